"""Tables on sheets of their own: tabel.py NASKAH_BINARY

Tables drawn at random go out as sheets and come back as they were, through LibreOffice too where it is at hand; a table that
somebody made in a workbook is that table in JSON; what is wrong in one is told by sheet, row and column.
"""
import copy
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book, Cell, number  # noqa: E402
from kata import Raw, load, save, sheets_of  # noqa: E402
from report import Report  # noqa: E402

naskah = os.path.abspath(sys.argv[1])
samples = os.path.abspath("samples")
tally = Report()
check = tally.holds
MINI = load("samples/mini/data.json")


def run(*words):
    return subprocess.run([naskah, *words], capture_output=True, text=True)


def dump(path):
    made = run("lkip", path, "--dump", "-o", "-")
    return made.stdout if made.returncode == 0 else made.stderr


def with_tables(tables):
    data = copy.deepcopy(MINI)
    data["lkip"]["penutup"] = ["Awal.", *({"tabel": table} for table in tables), "Akhir."]
    return data


def tables_of(path):
    return [block["tabel"] for block in load(path)["lkip"]["penutup"] if isinstance(block, dict) and "tabel" in block]


# -- tables at random --

WORDS = ["Kota", "Desa", "Sungai & \"Hulu\"", "1.234", "2024", "-", "Ya", "a\nb", "Café <b>", "45%", "0812", "**tebal**"]


def value(r, empty=True):
    kind = r.randrange(8)
    if kind < 4:
        return " ".join(r.choice(WORDS) for _ in range(r.randrange(1, 4)))
    if kind < 6:
        return Raw(r.choice(["0", "7", "2024", "1234567", "8.60", "-0.5", "100.00", "12345678901"]))
    return r.choice([True, ""]) if empty and r.random() < 0.6 else "x"


def cell(r, body, wide, high):
    words = value(r)
    said = {}
    if wide > 1:
        said["gabung"] = wide
    if high > 1:
        said["gabung_baris"] = high
    if words != "" and r.random() < 0.2:
        said["rata"] = r.choice(["kiri", "kanan", "kiri-kanan"] + ["tengah"] * body)
    if words != "" and body and r.random() < 0.2:
        said["tebal"] = True
    if not said:
        return words
    return {"isi": words, **said} if words != "" else said


def rows(r, columns, count, body, band):
    """Rows whose cells take others in both directions, sound ones."""
    until = [0] * columns
    made = []
    for at in range(count):
        if band and not any(end > at for end in until) and r.random() < 0.2:
            made.append({"judul": "Kelompok %d" % at})
            continue
        row, c = [], 0
        while c < columns:
            if until[c] > at:
                c += 1
                continue
            wide = 1
            while c + wide < columns and until[c + wide] <= at and r.random() < 0.15:
                wide += 1
            high = min(count - at, 1 if r.random() < 0.85 else r.randrange(1, 4))
            row.append(cell(r, body, wide, high))
            for i in range(c, c + wide):
                until[i] = at + high
            c += wide
        made.append(row)
    return made if all(made) else rows(r, columns, count, body, band)


def table(r, i):
    columns = r.randrange(1, 7)
    heads = r.random() < 0.4
    made = {"kolom": []}
    for c in range(columns):
        column = {} if heads else {"judul": "Kolom %d" % c}
        if r.random() < 0.3:
            column["rata"] = r.choice(["kiri", "tengah", "kanan", "desimal"])
        if r.random() < 0.2:
            column["lebar"] = r.choice([5, 10, Raw("7.5")])
        if not heads and r.random() < 0.3:
            column["kelompok"] = r.choice(["Tahun 2024", "Target"])
        made["kolom"].append(column["judul"] if set(column) == {"judul"} else column)
    if heads:
        made["kepala"] = rows(r, columns, r.randrange(1, 4), False, False)
        made["kepala"][-1] = [c if c != "" else "Kepala" for c in made["kepala"][-1]]
    made["baris"] = rows(r, columns, r.randrange(1, 8), True, True)
    if r.random() < 0.3:
        made["jumlah"] = rows(r, columns, r.randrange(1, 3), False, False)
    for key, words in (("kunci", "t%d" % i), ("judul", "Judul %d" % i), ("sumber", "Dinas, 2024"), ("nomor_kolom", True)):
        if r.random() < 0.5:
            made[key] = words
    return made


