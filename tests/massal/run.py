"""`naskah massal`: many data files, some of them broken: massal.py NASKAH_BINARY, from the top of the tree."""
import csv
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
tally = Report()
holds = tally.holds


def call(*words):
    return subprocess.run([NASKAH, "massal", *words], capture_output=True, text=True, cwd=work, timeout=600)


def tree(folder):
    """Every file below it with the digest of its bytes."""
    found = {}
    for place, _, names in os.walk(os.path.join(work, folder)):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                found[os.path.relpath(os.path.join(place, name), os.path.join(work, folder))] = hashlib.sha256(
                    file.read()).hexdigest()
    return found


def write(path, data):
    path = os.path.join(work, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(data if isinstance(data, str) else json.dumps(data))


def states(folder="out", name="laporan.json"):
    with open(os.path.join(work, folder, name), encoding="utf-8") as file:
        return {os.path.basename(row["folder"]): row["keadaan"] for row in json.load(file)}


work = tempfile.mkdtemp()
with open("samples/mini/data.json", encoding="utf-8") as file:
    mini = json.load(file)
shared = mini.pop("instansi")
write("in/bersama.txt", "no data")
write("in/profil/lain.txt", "")
for i in range(8):
    write("in/k%d/data.json" % i, dict(mini, instansi=dict(shared, nama="Dinas %d" % i)))
    if i == 3:
        write("in/k%d/profil.txt" % i, "")
write("in/satu.json", {"sertakan": "bawah/profil", "tahun": 2024, "lkip": {"penutup": "Selesai."}})
write("in/satu.json", {"tahun": 2024, "lkip": {"penutup": "Selesai."}, "instansi": shared})
shutil.copy("samples/barito-utara/lambang.png", work + "/in/lambang.png")
write("in/gambar.json", {"tahun": 2024, "lkip": {"penutup": "Selesai."}, "instansi": dict(shared, lambang="lambang.png")})
write("in/rusak.json", '{"tahun": 2024,')
write("in/salah.json", {"tahun": 2024, "instansi": dict(shared, nama=7), "lkip": {}})
write("in/tiada.json", {"tahun": 2024, "instansi": shared, "lkip": {"penutup": [{"gambar": {"berkas": "x.png", "judul": "G"}}]}})

done = call("in", "-d", "out", "-j", "3")
seen = states()
holds("status is that of the worst", done.returncode == 1, done.stdout + done.stderr)
holds("broken ones fail, and stop no other", sorted(name for name in seen if seen[name] == "gagal") == ["rusak", "salah", "tiada"], seen)
holds("the others are made", sum(state == "dibuat" for state in seen.values()) == 10, seen)
holds("messages stand below their data", "in/rusak.json\n          in/rusak.json:1:" in done.stdout, done.stdout)
holds("a last line counts", done.stdout.endswith("10 dibuat, 0 tetap, 3 gagal\n"), done.stdout)
first = tree("out")
holds("papers lie in folders named like the data", {"k0/lkip.pdf", "satu/lkip.pdf", "gambar/lkip.pdf"} <= set(first), first)
single = subprocess.run([NASKAH, "lkip", "in/k5/data.json", "-o", "single.pdf"], cwd=work, capture_output=True)
with open(work + "/single.pdf", "rb") as file:
    holds("each as it is alone", hashlib.sha256(file.read()).hexdigest() == first["k5/lkip.pdf"])
with open(work + "/out/laporan.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file, delimiter=";"))
holds("the same in CSV", {os.path.basename(row["folder"]): row["keadaan"] for row in rows} == seen, rows)
for hands in "1", "7":
    shutil.rmtree(work + "/out")
    again = call("in", "-d", "out", "-j", hands)
    holds("the same with -j " + hands, again.stdout == done.stdout and tree("out") == first, again.stdout)
machine = call("in", "-d", "fresh", "-j", "2", "--format", "json")
with open(work + "/fresh/laporan.json", encoding="utf-8") as file:
    holds("JSON is the report", machine.stdout == file.read() and json.loads(machine.stdout) and machine.stderr == "")

# -- what has not changed --
before = {name: os.stat(os.path.join(work, "out", name)).st_mtime_ns for name in first if name.endswith(".pdf")}
done = call("in", "-d", "out", "-j", "2")
holds("unchanged ones are left alone", done.stdout.endswith("0 dibuat, 10 tetap, 3 gagal\n"), done.stdout)
holds("and not written", before == {name: os.stat(os.path.join(work, "out", name)).st_mtime_ns for name in before})
holds("findings are told all the same", "tetap     in/k0/data.json: 1 naskah, " in done.stdout, done.stdout)


def remade(what, names, *more):
    call("in", "-d", "out", "-j", "2", *more)
    made = sorted(name for name, state in states().items() if state == "dibuat")
    holds(what, made == names, made)


write("in/k2/data.json", dict(mini, instansi=dict(shared, nama="Dinas Lain")))
remade("a data file that changed is made again", ["k2"])
os.utime(work + "/in/k3/data.json")
remade("one that was touched is not", [])
with open(work + "/in/lambang.png", "ab") as file:
    file.write(b"\0")
remade("a picture that changed", ["gambar"])
os.remove(work + "/out/k4/lkip.pdf")
remade("a paper that is gone", ["k4"])
everyone = sorted(["gambar", "satu"] + ["k%d" % i for i in range(8)])
remade("other options", everyone, "--konsep")
remade("the same ones", [], "--konsep")
remade("without them again", everyone)
with open(work + "/out/k6/.massal", "r+", encoding="utf-8") as file:
    kept = file.read()
    file.seek(0)
    file.truncate()
    file.write(kept[:-4])
remade("a state that is cut off", ["k6"])

# What a loss of power leaves of a state, which nobody waits for: its start, or nothing but its length.
whole = kept.encode()
for what, left in [("cut off behind %d bytes" % count, whole[:count]) for count in range(0, len(whole), 37)] + [
        ("cut off in its last line", whole[:-1]), ("of zeros", bytes(len(whole)))]:
    with open(work + "/out/k6/.massal", "wb") as file:
        file.write(left)
    call("in/k6/data.json", "-d", "half")
    shutil.copy(work + "/out/k6/.massal", work + "/half/in/k6/.massal")
    call("in/k6/data.json", "-d", "half")
    holds("a state %s is none" % what, list(states("half").values()) == ["dibuat"], states("half"))
remade("nor is it anywhere else", ["k6"])

# What offices share is looked at once, and concerns them all.
for i in range(40):
    write("bersama/d%d.json" % i, {"tahun": 2024, "lkip": {"penutup": "Selesai %d." % i}, "sertakan": "bawah/umum.json"})
write("bersama/bawah/umum.json", {"instansi": shared})
for what, name, count in ("first all are made", "Dinas Satu", 40), ("then none", "Dinas Satu", 0), ("all of them again", "Dinas Dua", 40):
    write("bersama/bawah/umum.json", {"instansi": dict(shared, nama=name)})
    call("bersama", "-d", "bersama-out", "-j", "5")
    holds("of what they share: " + what, sum(state == "dibuat" for state in states("bersama-out").values()) == count, states("bersama-out"))

# -- an emblem that many show is decoded once: each paper is what it is alone, and another emblem is another --
for i in range(6):
    write("lambang/k%d/data.json" % i, {"tahun": 2024, "lkip": {"penutup": "Selesai."},
                                        "instansi": dict(shared, nama="Dinas %d" % i, lambang="lambang.png")})
    shutil.copy("samples/barito-utara/%s.png" % ("siklus" if i == 4 else "lambang"), work + "/lambang/k%d/lambang.png" % i)
call("lambang", "-d", "lambang-out", "-j", "1")
made = tree("lambang-out")
for i in range(6):
    subprocess.run([NASKAH, "lkip", "lambang/k%d/data.json" % i, "-o", "single.pdf"], cwd=work, capture_output=True)
    with open(work + "/single.pdf", "rb") as file:
        holds("one emblem for many, office %d" % i, hashlib.sha256(file.read()).hexdigest() == made["k%d/lkip.pdf" % i])

# -- what was not there, and is now: it would have been read --
write("kab/dinas/data.json", {"tahun": 2024, "lkip": {"penutup": "Selesai."}, "sertakan": "umum.json",
                              "instansi": dict(shared, lambang="lambang.png")})
write("kab/lain/data.json", {"tahun": 2024, "lkip": {"penutup": "Selesai."}, "instansi": shared})
write("kab/umum.json", {"pejabat": {}})
shutil.copy("samples/barito-utara/lambang.png", work + "/kab/lambang.png")
fonts = os.path.join(work, "huruf")
os.makedirs(fonts)
write("kab.txt", "kab/dinas/data.json\nkab/lain/data.json\n")


def remade_of_kab(what, names):
    call("kab.txt", "-d", "kab-out", "--akar", "kab", "--font-dir", fonts)
    made = sorted(name for name, state in states("kab-out").items() if state == "dibuat")
    holds(what, made == names, states("kab-out"))


remade_of_kab("first all are made", ["dinas", "lain"])
remade_of_kab("then none", [])
for name in "lambang.png", "umum.json":
    shutil.copy(work + "/kab/" + name, work + "/kab/dinas/" + name)
    remade_of_kab("%s nearer than the one that was taken" % name, ["dinas"])
    remade_of_kab("%s is there again" % name, [])
    os.remove(work + "/kab/dinas/" + name)
    remade_of_kab("%s is gone again" % name, ["dinas"])
    shutil.copy(work + "/kab/" + name, work + "/kab/lain/" + name)
    remade_of_kab("%s beside who does not name it" % name, [])
write("huruf/Baru.ttf", "")
remade_of_kab("a font that is new in --font-dir", ["dinas", "lain"])

# -- parts --
shutil.rmtree(work + "/out")
for part in range(1, 4):
    call("in", "-d", "out", "--bagian", "%d/3" % part)
parts = [states(name="laporan-%d-dari-3.json" % part) for part in range(1, 4)]
holds("parts are all, each once", sorted(sum((list(part) for part in parts), [])) == sorted(seen), parts)
holds("and the same papers", {name: value for name, value in tree("out").items() if name.endswith(".pdf")} == {
    name: value for name, value in tree("fresh").items() if name.endswith(".pdf")} | {
        name: value for name, value in tree("out").items() if name in ("k2/lkip.pdf", "gambar/lkip.pdf")})
holds("the whole makes only what is missing", call("in", "-d", "out").stdout.endswith("0 dibuat, 10 tetap, 3 gagal\n"))
for wrong in "0/3", "4/3", "1", "a/b", "1/0":
    holds("no part " + wrong, call("in", "-d", "out", "--bagian", wrong).returncode == 2)

# -- many of every kind, some of them broken: a workbook, data with a sheet, data alone --
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sheets"))
from book import Book  # noqa: E402

BROKEN = {7: '{"tahun": 2024,', 23: "no workbook", 41: json.dumps(dict(mini, instansi=shared, program={"lembar": "tiada.csv"}))}
Book().sheet("data", [["kunci", "nilai"], ["tahun", 2024]] + [["instansi." + key, value] for key, value in shared.items() if isinstance(value, str)] + [
    ["lkip.penutup", "Selesai."]]).save(work + "/satu.xlsx")
for i in range(60):
    name = "banyak/k%02d.%s" % (i, "xlsx" if i % 5 == 3 else "json")
    if i in BROKEN:
        write(name, BROKEN[i])
    elif i % 5 == 3:
        shutil.copy(work + "/satu.xlsx", os.path.join(work, name))
    elif i % 5 == 4:
        write("banyak/sub%02d.csv" % i, "Nama Program;Nama Kegiatan;Nama Sub Kegiatan;Pagu\nP;K;S;%d\n" % (1000 + i))
        write(name, dict(mini, instansi=dict(shared, nama="Dinas %d" % i), program={"lembar": "sub%02d.csv" % i}, sasaran=[]))
    else:
        write(name, dict(mini, instansi=dict(shared, nama="Dinas %d" % i)))
reports = []
for hands in "1", "4":
    done = call("banyak", "-d", "banyak-out", "-j", hands, "--batas-memori", "256")
    kept = []
    for name in "laporan.json", "laporan.csv":
        with open(os.path.join(work, "banyak-out", name), "rb") as file:
            kept.append(file.read())
    reports.append((done.stdout, *kept, tree("banyak-out")))
    holds("sixty, three of them broken, with %s hands" % hands, done.returncode == 1 and done.stdout.endswith("57 dibuat, 0 tetap, 3 gagal\n") and
          sorted(int(name[1:3]) for name, state in states("banyak-out").items() if state == "gagal") == sorted(BROKEN), done.stdout[-600:] + done.stderr[-600:])
    again = call("banyak", "-d", "banyak-out", "-j", hands, "--batas-memori", "256")
    holds("skipped the next time, with %s hands" % hands, again.stdout.endswith("0 dibuat, 57 tetap, 3 gagal\n"), again.stdout[-300:])
    shutil.rmtree(work + "/banyak-out")
holds("text, JSON, CSV and papers are the same for one hand and four", reports[0] == reports[1])

# Memory is that of the hands, not of the offices: with four times as many it grows by less than a quarter.
def memory(count):
    """The most that a run of so many offices had, in KB: of a process of its own, whose children alone are counted."""
    listed = "".join("banyak/k%02d.json\n" % i for i in range(60) if i % 5 in (0, 1, 2) and i not in BROKEN)
    write("sebanyak.txt", "".join(listed.splitlines(True)[:count]))
    ask = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); "
           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    # The address sanitizer keeps what was freed, to see who still uses it: here it is not to.
    kept = dict(os.environ, ASAN_OPTIONS=os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=0:thread_local_quarantine_size_kb=0")
    out = subprocess.run([sys.executable, "-c", ask, NASKAH, "massal", "sebanyak.txt", "-d", "sebanyak-%d" % count, "-j", "2"], cwd=work, env=kept, capture_output=True, text=True)
    return int(out.stdout)


few, many = memory(8), memory(32)
holds("memory does not grow with the offices", 0 < many < few * 5 // 4, (few, many))

# -- folders that naskah baru makes, workbooks --
os.makedirs(work + "/mulai")
for i, words in enumerate((["--jenis", "dinas"], ["--jenis", "kecamatan"], ["--jenis", "sekolah", "--excel"])):
    subprocess.run([NASKAH, "baru", "mulai/k%d" % i, *words], cwd=work, check=True, capture_output=True)
done = call("mulai", "-d", "mulai-out", "-j", "2")
holds("a folder's parts are no offices, its workbook is one", done.returncode == 0 and
      done.stdout.endswith("\n3 dibuat, 0 tetap, 0 gagal\n"), done.stdout)
holds("all their papers are made", all(sum(name.startswith("k%d/" % i) and name.endswith("lkip.pdf") for name in tree("mulai-out")) == 1
                                       for i in range(3)), sorted(tree("mulai-out")))
shutil.copytree(work + "/mulai/k0", work + "/datar")
os.remove([os.path.join(work, "datar", name) for name in os.listdir(work + "/datar") if name.startswith("data-")][0])
shutil.copy(work + "/in/k0/data.json", work + "/datar/lain.json")
call("datar", "-d", "datar-out")
holds("without data*.json every file is asked", {"lain", "profil", "sop"} <= set(states("datar-out")), states("datar-out"))

# -- lists --
write("daftar.txt", "# instansi\nin/k0/data.json\n\nin/satu.json\n")
done = call("daftar.txt", "-d", "listed")
holds("a list of names", done.returncode == 0 and set(states("listed")) == {"k0", "satu"}, done.stdout + done.stderr)


def refused(code, *words):
    done = call(*words, "--format", "json")
    holds(code, done.returncode == 2 and json.loads(done.stderr)[0]["kode"] == code, done.stderr)


write("ganda.txt", "in/satu.json\nin/satu.json\n")
os.makedirs(work + "/hampa")
refused("folder-sama", "ganda.txt", "-d", "x")
refused("daftar-kosong", "hampa", "-d", "x")
refused("daftar-tidak-terbaca", "tiada.txt", "-d", "x")
refused("folder-belum-disebut", "in")
done = call("in", "-d", "held", "--ketat", "--bahasa", "en")
holds("--ketat holds back what has faults alone", done.returncode == 1 and "made, " in done.stdout, done.stdout)

# -- results inside the folder of the data: what one run writes is no data of the next --
shutil.copytree(work + "/in", work + "/own")
first = call("own", "-d", "own/out")
again = call("own", "-d", "own/out")
holds("a report of the batch is no data file", "laporan.json" not in again.stdout + again.stderr and
      len(first.stdout.splitlines()) == len(again.stdout.splitlines()), again.stdout)

# -- stopped at any time: each paper is whole or not there --
for wait in 0.02, 0.05, 0.1, 0.2, 0.4:
    child = subprocess.Popen([NASKAH, "massal", "in", "-d", "killed", "-j", "2"], cwd=work, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    time.sleep(wait)
    child.send_signal(signal.SIGINT)
    child.wait()
names = set(tree("killed"))
holds("stopped, nothing is half-written", all(os.path.basename(name) in (".massal", "lkip.pdf", "laporan.json", "laporan.csv")
                                               for name in names), names)
call("in", "-d", "killed")
ours, fresh = tree("killed"), tree("out")
holds("and what is missing is made up for", all(ours[name] == fresh[name] for name in fresh if name.endswith(".pdf")))
shutil.rmtree(work)
tally.end()
