"""`naskah baru`: every kind of office, as JSON and as a workbook: run.py NASKAH_BINARY, from the top of the tree."""
import collections
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
tally = Report()
holds = tally.holds
work = tempfile.mkdtemp()


def call(*words, **ways):
    return subprocess.run([NASKAH, *words], capture_output=True, text=True, timeout=300, cwd=work, **ways)


def codes(done):
    return [row["kode"] for row in json.loads(done.stderr)]


HELP = call("--help", "--bahasa", "en").stdout
PAPERS = re.findall(r"^  naskah ([a-z-]+)", HELP[:HELP.index("Other commands:")], re.M)
# Who leads such an office, and what it must not speak of.
LEADS = {"dinas": "Kepala Dinas", "kecamatan": "Camat", "badan": "Kepala Badan", "sekretariat": "Sekretaris Daerah",
         "puskesmas": "Kepala Puskesmas", "sekolah": "Kepala SMP"}
KINDS = re.search(r"--jenis (\S+)", HELP).group(1).split("|")
# What an unfilled draft lacks: that it is one, results, what they are compared with, their causes, the review, numbers
# and days that are written when it is signed.
DRAFT = {"UMUM-01", "LKIP-02", "LKIP-05", "LKIP-08", "LKIP-09", "LKIP-14", "LKIP-21", "nomor-belum-lengkap",
         "tanpa-tanggal"}

holds("each kind is known here", KINDS == list(LEADS), KINDS)


def start(name, *words):
    done = call("baru", name, *words, "--format", "json")
    holds("%s is made" % name, done.returncode == 0, done.stderr)
    return [row["berkas"] for row in json.loads(done.stdout)]


def texts_of(files):
    for file in files:
        if not file.endswith((".png", ".xlsx")):
            with open(os.path.join(work, file), encoding="utf-8") as one:
                yield file, one.read()


def make_all(data, folder):
    """All papers of it, with what `periksa` finds."""
    done = call("semua", data, "-d", folder, "--tanpa-sumber", "--format", "json")
    made = [row for row in json.loads(done.stdout) if "naskah" in row]
    holds("%s makes every paper" % data, done.returncode == 0 and sorted(os.listdir(os.path.join(work, folder))) == sorted(
        paper + ".pdf" for paper in PAPERS), made or done.stdout)
    found = json.loads(call("periksa", data, "--format", "json").stdout)
    return collections.Counter(row["kode"] for row in found)


nouns = {}
for kind in KINDS:
    found = []
    for form, words in ("json", []), ("excel", ["--excel"]):
        name = "%s-%s" % (kind, form)
        files = start(name, "--jenis", kind, "--tahun", "2031", *words)
        holds("%s: what is listed is there" % name, all(os.path.getsize(os.path.join(work, file)) for file in files))
        for file, text in texts_of(files):
            holds("%s: no year is left out" % file, "@" not in text.replace("$schema", "") and ("2031" in text) == (
                os.path.basename(file) in ("data-2031.json", "profil.json", "BACA-SAYA.txt")), file)
            if file.endswith(".json"):
                json.loads(text)
        found.append(make_all(files[0], name + "/hasil"))
    holds("%s: nothing is found but what a draft lacks" % kind, set(found[0]) <= DRAFT, found[0])
    holds("%s: the workbook says the same" % kind, found[0] == found[1], found)
    for paper in PAPERS:
        holds("%s: %s is the same from both" % (kind, paper), filecmp.cmp(
            *(os.path.join(work, "%s-%s/hasil/%s.pdf" % (kind, form, paper)) for form in ("json", "excel")), False))
    call("semua", "%s-json/data-2031.json" % kind, "-d", "pages", "--dump")
    for paper in PAPERS:
        with open(os.path.join(work, "pages", paper + ".txt"), encoding="utf-8") as one:
            pages = one.read()
        count = len(re.findall(r"^page \d", pages, re.M))
        holds("%s: each page of %s says that it is a draft" % (kind, paper),
              count > 0 and len(re.findall(r"^text .* slanted .*\"KONSEP\"", pages, re.M)) == count, pages[:200])
        nouns[kind] = nouns.get(kind, "") + pages
for kind, lead in LEADS.items():
    holds("%s: led by %s" % (kind, lead), lead in nouns[kind])
    others = [other for other in LEADS if other != kind and LEADS[other] not in ("Sekretaris Daerah", "Camat") and
              not (kind in ("puskesmas", "sekolah") and other == "dinas")]
    holds("%s: led by nobody else" % kind, not any(LEADS[other] in nouns[kind] for other in others))

# -- nothing is overwritten --
for file in [os.path.relpath(file, "again") for file in start("again", "--tahun", "2031")]:
    here = os.path.join(work, "taken")
    shutil.rmtree(here, ignore_errors=True)
    mine = os.path.join(here, file)
    os.makedirs(os.path.dirname(mine))
    with open(mine, "w", encoding="utf-8") as one:
        one.write("mine")
    done = call("baru", "taken", "--tahun", "2031", "--format", "json")
    with open(mine, encoding="utf-8") as one:
        holds("%s stays, and is named" % file, done.returncode == 2 and codes(done) == ["sudah-ada"] and
              "taken/" + file in done.stderr and one.read() == "mine", done)
    holds("%s: nothing is written beside it" % file, sum(len(names) for _, _, names in os.walk(here)) == 1)
done = call("baru", "plain", "--excel")
holds("of this year unless said", done.returncode == 0 and re.search(r"plain/kantor-20\d\d\.xlsx\n", done.stdout) and
      "naskah semua plain/kantor-" in done.stdout, done)
done = call("baru", "/dev/null/x", "--format", "json")
holds("a place that takes nothing", done.returncode == 3 and "gagal-menulis" in done.stderr, done)
for value in "dinos", "":
    holds("no such kind: %s" % value, call("baru", "none", "--jenis", value).returncode == 2)
for value in "1945", "2191", "26", "20x6":
    holds("no such year: %s" % value, call("baru", "none", "--tahun", value).returncode == 2)
holds("nothing came of these", not os.path.exists(os.path.join(work, "none")))

shutil.rmtree(work)
tally.end()