def places(lines, columns):
    """Each cell with the column it begins in."""
    until = [0] * columns
    for at, line in enumerate(lines):
        c = 0
        for one in line if isinstance(line, list) else []:
            while until[c] > at:
                c += 1
            wide, high = (int(getattr(one.get(key, 1), "spelling", one.get(key, 1))) for key in ("gabung", "gabung_baris")) if isinstance(one, dict) else (1, 1)
            yield line, one, c, wide
            until[c:c + wide] = [at + high] * wide
            c += wide


def usual(made):
    """Without what says nothing: an alignment that is the column's, objects without need."""
    made = json.loads(json.dumps(made, default=lambda raw: {"#": raw.spelling}))
    whole = json.loads(re.sub('[{]"#": "([^"]*)"[}]', r"\1", json.dumps(made)))
    aligns = [c.get("rata") if isinstance(c, dict) else None for c in whole["kolom"]]
    for key in ("baris", "jumlah"):
        for line, one, c, wide in list(places(whole.get(key, []), len(aligns))):
            if isinstance(one, dict) and wide == 1 and aligns[c] and one.get("rata") == aligns[c]:
                del one["rata"]
                if set(one) == {"isi"}:
                    line[[cell is one for cell in line].index(True)] = one["isi"]
    return whole


def same_tables(name, wanted, found):
    for i, pair in enumerate(zip(wanted, found)):
        a, b = (json.dumps(usual(t), sort_keys=True) for t in pair)
        check("%s: table %d" % (name, i), a == b, "%s\n%s" % (a[:1500], b[:1500]))
    check(name + ": as many", len(wanted) == len(found), (len(wanted), len(found)))


def at_random():
    """The sheets hold them all; what comes back is what went out, to the look of each cell."""
    for seed in range(12):
        r = random.Random(seed)
        tables = [table(r, i) for i in range(12)]
        save("acak.json", with_tables(tables))
        out = run("ekspor", "acak.json", "--xlsx", "acak%d.xlsx" % seed)
        if out.returncode:
            check("%d: out" % seed, False, out.stderr[:1500])
            continue
        names = sheets_of("acak%d.xlsx" % seed)
        check("%d: a sheet for each" % seed, out.returncode == 0 and sum(name.startswith("tabel ") for name in names) == len(tables) and "lainnya" not in names, "%s\n%s" % (names, out.stderr))
        back = run("impor", "acak%d.xlsx" % seed, "kembali%d.json" % seed)
        check("%d: back" % seed, back.returncode == 0, back.stderr[:2000])
        same_tables(str(seed), tables, tables_of("kembali%d.json" % seed))
        check("%d: the same pages" % seed, dump("acak.json") == dump("kembali%d.json" % seed) == dump("acak%d.xlsx" % seed))


def by_other_programs():
    """LibreOffice opens the workbooks and saves them in its own way."""
    if not shutil.which("soffice"):
        return
    names = []
    for name in sorted(os.listdir(samples)):
        if os.path.isdir(os.path.join(samples, name)):
            shutil.copytree(os.path.join(samples, name), name)
            run("ekspor", name + "/data.json", "--xlsx", name + ".xlsx")
            names.append(name)
    made = subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.abspath("rumah"), "--headless", "--convert-to", "xlsx", "--outdir", "lain"] +
                          [name + ".xlsx" for name in names] + ["acak%d.xlsx" % seed for seed in range(12)], capture_output=True, text=True, timeout=300)
    check("LibreOffice saves them", made.returncode == 0 and len(os.listdir("lain")) == len(names) + 12, made.stderr[-1000:])
    for seed in range(12):
        run("impor", "lain/acak%d.xlsx" % seed, "lain%d.json" % seed)
        same_tables("LibreOffice, %d" % seed, tables_of("kembali%d.json" % seed), tables_of("lain%d.json" % seed))
    for name in names:
        os.rename("lain/%s.xlsx" % name, name + "/lain.xlsx")
        back = run("impor", name + "/lain.xlsx", name + "/lain.json")
        for kind in ("lkip", "surat", "sop"):
            one, two = (run(kind, "%s/%s.json" % (name, data), "--dump", "-o", "-") for data in ("data", "lain"))
            check("LibreOffice, %s: %s" % (name, kind), back.returncode == 0 and one.stdout == two.stdout and one.returncode == two.returncode, back.stderr[:1000] + two.stderr[:1000])


