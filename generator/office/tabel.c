/* The table is taken from the manuscript, where its cells still are words; a word that is a number as papers write it
 * goes out as one. */
#include "office/tabel.h"

#include "content/numbering.h"
#include "content/visit.h"
#include "input/wording.h"
#include "sheet/book_out.h"

enum { TOLD_MOST = 60, WIDTH_LEAST = 8, WIDTH_MOST = 60 };

struct search {
	struct arena *arena;
	struct text label;
	const struct table *found;
	struct text known[TOLD_MOST];
	size_t count;
};

static bool look(void *context, struct block *block)
{
	struct search *search = context;

	if (block->kind != BLOCK_TABLE || !block->table->label.count)
		return true;
	if (same_word(block->table->label, search->label) && !search->found)
		search->found = block->table;
	if (search->count < TOLD_MOST)
		search->known[search->count++] = block->table->label;
	return true;
}

static const struct table *find_table(const struct made_paper *paper, struct search *search)
{
	struct visitor visitor = { .block = look, .context = search };

	for (size_t i = 0; i < paper->manuscript.sections.count; i++)
		blocks_visit(&paper->manuscript.sections.items[i].blocks, &visitor);
	return search->found;
}

/* -- words -- */

struct telling {
	struct buffer words;
	struct text mark;          /* of a list's item, whose words come next */
	const struct rich *factor; /* of a formula */
};

static void add_words(void *context, struct rich *rich)
{
	struct telling *telling = context;
	struct buffer *out = &telling->words;

	if (out->count)
		buffer_byte(out, '\n');
	buffer_add(out, telling->mark);
	buffer_str(out, telling->mark.count ? " " : "");
	buffer_str(out, rich == telling->factor && !rich_empty(*rich) ? "× " : "");
	buffer_add(out, rich_words(out->arena, *rich));
	telling->mark = LIT("");
}

static bool add_block(void *context, struct block *block);

static struct visitor teller(struct telling *telling)
{
	return (struct visitor){ .block = add_block, .words = add_words, .context = telling };
}

static bool add_block(void *context, struct block *block)
{
	struct telling *telling = context;
	struct visitor visitor = teller(telling);

	telling->factor = block->kind == BLOCK_FORMULA ? &block->formula->factor : NULL;
	if (block->kind != BLOCK_LIST)
		return true;
	for (size_t i = 0; i < block->list.count; i++) {
		telling->mark = list_item_label(telling->words.arena, &block->list, i);
		blocks_visit(&block->list.items[i].body, &visitor);
	}
	return false;
}

/* As they are read, with the marks of lists. */
static struct text words_of(struct arena *arena, const struct cell *cell)
{
	struct telling telling = { .words = { .arena = arena } };
	struct visitor visitor = teller(&telling);

	blocks_visit(&cell->body, &visitor);
	return text_trim(buffer_text(&telling.words));
}

static bool is_digit(struct text words, size_t at)
{
	return at < words.count && words.bytes[at] >= '0' && words.bytes[at] <= '9';
}

/* "-1.234.567,50%": its digits as JSON spells them; no code and no year with a zero in front. */
static bool take_number(struct arena *arena, struct text words, struct text *number, bool *grouped, bool *percent)
{
	struct buffer out = { .arena = arena };
	size_t at = text_starts(words, "-"), digits = 0;

	*grouped = false;
	buffer_str(&out, at ? "-" : "");
	if (is_digit(words, at) && words.bytes[at] == '0' && is_digit(words, at + 1))
		return false;
	for (; is_digit(words, at) || (at < words.count && words.bytes[at] == '.'); at++) {
		bool dot = words.bytes[at] == '.';

		if (dot && (digits < 1 || digits > 3 || !is_digit(words, at + 3) || is_digit(words, at + 4)))
			return false;
		*grouped = *grouped || dot;
		digits = dot ? 0 : digits + 1;
		if (!dot)
			buffer_byte(&out, words.bytes[at]);
	}
	if (!digits)
		return false;
	if (at < words.count && words.bytes[at] == ',' && is_digit(words, at + 1)) {
		buffer_byte(&out, '.');
		for (at++; is_digit(words, at); at++)
			buffer_byte(&out, words.bytes[at]);
	}
	words = text_trim(text_part(words, at, words.count));
	*percent = text_is(words, "%");
	if (words.count && !*percent)
		return false;
	buffer_str(&out, *percent ? "e-2" : "");
	*number = buffer_text(&out);
	return true;
}

static void write_cell(struct arena *arena, struct out_sheet *sheet, const struct row *row, const struct cell *cell)
{
	bool head = row->kind == ROW_HEAD || row->kind == ROW_NUMBERS, grouped, percent;
	struct text words = words_of(arena, cell), number;

	if (!words.count || cell->covered)
		out_empty(sheet);
	else if (!head && take_number(arena, words, &number, &grouped, &percent))
		out_number(sheet,
		           percent                              ? OUT_RATIO
		           : grouped || text_ends(words, ",00") ? OUT_NUMBER
		                                                : OUT_DECIMAL,
		           number);
	else
		out_words(sheet, head ? OUT_HEAD : OUT_WORDS, words);
}

static void write_merges(struct out_sheet *sheet, const struct table *table, uint32_t first)
{
	for (size_t r = 0; r < table->rows.count; r++)
		for (size_t c = 0; c < table->column_count; c++) {
			const struct cell *cell = &table->rows.items[r].cells[c];

			if (!cell->covered && (cell->colspan > 1 || cell->rowspan > 1))
				out_merge(sheet, first + (uint32_t)r, c,
				          first + (uint32_t)r + (uint32_t)(cell->rowspan > 1 ? cell->rowspan - 1 : 0),
				          c + (size_t)(cell->colspan > 1 ? cell->colspan - 1 : 0));
		}
}

static void write_widths(struct arena *arena, struct out_sheet *sheet, const struct table *table)
{
	for (size_t c = 0; c < table->column_count; c++) {
		size_t width = WIDTH_LEAST;

		for (size_t r = 0; r < table->rows.count; r++) {
			const struct cell *cell = &table->rows.items[r].cells[c];
			size_t letters =
				cell->covered || cell->colspan > 1 ? 0 : text_length(words_of(arena, cell)) + 2;

			width = letters > width ? letters : width;
		}
		out_column(sheet, c, (int)(width < WIDTH_MOST ? width : WIDTH_MOST), OUT_PLAIN);
	}
}

bool tabel_write(const struct made_paper *paper, struct text label, struct buffer *out, struct text *known,
                 struct text *cut)
{
	struct search search = { .arena = out->arena, .label = text_trim(label) };
	const struct table *table = find_table(paper, &search);
	struct book_out *book = book_out_new(out->arena);
	struct out_sheet *sheet;

	*known = list_words(out->arena, search.known, search.count);
	if (!table)
		return false;
	sheet = out_sheet(book, table->label, 0);
	write_widths(out->arena, sheet, table);
	out_row(sheet);
	out_words(sheet, OUT_TITLE, table->label);
	out_row(sheet);
	out_words(sheet, OUT_TITLE, rich_words(out->arena, table->caption));
	for (size_t r = 0; r < table->rows.count; r++) {
		out_row(sheet);
		for (size_t c = 0; c < table->column_count; c++)
			write_cell(out->arena, sheet, &table->rows.items[r], &table->rows.items[r].cells[c]);
	}
	write_merges(sheet, table, 3);
	if (table->source.count) {
		out_row(sheet);
		out_words(sheet, OUT_PLAIN, rich_words(out->arena, table->source));
	}
	book_out_write(book, out);
	*cut = book_out_cut(book);
	return true;
}
