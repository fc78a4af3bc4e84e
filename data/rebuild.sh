#!/usr/bin/env bash
# Builds the models in data/models anew from data and code:
#   data/rebuild.sh [tags|directory|targets|fast|encoder|reader|accurate|all]          (default all; on two quiet cores: see data/README.md)
#   data/rebuild.sh --check [tags|directory|targets|fast|encoder|reader|accurate|all]  builds elsewhere and compares: the same bytes must come out
set -euo pipefail
home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
check=
[ "${1:-}" != --check ] || { check=yes; shift; }
models=${1:-all}
case "$models" in
  tags|directory|targets|fast|encoder|reader|accurate|all) ;;
  *) sed -n '2,4s/^# *//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

to=$home/data/models
if [ -n "$check" ]; then
  to=$(mktemp -d)
  trap 'rm -rf "$to"' EXIT
fi
profiles=rebuild
case "$models" in
  # PyTorch lies on the class path then: it asks nothing of the network, and works on one thread beside others.
  encoder|reader|all) profiles=rebuild,tuning; export MAVEN_OPTS="${MAVEN_OPTS:--Xmx4g} -Dai.djl.offline=true -Dai.djl.pytorch.num_threads=1" ;;
esac
(cd "$home" && mvn ${DETENTE_MVN:-} -q -B -ntp -Dquick -P"$profiles" -Dmodels="$models" -Dto="$to" -pl models -am process-classes)
if [ -n "$check" ]; then
  for folder in "$to"/*; do
    diff -r "$folder" "$home/data/models/$(basename "$folder")" || {
      echo "$(basename "$folder"): other bytes than those in data/models; run data/rebuild.sh $(basename "$folder")" >&2
      exit 1
    }
    echo "$(basename "$folder"): the same bytes as in data/models"
  done
fi
