#!/usr/bin/env bash
# Tries inputs of strangers on what takes them (benchmarks/fuzz, class Target):
#   fuzz.sh                        a new 20,000 for each target, about two minutes
#   fuzz.sh read=0..1000000 …      these ones; fuzz.sh read=17 writes the one into benchmarks/fuzz/target/found and tries it
#   fuzz.sh --jazzer SECONDS [TARGET…]   lets Jazzer look for inputs that reach new code, each target so long
# Whatever breaks something is written to benchmarks/fuzz/target/found; mend it, and put it under a name of its own into
# benchmarks/fuzz/kept/TARGET, which ReplayTest tries at every build. Exit status 1 if anything broke.
set -euo pipefail
cd "$(dirname "$0")/.."
targets="readers read resolve classify model attributions request"

options=(-q -B -ntp -Dquick -DskipTests -pl benchmarks/fuzz -am package)
jazzer=
if [ "${1:-}" = --jazzer ]; then
  jazzer=$2
  shift 2
  options=(-Pjazzer "${options[@]}")
fi
mvn "${options[@]}" || exit 2
found=benchmarks/fuzz/target/found
mkdir -p "$found"
classes=benchmarks/fuzz/target/classes:benchmarks/fuzz/target/lib/*

if [ -z "$jazzer" ]; then
  if [ $# -eq 0 ]; then
    from=$(($(date +%s) * 20000))
    # shellcheck disable=SC2046
    set -- $(for target in $targets; do echo "$target=$from..$((from + 20000))"; done)
  fi
  exec java -Xmx1g -cp "$classes" io.github.detente.fuzz.Fuzz "$found" "$@"
fi

status=0
for target in ${*:-$targets}; do
  # What is new is kept beside, so that the next run goes on from there.
  grown=benchmarks/fuzz/target/jazzer/$target
  mkdir -p "$grown"
  if java -Xmx1g -cp "$classes" com.code_intelligence.jazzer.Jazzer \
    --target_class=io.github.detente.fuzz.JazzerTarget --target_args="$target" \
    '--instrumentation_includes=io.github.detente.**' --reproducer_path="$found" \
    -artifact_prefix="$found/$target-" -max_total_time="$jazzer" -max_len=4096 -timeout=30 \
    "$grown" "benchmarks/fuzz/kept/$target" >"$grown.log" 2>&1; then
    echo "$target: $(tail -1 "$grown.log")"
  else
    status=1
    echo "$target broke:"
    grep -v '^INFO' "$grown.log" | head -40
  fi
done
exit "$status"
