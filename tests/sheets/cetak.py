"""Every table of every sample as a workbook has the cells that are printed: cetak.py NASKAH_BINARY [all]

What is printed is read by another program, from the structure of the PDF: the cells of each row, what they span, their
words. That program takes a second for each page: without `all` only the planning of one report is looked at.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from report import Report  # noqa: E402

naskah = os.path.abspath(sys.argv[1])
samples = os.path.abspath("samples")
tally = Report()
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def run(*words):
    return subprocess.run([naskah, *words], capture_output=True, text=True)


def bare(words):
    return "".join(words.split())


# -- what is printed --

def printed(path):
    """{label: rows of (words, columns, rows)} of the tables that have a number."""
    lines = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True).stdout.split("\n")
    tables, rows, table_at, inside = {}, None, None, None
    label = words = None
    for line in lines:
        depth, text = len(line) - len(line.lstrip()), line.strip()
        if rows is not None and text and depth <= table_at:
            if label:
                tables.setdefault(label, rows)
            rows = None
        if text.startswith("Table (block)") and rows is None:
            rows, table_at, label, inside = [], depth, None, None
        elif rows is None:
            continue
        elif text == "Caption":
            inside = "caption"
            words = ""
        elif text.startswith("TR") and rows is not None and depth > table_at:
            rows.append([])
            inside = None
        elif re.match("T[HD]\\b", text) and rows and depth > table_at:
            rows[-1].append(["", 1, 1])
            inside = "cell"
        elif text.startswith("/ColSpan") and inside == "cell":
            rows[-1][-1][1] = int(text.split()[-1])
        elif text.startswith("/RowSpan") and inside == "cell":
            rows[-1][-1][2] = int(text.split()[-1])
        elif text.startswith('"') and inside == "cell":
            rows[-1][-1][0] += text[1:-1]
        elif text.startswith('"') and inside == "caption":
            words += text[1:-1]
            found = re.match("(Tabel [0-9A-Z][0-9A-Za-z.-]*)", words)
            label = found and found.group(1).rstrip(".")
    return tables


def placed(rows):
    """{(row, column): words} of cells that have some; [(row, column, last row, last column)] of those that span."""
    words, spans, taken = {}, set(), set()
    for r, row in enumerate(rows):
        c = 0
        for cell, columns, high in row:
            while (r, c) in taken:
                c += 1
            taken |= {(r + i, c + k) for i in range(high) for k in range(columns)}
            if bare(cell):
                words[r, c] = bare(cell)
            if columns > 1 or high > 1:
                spans.add((r, c, r + high - 1, c + columns - 1))
            c += columns
    return words, spans


# -- what the workbook has --

def place(name):
    letters, row = re.match("([A-Z]+)([0-9]+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row) - 4 + 1, column - 1


def shown(value, form):
    """A number as Indonesians see it in a cell of this format."""
    places = len(form.split(".")[1].rstrip("%")) if "." in form else 0
    words = ("{:,.%df}" if "," in form else "{:.%df}") % places
    return words.format(float(value) * (100 if "%" in form else 1)).translate(str.maketrans(".,", ",.")) + "%" * ("%" in form)


def exported(path):
    with zipfile.ZipFile(path) as archive:
        sheet, styles = (tree.fromstring(archive.read("xl/" + part)) for part in ("worksheets/sheet1.xml", "styles.xml"))
    codes = {"1": "0", "2": "0.00", **{x.get("numFmtId"): x.get("formatCode").split("]")[-1] for x in styles.iter(MAIN + "numFmt")}}
    forms = [codes.get(x.get("numFmtId"), "") for x in styles.find(MAIN + "cellXfs")]
    words = {}
    for cell in sheet.iter(MAIN + "c"):
        if cell.get("t") == "inlineStr":
            words[place(cell.get("r"))] = bare("".join(t.text or "" for t in cell.iter(MAIN + "t")))
        elif cell.find(MAIN + "v") is not None:
            words[place(cell.get("r"))] = shown(cell.find(MAIN + "v").text, forms[int(cell.get("s"))])
    merges = {tuple(x for end in merge.get("ref").split(":") for x in place(end)) for merge in sheet.iter(MAIN + "mergeCell")}
    return words, merges


def planning(path):
    """The report's chapter on planning, whose tables have lists and formulas in their cells."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    report = data["lkip"]
    data = {key: data[key] for key in ("instansi", "tahun", "pejabat", "renstra", "sasaran")}
    for goal in data["sasaran"]:
        for one in goal["indikator"]:
            for key in ("analisis", "data_pendukung", "program"):
                one.pop(key, None)
    data["lkip"] = {key: report[key] for key in ("judul", "penanda_tangan")}
    data["lkip"]["perencanaan"] = {key: report["perencanaan"][key] for key in ("tujuan_sasaran", "iku", "tindak_lanjut")}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)


def tables_of(name, kind):
    """How many there are in a paper; each is compared."""
    count = 0
    if run(kind, name + "/data.json", "--tanpa-sumber", "-o", "x.pdf").returncode:
        return 0
    for label, rows in printed("x.pdf").items():
        out = run("ekspor", name + "/data.json", kind, "--tabel", label, "--xlsx", "t.xlsx")
        if out.returncode == 2 and not count:
            continue
        count += 1
        wanted, spans = placed(rows)
        words, merges = exported("t.xlsx") if out.returncode == 0 else ({}, set())
        mine = {at: value for at, value in words.items() if 0 <= at[0] < len(rows)}
        title = "%s: %s, %s" % (name, kind, label)
        differ = sorted((at, wanted.get(at), mine.get(at)) for at in set(wanted) | set(mine)
                        if wanted.get(at) != mine.get(at))
        tally.holds(title, not differ, "%s %s" % (differ[:6], out.stderr[:300]))
        tally.holds(title + ": merged", spans == merges, sorted(spans ^ merges)[:6])
    return count


def all_tables():
    said = subprocess.run(["sh", os.path.join(samples, "../tests/papers.sh"), naskah], capture_output=True, text=True)
    kinds = [line.split()[0] for line in said.stdout.split("\n") if line]
    names = [name for name in sorted(os.listdir(samples)) if os.path.isdir(os.path.join(samples, name))]
    for name in names:
        shutil.copytree(os.path.join(samples, name), name)
    tally.holds("tables", sum(tables_of(name, kind) for name in names for kind in kinds) > 40)


def some_tables():
    shutil.copytree(os.path.join(samples, "barito-utara"), "barito-utara")
    planning("barito-utara/data.json")
    tally.holds("tables", tables_of("barito-utara", "lkip") > 5)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    all_tables() if sys.argv[2:] == ["all"] else some_tables()
    os.chdir(samples)
tally.end()
