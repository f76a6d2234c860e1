"""A tagged PDF as a tree of elements with their words: what a screen reader would find.

Nothing here judges. Words come from the page contents by way of ToUnicode, independent of the program
under test. Soft hyphens stay in; plain() takes them out.
"""
import re

import pikepdf

MOVING = ("BT", "Td", "TD", "Tm", "T*")
SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "INLINE IMAGE"}


def plain(words):
    """Words as said: without soft hyphens, blanks of any kind as one."""
    return re.sub(r"\s+", " ", words.replace("\u00ad", "").replace("\u200b", "")).strip()


class Element:
    def __init__(self, role, parent, dictionary):
        self.role, self.parent, self.dictionary = role, parent, dictionary
        self.kids = []      # Element, (page number, MCID) or ("annotation", dictionary)

    def walk(self):
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def pieces(self):
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.pieces()
            elif kid[0] != "annotation":
                yield kid

    def annotations(self):
        return [kid[1] for kid in self.kids if not isinstance(kid, Element) and kid[0] == "annotation"]

    def elements(self, *roles):
        return [element for element in self.walk() if not roles or element.role in roles]

    def children(self, *roles):
        return [kid for kid in self.kids if isinstance(kid, Element) and (not roles or kid.role in roles)]

    def page(self):
        """Number of the page where it begins, or None."""
        return next((piece[0] for piece in self.pieces()), None)


class Font:
    """Codes of one or two bytes to words."""

    def __init__(self, dictionary):
        self.words = {}
        text = dictionary.ToUnicode.read_bytes().decode("latin1")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                self.words[bytes.fromhex(code)] = bytes.fromhex(value).decode("utf-16-be")

    def decode(self, codes):
        words, at = "", 0
        while at < len(codes):
            count = 1 if codes[at:at + 1] in self.words else 2
            words += self.words[codes[at:at + count]]
            at += count
        return words


class Page:
    """Marked content of a page."""

    def __init__(self):
        self.words = {}       # MCID: words
        self.roles = {}       # MCID: tag in the content
        self.artifacts = []   # words of each artifact
        self.faults = []


MUTE = ("/Span", None)


def read_page(page, fonts):
    result = Page()
    stack, font = [], None
    resources = page.Resources.get("/Font", {})
    for operands, operator in pikepdf.parse_content_stream(page):
        operator = str(operator)
        if operator == "Tf":
            key = resources[str(operands[0])]
            if key.objgen not in fonts:
                fonts[key.objgen] = Font(key)
            font = fonts[key.objgen]
        elif operator in ("BDC", "BMC"):
            mcid = int(operands[1].MCID) if operator == "BDC" and "/MCID" in operands[1] else None
            if stack and str(operands[0]) == "/Span" and str(operands[1].get("/ActualText", "x")) == "":
                stack.append(MUTE) # a mark of Arabic, told on the baseline
                continue
            stack.append((str(operands[0]), mcid))
            if len(stack) > 1:
                result.faults.append("marked content within marked content")
            if mcid is None:
                if str(operands[0]) != "/Artifact":
                    result.faults.append("marked content that is neither artifact nor in the tree")
                result.artifacts.append("")
            elif mcid in result.words:
                result.faults.append("MCID %d twice" % mcid)
            else:
                result.words[mcid] = ""
                result.roles[mcid] = str(operands[0])
        elif operator == "EMC":
            if not stack:
                result.faults.append("EMC without beginning")
            else:
                stack.pop()
        elif operator in MOVING and stack and stack[-1][1] is None:
            result.artifacts.append("") # another line, as a page number beside the head of a lampiran
        elif operator in SHOWING:
            parts = operands[0] if operator == "TJ" else [operands[-1]]
            words = "".join(font.decode(bytes(part)) for part in parts if isinstance(part, pikepdf.String))
            if stack and stack[-1] == MUTE:
                continue
            if not stack:
                result.faults.append("unmarked words %r" % words)
            elif stack[-1][1] is None:
                result.artifacts[-1] += words
            else:
                result.words[stack[-1][1]] += words
        elif operator in PAINTING and not stack:
            result.faults.append("unmarked painting %s" % operator)
    if stack:
        result.faults.append("marked content not ended")
    return result


def number_tree(node):
    """Numbers of a number tree to their values, and the faults found on the way."""
    found, faults = {}, []

    def visit(node, top):
        limits = [int(limit) for limit in node.Limits] if "/Limits" in node else None
        if not top and limits is None:
            faults.append("node without Limits")
        before = len(found)
        if "/Nums" in node:
            pairs = list(node.Nums)
            for i in range(0, len(pairs), 2):
                if int(pairs[i]) in found or (found and int(pairs[i]) < max(found)):
                    faults.append("key %d twice or out of order" % int(pairs[i]))
                found[int(pairs[i])] = pairs[i + 1]
        for kid in node.get("/Kids", []):
            visit(kid, False)
        if limits and list(found)[before:][:1] + list(found)[-1:] != limits:
            faults.append("wrong Limits %r" % limits)

    visit(node, True)
    return found, faults


