#!/usr/bin/env bash
# Tries faults of files and of the machine on the command line, and says of each whether it came out as docs/reliability.md
# promises. Usage: faults.sh [PATH-TO-detente]; exit status 1 if one did not. What needs root or another machine is skipped.
set -u

detente=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)/detente}
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
tried=0

# check NAME WANTED-STATUS PATTERN-ON-STANDARD-ERROR COMMAND…: runs it for at most a minute.
check() {
  local name=$1 wanted=$2 pattern=$3
  shift 3
  tried=$((tried + 1))
  timeout 60 "$@" >out 2>err </dev/null
  local status=$?
  local said
  said=$(cat err)
  if ! [[ $status =~ ^$wanted$ && $said =~ $pattern ]]; then
    failed=$((failed + 1))
    echo "FAILED $name: status $status, expected $wanted; standard error:"
    head -5 err
  else
    echo "ok     $name"
  fi
}

# holds NAME COMMAND…: the command says whether it is so.
holds() {
  local name=$1
  shift
  tried=$((tried + 1))
  if "$@"; then
    echo "ok     $name"
  else
    failed=$((failed + 1))
    echo "FAILED $name"
  fi
}

skip() {
  echo "skip   $*"
}

article='Ferry row

“We want the ferry back,” the prime minister of Fiji said. Tonga denied it had held the ferry.'
mkdir in
printf '%s\n' "$article" >in/good.txt
"$detente" --version >/dev/null || exit 1

echo "== input"
mkfifo in/pipe.txt
check 'a pipe in a folder is passed over' 0 '^$|^note' "$detente" read in --format jsonl
rm in/pipe.txt
mkfifo named.txt
(printf '%s\n' "$article" >named.txt &)
check 'a pipe that is named is read to its end' 0 '' "$detente" read named.txt --format jsonl
for kind in txt html csv jsonl; do
  ln -s /dev/zero "zero.$kind"
  check "an input without end, as .$kind" 1 "^zero.$kind" "$detente" read "zero.$kind"
done
check 'a device without a name of articles' 1 'expected a name' "$detente" read /dev/null
ln -s . in/loop
ln -s nowhere in/broken.txt
check 'links that lead round in circles, or nowhere' 0 '' "$detente" read in --format jsonl
rm in/loop in/broken.txt
if [ "$(id -u)" != 0 ]; then
  mkdir in/secret && chmod 000 in/secret
  check 'a folder that may not be opened, and the rest' 1 'in/secret: cannot be read: permission denied' "$detente" read in --format jsonl
  holds 'the rest is read' grep -q '"article":"good"' out
  chmod 700 in/secret && rmdir in/secret
else
  skip 'a folder that may not be opened: root may open all'
fi
printf '{"id":"a","text":"Fiji denied it had left \\ud83d."}\n{"id":"b","text":"Fiji denied it."}\n' >half.jsonl
check 'half a surrogate pair' 0 'U.FFFD' "$detente" read half.jsonl --format jsonl -o half.out
holds 'no article is lost to it' test "$(grep -c . half.out)" = 2
printf '%s' "$(printf 'president of %.0s' $(seq 5000))said no." >deep.txt
check 'phrases that nest five thousand deep, and another article' '[01]' '' "$detente" read deep.txt in/good.txt --format jsonl
mkdir many
for i in $(seq 10000); do echo 'Fiji said no.' >"many/$i.txt"; done
check 'ten thousand files' 0 '^$' "$detente" read many --format jsonl
odd=$'in/a\nb \xe2\x80\xae.txt'
printf '%s\n' "$article" >"$odd"
check 'a name of odd characters' 0 '' "$detente" read in --format jsonl
rm "$odd"
printf '=cmd(),Fiji said no.\n' | sed '1i id,text' >formula.csv
check 'cells that look like formulas are left as they are' 0 '' "$detente" classify formula.csv
holds 'they are' grep -q '^=cmd(),' out

echo "== output"
"$detente" read in -f jsonl -o plain.out
chmod 600 plain.out && ln -s plain.out link.out
check 'a link as the output' 0 '' "$detente" read in -f jsonl -o link.out
holds 'the link stays' test -L link.out
holds 'permissions stay' test "$(stat -c %a plain.out 2>/dev/null || stat -f %Lp plain.out)" = 600
check 'a pipe that is closed' 0 '^$' bash -c "'$detente' read many -f jsonl | head -1 >/dev/null; exit \${PIPESTATUS[0]}"
if [ -e /dev/full ]; then
  check 'a full device' 1 'No space left' "$detente" read in -f jsonl -o /dev/full
  check 'standard output on a full device' 1 'No space left' bash -c "'$detente' read in -f jsonl >/dev/full"
else
  skip 'a full device: there is none here'
fi
printf 'keep\n' >old.out
# Standard input stays open, so that the run cannot end by itself before it is stopped.
mkfifo feed
sleep 60 >feed &
feeder=$!
"$detente" read many - -f jsonl -o old.out <feed >/dev/null 2>&1 &
run=$!
for _ in $(seq 100); do
  [ -z "$(find . -name '*.part')" ] || break
  sleep 0.1
done
kill -TERM "$run" 2>/dev/null
wait "$run"
kill "$feeder" 2>/dev/null
wait "$feeder"
rm feed
holds 'a run that is stopped leaves the old file' test "$(cat old.out)" = keep
holds 'and nothing half written' test -z "$(find . -name '*.part')"

echo "== machine"
check 'no HOME' 0 '^$' env -u HOME "$detente" read in -f jsonl
check 'a Turkish locale' 0 '' env DETENTE_OPTS='-Duser.language=tr -Duser.country=TR' "$detente" read in -f jsonl
cp out turkish
"$detente" read in -f jsonl >out
holds 'gives the same' cmp -s out turkish
printf 'text,stance\n%s' "$(for i in $(seq 20); do echo "I insist on it $i,IN"; echo "it is out $i,OUT"; done)" >train.csv
check 'training in a Turkish locale' 0 '' env DETENTE_OPTS='-Duser.language=tr -Duser.country=TR' "$detente" train train.csv --model m
check 'another time zone' 0 '' env TZ=Pacific/Kiritimati "$detente" read in -f jsonl
holds 'gives the same' cmp -s out turkish
check '64 MB of memory' 0 '^$' env DETENTE_OPTS=-Xmx64m "$detente" read in -f jsonl
yes 'Fiji denied it had held the ferry, and Tonga accused Fiji of lying to all.' | head -c 9000000 | tr '\n' ' ' >large.txt
check 'an article that needs more memory than there is, and another' 1 'large: left out|large: .*memory' env DETENTE_OPTS=-Xmx96m "$detente" read large.txt in/good.txt -f jsonl
holds 'the other is read' grep -q '"article":"good"' out

echo "$((tried - failed)) of $tried as promised"
[ "$failed" = 0 ]
