"""What a signer left of form and structure tree: signed.py BEFORE AFTER; silent when all is well.

The fields are those there were, filled in where they stand; every tag and every page is as before.
"""
import sys

import pikepdf


def fields(pdf):
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def faults(before, after):
    old, new = fields(before), fields(after)
    if list(old) != list(new):
        yield "fields %s became %s" % (list(old), list(new))
        return
    signed = [name for name, field in new.items() if "/V" in field]
    if not signed:
        yield "nothing is signed"
    for name, field in new.items():
        if field.Subtype != "/Widget" or field.FT != "/Sig" or "/Kids" in field:
            yield "%s is no longer field and widget in one" % name
        if field.objgen != old[name].objgen or list(field.Rect) != list(old[name].Rect):
            yield "%s has moved" % name
        if int(field.StructParent) != int(old[name].StructParent) or str(field.TU) != str(old[name].TU):
            yield "%s has left its place in the tree" % name
    if len(before.pages) != len(after.pages):
        yield "%d pages became %d" % (len(before.pages), len(after.pages))
    for number, (was, now) in enumerate(zip(before.pages, after.pages)):
        if was.Contents.read_raw_bytes() != now.Contents.read_raw_bytes() or now.get("/Tabs") != "/S":
            yield "page %d is another" % (number + 1)
    if before.Root.StructTreeRoot.objgen != after.Root.StructTreeRoot.objgen:
        yield "another tree"


with pikepdf.open(sys.argv[1]) as before, pikepdf.open(sys.argv[2]) as after:
    found = list(faults(before, after))
print("\n".join(found))
sys.exit(bool(found))
