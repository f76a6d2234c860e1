/* A head becomes a slug; the slug is looked for among the keys of the shapes, with the words that exports use instead
 * of them. "kode_sub_kegiatan" is the key `kode` of the list `sub_kegiatan`; a bare key belongs to the deepest list. */
#include "sheet/heads_parts.h"

/* More than one column for a sum of money is asked for: all that begin with its word. */
static const struct field *rival_field(const struct shape *shape, struct text slug)
{
	const struct field *field = NULL;

	if (text_starts(slug, "pagu") || text_starts(slug, "anggaran"))
		field = heads_called(shape, LIT("anggaran"));
	return field && field->kind == FIELD_RUPIAH ? field : NULL;
}

static void classify(struct arena *arena, struct heads *heads, struct column *column)
{
	struct text slug = column->slug, rest;
	enum column_kind part = heads_period(arena, slug, &rest, &column->quarter);

	column->kind = COLUMN_UNKNOWN;
	column->level = heads->deepest;
	if (!slug.count)
		return;
	if (text_is(slug, "kode_rekening") || text_is(slug, "kode_akun") || text_is(slug, "rekening") ||
	    text_is(slug, "akun") || text_is(slug, "kode_rincian")) {
		column->kind = COLUMN_ACCOUNT;
	} else if (text_is(slug, "kode_sub_unit") || text_is(slug, "kode_sub_skpd")) {
		column->kind = COLUMN_UNIT;
	} else if (part != COLUMN_UNKNOWN) {
		column->field = heads_quarter(heads->levels[heads->deepest].shape, rest, column->quarter);
		column->kind = column->field ? part : COLUMN_UNKNOWN;
	} else if (heads_field(heads, slug, &column->level, &column->field)) {
		column->kind = COLUMN_FIELD;
	} else if (!heads_year(arena, heads, slug, column)) {
		column->level = heads->deepest;
		column->field = rival_field(heads->levels[heads->deepest].shape, slug);
		column->kind = column->field ? COLUMN_FIELD : COLUMN_UNKNOWN;
	}
}

/* "Realisasi (%)" is no sum of money. */
static bool is_share(const struct column *column)
{
	return column->field && column->field->kind == FIELD_RUPIAH && column->head.count &&
	       memchr(column->head.bytes, '%', column->head.count);
}

/* -- heads that lost their merged cells -- */

static bool has_digit(struct text words)
{
	for (size_t i = 0; i < words.count; i++)
		if (words.bytes[i] >= '0' && words.bytes[i] <= '9')
			return true;
	return false;
}

/* The end of the group that begins in the column: below it and the gap behind it stand words. */
static size_t group_end(const struct grid_row *above, const struct grid_row *below, size_t column)
{
	size_t end = column + 1;

	if (!grid_cell(above, column).count || !grid_cell(below, column).count)
		return column;
	while (end < below->count && grid_cell(below, end).count && !grid_cell(above, end).count)
		end++;
	return end > column + 1 ? end : column;
}

/* Whether the row below names parts of groups, and nothing else. */
static bool are_parts(const struct grid_row *above, const struct grid_row *below)
{
	size_t column = 0, groups = 0;

	while (column < below->count) {
		size_t end = group_end(above, below, column);

		if (end == column && grid_cell(below, column).count)
			return false;
		for (size_t i = column; i < end; i++)
			if (has_digit(grid_cell(below, i)) && text_length(grid_cell(below, i)) > 4)
				return false;
		groups += end > column;
		column = end > column ? end : column + 1;
	}
	return groups > 0;
}

void heads_join(struct arena *arena, struct grid *grid)
{
	for (size_t r = 0; !grid->merges.count && r + 1 < grid->rows.count && r < HEAD_ROWS_LOOKED_AT; r++) {
		const struct grid_row *above = &grid->rows.items[r], *below = above + 1;

		if (below->number != above->number + 1 || !are_parts(above, below))
			continue;
		for (size_t c = 0; c < above->count; c++) {
			size_t end = group_end(above, below, c);

			if (grid_cell(above, c).count)
				*array_push(arena, &grid->merges) =
					(struct grid_merge){ above->number, above->number + (end == c), c,
					                     end > c ? end - 1 : c };
		}
	}
}

/* -- the rows of the heads -- */

