"""Makes the README's table of figures from the public test beds: figures.py BEDS [--write] [--tier TIER].

Reads and judges with ./detente, scores with the beds' own scorers, draws articles anew for 95 % intervals, and prints the table. --write puts it
into README.md and benchmarks/results/figures.md, which a test holds to each other. docs/public-beds.md says what BEDS may hold; a bed that is
not there leaves its rows out, but not with --write.
"""

import argparse
import csv
import importlib.util
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES, SEED = 1000, 12345
BEGIN = "<!-- figures: benchmarks/quality.sh --write -->\n"


def detente(*args):
    run = subprocess.run([str(ROOT / "detente"), *map(str, args)], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return run.stdout


def scorer(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def statements(articles, tier, scratch):
    """Reads articles (objects of JSON Lines) and returns the statements of each."""
    file = scratch / "articles.jsonl"
    file.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    found = {a["id"]: [] for a in articles}
    for line in detente("read", file, "--format", "jsonl", "--tier", tier).splitlines():
        statement = json.loads(line)
        found[statement["article"]].append(statement)
    return found


def articles(beds, tier, scratch):
    """Figures of the marked articles, each with its interval."""
    score = scorer(beds / "score_statements.py").score
    golds = {g["id"]: g for g in (json.loads(f.read_text(encoding="utf-8")) for f in sorted((beds / "articles").glob("*.gold.json")))}
    texts = {name: (beds / "articles" / f"{name}.txt").read_bytes().decode("utf-8") for name in golds}
    found = statements([{"id": n, "text": texts[n], "published": g.get("date")} for n, g in golds.items()], tier, scratch)
    whole, _ = score(golds, found, texts)
    chance, names, drawn = random.Random(SEED), list(golds), []
    for _ in range(SAMPLES):
        sample = [(f"{i}", chance.choice(names)) for i in range(len(names))]
        drawn.append(score({i: golds[n] for i, n in sample}, {i: found[n] for i, n in sample}, {i: texts[n] for i, n in sample})[0])
    bounds = {}
    for key, value in whole.items():
        if isinstance(value, float):
            values = sorted(d[key] for d in drawn)
            bounds[key] = (value, values[round(0.025 * (SAMPLES - 1))], values[round(0.975 * (SAMPLES - 1))])
    return len(golds), whole["gold"], bounds


def rows(file, tier, *options):
    """Macro-F1 of rows with its interval, accuracy with a second label, and calibration error."""
    return json.loads(detente("evaluate", file, "--tier", tier, "--text-column", "text", "--label-column", "stance", "--format", "json", *options))


def polnear(beds, scratch):
    """Precision, recall and F1 of attributions of speech with their source."""
    gold = beds / "polnear-dev.jsonl"
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    found = statements([{"id": a["id"], "text": a["text"]} for a in lines], "fast", scratch)
    system = scratch / "system.jsonl"
    with system.open("w", encoding="utf-8") as out:
        for name, all_ in found.items():
            out.write(json.dumps({"id": name, "statements": [
                {"content": s["content"], "source": s["speaker"] and [s["speaker"]["mention"]], "cue": s["cue"] and [s["cue"]]} for s in all_]}) + "\n")
    run = subprocess.run([sys.executable, str(beds / "score_attribution.py"), str(gold), str(system), "--kinds", str(beds / "cue-kinds.json"),
                          "--only-kind", "speech", "--json"], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return json.loads(run.stdout)["all"]["e2e"], len(lines)


def actors(beds, scratch):
    """Share of mentions whose country is right; IGO stands for any organisation of states."""
    out = scratch / "actors.csv"
    detente("resolve", beds / "actors-dev.csv", "--text-column", "mention", "--date-column", "date", "--context-column", "context", "-o", out)
    found = list(csv.DictReader(out.open(encoding="utf-8")))
    right = sum(r["type"] == "ORGANISATION" if r["country"] == "IGO" else r["country"] == r["detente_country"] for r in found)
    return right / len(found), len(found)


def shown(bounds):
    value, low, high = bounds
    return f"{value:.2f}" + (f" ({low:.2f}–{high:.2f})" if low < high else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("beds", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--tier", action="append", choices=["fast", "accurate"])
    args = parser.parse_args()
    tiers = args.tier or ["fast", "accurate"]
    lines, missing, after = [], [], ""

    def line(what, cells):
        lines.append(f"| {what} | " + " | ".join(cells) + " |")

    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        count = "marked articles"
        if (args.beds / "articles").is_dir():
            scored = {t: articles(args.beds, t, scratch) for t in tiers}
            number, gold, _ = scored[tiers[0]]
            count = f"{number} articles, {gold} statements (95 %, articles drawn anew)"
            first = scored[tiers[0]][2]
            for what, keys in [("statements found, F1", ["found_f1"]), ("speaker's mention; right actor", ["mention", "actor"]),
                               ("right country; none where the speaker stands for none", ["country", "nocountry"])]:
                line(what, ["; ".join(shown(first[k]) for k in keys)] + ["the same"] * (len(tiers) - 1))
            for what, key in [("target, F1", "target_f1"),
                              ("stance, a second label accepted where annotators gave one", "stance"),
                              ("whole statement: content, actor and stance right, F1", "whole_f1"),
                              ("whole record: country and target right as well, F1", "record_f1")]:
                line(what, [shown(scored[t][2][key]) for t in tiers])
        else:
            missing.append("articles")
        for what, name, options in [("stance of statements in articles, {} rows, macro-F1", "article-stances.csv", ["--speaker-column", "speaker", "--also-column", "also"]),
                                    ("stance of sentences with clear acts, {} rows, macro-F1", "stance-dev.csv", [])]:
            if (args.beds / name).exists():
                figures = [rows(args.beds / name, t, *options) for t in tiers]
                line(what.format(figures[0]["rows"]), [shown((f["macroF1"], *f["macroF1Interval"])) for f in figures])
            else:
                missing.append(name)
        if (args.beds / "polnear-dev.jsonl").exists():
            e2e, number = polnear(args.beds, scratch)
            line(f"attributions of speech with their source, PolNeAR dev, {number} articles, F1", [f"{e2e['f1'] / 100:.2f}"] + ["the same"] * (len(tiers) - 1))
        else:
            missing.append("polnear-dev.jsonl")
        if (args.beds / "actors-dev.csv").exists():
            share, number = actors(args.beds, scratch)
            after = f"country of {number} mentions (actors-dev.csv): {share:.3f}"
        else:
            missing.append("actors-dev.csv")

    table = f"| {count} | " + " | ".join(tiers) + " |\n" + "| --- |" + " --- |" * len(tiers) + "\n" + "\n".join(lines) + "\n"
    print(table + after)
    for name in missing:
        print(f"{args.beds}: no {name}; its rows are left out (docs/public-beds.md)", file=sys.stderr)
    if args.write:
        if missing or tiers != ["fast", "accurate"]:
            sys.exit("figures: nothing written; expected all test beds and both tiers")
        (ROOT / "benchmarks/results/figures.md").write_text("# Figures\n\nMade by `benchmarks/quality.sh --write`; [where the texts come from](../../docs/public-beds.md).\n\n" + table, encoding="utf-8")
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        begin = readme.index(BEGIN) + len(BEGIN)
        end = readme.index("\n\n", begin) + 1
        (ROOT / "README.md").write_text(readme[:begin] + table + readme[end:], encoding="utf-8")


main()
