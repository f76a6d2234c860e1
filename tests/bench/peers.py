"""The same documents in the languages of other typesetters, and how each is called.

All of A4, margins of 25 and 30 mm, 12 points on 18, justified; tables 10 points on 12 with heads that repeat. What a
peer cannot be given is left out here: groff and pdflatex make no tagged files.
"""
import html
import json
import os
import shutil
import subprocess

SENTENCE = "Dengan hormat kami sampaikan laporan kinerja tahun 2024 beserta kelengkapannya."


def letter_blocks():
    return [("p", "Yth. Bupati Contoh"), ("p", SENTENCE),
            ("table", ("Jenis", "Banyaknya", "Keterangan"), [("Laporan Kinerja", "1 berkas", "Dengan hormat")], (50, 20, 30))]


# -- Typst --

TYPST = """#set page(paper: "a4", margin: (left: 30mm, rest: 25mm), numbering: "1")
#set text(font: "Liberation Serif", size: 12pt, lang: "id", top-edge: 0.75em, bottom-edge: -0.25em)
#set par(justify: true, leading: 6pt, spacing: 12pt)
#set table(stroke: .5pt, inset: (x: 3pt, y: 2pt))
#show table: set text(size: 10pt, hyphenate: false)
#show table: set par(justify: false, leading: 2pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#let blocks = json("doc.json")
#if blocks.len() > 10 { outline(depth: 1) }
#for b in blocks {
  if b.at(0) == "p" { par[#b.at(1)] }
  else if b.at(0) == "h" { heading(level: b.at(1), b.at(2)) }
  else if b.at(0) == "li" { enum(..b.at(1)) }
  else { table(columns: b.at(3).map(w => w * 1fr), table.header(..b.at(1)), ..b.at(2).flatten()) }
}
"""
RUN_TYPST = """const { createRequire } = require('node:module')
const [npm, folder, out, fonts] = process.argv.slice(2)
const { NodeCompiler } = createRequire(npm + '/')('@myriaddreamin/typst-ts-node-compiler')
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] })
const result = compiler.compile({ mainFilePath: folder + '/doc.typ' })
if (result.hasError()) { result.printErrors(); process.exit(1) }
require('node:fs').writeFileSync(out, compiler.pdf(result.result, { pdfTags: true }))
"""


def font_folder():
    found = subprocess.run(["fc-match", "-f", "%{file}", "Liberation Serif"], stdout=subprocess.PIPE, check=True)
    return os.path.dirname(found.stdout.decode())


def typst(blocks, folder, npm):
    write(folder, "doc.typ", TYPST)
    write(folder, "run.cjs", RUN_TYPST)
    write(folder, "doc.json", json.dumps(blocks))
    return [["node", folder + "/run.cjs", npm, folder, folder + "/out.pdf", font_folder()]]


# -- HTML --

STYLE = """@page { size: A4; margin: 25mm 25mm 25mm 30mm; @bottom-center { content: counter(page) } }
body { font: 12pt/18pt "Liberation Serif"; text-align: justify; hyphens: auto } h1 { break-before: page; font-size: 14pt }
table { font-size: 10pt; line-height: 12pt; border-collapse: collapse; width: 100%; text-align: left; hyphens: manual }
td, th { border: .5pt solid; padding: 2pt 3pt }"""


def html_block(block):
    if block[0] == "p":
        return "<p>%s</p>" % html.escape(block[1])
    if block[0] == "h":
        return "<h%d>%s</h%d>" % (block[1], html.escape(block[2]), block[1])
    if block[0] == "li":
        return "<ol>%s</ol>" % "".join("<li>%s</li>" % html.escape(words) for words in block[1])
    head = "".join('<th style="width:%d%%">%s</th>' % (share, html.escape(name)) for name, share in zip(block[1], block[3]))
    lines = "".join("<tr>%s</tr>" % "".join("<td>%s</td>" % html.escape(cell) for cell in row) for row in block[2])
    return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>" % (head, lines)


