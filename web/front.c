/* The engine as a page of a browser sees it: files that were handed over, one office at a time, one of its papers.
 *
 * Structures of naskah.h become texts in JSON here, so that the other side need not know how C lays them out. Texts and
 * bytes that are given stay good until the next call about the same front. Nothing is kept outside a front, and one
 * that trapped is thrown away whole, with its instance.
 */
#include "naskah.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct shelved {
	struct shelved *next;
	enum naskah_file_kind kind;
	char *name;
	char *bytes;
	size_t count;
};

struct front {
	struct shelved *files;
	struct naskah_office *office;
	struct naskah_paper *paper;
	struct naskah_starter *starter;
	struct naskah_shelf *shelf; /* a letter that is drawn again has the same emblem */
	char *said;                 /* the text given last */
	size_t room, length;
	bool cut; /* no memory for all of it */
	const char *bytes;
	size_t count;
};

struct front *front_open(void);
void front_put(struct front *front, int kind, char *name, char *bytes, size_t count);
void front_forget(struct front *front, int kind);
int front_read(struct front *front, const char *bytes, size_t count, const char *name, size_t megabytes);
const char *front_messages(struct front *front);
const char *front_kinds(struct front *front, int english);
int front_inspect(struct front *front);
int front_make(struct front *front, const char *kind, int triwulan, const char *nomor, const char *kertas, int flags);
size_t front_pages(const struct front *front);
const char *front_headings(struct front *front);
int front_write(struct front *front, const char *output, size_t first, size_t last, int flags);
int front_export(struct front *front, const char *form);
const char *front_explain(struct front *front, const char *what, int english);
const char *front_bytes(const struct front *front);
size_t front_count(const struct front *front);
const char *front_schema(struct front *front);
const char *front_starters(struct front *front);
int front_starter(struct front *front, const char *kind, int year, int workbook);
const char *front_file(struct front *front, size_t index);
const char *front_version(void);
void front_finish(struct front *front);

/* What the flags of wishes and forms mean. */
enum { WISH_POSTER = 1, WISH_KONSEP = 2, WISH_ARSIP = 4 };
enum { FORM_CLASSIC = 1, FORM_NO_SOURCE = 2 };

/* -- files -- */

static enum naskah_found look(void *context, enum naskah_file_kind kind, const char *name, const char **bytes,
                              size_t *count)
{
	const struct front *front = context;

	for (const struct shelved *file = front->files; file; file = file->next) {
		if (file->kind != kind || strcmp(file->name, name) != 0)
			continue;
		*bytes = file->bytes;
		*count = file->count;
		return NASKAH_FOUND;
	}
	return NASKAH_ABSENT;
}

static void drop(struct shelved *file)
{
	free(file->name);
	free(file->bytes);
	free(file);
}

/* Name and bytes come from malloc and are the front's from now on. What had the name before is replaced. */
void front_put(struct front *front, int kind, char *name, char *bytes, size_t count)
{
	struct shelved *file = malloc(sizeof *file);

	if (!file) {
		free(name);
		free(bytes);
		return;
	}
	*file = (struct shelved){ front->files, (enum naskah_file_kind)kind, name, bytes, count };
	front->files = file;
	for (struct shelved **at = &file->next; *at; at = &(*at)->next) {
		struct shelved *old = *at;

		if (old->kind != file->kind || strcmp(old->name, name) != 0)
			continue;
		*at = old->next;
		drop(old);
		return;
	}
}

void front_forget(struct front *front, int kind)
{
	struct shelved **at = &front->files;

	while (*at) {
		struct shelved *file = *at;

		if ((int)file->kind != kind) {
			at = &file->next;
			continue;
		}
		*at = file->next;
		drop(file);
	}
}

/* -- JSON -- */

static void add(struct front *front, const char *bytes, size_t count)
{
	if (front->room - front->length <= count) {
		size_t room = (front->room + count + 1) * 2;
		char *said = realloc(front->said, room);

		front->cut = front->cut || !said;
		if (!said)
			return;
		front->said = said;
		front->room = room;
	}
	memcpy(front->said + front->length, bytes, count);
	front->length += count;
	front->said[front->length] = '\0';
}

static void add_words(struct front *front, const char *words)
{
	add(front, words, strlen(words));
}

