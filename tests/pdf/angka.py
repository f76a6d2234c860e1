"""Every number on finished pages: angka.py NASKAH [FOLDER] [all]. Of all papers of all samples and of offices made at random:

- a number on a page is a figure with a name, or it was typed in the data, or it counts parts of the paper itself (rows,
  columns, tables, pages, ticks of a chart), or it belongs to a fixed sentence of the program;
- pages as SVG and asal.json of the PDF (--jejak) name the same figures, with the same paths and lines;
- a figure's words spell its value, stand in the box that is told (seen by mutool), and its formula gives the value
  from its inputs by the arithmetic below, in decimals, from what the data file has where they are stated;
- `naskah jelaskan` with its name, with its path and with its words as printed tells the same as asal.json.

What is asked of `jelaskan` is drawn for each office, some of every paper, and compared with all papers that have it; with
"all" every figure is asked for.
"""
import glob
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from math import prod

import pikepdf

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from asal_offices import made  # noqa: E402

PAPERS = ["lkip", "pk", "keputusan-iku", "surat", "triwulan", "evaluasi", "sop"]
SVG = "{http://www.w3.org/2000/svg}"
ASKED = 1
NUMBERED = re.compile(r"(?:Tabel|Gambar|Grafik|Lampiran|Bab|No\.|Nomor|kolom|butir|Sasaran|Indikator|halaman|lembar|langkah|angka|baris)$", re.I)
FIXED = [  # sentences of the program: regulations, and constants of formulas, with the rule they are from
    r"Peraturan Menteri Pendayagunaan.*|Reformasi Birokrasi Nomor 53 Tahun 2014.*|.*Nomor 53 Tahun 2014.*",
    r".*PMK 214/PMK\.02/2017.*|.*E = \(anggaran.*|.*50% \+ E / 20.*|.*dari \u221220% sampai 20%.*|.*Efisiensi = 100% .*|.*paling sedikit 100%.*",
    r".*belum tepat 100%.*|.*sedikit di atas 100%.*|.*angka 100 hanya.*|.*hanya ditulis bila tepat.*",
    r".*Formulir E\.81 Permendagri Nomor 86 Tahun 2017.*", r".*Anggaran = 100%.*|.*[Tt]arget = 100%.*",
    r".*Lampiran .*|\(\d+ - \d+\)", r"Catatan: K adalah kinerja.*", r".*kolom \d+ (sampai|terhadap|\+) .*", r"1 \(satu\)|\d+ \(\w+\) .*",
]


# -- pages --

def lines_of(svg):
    """(mark, [(words, figure or None, path, line)]) of each line that is no furniture."""
    found = []

    def walk(at, mark):
        mark = at.get("data-mark") or mark
        if at.get("aria-hidden") == "true":
            return
        if at.tag == SVG + "text":
            parts = [(at.text or "", None, None, None)]
            for one in at:
                words = "".join(one.itertext())
                parts.append((words, one.get("data-figure"), one.get("data-path"), one.get("data-line")))
                parts.append((one.tail or "", None, None, None))
            found.append((mark, parts))
            return
        for one in at:
            walk(one, mark)
    walk(tree.parse(svg).getroot(), "")
    return found


def typed_in(data):
    """All words of the data, and its numbers and dates as papers may write them."""
    words = []

    def walk(at):
        if isinstance(at, dict):
            for one in at.values():
                walk(one)
        elif isinstance(at, list):
            for one in at:
                walk(one)
        elif at is not None and not isinstance(at, bool):
            words.append(str(at))
            if re.match(r"\d{4}-\d{2}-\d{2}$", str(at)):
                words.append(" ".join(str(int(part)) for part in str(at).split("-")))
            if re.match(r"\d{18}$", str(at)):
                nip = str(at)
                words.append(" ".join([nip[:8], nip[8:14], nip[14], nip[15:]]))
            if isinstance(at, (int, Decimal)):
                words.append("{:,f}".format(at).replace(",", "x").replace(".", ",").replace("x", "."))
    walk(data)
    return set(re.findall(r"[\w.,/%-]+", " ".join(words))) | {w.strip(".,") for w in re.findall(r"[\w.,/-]+", " ".join(words))}


def is_numbering(mark, line, token, before):
    role = mark.split("/")
    if "TOC" in role or role[-1] == "Lbl" or (role[-1] == "Span" and role[-2][0] == "H"):
        return True
    if role[-1] == "Figure" and re.match(r"[-\u2212]?[\d.]+(,\d+)?%?$", line.strip()):
        return True  # a tick of the scale, a year below the axis
    if ("TD" in role or "TH" in role) and re.match(r"\(?\d+(\.\d+)*[.)]?$", line.strip()):
        return True  # test_figures refuses a number in a cell that is no figure; rows and columns are left
    return bool(NUMBERED.search(before.strip(" ,(")) or re.search(r"No\.[\d\s,]*(dan )?$", before))


