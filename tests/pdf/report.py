"""Counts what holds; tells what does not."""
import subprocess
import sys


class Report:
    MOST_TOLD = 5
    MOST_LETTERS = 3000

    def __init__(self):
        self.passed = self.failed = 0

    def holds(self, what, truth, more=""):
        """One check, and what is known besides where it fails."""
        if truth:
            self.passed += 1
        else:
            self.failed += 1
            print("FAIL %s" % what)
            if more != "":
                print(str(more)[:self.MOST_LETTERS])

    def check(self, holds, what):
        self.holds(what, holds)

    def none(self, faults, what):
        """One check: the list of faults is empty."""
        faults = list(faults)
        self.check(not faults, "%s: %d faults" % (what, len(faults)))
        for fault in faults[:self.MOST_TOLD]:
            print("     " + str(fault))

    def end(self):
        print("%d passed, %d failed" % (self.passed, self.failed))
        sys.exit(self.failed != 0)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    """The bytes, as a file; gives its name."""
    with open(path, "wb") as file:
        file.write(content)
    return path


def run(*words, **options):
    """A command's exit status, output and messages."""
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")
