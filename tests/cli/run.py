"""The program's manners at a desk: run.py NASKAH_BINARY, from the top of the tree.

Options and commands are read from the program's own help; what is said of one is tried on all. The last line counts.
"""
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
SMALL = "samples/mini/data.json"
tally = Report()
holds = tally.holds


def call(*words, **ways):
    return subprocess.run([NASKAH, *words], capture_output=True, text=True, timeout=120, **ways)


def codes(done):
    """Of a wrong call for machines: one list on standard error, nothing else anywhere."""
    rows = json.loads(done.stderr)
    assert all(row["pesan"] and row["tingkat"] == "galat" for row in rows), rows
    return [row["kode"] for row in rows]


# -- the tables, as the help tells them --
OPTION = re.compile(r"^  (?:-(\w),|   ) --([a-z-]+)(?: (\S+))? ", re.M)
HELP = call("--help", "--bahasa", "en").stdout
OPTIONS = {name: (letter, value) for letter, name, value in OPTION.findall(HELP)}
COMMANDS = dict(re.findall(r"^  naskah ([a-z-]+)(.*)", HELP, re.M))
PAPERS = [name for name in COMMANDS if HELP.index("naskah %s " % name) < HELP.index("Other commands:")]
VALUES = {"serempak": "2", "bagian": "1/2", "keluaran": "x.pdf", "folder": "x", "triwulan": "2", "nomor": "1", "kertas": "A4", "halaman": "1", "akar": ".",
          "font-dir": ".", "bahasa": "id", "format": "json", "tingkat": "info", "ttd": "basah", "metadata": "m.json", "batas-memori": "64", "batas-waktu": "60", "xlsx": "x.xlsx", "tabel": "Tabel 1",
          "ke": "program", "lembar": "TW4", "kolom": "anggaran=PAPBD", "hanya": "Kode=1", "basis": "tetap", "desimal": ",", "persen": "pecahan", "porta": "8080", "pdf": "x.pdf", "jenis": "dinas", "tahun": "2026", "dari": "absent.json"}
WORDS = {"gambar": ["absent.json", "lkip"], "jelaskan": ["absent.json", "x"], "skema": [], "font": [],
         "impor": ["absent.json", "x.json"], "beda": ["absent.json", "x.json", "lkip"], "ekspor": ["absent.json", "lkip"],
         "pelengkap": ["bash"], "baru": ["baru"]}


def words_for(command):
    return WORDS.get(command, ["absent.json"])


def option_words(name):
    return ["--" + name] + ([VALUES[name]] if OPTIONS[name][1] else [])


DRAWN = {"triwulan": "triwulan", "nomor": "sop", "poster": "sop", "arsip": "surat"} # papers that the option suits

holds("all options have a value to try", all(not OPTIONS[name][1] or name in VALUES for name in OPTIONS), OPTIONS)

# -- what does not apply is refused, what applies is not --
work = tempfile.mkdtemp()
for command in COMMANDS:
    own = {name for _, name, _ in OPTION.findall(call(command, "--help").stdout)}
    holds("help of %s" % command, {"help", "bahasa", "version"} <= own < set(OPTIONS), own)
    for name in OPTIONS:
        words = ["absent.json", DRAWN.get(name, "lkip")] if command == "gambar" else words_for(command)
        done = call(command, *words, *option_words(name), "--bahasa", "en", cwd=work)
        refused = done.returncode == 2 and "does not apply" in done.stderr
        holds("%s --%s is %s" % (command, name, "heard" if name in own else "refused"), refused == (name not in own),
              done.stderr)
REFUSED = [("lkip", "poster"), ("lkip", "triwulan"), ("pk", "nomor"), ("sop", "arsip"), ("periksa", "keluaran"),
           ("semua", "keluaran"), ("skema", "konsep"), ("salin", "akar"), ("verifikasi", "folder"), ("lkip", "halaman"),
           ("gambar", "ketat"), ("font", "format"), ("jelaskan", "dump"), ("lkip", "aturan"), ("triwulan", "evaluator")]
for command, name in REFUSED:
    done = call(command, *words_for(command), *option_words(name), "--format=json")
    holds("%s refuses --%s" % (command, name), done.returncode == 2 and codes(done) == ["pilihan-tidak-berlaku"],
          done.stderr)
