"""Offices that agree with themselves are silent; broken in one way, they give exactly that finding.

run.py NASKAH [ROUNDS]: every way of ways/*.txt on ROUNDS offices (1). A way is a line: code of the finding, its path,
what is done to the data `d` in Python. In it sub(n) is the n-th sub kegiatan, iku(n) the n-th indicator, paper(q) and
letter(q) those of a quarter, say(t) puts the sentence t in front of the closing chapter, edit(l, k, a, b) writes b for a
in the text l[k]; rp, num and of spell rupiah, a figure and what the year's values of indicator n are; in the path {sub0}, {iku1} stand for where these are. A line whose code is "-" is a right
change: still silent. "@barito-utara" or "@kecamatan" before the code: not of a generated office but of that sample, or
that kind of office in starters/ (dasar.py); what is found in it unbroken is not counted. The office that a way is done to
is drawn by the words of the way, wherever its line stands. Ways that touch different parts of the data share one office.
"""
import concurrent.futures
import copy
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation

import dasar
import office

HERE = os.path.dirname(os.path.abspath(__file__))
TOGETHER = 6
PENUTUP = ("lkip", "penutup")
SAID = "lkip.penutup[0]"


class Way:
    """A line: where it stands, the office it is done to (None: a generated one), and its seed, which is of its words."""

    def __init__(self, where, base, code, path, change, seed):
        self.where, self.base, self.code, self.path, self.change, self.seed = where, base, code, path, change, seed
        self.said, self.parts = False, set()


def places(d):
    found = {}
    subs = [("program[%d].kegiatan[%d].sub_kegiatan[%d]" % (p, k, s), sub)
            for p, program in enumerate(d.get("program", [])) for k, kegiatan in enumerate(program["kegiatan"])
            for s, sub in enumerate(kegiatan["sub_kegiatan"]) if isinstance(sub, dict)]
    ikus = [("sasaran[%d].indikator[%d]" % (s, i), one) for s, goal in enumerate(d.get("sasaran", []))
            for i, one in enumerate(goal["indikator"])]
    for n, (path, _) in enumerate(subs):
        found["sub%d" % n] = path
    for n, (path, _) in enumerate(ikus):
        found["iku%d" % n] = path
    return found, [sub for _, sub in subs], [one for _, one in ikus]


