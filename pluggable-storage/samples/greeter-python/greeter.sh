#!/bin/sh
# A plugin is one executable file: this one starts the program beside it with the interpreter of its own environment.
here=$(dirname "$(readlink -f "$0")")
exec "$here/.venv/bin/python" "$here/plugin.py"
