"""Whether the report of where signatures go tells the fields of the PDF: boxes.py PDF JSON; silent when it does."""
import json
import sys

import pikepdf


def faults(pdf, told):
    fields = [(number + 1, page, field) for number, page in enumerate(pdf.pages) for field in page.get("/Annots", [])
              if field.Subtype == "/Widget"]
    if [str(field.T) for _, _, field in fields] != [row["kolom"] for row in told["penanda_tangan"]] or not fields:
        yield "other fields"
        return
    if told["halaman"] != len(pdf.pages):
        yield "another number of pages"
    for (number, page, field), row in zip(fields, told["penanda_tangan"]):
        left, low, right, high = (float(value) for value in field.Rect)
        height = float(page.MediaBox[3])
        foot, head = row["dari_bawah"], row["dari_atas"]
        first, second = row["permintaan_v1"], row["permintaan_v2"]["signatureProperties"][0]
        if row["halaman"] != number or first["page"] != number or second["page"] != number:
            yield "%s: page" % row["kolom"]
        if not (left <= foot["x"] < left + 1 and right - 2 < foot["x"] + foot["lebar"] <= right):
            yield "%s: x" % row["kolom"]
        if not (low - 1 < foot["y"] < low + 1.5 and high - 2 < foot["y"] + foot["tinggi"] < high + 1):
            yield "%s: y from the foot" % row["kolom"]
        if not (height - high <= head["y"] < height - high + 1 and head["y"] + head["tinggi"] <= height - low):
            yield "%s: y from the head" % row["kolom"]
        if [first[key] for key in ("xAxis", "yAxis", "width", "height")] != [foot[key] for key in ("x", "y", "lebar", "tinggi")]:
            yield "%s: request 1" % row["kolom"]
        if [second[key] for key in ("originX", "originY", "width", "height")] != [head[key] for key in ("x", "y", "lebar", "tinggi")]:
            yield "%s: request 2" % row["kolom"]
        if first["passphrase"] or first["nik"] or row["permintaan_v2"]["passphrase"] or row["permintaan_v2"]["file"] != [""]:
            yield "%s: more than is known" % row["kolom"]


with pikepdf.open(sys.argv[1]) as pdf, open(sys.argv[2], encoding="utf-8") as file:
    found = list(faults(pdf, json.load(file)))
print("\n".join(found))
sys.exit(bool(found))
