"""Offices to break besides the generated ones: the samples, what a new office starts from, filled in, and "fragmen", a
published report as an evaluator writes it down: what its papers are about, some of its sentences typed out.

of(name) is the data of a sample, or of a kind of office in starters/ whose figures, names, dates and numbers agree;
folder(name) is where its pictures are, or None.
"""
import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
YEAR = 2025
PEOPLE = ["Agung Prasetya, S.Sos., M.Si.", "Bambang Widodo, S.E.", "Cahyani Putri, S.STP., M.AP.", "Dewi Anggraeni, S.KM.",
          "Eko Nurcahyo, S.H.", "Fitri Handayani, S.Pd.", "Gatot Subagyo, S.IP.", "Hesti Purnama, A.Md."]
WOMEN = ("Cahyani", "Dewi", "Fitri", "Hesti")
SAID = {"kendala": "Petugas terbatas pada triwulan ini.", "solusi": "Membagi tugas antarunit.",
        "tindak_lanjut": "Menyusun jadwal triwulan berikutnya."}
DATES = {"1": "%d-04-09" % YEAR, "2": "%d-07-09" % YEAR, "3": "%d-10-09" % YEAR, "4": "%d-01-12" % (YEAR + 1)}


def folder(name):
    path = os.path.join(ROOT, "samples", name)
    return path if os.path.isdir(path) else None


KEPT = ["instansi", "tahun", "pejabat", "renstra", "sasaran", "program", "perjanjian_kinerja", "keputusan_iku",
        "laporan_triwulan", "surat_pengantar", "sop", "aturan"]


def fragment(name):
    """Of a sample, without its prose and pictures."""
    data = read(os.path.join(ROOT, "samples", name, "data.json"))
    data = {key: data[key] for key in KEPT if key in data}
    data["instansi"] = {key: value for key, value in data["instansi"].items() if not key.startswith("lambang")}
    data["potongan"] = True
    for goal in data.get("sasaran", []):
        for one in goal["indikator"]:
            one.pop("analisis", None)
            one.pop("data_pendukung", None)
    return data


def written_down():
    data = fragment("barito-utara")
    office = "Dinas Sosial, Pemberdayaan Masyarakat dan Desa Kabupaten Barito Utara"
    data["lkip"] = {
        "judul": "Laporan Kinerja Instansi Pemerintah", "singkatan": "LKIP", "tanggal": "2025-02-18",
        "penanda_tangan": "kepala",
        "kata_pengantar": ["Laporan Kinerja Instansi Pemerintah (LKIP) %s Tahun 2024 telah selesai disusun." % office],
        "akuntabilitas": {"realisasi": ["Anggaran dinas tahun 2024 dan realisasinya disajikan dalam bab ini."]},
        "penutup": ["Laporan ini diharapkan menjadi bahan perbaikan kinerja pada tahun berikutnya."]}
    return data


def of(name):
    if name == "fragmen":
        return written_down()
    return sample(folder(name)) if folder(name) else starter(os.path.join(ROOT, "starters", name))


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    plain = lambda found: str(YEAR + int(found.group(1) or 0))
    return json.loads(re.sub(r"@TAHUN([+-]\d+)?@", plain, re.sub(r'"@TAHUN([+-]\d+)?@"(?!\s*:)', plain, text)))


def include(data, path, names):
    for name in [names] if isinstance(names, str) else names:
        for key, value in read(os.path.join(path, name)).items():
            data.setdefault(key, value)
    return data


def sample(path):
    data = read(os.path.join(path, "data.json"))
    return include(data, path, data.pop("sertakan", []))


def clean(value):
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items() if item is not None}
    return [clean(item) for item in value if item is not None] if isinstance(value, list) else value