def look_for_numbers(svgs, data, say):
    """Numbers without a name that are nothing else either; the figures that are named; typed words to ask for."""
    typed, named, asked = typed_in(data), {}, []
    for svg in svgs:
        for mark, parts in lines_of(svg):
            line = "".join(words if not figure else "\u2588" for words, figure, _, _ in parts)
            whole = "".join(words for words, _, _, _ in parts)
            assert not re.search(r"[\x00-\x08\x0b-\x1f]", whole), (svg, whole)
            for words, figure, path, number in parts:
                if figure:
                    named.setdefault(figure, (path, number, words))
            asked += re.findall(r"NIP\. ([\d ]{21})", whole)
            for found in re.finditer(r"[^\s\u00a0]*\d[^\s\u00a0]*", line):
                token = found.group().strip(".,;:()\u201c\u201d\"'\u00ad")
                if is_numbering(mark, line, token, line[:found.start()].replace("\u00a0", " ")):
                    continue
                if any(re.fullmatch(one, whole.replace("\u00a0", " ").strip()) for one in FIXED):
                    continue
                pieces = [one for one in re.split(r"[\u2013\u00ad]", token) if re.search(r"\d", one)]
                if all(one in typed or one.strip(".,%()-/") in typed or any(one in word for word in typed if len(one) > 3)
                       for one in pieces):
                    asked += [token] if len(token) > 3 and "NIP." not in line else []
                    continue
                say("%s: %s: %r" % (os.path.basename(svg), mark, whole))
    return named, asked


# -- values --

def decimal_of(words):
    words = words.replace("\u2212", "-").replace("\u00a0", " ")
    found = re.search(r"(-?)(?:Rp)?(-?)(\d[\d.]*(?:,\d+)?)", words)
    if not found:
        return None
    value = Decimal(found.group(3).replace(".", "").replace(",", "."))
    return -value if found.group(1) or found.group(2) else value


def clip(value, low, high):
    return max(low, min(high, value))


H = Decimal(100)
FORMULAS = {
    "capaian": lambda v: v[0] / v[1] * H, "persen": lambda v: v[0] / v[1] * H,
    "capaian_turun": lambda v: (2 * v[1] - v[0]) / v[1] * H, "capaian_turun_rasio": lambda v: v[1] / v[0] * H,
    "capaian_nol": lambda v: H, "rasio": lambda v: v[0] / v[1] * v[2],
    "berbobot": lambda v: sum(prod(v[i:i + 2]) for i in range(0, len(v), 2)),
    "jumlah": sum, "jumlah_genap": sum, "selisih": lambda v: v[0] - sum(v[1:]), "efisiensi": lambda v: v[0] - v[1],
    "efisiensi_sisa": lambda v: H - v[0], "rata_rata": lambda v: sum(v) / len(v), "banyak": len,
    "bagian": lambda v: v[0] * v[1] / H,
    "efisiensi_pmk214": lambda v: (v[1] * v[0] / H - v[2]) / (v[1] * v[0] / H) * H,
    "nilai_efisiensi": lambda v: 50 + clip((v[1] * v[0] / H - v[2]) / (v[1] * v[0] / H) * H, -20, 20) * Decimal("2.5"),
}


def at_path(data, path):
    at = data
    for part in re.findall(r"[^.\[\]]+", path):
        if isinstance(at, list):
            at = at[int(part)] if part.isdigit() and int(part) < len(at) else None
        elif isinstance(at, dict):
            at = at.get(part)
        elif not (part == "0" and at is not None):
            return None
    return at


def input_value(one, data):
    """As the data has it where it is stated; and whether that is all of it."""
    if "rumus" not in one and "jalur" in one:
        stated = at_path(data, one["jalur"])
        if isinstance(stated, (int, Decimal)) and not isinstance(stated, bool):
            return Decimal(stated), True
    return decimal_of(one["nilai"]), False


