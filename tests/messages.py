"""Prints every row of generator/base/messages.def and findings.def that no test proves, and of wordings.def that nobody uses.

A row is proved when its code stands in tests/audit/ways/, when its Indonesian words end a line of tests/bad/*.expect, when a unit test names its
enumerator, or when it stands in ELSEWHERE with the test that provokes it.
"""
import glob
import re

ELSEWHERE = {
    "OUTPUT_FAILED": "tests/pdf/calls.sh", "INPUT_MISSING": "tests/pdf/calls.sh", "EXPLAIN_UNKNOWN": "tests/pdf/calls.sh", "INPUT_UNREADABLE": "tests/pdf/calls.sh",
    "IMAGE_MISSING": "tests/pdf/calls.sh", "IMAGE_OUTSIDE": "tests/pdf/calls.sh", "IMAGE_KIND": "tests/pdf/calls.sh",
    "IMAGE_INKS": "tests/pdf/calls.sh", "MANY_NAMES": "tests/cli/confined.py", "IMAGE_CODED": "tests/pdf/calls.sh",
    "IMAGE_DAMAGED": "tests/pdf/calls.sh", "MISSING_GLYPH": "tests/pdf/calls.sh", "FAMILY_MISSING": "tests/pdf/calls.sh",
    "IMAGE_LARGE": "tests/pdf/calls.sh", "IMAGE_UNREADABLE": "tests/pdf/calls.sh", "TOO_MANY_PAGES": "tests/pdf/calls.sh",
    "TOO_MANY_YEARS": "tests/pdf/calls.sh", "OUT_OF_MEMORY": "tests/faults/run.sh", "FONT_UNREADABLE": "tests/faults/run.sh",
    "MORE_ERRORS": "tests/unit/test_read.c", "INCLUDE_LARGE": "tests/pdf/calls.sh", "INCLUDE_MANY": "tests/pdf/calls.sh",
    "INCLUDE_UNREADABLE": "tests/pdf/calls.sh", "OUTPUT_IS_INPUT": "tests/pdf/calls.sh", "TOO_MUCH": "tests/unit/test_naskah.c", "FONT_PASSED_OVER": "tests/pdf/calls.sh",
    "PDF_UNREADABLE": "tests/sign/readback.py", "PDF_NO_SOURCE": "tests/sign/readback.py",
    **{name: "tests/sheets/run.py" for name in ("LEMBAR_OPEN", "LEMBAR_LOCKED", "LEMBAR_SWOLLEN", "LEMBAR_NO_SHEET", "LEMBAR_WHICH", "LEMBAR_NAMED_TEXT",
                                               "LEMBAR_CELL_ERROR", "LEMBAR_NOT_COMPUTED", "LEMBAR_ROUNDED", "LEMBAR_CODE_DATE", "LEMBAR_KEYS")},
    **{name: "tests/sheets/kantor.py" for name in ("KANTOR_HEADS", "KANTOR_PLACE", "KANTOR_TWICE", "KANTOR_NUMBER", "KANTOR_PARENT", "KANTOR_EITHER", "KANTOR_UNUSED", "KANTOR_CUT",
                                                  "KANTOR_COLUMN", "KANTOR_TOTAL", "KANTOR_TOTAL_OTHER", "COLUMN_MISSING", "COLUMN_NONE_OF")},
    **{name: "tests/sheets/tabel.py" for name in ("TABEL_PART", "TABEL_EMPTY")},
    **{name: "tests/sheets/segmen.py" for name in ("LEMBAR_SEGMENTS", "LEMBAR_PARTS", "LEMBAR_PARTS_BELOW")},
    "MASUK_NO_LIST": "tests/sheets/masuk.py", "MASUK_HOMELESS": "tests/sheets/aplikasi.py", "LEMBAR_MONEY": "tests/sheets/aplikasi.py", "LEMBAR_PERIOD": "tests/sheets/aplikasi.py", "NO_TABLE": "tests/sheets/kantor.py",
    "PDF_SOURCE_DAMAGED": "tests/sign/readback.py", "PDF_OTHER_PAPER": "tests/sign/readback.py",
}
# What the command line says by itself is proved in tests/cli, but for the last two: no memory, and tests/sign.
# Said where there is no libqpdf. Needs a library that fails in its own code, a flow that breaks a rule: none is known.
UNPROVED = {"layanan-tidak-ada", "PDF_NOT_HERE", "PDF_FAILED", "OUTLINE_DAMAGED", "FLOW_BROKEN", "memori-habis", "nama-tidak-aman"}

ROW = re.compile(r'^MESSAGE\((\w+), \w+, "([^"]*)", "((?:[^"\\]|\\.)*)", "(?:[^"\\]|\\.)*"\)', re.M)


def pattern(words):
    words = words.replace('\\"', '"').replace("\\\\", "\\")
    parts = [re.escape(part) for part in re.split(r"\{[1-4]\}", words)]
    return re.compile(r"(?:galat|peringatan|info): (?:[^ :]+: )?" + ".*".join(parts) + "$", re.M)


def read(paths):
    texts = []
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            texts.append(file.read())
    return "\n".join(texts)


def main():
    source = read(["generator/base/messages.def", "generator/base/findings.def"])
    rows = ROW.findall(source)
    if len(rows) != len(re.findall(r"^MESSAGE\(", source, re.M)):
        print("messages.def: a row is not understood")
    expected = read(glob.glob("tests/bad/*.expect"))
    units = read(glob.glob("tests/unit/*.c"))
    ways = set(re.findall(r"^(?:@\S+ )?(\S+) \|", read(glob.glob("tests/audit/ways/*.txt")), re.M))
    for name, code, words in rows:
        if code in ways or name in ELSEWHERE or name in UNPROVED or re.search(r"\bMESSAGE_%s\b" % name, units):
            continue
        if not pattern(words).search(expected):
            print("%s: %s" % (name, words))
    for name in set(ELSEWHERE) | {name for name in UNPROVED if name.isupper()}:
        if name not in {row[0] for row in rows}:
            print("%s: told as an exception, but there is no such row" % name)
    manners = read(glob.glob("tests/cli/*.py") + glob.glob("tests/sign/*.py") + glob.glob("tests/massal/*") + glob.glob("tests/pantau/*.py"))
    with open("generator/cli/sayings.def", encoding="utf-8") as file:
        sayings = re.findall(r'^SAYING\((\w+), "([^"]*)", ', file.read(), re.M)
    front = read(glob.glob("generator/cli/*.[ch]"))
    for name, code in sayings:
        if not re.search(r"\bSAY_%s\b" % name, front):
            print("%s: a saying that nobody uses" % name)
        if code and code not in UNPROVED and not re.search(r"\b%s\b" % code, manners):
            print("%s: %s is provoked nowhere in tests/cli" % (name, code))
    with open("generator/base/wordings.def", encoding="utf-8") as file:
        wordings = re.findall(r'^WORDING\((\w+), "', file.read(), re.M)
    sources = read(glob.glob("generator/**/*.c", recursive=True) + glob.glob("layouts/**/*.c", recursive=True))
    for name in wordings:
        if not re.search(r"\bWORDING_%s\b" % name, sources):
            print("%s: a wording that nobody uses" % name)


main()
