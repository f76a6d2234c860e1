"""Pages as SVG and HTML against the PDF of the same pages: pages.py NASKAH PICTURES FOLDER all|some

They look the same, say the same words in the same order, are well-formed, need nothing from elsewhere, and come out the
same twice. "some": of papers with more than MANY pages only every sixth is drawn.

How pages look is compared as grey pictures of 100 dots per inch: drawn at 200 (the SVG by librsvg, the PDF by poppler),
brought down by averaging, and softened by a box of three dots, since one draws the edges of letters and rules in greys
where the other moves them to whole dots. Then
- less than 1 % of the dots differ by more than TOLERANCE of 255,
- in no field of 8 by 8 dots the mean grey differs by more than FIELD: nothing as large as a word is missing or moved.
"""
import concurrent.futures
import glob
import io
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

from PIL import Image, ImageChops, ImageFilter

sys.path.insert(0, "tests/pdf")
import report
from report import run

SVG = "{http://www.w3.org/2000/svg}"
DOTS, FINER = 100, 2
TOLERANCE, SHARE, FIELD = 40, 0.01, 32
MANY, STEP = 8, 6


# -- how they look --

def draw(*words):
    done = subprocess.run(words, stdout=subprocess.PIPE, check=True)
    return Image.open(io.BytesIO(done.stdout)).convert("L").reduce(FINER)


def draw_svg(name):
    return draw("rsvg-convert", "-d", str(DOTS * FINER), "-p", str(DOTS * FINER), name)


def draw_pdf(name, page):
    return draw("pdftoppm", "-gray", "-r", str(DOTS * FINER), "-f", str(page), "-l", str(page), name)


def unlike(one, other):
    """How much two pictures differ: the share of dots beyond TOLERANCE, the largest mean difference of a field."""
    if max(abs(one.width - other.width), abs(one.height - other.height)) > 1:
        return 1.0, 255
    other = other.crop((0, 0) + one.size)
    soft = ImageFilter.BoxBlur(1)
    counts = ImageChops.difference(one.filter(soft), other.filter(soft)).histogram()
    fields = ImageChops.difference(one.reduce(8), other.reduce(8))
    return sum(counts[TOLERANCE + 1:]) / sum(counts), fields.getextrema()[1]


def alike(one, other):
    share, field = unlike(one, other)
    return share < SHARE and field < FIELD


