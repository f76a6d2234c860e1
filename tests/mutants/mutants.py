"""Do the tests see it when a line of the engine is wrong? mutants.py BUILDDIR NUMBER [AREA]

Draws NUMBER mutants (operators.py) from the areas below, compiles each into the engine and runs the tests that enter its
function, those first that are quick and enter little else, until one fails. Those that no test sees are told. Not
counted: what does not compile, what compiles to the same code, and what equal.txt names as never to be told apart, each
with its reason:

	generator/official/nip.c
	- the line, without the blanks before it
	+ what it becomes
	  why nobody can see the difference
"""
import concurrent.futures
import glob
import os
import pickle
import queue
import re
import resource
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

import operators

AREAS = {
    "official": ["generator/official/*.c"],
    "measures": ["generator/record/figures/measures*.c"],
    "typeset": ["generator/typeset/*.c"],
    "audit": ["generator/audit/*.c", "generator/audit/baca/*.c"],
    "tags": ["generator/paint/tags.c"],
}
# Asked last. Where the environment says QUICK, for a first look, neither they nor what takes more than a second.
QUICK = "QUICK" in os.environ
LONG = {
    "bad": "sh tests/bad/run.sh {}",
    "tables": "sh tests/pdf/run.sh {} tables",
    "audit": "/usr/bin/python3 -B tests/audit/run.py {}",
}
WANTED = 0.95
# What is read behind the end of an array ends the program: the suite's second round, under sanitizers, would see it.
BOUNDS = ["-fsanitize=bounds", "-fsanitize-trap=bounds"]
HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = sys.argv[1]


def commands():
    with open(BUILD + "/commands", encoding="utf-8") as file:
        compiler, linker, objects, libraries = (line.split() for line in file)
    return [word for word in compiler if "sanitize" not in word] + BOUNDS, linker, objects, libraries


COMPILER, LINKER, OBJECTS, LIBRARIES = commands()


