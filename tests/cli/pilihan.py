"""Every option has an effect: pilihan.py NASKAH_BINARY, from the top of the tree.

For each option and each command that hears it, by the program's own help, a call with it differs from one without in its status,
in what it prints, or in the files it makes; or it is told here why that cannot be seen so. The last line counts.
"""
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
ONLY = set(sys.argv[2:])  # commands
tally = Report()
holds = tally.holds
SAMPLES = os.path.abspath("samples")
OPTION = re.compile(r"^  (?:-(\w),|   ) --([a-z-]+)(?: (\S+))? ", re.M)


def help_of(*words):
    return subprocess.run([NASKAH, *words, "--help", "--bahasa", "en"], capture_output=True, text=True).stdout


HELP = help_of()
COMMANDS = re.findall(r"^  naskah ([a-z-]+)", HELP, re.M)
PAPERS = [name for name in COMMANDS if HELP.index("naskah %s " % name) < HELP.index("Other commands:")]
TAKEN = {command: {name: value for _, name, value in OPTION.findall(help_of(command))} for command in COMMANDS}

# -- why an option shows nothing in a call like these --
SILENT = {
    "serempak": "what is made is the same for any number of hands: tests/massal/run.py",
    "batas-memori": "says something only when memory runs out: tests/pdf/calls.sh",
    "batas-waktu": "says something only when time runs out: tests/cli/run.py",
    "porta": "a service that waits for calls: tests/sign/run.sh",
}
SILENT_OF = {
    ("ttd-uji", "font-dir"): "its signatures are new each time, so all calls differ: tests/sign/trial.py",
    ("ttd-uji", "keluaran"): "likewise",
    ("pantau", "format"): "lists for machines come with what is wrong: tests/pantau/run.py",
}

# Values to try, the most telling first.
VALUES = {
    "bagian": ["1/2", "2/2"], "keluaran": ["lain.pdf"], "folder": ["lain"], "triwulan": ["1", "4", "2"], "kertas": ["A3", "215x330"], "halaman": ["1"],
    "akar": ["kosong"], "font-dir": ["huruf"], "bahasa": ["en"], "format": ["json", "teks"], "tingkat": ["galat", "info"], "ttd": ["elektronik", "basah"],
    "metadata": ["arsip.json"], "xlsx": ["lain.xlsx"], "tabel": ["Tabel 2.1", "Tabel 3.1"], "ke": ["program"], "lembar": ["Dua"], "kolom": ["anggaran=Pagu Revisi"],
    "hanya": ["Nama Sub Kegiatan=Rapat"], "basis": ["tetap"], "desimal": ["."], "persen": ["pecahan"], "jenis": ["puskesmas"], "tahun": ["2031"], "dari": ["data.json"],
    "pdf": ["temuan.pdf"],
}


def office(sample, folder):
    """The sample in a folder, with a note in its data, final."""
    shutil.copytree(os.path.join(SAMPLES, sample), folder)
    path = os.path.join(folder, "data.json")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("{", '{"_catatan": "hanya untuk kami",', 1))


def office_of_sheets(folder):
    """One whose rows come from a sheet with a column of nobody, with anchors that are words' letters and a chart of many lanes."""
    os.mkdir(folder)
    with open(os.path.join(SAMPLES, "mini", "data.json"), encoding="utf-8") as file:
        data = json.load(file)
    for aim in data["sasaran"]:
        for one in aim["indikator"]:
            one.pop("program", None)
    data["program"] = {"lembar": "baris.xlsx", "nama": "Satu", "basis": "kumulatif", "kolom": {"anggaran": "Pagu Revisi"}}
    data["aturan"] = {**data.get("aturan", {}), "tanda_tangan": {"cara": "basah", "jangkar": "a"}}
    lanes = ["p%d" % i for i in range(26)]
    data["sop"] = [{"nama": "Panjang", "nomor": "1", "pelaksana": {lane: "Pelaksana %d" % i for i, lane in enumerate(lanes)}, "langkah": [
        {"kegiatan": "Kerjakan %d" % i, "pelaksana": lane} for i, lane in enumerate(lanes)]}]
    with open(os.path.join(folder, "data.json"), "w", encoding="utf-8") as file:
        json.dump(data, file)


