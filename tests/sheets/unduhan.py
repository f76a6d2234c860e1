"""Downloads as SIPD, SAKTI, e-SAKIP and offices write them, made at random with all their traps: unduhan.py NASKAH_BINARY

A tree of programmes is drawn, written as a download, brought into an empty data file by `naskah impor --ke program`, and must
be what was drawn.
"""
import csv
import html
import io
import json
import os
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book, number  # noqa: E402
from report import Report  # noqa: E402

naskah = os.path.abspath(sys.argv[1])
tally = Report()
WORDS = ["Penyediaan", "Rapat", "Koordinasi", "Kegiatan/Sinergi", "Pembangunan", "Ruang", "Guru;", "Café", "– Tahap", "\"Prima\"", "Orang, Barang", "Desa"]


def name(r):
    return " ".join(r.choice(WORDS) for _ in range(r.randrange(2, 6))).rstrip(";")


def draw(r):
    """Programmes with codes that are unlike each other, each sub kegiatan with sums or without."""
    def sub(code, s):
        item = {"kode": "%s.%0*d" % (code, r.choice([2, 4]), s), "nama": name(r)}
        for key in ("anggaran", "realisasi"):
            if r.random() < 0.85:
                item[key] = r.choice([0, r.randrange(1, 999), r.randrange(1000, 10 ** 7), r.randrange(10 ** 8, 10 ** 11)])
        return item

    programmes = []
    for p in range(1, r.randrange(2, 4)):
        code = r.choice(["7.01.%02d", "X.XX.%02d", "1.06.%02d"]) % p
        programmes.append({"kode": code, "nama": name(r), "kegiatan": [
            {"kode": "%s.2.%02d" % (code, k), "nama": name(r), "sub_kegiatan": [sub("%s.2.%02d" % (code, k), s) for s in range(1, r.randrange(2, 5))]}
            for k in range(1, r.randrange(2, 4))]})
    return programmes


def subs(programmes):
    return [(p, k, s) for p in programmes for k in p["kegiatan"] for s in k["sub_kegiatan"]]


# -- traps --

def dots(value, mark):
    return "{:,}".format(value).replace(",", mark)


def money(r, value):
    """A sum in one of the forms that were met; in a workbook numbers too."""
    if value is None:
        return None
    return r.choice([str(value), dots(value, ","), dots(value, "."), "Rp " + dots(value, ".") + ",00", "Rp" + dots(value, "."), "Rp.\u00a0" + dots(value, ".") + ",-",
                     "%.16e" % value if value < 10 ** 11 else str(value), dots(value, " ")])


def cell(r, value):
    if value is None or r.random() < 0.4:
        return money(r, value)
    return number(r.choice([str(value), "%.16E" % value, "%d.00000001" % value if value > 10 ** 7 else str(value)]), r.choice([None, "#,##0", "#,##0.00"]))


def coded(r, code, words):
    """A name as SIPD has it: its code in front, line breaks, blanks."""
    if r.random() < 0.5:
        words = "%s%s%s" % (code, r.choice([" ", "  ", "\n", " - "]), words)
    return words.replace(" ", r.choice([" ", "  ", "\n", "\n\n"]), 1) + r.choice(["", " "])


def parts(r, value):
    """Rows of accounts whose sum it is."""
    if value is None:
        return [None]
    count = r.randrange(1, 4)
    cuts = sorted(r.randrange(value + 1) for _ in range(count - 1))
    return [b - a for a, b in zip([0] + cuts, cuts + [value])]


def above(r, rows):
    """What stands above the head, in rows of few words; the head is in one of the first twenty."""
    titles = [["PEMERINTAH KABUPATEN"], ["LAPORAN REALISASI"], [None, "Tahun Anggaran", "2024"], ["KPA", ": -"], []]
    return [r.choice(titles) for _ in range(r.choice([0, 1, 3, 6, 10, 15]))] + rows


def shuffled(r, rows):
    order = list(range(len(rows[0])))
    r.shuffle(order)
    return [[row[i] for i in order] for row in rows]


# -- kinds --

