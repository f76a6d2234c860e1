"""Downloads as applications hand them out, whole: e-SAKIP with a row for each quarter and with bands, ministries' own, Siskeudes,
SIPD into a fresh starter: aplikasi.py NASKAH_BINARY, from the top of the tree.

Each is brought into a data file by `naskah impor --ke`, in several spellings, and must be what was drawn.
"""
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book, number  # noqa: E402
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
tally = Report()
holds = tally.holds
NAMES = ["Indeks kepuasan masyarakat", "Cakupan pelayanan", "Nilai AKIP", "Jumlah desa mandiri", "Waktu tanggap", "Persentase izin"]


def run(*words):
    done = subprocess.run([NASKAH, *words], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def brought(rows, data, key, *words, write=None):
    """The list after the rows came in, with what was told."""
    path = "unduhan.xlsx"
    if write:
        path = write(rows)
    else:
        Book().sheet("Sheet1", rows).save(path)
    with open("data.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    status, told, wrong = run("impor", path, "data.json", "--ke", key, "--format", "json", *words)
    with open("data.json", encoding="utf-8") as file:
        return status, json.load(file)[key], json.loads(wrong or "[]")


def as_csv(delimiter, encoding):
    def write(rows):
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(
            [[cell.value if hasattr(cell, "value") else cell for cell in row] for row in rows])
        with open("unduhan.csv", "wb") as file:
            file.write(out.getvalue().encode(encoding))
        return "unduhan.csv"
    return write


def as_html(rows):
    with open("unduhan.xls", "w", encoding="utf-8") as file:
        file.write("<table>%s</table>" % "".join("<tr>%s</tr>" % "".join("<td>%s" % ("" if cell is None else getattr(
            cell, "value", cell)) for cell in row) for row in rows))
    return "unduhan.xls"


def kinds(messages):
    return sorted({message["kode"] for message in messages})


# -- e-SAKIP: a row for each indicator and quarter --

def office(r):
    """Aims with indicators, of which each quarter has a target and perhaps a result."""
    names = r.sample(NAMES, 4)
    made = [{"kunci": "s%d" % s, "uraian": "Meningkatnya mutu ke-%d" % s, "indikator": [
        {"kunci": "i%d%d" % (s, i), "nama": names[2 * s + i], "satuan": "nilai"} for i in range(2)]} for s in range(2)]
    bare = json.loads(json.dumps(made))
    for aim in made:
        for one in aim["indikator"]:
            one["triwulan"] = {"basis": "kumulatif"}
            for q in range(1, 5):
                one["triwulan"][str(q)] = {"target": r.randrange(1, 100) + r.choice([0, 0.5])}
                if r.random() < 0.8:
                    one["triwulan"][str(q)]["realisasi"] = r.choice([0, r.randrange(1, 120), 97.25])
    return bare, made


def quarters(r, made):
    """As RealisasiExport writes it, in one of several spellings."""
    said = r.choice(["TW %d", "TW%d", "Triwulan %d", "%d", "tw. %d"])
    roman = r.random() < 0.3
    rows = [["No", "Kode Tujuan", "Kode Sasaran", "Kode Indikator Kinerja", "Indikator Kinerja", "Satuan", r.choice(["Triwulan", "TW", "Periode"]),
             r.choice(["Target Triwulan", "Target", "Target TW"]), "Realisasi Kumulatif", "Capaian (%)"]]
    for s, aim in enumerate(made, 1):
        for i, one in enumerate(aim["indikator"], 1):
            for q in range(1, 5):
                part = one["triwulan"][str(q)]
                got = part.get("realisasi")
                rows.append([len(rows), "1", "1.%d" % s, "1.%d.%d" % (s, i), one["nama"].replace(" ", r.choice([" ", "  ", "\n"]), 1), one["satuan"],
                             ("TW " + ["I", "II", "III", "IV"][q - 1]) if roman else said % q, number(str(part["target"])),
                             None if got is None else number(str(got)), None if got is None else "%.2f%%" % (100 * got / part["target"])])
    head, body = rows[0], rows[1:]
    if r.random() < 0.5:
        r.shuffle(body)
    return [[r.choice(["LAPORAN REALISASI", "e-SAKIP"])], [None]][:r.randrange(3)] + [head] + body


def long_form():
    for seed in range(25):
        r = random.Random(seed)
        bare, made = office(r)
        status, found, told = brought(quarters(r, made), {"tahun": 2024, "sasaran": bare}, "sasaran",
                                      write=r.choice([None, None, as_csv(",", "utf-8"), as_csv("\t", "utf-8-sig"), as_html]))
        for aim in found:
            for one in aim.get("indikator", []):
                if "triwulan" in one:
                    one["triwulan"] = {"basis": one["triwulan"].get("basis"), **{q: one["triwulan"][q] for q in "1234" if q in one["triwulan"]}}
        holds("%d: a row for each quarter" % seed, status == 0 and found == made, "%s\n%s\n%s" % (told, json.dumps(found), json.dumps(made)))
    bare, made = office(random.Random(3))
    rows = quarters(random.Random(3), made)
    head = [i for i, row in enumerate(rows) if len(row) > 5][0]
    at = rows[head].index("Indikator Kinerja")
    data = {"tahun": 2024, "sasaran": bare}
    broken = [list(row) for row in rows]
    broken[-1][at + 2] = "akhir tahun"
    status, found, told = brought(broken, data, "sasaran")
    holds("no quarter", status == 1 and found == bare and [m["kode"] for m in told if m["tingkat"] == "galat" and m["berkas"] != "data.json"] == ["lembar-triwulan"] and "akhir tahun" in str(told), told)
    status, found, told = brought(rows + [rows[-1]], data, "sasaran")
    holds("a quarter twice", status == 1 and found == bare and "lembar-kode-ganda" in kinds(told), told)
    broken[-1][at:at + 3] = ["Indikator lain", "nilai", "TW 4"]
    for language, word in (("id", "induknya"), ("en", "what they are in")):
        status, found, told = brought(broken, data, "sasaran", "--bahasa", language)
        holds("an indicator of no aim, " + language, status == 1 and found == bare and "masuk-tanpa-induk" in kinds(told) and
              "Indikator lain" in str(told) and word in str(told), told)
    status, found, told = brought(rows, {"tahun": 2024, "sasaran": []}, "sasaran")
    holds("into data without aims", status == 1 and found == [] and "masuk-tanpa-induk" in kinds(told), told)


def bands():
    """AnggaranTemplateExport: aims in rows of their own; its money is not taken for results."""
    plain = [{"uraian": "Meningkatnya mutu ke-%d" % s, "indikator": [{"nama": "Indikator %d.%d" % (s, i)} for i in (1, 2)]} for s in (1, 2)]
    for mark in "[SASARAN] ", "[Sasaran] ", "[SASARAN]", "[ sasaran strategis ] ", "Sasaran 2: ", "SASARAN STRATEGIS : ":
        rows = [["TAHUN", "KODE IKU", "INDIKATOR KINERJA", "PAGU AWAL", "PAGU REVISI"] + ["REALISASI TW%d" % q for q in range(1, 5)]]
        for s, aim in enumerate(plain, 1):
            rows.append([2024, "1.1.%d" % s, mark + aim["uraian"]] if mark[0] == "[" else [None, None, mark + aim["uraian"]])
            rows += [[2024, "1.1.%d.%d" % (s, i), one["nama"], 1000000, 2000000, 1, 2, None, 0] for i, one in enumerate(aim["indikator"], 1)]
        status, found, told = brought(rows, {"tahun": 2024, "sasaran": []}, "sasaran")
        for aim in found:
            for one in aim.get("indikator", []):
                one.pop("kunci", None)
        holds("aims in bands: " + mark, status == 0 and found == plain, json.dumps(found) + str(told))
        holds("money is no result: " + mark, "lembar-uang" in kinds(told) and "indikator" in str([m for m in told if m["kode"] == "lembar-uang"]), told)
    holds("in English", "it is money" in run("impor", "unduhan.xlsx", "data.json", "--ke", "sasaran", "--bahasa", "en")[2])


def ministries():
    """A row for each indicator, names behind what they name; a table of a web page with indicators alone."""
    plain = [{"uraian": "Saspro %d" % s, "indikator": [{"nama": "Indikator %d.%d" % (s, i), "tahunan": [{"tahun": 2024, "target": 10 * s + i}], "triwulan": {
        "basis": "kumulatif", **{str(q): {"realisasi": q + i} for q in range(1, 5)}}} for i in (1, 2)]} for s in (1, 2)]
    head = "ID Satker, Satker Nama, ID Level, ID Sakip Level, ID Tahun, ID Bidang, Indikator Nama, ID Saspro, Saspro Nama, ID Indikator, Target, Realisasi TW1, Realisasi TW2, Realisasi TW3, Realisasi TW4"
    rows = [head.split(", ")]
    for s, aim in enumerate(plain, 1):
        for i, one in enumerate(aim["indikator"], 1):
            rows.append(["401877", "PENGADILAN", "2", "3", "2024", "1", one["nama"], str(s), aim["uraian"], str(10 * s + i), str(one["tahunan"][0]["target"]),
                         *(str(one["triwulan"][str(q)]["realisasi"]) for q in range(1, 5))])
    for name, write in (("CSV", as_csv(",", "utf-8")), ("HTML named .xls", as_html), ("semicolons", as_csv(";", "cp1252"))):
        status, found, told = brought(rows, {"tahun": 2024, "sasaran": []}, "sasaran", "--basis", "kumulatif", write=write)
        for aim in found:
            for one in aim.get("indikator", []):
                one.pop("kunci", None)
        holds("a ministry's " + name, status == 0 and found == plain, json.dumps(found) + str(told))
    rows = [["Indikator", "Satuan Target", "Target"] + ["Realisasi TW%d" % q for q in range(1, 5)] + ["Persen Realisasi"]]
    rows += [[one["nama"], "nilai", str(one["tahunan"][0]["target"] + 5), *"1234", "97.50%"] for aim in plain for one in aim["indikator"]]
    status, found, told = brought(rows, {"tahun": 2024, "sasaran": plain}, "sasaran", "--basis", "kumulatif", write=as_html)
    holds("a table of indicators finds their aims", status == 0 and [[one["tahunan"][0]["target"] for one in aim["indikator"]] for aim in found] == [[16, 17], [26, 27]] and
          [one["triwulan"]["4"]["realisasi"] for aim in found for one in aim["indikator"]] == [4] * 4, json.dumps(found) + str(told))


def printed():
    """A table as it is printed: quarters over target and result, the aim merged over its indicators, a yearly target, shares."""
    plain = [{"uraian": "Aim %d" % s, "indikator": [{"nama": "Indikator %d%d" % (s, i), "satuan": "nilai", "tahunan": [{"tahun": 2024, "target": 80.5}], "triwulan": {
        "basis": "kumulatif", **{str(q): {"target": 20 * q, "realisasi": 20 * q + i} for q in range(1, 5)}}} for i in range(2)]} for s in range(2)]
    rows = [["CAPAIAN"], ["No.", "Sasaran Strategis", "Indikator Kinerja Utama (IKU)", "Sat.", "Target Tahunan", "Triwulan I", None, "Triwulan II", None, "Triwulan III", None, "Triwulan IV", None, "%"],
            [None] * 5 + ["Target", "Realisasi"] * 4]
    for s, aim in enumerate(plain):
        for i, one in enumerate(aim["indikator"]):
            rows.append([None if i else s + 1, None if i else aim["uraian"], one["nama"], "nilai", "80,50", *(str(one["triwulan"][str(q)][key]) for q in range(1, 5) for key in ("target", "realisasi")), "101,2%"])
    rows += [[], ["Demak, 4 Januari 2025"], ["Kepala"]]
    merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:I2", "J2:K2", "L2:M2", "N2:N3", "A4:A5", "B4:B5", "A6:A7", "B6:B7"]
    Book().sheet("Capaian", rows, merges).save("capaian.xlsx")
    status, found, told = brought(rows, {"tahun": 2024, "sasaran": []}, "sasaran", "--basis", "kumulatif", write=lambda rows: "capaian.xlsx")
    for aim in found:
        for one in aim.get("indikator", []):
            one.pop("kunci", None)
    holds("quarters over target and result", status == 0 and found == plain, json.dumps(found)[:1500] + str(told))
    rows = [["(dalam jutaan rupiah)"], ["No", "Program / Kegiatan", None, "Pagu Anggaran", None, "Realisasi Keuangan", None, "Ket."], [None, "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Murni", "Perubahan", "Rp", "%", None],
            ["1", "2", "3", "4", "5", "6", "7", "8"], ["1", "1.01.02.2.01.0003", "Ruang", "1.250,50", "1.300,75", "1.200,25", "92,27", None], [None, None, "JUMLAH", "1.250,50", "1.300,75", "1.200,25", "92,27"]]
    Book().sheet("Fisik", rows, ["A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:H3"]).save("fisik.xlsx")
    old = [{"nama": "P", "kegiatan": [{"nama": "K", "sub_kegiatan": [{"kode": "1.01.02.2.01.0003", "nama": "Ruang"}]}]}]
    status, found, told = brought(rows, {"tahun": 2024, "program": old}, "program", "--kolom", "anggaran=Pagu Anggaran Perubahan", "--desimal", ",", write=lambda rows: "fisik.xlsx")
    old[0]["kegiatan"][0]["sub_kegiatan"][0].update(anggaran=1300750000, realisasi=1200250000)
    holds("names in the lower row of a head, money beside its share", status == 0 and found == old, json.dumps(found) + str(told))


# -- Siskeudes --

def village(r, names):
    """Bidang, sub bidang, kegiatan, with accounts below; money and codes as Access writes them out."""
    truth, rows = [], []
    heads = ["Tahun", "Kd_Desa", "Kd_Bid", "Nama_Bidang", "Kd_Sub", "Nama_SubBidang", "Kd_Keg", "Nama_Kegiatan", "Kd_Rincian", "Nama_Obyek", "Anggaran", "AnggaranPAK",
             "AnggaranStlhPAK", "Realisasi", "Tgl_Bukti"]
    rows.append([head if names else head.upper() for head in heads])
    for b in range(1, 3):
        p = {"kode": "24.2005.%02d" % b, "nama": "Bidang %d" % b, "kegiatan": []}
        truth.append(p)
        for s in range(1, 3):
            k = {"kode": "%s.%02d" % (p["kode"], s), "nama": "Sub Bidang %d.%d" % (b, s), "sub_kegiatan": []}
            p["kegiatan"].append(k)
            for g in range(1, r.randrange(2, 4)):
                one = {"kode": "%s.%02d" % (k["kode"], g), "nama": "Kegiatan %d.%d.%d" % (b, s, g), "anggaran": 0, "realisasi": 0}
                k["sub_kegiatan"].append(one)
                for a in range(1, r.randrange(2, 4)):
                    plan, change = r.randrange(10 ** 5, 10 ** 8), r.randrange(0, 10 ** 6)
                    spent = r.randrange(plan)
                    one["anggaran"] += plan + change
                    one["realisasi"] += spent
                    rows.append(["2024", "24.2005.", p["kode"] + ".", p["nama"], k["kode"] + ".", k["nama"], one["kode"] + ".", one["nama"], "5.2.%d.05." % a, "Belanja",
                                 *("%.16e" % value for value in (plan, change, plan + change, spent)), "07/18/24 00:00:00"])
    return truth, rows


def villages():
    for seed in range(8):
        r = random.Random(seed)
        truth, rows = village(r, seed % 2)
        status, found, told = brought(rows, {"tahun": 2024, "program": []}, "program", "--kolom", "anggaran=AnggaranStlhPAK", write=r.choice([None, as_csv(",", "utf-8"), as_csv("\t", "cp1252")]))
        holds("%d: Siskeudes" % seed, status == 0 and found == truth, json.dumps(found)[:1500] + str(told)[:1500])
    status, found, told = brought(rows, {"tahun": 2024, "program": []}, "program")
    holds("which budget is asked", status == 1 and found == [] and "lembar-pilih-kolom" in kinds(told) and "AnggaranStlhPAK" in str(told) or "ANGGARANSTLHPAK" in str(told), told)
    short = [[row[i] for i in (0, 1, 6, 8, 12)] for row in rows]
    bare = json.loads(json.dumps(truth))
    for p in bare:
        for k in p["kegiatan"]:
            for one in k["sub_kegiatan"]:
                one["anggaran"] = 1
    status, found, told = brought(short, {"tahun": 2024, "program": bare}, "program")
    holds("its table of budgets alone, into kegiatan that are there", status == 0 and found == truth, json.dumps(found)[:1500] + str(told)[:1500])


# -- SIPD into a fresh starter --

def take_out(data, steps, item=True):
    """What the path names, with the item it is all of, and what is empty then."""
    if item and len(steps) > 1 and isinstance(steps[-1], str) and isinstance(steps[-2], int):
        steps = steps[:-1]
    at = data
    for step in steps[:-1]:
        at = at[step]
    del at[steps[-1]]
    if not at and len(steps) > 1:
        take_out(data, steps[:-1], False)


def sipd(codes):
    """A year's realisation by accounts: fifteen sub kegiatan of three programmes; the money of each by its code."""
    rows = [("NO, TAHUN, KODE SKPD, NAMA SKPD, KODE SUB UNIT, NAMA SUB UNIT, KODE BIDANG URUSAN, NAMA BIDANG URUSAN, KODE PROGRAM, NAMA PROGRAM, KODE KEGIATAN, NAMA KEGIATAN, "
             "KODE SUB KEGIATAN, NAMA SUB KEGIATAN, KODE REKENING, NAMA REKENING, PAGU, REALISASI, AKUN, KELOMPOK").split(", ")]
    truth = {}
    for i in range(15):
        p = codes[i // 5]
        k = "%s.2.%02d" % (p, i % 5 // 3 + 1)
        code = "%s.%04d" % (k, i + 1)
        truth[code] = (10 ** 7 * (i + 2), 10 ** 7 * (i + 1) + i)
        for a in range(2):
            rows.append([len(rows), "2025", p[:4], "DINAS", p[:4] + ".0.00.0.00.01.0000", "DINAS", p[:4], "URUSAN", p, "%s PROGRAM %s" % (p, p[-1]), k,
                         "%s Kegiatan\n\n%s" % (k, k[-4:]), code, "%s Sub Kegiatan %d " % (code, i + 1), "5.1.02.01.%02d" % a, "Belanja ",
                         str(truth[code][0] - 1000 if a else 1000), str(truth[code][1] if a else 0), "5", "5.1"])
    return rows, truth


def starters():
    """The export goes into a fresh starter; by hand come the year's results of its indicators, and places that name what is gone."""
    for kind, national in ("dinas", True), ("dinas", False), ("kecamatan", True), ("puskesmas", False):
        folder = "%s-%d" % (kind, national)
        status, told, wrong = run("baru", folder, "--jenis", kind, "--tahun", "2025")
        holds("%s: a fresh starter" % folder, status == 0, told + wrong)
        path, book = os.path.join(folder, "data-2025.json"), os.path.join(folder, "sipd.xlsx")
        with open(path, encoding="utf-8") as file:
            before = json.load(file)
        codes = [p["kode"] for p in before["program"]] if national else ["9.99.01", "9.99.02", "9.99.03"]
        rows, truth = sipd((codes + ["9.98.01", "9.98.02"])[:3])
        Book().sheet("Sheet1", rows).save(book)
        status, told, wrong = run("impor", book, path, "--ke", "program")
        holds("%s: the export comes in" % folder, status == 0 and "hilang" in told, told + wrong)
        for _ in range(9):
            with open(path, encoding="utf-8") as file:
                data = json.load(file)
            status, shown, wrong = run("lkip", path, "--dump", "-o", "-", "--format", "json")
            gone = [m["jalur"] for m in json.loads(wrong) if m["tingkat"] == "galat"]
            own = [one for one in gone if one.split(".")[0].split("[")[0] in data]
            if not own:
                break
            holds("%s: what is gone is told where it is named" % folder, all(m["kode"].startswith("rujukan") for m in json.loads(wrong) if m["tingkat"] == "galat"), wrong)
            take_out(data, [int(step) if step.isdigit() else step for step in re.findall(r"\w+", own[-1])])
            with open(path, "w", encoding="utf-8") as file:
                json.dump(data, file)
        count = 0
        for year in (year for aim in data["sasaran"] for one in aim["indikator"] for year in one["tahunan"]):
            if year.get("realisasi", 0) is None:
                year["realisasi"] = 80
                count += 1
        with open(path, "w", encoding="utf-8") as file:
            json.dump(data, file)
        status, shown, wrong = run("lkip", path, "--dump", "-o", "-")
        holds("%s: a report" % folder, status == 0, wrong[:1500])
        holds("%s: %d numbers by hand" % (folder, count), count <= 10, count)
        money = ["{:,}".format(sum(pair[i] for pair in truth.values())).replace(",", ".") for i in range(2)]
        holds("%s: its sums are those of the export" % folder, all(one in shown for one in money), money)


def named_by_code():
    """The export itself stands in the data as the list, {"lembar"}: its rows have no keys, and are named by their codes."""
    folder = "kode"
    run("baru", folder, "--jenis", "dinas", "--tahun", "2025")
    path, book = os.path.join(folder, "data-2025.json"), os.path.join(folder, "sipd.xlsx")
    rows, truth = sipd(["1.06.04", "1.06.05", "1.06.01"])
    Book().sheet("Sheet1", rows).save(book)
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    data["program"] = {"lembar": "sipd.xlsx"}
    data["perjanjian_kinerja"]["tingkat"][0]["kegiatan"] = [{"kegiatan": "1.06.01.2.01"}]
    data["laporan_evaluasi"][0]["program"] = ["1.06.04"]
    for i, one in enumerate(one for aim in data["sasaran"] for one in aim["indikator"]):
        one["program"] = [["1.06.04", "1_06_05"], ["1.06.01"], [sorted(truth)[0]]][i % 3]
        one["tahunan"][-1]["realisasi"] = 80
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    status, told, wrong = run("lkip", path, "--dump", "-o", "-")
    holds("rows without keys are named by their codes", status == 0, wrong[:1500])
    data["sasaran"][0]["indikator"][0]["program"] = ["1.06.99"]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    status, told, wrong = run("lkip", path, "--dump", "-o", "-")
    holds("a code that no row has is told", status == 1 and '"1.06.99"' in wrong and "1_06_04" in wrong, wrong[:800])


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (long_form, bands, ministries, printed, villages, starters, named_by_code):
        part()
    os.chdir("/")
tally.end()
