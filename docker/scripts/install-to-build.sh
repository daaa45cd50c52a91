#!/bin/sh
# Installs what one workspace is built with: its own packages and tools, nobody else's. $1 is the workspace's folder.
set -eu
npm ci --workspace "$1" --prefer-offline --no-audit --no-fund --loglevel=error