class Document:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.faults = []
        fonts = {}
        self.pages = [read_page(page, fonts) for page in self.pdf.pages]
        self.numbers = {page.obj.objgen: i for i, page in enumerate(self.pdf.pages)}
        root = self.pdf.Root.StructTreeRoot
        self.parents, faults = number_tree(root.ParentTree)
        self.faults += ["parent tree: " + fault for fault in faults]
        self.root = Element("Root", None, root)
        self.seen = set()
        self.read_kids(self.root, root, None)
        for i, page in enumerate(self.pages):
            self.faults += ["page %d: %s" % (i + 1, fault) for fault in page.faults]
            self.faults += ["page %d: MCID %d is in no element" % (i + 1, mcid)
                            for mcid in page.words if (i, mcid) not in self.seen]
        self.check_parent_tree()

    def read_kids(self, element, dictionary, page):
        kids = dictionary.get("/K", pikepdf.Array([]))
        page = dictionary.get("/Pg", page)
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self.read_kid(element, kid, page)

    def read_kid(self, element, kid, page):
        if isinstance(kid, int) or kid.get("/Type") == "/MCR":
            mcid = int(kid) if isinstance(kid, int) else int(kid.MCID)
            number = self.numbers[(page if isinstance(kid, int) else kid.get("/Pg", page)).objgen]
            if (number, mcid) in self.seen:
                self.faults.append("page %d: MCID %d in two elements" % (number + 1, mcid))
            if mcid not in self.pages[number].words:
                self.faults.append("page %d: no MCID %d in the content" % (number + 1, mcid))
            self.seen.add((number, mcid))
            element.kids.append((number, mcid))
            self.check_owner(element, number, mcid)
        elif kid.get("/Type") == "/OBJR":
            element.kids.append(("annotation", kid.Obj))
            owner = self.parents.get(int(kid.Obj.get("/StructParent", -1)))
            if owner is None or owner.objgen != element.dictionary.objgen:
                self.faults.append("annotation of %s not in the parent tree" % element.role)
        else:
            child = Element(str(kid.S)[1:], element, kid)
            if kid.P.objgen != element.dictionary.objgen:
                self.faults.append("%s with a wrong parent" % child.role)
            element.kids.append(child)
            self.read_kids(child, kid, page)

    def check_owner(self, element, number, mcid):
        row = self.parents.get(int(self.pdf.pages[number].get("/StructParents", -1)))
        if row is None or mcid >= len(row) or row[mcid].objgen != element.dictionary.objgen:
            self.faults.append("page %d: MCID %d of %s not in the parent tree" % (number + 1, mcid, element.role))

    def check_parent_tree(self):
        for number, page in enumerate(self.pdf.pages):
            row = self.parents.get(int(page.get("/StructParents", -1)), [])
            if len(row) != len(self.pages[number].words):
                self.faults.append("page %d: %d in the parent tree, %d in the content"
                                   % (number + 1, len(row), len(self.pages[number].words)))

    def raw_words(self, element):
        return "".join(self.pages[page].words[mcid] for page, mcid in element.pieces())

    def words(self, element):
        return plain(self.raw_words(element))

    def labels(self):
        """The page label of every page."""
        if "/PageLabels" not in self.pdf.Root:
            return [""] * len(self.pages)
        ranges, faults = number_tree(self.pdf.Root.PageLabels)
        self.faults += ["page labels: " + fault for fault in faults]
        labels, rule, start = [], {}, 0
        for i in range(len(self.pages)):
            if i in ranges:
                rule, start = ranges[i], i
            number = int(rule.get("/St", 1)) + i - start
            style = str(rule.get("/S", ""))
            shown = {"/D": str(number), "/r": roman(number), "/R": roman(number).upper(), "": ""}[style]
            labels.append(str(rule.get("/P", "")) + shown)
        return labels

    def page_of(self, destination):
        return self.numbers[destination[0].objgen]


def roman(number):
    letters = ""
    for value, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            letters += sign
            number -= value
    return letters


def link_page(document, annotation):
    """Number of the page a link leads to; None when it leads out."""
    destination = annotation.get("/Dest")
    action = annotation.get("/A")
    if destination is None and action is not None and action.S == "/GoTo":
        destination = action.D
    return None if destination is None else document.page_of(destination)
