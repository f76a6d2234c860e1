"""Words from right to left are read back in the order of reading: arabic.py NASKAH DIRECTORY.

Basmalah and other sentences in a heading, the contents, prose and cells, alone and among Indonesian words. Marks (harakat)
that belong to one letter may change places among themselves, as Unicode allows.
"""
import json
import os
import random
import subprocess
import sys
import unicodedata

from structure import heading_faults, nesting_faults, order_faults
from tagged import Document

BASMALAH = "بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيْمِ"
SENTENCES = ["الحمد لله رب العالمين", "كنتور كچامتن", "توليسن جاوي دان رومي", "שלום עולם",
             "وَتَعَاوَنُوْا عَلَى الْبِرِّ وَالتَّقْوَى", BASMALAH]
LATIN = ["Kantor", "Kecamatan", "dan", "masyarakat,", "pelayanan", "2024", "selesai."]
UNSEEN = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u2060"


def paper(blocks, heading):
    return {"instansi": {"pemerintah": "P", "nama": "N", "tempat": "T"}, "tahun": 2024,
            "lkip": {"pendahuluan": {"tambahan": [{"judul": heading, "isi": blocks}]}}}


def plain(words):
    words = "".join(c for c in words if c not in UNSEEN)
    return " ".join(unicodedata.normalize("NFC", words).split())


def read(naskah, folder, data):
    source, target = os.path.join(folder, "arab.json"), os.path.join(folder, "arab.pdf")
    with open(source, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    said = subprocess.run([naskah, "lkip", source, "-o", target], capture_output=True, text=True)
    if said.returncode:
        return said.stderr
    return plain(subprocess.run(["pdftotext", target, "-"], capture_output=True, check=True).stdout.decode())


def main(naskah, folder):
    faults = []
    chance = random.Random(7)
    table = {"tabel": {"judul": "Kata " + BASMALAH, "kolom": ["Kunci", "Isi"], "baris": [["a", BASMALAH], [BASMALAH, "b"]]}}
    words = read(naskah, folder, paper(["Teks: " + BASMALAH + " selesai.", BASMALAH, table], "Bagian " + BASMALAH))
    if words.count(plain(BASMALAH)) != 8:  # heading, caption and both in the contents; two in prose, two in cells
        faults.append("basmalah: " + words)
    document = Document(os.path.join(folder, "arab.pdf"))
    for kind in (document.faults, nesting_faults(document), heading_faults(document), order_faults(document)):
        faults += ["structure: " + fault for fault in kind]
    tried = 1
    for sentence in SENTENCES:
        for _ in range(4):
            before = " ".join(chance.choice(LATIN[:5]) for _ in range(chance.randint(1, 4)))
            after = " ".join(chance.choice(LATIN[:5]) for _ in range(chance.randint(0, 3))) + " " + LATIN[-1]
            words = read(naskah, folder, paper([before + " " + sentence + " " + after, sentence], "Bagian"))
            tried += 1
            if words.count(plain(sentence)) != 2:
                faults.append(sentence + ": " + words)
    for fault in faults:
        print("FAIL " + fault)
    print("%d passed, %d failed" % (tried - len(faults), len(faults)))


main(sys.argv[1], sys.argv[2])
