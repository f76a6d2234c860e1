/* Fitting: what is a little too long is set again with less room and smaller type, within bounds.
 *
 * A section gives up room between things first, then leading, then type down to 11 pt; tables give up type
 * where that saves pages; the names of a kop shrink together. Attempts are set without marks and their messages go
 * unheard: only the setting that is kept has a place in the structure tree.
 */
#include "typeset/pages.h"

enum { COST_POINT = 300, COST_POINT_PAGE = 100 }; /* of a point of smaller type, thousandths of a page; and per page */
enum { ONE_LINE_LEAST = 880, SHRINK_STEP = 20, LINES_MOST = 8 };
enum { LITTLE_PERCENT = 33 }; /* of a page: worth saving */

struct step {
	int glue, leading; /* thousandths */
	int size;          /* type is at most so large, tenths of a point; 0: as it is */
};

static const struct step steps[] = {
	{ 1000, 1000, 0 }, { 850, 1000, 0 },  { 700, 975, 0 },   { 600, 950, 0 },
	{ 600, 950, 115 }, { 550, 940, 115 }, { 550, 940, 110 }, { 400, 930, 110 },
};

enum { STEP_COUNT = sizeof steps / sizeof *steps };

static bool is_kop(int style)
{
	return style == STYLE_KOP_1 || style == STYLE_KOP_2 || style == STYLE_KOP_3;
}

static struct style_rule squeeze(struct style_rule rule, const struct step *step)
{
	length most = step->size * LENGTH_PT / 10;

	rule.above = length_scale(rule.above, step->glue, 1000);
	rule.below = length_scale(rule.below, step->glue, 1000);
	rule.leading = length_scale(rule.leading, step->leading, 1000);
	if (most && rule.size > most) {
		rule.leading = length_scale(rule.leading, most, rule.size);
		rule.size = most;
	}
	return rule;
}

static const struct styles *squeezed(struct setter *setter, const struct step *step)
{
	struct styles *styles = arena_new(setter->arena, struct styles);

	*styles = *setter->usual;
	styles->cell_pad_y = length_scale(styles->cell_pad_y, step->glue, 1000);
	for (int i = 0; i < STYLE_COUNT; i++)
		if (!is_kop(i))
			styles->rules[i] = squeeze(styles->rules[i], step);
	return styles;
}

static void take(struct setter *setter, const struct step *step)
{
	setter->styles = step == steps ? setter->usual : squeezed(setter, step);
	setter->glue = step->glue;
}

/* The blocks as `trial` would set them. */
static const struct galley *try_blocks(struct setter *trial, const struct blocks *blocks, length measure)
{
	struct diags unheard = { .arena = trial->arena }, *heard = trial->diags;
	struct galley *galley = galley_new(trial, measure);

	trial->mark = NULL;
	trial->diags = &unheard;
	set_blocks(trial, galley, blocks);
	trial->diags = heard;
	return galley;
}

static struct pages_used pages_with(const struct setter *setter, const struct section *section, const struct step *step)
{
	struct setter trial = *setter;

	take(&trial, step);
	return pages_count(&section->paper, setter->lie, try_blocks(&trial, &section->blocks, setter->frame_measure));
}

/* -- type of tables -- */

static bool is_cell(int style)
{
	return style == STYLE_CELL || style == STYLE_CELL_HEAD || style == STYLE_CELL_NUMBER;
}

/* The styles as they are, with no cell's type larger than `most`. */
static const struct styles *cells_capped(const struct setter *setter, length most)
{
	struct styles *styles = arena_new(setter->arena, struct styles);

	*styles = *setter->styles;
	for (int i = 0; i < STYLE_COUNT; i++)
		if (is_cell(i) && styles->rules[i].size > most) {
			styles->rules[i].leading = length_scale(styles->rules[i].leading, most, styles->rules[i].size);
			styles->rules[i].size = most;
		}
	return styles;
}

static size_t pages_at(const struct setter *setter, const struct blocks *blocks, length measure, length most)
{
	struct setter trial = *setter;

	trial.styles = cells_capped(setter, most);
	return pages_count(setter->paper, setter->lie, try_blocks(&trial, blocks, measure)).count;
}

/* What the pages cost a reader, in thousandths of one: each, and each point that type is smaller. */
static int64_t cost(size_t pages, length smaller)
{
	return (int64_t)pages * 1000 + (COST_POINT + (int64_t)pages * COST_POINT_PAGE) * smaller / LENGTH_PT;
}

