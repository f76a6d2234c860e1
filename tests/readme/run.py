"""The paths of README.md, as a newcomer takes them: run.py NASKAH_BINARY [with C], from the top of the tree.

What stands in indented blocks is run, section by section, each in a fresh folder; a file whose C is shown is there. What
lines of "Hasilnya" name must be there afterwards. With a second word the lines for the C compiler are run, too: naskah
must be installed for pkg-config (tests/library/run.sh).
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
WITH_C = len(sys.argv) > 2
tally = Report()
holds = tally.holds
TOOLS = tempfile.mkdtemp()
os.symlink(NASKAH, TOOLS + "/naskah")

with open("README.md", encoding="utf-8") as file:
    README = file.read()
with open("docs/reference.md", encoding="utf-8") as file:
    REFERENCE = file.read()
SECTIONS = dict(re.findall(r"^## (.*)\n((?:(?!## ).*\n)*)", README, re.M))


def is_good(path):
    """There, and what its name says."""
    if not os.path.isfile(path) or not os.path.getsize(path):
        return False
    with open(path, "rb") as file:
        bytes_ = file.read()
    if path.endswith(".json"):
        return json.loads(bytes_) is not None
    start = {".pdf": b"%PDF-", ".xlsx": b"PK"}.get(os.path.splitext(path)[1], b"")
    return bytes_.startswith(start)


def take(name, text):
    """Runs a path from top to end; what is promised must stand when it is said."""
    work = tempfile.mkdtemp()
    ways = dict(os.environ, PATH=TOOLS + ":" + os.environ["PATH"])
    commands = promised = 0
    for part in re.findall(r"```c\n(?:(?!```).*\n)*```$|(?:^    .*\n)+|^Hasilnya .*\n(?:.+\n)*", text, re.M):
        needs_c = part.startswith("```c") or "cc " in part or "./portal" in part
        if part.startswith("```c"):
            with open(work + "/portal.c", "w", encoding="utf-8") as file:
                file.write(part.split("\n", 1)[1].rsplit("```", 1)[0])
        elif part.startswith("    ") and (WITH_C or not needs_c):
            for line in part.splitlines():
                done = subprocess.run(["sh", "-c", line.strip()], cwd=work, env=ways, capture_output=True, text=True,
                                      timeout=300)
                # periksa and beda say with 1 that there is something to tell.
                fine = {0, 1} if re.match("naskah (periksa|beda) ", line.strip()) else {0}
                holds("%s: %s" % (name, line.strip()), done.returncode in fine, done.stderr or done.stdout)
                commands += 1
        elif part.startswith("Hasilnya"):
            files = re.findall(r"`([^`]+)`", part.split(". ")[0])
            for path in files if WITH_C or "dari-c.pdf" not in files else ():
                holds("%s: %s is there" % (name, path), is_good(os.path.join(work, path)), os.listdir(work))
                promised += 1
    shutil.rmtree(work)
    return commands, promised


for name, least in ("Untuk pegawai", 7), ("Untuk pengelola", 7), ("Untuk pengembang", 5):
    holds("README has " + name, name in SECTIONS, list(SECTIONS))
    commands, promised = take(name, SECTIONS.get(name, ""))
    holds("%s: commands and results are found" % name, commands >= least and promised >= 4, (commands, promised))

# -- what needs more than a moment is at least there --
targets = set()
for page in "Makefile", *glob.glob("*/*.mk"):
    with open(page, encoding="utf-8") as file:
        targets |= set(re.findall(r"^([a-z-]+):", file.read(), re.M))
named = set(re.findall(r"make ([a-z-]+)", README))
holds("every target that README names is one", named <= targets, named - targets)
for page, text, folder in ("README.md", README, ""), ("docs/reference.md", REFERENCE, "docs"):
    missing = [link for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
               if "://" not in link and not os.path.exists(os.path.join(folder, link))]
    holds("%s: what it links to is there" % page, not missing, missing)
officer = README.split("## Untuk pengelola", 1)[0]
holds("the officer reads no JSON", "json" not in officer.lower())
holds("nor English", not re.findall(r"\b(the|and|with|from|which|that)\b", officer), re.findall(r"\b(the|and|with|from|which|that)\b.*", officer))
holds("a picture comes first", README.index("docs/halaman.png") < README.index("## "))

# -- the example of arah and quarters, joined to the first one --
work = tempfile.mkdtemp()
first, quarters = [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", REFERENCE, re.S | re.M)
                   if block.startswith("{")][:2]
with open(work + "/data.json", "w", encoding="utf-8") as file:
    json.dump({**first, **quarters, "renstra": None, "laporan_triwulan": {"1": {}, "2": {}}}, file)
done = subprocess.run([NASKAH, "jelaskan", work + "/data.json", "iku.lama.capaian"], capture_output=True, text=True)
holds("less is better: 16 of 20 minutes are 120%", "120" in done.stdout, done.stdout + done.stderr)
for quarter, share in ("1", "90"), ("2", "110"):
    name = "iku.lama.kinerja.capaian." + quarter
    done = subprocess.run([NASKAH, "jelaskan", work + "/data.json", name], capture_output=True, text=True)
    holds("of the quarter: " + name, share in done.stdout, done.stdout + done.stderr)
shutil.rmtree(work)
shutil.rmtree(TOOLS)
tally.end()