def flat(r, form):
    truth = draw(r)
    rows = [["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", r.choice(["Kode Sub Kegiatan", "kode_sub_giat", "KODE SUB KEGIATAN"]),
             r.choice(["Nama Sub Kegiatan", "nama_sub_giat"]), r.choice(["Pagu", "Anggaran", "PAGU"]), r.choice(["Realisasi", "realisasi_rill", "Realisasi s.d. Periode"])]]
    for p, k, s in subs(truth):
        rows.append([p["kode"], coded(r, p["kode"], p["nama"]), k["kode"], coded(r, k["kode"], k["nama"]), r.choice(["", "", "'"]) + s["kode"] + r.choice(["", "."]), coded(r, s["kode"], s["nama"]),
                     form(r, s.get("anggaran")), form(r, s.get("realisasi"))])
    rows = shuffled(r, rows)
    if r.random() < 0.3:
        rows.insert(1, [str(i + 1) for i in range(len(rows[0]))])
    for _ in range(r.randrange(3)):
        total = [None] * len(rows[0])
        total[0] = r.choice(["JUMLAH", "Total", "Sub Total", "TOTAL KESELURUHAN", "Jumlah Program 1", "Grand total"])
        rows.insert(r.randrange(2, len(rows) + 1), total)
    return truth, rows + [[note] for note in ("Sumber: SIPD", "*) data sementara", "Keterangan: tw 4")[r.randrange(4):]], []


def accounts(r, form):
    """SIPD: rows of accounts, of two sub units, of which one is wanted."""
    truth = draw(r)
    rows = [["NO", "TAHUN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN",
             "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE REKENING", "NAMA REKENING", "PAGU", "REALISASI", "AKUN", "KELOMPOK"]]
    for p, k, s in subs(truth):
        budget, spent = parts(r, s.get("anggaran")), parts(r, s.get("realisasi"))
        for i in range(max(len(budget), len(spent))):
            for unit in ("7.01.0.0001", "7.01.0.0002")[:r.randrange(1, 3)]:
                rows.append([str(len(rows)), "2024", "7.01", "Kecamatan", unit, "Unit", p["kode"], coded(r, p["kode"], p["nama"]), k["kode"], coded(r, k["kode"], k["nama"]),
                             s["kode"], coded(r, s["kode"], s["nama"]), "5.1.02.%02d" % i, "5.1.02 Belanja ",
                             form(r, budget[i] if i < len(budget) else None), form(r, spent[i] if i < len(spent) else None), "5", "5.1"])
    return truth, rows, ["--hanya", "KODE SUB UNIT=7.01.0.0001"]


def quarters(r, form):
    truth = draw(r)
    rows = [["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu Awal", "Pagu Revisi"] +
            [r.choice(["REALISASI TW%s", "Realisasi Triwulan %s", "Realisasi TW %s"]) % q for q in r.choice(["1234", ["I", "II", "III", "IV"]])]]
    for p, k, s in subs(truth):
        s.pop("realisasi", None)
        got = [r.choice([None, r.randrange(10 ** 8)]) for _ in range(4)]
        if any(value is not None for value in got):
            s["triwulan"] = {"basis": "kumulatif", **{str(q + 1): {"realisasi": value} for q, value in enumerate(got) if value is not None}}
        rows.append([p["kode"], p["nama"], k["kode"], k["nama"], s["kode"], s["nama"], form(r, r.randrange(10 ** 6)), form(r, s.get("anggaran"))] + [form(r, value) for value in got])
    return truth, rows, ["--basis", "kumulatif", "--kolom", "anggaran=Pagu Revisi"]


def months(r, form):
    truth = draw(r)
    rows = [["kode_program", "nama_program", "kode_giat", "nama_giat", "kode_sub_giat", "nama_sub_giat"] + ["bulan_%d" % (i + 1) for i in range(12)]]
    for p, k, s in subs(truth):
        s.pop("realisasi", None)
        s.pop("anggaran", None)
        plan = [r.randrange(10 ** 7) for _ in range(12)]
        s["triwulan"] = {"basis": "per_triwulan", **{str(q + 1): {"target": sum(plan[q * 3:q * 3 + 3])} for q in range(4)}}
        rows.append([p["kode"], p["nama"], k["kode"], k["nama"], s["kode"], coded(r, s["kode"], s["nama"])] + [form(r, value) for value in plan])
    return truth, rows, []


