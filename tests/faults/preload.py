"""Runs in which an allocation fails, whoever asks for it: preload.py NASKAH PRELOAD FOLDER MOST

The n-th allocation after main began fails, or it and all after it; MOST of them are tried per paper, evenly spread (0:
each). A run says "memori" and writes nothing, or writes what an undisturbed run does.
"""
import concurrent.futures
import os
import sys

from report import Report, run

PAPERS = [("lkip", "mini"), ("pk", "barito-utara"), ("keputusan-iku", "barito-utara"), ("surat", "barito-utara"),
          ("triwulan", "barito-utara"), ("sop", "barito-utara"), ("evaluasi", "kalaena")]


class Trial:
    def __init__(self, naskah, preload, folder, paper, sample):
        self.naskah, self.preload, self.folder = naskah, preload, folder
        self.paper, self.data = paper, "samples/%s/data.json" % sample
        count = os.path.join(folder, "count")
        self.status, self.good, _ = self.make("good", FAULT_COUNT=count)
        with open(count, encoding="ascii") as file:
            self.allocations = int(file.read())

    def make(self, name, **settings):
        pdf = os.path.join(self.folder, name + ".pdf")
        status, _, said = run(self.naskah, self.paper, self.data, "-o", pdf, timeout=300,
                              env=dict(os.environ, LD_PRELOAD=self.preload, **settings))
        written = None
        if os.path.exists(pdf):
            with open(pdf, "rb") as file:
                written = file.read()
            os.remove(pdf)
        return status, written, said

    def wrong(self, job):
        at, rest = job
        settings = {"FAULT_AT": str(at), **({"FAULT_REST": "1"} if rest else {})}
        status, written, said = self.make("%d-%d" % (at, rest), **settings)
        if status == 0 and written == self.good or status == 3 and written is None and said:
            return None
        what = "nothing" if written is None else "the same" if written == self.good else "something else"
        return "%s: allocation %d%s: status %d, %s written: %s" % (self.paper, at, " and all after" if rest else "", status, what, said[-300:])


def main(naskah, preload, folder, most):
    out = Report()
    for paper, sample in PAPERS:
        trial = Trial(naskah, preload, folder, paper, sample)
        out.check(trial.status == 0 and trial.good, "%s is made" % paper)
        out.check(trial.allocations > 500, "%s: libraries are reached" % paper)
        step = max(1, trial.allocations // int(most)) if int(most) else 1
        jobs = [(at, rest) for rest in (False, True) for at in range(1, trial.allocations + 1, step)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for wrong in pool.map(trial.wrong, jobs):
                out.check(wrong is None, wrong)
    out.check(not os.listdir(folder) or os.listdir(folder) == ["count"], "nothing half-written is left")
    out.end()


main(*sys.argv[1:])
