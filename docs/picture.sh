#!/usr/bin/env bash
# Takes the README's picture of the page, docs/page.png or another file, with a headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
picture=${1:-docs/page.png}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
./detente read examples/articles/article.txt --format html -o "$scratch/page.html"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb --user-data-dir="$scratch/profile" \
  --window-size=1600,800 --screenshot="$scratch/page.png" "file://$scratch/page.html" >/dev/null 2>&1
mv "$scratch/page.png" "$picture"