WRONG_VALUES = {name: "1/x" if value == "NOMOR" else "" if value.isupper() and name not in ("batas-memori", "batas-waktu", "porta", "tahun") else "1x"
                for name, (_, value) in OPTIONS.items() if value and not value.endswith(".xlsx")}
for command in COMMANDS:
    own = {name for _, name, _ in OPTION.findall(call(command, "--help").stdout)}
    for name, value in WRONG_VALUES.items():
        words = ["absent.json", DRAWN.get(name, "lkip")] if command == "gambar" else words_for(command)
        done = call(command, "--%s=%s" % (name, value), *words, "--bahasa", "en", cwd=work)
        if name not in own:
            holds("%s --%s with a wrong value does not apply" % (command, name), done.returncode == 2 and
                  "does not apply" in done.stderr and done.stderr.count("\n") == 2, done.stderr)
        elif value == "1x":
            holds("%s --%s with a wrong value" % (command, name), done.returncode == 2 and "wrong value" in done.stderr, done.stderr)
holds("help with a wrong value", all(call(*words, "--bahasa", "fr").returncode == 2 for words in (["--help"], ["lkip", "--help"], ["--version"])))
holds("gambar knows the paper it draws", call("gambar", SMALL, "lkip", "--poster").returncode == 2)
for pair in (["--klasik", "--padat"], ["--dump", "--ttd-json"], ["--dengan-catatan", "--tanpa-sumber"]):
    done = call("lkip", SMALL, *pair, "--format", "json")
    holds("%s and %s" % tuple(pair), done.returncode == 2 and codes(done) == ["pilihan-berlawanan"], done.stderr)

# -- words too many, words too few --
for command in COMMANDS:
    done = call(command, *words_for(command), "more", "--format", "json", cwd=work)
    if command == "pantau":
        holds("pantau takes papers alone", done.returncode == 2 and codes(done) == ["naskah-tidak-dikenal"], done.stderr)
    elif command != "massal" and "format" in {name for _, name, _ in OPTION.findall(call(command, "--help").stdout)}:
        holds("%s takes no further word" % command, done.returncode == 2 and codes(done) == ["kata-berlebih"], done.stderr)
    if not words_for(command):
        continue
    done = call(command, "--bahasa", "en", cwd=work)
    holds("%s alone" % command, done.returncode == 2 and re.search("given|needed", done.stderr) or "for what" in done.stderr, done.stderr)
for words in ["font", "x"], ["pelengkap", "bash", "x"]:
    holds("%s takes no further word" % words[0], call(*words).returncode == 2)

# -- misspelt --
LISTED = list(COMMANDS)


def spoiled(word):
    """Every way to lose a letter or to swap two, but the first."""
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1:]
    for i in range(1, len(word) - 1):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2:]


for command in COMMANDS:
    for wrong in spoiled(command) if len(command) > 3 else ():
        done = call(wrong, SMALL, "--bahasa", "en")
        near = re.search(r'did you mean "([a-z-]+)"', done.stderr)
        holds("%s for %s" % (wrong, command), done.returncode == 2 and near and near.group(1) in COMMANDS, done.stderr)
for name in OPTIONS:
    for wrong in list(spoiled(name))[:4] if len(name) > 4 else ():
        if wrong in OPTIONS:
            continue
        done = call("lkip", SMALL, "--" + wrong, "--bahasa=en")
        near = re.search(r'did you mean "--([a-z-]+)"', done.stderr)
        holds("--%s for --%s" % (wrong, name), done.returncode == 2 and near and near.group(1) in OPTIONS, done.stderr)
holds("nothing is proposed for nonsense", "did you" not in call("--qqqqqqqq", "--bahasa", "en").stderr)
done = call("gambar", SMALL, "lkpi", "--format", "json", "--bahasa", "en")
holds("a misspelt paper", codes(done) == ["naskah-tidak-dikenal"] and 'did you mean \\"lkip\\"' in done.stderr, done.stderr)

