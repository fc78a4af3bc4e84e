#!/usr/bin/env bash
# Measures speed. run.sh quick: the ratios alone, under three minutes. run.sh turns OLD [MB]: processor time beside the
# tree OLD, built with its benchmarks, and beside fastText (Debian: apt-get install fasttext python3-sklearn), with MB of
# JSON Lines: results/speed.md, half an hour, and the machine need not be quiet. run.sh full: JMH's figures, tables and
# charts, results/jmh.md, about twenty minutes on a quiet machine. run.sh corenlp and run.sh training: what takes longer,
# for the next full run to show. run.sh memory: 5,000,000 rows and 1 GB of articles in 512 MB of heap (half an hour).
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-quick}
results=benchmarks/results
built=benchmarks/target/benchmarks.jar

package() {
  ./detente --version >/dev/null
  mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true -Djacoco.skip=true "$@" -pl benchmarks -am package
}

measure() { java -cp "$built" "io.github.detente.$@"; }

jmh() { java -jar "$built" "$@" -foe true; }

facts() {
  echo "Machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) processors, $(uname -sr)"
  echo "JVM: $(java -version 2>&1 | sed -n 3p)"
  echo "Flags: the JVM's own defaults for JMH; SerialGC and 512 MB for the command line"
  echo "Commit: $(git rev-parse --short HEAD), $(date -u +%F)"
  echo "Load: $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "Command: benchmarks/run.sh $mode"
}

case $mode in
  quick)
    package
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    jmh 'compiled|plainTribuo|read|openNlp' -p joined=4 -f 1 -wi 6 -i 2 -w 2s -r 2s -prof gc -rf json \
      -rff "$folder/jmh.json" >/dev/null
    measure benchmarks.Processes . "$folder/processes.json" 50000
    measure benchmarks.Report "$folder" quick
    ;;
  turns)
    old=${2:?run.sh turns: expected the folder of an older build}
    package -Dquick
    "$old/detente" --version >/dev/null
    folder=${TMPDIR:-/tmp}/detente-speed
    python=()
    ! /usr/bin/python3 -c 'import sklearn' 2>/dev/null || python=(/usr/bin/python3)
    measure benchmarks.Turns $results/turns.json "$old" 60 21
    measure benchmarks.Commands $results/commands.json . "$old" "$folder" "${3:-0}" ${python[@]+"${python[@]}"}
    mapfile -t facts < <(facts)
    measure benchmarks.TurnsReport $results "commit $(git -C "$old" rev-parse --short HEAD)" "${facts[@]}"
    rm -r "$folder"
    ;;
  full)
    package
    jmh -prof gc -rf json -rff $results/jmh.json
    measure stance.Floor $results/floor.json
    measure benchmarks.Profile $results/profile.json
    measure benchmarks.Scaling $results/scaling.json all 1000 10000
    measure benchmarks.Processes . $results/processes.json 1000000
    mapfile -t facts < <(facts)
    measure benchmarks.Report $results full "${facts[@]}"
    ;;
  corenlp)
    # Its own dependencies do not agree with each other.
    package -Pcorenlp -Denforcer.skip
    java -Xmx6g -cp "$built" io.github.detente.benchmarks.CoreNlp $results/corenlp.json
    ;;
  training)
    package
    java -Xmx14g -cp "$built" io.github.detente.benchmarks.Scaling $results/training.json training 100000 1000000
    ;;
  memory)
    package
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    measure benchmarks.LargeInput rows "$folder/rows.csv" 5000000
    measure benchmarks.LargeInput articles "$folder/articles.jsonl" 1000000000
    export DETENTE_OPTS=-Xmx512m
    time ./detente classify "$folder/rows.csv" --text-column text -o "$folder/labelled.csv"
    wc -l "$folder/rows.csv" "$folder/labelled.csv"
    time ./detente read "$folder/articles.jsonl" --format jsonl -o "$folder/statements.jsonl"
    wc "$folder/articles.jsonl" "$folder/statements.jsonl"
    ;;
  *)
    echo "run.sh: \"$mode\"; expected quick, turns, full, corenlp, training or memory" >&2
    exit 2
    ;;
esac
