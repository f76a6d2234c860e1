"""PDF files that somebody wrote to do harm: hostile.py NASKAH_BINARY FOLDER

A stream of objects that unpacks to more than may be had, as the whole of it and as an attachment: the commands that read
files back end with status 3 or 1 and a message, in little memory.
"""
import os
import resource
import subprocess
import sys
import zlib

from report import Report

MEGABYTES = 64
LARGE = 600 << 20


def deflated_blanks(count):
    packer = zlib.compressobj(9)
    part = b" " * (1 << 20)
    return b"".join([packer.compress(part) for _ in range(count >> 20)] + [packer.flush()])


def stream(entries, bytes_):
    return b"<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (entries, len(bytes_), bytes_)


def file_of(objects, packed):
    """Objects by number; `packed` are said to lie in object 9, a stream of objects."""
    out = bytearray(b"%PDF-1.7\n")
    rows = {0: (0, 0, 65535)}
    for number, body in sorted(objects.items()):
        rows[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    for place, number in enumerate(packed):
        rows[number] = (2, 9, place)
    size = max(rows) + 2
    start = len(out)
    rows[size - 1] = (1, start, 0)
    table = b"".join(bytes([kind]) + where.to_bytes(4, "big") + third.to_bytes(2, "big") for kind, where, third in
                     (rows.get(number, (0, 0, 0)) for number in range(size)))
    out += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        size - 1, stream(b"/Type /XRef /W [1 4 2] /Size %d /Root 1 0 R" % size, zlib.compress(table)), start)
    return bytes(out)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R /AF [5 0 R] /Names << /EmbeddedFiles << /Names [(data.json) 5 0 R] >> >> >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
SPEC = b"<< /Type /Filespec /F (data.json) /UF (data.json) /AFRelationship /Source /EF << /F 6 0 R >> >>"


def hostile_files():
    bomb = deflated_blanks(LARGE)
    whole = {1: CATALOG, 2: PAGES, 3: PAGE, 5: SPEC}
    yield "attachment", file_of({**whole, 6: stream(b"/Type /EmbeddedFile", bomb)}, [])
    yield "objects", file_of({1: CATALOG, 2: PAGES, 9: stream(b"/Type /ObjStm /N 1 /First 5", bomb)}, [3])
    yield "catalogue", file_of({2: PAGES, 3: PAGE, 9: stream(b"/Type /ObjStm /N 1 /First 5", bomb)}, [1])


def peak_of(words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    done = subprocess.run(words, capture_output=True, timeout=120)
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return done, max(before, after) if after > before else 0


def main(naskah, folder):
    out = Report()
    sanitized = b"__asan_init" in subprocess.run(["nm", naskah], capture_output=True).stdout
    for name, content in hostile_files():
        pdf = os.path.join(folder, name + ".pdf")
        with open(pdf, "wb") as file:
            file.write(content)
        for command in ["verifikasi", pdf], ["salin", pdf, "-d", os.path.join(folder, "out")], ["beda", pdf, pdf]:
            done, peak = peak_of([naskah, *command, "--batas-memori", str(MEGABYTES)])
            what = "%s of %s" % (command[0], name)
            out.check(done.returncode in (1, 2, 3) and done.stderr, "%s: status %d" % (what, done.returncode))
            if not sanitized:
                out.check(peak < 4 * MEGABYTES << 10, "%s: %d kB" % (what, peak))
    out.end()


main(sys.argv[1], sys.argv[2])
