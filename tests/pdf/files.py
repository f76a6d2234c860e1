"""Every paper of every sample as a file: files.py NASKAH_BINARY FOLDER

Valid, archivable, readable by other programs, its words those of the data, its structure in order.
"""
import glob
import hashlib
import json
import os
import re
import sys

import report
from report import run
from structure import HEADINGS, check_structure
from tagged import plain

VERAPDF = "/usr/local/bin/verapdf"
UNPRINTED = ("alt", "lambang_alt", "berkas", "lambang", "alamat", "letak") # the address only in letters
LONG = 6 # words that make a text of the data worth looking for


def texts_of(value, key=""):
    """Texts that people wrote to be printed."""
    if key.startswith("_") or key in UNPRINTED:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from texts_of(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from texts_of(member, key)


def said_by(words):
    """What is printed of a text: without marks, in the parts between references and computed values."""
    return re.split(r"\{[^{}]*\}", re.sub(r"\*\*|__|[*^]", "", words))


def squeezed(words):
    return re.sub(r"\s", "", plain(words)).lower()


def check_words(out, name, data, documents):
    """Nothing that people wrote is lost: every longer text stands in one of the sample's papers."""
    printed = "".join(squeezed(document.raw_words(document.root)) for document in documents)
    missing = []
    looked = 0
    for said in (part for words in texts_of(data) for part in said_by(words)):
        if len(said.split()) >= LONG:
            looked += 1
            if squeezed(said) not in printed:
                missing.append(said[:90])
    out.none(missing, "%s: texts of the data" % name)
    out.check(looked >= 3, "%s: texts to look for" % name)


def check_hyphens(out, name, naskah, paper, data, pdf):
    """Words parted at the end of a line are whole for who searches or copies: joined already, or by a soft hyphen."""
    _, dump, _ = run(naskah, paper, data, "--dump", "-o", "-")
    _, text, _ = run("pdftotext", pdf, "-")
    words = set(re.findall(r"\w+", re.sub("\u00ad\\s+", "", text.decode())))
    parted = re.findall(r'(\w+)\\u00ad"\ntext \S+ \S+ \S*/P \S+ (?:~\S+ )?\S+ "(\w+)', dump.decode().replace("\\u00a0", " "))
    out.none([head + tail for head, tail in parted if head + tail not in words], name + ": parted words not joined")


def check_order(out, name, document, pdf):
    """Programs that follow the order of painting find every heading as it is read, its number first."""
    readers = (("pdftotext", "-raw", pdf, "-"), ("mutool", "draw", "-q", "-F", "text", "-o", "-", pdf))
    headings = [squeezed(document.words(heading)) for heading in document.root.elements(*HEADINGS)]
    painted = squeezed("".join("".join(page.words.values()) for page in document.pages))
    out.none([words for words in headings if words not in painted], "%s: headings as they are painted" % name)
    for reader in readers:
        read = squeezed(run(*reader)[1].decode())
        out.none([words for words in headings if words not in read], "%s: headings as %s reads them" % (name, reader[0]))


def check_fonts(out, name, pdf):
    _, table, _ = run("pdffonts", pdf)
    rows = [line.split()[-5:-2] for line in table.decode().splitlines()[2:]]
    out.check(rows and all(row == ["yes", "yes", "yes"] for row in rows),
              "%s: fonts embedded, subset, with Unicode: %s" % (name, rows))


def check_readers(out, name, pdf, folder):
    """Other programs read it without a word of complaint."""
    status, said, messages = run("qpdf", "--check", pdf)
    out.check(status == 0 and "warning" not in (said.decode() + messages).lower(), "%s: qpdf: %s" % (name, messages))
    status, _, messages = run("pdftoppm", "-r", "20", "-gray", pdf, folder + "/page")
    out.check(status == 0 and not messages, "%s: pdftoppm: %s" % (name, messages))
    status, _, messages = run("mutool", "draw", "-q", "-r", "20", "-F", "pgm", "-o", folder + "/page-%d.pgm", pdf)
    messages = messages.replace("warning: ICC support is not available\n", "") # Debian's mutool has none
    out.check(status == 0 and not messages, "%s: mutool: %s" % (name, messages))
    for picture in glob.glob(folder + "/page-*"):
        os.unlink(picture)


def without_notes(value):
    if isinstance(value, dict):
        return {key: without_notes(member) for key, member in value.items() if not key.startswith("_")}
    return [without_notes(member) for member in value] if isinstance(value, list) else value


def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


def read_sources(data):
    """The bytes of a sample's data file and of the one it includes, if any, by name."""
    folder, name = os.path.split(data)
    sources = {}
    while name:
        with open(folder + "/" + name, "rb") as file:
            sources[name] = file.read()
        name = json.loads(sources[name]).get("sertakan")
    return sources


def read_whole(data):
    """A sample as one: what it includes laid below it."""
    whole = {}
    for content in reversed(read_sources(data).values()):
        for key, value in json.loads(content).items():
            both = isinstance(value, dict) and isinstance(whole.get(key), dict)
            whole[key] = {**whole[key], **value} if both else value
    return whole


def name_of(data):
    """mini for samples/mini/data.json, mini-lain for data-lain.json there."""
    return os.path.basename(os.path.dirname(data)) + os.path.basename(data)[len("data"):-len(".json")]


def check_facts(out, name, pdf, document, sources, folder, classic):
    root = document.pdf.Root
    _, info, _ = run("pdfinfo", pdf)
    info = info.decode()
    out.check(re.search(r"^Tagged: +yes", info, re.M), name + ": tagged")
    out.check(re.search(r"^Title: +\S", info, re.M), name + ": title")
    out.check(str(root.Lang) == "id-ID" and root.MarkInfo.Marked and root.ViewerPreferences.DisplayDocTitle,
              name + ": language, marked, title shown")
    attached = {key: value.get_file().read_bytes() for key, value in document.pdf.attachments.items()}
    manifest = json.loads(attached.pop("naskah-manifes.json"))
    pictures = {row["nama"] for row in manifest["berkas"] if row["jenis"] == "gambar"}
    texts = {key: value for key, value in attached.items() if key not in pictures}
    out.check(set(texts) == set(sources) and all(value == sources[key] if b'"_' not in sources[key] else
                                                 json.loads(value) == without_notes(json.loads(sources[key]))
                                                 for key, value in texts.items()),
              name + ": the data and what it includes are attached, byte for byte but for notes")
    out.check(all(attached[key] == read_bytes(os.path.join(folder, key)) for key in pictures),
              name + ": and so are its pictures")
    out.check(all(hashlib.sha256(attached[row["lampiran"]]).hexdigest() == row["sha256"] for row in manifest["berkas"]) and
              len(manifest["berkas"]) == len(attached), name + ": the manifest tells of each")
    files = {str(file.UF): str(file.AFRelationship) for file in root.get("/AF", [])}
    out.check(files.pop("naskah-manifes.json") == "/Data" and files == dict.fromkeys(attached, "/Source"),
              name + ": what is attached is the source")
    with open(pdf, "rb") as file:
        raw = file.read()
    out.check((b"/ObjStm" not in raw) == (classic or "/AcroForm" in root), name + ": object streams, but not with fields")
    out.check(raw.count(b"%%EOF") == 1, name + ": one end")


def check_archive(out, pdfs):
    """veraPDF where it is installed."""
    if not os.path.exists(VERAPDF):
        return
    for flavour in ("3a", "ua1"):
        status, said, messages = run(VERAPDF, "-f", flavour, "--format", "text", *pdfs)
        lines = [line for line in said.decode().splitlines() if line.strip()]
        out.check(status == 0 and len(lines) == len(pdfs) and all(line.startswith("PASS") for line in lines),
                  "veraPDF %s: %s %s" % (flavour, lines, messages[:200]))


def check_paper(out, naskah, paper, data, classic, folder):
    """Gives the file's name and the document, read; None when it was not made."""
    name = "%s-%s%s" % (name_of(data), paper, "-klasik" if classic else "")
    pdf = "%s/%s.pdf" % (folder, name)
    status, said, messages = run(naskah, paper, data, "-o", pdf, *(["--klasik"] if classic else []))
    out.check(status == 0 and not said, "%s: made without errors: %s" % (name, messages))
    if status:
        return None
    document = check_structure(out, name, pdf, paper == "lkip")
    check_facts(out, name, pdf, document, read_sources(data), os.path.dirname(data), classic)
    status, said, messages = run(naskah, "verifikasi", pdf)
    out.check(status == 0 and b": SAMA: setiap bita " in said, "%s: made again: %s %s" % (name, said, messages))
    check_order(out, name, document, pdf)
    check_fonts(out, name, pdf)
    check_readers(out, name, pdf, folder)
    if not classic:
        check_hyphens(out, name, naskah, paper, data, pdf)
    return pdf, document


def check_sample(out, naskah, data, folder):
    """Gives the names of the files made."""
    papers = run("sh", "tests/papers.sh", naskah, data)[1].decode().split()
    made = [check_paper(out, naskah, paper, data, False, folder) for paper in papers]
    check_words(out, os.path.dirname(data), read_whole(data), [one[1] for one in made if one])
    made += [check_paper(out, naskah, paper, data, True, folder) for paper in papers[:1]]
    return [one[0] for one in made if one]


def main(naskah, folder):
    out = report.Report()
    pdfs = [pdf for data in sorted(glob.glob("samples/*/data*.json")) for pdf in check_sample(out, naskah, data, folder)]
    check_archive(out, pdfs)
    out.end()


main(*sys.argv[1:])
