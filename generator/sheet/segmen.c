/* The report of ministries by segments (FA Detail of SAKTI): programme, kegiatan, KRO, RO, komponen and akun below each
 * other, each with its sums; their codes stand in steps, a column for each, or all of them in every row.
 *
 * It becomes a row for each RO, which stands in the place of a sub kegiatan; what is below it is in its sums already.
 * Rows keep their numbers and sums their columns, so that messages name them. */
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/heads_parts.h"
#include "sheet/sheet.h"

enum segment { PROGRAM, KEGIATAN, KRO, RO, KOMPONEN, SUB_KOMPONEN, AKUN, SEGMENTS };

/* Columns behind those of the file. */
enum { OUT_CODES = 3, OUT_ACCOUNT = 2 * OUT_CODES, OUT_COLUMNS };

struct segments {
	struct sheet *sheet;
	struct column *columns;
	size_t count, row, depth;
	size_t sums;            /* the first column of sums: codes and names stand left of it */
	size_t named[SEGMENTS]; /* the column whose head names the segment, or `count` */
	size_t words;           /* the column of names where heads name the segments */
	bool flat;              /* heads name them */

	struct text codes[SEGMENTS], names[SEGMENTS]; /* of the row, and of those that it is in */
	size_t step[SEGMENTS];                        /* in which column its code stood */

	ARRAY_OF(struct grid_row) rows, below; /* made; below an RO without sums of its own */
	ARRAY_OF(enum segment) levels;         /* of `below` */
	size_t outputs, parts;
	struct grid_row group; /* of the KRO, when it has sums */
	size_t group_start;    /* the first of its rows in `rows` */
	bool added;            /* some RO is the sum of rows below it */
	bool wrong;
};

/* -- codes -- */

static bool all_of(struct text words, char first, char last)
{
	for (size_t i = 0; i < words.count; i++)
		if (words.bytes[i] < first || words.bytes[i] > last)
			return false;
	return words.count > 0;
}

static struct text last_part(struct text code)
{
	size_t start = code.count;

	while (start && code.bytes[start - 1] != '.')
		start--;
	return text_part(code, start, code.count);
}

static bool has_dot(struct text code)
{
	return last_part(code).count < code.count;
}

/* By its form; RO for both RO and komponen, which look alike: 001, 051. */
static bool take_form(struct text code, enum segment *segment)
{
	struct text last = last_part(code), first = code;
	size_t dot;

	if (text_find(code, ".", &dot))
		first = text_part(code, 0, dot);
	if (first.count == 3 && all_of(first, '0', '9') && first.count + 1 + last.count == code.count &&
	    last.count <= 2)
		*segment = SUB_KOMPONEN; /* 100.0A */
	else if (all_of(last, 'A', 'Z') && last.count == 2)
		*segment = PROGRAM;
	else if (all_of(last, 'A', 'Z') && last.count == 3)
		*segment = KRO;
	else if (!all_of(last, '0', '9') || last.count > 6 || last.count == 5)
		return false;
	else
		*segment = last.count == 4 ? KEGIATAN : last.count == 6 ? AKUN : RO;
	return true;
}

static struct text bare(struct text code)
{
	while (text_ends(code, "."))
		code.count--;
	return code;
}

/* Spreadsheets lose zeros in front: 1 is 001. */
static struct text whole_code(struct arena *arena, enum segment segment, struct text code)
{
	while ((segment == RO || segment == KOMPONEN) && code.count < 3 && all_of(code, '0', '9'))
		code = TEXT_JOIN(arena, LIT("0"), code);
	return code;
}

/* "4073.AEF.001" */
static struct text output_code(const struct segments *all)
{
	struct text group = all->codes[KRO], code = all->codes[RO];

	if (has_dot(code))
		return code;
	if (!has_dot(group) && all->codes[KEGIATAN].count && group.count)
		group = TEXT_JOIN(all->sheet->arena, last_part(all->codes[KEGIATAN]), LIT("."), group);
	return !group.count ? code : !code.count ? group : TEXT_JOIN(all->sheet->arena, group, LIT("."), code);
}

/* -- the head -- */

static bool is_sum(struct text slug)
{
	return text_starts(slug, "pagu") || text_starts(slug, "lock") || text_starts(slug, "realisasi");
}

