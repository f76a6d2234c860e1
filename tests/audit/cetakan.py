"""Printed papers written down, value by value, against the data they should have come from: cetakan.py NASKAH [SEEDS].

Every transcription of cetakan/*.txt stands beside a sample as `tercetak`, all of it at once: what is marked wrong is
found with its code, nothing else is told of. Then right values are made wrong, 30 at a time, SEEDS times (3): each is
found, and no other. Last, every name that may be printed is one (cetakan/nama.txt).
"""
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import dasar
import office

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import report  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
def tahunan():
    data = dasar.fragment("barito-utara")
    data["sasaran"][1]["indikator"][0]["triwulan"]["2"]["target"] = 4.03
    return data


def triwulan():
    data = dasar.fragment("kalaena")
    data["laporan_evaluasi"] = [{"penanda_tangan": "kasi_pmd", "program": ["pemberdayaan", "pengawasan"],
                                 "2": {"tanggal": "2024-06-28"}}]
    return data


PAPERS = {"tahunan": tahunan, "triwulan": triwulan}


def bearers(data):
    """Whatever a line of a transcription can be about, with its path."""
    found = {"akar": ("", data)}
    subs = outputs = 0
    for p, program in enumerate(data["program"]):
        path = "program[%d]" % p
        found["program " + program.get("kunci", str(p))] = (path, program)
        for k, kegiatan in enumerate(program["kegiatan"]):
            found["kegiatan %d.%d" % (p, k)] = ("%s.kegiatan[%d]" % (path, k), kegiatan)
            for s, sub in enumerate(kegiatan["sub_kegiatan"]):
                if isinstance(sub, dict) and sub.get("anggaran"):
                    found["sub %d" % subs] = ("%s.kegiatan[%d].sub_kegiatan[%d]" % (path, k, s), sub)
                    subs += 1
                    for i, one in enumerate(sub.get("indikator", [])):
                        found["keluaran %d" % outputs] = ("%s.indikator[%d]" % (found["sub %d" % (subs - 1)][0], i), one)
                        outputs += 1
    ikus = 0
    for s, goal in enumerate(data.get("sasaran", [])):
        found["sasaran %d" % s] = ("sasaran[%d]" % s, goal)
        for i, one in enumerate(goal["indikator"]):
            found["iku %d" % ikus] = ("sasaran[%d].indikator[%d]" % (s, i), one)
            ikus += 1
    rows = 0
    for t, tujuan in enumerate(data.get("renstra", {}).get("tujuan", [])):
        for i, one in enumerate(tujuan["indikator"]):
            found["target_renstra %d" % rows] = ("renstra.tujuan[%d].indikator[%d]" % (t, i), one)
            rows += 1
    for key, person in data["pejabat"].items():
        found["pejabat " + key] = ("pejabat." + key, person)
    for key in ("surat_pengantar", "sop"):
        for n, one in enumerate(data.get(key, [])):
            found["%s %d" % (key, n)] = ("%s[%d]" % (key, n), one)
    for key in ("perjanjian_kinerja", "keputusan_iku"):
        if key in data:
            found[key] = (key, data[key])
    for key, one in data.get("laporan_triwulan", {}).items():
        if isinstance(one, dict):
            found["laporan_triwulan." + key] = ("laporan_triwulan." + key, one)
    for report in data.get("laporan_evaluasi", []):
        for key in "1234":
            if key in report:
                found["laporan " + key] = ("laporan_evaluasi[0]." + key, report[key])
    return found


