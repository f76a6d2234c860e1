/* Fields of a string, found in one pass: plain text is kept as views, each field adds its words.
 *
 * Mistakes are told with the place of the brace in the string, counted in characters as people do.
 */
#include "record/figures/fields.h"

#include "base/buffer.h"
#include "input/read.h"
#include "input/wording.h"
#include "record/evaluasi.h"
#include "record/figures/isian.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

#include <string.h>

struct expansion {
	const struct record *record;
	struct diags *diags;
	struct text words, path;
	struct buffer out;
	bool plain;
	size_t at; /* of the brace that is being read */
};

/* -- mistakes -- */

static struct text place(const struct expansion *expansion)
{
	struct text before = text_part(expansion->words, 0, expansion->at);

	return text_format(expansion->diags->arena, "%z", text_length(before) + 1);
}

/* The name with the part that is wrong replaced. */
static struct text corrected(struct arena *arena, const struct naming *naming, struct text right)
{
	struct buffer name = { .arena = arena };

	for (size_t i = 0; i < naming->count; i++) {
		if (i)
			buffer_byte(&name, '.');
		buffer_add(&name, i == naming->wrong ? right : naming->parts[i]);
	}
	return buffer_text(&name);
}

/* A key of an indicator or a programme without the word before it: "iku.ikm.capaian". */
static struct text completed(const struct expansion *expansion, const struct naming *naming, struct text written)
{
	struct arena *arena = expansion->diags->arena;

	if (naming->wrong || !naming->count)
		return LIT("");
	if (record_indikator(expansion->record, naming->parts[0]))
		return TEXT_JOIN(arena, LIT("iku."), written);
	if (record_program(expansion->record, naming->parts[0]))
		return TEXT_JOIN(arena, LIT("program."), written);
	return LIT("");
}

/* The name up to where it went wrong. */
static struct text shortened(struct arena *arena, const struct naming *naming)
{
	struct text name = naming->parts[0];

	for (size_t i = 1; i < naming->wrong; i++)
		name = text_format(arena, "%t.%t", name, naming->parts[i]);
	return name;
}

static void tell_unknown(struct expansion *expansion, struct text written, const struct naming *naming)
{
	struct arena *arena = expansion->diags->arena;
	struct text part = naming->wrong < naming->count ? naming->parts[naming->wrong] : LIT("");
	struct text right = nearest_word(part, naming->choices.items, naming->choices.count);
	struct text shown = shorten(arena, written);
	struct text whole = completed(expansion, naming, written);

	if (whole.count)
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_MISSPELT, shown, place(expansion), whole);
	else if (right.count)
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_MISSPELT, shown, place(expansion),
		         corrected(arena, naming, right));
	else if (naming->choices.count && !part.count)
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_INCOMPLETE, shown, place(expansion),
		         list_words(arena, naming->choices.items, naming->choices.count));
	else if (naming->choices.count)
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_UNKNOWN, shown, place(expansion),
		         shorten(arena, part), list_words(arena, naming->choices.items, naming->choices.count));
	else if (part.count && naming->wrong)
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_OVERLONG, shown, place(expansion),
		         shorten(arena, part), shortened(arena, naming));
	else
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_MALFORMED, shown, place(expansion));
}

static void tell_format(struct expansion *expansion, struct text format)
{
	struct arena *arena = expansion->diags->arena;
	ARRAY_OF(struct text) words = { NULL, 0, 0 };
	struct text right;

	for (size_t i = 0; bentuk_table[i].word; i++)
		*array_push(arena, &words) = text_from(bentuk_table[i].word);
	right = nearest_word(format, words.items, words.count);
	if (right.count)
		diag_add(expansion->diags, expansion->path, MESSAGE_FORMAT_MISSPELT, shorten(arena, format),
		         place(expansion), right);
	else
		diag_add(expansion->diags, expansion->path, MESSAGE_FORMAT_UNKNOWN, shorten(arena, format),
		         place(expansion), list_words(arena, words.items, words.count));
}

/* The check of the record and the layout both come by; it is said once. */
static void tell_not_given(struct expansion *expansion, struct text written)
{
	struct text at = place(expansion);

	for (size_t i = 0; i < expansion->diags->list.count; i++) {
		const struct diag *diag = &expansion->diags->list.items[i];

		if (diag->message == MESSAGE_FIELD_NOT_GIVEN && text_equal(diag->path, expansion->path) &&
		    text_equal(diag->arguments[1], at))
			return;
	}
	diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_NOT_GIVEN, written, at);
}

