"""The evaluator's list of the sample: evaluator.py NASKAH. Its items stand in the order of the sheet; what is proved says
on which page, and that page has the words it is proved with.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import pikepdf

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import report  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "samples", "barito-utara", "data.json")
ORDER = (["LKE 3.a.%d" % n for n in range(1, 7)] + ["LKE 3.b.%d" % n for n in range(1, 10)] + ["LKE 3.c.5", "LKE 3.c.6"]
         + ["Reviu I.%d" % n for n in (2, 3, 5, 6)] + ["Reviu III.%d" % n for n in (1, 2, 4, 5, 7, 8, 10)])
# What stands on the page of an item.
WORDS = {"LKE 3.a.3": "KATA PENGANTAR", "LKE 3.a.4": "TELAH DIREVIU", "LKE 3.a.6": "KATA PENGANTAR", "LKE 3.b.2": "113,65",
         "LKE 3.b.3": "113,65", "LKE 3.b.5": "Tahun 2023", "LKE 3.b.8": "29,34", "LKE 3.b.9": "Analisis",
         "LKE 3.c.5": "Tindak Lanjut", "Reviu I.2": "Perjanjian Kinerja", "Reviu I.6": "Realisasi",
         "Reviu III.1": "Perjanjian Kinerja", "Reviu III.8": "Sasaran"}


def pages(naskah, folder):
    """Texts of the report's pages, and the pages' labels."""
    pdf = os.path.join(folder, "lkip.pdf")
    subprocess.run([naskah, "lkip", DATA, "-o", pdf], check=True, capture_output=True)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    with pikepdf.open(pdf) as opened:
        return text.split("\f"), [page.label for page in opened.pages]


def main(naskah):
    naskah = os.path.abspath(naskah)
    said = subprocess.run([naskah, "periksa", DATA, "--evaluator", "--format", "json"], capture_output=True, text=True)
    items = [one for one in json.loads(said.stdout) if one["kode"].startswith("evaluator")]
    codes = [re.match(r"\[.\] (\S+ \S+)", one["pesan"]).group(1) for one in items]
    out = report.Report()
    out.holds("the order of the sheet", codes == ORDER, codes)
    paged = {code: one["letak"] for code, one in zip(codes, items) if re.search(r", halaman \S+$", one.get("letak", ""))}
    with tempfile.TemporaryDirectory() as folder:
        texts, labels = pages(naskah, folder)
    for code, words in WORDS.items():
        label = paged.get(code, " ?").rsplit(" ", 1)[1]
        text = texts[labels.index(label)] if label in labels else ""
        out.holds("the page of " + code, re.sub(r"\s+", " ", words).lower() in re.sub(r"\s+", " ", text).lower(),
                  paged.get(code))
    out.holds("items with a page", len(paged) >= 20, paged)
    out.end()


main(*sys.argv[1:])
