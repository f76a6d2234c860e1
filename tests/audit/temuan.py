"""What stands around findings: temuan.py NASKAH.

- A printed value that is wrong in several places is one finding; what follows from it by a formula is no other. Each
  carries where it is (line and column, looked up here in the bytes of the file), what is written and what it should be.
- Findings stand in the order of the file, the same every time; `--tingkat` leaves out what is below it; status 1 where any
  is told, 0 where none.
- `--ketat` makes no paper while there is a galat; without it the paper is made and a short count is told.
- A waiver takes away what it names and is listed with its reason; one that takes nothing away is told of.
- The sheet (`--pdf`) has every finding once, in order, tagged and archivable, however many there are; none is a sentence.
"""
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import office

LEVELS = ["galat", "peringatan", "info"]
passed = failed = 0


def hold(what, truth, seen=None):
    global passed, failed
    passed, failed = passed + bool(truth), failed + (not truth)
    if not truth:
        print("FAIL %s: %s" % (what, str(seen)[:600]))


def rupiah(amount):
    return "Rp{:,}".format(amount).replace(",", ".")


def subs_of(data):
    return [sub for program in data["program"] for kegiatan in program["kegiatan"] for sub in kegiatan["sub_kegiatan"]]


def planted(seed, count):
    """An office with so many printed amounts that are wrong, each another one."""
    data, dice = office.make(seed), random.Random(seed)
    subs = subs_of(data)
    for number in range(count):
        sub = subs[number % len(subs)]
        key = dice.choice(["anggaran", "realisasi"])
        sub.setdefault("tercetak", []).append({
            "isian": key, "nilai": rupiah(sub[key] + 7000 * (number + 1) + dice.randint(1, 900)), "letak": "Tabel %d" % number})
    return data


class Files:
    def __init__(self, naskah, folder):
        self.naskah, self.folder, self.path = naskah, folder, os.path.join(folder, "data.json")

    def run(self, data, *words, command="periksa"):
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False, indent=1)
        return subprocess.run([self.naskah, command, self.path, *words], capture_output=True, text=True)

    def found(self, data, *words):
        said = self.run(data, "--format", "json", *words)
        return json.loads(said.stdout), said.returncode

    def at(self, one):
        """What stands in the file at the line and column."""
        with open(self.path, encoding="utf-8") as file:
            return file.read().split("\n")[one["baris"] - 1][one["kolom"] - 1:]


def value_at(data, path):
    for part in re.findall(r"[^.\[\]]+", path):
        if isinstance(data, list):
            data = data[int(part)]
        elif isinstance(data, dict):
            data = data[part]
    return data


def look_at_places(files):
    data = planted(3, 40)
    found, status = files.found(data)
    hold("forty are told", len(found) == 40 and status == 1, (len(found), status))
    for one in found:
        entry = value_at(data, one["jalur"])
        about = value_at(data, one["jalur"][:one["jalur"].index(".tercetak")])
        hold("place, written, wanted", files.at(one).startswith("{") and one["tertulis"] == entry["nilai"] and
             one["seharusnya"] == rupiah(about[entry["isian"]]) and one["letak"] == entry["letak"] and one["dasar"], one)
    order = [(one["baris"], one["kolom"]) for one in found]
    hold("in the order of the file", order == sorted(order), order)
    hold("the same every time", files.found(data)[0] == found)


def look_at_causes(files):
    data = office.make(4)
    sub = subs_of(data)[0]
    wrong = rupiah(sub["anggaran"] + 1234000)
    sub["tercetak"] = [{"isian": "anggaran", "nilai": wrong, "letak": "Tabel %d" % n} for n in (1, 2, 3)]
    found, _ = files.found(data)
    hold("one wrong value in three places", len(found) == 1 and [one["letak"] for one in found[0].get("tempat_lain", [])] ==
         ["Tabel 2", "Tabel 3"], found)
    data = office.make(5)
    sub = subs_of(data)[0]
    share = "{:.2f}%".format(100 * sub["realisasi"] / (sub["anggaran"] * 2)).replace(".", ",")
    sub["tercetak"] = [{"isian": "anggaran", "nilai": rupiah(sub["anggaran"] * 2), "letak": "Tabel 1"},
                       {"isian": "serapan", "nilai": share, "letak": "Tabel 1"}]
    found, _ = files.found(data)
    hold("a percentage of the wrong budget", len(found) == 1 and found[0]["jalur"].endswith("tercetak[0]") and
         [place["jalur"][-11:] for place in found[0].get("tempat_lain", [])] == ["tercetak[1]"], found)


def mixed():
    """A galat, warnings and an info."""
    data = office.make(6)
    subs = subs_of(data)
    subs[0]["tercetak"] = {"isian": "anggaran", "nilai": rupiah(subs[0]["anggaran"] + 5000), "letak": "Tabel 1"}
    subs[1]["tercetak"] = {"isian": "anggaran", "nilai": "", "letak": "Tabel 1"}
    data["sasaran"][0]["indikator"][0]["tercetak"] = {"isian": "target.2011", "nilai": "12", "letak": "Tabel 2"}
    return data


