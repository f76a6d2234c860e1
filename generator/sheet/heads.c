/* A head becomes a slug; the slug is looked for among the keys of the shapes, with the words that exports use instead
 * of them. "kode_sub_kegiatan" is the key `kode` of the list `sub_kegiatan`; a bare key belongs to the deepest list. */
#include "sheet/heads.h"

#include "base/buffer.h"

static bool same(struct text slug, const char *word)
{
	return text_is(slug, word);
}

/* -- slugs -- */

static void add_token(struct buffer *out, struct text token)
{
	if (out->count)
		buffer_byte(out, '_');
	buffer_add(out, token);
}

struct text slug_of(struct arena *arena, struct text words)
{
	struct buffer out = { .arena = arena };
	char token[64];
	size_t count = 0;

	for (size_t i = 0; i <= words.count; i++) {
		char byte = i < words.count ? words.bytes[i] : ' ';

		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte | 0x20);
		if (((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) && count < sizeof token) {
			token[count++] = byte;
		} else if (count) {
			add_token(&out, (struct text){ token, count });
			count = 0;
		}
	}
	return buffer_text(&out);
}

/* The token at *at, which moves behind it. */
static struct text next_token(struct text slug, size_t *at)
{
	size_t start = *at;

	while (*at < slug.count && slug.bytes[*at] != '_')
		++*at;
	slug = text_part(slug, start, *at - start);
	++*at;
	return slug;
}

/* What exports call things, put into our words; of "(Rp juta)" the scale. */
static struct text usual_words(struct arena *arena, struct text slug, int *scale)
{
	static const struct {
		const char *word, *usual;
		int scale;
	} words[] = {
		{ "giat", "kegiatan", 0 },
		{ "subkegiatan", "sub_kegiatan", 0 },
		{ "subgiat", "sub_kegiatan", 0 },
		{ "rp", "", 0 },
		{ "rupiah", "", 0 },
		{ "dalam", "", 0 },
		{ "ribu", "", 3 },
		{ "ribuan", "", 3 },
		{ "juta", "", 6 },
		{ "jutaan", "", 6 },
		{ "miliar", "", 9 },
		{ "milyar", "", 9 },
		{ "triwulan", "tw", 0 },
		{ "kd", "kode", 0 },
	};
	struct buffer out = { .arena = arena };

	*scale = 0;
	for (size_t at = 0; at < slug.count;) {
		struct text token = next_token(slug, &at);
		size_t i = 0;

		while (i < sizeof words / sizeof *words && !same(token, words[i].word))
			i++;
		if (i == sizeof words / sizeof *words)
			add_token(&out, token);
		else if (words[i].usual[0])
			add_token(&out, text_from(words[i].usual));
		if (i < sizeof words / sizeof *words && words[i].scale)
			*scale = words[i].scale;
	}
	return buffer_text(&out);
}

/* -- what a slug names -- */

static const struct field *field_called(const struct shape *shape, struct text key)
{
	static const struct {
		const char *word, *key;
	} others[] = {
		{ "pagu", "anggaran" },
		{ "realisasi_rill", "realisasi" },
		{ "realisasi_riil", "realisasi" },
		{ "realisasi_s_d_periode", "realisasi" },
		{ "total_realisasi", "realisasi" },
		{ "uraian", "nama" },
		{ "nama_dana", "sumber_dana" },
		{ "indikator_kinerja", "nama" },
		{ "satuan_target", "satuan" },
	};
	const struct field *field = shape->fields;

	while (field->kind != FIELD_END && !same(key, field->key))
		field++;
	if (field->kind != FIELD_END)
		return field->key[0] ? field : NULL;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (same(key, others[i].word))
			return field_called(shape, text_from(others[i].key));
	return NULL;
}

static bool holds_one_value(const struct field *field)
{
	return field->kind != FIELD_OBJECT && field->kind != FIELD_LIST && field->kind != FIELD_MAP &&
	       field->kind != FIELD_YEARS && field->kind != FIELD_TABLE && field->kind != FIELD_KEY &&
	       field->kind != FIELD_PATH;
}

