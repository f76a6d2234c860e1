/* What the library says of itself, without an office. */
#include "api/shell.h"
#include "audit/audit.h"
#include "font/font.h"
#include "input/guide.h"
#include "input/schema.h"
#include "record/record.h"
#include "record/shapes/shapes.h"

#include <stdlib.h>
#include <string.h>

enum { MEGABYTES_MOST = 256 };

#ifndef NASKAH_VERSION
#define NASKAH_VERSION "0.1.0"
#endif

const char *naskah_version(void)
{
	return NASKAH_VERSION;
}

/* What is asked for, and the answer in memory of the system's. */
struct asking {
	void (*write)(const struct asking *asking, struct arena *arena, struct buffer *out);
	const struct naskah_options *options;
	char *answer;
};

static char *answer(struct asking *asking)
{
	struct arena *arena = arena_open((size_t)MEGABYTES_MOST * 1024 * 1024);

	if (!arena)
		return NULL;
	if (setjmp(*arena_landing(arena)) == 0) {
		struct buffer out = { .arena = arena };
		struct text text;

		asking->write(asking, arena, &out);
		text = buffer_text(&out);
		asking->answer = malloc(text.count + 1);
		if (asking->answer)
			memcpy(asking->answer, text.bytes, text.count + 1);
	}
	arena_close(arena);
	return asking->answer;
}

static void write_schema(const struct asking *asking, struct arena *arena, struct buffer *out)
{
	(void)asking;
	(void)arena;
	schema_write(out, &record_shape, "Data naskah");
}

static void write_guide(const struct asking *asking, struct arena *arena, struct buffer *out)
{
	(void)asking;
	(void)arena;
	guide_write(out, &record_shape, "Berkas data naskah");
}

static void write_fonts(const struct asking *asking, struct arena *arena, struct buffer *out)
{
	struct files_options files = shell_files(arena, "-", asking->options);

	buffer_add(out, fonts_report(arena, fonts_open(arena, world_of_files(arena, &files))));
}

char *naskah_schema(bool in_words)
{
	return answer(&(struct asking){ .write = in_words ? write_guide : write_schema });
}

char *naskah_fonts(const struct naskah_options *options)
{
	return answer(&(struct asking){ .write = write_fonts, .options = options });
}

void naskah_free(char *text)
{
	free(text);
}

bool naskah_rule(size_t index, struct naskah_rule *rule)
{
	struct rule_note note;

	if (!audit_rule(index, &note))
		return false;
	*rule = (struct naskah_rule){
		.code = message_row(note.message)->code,
		.severity = shell_severity(note.message),
		.paper = note.paper,
		.words_id = note.words.id,
		.words_en = note.words.en,
		.basis_id = note.basis.id,
		.basis_en = note.basis.en,
	};
	return true;
}