static void add_string(struct front *front, const char *string)
{
	add_words(front, "\"");
	for (const char *at = string; *at; at++) {
		unsigned char byte = (unsigned char)*at;
		char escaped[8];

		snprintf(escaped, sizeof escaped, byte < 0x20 ? "\\u%04x" : "\\%c", byte);
		if (byte < 0x20 || byte == '"' || byte == '\\')
			add_words(front, escaped);
		else
			add(front, at, 1);
	}
	add_words(front, "\"");
}

static void add_number(struct front *front, size_t number)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%zu", number);
	add_words(front, digits);
}

/* `"key": "value"`, with what stands before it. */
static void add_member(struct front *front, const char *before, const char *key, const char *value)
{
	add_words(front, before);
	add_string(front, key);
	add_words(front, ":");
	if (value)
		add_string(front, value);
	else
		add_words(front, "null");
}

static void begin(struct front *front)
{
	front->length = 0;
	front->cut = false;
	add_words(front, "");
}

static const char *said(const struct front *front)
{
	return front->cut || !front->said ? "null" : front->said;
}

static void add_place(struct front *front, const struct naskah_place *place)
{
	add_member(front, "{", "file", place->file);
	add_member(front, ",", "path", place->path);
	add_words(front, ",\"line\":");
	add_number(front, place->line);
	add_words(front, ",\"column\":");
	add_number(front, place->column);
	add_words(front, "}");
}

static void add_message(struct front *front, const struct naskah_message *message)
{
	static const char *const severities[] = {
		[NASKAH_ERROR] = "error", [NASKAH_WARNING] = "warning", [NASKAH_FAULT] = "fault",
		[NASKAH_INFO] = "info",   [NASKAH_NOTE] = "note",
	};

	add_member(front, "{", "code", message->code);
	add_member(front, ",", "severity", severities[message->severity]);
	add_member(front, ",", "written", message->written);
	add_member(front, ",", "wanted", message->wanted);
	add_member(front, ",", "formula", message->formula);
	add_member(front, ",", "basis_id", message->basis_id);
	add_member(front, ",", "basis_en", message->basis_en);
	add_member(front, ",", "id", message->words_id);
	add_member(front, ",", "en", message->words_en);
	add_words(front, ",\"place\":");
	add_place(front, &message->place);
	add_words(front, ",\"others\":[");
	for (size_t i = 0; i < message->other_count; i++) {
		add_words(front, i ? "," : "");
		add_place(front, &message->others[i]);
	}
	add_words(front, "]}");
}

const char *front_messages(struct front *front)
{
	size_t count = front->office ? naskah_message_count(front->office) : 0;

	begin(front);
	add_words(front, "[");
	for (size_t i = 0; i < count; i++) {
		const struct naskah_message *message = naskah_message(front->office, i);

		add_words(front, i ? "," : "");
		if (message)
			add_message(front, message);
	}
	add_words(front, "]");
	return said(front);
}

/* Every kind of paper, and what the data at hand lacks for it. */
const char *front_kinds(struct front *front, int english)
{
	const char *kind;
	bool readable = front->office && naskah_office_status(front->office) == NASKAH_DONE;

	begin(front);
	add_words(front, "[");
	for (size_t i = 0; (kind = naskah_kind(i)); i++) {
		add_member(front, i ? ",{" : "{", "kind", kind);
		add_member(front, ",", "note", naskah_kind_note(kind));
		add_member(front, ",", "lack", readable ? naskah_lack(front->office, kind, english != 0) : "");
		add_words(front, "}");
	}
	add_words(front, "]");
	return said(front);
}

/* -- the way of a paper -- */

struct front *front_open(void)
{
	struct front *front = calloc(1, sizeof *front);

	if (front)
		front->shelf = naskah_shelf_open(); /* it can do without */
	return front;
}

static void leave_paper(struct front *front)
{
	naskah_paper_close(front->paper);
	front->paper = NULL;
	front->bytes = NULL;
	front->count = 0;
}

static void leave_office(struct front *front)
{
	leave_paper(front);
	naskah_close(front->office);
	front->office = NULL;
}

/* Reads the data, which takes the place of what was read before. */
int front_read(struct front *front, const char *bytes, size_t count, const char *name, size_t megabytes)
{
	struct naskah_files files = { .context = front, .read = look, .alone = true };
	struct naskah_options options = { .megabytes = megabytes, .shelf = front->shelf };

	leave_office(front);
	front->office = naskah_open_memory(bytes, count, name, &files, &options);
	return front->office ? (int)naskah_office_status(front->office) : (int)NASKAH_SYSTEM_FAILED;
}

int front_inspect(struct front *front)
{
	return front->office ? (int)naskah_inspect(front->office, NULL) : (int)NASKAH_CALL_WRONG;
}

