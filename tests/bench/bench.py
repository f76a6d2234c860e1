"""What a paper costs: processor time, wall time, peak memory, pages, bytes, and deflate alone of the same streams.

    bench.py BUILDDIR     with BENCH=quick: a few sizes, once, no peers

S, M, L, T beside peers where these are installed; B, a thousand letters through the library and as a loop; SOPs of 10
to 240 steps; every paper of every sample; and how cost grows to 4,000 pages and 100,000 rows. Each run is a process of
its own, its fastest of several is told, so that little else is measured. The table goes to standard output, all of it
to BUILDDIR/bench/bench.json too.
"""
import glob
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
import zlib

import pikepdf

import peers
import reports

BUILD = sys.argv[1]
MEASURE = BUILD + "/bench/measure"
QUICK = os.environ.get("BENCH") == "quick"
TIMES = 1 if QUICK else 3
PATIENCE = 180  # seconds for a peer
LETTERS = 50 if QUICK else 1000
ROW = "%-26s %-11s %7s %9s %9s %9s %9s %9s %7s"
HEAD = ROW % ("", "", "pages", "CPU s", "wall s", "peak MB", "bytes", "deflate s", "ratio")


def run(words, patience=3600):
    """Seconds of processor and wall, peak memory in MB; None where it fails or takes too long."""
    told = subprocess.run([MEASURE, str(patience), *words], stdout=subprocess.PIPE, check=True).stdout.split()
    return None if told[0] != b"0" else (float(told[1]), float(told[2]), int(told[3]) / 1024)


def cost(commands, pdf=None, times=TIMES, patience=3600):
    """The least of several runs, of all commands of a run together; with the file's pages and bytes."""
    runs = []
    for _ in range(times):
        parts = [run(words, patience) for words in commands]
        if None in parts:
            return None
        runs.append([sum(p[0] for p in parts), sum(p[1] for p in parts), max(p[2] for p in parts)])
    result = {"cpu": min(r[0] for r in runs), "wall": min(r[1] for r in runs), "peak": max(r[2] for r in runs)}
    if pdf:
        with pikepdf.open(pdf) as file:
            result.update(pages=len(file.pages), bytes=os.path.getsize(pdf))
    return result


def floor(pdf):
    """Seconds of zlib at level 6 over the streams of the file, pictures left out."""
    with pikepdf.open(pdf) as file:
        streams = [o.read_bytes() for o in file.objects
                   if isinstance(o, pikepdf.Stream) and o.get("/Filter") == "/FlateDecode" and o.get("/Subtype") != "/Image"]
    times = []
    for _ in range(TIMES):
        began = time.process_time()
        for stream in streams:
            zlib.compress(stream, 6)
        times.append(time.process_time() - began)
    return min(times)


class Table:
    def __init__(self):
        self.rows = []
        print(HEAD, flush=True)

    def add(self, name, who, result, **more):
        """`ratio` is of processor time, to naskah's on the same document."""
        row = dict(name=name, who=who, **(result or {"failed": True}), **more)
        first = next((r for r in self.rows if r["name"] == name and r["who"] == "naskah"), None)
        if result and first and first is not row and first.get("cpu"):
            row["ratio"] = result["cpu"] / first["cpu"]
        self.rows.append(row)

        def show(key, form):
            return form % row[key] if row.get(key) is not None else "-" if result else "failed"
        print(ROW % (name, who, show("pages", "%d"), show("cpu", "%.3f"), show("wall", "%.3f"), show("peak", "%.1f"),
                     show("bytes", "%d"), show("deflate", "%.3f"), show("ratio", "%.1f")), flush=True)


def write_json(path, data):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    return path


def naskah_cost(naskah, paper, data, folder, name, table, times=TIMES, with_floor=True):
    pdf = folder + "/out.pdf"
    result = cost([[naskah, paper, data, "-o", pdf]], pdf, times)
    table.add(name, "naskah", result, **({"deflate": floor(pdf)} if result and with_floor else {}))


def sizes(naskah, folder, npm, table):
    for size in "SM" if QUICK else "SMLT":
        blocks = peers.letter_blocks() if size == "S" else reports.document(size)
        data = reports.letter_data() if size == "S" else reports.report_data(blocks)
        naskah_cost(naskah, "surat" if size == "S" else "lkip", write_json(folder + "/data.json", data), folder, size, table)
        for name, commands in peers.PEERS.items():
            if QUICK or not peers.installed(name, npm):
                continue
            calls = commands(blocks, folder, npm)
            run(calls[0], PATIENCE)  # caches
            table.add(size, name, cost(calls, folder + "/out.pdf", 1 if size in "LT" else TIMES, PATIENCE))


def batch(naskah, letters, folder, table):
    for i in range(1, LETTERS + 1):
        write_json("%s/%d.json" % (folder, i), reports.letter_data(i))
    name = "B: %d letters" % LETTERS
    table.add(name, "library", cost([[letters, folder, str(LETTERS)]], times=1))
    hands = str(4 * (os.cpu_count() or 1))  # who waits for the disk needs no processor
    table.add(name, "massal -j " + hands, cost([[naskah, "massal", folder, "-d", folder + "/out", "-j", hands]], times=1))
    table.add(name, "massal, unchanged", cost([[naskah, "massal", folder, "-d", folder + "/out", "-j", hands]], times=1))
    loop = 'i=0; while [ $((i += 1)) -le %d ]; do "%s" surat %s/$i.json -o %s/$i.pdf || exit 1; done'
    table.add(name, "loop", cost([["sh", "-c", loop % (LETTERS, naskah, folder, folder)]], times=1))


def procedures(naskah, folder, table):
    for steps in (10, 30) if QUICK else (10, 30, 60, 120, 180, 240):
        data = write_json(folder + "/data.json", reports.procedure_data(steps))
        naskah_cost(naskah, "sop", data, folder, "SOP of %d steps" % steps, table, 1, False)


def samples(naskah, folder, table):
    for data in sorted(glob.glob("samples/*/data.json")):
        papers = subprocess.run(["sh", "tests/papers.sh", naskah, data], stdout=subprocess.PIPE, check=True)
        for paper in papers.stdout.decode().split():
            name = "%s %s" % (os.path.basename(os.path.dirname(data)), paper)
            naskah_cost(naskah, paper, data, folder, name, table, with_floor=False)


def growth(naskah, folder, table):
    for copies in (1,) if QUICK else (1, 2, 4, 8, 16, 32, 64):
        data = write_json(folder + "/data.json", reports.report_data(reports.report(copies)))
        naskah_cost(naskah, "lkip", data, folder, "growth: %d reports" % copies, table, 1, False)
    for rows in (1000,) if QUICK else (1000, 3000, 10000, 30000, 100000):
        data = write_json(folder + "/data.json", reports.report_data(reports.table(rows)))
        naskah_cost(naskah, "lkip", data, folder, "growth: %d rows" % rows, table, 1, False)


def main():
    naskah, npm = BUILD + "/naskah", os.path.abspath(BUILD + "/bench/npm")
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        sizes(naskah, folder, npm, table)
        batch(naskah, BUILD + "/bench/letters", folder, table)
        procedures(naskah, folder, table)
        samples(naskah, folder, table)
        growth(naskah, folder, table)
    write_json(BUILD + "/bench/bench.json", {"machine": platform.machine(), "processors": os.cpu_count(), "load": os.getloadavg()[0],
                        "rows": table.rows})


main()
