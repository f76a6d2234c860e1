"""`naskah pantau`: papers that follow their data: run.py NASKAH_BINARY, from the top of the tree.

Nothing here asks how long a round takes; only that it comes, or that none does.
"""
import json
import os
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
tally = Report()
holds = tally.holds
top = tempfile.mkdtemp()
LONG, SHORT = 60, 0.6
with open("samples/mini/data.json", encoding="utf-8") as file:
    MINI = json.load(file)
EMBLEM = os.path.abspath("samples/kesra/lambang.png")
OTHER_EMBLEM = os.path.abspath("samples/kalaena/lambang.png")


class Follower:
    """A run of pantau in a folder of its own."""

    def __init__(self, name, files, *words):
        self.folder = os.path.join(top, name)
        os.makedirs(self.folder)
        for file, value in files.items():
            self.put(file, value)
        self.said = open(os.path.join(self.folder, "said"), "w+", encoding="utf-8")
        self.run = subprocess.Popen([NASKAH, "pantau", *words], stdout=subprocess.PIPE, stderr=self.said, cwd=self.folder)
        self.rest = b""

    def path(self, name):
        return os.path.join(self.folder, name)

    def put(self, name, value, by_rename=False):
        there = self.path(name + ".part" if by_rename else name)
        if isinstance(value, str) and os.path.isabs(value):
            shutil.copyfile(value, there)
        else:
            with open(there, "w", encoding="utf-8") as file:
                file.write(value if isinstance(value, str) else json.dumps(value))
        if by_rename:
            os.rename(there, self.path(name))

    def state(self, patience=LONG):
        """The line that ends the next round; empty when none comes."""
        while b"\n" not in self.rest:
            if not select.select([self.run.stdout], [], [], patience)[0]:
                return ""
            more = os.read(self.run.stdout.fileno(), 4096)
            if not more:
                return ""
            self.rest += more
        line, _, self.rest = self.rest.partition(b"\n")
        return line.decode()

    def told(self):
        """What the last round said."""
        with open(self.path("said"), encoding="utf-8") as file:
            return file.read()

    def words(self, name):
        return subprocess.run(["pdftotext", self.path(name), "-"], capture_output=True, text=True).stdout

    def bytes(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def end(self, by=signal.SIGINT):
        self.run.send_signal(by)
        status = self.run.wait(LONG)
        self.said.close()
        return status


MADE = r"^%s: \d+ halaman, \d+ ms$"


def named(name):
    return dict(MINI, instansi=dict(MINI["instansi"], nama=name))


# -- the data file, however it is saved --
one = Follower("one", {"data.json": named("Kecamatan Awal")}, "data.json", "lkip")
holds("it is made at once", re.match(MADE % "lkip.pdf", one.state()) and "KECAMATAN AWAL" in one.words("lkip.pdf"))
one.put("data.json", named("Kecamatan Langsung"))
holds("saved in place", re.match(MADE % "lkip.pdf", one.state()) and "KECAMATAN LANGSUNG" in one.words("lkip.pdf"))
one.put("data.json", named("Kecamatan Ganti"), by_rename=True)
holds("saved by renaming", re.match(MADE % "lkip.pdf", one.state()) and "KECAMATAN GANTI" in one.words("lkip.pdf"))
os.rename(one.path("data.json"), one.path("data.json~"))
one.put("data.json", named("Kecamatan Cadangan"))
holds("saved with a backup", re.match(MADE % "lkip.pdf", one.state()) and "KECAMATAN CADANGAN" in one.words("lkip.pdf"))
holds("which is one round", one.state(SHORT) == "")
one.put("catatan.txt", "x")
os.mkdir(one.path("lain"))
holds("other files are no reason", one.state(SHORT) == "")
for i in range(40):
    one.put("data.json", named("Kecamatan Nomor %d" % i))
rounds, line = 0, one.state()
while line:
    rounds, line = rounds + 1, one.state(SHORT)
holds("many saves are few rounds, of which the last has the last", 0 < rounds < 40 and
      "KECAMATAN NOMOR 39" in one.words("lkip.pdf"), rounds)

# -- mistakes --
good = one.bytes("lkip.pdf")
text = json.dumps(named("Kecamatan Rusak"))
one.put("data.json", text[:-40])
line = one.state()
holds("broken data is told, with its place", line.startswith("tidak dibuat, yang lama tetap: lkip; ") and
      re.search(r"^data\.json:\d+:\d+: galat: ", one.told(), re.M), (line, one.told()))
holds("the last good PDF stays", one.bytes("lkip.pdf") == good)
one.put("data.json", dict(named("Kecamatan Rusak"), tahunn=1))
line = one.state()
holds("another mistake instead", line.startswith("tidak dibuat") and "tahunn" in one.told() and one.bytes("lkip.pdf") == good)
os.remove(one.path("data.json"))
line = one.state()
holds("data that is gone", line.startswith("tidak dibuat") and one.bytes("lkip.pdf") == good, line)
one.put("data.json", named("Kecamatan Pulih"))
holds("mended", re.match(MADE % "lkip.pdf", one.state()) and "KECAMATAN PULIH" in one.words("lkip.pdf"))
holds("INT ends it well", one.end() == 0 and sorted(os.listdir(one.folder)) == [
    "catatan.txt", "data.json", "data.json~", "lain", "lkip.pdf", "said"], os.listdir(one.folder))

# -- all files that are read --
rows = "kode,nama\n1.01,Program %s\n"
data = {key: value for key, value in MINI.items() if key not in ("instansi", "sasaran", "program")}
profile = {"instansi": dict(MINI["instansi"], lambang="gambar/lambang.png", nama="Kecamatan Sertaan")}
many = Follower("many", {"data.json": dict(data, sertakan=["profil.json"], program={"lembar": "program.csv"})}, "data.json", "lkip")
line = many.state()
holds("a file that is missing is told", line.startswith("tidak dibuat") and "profil.json" in many.told(), line)
many.put("profil.json", profile)
line = many.state()
holds("it appears, another is missing", line.startswith("tidak dibuat") and "program.csv" in many.told(), many.told())
many.put("program.csv", rows % "Semula")
line = many.state()
holds("it appears, and a picture is missing", "gambar/lambang.png" in many.told(), (line, many.told()))
os.mkdir(many.path("gambar"))
line = many.state()
holds("its folder appears", line.startswith("tidak dibuat"), line)
many.put("gambar/lambang.png", EMBLEM)
line = many.state()
holds("the picture appears in it", re.match(MADE % "lkip.pdf", line), (line, many.told()))
before = many.bytes("lkip.pdf")
many.put("gambar/lambang.png", OTHER_EMBLEM, by_rename=True)
holds("another picture", re.match(MADE % "lkip.pdf", many.state()) and many.bytes("lkip.pdf") != before)
many.put("profil.json", {"instansi": dict(profile["instansi"], nama="Kecamatan Baru")})
holds("another profile", re.match(MADE % "lkip.pdf", many.state()) and "KECAMATAN BARU" in many.words("lkip.pdf"))
many.put("program.csv", rows % "Pengganti")
holds("another sheet", re.match(MADE % "lkip.pdf", many.state()) and "PROGRAM PENGGANTI" in many.words("lkip.pdf").upper())
shutil.rmtree(many.path("gambar"))
line = many.state()
while not line.startswith("tidak dibuat") and line:
    line = many.state()
holds("a folder that is gone", line.startswith("tidak dibuat"), line)
while many.state(SHORT):
    pass
os.mkdir(many.path("gambar"))
many.put("gambar/lambang.png", EMBLEM)
line = many.state()
while line.startswith("tidak dibuat"):
    line = many.state()
holds("and comes back", re.match(MADE % "lkip.pdf", line), line)
holds("TERM ends it, too", many.end(signal.SIGTERM) == 0)

# -- papers, folders, workbooks, wishes --
for kind in "kecamatan", "sekolah":
    subprocess.run([NASKAH, "baru", os.path.join(top, kind), "--jenis", kind, "--tahun", "2031", "--excel"], check=True,
                   capture_output=True)
book = Follower("book", {"data.xlsx": os.path.join(top, "kecamatan/kantor-2031.xlsx"), "lambang.png": EMBLEM},
                "data.xlsx", "-d", "hasil")
line = book.state()
holds("every paper of a workbook", re.match(r"^7 naskah: \d+ halaman, \d+ ms$", line) and
      len(os.listdir(book.path("hasil"))) == 7, line)
book.put("data.xlsx", os.path.join(top, "sekolah/kantor-2031.xlsx"), by_rename=True)
line = book.state()
holds("and of the next one", line.startswith("7 naskah: ") and "SMP NEGERI" in book.words("hasil/pk.pdf"), line)
book.end()
two = Follower("two", {"data.json": MINI}, "data.json", "lkip", "sop", "--konsep", "--bahasa", "en")
line = two.state()
holds("one is made, one is not", re.match(r"^lkip\.pdf: \d+ pages, \d+ ms; not made, what was there stays: sop$", line), line)
two.end()
faulty = {"nama": "P", "kegiatan": [{"nama": "K", "sub_kegiatan": [
    {"nama": "S", "anggaran": 100, "realisasi": 900}]}]}
strict = Follower("strict", {"data.json": dict(MINI, sasaran=[], program=[faulty])}, "data.json", "lkip", "--ketat")
line = strict.state()
holds("--ketat is heard", line.startswith("tidak dibuat") and "--ketat" in strict.told() and
      not os.path.exists(strict.path("lkip.pdf")), (line, strict.told()))
strict.put("data.json", dict(MINI, sasaran=[], program=[]))
holds("until it is mended", re.match(MADE % "lkip.pdf", strict.state()), strict.told())
strict.end()

# -- for machines: a line of JSON for each round, and its messages as `--format json` has them anywhere --
machine = Follower("machine", {"data.json": named("Kecamatan Awal")}, "data.json", "lkip", "sop", "--format", "json")
row = json.loads(machine.state())
holds("what was made is told as JSON", row["dibuat"] == ["lkip.pdf"] and row["halaman"] > 0 and row["ms"] >= 0 and
      row["tidak_dibuat"] == ["sop"], row)
machine.put("data.json", "{")
row = json.loads(machine.state())
holds("and what was not", row["dibuat"] == [] and row["halaman"] == 0 and row["tidak_dibuat"], row)
machine.end()
with open(machine.path("said"), encoding="utf-8") as file:
    texts, at, rounds = file.read(), 0, []
while texts[at:].strip():
    value, used = json.JSONDecoder().raw_decode(texts[at:].lstrip())
    at = len(texts) - len(texts[at:].lstrip()) + used
    rounds.append(value)
holds("messages are lists, one for a round", len(rounds) == 2 and all(isinstance(one, list) and one for one in rounds) and
      rounds[1][0]["berkas"] == "data.json", texts)

# -- what is refused --


def refused(*words, **ways):
    return subprocess.run([NASKAH, "pantau", *words], capture_output=True, text=True, timeout=LONG, cwd=one.folder, **ways)


done = refused("-")
holds("masukan-standar-tidak-dipantau", done.returncode == 2 and "masukan standar" in done.stderr, done)
done = refused("data.json", "lkpi")
holds("a paper that is none", done.returncode == 2 and "naskah tidak dikenal: lkpi" in done.stderr, done)
done = refused("absent.json")
holds("pantau-tanpa-berkas", done.returncode == 2 and "absent.json: galat: berkas tidak ditemukan" in done.stderr, done)
done = refused("data.json", "-d", "/dev/null/x")
holds("a folder that takes nothing", done.returncode == 3 and "/dev/null/x" in done.stderr, done)
done = refused("data.json", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4)))
holds("tidak-dapat-memantau", done.returncode == 3 and "tidak dapat dipantau di komputer ini" in done.stderr, done)

shutil.rmtree(top)
tally.end()
