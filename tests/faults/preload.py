"""Runs in which an allocation fails, whoever asks for it: preload.py NASKAH PRELOAD FOLDER MOST [COMMAND]

The n-th allocation after main began fails, or it and all after it; MOST of them are tried per call, evenly spread (0:
each), and the last ones. A run says "memori", ends with status 3 and writes nothing that an undisturbed run would not write to the byte, or
it does what an undisturbed run does.
"""
import concurrent.futures
import itertools
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys

from report import Report, run

BARITO, MINI = "samples/barito-utara/data.json", "samples/mini/data.json"

# Of one paper; {} is a folder of the run's own, {made} one with what was made before, {taken} one that has TAKEN already,
# {mini} one with the data that is changed.
TAKEN = ["sop.json", "newer-2031.json"]
PAPERS = [["lkip", MINI, "-o", "{}/x.pdf"],
          ["pk", BARITO, "-o", "{}/x.pdf"],
          ["keputusan-iku", BARITO, "-o", "{}/x.pdf"],
          ["surat", BARITO, "-o", "{}/x.pdf"],
          ["triwulan", BARITO, "-o", "{}/x.pdf"],
          ["sop", BARITO, "-o", "{}/x.pdf"],
          ["evaluasi", "samples/kalaena/data.json", "-o", "{}/x.pdf"],
          ["lkip", MINI, "-o", "{}/x.pdf", "--jejak", "--padat", "--metadata", "{}/x.json"]]
# Of one file.
FILES = [["beda", MINI, "{made}/newer.json", "lkip", "--pdf", "{}/x.pdf"],
         ["ekspor", MINI, "--xlsx", "{}/x.xlsx"],
         ["impor", "{made}/mini.xlsx", "{}/x.json"],
         ["impor", "{made}/changed.xlsx", "{mini}/data.json", "--ke", "sasaran"],
         ["impor", "{made}/rows.csv", "{mini}/data.json", "--ke", "program"]]
# What is printed, or many files, each of them whole or not there.
OTHERS = [["periksa", BARITO, "--format", "json"],
          ["periksa", MINI, "--pdf", "{}/x.pdf"],
          ["jelaskan", MINI, "sasaran[0].indikator[0].realisasi"],
          ["beda", MINI, "{made}/newer.json"],
          ["skema"],
          ["font"],
          ["semua", MINI, "-d", "{}/all"],
          ["gambar", MINI, "lkip", "-d", "{}/all"],
          ["ekspor", MINI, "--csv", "-d", "{}/all"],
          ["salin", "{made}/mini.pdf", "-d", "{}/all"],
          ["verifikasi", "{made}/mini.pdf"],
          # Libraries that clear up behind a whole file ask for memory too.
          ["ttd-uji", "{made}/mini.pdf", "-o", "{}/signed.pdf"],
          ["verifikasi", "{made}/signed.pdf"],
          ["baru", "{}/all", "--tahun", "2026"],
          ["baru", "{taken}", "--tahun", "2026"],
          ["baru", "{}/all", "--dari", "{made}/newer.json"],
          ["baru", "{taken}", "--dari", "{made}/newer.json", "--tahun", "2031"],
          ["massal", "{made}/data", "-d", "{}/all", "-j", "2"]]
ROWS = """Kode Program,Nama Program,Kode Kegiatan,Nama Kegiatan,Kode Sub Kegiatan,Nama Sub Kegiatan,Pagu,Realisasi
1.01,Program,1.01.1,Kegiatan,1.01.1.1,Sub kegiatan,1000,500
"""
LAST = 6 # allocations at the end, where what was found is put into words, are tried besides
FOLLOWED = ["pantau", MINI, "lkip", "-d", "{}"]


def tree(folder):
    """Bytes by name of all files, hidden ones too; the folder goes."""
    files = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, folder)] = file.read()
    shutil.rmtree(folder)
    return files


def follow(words, **ways):
    """One round of pantau, which is then told to end; as run() of the others."""
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **ways)
    select.select([child.stdout], [], [], 60)
    child.send_signal(signal.SIGINT)
    said = child.communicate(timeout=60)
    return child.returncode, said[0].partition(b",")[0], said[1].decode(errors="replace")


