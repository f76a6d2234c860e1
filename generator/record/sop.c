/* What follows from the steps as written: symbols, exits, who is reached from where; dates. */
#include "record/sop.h"

#include "input/wording.h"

/* -- dates -- */

static bool only_dots(struct text text)
{
	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] != '.' && text.bytes[i] != '-' && text.bytes[i] != ' ')
			return false;
	return true;
}

/* The first byte behind blanks, dots and lines, which leave room for a pen. */
static size_t room_end(struct text text)
{
	size_t at = 0, end = 0;

	while (at < text.count) {
		uint32_t mark = text_next(text, &at);

		if (mark != ' ' && mark != 0xA0 && mark != '\t' && mark != '.' && mark != '_' && mark != 0x2026)
			break;
		end = at;
	}
	return end;
}

static struct text without_room(struct text written)
{
	return text_trim(text_part(written, room_end(written), written.count));
}

/* "2025" */
static bool year_parse(struct text text, struct date *date)
{
	int year = 0;

	for (size_t i = 0; i < text.count; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9' || text.count != 4)
			return false;
		year = year * 10 + (text.bytes[i] - '0');
	}
	*date = (struct date){ .year = year };
	return year > 0;
}

/* "Januari 2025" */
static bool named_month_parse(struct text text, struct date *date)
{
	enum { MONTHS = 12 };
	size_t at;

	if (!text_find(text, " ", &at) || !year_parse(text_trim(text_part(text, at, text.count)), date))
		return false;
	for (int month = 1; month <= MONTHS; month++)
		if (same_word(text_part(text, 0, at), month_name(month))) {
			date->month = month;
			return true;
		}
	*date = (struct date){ 0 };
	return false;
}

enum sop_date_fault sop_date(struct text written, struct date *date)
{
	struct text text = text_trim(written), bare = without_room(written);

	*date = (struct date){ 0, 0, 0 };
	if (only_dots(text))
		return SOP_DATE_NONE;
	if (date_parse(text, date) == DATE_FINE || month_parse(text, date))
		return SOP_DATE_FINE;
	return named_month_parse(bare, date) || year_parse(bare, date) ? SOP_DATE_FINE : SOP_DATE_WRONG;
}

/* The room for the pen in front of it, in blanks that stay; empty for none. */
static struct text room_of(struct arena *arena, struct text written)
{
	struct text left = text_part(written, 0, room_end(written)), room = { NULL, 0 };
	struct date date;
	size_t at = 0;

	if (sop_date(written, &date) != SOP_DATE_FINE || date.day || month_parse(text_trim(written), &date))
		return room;
	while (at < left.count) {
		size_t start = at;
		bool blank = text_next(left, &at) == ' ';

		room = TEXT_JOIN(arena, room, blank ? LIT("\xC2\xA0") : text_part(left, start, at - start));
	}
	return room;
}

struct text sop_date_format(struct arena *arena, struct text written)
{
	struct date date;
	struct text room;

	if (sop_date(written, &date) != SOP_DATE_FINE)
		return text_trim(written);
	if (date.day)
		return date_format(arena, date);
	room = room_of(arena, written);
	if (!date.month)
		return text_format(arena, "%t%d", room, date.year);
	return text_format(arena, "%t%t %d", room, month_name(date.month), date.year);
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

bool langkah_acts(const struct langkah *langkah)
{
	return langkah->pelaksana.count > 0 &&
	       !(langkah->pelaksana.count == 1 && text_is(text_trim(langkah->pelaksana.items[0].kunci), "-"));
}

/* Whether the step counts among those that flow: all of them where nobody is named at all. */
static bool flows(const struct sop *sop, size_t index)
{
	return !sop->pelaksana.count || langkah_acts(&sop->langkah.items[index]);
}

static bool is_first(const struct sop *sop, size_t index)
{
	while (index-- > 0)
		if (flows(sop, index))
			return false;
	return true;
}

static bool is_last(const struct sop *sop, size_t index)
{
	while (++index < sop->langkah.count)
		if (flows(sop, index))
			return false;
	return true;
}

/* The first work starts the flow, the last without a way on ends it, and who must choose decides. */
static enum simbol symbol_of(const struct sop *sop, size_t index)
{
	const struct langkah *langkah = &sop->langkah.items[index];

	if (langkah->simbol != SIMBOL_OTOMATIS)
		return langkah->simbol;
	for (size_t i = 0; i < langkah->pelaksana.count; i++)
		if (langkah->pelaksana.items[i].simbol == SIMBOL_KEPUTUSAN)
			return SIMBOL_KEPUTUSAN;
	if (has_labels(langkah))
		return SIMBOL_KEPUTUSAN;
	if (is_last(sop, index) && !langkah->lanjut.count)
		return SIMBOL_SELESAI;
	return is_first(sop, index) ? SIMBOL_MULAI : SIMBOL_PROSES;
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
		long to = sop_step(sop, sop_is_end(sop, value->target) ? LIT(SOP_END) : value->target);

