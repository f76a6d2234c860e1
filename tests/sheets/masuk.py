"""Rows of a sheet into the list of a data file: masuk.py NASKAH_BINARY

What the file says afterwards is computed here again; all text that is not of a change must stay byte for byte.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book  # noqa: E402
from report import Report  # noqa: E402

naskah = os.path.abspath(sys.argv[1])
MINI = open("samples/mini/data.json", encoding="utf-8").read()
tally = Report()
check = tally.holds


def run(*words):
    return subprocess.run([naskah, *words], capture_output=True, text=True)


def write(name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)


def read(name):
    with open(name, encoding="utf-8") as file:
        return file.read()


HEADS = ["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu", "Realisasi"]


def rows_of(program):
    for p in program:
        for k in p["kegiatan"]:
            for s in k["sub_kegiatan"]:
                yield [p["kode"], p["nama"], k["kode"], k["nama"], s["kode"], s["nama"], s["anggaran"], s["realisasi"]]


def random_program(r):
    return [{"kode": "1.%02d" % p, "nama": "Program %d" % p, "kegiatan": [
        {"kode": "1.%02d.%d" % (p, k), "nama": "Kegiatan %d" % k, "sub_kegiatan": [
            {"kode": "1.%02d.%d.%04d" % (p, k, s), "nama": "Sub %d" % s, "anggaran": r.randrange(4) * 1000, "realisasi": r.randrange(3) * 500}
            for s in r.sample(range(1, 5), r.randrange(1, 4))]} for k in r.sample(range(1, 4), r.randrange(1, 3))]}
            for p in r.sample(range(1, 6), r.randrange(1, 4))]


def expected(old, new):
    """By code: rows win, what they do not say stays; first what was there, then what is new."""
    by = {item["kode"]: item for item in new}
    merged = []
    for item in old:
        if item["kode"] in by:
            row = by[item["kode"]]
            both = {**item, **row}
            for key in ("kegiatan", "sub_kegiatan"):
                if key in row and key in item:
                    both[key] = expected(item[key], row[key])
            merged.append(both)
    there = {item["kode"] for item in old}
    return merged + [item for item in new if item["kode"] not in there]


def at_random():
    for seed in range(60):
        r = random.Random(seed)
        old, new = random_program(r), random_program(r)
        for item in old:
            item["kunci"] = "p" + item["kode"].replace(".", "")
        data = {"tahun": 2024, "program": old, "lkip": {"judul": "x"}}
        text = json.dumps(data, indent=r.choice([None, 1, 2, 4]), ensure_ascii=False)
        write("data.json", text)
        Book().sheet("TW4", [HEADS, *rows_of(new)]).save("tw4.xlsx")
        tried = run("impor", "tw4.xlsx", "data.json", "--ke", "program", "--coba")
        check("%d: tried" % seed, tried.returncode == 0 and read("data.json") == text, tried.stderr)
        done = run("impor", "tw4.xlsx", "data.json", "--ke", "program")
        found = json.loads(read("data.json"))
        wanted = {**data, "program": expected(old, new)}
        check("%d: written" % seed, done.returncode == 0 and found == wanted, "%s\n%s\n%s" % (done.stdout + done.stderr, found, wanted))
        check("%d: the old file" % seed, found == data or read("data.json~") == text)
        check("%d: what was tried is what was done" % seed, tried.stdout.split("\n")[:-2] == done.stdout.split("\n")[:-2], tried.stdout + done.stdout)
        again = run("impor", "tw4.xlsx", "data.json", "--ke", "program")
        check("%d: nothing left to change" % seed, again.returncode == 0 and "tidak ada yang berubah" in again.stdout, again.stdout)


def by_hand():
    write("data.json", MINI)
    rows = [["Nama Program", "Nama Kegiatan", "Nama Sub Kegiatan", "Anggaran Murni", "Anggaran PAPBD", "Realisasi", "Sub Unit"],
            ["Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Administrasi Umum Perangkat Daerah", "Penyediaan Barang Cetakan dan Penggandaan", 1, 10000000, 9500000, "A"],
            ["Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Administrasi Umum Perangkat Daerah", "Penyediaan Peralatan dan Perlengkapan Kantor", 1, 30000000, 30000000, "A"],
            ["Program Lain", "x", "y", 1, 2, 3, "B"],
            ["Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat",
             "Pelaksanaan Urusan Pemerintahan yang Terkait dengan Kewenangan Lain yang Dilimpahkan", 1, 700, 600, "A"]]
    Book().sheet("TW4", rows).sheet("TW3", [["x"]]).save("tw4.xlsx")
    asked = run("impor", "tw4.xlsx", "data.json", "--ke", "program", "--lembar", "TW4")
    check("several columns are asked for", asked.returncode == 1 and "pilih satu" in asked.stderr and read("data.json") == MINI, asked.stderr)
    which = run("impor", "tw4.xlsx", "data.json", "--ke", "program")
    check("which sheet is asked for", which.returncode == 1 and "TW3" in which.stderr, which.stderr)
    done = run("impor", "tw4.xlsx", "data.json", "--ke", "program", "--lembar", "TW4", "--kolom", "anggaran=PAPBD", "--hanya", "Sub Unit=A", "--bahasa", "en")
    lines = done.stdout.split("\n")
    check("the difference", lines[0].startswith("~ sub_kegiatan Penyediaan Barang Cetakan dan Penggandaan: realisasi 9.000.000 -> 9.500.000") and
          any(line.startswith("- sub_kegiatan Pelaksanaan Urusan Pemerintahan yang Terkait dengan Pelayanan") for line in lines) and
          "0 added, 3 changed, 1 gone" in lines, done.stdout + done.stderr)
    old, new = MINI.split("\n"), read("data.json").split("\n")
    lost = [line.strip() for line in old if line not in new]
    check("other lines stay", len(lost) == 7 and all(line in ("{", "},") or "Perizinan" in line or "48000000" in line or "50000000" in line or "Kewenangan Lain" in line or "9000000}" in line for line in lost), lost)
    check("papers are still made", run("lkip", "data.json", "-o", "x.pdf").returncode == 0, run("lkip", "data.json", "-o", "x.pdf").stderr)
    # Our own workbook brings the list in its own sheets.
    write("data.json", MINI)
    run("ekspor", "data.json", "--xlsx", "kantor.xlsx")
    same = run("impor", "kantor.xlsx", "data.json", "--ke", "sasaran")
    check("an exported workbook changes nothing", same.returncode == 0 and "tidak ada yang berubah" in same.stdout and read("data.json") == MINI, same.stdout + same.stderr)
    write("kosong.json", '{"tahun": 2024, "program": [], "renstra": {"tujuan": []}}')
    Book().sheet("x", [HEADS, *rows_of(random_program(random.Random(1)))]).save("x.xlsx")
    run("impor", "x.xlsx", "kosong.json", "--ke", "program")
    check("into an empty list", json.loads(read("kosong.json"))["program"] == random_program(random.Random(1)), read("kosong.json"))
    write("r.csv", "Uraian;Sasaran\nTujuan satu;S1\nTujuan dua;S2\n")
    deep = run("impor", "r.csv", "kosong.json", "--ke", "renstra.tujuan")
    check("into a list further down, from CSV", json.loads(read("kosong.json"))["renstra"]["tujuan"] == [
        {"uraian": "Tujuan satu", "sasaran": "S1"}, {"uraian": "Tujuan dua", "sasaran": "S2"}], deep.stdout + deep.stderr)


def asked():
    """What a sheet leaves open is asked with words that answer it, in the call or in a workbook; said so, it is read."""
    def answers(text):
        return re.findall(r'misalnya pada perintah: (--[a-z]+) "([^"]*)"', text)

    rows = [["Nama Program", "Nama Kegiatan", "Nama Sub Kegiatan", "Pagu Awal", "Pagu Revisi", "Realisasi TW1", "Realisasi TW2"],
            ["Program A", "Kegiatan A", "Rapat", 1000, 2000, 500, 900]]
    Book().sheet("TW", rows).save("tanya.xlsx")
    said = []
    write("a.json", json.dumps({"tahun": 2024, "program": []}))
    for _ in range(3):
        out = run("impor", "tanya.xlsx", "a.json", "--ke", "program", *said)
        more = answers(out.stderr)
        if not more:
            break
        said += more[0]
    sub = json.loads(read("a.json"))["program"][0]["kegiatan"][0]["sub_kegiatan"][0]
    check("answers of the call", said == ["--kolom", "anggaran=Pagu Revisi", "--basis", "kumulatif"] and sub["anggaran"] == 2000 and
          sub["triwulan"] == {"basis": "kumulatif", "1": {"realisasi": 500}, "2": {"realisasi": 900}}, "%s\n%s" % (said, out.stdout + out.stderr))
    write("d.csv", "Nama;Satuan;Tahun;Target\nI;%;2024;1.234\n")
    write("i.json", json.dumps({"tahun": 2024, "sasaran": [{"uraian": "S", "indikator": [{"nama": "I", "satuan": "%", "tahunan": {"lembar": "d.csv"}}]}]}))
    either = run("lkip", "i.json", "-o", "x.pdf").stderr
    check("answers of the data file", 'misalnya di samping "lembar": "desimal": ","' in either, either)
    # A workbook: the sheet is called like the list, and what is said of it stands among the facts.
    facts = [["kunci", "nilai"], ["tahun", 2024], ["instansi.pemerintah", "Pemerintah Kabupaten Demak"], ["instansi.nama", "Kecamatan Karanganyar"], ["instansi.tempat", "Karanganyar"]]
    first = list(facts)
    for _ in range(3):
        Book().sheet("data", facts).sheet("program", rows).save("kantor.xlsx")
        out = run("impor", "kantor.xlsx", "dari.json")
        more = re.findall(r'pada lembar "data": ([a-z.]+) \| (.*)', out.stderr)
        if not more:
            break
        facts.append(list(more[0]))
    sub = json.loads(read("dari.json"))["program"][0]["kegiatan"][0]["sub_kegiatan"][0] if os.path.exists("dari.json") else {}
    check("answers in a workbook", facts[len(first):] == [["program.kolom.anggaran", "Pagu Revisi"], ["program.basis", "kumulatif"]] and sub.get("anggaran") == 2000,
          "%s\n%s" % (facts, out.stdout + out.stderr))
    os.path.exists("dari.json") and os.remove("dari.json")
    Book().sheet("data", first).sheet("program", rows).save("kantor.xlsx")
    write("a.json", json.dumps({"tahun": 2024, "program": []}))
    out = run("impor", "kantor.xlsx", "a.json", "--ke", "program", *said)
    check("the call answers of an export in a workbook, too", out.returncode == 0 and json.loads(read("a.json"))["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["anggaran"] == 2000,
          out.stdout + out.stderr)
    for word, value in (("--desimal", ";"), ("--persen", "promil")):
        check("no answer " + value, run("impor", "tanya.xlsx", "a.json", "--ke", "program", word, value).returncode == 2)


def wrong():
    write("data.json", MINI)
    for key in ("prgram", "tahun", "instansi", "sop", "lkip.program"):
        out = run("impor", "x.xlsx", "data.json", "--ke", key, "--format", "json")
        check("no list " + key, out.returncode == 1 and "masuk-tanpa-daftar" in out.stderr and read("data.json") == MINI, out.stderr)
    gone = run("impor", "tiada.xlsx", "data.json", "--ke", "program")
    check("no such file", gone.returncode == 2 and "tiada.xlsx" in gone.stderr, gone.stderr)
    check("nothing is left behind", not os.path.exists("data.json.baru"))
    broken = run("impor", "x.xlsx", "rusak.json", "--ke", "program")
    check("no such data file", broken.returncode == 2, broken.stderr)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (at_random, by_hand, asked, wrong):
        part()
tally.end()
