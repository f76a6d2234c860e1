"""asal.json of a PDF made with --jejak: trace.py FILE. It is associated as a supplement; every figure it tells of stands on
the page it names, with the words of its value; the inputs of a formula are told.
"""
import json
import re
import sys

import pikepdf


def says(words, value, known):
    """The value, in another case, without its unit, or as a change: "turun 18", "(500.000)", "tetap"."""
    if words == "-":
        return not known
    if words == "tetap":
        return not value.strip("0,")
    digits = [re.sub(r"[^\d,]", "", text) for text in (words, value)]
    return words.lower() in value.lower() or value.lower() in words.lower() or bool(digits[0]) and digits[0] == digits[1]


def main(path):
    pdf = pikepdf.open(path)
    files = {str(file.UF): file for file in pdf.Root.AF}
    assert str(files["asal.json"].AFRelationship) == "/Supplement", "relationship"
    told = json.loads(files["asal.json"].EF.F.read_bytes())
    assert told["angka"], "no figure"
    for figure in told["angka"]:
        value = figure["nilai"].replace("\u00a0", " ")
        assert figure["tercetak"], figure["nama"]
        known = not value.startswith(("(belum", "tidak dapat"))
        assert "rumus" in figure or "jalur" in figure or not known or figure["nama"].endswith("triwulan"), figure
        if "rumus" in figure:
            assert figure["hitungan"] and (figure["masukan"] or figure["rumus"] in ("skala", "bukan_seratus")) or not known, figure
        for place in figure["tercetak"]:
            words = place["kata"].replace("\u00a0", " ")
            assert 1 <= place["lembar"] <= len(pdf.pages), place
            assert says(words, value, known), (figure["nama"], value, words)
            assert all(side >= 0 for side in place["kotak"]), place


main(sys.argv[1])
