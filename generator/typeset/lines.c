/* Where lines end: the choice over the whole paragraph that costs least (after Knuth and Plass).
 *
 * Every place to break is weighed against the earlier ones from which a line could reach it, the farthest first, until
 * lines from nearer ones are too loose to be the best. A line's cost grows with the square of how far its blanks
 * stretch or shrink, and faster where that is seen, then squared. In
 * justified text that is what is left once its letters have given way and its last sign stands out of the measure by a
 * part of itself. In ragged setting it grows with the room left over. There is always an answer: a line that fits
 * nowhere is taken as it is.
 */
#include "typeset/setter.h"

enum {
	DEMERITS_TWO_HYPHENS = 2000000,
	LADDER_MOST = 2,
	DEMERITS_LADDER = 50000000,     /* a third line that ends in a hyphen */
	DEMERITS_SHORT_END = 1200000,   /* a last line of one short word */
	DEMERITS_PARTED_END = 4000000,  /* the last line begins within a word, */
	DEMERITS_LONE_PART = 100000000, /* and is nothing else */
	BADNESS_MOST = 10000000,
	RATIO_SEEN = 800,
	RATIO_MOST = 40000,
	SHARE_MOST = 10000, /* hundredths of a ragged line that are left: letters of a foreign font may be as wide as it
	                       says */
	PARTED = 550,       /* a word that goes on on the next line, in justified text */
	PARTED_RAGGED = 400,        /* and in ragged */
	JUSTIFIED_TIED_WORD = 2000, /* there the blanks of a line that ends before a name may be too wide to bear */
	BLANK_STRETCH = 400,
	BLANK_SHRINK = 333, /* thousandths of a blank; beyond the first a line is loose, beyond the
	                       second, a third as in TeX, it does not fit */
	HANG = 700          /* thousandths of a sign's width that stand out */
};

/* Of the atoms before one. */
struct sum {
	length width;
	length blank_width; /* of the blanks among them */
	size_t blanks;
};

struct place {
	size_t end;  /* the line's atoms end here */
	size_t next; /* and the next line's begin here */
	struct sum before_end, before_next;
	length hyphen, hang;
	int64_t cost;
	bool forced, last;
	bool parted;    /* between them a word, at a hyphen of ours or its own */
	int64_t best;   /* least demerits of all lines up to here */
	size_t from;    /* the place before */
	int ladder;     /* lines up to here, with that, that end in a hyphen */
	length natural; /* of the line that ends here */
};

struct breaker {
	const struct atoms *atoms;
	ARRAY_OF(struct place) places;
	size_t reach;           /* the farthest place from which a line reached the one weighed last */
	ARRAY_OF(size_t) cheap; /* places with less demerits than all weighed after them; the last one */
	size_t cheapest;        /* of these from `reach` on, the first */
	length measure, first_indent;
	bool justify, balanced, elastic; /* balanced: the last line counts as the others do */
	const struct type *type;
};

static size_t skip_blanks(const struct atoms *atoms, size_t at)
{
	while (atoms->items[at].kind == ATOM_BLANK)
		at++;
	return at;
}

/* The advance of a sign in the word that it ends a part of. */
static length sign_advance(const struct shaped *whole, char sign, length size)
{
	for (size_t r = 0; r < whole->count; r++) {
		const struct glyph_run *run = &whole->runs[r];

		for (size_t g = 0; g < run->count; g++)
			if (run_glyph(run, g).count == 1 && run->text.bytes[run_glyph(run, g).start] == sign)
				return face_length(run->face, run_glyph(run, g).advance, size);
	}
	return 0;
}

/* Hyphens, stops and commas at the end of a line stand out a little, or the margin would look hollow there. */
static length hang_of(const struct breaker *breaker, size_t end, const struct atom *next)
{
	const struct atom *last = end ? &breaker->atoms->items[end - 1] : NULL;
	char sign;

	if (!breaker->elastic || !last || last->kind != ATOM_BOX)
		return 0;
	if (next->kind == ATOM_BOX && next->hyphen)
		return length_scale(next->hyphen, HANG, 1000);
	sign = last->text.bytes[last->text.count - 1];
	if (sign != '.' && sign != ',' && sign != '-')
		return 0;
	return length_scale(sign_advance(last->whole, sign, breaker->type->size), HANG, 1000);
}

/* "Undang-" before "Undang"; in addresses a hyphen is a sign as others. */
static bool ends_in_dash(const struct atoms *atoms, size_t end, const struct atom *next)
{
	return end && next->kind == ATOM_BOX && next->word == atoms->items[end - 1].word && !next->link.count &&
	       text_ends(atoms->items[end - 1].text, "-");
}

static const struct sum *sum_atoms(struct setter *setter, const struct atoms *atoms)
{
	struct sum *before = arena_many(setter->scratch, atoms->count + 1, struct sum), sum = { 0 };

	for (size_t i = 0; i < atoms->count; i++) {
		const struct atom *atom = &atoms->items[i];

		before[i] = sum;
		sum.width += atom->width;
		if (atom->kind == ATOM_BLANK) {
			sum.blanks++;
			sum.blank_width += atom->width;
		}
	}
	before[atoms->count] = sum;
	return before;
}

