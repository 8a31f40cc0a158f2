#!/usr/bin/env bash
# Writes the table of docs/speed.md for any checkout: noctx-analyzer/bench/table.sh PATH (a solution, project or folder).
set -eu
[ $# -eq 1 ] && [ -e "$1" ] || { echo "usage: $0 PATH (a solution, project or folder)" >&2; exit 3; }
exec dotnet run --configuration Release --project "$(dirname "$0")/Noctx.Bench" -- table "$(realpath "$1")"
