/* What a flow takes from its start to an end: shortest and longest way.
 *
 * Ways are walked once, without loops back: work sent back for correction is not counted. Of a
 * decision one exit is taken; of any other step all, at the same time, so the slowest counts.
 */
#include "record/figures/waktu.h"

enum state { STATE_NEW, STATE_OPEN, STATE_DONE };

struct way {
	enum state state;
	bool ends;
	struct duration shortest, longest; /* from this step to an end */
};

struct walker {
	const struct alur *alur;
	const struct waktu *times;
	struct way *ways;
};

static void take_exit(struct way *way, const struct way *next, bool decision)
{
	if (!next->ends)
		return;
	if (!way->ends || (duration_compare(next->shortest, way->shortest) < 0) == decision)
		way->shortest = next->shortest;
	if (!way->ends || duration_compare(next->longest, way->longest) > 0)
		way->longest = next->longest;
	way->ends = true;
}

static void walk_from(struct walker *walker, size_t index)
{
	const struct alur_step *step = &walker->alur->steps[index];
	struct way *way = &walker->ways[index];

	way->state = STATE_OPEN;
	for (size_t e = 0; e < step->exit_count; e++) {
		size_t to = step->exits[e].to;

		if (walker->ways[to].state == STATE_NEW)
			walk_from(walker, to);
		if (walker->ways[to].state == STATE_DONE)
			take_exit(way, &walker->ways[to], step->simbol == SIMBOL_KEPUTUSAN);
	}
	way->ends = way->ends || step->simbol == SIMBOL_SELESAI;
	duration_add(&way->shortest, walker->times[index].least);
	duration_add(&way->longest, walker->times[index].most);
	way->state = STATE_DONE;
}

struct alur_times sop_times(struct arena *arena, const struct alur *alur)
{
	struct alur_times sum = { .without = 0 };
	struct waktu *times = arena_many(arena, alur->count + 1, struct waktu);
	struct walker walker = { alur, times, arena_many(arena, alur->count + 1, struct way) };
	struct text usual = alur->sop->kolom ? alur->sop->kolom->satuan_waktu : (struct text){ NULL, 0 };

	for (size_t i = 0; i < alur->count; i++) {
		if (waktu_parse(alur->sop->langkah.items[i].waktu, usual, &times[i]) != WAKTU_FINE)
			sum.without++;
		duration_add(&sum.sum_least, times[i].least);
		duration_add(&sum.sum_most, times[i].most);
	}
	if (!alur->count)
		return sum;
	walk_from(&walker, 0);
	sum.ways = walker.ways[0].ends;
	sum.shortest = walker.ways[0].shortest;
	sum.longest = walker.ways[0].longest;
	return sum;
}

/* -- in words -- */

static struct text range_words(struct arena *arena, struct duration least, struct duration most)
{
	struct text low = duration_format(arena, least), high = duration_format(arena, most);

	return text_equal(low, high) ? low : text_format(arena, "%t sampai %t", low, high);
}

struct text times_words(struct arena *arena, const struct alur_times *times)
{
	struct text sum = range_words(arena, times->sum_least, times->sum_most);
	struct text shortest = duration_format(arena, times->shortest);
	struct text longest = duration_format(arena, times->longest);

	if (!times->ways || (text_equal(shortest, sum) && text_equal(longest, sum)))
		return sum;
	if (text_equal(shortest, longest))
		return text_format(arena, "%t; dari awal sampai selesai %t", sum, shortest);
	return text_format(arena, "%t; jalur terpendek %t, terpanjang %t", sum, shortest, longest);
}
