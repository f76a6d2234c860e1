"""A workbook with other words in some cells, as a person types them: cell.py IN.xlsx OUT.xlsx {SHEET CELL WORDS}"""
import re
import sys
import zipfile
from xml.sax.saxutils import escape


def column(cell):
    """A, B ... AA as numbers."""
    number = 0
    for letter in re.match("[A-Z]+", cell).group():
        number = number * 26 + ord(letter) - 64
    return number


def typed(sheet, cell, words):
    """The sheet with the words in the cell, which it may not have had."""
    text = '<c r="%s"\\1 t="inlineStr"><is><t>%s</t></is></c>' % (cell, escape(words).replace("\\", "\\\\"))
    new, count = re.subn(r'<c r="%s"( s="\d+")?[^>]*?(?:/>|>.*?</c>)' % cell, text, sheet, flags=re.S)
    if count:
        return new
    row = re.search(r'<row r="%s"[^>]*>(.*?)</row>' % re.search(r"\d+", cell).group(), sheet, flags=re.S)
    after = [one for one in re.finditer(r'<c r="([A-Z]+\d+)"', row.group(1)) if column(one.group(1)) > column(cell)]
    at = row.start(1) + after[0].start() if after else row.end(1)
    return sheet[:at] + text.replace("\\1", "") + sheet[at:]


source, target, *cells = sys.argv[1:]
with zipfile.ZipFile(source) as book:
    parts = {name: book.read(name) for name in book.namelist()}
names = re.findall(r'<sheet [^>]*name="([^"]*)"', parts["xl/workbook.xml"].decode())
for name, cell, words in zip(cells[::3], cells[1::3], cells[2::3]):
    part = "xl/worksheets/sheet%d.xml" % (names.index(escape(name)) + 1)
    parts[part] = typed(parts[part].decode(), cell, words).encode()
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
    for name, content in parts.items():
        out.writestr(name, content)
