#!/usr/bin/env bash
# Measures speed. run.sh quick: the ratios alone, under three minutes. run.sh full: all figures, tables and charts of
# results/speed.md, about fifteen minutes on a quiet machine. run.sh corenlp and run.sh training: what takes longer, for
# the next full run to show. fastText is measured when it is installed (Debian: apt-get install fasttext).
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-quick}
results=benchmarks/results
built=benchmarks/target/benchmarks.jar

package() {
  ./detente --version >/dev/null
  mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true -Djacoco.skip=true "$@" -pl benchmarks -am package
}

measure() { java -cp "$built" "io.github.detente.benchmarks.$@"; }

jmh() { java -jar "$built" "$@" -foe true; }

facts() {
  echo "Machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) processors, $(uname -sr)"
  echo "JVM: $(java -version 2>&1 | sed -n 3p)"
  echo "Flags: the JVM's own defaults for JMH; SerialGC and 512 MB for the command line"
  echo "Commit: $(git rev-parse --short HEAD), $(date -u +%F)"
  echo "Command: benchmarks/run.sh $mode"
}

case $mode in
  quick)
    package
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    jmh 'compiled|plainTribuo|extract|read|openNlp' -p joined=4 -f 1 -wi 7 -i 3 -w 2s -r 2s -prof gc -rf json \
      -rff "$folder/jmh.json" >/dev/null
    measure Processes . "$folder/processes.json" 100000
    measure Report "$folder" quick
    ;;
  full)
    package
    jmh -prof gc -rf json -rff $results/jmh.json
    measure Scaling $results/scaling.json 1000 10000
    measure Processes . $results/processes.json 1000000
    mapfile -t facts < <(facts)
    measure Report $results full "${facts[@]}"
    ;;
  corenlp)
    package -Pcorenlp
    java -Xmx6g -cp "$built" io.github.detente.benchmarks.CoreNlp $results/corenlp.json
    ;;
  training)
    package
    java -Xmx8g -cp "$built" io.github.detente.benchmarks.Scaling $results/training.json 100000 1000000
    ;;
  *)
    echo "run.sh: \"$mode\"; expected quick, full, corenlp or training" >&2
    exit 2
    ;;
esac
