/* Ways of writing: marks of thousands and decimals against those of most values, decimals and the sign of percent
 * against those of the same name in the same table. What is wrong already is not asked for its form. */
#include "audit/tercetak.h"

#include "record/record.h"

static bool counts(const struct print *print)
{
	return print->verdict == VERDICT_FINE && print->number.kind == PRINTED_NUMBER && !print->tercetak->nilai.number;
}

/* The mark of thousands that a value shows, or its decimal mark; 0 for neither. */
static char thousands_of(const struct print *print)
{
	return print->number.doubtful ? 0 : print->number.grouping;
}

static char point_of(const struct print *print)
{
	return print->number.doubtful ? 0 : print->number.point;
}

/* The mark that most values have, 0 when there are as many of both. Thousands and decimals are counted apart: a paper
 * that writes points for both is not wrong in each of its numbers. */
static char usual_mark(const struct prints *prints, char (*mark)(const struct print *print))
{
	size_t dots = 0, commas = 0;

	for (size_t i = 0; i < prints->list.count; i++) {
		if (!counts(&prints->list.items[i]))
			continue;
		dots += mark(&prints->list.items[i]) == '.';
		commas += mark(&prints->list.items[i]) == ',';
	}
	return dots > commas ? '.' : commas > dots ? ',' : 0;
}

static struct text last_part(struct text name)
{
	size_t start = name.count;

	while (start && name.bytes[start - 1] != '.')
		start--;
	return text_part(name, start, name.count);
}

static bool same_column(const struct print *a, const struct print *b)
{
	return a->tercetak->letak.count && text_equal(a->tercetak->letak, b->tercetak->letak) &&
	       text_equal(last_part(a->tercetak->isian), last_part(b->tercetak->isian)) &&
	       a->figure.kind == b->figure.kind && text_equal(a->figure.unit, b->figure.unit);
}

/* 0 and 100 are written short everywhere. */
static bool shows_places(const struct print *print)
{
	return print->number.value.places ||
	       (print->number.value.digits != 0 && print->number.value.digits != 100 && !print->number.doubtful);
}

/* Whether most of its column write it otherwise. */
static bool odd_in_column(const struct prints *prints, const struct print *print)
{
	size_t places = 0, other_places = 0, sign = 0, other_sign = 0;

	for (size_t i = 0; i < prints->list.count; i++) {
		const struct print *other = &prints->list.items[i];

		if (!counts(other) || !same_column(print, other))
			continue;
		if (other->number.percent == print->number.percent)
			sign++;
		else
			other_sign++;
		if (!shows_places(other) || print->figure.kind == FIGURE_MONEY)
			continue;
		if (other->number.value.places == print->number.value.places)
			places++;
		else
			other_places++;
	}
	return other_sign > sign || (shows_places(print) && other_places > places);
}

static bool is_odd(const struct prints *prints, const struct print *print, char thousands, char point)
{
	if (!counts(print))
		return false;
	if ((thousands && thousands_of(print) && thousands_of(print) != thousands) ||
	    (point && point_of(print) && point_of(print) != point))
		return true;
	return odd_in_column(prints, print);
}

void prints_ask_forms(const struct prints *prints)
{
	const struct audit *audit = prints->audit;
	char thousands = usual_mark(prints, thousands_of), point = usual_mark(prints, point_of);
	size_t *found = arena_many(audit->arena, prints->list.count + 1, size_t); /* the finding of its table, from 1 */

	for (size_t i = 0; i < prints->list.count; i++) {
		const struct print *print = &prints->list.items[i];
		const struct tercetak *tercetak = print->tercetak;

		if (!is_odd(prints, print, thousands, point))
			continue;
		for (size_t k = 0; k < i && !found[i]; k++)
			if (found[k] && text_equal(prints->list.items[k].tercetak->letak, tercetak->letak))
				found[i] = found[k];
		if (found[i]) {
			audit_also(audit, &audit->diags->list.items[found[i] - 1], tercetak->path, DIAG_NONE);
			continue;
		}
		audit_find(audit, tercetak->path,
		           ((struct evidence){ .written = tercetak->nilai.written,
		                               .wanted = figure_text(audit->arena, audit->record, &print->figure),
		                               .letak = tercetak->letak }),
		           MESSAGE_EVAL_FORM, tercetak->letak.count ? tercetak->letak : tercetak->isian,
		           tercetak->nilai.written);
		found[i] = audit->diags->list.count;
	}
}
