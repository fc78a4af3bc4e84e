#!/usr/bin/env bash
# Scores both tiers on the test beds of docs/public-beds.md, and prints the README's table of figures, some minutes later:
#   quality.sh [TEST-BEDS] [--write] [--tier fast|accurate]     TEST-BEDS is by default ../shared/eval
# --write also puts the table into README.md and benchmarks/results/figures.md. Wants python3.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
beds=$home/../shared/eval
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
  beds=$1
  shift
fi
exec python3 "$home/benchmarks/figures.py" "$beds" "$@"
