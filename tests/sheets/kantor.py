"""Workbooks that are all the data of an office: kantor.py NASKAH_BINARY

Every sample goes out as a workbook and comes back: papers from the workbook itself and from the data file made of it again are
those of the sample, byte for byte. What people get wrong in a workbook is told by sheet, row and column.
"""
import csv
import html
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book, Cell, number  # noqa: E402
from report import Report  # noqa: E402

naskah = os.path.abspath(sys.argv[1])
samples = os.path.abspath("samples")
tally = Report()
check = tally.holds
MINI = json.load(open("samples/mini/data.json", encoding="utf-8"))


def run(*words):
    return subprocess.run([naskah, *words], capture_output=True, text=True)


def paper(kind, data):
    made = subprocess.run([naskah, kind, data, "--tanpa-sumber", "-o", "-"], capture_output=True)
    return made.stdout if made.returncode == 0 else None


def messages(data, command="lkip"):
    made = run(command, data, "-o", "x.pdf", "--format", "json")
    return made.returncode, json.loads(made.stderr or "[]")


def round_trips():
    kinds = [line.split()[0] for line in subprocess.run(["sh", os.path.join(samples, "../tests/papers.sh"), naskah], capture_output=True, text=True).stdout.split("\n") if line]
    check("papers are known", len(kinds) > 5, kinds)
    for name in sorted(os.listdir(samples)):
        if not os.path.isdir(os.path.join(samples, name)):
            continue
        shutil.copytree(os.path.join(samples, name), name)
        out = run("ekspor", name + "/data.json", "--xlsx", name + "/kantor.xlsx")
        check(name + ": out", out.returncode == 0, out.stderr)
        run("ekspor", name + "/data.json", "--xlsx", name + "/lagi.xlsx")
        check(name + ": the same bytes", open(name + "/kantor.xlsx", "rb").read() == open(name + "/lagi.xlsx", "rb").read())
        back = run("impor", name + "/kantor.xlsx", name + "/lagi.json")
        check(name + ": back", back.returncode == 0, back.stderr)
        made = 0
        for kind in kinds:
            wanted = paper(kind, name + "/data.json")
            if wanted is None:
                continue
            made += 1
            check("%s: %s from the workbook" % (name, kind), paper(kind, name + "/kantor.xlsx") == wanted)
            check("%s: %s from what came back" % (name, kind), paper(kind, name + "/lagi.json") == wanted)
        check(name + ": papers", made > 0)
        run("ekspor", name + "/kantor.xlsx", "--xlsx", name + "/tiga.xlsx")
        run("ekspor", name + "/tiga.xlsx", "--xlsx", name + "/empat.xlsx")
        check(name + ": a workbook of a workbook", parts(name + "/tiga.xlsx") == parts(name + "/empat.xlsx"))


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def attached():
    """The workbook itself is in the PDF, and the paper is made again from it."""
    run("lkip", "mini/kantor.xlsx", "-o", "lkip.pdf")
    out = run("salin", "lkip.pdf", "-d", "isi")
    check("the workbook is inside", out.returncode == 0 and open("isi/kantor.xlsx", "rb").read() == open("mini/kantor.xlsx", "rb").read(), out.stderr)
    check("and makes the same paper", run("verifikasi", "lkip.pdf").returncode == 0, run("verifikasi", "lkip.pdf").stdout)


def asked():
    told = run("jelaskan", "mini/kantor.xlsx", "instansi.nama")
    check("a value of a workbook is told by its cell", "mini/kantor.xlsx[data]:3:B instansi.nama]" in told.stdout, told)
    told = json.loads(run("jelaskan", "mini/kantor.xlsx", "instansi.nama", "--format", "json").stdout)[0]
    check("to a program by its number", (told["baris"], told["kolom"]) == (3, 2), told)


def looks():
    """What the workbook offers besides the data: choices, explanations, formulas that are locked."""
    files = parts("barito-utara/kantor.xlsx")
    names = re.findall(r'<sheet name="([^"]*)"', files["xl/workbook.xml"].decode())
    sheet = {name: files["xl/worksheets/sheet%d.xml" % i].decode() for i, name in enumerate(names, 1)}
    check("sheets", {"data", "pejabat", "sasaran", "sasaran.indikator", "sasaran.indikator.tahunan", "program", "program.kegiatan",
                     "program.kegiatan.sub_kegiatan", "surat_pengantar", "sop", "sop.langkah", "narasi"} <= set(names), names)
    check("choices", "&quot;naik,turun" in sheet["sasaran.indikator"], sheet["sasaran.indikator"][-1500:])
    offers = {name: {place: (rule, only) for only, place, rule in re.findall(
        '<dataValidation type="list" allowBlank="1"( showErrorMessage="1")? sqref="([A-Z0-9:]+)"><formula1>(.*?)</formula1>', x)} for name, x in sheet.items()}
    rows = re.findall(r'<row r="([0-9]+)"[^>]*><c[^>]*><is><t[^>]*>([^<]*)</t>', sheet["data"])
    signer = "B%s:B%s" % (2 * tuple(row for row, key in rows if key == "lkip.penanda_tangan"))
    check("keys of officials are offered", "'pejabat'!$B$3" in offers["data"].get(signer, ("",))[0] and offers["data"][signer][1], offers["data"])
    check("words of a fact are offered", any("konsep" in rule for rule, only in offers["data"].values()), offers["data"])
    keys = [rule for rule, only in offers["sasaran.indikator"].values() if "'program'!$B$3" in rule and not only]
    check("keys of programmes are offered, and those of other lists taken", len(keys) == 1, offers["sasaran.indikator"])
    check("words of a text are offered, others taken", [only for rule, only in offers["pejabat"].values() if "IV/a" in rule] == [""], offers["pejabat"])
    check("all a rule names is there", all(name in names for x in offers.values() for rule, only in x.values() for name in re.findall("'([^']+)'!", rule)))
    money = sheet["program.kegiatan.sub_kegiatan"]
    check("sums", re.search("<f>SUM\\([A-Z]+3:[A-Z]+5000\\)</f>", money) and "<sheetProtection" in money)
    check("shares", re.search(r"<f>IF\(AND\(N\([A-Z]+3\)&gt;0,ISNUMBER\([A-Z]+3\)\),[A-Z]+3/[A-Z]+3,&quot;&quot;\)</f><v>", money), money[:3000])
    check("comments", any("huruf kecil" in files[name].decode() for name in files if name.startswith("xl/comments")))
    styles = files["xl/styles.xml"].decode()
    count = int(re.search(r'<cellXfs count="(\d+)"', styles).group(1))
    check("numbers as Indonesians write them", re.findall('numFmtId="(?:172|173)" formatCode="([^"]*)"', styles) == ["[$-421]#,##0", "[$-421]0.00%"] and
          len(re.findall("<numFmt ", styles)) == int(re.search('numFmts count="([0-9]+)"', styles).group(1)), styles[:1500])
    check("styles", styles.split("<cellXfs")[1].count("<xf ") == count)
    check("every style is there", all(int(s) < count for x in sheet.values() for s in re.findall(r' s="(\d+)"', x)))