int front_make(struct front *front, const char *kind, int triwulan, const char *nomor, const char *kertas, int flags)
{
	struct naskah_wishes wishes = {
		.triwulan = triwulan,
		.nomor = *nomor ? nomor : NULL,
		.kertas = *kertas ? kertas : NULL,
		.poster = flags & WISH_POSTER,
		.konsep = flags & WISH_KONSEP,
		.arsip = flags & WISH_ARSIP,
	};

	leave_paper(front);
	if (!front->office || !naskah_kind_note(kind) || (wishes.kertas && !naskah_kertas_known(wishes.kertas)))
		return NASKAH_CALL_WRONG;
	return (int)naskah_make(front->office, kind, &wishes, &front->paper);
}

size_t front_pages(const struct front *front)
{
	return front->paper ? naskah_page_count(front->paper) : 0;
}

/* The contents of the paper. */
const char *front_headings(struct front *front)
{
	const struct naskah_heading *heading;

	begin(front);
	add_words(front, "[");
	for (size_t i = 0; front->paper && (heading = naskah_heading(front->paper, i)); i++) {
		add_member(front, i ? ",{" : "{", "words", heading->words);
		add_words(front, ",\"level\":");
		add_number(front, heading->level > 0 ? (size_t)heading->level : 0);
		add_words(front, ",\"page\":");
		add_number(front, heading->page);
		add_words(front, "}");
	}
	add_words(front, "]");
	return said(front);
}

/* The paper in one of its forms; front_bytes has it. */
int front_write(struct front *front, const char *output, size_t first, size_t last, int flags)
{
	struct naskah_form form = {
		.classic = flags & FORM_CLASSIC,
		.no_source = flags & FORM_NO_SOURCE,
		.first = first,
		.last = last,
	};

	front->bytes = NULL;
	front->count = 0;
	if (!front->paper)
		return NASKAH_CALL_WRONG;
	return (int)naskah_bytes(front->paper, output, &form, &front->bytes, &front->count);
}

/* The data in another form, "xlsx" or "json"; front_bytes has it. */
int front_export(struct front *front, const char *form)
{
	front->bytes = NULL;
	front->count = 0;
	return front->office ? (int)naskah_export_bytes(front->office, form, &front->bytes, &front->count)
	                     : (int)NASKAH_CALL_WRONG;
}

/* Where a figure, or a value of the data, comes from; null when there is no such thing. */
const char *front_explain(struct front *front, const char *what, int english)
{
	const char *told = NULL;

	begin(front);
	if (front->office)
		naskah_explain(front->office, NULL, what, true, english != 0, &told);
	add_words(front, told ? told : "null");
	return said(front);
}

const char *front_bytes(const struct front *front)
{
	return front->bytes;
}

size_t front_count(const struct front *front)
{
	return front->count;
}

/* -- about the program -- */

const char *front_schema(struct front *front)
{
	char *schema = naskah_schema(false);

	begin(front);
	add_words(front, schema ? schema : "null");
	naskah_free(schema);
	return said(front);
}

/* The kinds of offices that there is something to start from for. */
const char *front_starters(struct front *front)
{
	const char *kind;

	begin(front);
	add_words(front, "[");
	for (size_t i = 0; (kind = naskah_starter_kind(i)); i++) {
		add_words(front, i ? "," : "");
		add_string(front, kind);
	}
	add_words(front, "]");
	return said(front);
}

/* What an office of the kind starts from; front_file has it, file by file. */
int front_starter(struct front *front, const char *kind, int year, int workbook)
{
	naskah_starter_close(front->starter);
	front->starter = naskah_starter_open(kind, year, workbook != 0);
	return front->starter ? NASKAH_DONE : NASKAH_CALL_WRONG;
}

/* The name of a file of it, whose content front_bytes has; "" behind the last. */
const char *front_file(struct front *front, size_t index)
{
	const struct naskah_inside *file = front->starter ? naskah_starter_file(front->starter, index) : NULL;

	front->bytes = file ? file->bytes : NULL;
	front->count = file ? file->count : 0;
	return file ? file->name : "";
}

const char *front_version(void)
{
	return naskah_version();
}

void front_finish(struct front *front)
{
	leave_office(front);
	naskah_starter_close(front->starter);
	for (int kind = NASKAH_FILE_NAMED; kind <= NASKAH_FILE_PROFILE; kind++)
		front_forget(front, kind);
	free(front->said);
	naskah_shelf_close(front->shelf);
	free(front);
}
