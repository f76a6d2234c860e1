"""The recipes of docs/massal.md on computers that are one: klaster.py NASKAH_BINARY, from the top of the tree, as root.

Two sshd and a Slurm controller with its node run on the loopback address with keys and ports of their own. What is run are
the lines of the page themselves; a worker is killed in each. All of it is ended, and nothing is left.
"""
import getpass
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
from report import Report  # noqa: E402

NASKAH = os.path.abspath(sys.argv[1])
OFFICES, BROKEN = 40, {"k07", "k23"}
tally = Report()
holds = tally.holds
work = tempfile.mkdtemp(prefix="naskah-klaster-")


def at(*names):
    return os.path.join(work, *names)


def write(path, words, mode=0o644):
    os.makedirs(os.path.dirname(at(path)), exist_ok=True)
    with open(at(path), "w", encoding="utf-8") as file:
        file.write(words)
    os.chmod(at(path), mode)


def recipes(page):
    """The blocks of commands below "Beberapa komputer", each as it stands there."""
    with open(page, encoding="utf-8") as file:
        part = file.read().split("## Beberapa komputer", 1)[1].split("\n## ", 1)[0]
    blocks = re.findall(r"(?:^    .*\n)+", part, re.M)
    return ["".join(line[4:] + "\n" for line in block.splitlines()) for block in blocks]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def run(words, **ways):
    return subprocess.run(words, capture_output=True, text=True, cwd=work, timeout=300, **ways)


def papers(folder):
    found = {}
    for place, _, names in os.walk(at(folder)):
        for name in names:
            if name.endswith(".pdf"):
                with open(os.path.join(place, name), "rb") as file:
                    found[os.path.relpath(os.path.join(place, name), at(folder))] = hashlib.sha256(file.read()).hexdigest()
    return found


def rows(folder, name="laporan.json"):
    with open(at(folder, name), encoding="utf-8") as file:
        return json.load(file)


def told(folder):
    """What the report says of each, but whether it was made this time and where."""
    return [{key: row[key] for key in ("data", "status", "naskah", "temuan", "galat", "pesan")} for row in rows(folder)]


# A computer whose program is killed while it works, once; "dies" is what goes with it.
DYING = """#!/bin/sh
if [ %(when)s ] && mkdir "%(mark)s" 2>/dev/null; then
	"%(naskah)s" "$@" >/dev/null 2>&1 &
	sleep 0.02
	kill -9 $! %(dies)s
	exit 9
fi
exec "%(naskah)s" "$@"
"""


def program(folder, **ways):
    write(folder + "/naskah", DYING % dict(ways, naskah=NASKAH, mark=at("mati-" + folder)), 0o755)
    return at(folder) + ":" + os.environ["PATH"]


# -- daemons --
pid_files = []
PRIVILEGED = "/run/sshd" # Debian's sshd wants it to be there; the system's own service makes it
made_privileged = not os.path.isdir(PRIVILEGED)
if made_privileged:
    os.mkdir(PRIVILEGED, 0o755)


def sshd(name, path):
    port = free_port()
    run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", at("kunci-" + name)], check=True)
    write(name + ".conf", "".join(line + "\n" for line in (
        "Port %d" % port, "ListenAddress 127.0.0.1", "HostKey " + at("kunci-" + name), "PidFile " + at(name + ".pid"),
        "AuthorizedKeysFile " + at("masuk.pub"), "StrictModes no", "UsePAM no", "PasswordAuthentication no",
        "PermitRootLogin prohibit-password", "PrintMotd no", "SetEnv PATH=" + path)))
    pid_files.append(name + ".pid")
    run([shutil.which("sshd", path="/usr/sbin:" + os.environ["PATH"]), "-f", at(name + ".conf")], check=True)
    return "Host %s\n  HostName 127.0.0.1\n  Port %d\n" % (name, port)