FACTS = [["Kunci", "Nilai"], ["instansi.pemerintah", "Pemerintah Kabupaten Demak"], ["Instansi Nama", "Kecamatan Karanganyar"], ["instansi.tempat", "Karanganyar"],
         ["tahun", 2024], ["lkip.tanggal", number("45698", "dd/mm/yyyy")], ["lkip.penanda_tangan", "camat"],
         ["organisasi.fungsi", "pelayanan administrasi kepada masyarakat;"], ["organisasi.fungsi", "pembinaan desa."]]
OFFICIALS = [["kunci", "Nama", "Jabatan", "Pangkat", "Golongan", "NIP"],
             ["camat", "Wahyu Pranoto Aji, S.IP.", "Camat Karanganyar", "Pembina", "IV/a", "197908172005011004"]]
GOALS = [["uraian"], ["Meningkatnya kualitas pelayanan publik di kecamatan"]]
MEASURES = [["Nomor", "kunci", "nama", "satuan"], ["1.1", "ikm", "Indeks Kepuasan Masyarakat", "nilai"], [None, "lama", "Lama layanan", "menit"]]
YEARS = [["nomor", "tahun", "target", "realisasi"], ["1.1.1", 2023, 80, number("81", "0.00")], [None, 2024, 82, "83,50"], ["1.2.1", 2024, 30, 27]]
TEXTS = [["tempat", "jenis", "isi"], ["lkip.kata_pengantar", None, "Laporan ini disusun sebagai pertanggungjawaban."], [None, "paragraf", "Kami mengucapkan terima kasih."],
         ["sasaran[1].indikator[1].analisis.uraian", "paragraf", "Nilai kepuasan meningkat."], [None, "butir", "petugas ditambah;"], [None, "butir", "loket diperpanjang."],
         [None, "paragraf", "Selesai."]]


def office(**sheets):
    """A workbook typed by hand, with other sheets in the place of some."""
    book = Book()
    rows = {"Data": FACTS, "pejabat": OFFICIALS, "Sasaran": GOALS, "sasaran.indikator": MEASURES, "sasaran.indikator.tahunan": YEARS, "narasi": TEXTS, **sheets}
    for name, sheet in rows.items():
        if sheet is not None:
            book.sheet(name, sheet)
    book.save("kantor.xlsx")


def by_hand():
    plain = {"instansi": {"pemerintah": "Pemerintah Kabupaten Demak", "nama": "Kecamatan Karanganyar", "tempat": "Karanganyar"}, "tahun": 2024,
             "lkip": {"tanggal": "2025-02-10", "penanda_tangan": "camat", "kata_pengantar": ["Laporan ini disusun sebagai pertanggungjawaban.", "Kami mengucapkan terima kasih."]},
             "organisasi": {"fungsi": ["pelayanan administrasi kepada masyarakat;", "pembinaan desa."]}, "pejabat": MINI["pejabat"],
             "sasaran": [{"uraian": GOALS[1][0], "indikator": [
                 {"kunci": "ikm", "nama": "Indeks Kepuasan Masyarakat", "satuan": "nilai", "tahunan": [{"tahun": 2023, "target": 80, "realisasi": "@81.00"}, {"tahun": 2024, "target": 82, "realisasi": "@83.50"}],
                  "analisis": {"uraian": ["Nilai kepuasan meningkat.", {"daftar": {"butir": ["petugas ditambah;", "loket diperpanjang."]}}, "Selesai."]}},
                 {"kunci": "lama", "nama": "Lama layanan", "satuan": "menit", "tahunan": [{"tahun": 2024, "target": 30, "realisasi": 27}]}]}]}
    with open("tangan.json", "w", encoding="utf-8") as file:
        file.write(re.sub('"@([0-9.]+)"', r"\1", json.dumps(plain)))
    office()
    wanted = paper("lkip", "tangan.json")
    check("a workbook typed by hand", wanted and paper("lkip", "kantor.xlsx") == wanted, run("lkip", "kantor.xlsx", "-o", "x.pdf").stderr)
    # An export of somebody else's under the name of a list.
    export = [["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu", "Realisasi"],
              ["7.01.01", "Penunjang", "7.01.01.2.01", "Perencanaan", "7.01.01.2.01.0001", "Penyusunan Dokumen", 1000, 900]]
    office(program=export)
    plain["program"] = [{"kode": "7.01.01", "nama": "Penunjang", "kegiatan": [{"kode": "7.01.01.2.01", "nama": "Perencanaan", "sub_kegiatan": [
        {"kode": "7.01.01.2.01.0001", "nama": "Penyusunan Dokumen", "anggaran": 1000, "realisasi": 900}]}]}]
    with open("tangan.json", "w", encoding="utf-8") as file:
        file.write(re.sub('"@([0-9.]+)"', r"\1", json.dumps(plain)))
    wanted = paper("lkip", "tangan.json")
    check("an export as one of its sheets", wanted and paper("lkip", "kantor.xlsx") == wanted, run("lkip", "kantor.xlsx", "-o", "x.pdf").stderr)


    flat = [["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2023", "Target 2024", "Realisasi 2023", "Realisasi 2024"],
            [1, GOALS[1][0], "Indeks Kepuasan Masyarakat", "nilai", 80, 82, number("81", "0.00"), number("83.5", "0.00")], [None, None, "Lama layanan", "menit", None, 30, None, 27]]
    office(Sasaran=flat, narasi=TEXTS[:3], **{"sasaran.indikator": None, "sasaran.indikator.tahunan": None})
    del plain["program"], plain["sasaran"][0]["indikator"][0]["analisis"]
    with open("tangan.json", "w", encoding="utf-8") as file:
        file.write(re.sub('"@([0-9.]+)"', r"\1", json.dumps(plain)))
    wanted = paper("lkip", "tangan.json")
    check("a flat table of aims as one of its sheets", wanted and paper("lkip", "kantor.xlsx") == wanted, run("lkip", "kantor.xlsx", "-o", "x.pdf").stderr)