def read(name):
    """Entries: where, about what, name, as printed, code or None."""
    """And the places that write their numbers otherwise."""
    entries, where, forms = [], "", set()
    with open(os.path.join(HERE, "cetakan", name + ".txt"), encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("@"):
                where = line[1:].strip()
                if where.endswith(" !EVAL-05"):
                    where = where[:-len(" !EVAL-05")]
                    forms.add(where)
                continue
            about, *values = line.split(" | ")
            for value in values:
                isian, printed = re.fullmatch(r"(\S+) =(?: ?)(.*)", value).groups()
                code = re.search(r" ?!(~|[A-Z]+-\d+)$", printed)
                entries.append((where, about, isian, printed[:code.start()] if code else printed,
                                code.group(1) if code else None))
    return entries, forms


def put(data, entries):
    """Each beside what it is about; their paths."""
    found, paths = bearers(data), []
    for where, about, isian, printed, _ in entries:
        path, item = found[about]
        item.setdefault("tercetak", []).append({"isian": isian, "nilai": printed, "letak": where})
        paths.append(("%s." % path if path else "") + "tercetak[%d]" % (len(item["tercetak"]) - 1))
    return paths


def findings(naskah, data, folder):
    path = os.path.join(folder, "data.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    said = subprocess.run([naskah, "periksa", path, "--format", "json"], capture_output=True, text=True)
    return [one for one in json.loads(said.stdout) if one["tingkat"] != "kesalahan"]


def judge(naskah, make, entries, forms, folder):
    """What was told wrongly: of an entry too much, too little, another code. The same mistake printed again stands
    among the places of the first."""
    data = make()
    paths = put(data, entries)
    own, beside, odd = {}, {}, set()
    for one in findings(naskah, data, folder):
        own.setdefault(one["jalur"], []).append(one["kode"])
        for place in one.get("tempat_lain", []):
            beside.setdefault(place["jalur"], []).append("~" if one["kode"] != "EVAL-05" else "EVAL-05")
    wrong = []
    for path, entry in zip(paths, entries):
        got = own.pop(path, []) + beside.get(path, [])
        if "EVAL-05" in got:
            odd.add(entry[0])
            got.remove("EVAL-05")
        if got != ([entry[4]] if entry[4] else []) and not (entry[4] and got == ["~"]):
            wrong.append("%s, %s, %s = %s: wanted %s, found %s" % (entry[:4] + (entry[4] or "nothing", got)))
    wrong += ["%s: its way of writing" % where for where in sorted(odd ^ forms)]
    return wrong + ["%s: %s" % (path, codes) for path, codes in own.items() if path not in paths]


def swapped(dice, printed, places):
    """One of these digits is another."""
    at = dice.choice(places)
    return printed[:at] + dice.choice([one for one in "123456789" if one != printed[at]]) + printed[at + 1:]


def broken(dice, isian, printed):
    """The value as somebody mistyped it, and the codes that may be told of that; None when it cannot be broken."""
    digits = [at for at, one in enumerate(printed) if one.isdigit()]
    last = isian.split(".")[-1]
    if last in ("nama", "jabatan", "pangkat", "keterangan", "satuan", "uraian") or isian.startswith("kualifikasi"):
        at = dice.choice([at for at, one in enumerate(printed) if one.isalpha()])
        return printed[:at] + "q" + printed[at + 1:], ("EVAL-08",)
    if last in ("nip", "golongan", "nomor") and digits:
        return swapped(dice, printed, digits), ("EVAL-08",)
    if last.startswith("tanggal") and digits:
        month = dice.choice(["Januari", "Mei", "Agustus"])
        return re.sub(r"[A-Za-z]+", month, printed) if month not in printed else None, ("EVAL-01",)
    if not digits or last == "nip":
        return None
    if re.fullmatch(r"[^0-9]*[0-9]{1,3}(\.[0-9]{3}){2,}[^0-9]*", printed) and dice.random() < 0.3:
        at = printed.rindex(".") + 1  # a digit is lost
        return printed[:at] + printed[at + 1:], ("EVAL-04",)
    return swapped(dice, printed, digits[:max(1, len(digits) - 1)]), ("EVAL-01", "EVAL-03", "EVAL-07", "EVAL-08")


def plant(dice, entries, count):
    """So many of the right values made wrong, one each; where, and what may be told."""
    right = [at for at, entry in enumerate(entries) if not entry[4] and entry[3]]
    changed, codes = list(entries), {}
    while len(codes) < count:
        at = dice.choice(right)
        where, about, isian, printed, _ = entries[at]
        wrong = at not in codes and broken(dice, isian, printed)
        if wrong and wrong[0] and wrong[0] != printed:
            changed[at] = (where, about, isian, wrong[0], None)
            codes[at] = wrong[1]
    return changed, codes


def judge_planted(naskah, make, entries, seed, folder):
    """What was not found of the planted, and what was told of right values."""
    changed, codes = plant(random.Random(seed), entries, 30)
    data = make()
    paths = put(data, changed)
    told = {}
    for one in findings(naskah, data, folder):
        for path in [one["jalur"]] + [place["jalur"] for place in one.get("tempat_lain", [])]:
            told.setdefault(path, []).append(one["kode"])
    wrong = []
    for at, (path, entry) in enumerate(zip(paths, changed)):
        got = [code for code in told.get(path, []) if code != "EVAL-05"]
        if at in codes and not set(got) & set(codes[at]):
            wrong.append("%s, %s, %s = %s for %s: found %s" % (entry[:4] + (entries[at][3], got)))
        elif at not in codes and not entry[4] and got:
            wrong.append("%s, %s, %s = %s is right: found %s" % (entry[:4] + (got,)))
    return wrong


def names_known(naskah, folder):
    """Each name of cetakan/nama.txt is one: what is printed there is compared, and never said to be unknown."""
    data, wanted = office.make(1), {}
    data["program"][0]["kegiatan"][0]["sub_kegiatan"][0]["indikator"] = [
        {"nama": "Layanan", "satuan": "layanan", "target": 4, "realisasi": 4,
         "triwulan": {"basis": "per_triwulan", "2": {"target": 1, "realisasi": 1}}}]
    data["laporan_evaluasi"] = [{"penanda_tangan": "kabid", "program": ["p0"], "2": {"tanggal": "%d-07-05" % data["tahun"]}}]
    with open(os.path.join(HERE, "cetakan", "nama.txt"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            path, names = line.split("|")
            path, item = path.strip(), data
            for part in re.findall(r"[^.\[\]]+", path):
                item = item[int(part)] if isinstance(item, list) else item[part]
            names = names.replace("TAHUN", str(data["tahun"])).split()
            item["tercetak"] = [{"isian": name, "nilai": "99,17"} for name in names]
            wanted.update(((path + "." if path else "") + "tercetak[%d]" % at, name) for at, name in enumerate(names))
    told = {}
    for one in findings(naskah, data, folder):
        for path in [one["jalur"]] + [place["jalur"] for place in one.get("tempat_lain", [])]:
            told[path] = one["kode"]
    return len(wanted), ["%s, %s: %s" % (path, name, told.get(path)) for path, name in wanted.items()
                         if told.get(path) not in ("EVAL-01", "EVAL-02", "EVAL-08")]


def tell(out, count, wrong):
    """So many values, of which these were judged wrongly."""
    for line in wrong:
        out.check(False, line)
    out.passed += max(0, count - len(wrong))


def main(naskah, seeds=3):
    naskah = os.path.abspath(naskah)
    out = report.Report()
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(PAPERS):
            entries, forms = read(name)
            tell(out, len(entries), judge(naskah, PAPERS[name], entries, forms, folder))
            for seed in range(int(seeds) if name == "tahunan" else 0):
                tell(out, len(entries), judge_planted(naskah, PAPERS[name], entries, seed, folder))
        tell(out, *names_known(naskah, folder))
    out.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