# -- tables that people make --

def made_by_people():
    plain = {"judul": "Penduduk menurut Desa", "sumber": "BPS, 2024", "kolom": ["No", "Desa", "Jiwa", "Luas"], "nomor_kolom": True,
             "baris": [[1, "Kandui", 1234, Raw("8.60")], [2, {"isi": "Sikui", "tebal": True}, 987, "12,5%"], [{"isi": "belum didata", "gabung": 3, "rata": "tengah"}, "7 Maret 2024"]],
             "jumlah": [[{"isi": "Jumlah", "gabung": 2}, 2221, ""]]}
    rows = [["Penduduk menurut Desa"], [None], [None, "No", "Desa", "Jiwa", "Luas"], [None, 1, 2, 3, 4], [None, 1, "Kandui", 1234, number("8.6", "0.00")],
            [None, 2, Cell("Sikui", kind="str", bold=True), 987, number("0.125", "0.0%")], [None, Cell("belum didata", kind="str", align="center"), None, None, number("45358", "dd/mm/yyyy")],
            [None, "Jumlah", None, 2221], [None, "Sumber: BPS, 2024"]]
    for name, merges in (("as it is", ["A1:E1", "B7:D7", "B8:C8", "B9:E9"]),):
        Book().sheet("Lain", [["x"]]).sheet("Desa", rows, merges).save("desa.xlsx")
        save("lembar.json", with_tables([{"lembar": "desa.xlsx", "nama": "Desa", "kunci": "desa"}]))
        save("tangan.json", with_tables([{**plain, "kunci": "desa"}]))
        check("a table of a workbook, " + name, dump("lembar.json") == dump("tangan.json"), dump("lembar.json")[-3000:])
    save("lembar.json", with_tables([{"lembar": "desa.xlsx", "nama": "desa", "judul": "Lain", "kolom": ["A", "B", "C", "D"]}]))
    save("tangan.json", with_tables([{**plain, "judul": "Lain", "kolom": ["A", "B", "C", "D"]}]))
    check("what stands beside it wins", dump("lembar.json") == dump("tangan.json"))
    heads = [["No", "Wilayah", "Tahun 2024", None], [None, None, "Target", "Realisasi"], ["Sasaran 1"], [1, "Kota", 120, 134], [None, "Desa", 40, 38]]
    Book().sheet("T", heads, ["A1:A2", "B1:B2", "C1:D1", "A3:D3", "A4:A5"]).save("kepala.xlsx")
    save("lembar.json", with_tables([{"lembar": "kepala.xlsx"}]))
    save("tangan.json", with_tables([{"kolom": [{}, {}, {}, {}], "kepala": [[{"isi": "No", "gabung_baris": 2}, {"isi": "Wilayah", "gabung_baris": 2}, {"isi": "Tahun 2024", "gabung": 2}], ["Target", "Realisasi"]],
                                      "baris": [{"judul": "Sasaran 1"}, [{"isi": 1, "gabung_baris": 2}, "Kota", 120, 134], ["Desa", 40, 38]]}]))
    check("heads over two rows", dump("lembar.json") == dump("tangan.json"), dump("lembar.json")[-2000:])
    with open("titik.csv", "w", encoding="utf-8") as file:
        file.write("Desa;Jiwa\nKandui;1.234\nSikui;\n")
    save("lembar.json", with_tables([{"lembar": "titik.csv"}]))
    save("tangan.json", with_tables([{"kolom": ["Desa", "Jiwa"], "baris": [["Kandui", "1.234"], ["Sikui", ""]]}]))
    check("a table in a CSV file", dump("lembar.json") == dump("tangan.json"))


