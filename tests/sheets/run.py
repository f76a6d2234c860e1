"""Lists from workbooks and from exports written by hand after what SIPD, SAKTI and e-SAKIP write: run.py NASKAH_BINARY

What a list in a sheet makes is compared with the same list written as JSON, page by page; wrong sheets with the messages they
must give, in both languages' codes.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(sys.path[0], "..", "pdf"))
from book import Book, Cell, number  # noqa: E402
from report import Report  # noqa: E402

naskah = os.path.abspath(sys.argv[1])
with open("samples/mini/data.json", encoding="utf-8") as file:
    MINI = json.load(file)
tally = Report()
check = tally.holds


def run(*words):
    return subprocess.run([naskah, *words], capture_output=True, text=True)


def pages(data):
    with open("data.json", "w", encoding="utf-8") as file:
        file.write(re.sub('"@([0-9.]+)"', r"\1", json.dumps(data)))
    made = run("lkip", "data.json", "--dump", "-o", "-", "--format", "json")
    return made.returncode, made.stdout, json.loads(made.stderr or "[]")


def with_lists(**lists):
    return {**MINI, **lists}


def same(name, asked, plain, key="program", told=()):
    """The list as `asked` for makes the pages of the list `plain`; `told` are the codes of the messages."""
    status, found, messages = pages(with_lists(**{key: asked}))
    wanted = pages(with_lists(**{key: plain}))
    codes = sorted({message["kode"] for message in messages if message["kode"].startswith("lembar")})
    check(name, status == 0 and found == wanted[1] and wanted[0] == 0,
          json.dumps(messages, indent=1, ensure_ascii=False)[:2000] +
          "".join("%s\n%s\n" % pair for pair in zip(found.split("\n"), wanted[1].split("\n")) if pair[0] != pair[1])[:1000])
    check(name + ": told", codes == sorted(told), "%s, wanted %s" % (codes, sorted(told)))


def refused(name, asked, *wanted, key="program"):
    """Each of `wanted` is a code with words that the line of its message must have."""
    status, _, messages = pages(with_lists(**{key: asked}))
    check(name, status == 1, "status %d" % status)
    for code, *words in wanted:
        lines = [str(message) for message in messages if message["kode"] == code]
        check("%s: %s" % (name, code), any(all(word in line for word in words) for line in lines),
              json.dumps(messages, indent=1, ensure_ascii=False)[:1500])


PROGRAM = [{"kunci": "pelayanan_publik", "kode": "7.01.02", "nama": "PROGRAM PENYELENGGARAAN PELAYANAN PUBLIK", "kegiatan": [
    {"kode": "7.01.02.2.01", "nama": "Koordinasi Kegiatan Pemerintahan", "sub_kegiatan": [
        {"kode": "7.01.02.2.01.0001", "nama": "Koordinasi Perencanaan", "anggaran": 296187500, "realisasi": 290000000},
        {"kode": "7.01.02.2.01.0002", "nama": "Peningkatan Layanan", "anggaran": 1200000, "realisasi": 0}]}]},
           {"kunci": "penunjang", "kode": "7.01.01", "nama": "PROGRAM PENUNJANG", "kegiatan": [
               {"kode": "7.01.01.2.05", "nama": "Administrasi Umum", "sub_kegiatan": [
                   {"kode": "7.01.01.2.05.0009", "nama": "Rapat Koordinasi", "anggaran": 250000000}]}]}]
HEADS = ["Kunci Program", "Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu", "Realisasi"]


def flat(program):
    """The rows of the list, as exports have them: one a sub kegiatan, all levels in each."""
    for p in program:
        for k in p["kegiatan"]:
            for s in k["sub_kegiatan"]:
                yield [p["kunci"], p["kode"], p["nama"], k["kode"], k["nama"], s["kode"], s["nama"], s.get("anggaran"), s.get("realisasi")]


def without_keys(program):
    return [{**item, "kunci": None} for item in program]


# -- ways to write a workbook --

def ways():
    rows = [HEADS, *flat(PROGRAM)]
    asked = {"lembar": "buku.xlsx"}
    Book().sheet("Data", rows).save("buku.xlsx")
    same("shared strings", asked, PROGRAM)
    Book(prefix="x:").sheet("Data", rows).save("buku.xlsx")
    same("names with a prefix", asked, PROGRAM)
    Book(places=False).sheet("Data", rows).save("buku.xlsx")
    same("cells without places", asked, PROGRAM)
    inline = [[Cell(value, inline=True) if isinstance(value, str) else value for value in row] for row in rows]
    Book().sheet("Data", inline).save("buku.xlsx")
    same("inline strings", asked, PROGRAM)
    rich = [[Cell(runs=[value[:3], value[3:]]) if isinstance(value, str) else value for value in row] for row in rows]
    Book().sheet("Data", rich).save("buku.xlsx")
    same("rich strings with readings", asked, PROGRAM)
    escaped = [[value.replace(" ", "_x000D_\n ", 1) if isinstance(value, str) and r else value for value in row] for r, row in enumerate(rows)]
    Book().sheet("Data", escaped).save("buku.xlsx")
    same("line breaks and their escapes", asked, PROGRAM, told=["lembar-dirapikan"])
    Book().sheet("Sampul", [["SIPD"]]).sheet("TW4", rows, first=15).sheet("Lain", [["x"]], hidden=True).save("buku.xlsx")
    same("a sheet by its name, head in row 15", {"lembar": "buku.xlsx", "nama": "tw4"}, PROGRAM)
    Book().sheet("Lain", [["x"]], hidden=True).sheet("TW4", rows).save("buku.xlsx")
    same("the only sheet that is seen", asked, PROGRAM)
    formulas = [[Cell(str(value), formula="SUM(A1:A2)") if isinstance(value, int) else
                 Cell(value, kind="str", formula="A1&A2") if isinstance(value, str) and r else value for value in row] for r, row in enumerate(rows)]
    Book().sheet("Data", formulas).save("buku.xlsx")
    same("what formulas came to", asked, PROGRAM)
    Book().sheet("Data", rows).save("buku.csv")
    same("known by what is in it", {"lembar": "buku.csv"}, PROGRAM)


def merged():
    rows = list(flat(PROGRAM))
    head = [["LAPORAN REALISASI ANGGARAN"], [None], ["Kunci Program", "Kode", None, None, "Uraian", None, None, "Anggaran", None, "Realisasi"],
            [None, "Program", "Kegiatan", "Sub Kegiatan", "Nama Program", "Nama Kegiatan", "Nama Sub Kegiatan", "Murni", "PAPBD"],
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]
    body = [[r[0], r[1], r[3], r[5], r[2], r[4], r[6], 7, r[7], r[8]] for r in rows]
    merges = ["A1:J1", "A3:A4", "B3:D3", "E3:G3", "H3:I3", "J3:J4"]
    Book().sheet("Data", head + body + [["JUMLAH", None, None, None, None, None, None, 1, 2, 3]], merges).save("buku.xlsx")
    same("a head of two rows, merged", {"lembar": "buku.xlsx", "kolom": {
        "anggaran": "PAPBD", "nama_program": "Uraian Nama Program", "nama_kegiatan": "Uraian Nama Kegiatan", "nama_sub_kegiatan": "Uraian Nama Sub Kegiatan"}},
        PROGRAM, told=["lembar-kolom-tak-dipakai"])
    refused("a head of two rows, asked", {"lembar": "buku.xlsx"}, ("lembar-pilih-kolom", "Anggaran Murni", "Anggaran PAPBD"))
    lines = "".join("<tr>%s</tr>" % "".join("<td>%s</td>" % ("" if value is None else value) for value in row) for row in body)
    with open("tabel.xls", "w", encoding="utf-8") as file:
        file.write("<table><tr><th rowspan=2>Kunci Program</th><th colspan=3>Kode</th><th rowspan=2>Nama Program</th><th rowspan=2>Nama Kegiatan</th>"
                   "<th rowspan=2>Nama Sub Kegiatan</th><th colspan=2>Anggaran</th><th rowspan=2>Realisasi</th></tr>"
                   "<tr><th>Program</th><th>Kegiatan</th><th>Sub Kegiatan</th><th>Murni</th><th>PAPBD</th></tr>%s</table>" % lines)
    same("HTML with cells over rows", {"lembar": "tabel.xls", "kolom": {"anggaran": "PAPBD"}}, PROGRAM, told=["lembar-kolom-tak-dipakai"])


# -- numbers, dates, codes --

def numbers():
    def program(kode, nama, anggaran, realisasi):
        return [{**PROGRAM[0], "kegiatan": [{**PROGRAM[0]["kegiatan"][0], "sub_kegiatan": [
            {"kode": kode, "nama": nama, "anggaran": anggaran, "realisasi": realisasi}]}]}, PROGRAM[1]]

    def row(kode, nama, anggaran, realisasi):
        rest = list(flat([PROGRAM[1]]))
        p, k = PROGRAM[0], PROGRAM[0]["kegiatan"][0]
        Book().sheet("Data", [HEADS, [p["kunci"], p["kode"], p["nama"], k["kode"], k["nama"], kode, nama, anggaran, realisasi], *rest]).save("buku.xlsx")
        return {"lembar": "buku.xlsx"}

    for spelling, value in (("296187500", 296187500), ("1.2E6", 1200000), ("1.2000000000000000e+006", 1200000), ("250000000.00000003", 250000000),
                            ("1499999999.9999998", 1500000000), ("0", 0)):
        same("the number " + spelling, row("1.2.3", "x", number(spelling), number("7", "#,##0")), program("1.2.3", "x", value, 7))
    same("words that are numbers", row("1.2.3", "x", "Rp 250.000.000,00", "250,000,000"), program("1.2.3", "x", 250000000, 250000000))
    same("a code that was a number", row(number("7.01"), "x", 1, 2), program("7.01", "x", 1, 2))
    same("zeros in front by the format", row(number("7", "0000"), "x", 1, 2), program("0007", "x", 1, 2))
    refused("a code that became a date", row(number("37623", "dd/mm/yyyy"), "x", 1, 2), ("lembar-kode-tanggal", "2003-01-02", "buku.xlsx[Data]", "'kolom': 6"))
    refused("an error", row("1", "x", Cell("#DIV/0!", kind="e"), 2), ("lembar-sel-salah", "#DIV/0!"))
    refused("a formula never computed", row("1", "x", Cell(None, formula="B2*2"), 2), ("lembar-belum-dihitung", "=B2*2"))
    refused("more digits than it holds", row(number("1.98501012010011E+17"), "x", 1, 2), ("lembar-angka-terpotong",))
    refused("parts of a sen", row("1", "x", number("0.125"), 2), ("di-bawah-sen", "buku.xlsx[Data]"))


def indicators():
    def sasaran(tahunan, **more):
        return [{"uraian": "Layanan", "indikator": [{"kunci": "ikm", "nama": "Indeks", "satuan": "%", "tahunan": tahunan, **more}]}]

    def asked(*rows, **more):
        Book().sheet("Data", [["Tahun", "Target", "Realisasi", "Putus Seri"], *rows]).save("buku.xlsx")
        return sasaran({"lembar": "buku.xlsx", **more})

    same("a percentage by its format", asked([2024, number("0.9", "0%"), number("0.88900000000000001", "0.0%")]),
         sasaran([{"tahun": 2024, "target": 90, "realisasi": 88.9}]), key="sasaran")
    same("decimals by the format", asked([2024, number("8.6", "0.00"), number("8.3000000000000007")]),
         sasaran([{"tahun": 2024, "target": "@8.60", "realisasi": 8.3}]), key="sasaran")
    same("truth", asked([2023, 80, 81, False], [2024, 90, 91, True]),
         sasaran([{"tahun": 2023, "target": 80, "realisasi": 81, "putus_seri": False}, {"tahun": 2024, "target": 90, "realisasi": 91, "putus_seri": True}]), key="sasaran")


def dates():
    """Of letters; that they lack who they are for is told, their date is not."""
    def told(cell, **more):
        Book(**more).sheet("Data", [["Nomor", "Tanggal"], ["1", cell]]).save("buku.xlsx")
        return [message["pesan"] for message in pages(with_lists(surat_pengantar={"lembar": "buku.xlsx"}))[2] if message["jalur"].endswith("tanggal")]

    for name, cell, more in (("from 1900", number("45308", "dd/mm/yyyy"), {}), ("from 1904", number("43846", "d-mmm-yy"), {"from_1904": True}),
                             ("with a time", number("45308.5", "yyyy\\-mm\\-dd\\ hh:mm"), {}), ("unformatted", number("45308"), {}),
                             ("in words", "17 Januari 2024", {}), ("of ISO", Cell("2024-01-17T00:00:00", kind="d"), {}), ("in US order", "01/17/24 00:00:00", {})):
        check("a date " + name, not told(cell, **more), told(cell, **more))
    check("no date", len(told("01/17/24")) == 1, told("01/17/24"))
    check("a day that never was", len(told(number("60", "dd/mm/yyyy"))) == 1, told(number("60", "dd/mm/yyyy")))


# -- what is wrong --

def wrong():
    rows = [HEADS, *flat(PROGRAM)]
    Book().sheet("TW3", rows).sheet("TW4", rows).save("dua.xlsx")
    refused("which sheet", {"lembar": "dua.xlsx"}, ("lembar-pilih-nama", "TW3", "TW4"))
    refused("no such sheet", {"lembar": "dua.xlsx", "nama": "TW5"}, ("lembar-nama-tidak-ada", "TW5", "TW3", "TW4"))
    with open("a.csv", "w", encoding="utf-8") as file:
        file.write("Kode,Nama\n1,x\n")
    refused("no sheets in CSV", {"lembar": "a.csv", "nama": "TW4"}, ("lembar-tanpa-nama",))
    with open("lama.xls", "wb") as file:
        file.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    refused("an old workbook", {"lembar": "lama.xls"}, ("lembar-xls-lama", "XLSX"))
    with open("kunci.xlsx", "wb") as file:
        file.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    refused("a locked workbook", {"lembar": "kunci.xlsx"}, ("lembar-terkunci",))
    with zipfile.ZipFile("buka.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    refused("ODS", {"lembar": "buka.ods"}, ("lembar-ods",))
    with zipfile.ZipFile("surat.docx", "w") as archive:
        archive.writestr("_rels/.rels", '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", "<document/>")
    refused("another ZIP", {"lembar": "surat.docx"}, ("lembar-jenis",))
    with open("dua.xlsx", "rb") as file:
        whole = file.read()
    for cut in (len(whole) // 3, len(whole) - 30):
        with open("potong.xlsx", "wb") as file:
            file.write(whole[:cut])
        refused("cut off at %d" % cut, {"lembar": "potong.xlsx"}, ("lembar-rusak",))
    flipped = bytearray(whole)
    flipped[whole.index(b"xl/worksheets/sheet1.xml") + 60] ^= 0x55
    with open("potong.xlsx", "wb") as file:
        file.write(flipped)
    refused("a flipped bit", {"lembar": "potong.xlsx", "nama": "TW3"}, ("lembar-rusak",))


def bombs():
    book = Book().sheet("Data", [HEADS])
    place = "xl/worksheets/sheet1.xml"
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    book.save("bom.xlsx", {place: '<?xml version="1.0"?>' + entities + "<worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>"})
    refused("entities", {"lembar": "bom.xlsx"}, ("lembar-rusak",))
    book.save("bom.xlsx", {place: "<worksheet><sheetData>" + "<row>%s</row>" % (" " * 1000000) * 300 + "</sheetData></worksheet>"})
    refused("300 MB of blanks", {"lembar": "bom.xlsx"}, ("lembar-mengembang", "256"))
    book.save("bom.xlsx", {place: '<worksheet><sheetData a="%s"/></worksheet>' % ("x" * 40000000)})
    refused("an endless tag", {"lembar": "bom.xlsx"}, ("lembar-mengembang",))
    book.save("bom.xlsx", {place: "<worksheet>%s</worksheet>" % "".join("<n%d/>" % i for i in range(20000))})
    refused("endless names", {"lembar": "bom.xlsx"}, ("lembar-mengembang",))
    far = "".join('<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (r, r) for r in range(1, 1000))
    book.save("bom.xlsx", {place: "<worksheet><sheetData>%s</sheetData></worksheet>" % far})
    refused("cells far apart", {"lembar": "bom.xlsx"}, ("lembar-terlalu-besar", "4000000"))
    cells = '<row>%s</row>' % ("<c><v>1</v></c>" * 10000)
    book.save("bom.xlsx", {place: "<worksheet><sheetData>%s</sheetData></worksheet>" % (cells * 1000)})
    refused("ten million cells", {"lembar": "bom.xlsx"}, ("lembar-terlalu-besar", "4000000"))
    deep = "<a>" * 200000 + "</a>" * 200000
    book.save("bom.xlsx", {place: "<worksheet>%s</worksheet>" % deep})
    refused("deep in each other", {"lembar": "bom.xlsx"}, ("lembar-tanpa-judul",))


# -- exports --

def exports():
    sipd = ("NO, TAHUN, KODE SKPD, NAMA SKPD, KODE SUB UNIT, NAMA SUB UNIT, KODE BIDANG URUSAN, NAMA BIDANG URUSAN, KODE PROGRAM, NAMA PROGRAM, "
            "KODE KEGIATAN, NAMA KEGIATAN, KODE SUB KEGIATAN, NAMA SUB KEGIATAN, KODE REKENING, NAMA REKENING, PAGU, REALISASI, AKUN, KELOMPOK, JENIS, "
            "OBJEK, RINCIAN OBJEK, SUB RINCIAN OBJEK").split(", ")
    unit = "7.01.0.00.0.00.06.0000"
    rows = []

    def account(p, k, s, code, pagu, spent, sub=unit):
        rows.append([len(rows) + 1, 2024, unit, "Kecamatan", sub, "Kecamatan", "7.01", "KECAMATAN", p["kode"], p["nama"], k["kode"],
                     k["kode"] + " " + k["nama"].replace(" ", "\n\n", 1), s["kode"], s["kode"] + " " + s["nama"] + " ", code, code + " Belanja ",
                     pagu, spent, "5", "5.1", "5.1.02", "x", "y", "z"])

    plain = without_keys(json.loads(json.dumps(PROGRAM)))
    for p in plain:
        for k in p["kegiatan"]:
            for s in k["sub_kegiatan"]:
                spent = s.setdefault("realisasi", 0)
                account(p, k, s, "5.1.02.01.01.0052", s["anggaran"] - 1000, spent)
                account(p, k, s, "5.1.02.02.01.0003", 1000, 0)
    account(plain[0], plain[0]["kegiatan"][0], plain[0]["kegiatan"][0]["sub_kegiatan"][0], "5.1.02.01.01.0052", 99, 9, sub="7.01.0.00.0.00.06.0001")
    Book().sheet("Sheet1", [sipd, *rows]).save("sipd.xlsx")
    sasaran = json.loads(json.dumps(MINI["sasaran"]))
    for item in sasaran[0]["indikator"]:
        item.pop("program", None)
    kept = MINI["sasaran"]
    MINI["sasaran"] = sasaran
    same("SIPD realisation by accounts", {"lembar": "sipd.xlsx", "hanya": {"KODE SUB UNIT": unit}}, plain,
         told=["lembar-dirapikan", "lembar-dijumlahkan", "lembar-kolom-tak-dipakai"])
    with open("sipd.csv", "w", encoding="cp1252", newline="") as file:
        import csv
        csv.writer(file, delimiter=";").writerows([sipd, *rows])
    same("the same as CSV with semicolons", {"lembar": "sipd.csv", "hanya": {"KODE SUB UNIT": unit}}, plain,
         told=["lembar-dirapikan", "lembar-dijumlahkan", "lembar-kolom-tak-dipakai"])

    def one(**values):
        return [{"nama": "Program", "kegiatan": [{"nama": "Kegiatan", "sub_kegiatan": values.pop("rows")}]}]

    with open("master.csv", "w", encoding="utf-8-sig", newline="") as file:
        file.write("Kode Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Anggaran\r\n1.01.02.2.01;1.01.02.2.01.0003;Pembangunan Ruang Guru/Kepala Sekolah/TU;500000000\r\n"
                   "1.01.02.2.01;1.01.02.2.01.0004;Rehabilitasi Sedang/Berat Ruang Kelas Sekolah Dasar;350000000\r\n")
    same("master of sub kegiatan", one(rows={"lembar": "master.csv"}), one(rows=[
        {"kode": "1.01.02.2.01.0003", "nama": "Pembangunan Ruang Guru/Kepala Sekolah/TU", "anggaran": 500000000},
        {"kode": "1.01.02.2.01.0004", "nama": "Rehabilitasi Sedang/Berat Ruang Kelas Sekolah Dasar", "anggaran": 350000000}]), told=["lembar-kolom-tak-dipakai"])

    office = [["DINAS KESEHATAN"], ["Program", ": Penunjang"], ["Triwulan", ": IV"], ["KPA", ": -"], [None], ["x"], ["y"], ["z"], ["w"], [None]]
    heads = ["NO", "KODE REKENING", "URAIAN", "ANGGARAN 1 TAHUN SEBELUM EFISIENSI", "ANGGARAN 1 TAHUN SETELAH EFISIENSI", "ANGGARAN PAPBD", "ANGGARAN SPD TERBIT"]
    Book().sheet("DKKB 2025", office + [heads, [1, "5.1.02.01", "Belanja Obat", 10, 20, 30, 40], [2, "5.1.02.02", "Belanja Alat", 1, 2, 3, 4]]).sheet("REALISASI 2025", [["x"]]).save("bendahara.xlsx")
    refused("a treasurer's workbook", one(rows={"lembar": "bendahara.xlsx", "nama": "DKKB 2025"}),
            ("lembar-pilih-kolom", "ANGGARAN 1 TAHUN SEBELUM EFISIENSI", "ANGGARAN PAPBD", "ANGGARAN SPD TERBIT"))
    same("a treasurer's workbook, told which", one(rows={"lembar": "bendahara.xlsx", "nama": "DKKB 2025", "kolom": {"anggaran": "ANGGARAN PAPBD"}}),
         one(rows=[{"nama": "Belanja Obat", "anggaran": 30}, {"nama": "Belanja Alat", "anggaran": 3}]), told=["lembar-kolom-tak-dipakai"])

    months = ["Jan", "Feb", "Mar", "TW1", "Apr", "Mei", "Jun", "TW2", "Jul", "Agu", "Sep", "TW3", "Okt", "Nov", "Des", "TW4"]
    with open("pantau.csv", "w", encoding="utf-8") as file:
        file.write("Nama Sub Kegiatan,Keterangan," + ",".join("Realisasi " + month for month in months) + ",Total Realisasi\n")
        file.write('"Rapat","x",' + ",".join("3" if "TW" in month else "1" for month in months) + ",12\n")
    refused("months beside quarters", one(rows={"lembar": "pantau.csv"}), ("lembar-jumlah-ganda", "TW1"))
    cash = ["nama_bidang_urusan", "kode_sub_giat", "nama_sub_giat", "total_rincian"] + ["bulan_%d" % i for i in range(1, 13)] + ["total_akb"]
    Book().sheet("RAK", [cash, ["KECAMATAN", "7.01.02.2.01.01", "7.01.02.2.01.01 Koordinasi", 78, *range(1, 13), 78]]).save("rak.xlsx")
    same("months of a cash plan", one(rows={"lembar": "rak.xlsx"}), one(rows=[{"kode": "7.01.02.2.01.01", "nama": "Koordinasi", "triwulan": {
        "basis": "per_triwulan", "1": {"target": 6}, "2": {"target": 15}, "3": {"target": 24}, "4": {"target": 33}}}]),
        told=["lembar-dirapikan", "lembar-kolom-tak-dipakai"])
    MINI["sasaran"] = kept
    aims = [{"kunci": "s%d" % s, "uraian": "Meningkatnya mutu ke-%d" % s, "indikator": [
        {"kunci": "i%d%d" % (s, i), "nama": "Indikator %d%d" % (s, i), "satuan": "nilai"} for i in range(2)]} for s in range(3)]
    for named in ["Kunci Sasaran", "Uraian Sasaran"], ["Uraian Sasaran"], ["Uraian Sasaran", "Kunci Sasaran"]:
        said = {"Kunci Sasaran": "kunci", "Uraian Sasaran": "uraian"}
        plain = [{key: value for key, value in aim.items() if key == "indikator" or key in (said[one] for one in named)} for aim in aims]
        Book().sheet("IKU", [[*named, "Kunci Indikator", "Nama Indikator", "Satuan"], *(
            [*(aim[said[one]] for one in named), *item.values()] for aim in aims for item in aim["indikator"])]).save("iku.xlsx")
        same("aims told apart by " + " and ".join(named), {"lembar": "iku.xlsx"}, plain, key="sasaran")
    MINI["sasaran"] = sasaran
    thousand = [["Kode Sub Kegiatan", "Nama Sub Kegiatan", "Pagu (Rp ribu)"], ["01", "X.XX Penunjang", number("1250.5")]]
    Book().sheet("K/L", thousand).save("ribu.xlsx")
    same("thousands by the head, a code to be filled in", one(rows={"lembar": "ribu.xlsx"}), one(rows=[{"kode": "01", "nama": "X.XX Penunjang", "anggaran": 1250500}]),
         told=["lembar-dikalikan", "lembar-x-xx"])
    MINI["sasaran"] = kept


# -- aims, indicators, years --

def flat_table():
    """As offices have it: the aim merged over its indicators, a column for each year, quarters."""
    def item(name, unit, targets, results, quarters=None, key=None):
        made = {"kunci": key or name.lower().replace(" ", "_"), "nama": name, "satuan": unit, "tahunan": [
            {"tahun": 2021 + i, **({"target_kategori": t} if isinstance(t, str) else {"target": t}), **({} if i >= len(results) else {"realisasi_kategori" if isinstance(results[i], str) else "realisasi": results[i]})}
            for i, t in enumerate(targets) if t is not None]}
        if quarters:
            made["triwulan"] = {"basis": "kumulatif", **{str(i + 1): {"target": q} for i, q in enumerate(quarters)}}
        return made

    plain = [{"uraian": "Meningkatnya mutu layanan", "indikator": [
        item("Indeks Kepuasan", "nilai", [80, 81, 82, 83.5], [79, 82, 81, 84], [20, 40, 60, 83]), item("Cakupan Layanan", "%", [50, 60, None, 80], [55, 61], [20, 40, 60, 80])]},
             {"uraian": "Meningkatnya akuntabilitas", "indikator": [item("Nilai AKIP Kecamatan", "nilai", [60, 62, 64, 66], [], [1, 2, 3, 4])]}]
    body, merges = [], []
    for s, aim in enumerate(plain):
        for i, one in enumerate(aim["indikator"]):
            years = {year["tahun"]: year for year in one["tahunan"]}
            row = [None if i else s + 1, None if i else aim["uraian"], one["nama"], one["satuan"]]
            for key in ("target", "realisasi"):
                row += [number(str(years[y][key])) if y in years and key in years[y] else None for y in range(2021, 2025)]
            body.append(row + [one["triwulan"][str(q)]["target"] for q in range(1, 5)])
    merges = ["A4:A5", "B4:B5"]
    head = [["RENCANA STRATEGIS 2021-2024"], ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", None, None, None, "Realisasi", None, None, None, "Target Triwulan"],
            [None, None, None, None, *range(2021, 2025), *range(2021, 2025), "TW I", "TW II", "TW III", "TW IV"]]
    across = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2", "I2:L2", "M2:P2"]
    program, MINI["program"] = MINI["program"], [{"nama": "Program"}]
    Book().sheet("Renstra", head + body, across + merges).save("sasaran.xlsx")
    told = ["lembar-kolom-tak-dipakai", "lembar-kunci-dibuat"]
    same("a flat table of aims", {"lembar": "sasaran.xlsx", "basis": "kumulatif"}, plain, key="sasaran", told=told)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Satuan"] + ["%s %d" % (w, y) for w in ("Target Tahun", "Realisasi") for y in range(2021, 2025)] + ["TW %s" % q for q in ("I", "II", "III", "IV")]
    Book().sheet("Renstra", [heads] + body, ["A2:A3", "B2:B3"]).save("sasaran.xlsx")
    same("a head of one row", {"lembar": "sasaran.xlsx", "basis": "kumulatif"}, plain, key="sasaran", told=told)
    with open("sasaran.csv", "w", encoding="utf-8") as file:
        file.write("Sasaran Strategis;Indikator Kinerja Utama (IKU);Satuan;Target;Realisasi\nLayanan;Nilai SAKIP;nilai;BB;B\n;Nilai SAKIP;nilai;80;70,5\n")
    grade = [{"uraian": "Layanan", "indikator": [
        {"kunci": "nilai_sakip", "nama": "Nilai SAKIP", "satuan": "nilai", "tahunan": [{"tahun": 2024, "target_kategori": "BB", "realisasi_kategori": "B"}]},
        {"kunci": "nilai_sakip_2", "nama": "Nilai SAKIP", "satuan": "nilai", "tahunan": [{"tahun": 2024, "target": 80, "realisasi": 70.5}]}]}]
    wanted, found = pages(with_lists(sasaran=grade)), pages(with_lists(sasaran={"lembar": "sasaran.csv"}))
    check("the year of the data, grades, names twice", [m["kode"] for m in wanted[2] if not m["kode"].startswith("lembar")] == [m["kode"] for m in found[2] if not m["kode"].startswith("lembar")] and
          wanted[1] == found[1], str(found[2])[:1500])
    Book().sheet("Renstra", [["Sasaran", "Indikator", "Target 2024", "Target Tahun 2024"], ["Layanan", "Indeks", 1, 2]]).save("sasaran.xlsx")
    refused("a year twice", {"lembar": "sasaran.xlsx"}, ("lembar-pilih-kolom", "target_2024", "Target Tahun 2024"), key="sasaran")
    same("a year twice, told which", {"lembar": "sasaran.xlsx", "kolom": {"target_2024": "Target Tahun 2024"}},
         [{"uraian": "Layanan", "indikator": [{"kunci": "indeks", "nama": "Indeks", "tahunan": [{"tahun": 2024, "target": 2}]}]}], key="sasaran", told=told)
    data = with_lists(sasaran=[{"uraian": "Meningkatnya mutu layanan", "indikator": [{"kunci": "ikm", "nama": "Indeks Kepuasan", "satuan": "nilai", "tahunan": [{"tahun": 2020, "target": 70}, {"tahun": 2021, "target": 1}]}]}])
    with open("data.json", "w", encoding="utf-8") as file:
        json.dump(data, file)
    Book().sheet("Renstra", [heads] + body[:2]).save("sasaran.xlsx")
    out = run("impor", "sasaran.xlsx", "data.json", "--ke", "sasaran", "--basis", "kumulatif")
    with open("data.json", encoding="utf-8") as file:
        back = json.load(file)["sasaran"]
    check("goes into data that is there", out.returncode == 0 and [one["kunci"] for one in back[0]["indikator"]] == ["ikm", "cakupan_layanan"] and
          back[0]["indikator"][0]["tahunan"] == [{"tahun": 2020, "target": 70}] + [{"tahun": y, "target": t, "realisasi": r} for y, t, r in ((2021, 80, 79), (2022, 81, 82), (2023, 82, 81), (2024, 83.5, 84))],
          out.stdout + out.stderr + json.dumps(back)[:1500])
    MINI["program"] = program
    aims = {"awal": 2021, "akhir": 2024, "tujuan": [{"uraian": "Layanan prima", "indikator": [{"nama": "Indeks", "satuan": "nilai", "target": {"2021": 80, "2022": 81}}]}]}
    Book().sheet("T", [["Tujuan", "Indikator Tujuan", "Satuan", 2021, 2022], ["Layanan prima", "Indeks", "nilai", 80, 81]]).save("tujuan.xlsx")
    same("values by year", {**aims, "tujuan": {"lembar": "tujuan.xlsx"}}, aims, key="renstra")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for part in (ways, merged, numbers, indicators, dates, wrong, bombs, exports, flat_table):
        part()
tally.end()
