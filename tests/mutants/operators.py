"""What a mutant is: one line of a function's body, changed in one way.

mutants_of(path) gives them for a file of ours. A mutant is known by its file, its line's words and what becomes of them,
not by the line's number: the sample that is drawn by this key (mutants.py) stays the same when code elsewhere changes.
"""
import hashlib
import re
from dataclasses import dataclass

# What stands for what, with the blanks that clang-format puts around it.
SWAPS = [
    (" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
    (" + ", " - "), (" - ", " + "), (" * ", " / "), (" / ", " * "), (" % ", " * "), (" += ", " -= "), (" -= ", " += "),
    (" && ", " || "), (" || ", " && "), ("++", "--"), ("--", "++"),
]
CONDITION = re.compile(r"^(\t+(?:\} else )?if )\((.*)\)( \{)?$")
RETURN = re.compile(r"^(\t+return )(.+);$")
STATEMENT = re.compile(r"^(\t+)(?!return\b|case\b|default:|goto\b|static\b|const\b|struct\b|enum\b|else\b)[^\t{}].*;$")
NUMBER = re.compile(r"(?<![\w.])\d+(?![\w.])")
OPENED = re.compile(r"[;{}:)]$|^$|\belse$")
QUOTED = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)


@dataclass
class Mutant:
    path: str
    function: str
    number: int  # of the line, from 1
    line: str
    changed: str

    def key(self):
        words = "%s\n%s\n%s" % (self.path, self.line.strip(), self.changed.strip())
        return hashlib.sha256(words.encode()).hexdigest()

    def __str__(self):
        return "%s:%d: %s\n\t- %s\n\t+ %s" % (self.path, self.number, self.function, self.line.strip(),
                                             self.changed.strip())


def bare(source):
    """The source with comments and what stands between quotes blotted out, letter for letter."""
    return QUOTED.sub(lambda one: re.sub(r"[^\n]", " " if one[0][0] == "/" else "_", one[0]), source)


def bodies(lines):
    """Name, first and last line (from 0) of every function's body."""
    start = 0
    for number, line in enumerate(lines):
        if line == "{":
            first = number
            while first and lines[first - 1] and lines[first - 1][0] not in "}#" and not lines[first - 1].endswith(";"):
                first -= 1
            name = re.search(r"(\w+)\(", " ".join(lines[first:number]))
            start = number + 1 if name else 0
        elif line == "}" and start:
            yield name[1], start, number
            start = 0


def changes(line, code, before):
    """Every way in which a line may be changed; `code` is the line without quotes, `before` the one above it."""
    for old, new in SWAPS:
        for one in re.finditer(re.escape(old), code):
            yield line[:one.start()] + new + line[one.end():]
    for one in re.finditer(r"!(?=[\w(*])", code):
        yield line[:one.start()] + line[one.end():]
    for one in NUMBER.finditer(code):
        yield line[:one.start()] + str(int(one[0]) + 1) + line[one.end():]
        if int(one[0]):
            yield line[:one.start()] + str(int(one[0]) - 1) + line[one.end():]
    found = CONDITION.match(code)
    if found and found[2].count("(") == found[2].count(")"):
        for value in "true", "false":
            yield "%s(%s)%s" % (found[1], value, found[3] or "")
    found = RETURN.match(code)
    if found and found[2] in ("true", "false"):
        yield found[1] + ("false" if found[2] == "true" else "true") + ";"
    elif found and found[2] != "NULL":
        yield found[1] + "!(" + line[found.end(1):-1] + ");"
    if STATEMENT.match(code) and OPENED.search(before.strip()) and not before.strip().startswith("for ("):
        yield STATEMENT.match(code)[1] + ";"


def mutants_of(path):
    with open(path, encoding="utf-8") as file:
        source = file.read()
    lines, code = source.split("\n"), bare(source).split("\n")
    for name, start, end in bodies(code):
        for number in range(start, end):
            if code[number].strip() and not re.search(r"^#|\\$|\bassert\(", code[number]):
                for changed in changes(lines[number], code[number].rstrip(), code[number - 1].rstrip()):
                    yield Mutant(path, name, number + 1, lines[number], changed)