static void name_segments(struct segments *all)
{
	static const struct {
		const char *slug;
		enum segment segment;
	} heads[] = { { "kode_program", PROGRAM },   { "kode_kegiatan", KEGIATAN },
		      { "kode_output", KRO },        { "kode_kro", KRO },
		      { "kode_sub_output", RO },     { "kode_ro", RO },
		      { "kode_komponen", KOMPONEN }, { "kode_sub_komponen", SUB_KOMPONEN },
		      { "kode_akun", AKUN } };

	all->words = all->count;
	for (size_t i = 0; i < SEGMENTS; i++)
		all->named[i] = all->count;
	for (size_t i = 0; i < all->count; i++) {
		for (size_t k = 0; k < sizeof heads / sizeof *heads; k++)
			if (text_is(all->columns[i].slug, heads[k].slug))
				all->named[heads[k].segment] = i;
		if (text_is(all->columns[i].slug, "uraian"))
			all->words = i;
	}
	all->flat = all->named[KRO] < all->count && all->named[RO] < all->count;
}

/* What is merged across may have no parts below: a row with sums is none of the head. */
static bool is_body(const struct segments *all, size_t r)
{
	const struct grid_row *row = &all->sheet->grid.rows.items[r];
	struct amount_wish wish = { true, 0, 0 };
	struct text number, unit;

	for (size_t c = all->sums; c < all->count; c++) {
		wish.decimal = grid_mark(row, c) == CELL_NUMBER ? '.' : 0;
		if (is_sum(all->columns[c].slug) &&
		    amount_read(all->sheet->arena, grid_cell(row, c), wish, &number, &unit) == AMOUNT_FINE)
			return true;
	}
	return false;
}

/* A head that names what was planned and what was spent, over as many rows as it takes. */
static bool find_head(struct segments *all)
{
	const struct grid *grid = &all->sheet->grid;

	for (all->row = 0; all->row < grid->rows.count && all->row < HEAD_ROWS_LOOKED_AT; all->row++)
		for (all->depth = heads_depth(grid, all->row); all->depth; all->depth--) {
			bool plan = false, came = false;

			all->columns = heads_columns(all->sheet->arena, grid, all->row, all->depth, &all->count);
			all->sums = all->count;
			for (size_t i = all->count; i-- > 0;) {
				struct text slug = all->columns[i].slug;

				plan = plan || text_starts(slug, "pagu");
				came = came || text_starts(slug, "realisasi");
				all->sums = is_sum(slug) ? i : all->sums;
			}
			if (plan && came && !is_body(all, all->row + all->depth - 1))
				return true;
		}
	return false;
}

/* -- rows -- */

static void open_segment(struct segments *all, enum segment segment, struct text code, size_t column)
{
	for (size_t i = segment; i < SEGMENTS; i++)
		all->codes[i] = all->names[i] = (struct text){ 0 };
	all->codes[segment] = whole_code(all->sheet->arena, segment, code);
	all->step[segment] = column;
}

/* A row whose heads name the segments: as deep as it has codes. */
static bool enter_flat(struct segments *all, const struct grid_row *row, enum segment *level)
{
	bool any = false;

	for (size_t i = 0; i < SEGMENTS; i++) {
		struct text code = bare(grid_cell(row, all->named[i]));

		if (!code.count || all->named[i] == all->count)
			continue;
		code = whole_code(all->sheet->arena, (enum segment)i, code);
		if (!text_equal(code, all->codes[i]))
			open_segment(all, (enum segment)i, code, all->named[i]);
		*level = (enum segment)i;
		any = true;
	}
	if (any && all->words < all->count)
		all->names[*level] = grid_cell(row, all->words);
	return any;
}

static bool counts_rows(struct text slug)
{
	return text_is(slug, "no") || text_is(slug, "nomor") || text_is(slug, "no_urut");
}

