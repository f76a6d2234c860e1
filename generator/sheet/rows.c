/* Rows as items of a list, and of the lists within: a row says of each level which item it is of, by code, name, key
 * or wording.
 *
 * Rows of accounts are parts of what they belong to: their sums of money are added up by sub unit and item. Without a
 * column of accounts two rows with one code are a mistake. */
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/rows.h"

static size_t column_of(const struct sheet *sheet, enum column_kind kind)
{
	size_t i = 0;

	while (i < sheet->heads.count && sheet->heads.columns[i].kind != kind)
		i++;
	return i;
}

/* -- items by name -- */

static struct known *find_known(struct rows *rows, struct text name)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < name.count; i++)
		hash = (hash ^ (unsigned char)name.bytes[i]) * 16777619u;
	for (size_t at = hash & rows->mask;; at = (at + 1) & rows->mask)
		if (!rows->table[at].item || text_equal(rows->table[at].name, name))
			return &rows->table[at];
}

/* -- rows -- */

/* What the row calls the level's item; empty when it says nothing of it. */
static struct text name_of(const struct rows *rows, const struct grid_row *row, size_t level)
{
	static const char *const names[] = { "kode", "nama", "kunci", "uraian" };
	size_t count = level == rows->sheet->heads.deepest ? 2 : sizeof names / sizeof *names;
	struct text name = { 0 };
	bool mended = false;

	for (size_t i = 0; i < count && !name.count; i++)
		name = grid_cell(row, sheet_column(rows->sheet, level, names[i]));
	return sheet_mend(rows->sheet->arena, name, &mended);
}

/* Whether the item has what the row says of its quarter; of months there are three. */
static bool has_quarter(const struct rows *rows, const struct json *item)
{
	const struct json *year = json_lookup(item, "triwulan");
	char digit[2] = { (char)('0' + rows->quarter), 0 };

	return rows->quarter && !rows->sheet->months && year && json_lookup(year, digit);
}

/* The item of the level that the row is of, known or new. */
static bool enter(struct rows *rows, struct json *list, size_t level, const struct grid_row *row)
{
	struct sheet *sheet = rows->sheet;
	bool deepest = level == sheet->heads.deepest, coded = sheet_column(sheet, level, "kode") < sheet->heads.count;
	bool grouped = rows->account < sheet->heads.count || rows->period < sheet->heads.count;
	struct text name = name_of(rows, row, level), key;
	struct known *known;

	if (!deepest && !name.count && rows->open[level])
		return true;
	if (deepest && !grouped && !coded) {
		rows->open[level] = rows_start(rows, list, level, row);
		return true;
	}
	key = text_format(sheet->arena, "%z|%z|%t|%t", level, level ? (size_t)rows->open[level - 1]->line : (size_t)0,
	                  name, deepest ? grid_cell(row, rows->unit) : DIAG_NONE);
	known = find_known(rows, key);
	if (known->item && deepest && name.count && (!grouped || has_quarter(rows, known->item))) {
		SHEET_TELL(sheet, row->number, coded ? sheet_column(sheet, level, "kode") : 0, MESSAGE_LEMBAR_TWICE,
		           shorten(sheet->arena, name), text_from_int(sheet->arena, known->row));
		return false;
	}
	if (known->item && (name.count || !deepest)) {
		if (deepest) {
			rows_take_cells(rows, row, level, known->item, true);
			rows->added += rows->account < sheet->heads.count;
		}
	} else {
		*known = (struct known){ key, rows_start(rows, list, level, row), row->number };
	}
	rows->open[level] = known->item;
	return true;
}

static bool has_digit(struct text words)
{
	for (size_t i = 0; i < words.count; i++)
		if (words.bytes[i] >= '0' && words.bytes[i] <= '9')
			return true;
	return false;
}

static bool starts_with(struct text words, const char *const *starts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (same_word(text_part(words, 0, strlen(starts[i])), text_from(starts[i])))
			return true;
	return false;
}

/* Rows that are no items: sums over others, the numbers of columns below the head, who signs below the last. */
static bool is_aside(const struct rows *rows, const struct grid_row *row, bool first)
{
	size_t coded = sheet_column(rows->sheet, rows->sheet->heads.deepest, "kode"), filled = 0;
	static const char *const totals[] = { "jumlah", "total", "sub total", "subtotal", "grand total" };
	static const char *const notes[] = { "sumber", "catatan", "keterangan", "*" };
	bool counted = first, known = false;
	struct text words = { 0 };

	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i].count)
			continue;
		words = filled ? words : row->cells[i];
		known = known || (i < rows->sheet->heads.count && rows->sheet->heads.columns[i].kind != COLUMN_UNKNOWN);
		filled++;
		counted = counted && text_equal(row->cells[i], text_from_int(rows->sheet->arena, (int64_t)filled));
	}
	if (!known || (counted && filled > 2))
		return true;
	return (filled == 1 && starts_with(words, notes, sizeof notes / sizeof *notes)) ||
	       same_word(words, LIT("jumlah")) || same_word(words, LIT("total")) ||
	       (coded < rows->sheet->heads.count && !has_digit(grid_cell(row, coded)) &&
	        starts_with(words, totals, sizeof totals / sizeof *totals));
}

static bool is_wanted(const struct sheet *sheet, const struct grid_row *row)
{
	for (size_t i = 0; i < sheet->filters.count; i++)
		if (!text_equal(grid_cell(row, sheet->filters.items[i].column), sheet->filters.items[i].value))
			return false;
	return true;
}

enum { KEY_MOST = 40 };

/* "Indeks Kepuasan Masyarakat": indeks_kepuasan_masyarakat; a number behind it where another is called so. */
static struct text free_key(struct rows *rows, struct text name, struct json *item)
{
	struct arena *arena = rows->sheet->arena;
	struct text slug = slug_of(arena, name), key;

