"""How much of the engine the suite walks: coverage.py BUILDDIR WANTED

After a round of the suite with counters in the code (make coverage): the ten files with the most ways not taken, and a
line of sums. A way is one outcome of one condition; ended with status 1 when less than WANTED per cent were taken. What
asserts promise has no other way: they are compiled out.
"""
import glob
import json
import os
import subprocess
import sys


def main(build, wanted):
    counts = build + "/all.profdata"
    listed = build + "/counters"
    with open(listed, "w", encoding="utf-8") as file:
        file.write("\n".join(glob.glob(build + "/*.profraw")))
    subprocess.run(["llvm-profdata", "merge", "-sparse", "-o", counts, "-f", listed], check=True)
    told = subprocess.run(["llvm-cov", "export", "-summary-only", "-instr-profile", counts, build + "/whole/naskah"],
                          stdout=subprocess.PIPE, check=True)
    here = os.getcwd() + "/"
    files = [(one["filename"].replace(here, ""), one["summary"]) for one in json.loads(told.stdout)["data"][0]["files"]]
    files = [(name, summary) for name, summary in files if name.startswith(("generator/", "layouts/"))]
    files.sort(key=lambda one: -one[1]["branches"]["notcovered"])
    for name, summary in files[:10]:
        print("%-50s %5.1f %% of %d ways, %d not taken" % (name, summary["branches"]["percent"],
                                                         summary["branches"]["count"], summary["branches"]["notcovered"]))

    def share(kind):
        return 100 * sum(one[kind]["covered"] for _, one in files) / sum(one[kind]["count"] for _, one in files)
    print("branches %.2f %%, lines %.2f %%, functions %.2f %% of %d files" % (
        share("branches"), share("lines"), share("functions"), len(files)))
    sys.exit(share("branches") < float(wanted))


main(*sys.argv[1:])
