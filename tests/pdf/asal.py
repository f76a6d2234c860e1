"""Figures of offices made at random: asal.py NASKAH [SEEDS]. In each paper made with --jejak what asal.json tells of a
figure is so: its words stand in the boxes that are told (seen by pdftotext), its paths are in the data, its formula
comes to it from its inputs by the arithmetic below. Words of a page, asked of `naskah jelaskan`, lead to the figure and
to the same place.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from math import prod

import pikepdf

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from asal_offices import made  # noqa: E402

PAPERS = ["lkip", "pk", "triwulan", "evaluasi"]
SEEN_EVERY, ASKED = 7, 3


def number(words):
    found = re.search(r"(-?)(Rp)?(-?)(\d[\d.]*(,\d+)?)", words.replace("\u2212", "-").replace("\u00a0", ""))
    if not found:
        return None
    value = float(found.group(4).replace(".", "").replace(",", "."))
    return -value if found.group(1) or found.group(3) else value


FORMULAS = {
    "capaian": lambda v: v[0] / v[1] * 100,
    "persen": lambda v: v[0] / v[1] * 100,
    "capaian_turun": lambda v: (2 * v[1] - v[0]) / v[1] * 100,
    "capaian_turun_rasio": lambda v: v[1] / v[0] * 100,
    "capaian_nol": lambda v: 100,
    "rasio": lambda v: v[0] / v[1] * v[2],
    "berbobot": lambda v: sum(prod(v[i:i + 2]) for i in range(0, len(v), 2)),
    "jumlah": sum,
    "jumlah_genap": sum,
    "selisih": lambda v: v[0] - sum(v[1:]),
    "efisiensi": lambda v: v[0] - v[1],
    "efisiensi_sisa": lambda v: 100 - v[0],
    "rata_rata": lambda v: sum(v) / len(v),
    "banyak": len,
    "bagian": lambda v: v[0] * v[1] / 100,
}


def reckoned(figure):
    """What is printed of the inputs is rounded: two in the last place are allowed. Inputs of inputs may not be told."""
    inputs = [number(one["nilai"]) for one in figure.get("masukan", [])]
    value = number(figure["nilai"])
    formula = FORMULAS.get(figure["rumus"])
    if not formula or value is None or (None in inputs and figure["rumus"] != "banyak") or not inputs:
        return False
    again = formula(inputs)
    assert "paling tinggi" in figure["hitungan"] or abs(again - value) <= 0.0201 + 1e-9 * abs(value), (figure["nama"], value, again)
    return True


def in_data(data, path):
    """The value at the path, or what should hold it."""
    at = data
    for part in re.findall(r"[^.\[\]]+", path):
        if isinstance(at, list):
            at = at[int(part)] if part.isdigit() and int(part) < len(at) else None
        elif isinstance(at, dict):
            at = at.get(part)
        if at is None:
            return False
    return True


def tell(figure, data):
    """The figure with all that it comes from; how many formulas were reckoned."""
    if "jalur" in figure:
        unknown = figure["nilai"].startswith(("(belum", "tidak dapat", "-"))
        assert unknown or in_data(data, figure["jalur"]), (figure["nama"], figure["jalur"])
    count = int("rumus" in figure and reckoned(figure))
    return count + sum(tell(one, data) for one in figure.get("masukan", []))


def words_of(pdf, page):
    text = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-"], capture_output=True,
                          text=True, check=True).stdout
    return [(tuple(float(one) for one in found[:4]), found[4]) for found in
            re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', text)]


def stands(pdf, place, pages):
    """Some word of the figure overlaps the box."""
    page = place["lembar"]
    if page not in pages:
        pages[page] = words_of(pdf, page)
    x, y, width, height = place["kotak"]
    there = [word for (left, top, right, bottom), word in pages[page]
             if left < x + width and x < right and top < y + height and y < bottom]
    wanted = place["kata"].replace("\u00a0", " ").split()
    assert any(word in one or one in word for one in wanted for word in there), (place, there)


def ask(naskah, path, paper, figure, data):
    place = figure["tercetak"][0]
    said = subprocess.run([naskah, "jelaskan", path, place["kata"], "--format", "json"], capture_output=True, text=True)
    assert said.returncode == 0, (place["kata"], said.stderr)
    places = [one for found in json.loads(said.stdout) if found["nama"] == figure["nama"] for one in found["tercetak"]]
    assert any(one["naskah"] == paper and one["lembar"] == place["lembar"] and one["kotak"] == place["kotak"]
               for one in places), (figure["nama"], place, places[:3])


def look(naskah, data, paper, folder):
    path, pdf = os.path.join(folder, "data.json"), os.path.join(folder, "out.pdf")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    done = subprocess.run([naskah, paper, path, "--jejak", "-o", pdf], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with pikepdf.open(pdf) as opened:
        files = {str(one.UF): one for one in opened.Root.AF}
        told = json.loads(files["asal.json"].EF.F.read_bytes())["angka"]
    pages, count = {}, 0
    for number_of, figure in enumerate(told):
        count += tell(figure, data)
        if number_of % SEEN_EVERY == 0:
            stands(pdf, figure["tercetak"][0], pages)
    for figure in [one for one in told if re.match(r"[\d.,Rp%]+$", one["tercetak"][0]["kata"])][:ASKED]:
        ask(naskah, path, paper, figure, data)
    return len(told), count


def main(naskah, seeds=2):
    figures = formulas = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(seeds)):
            for paper in PAPERS:
                told, count = look(naskah, made(seed), paper, folder)
                figures += told
                formulas += count
    assert figures > 100 and formulas > 100, (figures, formulas)
    print("%d figures, %d formulas" % (figures, formulas))


main(*sys.argv[1:])