	for (size_t end = slug.count; slug.count > KEY_MOST && end-- > 0;)
		if (slug.bytes[end] == '_' && end <= KEY_MOST)
			slug.count = end;
	slug = slug.count ? text_part(slug, 0, KEY_MOST) : LIT("butir");
	key = slug;
	for (size_t i = 2;; i++) {
		struct known *known = find_known(rows, TEXT_JOIN(arena, LIT("kunci|"), key));

		if (!known->item) {
			*known = (struct known){ TEXT_JOIN(arena, LIT("kunci|"), key), item, item->line };
			return key;
		}
		key = text_format(arena, "%t_%z", slug, i);
	}
}

static void give_keys(struct rows *rows)
{
	for (size_t i = 0; i < rows->keyless.count; i++) {
		struct json *item = rows->keyless.items[i], *key;
		const struct json *name = json_lookup(item, "kode");

		name = name ? name : json_lookup(item, "nama");
		if (!name || name->kind != JSON_TEXT)
			continue;
		key = item_new(rows->sheet, JSON_TEXT, item->line, "kunci");
		key->text = free_key(rows, name->text, item);
		key->truth = true;
		key->next = item->members;
		item->members = key;
		item->count++;
		if (!i)
			SHEET_TELL(rows->sheet, sheet_head_row(rows->sheet), 0, MESSAGE_LEMBAR_KEYS,
			           text_format(rows->sheet->arena, "%z", rows->keyless.count),
			           quote(rows->sheet->arena, key->text));
	}
}

static void tell_all(struct rows *rows)
{
	struct sheet *sheet = rows->sheet;
	uint32_t head = sheet_head_row(sheet);

	if (rows->codes + rows->breaks)
		SHEET_TELL(sheet, head, 0, MESSAGE_LEMBAR_MENDED, text_format(sheet->arena, "%z", rows->codes),
		           text_format(sheet->arena, "%z", rows->breaks));
	if (rows->added)
		SHEET_TELL(sheet, head, rows->account, MESSAGE_LEMBAR_SUMMED,
		           text_format(sheet->arena, "%z", rows->added + rows->items),
		           text_format(sheet->arena, "%z", rows->items));
	if (rows->placeholder)
		SHEET_TELL(sheet, rows->placeholder, 0, MESSAGE_LEMBAR_PLACEHOLDER);
}

/* Which quarter the row is of; false when its cell says none. */
static bool take_period(struct rows *rows, const struct grid_row *row)
{
	struct sheet *sheet = rows->sheet;

	if (rows->period == sheet->heads.count)
		return true;
	rows->quarter =
		heads_quarter_said(sheet->arena, &sheet->heads.columns[rows->period], grid_cell(row, rows->period));
	if (!rows->quarter)
		SHEET_TELL(sheet, row->number, rows->period, MESSAGE_LEMBAR_PERIOD,
		           quote(sheet->arena, grid_cell(row, rows->period)));
	return rows->quarter;
}

/* The items of all levels that the row is of. */
static bool enter_all(struct rows *rows, struct json *list, const struct grid_row *row)
{
	bool fine = take_period(rows, row);

	for (size_t level = 0; fine && level <= rows->sheet->heads.deepest; level++) {
		struct json *before = rows->open[level];

		fine = enter(rows, list, level, row);
		for (size_t below = level + 1; rows->open[level] != before && below < LEVELS_MOST; below++)
			rows->open[below] = NULL;
	}
	return fine;
}

/* Below a table stand day and names of who signs: "Contoh, 2 Januari 2025", "Mengetahui,". */
static bool is_end(struct arena *arena, const struct grid_row *row)
{
	static const char *const starts[] = { "mengetahui", "menyetujui", "disetujui", "mengesahkan", "nip" };
	struct text words = { 0 }, date;
	size_t filled = 0, comma;

	for (size_t i = 0; i < row->count; i++) {
		filled += row->cells[i].count > 0;
		words = row->cells[i].count ? row->cells[i] : words;
	}
	if (filled != 1)
		return false;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		size_t count = strlen(starts[i]);

		if (same_word(text_part(words, 0, count), text_from(starts[i])) &&
		    (words.count == count || strchr(" ,.:", words.bytes[count])))
			return true;
	}
	return text_find(words, ", ", &comma) && spell_date(arena, text_part(words, comma + 2, words.count), &date);
}

bool sheet_rows(struct sheet *sheet, struct json *list)
{
	struct rows rows = { .sheet = sheet,
		             .account = column_of(sheet, COLUMN_ACCOUNT),
		             .unit = column_of(sheet, COLUMN_UNIT),
		             .period = column_of(sheet, COLUMN_PERIOD),
		             .codes = sheet->marks,
		             .fine = true };
	size_t first = sheet->heads.row + sheet->heads.rows, room = 16;

	while (room < sheet->grid.rows.count * (sheet->heads.level_count + 1) * 2)
		room *= 2;
	rows.mask = room - 1;
	rows.table = arena_many(sheet->arena, room, struct known);
	for (size_t r = first; r < sheet->grid.rows.count; r++) {
		const struct grid_row *row = &sheet->grid.rows.items[r];

		if (is_end(sheet->arena, row))
			break;
		if (!is_wanted(sheet, row) || is_aside(&rows, row, r == first) || rows_band(&rows, list, row))
			continue;
		rows.fine = enter_all(&rows, list, row) && rows.fine;
	}
	give_keys(&rows);
	tell_all(&rows);
	if (!list->count)
		return SHEET_REFUSE(sheet, sheet->asked, MESSAGE_LEMBAR_EMPTY);
	return rows.fine;
}