/* The words of the cell, or of the one it is merged with. */
static struct text merged_cell(const struct grid *grid, size_t row, size_t column)
{
	const struct grid_row *at = &grid->rows.items[row];
	struct text words = grid_cell(at, column);

	for (size_t i = 0; !words.count && i < grid->merges.count; i++) {
		const struct grid_merge *merge = &grid->merges.items[i];

		if (at->number < merge->top || at->number > merge->bottom || column < merge->left ||
		    column > merge->right)
			continue;
		while (row && grid->rows.items[row].number > merge->top)
			row--;
		return grid_cell(&grid->rows.items[row], merge->left);
	}
	return words;
}

static size_t row_width(const struct grid *grid, size_t row)
{
	size_t width = grid->rows.items[row].count;

	for (size_t i = 0; i < grid->merges.count; i++)
		if (grid->merges.items[i].top == grid->rows.items[row].number && grid->merges.items[i].right >= width &&
		    width <= grid->merges.items[i].left + GRID_SPAN_MOST)
			width = grid->merges.items[i].right + 1;
	return width;
}

/* Cells that are merged reach down, and what is merged across has its parts below. */
size_t heads_depth(const struct grid *grid, size_t row)
{
	size_t depth = 1;

	for (size_t i = 0; i < grid->merges.count; i++) {
		const struct grid_merge *merge = &grid->merges.items[i];
		uint32_t first = grid->rows.items[row].number, end = merge->bottom + (merge->right > merge->left);

		if (merge->top >= first && merge->top < first + depth && end >= first + depth)
			depth = end - first + 1 < HEAD_DEPTH_MOST ? end - first + 1 : HEAD_DEPTH_MOST;
	}
	while (depth > 1 && (row + depth > grid->rows.count ||
	                     grid->rows.items[row + depth - 1].number != grid->rows.items[row].number + depth - 1))
		depth--;
	return depth;
}

/* The words of a head over `depth` rows, each once: "Anggaran PAPBD". */
static struct text head_words(struct arena *arena, const struct grid *grid, size_t row, size_t depth, size_t column)
{
	struct text words = merged_cell(grid, row, column), last = words;

	for (size_t i = 1; i < depth; i++) {
		struct text below = merged_cell(grid, row + i, column);

		if (below.count && !text_equal(below, last))
			words = words.count ? TEXT_JOIN(arena, words, LIT(" "), below) : below;
		last = below;
	}
	return words;
}

struct column *heads_columns(struct arena *arena, const struct grid *grid, size_t row, size_t depth, size_t *count)
{
	struct column *columns;

	*count = 0;
	for (size_t i = 0; i < depth; i++)
		*count = row_width(grid, row + i) > *count ? row_width(grid, row + i) : *count;
	columns = arena_many(arena, *count + 1, struct column);
	for (size_t i = 0; i < *count; i++) {
		columns[i].head = head_words(arena, grid, row, depth, i);
		columns[i].slug = slug_usual(arena, slug_of(arena, columns[i].head), &columns[i].scale);
	}
	return columns;
}

/* The slug without words that say no more of the level, and without the names of those above. */
static struct text level_words(struct arena *arena, const struct heads *heads, struct text slug, size_t level)
{
	static const char *const words[] = { "strategis", "kinerja", "utama", "iku" };

	slug = slug_without(arena, slug, words, sizeof words / sizeof *words);
	for (size_t above = 0; above < level; above++)
		slug = slug_without(arena, slug, &heads->levels[above].name, 1);
	return slug;
}

static bool names_level(const struct heads *heads, struct text slug)
{
	const struct field *field;

	for (size_t level = 0; level < heads->level_count; level++)
		if (heads_level(&heads->levels[level], slug, &field))
			return true;
	return false;
}

/* "Sasaran Strategis", "Indikator Kinerja Utama", "Indikator Tujuan", "Indikator Nama" are levels by other words. */
static void name_usually(struct arena *arena, const struct heads *heads, struct column *column)
{
	const struct field *field;

	if (text_ends(column->slug, "_nama"))
		column->slug = TEXT_JOIN(arena, LIT("nama_"), text_part(column->slug, 0, column->slug.count - 5));
	if (names_level(heads, column->slug))
		return;
	for (size_t level = 0; level < heads->level_count; level++) {
		struct text slug = level_words(arena, heads, column->slug, level);

		if (!heads_level(&heads->levels[level], slug, &field))
			continue;
		column->slug = slug;
		return;
	}
}

