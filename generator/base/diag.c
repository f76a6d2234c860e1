/* Collecting messages, putting them in order, and spelling them out as lines. */
#include "base/diag.h"

#include "base/buffer.h"

#include <string.h>

struct diag *diag_put(struct diags *diags, struct text path, bool on_key, enum message message,
                      const struct text arguments[4])
{
	struct text copied_path = text_copy(diags->arena, path);
	struct text copied[4];
	struct diag *diag;

	for (size_t i = 0; i < 4; i++)
		copied[i] = arguments[i].count ? text_copy(diags->arena, arguments[i]) : DIAG_NONE;
	diag = array_push(diags->arena, &diags->list);
	diag->message = message;
	diag->path = copied_path;
	diag->on_key = on_key;
	memcpy(diag->arguments, copied, sizeof copied);
	if (message_is_error(message))
		diags->errors++;
	return diag;
}

struct diag *diag_put_finding(struct diags *diags, struct text path, struct evidence evidence, enum message message,
                              const struct text arguments[4])
{
	struct diag *diag;
	struct text *texts[] = { &evidence.written, &evidence.wanted, &evidence.formula, &evidence.letak };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = texts[i]->count ? text_copy(diags->arena, *texts[i]) : DIAG_NONE;
	diag = diag_put(diags, path, false, message, arguments);
	diag->evidence = evidence;
	return diag;
}

static bool same_words(const struct diag *a, const struct diag *b)
{
	if (a->message != b->message)
		return false;
	for (size_t i = 0; i < 4; i++)
		if (!text_equal(a->arguments[i], b->arguments[i]))
			return false;
	return true;
}

/* At the same path, as far as it is known where that stands: lines come later than messages. */
static bool same_place(const struct diag *a, const struct diag *b)
{
	if (!text_equal(a->path, b->path))
		return false;
	if (a->path.count && (!a->line || !b->line))
		return true;
	return text_equal(a->file, b->file) && a->line == b->line && a->column == b->column;
}

/* The diag of the list that has the same cause; NULL when there is none. */
static struct diag *lookup_cause(struct diags *diags, const struct diag *diag)
{
	bool elsewhere = message_is_elsewhere(diag->message);

	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *there = &diags->list.items[i];

		if (same_words(there, diag) && (elsewhere || same_place(there, diag)))
			return there;
	}
	return NULL;
}

static void add_place(struct diags *diags, struct diag *diag, struct diag_place place)
{
	bool known = text_equal(diag->path, place.path) && text_equal(diag->file, place.file);

	for (size_t i = 0; i < diag->others.count; i++)
		known = known || (text_equal(diag->others.items[i].path, place.path) &&
		                  text_equal(diag->others.items[i].file, place.file));
	if (known)
		return;
	place.path = text_copy(diags->arena, place.path);
	place.letak = text_copy(diags->arena, place.letak);
	*array_push(diags->arena, &diag->others) = place;
}

void diag_also(struct diags *diags, struct diag *diag, struct text path, struct text letak)
{
	add_place(diags, diag, (struct diag_place){ .path = path, .letak = letak });
}

void diags_add(struct diags *diags, const struct diags *from)
{
	for (size_t i = 0; i < from->list.count; i++) {
		const struct diag *diag = &from->list.items[i];
		struct diag *there = lookup_cause(diags, diag);

		if (there) {
			add_place(diags, there,
			          (struct diag_place){ diag->path, diag->file, diag->line, diag->column, DIAG_NONE });
			continue;
		}
		there = diag_put_finding(diags, diag->path, diag->evidence, diag->message, diag->arguments);
		there->on_key = diag->on_key;
		there->turn = diag->turn;
		there->file = diag->file.count ? text_copy(diags->arena, diag->file) : diag->file;
		there->line = diag->line;
		there->column = diag->column;
		for (size_t k = 0; k < diag->others.count; k++)
			add_place(diags, there, diag->others.items[k]);
	}
}

void diags_drop(struct diags *diags, bool (*unwanted)(void *context, const struct diag *diag), void *context)
{
	size_t kept = 0;

	for (size_t i = 0; i < diags->list.count; i++)
		if (!unwanted(context, &diags->list.items[i]))
			diags->list.items[kept++] = diags->list.items[i];
	diags->list.count = kept;
}

bool diags_have(const struct diags *diags, enum severity severity)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (message_row(diags->list.items[i].message)->severity == severity)
			return true;
	return false;
}

