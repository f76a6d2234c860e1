"""What changed between two data files: beda.py NASKAH FOLDER [CHANGES [SEED]]

Nothing changed where only spelling and the order of keys did; a change of any one value, made at random, is told with
its path, and told the other way round from the other side; papers carry what can be compared.
"""
import copy
import json
import os
import random
import re
import shutil
import subprocess
import sys

from report import Report
from structure import field_faults, link_faults, nesting_faults, table_faults
from tagged import Document

naskah, folder = sys.argv[1:3]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 60
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
tally = Report()
holds = tally.holds
SAMPLES = ("barito-utara", "mini", "karanganyar", "kalaena")


def put(name, data, **how):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(data, out, **how)
    return path


def run(*words):
    ended = subprocess.run([naskah, *words], capture_output=True, text=True)
    return ended.returncode, ended.stdout, ended.stderr


def beda(old, new):
    """Status and what is told, as JSON."""
    status, out, err = run("beda", old, new, "--format", "json")
    if status > 1:
        return status, None
    told = json.loads(out)
    holds("the status says whether there is a difference", status == bool(told["perubahan"] or told["angka"]))
    return status, told


def shuffled(value, rng, ordered=False):
    """The same data with its keys in another order; that of `pelaksana` is the order of lanes."""
    if isinstance(value, list):
        return [shuffled(one, rng) for one in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    if not ordered:
        rng.shuffle(keys)
    return {key: shuffled(value[key], rng, key == "pelaksana") for key in keys}


def leaves(value, path=""):
    if isinstance(value, dict):
        for key, one in value.items():
            if key[:1] in "_$" or key == "sertakan":
                continue
            step = key if re.fullmatch(r"[a-z0-9_]+", key, re.I) else "[%s]" % json.dumps(key, ensure_ascii=False)
            yield from leaves(one, path + ("." if path and step[0] != "[" else "") + step)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from leaves(one, "%s[%d]" % (path, index))
    elif value is not None and value != "":
        yield path


def steps(path):
    return [int(index) if index else json.loads(quoted) if quoted else key
            for key, index, quoted in re.findall(r'(?:^|\.)([^.\[]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]', path)]


def change(data, path, rng):
    """Another value at the path, of the same kind; a number keeps its places."""
    *above, last = steps(path)
    holder = data
    for step in above:
        holder = holder[step]
    old = holder[last]
    if isinstance(old, bool):
        holder[last] = not old
    elif isinstance(old, int):
        holder[last] = old + rng.choice((1, 2, 10))
    elif isinstance(old, float):
        holder[last] = round(old + rng.choice((1, 0.5, 10)), 4)
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", old):
        holder[last] = old[:-2] + ("11" if old[-2:] != "11" else "12")
    else:
        holder[last] = old + " lagi"


def told_at(row, path):
    """The row's path leads to the value, or to a row of a table around it, or one step below."""
    return any(own and (path == own or path.startswith((own + ".", own + "[")) or own.startswith((path + ".", path + "[")))
               for own in (row.get("jalur_lama"), row.get("jalur_baru")))


def mirrored(row):
    kinds = {"ubah": "ubah", "tambah": "hapus", "hapus": "tambah", "pindah": "pindah"}
    return (kinds[row["ragam"]], row.get("menjadi"), row.get("semula"), row.get("jalur_baru"), row.get("jalur_lama"))


def straight(row):
    return (row["ragam"], row.get("semula"), row.get("menjadi"), row.get("jalur_lama"), row.get("jalur_baru"))


def figures(told, turned):
    return sorted((one["nama"] if not turned else one.get("nama_lama", one["nama"]), one["menjadi" if turned else "semula"],
                   one["semula" if turned else "menjadi"]) for one in told["angka"])


def mirror(what, old, new):
    there, back = beda(old, new)[1], beda(new, old)[1]
    if there is None or back is None:
        holds(what + ": both ways can be told", there is back)
        return there
    key = lambda row: [str(part) for part in row]
    holds(what + ": told the other way round", sorted(map(mirrored, back["perubahan"]), key=key)
          == sorted(map(straight, there["perubahan"]), key=key))
    holds(what + ": figures, too", figures(there, False) == figures(back, True))
    return there


offices = {}
for name in SAMPLES:
    with open(f"samples/{name}/data.json", encoding="utf-8") as opened:
        offices[name] = json.load(opened)
    for beside in os.listdir(f"samples/{name}"):
        if beside != "data.json" and not os.path.exists(os.path.join(folder, beside)):
            shutil.copy(f"samples/{name}/{beside}", folder)

# -- nothing changed --
rng = random.Random(seed)
for name, office in offices.items():
    plain = put("old.json", office)
    status, told = beda(f"samples/{name}/data.json", plain)
    holds(f"{name}: written anew it is the same", status == 0 and told["perubahan"] == told["angka"] == [])
    status, out, err = run("beda", plain, put("new.json", shuffled(office, rng), indent=3, ensure_ascii=True))
    holds(f"{name}: keys in another order are the same", (status, out, err) == (0, "", ""))

# -- one value --
seen = 0
while seen < count:
    name = rng.choice(SAMPLES)
    path = rng.choice(list(leaves(offices[name])))
    office = copy.deepcopy(offices[name])
    change(office, path, rng)
    old, new = put("old.json", offices[name]), put("new.json", office)
    status, told = beda(old, new)
    if status == 2:  # such data makes no paper
        continue
    seen += 1
    holds(f"{name} {path} is told", told and any(told_at(row, path) for row in told["perubahan"]))
    mirror(f"{name} {path}", old, new)

# -- what is gone, new, moved, renamed --
before = offices["barito-utara"]
office = copy.deepcopy(before)
first, second = office["sasaran"][:2]
first["indikator"][0]["nama"] = "Nama Lain"
moved = second["indikator"].pop(0)
first["indikator"].append(moved)
first["indikator"].append({"kunci": "baru", "nama": "Indikator Baru", "tahunan": [{"tahun": 2024, "target": 10, "realisasi": 5}]})
gone = office["program"].pop(4)
for sasaran in office["sasaran"]:
    for indikator in sasaran["indikator"]:
        named = indikator.get("program", [])
        indikator["program"] = [key for key in ([named] if isinstance(named, str) else named) if key != gone["kunci"]]
agreements = [office["perjanjian_kinerja"]]
while agreements:
    agreement = agreements.pop()
    agreements += agreement.get("tingkat", [])
    if "program" in agreement:
        agreement["program"] = [one for one in agreement["program"] if gone["kunci"] not in (one, one["program"] if isinstance(one, dict) else "")]
office["sop"][0]["langkah"][1]["waktu"] = "3 hari"
office["pejabat"]["kepala"]["pangkat"] = "Pembina Utama Muda"
office["pejabat"]["kepala"]["golongan"] = "IV/c"
office["lkip"]["penutup"][0] = office["lkip"]["penutup"][0].replace(" ", " sungguh ", 1)
told = mirror("several", put("old.json", before), put("new.json", office))
rows = told["perubahan"]


def row(kind, whose, what=""):
    return [one for one in rows if one["ragam"] == kind and whose in one.get("hal", "") and what in one.get("isian", "")]


holds("a new name of the same indicator", row("ubah", "indikator Nama Lain", "nama"))
holds("an indicator that went to another sasaran", row("pindah", moved["nama"][:40]))
holds("a new indicator", row("tambah", "Indikator Baru") and not row("hapus", "indikator"))
holds("a programme that is gone, with what was its own", row("hapus", gone["nama"]) and row("hapus", gone["kegiatan"][0]["nama"][:40]))
holds("no other programme is touched", not [one for one in rows if one["bagian"] == "program" and one["ragam"] != "hapus"])
holds("a step of an SOP", row("ubah", "SOP", "langkah ke-2, waktu")[0]["menjadi"] == "3 hari")
holds("an official", len(row("ubah", "pejabat")) == 2)
words = [one for one in rows if "kata" in one and one["bagian"] == "lkip"][0]["kata"]
holds("a sentence word by word", [list(one) for one in words].count(["tambah"]) == 1
      and {"tambah": "sungguh"} in words and not any("hapus" in one for one in words))
due = {one["nama"]: one for one in told["angka"]}
holds("the number of indicators follows, because of the new one", due["iku.jumlah"]["menjadi"] == "3"
      and any("Indikator Baru" in why for why in due["iku.jumlah"]["karena"]))
holds("the budget follows, because of what is gone", any(gone["nama"] in why for why in due["program.total.anggaran"]["karena"]))

# -- a fact, and what comes of it --
office = copy.deepcopy(before)
key = office["sasaran"][0]["indikator"][0]["kunci"]
year = [one for one in office["sasaran"][0]["indikator"][0]["tahunan"] if one["tahun"] == office["tahun"]][0]
year["realisasi"] = 33.075
told = beda(put("old.json", before), put("new.json", office))[1]
due = {one["nama"]: one for one in told["angka"]}
reached = due[f"iku.{key}.capaian.2024"]
holds("capaian follows realisasi", (reached["semula"], reached["menjadi"], reached["karena"])
      == ("113,65%", "150,00%", ["tahun 2024, realisasi"]))
holds("its mean names the indicator", any("realisasi" in why for why in due["iku.rata_rata"]["karena"]))
holds("no figure of money follows", not any("anggaran" in name or "serapan" in name for name in due))

# -- papers --
old, new = put("old.json", before), put("new.json", office)
for paper in ("pk", "surat"):
    status, out, err = run(paper, old, "-o", os.path.join(folder, "old.pdf"))
    holds(f"{paper} against its data", beda(os.path.join(folder, "old.pdf"), old)[0] == 0)
    there, back = beda(os.path.join(folder, "old.pdf"), new)[1], beda(new, os.path.join(folder, "old.pdf"))[1]
    holds(f"{paper} against other data, both ways", there["perubahan"] and sorted(map(repr, map(mirrored, back["perubahan"])))
          == sorted(map(repr, map(straight, there["perubahan"]))))
run("pk", old, "--tanpa-sumber", "-o", os.path.join(folder, "bare.pdf"))
status, out, err = run("beda", os.path.join(folder, "bare.pdf"), old)
holds("a PDF without its source", (status, out) == (2, "") and "--tanpa-sumber" in err and "pakai berkas datanya" in err)

# -- the newer paper with marks --
office = copy.deepcopy(office)
office["lkip"]["penutup"].insert(1, "Alinea baru.")
office["surat_pengantar"][1]["keterangan"] = "Segera."
office["sop"][0]["langkah"][1]["waktu"] = "3 hari"
new = put("new.json", office)


def marked(what, *words):
    """The pages' words, links to the list by the page they stand on, and the file read as tests of its tags do."""
    pdf = os.path.join(folder, "marked.pdf")
    status, out, err = run("beda", old, new, *words, "--pdf", pdf)
    holds(f"{what}: status and nothing said", (status, out) == (1, ""))
    with open(pdf, "rb") as one:
        bytes_ = one.read()
    run("beda", old, new, *words, "--pdf", pdf)
    with open(pdf, "rb") as one:
        holds(f"{what}: the same bytes", one.read() == bytes_)
    document = Document(pdf)
    found = [list(faults(document)) for faults in (lambda one: one.faults, nesting_faults, link_faults, field_faults)]
    found.append([fault for table in document.root.elements("Table") for fault in table_faults(document, table)])
    holds(f"{what}: tags in order {found}", not any(found))
    holds(f"{what}: no field, no source, a title that says it", b"/AcroForm" not in bytes_ and b"naskah-manifes" not in bytes_
          and str(document.pdf.docinfo.Title).startswith("Perbandingan: ") and "/AF" not in document.pdf.Root)
    pages = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout.split("\f")[:-1]
    holds(f"{what}: it says so", "PERBANDINGAN, BUKAN NASKAH UNTUK DITANDATANGANI" in pages[0])
    links = [[str(one.Contents) for one in page.get("/Annots", []) if one.Subtype == "/Link"
              and str(one.Contents).startswith(("Berubah, nomor", "Baru, nomor"))] for page in document.pdf.pages]
    said = {int(sheet) for page in pages[:3] for sheet in re.findall(r"lembar\s+(\d+)", page)}
    first = {}
    for number, contents in enumerate(links):
        for one in contents:
            first.setdefault(re.search(r"\d+", one).group(), number + 1)
    holds(f"{what}: the list names the sheets {said} {first}", first and set(first.values()) <= said)
    return pages, links


pages, links = marked("lkip", "lkip")
told_links = [one for contents in links for one in contents]
holds("a figure that follows tells what it was", any("semula 113,65%" in one for one in told_links))
holds("a new passage is told", any(one.startswith("Baru, nomor") for one in told_links))
plain = subprocess.run([naskah, "lkip", new, "--dump", "-o", "-"], capture_output=True, text=True).stdout
holds("the paper itself has its pages behind the list", len(pages) - plain.count("\npage ") - plain.startswith("page ") in (1, 2, 3))
marked("surat", "surat")
marked("one letter", "surat", "--nomor", office["surat_pengantar"][1]["nomor"])
marked("sop", "sop")
run("surat", old, "-o", os.path.join(folder, "old.pdf"))
status, out, err = run("beda", os.path.join(folder, "old.pdf"), new, "--pdf", os.path.join(folder, "x.pdf"))
holds("a PDF says which paper", status == 1 and "Perbandingan: Surat Pengantar" in
      subprocess.run(["pdfinfo", os.path.join(folder, "x.pdf")], capture_output=True, text=True).stdout)
status, out, err = run("beda", old, old, "surat", "--pdf", os.path.join(folder, "x.pdf"))
holds("nothing changed", status == 0 and "Tidak ada yang berubah" in
      subprocess.run(["pdftotext", os.path.join(folder, "x.pdf"), "-"], capture_output=True, text=True).stdout)
holds("verification says that it has no source", "sumber" in run("verifikasi", os.path.join(folder, "x.pdf"))[2])
holds("not over the data", run("beda", old, new, "--pdf", new)[0] == 2 and json.load(open(new, encoding="utf-8")) == office)

# -- as lines, and wrong calls --
status, out, err = run("beda", old, new)
holds("lines", status == 1 and "Sasaran dan indikator\n  ~ indikator " in out
      and "    = capaian 2024: 113,65% -> 150,00%, karena tahun 2024, realisasi\n" in out)
status, out, err = run("beda", old, new, "--bahasa", "en")
holds("lines in English", status == 1 and "Objectives and indicators\n" in out and ", because of tahun 2024" in out)
for words, said in (((), "dua berkas"), ((old,), "dua berkas"), ((old, old, "lkip", old), "terlalu banyak"), ((old, old, "cinta"), "naskah tidak dikenal: cinta"), (("-", "-"), "hanya satu"),
                    ((old, os.path.join(folder, "absent.json")), "tidak ditemukan"),
                    ((old, "tests/bad/json_koma_kurang.json"), "galat")):
    status, out, err = run("beda", *words)
    holds(f"wrong call: {said}", status == 2 and said in err and not out)
holds("full disk", subprocess.run([naskah, "beda", old, new], stdout=open("/dev/full", "w"), stderr=subprocess.DEVNULL).returncode == 3)

tally.end()