def slurm():
    with open(at("munge.key"), "wb") as file:
        file.write(os.urandom(256))
    os.chmod(at("munge.key"), 0o600)
    host = socket.gethostname()
    write("slurm.conf", "".join(line + "\n" for line in (
        "ClusterName=uji", "SlurmctldHost=%s(127.0.0.1)" % host, "SlurmUser=" + getpass.getuser(),
        "SlurmdUser=" + getpass.getuser(), "AuthType=auth/munge", "AuthInfo=socket=" + at("munge.socket"),
        "CryptoType=crypto/munge", "SlurmctldPort=%d" % free_port(), "SlurmdPort=%d" % free_port(),
        "StateSaveLocation=" + at("keadaan"), "SlurmdSpoolDir=" + at("antrean"), "SlurmctldPidFile=" + at("slurmctld.pid"),
        "SlurmdPidFile=" + at("slurmd.pid"), "SlurmctldLogFile=" + at("slurmctld.log"), "SlurmdLogFile=" + at("slurmd.log"),
        "ProctrackType=proctrack/linuxproc", "TaskPlugin=task/none", "SelectType=select/cons_tres",
        "SelectTypeParameters=CR_Core", "JobAcctGatherType=jobacct_gather/none", "ReturnToService=2", "MpiDefault=none",
        "NodeName=%s NodeAddr=127.0.0.1 CPUs=%d State=UNKNOWN" % (host, os.cpu_count() or 1),
        "PartitionName=uji Nodes=%s Default=YES MaxTime=INFINITE State=UP" % host)))
    for folder in "keadaan", "antrean":
        os.mkdir(at(folder))
    os.chmod(work, 0o755)
    os.environ["SLURM_CONF"] = at("slurm.conf")
    pid_files.extend(("slurmd.pid", "slurmctld.pid", "munge.pid"))
    for words in (["munged", "--key-file=" + at("munge.key"), "--socket=" + at("munge.socket"), "--pid-file=" + at("munge.pid"),
                   "--log-file=" + at("munge.log"), "--seed-file=" + at("munge.seed")],
                  ["slurmctld", "-f", at("slurm.conf")], ["slurmd", "-f", at("slurm.conf")]):
        done = subprocess.run(words, cwd=work, env=dict(os.environ, PATH="/usr/sbin:" + os.environ["PATH"]),
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        holds(words[0] + " stands", done.returncode == 0, done.stderr)
    for _ in range(100):
        if "idle" in run(["sinfo", "-h", "-o", "%T"]).stdout:
            return
        time.sleep(0.2)


def alive():
    """Processes whose words name the folder of this test."""
    found = []
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/cmdline" % number, "rb") as file:
                words = file.read()
        except OSError:
            continue
        if work.encode() in words and int(number) != os.getpid():
            found.append(int(number))
    return found


def end_all():
    for name in pid_files:
        try:
            with open(at(name), encoding="utf-8") as file:
                os.kill(int(file.read()), signal.SIGTERM)
        except (OSError, ValueError):
            pass
    for _ in range(50):
        if not alive():
            break
        time.sleep(0.1)
    for number in alive():
        os.kill(number, signal.SIGKILL)
    shutil.rmtree(work)
    if made_privileged:
        os.rmdir(PRIVILEGED)


# -- the recipes --


def whole(what, done):
    """The results in hasil/ are those of one machine, and the report tells of all."""
    holds(what + ": papers are those of one machine", papers("hasil") == papers("satu"),
          (done.stderr[-2000:], set(papers("satu")) - set(papers("hasil"))))
    holds(what + ": the report is whole", told("hasil") == told("satu"), rows("hasil"))
    holds(what + ": what the others made is not made again", sum(row["keadaan"] == "tetap" for row in rows("hasil")) >=
          OFFICES // 2, rows("hasil"))
    failed = {os.path.basename(row["folder"]) for row in rows("hasil") if row["keadaan"] == "gagal"}
    holds(what + ": broken data alone fails", failed == BROKEN, failed)


def try_parallel(script):
    run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", at("masuk")], check=True)
    hosts = sshd("pc1", program("bin1", when="x = y", dies=""))
    # Everything dies: the program, who called it, and the server of that computer.
    hosts += sshd("pc2", program("bin2", when="x = x", dies='$(cat "%s") $PPID' % at("pc2.pid")))
    write("ssh.conf", hosts + "Host *\n  User %s\n  IdentityFile %s\n  IdentitiesOnly yes\n  StrictHostKeyChecking no\n"
          "  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n" % (getpass.getuser(), at("masuk")))
    write("komputer.txt", "".join("1/ssh -F %s %s\n" % (at("ssh.conf"), name) for name in ("pc1", "pc2")))
    done = run(["sh", "-c", script], env=dict(os.environ, PATH=at("bin1") + ":" + os.environ["PATH"], HOME=work))
    with open(at("massal.log"), encoding="utf-8") as file:
        log = [line.split("\t") for line in file.read().splitlines()[1:]]
    holds("parallel: a computer died", os.path.isdir(at("mati-bin2")))
    holds("parallel: every part ended well", {line[8].rsplit("--bagian ", 1)[1].split("/")[0] for line in log
                                              if line[6] == "0"} == set("12345678"), log)
    holds("parallel: parts went to both computers", len({line[1] for line in log}) == 2 or os.path.isdir(at("mati-bin2")), log)
    whole("parallel", done)
    again = run(["sh", "-c", script], env=dict(os.environ, PATH=at("bin1") + ":" + os.environ["PATH"], HOME=work))
    with open(at("massal.log"), encoding="utf-8") as file:
        holds("parallel: called again, no part that ended well is", len(file.read().splitlines()) - 1 == len(log), again.stderr)


def try_slurm(script):
    shutil.rmtree(at("hasil"))
    slurm()
    path = program("bin3", when='"$SLURM_ARRAY_TASK_ID" = 3', dies="$PPID")
    done = run(["sh", "-c", script], env=dict(os.environ, PATH=path))
    holds("slurm: a worker was killed", os.path.isdir(at("mati-bin3")) and
          not os.path.exists(at("hasil", "laporan-3-dari-8.json")), done.stderr)
    parts = [row["data"] for part in range(1, 9) if part != 3 for row in rows("hasil", "laporan-%d-dari-8.json" % part)]
    holds("slurm: the others did their parts", len(set(parts)) == len(parts) == OFFICES - OFFICES // 8, parts)
    whole("slurm", done)


try:
    with open("samples/mini/data.json", encoding="utf-8") as file:
        mini = json.load(file)
    found = recipes("docs/massal.md")
    for i in range(OFFICES):
        name = "k%02d" % i
        data = json.dumps(dict(mini, instansi=dict(mini["instansi"], nama="Kecamatan Contoh %d" % i)))
        write("kantor/%s/data.json" % name, data[:-9] if name in BROKEN else data)
    run([NASKAH, "massal", "kantor", "-d", "satu", "-j", "1"])
    holds("one machine makes all but what is broken", len(papers("satu")) == OFFICES - len(BROKEN), papers("satu"))
    for tool, attempt in ("parallel", try_parallel), ("sbatch", try_slurm):
        own = [script for script in found if tool in script]
        holds("docs/massal.md has one recipe with " + tool, len(own) == 1, found)
        attempt(own[0])
finally:
    end_all()
holds("nothing is left", not alive() and not os.path.exists(work), alive())
tally.end()
