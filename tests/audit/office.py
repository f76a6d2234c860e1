"""An office whose papers agree with one another, another one for every seed: nothing for the audit to find.

It is a fragment, so that only what contradicts itself counts. Ways of breaking it stand in ways/.
"""
import random

SUBJECTS = ["Perpustakaan", "Perhubungan", "Perikanan", "Ketenagakerjaan", "Kehutanan"]
FIRST = ["Laras", "Bagus", "Citra", "Dimas", "Endah", "Fajar", "Gita", "Hasan"]
INDICATORS = ["Persentase Permohonan Selesai Tepat Waktu", "Persentase Warga Terlayani", "Persentase Temuan Ditindaklanjuti"]
PROGRAMMES = ["Program Pembinaan Layanan Masyarakat", "Program Penguatan Sarana Wilayah",
              "Program Penunjang Urusan Pemerintahan Daerah"]
PERPRES = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"
PERMEN = ("Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor %d Tahun %d tentang %s")
JUKNIS = PERMEN % (53, 2014, "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas "
                   "Laporan Kinerja Instansi Pemerintah")
EVALUASI = PERMEN % (88, 2021, "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah")
PERDA = "Peraturan Daerah Kabupaten Rimba Jaya Nomor 4 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah"
PERBUP = "Peraturan Bupati Rimba Jaya Nomor 12 Tahun 2022 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi Dinas"
LAST = ["Widiastuti", "Prakoso", "Lestari", "Nugraha", "Anggraini", "Saputra", "Maharani", "Wibowo"]


def person(dice, number, office, rank, pangkat):
    woman = dice.random() < 0.5
    year = dice.randint(1972, 1980)
    return {
        "nama": "%s %s, S.E., M.M." % (FIRST[number], dice.choice(LAST)), "jabatan": office,
        "pangkat": pangkat, "golongan": rank,
        "nip": "%d%02d%02d%d%02d%d%03d" % (year, dice.randint(1, 12), dice.randint(1, 28), year + 25,
                                          dice.randint(1, 12), 2 if woman else 1, number + 1),
    }


def indicator(dice, year, number, programme):
    base = dice.randint(40, 60)
    total = dice.choice([40, 50, 80, 125])
    values = [base + 2.5 * step for step in range(4)]
    return {
        "kunci": "iku%d" % number, "nama": INDICATORS[number], "satuan": "%",
        "program": programme,
        "tahunan": [{"tahun": year - 2 + step, "target": round(values[step], 1),
                     "realisasi": round(values[step] + (0.5 + number / 10) * (step + 1) / 4, 2)} for step in range(3)],
        "triwulan": {"basis": "kumulatif", **{str(q): {"target": round(values[2] * q / 4, 2),
                                                       "realisasi": round((values[2] + (0.5 + number / 10) * 3 / 4) * q / 4, 2)}
                                              for q in range(1, 5)}},
        "_total": total,
    }


def listed(mark, items):
    return {"daftar": {"tanda": mark, "butir": items}}


def report(year, office):
    """What the annual report says in sentences; figures stand in it as placeholders and, once each, typed."""
    return {
        "kata_pengantar": [
            "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Laporan Kinerja Instansi Pemerintah (LKIP) %s "
            "Kabupaten Rimba Jaya Tahun %d dapat diselesaikan tepat waktu." % (office, year),
            "Laporan ini disusun untuk memenuhi %s." % PERPRES,
            "Penyajian laporan mengikuti %s." % JUKNIS,
            "Kami menyampaikan terima kasih kepada semua pihak yang telah bekerja sama sepanjang tahun %d." % year],
        "ikhtisar": [
            "Tahun %d merupakan tahun ketiga pelaksanaan Rencana Strategis %s Kabupaten Rimba Jaya Tahun %d–%d."
            % (year, office, year - 2, year + 2),
            "Realisasi %s tahun %d sebesar {iku.iku0.realisasi} dari target {iku.iku0.target}, sehingga melampaui target."
            % (INDICATORS[0], year),
            "Capaian kinerja dan anggaran dirinci sebagai berikut:",
            listed("a.", ["capaian %s sebesar {iku.iku1.capaian};" % INDICATORS[1],
                          "capaian %s sebesar {iku.iku2.capaian}; dan" % INDICATORS[2],
                          "serapan anggaran sebesar {program.total.serapan}."])],
        "pendahuluan": {"maksud_tujuan": [
            "LKIP Tahun Anggaran %d disusun sebagai wujud pertanggungjawaban dinas." % year,
            "Adapun tujuan penyusunan laporan ini adalah untuk:",
            listed("1.", ["memberikan informasi kinerja yang terukur;", "menyajikan kaitan antara kinerja dan anggaran; dan",
                          "menyediakan bahan perbaikan pada tahun berikutnya."])]},
        "perencanaan": {"perjanjian_kinerja": [
            "Perjanjian Kinerja %s Tahun %d ditandatangani Kepala Dinas bersama Bupati Rimba Jaya pada tanggal "
            "17 Januari %d." % (office, year, year)]},
        "akuntabilitas": {"realisasi": [
            "Anggaran dinas sebesar {program.total.anggaran} terealisasi {program.total.realisasi} atau "
            "{program.total.serapan}, melalui 3 (tiga) program dan 12 (dua belas) sub kegiatan.",
            {"tabel": {"judul": "Bantuan yang Disalurkan Tahun %d" % year,
                       "kolom": [{"judul": "Kecamatan"}, {"judul": "Jenis"}, {"judul": "Keterangan"}],
                       "baris": [["Hulu", "Buku", "Selesai"], ["Hilir", "Rak", "Selesai"], ["Muara", "Buku", "Selesai"],
                                 ["Pantai", "Rak", "Selesai"], ["Bukit", "Buku", "Selesai"]]}}]},
        "penutup": [
            "Dari 3 (tiga) indikator kinerja utama, seluruhnya mencapai target tahun %d." % year,
            "Laporan ini menjadi bahan perbaikan kinerja pada tahun berikutnya."],
    }


