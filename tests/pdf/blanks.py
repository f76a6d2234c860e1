"""How even justified prose is, measured as a reader of the file sees it: blanks.py NASKAH_BINARY FOLDER

Blanks are the gaps between the boxes of words, in ems, on full lines in 12 pt; a line is full when it ends at the
right margin. Letters that give way must not change what is read: pdftotext and mutool find the same words as in a
file whose letters do not.
"""
import collections
import glob
import html
import json
import os
import re
import subprocess
import sys

import report
from report import run

EM = 12.0
HANG = 4          # how far a sign may stand out of the margin, in points
LONG = 250        # shorter lines are not prose
SAMPLE = "samples/barito-utara/data.json"
TAG = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def lines_of(pdf):
    """Words with their boxes, line by line."""
    _, boxes, _ = run("pdftotext", "-bbox-layout", pdf, "-")
    for line in re.findall(r"<line[^>]*>(.*?)</line>", boxes.decode(), re.S):
        words = [tuple(map(float, word[:4])) + (html.unescape(word[4]),) for word in TAG.findall(line)]
        if words:
            yield words


def is_long(words):
    return len(words) >= 4 and words[-1][2] - words[0][0] > LONG and [word[4] for word in words].count(".") < 3


def commonest(values):
    return collections.Counter(values).most_common(1)[0][0]


def full_lines(pdf):
    lines = [words for words in lines_of(pdf) if is_long(words)]
    if not lines:
        return []
    margin = commonest(round(words[-1][2]) for words in lines)
    height = commonest(round(words[0][3] - words[0][1], 1) for words in lines)
    return [words for words in lines if abs(words[0][3] - words[0][1] - height) < 0.2 and
            -1.5 < words[-1][2] - margin < HANG]


def blanks_of(words):
    gaps = [(right[0] - left[2]) / EM for left, right in zip(words, words[1:])]
    return gaps[1:] if abs(gaps[0] - gaps[1]) > 0.05 else gaps # without what is behind a label


def parted(words):
    return words[-1][4][-1] in "-\u00ad\u2010"


class Figures:
    def __init__(self, lines):
        blanks = sorted(blank for words in lines for blank in blanks_of(words))
        mean = sum(blanks) / len(blanks)
        self.lines = len(lines)
        self.hyphens = sum(parted(words) for words in lines) / len(lines)
        self.ladder = max(len(run) for run in "".join("-" if parted(words) else " " for words in lines).split(" "))
        self.sd = (sum((blank - mean) ** 2 for blank in blanks) / len(blanks)) ** 0.5
        self.p95 = blanks[int(len(blanks) * 0.95)]

    def __str__(self):
        return "%d lines, %.1f %% hyphens, ladder %d, sd %.3f, p95 %.3f" % (
            self.lines, 100 * self.hyphens, self.ladder, self.sd, self.p95)


def check_figures(out, pdf):
    figures = Figures(full_lines(pdf))
    out.check(figures.lines > 600, "prose: too few lines to measure: %s" % figures)
    out.check(figures.hyphens <= 0.04, "prose: at most 4 %% of lines end in a hyphen: %s" % figures)
    out.check(figures.ladder <= 2, "prose: at most two of them in a row: %s" % figures)
    out.check(figures.sd < 0.05, "prose: blanks vary by less than 0.05 em: %s" % figures)
    out.check(figures.p95 < 0.40, "prose: 95 of 100 blanks are under 0.40 em: %s" % figures)


TEXT = re.compile(r'^text \S+ \S+ \S*/P 12\.0 (?:~\S+ )?\S+ "(.*)"$')


def badly_parted(dump):
    """Words parted at the end of a page, or before the last line of a paragraph (no blank closes that)."""
    open_ = None
    for line in dump.splitlines():
        text = TEXT.match(line)
        if line.startswith("page ") and open_:
            yield "at the end of a page: " + open_
            open_ = None
        if text and open_ and not re.search(r"( |\\u00ad|[-/])$", text.group(1)):
            yield "before a last line: %s | %s" % (open_, text.group(1))
        if text:
            open_ = text.group(1)[-40:] if text.group(1).endswith("\\u00ad") else None


def check_ends(out, naskah):
    faults, lines, hyphens = [], 0, 0
    for data in sorted(glob.glob("samples/*/data*.json")):
        for paper in ("lkip", "evaluasi", "surat", "sop"):
            status, dump, _ = run(naskah, paper, data, "--dump", "-o", "-")
            if status == 0:
                faults += ["%s %s: %s" % (data, paper, fault) for fault in badly_parted(dump.decode())]
                texts = [text.group(1) for text in map(TEXT.match, dump.decode().splitlines()) if text]
                lines += sum(text.endswith((" ", "\\u00ad")) for text in texts)
                hyphens += sum(text.endswith("\\u00ad") for text in texts)
    out.none(faults, "prose: words parted where they must not be")
    out.check(lines > 800 and hyphens <= 0.04 * lines, "samples: %d of %d lines end in a hyphen" % (hyphens, lines))


def words_read(*command):
    """The words that a program reads, those parted at line ends joined, as a set: page numbers may stand elsewhere."""
    status, text, _ = run(*command)
    text = re.sub("\u00ad\\s*\n\\s*", "", text.decode("utf-8", "replace"))
    return set() if status else set(re.findall(r"[^\W\d]{2,}", text))


def check_reading(out, naskah, pdf, stiff):
    with open(SAMPLE, encoding="utf-8") as file:
        data = json.load(file)
    data.setdefault("aturan", {}).setdefault("paragraf", {})["huruf_lentur"] = False
    done = subprocess.run([os.path.abspath(naskah), "lkip", "-", "-o", os.path.abspath(stiff)],
                          input=json.dumps(data).encode(), cwd=os.path.dirname(SAMPLE), stderr=subprocess.PIPE)
    pairs = re.findall(r"\w+-\w+", json.dumps(data)) # pdftotext joins them at line ends
    joined = {word for pair in pairs for word in (pair.replace("-", ""), *pair.split("-"))}
    out.check(done.returncode == 0, "prose: stiff letters: %s" % done.stderr.decode())
    for reader in (("pdftotext",), ("mutool", "draw", "-q", "-F", "text")):
        words = [words_read(*reader, file, *(("-",) if reader[0] == "pdftotext" else ())) for file in (pdf, stiff)]
        out.check(len(words[0]) > 1500, "%s: words to compare" % reader[0])
        out.none((words[0] ^ words[1]) - joined, "%s: words that only letters of one kind have" % reader[0])
    with open(pdf, "rb") as file, open(stiff, "rb") as other:
        out.check(len(file.read()) < 1.03 * len(other.read()), "prose: letters that give way cost little room")


def main(naskah, folder):
    out = report.Report()
    pdf = folder + "/prose.pdf"
    status, _, messages = run(naskah, "lkip", SAMPLE, "-o", pdf)
    out.check(status == 0, "prose: %s" % messages)
    check_figures(out, pdf)
    check_ends(out, naskah)
    check_reading(out, naskah, pdf, folder + "/stiff.pdf")
    out.end()


main(*sys.argv[1:])