const struct styles *fit_tables(struct setter *setter, const struct blocks *blocks, length measure)
{
	length full = setter->styles->rules[STYLE_CELL].size, best = full, size;
	length least = length_max(setter->styles->least_size, setter->styles->far_size);
	size_t pages = pages_at(setter, blocks, measure, full);
	int64_t cheapest = cost(pages, 0);

	if (pages < 2 || least >= full || pages_at(setter, blocks, measure, least) >= pages)
		return setter->styles;
	for (size = full - LENGTH_PT / 2; size >= least; size -= LENGTH_PT / 2) {
		int64_t now = cost(pages_at(setter, blocks, measure, size), full - size);

		if (now < cheapest) {
			cheapest = now;
			best = size;
		}
	}
	return best < full ? cells_capped(setter, best) : setter->styles;
}

/* -- sections -- */

/* What would take one page takes one; of more, a last one that holds little is saved. */
static void fit_pages(struct setter *setter, const struct section *section)
{
	struct pages_used usual = pages_with(setter, section, &steps[0]);
	length little = length_scale(frame_lying(setter->paper, setter->lie).height, LITTLE_PERCENT, 100);
	size_t least, first = 1;

	if (usual.count < 2)
		return;
	least = pages_with(setter, section, &steps[STEP_COUNT - 1]).count;
	if (least >= usual.count || (least > 1 && usual.last > little))
		return; /* a good second page rather than a crammed first */
	while (first + 1 < STEP_COUNT && pages_with(setter, section, &steps[first]).count > least)
		first++;
	take(setter, &steps[first]);
}

void fit_section(struct setter *setter, const struct section *section)
{
	take(setter, &steps[0]);
	if (section->save_pages)
		setter->styles = fit_tables(setter, &section->blocks, setter->frame_measure);
	if (section->fit)
		fit_pages(setter, section);
}

/* -- names of a kop -- */

static const struct styles *shrunk(struct setter *setter, int scale)
{
	struct styles *styles = arena_new(setter->arena, struct styles);

	*styles = *setter->styles;
	for (int i = 0; i < STYLE_COUNT; i++) {
		styles->rules[i].size = length_scale(styles->rules[i].size, scale, 1000);
		styles->rules[i].leading = length_scale(styles->rules[i].leading, scale, 1000);
	}
	return styles;
}

/* What names may do to be short. */
struct bounds {
	size_t lines; /* of all of them together */
	bool torn;    /* lines end within a phrase */
};

static bool fits_lines(const struct setter *setter, const struct blocks *blocks, length measure, struct bounds bounds,
                       const struct styles *styles)
{
	struct diags unheard = { .arena = setter->arena };
	struct setter trial = *setter;
	size_t lines = 0, i;

	trial.mark = NULL;
	trial.diags = &unheard;
	trial.styles = styles;
	for (i = 0; i < blocks->count; i++) {
		struct galley *galley = galley_new(&trial, measure);

		if (blocks->items[i].kind != BLOCK_PARAGRAPH)
			continue;
		set_paragraph(&trial, galley, &blocks->items[i]);
		lines += galley->count;
		if (lines > bounds.lines || (!bounds.torn && galley->torn >= COST_TORN))
			return false;
	}
	return true;
}

/* The largest with which that is enough; NULL: none. */
static const struct styles *fit_lines(struct setter *setter, const struct group *group, length measure,
                                      struct bounds bounds)
{
	int least = bounds.lines == group->body.count && group->shrink_least < ONE_LINE_LEAST ? ONE_LINE_LEAST
	                                                                                      : group->shrink_least;

	for (int scale = 1000; scale >= least; scale -= SHRINK_STEP) {
		const struct styles *styles = shrunk(setter, scale);

		if (fits_lines(setter, &group->body, measure, bounds, styles))
			return styles;
	}
	return NULL;
}

/* The fewest lines; one more where else a phrase would be torn. */
const struct styles *fit_group(struct setter *setter, const struct group *group, length measure)
{
	for (size_t lines = group->body.count; lines <= group->body.count + LINES_MOST; lines++) {
		const struct styles *torn = fit_lines(setter, group, measure, (struct bounds){ lines, true });
		const struct styles *whole =
			torn ? fit_lines(setter, group, measure, (struct bounds){ lines, false }) : NULL;

		if (torn && !whole)
			whole = fit_lines(setter, group, measure, (struct bounds){ lines + 1, false });
		if (torn)
			return whole ? whole : torn;
	}
	return shrunk(setter, group->shrink_least);
}