class Trial:
    numbers = itertools.count()

    def __init__(self, naskah, preload, folder, words, alone):
        self.naskah, self.preload, self.folder, self.words, self.alone = naskah, preload, folder, words, alone
        self.follows = words[0] == "pantau"
        self.before = {}
        if any(word.startswith("{taken}") for word in words):
            self.before = {name: b"mine" for name in TAKEN}
        elif any(word.startswith("{mini}") for word in words):
            with open(MINI, "rb") as file:
                self.before["data.json"] = file.read()
        count = os.path.join(folder, "count")
        self.good = self.make(FAULT_COUNT=count)
        with open(count, encoding="ascii") as file:
            self.allocations = int(file.read())
        os.remove(count)
        again = self.make()
        self.unstable = {name for name in self.good[1] if self.good[1][name] != again[1].get(name)}
        self.unstable |= {"all/laporan.csv", "all/laporan.json"} # which tell what failed

    def make(self, **settings):
        """Status, files, what was printed and what was said."""
        own = os.path.join(self.folder, "run-%d" % next(self.numbers))
        os.mkdir(own)
        for name in self.before:
            with open(os.path.join(own, name), "wb") as file:
                file.write(self.before[name])
        words = [self.naskah] + [re.sub(r"\{(taken|mini)?\}", own, word) for word in self.words]
        ways = {"env": dict(os.environ, LD_PRELOAD=self.preload, **settings)}
        status, printed, said = follow(words, **ways) if self.follows else run(*words, timeout=300, **ways)
        return status, self.read(tree(own)), printed.replace(own.encode(), b"{}"), said

    def read(self, files):
        """A signature is another each time: of a signed file counts what is read in it."""
        if "signed.pdf" in files:
            path = os.path.join(self.folder, "signed-%d.pdf" % next(self.numbers))
            with open(path, "wb") as file:
                file.write(files["signed.pdf"])
            status, told, _ = run(self.naskah, "verifikasi", path)
            os.remove(path)
            told = re.sub(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.+Z]+", "", told.decode().replace(path, ""))
            files["signed.pdf"] = ("%d %d %s" % (len(files["signed.pdf"]), status, told)).encode()
        return files

    def holds(self, made):
        status, files, printed, said = made
        good = all(name in self.unstable or files[name] in (self.good[1].get(name), self.before.get(name)) for name in files)
        good = good and not set(self.before) - set(files)
        if status == self.good[0] and good and len(files) == len(self.good[1]) and printed == self.good[2]:
            return True
        words = said + printed.decode(errors="replace")
        if not good or "memori" not in words and "Cannot allocate memory" not in words: # as the system says it
            return False
        if self.follows: # who follows goes on
            return status in (3, self.good[0])
        return status == 3 and (not self.alone or files == self.before)

    def wrong(self, job):
        at, rest = job
        made = self.make(FAULT_AT=str(at), **({"FAULT_REST": "1"} if rest else {}))
        if self.holds(made):
            return None
        return "%s: allocation %d%s: status %d, files %s, said %s" % (
            " ".join(self.words), at, " and all after" if rest else "", made[0],
            {name: made[1][name] == self.good[1].get(name) for name in made[1]}, made[3][-300:])


def prepare(naskah, made):
    """What some calls read."""
    os.makedirs(os.path.join(made, "data"))
    with open(MINI, encoding="utf-8") as file:
        data = json.load(file)
    data["tahun"] += 1
    for name in ("newer.json", "data/a.json", "data/b.json"):
        with open(os.path.join(made, name), "w", encoding="utf-8") as file:
            json.dump(data, file)
    data["tahun"] -= 1
    data["sasaran"][0]["indikator"][0]["tahunan"][1]["realisasi"] += 1
    with open(os.path.join(made, "changed.json"), "w", encoding="utf-8") as file:
        json.dump(data, file)
    with open(os.path.join(made, "rows.csv"), "w", encoding="utf-8") as file:
        file.write(ROWS)
    for words in (["lkip", MINI, "-o", made + "/mini.pdf"], ["ekspor", MINI, "--xlsx", made + "/mini.xlsx"],
                  ["ekspor", made + "/changed.json", "--xlsx", made + "/changed.xlsx"],
                  ["ttd-uji", made + "/mini.pdf", "-o", made + "/signed.pdf"]):
        subprocess.run([naskah, *words], check=True, capture_output=True)


def main(naskah, preload, folder, most, only=None):
    out = Report()
    made = os.path.join(folder, "made")
    prepare(naskah, made)
    for words in PAPERS + FILES + OTHERS + [FOLLOWED]:
        if only and words[0] != only:
            continue
        trial = Trial(naskah, preload, folder, [word.replace("{made}", made) for word in words], words in PAPERS + FILES)
        words = trial.words
        name = " ".join(words)
        out.check(trial.good[0] == (2 if "{taken}" in words else trial.good[0] & 1) or trial.follows, "%s is done: %s" % (name, trial.good[3]))
        out.check(trial.allocations > 50, "%s: allocations are counted" % name)
        out.check(not any(file.endswith(".pdf") for file in trial.unstable), "%s: the same papers twice" % name)
        step = max(1, trial.allocations // int(most)) if int(most) else 1
        last = range(max(1, trial.allocations - LAST), trial.allocations + 1)
        places = sorted({*range(1, trial.allocations + 1, step), *last})
        jobs = [(at, rest) for rest in (False, True) for at in places]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for wrong in pool.map(trial.wrong, jobs):
                out.check(wrong is None, wrong)
    shutil.rmtree(made)
    out.check(not os.listdir(folder), "nothing half-written is left")
    out.end()


main(*sys.argv[1:])