static const char *severity_word(enum severity severity, enum language language)
{
	static const char *const words[][2] = {
		[SEVERITY_ERROR] = { [LANGUAGE_ID] = "galat", [LANGUAGE_EN] = "error" },
		[SEVERITY_WARNING] = { [LANGUAGE_ID] = "peringatan", [LANGUAGE_EN] = "warning" },
		[SEVERITY_CALL] = { [LANGUAGE_ID] = "galat", [LANGUAGE_EN] = "error" },
		[SEVERITY_SYSTEM] = { [LANGUAGE_ID] = "galat", [LANGUAGE_EN] = "error" },
		[SEVERITY_FAULT] = { [LANGUAGE_ID] = "galat", [LANGUAGE_EN] = "error" },
		[SEVERITY_INFO] = { [LANGUAGE_ID] = "info", [LANGUAGE_EN] = "info" },
		[SEVERITY_NOTE] = { [LANGUAGE_ID] = "info", [LANGUAGE_EN] = "info" },
	};

	return words[severity][language];
}

enum { BETWEEN_LANGUAGES = 0x1F }; /* no text of a data file holds it: input/ refuses control characters */

static struct text half(struct text argument, enum language language)
{
	const char *between = argument.count ? memchr(argument.bytes, BETWEEN_LANGUAGES, argument.count) : NULL;
	size_t at = between ? (size_t)(between - argument.bytes) : argument.count;

	return language == LANGUAGE_ID || !between ? text_part(argument, 0, at)
	                                           : text_part(argument, at + 1, argument.count);
}

/* The words with {1}..{4} filled in; any other brace stands for itself. */
static void add_words(struct buffer *buffer, struct text words, const struct text arguments[4], enum language language)
{
	for (size_t i = 0; i < words.count; i++) {
		struct text rest = text_part(words, i, 3);
		bool filled = rest.count == 3 && rest.bytes[0] == '{' && rest.bytes[2] == '}' && rest.bytes[1] >= '1' &&
		              rest.bytes[1] <= '4';

		if (filled) {
			buffer_add(buffer, half(arguments[rest.bytes[1] - '1'], language));
			i += 2;
		} else {
			buffer_byte(buffer, words.bytes[i]);
		}
	}
}

struct text diag_words(struct arena *arena, enum wording wording, struct text argument)
{
	const struct wording_row *row = wording_row(wording);
	const struct text arguments[4] = { argument };
	struct buffer words = { .arena = arena };

	add_words(&words, text_from(row->id), arguments, LANGUAGE_ID);
	buffer_byte(&words, BETWEEN_LANGUAGES);
	add_words(&words, text_from(row->en), arguments, LANGUAGE_EN);
	return buffer_text(&words);
}

enum { OTHERS_MOST = 5 }; /* that a line names; one more is not counted in its place */

/* " (juga: kop.lambang baris 12, ... dan 66 tempat lain)" */
static void add_others(struct buffer *line, const struct diag *diag, enum language language)
{
	size_t named = diag->others.count > OTHERS_MOST + 1 ? OTHERS_MOST : diag->others.count;

	for (size_t i = 0; i < named; i++) {
		const struct diag_place *place = &diag->others.items[i];

		buffer_str(line, i ? ", " : language == LANGUAGE_ID ? " (juga: " : " (also: ");
		buffer_add(line, place->path);
		if (place->line) {
			buffer_str(line, language == LANGUAGE_ID ? " baris " : " line ");
			buffer_int(line, (int64_t)place->line);
		}
		if (place->letak.count) {
			buffer_str(line, ": ");
			buffer_add(line, place->letak);
		}
		if (place->file.count) {
			buffer_byte(line, ' ');
			buffer_add(line, place->file);
		}
	}
	if (named < diag->others.count) {
		buffer_str(line, language == LANGUAGE_ID ? ", dan " : ", and ");
		buffer_int(line, (int64_t)(diag->others.count - named));
		buffer_str(line, language == LANGUAGE_ID ? " tempat lain" : " other places");
	}
	if (diag->others.count)
		buffer_byte(line, ')');
}

size_t diag_column_number(size_t column)
{
	return column > DIAG_CELL ? column - DIAG_CELL : column;
}

