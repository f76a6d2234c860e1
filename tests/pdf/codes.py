"""More letters than codes of one byte: codes.py NASKAH_BINARY FOLDER

Papers of ever more different letters of one face are read by two readers, letter for letter, and pass qpdf: below the
number where codes take two bytes, at it, and far beyond it.
"""
import json
import os
import subprocess
import sys
import unicodedata

import pikepdf

from report import Report

LETTERS = [chr(code) for first, last in ((0x21, 0x7E), (0xA1, 0x17F), (0x391, 0x3C9), (0x410, 0x44F))
           for code in range(first, last + 1)
           if chr(code).isalnum() and unicodedata.normalize("NFKC", chr(code)) == chr(code)]


def words_of(letters):
    """In words of eight."""
    return ["".join(letters[i:i + 8]) for i in range(0, len(letters), 8)]


def paper(letters):
    part = {"judul": "Bagian", "isi": [{"daftar": {"tanda": "-", "butir": words_of(letters)}}]}
    return {"instansi": {"pemerintah": "P", "nama": "N", "tempat": "T"}, "tahun": 2024,
            "lkip": {"pendahuluan": {"tambahan": [part]}}}


def spaces(pdf):
    """Of codes, of all fonts with a map of their own."""
    with pikepdf.open(pdf) as file:
        return b"".join(o.read_bytes() for o in file.objects
                        if isinstance(o, pikepdf.Stream) and o.get("/Type") == "/CMap")


def main(naskah, folder):
    out = Report()
    os.makedirs(folder, exist_ok=True)
    data, pdf = folder + "/codes.json", folder + "/codes.pdf"
    for count in (60, 110, 126, 128, 140, len(LETTERS)):
        with open(data, "w", encoding="utf-8") as file:
            json.dump(paper(LETTERS[:count]), file)
        made = subprocess.run([naskah, "lkip", data, "-o", pdf], stderr=subprocess.PIPE)
        out.holds(made.returncode == 0, "%d letters: made" % count, made.stderr.decode())
        checked = subprocess.run(["qpdf", "--check", pdf], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        out.holds(checked.returncode == 0, "%d letters: qpdf" % count, checked.stdout.decode())
        for reader in (["pdftotext", "-layout", pdf, "-"], ["mutool", "draw", "-q", "-F", "txt", pdf]):
            read = subprocess.run(reader, stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout.decode()
            lacking = [word for word in words_of(LETTERS[:count]) if word not in read]
            out.holds(not lacking, "%d letters: %s" % (count, reader[0]), " ".join(lacking))
        maps = spaces(pdf)
        out.holds(b"<00> <FF>" in maps, "%d letters: codes of one byte" % count, maps.decode("latin1"))
        out.holds((b"<8000> <FFFF>" in maps) == (count > 130), "%d letters: codes of two" % count, maps.decode("latin1"))
    out.end()


main(*sys.argv[1:])
