"""Sentences are printed with their fields filled in, wherever they stand: prose.py NASKAH_BINARY FOLDER

Which keys hold sentences and which hold plain text is read from `naskah skema`, so a new key is looked at by itself.
In prose.json, which has one of everything, every sentence gets a field and a mark of its own, those that are left out
too (but for keys that an object names in "_tanpa", as two that exclude each other): some paper must print the value,
and none a brace or a star. Then every sentence gets a field that does not exist, or a reference to nothing, and every
plain text one that would exist: each must be refused in its place.
"""
import copy
import json
import os
import re
import struct
import sys
import zlib

import pikepdf

from report import Report, run

# Files to be read before anything else.
READ_FIRST = {("", "sertakan")}

# What stands there is printed in papers about the second quarter, and nowhere else.
SECOND = re.compile(r"(^|\.)2\.|^laporan_evaluasi|^surat_pengantar\[0\]")

PROSE, PLAIN = "(kalimat: ", "(teks biasa)"


class Schema:
    def __init__(self, naskah):
        self.root = json.loads(run(naskah, "skema")[1])
        # Shared profiles hold parts of the others' keys, and the same ones.
        self.root["definitions"] = {name: one for name, one in self.root["definitions"].items()
                                    if name != "profil" and not name.endswith("_sebagian")}
        guide = run(naskah, "skema", "--format", "teks")[1].decode()
        self.short = dict(re.findall(r"^## (\w+)\n\n(?:.+\n)?Teks saja, tanpa kurung kurawal, berarti `(\w+)`", guide, re.M))

    def definition(self, name):
        found = self.root["definitions"][name] if name else self.root
        return found["anyOf"][1] if "anyOf" in found else found

    def keys(self, name):
        return self.definition(name)["properties"]

    def alternatives(self, name):
        return {one["required"][0] for one in self.definition(name).get("oneOf", [])}


def kind_of(prop):
    text = prop.get("description", "")
    return "prose" if PROSE in text else "plain" if text.endswith(PLAIN) else None


def reference(prop):
    """The definition that a property's objects are of, and whether they stand under keys of the user's choice."""
    found = re.findall(r'"\$ref": "#(?:/definitions/(\w+))?"', json.dumps(prop))
    return (found[0] if found else None), "patternProperties" in prop


def objects(schema, name, value, path=""):
    """Every object of the data with the name of its definition and its path; plain strings become objects first."""
    yield name, value, path
    for key, prop in schema.keys(name).items():
        inner, is_map = reference(prop)
        if key not in value or inner is None:
            continue
        held, at = value[key], path + ("." if path else "") + key
        places = [(value, key, at)]
        if is_map or isinstance(held, list):
            names = [k for k in held if not k.startswith("_")] if is_map else range(len(held))
            places = [(held, k, at + (step(k) if is_map else "[%d]" % k)) for k in names]
        for holder, place, where in places:
            if isinstance(holder[place], str) and inner in schema.short:
                holder[place] = {schema.short[inner]: holder[place]}
            if isinstance(holder[place], list): # a row of cells is short for an object that holds them
                holder[place] = {next(k for k, p in schema.keys(inner).items() if reference(p)[0]): holder[place]}
            if isinstance(holder[place], dict):
                yield from objects(schema, inner, holder[place], where)


def step(key):
    return "." + key if re.fullmatch(r"[A-Za-z0-9_]+", key) else '["%s"]' % key


def fill(prop, old, word):
    """The value with every string in it made by word(place)."""
    def one(place):
        return word(place)

    if isinstance(old, list) and old and isinstance(old[0], list):
        return [[one("[%d][%d]" % (r, c)) if isinstance(cell, str) else cell for c, cell in enumerate(row)]
                for r, row in enumerate(old)]
    if isinstance(old, list):
        return [one("[%d]" % i) for i in range(len(old))]
    if old is None and "array" in prop["type"] and "string" not in prop["type"]:
        return None # a table that is not there
    return one("")


def each(schema, data, wanted, word):
    """Gives every string of the wanted kind to word(definition, key, path), those that are left out too."""
    for name, value, path in list(objects(schema, "", data)):
        for key, prop in schema.keys(name).items():
            if kind_of(prop) != wanted or key in value.get("_tanpa", []):
                continue
            if (key not in value and key in schema.alternatives(name)) or (name, key) in READ_FIRST:
                continue
            at = path + ("." if path else "") + key
            made = fill(prop, value.get(key), lambda place: word(name, key, at + place))
            if made is not None:
                value[key] = made


