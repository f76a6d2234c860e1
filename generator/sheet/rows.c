/* Rows as items of a list, and of the lists within: a row says of each level which item it is of, by code, name, key
 * or wording.
 *
 * Rows of accounts are parts of what they belong to: their sums of money are added up by sub unit and item. Without a
 * column of accounts two rows with one code are a mistake. */
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/items.h"
#include "sheet/sheet.h"

/* An item under the name it is found by. */
struct known {
	struct text name;
	struct json *item;
	uint32_t row;
};

struct rows {
	struct sheet *sheet;
	struct known *table; /* open addressing, a power of two */
	size_t mask;
	struct json *open[LEVELS_MOST]; /* the item of each level that the last row was of */
	size_t account, unit, period;
	int quarter;                 /* that the row is of, where a column says so */
	size_t codes, breaks, added; /* mended and summed */
	uint32_t placeholder;        /* the row that has X.XX first */
	size_t items;
	ARRAY_OF(struct json *) keyless; /* items that lack the key they must have */
	bool fine;
};

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

/* -- cells -- */

/* The name without its code in front: "1.01.02 Nama", "X.XX.02 Nama". */
static struct text without_code(struct text name, struct text code)
{
	size_t end;

	while (text_ends(code, "."))
		code.count--;
	end = code.count;
	if (!code.count || name.count <= end || memcmp(name.bytes, code.bytes, end) ||
	    !strchr(" -:.\t\n", name.bytes[end]))
		return name;
	while (end < name.count && strchr(" -:.\t\r\n", name.bytes[end]))
		end++;
	return end < name.count ? text_part(name, end, name.count) : name;
}

static void mend_value(struct rows *rows, const struct grid_row *row, const struct column *head, struct json *value)
{
	size_t code = sheet_column(rows->sheet, head->level, "kode"), at;
	struct text bare;
	bool mended = false;

	value->text = sheet_mend(rows->sheet->arena, value->text, &mended);
	rows->breaks += mended;
	if (text_is(value->key, "kode") && text_ends(value->text, ".")) {
		value->text.count--;
		rows->codes++;
	}
	if (text_is(value->key, "nama") && code < rows->sheet->heads.count) {
		bare = without_code(value->text, grid_cell(row, code));
		rows->codes += bare.count < value->text.count;
		value->text = bare;
	}
	if (!rows->placeholder && text_find(value->text, "X.XX", &at))
		rows->placeholder = row->number;
}

static void add_number(struct rows *rows, const struct grid_row *row, size_t column, struct json *to,
                       const struct json *value)
{
	struct json *before = item_member(rows->sheet, to, JSON_NULL, row->number, value->key.bytes);

	if (before->kind == JSON_NULL) {
		struct json *next = before->next;

		*before = *value;
		before->next = next;
	} else if (!amount_add(rows->sheet->arena, before->text, value->text, &before->text)) {
		SHEET_TELL(rows->sheet, row->number, column, MESSAGE_LEMBAR_NUMBER,
		           quote(rows->sheet->arena, grid_cell(row, column)));
		rows->fine = false;
	}
}

/* The object of the column's quarter in the item. */
static struct json *quarter_of(struct rows *rows, struct json *item, uint32_t row, int quarter)
{
	static const char *const keys[] = { "1", "2", "3", "4" };
	struct json *year = item_member(rows->sheet, item, JSON_OBJECT, row, "triwulan");

	if (!year->members && rows->sheet->basis.count)
		item_member(rows->sheet, year, JSON_TEXT, row, "basis")->text = rows->sheet->basis;
	return item_member(rows->sheet, year, JSON_OBJECT, row, keys[quarter - 1]);
}

/* The object that the column's year is in: of values by year, or one of a list. */
static struct json *year_of(struct rows *rows, struct json *item, uint32_t row, const struct column *head)
{
	struct json *list, *year, *last = NULL;

	if (!head->list)
		return item_member(rows->sheet, item, JSON_OBJECT, row, head->field->key);
	list = item_member(rows->sheet, item, JSON_LIST, row, head->list->key);
	list->truth = true;
	for (year = list->members; year; last = year, year = year->next)
		if (text_equal(json_lookup(year, "tahun")->text, head->year))
			return year;
	year = item_new(rows->sheet, JSON_OBJECT, row, "");
	item_member(rows->sheet, year, JSON_NUMBER, row, "tahun")->text = head->year;
	item_append(list, last, year);
	return year;
}

