#!/bin/sh
# CONTRIBUTING.md put to the test: a made-up paper with its key, a kind of block, an output and a finding are added to a
# copy of the tree, in the files that it names and in no others; then they must work: additions.sh

work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
. tests/holds.sh

# after FILE PATTERN LINE...: puts lines behind the first that matches.
after() {
	file=$1
	pattern=$2
	shift 2
	printf '%s\n' "$@" >"$work/lines"
	line=$(grep -n -m 1 -- "$pattern" "$file" | cut -d: -f1)
	[ -n "$line" ] || { echo "FAIL $file has no line like $pattern"; failed=$((failed + 1)); return; }
	sed -i "${line}r $work/lines" "$file"
}

mkdir "$work/tree"
tar -cf - Makefile generator layouts fonts packaging ports starters samples/mini tests/packages.sh tests/quality.mk | tar -xf - -C "$work/tree"
cp -r "$work/tree" "$work/before"
cd "$work/tree" || exit 3

# -- a kind of block: a member and a maker, a row in visit.c, a file in typeset/, a row in blocks.c --
after generator/content/block.h '^	BLOCK_RULE,' '	BLOCK_STARS,'
after generator/content/block.h '^struct rule_lines \*rule_add' '' '/* Stars in the middle of the measure. */' \
	'struct paragraph *stars_add(struct blocks *blocks, struct arena *arena);'
cat >>generator/content/block.c <<'END'

struct paragraph *stars_add(struct blocks *blocks, struct arena *arena)
{
	struct paragraph *stars = &block_add(blocks, BLOCK_STARS)->paragraph;

	stars->words = rich_plain(arena, LIT("* * *"), LIT(""));
	stars->style = STYLE_CENTRE;
	return stars;
}
END
after generator/content/visit.c 'BLOCK_RULE' '	[BLOCK_STARS] = { NULL, of_paragraph },'
after generator/typeset/blocks.c 'BLOCK_RULE' '	[BLOCK_STARS] = { set_stars, NULL },'
after generator/typeset/setter.h '^void set_rule(' 'void set_stars(struct setter *setter, struct galley *galley, const struct block *block);'
cat >generator/typeset/stars.c <<'END'
/* Stars between two parts of a text. */
#include "typeset/setter.h"

void set_stars(struct setter *setter, struct galley *galley, const struct block *block)
{
	set_paragraph(setter, galley, block);
}
END

# -- a key: a struct, a pointer, a table of fields --
cat >generator/record/nota.h <<'END'
/* A note of the service. */
#ifndef RECORD_NOTA_H
#define RECORD_NOTA_H

#include "input/shape.h"

struct nota {
	struct prose isi;
	struct text path;
};

extern const struct shape nota_shape;

#endif
END
cat >generator/record/shapes/nota.c <<'END'
/* The shape of a note. */
#include "record/nota.h"

#include <stddef.h>

static const struct field nota_fields[] = {
	PROSE(struct nota, isi, "isi", OPTIONAL, "isi nota"),
	PATH(struct nota, path),
	END_OF_FIELDS
};

const struct shape nota_shape = { "nota", sizeof(struct nota), nota_fields, "nota dinas", NULL };
END
after generator/record/record.h '	struct lkip \*lkip;' '	struct nota *nota;'
after generator/record/record.h '^struct lkip;' 'struct nota;'
after generator/record/shapes/shapes.c '	OBJECT(struct record, lkip,' \
	'	OBJECT(struct record, nota, "nota", OPTIONAL, &nota_shape, "nota dinas"),'
after generator/record/shapes/shapes.c '#include "record/shapes/shapes.h"' '#include "record/nota.h"'

# -- a paper: a folder, a row --
mkdir layouts/nota
cat >layouts/nota/nota.h <<'END'
/* The nota dinas. */
#ifndef LAYOUTS_NOTA_H
#define LAYOUTS_NOTA_H

#include "layout.h"

extern const struct layout nota_layout;

#endif
END
cat >layouts/nota/nota.c <<'END'
/* A note: the kop, and what it says between stars. */
#include "layouts/nota/nota.h"

#include "layouts/parts/kop.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "record/nota.h"
#include "record/record.h"

static bool lacks(const struct record *record, struct text path, struct diags *diags)
{
	if (record->nota)
		return false;
	diag_add(diags, path, MESSAGE_PAPER_NEEDS, LIT("nota"), LIT("nota"), LIT("isi nota dinas"));
	return true;
}

static void compose(struct composer *composer)
{
	const struct record *record = composer->record;
	struct section *section;

	if (lacks(record, composer->wishes.path, composer->diags))
		return;
	composer->manuscript->styles = styles_from_aturan(composer->arena, record->aturan);
	composer->manuscript->title = LIT("Nota Dinas");
	section = section_add(composer->manuscript, paper_of(composer), FOLIO_NONE);
	kop_add(composer, &section->blocks);
	stars_add(&section->blocks, composer->arena);
	paragraph_add(&section->blocks, STYLE_BODY, prose(composer, record->nota->isi));
	stars_add(&section->blocks, composer->arena);
}

const struct layout nota_layout = {
	.name = "nota",
	.note = "nota dinas",
	.compose = compose,
	.lacks = lacks,
};
END
after layouts/layouts.c '#include "layouts/lkip/lkip.h"' '#include "layouts/nota/nota.h"'
sed -i 's/&lkip_layout,/\&lkip_layout, \&nota_layout,/' layouts/layouts.c

