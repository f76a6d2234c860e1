"""Documents to measure with: the same words for naskah and its peers, made from numbers alone.

A document is a list of blocks: ("h", level, words), ("p", words), ("li", [words]), ("table", head, rows, shares).
S is a letter, M a report of some sixty pages, L its chapters sixteen times, T one table of many rows.
"""
WORDS = """anggaran bidang capaian daerah efektif fasilitas gambaran hasil indikator jumlah kegiatan layanan masyarakat
nilai organisasi pelaksanaan realisasi sasaran target upaya wilayah yang dengan untuk dalam pada dari sebagai telah akan
tahun kinerja program pembinaan pemberdayaan penyelenggaraan peningkatan pertanggungjawaban perencanaan kabupaten desa
kecamatan pemerintah penduduk sosial ekonomi kualitas koordinasi evaluasi pelaporan dokumen tersedia meningkat menurun""".split()
SHARES, HEAD = (8, 42, 18, 18, 14), ("No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian")
REPEAT, ROWS = 16, 20000


class Dice:
    """The same numbers on every machine."""

    def __init__(self, seed):
        self.state = seed

    def roll(self, sides):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % sides

    def sentence(self, least, most):
        words = [WORDS[self.roll(len(WORDS))] for _ in range(least + self.roll(most - least))]
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence(8, 22) for _ in range(3 + self.roll(4)))

    def money(self):
        return "{:,}".format(self.roll(900000) * 1000 + 1250000).replace(",", ".")


def rows(dice, count):
    return [(str(i + 1), dice.sentence(3, 9), dice.money(), dice.money(), "%d,%02d" % (dice.roll(100), dice.roll(100)))
            for i in range(count)]


def chapter(dice, number):
    blocks = [("h", 1, "Bab %d tentang %s" % (number, dice.sentence(2, 5)))]
    for section in range(5):
        blocks += [("h", 2, dice.sentence(3, 6)), ("p", dice.paragraph()), ("p", dice.paragraph())]
        blocks.append(("li", [dice.sentence(6, 20) for _ in range(4)]))
        if section % 2:
            blocks.append(("table", HEAD, rows(dice, 8), SHARES))
        blocks += [("p", dice.paragraph()) for _ in range(2)]
    return blocks


def report(copies):
    dice = Dice(11)
    return [block for number in range(9 * copies) for block in chapter(dice, number + 1)]


def table(count):
    return [("h", 1, "Rincian anggaran"), ("p", Dice(5).paragraph()), ("table", HEAD, rows(Dice(7), count), SHARES)]


def document(size):
    return {"M": lambda: report(1), "L": lambda: report(REPEAT), "T": lambda: table(ROWS)}[size]()


# -- as data of naskah --

def office():
    return {"instansi": {"pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Sosial dan Pemberdayaan Masyarakat",
                         "alamat": "Jalan Merdeka Nomor 1", "wilayah": "Kabupaten Contoh", "tempat": "Contoh"},
            "tahun": 2024, "aturan": {"huruf": "Times New Roman"},
            "pejabat": {"kepala": {"nama": "Nama Kepala Dinas, S.ST., M.T.", "jabatan": "Kepala Dinas Sosial",
                                   "pangkat": "Pembina Tingkat I", "golongan": "IV/b", "nip": "19700101 199001 1 001"}}}


def block_data(block):
    if block[0] == "p":
        return block[1]
    if block[0] == "h":
        return {"judul": block[2]}
    if block[0] == "li":
        return {"daftar": {"tanda": "1.", "butir": block[1]}}
    sides = ("tengah", "kiri", "kanan", "kanan", "kanan")
    columns = [{"judul": name, "lebar": share, "rata": side} for name, share, side in zip(block[1], block[3], sides)]
    return {"tabel": {"kolom": columns, "baris": block[2]}}


def report_data(blocks):
    """Chapters become annexes of own text: each on a new page, and in the contents."""
    annexes = []
    for block in blocks:
        if block[:2] == ("h", 1):
            annexes.append({"judul": block[2], "isi": []})
        else:
            annexes[-1]["isi"].append(block_data(block))
    lkip = {"tanggal": "2025-02-18", "penanda_tangan": "kepala", "penutup": "Demikian laporan ini disusun.",
            "lampiran": annexes}
    return dict(office(), lkip=lkip)


def letter_data(number=1):
    things = [{"jenis": "Laporan Kinerja Tahun 2024", "banyaknya": "1 berkas", "keterangan": "Dengan hormat disampaikan"}]
    letter = {"nomor": "000/%d/Sekrt" % number, "tanggal": "2024-05-08", "penanda_tangan": "kepala", "hal": "Penyampaian laporan",
              "kepada": {"yth": ["Bupati Contoh", "u.p. Sekretaris Daerah nomor %d" % number], "di": "Contoh"},
              "butir": things}
    return dict(office(), surat_pengantar=[letter])


def procedure_data(steps):
    """An SOP of twelve lanes, every third step a decision that goes back up to twenty."""
    lines = []
    for i in range(steps):
        line = {"kegiatan": "Memeriksa berkas usulan dan kelengkapan", "pelaksana": "p%d" % (i * 5 % 12),
                "kelengkapan": "Berkas", "waktu": "1 jam", "output": "Catatan"}
        if i % 3 == 2 and i + 1 < steps:
            line["lanjut"] = {"Sesuai": i + 2, "Tidak sesuai": max(1, i - i * 7 % 20)}
        lines.append(line)
    sop = {"nomor": "1", "nama": "Pemeriksaan", "pelaksana": {"p%d" % i: "Pelaksana %d" % i for i in range(12)},
           "langkah": lines}
    data = office()
    del data["aturan"]
    return dict(data, sop=[sop])
