"""What the page and its tests import is what they declare: imports.py

A package that comes along with another may go, or change, with it. Prints what is not so, a line each: imported and not
declared in web/package.json, declared and not imported, declared otherwise than locked.
"""
import json
import pathlib
import re

IMPORTS = re.compile(r"""(?:\bfrom\s+|\bimport\s*\(?\s*|\)\(\s*|\b(?:modules|require)(?:\.resolve)?\(\s*)"([^"]+)\"""")


def packages(code):
    """The names of the packages that a module's code asks for."""
    for name in IMPORTS.findall(code):
        if name[0] not in "./" and not name.startswith("node:"):
            yield "/".join(name.split("/")[: 2 if name[0] == "@" else 1])


def offences(codes, declared, locked):
    """`codes`: { file: code }; what is declared, { name: version }; the lock file."""
    used = {}
    for file, code in sorted(codes.items()):
        for name in packages(code):
            used.setdefault(name, file)
    for name in sorted(used.keys() - declared.keys()):
        yield f"{used[name]}: {name} is imported, and not declared"
    for name in sorted(declared.keys() - used.keys()):
        yield f"package.json: {name} is declared, and nothing imports it"
    own = locked["packages"][""]["devDependencies"]
    for name in sorted(declared.keys() | own.keys()):
        versions = {declared.get(name), own.get(name), locked["packages"].get("node_modules/" + name, {}).get("version")}
        if len(versions) != 1:
            yield f"package-lock.json: {name} is locked otherwise than declared"


def try_itself():
    """That each kind of import is seen, and each kind of offence told."""
    code = """import { a } from "@x/one/part"; import fs from "node:fs"; import b from "./b.js"; import "two";
import {
    c,
} from "three"; const d = createRequire(place + "/")("four/lib"); modules("five"); modules.resolve("six/six.js"); await import("seven")"""
    assert list(packages(code)) == ["@x/one", "two", "three", "four", "five", "six", "seven"], list(packages(code))
    locked = {"packages": {"": {"devDependencies": {"two": "1"}}, "node_modules/two": {"version": "1"}, "node_modules/one": {"version": "1"}}}
    assert not list(offences({"a.js": 'import "two"'}, {"two": "1"}, locked))
    assert len(list(offences({"a.js": 'import "two"; import "one"'}, {"two": "1"}, locked))) == 1
    assert len(list(offences({}, {"two": "1"}, locked))) == 1
    assert len(list(offences({"a.js": 'import "two"'}, {"two": "2"}, locked))) == 1


try_itself()
web = pathlib.Path("web")
files = [file for folder in (web, pathlib.Path("tests/web")) for end in ("js", "mjs") for file in folder.rglob("*." + end)]
for offence in offences({str(file): file.read_text() for file in files if "node_modules" not in file.parts},
                        json.loads((web / "package.json").read_text())["devDependencies"],
                        json.loads((web / "package-lock.json").read_text())):
    print(offence)
