"""An office whose papers agree with one another, another one for every seed: nothing for the audit to find.

It is a fragment, so that only what contradicts itself counts. Ways of breaking it stand in ways/.
"""
import random

SUBJECTS = ["Perpustakaan", "Perhubungan", "Perikanan", "Ketenagakerjaan", "Kehutanan"]
FIRST = ["Laras", "Bagus", "Citra", "Dimas", "Endah", "Fajar", "Gita", "Hasan"]
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
        "kunci": "iku%d" % number, "nama": "Persentase Layanan Nomor Seri %s" % "ABC"[number], "satuan": "%",
        "program": programme,
        "tahunan": [{"tahun": year - 2 + step, "target": round(values[step], 1),
                     "realisasi": round(values[step] + (0.5 + number / 10) * (step + 1) / 4, 2)} for step in range(3)],
        "triwulan": {"basis": "kumulatif", **{str(q): {"target": round(values[2] * q / 4, 2),
                                                       "realisasi": round((values[2] + (0.5 + number / 10) * 3 / 4) * q / 4, 2)}
                                              for q in range(1, 5)}},
        "_total": total,
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
        programmes.append({"kunci": "p%d" % p, "kode": code, "nama": "Program %s %s" % (subject, "ABC"[p]),
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
                          "mengingat": ["Peraturan Presiden Nomor 29 Tahun 2014"]},
        "laporan_triwulan": {"penanda_tangan": "kepala", **{str(q): {"tanggal": date[q]} for q in range(1, 5)}},
        "surat_pengantar": [
            {"triwulan": q, "nomor": "005/%d/Perenc/%s" % (q * 11 if q < 4 else 5, date[q][:4]), "tanggal": date[q],
             "kepada": {"yth": "Kepala Bagian Organisasi", "di": "Rimba Jaya"}, "penanda_tangan": "kepala"}
            for q in range(1, 5)],
        "lkip": {"tanggal": "%d-02-18" % (year + 1), "penanda_tangan": "kepala",
                 "lampiran": ["pk", "triwulan"]},
        "sop": [{"nomor": "SOP/0%d/%d" % (n + 1, year), "nama": "Pelayanan Berkas %s" % "AB"[n],
                 "tanggal_pembuatan": "%d-03-04" % year, "tanggal_efektif": "%d-04-01" % year, "disahkan_oleh": "kepala",
                 "pelaksana": {"staf": "Staf"},
                 "langkah": [{"kegiatan": "Menerima berkas", "pelaksana": "staf", "waktu": "5 menit", "output": "Berkas"},
                             {"kegiatan": "Menyimpan berkas", "pelaksana": "staf", "waktu": "5 menit", "output": "Arsip"}]}
                for n in range(2)],
    }
