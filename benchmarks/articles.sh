#!/usr/bin/env bash
# Scores our own test articles and the real ones side by side: articles.sh [TEST-BEDS], by default ../shared/eval; fast tier.
# Our test articles are those of splits.csv; the stance model and the ranker of targets are trained anew without them and
# without the dev articles. The real articles, and ours in data/held-out, which nothing is trained on, are read with the
# shipped models. Wants python3; takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
beds=$(cd "${1:-../shared/eval}" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
./detente --version >/dev/null

python3 - "$scratch" "$beds" <<'END'
import collections, csv, glob, json, os, re, sys

scratch, beds = sys.argv[1:]
OPEN = re.compile(r"\{([cqst])(\d{1,3}):")
KINDS = {"DIRECT": "direct", "INDIRECT": "indirect", "MIXED": "mixed"}


def marked(path):
    """What MarkedArticleReader reads: head, text, and the statements with their spans."""
    source = open(path, encoding="utf-8").read()
    head, foot = source.index("\n\n") + 2, source.rindex("\n%%\n")
    fields = dict(line.split(": ", 1) for line in source[:head].split("\n") if ": " in line)
    text, open_marks, spans, i = [], [], collections.defaultdict(list), head
    while i < foot:
        start = OPEN.match(source, i)
        if start:
            open_marks.append((start.group(1), int(start.group(2)), len(text)))
            i = start.end()
            continue
        if source[i] == "}":
            role, number, begin = open_marks.pop()
            spans[number].append((role, begin, len(text)))
        else:
            text.append(source[i])
        i += 1
    text, statements = "".join(text), []
    for row in source[foot + 4 :].split("\n"):
        cells = [cell.strip() for cell in row.split("|")]
        if len(cells) < 8:
            continue
        own = sorted(spans[int(cells[0])], key=lambda span: span[1])
        mention = [[b, e] for role, b, e in own if role == "s"]
        target = [text[b:e] for role, b, e in own if role == "t"]
        content = [[b, e] for role, b, e in own if role == "c"]
        statements.append(
            {
                "content": content,
                "content_text": [text[b:e] for b, e in content],
                "speaker_mention": mention[0] if mention else None,
                "actor": cells[1] or None,
                "country": cells[4] or None,
                "target": cells[5] or None,
                "type": KINDS[cells[6]],
                "stance": cells[7] or None,
                "also_acceptable": [cells[8]] if len(cells) > 8 and cells[8] else [],
                "target_text": target[0] if target else "",
            }
        )
    return fields, text, statements


splits = dict(csv.reader(open("data/splits.csv", encoding="utf-8")))
held = open(f"{scratch}/without.txt", "w", encoding="utf-8")
own = open(f"{scratch}/own.jsonl", "w", encoding="utf-8")
rows = csv.writer(open(f"{scratch}/train.csv", "w", encoding="utf-8", newline=""))
rows.writerow(["text", "speaker", "target", "stance", "also"])
for row in csv.DictReader(open("data/statements.csv", encoding="utf-8")):
    if splits.get(row["id"]) == "train":
        rows.writerow([row["text"], row["speaker"], row["target"], row["stance"], row["also"]])
for path in sorted(glob.glob("data/articles/*.txt")):
    name = os.path.basename(path)[:-4]
    split = splits.get(f"articles/{name}.txt")
    fields, text, statements = marked(path)
    if split == "train":
        for s in statements:
            speaker = text[slice(*s["speaker_mention"])] if s["speaker_mention"] else ""
            rows.writerow([" ".join(s["content_text"]), speaker, s["target_text"], s["stance"] or "", "".join(s["also_acceptable"])])
        continue
    held.write(name + "\n")
    if split == "test" and name[0] in "no":
        own.write(json.dumps({"id": name, "text": text, "published": fields.get("published")}) + "\n")
        json.dump({"id": name, "statements": statements}, open(f"{scratch}/{name}.gold.json", "w", encoding="utf-8"))
        open(f"{scratch}/{name}.txt", "w", encoding="utf-8", newline="").write(text)
os.mkdir(f"{scratch}/held-out")
with open(f"{scratch}/held-out.jsonl", "w", encoding="utf-8") as held_out:
    for path in sorted(glob.glob("data/held-out/*.txt")):
        name = os.path.basename(path)[:-4]
        fields, text, statements = marked(path)
        held_out.write(json.dumps({"id": name, "text": text, "published": fields.get("published")}) + "\n")
        json.dump({"id": name, "statements": statements}, open(f"{scratch}/held-out/{name}.gold.json", "w", encoding="utf-8"))
        open(f"{scratch}/held-out/{name}.txt", "w", encoding="utf-8", newline="").write(text)
with open(f"{scratch}/real.jsonl", "w", encoding="utf-8") as real:
    for path in sorted(glob.glob(f"{beds}/articles/*.gold.json")):
        gold = json.load(open(path, encoding="utf-8"))
        text = open(path.replace(".gold.json", ".txt"), encoding="utf-8", newline="").read()
        real.write(json.dumps({"id": gold["id"], "text": text, **({"published": gold["date"]} if gold.get("date") else {})}) + "\n")
END

mvn ${DETENTE_MVN:-} -q -B -ntp -Dquick -Prebuild -Dmodels=targets -Dto="$scratch/models" \
  -Ddetente.without="$scratch/without.txt" -pl models -am process-classes
ranker=$scratch/classes/io/github/detente/actor/targets
mkdir -p "$ranker"
cp "$scratch/models/targets/targets.bin" "$ranker/"
./detente train "$scratch/train.csv" --model "$scratch/model" --text-column text --label-column stance \
  --speaker-column speaker --target-column target --also-column also >/dev/null

java --add-opens java.base/java.lang=ALL-UNNAMED -cp "$scratch/classes:examples/cli/target/detente.jar:examples/cli/target/lib/*" \
  io.github.detente.cli.Main read "$scratch/own.jsonl" --actors data/fiction-holders.csv --model "$scratch/model" --format jsonl >"$scratch/own.out"
./detente read "$scratch/held-out.jsonl" --actors data/fiction-holders.csv --format jsonl >"$scratch/held-out.out"
./detente read "$scratch/real.jsonl" --format jsonl >"$scratch/real.out"
# Ordinary articles (n…) and dense ones (o…) by themselves.
score() {
  echo "== $1"
  grep "\"article\":\"$2" "$4" >"$scratch/part.out"
  python3 "$beds/score_statements.py" --gold "$3/$2"*.gold.json --system "$scratch/part.out"
}
score "our own test articles" n "$scratch" "$scratch/own.out"
score "our own test articles, dense" o "$scratch" "$scratch/own.out"
score "our held-out articles, nk" nk "$scratch/held-out" "$scratch/held-out.out"
score "our held-out articles, nl" nl "$scratch/held-out" "$scratch/held-out.out"
score "our held-out articles, nk and nl" n "$scratch/held-out" "$scratch/held-out.out"
score "our held-out articles, dense (og)" o "$scratch/held-out" "$scratch/held-out.out"
echo "== the real articles"
python3 "$beds/score_statements.py" --gold "$beds"/articles/*.gold.json --system "$scratch/real.out"
