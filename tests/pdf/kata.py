"""Words of pages that are no cells of tables, asked of `naskah jelaskan`: kata.py NASKAH. Years of captions, bounds in
notes, counts in sentences, dates, a NIP in groups, numbers of letters and regulations: each leads to its place in the
data, and to the place on the page.
"""
import json
import subprocess
import sys

BARITO, KALAENA = "samples/barito-utara/data.json", "samples/kalaena/data.json"
# data, words, name or path, value, paper, words there
ASKED = [
    (BARITO, "2024\u20132026", "periode.2024.2026", "2024\u20132026", "lkip"),
    (BARITO, "73 sub kegiatan", "sub_kegiatan.dianggarkan", "73", "triwulan"),
    (BARITO, "18 Februari 2025", "lkip.tanggal", "18 Februari 2025", "lkip"),
    (BARITO, "lkip.tanggal", "lkip.tanggal", "18 Februari 2025", "lkip"),
    (BARITO, "19720415 199703 2 003", "pejabat.kepala.nip", "197204151997032003", "pk"),
    (BARITO, "010/95/Perenc/2024", "keputusan_iku.nomor", "010/95/Perenc/2024", "keputusan-iku"),
    (BARITO, "1 minggu", "sop[0].langkah[0].waktu", "1 minggu", "sop"),
    (KALAENA, "76", "predikat.2.batas", "76", "evaluasi"),
    (KALAENA, "Nomor 56 Tahun 2016", "laporan_evaluasi[0].bab[0].bagian[1].isi[0]", None, "evaluasi"),
]


def main(naskah):
    for data, words, name, value, paper in ASKED:
        said = subprocess.run([naskah, "jelaskan", data, words, "--format", "json"], capture_output=True, text=True)
        assert said.returncode == 0, (words, said.stderr)
        found = {one["nama"]: one for one in json.loads(said.stdout)}
        assert name in found, (words, list(found))
        assert value is None or found[name]["nilai"] == value, (words, found[name]["nilai"])
        assert any(place["naskah"] == paper and place["kotak"][2] > 0 for place in found[name]["tercetak"]), \
            (words, found[name]["tercetak"])
        assert found[name].get("baris") or found[name]["masukan"], found[name]


main(*sys.argv[1:])
