"""Offices that agree with themselves are silent; broken in one way, they give exactly that finding.

run.py NASKAH [ROUNDS]: every way of ways/*.txt on ROUNDS offices (1). A way is a line: code of the finding, its path,
what is done to the data `d` in Python. In it sub(n) is the n-th sub kegiatan, iku(n) the n-th indicator, paper(q) and
letter(q) those of a quarter, say(t) puts the sentence t in front of the closing chapter, edit(l, k, a, b) writes b for a
in the text l[k]; rp, num and of spell rupiah, a figure and what the year's values of indicator n are; in the path {sub0}, {iku1} stand for where these are. A line whose code is "-" is a right
change: still silent.
"""
import concurrent.futures
import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

import office

HERE = os.path.dirname(os.path.abspath(__file__))


def places(d):
    found = {}
    subs = [("program[%d].kegiatan[%d].sub_kegiatan[%d]" % (p, k, s), sub)
            for p, program in enumerate(d["program"]) for k, kegiatan in enumerate(program["kegiatan"])
            for s, sub in enumerate(kegiatan["sub_kegiatan"])]
    ikus = [("sasaran[%d].indikator[%d]" % (s, i), one) for s, goal in enumerate(d["sasaran"])
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
                    ways.append(("%s:%d" % (os.path.basename(name), number), code, path, change))
    return ways


def findings(naskah, data, folder, name):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    said = subprocess.run([naskah, "periksa", path, "--format", "json"], capture_output=True, text=True)
    os.remove(path)
    try:
        return [(one["kode"], one["jalur"]) for one in json.loads(said.stdout)]
    except (ValueError, KeyError):
        return [("crash", said.stdout + said.stderr)]


def rupiah(amount):
    return "Rp" + "{:,}".format(amount).replace(",", ".")


def number(value):
    return ("%.2f" % value).rstrip("0").rstrip(".").replace(".", ",")


def edit(texts, key, old, new):
    assert old in texts[key], (old, texts[key])
    texts[key] = texts[key].replace(old, new, 1)


def try_way(job):
    naskah, folder, seed, way = job
    where, code, path, change = way
    d = copy.deepcopy(office.make(seed))
    found, subs, ikus = places(d)
    year = d["tahun"]
    exec(change, {"d": d, "year": year, "copy": copy.deepcopy, "sub": lambda n: subs[n], "iku": lambda n: ikus[n],
                  "paper": lambda q: d["laporan_triwulan"][str(q)], "letter": lambda q: d["surat_pengantar"][q - 1],
                  "pk": d["perjanjian_kinerja"], "person": lambda key: d["pejabat"][key],
                  "say": lambda text: d["lkip"]["penutup"].insert(0, text), "edit": edit, "rp": rupiah, "num": number,
                  "name": lambda n: ikus[n]["nama"], "of": lambda n: ikus[n]["tahunan"][2], "lkip": d["lkip"],
                  "iku_decree": d["keputusan_iku"], "sop": d["sop"], "org": d["organisasi"],
                  "office": d["instansi"]["nama"], "all": subs})
    wanted = [] if code == "-" else [(code, path.format(**found, year=year))]
    got = findings(naskah, d, folder, "%s-%d.json" % (where.replace(":", "-"), seed))
    return None if got == wanted else "%s seed %d: %s\n     wanted %s\n     found  %s" % (where, seed, change, wanted, got)


def main():
    naskah = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    ways = read_ways()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        jobs = [(naskah, folder, seed, ("office:0", "-", "", "pass")) for seed in range(10)]
        jobs += [(naskah, folder, 1 + number + 1000 * turn, way) for turn in range(rounds) for number, way in enumerate(ways)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for wrong in pool.map(try_way, jobs):
                passed += wrong is None
                failed += wrong is not None
                if wrong:
                    print("FAIL", wrong)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