def reckon(figure, data):
    """Whether its formula was reckoned again; it must come to the value."""
    formula, value = FORMULAS.get(figure.get("rumus")), decimal_of(figure["nilai"])
    inputs = [input_value(one, data) for one in figure.get("masukan", [])]
    if not formula or value is None or not re.search(r"\d", figure["nilai"]) or not inputs:
        return False
    if figure["rumus"] != "banyak" and any(one is None for one, _ in inputs):
        return False
    try:
        with localcontext() as context:
            context.prec = 50
            again = Decimal(formula([one for one, _ in inputs]))
    except (InvalidOperation, ZeroDivisionError):
        raise AssertionError((figure["nama"], figure["hitungan"])) from None
    step = Decimal(1).scaleb(value.as_tuple().exponent)
    rounded = again.quantize(step, ROUND_HALF_UP)
    if rounded == H and again != H and step < 1:
        rounded = H + (step if again > H else -step)
    if "paling tinggi" in figure["hitungan"]:
        assert rounded >= value, figure
    elif all(whole for _, whole in inputs):
        assert rounded == value, (figure["nama"], figure["nilai"], figure["hitungan"], again)
    else:
        assert abs(again - value) <= 2 * step, (figure["nama"], figure["nilai"], figure["hitungan"], again)
    return True


def spells(words, value):
    """The value, in other letters, without its unit, or as a change: "turun 18", "(500.000)", "tetap"."""
    words, value = (one.replace("\u00a0", " ").lower() for one in (words, value))
    if words == "-":
        return not re.search(r"\d", value) or value.startswith(("(belum", "tidak dapat"))
    digits = [re.sub(r"[^\d,]", "", one) for one in (words, value)]
    return words in value or value in words or digits[0] == digits[1] or (words == "tetap" and not digits[1].strip("0,"))


# -- the PDF --

def told_of(pdf):
    with pikepdf.open(pdf) as opened:
        files = {str(one.UF): one for one in opened.Root.AF}
        return json.loads(files["asal.json"].EF.F.read_bytes(), parse_float=Decimal)["angka"]


CHAR = re.compile(r'<char quad="([\d.-]+) ([\d.-]+) ([\d.-]+) [\d.-]+ [\d.-]+ ([\d.-]+) [^>]* c="([^"]*)"')


