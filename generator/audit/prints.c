/* What was printed, collected from wherever it stands in the data, and judged: number by number with as many places as
 * the paper has, words by words. */
#include "audit/tercetak.h"

#include "base/buffer.h"
#include "content/rich.h"
#include "official/pangkat.h"
#include "record/figures/fields.h"
#include "record/record.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

/* -- numbers -- */

static struct decimal value_of(const struct figure *figure)
{
	return figure->kind == FIGURE_MONEY ? figure->rupiah : figure->number;
}

static bool equal(struct decimal a, struct decimal b)
{
	return decimal_compare(a, b) == 0;
}

/* What is derived was rounded itself: the half of its last place may lie on either side. */
static bool rounds_to(const struct figure *figure, struct decimal value, struct decimal printed)
{
	struct decimal half = { 5, value.places + 1 }, up, down;

	if (equal(decimal_round(value, printed.places), printed))
		return true;
	if (!figure->computed)
		return false;
	if (printed.places >= value.places)
		return equal(decimal_round(printed, value.places), value);
	return decimal_add(value, half, &up) && decimal_sub(value, half, &down) &&
	       (equal(decimal_round(up, printed.places), printed) ||
	        equal(decimal_round(down, printed.places), printed));
}

/* 99,99 and 100,01 stand for what would round to 100. */
static bool spared(struct decimal value, struct decimal printed)
{
	struct decimal hundred = decimal_from_int(100), step = { 1, value.places }, near;

	if (!equal(printed, hundred) || !value.places)
		return false;
	return (decimal_add(value, step, &near) && equal(near, hundred)) ||
	       (decimal_sub(value, step, &near) && equal(near, hundred));
}

static struct decimal truncated(struct decimal value, int places)
{
	while (value.places > places) {
		value.digits /= 10;
		value.places--;
	}
	return value;
}

static bool is_ratio(struct decimal value, struct decimal printed)
{
	struct decimal ratio = value;

	ratio.places += 2;
	return printed.digits != 0 && printed.places > 0 && ratio.places <= DECIMAL_PLACES_MAX &&
	       equal(decimal_round(ratio, printed.places), printed);
}

static enum verdict judge_value(const struct figure *figure, struct decimal printed)
{
	struct decimal value = value_of(figure);
	struct decimal exact = figure->kind == FIGURE_NUMBER ? measure_exact(figure->exact) : value;

	if (rounds_to(figure, value, printed) || (figure->computed && spared(value, printed)))
		return VERDICT_FINE;
	if (equal(truncated(exact, printed.places), printed))
		return VERDICT_TRUNCATED;
	if (figure->kind == FIGURE_NUMBER && is_ratio(value, printed))
		return VERDICT_RATIO;
	return VERDICT_DIFFERS;
}

bool prints_says(struct measure value, struct decimal printed)
{
	struct decimal exact = measure_exact(value);

	return equal(decimal_round(exact, printed.places), printed) ||
	       equal(decimal_round(value.value, printed.places), printed) ||
	       equal(truncated(exact, printed.places), printed) || is_ratio(value.value, printed);
}

static enum verdict judge_number(const struct print *print)
{
	const struct printed_number *number = &print->number;
	enum verdict verdict = judge_value(&print->figure, number->value);

	if (verdict != VERDICT_FINE && number->doubtful && judge_value(&print->figure, number->other) == VERDICT_FINE)
		return VERDICT_FINE;
	return verdict;
}

static enum verdict judge_numeric(const struct print *print)
{
	switch (print->number.kind) {
	case PRINTED_NUMBER:
		return judge_number(print);
	case PRINTED_MALFORMED:
		return VERDICT_MALFORMED;
	case PRINTED_BLANK:
		return VERDICT_BLANK;
	case PRINTED_DASH:
		return decimal_sign(value_of(&print->figure)) ? VERDICT_BLANK : VERDICT_FINE;
	case PRINTED_WORDS:
		break;
	}
	return VERDICT_WORDS;
}

/* -- words -- */

static struct text last_part(struct text name)
{
	size_t start = name.count;

	while (start && name.bytes[start - 1] != '.')
		start--;
	return text_part(name, start, name.count);
}

/* A sentence as it is read: fields filled in, without marks. */
static struct text words_of(const struct audit *audit, const struct figure *figure)
{
	struct diags unheard = { .arena = audit->arena };
	struct text words;

	if (figure->kind == FIGURE_WORDS)
		return figure->words;
	if (figure->kind != FIGURE_SENTENCE)
		return figure_text(audit->arena, audit->record, figure);
	words = fields_expand(&(struct scope){ .record = audit->record }, figure->sentence, &unheard);
	return rich_words(audit->arena, rich_parse(audit->arena, words, LIT("")));
}

/* "010/ 95 /Perenc" leaves room for a pen. */
static struct text without_blanks(struct arena *arena, struct text text)
{
	struct buffer tight = { .arena = arena };

	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] != ' ')
			buffer_byte(&tight, text.bytes[i]);
	return buffer_text(&tight);
}

static bool same_words(const struct audit *audit, struct text name, struct text data, struct text printed)
{
	struct text folded = printed_fold(audit->arena, data), found = printed_fold(audit->arena, printed);

	if (text_is(name, "nip"))
		return text_equal(printed_digits(audit->arena, data), printed_digits(audit->arena, printed));
	if (text_is(name, "pangkat") && pangkat_equal(data, printed))
		return true;
	if (text_is(name, "nomor"))
		return text_equal(without_blanks(audit->arena, folded), without_blanks(audit->arena, found));
	return text_equal(folded, found);
}

