#!/usr/bin/env python3
"""Where the lines of core's and the classifier's main code come from, as Markdown.

Asks git of each line which commit wrote it (blame, with blanks passed over and moves and copies followed), and sums by
room and by the issue that the commit belongs to (results/house-commits.csv; what stands in neither is *other*). Takes
ten minutes. With --lines FILE it reads `count commit file` from there, and with --keep FILE it writes them.
"""
import argparse, collections, csv, pathlib, subprocess

BEFORE = "365bc1e"
ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ("core/src/main/java/", "classifier/src/main/java/")
ROOMS = ["article", "text", "statement", "actor", "corpus", "stance", "front door"]


def git(*args):
    return subprocess.run(["git", *args], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def room(file):
    below = file.split("io/github/detente/")[-1]
    name = below.split("/")[0]
    return name if name in ROOMS else "front door"


def files(revision):
    return [f for f in git("ls-tree", "-r", "--name-only", revision).splitlines() if f.startswith(SOURCES) and f.endswith(".java")]


def blamed():
    for file in files("HEAD"):
        counts = collections.Counter()
        for line in git("blame", "-w", "-M", "-C", "-C", "--line-porcelain", "HEAD", "--", file).splitlines():
            start = line.split(" ", 1)[0]
            if len(start) == 40 and all(c in "0123456789abcdef" for c in start):
                counts[start] += 1
        for commit, count in counts.items():
            yield count, commit, file


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines")
    parser.add_argument("--keep")
    args = parser.parse_args()
    if args.lines:
        rows = [(int(n), c, f) for n, c, f in (line.split() for line in open(args.lines)) if f.startswith(SOURCES)]
    else:
        rows = list(blamed())
    if args.keep:
        pathlib.Path(args.keep).write_text("".join(f"{n} {c} {f}\n" for n, c, f in rows))
    issue = {}
    with open(ROOT / "benchmarks/results/house-commits.csv", newline="") as table:
        for row in csv.DictReader(table):
            issue[git("rev-parse", row["commit"]).strip()] = row["issue"]
    old = set(git("rev-list", BEFORE).split())
    then = collections.Counter()
    for file in files(BEFORE):
        then[room(file)] += git("show", f"{BEFORE}:{file}").count("\n")
    now = collections.defaultdict(collections.Counter)
    for count, commit, file in rows:
        now[room(file)]["then" if commit in old else issue.get(commit, "other")] += count
    columns = ["then", "13", "13 new", "14", "15", "16", "17", "18", "19", "20", "other"]
    print("| room | at " + BEFORE + " | now | of these from then | 13 | " + " | ".join(columns[2:]) + " |")
    print("| --- " * (len(columns) + 3) + "|")
    for name in ROOMS + ["all"]:
        own = now[name] if name != "all" else sum(now.values(), collections.Counter())
        before = then[name] if name != "all" else sum(then.values())
        print(f"| {name} | {before:,} | {sum(own.values()):,} | " + " | ".join(f"{own[c]:,}" for c in columns) + " |")


main()
