"""Random data by the thousand: schema.py NASKAH_BINARY FOLDER SECONDS [SEED]

A third of it is made from the JSON Schema, a third are samples with a few changes, a third are samples grown (grow.py)
for any paper; what is refused is cut back by its messages (mend.py) and tried again. It must become a paper with its
structure in order, or be refused with messages; never anything else. With the sanitizers' build, what they find
shows as another exit status. Failing data stays in FOLDER.
"""
import copy
import glob
import json
import os
import random
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import grow
import mend
import report
import structure

SLOW = 30 # seconds; most take a hundredth of one
MENDED = 12 # times
WORDS = ["pelayanan", "Indikator", "kesejahteraan", "2024", "**tebal**", "*miring", "a\nb", "sarana/prasarana", "-", "✓",
         "https://contoh.go.id/sangat/panjang/sekali?halaman=12&bagian=3", "x" * 70, "Rp1.000.000", "\u00a0", "é", "^2^",
         "__garis__", "dan", "di", "yang", "pertanggungjawaban", "(98,75%)", "\\*", "e\u0301", "30°"]

# What a value must be for the whole to have a chance, by key; references go to what LIKELY_KEYS promise.
LIKELY = {
    "tahun": [2024], "awal": [2024], "akhir": [2026, 2028], "nip": ["19740312 199903 2 004"], "golongan": ["IV/b"],
    "pangkat": ["Pembina Tingkat I"], "kertas": ["A4", "F4", "215x330", "A3"], "lebar": [4, 10, 40],
    "penanda_tangan": ["kepala"], "iku": ["i1", "i2"], "huruf": ["Arial", "Times New Roman", "Bookman Old Style"],
    "ukuran": [9, 11.5, 12], "spasi": [1, 1.5], "margin_atas": [2], "margin_bawah": [2.5], "margin_kiri": [3],
    "margin_kanan": [1, 2], "berkas": ["lambang.png", "siklus.png"], "lambang": ["lambang.png"], "tanggal": ["2025-02-28"],
    "sertakan": [[]], "alt": ["apa yang terlihat"], "penyebut": ["Jumlah desa"], "pembilang": ["Jumlah desa mandiri"],
}


class Maker:
    def __init__(self, schema, rng):
        self.schema, self.rng = schema, rng
        self.eagerness = rng.choice([0.1, 0.4, 0.8])
        self.doubt = rng.choice([0, 0, 0.02])
        self.keys = {}

    def key(self, holder):
        """Keys like i1, i2 for indicators, p1 for programmes: never twice the same."""
        self.keys[holder] = self.keys.get(holder, 0) + 1
        return "%s%d" % (holder[:1], self.keys[holder])

    def member(self, key, rule, depth, holder):
        if self.rng.random() < self.doubt:
            return self.make(rule, depth)
        if key == "kunci":
            return self.key(holder)
        if key == "program" and holder == "indikator":
            return ["p1"]
        if key == "tahunan":
            return [dict(self.make({"$ref": "#/definitions/tahunan"}, depth), tahun=2022 + i)
                    for i in range(self.rng.randint(1, 4))]
        return self.rng.choice(LIKELY[key]) if key in LIKELY else self.make(rule, depth)

    def text(self):
        count = self.rng.choice([1, 2, 5, 12, 40]) if self.rng.random() < 0.97 else 400
        return " ".join(self.rng.choice(WORDS) for _ in range(count))

    def number(self, rule):
        low, high = rule.get("minimum", -10**6), rule.get("maximum", 10**12)
        whole = self.rng.choice([low, high, self.rng.randint(int(low), int(high)), max(low, min(high, 2024))])
        return whole if rule.get("type") == "integer" or self.rng.random() < 0.5 else whole + 0.25

    def make(self, rule, depth):
        rng = self.rng
        if "$ref" in rule:
            name = rule["$ref"].split("/")[-1]
            return self.make(dict(self.schema["definitions"][name], title=name), depth)
        for key in ("allOf", "anyOf", "oneOf"):
            if key in rule and "properties" not in rule:
                return self.make(rng.choice(rule[key]), depth)
        if "const" in rule:
            return rule["const"]
        if "enum" in rule:
            return rng.choice(rule["enum"])
        kind = rule.get("type", "null")
        if isinstance(kind, list):
            kind = rng.choice([one for one in kind if one != "null"] or ["null"])
        if "minItems" in rule:
            kind = "array"
        if kind == "string":
            return self.string(rule)
        if kind in ("integer", "number"):
            return self.number(dict(rule, type=kind))
        if kind == "boolean":
            return rng.random() < 0.5
        if kind == "array":
            most = 1 if depth > 7 else rng.choice([1, 2, 3]) if rng.random() < 0.95 else 40
            return [self.make(rule.get("items", {"type": "string"}), depth + 1) for _ in range(most)]
        if kind == "object":
            return self.object(rule, depth)
        return None

    def string(self, rule):
        if "pattern" in rule:
            return self.rng.choice(["a", "kunci", "2024-02-29", "indikator", "kepala", "1999-12-31"])
        return self.text()

    def object(self, rule, depth):
        result = {}
        needed = set(rule.get("required", []))
        alternatives = [one["required"] for one in rule.get("oneOf", []) + rule.get("anyOf", []) if "required" in one]
        if alternatives:
            needed |= set(self.rng.choice(alternatives))
        properties = list(rule.get("properties", {}).items())
        others = {key for keys in alternatives for key in keys} - needed
        for key, value in properties:
            if key in others:
                continue
            if key in needed or not depth or self.rng.random() < self.eagerness / (1 + depth / 6):
                made = self.member(key, value, depth + 1, rule.get("title", ""))
                while made is None and (key in needed or not depth and self.rng.random() < 0.8):
                    made = self.member(key, value, depth + 1, rule.get("title", ""))
                if made is not None:
                    result[key] = made
        for pattern, value in rule.get("patternProperties", {}).items():
            if pattern.startswith("^[a-z") or "[0-9]{4}" in pattern:
                for key in (["kepala"] if "a-z" in pattern else ["2024", "2025"]):
                    result[key] = self.make(value, depth + 1)
        return result


