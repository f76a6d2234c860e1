"""What must hold for the tags, links, labels and bookmarks of any paper, and what more for a report.

A report is one document: Roman pages, then Arabic ones, every page but the cover with its number, bookmarks that are
its headings. Other papers may be several in one file, each numbered from 1, with bookmarks that name them.
"""
import re

import tagged
from tagged import Document, link_page, plain

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
TITLE_WORDS = 60 # a longer title may go on to the next page
INSIDE = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "Lbl": {"LI", "Note"},
          "LBody": {"LI"}, "TOCI": {"TOC"}, "THead": {"Table"}, "TBody": {"Table"}}


def spans(cell):
    attributes = cell.dictionary.get("/A")
    if attributes is None:
        return 1, 1, None
    return (int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1)), attributes.get("/Scope"))


def table_faults(document, table):
    """A table is regular when every row, with the cells that reach down into it, has as many columns."""
    name = document.words(table)[:40]
    hanging, widths = {}, set()
    rows = table.elements("TR")
    for number, row in enumerate(rows):
        width = sum(1 for down in hanging.values() if down > 0)
        taken = {column for column, down in hanging.items() if down > 0}
        hanging = {column: down - 1 for column, down in hanging.items() if down > 1}
        column = 0
        for cell in row.children():
            if cell.role not in ("TH", "TD"):
                yield "%s: %s in a row" % (name, cell.role)
                continue
            across, down, scope = spans(cell)
            if cell.role == "TH" and str(scope) not in ("/Column", "/Row", "/Both"):
                yield "%s: TH without Scope" % name
            if number + down > len(rows):
                yield "%s: a cell reaches below the table" % name
            for _ in range(across):
                while column in taken:
                    column += 1
                if down > 1:
                    hanging[column] = down - 1
                column += 1
            width += across
        widths.add(width)
    if len(widths) != 1:
        yield "%s: rows of %s columns" % (name, sorted(widths))


def heading_faults(document):
    level = 0
    for heading in document.root.elements(*HEADINGS):
        now = int(heading.role[1])
        if now > level + 1:
            yield "%s after level %d: %s" % (heading.role, level, document.words(heading))
        if not document.words(heading):
            yield "empty " + heading.role
        level = now


def nesting_faults(document):
    for element in document.root.elements():
        wanted = INSIDE.get(element.role)
        if wanted and element.parent.role not in wanted:
            yield "%s inside %s" % (element.role, element.parent.role)
        if element.role in ("Figure", "Formula") and not str(element.dictionary.get("/Alt", "")).strip():
            yield "%s without Alt" % element.role
        if element.children() and any(isinstance(kid, tuple) and kid[0] != "annotation" for kid in element.kids):
            yield "words beside elements in %s, so their order is lost: %s" % (element.role, document.words(element)[:60])
        if not element.kids and element.role not in ("TD", "TH"):
            yield "empty " + element.role


def link_faults(document):
    owned = set()
    for element in document.root.elements():
        for annotation in element.annotations():
            owned.add(annotation.objgen)
            if element.role != ("Form" if annotation.Subtype == "/Widget" else "Link"):
                yield "annotation in %s" % element.role
    for number, page in enumerate(document.pdf.pages):
        annotations = page.get("/Annots", [])
        if len(annotations) and page.get("/Tabs") != "/S":
            yield "page %d: links, but Tabs is not S" % (number + 1)
        for annotation in annotations:
            if annotation.objgen not in owned:
                yield "page %d: a link outside the tree" % (number + 1)
            if annotation.Subtype == "/Link" and not str(annotation.get("/Contents", "")).strip():
                yield "page %d: a link without Contents" % (number + 1)
            if int(annotation.get("/F", 0)) & 7 != 4:
                yield "page %d: a link's flags" % (number + 1)


def field_faults(document):
    """An empty field for a signature, as signers and PDF/A-3 (6.3, 6.4), PDF/UA-1 (7.18) want it."""
    form = document.pdf.Root.get("/AcroForm")
    widgets = [(page, annotation) for page in document.pdf.pages for annotation in page.get("/Annots", [])
               if annotation.Subtype == "/Widget"]
    if form is None:
        if widgets:
            yield "fields without a form"
        return
    if set(form.keys()) != {"/Type", "/Fields", "/SigFlags"} or int(form.SigFlags) != 1:
        yield "the form says %s" % form.keys()
    if [field.objgen for field in form.Fields] != [widget.objgen for _, widget in widgets] or not widgets:
        yield "the form's fields are not those of the pages"
    if len({str(widget.T) for _, widget in widgets}) != len(widgets):
        yield "two fields of one name"
    parents, _ = tagged.number_tree(document.pdf.Root.StructTreeRoot.ParentTree)
    for page, widget in widgets:
        name = str(widget.get("/T", ""))
        left, low, right, high = (float(number) for number in widget.Rect)
        wanted = {"/Type", "/Subtype", "/FT", "/T", "/TU", "/F", "/Rect", "/P", "/AP", "/StructParent"}
        if set(widget.keys()) != wanted or widget.FT != "/Sig" or int(widget.F) != 4:
            yield "field %s: %s" % (name, widget.keys())
        if not name or "." in name or not str(widget.TU).strip():
            yield "field %r: its name or words %r" % (name, str(widget.TU))
        if widget.P.objgen != page.objgen:
            yield "field %s: of another page" % name
        if not (0 <= left and left + 10 < right <= float(page.MediaBox[2]) + 0.01
                and 0 <= low and low + 10 < high <= float(page.MediaBox[3]) + 0.01):
            yield "field %s: at %s" % (name, widget.Rect)
        if widget.AP.N.Subtype != "/Form" or widget.AP.N.read_bytes():
            yield "field %s: an appearance that is not empty" % name
        element = parents.get(int(widget.StructParent))
        if element is None or element.S != "/Form" or \
                [kid.Obj.objgen for kid in element.K if kid.get("/Type") == "/OBJR"] != [widget.objgen]:
            yield "field %s: not in the tree" % name


