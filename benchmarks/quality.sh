#!/usr/bin/env bash
# Prints the figures of results/quality.md: quality.sh [TEST-BEDS] [TIER…], by default ../shared/eval and both tiers.
# The test beds lie beside the project and are not part of it. Wants python3 for their scorers; takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
beds=$(cd "${1:-../shared/eval}" && pwd)
tiers=("${@:2}")
[ ${#tiers[@]} -gt 0 ] || tiers=(fast accurate)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

field() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1])).get(sys.argv[2]) or "")' "$@"; }

# Reads the articles of the given gold files, each at its own date, and scores all together.
read_and_score() {
  local tier=$1 gold date article
  shift
  : >"$scratch/read.jsonl"
  for gold in "$@"; do
    article=${gold%.gold.json}
    date=$(field "$gold" date)
    ./detente read "$article.txt" ${date:+--date "$date"} --tier "$tier" --format jsonl >>"$scratch/read.jsonl"
  done
  python3 "$beds/score_statements.py" --gold "$@" --system "$scratch/read.jsonl"
}

for tier in "${tiers[@]}"; do
  echo "== $tier: munich"
  read_and_score "$tier" "$beds/articles/munich.gold.json"
  echo "== $tier: all articles"
  read_and_score "$tier" "$beds"/articles/*.gold.json
  echo "== $tier: stance-dev.csv"
  ./detente evaluate "$beds/stance-dev.csv" --tier "$tier" --text-column text --label-column stance
  for classes in gold_penta gold_root; do
    echo "== $tier: plv-train.tsv, $classes"
    ./detente evaluate "$beds/plv-train.tsv" --tier "$tier" --folds 5 --text-column sentence --label-column $classes \
      --speaker-column source --target-column target
  done
done

echo "== actors-dev.csv"
./detente resolve "$beds/actors-dev.csv" --text-column mention --date-column date --context-column context >"$scratch/actors.csv"
# IGO stands for any organisation of states.
python3 - "$scratch/actors.csv" <<'END'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
right = sum(r["type"] == "ORGANISATION" if r["country"] == "IGO" else r["country"] == r["detente_country"] for r in rows)
print(f"country {right} of {len(rows)} = {right / len(rows):.3f}")
END

echo "== polnear-dev.jsonl, speech"
java -cp benchmarks/target/classes:core/target/classes:'examples/cli/target/lib/*' \
  io.github.detente.statement.ScoreDump "$beds/polnear-dev.jsonl" "$scratch/polnear.jsonl"
python3 "$beds/score_attribution.py" "$beds/polnear-dev.jsonl" "$scratch/polnear.jsonl" \
  --kinds "$beds/cue-kinds.json" --only-kind speech
