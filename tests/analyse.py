"""What analysers say of the engine: analyse.py BUILDDIR COMPILER-FLAGS... -- [FILE...]

clang-tidy with clang's own analyser (what scan-build runs), cppcheck, gcc -fanalyzer. Each must be silent on each file.
What is known and right is left out below for all files, or at its line by a comment with the reason: NOLINT(check),
cppcheck-suppress. A file that was clean is not looked at again before it, or a header of it, is another.
"""
import concurrent.futures
import glob
import hashlib
import os
import subprocess
import sys

# Checks that are not for this code, each with the reason.
LEFT_OUT = {
    "bugprone-easily-swappable-parameters": "x and y, from and to: names tell them apart, types cannot",
    "bugprone-narrowing-conversions": "gcc's -Wconversion, which is an error here, asks for a cast where one is due",
    "bugprone-implicit-widening-of-multiplication-result": "the same",
    "bugprone-branch-clone": "rows of a choice may have the same end",
    "bugprone-suspicious-include": "tables are included as .def files",
    "bugprone-reserved-identifier": "names that the linker and the system give are used by theirs",
    "cert-dcl37-c": "the same",
    "cert-dcl51-cpp": "the same",
    "cert-err33-c": "asks for the answer of snprintf into a buffer made for it, and of closing what was only read",
    "cert-err52-cpp": "setjmp is the one way out when memory is short: CONTRIBUTING.md",
    "clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling": "asks for memcpy_s, which no C library here has",
}
CPPCHECK_LEFT_OUT = {
    "nullPointerRedundantCheck": "it does not see that arena_fail does not come back; clang's analyser does",
    "ctunullpointer": "the same",
    "internalAstError": "its parser does not know a structure written out between ? and :",
    "legacyUninitvar": "it takes an array for empty that is filled in the same list of values",
    "missingIncludeSystem": "it knows the system's functions by itself",
    "checkersReport": "no finding",
    "normalCheckLevelMaxBranches": "no finding",
    "toomanyconfigs": "no finding",
    "unmatchedSuppression": "files are looked at one by one",
}
CHECKS = ",".join(["-*", "bugprone-*", "cert-*", "clang-analyzer-*"] + ["-" + one for one in LEFT_OUT])


def tools(flags):
    """Name, and the words before and behind the file's name. cppcheck gets our own headers alone: it knows the system's."""
    own = [one for one in flags if one in ("-Igenerator", "-I.") or one.startswith("-D")]
    return [
        ("clang-tidy", ["clang-tidy", "--quiet", "--warnings-as-errors=*", "--checks=" + CHECKS], ["--", *flags]),
        ("cppcheck", ["cppcheck", "--quiet", "--std=c11", "--enable=warning,portability", "--inline-suppr",
                      "--error-exitcode=1"] + ["--suppress=" + one for one in CPPCHECK_LEFT_OUT] + own, []),
        ("gcc", ["gcc", *flags, "-O1", "-fanalyzer", "-Werror", "-c", "-o", "/dev/null"], []),
    ]


def key(name, words, path, flags):
    """Of the tool, how it is called, and all that the file includes."""
    read = subprocess.run(["gcc", *flags, "-E", path], stdout=subprocess.PIPE, check=True)
    return hashlib.sha256(repr((name, words)).encode() + read.stdout + open(path, "rb").read()).hexdigest()


def silent(job):
    """What the tool says of the file; nothing when it says nothing, or did when the file was the same."""
    build, path, flags, (name, before, behind) = job
    stamp = os.path.join(build, key(name, before, path, flags))
    if os.path.exists(stamp):
        return ""
    done = subprocess.run([*before, path, *behind], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        return "FAIL %s: %s\n%s" % (name, path, done.stdout.decode(errors="replace"))
    open(stamp, "w").close()
    return ""


def main(build, *words):
    flags, paths = list(words[:words.index("--")]), list(words[words.index("--") + 1:])
    paths = paths or sorted(glob.glob("generator/**/*.c", recursive=True) + glob.glob("layouts/**/*.c", recursive=True))
    os.makedirs(build, exist_ok=True)
    jobs = [(build, path, flags, tool) for tool in tools(flags) for path in paths]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as hands:
        for said in hands.map(silent, jobs):
            failed += said != ""
            print(said, end="", flush=True)
    print("%d passed, %d failed" % (len(jobs) - failed, failed))
    sys.exit(failed != 0)


main(*sys.argv[1:])