		if (to != STEP_NOWHERE)
			add_exit(arena, step, langkah->lanjut.count,
			         (struct alur_exit){ value->label, (size_t)to, value->path });
	}
	if (!langkah->lanjut.count && step->simbol != SIMBOL_SELESAI && index + 1 < sop->langkah.count)
		add_exit(arena, step, 1, (struct alur_exit){ { NULL, 0 }, index + 1, langkah->path });
}

/* Of joint work the last named decides, or who has the symbol of it. */
static void add_lanes(struct arena *arena, const struct sop *sop, const struct langkah *langkah, struct alur_step *step)
{
	bool decides = step->simbol == SIMBOL_KEPUTUSAN;

	step->lanes = arena_many(arena, langkah->pelaksana.count + 1, size_t);
	step->symbols = arena_many(arena, langkah->pelaksana.count + 1, enum simbol);
	for (size_t i = 0; i < langkah->pelaksana.count; i++)
		for (size_t lane = 0; lane < sop->pelaksana.count; lane++)
			if (text_equal(sop->pelaksana.items[lane].kunci, langkah->pelaksana.items[i].kunci)) {
				step->lanes[step->lane_count] = lane;
				step->symbols[step->lane_count++] = langkah->pelaksana.items[i].simbol;
				break;
			}
	if (!step->lane_count)
		return;
	step->decides = step->lane_count - 1;
	for (size_t i = 0; i < step->lane_count; i++)
		if (step->symbols[i] == SIMBOL_KEPUTUSAN)
			step->decides = i;
	for (size_t i = 0; i < step->lane_count; i++)
		if (decides && i == step->decides)
			step->symbols[i] = SIMBOL_KEPUTUSAN;
		else if (step->symbols[i] == SIMBOL_OTOMATIS || step->symbols[i] == SIMBOL_KEPUTUSAN)
			step->symbols[i] = decides ? SIMBOL_PROSES : step->simbol;
}

/* -- the end itself -- */

bool sop_is_end(const struct sop *sop, struct text target)
{
	return same_word(text_trim(target), LIT(SOP_END)) && sop_step(sop, target) == STEP_NOWHERE;
}

static bool leads_to_end(const struct sop *sop, size_t index)
{
	const struct langkah *langkah = &sop->langkah.items[index];

	for (size_t i = 0; i < langkah->lanjut.count; i++)
		if (sop_is_end(sop, langkah->lanjut.items[i].target))
			return true;
	return false;
}

/* Who has the end in his lane: the last who comes there. Who acts last comes there too, unless he says otherwise. */
static const struct langkah *before_end(const struct sop *sop)
{
	const struct langkah *found = NULL;

	for (size_t i = 0; i < sop->langkah.count; i++)
		if (leads_to_end(sop, i))
			found = &sop->langkah.items[i];
	for (size_t i = 0; found && i < sop->langkah.count; i++) {
		const struct langkah *langkah = &sop->langkah.items[i];

		if (flows(sop, i) && is_last(sop, i) && !langkah->lanjut.count && langkah->simbol != SIMBOL_SELESAI)
			found = langkah;
	}
	return found;
}

/* With a last step that is the end, when some step leads to that. */
static const struct sop *with_end(struct arena *arena, const struct sop *sop)
{
	const struct langkah *before = before_end(sop);
	size_t count = sop->langkah.count;
	struct sop *longer;
	struct langkah *end;

	if (!before)
		return sop;
	longer = arena_new(arena, struct sop);
	*longer = *sop;
	longer->langkah.items = arena_many(arena, count + 1, struct langkah);
	longer->langkah.count = count + 1;
	for (size_t i = 0; i < count; i++)
		longer->langkah.items[i] = sop->langkah.items[i];
	end = &longer->langkah.items[count];
	*end = (struct langkah){
		.kunci = LIT(SOP_END), .nomor = LIT("-"), .simbol = SIMBOL_SELESAI, .path = before->path
	};
	end->pelaksana.items = arena_new(arena, struct pelaku);
	end->pelaksana.count = before->pelaksana.count > 0;
	if (before->pelaksana.count)
		end->pelaksana.items[0].kunci =
			before->pelaksana.items[has_labels(before) ? before->pelaksana.count - 1 : 0].kunci;
	return longer;
}

/* -- all steps -- */

size_t alur_acted(const struct alur *alur, size_t to)
{
	size_t steps = 0;

	while (to < alur->count && !alur->steps[to].lane_count && steps++ < alur->count)
		to = alur->steps[to].exit_count ? alur->steps[to].exits[0].to : alur->count;
	return steps > alur->count ? alur->count : to;
}

struct alur sop_alur(struct arena *arena, const struct sop *given)
{
	const struct sop *sop = with_end(arena, given);
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
