"""Nothing is lost in tables: tables.py NASKAH_BINARY FOLDER [FIRST_SEED [COUNT]]

Random data files full of tables become PDFs; every cell found in the tag tree must hold the words put in,
and every word must lie within the text's width and on no other. A failing data file stays as
FOLDER/SEED.json for another look.
"""
import json
import os
import random
import re
import sys

import report
import structure
from report import run
from tagged import plain

SYLLABLES = "ba ca da ga ja ka la ma na pa ra sa ta wa ya bi di gi ki li mi ni pi ri si ti bu du ku lu mu nu ru su tu " \
    "be ke me ne pe se te nya nga kan ran lah per ter ber kem mang tur sing dar".split()
UPRIGHT, LYING = (85.04, 56.69), (70.87, 70.87) # margins left and right in points; a lying page is a turned one


def word(rng):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 5)))


def sentence(rng, most):
    words = [word(rng) for _ in range(rng.randint(1, most))]
    words[0] = words[0].capitalize()
    for i in range(len(words)):
        if rng.random() < 0.06:
            words[i] += rng.choice(",;:.)")
        elif rng.random() < 0.02:
            words[i] = rng.choice(["PERMENPANRB", "(IKU)", "2024", "53/2014", "ke-2", "sarana/prasarana", "é", "“kutip”",
                                   "30%", "Rp1.000.000"])
    return " ".join(words)


def number(rng):
    whole = "{:,}".format(rng.choice([rng.randint(0, 99), rng.randint(100, 10**6), rng.randint(10**9, 10**11)]))
    return whole.replace(",", ".") + rng.choice(["", "", ",%02d" % rng.randint(0, 99)])


def unbreakable(rng, most):
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789ABC") for _ in range(rng.randint(25, max(30, most))))


def cell(rng, kind, long):
    if rng.random() < 0.03:
        return rng.choice(["", "-", "abc"])
    if kind == "number":
        return number(rng)
    if kind == "short":
        return sentence(rng, 4)
    if kind == "odd":
        return rng.choice([unbreakable(rng, long), "https://contoh.go.id/" + unbreakable(rng, long), sentence(rng, 6)])
    return sentence(rng, long)


def table(rng, columns, rows, long):
    kinds = [rng.choice(["number", "short", "words", "short" if columns > 6 else "odd"]) for _ in range(columns)]
    result = {
        "kolom": [sentence(rng, 3) if rng.random() < 0.7 else
                  {"judul": sentence(rng, 2), "rata": rng.choice(["kiri", "tengah", "kanan", "kiri-kanan"])}
                  for _ in range(columns)],
        "baris": [[cell(rng, kind, long) for kind in kinds] for _ in range(rows)],
    }
    if rng.random() < 0.5:
        result["judul"] = sentence(rng, 12)
    if rng.random() < 0.4:
        result["jumlah"] = [["Jumlah"] + [number(rng) for _ in range(columns - 1)]]
    if rng.random() < 0.3:
        result["nomor_kolom"] = True
    if rng.random() < 0.3:
        result["sumber"] = sentence(rng, 8)
    return result


def merged(rng, rows):
    """The rows with cells over several rows and columns, and titles across, as an officer writes them."""
    taken, result = set(), []
    width = len(rows[0])
    for r, row in enumerate(rows):
        if not any((r, c) in taken for c in range(width)) and rng.random() < 0.1:
            result.append({"judul": sentence(rng, 8)})
            continue
        cells = []
        for c in range(width):
            if (r, c) in taken:
                continue
            wide, tall = rng.choice([1, 1, 1, 2, 3]), rng.choice([1, 1, 1, 2, 3, 9])
            wide = next(w for w in range(min(wide, width - c), 0, -1) if not any((r, c + i) in taken for i in range(w)))
            tall = min(tall, len(rows) - r)
            taken.update((r + i, c + j) for i in range(tall) for j in range(wide))
            made = {"isi": row[c], "gabung_baris": tall, "gabung": wide}
            if rng.random() < 0.3:
                made.update(rata=rng.choice(["kiri", "tengah", "kanan", "kiri-kanan", "desimal"]), tebal=rng.random() < 0.5)
            cells.append(made if len(made) > 3 or wide * tall > 1 else row[c])
        if cells or not any((r, c) in taken for c in range(width)):
            result.append(cells)
        else:
            return None # nothing begins in this row: not what people write
    return result


def with_merged(rng, made):
    made["baris"] = merged(rng, made["baris"]) or made["baris"]
    if rng.random() < 0.4:
        width = len(made["kolom"])
        heads = [[sentence(rng, 2) for _ in range(width)] for _ in range(rng.randint(2, 3))]
        made["kepala"] = merged(rng, heads) or heads
    return made


def paper(sections):
    return {
        "instansi": {"pemerintah": "Pemerintah Kabupaten Contoh", "nama": "Dinas Contoh", "tempat": "Contoh"},
        "tahun": 2024,
        "lkip": {"pendahuluan": {"tambahan": sections}},
    }


def section(title, blocks):
    return {"judul": title, "isi": blocks}


