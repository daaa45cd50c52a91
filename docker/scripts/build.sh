#!/bin/sh
# Builds one workspace. $1 is its folder.
set -eu
npm run --silent build --workspace "$1"