def organisation(office):
    return {
        "kedudukan": ["%s Kabupaten Rimba Jaya dibentuk dengan %s." % (office, PERDA),
                      "Susunan organisasinya diatur dalam %s." % PERBUP],
        "unit": [{"nama": "Kepala Dinas", "tugas": "memimpin dinas."},
                 {"nama": "Sekretariat", "tugas": "melaksanakan ketatausahaan.",
                  "bawahan": [{"nama": "Sub Bagian Perencanaan", "tugas": "menyusun rencana kerja."}]},
                 {"nama": "Bidang Layanan", "tugas": "melaksanakan layanan."},
                 {"nama": "Bidang Sarana", "tugas": "memelihara sarana."}],
        "kondisi": ["Dinas terdiri atas 1 (satu) sekretariat dan 2 (dua) bidang."],
    }


def make(seed):
    dice = random.Random(seed)
    year = dice.choice([2023, 2024, 2025])
    subject = dice.choice(SUBJECTS)
    programmes = []
    for p in range(3):
        code = "2.%02d.%02d" % (10 + seed % 20, p + 1)
        kegiatan = []
        for k in range(2):
            subs = []
            for s in range(2):
                budget = dice.randint(20, 900) * 100000
                spent = budget * dice.randint(71, 99) // 100
                subs.append({
                    "kunci": "s%d%d%d" % (p, k, s), "kode": "%s.2.%02d.%04d" % (code, k + 1, s + 1),
                    "nama": "Sub Kegiatan %s %d%d%d" % (subject, p + 1, k + 1, s + 1),
                    "anggaran": budget, "realisasi": spent,
                    "triwulan": {"basis": "kumulatif", **{str(q): {"target": budget * q // 4, "realisasi": spent * q // 4}
                                                          for q in range(1, 5)}},
                })
            kegiatan.append({"kunci": "k%d%d" % (p, k), "kode": "%s.2.%02d" % (code, k + 1),
                             "nama": "Kegiatan %s %d%d" % (subject, p + 1, k + 1), "sub_kegiatan": subs})
        programmes.append({"kunci": "p%d" % p, "kode": code, "nama": PROGRAMMES[p],
                           "kegiatan": kegiatan})
    goals = [{"uraian": "Meningkatnya mutu layanan %s bagi warga" % subject.lower(),
              "indikator": [indicator(dice, year, n, "p%d" % n) for n in range(2)]},
             {"uraian": "Meningkatnya tata kelola dinas yang akuntabel", "indikator": [indicator(dice, year, 2, "p2")]}]
    for goal in goals:
        for one in goal["indikator"]:
            one.pop("_total")
    ends = {1: "04-08", 2: "07-08", 3: "10-08"}
    date = {q: "%d-%s" % (year, ends[q]) if q < 4 else "%d-01-14" % (year + 1) for q in range(1, 5)}
    total = lambda p: sum(s["anggaran"] for k in programmes[p]["kegiatan"] for s in k["sub_kegiatan"])
    return {
        "instansi": {"pemerintah": "Pemerintah Kabupaten Rimba Jaya", "nama": "Dinas %s" % subject,
                     "wilayah": "Kabupaten Rimba Jaya", "tempat": "Rimba Jaya"},
        "tahun": year, "potongan": True,
        "pejabat": {
            "kepala": person(dice, 0, "Kepala Dinas %s" % subject, "IV/b", "Pembina Tingkat I"),
            "sekretaris": person(dice, 1, "Sekretaris Dinas %s" % subject, "IV/a", "Pembina"),
            "kabid": person(dice, 2, "Kepala Bidang Layanan", "III/d", "Penata Tingkat I"),
            "bupati": {"nama": "Sutan Palindih", "jabatan": "Bupati Rimba Jaya"},
        },
        "organisasi": organisation("Dinas %s" % subject),
        "singkatan": {"LKIP": "Laporan Kinerja Instansi Pemerintah", "IKU": "Indikator Kinerja Utama"},
        "renstra": {"awal": year - 2, "akhir": year + 2, "tujuan": [
            {"uraian": "Terwujudnya layanan yang bermutu", "sasaran": [goal["uraian"] for goal in goals],
             "indikator": [{"iku": one["kunci"], "target": {str(v["tahun"]): v["target"] for v in one["tahunan"]}}
                           for goal in goals for one in goal["indikator"]]}]},
        "sasaran": goals, "program": programmes,
        "perjanjian_kinerja": {
            "pihak_pertama": "kepala", "pihak_kedua": "bupati", "tanggal": "%d-01-17" % year,
            "sasaran": [{"uraian": goal["uraian"],
                         "indikator": [{"iku": one["kunci"], "target": one["tahunan"][2]["target"]} for one in goal["indikator"]]}
                        for goal in goals],
            "program": [{"program": "p%d" % p, "anggaran": total(p)} for p in range(3)],
            "tingkat": [{"pihak_pertama": "kabid", "tanggal": "%d-01-19" % year,
                         "program": [{"program": "p0", "anggaran": total(0)}],
                         "kegiatan": [{"kegiatan": "k00", "sub_kegiatan": [{"sub_kegiatan": s["kunci"], "anggaran": s["anggaran"]}
                                                        for s in programmes[0]["kegiatan"][0]["sub_kegiatan"]]}]}],
        },
        "keputusan_iku": {"jabatan": "Bupati Rimba Jaya", "penanda_tangan": "bupati", "nomor": "188.4/21/%d" % year,
                          "tanggal": "%d-01-09" % year,
                          "mengingat": [
                              "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari "
                              "Korupsi, Kolusi dan Nepotisme (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75)",
                              "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik "
                              "Indonesia Tahun 2014 Nomor 244)",
                              PERPRES + " (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 80)",
                              JUKNIS, PERDA, PERBUP]},
        "laporan_triwulan": {"penanda_tangan": "kepala", **{str(q): {"tanggal": date[q]} for q in range(1, 5)}},
        "surat_pengantar": [
            {"triwulan": q, "nomor": "005/%d/Perenc/%s" % (q * 11 if q < 4 else 5, date[q][:4]), "tanggal": date[q],
             "kepada": {"yth": "Kepala Bagian Organisasi", "di": "Rimba Jaya"}, "penanda_tangan": "kepala",
             "butir": [{"jenis": "Laporan Kinerja Triwulan %s Dinas %s Tahun %d" % (["I", "II", "III", "IV"][q - 1], subject, year),
                        "banyaknya": {"jumlah": 1, "satuan": "dokumen"}}],
             "keterangan": "Demikian disampaikan sebagai bahan lebih lanjut.",
             "tembusan": ["Yth. Bupati Rimba Jaya (sebagai laporan)", "Yth. Inspektur Kabupaten Rimba Jaya"]}
            for q in range(1, 5)],
        "lkip": {"tanggal": "%d-02-18" % (year + 1), "penanda_tangan": "kepala",
                 "lampiran": ["pk", "triwulan"], **report(year, "Dinas %s" % subject)},
        "sop": [{"nomor": "SOP/0%d/%d" % (n + 1, year), "nama": "Pelayanan Berkas %s" % "AB"[n],
                 "tanggal_pembuatan": "%d-03-04" % year, "tanggal_efektif": "%d-04-01" % year, "disahkan_oleh": "kepala",
                 "unit": ["Sekretariat", "Sub Bagian Perencanaan"], "dasar_hukum": [PERPRES, JUKNIS, EVALUASI],
                 "keterkaitan": "SOP Pelayanan Berkas %s" % "BA"[n], "kualifikasi": ["Teliti", "Mampu bekerja dalam tim"],
                 "pencatatan": ["Buku agenda"], "pelaksana": {"staf": "Staf"},
                 "langkah": [{"kegiatan": "Menerima berkas", "pelaksana": "staf", "waktu": "5 menit", "output": "Berkas"},
                             {"kegiatan": "Memeriksa berkas", "pelaksana": "staf", "waktu": "5 menit", "output": "Catatan"},
                             {"kegiatan": "Mencatat berkas", "pelaksana": "staf", "waktu": "5 menit", "output": "Daftar"},
                             {"kegiatan": "Menyimpan berkas", "pelaksana": "staf", "waktu": "5 menit", "output": "Arsip"}]}
                for n in range(2)],
    }