def letters_of(pdf):
    """The letters of each page with their middles, by the whole points that these are from its top."""
    text = subprocess.run(["mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf], capture_output=True, text=True, check=True).stdout
    pages = []
    for page in text.split("<page ")[1:]:
        pages.append({})
        for left, top, right, bottom, letter in CHAR.findall(page):
            middle = (float(top) + float(bottom)) / 2
            pages[-1].setdefault(int(middle), []).append((middle, (float(left) + float(right)) / 2, html.unescape(letter)))
    return pages


def stands(place, pages):
    x, y, width, height = (float(side) for side in place["kotak"])
    rows = pages[place["lembar"] - 1]
    there = "".join(letter for row in range(int(y) - 1, int(y + height) + 2) for middle, centre, letter in rows.get(row, [])
                    if x <= centre <= x + width and y <= middle <= y + height)
    there = re.sub(r"[\s\u00ad-]", "", there).lower()
    words = re.sub(r"[\s\u00a0\u00ad-]", "", place["kata"]).lower()
    if words == "":
        return True
    return words in there or there in words and there != "" or any(len(one) > 1 and one in there for one in place["kata"].lower().split())


# -- jelaskan --

def bare_of(figure, paper):
    """What asal.json and jelaskan have in common."""
    inputs = [(one["nama"], one["nilai"], one.get("jalur"), one.get("baris"), one.get("hitungan")) for one in figure.get("masukan", [])]
    places = sorted((one["lembar"], one["halaman"], one["kata"], [str(side) for side in one["kotak"]])
                    for one in figure["tercetak"] if one.get("naskah", paper) == paper)
    return [figure[key] if key in figure else None for key in
            ("nama", "nilai", "sebab", "jalur", "baris", "kolom", "rumus", "hitungan", "dasar")] + [inputs, places]


def explain(naskah, path, words):
    said = subprocess.run([naskah, "jelaskan", "--format", "json", "--", path, words], capture_output=True, text=True)
    assert said.returncode == 0, (path, words, said.stderr)
    return json.loads(said.stdout, parse_float=Decimal)


def ask(naskah, path, name, papers):
    """All ways of asking for the figure tell what each of the papers has of it."""
    having = {paper: told[name] for paper, (told, _) in papers.items() if name in told}
    first = next(iter(having.values()))
    for words in {name, first["tercetak"][0]["kata"], first.get("jalur", name)}:
        found = [one for one in explain(naskah, path, words) if one["nama"] == name]
        if not found and words == first.get("jalur"):
            continue  # what a scale or a letter's quarter says of it is stated there, not it alone
        assert found, (words, name)
        for paper, figure in having.items():
            assert bare_of(found[0], paper) == bare_of(figure, paper), (words, bare_of(found[0], paper), bare_of(figure, paper))


def ask_typed(naskah, path, token, papers):
    there = {place["naskah"] for one in explain(naskah, path, token) for place in one["tercetak"]}
    for paper, (_, typed) in papers.items():
        assert token not in typed or paper in there, (path, paper, token)


def ask_nip(naskah, path, papers):
    """By its name, without blanks in the data, it is found as papers print it."""
    with open(path, encoding="utf-8") as file:
        people = json.load(file).get("pejabat", {})
    for key, one in people.items():
        nip = re.sub(r"\D", "", one.get("nip") or "")
        printed = " ".join([nip[:8], nip[8:14], nip[14:15], nip[15:]])
        having = {paper for paper, (_, typed) in papers.items() if printed in typed}
        if having:
            found = explain(naskah, path, "pejabat.%s.nip" % key)[0]
            assert having <= {place["naskah"] for place in found["tercetak"]}, (path, key, having, found)
            return


def drawn(dice, every, kinds):
    """At least ASKED of each list, those first that stand in another, too; or all."""
    chosen = set()
    for names in kinds:
        left = sorted(set(names) - chosen)
        missing = len(left) if every else ASKED - len(set(names) & chosen)
        chosen |= set(dice.sample(left, max(0, min(missing, len(left)))))
    return sorted(chosen)


def ask_all(naskah, path, papers, every):
    """`papers`: what asal.json of each has, and the words typed for it."""
    dice = random.Random(path[-12:])
    worded = [(len(one["nilai"]), name) for told, _ in papers.values() for name, one in told.items() if one["nilai"].isalpha()]
    for name in sorted({name for _, name in sorted(worded)[:1]}):  # of few letters: they stand in other words, too
        ask(naskah, path, name, papers)
    for name in drawn(dice, every, [told for told, _ in papers.values()]):
        ask(naskah, path, name, papers)
    ask_nip(naskah, path, papers)
    for token in drawn(dice, every, [typed for _, typed in papers.values()]):
        ask_typed(naskah, path, token, papers)


# -- all together --

def look(naskah, path, paper, folder, say):
    """What asal.json of the paper has, the words typed for it, and how many figures were reckoned again; None without it."""
    pdf = os.path.join(folder, paper + ".pdf")
    done = subprocess.run([naskah, paper, path, "--jejak", "-o", pdf], capture_output=True, text=True)
    if done.returncode != 0:
        assert "memerlukan" in done.stderr, done.stderr
        return None
    subprocess.run([naskah, "gambar", path, paper, "-d", folder], capture_output=True, check=True)
    with open(path, encoding="utf-8") as file:
        data = json.load(file, parse_float=Decimal)
    included = []
    for name in glob.glob(os.path.join(os.path.dirname(path), "*.json")) if path.startswith("samples") else []:
        with open(name, encoding="utf-8") as file:
            included.append(json.load(file, parse_float=Decimal))
    svgs = sorted(glob.glob(os.path.join(folder, paper + "-*.svg")))
    named, typed = look_for_numbers(svgs, [data] + included, say)
    told = {one["nama"]: one for one in told_of(pdf)}
    assert set(named) == set(told), (path, paper, sorted(set(named) ^ set(told))[:6])
    pages, reckoned = letters_of(pdf), 0
    for name, figure in told.items():
        where, line, _ = named[name]
        assert "jalur" not in figure or (where, line or "") == (figure["jalur"], str(figure.get("baris", ""))), (name, where, line, figure)
        for place in figure["tercetak"]:
            assert spells(place["kata"], figure["nilai"]), (name, place["kata"], figure["nilai"])
            assert stands(place, pages), (path, paper, place)
        reckoned += reckon(figure, data)
    return told, set(typed), reckoned


def main(naskah, *rest):
    every, bad, figures, reckoned = "all" in rest, [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(glob.glob("samples/*/data.json"))
        for seed in range(2):
            paths.append(os.path.join(folder, "data%d.json" % seed))
            with open(paths[-1], "w", encoding="utf-8") as file:
                json.dump(made(seed), file, ensure_ascii=False, indent=1)
        for number, path in enumerate(paths):
            papers = {}
            for paper in PAPERS:
                below = os.path.join(folder, "%d-%s" % (number, paper))
                os.mkdir(below)
                seen = look(naskah, path, paper, below, lambda words, path=path: bad.append(path + ": " + words))
                if seen:
                    papers[paper] = seen[:2]
                    figures += len(seen[0])
                    reckoned += seen[2]
            ask_all(naskah, path, papers, every)
    for line in bad:
        print("FAIL not named: " + line)
    assert figures > 1000 and reckoned > 400, (figures, reckoned)
    print("%d passed, %d failed" % (figures + reckoned, len(bad)))
    sys.exit(bool(bad))


main(*sys.argv[1:])
