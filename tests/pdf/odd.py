"""Inputs too odd to be kept as files: odd.py KIND, to standard output."""
import json
import struct
import sys
import zlib


def png(width, height):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def paper(blocks, chapters=1):
    part = {"judul": "Bagian", "isi": blocks}
    return {"instansi": {"pemerintah": "P", "nama": "N", "tempat": "T"}, "tahun": 2024,
            "lkip": {"pendahuluan": {"tambahan": [part] * chapters}}}


def years():
    data = paper(["x"])
    data["renstra"] = {"awal": 2000, "akhir": 2050, "tujuan": [
        {"uraian": "u", "indikator": [{"nama": "n", "target": {"2000": 1}}]}]}
    return data


KINDS = {
    "pages": lambda: paper(["x", {"halaman": "baru"}] * 4999, 5),
    "long": lambda: paper(["x", {"halaman": "baru"}] * 2500),
    "years": years,
    "blocks": lambda: paper(["x"] * 200000),
}


def main(kind):
    if kind == "large.png":
        sys.stdout.buffer.write(png(60000, 60000))
    else:
        json.dump(KINDS[kind](), sys.stdout)


main(sys.argv[1])