FACTS = [["kunci", "nilai"], ["instansi.pemerintah", "Pemerintah Kabupaten Demak"], ["instansi.nama", "Kecamatan Karanganyar"], ["instansi.tempat", "Karanganyar"],
         ["tahun", 2024], ["lkip.kata_pengantar", "Kata."]]


def office(rows, merges=(), name="Desa", text="Desa"):
    Book().sheet("data", FACTS).sheet("narasi", [["tempat", "jenis", "isi"], ["lkip.penutup", "tabel", text]]).sheet(name, rows, merges).save("kantor.xlsx")


def told(name, place, code, *words, **how):
    office(**how)
    for language in ("id", "en"):
        made = run("lkip", "kantor.xlsx", "-o", "x.pdf", "--format", "json", "--bahasa", language)
        found = [m for m in json.loads(made.stderr or "[]") if m["kode"] == code]
        check("%s, %s" % (name, language), len(found) == 1 and (found[0]["berkas"], found[0]["baris"], found[0].get("kolom")) == place and
              (language == "en" or all(word in found[0]["pesan"] for word in words)), made.stderr)


TABLE = [["tabel"], ["judul", "Penduduk"], ["kolom", "Desa", "Jiwa"], [None, "Kandui", 1234], ["jumlah", "Jumlah", 1234]]


def in_an_office():
    save("tangan.json", {"instansi": {"pemerintah": "Pemerintah Kabupaten Demak", "nama": "Kecamatan Karanganyar", "tempat": "Karanganyar"}, "tahun": 2024,
                         "lkip": {"kata_pengantar": ["Kata."], "penutup": [{"tabel": {"judul": "Penduduk", "kolom": ["Desa", "Jiwa"], "baris": [["Kandui", 1234]], "jumlah": [["Jumlah", 1234]]}}]}})
    wanted = dump("tangan.json")
    for name, rows in (("that says what its rows are", TABLE), ("as people make them", [["Penduduk"], ["Desa", "Jiwa"], ["Kandui", 1234], ["Jumlah", 1234]])):
        office(rows)
        check("a sheet of a workbook, " + name, dump("kantor.xlsx") == wanted, dump("kantor.xlsx")[-2000:])
    office(TABLE, name="indikator", text="Indikator")
    check("whatever it is called", dump("kantor.xlsx") == wanted, dump("kantor.xlsx")[-2000:])
    told("a part that tables have not", ("kantor.xlsx[Desa]", 4, 1), "tabel-bagian", "bars", "baris.judul", rows=TABLE[:3] + [["bars", "Kandui", 1]] + TABLE[3:])
    told("a sheet that is not there", ("kantor.xlsx[narasi]", 2, 3), "lembar-nama-tidak-ada", "Dessa", "Desa", rows=TABLE, text="Dessa")
    told("a cell too many", ("kantor.xlsx[Desa]", 4, 2), "jumlah-sel", "2 sel", "ditemukan 3", rows=TABLE[:3] + [[None, "Kandui", 1, 2]] + TABLE[4:])
    told("a cell that is too wide", ("kantor.xlsx[Desa]", 4, 3), "sel-terlalu-lebar", rows=TABLE, merges=["C4:D4"])
    told("an error of a formula", ("kantor.xlsx[Desa]", 4, 3), "lembar-sel-salah", "#REF!", rows=TABLE[:3] + [[None, "Kandui", Cell("#REF!", kind="e")]])
    told("no table at all", ("kantor.xlsx[narasi]", 2, 3), "tabel-kosong", "Desa", rows=[[None]])
    told("words that are no alignment", ("kantor.xlsx[Desa]", 3, 3), "pilihan-salah-tulis", "tengh", rows=TABLE[:2] + [["kolom.rata", "kiri", "tengh"]] + TABLE[2:])


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (at_random, made_by_people, in_an_office, by_other_programs):
        part()
tally.end()