# -- wrong calls and failing systems, in the language and form that are asked for, wherever these stand --
WRONG = [
    ("buku-kerja-belum-disebut", ["ekspor", SMALL]), ("tujuan-belum-disebut", ["impor", SMALL]),
    ("dua-berkas-diperlukan", ["beda", SMALL]), ("satu-masukan-standar", ["beda", "-", "-"]), ("sudah-ada", ["impor", SMALL, SMALL]),
    ("pilihan-perlu-ke", ["impor", "absent.xlsx", "x.json", "--coba"]),
    ("perintah-kurang", []), ("perintah-tidak-dikenal", ["zzz"]), ("perintah-tidak-dikenal", ["lkpi", SMALL]),
    ("pilihan-tidak-dikenal", ["lkip", SMALL, "--warna"]), ("pilihan-tidak-dikenal", ["lkip", SMALL, "-x"]),
    ("pilihan-tidak-dikenal", ["lkip", SMALL, "--konsp"]), ("pilihan-tanpa-nilai", ["lkip", SMALL, "--dump=1"]),
    ("pilihan-perlu-nilai", ["lkip", SMALL, "-o"]), ("nilai-pilihan-salah", ["lkip", SMALL, "--triwulan", "7"]),
    ("pilihan-tidak-berlaku", ["skema", "--konsep"]), ("pilihan-berlawanan", ["lkip", SMALL, "--klasik", "--padat"]),
    ("kata-berlebih", ["lkip", SMALL, SMALL]), ("data-kurang", ["lkip"]), ("pdf-kurang", ["salin"]),
    ("naskah-belum-disebut", ["gambar", SMALL]), ("naskah-tidak-dikenal", ["gambar", SMALL, "cinta"]),
    ("angka-belum-disebut", ["jelaskan", SMALL]), ("cangkang-belum-disebut", ["pelengkap"]),
    ("cangkang-tidak-dikenal", ["pelengkap", "csh"]), ("folder-belum-disebut", ["semua", SMALL]),
    ("folder-baru-belum-disebut", ["baru"]), ("sudah-ada", ["baru", "samples/benua-lima"]),
    ("tempat-sama", ["lkip", SMALL, "-o", "x.json", "--metadata", "x.json"]),
    ("pdf-atau-porta-kurang", ["ttd-uji"]), ("hasil-belum-disebut", ["ttd-uji", SMALL]),
    ("halaman-tidak-ada", ["gambar", SMALL, "lkip", "--halaman", "900"]),
]
for code, words in WRONG:
    said = []
    for language in "id", "en":
        manner = ["--format", "json", "--bahasa", language]
        machine = call(*manner, *words) if words[-1:] == ["-o"] else call(*words, *manner)
        plain = call("--bahasa=" + language, *words)
        if code in ("cangkang-tidak-dikenal", "cangkang-belum-disebut"): # --format says nothing to it
            machine = call(*words, "--format", "json")
        rows = json.loads(machine.stderr)
        said.append(plain.stderr)
        holds("%s for machines" % code, machine.returncode == 2 and machine.stdout == "" and len(rows) == 1 and
              rows[0]["kode"] in (code, "pilihan-tidak-berlaku") and rows[0]["pesan"], machine.stderr)
        holds("%s for people" % code, plain.returncode == 2 and plain.stdout == "" and plain.stderr.startswith("naskah: ") and
              plain.stderr.count("\n") == 2, plain.stderr)
    holds("%s in both languages" % code, said[0] != said[1], said)
for words, files in ((["x.json", "y.json"], ["x.json", "y.json"]), ([SMALL, "y.json"], ["y.json"]), (["x.json", SMALL], ["x.json"])):
    done = call("beda", *words, "--format", "json")
    holds("beda of %s is one list" % " ".join(words), done.returncode == 2 and [row["berkas"] for row in json.loads(
        done.stderr)] == files and set(codes(done)) == {"data-tidak-ada"}, done.stderr)
done = call("lkip", SMALL, "-o", "/dev/full", "--format=json", "--bahasa=en")
holds("gagal-menulis for machines", done.returncode == 3 and codes(done) == ["gagal-menulis"] and "space" in done.stderr)
done = call("gambar", SMALL, "lkip", "-d", "/dev/null/x", "--format", "json")
holds("gagal-menulis of a folder", done.returncode == 3 and codes(done) == ["gagal-menulis"], done.stderr)
done = call("semua", SMALL, "-d", "/dev/null/x", "--format", "json")
holds("gagal-menulis of semua", done.returncode == 3 and json.loads(done.stdout)[0]["kode"] == "gagal-menulis", done.stdout)
with open("/dev/full", "w") as full:
    done = subprocess.run([NASKAH, "skema", "--format", "json"], stdout=full, stderr=subprocess.PIPE, text=True)
