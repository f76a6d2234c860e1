"""Reports of ministries by segments (SAKTI, FA Detail), written by hand and at random: segmen.py NASKAH_BINARY, from the top of the tree.

Brought into a new office by `impor --ke program`, and read there as {"lembar": ...}: each RO with its sums exactly, or a message that
says why not.
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
check = tally.holds
FLAT = ["No", "Kode Program", "Kode Kegiatan", "Kode Output", "Kode Sub Output", "Kode Komponen", "Kode Sub Komponen", "Kode Akun", "Uraian", "Pagu Revisi", "Lock Pagu",
        "Realisasi Periode Lalu", "Realisasi Periode Ini", "Realisasi s.d. Periode", "Persentase (%)", "Sisa Anggaran"]


def run(*words):
    return subprocess.run([naskah, *words], capture_output=True, text=True)


# -- what is true: programmes of kegiatan of KRO of RO of komponen of akun, with sums --

def draw(r):
    words = ["Layanan", "Dukungan\nManajemen", "Sarana  Internal", "Data dan Informasi", "Rekomendasi; Kebijakan", "Operasional"]

    def name():
        return " ".join(r.choice(words) for _ in range(r.randrange(1, 4)))

    def sums():
        plan = r.randrange(10 ** 6, 10 ** 10)
        before, now = r.randrange(plan // 2), r.randrange(plan // 3)
        return [plan, r.choice([0, plan // 10]), before, now, before + now]

    def add(items):
        return [sum(column) for column in zip(*(item["sums"] for item in items))]

    def tree(level, code):
        item = {"level": level, "code": code, "name": name(), "below": []}
        if level == 6:
            item["sums"] = sums()
            return item
        for i in range(r.randrange(1, 3)):
            item["below"].append(tree(level + 1, {1: "%04d" % (2100 + i), 2: ["AEF", "EBA"][i], 3: "%03d" % (i + 1), 4: "%03d" % (51 + i), 5: "%03d.0%s" % (51, "AB"[i]), 6: str(521211 + i)}[level + 1]))
        item["sums"] = add(item["below"])
        return item

    return [tree(0, code) for code in ["WA", "CC"][:r.randrange(1, 3)]]


def plain(text):
    return " ".join(text.split())


def truth(programmes, named=True, before=""):
    def item(one, code, **more):
        return {"kode": code, **({"nama": plain(one["name"])} if named else {}), **more}

    return [item(p, before + p["code"], kegiatan=[item(k, k["code"], sub_kegiatan=[
        item(o, "%s.%s.%s" % (k["code"], g["code"], o["code"]), anggaran=o["sums"][0], realisasi=o["sums"][4]) for g in k["below"] for o in g["below"]]) for k in p["below"]]) for p in programmes]


def walk(items, above=()):
    for item in items:
        yield item, above + (item["code"],)
        yield from walk(item["below"], above + (item["code"],))


# -- how it is written --

def amount(r, value):
    return r.choice([str(value), "{:,}".format(value), "%.16e" % value, "Rp " + "{:,}".format(value).replace(",", ".") + ",00"])


def amounts(r, one, form):
    rest = one["sums"][0] - one["sums"][4]
    share = "%.3f" % (one["sums"][4] / one["sums"][0])
    return [form(r, value) for value in one["sums"]] + [r.choice([share, "%.2f%%" % (100 * one["sums"][4] / one["sums"][0])]), form(r, rest)]


def steps(r, programmes, form, joined=False):
    """As SAKTI prints it: a merged head, codes in steps, notes and sums between."""
    rows = [["LAPORAN FA DETAIL (16 SEGMEN)"], ["PERIODE DESEMBER 2024"], ["lock pagu adalah pagu yang sedang dalam proses usulan revisi"], [],
            ["Kode"] + [None] * 6 + ["Uraian", "Pagu Revisi", "Lock Pagu", "Realisasi", None, None, "%", "Sisa Anggaran"],
            [None] * 10 + ["Periode Lalu", "Periode Ini", "s.d. Periode"]]
    merges = ["A1:O1", "A5:G6", "H5:H6", "I5:I6", "J5:J6", "K5:M5", "N5:N6", "O5:O6"]
    for one, codes in walk(programmes):
        row = [None] * 7
        code = one["code"]
        if joined:
            code = {0: "015.08." + code, 2: ".".join(codes[1:3]), 3: ".".join(codes[1:4])}.get(one["level"], code)
        row[0 if joined else one["level"]] = code if form == amount or one["level"] not in (1, 3) or joined else number(code.lstrip("0"), "0" * len(code) if one["level"] == 3 and r.random() < 0.5 else None)
        rows.append(row + [one["name"]] + amounts(r, one, form))
        if one["level"] == 6 and r.random() < 0.3:
            rows.append([None] * 7 + ["- Belanja bahan [1 PKT x 5.000.000]"] + [form(r, one["sums"][0])])
    total = [sum(column) for column in zip(*(p["sums"] for p in programmes))]
    rows.append(["JUMLAH SELURUHNYA"] + [None] * 7 + [form(r, value) for value in total])
    return rows, merges


def flat(r, programmes, form, leaves):
    rows = [["Laporan FA Detail"], FLAT]
    for one, codes in walk(programmes):
        if leaves and one["level"] < 6:
            continue
        rows.append([str(len(rows) - 1)] + list(codes) + [None] * (7 - len(codes)) + [one["name"]] + amounts(r, one, form))
    return rows, []


def save(r, rows, merges, path):
    if path.endswith(".xlsx"):
        Book().sheet("Sheet1", rows, merges).save(path)
    elif path.endswith(".csv"):
        out = io.StringIO()
        csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
        with open(path, "wb") as file:
            file.write(out.getvalue().encode(r.choice(["cp1252", "utf-8-sig"])))
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.write("<html><table border=1>%s</table></html>" % "".join(
                "<tr>%s</tr>" % "".join("<td>%s</td>" % html.escape(cell or "").replace("\n", "<br>") for cell in row) for row in rows))


def brought_in(path):
    with open("data.json", "w", encoding="utf-8") as file:
        json.dump({"tahun": 2024, "program": []}, file)
    out = run("impor", path, "data.json", "--ke", "program", "--bahasa", "en")
    with open("data.json", encoding="utf-8") as file:
        return json.load(file)["program"], out


def at_random():
    for seed in range(120):
        r = random.Random(seed)
        programmes, kind, end = draw(r), r.choice(["steps", "joined", "flat", "leaves"]), r.choice([".xlsx", ".csv", ".xls"])
        form = amount if end != ".xlsx" or r.random() < 0.3 else lambda r, value: number(r.choice([str(value), "%.16E" % value]), r.choice([None, "#,##0"]))
        rows, merges = flat(r, programmes, form, kind == "leaves") if kind in ("flat", "leaves") else steps(r, programmes, form, kind == "joined")
        save(r, rows, merges, "fa" + end)
        found, out = brought_in("fa" + end)
        wanted = truth(programmes, kind != "leaves", "015.08." if kind == "joined" else "")
        if kind == "leaves": # names of accounts alone stand there: of the levels there are none
            check("%d: names that are missing are told" % seed, "nama" in out.stderr + out.stdout or found == wanted, out.stderr[:600])
        check("%d: %s in %s" % (seed, kind, end), found == wanted, "%s\n%s\n%s" % (out.stderr[:1200], json.dumps(found)[:1200], json.dumps(wanted)[:1200]))
        if kind != "leaves":
            check("%d: it is told" % seed, "a report by segments" in out.stderr, out.stderr[:600])


def by_hand():
    """Into an office that `naskah baru` made, by both ways."""
    r = random.Random(3)
    programmes = draw(r)
    rows, merges = steps(r, programmes, amount)
    save(r, rows, merges, "fa.xlsx")
    run("baru", "kantor", "--jenis", "kecamatan", "--tahun", "2024")
    path = "kantor/data-2024.json"
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    for goal in data["sasaran"]:
        for one in goal["indikator"]:
            one.pop("program", None)
    for key in ("perjanjian_kinerja", "laporan_triwulan", "surat_pengantar", "laporan_evaluasi"):
        data.pop(key, None)
    data["lkip"].pop("lampiran", None)
    papers = []
    for way in ({"lembar": "../fa.xlsx"}, truth(programmes)):
        if isinstance(way, dict):
            os.replace("fa.xlsx", "kantor/fa.xlsx")
            way = {"lembar": "fa.xlsx"}
        with open(path, "w", encoding="utf-8") as file:
            json.dump({**data, "program": way}, file)
        made = run("lkip", path, "--dump", "-o", "-")
        papers.append((made.returncode, made.stdout))
        check("the report is made, %d" % len(papers), made.returncode == 0, made.stderr[:1500])
    check("the same pages either way", papers[0] == papers[1] and "{:,}".format(programmes[0]["sums"][0]).replace(",", ".") in papers[0][1])


def wrong():
    r = random.Random(5)
    programmes = draw(r)
    programmes[0]["below"][0]["below"][0]["sums"][0] += 7
    rows, merges = steps(r, programmes, amount)
    save(r, rows, merges, "fa.xlsx")
    found, out = brought_in("fa.xlsx")
    check("a KRO that is not the sum of its RO", out.returncode == 1 and not found and "fa.xlsx[Sheet1]:9:I" in out.stderr and "of this KRO" in out.stderr, out.stderr)
    programmes = draw(random.Random(5))
    one = programmes[0]["below"][0]["below"][0]["below"][0]["below"][0]["below"][0]["below"][0]
    one["sums"][4] += 7
    rows, merges = steps(random.Random(5), programmes, amount)
    save(r, rows, merges, "fa.xlsx")
    found, out = brought_in("fa.xlsx")
    check("an RO that is not the sum of what is below", out.returncode == 0 and found == truth(programmes) and "fa.xlsx[Sheet1]:10:M" in out.stderr and "of this RO" in out.stderr, out.stderr)
    # Codes of RO and komponen in one column, with nothing to tell them apart: told by their sums, never added up.
    rows = [["Kode", "Uraian", "Pagu Revisi", "Realisasi s.d. Periode"], ["WA", "P", "30", "20"], ["2100", "K", "30", "20"], ["AEF", "G", "30", "20"], ["001", "R", "30", "20"], ["051", "Komponen", "30", "20"]]
    save(r, rows, [], "fa.csv")
    found, out = brought_in("fa.csv")
    check("RO and komponen in one column", out.returncode == 1 and not found and "fa.csv:4:C" in out.stderr, out.stderr)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (at_random, by_hand, wrong):
        part()
tally.end()