def fill_people(data):
    for number, one in enumerate(data["pejabat"].values()):
        name = PEOPLE[number]
        one["nama"] = name if one.get("golongan") else name.split(",")[0]
        if one.get("golongan"):
            one["nip"] = "197%d0%d1%d200%d0%d%d00%d" % (number + 1, number + 1, number, number + 1, number + 2,
                                                       2 if name.split()[0] in WOMEN else 1, number + 1)


def fill_indicator(one, target):
    year = one["tahunan"][0]
    up = one.get("arah", "naik") == "naik"
    year["target"] = target[str(YEAR)]
    year["realisasi"] = round(target[str(YEAR)] * (1.02 if up else 0.95), 2)
    if one.get("satuan") == "%":
        year["realisasi"] = min(100, year["realisasi"])
    for quarter in "123":
        if "target" in one.get("triwulan", {}).get(quarter, {}):
            one["triwulan"][quarter]["realisasi"] = one["triwulan"][quarter]["target"]
    before = target[str(YEAR - 1)]
    one["tahunan"].insert(0, {"tahun": YEAR - 1, "target": before,
                              "realisasi": round(before * (1.01 if up else 0.97), 2)})
    one["analisis"] = {"pendorong": ["Bidang bekerja sama dengan semua pihak terkait."],
                       "solusi": ["Menambah jadwal pendampingan."]}


def fill_sub(sub, code, turn):
    sub["kode"] = code
    sub["realisasi"] = sub["anggaran"] * (86 + turn % 11) // 100
    for quarter in "1234":
        if quarter in (sub.get("triwulan") or {}):
            sub["triwulan"][quarter]["realisasi"] = sub["realisasi"] * int(quarter) // 4
    for one in sub.get("indikator", []):
        if one.get("target") is None:
            continue
        one["realisasi"] = one["target"]
        for quarter, figures in (one.get("triwulan") or {}).items():
            if quarter == "4":
                figures.update(target=one["target"], realisasi=one["target"])
            elif quarter in "123" and "target" in figures:
                figures["realisasi"] = figures["target"]


def starter(path):
    data = read(os.path.join(path, "data.json"))
    include(data, path, data.pop("sertakan", ["profil.json", "sop.json"]))
    data.pop("status")
    fill_people(data)
    targets = {one["iku"]: one["target"] for aim in data["renstra"]["tujuan"] for one in aim["indikator"] if "iku" in one}
    for goal in data["sasaran"]:
        for one in goal["indikator"]:
            fill_indicator(one, targets[one["kunci"]])
    turn = 0
    for program in data["program"]:
        for kegiatan in program["kegiatan"]:
            for place, sub in enumerate(kegiatan["sub_kegiatan"]):
                turn += 1
                fill_sub(sub, "%s.%04d" % (kegiatan["kode"], place + 1), turn)
    data["lkip"]["tanggal"] = "%d-02-09" % (YEAR + 1)
    data["perjanjian_kinerja"]["tanggal"] = "%d-01-13" % YEAR
    data["keputusan_iku"].update(tanggal="%d-01-08" % (YEAR - 1), nomor="000.8.6/7/KAB/%d" % (YEAR - 1))
    for quarter, date in DATES.items():
        if quarter in data["laporan_triwulan"]:
            data["laporan_triwulan"][quarter].update(tanggal=date, **SAID)
    for number, letter in enumerate(data.get("surat_pengantar", [])):
        letter.pop("bulan", None)
        letter.update(tanggal=DATES[str(letter["triwulan"])],
                      nomor=letter["nomor"].replace("      ", str(20 * (number + 1) if number < 3 else 6)))
    for number, sop in enumerate(data["sop"]):
        sop.update(nomor=sop["nomor"].replace("      ", str(11 + number)), tanggal_pembuatan="%d-03-03" % YEAR,
                   tanggal_efektif="%d-03-17" % YEAR)
    data["instansi"].update(kode_pos="73999", telepon="(0519) 21999", email="kantor@contoh.go.id")
    for key in ("lambang", "lambang_alt"):
        data["instansi"].pop(key, None)
    return clean(data)
