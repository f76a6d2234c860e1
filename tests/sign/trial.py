"""The stand-in of the signing service: trial.py NASKAH_BINARY FOLDER

curl sends what --ttd-json wrote, with a NIK, a passphrase and the file filled in, as an office's program would, by both
versions; what comes back is signed in place, verifies, and says that it is a trial. Whatever the service refuses is
refused here, for the same reasons.
"""
import base64
import copy
import json
import os
import re
import signal
import socket
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import report  # noqa: E402
from report import read, run, write  # noqa: E402

DATA = "samples/barito-utara/data.json"
NIK, PASSPHRASE = "3205010101010001", "uji-coba"
NONE = object()


class Trial:
    def __init__(self, naskah, folder):
        self.naskah, self.folder, self.out = naskah, folder, report.Report()

    def path(self, name):
        return os.path.join(self.folder, name)

    # -- the service --

    def start(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.service = subprocess.Popen([self.naskah, "ttd-uji", "--porta", str(self.port)], stdout=subprocess.PIPE)
        self.out.check(b"http://127.0.0.1:%d" % self.port in self.service.stdout.readline(), "the service says where it is")
        said = b"".join(self.service.stdout.readline() for _ in range(5))
        self.out.check(all(word in said for word in (b"2011", b"2031", PASSPHRASE.encode(), b"UJI COBA")),
                       "and whom it takes")
        status, _, messages = run(self.naskah, "ttd-uji", "--porta", self.port, "--format", "json")
        self.out.check(status == 3 and [row["kode"] for row in json.loads(messages)] == ["porta-terpakai"], "a port that is taken: %s" % messages)

    def stop(self):
        self.service.send_signal(signal.SIGTERM)
        said = self.service.communicate(timeout=30)[0].decode()
        self.out.check(self.service.returncode == 0 and "v2: 200" in said and "2031" in said,
                       "it goes when it is told to, having told its requests: %d" % self.service.returncode)

    def curl(self, path, *words, user="uji:uji"):
        """Status, headers and body."""
        status, head, messages = run("curl", "-sS", "-D", self.path("head"), "-o", self.path("answer"), "-w", "%{http_code}",
                                     *(["-u", user] if user else []), *words, "http://127.0.0.1:%d%s" % (self.port, path))
        if status:
            self.out.check(False, "curl: %s" % messages)
        return int(head or 0), read(self.path("head")).decode(), read(self.path("answer"))

    def second(self, body, **options):
        write(self.path("request.json"), body if isinstance(body, bytes) else json.dumps(body).encode())
        return self.curl("/api/v2/sign/pdf", "-H", "Content-Type: application/json", "--data-binary",
                         "@" + self.path("request.json"), **options)

    def first(self, form, file, **options):
        words = [word for key, value in form.items() if value is not NONE
                 for word in ("-F", "%s=%s" % (key, str(value).lower() if isinstance(value, bool) else value))]
        if file:
            words += ["-F", "file=@%s;type=application/pdf" % file]
        return self.curl("/api/sign/pdf", *words, **options)

    # -- requests, as the program writes them --

    def rows(self, paper, *options):
        """The paper as PDF, and the rows of its --ttd-json."""
        pdf, told = self.path("".join(("paper", *options)) + ".pdf"), self.path("told.json")
        for words in (["-o", pdf], ["--ttd-json", "-o", told]):
            status, _, messages = run(self.naskah, paper, DATA, *words, *options)
            self.out.check(status == 0, "%s %s: %s" % (paper, options, messages))
        return pdf, json.loads(read(told))["penanda_tangan"]

    @staticmethod
    def filled(row, content, **changes):
        body = copy.deepcopy(row["permintaan_v2"])
        body.update(nik=NIK, passphrase=PASSPHRASE, file=[base64.b64encode(content).decode()])
        for key, value in changes.items():
            part = body["signatureProperties"][0] if key in body["signatureProperties"][0] or key == "tag" else body
            part.pop(key, None)
            if value is not NONE:
                part[key] = value
        return body

    @staticmethod
    def form(row, **changes):
        return dict(row["permintaan_v1"], nik=NIK, passphrase=PASSPHRASE, **changes)

    # -- what comes back --

    def fine(self, before, after, fields, what):
        """Signed in place: `after` are bytes."""
        path = write(self.path("signed.pdf"), after)
        self.out.check(after.startswith(read(before)) and len(after) > len(read(before)), what + ": the file stays")
        told = run("pdfsig", "-nssdir", "sql:" + self.path("store/nss"), "-nss-pwd", "sandi", "-no-ocsp", path)[1].decode()
        self.out.check(sorted(re.findall(r"Signature Field Name: (.*)\n  - Signer", told)) == sorted(fields) and
                       told.count("Signature Validation: Signature is Valid") == len(fields) and
                       "UJI COBA" in told, "%s: pdfsig: %s" % (what, told))
        status, said, _ = run(sys.executable, "-B", "tests/sign/signed.py", before, path)
        self.out.check(status == 0, "%s: form and tree: %s" % (what, said))
        self.out.check(run("qpdf", "--check", path)[0] == 0, what + ": the file is whole")
        return path

    def by_both(self):
        pdf, rows = self.rows("pk")
        names, file = [], pdf
        for row in rows[:2]:
            status, _, answer = self.second(self.filled(row, read(file)))
            told = json.loads(answer)
            self.out.check(status == 200 and set(told) == {"time", "file"} and len(told["file"]) == 1, "v2: %s" % answer[:200])
            names.append(row["kolom"])
            file = write(self.path("next.pdf"), base64.b64decode(told["file"][0]))
        signed = self.fine(pdf, read(file), names, "v2, one after the other")
        status, said, _ = run(self.naskah, "verifikasi", signed)
        self.out.check(status == 0 and said.count(b"UJI COBA") == 2, "verifikasi says that it is a trial: %s" % said)
        form = self.form(rows[0], jenis_response=NONE)
        status, head, answer = self.first(form, pdf)
        self.out.check(status == 200 and re.search("id_dokumen: [0-9a-f]{32}", head) and "application/pdf" in head,
                       "v1: %s" % head)
        self.fine(pdf, answer, [rows[0]["kolom"]], "v1, as PDF")
        status, _, answer = self.first(self.form(rows[1]), pdf)
        told = json.loads(answer)
        self.out.check(status == 200 and set(told) == {"id_dokumen", "base64_signed_file"}, "v1: %s" % answer[:200])
        self.fine(pdf, base64.b64decode(told["base64_signed_file"]), [rows[1]["kolom"]], "v1, in letters")
        status, _, answer = self.second(self.filled(rows[0], read(pdf), tampilan="INVISIBLE"))
        self.fine(pdf, base64.b64decode(json.loads(answer)["file"][0]), [rows[0]["kolom"]], "v2, not to be seen")
        status, _, answer = self.second(self.filled(rows[0], read(pdf), nik=NONE, passphrase=NONE, email="a@b.go.id", totp="123456"))
        self.out.check(status == 200, "v2, by mail address and totp: %s" % answer[:200])
        self.refusals(pdf, rows, signed)

    def by_tag(self):
        data = json.loads(read(DATA))
        data["aturan"].setdefault("tanda_tangan", {}).update(cara="elektronik", jangkar=["#", "~"])
        source = write(self.path("tag.json"), json.dumps(data).encode())
        place = os.path.abspath("samples/barito-utara")
        pdf, told = self.path("tag.pdf"), self.path("told.json")
        run(self.naskah, "surat", source, "--akar", place, "--triwulan", "1", "-o", pdf)
        run(self.naskah, "surat", source, "--akar", place, "--triwulan", "1", "--ttd-json", "-o", told)
        row = json.loads(read(told))["penanda_tangan"][0]
        self.out.check(row["tag"] == "#", "the tag is told: %s" % row.get("tag"))
        places = {key: NONE for key in ("page", "xAxis", "yAxis")}
        status, _, answer = self.first(self.form(row, tag_koordinat="#", jenis_response=NONE, **places), pdf)
        self.fine(pdf, answer, [row["kolom"]], "v1, where the tag is")
        status, _, answer = self.second(self.filled(row, read(pdf), tag="#"))
        self.fine(pdf, base64.b64decode(json.loads(answer)["file"][0]), [row["kolom"]], "v2, where the tag is")
        self.refused(self.second(self.filled(row, read(pdf), tag="~")), 400, "ditemukan 0 kali")
        self.refused(self.second(self.filled(row, read(pdf), tag="a")), 400, 'tanda \\"a\\" harus tepat satu kali')
        self.refused(self.second(self.filled(row, read(pdf), tag="##")), 400, "tag: harus tepat satu tanda")
        self.refused(self.first(self.form(row, tag_koordinat="ab"), pdf), 400, "tag_koordinat: harus tepat satu tanda")
        words = run("pdftotext", pdf, "-")[1].decode()
        once = next(letter for letter in words if letter.isupper() and words.count(letter) == 1)
        self.refused(self.second(self.filled(row, read(pdf), tag=once)), 400, "tidak berada di dalam kolom")

    # -- what is refused --

    def refused(self, answer, code, words):
        status, _, body = answer
        try:
            told = json.loads(body)
        except ValueError:
            told = {}
        self.out.check(status == (code if code < 2000 else 400) and told.get("status_code") == code and
                       words in body.decode(), "%d %s: %d %s" % (code, words, status, body[:300]))

    def refusals(self, pdf, rows, signed):
        file, row = read(pdf), rows[0]
        foot, head = row["dari_bawah"]["y"], row["dari_atas"]["y"]
        for changes, code, words in (
                ({"nik": "0000000000000000"}, 2011, "User tidak terdaftar"),
                ({"nik": NONE, "email": "siapa"}, 2011, "User tidak terdaftar"),
                ({"passphrase": "salah"}, 2031, "Passphrase Anda salah"),
                ({"passphrase": NONE, "totp": "1"}, 2031, "TOTP Anda salah"),
                ({"passphrase": NONE}, 400, "passphrase: wajib diisi"),
                ({"nik": "320501"}, 400, "nik: wajib diisi 16 angka"),
                ({"nik": "32050101010100AB"}, 400, "nik: wajib diisi 16 angka"),
                ({"tampilan": "TERLIHAT"}, 400, "tampilan: harus visible atau invisible"),
                ({"page": NONE}, 400, "page: wajib diisi"),
                ({"page": "satu"}, 400, "page: harus bilangan bulat"),
                ({"originX": 1.5}, 400, "originX: harus bilangan bulat"),
                ({"width": 0}, 400, "width: di luar batas"),
                ({"page": 1000}, 400, "tidak ada kolom tanda tangan di kotak itu pada halaman 1000"),
                ({"originX": 1}, 400, "tidak ada kolom tanda tangan"),
                ({"originY": foot}, 400, "versi 2 menghitung y dari atas halaman"),
                ({"imageBase64": "bukan!"}, 400, "imageBase64: bukan Base64"),
                ({"file": ["%%%"]}, 400, "file: harus daftar dengan satu berkas PDF"),
                ({"file": []}, 400, "file: harus daftar dengan satu berkas PDF"),
                ({"file": [base64.b64encode(b"bukan pdf").decode()]}, 400, "Rebuild failed"),
                ({"file": [base64.b64encode(file[:-200]).decode()]}, 400, "Rebuild failed"),
                ({"signatureProperties": []}, 400, "signatureProperties: harus daftar dengan satu objek")):
            self.refused(self.second(self.filled(row, file, **changes)), code, words)
        for changes, words in (({"linkQR": NONE, "image": "false"}, "linkQR: wajib diisi bila image=false"),
                               ({"yAxis": head}, "versi 1 menghitung y dari bawah halaman"),
                               ({"passphrase": ""}, "passphrase: wajib diisi")):
            self.refused(self.first(dict(self.form(row), **changes), pdf), 400, words)
        self.refused(self.first(self.form(row), None), 400, "file: wajib diisi")
        self.refused(self.second(self.filled(row, read(signed))), 400, "sudah ditandatangani")
        self.refused(self.second(b"[1"), 400, "bukan objek JSON")
        self.refused(self.second(self.filled(row, file), user=None), 401, "Basic auth")
        self.refused(self.second(self.filled(row, file), user="uji:bukan"), 401, "Basic auth")
        self.refused(self.curl("/api/v3/sign/pdf", "-d", "x"), 404, "POST /api/sign/pdf")
        self.refused(self.curl("/api/v2/sign/pdf"), 404, "POST /api/sign/pdf")
        self.refused(self.curl("/api/sign/pdf", "-H", "Content-Type: text/plain", "-d", "x"), 400, "multipart/form-data")
        compact, rows = self.rows("surat", "--padat")
        self.refused(self.second(self.filled(rows[0], read(compact))), 400, "Rebuild failed")
        bare, _ = self.rows("surat", "--tanpa-kolom", "--klasik")
        self.refused(self.second(self.filled(rows[0], read(bare), tampilan="INVISIBLE")), 400, "yang masih kosong")

    # -- a whole round --

    def rounds(self):
        for paper in ("surat", "triwulan", "sop"):
            pdf, rows = self.rows(paper, "--ttd", "elektronik")
            status, said, messages = run(self.naskah, "ttd-uji", pdf, "-o", self.path("round.pdf"))
            self.out.check(status == 0 and b"tidak sah" in said and not messages, "%s: a round: %s" % (paper, messages))
            self.fine(pdf, read(self.path("round.pdf")), [row["kolom"] for row in rows], paper + ": a round")
        for status, words, call in (
                (1, "sudah ditandatangani", ["--format", "json", self.path("round.pdf"), "-o", self.path("refused.pdf")]),
                (1, "Rebuild failed", [self.rows("surat", "--padat")[0], "-o", self.path("refused.pdf")]),
                (1, "kolom-tidak-ada", ["--format=json", self.rows("surat", "--tanpa-kolom")[0], "-o", self.path("refused.pdf")]),
                (1, "tidak memuat data sumbernya", [self.rows("surat", "--tanpa-sumber")[0], "-o", self.path("refused.pdf")]),
                (2, "-o HASIL.pdf", [pdf]),
                (2, "bukan PDF", [DATA, "-o", self.path("refused.pdf")]),
                (2, "--porta", ["--porta", "0"]), (2, "--porta", ["--porta", "65536"])):
            ended, _, messages = run(self.naskah, "ttd-uji", *call)
            self.out.check(ended == status and words in messages and ("json" not in call or
                           [row["kode"] for row in json.loads(messages)] == ["ditolak-layanan-uji"]),
                           "%s: %d %s" % (call, ended, messages))
        self.out.check(not os.path.exists(self.path("refused.pdf")), "what is refused leaves nothing")
        pdf, _ = self.rows("surat")
        ended, _, messages = run(self.naskah, "ttd-uji", pdf, "-o", pdf)
        self.out.check(ended == 2 and "pilih nama lain" in messages, "the paper itself stays: %d %s" % (ended, messages))


def main(naskah, folder):
    trial = Trial(naskah, folder)
    trial.start()
    try:
        trial.by_both()
        trial.by_tag()
    finally:
        trial.stop()
    trial.rounds()
    trial.out.end()


main(*sys.argv[1:])
