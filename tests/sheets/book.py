"""Writes workbooks (XLSX) for the tests, cell by cell, in the ways that programs do.

A cell is None, words, a whole number, a bool, or a Cell: a number as it is spelt in the file with the code of its format, an
error, a formula with what was computed, words in runs.
"""
import zipfile
from xml.sax.saxutils import escape, quoteattr


class Cell:
    def __init__(self, value=None, form=None, kind="n", formula=None, inline=False, runs=None, bold=False, align=None):
        self.value, self.form, self.kind, self.formula = value, form, kind, formula
        self.inline, self.runs = inline, runs
        self.look = (form or "General", bold, align)


def number(spelling, form=None):
    return Cell(spelling, form)


def letters(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Book:
    def __init__(self, from_1904=False, prefix="", places=True):
        self.from_1904, self.prefix, self.places = from_1904, prefix, places
        self.sheets, self.strings, self.forms = [], [], []

    def sheet(self, name, rows, merges=(), first=1, hidden=False):
        """`rows` from row `first` on."""
        self.sheets.append((name, rows, merges, first, hidden))
        return self

    def shared(self, xml):
        if xml not in self.strings:
            self.strings.append(xml)
        return self.strings.index(xml)

    def cell(self, value, place):
        at = ' r="%s"' % place if self.places else ""
        p = self.prefix
        if value is None:
            return "" if self.places else "<%sc/>" % p
        if isinstance(value, bool):
            return '<%sc%s t="b"><%sv>%d</%sv></%sc>' % (p, at, p, value, p, p)
        if isinstance(value, int):
            return "<%sc%s><%sv>%d</%sv></%sc>" % (p, at, p, value, p, p)
        if isinstance(value, str):
            xml = "<%st xml:space=\"preserve\">%s</%st>" % (p, escape(value), p)
            return '<%sc%s t="s"><%sv>%d</%sv></%sc>' % (p, at, p, self.shared(xml), p, p)
        style = ""
        if value.look != ("General", False, None):
            if value.look not in self.forms:
                self.forms.append(value.look)
            style = ' s="%d"' % (self.forms.index(value.look) + 1)
        if value.runs:
            xml = "".join("<%sr><%st>%s</%st></%sr>" % (p, p, escape(run), p, p) for run in value.runs)
            xml += "<%srPh sb=\"0\" eb=\"1\"><%st>BACAAN</%st></%srPh>" % (p, p, p, p)
            return '<%sc%s t="s"><%sv>%d</%sv></%sc>' % (p, at, p, self.shared(xml), p, p)
        if value.inline:
            return '<%sc%s t="inlineStr"><%sis><%st>%s</%st></%sis></%sc>' % (p, at, p, p, escape(value.value), p, p, p)
        formula = "" if value.formula is None else "<%sf>%s</%sf>" % (p, escape(value.formula), p)
        kind = "" if value.kind == "n" else ' t="%s"' % value.kind
        known = "" if value.value is None else "<%sv>%s</%sv>" % (p, escape(value.value), p)
        return "<%sc%s%s%s>%s%s</%sc>" % (p, at, style, kind, formula, known, p)

    def part(self, rows, merges, first):
        p = self.prefix
        space = ' xmlns%s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' % (":" + p[:-1] if p else "")
        xml = "<%sworksheet%s><%ssheetData>" % (p, space, p)
        for r, row in enumerate(rows, first):
            cells = "".join(self.cell(value, letters(c) + str(r)) for c, value in enumerate(row))
            xml += "<%srow%s>%s</%srow>" % (p, ' r="%d"' % r if self.places else "", cells, p)
        xml += "</%ssheetData>" % p
        if merges:
            xml += "<%smergeCells>%s</%smergeCells>" % (p, "".join("<%smergeCell ref=%s/>" % (p, quoteattr(m)) for m in merges), p)
        return xml + "</%sworksheet>" % p

    def save(self, path, parts=None):
        """`parts` replace or add parts of the ZIP."""
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        files = {"[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'}
        relation = '<Relationship Id="%s" Type="%s/%s" Target="%s"/>'
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        files["_rels/.rels"] = '<Relationships xmlns="%s">%s</Relationships>' % (package, relation % ("r1", office, "officeDocument", "xl/workbook.xml"))
        sheets, relations = "", relation % ("s", office, "sharedStrings", "/xl/sharedStrings.xml") + relation % ("t", office, "styles", "styles.xml")
        for i, (name, rows, merges, first, hidden) in enumerate(self.sheets, 1):
            files["xl/worksheets/sheet%d.xml" % i] = self.part(rows, merges, first)
            sheets += '<sheet name=%s sheetId="%d" r:id="w%d"%s/>' % (quoteattr(name), i, i, ' state="hidden"' if hidden else "")
            relations += relation % ("w%d" % i, office, "worksheet", "worksheets/sheet%d.xml" % i)
        files["xl/workbook.xml"] = ('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><workbookPr%s/>'
                                    "<sheets>%s</sheets></workbook>" % (office, ' date1904="1"' if self.from_1904 else "", sheets))
        files["xl/_rels/workbook.xml.rels"] = '<Relationships xmlns="%s">%s</Relationships>' % (package, relations)
        p = self.prefix
        space = ' xmlns%s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' % (":" + p[:-1] if p else "")
        files["xl/sharedStrings.xml"] = "<%ssst%s>%s</%ssst>" % (p, space, "".join("<%ssi>%s</%ssi>" % (p, xml, p) for xml in self.strings), p)
        formats = "".join('<numFmt numFmtId="%d" formatCode=%s/>' % (164 + i, quoteattr(form)) for i, (form, _, _) in enumerate(self.forms))
        styles = "".join('<xf numFmtId="%d" fontId="%d">%s</xf>' % (164 + i, bold, '<alignment horizontal="%s"/>' % align if align else "")
                         for i, (_, bold, align) in enumerate(self.forms))
        files["xl/styles.xml"] = ('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>%s</numFmts>'
                                  '<fonts><font><sz val="11"/></font><font><b/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>%s</cellXfs></styleSheet>' % (formats, styles))
        files.update(parts or {})
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in files.items():
                if text is not None:
                    archive.writestr(name, text if isinstance(text, bytes) or text.startswith("<?xml") else head + text)