/* -- names and formats -- */

/* False for names that are too deep, or not written as names are. */
static bool split_name(struct naming *naming, struct text name)
{
	size_t start = 0;

	for (size_t i = 0; i <= name.count; i++) {
		if (i < name.count && name.bytes[i] != '.') {
			if (strchr(": \t\r\n\"\\", name.bytes[i]))
				return false;
			continue;
		}
		if (i == start || naming->count == PARTS_MOST)
			return false;
		naming->parts[naming->count++] = text_part(name, start, i - start);
		start = i + 1;
	}
	return true;
}

static bool find(struct expansion *expansion, struct text written, struct text name, struct isian *isian)
{
	struct naming naming = { .arena = expansion->diags->arena, .record = expansion->record };

	if (!split_name(&naming, text_trim(name))) {
		naming.choices.count = 0;
		tell_unknown(expansion, written, &naming);
		return false;
	}
	if (!isian_find(&naming, isian)) {
		tell_unknown(expansion, written, &naming);
		return false;
	}
	if (!isian->known && !isian->computed)
		tell_not_given(expansion, shorten(naming.arena, written));
	return true;
}

static const struct bentuk *lookup_bentuk(struct text word)
{
	for (size_t i = 0; bentuk_table[i].word; i++)
		if (text_is(word, bentuk_table[i].word))
			return &bentuk_table[i];
	return NULL;
}

static bool apply_one(struct expansion *expansion, struct writing *writing, struct text word)
{
	const struct bentuk *bentuk = lookup_bentuk(word);

	if (!bentuk) {
		tell_format(expansion, word);
		return false;
	}
	if (writing->isian.known && !bentuk->apply(writing)) {
		diag_add(expansion->diags, expansion->path, MESSAGE_FORMAT_UNFIT, word, place(expansion),
		         shorten(writing->arena, writing->text));
		return false;
	}
	writing->formatted = true;
	return true;
}

static bool apply_formats(struct expansion *expansion, struct writing *writing, struct text formats)
{
	size_t start = 0;

	for (size_t i = 0; i <= formats.count; i++) {
		struct text word;

		if (i < formats.count && formats.bytes[i] != '|')
			continue;
		word = text_trim(text_part(formats, start, i - start));
		if (!apply_one(expansion, writing, word))
			return false;
		start = i + 1;
	}
	return true;
}

static void add_words(struct expansion *expansion, struct text words)
{
	for (size_t i = 0; i < words.count; i++) {
		if (!expansion->plain && strchr("*_^{}\\", words.bytes[i]))
			buffer_byte(&expansion->out, '\\');
		buffer_byte(&expansion->out, words.bytes[i]);
	}
}

/* `written` is between the braces. */
static bool expand_one(struct expansion *expansion, struct text written)
{
	struct writing writing = { .arena = expansion->diags->arena, .record = expansion->record };
	size_t bar;

	if (!text_find(written, "|", &bar))
		bar = written.count;
	if (!find(expansion, written, text_part(written, 0, bar), &writing.isian))
		return false;
	writing.text = isian_text(writing.arena, writing.record, &writing.isian);
	if (bar < written.count && !apply_formats(expansion, &writing, text_part(written, bar + 1, written.count)))
		return false;
	add_words(expansion, writing.text);
	return true;
}

/* -- strings -- */

static bool is_reference(struct text rest)
{
	return text_starts(rest, "{tabel:") || text_starts(rest, "{gambar:") || text_starts(rest, "{bab:") ||
	       text_starts(rest, "{lampiran:");
}

/* Reads what the brace at `at` begins; gives the byte behind it. */
static size_t read_brace(struct expansion *expansion)
{
	struct text rest = text_part(expansion->words, expansion->at, expansion->words.count);
	size_t close;

	if (text_starts(rest, "{{")) {
		add_words(expansion, LIT("{"));
		return expansion->at + 2;
	}
	if (!text_find(rest, "}", &close)) {
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_OPEN, place(expansion));
		close = rest.count - 1;
	} else if (!is_reference(rest) && expand_one(expansion, text_part(rest, 1, close - 1))) {
		return expansion->at + close + 1;
	}
	buffer_add(&expansion->out, text_part(rest, 0, close + 1));
	return expansion->at + close + 1;
}

