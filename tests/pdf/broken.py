"""Data broken in every way by rule: broken.py NASKAH_BINARY

Each value of a sample becomes, in turn, a text, a number, null, a list and an object; samples are cut short and their
bytes changed. What cannot be printed is refused with status 1 and a message at the very place; nothing else may happen.
"""
import copy
import json
import random
import sys

import report

OTHERS = ["teks", 7, None, [], {}]
PAPERS = {"lkip": "lkip", "perjanjian_kinerja": "pk", "keputusan_iku": "keputusan-iku", "surat_pengantar": "surat",
          "laporan_triwulan": "triwulan", "sop": "sop"}
# Told where something is used that is not there any more.
ELSEWHERE = {"rujukan-putus", "langkah-tidak-digambar", "rujukan-tanpa-daftar", "naskah-kurang", "naskah-kosong", "isian-tak-dikenal", "tidak-ada"}


def ways(value, way, found):
    if way:
        found.append((way, value))
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for step, inner in pairs:
        ways(inner, way + [step], found)
    return found


def spelled(way):
    path = ""
    for step in way:
        path += "[%d]" % step if isinstance(step, int) else ("." if path else "") + step
    return path


def printed(naskah, paper, data):
    status, _, messages = report.run(naskah, paper, "-", "-o", "/dev/null", "--akar", "samples/barito-utara", "--format", "json",
                                     input=data, timeout=60)
    return status, messages


def told(messages):
    try:
        return json.loads(messages)
    except ValueError: # a crash says something else
        return []


def named(path, rows):
    """A message about the place itself, what holds it, or what it holds."""
    return any(one["jalur"] and path.startswith(one["jalur"]) or one["jalur"].startswith(path) or one["kode"] in ELSEWHERE
               for one in rows if one["tingkat"] == "galat")


def wrong_types(out, naskah, sample, share, rng):
    with open("samples/%s/data.json" % sample, encoding="utf-8") as file:
        data = json.load(file)
    papers = [paper for key, paper in PAPERS.items() if key in data]
    for way, value in ways(data, [], []):
        for other in OTHERS:
            if type(other) is type(value) or rng.random() >= share:
                continue
            broken = copy.deepcopy(data)
            place = broken
            for step in way[:-1]:
                place = place[step]
            place[way[-1]] = other
            status, messages = printed(naskah, PAPERS.get(way[0]) or rng.choice(papers), json.dumps(broken).encode())
            what = "%s: %s = %s" % (sample, spelled(way), json.dumps(other))
            out.check(status == 0 or status == 1 and named(spelled(way), told(messages)),
                      "%s: status %d: %s" % (what, status, messages[-400:]))


def cut_short(out, naskah, sample, step):
    with open("samples/%s/data.json" % sample, "rb") as file:
        data = file.read().rstrip()
    for end in range(0, len(data), step):
        status, messages = printed(naskah, "lkip", data[:end])
        out.check(status == 1 and told(messages), "%s cut after %d bytes: status %d" % (sample, end, status))


def changed_bytes(out, naskah, sample, times, rng):
    with open("samples/%s/data.json" % sample, "rb") as file:
        data = file.read()
    for _ in range(times):
        broken = bytearray(data)
        for _ in range(rng.choice([1, 2, 10])):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        status, messages = printed(naskah, "lkip", bytes(broken))
        out.check(status == 0 or status == 1 and told(messages), "%s changed: status %d" % (sample, status))


def main(naskah):
    out = report.Report()
    rng = random.Random(1)
    wrong_types(out, naskah, "mini", 1, rng)
    wrong_types(out, naskah, "barito-utara", 0.01, rng)
    cut_short(out, naskah, "mini", 31)
    changed_bytes(out, naskah, "mini", 150, rng)
    out.end()


main(sys.argv[1])
