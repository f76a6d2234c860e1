/* Fields of a string, found in one pass: plain text is kept as views, each field adds its words.
 *
 * Mistakes are told with the place of the brace in the string, counted in characters as people do.
 */
#include "record/figures/fields.h"

#include "base/buffer.h"
#include "content/rich.h"
#include "input/read.h"
#include "input/wording.h"
#include "record/evaluasi.h"
#include "record/figures/naming.h"
#include "record/record.h"

#include <string.h>

struct expansion {
	const struct scope *scope;
	const struct record *record; /* its */
	struct diags *diags;
	struct text words, path;
	struct buffer out;
	size_t at;   /* of the brace that is being read */
	bool inside; /* a sentence that a field of another one names */
	bool deep;   /* it names one itself */
	bool traced; /* figures are told among the words */
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

static bool find(struct expansion *expansion, struct text written, struct text name, struct figure *figure)
{
	struct naming naming = naming_start(expansion->diags->arena, expansion->scope);

	if (!naming_split(&naming, text_trim(name)) || !name_find(&naming, figure)) {
		tell_unknown(expansion, written, &naming);
		return false;
	}
	if (!figure->known && !figure->computed)
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
	if (writing->figure.known && !bentuk->apply(writing)) {
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
		if (strchr("*_^{}\\", words.bytes[i]))
			buffer_byte(&expansion->out, '\\');
		buffer_byte(&expansion->out, words.bytes[i]);
	}
}

/* The words of a figure, told as such where that is wanted. */
static void add_figure(struct expansion *expansion, const struct writing *writing)
{
	bool told = expansion->traced && writing->figure.name.count;

	if (told) {
		buffer_str(&expansion->out, IMPRINT_NAME);
		buffer_add(&expansion->out, writing->figure.name);
		buffer_str(&expansion->out, IMPRINT_WORDS);
	}
	add_words(expansion, writing->text);
	if (told)
		buffer_str(&expansion->out, IMPRINT_END);
}

static struct text expand(struct expansion *expansion);

static bool has_reference(struct rich rich)
{
	for (size_t i = 0; i < rich.count; i++)
		if (rich.runs[i].kind == RUN_REFERENCE)
			return true;
	return false;
}

/* The sentence that a field names, its own fields filled in and its marks kept. What is wrong in it is told where it
 * stands; here only when it names one more. */
static bool read_sentence(struct expansion *expansion, struct text written, const struct prose *sentence,
                          struct text *markup)
{
	struct arena *arena = expansion->diags->arena;
	struct diags unheard = { .arena = arena };
	struct expansion inner = { .scope = expansion->scope,
		                   .record = expansion->record,
		                   .diags = &unheard,
		                   .words = sentence->written,
		                   .path = sentence->path,
		                   .out = { .arena = arena },
		                   .inside = true,
		                   .traced = expansion->traced };

	expansion->deep = expansion->inside;
	if (expansion->inside)
		return false;
	*markup = expand(&inner);
	if (inner.deep)
		diag_add(expansion->diags, expansion->path, MESSAGE_FIELD_NESTED, shorten(arena, written),
		         place(expansion), sentence->path);
	return !inner.deep;
}

/* Formats change the bare words; what a reference will say is not known yet. */
static bool expand_sentence(struct expansion *expansion, struct text written, struct writing *writing,
                            struct text formats)
{
	struct rich rich;
	struct text markup;

	if (!read_sentence(expansion, written, &writing->figure.sentence, &markup))
		return false;
	if (!formats.bytes) {
		buffer_add(&expansion->out, markup);
		return true;
	}
	rich = rich_parse(writing->arena, markup, expansion->path);
	writing->text = rich_words(writing->arena, rich);
	if (has_reference(rich)) {
		diag_add(expansion->diags, expansion->path, MESSAGE_FORMAT_UNFIT, text_trim(formats), place(expansion),
		         shorten(writing->arena, writing->figure.sentence.written));
		return false;
	}
	if (!apply_formats(expansion, writing, formats))
		return false;
	add_words(expansion, writing->text);
	return true;
}

/* `written` is between the braces. */
static bool expand_one(struct expansion *expansion, struct text written)
{
	struct writing writing = { .arena = expansion->diags->arena, .record = expansion->record };
	struct text formats = { NULL, 0 };
	size_t bar;

	if (!text_find(written, "|", &bar))
		bar = written.count;
	else
		formats = text_part(written, bar + 1, written.count);
	if (!find(expansion, written, text_part(written, 0, bar), &writing.figure))
		return false;
	if (writing.figure.known && writing.figure.kind == FIGURE_SENTENCE)
		return expand_sentence(expansion, written, &writing, formats);
	writing.text = figure_text(writing.arena, writing.record, &writing.figure);
	if (formats.bytes && !apply_formats(expansion, &writing, formats))
		return false;
	add_figure(expansion, &writing);
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
		bool escape = words.bytes[i] == '\\' && i + 1 < words.count;

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

static struct text expand_all(const struct scope *scope, struct prose prose, struct diags *diags, bool traced)
{
	struct expansion expansion = { .scope = scope,
		                       .record = scope->record,
		                       .diags = diags,
		                       .words = prose.written,
		                       .path = prose.path,
		                       .out = { .arena = diags->arena },
		                       .traced = traced };

	return has_brace(prose.written) ? expand(&expansion) : prose.written;
}

struct text fields_expand(const struct scope *scope, struct prose prose, struct diags *diags)
{
	return expand_all(scope, prose, diags, false);
}

struct text fields_traced(const struct scope *scope, struct prose prose, struct diags *diags)
{
	return expand_all(scope, prose, diags, true);
}