static struct text expand(struct expansion *expansion)
{
	struct text words = expansion->words;
	size_t start = 0;

	for (size_t i = 0; i < words.count;) {
		bool escape = words.bytes[i] == '\\' && i + 1 < words.count && !expansion->plain;

		if (words.bytes[i] != '{') {
			i += escape ? 2 : 1;
			continue;
		}
		buffer_add(&expansion->out, text_part(words, start, i - start));
		expansion->at = i;
		i = start = read_brace(expansion);
	}
	buffer_add(&expansion->out, text_part(words, start, words.count - start));
	return buffer_text(&expansion->out);
}

static bool has_brace(struct text words)
{
	return words.count && memchr(words.bytes, '{', words.count);
}

struct text fields_expand(const struct record *record, struct text words, struct text path, struct diags *diags)
{
	struct expansion expansion = {
		.record = record, .diags = diags, .words = words, .path = path, .out = { .arena = diags->arena }
	};

	return has_brace(words) ? expand(&expansion) : words;
}

struct text fields_expand_plain(const struct record *record, struct text words, struct text path, struct diags *diags)
{
	struct expansion expansion = { .record = record,
		                       .diags = diags,
		                       .words = words,
		                       .path = path,
		                       .out = { .arena = diags->arena },
		                       .plain = true };

	return has_brace(words) ? expand(&expansion) : words;
}

bool fields_number(const struct record *record, struct text name, struct text path, struct diags *diags,
                   struct measure *number)
{
	struct expansion expansion = { .record = record, .diags = diags, .words = name, .path = path };
	struct isian isian = { 0 };

	if (!find(&expansion, name, name, &isian))
		return false;
	if (isian.kind != ISIAN_ANGKA && isian.kind != ISIAN_UANG) {
		diag_add(diags, path, MESSAGE_FIELD_NO_NUMBER, shorten(diags->arena, name));
		return false;
	}
	number->known = isian.known;
	number->value = isian.kind == ISIAN_UANG ? decimal_from_int(isian.rupiah) : isian.number;
	return true;
}

/* -- the whole record -- */

struct checking {
	const struct record *record;
	struct diags *diags;
};

static void check_text(const struct checking *checking, struct text words, struct text path)
{
	fields_expand(checking->record, words, path, checking->diags);
}

static void check_cells(const struct checking *checking, const struct text_table *table, struct text path)
{
	for (size_t r = 0; r < table->count; r++) {
		for (size_t c = 0; c < table->items[r].count; c++) {
			struct text cell = table->items[r].items[c];

			if (has_brace(cell))
				check_text(checking, cell,
				           text_format(checking->diags->arena, "%t[%z][%z]", path, r, c));
		}
	}
}

/* Shapes whose words are read as markup. */
static bool is_prose(const struct shape *shape)
{
	return shape == &blok_shape || shape == &butir_shape || shape == &tabel_shape || shape == &singkatan_shape ||
	       shape == &gambar_shape || shape == &foto_shape || shape == &rumus_shape || shape == &gaya_halaman_shape;
}

static void check_item(void *context, const struct shape *shape, const void *item)
{
	const struct checking *checking = context;
	const struct tercetak *tercetak = item;
	struct measure number;

	if (shape == &tercetak_shape)
		fields_number(checking->record, tercetak->isian,
		              TEXT_JOIN(checking->diags->arena, tercetak->path, LIT(".isian")), checking->diags,
		              &number);
	for (const struct field *field = shape->fields; is_prose(shape) && field->kind != FIELD_END; field++) {
		struct text path =
			TEXT_JOIN(checking->diags->arena, walk_path(shape, item), LIT("."), text_from(field->key));

		if (strcmp(field->key, "paragraf") == 0 || strcmp(field->key, "isi") == 0)
			path = walk_path(shape, item);
		if (field->kind == FIELD_TEXT && has_brace(walk_text(field, item)))
			check_text(checking, walk_text(field, item), path);
		else if (field->kind == FIELD_TABLE)
			check_cells(checking, (const void *)((const char *)item + field->offset), path);
	}
}

void fields_check(const struct record *record, struct diags *diags)
{
	struct checking checking = { record, diags };

	walk(&record_shape, record, (struct visitor){ check_item, &checking });
}
