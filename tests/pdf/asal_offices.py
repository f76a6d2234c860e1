"""Offices made at random, with all kinds of papers that print figures."""
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "audit"))
import office  # noqa: E402


def made(seed):
    """With a report about some programmes in an order of its own, form E.81, sums of the Renstra, a changed budget."""
    data = office.make(seed)
    dice = random.Random(seed)
    for program in data["program"]:
        program["indikator"] = [{"nama": "Layanan selesai", "satuan": "layanan", "target": 40, "realisasi": 36,
                                 "renstra": {"target": 160, "realisasi": 70},
                                 "triwulan": {"basis": "per_triwulan", **{str(q): {"target": 10, "realisasi": 9} for q in range(1, 5)}}}]
        for sub in [sub for kegiatan in program["kegiatan"] for sub in kegiatan["sub_kegiatan"]]:
            sub["renstra"] = {"anggaran": 3 * sub["anggaran"], "realisasi": sub["anggaran"] - dice.randint(1, 9) * 1000}
            sub["semula"] = sub["anggaran"] + dice.randint(-3, 3) * 500000
    data["perjanjian_kinerja"]["perubahan"] = seed % 2 == 0
    columns = ["semula", "anggaran", "perubahan", "rencana", "realisasi", "persen", "rencana_persen",
               "realisasi_persen", "deviasi", "sisa"]
    data["laporan_evaluasi"] = [{
        "penanda_tangan": "kabid", "program": ["p2", "p1"], "formulir_e81": {"penyusun": "kabid"},
        "bab": [{"judul": "Hasil", "isi": [
            {"triwulan": {"jenis": "keuangan", "kolom": columns}}, {"triwulan": "evaluasi"}, {"triwulan": "ringkasan"},
            {"data": {"jenis": "realisasi", "kolom": columns}},
            "Terpakai {program.total.serapan} dari {program.total.anggaran}; {triwulan.keuangan.capaian} dari target."]}],
        "2": {"tanggal": "%d-07-05" % data["tahun"]}}]
    return data