# -- an output: a function and a row --
after generator/office/output.c '^/\* -- pictures of pages -- \*/' '' \
	'static bool write_count(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,' \
	'                        struct diags *diags)' '{' '	(void)wishes;' '	(void)diags;' \
	'	return sink_put(sink, text_from_int(paper->arena, (int64_t)paper->document.pages.count));' '}'
after generator/office/output.c '	{ "pdf", "pdf"' '	{ "banyaknya", "txt", "text/plain", false, write_count },'

# -- a finding: a function, a row, a message --
after generator/base/findings.def 'MESSAGE(AUDIT_KONSEP' \
	'MESSAGE(AUDIT_NOTA, SEVERITY_WARNING, "NOTA-01", "nota belum berisi", "the note says nothing")'
after generator/audit/umum.c '^#include "audit/rules.h"' '' '#include "record/nota.h"'
after generator/audit/umum.c '^#include "record/shapes/names.h"' '' \
	'static void ask_nota(const struct audit *audit)' '{' \
	'	if (audit->record->nota && !prose_given(audit->record->nota->isi))' \
	'		audit_find(audit, audit->record->nota->path, NO_EVIDENCE, MESSAGE_AUDIT_NOTA);' '}'
after generator/audit/umum.c '^const struct rule umum_rules' \
	'	{ MESSAGE_AUDIT_NOTA, NULL, { "nota berisi", "notes say something" }, SAME("kelaziman"), ask_nota, NULL },'

# -- they work --
sed 's/^  "tahun": 2024,/  "tahun": 2024, "nota": { "isi": "Tahun {tahun} **selesai**." },/' samples/mini/data.json >"$work/nota.json"
sed 's/^  "tahun": 2024,/  "tahun": 2024, "nota": {},/' samples/mini/data.json >"$work/empty.json"
sed 's/^  "tahun": 2024,/  "tahun": 2024, "nota": { "isi": "{thun}" },/' samples/mini/data.json >"$work/wrong.json"
cat >"$work/count.c" <<'END'
#include "naskah.h"

#include <string.h>

int main(int count, char **words)
{
	struct naskah_office *office = naskah_open(words[1], NULL);
	struct naskah_paper *paper = NULL;
	const char *bytes = NULL;
	size_t size = 0;

	(void)count;
	return naskah_make(office, "nota", NULL, &paper) || naskah_bytes(paper, "banyaknya", NULL, &bytes, &size) ||
	       strcmp(bytes, "1") != 0;
}
END
jobs=$(nproc 2>/dev/null || echo 2)
holds 'the tree with its additions is built' make -s -j"$jobs" OPTIMIZE=-O0 build/naskah
holds 'the paper is made' build/naskah nota "$work/nota.json" --dump -o "$work/nota.txt"
holds 'its sentence is printed' grep -q '"Tahun 2024 "' "$work/nota.txt"
holds 'between stars' test "$(grep -c '"\* \* \*' "$work/nota.txt")" -eq 2
holds 'its PDF is written' build/naskah nota "$work/nota.json" -o "$work/nota.pdf"
holds 'semua makes it' sh -c 'build/naskah semua "$1/nota.json" -d "$1/all" && [ -s "$1/all/nota.pdf" ]' sh "$work"
holds 'help knows it' sh -c 'build/naskah --help | grep -q "naskah nota DATA.json"'
holds 'the schema knows its key' sh -c 'build/naskah skema | grep -q "\"isi nota"'
holds 'its mistakes are told' sh -c '! build/naskah nota "$1" 2>"$2" && grep -q "nota.isi: isian {thun}" "$2"' sh "$work/wrong.json" "$work/told"
holds 'the finding is found' sh -c 'build/naskah periksa "$1" | grep -q "NOTA-01 \{0,1\}nota belum berisi\|nota belum berisi"' sh "$work/empty.json"
holds 'its libraries are named' make -s OPTIMIZE=-O0 build/naskah.pc
holds 'the output is written' sh -c '${CC:-cc} -std=c11 -Igenerator "$1" build/libnaskah.a \
	$(PKG_CONFIG_PATH=build pkg-config --static --libs-only-l naskah | sed "s/-lnaskah//") -o "$2" && "$2" "$3"' \
	sh "$work/count.c" "$work/count" "$work/nota.json"

# -- and nothing else was touched --
diff -rq "$work/before" "$work/tree" | grep -v ': build$' | sed 's/^Files .* and .*tree\/\(.*\) differ/\1/;
	s/^Only in .*tree\/\(.*\): \(.*\)/\1\/\2/; s/^Only in .*tree: \(.*\)/\1/' | sort >"$work/touched"
sort >"$work/named" <<'END'
generator/audit/umum.c
generator/base/findings.def
generator/content/block.c
generator/content/block.h
generator/content/visit.c
generator/office/output.c
generator/record/nota.h
generator/record/record.h
generator/record/shapes/nota.c
generator/record/shapes/shapes.c
generator/typeset/blocks.c
generator/typeset/setter.h
generator/typeset/stars.c
layouts/layouts.c
layouts/nota
END
holds 'in the files that CONTRIBUTING.md names' diff "$work/named" "$work/touched"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