def check_looks(out, name, pdf, svgs):
    """Each SVG, by number of its page, against that page of the PDF."""
    def look(page):
        share, field = unlike(draw_svg(svgs[page]), draw_pdf(pdf, page))
        return [] if share < SHARE and field < FIELD else ["page %d: %.2f %%, field %d" % (page, 100 * share, field)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        out.none(sum(workers.map(look, sorted(svgs)), []), "%s: pages that look otherwise" % name)


def check_eyes(out, svg, folder):
    """The comparison itself: it sees a word that is gone, and words half a line lower."""
    whole = draw_svg(svg)
    with open(svg, encoding="utf-8") as file:
        text = file.read()
    words = re.findall(r'<g transform="translate.*</g>\n', text)
    for what, less in (("a missing word", text.replace(words[len(words) // 2], "")),
                       ("lower words", re.sub(r"(translate\([\d.]+ \d+)", lambda to: to[1] + "5", text)),
                       ("a missing drawing", re.sub("</defs>.*</svg>", "</defs></svg>", text, flags=re.S))):
        with open(folder + "/less.svg", "w", encoding="utf-8") as file:
            file.write(less)
        out.check(not alike(whole, draw_svg(folder + "/less.svg")), "the comparison sees " + what)


# -- what they say --

def squeezed(words):
    """Without blanks; a soft hyphen is seen at the end of a line alone, where readers of PDF may join the word."""
    return re.sub(r"[\s\u00ad\u2060]", "", words)


def words_of(element):
    return "".join("".join(text.itertext()) for text in element.iter(SVG + "text"))


def check_words(out, name, pages, pdf):
    """Pages are elements, by number; in the order of the page's contents."""
    said = run("pdftotext", "-raw", pdf, "-")[1].decode().split("\f")
    out.none(("page %d" % number for number, page in pages.items() if squeezed(words_of(page)) != squeezed(said[number - 1])),
             name + ": pages with other words than the PDF")


# -- what they are made of --

def parse(out, name, content):
    """The root, with names of SVG bare of a namespace or not; None when it is not well-formed."""
    try:
        return tree.fromstring(content)
    except tree.ParseError as fault:
        out.check(False, "%s: well-formed: %s" % (name, fault))
        return None


def check_made(out, name, root, files):
    """Nothing runs, nothing is fetched, every name that is used is defined once; marks are told the same everywhere."""
    faults, ids, marks = [], set(), {}
    for element in root.iter():
        tag = element.tag.replace(SVG, "")
        if tag in ("script", "foreignObject", "iframe", "link", "object", "embed", "animate", "set"):
            faults.append("element " + tag)
        for key, value in element.attrib.items():
            if key.lower().startswith("on") or "javascript:" in value.lower() or key in ("src", "srcset"):
                faults.append("%s=%s" % (key, value[:40]))
        if "id" in element.attrib and element.get("id") in ids:
            faults.append("id %s twice" % element.get("id"))
        ids.add(element.get("id"))
        if "data-mark" in element.attrib:
            known = marks.setdefault(element.get("data-id"), element.get("data-mark"))
            if known != element.get("data-mark"):
                faults.append("mark %s: %s and %s" % (element.get("data-id"), known, element.get("data-mark")))
    for element in root.iter():
        href = element.get("href")
        tag = element.tag.replace(SVG, "")
        if href is None:
            continue
        if href.startswith("#") and href[1:] not in ids:
            faults.append("nothing is called " + href)
        allowed = {"use": "#", "image": "data:image/", "a": ("#", "https://", "http://", "mailto:")}[tag]
        if not href.startswith(allowed) and not (tag == "a" and href in files):
            faults.append("%s leads to %s" % (tag, href[:60]))
    styles = "".join(element.text for element in root.iter() if element.tag.replace(SVG, "") == "style")
    if "url(" in styles or "@import" in styles:
        faults.append("style fetches")
    out.none(faults, name + ": made of what it should be")


def check_svg(out, name, content, files):
    root = parse(out, name, content)
    if root is not None:
        out.check(root[0].tag == SVG + "title" and root[0].text, name + ": title")
        check_made(out, name, root, files)
    return root


def check_html(out, name, content, count):
    """Gives its pages, by number."""
    out.check(content.startswith(b"<!DOCTYPE html>\n<html lang=\"id"), name + ": HTML in Indonesian")
    root = parse(out, name, content)
    if root is None:
        return {}
    check_made(out, name, root, ())
    sections = root.findall("body/main/section")
    out.check([section.get("id") for section in sections] == ["p-%d" % (i + 1) for i in range(count)],
              name + ": a section for each page")
    out.check(root.findtext("head/title") and all(section.get("aria-label") for section in sections), name + ": titles")
    return dict(enumerate(sections, 1))


# -- papers --

def read(name):
    with open(name, "rb") as file:
        return file.read()


def number_of(svg):
    return int(re.search(r"-(\d+)\.svg$", svg)[1])


def make(out, name, pictures, folder, *words):
    """Twice; gives the numbered SVG files of the first, or None."""
    made = []
    for again in ("", "/again"):
        os.makedirs(folder + again, exist_ok=True)
        status, _, messages = run(pictures, *(folder + again if word is None else word for word in words))
        if status:
            out.check(False, "%s: made: %s, %s" % (name, status, messages))
            return None
        made.append({file: read(folder + again + "/" + file) for file in os.listdir(folder + again)
                     if re.match(re.escape(name) + r"[-.]", file) and not file.endswith(".pdf")})
    out.check(made[0] == made[1], name + ": the same bytes twice")
    return {number_of(file): folder + "/" + file for file in made[0] if file.endswith(".svg")}


def check_paper(out, name, folder, svgs, drawn):
    pdf = "%s/%s.pdf" % (folder, name)
    files = {"%s-%03d.svg" % (name, page) for page in svgs}
    roots = {page: check_svg(out, os.path.basename(svgs[page]), read(svgs[page]), files) for page in sorted(svgs)}
    check_words(out, name, {page: root for page, root in roots.items() if root is not None}, pdf)
    check_words(out, name + ".html", check_html(out, name + ".html", read("%s/%s.html" % (folder, name)), len(svgs)), pdf)
    check_looks(out, name, pdf, {page: svgs[page] for page in drawn(sorted(svgs))})


def check_sample(out, naskah, pictures, data, folder, drawn):
    sample = os.path.basename(os.path.dirname(data)) + os.path.basename(data)[len("data"):-len(".json")]
    for paper in run("sh", "tests/papers.sh", naskah, data)[1].decode().split():
        name = sample + "-" + paper
        svgs = make(out, name, pictures, folder, paper, data, None, name, 1)
        if svgs:
            check_paper(out, name, folder, svgs, drawn)


def odd_pictures(folder):
    """Photographs that lie as Exif counts, and a picture that fades."""
    photograph = Image.linear_gradient("L").resize((48, 64))
    photograph = Image.merge("RGB", (photograph, photograph.rotate(180), photograph.transpose(0)))
    photograph.paste((200, 30, 30), (4, 4, 20, 16))
    names = []
    for way in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = way
        names.append("%s/lies-%d.jpg" % (folder, way))
        photograph.save(names[-1], exif=exif, quality=95)
    fading = photograph.convert("RGBA")
    fading.putalpha(Image.radial_gradient("L").resize(photograph.size))
    names.append(folder + "/fades.png")
    fading.save(names[-1])
    return names


def main(naskah, pictures, folder, which):
    out = report.Report()
    drawn = lambda pages: pages[::STEP] if which == "some" and len(pages) > MANY else pages
    for data in sorted(glob.glob("samples/*/data*.json")):
        check_sample(out, naskah, pictures, data, folder, drawn)
    svgs = make(out, "tangan", pictures, folder, "-", None, *odd_pictures(folder))
    if svgs:
        check_paper(out, "tangan", folder, svgs, drawn)
        check_eyes(out, svgs[1], folder)
    out.end()


main(*sys.argv[1:])