def told(name, code, place, words=(), count=1, **sheets):
    office(**sheets)
    status, found = messages("kantor.xlsx")
    ours = [message for message in found if message["kode"] == code]
    check(name, len(ours) == count and place in [(m["berkas"], m["baris"], m.get("kolom")) for m in ours] and all(word in str(ours) for word in words),
          json.dumps(found, indent=1, ensure_ascii=False))


def wrong():
    told("a misspelt fact", "kunci-salah-tulis", ("kantor.xlsx[Data]", 2, 1), ["tempt", "tempat"], Data=[FACTS[0], ["instansi.tempt", "x"], *FACTS[1:]])
    told("a fact twice", "kantor-ganda", ("kantor.xlsx[Data]", 10, 1), ["tahun", "5"], Data=FACTS + [["tahun", 2025]])
    told("no such heads", "kantor-tanpa-judul", ("kantor.xlsx[Data]", 1, 1), Data=[["a", "b"]] + FACTS[1:])
    told("words for a number", "teks-bukan-angka", ("kantor.xlsx[sasaran.indikator.tahunan]", 2, 3), ["delapan"],
         **{"sasaran.indikator.tahunan": [YEARS[0], ["1.1.1", 2023, "delapan", 81], *YEARS[2:]]})
    told("a number that may be two", "kantor-angka-bermakna-dua", ("kantor.xlsx[sasaran.indikator.tahunan]", 2, 3),
         **{"sasaran.indikator.tahunan": [YEARS[0], ["1.1.1", 2023, "1.234", 81], *YEARS[2:]]})
    told("an error", "lembar-sel-salah", ("kantor.xlsx[sasaran.indikator.tahunan]", 2, 4),
         **{"sasaran.indikator.tahunan": [YEARS[0], ["1.1.1", 2023, 80, Cell("#REF!", kind="e")], *YEARS[2:]]})
    told("a NIP that became a number", "lembar-angka-terpotong", ("kantor.xlsx[pejabat]", 2, 6), pejabat=[OFFICIALS[0], OFFICIALS[1][:5] + [number("1.97908172005011E+17")]])
    told("no parent", "kantor-induk", ("kantor.xlsx[sasaran.indikator.tahunan]", 5, 1), ["sasaran.indikator"], **{"sasaran.indikator.tahunan": YEARS + [["2.1.1", 2024, 1, 1]]})
    told("no number", "kantor-nomor", ("kantor.xlsx[sasaran.indikator]", 2, 1), ["3.1"], **{"sasaran.indikator": [MEASURES[0], ["satu", "ikm", "Indeks", "nilai"]]})
    told("a number twice", "kantor-ganda", ("kantor.xlsx[sasaran.indikator]", 3, 1), ["1.1"], **{"sasaran.indikator": MEASURES[:2] + [["1.1", "lama", "Lama", "menit"]]})
    told("a column of nobody", "lembar-kolom-tak-dipakai", ("kantor.xlsx[pejabat]", 1, 7), ["Hobi"], pejabat=[OFFICIALS[0] + ["Hobi"], OFFICIALS[1] + ["catur"]])
    told("no such place", "kantor-tempat", ("kantor.xlsx[narasi]", 2, 1), ["lkip.kata_penganta"], narasi=[TEXTS[0], ["lkip.kata_penganta", None, "x"], *TEXTS[1:]])
    told("no such kind of block", "kunci-salah-tulis", ("kantor.xlsx[narasi]", 2, 3), ["paragra"], narasi=[TEXTS[0], ["lkip.kata_pengantar", "paragra", "x"]])
    told("what is required, without a column", "kolom-tidak-ada", ("kantor.xlsx[pejabat]", 1, 1), ["jabatan"], pejabat=[["kunci", "nama"], ["camat", "Wahyu Pranoto Aji"]])
    told("what is required, and has a cell", "tidak-ada", ("kantor.xlsx[pejabat]", 2, 3), ["jabatan"], pejabat=[["kunci", "nama", "jabatan"], ["camat", "Wahyu Pranoto Aji"]])
    told("a required fact that was left empty", "tidak-ada", ("kantor.xlsx[Data]", 3, 2), ["nama"], Data=[[*row[:1], "" if row[0] == "Instansi Nama" else row[1]] for row in FACTS])
    for name, rows in ("pejabat", OFFICIALS), ("sasaran.indikator", MEASURES):
        office(**{name: rows[1:]})
        found = [m for m in messages("kantor.xlsx")[1] if m["tingkat"] == "galat"]
        check("no heads in " + name, [(m["kode"], m["baris"]) for m in found] == [("kantor-tanpa-judul", 1)] and "kunci" in found[0]["pesan"], found)
    office(Catatan=[["beli kertas"]])
    found = [m for m in messages("kantor.xlsx")[1] if m["kode"] == "kantor-lembar-tak-dipakai"]
    check("a sheet of nobody", len(found) == 1 and "Catatan" in found[0]["pesan"], found)
    for name, bytes_, code in (("old", b"\xd0\xcf\x11\xe0" + bytes(600), "lembar-xls-lama"), ("cut", b"PK\x03\x04" + bytes(40), "lembar-rusak")):
        with open("kantor.xlsx", "wb") as file:
            file.write(bytes_)
        status, found = messages("kantor.xlsx")
        check(name, status == 1 and [m["kode"] for m in found] == [code], found)