def weasyprint(blocks, folder, _):
    body = "\n".join(map(html_block, blocks))
    write(folder, "doc.html", '<!doctype html><html lang="id"><meta charset="utf-8"><style>%s</style>\n%s' % (STYLE, body))
    return [["weasyprint", "-q", folder + "/doc.html", folder + "/out.pdf"]]


# -- LaTeX --

LATEX = r"""\documentclass[12pt,a4paper]{article}
\usepackage[left=30mm,right=25mm,top=25mm,bottom=25mm]{geometry}
\usepackage{longtable,array}\usepackage[hidelinks]{hyperref}\linespread{1.25}\begin{document}
"""


def latex_words(words):
    return "".join("\\" + c if c in "&%$#_{}" else c for c in words)


def latex_block(block):
    if block[0] == "p":
        return latex_words(block[1]) + "\n"
    if block[0] == "h":
        return ("\\clearpage\\section{%s}" if block[1] == 1 else "\\subsection{%s}") % latex_words(block[2])
    if block[0] == "li":
        return "\\begin{enumerate}%s\\end{enumerate}" % "".join("\\item " + latex_words(words) for words in block[1])
    columns = "|" + "|".join(">{\\raggedright}p{%.3f\\textwidth}" % (share * .0085) for share in block[3]) + "|"
    lines = "\n".join(" & ".join(map(latex_words, row)) + "\\tabularnewline\\hline" for row in block[2])
    head = " & ".join(map(latex_words, block[1])) + "\\tabularnewline\\hline\\endhead"
    return "{\\footnotesize\\begin{longtable}{%s}\\hline %s\n%s\n\\end{longtable}}" % (columns, head, lines)


def pdflatex(blocks, folder, _):
    contents = "\\tableofcontents\n" if len(blocks) > 10 else ""
    write(folder, "doc.tex", LATEX + contents + "\n".join(map(latex_block, blocks)) + "\n\\end{document}\n")
    once = ["pdflatex", "-interaction=batchmode", "-output-directory", folder, "-jobname", "out", folder + "/doc.tex"]
    return [once] * (3 if contents else 1)  # until the tables' widths and the contents stand


# -- groff --

def groff_block(block):
    if block[0] == "p":
        return ".PP\n" + block[1]
    if block[0] == "h":
        return (".bp\n" if block[1] == 1 else "") + ".NH %d\n%s" % (block[1], block[2])
    if block[0] == "li":
        return "\n".join(".IP %d. 5\n%s" % (i + 1, words) for i, words in enumerate(block[1]))
    form = " ".join("lw(%.1fc)" % (share * .14) for share in block[3])
    lines = "\n".join("\t".join("T{\n%s\nT}" % cell for cell in row) for row in block[2])
    return ".nr PS 10\n.TS H\nallbox;\n%s.\n%s\n.TH\n%s\n.TE\n.nr PS 12" % (form, "\t".join(block[1]), lines)


def groff(blocks, folder, _):
    write(folder, "doc.ms", ".nr PS 12\n.nr VS 18\n.nr LL 15.5c\n.nr PO 3c\n" + "\n".join(map(groff_block, blocks)) + "\n")
    return [["sh", "-c", "groff -t -ms -k -Tpdf -P-e -P-pa4 %s/doc.ms >%s/out.pdf 2>/dev/null" % (folder, folder)]]


def write(folder, name, words):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(words)


PEERS = {"typst": typst, "weasyprint": weasyprint, "pdflatex": pdflatex, "groff": groff}


def installed(name, npm):
    if name == "typst":
        return bool(shutil.which("node")) and os.path.isdir(npm + "/node_modules/@myriaddreamin/typst-ts-node-compiler")
    if name == "groff":
        return bool(shutil.which("groff")) and bool(shutil.which("gropdf"))
    return bool(shutil.which(name))
