"""Papers read back: readback.py NASKAH_BINARY FOLDER FLIPS

FOLDER holds surat.pdf, signed-surat.pdf, one.pdf and two.pdf (pk.pdf signed once and twice) as run.sh left them. What is
inside comes out byte for byte and makes the same paper; every change is noticed, FLIPS of single bytes among them; what
others wrote is told, and never believed.
"""
import json
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pikepdf

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import report  # noqa: E402
from report import read, run, write  # noqa: E402

DATA = "samples/barito-utara/data.json"
MANIFEST = "naskah-manifes.json"


def inside(pdf, name):
    with pikepdf.open(pdf) as file:
        return file.attachments[name].get_file().read_bytes()


def without_notes(value):
    if isinstance(value, dict):
        return {key: without_notes(member) for key, member in value.items() if not key.startswith("_")}
    return [without_notes(member) for member in value] if isinstance(value, list) else value


class Readback:
    def __init__(self, naskah, folder):
        self.naskah, self.folder, self.out = naskah, folder, report.Report()

    def path(self, name):
        return os.path.join(self.folder, name)

    def verified(self, pdf, *options):
        status, said, messages = run(self.naskah, "verifikasi", pdf, "--format", "json", *options)
        return status, json.loads(said) if said else None, messages

    def tells(self, pdf, status, what, **wanted):
        ended, verdict, messages = self.verified(pdf)
        found = {key: verdict.get(key) for key in wanted} if verdict else None
        self.out.check(ended == status and found == wanted, "%s: status %d, %s %s" % (what, ended, verdict, messages))
        return verdict

    def refuses(self, status, words, *call):
        ended, _, messages = run(self.naskah, *call)
        self.out.check(ended == status and words in messages, "%s: %d %s" % (call, ended, messages))

    # -- out again --

    def copies(self):
        place = self.path("copy")
        status, said, messages = run(self.naskah, "salin", self.path("surat.pdf"), "-d", place)
        self.out.check(status == 0 and not messages, "salin: %d %s" % (status, messages))
        self.out.check(read(os.path.join(place, "lambang.png")) == read("samples/barito-utara/lambang.png"),
                       "salin: the picture is as it was")
        self.out.check(read(os.path.join(place, "data.json")) == inside(self.path("surat.pdf"), "data.json") and
                       json.loads(read(os.path.join(place, "data.json"))) == without_notes(json.loads(read(DATA))),
                       "salin: the data is as it was put there, whole but for its notes")
        run(self.naskah, "surat", os.path.join(place, "data.json"), "-o", self.path("again.pdf"))
        self.out.check(read(self.path("again.pdf")) == read(self.path("surat.pdf")), "salin: the copy makes the same paper")
        self.refuses(1, "sudah ada", "salin", self.path("surat.pdf"), "-d", place)
        self.refuses(2, "-d FOLDER", "salin", self.path("surat.pdf"))

    def notes(self):
        data = json.loads(read("samples/mini/data.json"))
        data["_rahasia"] = {"catatan": "JANGAN"}
        data["instansi"]["_wa"] = "0812"
        source = write(self.path("catatan.json"), json.dumps(data, indent=1).encode())
        for options, kept in (([], False), (["--dengan-catatan"], True)):
            pdf = self.path("catatan.pdf")
            run(self.naskah, "lkip", source, "-o", pdf, *options)
            with pikepdf.open(pdf) as file:
                inside = file.attachments["catatan.json"].get_file().read_bytes()
            self.out.check((b"JANGAN" in inside and b"0812" in inside) == kept, "notes %s" % options)
            self.out.check(not kept or inside == read(source), "notes: all of it")
            self.tells(pdf, 0, "notes %s" % options, hasil="sama", data_diubah=False)
        with pikepdf.open(pdf) as file:
            data.pop("_rahasia"), data["instansi"].pop("_wa")
            self.out.check(json.loads(inside) != data, "notes: kept")

    def wishes(self):
        for options in (["--kertas", "F4"], ["--nomor", "x"], ["--konsep"], ["--padat"], ["--klasik", "--tanpa-kolom"],
                        ["--arsip"]):
            pdf = self.path("wish.pdf")
            if options[0] == "--nomor":
                number = json.loads(read(DATA))["surat_pengantar"]
                number = (number if isinstance(number, list) else [number])[0]["nomor"]
                options = ["--nomor", number]
            status, _, _ = run(self.naskah, "surat", DATA, "-o", pdf, *options)
            if status == 0:
                self.tells(pdf, 0, "made with %s" % options, hasil="sama")
        run(self.naskah, "surat", DATA, "-o", pdf, env=dict(os.environ, SOURCE_DATE_EPOCH="1000000000"))
        self.tells(pdf, 0, "made at another time", hasil="sama")

    # -- what others did --

    def changed_figure(self):
        pdf = self.path("figure.pdf")
        run(self.naskah, "lkip", "samples/mini/data.json", "-o", self.path("mini.pdf"))
        with pikepdf.open(self.path("mini.pdf")) as file:
            data = file.attachments["data.json"].get_file().read_bytes()
            other = data.replace(b"Wahyu Pranoto Aji", b"Wahyu Pranoto Adi")
            assert other != data
            spec = pikepdf.AttachedFileSpec(file, other, filename="data.json", mime_type="application/json")
            del file.attachments["data.json"]
            file.attachments["data.json"] = spec
            file.save(pdf)
        verdict = self.tells(pdf, 1, "another name in the data", hasil="kata-berbeda", data_diubah=True)
        self.out.check(verdict and "Aji" in verdict["tertulis"] and "Adi" in verdict["seharusnya"],
                       "which word differs: %s" % verdict)
        _, said, _ = run(self.naskah, "verifikasi", pdf)
        self.out.check(b"BERBEDA: pada halaman" in said, "and in words: %s" % said)

    def rewritten(self):
        with pikepdf.open(self.path("surat.pdf")) as file:
            file.save(self.path("rewritten.pdf"), linearize=True)
        self.tells(self.path("rewritten.pdf"), 1, "written anew", hasil="bita-berbeda", data_diubah=False)
        status, _, messages = run(self.naskah, "salin", self.path("rewritten.pdf"), "-d", self.path("rewritten"))
        self.out.check(status == 0 and read(self.path("rewritten/data.json")) == inside(self.path("surat.pdf"), "data.json"),
                       "its data comes out all the same: %d %s" % (status, messages))

    def hostile(self):
        def remade(name, change):
            with pikepdf.open(self.path("surat.pdf")) as file:
                manifest = json.loads(file.attachments[MANIFEST].get_file().read_bytes())
                change(manifest, file)
                del file.attachments[MANIFEST]
                file.attachments[MANIFEST] = pikepdf.AttachedFileSpec(file, json.dumps(manifest).encode(), filename=MANIFEST)
                file.save(self.path(name))
            return self.path(name)

        def up(manifest, _):
            manifest["berkas"][0]["nama"] = "../luar.json"

        def absolute(manifest, _):
            manifest["berkas"][1]["nama"] = "/tmp/luar.png"

        def paper(manifest, _):
            manifest["naskah"] = "ijazah"

        def gone(manifest, file):
            del file.attachments["lambang.png"]

        for name, change in (("up.pdf", up), ("absolute.pdf", absolute)):
            self.refuses(1, "tidak aman", "salin", remade(name, change), "-d", self.path("hostile/" + name))
        self.out.check(not os.path.exists(self.path("hostile/luar.json")) and not os.path.exists("/tmp/luar.png"),
                       "nothing leaves the folder")
        self.refuses(1, "tidak dikenal program ini", "verifikasi", remade("paper.pdf", paper))
        self.refuses(1, "rusak atau tidak ada", "verifikasi", remade("gone.pdf", gone))
        self.refuses(2, "bukan PDF", "verifikasi", DATA)
        self.refuses(2, "tidak ditemukan", "verifikasi", self.path("absent.pdf"))
        self.refuses(2, "berkas PDF belum disebut", "verifikasi")
        run(self.naskah, "surat", DATA, "--tanpa-sumber", "-o", self.path("bare.pdf"))
        self.refuses(1, "tidak memuat data sumbernya", "verifikasi", self.path("bare.pdf"))
        self.refuses(1, "tidak memuat data sumbernya", "salin", self.path("bare.pdf"), "-d", self.path("none"))

    # -- signatures --

    def signatures(self):
        for name, fields in (("one.pdf", ["kepala"]), ("two.pdf", ["bupati", "kepala"])):
            verdict = self.tells(self.path(name), 0, name, hasil="sama", tak_tercakup=0)
            rows = verdict["tanda_tangan"]
            self.out.check([row["kolom"] for row in rows] == fields and
                           all(row["isi"] == "utuh" and row["kolom_naskah"] and row["mencakup_naskah"] and row["revisi"]
                               for row in rows), "%s: its signatures: %s" % (name, rows))
        tail = write(self.path("tail.pdf"), read(self.path("two.pdf")) + b"% sesudahnya\n")
        self.tells(tail, 1, "bytes behind the signatures", hasil="sama", tak_tercakup=13)
        bare = write(self.path("tail.pdf"), read(self.path("surat.pdf")) + b"\n% x\n")
        self.tells(bare, 1, "bytes behind an unsigned paper", hasil="sama", tak_tercakup=5)
        changed = bytearray(read(self.path("two.pdf")))
        at = changed.rfind(b"/Contents", 0, changed.rfind(b"/ByteRange") + 40000) # any byte that the second covers
        at = len(read(self.path("pk.pdf"))) + 20
        changed[at] ^= 1
        status, verdict, _ = self.verified(write(self.path("changed.pdf"), bytes(changed)))
        self.out.check(status != 0, "a changed byte under the signatures: %s" % verdict)

    def flips(self, name, count, start=0):
        """A bit in each of so many bytes, spread over the file from there on, is noticed each time."""
        whole = read(self.path(name))
        chance = random.Random(7)
        places = sorted(chance.sample(range(start, len(whole)), count))

        def noticed(place):
            changed = bytearray(whole)
            changed[place] ^= 1 << chance.randrange(8)
            path = write(self.path("flip-%d.pdf" % place), bytes(changed))
            done = subprocess.run([self.naskah, "verifikasi", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            os.unlink(path)
            return place, done.returncode

        with ThreadPoolExecutor(2) as pool:
            ended = list(pool.map(noticed, places))
        self.out.none(["byte %d: status %d" % pair for pair in ended if pair[1] not in (1, 2)],
                      "%s: %d changed bytes are noticed" % (name, count))


def main(naskah, folder, flips):
    readback = Readback(naskah, folder)
    readback.copies()
    readback.notes()
    readback.wishes()
    readback.changed_figure()
    readback.rewritten()
    readback.hostile()
    readback.signatures()
    readback.flips("mini.pdf", int(flips))
    readback.flips("signed-surat.pdf", int(flips), len(read(readback.path("surat.pdf"))))
    readback.out.end()


main(*sys.argv[1:])