def numbers_of(folder):
    """What papers are numbered by in the data."""
    found = []
    for name in os.listdir(folder):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found += re.findall(r'"nomor": "([^"]+)"', file.read())
    return list(dict.fromkeys(found))


def state(folder):
    """What lies there."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(root, name), "rb") as file:
                found[os.path.relpath(os.path.join(root, name), folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def seen(template, words, home):
    """A call in a copy of the folder: its status, what it prints, what lies there then."""
    if os.path.exists(home):
        shutil.rmtree(home)
    shutil.copytree(template, home)
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1767225600")
    if words[0] == "pantau":
        child = subprocess.Popen([NASKAH, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=home, env=environment)
        before, until = None, time.monotonic() + 20
        while time.monotonic() < until and child.poll() is None:
            now = state(home)
            if now == before and len(now) > len(state(template)):
                break
            before = now
            time.sleep(0.3)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
        out, err = re.sub(r"\d+ ms", "", out), re.sub(r"\d+ ms", "", err)
        return child.returncode, out, err, state(home)
    done = subprocess.run([NASKAH, *words], capture_output=True, cwd=home, env=environment, timeout=120)
    out = re.sub(rb'"?\d+([.,]\d+)? ?(ms|s)\b', b"", done.stdout)
    return done.returncode, out, done.stderr, state(home)


def calls(command, option, numbers):
    """Calls in which the option may show: the words before it, and the values."""
    values = numbers + ["tiada"] if option == "nomor" else VALUES.get(option, [None])
    more = [["--kolom", "anggaran=Pagu", "--basis", "kumulatif"], []]
    if command in PAPERS:
        bases = [[command, "data.json", "-o", "keluar.pdf"]] if option != "keluaran" else [[command, "data.json"]]
        if option in ("padat", "klasik"):
            bases += [bases[0] + ["--tanpa-kolom"]]
    elif command in ("semua", "massal", "pantau"):
        bases = [[command, "data.json" if command != "massal" else "daftar.txt", *([] if option == "folder" else ["-d", "hasil"])]]
    elif command == "gambar":
        bases = [["gambar", "data.json", paper, *([] if option == "folder" else ["-d", "hasil"])] for paper in PAPERS]
    elif command == "periksa":
        bases = [["periksa", "data.json"]]
    elif command == "jelaskan":
        bases = [["jelaskan", "data.json", word] for word in ("instansi.nama", "2024", "100,00%")]
    elif command == "impor":
        bases = [["impor", "baris.xlsx", "data.json", "--ke", "program", *one] for one in more]
        if option in ("ke", "akar", "batas-memori"):
            bases = [["impor", "data.xlsx", "baru.json"]] + bases
        if option in ("kolom", "basis"):
            bases = [["impor", "baris.xlsx", "data.json", "--ke", "program", "--basis", "kumulatif"], ["impor", "baris.xlsx", "data.json", "--ke", "program", "--kolom", "anggaran=Pagu"]]
        if option == "desimal":
            bases = [["impor", "dua.csv", "data.json", "--ke", "sasaran"]]
        if option == "persen":
            bases = [["impor", "persen.csv", "data.json", "--ke", "sasaran"]]
    elif command == "ekspor":
        bases = [["ekspor", "data.json", "--xlsx", "buku.xlsx"], ["ekspor", "data.json", "-d", "csv"]]
        bases = [["ekspor", "data.json"]] if option == "xlsx" else [["ekspor", "data.json", "--csv"]] if option == "folder" else bases
    elif command == "baru":
        bases = [["baru", "kantor"]]
    elif command == "beda":
        bases = [["beda", "data.json", "berubah.json"]] + [["beda", "data.json", "berubah.json", paper] for paper in PAPERS]
        bases = [base + ["--pdf", "beda.pdf"] if len(base) > 3 and option != "pdf" else base for base in bases]
    elif command in ("salin", "verifikasi"):
        bases = [[command, "naskah.pdf"]] if option == "folder" or command == "verifikasi" else [[command, "naskah.pdf", "-d", "isi"], [command, "rusak.pdf", "-d", "isi"]]
        bases += [[command, "rusak.pdf"]]
    elif command == "ttd-uji":
        bases = [["ttd-uji", "naskah.pdf"]]
    elif command == "pelengkap":
        bases = [["pelengkap", "bash"], ["pelengkap"]]
    else:
        bases = [[command]]
    if option == "bahasa":  # its own words are of wrong calls too
        bases = [["lkip", "tiada.json"] if command == "pantau" else [command, *["x"] * 9]] if command in ("skema", "font") else bases
    return bases, values


def shows(template, home, command, option, numbers, kept):
    bases, values = calls(command, option, numbers)
    for base in bases:
        key = tuple(base)
        if key not in kept:
            kept[key] = seen(template, base, home)
            holds("%s is the same twice" % " ".join(base), command == "pantau" or seen(template, base, home) == kept[key])
        for value in values:
            if seen(template, base + ["--" + option] + ([value] if value else []), home) != kept[key]:
                return True
    return False


def furnish(folder):
    """What else the calls are about: rows to take in, papers to read, data that changed."""
    sys.path.insert(0, "tests/sheets")
    from book import Book
    rows = [["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu", "Pagu Revisi", "Realisasi TW1"],
            ["1", "P", "1.1", "K", "1.1.1", "Rapat", 1, 2, 3], ["1", "P", "1.1", "K", "1.1.2", "Cetak", 4, 5, 6]]
    Book().sheet("Satu", rows).save(os.path.join(folder, "baris.xlsx"))
    for name, text in (("dua.csv", "Sasaran;Indikator;Satuan;Target 2024\nA;B;nilai;1.234\n"), ("persen.csv", "Sasaran;Indikator;Satuan;Target 2024\nA;B;%;0.889\n"),
                       ("daftar.txt", "data.json\nberubah.json\n")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    with open(os.path.join(folder, "data.json"), encoding="utf-8") as file:
        text = file.read()
    with open(os.path.join(folder, "berubah.json"), "w", encoding="utf-8") as file:
        file.write(re.sub(r'("realisasi": )(\d)', r"\g<1>1\2", text))
    os.mkdir(os.path.join(folder, "kosong"))
    os.mkdir(os.path.join(folder, "huruf"))
    with open(os.path.join(folder, "huruf", "rusak.ttf"), "wb") as file:
        file.write(b"\0\1\0\0" + bytes(60))
    for line in subprocess.run([NASKAH, "font"], capture_output=True, text=True).stdout.split("\n"):
        path = line.split("  ")[-1].strip()
        if path.endswith(".ttf"):  # another edition of a font
            with open(path, "rb") as file:
                font = bytearray(file.read())
            at = next(int.from_bytes(font[12 + 16 * i + 8:12 + 16 * i + 12], "big") for i in range(font[5]) if font[12 + 16 * i:16 + 16 * i] == b"head")
            font[at + 7] ^= 1  # fontRevision
            with open(os.path.join(folder, "huruf", os.path.basename(path)), "wb") as file:
                file.write(font)
    subprocess.run([NASKAH, "lkip", "data.json", "-o", "naskah.pdf"], cwd=folder, capture_output=True)
    subprocess.run([NASKAH, "ekspor", "data.json", "--xlsx", "data.xlsx"], cwd=folder, capture_output=True)
    with open(os.path.join(folder, "rusak.pdf"), "wb") as file:
        file.write(b"%PDF-1.7\n")


with tempfile.TemporaryDirectory() as work:
    offices = []
    for sample in ("mini", "kalaena", "karanganyar", "barito-utara", "kesra", "benua-lima", "lembaran"):
        folder = os.path.join(work, sample)
        if sample == "lembaran":
            office_of_sheets(folder)
        else:
            office(sample, folder)
        furnish(folder)
        offices.append((folder, numbers_of(folder)[:3], {}))
    for command in COMMANDS:
        for option in TAKEN[command] if not ONLY or command in ONLY else ():
            why = SILENT.get(option) or SILENT_OF.get((command, option))
            if not why:
                holds("%s --%s has an effect" % (command, option), any(shows(folder, os.path.join(work, "rumah"), command, option, numbers, kept)
                                                                       for folder, numbers, kept in offices))
    holds("each reason is of an option", all(any(name in TAKEN[command] for command in COMMANDS) for name in SILENT) and all(
        option in TAKEN[command] for command, option in SILENT_OF))
tally.end()
