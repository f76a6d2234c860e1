/* What the cells of a row say of an item: values, quarters, years, each into its place. */
#include "input/wording.h"
#include "sheet/amount.h"
#include "sheet/rows.h"

struct text rows_bare_name(struct text name, struct text code)
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
		bare = rows_bare_name(value->text, grid_cell(row, code));
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

void rows_take_cells(struct rows *rows, const struct grid_row *row, size_t level, struct json *item, bool again)
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

struct json *rows_start(struct rows *rows, struct json *list, size_t level, const struct grid_row *row)
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
	rows_take_cells(rows, row, level, item, false);
	return item;
}