def random_paper(seed, merge=False):
    rng = random.Random(seed)
    blocks = []
    for _ in range(rng.randint(1, 5)):
        columns = rng.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        rows = rng.choice([1, 2, 3, 8, 20, 60]) if rng.random() < 0.9 else 300
        long = rng.choice([8, 40, 300]) if columns <= 4 and rows <= 20 else rng.choice([5, 20])
        if columns > 5:
            long = min(long, 8 if rows > 60 else 20)
        if rng.random() < 0.4:
            blocks.append(sentence(rng, 60))
        if rng.random() < 0.3:
            blocks.append({"halaman": rng.choice(["baru", "melintang", "tegak"])})
        made = {"tabel": table(rng, columns, rows, long)}
        if merge:
            with_merged(rng, made["tabel"])
        if rng.random() < 0.15:
            made = {"daftar": {"butir": [{"isi": sentence(rng, 10), "rincian": [made]}, sentence(rng, 20)]}}
        blocks.append(made)
    data = paper([section(sentence(rng, 5), blocks)])
    if rng.random() < 0.3:
        data["aturan"] = {"huruf": rng.choice(["Times New Roman", "Bookman Old Style", "Arial Narrow"]),
                          "kertas": rng.choice(["F4", "A4", "Legal"])}
    return data


def tables_in(blocks):
    for block in blocks:
        if isinstance(block, str):
            continue
        if "tabel" in block:
            yield block["tabel"]
        for item in block.get("daftar", {}).get("butir", []):
            if isinstance(item, dict):
                yield from tables_in(item.get("rincian", []))


def wanted_rows(table):
    head = [column if isinstance(column, str) else column["judul"] for column in table["kolom"]]
    numbers = [[str(i + 1) for i in range(len(head))]] if table.get("nomor_kolom") else []
    heads = table.get("kepala", [head])
    return [cells_of(row) for row in heads + numbers + table["baris"] + table.get("jumlah", [])]


def cells_of(row):
    row = [row["judul"]] if isinstance(row, dict) else row
    return [cell["isi"] if isinstance(cell, dict) else cell for cell in row]


def bare(words):
    return re.sub(r"\s", "", plain(words))


def cell_faults(document, data):
    wanted = [table for part in data["lkip"]["pendahuluan"]["tambahan"] for table in tables_in(part["isi"])]
    found = document.root.elements("Table")
    if len(found) != len(wanted):
        yield "%d tables, wanted %d" % (len(found), len(wanted))
        return
    for number, (want, have) in enumerate(zip(wanted, found)):
        rows = have.elements("TR")
        asked = wanted_rows(want)
        if len(rows) != len(asked):
            yield "table %d: %d rows, wanted %d" % (number + 1, len(rows), len(asked))
        for at, (cells, row) in enumerate(zip(asked, rows)):
            kept = row.children("TH", "TD")
            if len(kept) != len(cells):
                yield "table %d, row %d: %d cells, wanted %d" % (number + 1, at + 1, len(kept), len(cells))
            for words, one in zip(cells, kept):
                said = document.raw_words(one)
                if bare(words) != bare(said):
                    yield "table %d, row %d: %r, wanted %r" % (number + 1, at + 1, plain(said)[:60], words[:60])
                elif plain(words).count(" ") > plain(said).count(" "):
                    yield "table %d, row %d: blanks lost: %r" % (number + 1, at + 1, plain(said)[:60])


def place_faults(pdf):
    """Words out of the margins, or on another word."""
    _, boxes, _ = run("pdftotext", "-bbox", pdf, "-")
    for number, page in enumerate(boxes.decode().split("<page ")[1:]):
        width, height = (float(value) for value in re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        margin_left, margin_right = UPRIGHT if width < height else LYING
        lines = {}
        for left, top, right, bottom, words in re.findall(
                r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', page):
            left, top, right, bottom = float(left), float(top), float(right), float(bottom)
            stands_out = 4 if words[-1] in ".,-\u00ad" else 1 # signs hang at the end of justified lines, by most of their width
            if left < margin_left - 1 or right > width - margin_right + stands_out or top < 20 or bottom > height - 20:
                yield "page %d: %s out of the margins (%.1f to %.1f of %.1f)" % (number + 1, words[:40], left, right, width)
            lines.setdefault(round(top, 1), []).append((left, right, words))
        for line in lines.values():
            line.sort()
            for one, next_ in zip(line, line[1:]):
                if next_[0] < one[1] - 0.5:
                    yield "page %d: %s on %s" % (number + 1, next_[2][:30], one[2][:30])


def check(out, naskah, folder, name, data):
    source, pdf = "%s/%s.json" % (folder, name), "%s/%s.pdf" % (folder, name)
    before = out.failed
    with open(source, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    status, _, messages = run(naskah, "lkip", source, "-o", pdf)
    if status == 1 and "tabel terlalu lebar" in messages and "galat:" in messages:
        out.check(True, "told to be too wide")
    elif status:
        out.check(False, "%s: status %d: %s" % (name, status, messages[-300:]))
    else:
        document = structure.check_structure(out, name, pdf)
        out.none(cell_faults(document, data), name + ": cells")
        out.none(place_faults(pdf), name + ": places")
    if out.failed == before:
        os.unlink(source)
    return status


def main(naskah, folder, first="1", count="30"):
    out = report.Report()
    wide = 0
    for seed in range(int(first), int(first) + int(count)):
        wide += check(out, naskah, folder, str(seed), random_paper(seed))
        wide += check(out, naskah, folder, "%d-merged" % seed, random_paper(seed, merge=True))
    out.check(wide <= int(count) * 2 // 3, "%d of the random papers refused as too wide" % wide)
    rng = random.Random(0)
    check(out, naskah, folder, "one-row", paper([section("Satu Baris", [{"tabel": table(rng, 3, 1, 8)}])]))
    check(out, naskah, folder, "500-rows", paper([section("Banyak Baris", [{"tabel": table(rng, 5, 500, 12)}])]))
    check(out, naskah, folder, "tall-row", paper([section("Baris Tinggi", [
        {"tabel": {"kolom": ["No", "Uraian"], "baris": [["1", sentence(rng, 2000)], ["2", sentence(rng, 3)]]}}])]))
    out.end()


main(*sys.argv[1:])
