#!/usr/bin/env bash
# Prints the figures of results/resolver.md: actors.sh [SHARED], by default ../shared, where the test beds and the list of
# leaders lie; they are not part of the project. Wants what `mvn verify` leaves.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=$(cd "${1:-../shared}" && pwd)
main() { java -cp benchmarks/target/classes:core/target/classes:'examples/cli/target/lib/*' "io.github.detente.actor.$@"; }

echo "== actors-dev.csv"
main ResolverReportMain mentions "$shared/eval/actors-dev.csv" | tail -1
echo "== seven articles, mentions as marked"
main ResolverReportMain gold "$shared/eval/articles" | grep ' of .* = '
for split in dev train; do
  echo "== our articles, $split, by kind of mention"
  main ResolverReportMain articles data "$split" | grep ' of .* = '
done
echo "== office holders against REIGN"
main directory.LeadersReportMain "$shared/reference/leaders-1945-2021.csv" | tail -5
echo "== speed"
main directory.DirectorySpeedMain load
main directory.DirectorySpeedMain scale data/articles
main directory.DirectorySpeedMain resolve data/articles