def thousands(r, form):
    del form
    truth = draw(r)
    power, word = r.choice([(3, "Rp ribu"), (6, "Rp juta"), (3, "dalam ribuan rupiah"), (6, "juta rupiah")])
    rows = [["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu (%s)" % word, "Realisasi (%s)" % word]]

    def shown(value):
        if value is None:
            return None
        words = "%0*d" % (power + 1, value)
        return (words[:-power] + "," + words[-power:]).rstrip("0").rstrip(",")

    for p, k, s in subs(truth):
        rows.append([p["kode"], p["nama"], k["kode"], k["nama"], s["kode"], s["nama"], shown(s.get("anggaran")), shown(s.get("realisasi"))])
    return truth, rows, ["--desimal", ","]


def tree(r, form):
    """As budgets are printed: programmes, kegiatan and sub kegiatan below each other, told apart by their codes; accounts, sums."""
    truth = draw(r)
    rows = [[r.choice(["Kode", "Kode Rekening", "KODE"]), r.choice(["Uraian", "Program/Kegiatan", "Program / Kegiatan / Sub Kegiatan"]), "Pagu", "Realisasi"]]
    dot = r.choice(["", "."])
    if r.random() < 0.5:
        rows.append(["7.01", "URUSAN", form(r, 1), form(r, 2)])
    for p in truth:
        rows.append([p["kode"] + dot, coded(r, p["kode"], p["nama"]), form(r, 5), form(r, 6)])
        for k in p["kegiatan"]:
            rows.append([k["kode"] + dot, coded(r, k["kode"], k["nama"]), form(r, 7), form(r, 8)])
            for s in k["sub_kegiatan"]:
                rows.append([s["kode"] + dot, coded(r, s["kode"], s["nama"]), form(r, s.get("anggaran")), form(r, s.get("realisasi"))])
                rows += [["5.1.02.01.01.00%02d" % a, "Belanja", form(r, 3), form(r, 4)] for a in range(r.randrange(3))]
    return truth, rows + [[None, "JUMLAH", form(r, 9), form(r, 9)]], []


def signed(r, rows):
    """Rows with who signs below them."""
    ends = [["Demak, 2 Januari 2025"], ["Mengetahui,"], ["Kepala Dinas"], [None, "NIP. 19680101 199003 1 001"]]
    return rows + [[]] * r.randrange(2) + ends[r.randrange(2):] if r.random() < 0.4 else rows


# -- files --

def as_book(r, rows, path):
    Book(from_1904=r.random() < 0.3, places=r.random() < 0.7).sheet("Sheet1", above(r, rows)).save(path)


def as_csv(r, rows, path):
    out = io.StringIO()
    csv.writer(out, delimiter=r.choice(",;\t"), lineterminator=r.choice(["\r\n", "\n"]), quoting=r.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])).writerows(above(r, rows))
    with open(path, "wb") as file:
        file.write(out.getvalue().encode(r.choice(["utf-8", "utf-8-sig", "cp1252", "utf-16"])))


def as_html(r, rows, path):
    tag, lines = r.choice(["td", "TD"]), []
    for row in above(r, rows):
        cells = "".join("<%s>%s</%s>" % (tag, html.escape(value or "").replace("\n", "<br>"), tag) for value in row)
        lines.append("<tr>%s%s" % (cells, r.choice(["</tr>", "\n"])))
    with open(path, "w", encoding=r.choice(["utf-8", "cp1252"])) as file:
        file.write("<html><body><table border=1>%s</table></body></html>" % "".join(lines))


def at_random():
    for seed in range(200):
        r = random.Random(seed)
        kind, write = r.choice([flat, flat, accounts, quarters, months, thousands, tree, tree]), r.choice([as_book, as_csv, as_html])
        truth, rows, words = kind(r, cell if write == as_book else money)
        rows = signed(r, rows)
        path = "unduhan" + {as_book: ".xlsx", as_csv: ".csv", as_html: ".xls"}[write]
        write(r, rows, path)
        with open("data.json", "w", encoding="utf-8") as file:
            json.dump({"tahun": 2024, "program": []}, file)
        out = subprocess.run([naskah, "impor", path, "data.json", "--ke", "program", *words], capture_output=True, text=True)
        with open("data.json", encoding="utf-8") as file:
            found = json.load(file)["program"]
        tally.holds("%d: %s, %s" % (seed, kind.__name__, write.__name__), out.returncode == 0 and found == truth,
                    "%s\n%s\n%s" % (out.stderr[:1500], json.dumps(found, ensure_ascii=False)[:1500], json.dumps(truth, ensure_ascii=False)[:1500]))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    at_random()
tally.end()
