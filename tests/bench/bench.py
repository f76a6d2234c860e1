"""Processor time, memory, pages and bytes of every sample's papers: bench.py NASKAH_BINARY

Each is made five times in a process of its own and the best time told, so that little else is measured.
`large` is the largest sample with its narrative many times over; what it costs per page tells how the cost grows.
`steps` are SOPs of twelve lanes, every third step a decision that goes back up to twenty.
"""
import copy
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

import pikepdf

TIMES, COPIES = 5, 40
ROW = "%-28s %8s %9s %8s %9s %9s"


def cost(words):
    """Milliseconds of processor time and peak memory in MB of one run."""
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("status %d: %s" % (process.returncode, " ".join(words)))
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def measure(name, naskah, paper, data, pdf, options=()):
    runs = [cost([naskah, paper, data, "-o", pdf, *options]) for _ in range(TIMES)]
    time, memory = min(run[0] for run in runs), max(run[1] for run in runs)
    pages = len(pikepdf.open(pdf).pages)
    print(ROW % (name, pages, "%.1f" % time, "%.2f" % (time / pages), "%.1f" % memory, os.path.getsize(pdf)))


def large(source, folder):
    """The data of a sample with the sections of its chapters many times over, in another folder."""
    shutil.copytree(os.path.dirname(source), folder)
    with open(source, encoding="utf-8") as file:
        data = json.load(file)
    lkip = data["lkip"]
    blocks = [block for key in ("kata_pengantar", "ikhtisar", "penutup") for block in lkip.get(key, [])]
    sections = lkip.setdefault("pendahuluan", {}).setdefault("tambahan", [])
    table = {"tabel": {"kolom": ["No", "Uraian", "Anggaran", "Realisasi"],
                       "baris": [[str(i + 1), "Uraian kegiatan ke-%d yang cukup panjang" % (i + 1), "1.250.000.000",
                                  "1.187.500.000,25"] for i in range(60)]}}
    sections += [{"judul": "Bagian %d" % (i + 1), "isi": copy.deepcopy(blocks + [table])} for i in range(COPIES)]
    with open(folder + "/data.json", "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    return folder + "/data.json"


def procedure(steps, path):
    """An SOP so long, with loops."""
    rows = []
    for i in range(steps):
        row = {"kegiatan": "Memeriksa berkas usulan dan kelengkapan", "pelaksana": "p%d" % (i * 5 % 12),
               "kelengkapan": "Berkas", "waktu": "1 jam", "output": "Catatan"}
        if i % 3 == 2 and i + 1 < steps:
            row["lanjut"] = {"Sesuai": i + 2, "Tidak sesuai": max(1, i - i * 7 % 20)}
        rows.append(row)
    sop = {"nomor": "1", "nama": "Pemeriksaan", "pelaksana": {"p%d" % i: "Pelaksana %d" % i for i in range(12)}, "langkah": rows}
    data = {"instansi": {"pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Contoh", "tempat": "Contoh"}, "tahun": 2024,
            "sop": [sop]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file)
    return path


def main(naskah):
    samples = sorted(glob.glob("samples/*/data.json"))
    with tempfile.TemporaryDirectory() as folder:
        print(ROW % ("", "pages", "CPU ms", "ms/page", "peak MB", "bytes"))
        for data in samples:
            papers = subprocess.run(["sh", "tests/papers.sh", naskah, data], stdout=subprocess.PIPE, check=True)
            for paper in papers.stdout.decode().split():
                name = "%s %s" % (os.path.basename(os.path.dirname(data)), paper)
                measure(name, naskah, paper, data, folder + "/out.pdf")
        biggest = max(samples, key=os.path.getsize)
        name = os.path.basename(os.path.dirname(biggest)) + " lkip"
        measure(name + " --klasik", naskah, "lkip", biggest, folder + "/out.pdf", ["--klasik"])
        measure("large lkip", naskah, "lkip", large(biggest, folder + "/large"), folder + "/out.pdf")
        for steps in (30, 60, 120, 200):
            measure("%d steps sop" % steps, naskah, "sop", procedure(steps, folder + "/sop.json"), folder + "/out.pdf")


main(*sys.argv[1:])