def square(block):
    """Every row gets as many cells as its table has columns."""
    if isinstance(block, dict):
        if "kolom" in block and isinstance(block.get("baris"), list):
            width = len(block["kolom"]) if isinstance(block["kolom"], list) else 1
            for key in ("baris", "jumlah"):
                if isinstance(block.get(key), list):
                    block[key] = [(list(row) * (width + 1) + [""] * width)[:width] if isinstance(row, list) else row
                                  for row in block[key]]
        return {key: square(value) for key, value in block.items()}
    if isinstance(block, list):
        return [square(value) for value in block]
    return block


def places(value, found, key=None):
    """Every member and item as (container, key or index, the key it stands under)."""
    if isinstance(value, dict):
        for name in value:
            found.append((value, name, name))
            places(value[name], found, name)
    elif isinstance(value, list):
        for i in range(len(value)):
            found.append((value, i, key))
            places(value[i], found, key)
    return found


def change(data, samples, rng):
    """One change at a place: gone, repeated, other words, another number, or what stands under that key elsewhere."""
    container, at, key = rng.choice(places(data, []))
    value = container[at]
    what = rng.random()
    if what < 0.25:
        del container[at]
    elif what < 0.45 and isinstance(container, list):
        container[at:at] = [copy.deepcopy(value) for _ in range(rng.choice([1, 2, 30]))]
    elif what < 0.7 and isinstance(value, str) and " " in value:
        container[at] = " ".join(rng.choice(WORDS) for _ in range(rng.choice([1, 3, 10, 80, 600])))
    elif what < 0.8 and isinstance(value, (int, float)) and not isinstance(value, bool):
        container[at] = rng.choice([0, 1, value * 10, -value, 99.995, 10**11])
    else:
        others = [place for place in places(rng.choice(samples), []) if place[2] == key]
        if others:
            other = rng.choice(others)
            container[at] = copy.deepcopy(other[0][other[1]])


def changed_sample(samples, rng):
    data = copy.deepcopy(rng.choice(samples))
    for _ in range(rng.choice([1, 1, 2, 4, 8])):
        if data:
            change(data, samples, rng)
    return data


def made_of(naskah, paper, data, source, pdf):
    """The data written to `source` and made into a paper; the exit status and the messages."""
    with open(source, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    try:
        status, _, messages = report.run(naskah, paper, source, "-o", pdf, "--akar", "samples/barito-utara", "--format", "json",
                                         timeout=SLOW)
        return status, messages
    except subprocess.TimeoutExpired:
        return "none", "not done after %d seconds" % SLOW


def main(naskah, folder, seconds, seed="0"):
    os.makedirs(folder, exist_ok=True)
    schema = json.loads(subprocess.run([naskah, "skema"], stdout=subprocess.PIPE, check=True).stdout)
    helped = subprocess.run(["sh", "tests/papers.sh", naskah], stdout=subprocess.PIPE, check=True).stdout.decode().split()
    samples = []
    for path in sorted(glob.glob("samples/*/data.json")):
        with open(path, encoding="utf-8") as file:
            samples.append(json.load(file))
    out = report.Report()
    end, at, made = time.time() + float(seconds), int(seed), 0
    while time.time() < end:
        at += 1
        rng = random.Random(at)
        if at % 3 == 0:
            data = grow.grown(samples, WORDS, rng)
        else:
            data = square(Maker(schema, rng).make(schema, 0)) if at % 3 == 1 else changed_sample(samples, rng)
        paper = rng.choice(rng.choice([helped, grow.papers_of(data) or helped]))
        source, pdf = "%s/%d.json" % (folder, at), "%s/%d.pdf" % (folder, at)
        before = out.failed
        for _ in range(MENDED):
            status, messages = made_of(naskah, paper, data, source, pdf)
            out.check(status in (0, 1) and "runtime error" not in messages and "Sanitizer" not in messages,
                      "%d %s: status %s: %s" % (at, paper, status, messages[-1500:]))
            if status != 1 or not mend.mend(data, messages):
                break
        if status == 0:
            made += 1
            structure.check_structure(out, str(at), pdf, paper == "lkip")
            out.check(report.run("qpdf", "--check", pdf)[0] == 0, "%d: qpdf --check" % at)
            os.unlink(pdf)
        if out.failed == before:
            os.unlink(source)
    print("%d tried, %d papers made" % (at - int(seed), made))
    out.end()


main(*sys.argv[1:])