/* A row of the steps: its first code says what it is, three digits by what stands above it. */
static bool enter_step(struct segments *all, const struct grid_row *row, enum segment *level)
{
	bool mended = false;

	for (size_t c = 0; c < all->sums; c++) {
		struct text code = bare(grid_cell(row, c)), name = { 0 };

		if (counts_rows(all->columns[c].slug) || !code.count || !take_form(code, level))
			continue;
		if (*level == RO && !has_dot(code) &&
		    (!all->codes[KRO].count ||
		     (all->codes[RO].count && (c != all->step[RO] || has_dot(all->codes[RO])))))
			*level = KOMPONEN;
		name = c < all->words && all->words < all->sums ? grid_cell(row, all->words) : name;
		for (size_t i = c + 1; !name.count && i < all->sums; i++)
			name = grid_cell(row, i);
		open_segment(all, *level, code, c);
		all->names[*level] = sheet_mend(all->sheet->arena, name, &mended);
		return true;
	}
	return false;
}

static bool has_sums(const struct segments *all, const struct grid_row *row)
{
	for (size_t c = all->sums; c < all->count; c++)
		if (is_sum(all->columns[c].slug) && grid_cell(row, c).count)
			return true;
	return false;
}

/* The row with what it is in behind its own cells. */
static struct grid_row made_row(const struct segments *all, const struct grid_row *row)
{
	static const enum segment levels[OUT_CODES] = { PROGRAM, KEGIATAN, RO };
	size_t count = all->count + OUT_COLUMNS;
	struct grid_row made = { arena_many(all->sheet->arena, count, struct text),
		                 arena_many(all->sheet->arena, count, unsigned char), count, row->number };

	for (size_t c = 0; c < count; c++)
		made.marks[c] = grid_marked(CELL_WORDS, (struct cell_look){ CELL_ALIGN_NONE, false });
	for (size_t c = all->sums; c < all->count; c++) {
		made.cells[c] = grid_cell(row, c);
		made.marks[c] = grid_marked(grid_mark(row, c), grid_look(row, c));
	}
	for (size_t i = 0; i < OUT_CODES; i++) {
		made.cells[all->count + 2 * i] = levels[i] == RO ? output_code(all) : all->codes[levels[i]];
		made.cells[all->count + 2 * i + 1] = all->names[levels[i]];
	}
	made.cells[all->count + OUT_ACCOUNT] = all->codes[AKUN];
	return made;
}

/* -- sums and their parts -- */

static struct text sum_of(const struct segments *all, const struct grid_row *rows, size_t count, size_t column)
{
	struct amount_wish wish = { true, 0, 0 };
	struct text sum = LIT("0"), number, unit;

	for (size_t i = 0; i < count; i++) {
		struct text cell = grid_cell(&rows[i], column);

		wish.decimal = grid_mark(&rows[i], column) == CELL_NUMBER ? '.' : 0;
		if (cell.count && (amount_read(all->sheet->arena, cell, wish, &number, &unit) != AMOUNT_FINE ||
		                   !amount_add(all->sheet->arena, sum, number, &sum)))
			return (struct text){ 0 };
	}
	return sum;
}

/* Tells the first column in which the parts do not add up to the row; false then. */
static bool compare(struct segments *all, const struct grid_row *row, const struct grid_row *parts, size_t count,
                    enum message message)
{
	for (size_t c = all->sums; c < all->count; c++) {
		struct text own = sum_of(all, row, 1, c), sum = sum_of(all, parts, count, c);

		if (!is_sum(all->columns[c].slug) || !grid_cell(row, c).count || !own.count || !sum.count ||
		    text_equal(own, sum))
			continue;
		SHEET_TELL(all->sheet, row->number, c, message, quote(all->sheet->arena, all->columns[c].head),
		           shorten(all->sheet->arena, grid_cell(row, c)), sum);
		return false;
	}
	return true;
}

/* Ends an RO: without sums of its own the rows deepest below it are its parts. */
static void end_output(struct segments *all, bool own)
{
	enum segment deepest = RO;
	size_t first = all->rows.count;

	for (size_t i = 0; i < all->levels.count; i++)
		deepest = all->levels.items[i] > deepest ? all->levels.items[i] : deepest;
	for (size_t i = 0; i < all->levels.count; i++)
		if (all->levels.items[i] == deepest)
			*array_push(all->sheet->arena, &all->rows) = all->below.items[i];
		else
			all->parts++;
	all->added = all->added || (!own && all->rows.count > first);
	if (own && all->rows.count > first) {
		compare(all, &all->rows.items[first - 1], &all->rows.items[first], all->rows.count - first,
		        MESSAGE_LEMBAR_PARTS_BELOW);
		all->parts += all->rows.count - first;
		all->rows.count = first;
	}
	all->below.count = all->levels.count = 0;
}

