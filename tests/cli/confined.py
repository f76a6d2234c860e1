"""What the program gives up before it begins: confined.py NASKAH_BINARY INTRUDER.so, from the top of the tree.

An intruder among its libraries gets nowhere (intruder.c), and nothing that a call names is out of reach. Where the
kernel has no Landlock files are not looked at; without seccomp, or with sanitizers, which start processes, neither are
calls.
"""
import errno
import os
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH, INTRUDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SAMPLE = os.path.abspath("samples/barito-utara")
DATA = SAMPLE + "/data.json"
SANITIZED = b"__asan_init" in subprocess.run(["nm", NASKAH], capture_output=True).stdout
FILES = ["read", "list", "write", "create", "folder", "remove", "cut", "password"]
FILTERS = os.path.exists("/proc/sys/kernel/seccomp/actions_avail")
CALLS = ["fork", "socket", "local", "trace", "exec"]
tally = Report()
holds = tally.holds


def run(*words, **ways):
    return subprocess.run([NASKAH, *words], capture_output=True, timeout=120, **ways)


def intrude(folder, *words):
    """What came of each thing the intruder tried; `folder` is where the call is made."""
    secret = os.path.dirname(folder) + "/apart"
    os.makedirs(secret, exist_ok=True)
    with open(secret + "/secret", "w", encoding="utf-8") as file:
        file.write("kept")
    around = dict(os.environ, LD_PRELOAD=INTRUDER, INTRUDER=secret, **({} if SANITIZED else {"INTRUDER_EXEC": "1"}))
    done = run(*words, cwd=folder, env=around)
    told = dict(line.split()[1:] for line in done.stderr.decode().splitlines() if line.startswith("INTRUDER "))
    with open(secret + "/secret", encoding="utf-8") as file:
        kept = file.read() == "kept" and os.listdir(secret) == ["secret"]
    return done, {name: int(result) for name, result in told.items()}, kept


def check_intruder(folder, *words):
    done, told, kept = intrude(folder, *words)
    name = " ".join(words[:1])
    holds(name + ": the intruder was there", "landlock" in told, done.stderr)
    if told.get("landlock", 0) >= 3: # before that, files could be cut short
        for what in FILES:
            holds("%s: no %s elsewhere" % (name, what), told.get(what) == errno.EACCES, told)
        holds(name + ": what is elsewhere is as it was", kept, told)
    for what in CALLS if FILTERS and not SANITIZED else []:
        holds("%s: no %s" % (name, what), told.get(what) == errno.EPERM, told)
    holds(name + ": threads are its own", told.get("thread") == 0, told)
    return done


def same(name, done, path, wanted):
    there = os.path.isfile(path) and open(path, "rb").read()
    holds(name, done.returncode == 0 and there == wanted, (done.returncode, done.stderr[-500:]))


