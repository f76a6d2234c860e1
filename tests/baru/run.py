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
TOP = os.getcwd()
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

# -- another year --
KEPT = ("instansi", "pejabat", "organisasi", "renstra", "keputusan_iku", "sop", "aturan", "sertakan", "singkatan")


def results(value, way=()):
    """Every value under a key of results, with its way, but for those of the years of indicators."""
    if isinstance(value, list):
        for item in value:
            yield from results(item, way)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("realisasi", "tercetak", "komponen", "kendala") and "tahunan" not in way:
                yield way + (key,), item
            elif not (key == "kendala" and way[-1:] == ("lembar",)):
                yield from results(item, way + (key,))


def years(data):
    """The years of each indicator."""
    rows = {}
    for aim in data.get("sasaran", []):
        for row in aim["indikator"]:
            rows[row["kunci"]] = row.get("tahunan", [])
    return rows


def words_of(data):
    return [program["nama"] for program in data.get("program", [])], data.get("lkip", {}).get("kata_pengantar"), [
        letter["kepada"] for letter in data.get("surat_pengantar", [])]


def load(name):
    with open(os.path.join(work, name), encoding="utf-8") as one:
        return json.load(one)


def turn(older, folder, *words):
    done = call("baru", "--dari", older, folder, *words, "--format", "json")
    holds("%s goes on in %s" % (older, folder), done.returncode == 0, done.stderr)
    return [row["berkas"] for row in json.loads(done.stdout)] if done.returncode == 0 else []


def compare(older, newer, year):
    before, after = load(older), load(newer)
    holds("%s: of that year, as a draft" % newer, after["tahun"] == year and after["status"] == "konsep")
    holds("%s: what stays" % newer, all(before.get(key) == after.get(key) for key in KEPT if key != "tercetak") or
          "tercetak" in json.dumps(before))
    holds("%s: names and texts" % newer, words_of(before) == words_of(after))
    left = [(way, value) for way, value in results({key: value for key, value in after.items() if key not in KEPT + ("lkip",)})
            if value is not None]
    holds("%s: no results" % newer, not left, left[:5])
    for key, rows in years(before).items():
        holds("%s: %s keeps its past, and has a year more" % (newer, key), years(after)[key][:len(rows)] == rows and
              [row["tahun"] for row in years(after)[key]].count(year) == 1 and
              next(row for row in years(after)[key] if row["tahun"] == year).get("realisasi") is None)
    with open(os.path.join(work, newer), encoding="utf-8") as one:
        holds("%s: its lines are for people" % newer, all(len(line) < 130 for line in one if len(line.split('": ')) > 4))


def lines_told(said):
    """What is to be filled in, as it is told: key to lines."""
    told = {}
    for key, lines in re.findall(r"^  (\w+): ([\d, -]+)$", said, re.M):
        for part in lines.split(", "):
            first, _, last = part.partition("-")
            told.setdefault(key, set()).update(range(int(first), int(last or first) + 1))
    return told


def lines_empty(path):
    """What is null there: key to lines."""
    empty = {}
    with open(os.path.join(work, path), encoding="utf-8") as one:
        for number, line in enumerate(one, 1):
            for key in re.findall(r'"(\w+)": null', line):
                empty.setdefault(key, set()).add(number)
    return empty


def papers_of(data, folder):
    done = call("semua", data, "-d", folder, "--tanpa-sumber", "--format", "json")
    made = os.path.join(work, folder)
    return set(name[:-4] for name in (os.listdir(made) if os.path.isdir(made) else ())), done


