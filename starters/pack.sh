#!/bin/sh
# The files of starters as a table in C: pack.sh, from the top of the tree, to standard output.
#
# A file is one text; the program fills in its years (generator/starter/starter.h).

echo '/* Written by starters/pack.sh. */'
echo '#include "starter/texts.h"'
echo 'const struct starter_text starter_texts[] = {'
for file in $(find starters -mindepth 2 -type f | LC_ALL=C sort); do
	echo "	{ \"${file#starters/}\", \"\""
	LC_ALL=C awk '{ gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); print "\"" $0 "\\n\"" }' "$file"
	echo '	},'
done
echo '	{ 0 },'
echo '};'