def squeezed(words):
    return plain(words).replace(" ", "").lower()


def title(element_words):
    """A lampiran's number stands before a dash, which contents and bookmarks leave out."""
    return re.sub(r"^(lampiran[0-9ivxl]+)–", r"\1", squeezed(element_words))


def title_on_page(document, words, page):
    """A heading, caption or other line that the words name, on that page."""
    for element in document.root.elements("Caption", "P", *HEADINGS):
        if element.page() == page and title(document.raw_words(element)) == words:
            return True
    return False


def words_on_page(document, page):
    return {word for words in document.pages[page].words.values() for word in plain(words).lower().split()}


def contents_faults(document, labels, report):
    """Every line of the daftar ends in the label of the page it leads to, where its words stand."""
    for line in document.root.elements("TOCI"):
        words = document.words(line)
        targets = {link_page(document, annotation) for element in line.walk() for annotation in element.annotations()}
        if len(targets) != 1 or None in targets:
            yield "%s: leads to %s" % (words, targets)
            continue
        page = targets.pop()
        name, _, label = words.rpartition(" ")
        if label != labels[page]:
            yield "%s: leads to the page labelled %s" % (words, labels[page])
        elif report and not title_on_page(document, squeezed(name), page):
            yield "%s: no such title on that page" % words
        elif not set(name.lower().split()[:TITLE_WORDS]) <= words_on_page(document, page):
            yield "%s: not the words of that page" % words


def folio_faults(document, labels, report):
    """The page number printed is the page's label."""
    for number, label in enumerate(labels):
        artifacts = [plain(words) for words in document.pages[number].artifacts]
        numbers = [words for words in artifacts if re.fullmatch(r"(- )?([0-9]+|[ivxl]{1,9})( -)?", words)]
        if not label and len(numbers) > 1:
            continue # of repeated columns
        if label and report and not numbers:
            yield "page %d (%s) prints no number" % (number + 1, label)
        if numbers and numbers[-1] not in (label, "- %s -" % label): # those before it number repeated columns
            yield "page %d (%s) prints %s" % (number + 1, label, numbers[-1])


def bookmark_faults(document, report):
    items = list(walk_outline(document.pdf))
    if not items and document.root.elements(*HEADINGS):
        yield "no bookmarks"
    annexed = False
    for item in items:
        page = document.page_of(item.destination)
        if not str(item.title).strip():
            yield "an empty bookmark"
        annexed = annexed or str(item.title).startswith("Lampiran ")
        if annexed and not str(item.title).startswith("Lampiran "):
            continue # a paper's own name, which its page may say in other words
        if report and not title_on_page(document, squeezed(str(item.title)), page):
            yield "%s: no such title on page %d" % (item.title, page + 1)
    titles = {squeezed(str(item.title)) for item in items}
    for heading in document.root.elements("H1") if report else []:
        if title(document.raw_words(heading)) not in titles:
            yield "%s has no bookmark" % document.words(heading)


def walk_outline(pdf):
    def visit(items):
        for item in items:
            yield item
            yield from visit(item.children)
    with pdf.open_outline() as outline:
        yield from visit(outline.root)


def label_faults(labels, report):
    """A cover without a number, front matter in Roman numbers from i, chapters in Arabic ones from 1."""
    bare = [label for label in labels if not label]
    romans = [label for label in labels if label and not label.isdigit()]
    arabic = [label for label in labels if label.isdigit()]
    if report and labels != bare + romans + arabic:
        yield "order of labels: %s" % labels
    wanted, count = [], 0
    for label in romans: # of several papers in one file each has its own
        count = 1 if label == "i" and not report else count + 1
        wanted.append(tagged.roman(count))
    if romans != wanted:
        yield "Roman labels: %s" % romans
    before = 0
    for number, label in enumerate(labels):
        if label.isdigit() and int(label) != before + 1 and (report or label != "1"):
            yield "page %d is labelled %s after %d" % (number + 1, label, before)
        before = int(label) if label.isdigit() else before


def order_faults(document):
    """What is painted first is read first: programs that know nothing of tags go by the order of the content."""
    place = {piece: i for i, piece in enumerate(document.root.pieces())}
    for number, page in enumerate(document.pages):
        before = -1
        for mcid in page.words:
            now = place.get((number, mcid), before)
            if now < before:
                yield "page %d: %r is painted too late" % (number + 1, page.words[mcid][:40])
            before = max(before, now)


def check_structure(out, name, path, report=True):
    """Gives the document, read."""
    document = Document(path)
    labels = document.labels()
    out.none(document.faults, name + ": marked content and the tree")
    out.none(nesting_faults(document), name + ": elements")
    out.none(heading_faults(document), name + ": headings")
    out.none(order_faults(document), name + ": order")
    for number, table in enumerate(document.root.elements("Table")):
        out.none(table_faults(document, table), "%s: table %d" % (name, number + 1))
    out.none(link_faults(document), name + ": links")
    out.none(field_faults(document), name + ": fields")
    out.none(label_faults(labels, report), name + ": page labels")
    out.none(contents_faults(document, labels, report), name + ": lines of the daftar")
    out.none(folio_faults(document, labels, report), name + ": printed page numbers")
    out.none(bookmark_faults(document, report), name + ": bookmarks")
    return document