def rewritten(path, sheet, change):
    """The workbook with another text of a sheet's XML, as kantor.xlsx beside it."""
    files = parts(path)
    names = re.findall(r'<sheet [^>]*name="([^"]*)"', files["xl/workbook.xml"].decode())
    part = "xl/worksheets/sheet%d.xml" % (names.index(sheet) + 1)
    files[part] = change(files[part].decode()).encode()
    with zipfile.ZipFile(os.path.join(os.path.dirname(path), "lain.xlsx"), "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return os.path.join(os.path.dirname(path), "lain.xlsx")


def columns():
    """Every column of every list of samples that have all of them is deleted in turn: what that takes away is told once a sheet, at
    its heads."""
    once = {"kolom-tidak-ada", "kolom-salah-satu", "kantor-kolom"}
    per_row = {"tidak-ada", "tanpa-jenis", "kantor-nomor", "kantor-induk", "kunci-ganda", "nama-kunci-salah"}
    seen = set()
    for sample in ("barito-utara", "karanganyar", "kesra"):
        book = sample + "/kantor.xlsx"
        files = parts(book)
        for at, name in enumerate(re.findall(r'<sheet [^>]*name="([^"]*)"', files["xl/workbook.xml"].decode()), 1):
            sheet = files["xl/worksheets/sheet%d.xml" % at].decode()
            heads = re.search(r'<row r="2".*?</row>', sheet, re.S)
            if name in ("data", "narasi", "lainnya") or name.startswith("tabel ") or not heads:
                continue
            for column, head in re.findall(r'<c r="([A-Z]+)2"[^>]*>.*?<t[^>]*>([^<]*)</t>', heads.group(0)):
                out = run("periksa", rewritten(book, name, lambda x: re.sub(r'<c r="%s(?!1")[0-9]+"[^>]*?(?:/>|>.*?</c>)' % column, "", x, flags=re.S)), "--tingkat", "galat", "--format", "json")
                rows = [m for m in json.loads(out.stdout or out.stderr) if m["tingkat"] == "galat"]
                found = [m for m in rows if m["kode"] in once]
                what = "%s: %s without %s" % (sample, name, head)
                check(what + ": once at the heads", len(found) <= 1 and all(m["baris"] == 2 and "[%s]" % name in m["berkas"] for m in found), found)
                check(what + ": no row again", not [m for m in rows if m["kode"] in per_row and "[%s]" % name in m["berkas"]] or not found, rows[:9])
                counts = [(m["kode"], m["berkas"]) for m in rows if m["kode"] in per_row]
                check(what + ": nothing row by row", len(counts) == len(set(counts)), rows[:9])
                seen |= {m["kode"] for m in found}
    check("each kind was met", seen == once, seen)
    office(**{"sasaran": None, "Sasaran": None})
    found = [m for m in messages("kantor.xlsx")[1] if m["tingkat"] == "galat"]
    check("a deleted sheet is told once", [m["kode"] for m in found] == ["kantor-induk"], found)
    office(**{"sasaran.indikator": [row[1:] for row in MEASURES]})
    out = [run("lkip", "kantor.xlsx", "-o", "x.pdf", "--bahasa", language).stderr for language in ("id", "en")]
    check("in both languages", "tidak dapat dibedakan" in out[0] and "told apart" in out[1], out)


MONEY = [["nomor", "kode", "nama", "anggaran", "realisasi"], ["1.1.1", "a", "Rapat", 100, 90], [None, "b", "Cetak", 50, 50]]


def totals():
    """A row that somebody typed below a list, to add it up: it is no item, and it is told when it is wrong."""
    above = {"program": [["nama"], ["Penunjang"]], "program.kegiatan": [["nomor", "nama"], ["1.1", "Umum"]]}
    name = "program.kegiatan.sub_kegiatan"
    office(**above, **{name: MONEY})
    wanted = paper("lkip", "kantor.xlsx")
    check("without", wanted is not None)
    for row in (["JUMLAH", None, None, 150, 140], [None, None, "Total", 150, 140], [None, "Jumlah :", None, 150, None], [None, None, None, 150, 140], [None, None, None, 150],
                [None, None, None, Cell("150", formula="SUM(D2:D3)"), Cell("140", formula="SUM(E2:E3)")], ["Jumlah seluruhnya", None, None, "150", "140"]):
        office(**above, **{name: [*MONEY, row]})
        found = [m for m in messages("kantor.xlsx")[1] if m["tingkat"] != "info" or m["kode"] == "kantor-jumlah"]
        check("totals %s" % row[:5], paper("lkip", "kantor.xlsx") == wanted and [(m["kode"], m["baris"]) for m in found] == [("kantor-jumlah", 4)], found)
    for row, column, word in ((["JUMLAH", None, None, 151, 140], 4, "151"), ([None, None, "Total", 150, 14], 5, "14")):
        office(**above, **{name: [*MONEY, row]})
        found = [m for m in messages("kantor.xlsx")[1] if m["kode"].startswith("kantor-jumlah")]
        check("wrong totals %s" % row, paper("lkip", "kantor.xlsx") == wanted and [(m["kode"], m["baris"], m["kolom"], m["tingkat"]) for m in found] == [
            ("kantor-jumlah-lain", 4, column, "peringatan")] and word in found[0]["pesan"], found)
    for row in ([None, None, None, 7, 7], [None, None, "Jumlah desa", 150, 140], [None, "c", None, 150, 140]):
        office(**above, **{name: [*MONEY, row]})
        found = messages("kantor.xlsx")[1]
        check("no totals %s" % row, not [m for m in found if m["kode"].startswith("kantor-jumlah")], found)


def waiting():
    """What a new office's workbook lacks is told at the empty cell that waits for it, by its row of facts or its column."""
    for kind in ("dinas", "kecamatan", "puskesmas", "sekolah"):
        run("baru", "baru-" + kind, "--jenis", kind, "--excel", "--tahun", "2026")
        file = "baru-%s/kantor-2026.xlsx" % kind
        book = parts(file)
        names = re.findall(r'<sheet [^>]*name="([^"]*)"', book["xl/workbook.xml"].decode())
        found = [m for m in json.loads(run("periksa", file, "--format", "json").stdout) if m["kode"] in ("tanpa-tanggal", "surat-tanpa-tanggal")]
        check(kind + " lacks dates", len(found) > 3, found)
        for message in found:
            name = re.search(r"\[(.*)\]$", message["berkas"]).group(1)
            if name == "lainnya":  # one line a value: nothing waits there
                continue
            sheet = book["xl/worksheets/sheet%d.xml" % (names.index(name) + 1)].decode()
            cells = {at: html.unescape(re.sub("<[^>]*>", "", words)) for at, words in re.findall(r'<c r="([A-Z]+[0-9]+)"[^>/]*>(.*?)</c>', sheet, re.S)}
            column = chr(64 + message["kolom"])
            head = cells.get("A%d" % message["baris"] if name == "data" else column + "2", "")
            check(kind + ": a cell that waits", head.split(".")[-1] == "tanggal" and not cells.get("%s%d" % (column, message["baris"])), (message, head))


def no_json():
    """Nobody who types into cells is told of quotes, keys or null."""
    words = {"angka": "tidak tahu", "tanggal": "kapan-kapan"}
    for sheet, column, value in (("sasaran.indikator.tahunan", "C", words["angka"]), ("sasaran.indikator.tahunan", "D", "n/a"), ("Data", "B", words["angka"])):
        rows = [list(row) for row in (YEARS if column != "B" else FACTS)]
        for row in rows[1:]:
            if column != "B" or row[0] == "tahun":
                row[ord(column) - 65] = value
        office(**{sheet: rows})
        found = [m["pesan"] for m in messages("kantor.xlsx")[1]]
        check("no word of JSON", found and not any(re.search(r"kutip|null|kunci|JSON|TTTT", one) for one in found), found)


def csv_files():
    out = run("ekspor", "barito-utara/data.json", "--csv", "-d", "csv")
    names = sorted(os.listdir("csv"))
    check("a CSV file for each sheet", out.returncode == 0 and "sasaran.indikator.csv" in names and "narasi.csv" in names, out.stderr)
    with open("csv/program.kegiatan.sub_kegiatan.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    data = json.load(open("barito-utara/data.json", encoding="utf-8"))
    subs = [s for p in data["program"] for k in p["kegiatan"] for s in k.get("sub_kegiatan", [])]
    at = rows[1].index("realisasi")
    check("its rows", [row[at] if at < len(row) else "" for row in rows[2:]] == [str(s.get("realisasi", "")) if isinstance(s, dict) else "" for s in subs], rows[:4])


def tables():
    """What a table says stands in the pages."""
    dump = run("lkip", "barito-utara/data.json", "--dump", "-o", "-").stdout
    out = run("ekspor", "barito-utara/data.json", "--tabel", "tabel 9.9", "--xlsx", "t.xlsx")
    labels = re.findall(r"Tabel [0-9.L-]+[0-9]", out.stderr.split("yang ada:")[-1])
    check("no such table", out.returncode == 2 and len(labels) > 10, out.stderr)
    for label in labels[:12]:
        out = run("ekspor", "barito-utara/data.json", "--tabel", label.upper(), "--xlsx", "t.xlsx")
        check(label, out.returncode == 0, out.stderr)
        sheet = parts("t.xlsx")["xl/worksheets/sheet1.xml"].decode()
        words = [html.unescape(word) for word in re.findall(r'<t xml:space="preserve">([^<]*)', sheet)]
        check(label + ": its name and caption", words[0] == label and words[1].split()[0] in dump, words[:3])
        shown = ["{:,}".format(int(n)).replace(",", ".") for n in re.findall(r"<v>([0-9]+)</v>", sheet) if int(n) > 9999]
        check(label + ": its numbers", all(n in dump for n in shown), shown)
    out = run("ekspor", "barito-utara/data.json", "triwulan", "--tabel", "Tabel 99", "--xlsx", "t.xlsx", "--bahasa", "en")
    check("of another paper", out.returncode == 2 and "there is no table" in out.stderr, out.stderr)


def long():
    """A cell of Excel holds 32,767 letters, of which those beyond U+FFFF count twice: longer words come back whole all the same."""
    r = random.Random(7)
    letters = ["a", " ", "é", "–", "\U0001f600", '"', "\\", "_x0041_", "&", "\n"]

    def words(count):
        return "A" + "".join(r.choice(letters) for _ in range(count)) + "."

    data = json.loads(json.dumps(MINI))
    data["lkip"]["kata_pengantar"] = ["x" * 32767, "x" * 32768, "\U0001f600" * 16383 + "x", "\U0001f600" * 16384, words(100000), " " + "y" * 40000 + " "]
    data["instansi"]["singkatan"] = "\\" * 33000
    data["organisasi"]["fungsi"] = ["z" * 1000 for _ in range(50)]
    data["sop"] = [{"nama": "x", "pelaksana": {"a": "A"}, "langkah": [{"kegiatan": "x", "pelaksana": "a"}], "dasar_hukum": ["w" * 1000 for _ in range(n)]} for n in (32, 33)]
    with open("panjang.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    out = run("ekspor", "panjang.json", "--xlsx", "panjang.xlsx")
    check("long words go out", out.returncode == 0, out.stderr[:2000])
    if out.returncode:
        return
    most = max(len(re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), html.unescape(w)).encode("utf-16-le")) // 2 for x in parts("panjang.xlsx").values()
               for w in re.findall(r'<t xml:space="preserve">([^<]*)', x.decode("utf-8", "replace")))
    check("no cell is longer than Excel allows", most == 32767, most)
    run("impor", "panjang.xlsx", "kembali.json")
    run("ekspor", "panjang.xlsx", "--xlsx", "lagi.xlsx")
    run("ekspor", "kembali.json", "--xlsx", "kembali.xlsx")
    check("a workbook of it is the same", parts("kembali.xlsx") == parts("lagi.xlsx"))
    back = json.load(open("kembali.json", encoding="utf-8")) if os.path.exists("kembali.json") else {}
    texts = [block["paragraf"] if isinstance(block, dict) else block for block in back["lkip"]["kata_pengantar"]]
    check("long paragraphs come back", texts == data["lkip"]["kata_pengantar"], [len(text) for text in texts])
    check("long facts come back", back["instansi"]["singkatan"] == data["instansi"]["singkatan"] and back["organisasi"]["fungsi"] == data["organisasi"]["fungsi"])
    check("long lists come back", [sop["dasar_hukum"] for sop in back["sop"]] == [sop["dasar_hukum"] for sop in data["sop"]])
    data = json.loads(json.dumps(MINI))
    data["lkip"]["penutup"] = [{"tabel": {"judul": "Panjang", "kolom": ["A"], "baris": [["kata " * 6600]]}}]
    with open("panjang.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    label = re.findall(r"Tabel [0-9.]+[0-9]", run("ekspor", "panjang.json", "--tabel", "x", "--xlsx", "t.xlsx").stderr.split("yang ada:")[-1])[-1]
    for language, word in (("id", "isi sel %s:4:A" % label), ("en", "cell %s:4:A" % label)):
        out = run("ekspor", "panjang.json", "--tabel", label, "--xlsx", "tabel-panjang.xlsx", "--bahasa", language)
        check("a cell of a table that Excel cannot hold is told, " + language, out.returncode == 1 and word in out.stderr and not os.path.exists("tabel-panjang.xlsx"), out.stderr)


def rows_of(name, sheet):
    """The cells of a sheet as they are written by `ekspor --csv`."""
    out = run("ekspor", name, "--csv", "-d", "csv-" + os.path.basename(name))
    path = "csv-%s/%s.csv" % (os.path.basename(name), sheet)
    if out.returncode or not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def random_blocks(r, depth=0):
    """Blocks of every kind that a line can be, lists in lists."""
    words = lambda: " ".join(r.choice(["Kegiatan", "dilaksanakan", "oleh", "tim | bidang", "pada", "2024,", "**tebal**", "[1].x", "a.b"]) for _ in range(r.randrange(1, 6)))

    def point():
        return {"isi": words(), "rincian": random_blocks(r, depth + 1)} if depth < 3 and r.random() < 0.4 else words()

    def block():
        kind = r.randrange(9)
        if kind < 3:
            return {"daftar": {**({"tanda": r.choice(["a.", "1)", "-"])} if r.random() < 0.5 else {}), "butir": [point() for _ in range(r.randrange(1, 4))]}}
        if kind == 3 and depth:
            return {"rumus": {"pembilang": words(), **{key: words() for key in ("hasil", "penyebut", "kali") if r.random() < 0.5}}}
        if kind == 4:
            return {"bagan": {"jenis": "serapan", "judul": words(), **({"lebar": 12.5} if r.random() < 0.5 else {})}}
        if kind == 5:
            return {"tabel": {"judul": words(), "kolom": ["A", "B"], "baris": [[words(), r.randrange(10 ** 6)] for _ in range(2)]}}
        if kind == 6:
            return {"paragraf": words(), "rata": "tengah"}
        return {"paragraf": words()}

    return [block() for _ in range(r.randrange(1, 4))]


def usual(block):
    """A block as one writes it that never shortens: of a point without more its words alone."""
    if isinstance(block, list):
        return [usual(one) for one in block]
    if not isinstance(block, dict):
        return block
    block = {key: usual(value) for key, value in block.items()}
    if "kolom" in block and "baris" in block:
        block["kolom"] = [one["judul"] if isinstance(one, dict) and list(one) == ["judul"] else one for one in block["kolom"]]
    return block


def nested():
    """Whatever stands in lists of lists has lines in the narrative: nothing of it is left to the sheet of the rest."""
    for seed in range(60):
        r = random.Random(seed)
        data = json.loads(json.dumps(MINI))
        data["lkip"]["penutup"], data["lkip"]["kata_pengantar"] = random_blocks(r), random_blocks(r)
        data["sop"] = [{"nama": "SOP", "jenis": "naratif", "bagian": [{"judul": "Satu", "isi": random_blocks(r), "alur": [[r.choice(["Rapat", "Telaah, lalu: putus", "Kirim (2)"]) for _ in range(r.randrange(1, 4))] for _ in range(r.randrange(1, 3))]}]}]
        data["surat_pengantar"] = [{"nomor": "010/7", "kepada": {"yth": ["Bupati"]}, "butir": [{"jenis": "Laporan", "banyaknya": {"jumlah": 1, "satuan": "berkas"}, "pasangan": [["Nomor", "010/7"], ["Hal", "Laporan: akhir"]], "rincian": random_blocks(r)}]}]
        with open("sarang.json", "w", encoding="utf-8") as file:
            json.dump(data, file)
        out = run("ekspor", "sarang.json", "--xlsx", "sarang.xlsx")
        check("%d: out" % seed, out.returncode == 0, out.stderr)
        os.path.exists("sarang-lagi.json") and os.remove("sarang-lagi.json")
        back = run("impor", "sarang.xlsx", "sarang-lagi.json")
        left = [row[0] for row in rows_of("sarang.json", "lainnya")[1:]]
        again = json.load(open("sarang-lagi.json", encoding="utf-8")) if os.path.exists("sarang-lagi.json") else {"lkip": {}}
        check("%d: nothing is left to the rest" % seed, not left and back.returncode == 0, str(left) + back.stderr)
        for name, wanted, found in (("penutup", data["lkip"]["penutup"], again["lkip"].get("penutup")), ("sop", data["sop"][0]["bagian"], again.get("sop", [{}])[0].get("bagian")),
                                    ("surat", data["surat_pengantar"][0]["butir"], again.get("surat_pengantar", [{}])[0].get("butir"))):
            check("%d: %s comes back" % (seed, name), usual(found) == wanted, json.dumps(usual(found))[:900] + "\n" + json.dumps(wanted)[:900])
    # By hand: a place below a point, and then on with the list above, without numbers.
    office(narasi=[TEXTS[0], ["lkip.penutup", "butir", "satu"], ["lkip.penutup[1].daftar.butir[1].rincian", "butir", "di bawahnya"], ["lkip.penutup", "butir", "dua"]])
    os.path.exists("tangan-lagi.json") and os.remove("tangan-lagi.json")
    run("impor", "kantor.xlsx", "tangan-lagi.json")
    found = json.load(open("tangan-lagi.json", encoding="utf-8"))["lkip"]["penutup"]
    check("the list above goes on", found == [{"daftar": {"butir": [{"isi": "satu", "rincian": [{"daftar": {"butir": ["di bawahnya"]}}]}, "dua"]}}], found)


TYPING = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Ketik(sFrom, sTo, sSheet, sCell, sWords)
 Dim unseen(0) As New com.sun.star.beans.PropertyValue, filter(0) As New com.sun.star.beans.PropertyValue
 unseen(0).Name = "Hidden" : unseen(0).Value = True
 filter(0).Name = "FilterName" : filter(0).Value = "Calc MS Excel 2007 XML"
 book = StarDesktop.loadComponentFromURL(ConvertToURL(sFrom), "_blank", 0, unseen())
 book.Sheets.getByName(sSheet).getCellRangeByName(sCell).setFormula(sWords)
 book.storeAsURL(ConvertToURL(sTo), filter())
 book.close(True)
End Sub
</script:module>
"""


def cells_of(path, name):
    """Of a sheet: every cell with what stands in it, formulas with what they came to."""
    book = parts(path)
    names = re.findall(r'<sheet [^>]*name="([^"]*)"', book["xl/workbook.xml"].decode())
    words = [html.unescape(re.sub("<[^>]*>", "", one)) for one in re.findall(r"<si>(.*?)</si>", book.get("xl/sharedStrings.xml", b"").decode(), re.S)]
    found = {}
    for at, more, inside in re.findall(r'<c r="([A-Z]+[0-9]+)"([^>]*?)(?:/>|>(.*?)</c>)', book["xl/worksheets/sheet%d.xml" % (names.index(name) + 1)].decode(), re.S):
        value = re.search("<(?:v|t)[^>]*>([^<]*)</", inside)
        value = html.unescape(value.group(1)) if value else ""
        found[at] = (words[int(value)] if 't="s"' in more else value, "<f" in inside)
    return found


def near(cell, wanted):
    return cell[1] and abs(float(cell[0] or "nan") - wanted) < 1e-9 * max(1, abs(wanted))


def formulas():
    """Sums and ratios have what they come to, and follow what is typed into another program."""
    data = json.load(open(samples + "/barito-utara/data.json", encoding="utf-8"))
    subs = [s if isinstance(s, dict) else {"nama": s} for p in data["program"] for k in p["kegiatan"] for s in k.get("sub_kegiatan", [])]
    run("ekspor", "barito-utara/data.json", "--xlsx", "rumus.xlsx")
    name = "program.kegiatan.sub_kegiatan"

    def right(path, subs):
        cells = cells_of(path, name)
        heads = {cells[at][0]: at[:-1] for at in cells if re.fullmatch("[A-Z]+2", at)}
        plan, came, ratio = heads["anggaran"], heads["realisasi"], heads["realisasi : rencana (dihitung)"]
        check(path + ": sums", all(near(cells[column + "1"], sum(s.get(key, 0) for s in subs)) for column, key in ((plan, "anggaran"), (came, "realisasi"))), (cells[plan + "1"], cells[came + "1"]))
        wrong = [r for r, s in enumerate(subs, 3) if not (near(cells["%s%d" % (ratio, r)], s["realisasi"] / s["anggaran"]) if s.get("anggaran") and "realisasi" in s else cells["%s%d" % (ratio, r)] == ("", True))]
        check(path + ": ratios", not wrong, [cells["%s%d" % (ratio, r)] for r in wrong])
        return came

    came = right("rumus.xlsx", subs)
    sheet = next(x.decode() for n, x in parts("rumus.xlsx").items() if n.startswith("xl/worksheets/sheet") and b"ISNUMBER" in x)
    styles = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", re.search("<cellXfs.*</cellXfs>", parts("rumus.xlsx")["xl/styles.xml"].decode(), re.S).group(0), re.S)
    locked = ['locked="0"' not in styles[int(style)] for style in re.findall(r'<c r="[A-Z]+[0-9]+" s="([0-9]+)"[^>]*><f>', sheet)]
    check("formulas are protected, what is typed is not", locked and all(locked) and '<sheetProtection sheet="1"' in sheet)
    if not shutil.which("soffice"):
        return
    home = os.path.abspath("rumah")
    office = ["soffice", "-env:UserInstallation=file://" + home, "--headless"]
    subprocess.run([*office, "--terminate_after_init"], capture_output=True, timeout=300)
    if not os.path.isdir(home + "/user/basic/Standard"): # as it comes, LibreOffice has one
        return
    with open(home + "/user/basic/Standard/Module1.xba", "w", encoding="utf-8") as file:
        file.write(TYPING)
    made = subprocess.run([*office, 'macro:///Standard.Module1.Ketik("%s","%s","%s","%s3","123456")' % (os.path.abspath("rumus.xlsx"), os.path.abspath("diketik.xlsx"), name, came)],
                          capture_output=True, text=True, timeout=300)
    check("LibreOffice writes it", os.path.exists("diketik.xlsx"), made.stderr)
    if not os.path.exists("diketik.xlsx"):
        return
    subs[0]["realisasi"] = 123456
    right("diketik.xlsx", subs)
    back = run("impor", "diketik.xlsx", "diketik.json")
    found = json.load(open("diketik.json", encoding="utf-8"))["program"] if back.returncode == 0 else []
    check("and it comes back", [s for p in found for k in p["kegiatan"] for s in k.get("sub_kegiatan", [])] == subs, back.stderr[:800])


def directions():
    """The capaian of each year by its indicator's direction, as the reports have it; LibreOffice reckons the same."""
    r = random.Random(11)
    data = json.loads(json.dumps(MINI))
    data["sasaran"] = [{"uraian": "Sasaran %d" % s, "indikator": [{"kunci": "i%d%d" % (s, i), "nama": "Indikator", "satuan": "nilai", **({"arah": way} if way else {}), "tahunan": [
        {"tahun": 2020 + y, "target": r.choice([0, 80, r.randrange(1, 200), 12.5]), **({"realisasi": r.choice([0, 80, r.randrange(300), 7.25])} if r.random() < 0.9 else {})}
        for y in range(r.randrange(1, 5))]} for i, way in enumerate(r.sample(["naik", "turun", "turun_rasio", "rentang", None], 5))]} for s in range(12)]

    def wanted(way, year):
        t, came = year["target"], year.get("realisasi")
        if t <= 0 or came is None or way == "rentang" or (way == "turun_rasio" and came <= 0):
            return None
        return {"turun": (2 * t - came) / t, "turun_rasio": t / (came or 1)}.get(way, came / t)

    def right(path, told, data):
        cells = cells_of(path, "sasaran.indikator.tahunan")
        column = next(at[:-1] for at in cells if cells[at][0] == "capaian (dihitung)")
        truth = [wanted(one.get("arah"), year) for aim in data["sasaran"] for one in aim["indikator"] for year in one["tahunan"]]
        wrong = [at for at, one in enumerate(truth, 3) if not (near(cells["%s%d" % (column, at)], one) if one is not None else cells["%s%d" % (column, at)] == ("", True))]
        check(told, len(truth) > 60 and not wrong, [(at, cells["%s%d" % (column, at)], truth[at - 3]) for at in wrong[:9]])

    with open("arah.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    out = run("ekspor", "arah.json", "--xlsx", "arah.xlsx")
    check("directions go out", out.returncode == 0, out.stderr)
    right("arah.xlsx", "capaian by its direction", data)
    if not shutil.which("soffice"):
        return
    files = parts("arah.xlsx")
    with zipfile.ZipFile("kosong.xlsx", "w") as archive:  # without what the formulas come to
        for name, content in files.items():
            archive.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content) if name.startswith("xl/worksheets/sheet") else content)
    os.makedirs("hitung", exist_ok=True)
    subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.abspath("rumah"), "--headless", "--convert-to", "xlsx", "--outdir", "hitung", "kosong.xlsx"], capture_output=True, timeout=300)
    if os.path.exists("hitung/kosong.xlsx"):
        right("hitung/kosong.xlsx", "LibreOffice reckons the same", data)


