"""A workbook with other words in one cell, as a person types them: cell.py IN.xlsx OUT.xlsx SHEET CELL WORDS"""
import re
import sys
import zipfile
from xml.sax.saxutils import escape

source, target, sheet, cell, words = sys.argv[1:]
with zipfile.ZipFile(source) as book, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
    names = re.findall(r'<sheet [^>]*name="([^"]*)"', book.read("xl/workbook.xml").decode())
    wanted = "xl/worksheets/sheet%d.xml" % (names.index(escape(sheet)) + 1)
    for part in book.namelist():
        content = book.read(part)
        if part == wanted:
            text, count = re.subn(r'<c r="%s"( s="\d+")?[^>]*?(?:/>|>.*?</c>)' % cell, r'<c r="%s"\1 t="inlineStr"><is><t>%s</t></is></c>' % (cell, escape(words)), content.decode(), flags=re.S)
            assert count == 1, (sheet, cell, count)
            content = text.encode()
        out.writestr(part, content)
