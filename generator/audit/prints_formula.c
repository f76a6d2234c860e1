/* What a printed value follows from: its formula with numbers, and whether it was reckoned rightly from others that
 * were printed wrongly. The formulas are those of the figures (record/figures/formula.h); nothing is reckoned here. */
#include "audit/tercetak.h"

#include "base/buffer.h"
#include "record/figures/formula.h"
#include "record/record.h"

enum { DEPTH_MOST = 3, SPELT_MOST = 10 };

/* -- spelt -- */

/* As a keyboard has it: "x" and "-" for the signs of the page. */
static struct text plainly(struct arena *arena, struct text spelt)
{
	struct buffer plain = { .arena = arena };

	for (size_t at = 0; at < spelt.count;) {
		struct text rest = text_part(spelt, at, spelt.count);

		if (text_starts(rest, "\xC3\x97")) {
			buffer_byte(&plain, 'x');
			at += 2;
		} else if (text_starts(rest, "\xE2\x88\x92")) {
			buffer_byte(&plain, '-');
			at += 3;
		} else {
			buffer_byte(&plain, spelt.bytes[at++]);
		}
	}
	return buffer_text(&plain);
}

struct text prints_formula(const struct prints *prints, const struct print *print)
{
	const struct audit *audit = prints->audit;
	const struct scope scope = { .record = audit->record };
	const struct origin *origin = &print->origin;
	size_t count = origin->inputs.count;
	struct figure *inputs = arena_many(audit->arena, count + 1, struct figure);
	struct text spelt;

	if (!origin->formula || !origin->formula->reckon || !count || count > SPELT_MOST ||
	    strcmp(origin->formula->spelling[0], origin->formula->spelling[1]) != 0)
		return DIAG_NONE; /* none, too long to be read, or words of one language */
	for (size_t i = 0; i < count; i++)
		figure_find(audit->arena, &scope, LIT(""), origin->inputs.items[i], &inputs[i]);
	spelt = formula_spelt(audit->arena, audit->record, origin->formula, inputs, count, false);
	if (text_equal(spelt, figure_bare(audit->arena, audit->record, &inputs[0])))
		return DIAG_NONE; /* a sum of one */
	return plainly(audit->arena, spelt);
}

/* -- from values as they were printed -- */

struct tracing {
	const struct prints *prints;
	const struct print *print;  /* whose value is looked for */
	bool same_place;            /* of other prints those of its own table alone */
	const struct print *only;   /* or this one alone */
	const struct print *source; /* a wrong print that was reckoned with */
};

/* Two names may be of one thing: the money of a goal, and that of its only indicator. */
static bool same_figure(const struct print *print, const struct figure *figure, const struct origin *origin)
{
	if (text_equal(print->figure.name, figure->name))
		return true;
	if (!origin->formula || print->origin.formula != origin->formula || !origin->inputs.count ||
	    print->origin.inputs.count != origin->inputs.count)
		return false;
	for (size_t i = 0; i < origin->inputs.count; i++)
		if (!text_equal(print->origin.inputs.items[i], origin->inputs.items[i]))
			return false;
	return true;
}

static bool is_wrong_number(const struct print *print)
{
	return print->number.kind == PRINTED_NUMBER &&
	       (print->verdict == VERDICT_DIFFERS || print->verdict == VERDICT_TRUNCATED ||
	        print->verdict == VERDICT_RATIO);
}

static const struct print *wrong_print(const struct tracing *tracing, const struct figure *figure,
                                       const struct origin *origin)
{
	for (size_t i = 0; i < tracing->prints->list.count; i++) {
		const struct print *other = &tracing->prints->list.items[i];

		if (other == tracing->print || !is_wrong_number(other) || (tracing->only && other != tracing->only) ||
		    (tracing->same_place && !text_equal(other->tercetak->letak, tracing->print->tercetak->letak)))
			continue;
		if (same_figure(other, figure, origin))
			return other;
	}
	return NULL;
}

static void set_value(struct figure *figure, struct measure value)
{
	if (figure->kind == FIGURE_MONEY)
		figure->rupiah = value.value;
	else
		figure->number = value.value;
	figure->exact = value;
}

static void as_printed(struct tracing *tracing, struct text name, struct figure *figure, size_t depth);

static struct measure reckon(struct tracing *tracing, const struct origin *origin, int places, size_t depth)
{
	struct arena *arena = tracing->prints->audit->arena;
	const struct scope scope = { .record = tracing->prints->audit->record };
	struct figure *inputs = arena_many(arena, origin->inputs.count + 1, struct figure), limit;
	struct reckoning reckoning = {
		.inputs = inputs, .count = origin->inputs.count, .places = places, .arah = origin->arah
	};

	for (size_t i = 0; i < origin->inputs.count; i++)
		as_printed(tracing, origin->inputs.items[i], &inputs[i], depth);
	if (origin->limit.count && figure_find(arena, &scope, LIT(""), origin->limit, &limit))
		reckoning.limit = figure_measure(&limit);
	return formula_reckon(origin->formula, &reckoning);
}

/* The value that a reader of the printed papers has: printed itself, or following from others that are. */
static void as_printed(struct tracing *tracing, struct text name, struct figure *figure, size_t depth)
{
	struct arena *arena = tracing->prints->audit->arena;
	const struct scope scope = { .record = tracing->prints->audit->record };
	const struct print *before = tracing->source, *wrong;
	struct origin origin;

	if (!figure_origin(arena, &scope, name, figure, &origin)) {
		*figure = (struct figure){ .kind = FIGURE_NUMBER };
		return;
	}
	wrong = wrong_print(tracing, figure, &origin);
	if (wrong) {
		set_value(figure, measure_of(wrong->number.value));
		tracing->source = wrong;
	} else if (depth && origin.formula && origin.formula->reckon && origin.inputs.count) {
		struct measure value;

		tracing->source = NULL;
		value = reckon(tracing, &origin, figure->number.places, depth - 1);
		if (tracing->source && value.known)
			set_value(figure, value);
		else
			tracing->source = before;
	}
}

static const struct print *trace(struct tracing tracing)
{
	const struct print *print = tracing.print;
	struct measure value = reckon(&tracing, &print->origin,
	                              print->figure.kind == FIGURE_MONEY ? 0 : print->figure.number.places, DEPTH_MOST);

	return value.known && tracing.source && prints_says(value, print->number.value) ? tracing.source : NULL;
}

const struct print *prints_wrong_source(const struct prints *prints, const struct print *print)
{
	struct tracing tracing = { .prints = prints, .print = print, .same_place = true };
	const struct print *source;

	if (!print->origin.formula || !print->origin.formula->reckon || !print->origin.inputs.count ||
	    !is_wrong_number(print))
		return NULL;
	source = trace(tracing);
	tracing.same_place = false;
	if (!source)
		source = trace(tracing);
	for (size_t i = 0; i < prints->list.count && !source; i++) {
		tracing.only = &prints->list.items[i];
		if (text_equal(tracing.only->bearer, print->bearer))
			source = trace(tracing);
	}
	return source;
}
