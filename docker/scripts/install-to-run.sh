#!/bin/sh
# Installs what one workspace runs on and drops what only compilers and people read. $1 is the workspace's folder.
set -eu
npm ci --workspace "$1" --omit=dev --prefer-offline --no-audit --no-fund --loglevel=error
# A workspace may have packages of its own beside those that all share; images copy the folder in any case.
mkdir -p node_modules "$1/node_modules"
for modules in node_modules "$1/node_modules"; do
  find "$modules" -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' -o -name '*.tsbuildinfo' \
    -o -iname 'readme*.md' -o -iname 'changelog*.md' \) -delete
  rm -rf "$modules/typescript" "$modules/@types"
done
