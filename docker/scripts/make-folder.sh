#!/bin/sh
# Makes a folder that the image's own user may write to. $1 is the folder, $2 the user and group as numbers.
set -eu
mkdir -p "$1"
chown "$2" "$1"
