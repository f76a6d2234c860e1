"""How many numbers an office types when the others come from its applications: diketik.py NASKAH_BINARY, from the top of the tree.

Nine indicators with three years and four quarters from a workbook as e-SAKIP writes them, fifteen sub kegiatan with pagu,
realisasi and quarters from one as SIPD does. The papers are those of the same office with every number written in JSON.
"""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book  # noqa: E402
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
MOST, YEARS, QUARTERS = 10, (2022, 2023, 2024), (1, 2, 3, 4)
tally = Report()
holds = tally.holds

with open("samples/mini/data.json", encoding="utf-8") as file:
    MINI = json.load(file)
AIMS = ["Meningkatnya kualitas layanan", "Meningkatnya akuntabilitas", "Meningkatnya peran masyarakat"]


def numbers(value):
    """Of a data file: those that stand in it, a key that is a year not among them."""
    if isinstance(value, dict):
        return sum(map(numbers, value.values()))
    if isinstance(value, list):
        return sum(map(numbers, value))
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def yearly(i, year):
    return 60 + i + year - 2022, 61 + i + year - 2022


def quarterly(i, quarter):
    target, realisasi = yearly(i, 2024)
    return (target - 40 + 10 * quarter, realisasi - 40 + 10 * quarter)


def indicator(i, **more):
    return {"kunci": "i%d" % i, "nama": "Indikator ke-%d" % (i + 1), "satuan": "nilai", **more}


def aims(indicators):
    return [{"kunci": "s%d" % s, "uraian": AIMS[s], "indikator": indicators[3 * s:3 * s + 3]} for s in range(3)]


def money(i):
    quarters = [1000000 * (i + q) for q in QUARTERS]
    return 12000000 + 4000000 * i, quarters


def programmes(typed):
    """Fifteen sub kegiatan: three programmes of a kegiatan each."""
    found = []
    for p in range(3):
        rows = []
        for i in range(5 * p, 5 * p + 5):
            pagu, quarters = money(i)
            rows.append({"kode": "7.01.0%d.2.01.%04d" % (p + 1, i), "nama": "Sub Kegiatan ke-%d" % (i + 1), "anggaran": pagu,
                         "realisasi": sum(quarters), "triwulan": {"basis": "per_triwulan", **{
                             str(q): {"realisasi": quarters[q - 1]} for q in QUARTERS}}})
        found.append({"kode": "7.01.0%d" % (p + 1), "nama": "Program ke-%d" % (p + 1), "kegiatan": [
            {"kode": "7.01.0%d.2.01" % (p + 1), "nama": "Kegiatan ke-%d" % (p + 1), "sub_kegiatan": rows}]})
    return found if typed else {"lembar": "sipd.xlsx", "basis": "per_triwulan"}


def office(sasaran, program):
    return {"instansi": MINI["instansi"], "tahun": 2024, "pejabat": MINI["pejabat"], "organisasi": MINI["organisasi"],
            "sasaran": sasaran, "program": program, "lkip": {"tanggal": "2025-02-10", "penanda_tangan": "camat", "penutup": "Selesai."},
            "laporan_triwulan": {"penanda_tangan": "camat", "4": {"tanggal": "2025-01-10"}}}


def write_workbooks():
    names = [words + " TW%d" % q for q in QUARTERS for words in ("Target", "Realisasi")]
    rows = [["Kunci Sasaran", "Kunci Indikator", "Nama Indikator", "Satuan", *names]]
    for i in range(9):
        rows.append(["s%d" % (i // 3), "i%d" % i, "Indikator ke-%d" % (i + 1), "nilai",
                     *(value for q in QUARTERS for value in quarterly(i, q))])
    Book().sheet("Triwulan", rows).sheet("Tahunan", [["Kode Indikator", "Tahun", "Target", "Realisasi"]] + [
        ["i%d" % i, year, *yearly(i, year)] for i in range(9) for year in YEARS]).save("esakip.xlsx")
    rows = [["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu",
             "Realisasi", *("Realisasi TW%d" % q for q in QUARTERS)]]
    for p in programmes(True):
        for k in p["kegiatan"]:
            for s in k["sub_kegiatan"]:
                rows.append([p["kode"], p["nama"], k["kode"], k["nama"], s["kode"], s["nama"], s["anggaran"], s["realisasi"],
                             *(s["triwulan"][str(q)]["realisasi"] for q in QUARTERS)])
    Book().sheet("Realisasi", rows).save("sipd.xlsx")


def run(*words):
    done = subprocess.run([NASKAH, *words], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def save(name, data):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(data, file, indent=1)
    return name


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    write_workbooks()
    whole = office(aims([indicator(i, tahunan=[dict(zip(("tahun", "target", "realisasi"), (year, *yearly(i, year)))) for year in YEARS],
                                   triwulan={"basis": "kumulatif", **{
                                       str(q): dict(zip(("target", "realisasi"), quarterly(i, q))) for q in QUARTERS}})
                         for i in range(9)]), programmes(True))
    typed = office(aims([indicator(i, tahunan={"lembar": "esakip.xlsx", "nama": "Tahunan", "hanya": {"Kode Indikator": "i%d" % i}})
                         for i in range(9)]), programmes(False))
    save("semua.json", whole)
    save("data.json", typed)
    holds("at most %d numbers are typed" % MOST, numbers(typed) <= MOST, numbers(typed))
    holds("of more than two hundred", numbers(whole) > 200, numbers(whole))
    status, told, wrong = run("impor", "esakip.xlsx", "data.json", "--ke", "sasaran", "--lembar", "Triwulan", "--basis", "kumulatif")
    holds("quarters of the indicators come in", status == 0 and "0 ditambah, 9 diubah, 0 hilang" in told, told + wrong)
    for words in (["lkip"], ["triwulan", "--triwulan", "4"]):
        made = [run(words[0], name, *words[1:], "--dump", "-o", "-") for name in ("data.json", "semua.json")]
        holds("%s is that of the office that types all" % words[0], made[0][0] == made[1][0] == 0 and made[0][1] == made[1][1],
              made[0][2][-1500:] + made[1][2][-1500:])
        holds("%s has the numbers" % words[0], all(number in made[0][1] for number in ("12.000.000", "68.000.000")) , made[0][1][:500])
    os.chdir("/")
tally.end()
