/* Rows of totals that people type below a list. They say so, or have nothing but the sums of the rows above. */
#include "input/wording.h"
#include "sheet/amount.h"
#include "workbook/reading.h"

struct totals totals_new(struct page *page, const struct columns *columns)
{
	return (struct totals){ page, columns, arena_many(page->reading->arena, columns->count + 1, struct decimal) };
}

static bool is_money(const struct totals *totals, size_t column)
{
	const struct book_key *key = column < totals->columns->count ? &totals->columns->keys[column] : NULL;

	return key && key->field && key->field->kind == FIELD_RUPIAH;
}

static bool money_of(const struct totals *totals, const struct grid_row *row, size_t column, struct decimal *money)
{
	struct amount_wish wish = { true, grid_mark(row, column) == CELL_NUMBER ? '.' : 0, 0 };
	struct arena *arena = totals->page->reading->arena;
	struct text number, unit;

	return is_money(totals, column) && grid_cell(row, column).count &&
	       amount_read(arena, grid_cell(row, column), wish, &number, &unit) == AMOUNT_FINE &&
	       decimal_parse(number, money);
}

void totals_add(struct totals *totals, const struct grid_row *row)
{
	struct decimal money;

	for (size_t i = 0; i < row->count; i++)
		if (money_of(totals, row, i, &money) && !decimal_add(totals->sums[i], money, &totals->sums[i]))
			totals->sums[i] = decimal_from_int(0);
}

static bool is_total_word(struct text words)
{
	static const char *const totals[] = { "jumlah",
		                              "total",
		                              "jumlah total",
		                              "total jumlah",
		                              "grand total",
		                              "jumlah seluruhnya",
		                              "jumlah seluruh",
		                              "jumlah besar",
		                              "total keseluruhan",
		                              "jumlah anggaran",
		                              "jumlah realisasi",
		                              "jumlah keseluruhan" };

	while (text_ends(words, ":") || text_ends(words, "."))
		words.count--;
	for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
		if (same_word(text_trim(words), text_from(totals[i])))
			return true;
	return false;
}

/* The first words of the row; *rest: whether there is more than them and money. */
static struct text words_of(const struct totals *totals, const struct grid_row *row, bool *rest)
{
	struct text words = { 0 };

	*rest = false;
	for (size_t i = 0; i < row->count; i++) {
		bool own = i < totals->columns->count && (i == totals->columns->number || i == totals->columns->key ||
		                                          totals->columns->keys[i].field);

		if (!row->cells[i].count || is_money(totals, i) || (!own && !is_total_word(row->cells[i])))
			continue;
		*rest = *rest || (words.count && own);
		words = words.count ? words : row->cells[i];
	}
	return words;
}

/* How many cells of money have what the rows above add up to; *others: how many have not, the last of them in *other.
 */
static size_t count_sums(const struct totals *totals, const struct grid_row *row, size_t *others, size_t *other)
{
	struct decimal money;
	size_t same = 0;

	*others = 0;
	for (size_t i = 0; i < row->count; i++) {
		if (!money_of(totals, row, i, &money))
			continue;
		if (decimal_compare(money, totals->sums[i]) == 0) {
			same++;
		} else {
			++*others;
			*other = i;
		}
	}
	return same;
}

bool is_total(const struct totals *totals, const struct grid_row *row)
{
	struct page *page = totals->page;
	bool rest;
	struct text words = words_of(totals, row, &rest);
	size_t others, other = 0, same = count_sums(totals, row, &others, &other);

	if (rest || !(is_total_word(words) || (!words.count && same && !others)))
		return false;
	if (others)
		PAGE_TELL(page, row->number, other, MESSAGE_KANTOR_TOTAL_OTHER,
		          grid_cell(&page->grid.rows.items[page->head], other), grid_cell(row, other),
		          amount_spell(page->reading->arena, totals->sums[other]));
	else
		PAGE_TELL(page, row->number, 0, MESSAGE_KANTOR_TOTAL);
	return true;
}