holds("gagal-menulis of what is printed", done.returncode == 3 and codes(done) == ["gagal-menulis"], done.stderr)
done = subprocess.run([NASKAH, "lkip", SMALL, "-o", "x.pdf"], capture_output=True, text=True, cwd="/",
                      env={"SOURCE_DATE_EPOCH": "kemarin"})
holds("waktu-salah", done.returncode == 2 and "SOURCE_DATE_EPOCH" in done.stderr, done.stderr)
FAULTY = os.path.join(work, "faulty.json")
with open(SMALL, encoding="utf-8") as file:
    data = json.load(file)
data["sasaran"][0]["indikator"][0]["tahunan"][-1]["realisasi_tercetak"] = None
with open(FAULTY, "w", encoding="utf-8") as file:
    json.dump(dict(data, program=[{"nama": "P", "kegiatan": [{"nama": "K", "sub_kegiatan": [
        {"nama": "S", "anggaran": 100, "realisasi": 9, "triwulan": {"basis": "kumulatif", "4": {"realisasi": 8}}}]}]}]), file)
done = call("semua", FAULTY, "-d", os.path.join(work, "held"), "--ketat", "--format", "json")
if "ditahan" not in done.stderr: # whatever else is wrong with it
    holds("ditahan: something holds it back", done.returncode == 1, done.stderr)
else:
    holds("ditahan for machines", codes(done) == ["ditahan"])
pdf = os.path.join(work, "a.pdf")
call("lkip", SMALL, "-o", pdf)
copies = os.path.join(work, "copies")
call("salin", pdf, "-d", copies)
done = call("salin", pdf, "-d", copies, "--format", "json")
holds("sudah-ada", done.returncode == 1 and "sudah-ada" in done.stderr, done.stderr)

# -- help and version --
# -- who makes one paper is warned about it, not about others --
with open("samples/barito-utara/data.json", encoding="utf-8") as file:
    data = json.load(file)
data.pop("sertakan", None)
for one in data["sop"]:
    one.pop("disahkan_oleh", None)
