/* Rows of a sheet into a list of the data file: shown first, then written, and what the file was stays beside it. */
#include "cli/call.h"

#include <stdlib.h>
#include <string.h>

/* -- what stands beside {"lembar": ...} -- */

struct words {
	char *bytes;
	size_t count;
};

static void add(struct words *words, const char *bytes, size_t count)
{
	if (words->bytes)
		memcpy(words->bytes + words->count, bytes, count);
	words->count += count;
}

/* Between quotes, as JSON. */
static void add_text(struct words *words, const char *bytes, size_t count)
{
	add(words, "\"", 1);
	for (size_t i = 0; i < count; i++) {
		unsigned char byte = (unsigned char)bytes[i];
		char code[7];

		if (byte >= ' ' && byte != '"' && byte != '\\') {
			add(words, bytes + i, 1);
			continue;
		}
		snprintf(code, sizeof code, "\\u%04x", byte);
		add(words, code, 6);
	}
	add(words, "\"", 1);
}

static void add_pairs(struct words *words, const char *key, const char *const *pairs)
{
	if (!pairs[0])
		return;
	add(words, words->count > 1 ? "," : "", words->count > 1);
	add_text(words, key, strlen(key));
	add(words, ":{", 2);
	for (size_t i = 0; pairs[i]; i++) {
		const char *equals = strchr(pairs[i], '=');

		add(words, ",", i > 0);
		add_text(words, pairs[i], (size_t)(equals - pairs[i]));
		add(words, ":", 1);
		add_text(words, equals + 1, strlen(equals + 1));
	}
	add(words, "}", 1);
}

static void add_word(struct words *words, const char *key, const char *value)
{
	if (!value)
		return;
	add(words, words->count > 1 ? "," : "", words->count > 1);
	add_text(words, key, strlen(key));
	add(words, ":", 1);
	add_text(words, value, strlen(value));
}

static void spell(struct words *words, const struct call *call)
{
	words->count = 0;
	add(words, "{", 1);
	add_pairs(words, "kolom", call->columns);
	add_pairs(words, "hanya", call->only);
	add_word(words, "basis", call->basis);
	add_word(words, "desimal", call->decimal);
	add_word(words, "persen", call->percent);
	add(words, "}", 2); /* with its end */
}

/* From malloc; NULL without memory. */
static char *beside(const struct call *call)
{
	struct words words = { NULL, 0 };

	spell(&words, call); /* how much it is */
	words.bytes = malloc(words.count);
	if (words.bytes)
		spell(&words, call);
	return words.bytes;
}

/* -- writing -- */

static char *with_end(const char *path, const char *end)
{
	size_t room = strlen(path) + strlen(end) + 1;
	char *name = malloc(room);

	if (name)
		snprintf(name, room, "%s%s", path, end);
	return name;
}

/* The new text is whole before the old one goes. */
static enum naskah_status put_in_place(struct call *call, struct naskah_office *office)
{
	char *fresh = with_end(call->kind, ".baru"), *old = with_end(call->kind, "~");
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (fresh && old)
		status = naskah_merged_save(office, fresh);
	if (status == NASKAH_DONE) {
		remove(old);
		if (rename(call->kind, old) || rename(fresh, call->kind)) {
			rename(old, call->kind);
			complain(call, NULL, SAY_OUTPUT_FAILED, call->kind);
			status = NASKAH_SYSTEM_FAILED;
		}
	}
	free(fresh);
	free(old);
	return status;
}

enum naskah_status run_masuk(struct call *call)
{
	struct naskah_rows rows = { call->input, call->sheet, call->into, beside(call) };
	struct naskah_office *office;
	enum naskah_status status;
	const char *difference;

	call->input = call->kind;
	office = rows.lembar ? open_office(call) : NULL;
	if (!office) {
		free((char *)rows.lembar);
		return NASKAH_SYSTEM_FAILED;
	}
	status = naskah_merge(office, &rows, call->english, &difference);
	if (difference)
		fputs(difference, call->out);
	if (status == NASKAH_DONE && !naskah_merged_any(office))
		tell_people(call, call->out, SAY_NOTHING_CHANGES, call->kind);
	else if (status == NASKAH_DONE && call->dry)
		tell_people(call, call->out, SAY_NOT_WRITTEN, call->kind);
	else if (status == NASKAH_DONE) {
		status = put_in_place(call, office);
		if (status == NASKAH_DONE)
			tell_people(call, call->out, SAY_WRITTEN_WITH_OLD, call->kind);
	}
	print_messages(call, call->err, office);
	naskah_close(office);
	free((char *)rows.lembar);
	return printed(call, call->out, status);
}