static bool name_field(const struct level *level, struct text key, const struct field **field)
{
	*field = field_called(level->shape, key);
	return *field && holds_one_value(*field);
}

/* "kode_sub_kegiatan", "nama_sub_kegiatan", "sub_kegiatan". */
static bool names_level(const struct level *level, struct text slug, const struct field **field)
{
	size_t count = strlen(level->name);

	if (same(slug, level->name))
		return name_field(level, LIT("nama"), field);
	return slug.count > count + 1 && text_ends(slug, level->name) && slug.bytes[slug.count - count - 1] == '_' &&
	       name_field(level, text_part(slug, 0, slug.count - count - 1), field);
}

bool heads_field(const struct heads *heads, struct text slug, size_t *level, const struct field **field)
{
	for (*level = heads->level_count; (*level)-- > 0;)
		if (names_level(&heads->levels[*level], slug, field))
			return true;
	*level = heads->deepest;
	return name_field(&heads->levels[heads->deepest], slug, field);
}

/* Months by their first letters, quarters after "tw"; *number is 1 to 12 or 1 to 4, 0 while not said. */
static enum column_kind period_of(struct text token, int *number)
{
	static const char *const quarters[] = { "1", "2", "3", "4", "i", "ii", "iii", "iv" };
	static const struct {
		const char *word;
		int month;
	} months[] = { { "januari", 1 },   { "februari", 2 }, { "pebruari", 2 },  { "maret", 3 },    { "april", 4 },
		       { "mei", 5 },       { "juni", 6 },     { "juli", 7 },      { "agustus", 8 },  { "agts", 8 },
		       { "agt", 8 },       { "ags", 8 },      { "september", 9 }, { "oktober", 10 }, { "november", 11 },
		       { "nopember", 11 }, { "desember", 12 } };

	*number = 0;
	if (same(token, "bulan"))
		return COLUMN_MONTH;
	for (size_t i = 0; text_starts(token, "tw") && i < sizeof quarters / sizeof *quarters; i++)
		if (same(text_part(token, 2, token.count), quarters[i]))
			*number = (int)i % 4 + 1;
	if (*number || same(token, "tw"))
		return COLUMN_QUARTER;
	for (size_t i = 0; token.count >= 3 && i < sizeof months / sizeof *months; i++)
		if (token.count <= strlen(months[i].word) && !memcmp(token.bytes, months[i].word, token.count)) {
			*number = months[i].month;
			return COLUMN_MONTH;
		}
	return COLUMN_UNKNOWN;
}