static void add_place(struct breaker *breaker, const struct sum *before, size_t end, size_t next,
                      const struct atom *atom)
{
	struct place *place = &breaker->places.items[breaker->places.count++];

	place->end = end;
	place->next = skip_blanks(breaker->atoms, next);
	place->before_end = before[end];
	place->before_next = before[place->next];
	place->forced = atom->kind == ATOM_BREAK || atom->kind == ATOM_END;
	place->last = place->forced;
	place->hyphen = atom->hyphen;
	place->parted = atom->hyphen || ends_in_dash(breaker->atoms, end, atom);
	place->hang = hang_of(breaker, end, atom);
	place->cost = atom->cost;
}

static bool may_end(const struct atom *atom)
{
	return atom->kind != ATOM_BOX || atom->cost >= 0;
}

static void find_places(struct setter *setter, struct breaker *breaker)
{
	const struct atoms *atoms = breaker->atoms;
	const struct sum *before = sum_atoms(setter, atoms);
	struct place *first;
	size_t count = 1, i;

	for (i = 0; i < atoms->count; i++)
		count += may_end(&atoms->items[i]);
	breaker->places.items = first = arena_many(setter->scratch, count, struct place);
	breaker->places.count = 1;
	breaker->places.capacity = count;
	first->next = skip_blanks(atoms, 0);
	first->before_next = before[first->next];
	for (i = 0; i < atoms->count; i++) {
		const struct atom *atom = &atoms->items[i];
		bool stays = atom->kind == ATOM_BOX || atom->kind == ATOM_END; /* on the next line */

		if (may_end(atom))
			add_place(breaker, before, i, stays ? i : i + 1, atom);
	}
}

/* The square of how far blanks are stretched (or shrunk) of what is good, in hundredths: even blanks are worth more
 * than a few that are perfect. From where a reader sees the difference it grows by as much with every step, as in
 * narrow columns a hyphen counts for as much as a little more room. */
static int64_t blank_badness(length part, length whole)
{
	int64_t ratio = whole > 0 ? length_min(part * 1000 / whole, RATIO_MOST) : RATIO_MOST;
	int64_t unseen = length_min(ratio, RATIO_SEEN);

	return unseen * unseen / 10000 + (ratio - unseen) / 2;
}

/* How much of `over` the letters of a line take. */
static length give_of(const struct breaker *breaker, length natural, length over)
{
	length most = breaker->elastic ? natural * (STRETCH_MOST + SPACING_MOST) / 1000 : 0;

	return length_max(-most, length_min(over, most));
}

static int64_t badness_ragged(const struct breaker *breaker, length over, bool last)
{
	int64_t share = length_min(over, length_max(breaker->measure, 0) * (SHARE_MOST / 100)) * 100 /
	                (length_max(breaker->measure, 0) + 1);

	return last && !breaker->balanced ? 0 : share * share / 20;
}

static int64_t cost_of(const struct breaker *breaker, const struct place *to)
{
	int64_t parted = breaker->justify ? PARTED : PARTED_RAGGED;

	if (breaker->justify && to->cost == COST_TIED_WORD)
		return JUSTIFIED_TIED_WORD;
	return (breaker->justify ? to->parted : to->hyphen > 0) && to->cost < parted ? parted : to->cost;
}

static int64_t line_demerits(int64_t bad, int64_t end)
{
	return (10 + bad) * (10 + bad) + end * end;
}

/* What is wrong between a line and the one before it. */
static int64_t demerits_between(const struct breaker *breaker, const struct place *from, const struct place *to,
                                length natural)
{
	bool short_end = to->last && from->end && natural < breaker->measure / 12;
	int64_t sum = short_end ? DEMERITS_SHORT_END : 0;

	if (!from->hyphen)
		return sum;
	if (to->hyphen)
		sum += from->ladder < LADDER_MOST ? DEMERITS_TWO_HYPHENS : DEMERITS_LADDER;
	if (to->last)
		sum += to->before_end.blanks == from->before_next.blanks ? DEMERITS_LONE_PART : DEMERITS_PARTED_END;
	return sum;
}

/* What a line that begins at that place has. */
static length room_after(const struct breaker *breaker, size_t place)
{
	return breaker->measure - (place == 0 ? breaker->first_indent : 0);
}

/* A line from one place to another. */
struct fitted {
	length natural, blank_width;
	length over; /* room left when letters have given way; negative: too long */
};

static inline struct fitted fit(const struct breaker *breaker, size_t at, const struct place *to)
{
	const struct place *from = &breaker->places.items[at];
	struct fitted line = { .natural = to->hyphen };

	if (from->next <= to->end) {
		line.natural += to->before_end.width - from->before_next.width;
		line.blank_width = to->before_end.blank_width - from->before_next.blank_width;
	}
	line.over = room_after(breaker, at) + to->hang - line.natural;
	if (breaker->justify)
		line.over -= give_of(breaker, line.natural, line.over);
	return line;
}

