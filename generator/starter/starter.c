/* Files by name, and their years. */
#include "starter/starter.h"

#include "input/json.h"
#include "input/merge.h"
#include "input/schema.h"
#include "record/record.h"
#include "starter/texts.h"
#include "workbook/workbook.h"

#include <assert.h>

static const char *const kinds[] = { "dinas", "kecamatan", "badan", "sekretariat", "puskesmas", "sekolah", NULL };

const char *starter_kind(size_t index)
{
	return index < sizeof kinds / sizeof *kinds ? kinds[index] : NULL;
}

static bool is_kind(struct text kind)
{
	for (size_t i = 0; kinds[i]; i++)
		if (text_is(kind, kinds[i]))
			return true;
	return false;
}

/* -- years -- */

/* A word for a year at `at`: how long it is, and which year; 0 when there is none. */
static size_t year_word(struct text text, size_t at, int year, int *meant)
{
	static const char start[] = "@TAHUN";
	size_t end = at + sizeof start - 1;
	int more = 0, sign = 1;

	if (!text_starts(text_part(text, at, text.count), start))
		return 0;
	if (end < text.count && (text.bytes[end] == '+' || text.bytes[end] == '-'))
		sign = text.bytes[end++] == '-' ? -1 : 1;
	for (; end < text.count && text.bytes[end] >= '0' && text.bytes[end] <= '9' && more < 100; end++)
		more = more * 10 + (text.bytes[end] - '0');
	if (end == text.count || text.bytes[end] != '@')
		return 0;
	*meant = year + sign * more;
	return end + 1 - at;
}

static char byte_at(struct text text, size_t at)
{
	return at < text.count ? text.bytes[at] : '\0';
}

/* Of JSON a text that is a year alone is a number, unless it is a key. */
static struct text with_years(struct arena *arena, struct text text, int year)
{
	struct buffer out = { .arena = arena };

	for (size_t at = 0; at < text.count;) {
		int meant = 0;
		bool quoted = text.bytes[at] == '"';
		size_t count = year_word(text, at + quoted, year, &meant);

		if (!count) {
			buffer_byte(&out, text.bytes[at++]);
			continue;
		}
		if (quoted && (byte_at(text, at + 1 + count) != '"' || byte_at(text, at + 2 + count) == ':')) {
			buffer_byte(&out, '"');
			quoted = false;
			at++;
		}
		buffer_int(&out, meant);
		at += count + 2 * (size_t)quoted;
	}
	return buffer_text(&out);
}

/* -- files -- */

struct making {
	struct arena *arena;
	struct text kind;
	int year;
	struct starter *starter;
};

/* Of starters/FOLDER, with its years. */
static struct text text_of(const struct making *making, struct text folder, const char *name)
{
	struct text whole = TEXT_JOIN(making->arena, folder, LIT("/"), text_from(name));
	const struct starter_text *row = starter_texts;

	while (row->name && !text_is(whole, row->name))
		row++;
	assert(row->name);
	return with_years(making->arena, text_from(row->text), making->year);
}

static void add(const struct making *making, struct text name, struct text bytes)
{
	*array_push(making->arena, &making->starter->files) = (struct starter_file){ name, bytes };
}

static void add_schema(const struct making *making)
{
	struct buffer out = { .arena = making->arena };

	schema_write(&out, &record_shape, "Data naskah");
	add(making, LIT(".vscode/settings.json"), text_of(making, LIT("umum"), "settings.json"));
	add(making, LIT(".vscode/naskah.schema.json"), buffer_text(&out));
	add(making, LIT(".vscode/profil.schema.json"), text_of(making, LIT("umum"), "profil.schema.json"));
}

static void add_json(const struct making *making)
{
	add(making, text_format(making->arena, "data-%d.json", making->year),
	    text_of(making, making->kind, "data.json"));
	add(making, LIT("profil.json"), text_of(making, making->kind, "profil.json"));
	add(making, LIT("sop.json"), text_of(making, making->kind, "sop.json"));
	add(making, LIT("BACA-SAYA.txt"), text_of(making, LIT("umum"), "baca-saya-json.txt"));
	add_schema(making);
}

/* What the data file and those that it includes say together. */
static struct json *tree_of(const struct making *making)
{
	static const char *const files[] = { "data.json", "profil.json", "sop.json" };
	struct diags diags = { .arena = making->arena };
	struct json *whole = NULL;

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct json *json = json_parse(making->arena, text_of(making, making->kind, files[i]), &diags);

		assert(json);
		if (whole)
			json_merge(making->arena, whole, json);
		else
			whole = json;
	}
	json_take(whole, "sertakan");
	return whole;
}

static void add_workbook(const struct making *making)
{
	struct buffer out = { .arena = making->arena };

	workbook_write(making->arena, tree_of(making), &record_shape, &out);
	add(making, text_format(making->arena, "kantor-%d.xlsx", making->year), buffer_text(&out));
	add(making, LIT("BACA-SAYA.txt"), text_of(making, LIT("umum"), "baca-saya-excel.txt"));
}

bool starter_make(struct arena *arena, struct text kind, int year, bool workbook, struct starter *starter)
{
	struct making making = { arena, kind, year, starter };

	*starter = (struct starter){ 0 };
	if (!is_kind(kind) || year < STARTER_YEAR_LEAST || year > STARTER_YEAR_MOST)
		return false;
	if (workbook)
		add_workbook(&making);
	else
		add_json(&making);
	add(&making, LIT("lambang.png"), starter_emblem(arena));
	return true;
}