/* As spreadsheets call their columns: A to Z, AA and so on. */
void diag_column_add(struct buffer *out, size_t column)
{
	char letters[16];
	size_t at = sizeof letters;

	if (column <= DIAG_CELL) {
		buffer_int(out, (int64_t)column);
		return;
	}
	for (column -= DIAG_CELL; column; column = (column - 1) / 26)
		letters[--at] = (char)('A' + (column - 1) % 26);
	buffer_add(out, (struct text){ letters + at, sizeof letters - at });
}

struct text diag_missing_key(const struct diag *diag)
{
	static const struct {
		enum message message;
		const char *key; /* NULL: the first argument is it */
	} missing[] = {
		{ MESSAGE_MISSING, NULL },
		{ MESSAGE_DATE_NOT_GIVEN, NULL },
		{ MESSAGE_LETTER_DATE_NOT_GIVEN, "tanggal" },
		{ MESSAGE_SIGNATORY_MISSING, "penanda_tangan" },
		{ MESSAGE_SOP_UNSIGNED, "disahkan_oleh" },
		{ MESSAGE_OUTPUT_EMPTY, "output" },
	};

	for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
		if (diag->message == missing[i].message)
			return missing[i].key ? text_from(missing[i].key) : diag->arguments[0];
	return DIAG_NONE;
}

/* What is told of a cell speaks to who types into cells. */
static const char *words_of(const struct diag *diag, enum language language)
{
	const struct wording_row *cell = diag->column > DIAG_CELL ? message_in_cell(diag->message) : NULL;
	const struct message_row *row = message_row(diag->message);

	if (cell)
		return language == LANGUAGE_ID ? cell->id : cell->en;
	return language == LANGUAGE_ID ? row->id : row->en;
}

struct text diag_format(struct arena *arena, const struct diag *diag, struct text file, enum language language)
{
	const struct message_row *row = message_row(diag->message);
	struct buffer line = { .arena = arena };

	file = diag_file(diag, file);
	if (file.count) {
		buffer_add(&line, file);
		buffer_byte(&line, ':');
	}
	if (diag->line) {
		buffer_int(&line, (int64_t)diag->line);
		buffer_byte(&line, ':');
		diag_column_add(&line, diag->column);
		buffer_byte(&line, ':');
	}
	if (line.count)
		buffer_byte(&line, ' ');
	buffer_str(&line, severity_word(row->severity, language));
	buffer_str(&line, ": ");
	if (diag->path.count) {
		buffer_add(&line, diag->path);
		buffer_str(&line, ": ");
	}
	add_words(&line, text_from(words_of(diag, language)), diag->arguments, language);
	if (diag->evidence.formula.count) {
		buffer_str(&line, " (");
		buffer_add(&line, diag->evidence.formula);
		buffer_byte(&line, ')');
	}
	add_others(&line, diag, language);
	return buffer_text(&line);
}

struct text diag_message(struct arena *arena, const struct diag *diag, enum language language)
{
	struct buffer words = { .arena = arena };

	add_words(&words, text_from(words_of(diag, language)), diag->arguments, language);
	return buffer_text(&words);
}

static bool stands_before(const struct diag *a, const struct diag *b)
{
	int order = text_compare(a->file, b->file);

	if (a->turn != b->turn)
		return a->turn < b->turn;
	if (order)
		return order < 0;
	return a->line != b->line ? a->line < b->line : a->column < b->column;
}

/* The sorted runs [0, half) and [half, count) of `from` as one into `to`; equals in their order. */
static void merge(struct diag *to, const struct diag *from, size_t half, size_t count)
{
	size_t left = 0;
	size_t right = half;

	for (size_t i = 0; i < count; i++) {
		bool take_right = left == half || (right < count && stands_before(&from[right], &from[left]));

		to[i] = take_right ? from[right++] : from[left++];
	}
}

void diags_sort(struct diags *diags)
{
	size_t count = diags->list.count;
	struct diag *from = diags->list.items;
	struct diag *to;

	if (count < 2)
		return;
	to = arena_many(diags->arena, count, struct diag);
	for (size_t run = 1; run < count; run *= 2) {
		struct diag *sorted = to;

		for (size_t start = 0; start < count; start += 2 * run) {
			size_t left = count - start;
			size_t size = left < 2 * run ? left : 2 * run;

			merge(to + start, from + start, run < size ? run : size, size);
		}
		to = from;
		from = sorted;
	}
	if (from != diags->list.items)
		memcpy(diags->list.items, from, count * sizeof *from);
}