static inline bool fits(const struct breaker *breaker, struct fitted line)
{
	return line.over >= 0 || (breaker->justify && -line.over <= line.blank_width * BLANK_SHRINK / 1000);
}

static int64_t badness(const struct breaker *breaker, struct fitted line, bool last)
{
	if (!fits(breaker, line))
		return BADNESS_MOST;
	if (line.over < 0)
		return blank_badness(-line.over, line.blank_width * BLANK_SHRINK / 1000);
	if (!breaker->justify)
		return badness_ragged(breaker, line.over, last);
	return last ? 0 : blank_badness(line.over, line.blank_width * BLANK_STRETCH / 1000);
}

/* The farthest place from which a line reaches this one; where there is none, the place before. It is near the one
 * that was found last: a little before it where this line has no hyphen or stands out more. Lines from farther back
 * are longer still. */
static size_t find_reach(const struct breaker *breaker, size_t at, size_t earliest)
{
	const struct place *to = &breaker->places.items[at];
	size_t i = breaker->reach;

	while (i + 1 < at && !fits(breaker, fit(breaker, i, to)))
		i++;
	while (i > earliest && fits(breaker, fit(breaker, i - 1, to)))
		i--;
	return i;
}

static size_t find_cheapest(const struct breaker *breaker)
{
	const size_t *cheap = breaker->cheap.items;
	size_t i = breaker->cheapest;

	while (cheap[i] < breaker->reach)
		i++;
	while (i > 0 && cheap[i - 1] >= breaker->reach)
		i--;
	return i;
}

static void weigh(struct breaker *breaker, size_t at)
{
	const struct place *places = breaker->places.items;
	struct place *to = &breaker->places.items[at];
	const size_t *cheap = &breaker->cheap.items[breaker->cheapest];
	int64_t end = cost_of(breaker, to);

	to->best = INT64_MAX;
	for (size_t i = breaker->reach; i < at; i++) {
		const struct place *from = &places[i];
		struct fitted line = fit(breaker, i, to);
		int64_t own = line_demerits(badness(breaker, line, to->last), end);
		int64_t sum = from->best + own + demerits_between(breaker, from, to, line.natural);

		if (sum <= to->best) {
			to->best = sum;
			to->from = i;
			to->natural = line.natural;
			to->ladder = to->hyphen ? from->ladder + 1 : 0;
		}
		if (*cheap == i)
			cheap++;
		if (line.over >= 0 && i + 1 < at && places[*cheap].best + own > to->best)
			break; /* the lines left are looser still, and begin no cheaper */
	}
}

/* A place that was weighed takes its own among the cheap. */
static void add_cheap(struct setter *setter, struct breaker *breaker, size_t at)
{
	const struct place *places = breaker->places.items;

	while (breaker->cheap.count && places[breaker->cheap.items[breaker->cheap.count - 1]].best >= places[at].best)
		breaker->cheap.count--;
	*array_push(setter->scratch, &breaker->cheap) = at;
	if (breaker->cheapest >= breaker->cheap.count)
		breaker->cheapest = breaker->cheap.count - 1;
}

static void trace(struct setter *setter, const struct breaker *breaker, struct lines *lines)
{
	const struct place *places = breaker->places.items;
	size_t at, count = 0;

	for (at = breaker->places.count - 1; at; at = places[at].from)
		count++;
	lines->items = arena_many(setter->scratch, count, struct line);
	lines->count = lines->capacity = count;
	for (at = breaker->places.count - 1; at; at = places[at].from) {
		const struct place *to = &places[at], *from = &places[to->from];
		struct line *line = &lines->items[--count];

		line->first = from->next < to->end ? from->next : to->end;
		line->end = to->end;
		line->natural = to->natural;
		line->hang = to->hang;
		if (breaker->justify)
			line->give =
				give_of(breaker, to->natural, room_after(breaker, to->from) + to->hang - to->natural);
		if (to->last)
			line->give = length_min(line->give, 0);
		line->blanks = from->next < to->end ? to->before_end.blanks - from->before_next.blanks : 0;
		line->cost = to->last ? 0 : to->cost;
		line->hyphen = to->hyphen > 0;
		line->last = to->last;
	}
}

void lines_break(struct setter *setter, const struct atoms *atoms, const struct type *type, enum align align,
                 length first_indent, length measure, struct lines *lines)
{
	struct breaker breaker = {
		.atoms = atoms,
		.measure = measure,
		.first_indent = first_indent,
		.justify = align == ALIGN_JUSTIFY,
		.elastic = align == ALIGN_JUSTIFY && type->elastic && !atoms->turns, /* joined letters stay so */
		.balanced = align == ALIGN_CENTRE || type->phrases,
		.type = type,
	};
	size_t earliest = 0, i;

	find_places(setter, &breaker);
	for (i = 1; i < breaker.places.count; i++) {
		add_cheap(setter, &breaker, i - 1);
		breaker.reach = find_reach(&breaker, i, earliest);
		breaker.cheapest = find_cheapest(&breaker);
		weigh(&breaker, i);
		if (breaker.places.items[i].forced)
			breaker.reach = earliest = i;
	}
	trace(setter, &breaker, lines);
}
