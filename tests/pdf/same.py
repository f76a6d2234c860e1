"""Whether two PDFs differ in nothing but dates and what is made from the bytes (ID): same.py ONE OTHER"""
import re
import sys

import pikepdf

DATES = {"/CreationDate", "/ModDate", "/ID", "/Params"}  # of the manifest, which tells the date


def without_dates(bytes_):
    bytes_ = re.sub(rb'"pilihan": *\{[^}]*\}', b"", bytes_)
    return re.sub(rb"<xmp:(Create|Modify|Metadata)Date>[^<]*<", b"<", re.sub(rb"uuid:[0-9a-f-]+", b"", bytes_))


def differ(one, other, path, seen):
    if type(one) is not type(other):
        return path
    if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream, pikepdf.Array)) and one.is_indirect:
        if one.objgen in seen:
            return None
        seen.add(one.objgen)
    if isinstance(one, pikepdf.Stream) and without_dates(one.read_bytes()) != without_dates(other.read_bytes()):
        return path + " stream"
    if isinstance(one, pikepdf.Array):
        pairs = [("[%d]" % i, one[i], other[i]) for i in range(min(len(one), len(other)))]
        if len(one) != len(other):
            return path
    elif isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        if set(one.keys()) != set(other.keys()):
            return path
        pairs = [(key, one[key], other[key]) for key in one.keys() if key not in DATES and key != "/Length"]
    else:
        return None if one == other else path
    for key, left, right in pairs:
        found = differ(left, right, path + key, seen)
        if found:
            return found
    return None


def main(one, other):
    with open(one, "rb") as left, open(other, "rb") as right:
        if left.read() == right.read():
            sys.exit("no difference at all")
    difference = differ(pikepdf.open(one).trailer, pikepdf.open(other).trailer, "", set())
    if difference:
        sys.exit("differ at " + difference)


sys.setrecursionlimit(100000)
main(*sys.argv[1:])
