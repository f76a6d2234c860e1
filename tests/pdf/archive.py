"""Archive metadata, in the XMP packet and beside the file: archive.py NASKAH FOLDER

What the data says for archives is in the packet, each property described as PDF/A asks (ISO 19005-3, 6.6.2.3), and in
the JSON file; without it nothing is. An annexed paper is told of, but does not describe the file.
"""
import copy
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as tree

import pikepdf

from report import Report

naskah, folder = sys.argv[1:]
tally = Report()
holds = tally.holds
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
ARSIP = "{urn:naskah:arsip:1:}"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
TYPES = {"Text": str, "Integer": int, "Date": str, "seq Text": list}
ABOUT = {
    "klasifikasi": "000.8.6.3",
    "uraian_klasifikasi": "Laporan kinerja <instansi> & lainnya",
    "unit": "Subbagian Perencanaan",
    "sifat": "terbatas",
    "kode_referensi": "ID-1/2024",
    "hak": "Milik Pemerintah Kabupaten",
    "retensi": {"aktif": 2, "inaktif": 3, "sejak": "tahun anggaran berakhir", "nasib_akhir": "permanen",
                "dasar": "JRA 2020"},
    "lain": {"Nomor boks": "12", "Rak": {"isi": "A/3"}},
}


def make(data, paper="lkip", *options):
    """The PDF and what is told beside it."""
    source, pdf, beside = (os.path.join(folder, name) for name in ("data.json", "x.pdf", "x.json"))
    with open(source, "w", encoding="utf-8") as out:
        json.dump(data, out)
    ended = subprocess.run([naskah, paper, source, "-o", pdf, "--metadata", beside, *options], capture_output=True)
    if ended.returncode:
        sys.exit(ended.stderr.decode())
    with open(beside, encoding="utf-8") as told:
        return pdf, json.load(told)


def packet(pdf):
    with pikepdf.open(pdf) as opened:
        bytes_ = opened.Root.Metadata.read_bytes()
    return bytes_, tree.fromstring(bytes_)


def value(element):
    items = element.findall(f"./*/{RDF}li")
    return [item.text for item in items] if items else element.text


def properties(root, space):
    return {child.tag[len(space):]: value(child) for child in root.iter() if child.tag.startswith(space)}


def described(root):
    """Name to type of each described property, by namespace."""
    found = {}
    for schema in root.iter(RDF + "li"):
        if schema.find(SCHEMA + "property") is None:
            continue
        holds("a schema has its name and prefix", schema.findtext(SCHEMA + "schema") and schema.findtext(SCHEMA + "prefix"))
        rows = {}
        for row in schema.iterfind(f"{SCHEMA}property/{RDF}Seq/{RDF}li"):
            parts = {child.tag[len(PROPERTY):]: child.text for child in row}
            holds(f"{parts.get('name')} is described wholly", set(parts) == {"name", "valueType", "category", "description"}
                  and all(parts.values()) and parts["category"] in ("internal", "external"))
            rows[parts["name"]] = parts["valueType"]
        found[schema.findtext(SCHEMA + "namespaceURI")] = rows
    return found


def well_described(what, root):
    own, rows = properties(root, ARSIP), described(root).get(ARSIP[1:-1], {})
    holds(f"{what}: every property is described, and none besides", set(own) == set(rows))
    for name, written in own.items():
        wanted = TYPES[rows[name]]
        holds(f"{what}: {name} is of its type", isinstance(written, list) == (wanted is list)
              and (wanted is not int or str(int(written)) == written))


with open("samples/barito-utara/data.json", encoding="utf-8") as opened:
    office = json.load(opened)
for picture in os.listdir("samples/barito-utara"):
    if not picture.endswith(".json"):
        os.symlink(os.path.abspath("samples/barito-utara/" + picture), os.path.join(folder, picture))
office = {key: office[key] for key in ("instansi", "tahun", "pejabat", "surat_pengantar", "lkip", "sasaran", "program", "perjanjian_kinerja", "renstra", "sop")}
office["instansi"].pop("lambang", None)
office["lkip"] = {"tanggal": "2025-02-18", "penanda_tangan": "kepala", "penutup": "Selesai.",
                  "lampiran": ["pk", {"judul": "Lain", "isi": ["Isi."]}]}

# -- nothing said --
pdf, told = make(office)
bytes_, root = packet(pdf)
holds("nothing said: no property of ours", b"arsip" not in bytes_ and not properties(root, ARSIP))
holds("nothing said: one schema, of PDF/UA", list(described(root)) == ["http://www.aiim.org/pdfua/ns/id/"])
holds("nothing said: no more of Dublin Core than ever",
      set(properties(root, DC)) == {"format", "title", "creator", "description", "language"})
holds("nothing said: what is known is told all the same", told["judul"] and told["tanggal"] == "2025-02-18"
      and told["pencipta"] == office["instansi"]["nama"] and told["tingkat"] == "item" and "retensi" not in told)
with pikepdf.open(pdf) as opened:
    holds("the pages are counted", told["jumlah_halaman"] == len(opened.pages))

