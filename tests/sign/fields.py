"""Every place to sign is a field, called by the key of who signs there: fields.py NASKAH_BINARY FOLDER

A table for the samples; then offices in which each place is given to an official of its own, or all to one, at random.
What a field is made of is for tests/pdf/structure.py.
"""
import copy
import json
import os
import random
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import report  # noqa: E402
from report import run  # noqa: E402

def times(name, count):
    return [name] + ["%s_%d" % (name, i) for i in range(2, count + 1)]


FIELDS = {
    "barito-utara/data.json": {
        "lkip": ["kepala", "inspektur", "kepala_2"],
        "pk": ["bupati", "kepala", "bupati_2", "kepala_2", "kepala_3", "sekretaris", "kepala_4", "sekretaris_2", "sekretaris_3",
               "kasubbag_perencanaan", "sekretaris_4", "kasubbag_perencanaan_2", "sekretaris_5", "kasubbag_keuangan",
               "sekretaris_6", "kasubbag_keuangan_2", "kepala_5", "kabid_pemerintahan_desa", "kepala_6",
               "kabid_pemerintahan_desa_2"],
        "keputusan-iku": ["paraf_sekretaris", "paraf_kabid", "paraf_kasi_kasubbag", "paraf_konseptor", "paraf_pengetik",
                          "kepala_atas_nama_bupati", "kepala_atas_nama_bupati_2"],
        "surat": ["kepala", "plh_kepala", "kepala_2", "kepala_3"],
        "triwulan": times("kepala", 20),
        "sop": ["kepala", "kepala_2"],
    },
    "benua-lima/data.json": {"sop": ["camat"]},
    "kalaena/data.json": {"triwulan": times("kasi_pmd", 4), "evaluasi": times("kasi_pmd", 2)},
    "karanganyar/data.json": {"sop": [name + number for number in ("", "_2", "_3", "_4")
                                      for name in ("sekda", "kasubbag", "kabag", "asisten")]},
    "kesra/data.json": {"sop": ["camat"]},
    "mini/data.json": {"lkip": ["camat"]},
}

# Where the data says who signs, by paper.
PLACES = {
    "lkip": [("lkip", "penanda_tangan"), ("lkip", "reviu", "penanda_tangan"),
             ("lkip", "perencanaan", "tindak_lanjut", "penanda_tangan")],
    "surat": [("surat_pengantar", i, "penanda_tangan") for i in range(4)],
    "keputusan-iku": [("keputusan_iku", "penanda_tangan")],
    "triwulan": [("laporan_triwulan", "penanda_tangan")],
    "sop": [("sop", 0, "disahkan_oleh"), ("sop", 1, "disahkan_oleh")],
    "pk": [("perjanjian_kinerja", "pihak_pertama"), ("perjanjian_kinerja", "pihak_kedua"),
           ("perjanjian_kinerja", "tingkat", 0, "pihak_pertama"), ("perjanjian_kinerja", "tingkat", 0, "tingkat", 0, "pihak_pertama"),
           ("perjanjian_kinerja", "tingkat", 0, "tingkat", 1, "pihak_pertama"), ("perjanjian_kinerja", "tingkat", 1, "pihak_pertama")],
}


class Fields:
    def __init__(self, naskah, folder):
        self.naskah, self.folder, self.out = naskah, folder, report.Report()

    def names(self, paper, data, *options):
        told = os.path.join(self.folder, "fields.json")
        status, _, messages = run(self.naskah, paper, data, "--ttd-json", "-o", told, *options)
        self.out.check(status == 0, "%s %s %s: %s" % (paper, data, options, messages))
        with open(told, encoding="utf-8") as file:
            rows = json.load(file)["penanda_tangan"]
        self.out.check(all(row["keterangan"].strip() for row in rows), "%s %s: each has words for who cannot see" % (paper, data))
        return [row["kolom"] for row in rows]

    def samples(self):
        for sample, papers in FIELDS.items():
            data = "samples/" + sample
            for paper, wanted in papers.items():
                self.out.check(self.names(paper, data) == wanted, "%s %s: %s" % (paper, data, self.names(paper, data)))
                for option in "--konsep", "--tanpa-kolom":
                    self.out.check(self.names(paper, data, option) == [], "%s %s: none with %s" % (paper, data, option))
        named = self.names("surat", "samples/barito-utara/data.json", "--arsip")
        self.out.check(sum(name.startswith("paraf_") for name in named) >= 4 and
                       [name for name in named if not name.startswith("paraf_")] == FIELDS["barito-utara/data.json"]["surat"],
                       "the file copy has fields to initial: %s" % named)

    def offices(self, count):
        with open("samples/barito-utara/data.json", encoding="utf-8") as file:
            office = json.load(file)
        chance = random.Random(13)
        for nth in range(count):
            data, given = copy.deepcopy(office), {}
            people = ["orang_%s" % letter for letter in "abcdefgh"[:chance.choice((1, 2, 8))]]
            parties = ["pihak_%s" % letter for letter in "abcdef"] # who agree with each other are never one
            for person in people + parties:
                data["pejabat"][person] = dict(office["pejabat"]["kepala"], jabatan="Pejabat " + person)
            for paper, places in PLACES.items():
                for place in places:
                    at = data
                    for step in place[:-1]:
                        at = at[step]
                    at[place[-1]] = parties.pop() if paper == "pk" else chance.choice(people)
                    given.setdefault(paper, set()).add(at[place[-1]])
            path = os.path.join(self.folder, "office.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(data, file)
            for paper, wanted in FIELDS["barito-utara/data.json"].items():
                named = self.names(paper, path, "--akar", "samples/barito-utara")
                signers = [name for name in named if not name.startswith("paraf_")]
                self.out.check(len(named) == len(set(named)) == len(wanted) and
                               {re.sub(r"_\d+$", "", name) for name in signers} == given[paper],
                               "office %d, %s: %s for %s" % (nth, paper, named, given[paper]))


def main(naskah, folder):
    fields = Fields(naskah, folder)
    fields.samples()
    fields.offices(4)
    fields.out.end()


main(*sys.argv[1:])