def look_at_levels(files):
    data = mixed()
    whole, _ = files.found(data, "--tingkat", "info")
    hold("all three levels", {one["tingkat"] for one in whole} == set(LEVELS), whole)
    for place, level in enumerate(LEVELS):
        found, status = files.found(data, "--tingkat", level)
        hold("--tingkat " + level, found == [one for one in whole if one["tingkat"] in LEVELS[:place + 1]] and status == 1, found)
    del subs_of(data)[0]["tercetak"], subs_of(data)[1]["tercetak"]
    hold("no galat left, status 0", files.found(data, "--tingkat", "galat") == ([], 0))
    hold("nothing at all", files.found(office.make(6)) == ([], 0))
    data = office.make(6)
    data["sasaran"][0]["indikator"][0]["tercetak"] = {"isian": "target.2011", "nilai": "12", "letak": "Tabel 2"}
    found, status = files.found(data)
    hold("information alone, status 0", [one["tingkat"] for one in found] == ["info"] and status == 0, (found, status))


def look_at_rules(naskah):
    rules = {}
    for language in ("id", "en"):
        said = subprocess.run([naskah, "periksa", "--aturan", "--format", "json", "--bahasa", language], capture_output=True, text=True)
        rules[language] = json.loads(said.stdout)
    codes = [one["aturan"] for one in rules["id"]]
    hold("a code is one rule", len(codes) == len(set(codes)) and len(codes) > 150, sorted(code for code in codes if codes.count(code) > 1))
    for indonesian, english in zip(rules["id"], rules["en"]):
        hold("rule %s is told in both languages, with its reason" % indonesian["aturan"],
             indonesian["aturan"] == english["aturan"] and indonesian["bunyi"] != english["bunyi"] and indonesian.get("dasar")
             and english.get("dasar"), (indonesian, english))


def look_at_papers(files):
    data, out = mixed(), os.path.join(files.folder, "out.pdf")
    said = files.run(data, "--ketat", "-o", out, command="pk")
    hold("--ketat refuses", said.returncode == 1 and not os.path.exists(out), said.stderr)
    said = files.run(data, "-o", out, command="pk")
    hold("a short count", said.returncode == 0 and os.path.exists(out) and
         re.search(r"\d+ temuan, 1 di antaranya galat; lihat: naskah periksa", said.stderr), said.stderr)
    os.remove(out)
    del subs_of(data)[0]["tercetak"]
    said = files.run(data, "--ketat", "-o", out, command="pk")
    hold("--ketat makes it without a galat", said.returncode == 0 and os.path.exists(out), said.stderr)


def look_at_waivers(files):
    data = mixed()
    found, _ = files.found(data)
    wrong = next(one for one in found if one["tingkat"] == "galat")
    data["pengecualian"] = [{"aturan": wrong["kode"], "jalur": "program[0]", "alasan": "Dicetak sebelum perubahan"},
                            {"aturan": wrong["kode"], "jalur": "pejabat", "alasan": "Tidak ada"}]
    left, _ = files.found(data, "--tingkat", "info")
    about = {one["jalur"]: one for one in left if one["jalur"].startswith("pengecualian")}
    hold("the waived one is gone", wrong["jalur"] not in [one["jalur"] for one in left], left)
    hold("used, with its reason", "Dicetak sebelum perubahan" in about["pengecualian[0]"]["pesan"], about)
    hold("unused", "tidak terpakai" in about["pengecualian[1]"]["pesan"], about)


def look_at_sheet(files, count):
    sheet = os.path.join(files.folder, "sheet.pdf")
    data = planted(3, count)
    found, _ = files.found(data)
    said = files.run(data, "--pdf", sheet)
    hold("status with a sheet", said.returncode == (1 if count else 0), said)
    words = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, text=True).stdout
    about = subprocess.run(["pdfinfo", sheet], capture_output=True, text=True).stdout
    meta = subprocess.run(["pdfinfo", "-meta", sheet], capture_output=True, text=True).stdout
    hold("tagged, archivable", re.search(r"Tagged: +yes", about) and "<pdfaid:part>" in meta.replace("pdfaid:part=", "<pdfaid:part>"), about)
    hold("says how many", ("Ditemukan %d galat." % count if count else "Tidak ada temuan.") in words, words[:300])
    numbers = [int(one) for one in re.findall(r"^ *(\d+) +EVAL-01", words, re.M)]
    hold("every one, in order", numbers == list(range(1, count + 1)), numbers[:20])
    hold("written and wanted", all(one["tertulis"] in words and one["seharusnya"] in words for one in found))


def main(naskah):
    with tempfile.TemporaryDirectory() as folder:
        files = Files(os.path.abspath(naskah), folder)
        look_at_places(files)
        look_at_causes(files)
        look_at_levels(files)
        look_at_rules(files.naskah)
        look_at_papers(files)
        look_at_waivers(files)
        for count in (0, 40, 600):
            look_at_sheet(files, count)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