def tell_gaps(older, year):
    """What is told of the year behind: lines that are empty, papers that cannot be made; filled in, they can."""
    folder = "gaps-" + older.replace("/", "-")
    done = call("baru", "--dari", older, folder)
    newer = os.path.join(folder, next(name for name in os.listdir(os.path.join(work, folder)) if re.match(r".*%d" % year, name)))
    before, _ = papers_of(older, folder + "/before")
    after, tried = papers_of(newer, folder + "/after")
    missing = re.search(r"^Belum dapat dibuat sebelum datanya diisi: (.*)$", done.stdout, re.M)
    missing = set(missing.group(1).split(", ")) if missing else set()
    holds("%s: papers that wait for the data are named" % newer, missing == before - after, (missing, before, after))
    if missing:
        holds("%s: and why" % newer, re.search(r"^  (naskah \S+ memerlukan|\S*%s.*: galat: )" % os.path.basename(newer), done.stdout, re.M),
              done.stdout)
    if newer.endswith(".xlsx"):
        return
    empty = lines_empty(newer)
    holds("%s: what is empty is told by line" % newer, lines_told(done.stdout) == empty, (lines_told(done.stdout), empty))
    with open(os.path.join(work, newer), encoding="utf-8") as one:
        lines = one.read().split("\n")
    for key, value in ("target", "10"), ("anggaran", "1000000"), ("realisasi", "5"):
        for number in lines_told(done.stdout).get(key, ()):
            lines[number - 1] = lines[number - 1].replace('"%s": null' % key, '"%s": %s' % (key, value))
    with open(os.path.join(work, newer), "w", encoding="utf-8") as one:
        one.write("\n".join(lines))
    filled, tried = papers_of(newer, folder + "/filled")
    holds("%s: with targets, budgets and results all are made" % newer, filled == before, (filled ^ before, tried.stderr[-2000:]))


for kind in KINDS:
    tell_gaps("%s-json/data-2031.json" % kind, 2032)
tell_gaps("dinas-excel/kantor-2031.xlsx", 2032)
for sample in sorted(os.listdir(os.path.join(TOP, "samples"))):
    if os.path.exists(os.path.join(TOP, "samples", sample, "data.json")):
        shutil.copytree(os.path.join(TOP, "samples", sample), os.path.join(work, "s", sample))
        older = "s/%s/data.json" % sample
        year = load(older)["tahun"] + 1
        files = turn(older, "turned/" + sample)
        compare(older, files[0], year)
        tell_gaps(older, year)
        holds("%s: it is named after its year" % sample, files[0] == "turned/%s/data-%d.json" % (sample, year), files)
        done = call("periksa", files[0], "--format", "json")
        holds("%s: what is wrong with it is not its form" % sample, not {"kunci-tidak-dikenal", "tipe-salah", "wajib"} & {
            row["kode"] for row in json.loads(done.stdout)}, done.stdout)
older = "dinas-json/data-2031.json"
held = {name: open(os.path.join(work, "dinas-json", name), "rb").read() for name in ("data-2031.json", "profil.json")}
files = turn(older, "dinas-json")
holds("in its folder one file is new", files == ["dinas-json/data-2032.json"], files)
compare(older, files[0], 2032)
for name, value in held.items():
    holds("%s is as it was" % name, open(os.path.join(work, "dinas-json", name), "rb").read() == value)
done = call("baru", "--dari", older, "dinas-json", "--format", "json")
holds("not twice", done.returncode == 2 and codes(done) == ["sudah-ada"] and "data-2032.json" in done.stderr, done)
files = turn(older, "elsewhere", "--tahun", "2034")
holds("elsewhere all that it is read with goes along", sorted(files) == [
    "elsewhere/" + name for name in ("data-2034.json", "lambang.png", "profil.json", "sop.json")], files)
compare(older, files[0], 2034)
with open(os.path.join(work, "elsewhere/profil.json"), "a", encoding="utf-8") as one:
    one.write(" ")
done = call("baru", "--dari", older, "elsewhere", "--format", "json")
holds("what is another file there is not overwritten", done.returncode == 2 and "elsewhere/profil.json" in done.stderr and
      "sop.json" not in done.stderr and not os.path.exists(os.path.join(work, "elsewhere/data-2032.json")), done)
book = turn("dinas-excel/kantor-2031.xlsx", "dinas-excel")
holds("a workbook becomes a workbook", book == ["dinas-excel/kantor-2032.xlsx"], book)
made = turn(older, "as-book", "--excel")
holds("JSON becomes a workbook when it is wished", made[0] == "as-book/data-2032.xlsx", made)
pages = [call("pk", data, "--dump", "-o", "-").stdout for data in ("dinas-json/data-2032.json", book[0], made[0])]
holds("which say the same", pages[0] and pages[0] == pages[1] == pages[2])
holds("with the target of the Renstra", '"78,00%"' in pages[0] and "2032" in pages[0], pages[0][:300])
done = call("baru", "--dari", "absent.json", "nowhere")
holds("older data that is not there", done.returncode == 2 and "absent.json" in done.stderr and
      not os.path.exists(os.path.join(work, "nowhere")), done)
holds("of one kind or from older data", call("baru", "x", "--dari", older, "--jenis", "dinas").returncode == 2)

shutil.rmtree(work)
tally.end()