static void end_group(struct segments *all)
{
	if (all->group.count && all->rows.count > all->group_start)
		all->wrong = !compare(all, &all->group, &all->rows.items[all->group_start],
		                      all->rows.count - all->group_start, MESSAGE_LEMBAR_PARTS) ||
		             all->wrong;
	all->group = (struct grid_row){ .count = 0 };
	all->group_start = all->rows.count;
}

static void take_rows(struct segments *all)
{
	const struct grid *grid = &all->sheet->grid;
	bool own = false;
	enum segment level = PROGRAM;
	struct text output = { 0 };

	all->group_start = all->rows.count;
	for (size_t r = all->row + all->depth; r < grid->rows.count; r++) {
		const struct grid_row *row = &grid->rows.items[r];

		if (!(all->flat ? enter_flat(all, row, &level) : enter_step(all, row, &level)))
			continue;
		if (level <= RO || !text_equal(output, output_code(all))) {
			end_output(all, own);
			own = false;
		}
		if (level <= KRO) {
			end_group(all);
			if (level == KRO && has_sums(all, row))
				all->group = *row;
		}
		if (level < RO || !all->codes[KRO].count)
			continue;
		all->outputs += level == RO || !text_equal(output, output_code(all));
		output = output_code(all);
		if (level == RO && has_sums(all, row)) {
			*array_push(all->sheet->arena, &all->rows) = made_row(all, row);
			own = true;
		} else if (level > RO) {
			*array_push(all->sheet->arena, &all->below) = made_row(all, row);
			*array_push(all->sheet->arena, &all->levels) = level;
		}
	}
	end_output(all, own);
	end_group(all);
}

/* The head as one row: what stands left of the sums has no name any more. */
static struct grid_row made_head(const struct segments *all)
{
	static const char *const heads[OUT_COLUMNS] = { "Kode Program",  "Nama Program",      "Kode Kegiatan",
		                                        "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan",
		                                        "Kode Akun" };
	struct grid_row none = { .number = all->rows.items[0].number };
	struct grid_row made = made_row(all, &none);

	for (size_t c = all->sums; c < all->count; c++)
		made.cells[c] = all->columns[c].head;
	for (size_t i = 0; i < OUT_COLUMNS; i++)
		made.cells[all->count + i] = text_from(i < OUT_ACCOUNT || all->added ? heads[i] : "");
	return made;
}

/* Whether heads name the levels already: an export that is read by them. */
static bool names_levels(const struct segments *all)
{
	const struct field *field;

	for (size_t c = 0; c < all->sums; c++)
		for (size_t i = 0; i < all->sheet->heads.level_count; i++)
			if (heads_level(&all->sheet->levels[i], all->columns[c].slug, &field))
				return true;
	return false;
}

static bool is_program_tree(const struct sheet *sheet)
{
	static const char *const names[] = { "program", "kegiatan", "sub_kegiatan" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (i >= sheet->heads.level_count || strcmp(sheet->levels[i].name, names[i]))
			return false;
	return true;
}

bool sheet_segments(struct sheet *sheet)
{
	struct segments all = { .sheet = sheet };
	struct grid *grid = &sheet->grid;

	if (!is_program_tree(sheet) || !find_head(&all))
		return true;
	name_segments(&all);
	if (!all.flat && names_levels(&all))
		return true;
	array_push(sheet->arena, &all.rows)->number = grid->rows.items[all.row].number;
	take_rows(&all);
	if (!all.outputs || all.rows.count < 2)
		return true;
	all.rows.items[0] = made_head(&all);
	SHEET_TELL(sheet, all.rows.items[0].number, all.sums, MESSAGE_LEMBAR_SEGMENTS,
	           text_format(sheet->arena, "%z", all.outputs), text_format(sheet->arena, "%z", all.parts));
	grid->rows.count = all.row;
	for (size_t i = 0; i < all.rows.count; i++)
		*array_push(sheet->arena, &grid->rows) = all.rows.items[i];
	grid->merges.count = 0;
	return !all.wrong;
}
