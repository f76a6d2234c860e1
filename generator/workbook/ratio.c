/* The capaian of a row, as a formula and as what it comes to. */
#include "workbook/ratio.h"

#include "sheet/amount.h"

/* The column of the key at the items themselves; SIZE_MAX. */
static size_t own_column(const struct list_columns *columns, const char *key)
{
	for (size_t i = 0; i < columns->keys.count; i++)
		if (!columns->keys.items[i].depth && !strcmp(columns->keys.items[i].field->key, key))
			return i;
	return SIZE_MAX;
}

/* Where the direction stands: with the items, or with what they are in. */
static void find_direction(struct writing *writing, const struct book_list *list, const struct list_columns *columns,
                           struct ratio *ratio)
{
	const struct book_list *above = list->parent == LIST_NONE ? NULL : &writing->lists.list.items[list->parent];
	struct list_columns parents = { .keys = { 0 } };
	size_t column = own_column(columns, "arah");

	if (column != SIZE_MAX) {
		ratio->direction = column + list_first(list);
		ratio->directed = true;
		return;
	}
	if (!above || !shape_field(above->field->shape, LIT("arah")) || !writing->sheets[list->parent].sheet)
		return;
	add_columns(writing, (size_t)list->parent, &parents);
	column = own_column(&parents, "arah");
	if (column == SIZE_MAX)
		return;
	ratio->direction = column + list_first(above);
	ratio->directed = true;
	ratio->parents = &writing->items[list->parent];
	ratio->parent_sheet = out_name(writing->sheets[list->parent].sheet);
}

bool find_ratio(struct writing *writing, size_t list, const struct list_columns *columns, struct ratio *ratio)
{
	const struct book_list *of = &writing->lists.list.items[list];
	size_t plan = own_column(columns, "anggaran"), result = own_column(columns, "realisasi");
	enum field_kind kind = FIELD_RUPIAH;

	if (plan == SIZE_MAX) {
		plan = own_column(columns, "target");
		kind = FIELD_DECIMAL;
	}
	*ratio = (struct ratio){ .shape = of->field->shape };
	if (plan == SIZE_MAX || result == SIZE_MAX || columns->keys.items[plan].field->kind != kind ||
	    columns->keys.items[result].field->kind != kind)
		return false;
	ratio->plan = columns->keys.items[plan];
	ratio->result = columns->keys.items[result];
	ratio->plan_column = plan + list_first(of);
	ratio->result_column = result + list_first(of);
	if (kind == FIELD_DECIMAL)
		find_direction(writing, of, columns, ratio);
	ratio->head = ratio->directed ? LIT("capaian " HEAD_COMPUTED) : LIT("realisasi : rencana " HEAD_COMPUTED);
	return true;
}

/* -- what it comes to -- */

/* The item of this number's parent; parents come in the order of their children. */
static const struct json *parent_of(struct ratio *ratio, struct text number)
{
	const struct item_rows *parents = ratio->parents;

	while (number.count && number.bytes[number.count - 1] != '.')
		number.count--;
	number.count -= number.count > 0;
	for (size_t i = 0; i < parents->rows.count; i++) {
		size_t at = (ratio->parent + i) % parents->rows.count;

		if (!text_equal(parents->rows.items[at].number, number))
			continue;
		ratio->parent = at;
		return parents->rows.items[at].json;
	}
	return NULL;
}

static struct text direction_of(struct ratio *ratio, const struct item_row *item)
{
	const struct json *at = ratio->parents ? parent_of(ratio, item->number) : item->json;
	const struct json *said = at && at->kind == JSON_OBJECT ? json_lookup(at, "arah") : NULL;

	return ratio->directed && said && said->kind == JSON_TEXT ? said->text : (struct text){ 0 };
}

/* In twelve decimals; empty where there is none, without bytes where it is more than numbers hold. */
static struct text value_of(struct writing *writing, struct ratio *ratio, const struct item_row *item)
{
	struct text direction = direction_of(ratio, item);
	struct decimal planned, came, twice, share;
	bool fine = true;

	if (!key_number(writing->arena, ratio->plan.field, key_value(item->json, ratio->shape, &ratio->plan),
	                &planned) ||
	    decimal_sign(planned) <= 0 ||
	    !key_number(writing->arena, ratio->result.field, key_value(item->json, ratio->shape, &ratio->result),
	                &came) ||
	    text_is(direction, "rentang") || (text_is(direction, "turun_rasio") && decimal_sign(came) <= 0))
		return LIT("");
	if (text_is(direction, "turun_rasio")) {
		twice = planned;
		planned = came;
		came = twice;
	} else if (text_is(direction, "turun")) {
		fine = decimal_add(planned, planned, &twice) && decimal_sub(twice, came, &came);
	}
	if (!fine || !decimal_div(came, planned, DECIMAL_PLACES_MAX, &share))
		return (struct text){ 0 };
	return amount_spell(writing->arena, share);
}

/* -- the formula -- */

/* "F3", or the cell of that column in the row of the parent, by its number. */
static struct text direction_cell(struct arena *arena, const struct ratio *ratio, size_t row)
{
	struct text letters = out_letters(arena, ratio->direction);
	const int top = LIST_HEAD_ROW + 1, bottom = OUT_ROW_LAST;

	if (!ratio->parents)
		return text_format(arena, "%t%z", letters, row);
	return text_format(arena,
	                   "IFERROR(INDEX('%t'!%t%d:%t%d,MATCH(LEFT(A%z,FIND(\"#\",SUBSTITUTE(A%z,\".\",\"#\",LEN(A%z)"
	                   "-LEN(SUBSTITUTE(A%z,\".\",\"\"))))-1),'%t'!A%d:A%d,0)),\"\")",
	                   ratio->parent_sheet, letters, top, letters, bottom, row, row, row, row, ratio->parent_sheet,
	                   top, bottom);
}

void write_ratio(struct writing *writing, struct out_sheet *sheet, struct ratio *ratio, const struct item_row *item,
                 size_t row)
{
	struct arena *arena = writing->arena;
	struct text t = text_format(arena, "%t%z", out_letters(arena, ratio->plan_column), row);
	struct text r = text_format(arena, "%t%z", out_letters(arena, ratio->result_column), row);
	struct text share = TEXT_JOIN(arena, r, LIT("/"), t), way;

	if (ratio->directed) {
		way = direction_cell(arena, ratio, row);
		share = text_format(
			arena,
			"IF(%t=\"turun\",(2*%t-%t)/%t,IF(%t=\"turun_rasio\",IF(%t>0,%t/%t,\"\"),IF(%t=\"rentang"
			"\",\"\",%t)))",
			way, t, r, t, way, r, t, r, way, share);
	}
	out_formula(sheet, OUT_RATIO, text_format(arena, "IF(AND(N(%t)>0,ISNUMBER(%t)),%t,\"\")", t, r, share),
	            value_of(writing, ratio, item));
}
