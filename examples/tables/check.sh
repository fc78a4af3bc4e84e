#!/usr/bin/env bash
# Runs the code of docs/r.md and docs/python.md on what they read. What is not installed is skipped, with a word.
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$home"
quarrel=examples/articles/fish-quarrel.jsonl

./detente read "$quarrel" --format csv -o "$scratch/statements.csv" --articles "$scratch/articles.jsonl"
parquet=no
if [ -f examples/tables/target/detente-tables.jar ]; then
  ./detente read "$quarrel" --format parquet -o "$scratch/statements.parquet"
  parquet=yes
else
  echo "skip   Parquet: not built, mvn -Dquick -pl examples/tables -am package"
fi

# blocks FILE INFO: the code between ```INFO and ```.
blocks() {
  awk -v open="\`\`\`$2" '$0 == open {on = 1; next} /^```/ {on = 0} on' "$1"
}

if command -v Rscript >/dev/null && Rscript -e 'library(jsonlite)' >/dev/null 2>&1; then
  blocks docs/r.md r >"$scratch/page.R"
  [ "$parquet" = yes ] || sed -i '/requireNamespace/,$d' "$scratch/page.R"
  (cd "$scratch" && Rscript --vanilla page.R >r.log) || { cat "$scratch/r.log"; exit 1; }
  echo "ok     docs/r.md"
else
  echo "skip   docs/r.md: no R with jsonlite (Debian: r-base-core r-cran-jsonlite)"
fi

python=
for each in "${PYTHON:-python3}" /usr/bin/python3; do
  if [ -z "$python" ] && command -v "$each" >/dev/null && "$each" -c 'import pandas' 2>/dev/null; then
    python=$each
  fi
done
if [ -n "$python" ]; then
  blocks docs/python.md python >"$scratch/page.py"
  if [ "$parquet" = yes ] && "$python" -c 'import pyarrow' 2>/dev/null; then
    blocks docs/python.md 'python parquet' >>"$scratch/page.py"
    echo "ok     docs/python.md: with Parquet"
  else
    echo "skip   docs/python.md: Parquet, no pyarrow"
  fi
  (cd "$scratch" && "$python" page.py >py.log) || { cat "$scratch/py.log"; exit 1; }
  echo "ok     docs/python.md"
else
  echo "skip   docs/python.md: no Python with pandas (Debian: python3-pandas)"
fi