for annexes in True, False:
    if not annexes:
        data["lkip"]["lampiran"] = [one for one in data["lkip"]["lampiran"] if one != "sop" and not (isinstance(one, dict) and one.get("jenis") == "sop")]
    with open(work + "/sop.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    for paper in PAPERS:
        done = call(paper, work + "/sop.json", "--akar", "samples/barito-utara", "-o", work + "/x.pdf", "--format", "json")
        told = [row for row in json.loads(done.stderr) if row["kode"] == "sop-tanpa-pengesahan"]
        concerned = paper in ("sop", "semua") or (paper == "lkip" and annexes)
        holds("%s is %swarned about SOPs" % (paper, "" if concerned else "not "), done.returncode in (0, 1) and bool(told) == concerned, done.stderr[:600])
done = call("periksa", work + "/sop.json", "--akar", "samples/barito-utara", "--format", "json")
holds("periksa tells of all", "sop-tanpa-pengesahan" in done.stdout, done.stdout[:400])

holds("--version", call("--version").stdout == "naskah %s\n" % re.match(r"naskah (\S+):", HELP).group(1))
holds("behind -- there are no options", "--x" in call("lkip", "--bahasa=en", "--", "--x").stderr)
for word in "--help", "-h":
    holds("help of a command " + word, call("surat", word).stdout.startswith("naskah surat DATA.json\n"))

# -- manual pages: what the tables of the program have besides names, which tests/house.sh looks for --
with open("generator/naskah.h", encoding="utf-8") as file:
    STATUSES = re.findall(r"^\tNASKAH_\w+ = (\d),?", file.read()[:20000], re.M)[:4]
VARIABLES = set()
for name in sorted(os.listdir("generator/cli")):
    with open(os.path.join("generator/cli", name), encoding="utf-8") as file:
        VARIABLES.update(re.findall(r'getenv\("(\w+)"\)', file.read()))
holds("what manuals must say is known", STATUSES == ["0", "1", "2", "3"] and {"NO_COLOR", "SOURCE_DATE_EPOCH"} <= VARIABLES)
for page, of_status, of_variables in ("naskah.1", "EXIT STATUS", "ENVIRONMENT"), ("naskah.id.1", "STATUS KELUAR", "LINGKUNGAN"):
    done = subprocess.run(["man", "--warnings", "-l", page], capture_output=True, text=True, env=dict(
        os.environ, MANWIDTH="200", LC_ALL="C.UTF-8"))
    shown = re.sub(".\b", "", done.stdout)
    holds("%s is clean" % page, shown and done.stderr == "", done.stderr)
    parts = dict(re.findall(r"^(\S.*)\n((?:(?:[ \t].*)?\n)*)", shown, re.M))
    holds("%s: every exit status, and no other" % page,
          re.findall(r"^ {7}(\d)\b", parts.get(of_status, ""), re.M) == STATUSES, parts.get(of_status))
    holds("%s: every variable, and no other" % page, set(re.findall(r"\b[A-Z][A-Z_]{3,}\b", parts.get(of_variables, ""))) == VARIABLES,
          (parts.get(of_variables), VARIABLES))
    for name, (_, value) in OPTIONS.items():
        for word in value.split("|") if value and re.fullmatch(r"[a-z_]+(\|[a-z_]+)+", value) else ():
            holds("%s: --%s takes %s" % (page, name, word), re.search(r"--%s[ =][^\n]*\b%s\b" % (name, word), shown))

SAID = {}
for page, of_limits in ("naskah.1", "LIMITS"), ("naskah.id.1", "BATAS"):
    done = subprocess.run(["man", "-l", page], capture_output=True, text=True, env=dict(os.environ, MANWIDTH="200", LC_ALL="C.UTF-8"))
    shown = re.sub(".\b", "", done.stdout)
    parts = dict(re.findall(r"^(\S.*)\n((?:(?:[ \t].*)?\n)*)", shown, re.M))
    SAID[page] = (sorted(re.findall(r"\d+", re.sub("[.,](?=\\d)", "", parts.get(of_limits, "")))), len(parts), len(re.findall(r"^ {7}naskah ", shown, re.M)),
                  len(re.findall(r"^ {7}-", shown, re.M)))
    holds("%s: each command has a paragraph of its own" % page, not re.search(r"^ {14}.*\S +naskah [a-z]+ [A-Z]+ \S+ --", shown, re.M))
holds("both pages have as many parts, commands, options, and the same limits", SAID["naskah.1"] == SAID["naskah.id.1"] and len(SAID["naskah.1"][0]) > 9, SAID)

# -- completion --
WORDS = dict(re.findall(r"^  naskah ([a-z-]+) ?(\S*)", HELP, re.M))
zsh = call("pelengkap", "zsh").stdout
fish = call("pelengkap", "fish").stdout
for command in COMMANDS:
    if WORDS[command].startswith("DATA.json"):
        own = zsh[zsh.index("\t%s)\n" % command):].split(";;")[0]
        holds("zsh offers data files to %s" % command, '\'1:DATA.json:_files -g "*.(json|xlsx)"\'' in own, own)
        holds("fish offers data files to %s" % command, "_from %s' -k -f -a '(__fish_complete_suffix .json; __fish_complete_suffix "
              ".xlsx; )'" % command in fish)
for shell in "bash", "zsh", "fish":
    script = call("pelengkap", shell).stdout
    for name, (letter, _) in OPTIONS.items():
        wanted = "-l %s " % name if shell == "fish" else "--%s" % name
        holds("%s knows --%s" % (shell, name), wanted in script.replace("\n", " "))
    for command in COMMANDS:
        holds("%s knows %s" % (shell, command), re.search(r"\b%s\b" % command, script))
    path = os.path.join(work, "script." + shell)
    with open(path, "w", encoding="utf-8") as file:
        file.write(script)
    if shutil.which(shell):
        done = subprocess.run([shell, "-n", path], capture_output=True, text=True)
        holds("%s reads it" % shell, done.returncode == 0, done.stderr)
os.makedirs(os.path.join(work, "there", "inner folder"))
for name in "data.json", "data lain.json", "kantor.xlsx", "baris.csv", "naskah.pdf", "teks.txt", "lain.docx":
    open(os.path.join(work, "there", name), "w", encoding="utf-8").close()


def completed(*words):
    """What bash offers for the last word."""
    script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _naskah; printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", script, "bash", os.path.join(work, "script.bash"), "naskah", *words],
                          capture_output=True, text=True, cwd=os.path.join(work, "there"))
    return done.stdout.split("\n")[:-1] if done.stdout != "\n" else []


