#!/bin/sh
# The digest that papers have of the program: SHA-256 of its sources, whatever machine they are compiled for.

find generator layouts fonts -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort | xargs cat | sha256sum | cut -d ' ' -f 1
