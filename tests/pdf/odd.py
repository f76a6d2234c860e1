"""Inputs too odd to be kept as files: odd.py KIND, to standard output."""
import io
import json
import struct
import sys
import zlib

from PIL import Image


def png(width, height):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def jpeg(colours, frame):
    """A JPEG of so many colours, eight by eight dots."""
    def segment(marker, content):
        return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content
    parts = b"".join(bytes([i, 0x11, 0]) for i in range(1, colours + 1))
    return (b"\xff\xd8" + segment(0xDB, bytes(1) + b"\1" * 64) + segment(0xC4, bytes(1) + b"\2" + bytes(15) + b"\0\1")
            + segment(frame, b"\x08\0\x08\0\x08" + bytes([colours]) + parts)
            + segment(0xDA, bytes([colours]) + b"".join(bytes([i, 0]) for i in range(1, colours + 1)) + b"\0\x3f\0") + b"\x12\x34\xff\xd9")


def photograph(spoiled):
    """A JPEG with the inks of a press; or one of whose codes a part was lost on the way."""
    file = io.BytesIO()
    image = Image.new("CMYK", (160, 120), (0, 200, 40, 30))
    if spoiled:
        image = Image.effect_noise((160, 120), 90).convert("RGB")
    image.save(file, "JPEG", comment=b"Serial 12345")
    content = file.getvalue()
    return content[:len(content) // 2] + content[len(content) * 3 // 4:] if spoiled else content


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
    elif kind in ("inks.jpg", "spoiled.jpg"):
        sys.stdout.buffer.write(photograph(kind == "spoiled.jpg"))
    elif kind == "coded.jpg":
        sys.stdout.buffer.write(jpeg(1, 0xC9))
    else:
        json.dump(KINDS[kind](), sys.stdout)


main(sys.argv[1])