holds("bash offers every command", set(completed("")) == set(COMMANDS), completed(""))
holds("bash goes on with a command", completed("per") == ["periksa"])
for command in COMMANDS:
    own = {name for _, name, _ in OPTION.findall(call(command, "--help").stdout)}
    offered = {word[2:] for word in completed(command, "--") if word.startswith("--")}
    holds("bash offers the options of %s, no other" % command, offered == own, offered ^ own)
    holds("also behind an option before it: %s" % command, set(completed("--bahasa", "en", command, "--")) == {
        "--" + name for name in own}, completed("--bahasa", "en", command, "--"))
holds("bash offers values", completed("lkip", "--bahasa", "") == ["id", "en"])
holds("bash offers values behind =", completed("lkip", "--bahasa", "=", "e") == ["en"])
holds("bash offers papers of a size", completed("sop", "--kertas", "A") == ["A4", "A3", "A2", "A1"])
DATA = {"data.json", "data lain.json", "kantor.xlsx"}
for command in [command for command in COMMANDS if WORDS[command].startswith("DATA.json")]:
    holds("bash offers data files, JSON and workbooks, to %s" % command, set(completed(command, "")) == DATA | {"inner folder"},
          completed(command, ""))
for more in [], ["data.json"], ["data.json", "kantor.xlsx"]:
    holds("bash offers lists and data files to a batch", set(completed("massal", *more, "")) == DATA | {"teks.txt", "inner folder"},
          completed("massal", *more, ""))
holds("bash offers spreadsheets to take in", set(completed("impor", "")) == {"kantor.xlsx", "baris.csv", "inner folder"})
holds("bash offers data files to take them", set(completed("impor", "baris.csv", "")) == DATA - {"kantor.xlsx"} | {"inner folder"})
for words in [], ["data.json"]:
    holds("bash offers what is compared", set(completed("beda", *words, "")) == DATA | {"naskah.pdf", "inner folder"})
holds("bash offers papers to compare", set(completed("beda", "data.json", "kantor.xlsx", "")) == set(PAPERS))
holds("bash offers older data", set(completed("baru", "x", "--dari", "")) == DATA | {"inner folder"}, completed("baru", "x", "--dari", ""))
holds("bash offers papers whose table is written", set(completed("ekspor", "data.json", "")) == set(PAPERS), completed("ekspor", "data.json", ""))
holds("bash offers workbooks to write", set(completed("ekspor", "data.json", "--xlsx", "")) == {"kantor.xlsx", "inner folder"})
holds("bash offers PDF files", set(completed("salin", "")) == {"naskah.pdf", "inner folder"})
holds("bash offers folders", completed("semua", "x.json", "-d", "") == ["inner folder"])
holds("bash offers a folder to start in", completed("baru", "") == ["inner folder"])
holds("bash offers papers to draw", set(completed("gambar", "data.json", "")) == set(PAPERS))
holds("bash offers papers to follow", all(set(completed("pantau", "data.json", *more, "")) == set(PAPERS) for more in ([], ["pk"])))
holds("bash offers shells", completed("pelengkap", "") == ["bash", "zsh", "fish"])
holds("bash offers nothing behind the last word", completed("lkip", "data.json", "") == [])

# -- on a terminal --