@dataclass
class Test:
    """A program that may see a mutant: it fails, or its pages are others than without one."""
    name: str
    words: list
    pages: bytes = None  # what it prints without a mutant; of a test program nobody asks
    seconds: float = 0
    covers: set = field(default_factory=set)

    def run(self, library):
        """Its exit status and what it printed; None when it took far longer than without a mutant."""
        limit = int(self.seconds * 3) + 2

        def bound():
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            done = subprocess.run(self.words, env=self.environment(library), stdout=subprocess.PIPE, timeout=limit * 20,
                                  stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, preexec_fn=bound)
        except subprocess.TimeoutExpired:
            return None
        return done.returncode, done.stdout

    def run_covered(self, covered):
        """The same without a mutant: its exit status, what it printed, and the processor's seconds that it took."""
        with tempfile.TemporaryFile() as printed:
            child = subprocess.Popen(self.words, env=dict(self.environment(BUILD), COVERED=covered), stdout=printed,
                                     stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            printed.seek(0)
            return child.returncode, printed.read(), usage.ru_utime + usage.ru_stime

    @staticmethod
    def environment(library):
        return dict(os.environ, LD_LIBRARY_PATH=os.path.abspath(library), TMPDIR=tempfile.gettempdir())

    def sees(self, library):
        done = self.run(library)
        return done is None or done[0] != 0 or (self.pages is not None and done[1] != self.pages)


def tests():
    """All of them, unit tests, pages of the samples, and the long runs."""
    naskah = BUILD + "/program/naskah"
    for program in sorted(glob.glob(BUILD + "/unit-shared/test_*")):
        if not program.endswith(".d"):
            yield Test(os.path.basename(program), [program])
    for data in sorted(glob.glob("samples/*/data*.json")):
        papers = subprocess.run(["sh", "tests/papers.sh", naskah, data], stdout=subprocess.PIPE, check=True)
        for paper in papers.stdout.decode().split():
            yield Test("pages %s %s" % (data, paper), [naskah, paper, data, "--dump", "-o", "-"], b"")
    for name, words in LONG.items() if not QUICK else ():
        yield Test(name, words.format(naskah).split())


def functions():
    """(offset, file's name, function) of all in the engine, in their order."""
    listed = subprocess.run(["readelf", "-sW", BUILD + "/libengine.so"], stdout=subprocess.PIPE, check=True).stdout.decode()
    found, name = [], None
    for line in listed.split(".symtab", 1)[1].splitlines():
        row = line.split()
        if len(row) == 8 and row[3] == "FILE":
            name = row[7]
        elif len(row) == 8 and row[3] == "FUNC" and row[6] != "UND":
            found.append((int(row[1], 16), name if row[4] == "LOCAL" else "", row[7]))
    return sorted(found)


def place(mutant, known):
    """By what its function is known: a static one by its file's name too."""
    local = (os.path.basename(mutant.path), mutant.function)
    return local if local in known else ("", mutant.function)


def learn(test, table):
    """What the test enters and how long it takes, unmutated; kept until engine or test are built anew. False when it
    fails even so."""
    kept = "%s/learned/%s" % (BUILD, test.name.replace("/", "_"))
    made = max(os.path.getmtime(one) for one in [BUILD + "/libengine.so", *test.words] if one.startswith(BUILD))
    if os.path.exists(kept) and os.path.getmtime(kept) > made:
        with open(kept, "rb") as file:
            test.seconds, test.covers, test.pages, good = pickle.load(file)
        return good
    good = enter(test, table)
    os.makedirs(os.path.dirname(kept), exist_ok=True)
    with open(kept, "wb") as file:
        pickle.dump((test.seconds, test.covers, test.pages, good), file)
    return good


def enter(test, table):
    covered = tempfile.mktemp()
    status, printed, test.seconds = test.run_covered(covered)
    if test.pages is not None:
        test.pages = printed
    offsets = set()
    if os.path.exists(covered):
        with open(covered, "rb") as file:
            offsets = {offset for offset, in struct.iter_unpack("<Q", file.read())}
        os.remove(covered)
    starts = [row[0] for row in table] + [1 << 62]
    row = 0
    for offset in sorted(offsets):
        while offset >= starts[row + 1]:
            row += 1
            if row == len(table):
                return status == 0
        test.covers.add(table[row][1:])
    return status == 0


def compiled(source, target):
    """The bytes of the object, or None."""
    done = subprocess.run(COMPILER + ["-x", "c", "-c", "-o", target, "-"], input=source.encode(), stderr=subprocess.DEVNULL)
    if done.returncode:
        return None
    with open(target, "rb") as file:
        return file.read()


GOOD = {} # objects of files as they are, by path


def mutated(mutant, folder):
    """Whether the mutant stands as an object in the folder: it compiles, and to other code than the file as it is."""
    with open(mutant.path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    target = folder + "/mutant.o"
    if mutant.path not in GOOD:
        GOOD[mutant.path] = compiled("\n".join(lines), target)
    lines[mutant.number - 1] = mutant.changed
    bad = compiled("\n".join(lines), target)
    return bad is not None and bad != GOOD[mutant.path]


def linked(mutant, folder):
    own = "%s/%s.o" % (BUILD, mutant.path[:-2])
    words = [folder + "/mutant.o" if one == own else one for one in OBJECTS]
    subprocess.run(LINKER + ["-o", folder + "/libengine.so"] + words + LIBRARIES, check=True)


def equal():
    """What equal.txt says, by file, line and change."""
    with open(HERE + "/equal.txt", encoding="utf-8") as file:
        entries = re.findall(r"^(\S+)\n- (.*)\n\+ (.*)\n  \S", file.read(), re.M)
    for path, line, _ in entries:
        with open(path, encoding="utf-8") as file:
            if line not in (one.strip() for one in file.read().split("\n")):
                print("equal.txt: no such line in %s: %s" % (path, line))
    return set(entries)


def judge(mutant, suite, known, folders):
    """The test that sees the mutant; "" when none does, None when it is no mutant."""
    folder = folders.get()
    try:
        if not mutated(mutant, folder):
            return None
        linked(mutant, folder)
        where = place(mutant, known)
        for test in suite:
            if where in test.covers and test.sees(folder):
                return test.name
        return ""
    finally:
        folders.put(folder)


def drawn(area):
    """The area's mutants, one of a line, in the order of their keys."""
    lines = set()
    found = [one for pattern in AREAS[area] for path in sorted(glob.glob(pattern)) for one in operators.mutants_of(path)]
    for one in sorted(found, key=lambda one: one.key()):
        if (one.path, one.number) not in lines:
            lines.add((one.path, one.number))
            yield one


def sample(area, number, judged, alike):
    """Judges as many of the area: rows (mutant, who saw it), and how many cannot be told apart."""
    rows, same, left = [], 0, drawn(area)
    with concurrent.futures.ThreadPoolExecutor(2) as hands:
        while len(rows) < number:
            batch = []
            for one in left:
                if (one.path, one.line.strip(), one.changed.strip()) in alike:
                    same += 1
                    continue
                batch.append(one)
                if len(batch) == number - len(rows):
                    break
            if not batch:
                break
            for one, seer in zip(batch, hands.map(judged, batch)):
                if seer is None:
                    continue
                rows.append((one, seer))
                print("%s %s" % ("ok  " if seer else "FAIL", one), "\t%s" % seer if seer else "\tno test sees it",
                      sep="\n", flush=True)
    return rows, same


def main():
    number, areas = int(sys.argv[2]), sys.argv[3:] or list(AREAS)
    table = functions()
    known = {row[1:] for row in table}
    suite, every = [], list(tests())
    with concurrent.futures.ThreadPoolExecutor(2) as hands:
        for test, good in zip(every, hands.map(lambda test: learn(test, table), every)):
            if good and (test.seconds < 1 or not QUICK):
                suite.append(test)
            elif not good:
                print("fails without a mutant, and is not asked: %s" % test.name, flush=True)
    suite.sort(key=lambda test: (not test.name.startswith("test_"), len(test.covers) * (test.seconds + 0.05)))
    print("%d tests, %.0f s" % (len(suite), sum(test.seconds for test in suite)), flush=True)
    alike, rows, same, start = equal(), [], 0, time.time()
    with tempfile.TemporaryDirectory() as work:
        tempfile.tempdir = work
        folders = queue.Queue()
        for name in "one", "two":
            os.mkdir(work + "/" + name)
            folders.put(work + "/" + name)
        for area in areas:
            found, passed_over = sample(area, number // len(areas), lambda one: judge(one, suite, known, folders), alike)
            rows, same = rows + found, same + passed_over
            print("%s: %d of %d seen" % (area, sum(1 for _, seer in found if seer), len(found)), flush=True)
    seen = sum(1 for _, seer in rows if seer)
    print("%d mutants, %.1f %% seen, %d equal, %.0f s" % (len(rows), 100 * seen / len(rows), same, time.time() - start))
    print("%d passed, %d failed" % (seen, len(rows) - seen))
    sys.exit(seen < WANTED * len(rows))


main()