/* The number of a period in a token of its own: "tw 1", "tw iv", "bulan 12". */
static int number_of(struct text token)
{
	static const char *const words[] = { "1", "2",  "3",  "4",  "5", "6",  "7",   "8",
		                             "9", "10", "11", "12", "i", "ii", "iii", "iv" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (same(token, words[i]))
			return (int)(i < 12 ? i + 1 : i - 11);
	return 0;
}

/* Whether the slug is of a part of the year; *rest is what is left of it. */
static enum column_kind part_of_year(struct arena *arena, struct text slug, struct text *rest, int *quarter)
{
	enum column_kind kind = COLUMN_UNKNOWN;
	struct buffer out = { .arena = arena };
	int number = 0, found;

	for (size_t at = 0; at < slug.count;) {
		struct text token = next_token(slug, &at);
		enum column_kind period = period_of(token, &found);

		if (period != COLUMN_UNKNOWN) {
			kind = period;
			number = found;
		} else if (kind != COLUMN_UNKNOWN && !number && number_of(token)) {
			number = number_of(token);
		} else {
			add_token(&out, token);
		}
	}
	*rest = buffer_text(&out);
	*quarter = kind == COLUMN_MONTH ? (number + 2) / 3 : number;
	return number ? kind : COLUMN_UNKNOWN;
}

/* The field of a quarter under the key `triwulan` of the shape: plans are targets there. */
static const struct field *quarter_field(const struct shape *shape, struct text key, int quarter)
{
	const struct field *year = field_called(shape, LIT("triwulan")), *part, *field;
	char digit = (char)('0' + quarter);

	if (!year || year->kind != FIELD_OBJECT || quarter < 1 || quarter > 4)
		return NULL;
	part = field_called(year->shape, (struct text){ &digit, 1 });
	if (!part || part->kind != FIELD_OBJECT)
		return NULL;
	if (!key.count || same(key, "pagu") || same(key, "anggaran") || same(key, "anggaran_kas"))
		key = LIT("target");
	field = field_called(part->shape, key);
	return field && holds_one_value(field) ? field : NULL;
}

/* More than one column for a sum of money is asked for: all that begin with its word. */
static const struct field *rival_field(const struct shape *shape, struct text slug)
{
	const struct field *field = NULL;

	if (text_starts(slug, "pagu") || text_starts(slug, "anggaran"))
		field = field_called(shape, LIT("anggaran"));
	return field && field->kind == FIELD_RUPIAH ? field : NULL;
}

static void classify(struct arena *arena, struct heads *heads, struct column *column)
{
	struct text slug = column->slug, rest;
	enum column_kind part = part_of_year(arena, slug, &rest, &column->quarter);

	column->kind = COLUMN_UNKNOWN;
	column->level = heads->deepest;
	if (!slug.count)
		return;
	if (same(slug, "kode_rekening") || same(slug, "kode_akun") || same(slug, "rekening") || same(slug, "akun")) {
		column->kind = COLUMN_ACCOUNT;
	} else if (same(slug, "kode_sub_unit") || same(slug, "kode_sub_skpd")) {
		column->kind = COLUMN_UNIT;
	} else if (part != COLUMN_UNKNOWN) {
		column->field = quarter_field(heads->levels[heads->deepest].shape, rest, column->quarter);
		column->kind = column->field ? part : COLUMN_UNKNOWN;
	} else if (heads_field(heads, slug, &column->level, &column->field)) {
		column->kind = COLUMN_FIELD;
	} else {
		column->level = heads->deepest;
		column->field = rival_field(heads->levels[heads->deepest].shape, slug);
		column->kind = column->field ? COLUMN_FIELD : COLUMN_UNKNOWN;
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

static struct column *columns_of(struct arena *arena, const struct grid *grid, size_t row, size_t depth, size_t *count)
{
	struct column *columns;

	*count = 0;
	for (size_t i = 0; i < depth; i++)
		*count = row_width(grid, row + i) > *count ? row_width(grid, row + i) : *count;
	columns = arena_many(arena, *count + 1, struct column);
	for (size_t i = 0; i < *count; i++) {
		columns[i].head = head_words(arena, grid, row, depth, i);
		columns[i].slug = usual_words(arena, slug_of(arena, columns[i].head), &columns[i].scale);
	}
	return columns;
}

/* How deep the columns go: heads that name a level are sure, bare ones follow. */
static size_t deepest_of(const struct heads *heads, const struct column *columns, size_t count)
{
	const struct field *field;

	for (size_t level = heads->level_count; level-- > 1;)
		for (size_t i = 0; i < count; i++)
			if (names_level(&heads->levels[level], columns[i].slug, &field))
				return level;
	return 0;
}

/* The head that begins in `row`, if it names more columns than *best; of as many a deeper one, which says more. */
static void try_head(struct arena *arena, const struct grid *grid, size_t row, size_t depth, struct heads *heads,
                     size_t *best)
{
	struct heads tried = *heads;
	size_t known = 0, filled = 0;

	tried.columns = columns_of(arena, grid, row, depth, &tried.count);
	tried.row = row;
	tried.rows = depth;
	tried.deepest = deepest_of(heads, tried.columns, tried.count);
	for (size_t i = 0; i < tried.count; i++) {
		classify(arena, &tried, &tried.columns[i]);
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
		struct text token = next_token(wanted, &at);
		bool found = false;

		for (size_t from = 0; from < slug.count && !found;)
			found = text_equal(next_token(slug, &from), token);
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
