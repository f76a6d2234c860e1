"""A portal that makes letters from its own data, with nothing but ctypes: contoh.py DATA.json [HOW MANY]

The data stays in memory: pictures come from a function, the PDF comes back as bytes.
"""
import ctypes
import json
import os
import sys

naskah = ctypes.CDLL(os.environ.get("LIBNASKAH", "libnaskah.so.1"))


class Place(ctypes.Structure):
    _fields_ = [("file", ctypes.c_char_p), ("path", ctypes.c_char_p), ("line", ctypes.c_size_t), ("column", ctypes.c_size_t)]


class Message(ctypes.Structure):
    _fields_ = [("severity", ctypes.c_int), ("code", ctypes.c_char_p), ("place", Place), ("words_id", ctypes.c_char_p),
                ("words_en", ctypes.c_char_p), ("line_id", ctypes.c_char_p), ("line_en", ctypes.c_char_p),
                ("others", ctypes.POINTER(Place)), ("other_count", ctypes.c_size_t)]


READ = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p,
                        ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(ctypes.c_size_t))


class Files(ctypes.Structure):
    _fields_ = [("context", ctypes.c_void_p), ("read", READ), ("release", ctypes.c_void_p), ("alone", ctypes.c_bool)]


naskah.naskah_open_memory.restype = ctypes.c_void_p
naskah.naskah_open_memory.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.POINTER(Files), ctypes.c_void_p]
naskah.naskah_close.argtypes = [ctypes.c_void_p]
naskah.naskah_make.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
naskah.naskah_bytes.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p),
                                ctypes.POINTER(ctypes.c_size_t)]
naskah.naskah_message_count.restype = ctypes.c_size_t
naskah.naskah_message_count.argtypes = [ctypes.c_void_p]
naskah.naskah_message.restype = ctypes.POINTER(Message)
naskah.naskah_message.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
FOUND, ABSENT = 0, 1


def make(data, kind, folder):
    """The PDF of a paper as bytes, and the messages about it."""
    kept = {}  # bytes that the library has not copied yet

    def read(_, file_kind, name, place, count):
        path = os.path.join(folder, os.path.basename(name.decode()))
        if file_kind != 0 or not os.path.isfile(path):
            return ABSENT
        with open(path, "rb") as file:
            kept[name] = ctypes.create_string_buffer(file.read())
        place[0] = ctypes.addressof(kept[name])
        count[0] = len(kept[name]) - 1
        return FOUND

    files = Files(None, READ(read), None, False)
    written = json.dumps(data).encode()
    office = naskah.naskah_open_memory(written, len(written), b"data.json", ctypes.byref(files), None)
    paper, place, count = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_size_t()
    pdf = None
    if naskah.naskah_make(office, kind.encode(), None, ctypes.byref(paper)) == 0:
        if naskah.naskah_bytes(paper, b"pdf", None, ctypes.byref(place), ctypes.byref(count)) == 0:
            pdf = ctypes.string_at(place, count.value)
    messages = [naskah.naskah_message(office, i).contents.line_id.decode()
                for i in range(naskah.naskah_message_count(office))]
    naskah.naskah_close(office)
    return pdf, messages


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    total = 0
    for i in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        data["surat_pengantar"][0]["nomor"] = "000.8/%d/2025" % (i + 1)
        pdf, messages = make(data, "surat", os.path.dirname(sys.argv[1]))
        if not pdf:
            sys.exit("\n".join(messages))
        total += len(pdf)
    print("%d bita" % total)


main()