def read_ways():
    ways = []
    for name in sorted(glob.glob(os.path.join(HERE, "ways", "*.txt"))):
        with open(name, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = line.strip()
                if line and not line.startswith("#"):
                    code, path, change = (part.strip() for part in line.split("|", 2))
                    base, code = code[1:].split() if code.startswith("@") else (None, code)
                    seed = zlib.crc32(line.encode()) % 1000
                    ways.append(Way("%s:%d" % (os.path.basename(name), number), base, code, path, change, seed))
    return ways


MEMBERS = {"berkas", "baris", "kolom", "jalur", "tingkat", "kode", "pesan", "dasar", "tertulis", "seharusnya", "rumus",
           "letak", "tempat_lain"}


WITHOUT_REASON = "(lembar|kantor|huruf|simbol|tegak|halaman|berkas|gambar)-"  # of sheets, pictures and paper


def decimal(words):
    """The one number of the words, or None."""
    found = re.findall(r"[-\u2212]?\d[\d.]*(?:,\d+)?", words)
    return Decimal(found[0].replace("\u2212", "-").replace(".", "").replace(",", ".")) if len(found) == 1 else None


def reckoned(formula):
    """What a formula of numbers comes to: "90 / 120 x 100"; None for one of words. Unknown parts of a sum count nothing."""
    formula = formula.replace("(belum ada)", "0")
    words = re.sub(r"(?:Rp)?(\d[\d.]*(?:,\d+)?)%?", lambda one: "Decimal('%s')" % one[1].replace(".", "").replace(",", "."),
                   formula.replace("\u2212", "-").replace(" x ", " * ").replace("\u00d7", "*"))
    if not re.fullmatch(r"(Decimal\('[\d.]+'\)|[-+*/() ])+", words):
        return None
    try:
        return eval(words, {"Decimal": Decimal})
    except (DivisionByZero, InvalidOperation, SyntaxError):
        return None


def lacks(one, data):
    """What a finding should carry and does not."""
    if set(one) - MEMBERS or not {"berkas", "baris", "kolom", "jalur", "tingkat", "kode", "pesan"} <= set(one):
        return "members %s" % sorted(set(one) ^ MEMBERS)
    warns = one["tingkat"] == "peringatan" or re.match("[A-Z]|nip-|pangkat-", one["kode"])
    if warns and not one.get("dasar") and not re.match(WITHOUT_REASON, one["kode"]):
        return "no reason"
    if re.match("[A-Z]", one["kode"]) and not one["pesan"].startswith(one["kode"] + " "):
        return "no code in the message"
    if any(not one.get(key, "-") for key in MEMBERS):
        return "empty members"
    if any(set(place) - {"berkas", "jalur", "baris", "kolom", "letak"} or not place.get("jalur") or not place.get("baris")
           for place in one.get("tempat_lain", [])):
        return "other places without place"
    wanted = decimal(one.get("seharusnya", ""))
    again = reckoned(one["rumus"]) if "rumus" in one and wanted is not None and one["seharusnya"][0] not in "<>" else None
    if again is not None and again.quantize(Decimal(1).scaleb(wanted.as_tuple().exponent), ROUND_HALF_UP) != wanted:
        return "%s does not come to %s" % (one["rumus"], one["seharusnya"])
    return None


def findings(naskah, data, folder, name):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    said = subprocess.run([naskah, "periksa", path, "--format", "json"], capture_output=True, text=True)
    os.remove(path)
    try:
        found = json.loads(said.stdout)
        assert said.returncode == any(one["tingkat"] != "info" for one in found), (said.returncode, found)
        odd = [(one["kode"], lacks(one, data)) for one in found if lacks(one, data)]
        return odd or [(one["kode"], one["jalur"]) for one in found]
    except (ValueError, KeyError):
        return [("crash", said.stdout + said.stderr)]


def without(got, before):
    """What is found now and was not found before."""
    before = list(before)
    return [one for one in got if one not in before or before.remove(one)]


def prepare(naskah, folder, base):
    """The folder of a base with its pictures, and what is found in it."""
    place = os.path.join(folder, base)
    os.mkdir(place)
    pictures = dasar.folder(base)
    for picture in os.listdir(pictures) if pictures else []:
        if picture.endswith((".png", ".jpg")):
            shutil.copy(os.path.join(pictures, picture), place)
    return place, findings(naskah, dasar.of(base), place, "data.json")


def rupiah(amount):
    return "Rp" + "{:,}".format(amount).replace(",", ".")


def number(value):
    return ("%.2f" % value).rstrip("0").rstrip(".").replace(".", ",")


def edit(texts, key, old, new):
    assert old in texts[key], (old, texts[key])
    texts[key] = texts[key].replace(old, new, 1)


def say(lkip, text):
    lkip["penutup"] = [text] + (lkip["penutup"] if isinstance(lkip["penutup"], list) else [lkip["penutup"]])


def of_year(indicator, year):
    return [one for one in indicator["tahunan"] if one["tahun"] == year][0]


def begin(base, seed):
    return dasar.of(base) if base else office.make(seed)


def apply(way, d):
    """Does to the data what the way says, and gives what must be found."""
    found, subs, ikus = places(d)
    year = d["tahun"]
    exec(way.change, {"d": d, "year": year, "copy": copy.deepcopy, "sub": lambda n: subs[n], "iku": lambda n: ikus[n],
                      "paper": lambda q: d["laporan_triwulan"][str(q)], "letter": lambda q: d["surat_pengantar"][q - 1],
                      "pk": d.get("perjanjian_kinerja"), "person": lambda key: d["pejabat"][key],
                      "say": lambda text: say(d["lkip"], text), "edit": edit, "rp": rupiah, "num": number,
                      "name": lambda n: ikus[n]["nama"], "of": lambda n: of_year(ikus[n], year),
                      "before": lambda n: of_year(ikus[n], year - 1), "lkip": d.get("lkip"),
                      "iku_decree": d.get("keputusan_iku"), "sop": d.get("sop"), "org": d.get("organisasi"),
                      "letters": d.get("surat_pengantar"),
                      "office": d["instansi"]["nama"], "all": subs})
    return [] if way.code == "-" else [(way.code, way.path.format(**found, year=year))]


def attempt(naskah, bases, seed, ways):
    """What must be found after all of them, and what is."""
    base = ways[0].base
    place, before = bases[base]
    d, wanted = begin(base, seed), []
    for number, way in enumerate(ways):
        behind = sum(one.said for one in ways[number + 1:])  # which are put in front of its sentence
        wanted += [(code, path.replace(SAID, SAID[:-2] + "%d]" % behind) if way.said else path) for code, path in apply(way, d)]
    name = "%s-%d.json" % (ways[0].where.replace(":", "-"), seed)
    return sorted(wanted), sorted(without(findings(naskah, d, place, name), before))


def alone(naskah, bases, turn, way):
    seed = way.seed + 1000 * turn
    wanted, got = attempt(naskah, bases, seed, [way])
    return None if got == wanted else "%s seed %d: %s\n     wanted %s\n     found  %s" % (way.where, seed, way.change, wanted, got)


def try_group(job):
    """Several ways on one office, which must give all their findings; when it does not, each by itself."""
    naskah, bases, turn, ways = job
    if len(ways) > 1:
        try:
            wanted, got = attempt(naskah, bases, ways[0].seed + 1000 * turn, ways)
        except (LookupError, TypeError, AttributeError, AssertionError, ValueError):
            wanted, got = [], None
        if wanted == got:
            return [None] * len(ways)
    return [alone(naskah, bases, turn, way) for way in ways]


def touched(before, after, path=(), depth=3):
    """The parts of the data that differ, as paths of at most three keys."""
    if before == after:
        return set()
    if depth and isinstance(before, dict) and isinstance(after, dict):
        return set().union(*(touched(before.get(key), after.get(key), path + (key,), depth - 1)
                             for key in before.keys() | after.keys()))
    return {path}


def overlap(these, those):
    return any(a[:len(b)] == b or b[:len(a)] == a for a in these for b in those)


def together(ways):
    """Ways of one base in groups that touch different parts of the data, or say sentences. Those that speak of findings
    themselves stand alone."""
    groups = []
    for way in sorted(ways, key=lambda way: way.code != "-"):
        whole = begin(way.base, way.seed)
        changed = copy.deepcopy(whole)
        apply(way, changed)
        way.said = way.change.startswith("say(") and ";" not in way.change
        way.parts = set() if way.said else touched(whole, changed)
        lonely = any(part[0] in ("pengecualian", "potongan", "tahun", "instansi") for part in way.parts)
        for group in [] if lonely else groups:
            if len(group) < TOGETHER and not any(clash(one, way) for one in group):
                group.append(way)
                break
        else:
            groups.append([way] if not lonely else [way] + [None] * TOGETHER)
    return [sorted((way for way in group if way), key=lambda way: way.said) for group in groups]


def clash(one, way):
    if one is None or one.said and way.said:
        return one is None
    return overlap(one.parts | ({PENUTUP} if one.said else set()), way.parts | ({PENUTUP} if way.said else set()))


def main():
    naskah = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    ways = read_ways()
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        bases = {base: prepare(naskah, folder, base) for base in sorted({way.base for way in ways if way.base})}
        bases[None] = (folder, [])
        jobs = [(naskah, bases, 0, [Way("office:%d" % seed, None, "-", "", "pass", seed)]) for seed in range(10)]
        jobs += [(naskah, bases, turn, group) for base in bases
                 for group in together([way for way in ways if way.base == base])
                 for turn in range(1 if base else rounds)]
        tried = 0
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for result in pool.map(try_group, jobs):
                tried += len(result)
                for wrong in filter(None, result):
                    failed.append(wrong)
                    print("FAIL", wrong)
    print("%d passed, %d failed" % (tried - len(failed), len(failed)))
    sys.exit(len(failed) > 0)


if __name__ == "__main__":
    main()
