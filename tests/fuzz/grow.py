"""Samples grown and shortened without becoming wrong: lists of any length, texts of any length, any paper size and type.

What comes out is as well formed as the sample, so nearly all of it must become a paper.
"""
import copy

# Lists whose items stand for something of their own (a year, a column, a shift), so none may come twice or go.
FIXED = {"tahunan", "kolom", "perkembangan", "skala", "nilai", "predikat", "sertakan", "surat_pengantar", "jumlah", "sop"}
# Texts that are more than words.
SPELLED = {"nip", "tanggal", "pangkat", "golongan", "kertas", "huruf", "berkas", "lambang", "gaya_uang", "waktu", "nomor",
           "periode", "kunci", "satuan", "penanda_tangan", "jabatan", "sama_dengan"}
PAPERS = {"lkip": "lkip", "perjanjian_kinerja": "pk", "keputusan_iku": "keputusan-iku", "surat_pengantar": "surat",
          "laporan_triwulan": "triwulan", "sop": "sop"}
RULES = {"kertas": ["A4", "F4", "Folio", "Legal", "215x330", "A3"], "ukuran": [8, 10, 12, 14, 16], "spasi": [1, 1.15, 1.5, 2],
         "huruf": ["Arial", "Times New Roman", "Bookman Old Style"], "margin_kiri": [1.5, 3, 4], "margin_kanan": [1, 2.5],
         "margin_atas": [1.5, 3], "margin_bawah": [1.5, 3]}


def lists(value, found, key=None):
    if isinstance(value, dict):
        for name in value:
            lists(value[name], found, name)
    elif isinstance(value, list):
        if key not in FIXED and value and not isinstance(value[0], list):
            found.append(value)
        for item in value:
            lists(item, found, key)
    return found


def texts(value, found, key=None):
    """Every text of words alone as (container, key or index)."""
    for name in value if isinstance(value, dict) else range(len(value)):
        under = name if isinstance(value, dict) else key
        if isinstance(value[name], (dict, list)):
            texts(value[name], found, under)
        elif isinstance(value[name], str) and " " in value[name] and "{" not in value[name]:
            if not any(word in (under or "") for word in SPELLED):
                found.append((value, name))
    return found


def renamed(item, number):
    """A copy that can stand beside its original: with keys of its own, and no other's."""
    item = copy.deepcopy(item)
    todo = [item]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            if "kunci" in value:
                value["kunci"] = "%s_%d" % (value["kunci"], number)
            todo.extend(value.values())
        elif isinstance(value, list):
            todo.extend(value)
    return item


def lengthen(data, rng):
    items = rng.choice(lists(data, []))
    at = rng.randrange(len(items))
    count = rng.choice([1, 1, 2, 5, 12, 40])
    items[at + 1:at + 1] = [renamed(items[at], rng.randrange(10**9)) for _ in range(count)]


def shorten(data, rng):
    of_words = [items for items in lists(data, []) if all(isinstance(item, str) and " " in item for item in items)]
    if of_words:
        items = rng.choice(of_words)
        del items[rng.randint(1, len(items)):]


def retell(data, words, rng):
    container, at = rng.choice(texts(data, []))
    container[at] = " ".join(rng.choice(words) for _ in range(rng.choice([1, 3, 10, 30, 80, 250])))


def grown(samples, words, rng):
    data = copy.deepcopy(rng.choice(samples))
    rules = data.setdefault("aturan", {})
    for key in rng.sample(sorted(RULES), rng.randint(0, len(RULES))):
        rules[key] = rng.choice(RULES[key])
    for _ in range(rng.choice([0, 1, 2, 4, 8])):
        rng.choice([lengthen, shorten, lambda data, rng: retell(data, words, rng)])(data, rng)
    return data


def papers_of(data):
    return [paper for key, paper in PAPERS.items() if key in data]