/* A grade in the place of a number, where the shape knows grades: "BB" under "Target 2024". */
static const struct field *grade_field(struct arena *arena, const struct column *head, struct text cell)
{
	struct text key = text_format(arena, "%s_kategori", head->field->key);
	const struct field *field = head->list ? head->list->shape->fields : NULL;
	bool letters = false;

	for (size_t i = 0; i < cell.count; i++) {
		if (cell.bytes[i] >= '0' && cell.bytes[i] <= '9')
			return NULL;
		letters = letters || ((cell.bytes[i] | 0x20) >= 'a' && (cell.bytes[i] | 0x20) <= 'z');
	}
	while (letters && field && field->kind != FIELD_END && !text_is(key, field->key))
		field++;
	return letters && field && field->kind == FIELD_TEXT ? field : NULL;
}

/* A value of a year. */
static void take_year(struct rows *rows, const struct grid_row *row, size_t column, struct json *item)
{
	struct sheet *sheet = rows->sheet;
	const struct column *head = &sheet->heads.columns[column];
	struct text cell = grid_cell(row, column);
	const struct field *grade = grid_mark(row, column) == CELL_WORDS ? grade_field(sheet->arena, head, cell) : NULL;
	size_t told = sheet->told;
	struct json value;

	if (grade) {
		item_member(rows->sheet, year_of(rows, item, row->number, head), JSON_TEXT, row->number, grade->key)
			->text = cell;
		return;
	}
	if (!sheet_value(sheet, row, column, &value)) {
		rows->fine = rows->fine && told == sheet->told;
		return;
	}
	if (!head->list)
		value.key = head->year;
	add_number(rows, row, column, year_of(rows, item, row->number, head), &value);
}

/* What the row says of the level's item. */
static void take_cells(struct rows *rows, const struct grid_row *row, size_t level, struct json *item, bool again)
{
	struct sheet *sheet = rows->sheet;

	for (size_t i = 0; i < sheet->heads.count; i++) {
		const struct column *head = &sheet->heads.columns[i];
		bool quarter = head->kind == COLUMN_QUARTER || head->kind == COLUMN_MONTH;
		int which = head->quarter ? head->quarter : rows->quarter;
		size_t told = sheet->told;
		struct json value;

		if (head->kind == COLUMN_YEAR && head->level == level)
			take_year(rows, row, i, item);
		if ((head->kind != COLUMN_FIELD && !quarter) || head->level != level)
			continue;
		if (!sheet_value(sheet, row, i, &value)) {
			rows->fine = rows->fine && told == sheet->told;
			continue;
		}
		if (value.kind == JSON_TEXT)
			mend_value(rows, row, head, &value);
		if (again && !quarter && rows->period < sheet->heads.count)
			continue;
		if (value.kind == JSON_NUMBER)
			add_number(rows, row, i, quarter ? quarter_of(rows, item, row->number, which) : item, &value);
		else if (!again)
			add_number(rows, row, i, item, &value);
	}
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

static struct json *list_in(struct rows *rows, struct json *list, size_t level, uint32_t row)
{
	if (!level)
		return list;
	return item_member(rows->sheet, rows->open[level - 1], JSON_LIST, row, rows->sheet->heads.levels[level].name);
}

/* Whether items of the level must have a key that no column gives. */
static bool wants_key(const struct sheet *sheet, size_t level)
{
	const struct field *field = sheet->levels[level].shape->fields;

	while (field->kind != FIELD_END && strcmp(field->key, "kunci"))
		field++;
	return field->kind == FIELD_TEXT && field->presence == REQUIRED &&
	       sheet_column(sheet, level, "kunci") == sheet->heads.count;
}

static struct json *start_item(struct rows *rows, struct json *list, size_t level, const struct grid_row *row)
{
	struct json *item = item_new(rows->sheet, JSON_OBJECT, row->number, "");
	struct json *last = rows->open[level];

	list = list_in(rows, list, level, row->number);
	if (!last || last->next) /* else it is the last of this very list: another parent leaves none open */
		for (last = list->members; last && last->next; last = last->next)
			continue;
	item_append(list, last, item);
	rows->items += level == rows->sheet->heads.deepest;
	if (wants_key(rows->sheet, level))
		*array_push(rows->sheet->arena, &rows->keyless) = item;
	take_cells(rows, row, level, item, false);
	return item;
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
		rows->open[level] = start_item(rows, list, level, row);
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
			take_cells(rows, row, level, known->item, true);
			rows->added += rows->account < sheet->heads.count;
		}
	} else {
		*known = (struct known){ key, start_item(rows, list, level, row), row->number };
	}
	rows->open[level] = known->item;
	return true;
}