def on_terminal(*words, **environment):
    """What a person sees: standard output and error of a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.pop("NO_COLOR", None)
        os.environ["TERM"] = "xterm"
        os.environ.update(environment)
        os.execv(NASKAH, ["naskah", *words])
    seen = b""
    while True:
        try:
            more = os.read(terminal, 4096)
        except OSError:
            break
        if not more:
            break
        seen += more
    os.waitpid(child, 0)
    os.close(terminal)
    return seen.decode("utf-8").replace("\r\n", "\n")


seen = on_terminal("lkip", SMALL, "-o", pdf)
pages = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
pages = re.search(r"Pages: +(\d+)", pages).group(1)
holds("file and pages", "%s: %s halaman\n" % (pdf, pages) in seen, seen)
holds("what it is without", '"Tujuan dan Sasaran": belum ada renstra; nomor sesudahnya merapat\n' in seen, seen)
holds("how many findings wait", re.search(r"naskah: \d+ temuan, ", seen), seen)
holds("in English", re.search(r"%s: %s pages\n" % (pdf, pages), on_terminal("lkip", SMALL, "-o", pdf, "--bahasa", "en")))
seen = on_terminal("semua", SMALL, "-d", os.path.join(work, "all"))
holds("semua: each file with its pages", "all/lkip.pdf: %s halaman\n" % pages in seen, seen)
done = call("lkip", SMALL, "-o", pdf)
holds("none of it where nobody looks", done.stdout == "" and done.stderr.count("\n") == 1, done.stderr)
told = json.loads(on_terminal("lkip", SMALL, "-o", pdf, "--format=json"))
holds("for machines how many findings wait", [one["kode"] for one in told] == ["temuan-menunggu"] and
      told[0]["temuan"] > 0 and told[0]["galat"] == 0, told)
told = json.loads(call("semua", SMALL, "-d", os.path.join(work, "all"), "--format=json").stdout)
holds("semua: likewise", told[-1].get("kode") == "temuan-menunggu", told[-1])
sheet = os.path.join(work, "temuan.pdf")
done = call("periksa", SMALL, "--pdf", sheet)
words = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True).stdout
found = set(re.findall(r"([A-Z]+-\d+) ", done.stdout))
holds("periksa --pdf: the findings are told all the same", done.returncode == 1 and found, done.stdout)
holds("periksa --pdf: each stands on the sheet", found and all(code in words for code in found), words)
tree = subprocess.run(["pdfinfo", "-struct", sheet], capture_output=True, text=True).stdout
holds("periksa --pdf: headings begin with the first level", re.findall(r"\bH\d\b", tree)[:2] == ["H1", "H2"], tree[:300])
holds("periksa --pdf: summed up", "LEMBAR TEMUAN" in words and re.search(r"Ditemukan \d+ peringatan", words), words)

office = {"instansi": {"pemerintah": "P", "nama": "Dinas", "tempat": "T"}, "tahun": 2024}


def without(**more):
    path = os.path.join(work, "without.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(dict(office, lkip=more), file)
    return on_terminal("lkip", path, "-o", pdf)


seen = without(penutup="Selesai.")
holds("a chapter that fell away is told once, not its sections",
      'tanpa bab "PENDAHULUAN": belum ada organisasi, lkip.pendahuluan; nomor sesudahnya merapat\n' in seen and
      "Gambaran Umum" not in seen, seen)
seen = without(pendahuluan={"maksud_tujuan": "Begini."})
holds("the last chapters change no number", 'tanpa bab "PENUTUP": belum ada lkip.penutup\n' in seen, seen)
holds("the first section does", 'tanpa bagian "Gambaran Umum": belum ada organisasi; nomor sesudahnya merapat\n' in seen, seen)
BROKEN = "tests/bad/kunci_ganda.json"
holds("colours", "\033[1;31mgalat\033[0m: " in on_terminal("lkip", BROKEN))
for how in {"NO_COLOR": "1"}, {"TERM": "dumb"}:
    holds("no colours with %s" % how, "\033" not in on_terminal("lkip", BROKEN, **how))
holds("an empty NO_COLOR is none", "\033" in on_terminal("lkip", BROKEN, NO_COLOR=""))
holds("no colours in a pipe", "\033" not in call("lkip", BROKEN).stderr)

# -- a limit of time: data that never comes --
reader, writer = os.pipe()
for command in (["lkip", "-", "-o", pdf], ["periksa", "-"], ["verifikasi", "-"]):
    done = call(*command, "--batas-waktu", "1", "--format", "json", stdin=reader)
    holds("terlalu-lama for machines", done.returncode == 1 and codes(done) == ["terlalu-lama"] and not done.stdout, done)
os.close(writer)
os.close(reader)

# -- the program is built twice: what reads PDF files back lies beside it --
alone = os.path.join(work, "naskah")
shutil.copy(NASKAH, alone)
done = subprocess.run([alone, "verifikasi", pdf, "--format", "json"], capture_output=True, text=True)
holds("the whole program is missed", done.returncode == 3 and codes(done) == ["bagian-tidak-terpasang"], done)
done = subprocess.run([alone, "lkip", SMALL, "-o", pdf], capture_output=True, text=True)
holds("papers need it not", done.returncode == 0, done)
done = call("--bahasa", "en", "verifikasi", "--", pdf)
holds("it gets the words as they are", done.returncode == 0 and "THE SAME" in done.stdout, done)
loaded = subprocess.run(["ldd", NASKAH], capture_output=True, text=True).stdout
holds("nothing of it is loaded for a paper", "libc.so" in loaded and not re.search("qpdf|crypto|microhttpd", loaded), loaded)

shutil.rmtree(work)
tally.end()