with tempfile.TemporaryDirectory() as top:
    desk, away, deep = top + "/desk", top + "/away", top + "/office/year/data"
    for place in (desk, away, deep):
        os.makedirs(place)
    shutil.copytree(SAMPLE, desk + "/office")
    run("surat", DATA, "-o", top + "/wanted.pdf")
    wanted = open(top + "/wanted.pdf", "rb").read()

    done = check_intruder(desk, "surat", "office/data.json", "-o", "a.pdf")
    same("surat: the paper is as it should be", done, desk + "/a.pdf", wanted)
    check_intruder(desk, "semua", "office/data.json", "-d", "papers")
    check_intruder(desk, "gambar", "office/data.json", "surat", "-d", "pictures")
    check_intruder(desk, "periksa", "office/data.json", "--pdf", "findings.pdf")
    check_intruder(desk, "jelaskan", "office/data.json", "tahun")
    check_intruder(desk, "verifikasi", "a.pdf")

    # A file that has a name elsewhere, too, is told of: a picture, an included file, a sheet.
    linked = top + "/linked"
    os.makedirs(linked)
    for name in ("lambang.png", "data.json"):
        shutil.copy(SAMPLE + "/" + name, linked)
    for name, text in (("more.json", '{"singkatan": {"X": "Y"}}'), ("rows.csv", "nama,anggaran\nA,1\n")):
        with open(linked + "/" + name, "w", encoding="utf-8") as file:
            file.write(text)
    with open(linked + "/data.json", "w", encoding="utf-8") as file:
        file.write('{"sertakan": "more.json", "instansi": {"pemerintah": "P", "nama": "N", "tempat": "T", "lambang": "lambang.png"},'
                   ' "tahun": 2024, "lkip": {"kata_pengantar": "Kata."}, "program": {"lembar": "rows.csv"}}')
    told = run("lkip", "data.json", cwd=linked).stderr.decode()
    holds("files with one name are not told of", "tautan keras" not in told, told)
    for name in ("lambang.png", "more.json", "rows.csv"):
        os.link(linked + "/" + name, top + "/" + name)
    told = run("lkip", "data.json", cwd=linked).stderr.decode()
    for name in ("lambang.png", "more.json", "rows.csv"):
        holds(name + " with two names is told of", 'berkas "%s" punya 2 nama' % name in told, told)

    # What a call names is within reach, by whatever way.
    same("above", run("surat", "../desk/office/data.json", "-o", "../b.pdf", cwd=away), top + "/b.pdf", wanted)
    os.symlink(desk + "/office", top + "/link")
    same("data by a link to its folder", run("surat", top + "/link/data.json", "-o", away + "/c.pdf"), away + "/c.pdf", wanted)
    os.symlink(away + "/d.pdf", desk + "/d.pdf")
    open(away + "/d.pdf", "wb").close()
    same("a name of one letter, in the working folder", run("surat", DATA, "-o", "p", cwd=away), away + "/p", wanted)
    same("a link to a paper elsewhere", run("surat", DATA, "-o", desk + "/d.pdf"), away + "/d.pdf", wanted)
    holds("the link stays one", os.path.islink(desk + "/d.pdf"))
    done = run("surat", DATA, "-o", "-")
    holds("standard output", done.stdout == wanted, done.stderr)
    done = run("surat", DATA, "-o", "/dev/stdout")
    holds("the same by its name", done.stdout == wanted, done.stderr)
    with open(top + "/e.pdf", "wb") as file:
        done = subprocess.run([NASKAH, "surat", DATA, "-o", "/dev/stdout"], stdout=file, stderr=subprocess.PIPE)
    same("a file by that name", done, top + "/e.pdf", wanted)
    os.mkfifo(top + "/pipe")
    with subprocess.Popen(["cat", top + "/pipe"], stdout=subprocess.PIPE) as reader:
        done = run("surat", DATA, "-o", top + "/pipe")
        holds("a pipe with a name", reader.stdout.read() == wanted, done.stderr)
    with open(DATA, "rb") as file:
        done = subprocess.run([NASKAH, "surat", "-", "-o", away + "/f.pdf"], stdin=file, cwd=SAMPLE, stderr=subprocess.PIPE)
    same("standard input with pictures of the working folder", done, away + "/f.pdf", wanted)
    few = run("surat", DATA, "-o", top + "/few.pdf", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4)))
    holds("with too few files at once to shut others out", b"Permission" not in few.stderr and b"tidak terbaca" not in few.stderr,
          few.stderr)
    done = run("semua", DATA, "-d", top + "/new/one", "--metadata", top + "/more/two")
    holds("folders that were not there", done.returncode == 0 and os.path.exists(top + "/new/one/surat.pdf")
          and os.listdir(top + "/more/two"), done.stderr)
    with open(top + "/list.txt", "w", encoding="utf-8") as file:
        file.write(DATA + "\n")
    done = run("massal", top + "/list.txt", "-d", top + "/many", cwd=away)
    holds("a list that names files elsewhere", done.returncode == 0, done.stderr)
    shutil.copy(DATA, deep)
    for picture in os.listdir(SAMPLE):
        if picture != "data.json":
            shutil.move(desk + "/office/" + picture, top + "/office/" + picture)
    same("pictures of a folder above", run("surat", deep + "/data.json", "--akar", top + "/office", "-o", top + "/g.pdf"),
         top + "/g.pdf", wanted)
    fonts = os.path.dirname(next(line.split()[-1] for line in run("font").stdout.decode().splitlines() if ".ttf" in line))
    shutil.copytree(fonts, top + "/fonts")
    holds("fonts of one's own", run("surat", DATA, "-o", top + "/h.pdf", "--font-dir", top + "/fonts").returncode == 0)
    done = run("impor", top + "/i.xlsx", top + "/i.json") if run("ekspor", DATA, "--xlsx", top + "/i.xlsx").returncode == 0 else None
    holds("a workbook out and in", done and done.returncode == 0, done and done.stderr)
tally.end()