/* "Program dan Kegiatan" over "Kode Kegiatan": where the words of all rows name nothing, the lowest may. */
static void name_lowest(struct arena *arena, const struct grid *grid, const struct heads *heads, size_t row,
                        struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct column lowest = columns[i];

		lowest.slug = slug_usual(arena, slug_of(arena, merged_cell(grid, row, i)), &lowest.scale);
		name_usually(arena, heads, &lowest);
		if (!names_level(heads, columns[i].slug) && names_level(heads, lowest.slug))
			columns[i].slug = lowest.slug;
	}
}

/* How deep the columns go: heads that name a level are sure, bare ones follow. */
static size_t deepest_of(const struct heads *heads, const struct column *columns, size_t count)
{
	const struct field *field;

	for (size_t level = heads->level_count; level-- > 1;)
		for (size_t i = 0; i < count; i++)
			if (heads_level(&heads->levels[level], columns[i].slug, &field))
				return level;
	return 0;
}

/* Columns called by the levels of the list, and how deep they go. */
static void name_columns(struct arena *arena, const struct grid *grid, const struct heads *heads, struct heads *tried)
{
	for (size_t i = 0; i < tried->count; i++)
		name_usually(arena, heads, &tried->columns[i]);
	if (tried->rows > 1)
		name_lowest(arena, grid, heads, tried->row + tried->rows - 1, tried->columns, tried->count);
	heads_village(arena, heads, tried->columns, tried->count);
	tried->deepest = deepest_of(heads, tried->columns, tried->count);
}

/* The head that begins in `row`, if it names more columns than *best; of as many a deeper one, which says more. */
static void try_head(struct arena *arena, const struct grid *grid, size_t row, size_t depth, struct heads *heads,
                     size_t *best)
{
	struct heads tried = *heads;
	size_t known = 0, filled = 0;

	tried.columns = heads_columns(arena, grid, row, depth, &tried.count);
	tried.row = row;
	tried.rows = depth;
	tried.tree = 0;
	if (!heads_as_tree(grid, row + depth, &tried))
		name_columns(arena, grid, heads, &tried);
	for (size_t i = 0; i < tried.count; i++)
		classify(arena, &tried, &tried.columns[i]);
	heads_periodic(arena, &tried);
	for (size_t i = 0; i < tried.count; i++)
		if (is_share(&tried.columns[i]))
			tried.columns[i].kind = COLUMN_UNKNOWN;
	for (size_t i = 0; i < tried.count; i++) {
		known += tried.columns[i].kind != COLUMN_UNKNOWN;
		filled += tried.columns[i].head.count > 0;
	}
	if ((known > *best || (known == *best && known && row == heads->row && depth > heads->rows)) &&
	    (known > 1 || filled <= 2)) {
		*best = known;
		*heads = tried;
	}
}

bool heads_find(struct arena *arena, const struct grid *grid, struct heads *heads)
{
	size_t best = 0;

	for (size_t r = 0; r < grid->rows.count && r < HEAD_ROWS_LOOKED_AT; r++) {
		size_t depth = heads_depth(grid, r);

		try_head(arena, grid, r, 1, heads, &best);
		if (depth > 1)
			try_head(arena, grid, r, depth, heads, &best);
	}
	return best > 0;
}

static bool has_all_tokens(struct text slug, struct text wanted)
{
	for (size_t at = 0; at < wanted.count;) {
		struct text token = slug_next(wanted, &at);
		bool found = false;

		for (size_t from = 0; from < slug.count && !found;)
			found = text_equal(slug_next(slug, &from), token);
		if (!found)
			return false;
	}
	return wanted.count > 0;
}

size_t heads_named(struct arena *arena, const struct heads *heads, struct text words)
{
	struct text wanted = slug_of(arena, words);
	size_t found = heads->count;

	for (size_t i = 0; i < heads->count; i++)
		if (text_equal(slug_of(arena, heads->columns[i].head), wanted))
			return i;
	for (size_t i = 0; i < heads->count; i++) {
		if (!has_all_tokens(slug_of(arena, heads->columns[i].head), wanted))
			continue;
		if (found < heads->count)
			return heads->count;
		found = i;
	}
	return found;
}