# -- of the whole office, and of the report --
said = copy.deepcopy(office)
said["arsip"] = ABOUT
said["lkip"]["arsip"] = {"nomor": "700/12", "unit": "Sekretariat", "lain": {"Rak": "B"}}
pdf, told = make(said)
bytes_, root = packet(pdf)
well_described("the report", root)
own, core = properties(root, ARSIP), properties(root, DC)
holds("the nearest wins", own["unit"] == told["unit"] == "Sekretariat" and own["klasifikasi"] == "000.8.6.3")
holds("its number and date", own["nomor"] == told["nomor"] == "700/12" and own["tanggal"] == "2025-02-18")
holds("its schedule", (own["retensi_aktif"], own["retensi_inaktif"], own["nasib_akhir"], own["dasar_retensi"])
      == ("2", "3", "permanen", "JRA 2020") and told["retensi"] == ABOUT["retensi"])
holds("names of one's own go through", told["lain"] == {"Nomor boks": "12", "Rak": "B"}
      and sorted(own["lain"]) == ["Nomor boks: 12", "Rak: B"])
holds("marks of XML are words", own["uraian_klasifikasi"] == ABOUT["uraian_klasifikasi"])
holds("Dublin Core", core["identifier"] == "ID-1/2024" and core["rights"] == [ABOUT["hak"]]
      and core["date"] == ["2025-02-18"] and core["coverage"] == office["instansi"]["wilayah"]
      and core["publisher"] == [office["instansi"]["nama"]])
for name, element in told["dublin_core"].items():
    if name != "type":
        holds(f"dc:{name} is the same in both", element in (core[name], *core[name]))
holds("an annexed paper is told of with its pages", [(row["naskah"], row["lampiran"]) for row in told["lampiran"]][0] == ("pk", 1)
      and told["lampiran"][0]["halaman_awal"] > 1 and told["lampiran"][-1]["halaman_akhir"] < told["jumlah_halaman"])
holds("the report is all of the file", [(row["halaman_awal"], row["halaman_akhir"]) for row in told["isi"]]
      == [(1, told["jumlah_halaman"])])
with open(pdf, "rb") as one:
    before = one.read()
with open(make(said)[0], "rb") as other:
    holds("the same bytes", before == other.read())

# -- several papers in one file --
said["surat_pengantar"][0]["arsip"] = {"klasifikasi": "005"}
pdf, told = make(said, "surat")
root = packet(pdf)[1]
well_described("letters", root)
own = properties(root, ARSIP)
letters = office["surat_pengantar"]
holds("all numbers", own["nomor"] == told["nomor"] == "; ".join(letter["nomor"] for letter in letters))
holds("what they differ in is told of each alone", "klasifikasi" not in own and "klasifikasi" not in told
      and [row["klasifikasi"] for row in told["isi"]] == ["005"] + ["000.8.6.3"] * (len(letters) - 1))
holds("the last date", own["tanggal"] == max(letter["tanggal"] for letter in letters) and told["tingkat"] == "berkas")
holds("page after page", [row["halaman_awal"] for row in told["isi"]] == list(range(1, len(letters) + 1)))
pdf, told = make(said, "surat", "--nomor", letters[0]["nomor"])
holds("a letter alone has its own class", properties(packet(pdf)[1], ARSIP)["klasifikasi"] == "005")

# -- sifat of the letter itself; a number with a gap; a date without a day --
del said["arsip"]["sifat"]
said["surat_pengantar"] = [{**letters[0], "sifat": "Sangat Rahasia", "nomor": "010/   /Perenc", "bulan": "2025-01"}]
del said["surat_pengantar"][0]["tanggal"]
pdf, told = make(said, "surat")
own = properties(packet(pdf)[1], ARSIP)
holds("the letter's own degree", own["sifat"] == told["sifat"] == "sangat_rahasia")
holds("a number with a gap is none", "nomor" not in own and "nomor" not in told)
holds("a month is a date", own["tanggal"] == told["tanggal"] == "2025-01")
said["surat_pengantar"][0]["sifat"] = "Segera"
holds("haste is no degree", "sifat" not in make(said, "surat")[1])
holds("a draft is told", make(said, "surat", "--konsep")[1]["status"] == "konsep")

# -- remade from what is inside --
said["sop"] = office["sop"][:1]
pdf, told = make(said, "sop")
subprocess.run([naskah, "salin", pdf, "-d", os.path.join(folder, "out")], check=True, capture_output=True)
again = os.path.join(folder, "again.json")
subprocess.run([naskah, "sop", os.path.join(folder, "out", "data.json"), "-o", os.path.join(folder, "again.pdf"),
                "--metadata", again], check=True, capture_output=True)
with open(again, encoding="utf-8") as one:
    holds("a paper remade has the same", json.load(one) == told)

# -- where it is written --
many = os.path.join(folder, "many")
ended = subprocess.run([naskah, "semua", os.path.join(folder, "data.json"), "-d", os.path.join(folder, "all"),
                        "--metadata", many], capture_output=True)
papers = sorted(name[:-4] for name in os.listdir(os.path.join(folder, "all")))
holds("semua: one for each paper", papers and sorted(os.listdir(many)) == [name + ".json" for name in papers])
same = subprocess.run([naskah, "sop", os.path.join(folder, "data.json"), "-o", "-", "--metadata", "-"], capture_output=True)
holds("not where the paper goes", same.returncode == 2 and "tempat yang sama" in same.stderr.decode())
ended = subprocess.run([naskah, "sop", os.path.join(folder, "data.json"), "-o", os.path.join(folder, "y.pdf"),
                        "--metadata", os.path.join(folder, "data.json")], capture_output=True)
holds("not over the data", ended.returncode == 2 and "data.json" in ended.stderr.decode())

tally.end()
