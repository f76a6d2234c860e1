/* Values that follow from two others of the same object: "serapan" from "realisasi" and "anggaran". */
#include "audit/tercetak.h"

#include "record/record.h"

static const struct derived {
	const char *word, *over, *under; /* over / under x 100; */
	bool difference;                 /* under - over */
} derived[] = {
	{ "serapan", "realisasi", "anggaran", false },
	{ "capaian", "realisasi", "target", false },
	{ "sisa", "realisasi", "anggaran", true },
};

static const struct derived *lookup(struct text name, struct text *before, struct text *behind)
{
	for (size_t start = 0; start < name.count;) {
		size_t end = start;

		while (end < name.count && name.bytes[end] != '.')
			end++;
		for (size_t i = 0; i < sizeof derived / sizeof *derived; i++)
			if (text_is(text_part(name, start, end - start), derived[i].word)) {
				*before = text_part(name, 0, start);
				*behind = text_part(name, end, name.count);
				return &derived[i];
			}
		start = end + 1;
	}
	return NULL;
}

static struct text name_of(const struct prints *prints, struct text before, const char *word, struct text behind)
{
	return text_format(prints->audit->arena, "%t%s%t", before, word, behind);
}

static bool find(const struct prints *prints, const struct print *print, struct text name, struct decimal *value)
{
	const struct audit *audit = prints->audit;
	const struct scope scope = { .record = audit->record };
	struct figure figure;

	if (!figure_find(audit->arena, &scope, print->bearer, name, &figure) || !figure.known)
		return false;
	*value = figure.kind == FIGURE_MONEY ? figure.rupiah : figure.number;
	return figure.kind == FIGURE_MONEY || figure.kind == FIGURE_NUMBER;
}

static bool result(const struct derived *row, struct decimal over, struct decimal under, struct decimal *value)
{
	struct decimal hundred;

	if (row->difference)
		return decimal_sub(under, over, value);
	return decimal_mul(over, decimal_from_int(100), over.places, &hundred) && decimal_div(hundred, under, 4, value);
}

struct text prints_formula(const struct prints *prints, const struct print *print)
{
	struct arena *arena = prints->audit->arena;
	struct text before, behind, name = text_trim(print->tercetak->isian);
	const struct derived *row = lookup(name, &before, &behind);
	struct decimal over, under, value;

	if (!row || print->figure.kind == FIGURE_DATE || print->figure.kind == FIGURE_WORDS ||
	    !find(prints, print, name_of(prints, before, row->over, behind), &over) ||
	    !find(prints, print, name_of(prints, before, row->under, behind), &under) ||
	    !result(row, over, under, &value))
		return DIAG_NONE;
	if (!row->difference &&
	    decimal_compare(decimal_round(value, print->figure.number.places), print->figure.number) != 0)
		return DIAG_NONE; /* another formula: lower is better */
	if (row->difference)
		return text_format(arena, "%t - %t", decimal_format(arena, under), decimal_format(arena, over));
	return text_format(arena, "%t / %t x 100", decimal_format(arena, over), decimal_format(arena, under));
}

/* -- from values as they were printed -- */

/* A wrong print of the value; NULL when there is none. */
static const struct print *wrong_print(const struct prints *prints, const struct print *print, struct text name)
{
	for (size_t i = 0; i < prints->list.count; i++) {
		const struct print *other = &prints->list.items[i];

		if (other != print && other->verdict == VERDICT_DIFFERS && !other->cause &&
		    other->number.kind == PRINTED_NUMBER && text_equal(other->bearer, print->bearer) &&
		    text_equal(text_trim(other->tercetak->isian), name))
			return other;
	}
	return NULL;
}

const struct print *prints_wrong_source(const struct prints *prints, const struct print *print)
{
	struct text before, behind;
	const struct derived *row = lookup(text_trim(print->tercetak->isian), &before, &behind);
	const struct print *over_print, *under_print;
	struct text over_name, under_name;
	struct decimal over, under, value;

	if (!row || print->number.kind != PRINTED_NUMBER)
		return NULL;
	over_name = name_of(prints, before, row->over, behind);
	under_name = name_of(prints, before, row->under, behind);
	over_print = wrong_print(prints, print, over_name);
	under_print = wrong_print(prints, print, under_name);
	if ((!over_print && !under_print) || (!over_print && !find(prints, print, over_name, &over)) ||
	    (!under_print && !find(prints, print, under_name, &under)))
		return NULL;
	over = over_print ? over_print->number.value : over;
	under = under_print ? under_print->number.value : under;
	if (!result(row, over, under, &value) ||
	    decimal_compare(decimal_round(value, print->number.value.places), print->number.value) != 0)
		return NULL;
	return under_print ? under_print : over_print;
}
