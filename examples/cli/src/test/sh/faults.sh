#!/usr/bin/env bash
# Tries faults of files and of the machine on the command line, and says of each whether it came out as docs/reliability.md
# promises. Usage: faults.sh [PATH-TO-detente]; exit status 1 if one did not. What needs root, another machine or another
# kind of checkout is skipped.
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
for i in $(seq 10000); do echo 'Fiji denied it.' >"many/$i.txt"; done
check 'ten thousand files' 0 '^$' "$detente" read many --format jsonl
odd=$'in/a\nb \xe2\x80\xae.txt'
printf '%s\n' "$article" >"$odd"
check 'a name of odd characters' 0 '' "$detente" read in --format jsonl
rm "$odd"
printf '=cmd(),Fiji said no.\n' | sed '1i id,text' >formula.csv
check 'cells that look like formulas are left as they are' 0 '' "$detente" classify formula.csv
holds 'they are' grep -q '^=cmd(),' out

sed 's/$/\r/' in/good.txt >crlf.txt
cp in/good.txt lf.txt
printf 'id,text\r\na,Fiji denied it had held the ferry.\r\n' >crlf.csv
contents() {
  sed 's/.*"text":"\([^"]*\)","cue.*/\1/' "$1"
}
"$detente" read lf.txt -f jsonl >lf.out
check 'Windows line ends' 0 '^$' "$detente" read crlf.txt -f jsonl
holds 'the same statements' cmp -s <(contents lf.out) <(contents out)
check 'a table with Windows line ends' 0 '^$' "$detente" read crlf.csv -f jsonl
holds 'is read' grep -q '"article":"a"' out

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
# stop_run SIGNAL: stops a run that has begun to write. Its standard input stays open, so that it cannot end by itself before.
stop_run() {
  mkfifo feed
  sleep 60 >feed &
  local feeder=$!
  "$detente" read many - -f jsonl -o old.out <feed >/dev/null 2>&1 &
  local run=$!
  for _ in $(seq 100); do
    [ -z "$(find . -name '*.part')" ] || break
    sleep 0.1
  done
  kill "-$1" "$run" 2>/dev/null
  wait "$run" 2>/dev/null
  kill "$feeder" 2>/dev/null
  wait "$feeder" 2>/dev/null
  rm feed
}
stop_run TERM
holds 'a run that is stopped leaves the old file' test "$(cat old.out)" = keep
holds 'and nothing half written' test -z "$(find . -name '*.part')"
stop_run KILL
holds 'a run that is killed leaves the old file' test "$(cat old.out)" = keep
find . -name '*.part' -delete

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

# within COMMAND…: runs it where mounts are its own; only root may.
within() {
  unshare -m "$@"
}
if within true 2>/dev/null; then
  mkdir small
  for options in size=64k:'No space left on device' noexec:'failed to map segment from shared object'; do
    said="^the accurate tier cannot lay its library into the temporary folder [^ ]*/small and run it from there: ${options#*:}; expected [^"$'\n'"]*\$"
    for command in "explain 'Fiji said no.'" 'read in -f jsonl' 'classify crlf.csv' 'train train.csv --model m'; do
      check "${command%% *} in a temporary folder of ${options%:*}, accurate tier" 1 "$said" unshare -m bash -c "mount -t tmpfs -o '${options%:*}' none '$work/small' &&
        DETENTE_OPTS='-Djava.io.tmpdir=$work/small' exec '$detente' $command --tier accurate"
    done
    check "the fast tier in a temporary folder of ${options%:*}" 0 '^$' unshare -m bash -c "mount -t tmpfs -o '${options%:*}' none '$work/small' &&
      DETENTE_OPTS='-Djava.io.tmpdir=$work/small' exec '$detente' read in -f jsonl"
  done

  # on_full_disk COMMAND…: runs it where full has no space for more than a line, and sees to it that the line stays.
  mkdir full
  on_full_disk() {
    unshare -m bash -c 'mount -t tmpfs -o size=8k none full && echo old >full/old || exit 9; "$@"; status=$?
      [ "$(cat full/old)" = old ] && [ -z "$(find full -name "*.part")" ] || exit 9; exit $status' -- "$@"
  }
  export -f on_full_disk
  check 'a table on a full disk: the old one stays' 1 '^[^'$'\n'']*No space left on device$' bash -c "on_full_disk '$detente' read many -f jsonl -o full/old"
  check 'a model on a full disk: the old one stays' 1 'No space left' bash -c "on_full_disk '$detente' train train.csv --model full/old"
else
  skip 'a temporary folder without space, a full disk: only root may mount one'
fi

echo "== building"
tree=$(dirname "$detente")
if [ -f "$tree/examples/cli/target/detente.jar" ]; then
  # A checkout that is not built, and a Maven that takes three seconds and makes what was made here before.
  mkdir -p clone/examples/cli clone/data clone/core clone/classifier bin
  cp "$tree/detente" clone && touch clone/pom.xml && ln -s "$tree/examples/articles" clone/examples/articles
  cat >bin/mvn <<MAVEN
#!/bin/sh
echo "\$\$" >>"$work/builds"
echo '[INFO] Building Detente Data 1 [1/2]'
[ ! -e "$work/broken" ] || { echo '[ERROR] it is broken'; exit 1; }
sleep 3
cp -a "$tree/examples/cli/target/detente.jar" "$tree/examples/cli/target/lib" examples/cli/target/
MAVEN
  chmod +x bin/mvn
  export PATH="$work/bin:$PATH"
  touch broken
  check 'a build that fails' 1 'it is broken.*cannot be built' clone/detente --version
  rm broken builds
  clone/detente --version >/dev/null 2>interrupted &
  run=$!
  for _ in $(seq 100); do
    [ ! -e builds ] || break
    sleep 0.1
  done
  kill -TERM "$run"
  wait "$run"
  holds 'a first build that is interrupted ends' test $? = 143
  holds 'and says so' grep -q 'interrupted; the next run goes on building' interrupted
  rm -f builds
  clone/detente --version >first 2>&1 &
  run=$!
  check 'the next run builds; two builds at once' 0 '' clone/detente --version
  wait "$run"
  holds 'both end well' test $? = 0
  holds 'one waits for the other' test "$(wc -l <builds)" = 1
  check 'what is built is not built again' 0 '^$' clone/detente --version
  if within true 2>/dev/null; then
    check 'a checkout that may not be written' 0 '^$' unshare -m bash -c "mount --bind '$work/clone' '$work/clone' &&
      mount -o remount,ro,bind '$work/clone' && exec '$work/clone/detente' read '$work/in' -f jsonl"
  else
    chmod -R a-w clone
    check 'a checkout that may not be written' 0 '^$' clone/detente read in -f jsonl
    chmod -R u+w clone
  fi
else
  skip 'building: this is no checkout that was built'
fi

echo "$((tried - failed)) of $tried as promised"
[ "$failed" = 0 ]