def marks():
    """Numbers of a printed table look there as they are printed: with marks of thousands, or without them."""
    data = json.loads(json.dumps(MINI))
    printed = ["1234,5", "1.234,5", "12345", "12.345", "0,25", "1234,50"]
    data["lkip"]["penutup"] = [{"tabel": {"judul": "Tanda", "kolom": ["A", "B"], "baris": [["x", one] for one in printed]}}]
    with open("tanda.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    label = re.findall(r"Tabel [0-9.]+[0-9]", run("ekspor", "tanda.json", "--tabel", "x", "--xlsx", "t.xlsx").stderr.split("yang ada:")[-1])[-1]
    run("ekspor", "tanda.json", "--tabel", label, "--xlsx", "t.xlsx")
    book = parts("t.xlsx")
    styles = book["xl/styles.xml"].decode()
    codes = dict(re.findall(r'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"', styles))
    used = re.findall(r'<xf numFmtId="(\d+)"', styles.split("<cellXfs")[1])
    cells = re.findall(r'<c r="B\d+" s="(\d+)"><v>', book["xl/worksheets/sheet1.xml"].decode())
    check("each with its marks", ["#,##0" in codes.get(used[int(style)], "") for style in cells] == ["." in one for one in printed],
          [(one, codes.get(used[int(style)], "")) for one, style in zip(printed, cells)])


def calls():
    check("CSV needs a folder", run("ekspor", "mini/data.json", "--csv").returncode == 2)
    check("CSV is no workbook", run("ekspor", "mini/data.json", "--csv", "-d", "x", "--xlsx", "y.xlsx").returncode == 2)
    office()
    check("a file that is there", run("impor", "kantor.xlsx", "tangan.json").returncode == 2)
    check("no data file named", run("impor", "kantor.xlsx").returncode == 2)
    check("no workbook named", run("ekspor", "tangan.json").returncode == 2)
    check("in English", "is there already" in run("impor", "kantor.xlsx", "tangan.json", "--bahasa", "en").stderr)
    check("the data is not written over", run("ekspor", "tangan.json", "--xlsx", "tangan.json").returncode == 2, run("ekspor", "tangan.json", "--xlsx", "tangan.json").stderr)
    check("what is wrong is told, and nothing made", run("impor", "tiada.xlsx", "baru.json").returncode == 2 and not os.path.exists("baru.json"), run("impor", "tiada.xlsx", "baru.json"))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (round_trips, attached, asked, looks, csv_files, tables, long, nested, marks, formulas, directions, by_hand, wrong, columns, totals, waiting, no_json, calls):
        part()
tally.end()