def write_picture(path):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x80" * 8 for _ in range(8)))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)) +
                   chunk(b"IDAT", rows) + chunk(b"IEND", b""))


def save(data, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False, indent=1)


def squeeze(text):
    """Without what lines and capitals change."""
    return re.sub(r"[^a-z0-9{}*]", "", text.lower())


def words_of(naskah, paper, data):
    """All words of a paper: on its pages, in its contents, for those who cannot see."""
    pdf = os.path.join(os.path.dirname(data), paper + ".pdf")
    status, dump, messages = run(naskah, paper, data, "--dump", "-o", "-")
    assert status == 0, (paper, messages[-2000:])
    assert run(naskah, paper, data, "--tanpa-sumber", "-o", pdf)[0] == 0
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', dump.decode())
    with pikepdf.open(pdf) as file:
        words += [str(one[key]) for one in file.objects if isinstance(one, pikepdf.Dictionary)
                  for key in ("/Alt", "/Title") if isinstance(one.get(key), pikepdf.String)]
    return [squeeze("".join(words))] + [squeeze(word) for word in words]


def printed(report, naskah, schema, data, folder):
    marks = []

    def word(name, key, path):
        marks.append((name, key, path))
        return "q%dz{%s} **w%dw**" % (len(marks), "triwulan" if SECOND.search(path) else "tahun-3", len(marks))

    each(schema, data, "prose", word)
    path = os.path.join(folder, "data.json")
    save(data, path)
    papers = [re.search(r"naskah (\S+) ", line).group(1) for line in run(naskah, "--help")[1].decode().split("\n")
              if re.match(r"  naskah \S+ DATA.json   ", line) and "periksa" not in line]
    said = {paper: words_of(naskah, paper, path) for paper in papers}
    for paper, words in said.items():
        odd = [one for one in words[1:] if re.search(r"[{}*]", one)]
        report.check(not odd, "%s prints braces or stars: %s" % (paper, odd[:5]))
        report.check("tidakdapatdihitung" not in words[0], "%s: a quarter is not known where it is asked for" % paper)
    everything = "\n".join("\n".join(words) for words in said.values())
    keys = {}
    for i, (name, key, path) in enumerate(marks):
        value = "ii" if SECOND.search(path) else "2021"
        found = "q%dz%s" % (i + 1, value) in everything and "w%dw" % (i + 1) in everything
        keys[name, key] = keys.get((name, key), False) or found
    wanted = {(name, key) for name in [""] + list(schema.root["definitions"])
              for key, prop in schema.keys(name).items() if kind_of(prop) == "prose"}
    for name, key in sorted(wanted):
        if (name, key) not in keys:
            report.check(False, "prose.json has no %s to hold %s" % (name, key))
        else:
            report.check(keys[name, key], "%s.%s is printed nowhere" % (name, key))


def refused(report, naskah, schema, data, folder, kind, written, code, told):
    """Every string of a kind is `written`; each must be refused in its place, in words that have `told`."""
    places = []

    def word(name, key, path):
        places.append(path)
        return written

    each(schema, data, kind, word)
    path = os.path.join(folder, "data.json")
    save(data, path)
    said = json.loads(run(naskah, "periksa", path, "--format", "json")[1])
    found = {one["jalur"]: one["pesan"] for one in said if one["kode"].startswith(code)}
    for place in places:
        report.check(told in found.get(place, ""), "%s: %s is not refused in %s: %s" %
                     (written, code, place, found.get(place)))


def main():
    naskah, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    report = Report()
    schema = Schema(naskah)
    os.makedirs(folder, exist_ok=True)
    write_picture(os.path.join(folder, "a.png"))
    with open(os.path.join(os.path.dirname(__file__), "prose.json"), encoding="utf-8") as file:
        data = json.load(file)
    printed(report, naskah, schema, copy.deepcopy(data), folder)
    refused(report, naskah, schema, copy.deepcopy(data), folder, "prose", "é {thun} a", "isian-salah-tulis", "huruf ke-3 ")
    refused(report, naskah, schema, copy.deepcopy(data), folder, "prose", "é {tabel:qq}", "rujukan-", "qq")
    refused(report, naskah, schema, copy.deepcopy(data), folder, "plain", "é {tahun} a", "isian-di-teks-biasa", "huruf ke-3 ")
    report.end()


main()
