"""asal.json of a PDF made with --jejak: trace.py FILE. It is associated as a supplement; every figure it tells of stands on
the page it names, with the words of its value; the inputs of a formula are told.
"""
import json
import sys

import pikepdf


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
            assert figure["hitungan"] and (figure["masukan"] or not known), figure
        for place in figure["tercetak"]:
            words = place["kata"].replace("\u00a0", " ")
            assert 1 <= place["lembar"] <= len(pdf.pages), place
            assert words == "-" and not known or words.lower() in value.lower() or value.lower() in words.lower(), (figure["nama"], value, words)
            assert all(side >= 0 for side in place["kotak"]), place


main(sys.argv[1])
