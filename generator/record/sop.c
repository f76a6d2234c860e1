/* What follows from the steps as written: symbols, exits, who is reached from where; dates. */
#include "record/sop.h"

/* -- dates -- */

static bool only_dots(struct text text)
{
	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] != '.' && text.bytes[i] != '-' && text.bytes[i] != ' ')
			return false;
	return true;
}

enum sop_date_fault sop_date(struct text written, struct date *date)
{
	struct text text = text_trim(written);

	*date = (struct date){ 0, 0, 0 };
	if (only_dots(text))
		return SOP_DATE_NONE;
	if (date_parse(text, date) == DATE_FINE)
		return SOP_DATE_FINE;
	return month_parse(text, date) ? SOP_DATE_FINE : SOP_DATE_WRONG;
}

struct text sop_date_format(struct arena *arena, struct text written)
{
	struct date date;

	if (sop_date(written, &date) != SOP_DATE_FINE)
		return text_trim(written);
	if (date.day)
		return date_format(arena, date);
	return text_format(arena, "%t %d", month_name(date.month), date.year);
}

/* -- steps -- */

static struct text number_of(struct arena *arena, const struct langkah *langkah, size_t index)
{
	if (!langkah->nomor.bytes)
		return text_from_int(arena, (int64_t)index + 1);
	return text_is(text_trim(langkah->nomor), "-") ? (struct text){ NULL, 0 } : langkah->nomor;
}

/* The number a step has when none is written. */
static bool is_place(struct text target, size_t index)
{
	size_t number = 0;

	for (size_t i = 0; i < target.count; i++) {
		if (target.bytes[i] < '0' || target.bytes[i] > '9' || number > 100000)
			return false;
		number = number * 10 + (size_t)(target.bytes[i] - '0');
	}
	return target.count && number == index + 1;
}

long sop_step(const struct sop *sop, struct text target)
{
	for (size_t i = 0; i < sop->langkah.count; i++)
		if (sop->langkah.items[i].kunci.count && text_equal(sop->langkah.items[i].kunci, target))
			return (long)i;
	for (size_t i = 0; i < sop->langkah.count; i++)
		if (sop->langkah.items[i].nomor.count && text_equal(text_trim(sop->langkah.items[i].nomor), target))
			return (long)i;
	for (size_t i = 0; i < sop->langkah.count; i++)
		if (!sop->langkah.items[i].nomor.bytes && is_place(target, i))
			return (long)i;
	return STEP_NOWHERE;
}

static bool has_labels(const struct langkah *langkah)
{
	for (size_t i = 0; i < langkah->lanjut.count; i++)
		if (langkah->lanjut.items[i].label.count)
			return true;
	return false;
}

/* The first work starts the flow, the last without a way on ends it, and who must choose decides. */
static enum simbol symbol_of(const struct sop *sop, size_t index)
{
	const struct langkah *langkah = &sop->langkah.items[index];

	if (langkah->simbol != SIMBOL_OTOMATIS)
		return langkah->simbol;
	if (has_labels(langkah))
		return SIMBOL_KEPUTUSAN;
	if (index + 1 == sop->langkah.count && !langkah->lanjut.count)
		return SIMBOL_SELESAI;
	return index == 0 ? SIMBOL_MULAI : SIMBOL_PROSES;
}

static void add_exit(struct arena *arena, struct alur_step *step, size_t most, struct alur_exit leads)
{
	if (!step->exits)
		step->exits = arena_many(arena, most, struct alur_exit);
	step->exits[step->exit_count++] = leads;
}

static void add_exits(struct arena *arena, const struct sop *sop, size_t index, struct alur_step *step)
{
	const struct langkah *langkah = &sop->langkah.items[index];

	for (size_t i = 0; i < langkah->lanjut.count; i++) {
		const struct exit_value *value = &langkah->lanjut.items[i];
		long to = sop_step(sop, value->target);

		if (to != STEP_NOWHERE)
			add_exit(arena, step, langkah->lanjut.count,
			         (struct alur_exit){ value->label, (size_t)to, value->path });
	}
	if (!langkah->lanjut.count && step->simbol != SIMBOL_SELESAI && index + 1 < sop->langkah.count)
		add_exit(arena, step, 1, (struct alur_exit){ { NULL, 0 }, index + 1, langkah->path });
}

static void add_lanes(struct arena *arena, const struct sop *sop, const struct langkah *langkah, struct alur_step *step)
{
	step->lanes = arena_many(arena, langkah->pelaksana.count + 1, size_t);
	for (size_t i = 0; i < langkah->pelaksana.count; i++)
		for (size_t lane = 0; lane < sop->pelaksana.count; lane++)
			if (text_equal(sop->pelaksana.items[lane].kunci, langkah->pelaksana.items[i])) {
				step->lanes[step->lane_count++] = lane;
				break;
			}
}

struct alur sop_alur(struct arena *arena, const struct sop *sop)
{
	struct alur alur = { .sop = sop, .count = sop->langkah.count };

	alur.steps = arena_many(arena, alur.count + 1, struct alur_step);
	for (size_t i = 0; i < alur.count; i++) {
		struct alur_step *step = &alur.steps[i];

		step->simbol = symbol_of(sop, i);
		step->number = number_of(arena, &sop->langkah.items[i], i);
		add_lanes(arena, sop, &sop->langkah.items[i], step);
		add_exits(arena, sop, i, step);
	}
	return alur;
}

/* -- reach -- */

static bool is_end(const struct alur_step *step)
{
	return step->simbol == SIMBOL_SELESAI;
}

/* Goes round until nothing changes; flows are short. */
void alur_reach(const struct alur *alur, bool *reached, bool *ends)
{
	bool changed = alur->count > 0;

	for (size_t i = 0; i < alur->count; i++) {
		reached[i] = i == 0 || alur->steps[i].simbol == SIMBOL_MULAI;
		ends[i] = is_end(&alur->steps[i]);
	}
	while (changed) {
		changed = false;
		for (size_t i = 0; i < alur->count; i++) {
			const struct alur_step *step = &alur->steps[i];

			for (size_t e = 0; e < step->exit_count; e++) {
				size_t to = step->exits[e].to;

				changed = changed || (reached[i] && !reached[to]) || (ends[to] && !ends[i]);
				reached[to] = reached[to] || reached[i];
				ends[i] = ends[i] || ends[to];
			}
		}
	}
}