/* Rows that are no items: sums over others, and the numbers of columns below the head. */
static bool is_aside(const struct rows *rows, const struct grid_row *row, bool first)
{
	size_t coded = sheet_column(rows->sheet, rows->sheet->heads.deepest, "kode"), filled = 0;
	bool counted = first;
	struct text words = { 0 };

	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i].count)
			continue;
		words = filled ? words : row->cells[i];
		filled++;
		counted = counted && text_equal(row->cells[i], text_from_int(rows->sheet->arena, (int64_t)filled));
	}
	if (counted && filled > 2)
		return true;
	if (same_word(words, LIT("jumlah")) || same_word(words, LIT("total")))
		return true;
	return coded < rows->sheet->heads.count && !grid_cell(row, coded).count &&
	       (same_word(text_part(words, 0, 6), LIT("jumlah")) || same_word(text_part(words, 0, 5), LIT("total")));
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

/* "sasaran", "sasaran_strategis" */
static bool is_level(struct text slug, const char *level)
{
	size_t count = strlen(level);

	return text_is(text_part(slug, 0, count), level) && (slug.count == count || slug.bytes[count] == '_');
}

/* "[SASARAN] Meningkatnya mutu": a row that is an item of a level above, alone. */
static bool open_band(struct rows *rows, struct json *list, const struct grid_row *row)
{
	struct sheet *sheet = rows->sheet;
	size_t column = 0, end = 0;
	struct text words, name;

	while (column < row->count && !text_starts(row->cells[column], "["))
		column++;
	words = grid_cell(row, column);
	if (!text_find(words, "]", &end))
		return false;
	name = slug_of(sheet->arena, text_part(words, 1, end - 1));
	for (size_t level = 0; level < sheet->heads.deepest; level++) {
		const struct field *field;
		struct json *item;

		if (!is_level(name, sheet->levels[level].name) || (level && !rows->open[level - 1]) ||
		    !heads_field(&sheet->heads, text_from(sheet->levels[level].name), &level, &field))
			continue;
		item = start_item(rows, list, level, &(struct grid_row){ .number = row->number });
		*item_member(rows->sheet, item, JSON_TEXT, row->number, field->key) =
			(struct json){ .kind = JSON_TEXT,
			               .text = text_trim(text_part(words, end + 1, words.count)),
			               .key = text_from(field->key),
			               .line = row->number,
			               .column = (uint32_t)(DIAG_CELL + column + 1),
			               .file = sheet->file };
		rows->open[level] = item;
		for (size_t below = level + 1; below < LEVELS_MOST; below++)
			rows->open[below] = NULL;
		return true;
	}
	return false;
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

bool sheet_rows(struct sheet *sheet, struct json *list)
{
	struct rows rows = { .sheet = sheet,
		             .account = column_of(sheet, COLUMN_ACCOUNT),
		             .unit = column_of(sheet, COLUMN_UNIT),
		             .period = column_of(sheet, COLUMN_PERIOD),
		             .fine = true };
	size_t first = sheet->heads.row + sheet->heads.rows, room = 16;

	while (room < sheet->grid.rows.count * (sheet->heads.level_count + 1) * 2)
		room *= 2;
	rows.mask = room - 1;
	rows.table = arena_many(sheet->arena, room, struct known);
	for (size_t r = first; r < sheet->grid.rows.count; r++) {
		const struct grid_row *row = &sheet->grid.rows.items[r];

		if (!is_wanted(sheet, row) || is_aside(&rows, row, r == first) || open_band(&rows, list, row))
			continue;
		rows.fine = enter_all(&rows, list, row) && rows.fine;
	}
	give_keys(&rows);
	tell_all(&rows);
	if (!list->count)
		return SHEET_REFUSE(sheet, sheet->asked, MESSAGE_LEMBAR_EMPTY);
	return rows.fine;
}
