/* The flow as it is drawn: an actor's symbol in each lane concerned, ways on, and the same in words for who
 * cannot see the drawing. */
#include "layouts/sop/parts.h"
#include "record/sop.h"

#include "layouts/parts/prose.h"

static enum symbol symbol_of(enum simbol simbol)
{
	static const enum symbol symbols[] = {
		[SIMBOL_OTOMATIS] = SYMBOL_BOX,         [SIMBOL_MULAI] = SYMBOL_CAPSULE,
		[SIMBOL_PROSES] = SYMBOL_BOX,           [SIMBOL_KEPUTUSAN] = SYMBOL_DIAMOND,
		[SIMBOL_SELESAI] = SYMBOL_CAPSULE,      [SIMBOL_DOKUMEN] = SYMBOL_DOCUMENT,
		[SIMBOL_SUBPROSES] = SYMBOL_SUBPROCESS, [SIMBOL_LINGKARAN] = SYMBOL_CIRCLE,
	};

	return symbols[simbol];
}

static struct text words_in(enum simbol simbol)
{
	if (simbol == SIMBOL_MULAI)
		return LIT("Mulai");
	return simbol == SIMBOL_SELESAI ? LIT("Selesai") : LIT("");
}

/* -- actors: of joint work the first named leads, but who decides is the one that lines leave and enter -- */

static void add_actors(struct arena *arena, const struct alur_step *step, struct flow_row *row)
{
	size_t main = step->simbol == SIMBOL_KEPUTUSAN ? step->decides : 0;

	row->actors = arena_many(arena, step->lane_count + 1, struct flow_actor);
	row->actor_count = step->lane_count;
	for (size_t i = 0; i < step->lane_count; i++) {
		size_t place = i == main ? 0 : i < main ? i + 1 : i;

		row->actors[place] = (struct flow_actor){
			.lane = step->lanes[i],
			.symbol = symbol_of(step->symbols[i]),
			.words = words_in(step->symbols[i]),
		};
	}
}

static bool leads_there(const struct flow_row *row, size_t to)
{
	for (size_t i = 0; i < row->way_count; i++)
		if (row->ways[i].to == to)
			return true;
	return false;
}

static void add_ways(struct arena *arena, const struct alur *alur, size_t index, struct flow_row *row)
{
	const struct alur_step *step = &alur->steps[index];

	row->ways = arena_many(arena, step->exit_count + 1, struct flow_way);
	for (size_t i = 0; step->lane_count && i < step->exit_count; i++) {
		size_t to = alur_acted(alur, step->exits[i].to);

		if (to < alur->count && to != index && (row->decision || !leads_there(row, to)))
			row->ways[row->way_count++] = (struct flow_way){ to, step->exits[i].label };
	}
}

/* -- in words -- */

struct sentence {
	struct composer *composer;
	struct arena *arena;
	ARRAY_OF(struct text) parts;
};

static void say(struct sentence *sentence, struct text words)
{
	*array_push(sentence->arena, &sentence->parts) = words;
}

static struct text step_name(struct composer *composer, const struct alur *alur, size_t index)
{
	struct arena *arena = composer->arena;
	struct text number = alur->steps[index].number;

	if (number.count)
		return text_format(arena, "langkah %t", number);
	if (!prose_given(alur->sop->langkah.items[index].kegiatan))
		return LIT("selesai");
	return text_format(arena, "langkah \"%t\"",
	                   rich_words(arena, prose(composer, alur->sop->langkah.items[index].kegiatan)));
}

static const char *const kinds[] = {
	[SIMBOL_OTOMATIS] = "proses",     [SIMBOL_MULAI] = "mulai",          [SIMBOL_PROSES] = "proses",
	[SIMBOL_KEPUTUSAN] = "keputusan", [SIMBOL_SELESAI] = "selesai",      [SIMBOL_DOKUMEN] = "dokumen",
	[SIMBOL_SUBPROSES] = "SOP lain",  [SIMBOL_LINGKARAN] = "penghubung",
};

static void say_actors(struct sentence *sentence, const struct alur *alur, const struct alur_step *step)
{
	for (size_t i = 0; i < step->lane_count; i++) {
		if (i)
			say(sentence, i + 1 == step->lane_count ? LIT(" dan ") : LIT(", "));
		say(sentence, alur->sop->pelaksana.items[step->lanes[i]].nama);
		if (step->symbols[i] != step->simbol)
			say(sentence, text_format(sentence->arena, " (%s)", kinds[step->symbols[i]]));
	}
	if (step->lane_count > 1)
		say(sentence, LIT(" bersama"));
}

static void say_ways(struct sentence *sentence, const struct alur *alur, const struct flow_row *row, size_t index)
{
	bool next = row->way_count == 1 && row->ways[0].to == index + 1 && !row->ways[0].label.count;

	for (size_t i = 0; i < row->way_count && !next; i++) {
		say(sentence, i ? LIT(", ") : LIT("; "));
		if (row->ways[i].label.count)
			say(sentence, text_format(sentence->arena, "%t ", row->ways[i].label));
		say(sentence, LIT("ke "));
		say(sentence, step_name(sentence->composer, alur, row->ways[i].to));
	}
}

struct text sop_ways_words(struct composer *composer, const struct alur *alur, size_t index)
{
	const struct alur_step *step = &alur->steps[index];
	struct sentence sentence = { .composer = composer, .arena = composer->arena };

	if (!alur->sop->langkah.items[index].lanjut.count)
		return (struct text){ NULL, 0 };
	for (size_t i = 0; i < step->exit_count; i++) {
		struct text name = step_name(composer, alur, step->exits[i].to), label = step->exits[i].label;

		say(&sentence, i ? LIT("; ") : LIT(""));
		if (label.count)
			say(&sentence, text_format(composer->arena, "%t: ", label));
		say(&sentence, text_is(name, SOP_END) ? LIT("") : LIT("ke "));
		say(&sentence, name);
	}
	return text_join(composer->arena, sentence.parts.items, sentence.parts.count);
}

static struct text alt_of(struct composer *composer, const struct alur *alur, const struct flow_row *row, size_t index)
{
	const struct alur_step *step = &alur->steps[index];
	struct arena *arena = composer->arena;
	struct sentence sentence = { .composer = composer, .arena = arena };

	say(&sentence, step->number.count ? text_format(arena, "Langkah %t, ", step->number) : LIT(""));
	say_actors(&sentence, alur, step);
	say(&sentence, text_format(arena, ": %s", kinds[step->simbol]));
	say_ways(&sentence, alur, row, index);
	return text_join(arena, sentence.parts.items, sentence.parts.count);
}

struct flow_lanes *sop_lanes(const struct sop_sheet *sheet, const struct alur *alur, size_t first, size_t head)
{
	struct arena *arena = sheet->composer->arena;
	struct flow_lanes *lanes = arena_new(arena, struct flow_lanes);

	lanes->first = first;
	lanes->count = alur->sop->pelaksana.count;
	lanes->rows = arena_many(arena, alur->count + 1, struct flow_row);
	lanes->row_count = alur->count;
	lanes->unit = sheet->unit;
	for (size_t i = 0; i < alur->count; i++) {
		struct flow_row *row = &lanes->rows[i];

		row->row = head + i;
		row->decision = alur->steps[i].simbol == SIMBOL_KEPUTUSAN;
		add_actors(arena, &alur->steps[i], row);
		add_ways(arena, alur, i, row);
		if (row->actor_count)
			row->alt = alt_of(sheet->composer, alur, row, i);
	}
	return lanes;
}