static enum verdict judge_words(const struct audit *audit, const struct print *print)
{
	if (print->number.kind == PRINTED_BLANK || print->number.kind == PRINTED_DASH)
		return VERDICT_BLANK;
	return same_words(audit, last_part(text_trim(print->tercetak->isian)), words_of(audit, &print->figure),
	                  print->tercetak->nilai.written)
	               ? VERDICT_FINE
	               : VERDICT_WORDS;
}

static enum verdict judge_date(const struct print *print)
{
	struct date date;

	if (print->number.kind == PRINTED_BLANK || print->number.kind == PRINTED_DASH)
		return VERDICT_BLANK;
	switch (printed_date(print->tercetak->nilai.written, &date)) {
	case PRINTED_DATE_FINE:
		return date_compare(date, print->figure.date) == 0 ? VERDICT_FINE : VERDICT_DIFFERS;
	case PRINTED_DATE_PART:
		return (date.year && date.year != print->figure.date.year) || date.month != print->figure.date.month
		               ? VERDICT_DIFFERS
		               : VERDICT_PART;
	case PRINTED_DATE_NONE:
		break;
	}
	return VERDICT_WORDS;
}

/* A date that the data holds as words: of an SOP. */
static enum verdict judge_date_words(const struct audit *audit, const struct print *print)
{
	struct date data, printed;
	enum printed_date_kind kind = printed_date(print->figure.words, &data);
	enum printed_date_kind found = printed_date(print->tercetak->nilai.written, &printed);

	if (!text_starts(last_part(text_trim(print->tercetak->isian)), "tanggal") || kind == PRINTED_DATE_NONE ||
	    found == PRINTED_DATE_NONE)
		return judge_words(audit, print);
	if (kind == PRINTED_DATE_FINE && found == PRINTED_DATE_PART && data.month == printed.month &&
	    (!printed.year || printed.year == data.year))
		return VERDICT_PART;
	return date_compare(data, printed) == 0 ? VERDICT_FINE : VERDICT_DIFFERS;
}

/* "kualifikasi.5" of four: the number was printed, and nothing behind it. */
static bool is_item(const struct print *print)
{
	struct text number = last_part(text_trim(print->tercetak->isian));

	return (print->figure.kind == FIGURE_WORDS || print->figure.kind == FIGURE_SENTENCE) && number.count &&
	       number.count < 3 && number.bytes[0] >= '1' && number.bytes[0] <= '9';
}

static enum verdict judge_unknown(const struct print *print)
{
	switch (print->number.kind) {
	case PRINTED_BLANK:
		return is_item(print) ? VERDICT_HOLLOW : VERDICT_FINE;
	case PRINTED_DASH:
		return VERDICT_FINE;
	case PRINTED_NUMBER:
		return decimal_sign(print->number.value) ? VERDICT_UNKNOWN : VERDICT_FINE;
	case PRINTED_MALFORMED:
		return VERDICT_MALFORMED;
	case PRINTED_WORDS:
		break;
	}
	return VERDICT_UNKNOWN;
}

static enum verdict judge(const struct audit *audit, const struct print *print)
{
	if (!print->figure.known)
		return judge_unknown(print);
	switch (print->figure.kind) {
	case FIGURE_NUMBER:
	case FIGURE_MONEY:
		return judge_numeric(print);
	case FIGURE_DATE:
		return judge_date(print);
	case FIGURE_WORDS:
		return judge_date_words(audit, print);
	case FIGURE_SENTENCE:
	case FIGURE_RANGE:
		break;
	}
	return judge_words(audit, print);
}

/* -- from where it stands -- */

/* "program[0].tercetak[2]" stands at "program[0]". */
static struct text bearer_of(struct text path)
{
	static const char word[] = "tercetak";
	size_t end = path.count;

	while (end >= sizeof word - 1 &&
	       !text_equal(text_part(path, end - (sizeof word - 1), sizeof word - 1), text_from(word)))
		end--;
	end = end >= sizeof word - 1 ? end - (sizeof word - 1) : 0;
	return text_part(path, 0, end && path.bytes[end - 1] == '.' ? end - 1 : end);
}

static void collect(void *context, const struct shape *shape, const void *item)
{
	struct prints *prints = context;
	const struct audit *audit = prints->audit;
	const struct scope scope = { .record = audit->record };
	const struct tercetak *tercetak = item;
	struct print print = { .tercetak = tercetak };
	struct figure again;

	if (shape != &tercetak_shape || !tercetak->nilai.given)
		return;
	print.bearer = bearer_of(tercetak->path);
	print.number =
		tercetak->nilai.number ? printed_plain(tercetak->nilai.written) : printed_read(tercetak->nilai.written);
	print.verdict = VERDICT_NAMELESS;
	if (figure_find(audit->arena, &scope, print.bearer, text_trim(tercetak->isian), &print.figure))
		print.verdict = judge(audit, &print);
	if (print.verdict != VERDICT_FINE && print.verdict != VERDICT_NAMELESS && print.figure.known)
		figure_origin(audit->arena, &scope, print.figure.name, &again, &print.origin);
	*array_push(audit->arena, &prints->list) = print;
}

void prints_collect(struct prints *prints)
{
	walk(&record_shape, prints->audit->record, (struct visitor){ collect, prints });
}
