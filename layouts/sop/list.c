/* Which SOPs are asked for, and the list in front of several. */
#include "layouts/sop/parts.h"

#include "input/wording.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "record/record.h"
#include "record/sop.h"

/* -- which -- */

bool sop_wanted(const struct composer *composer, const struct sop *sop)
{
	struct text asked = text_trim(composer->wishes.nomor);

	return !asked.count || text_equal(text_trim(sop->nomor), asked) || same_word(text_trim(sop->nama), asked);
}

size_t sop_count_wanted(const struct composer *composer)
{
	size_t count = 0;

	for (size_t i = 0; i < composer->record->sop.count; i++)
		count += sop_wanted(composer, &composer->record->sop.items[i]);
	return count;
}

void sop_tell_unknown(const struct composer *composer)
{
	const struct sop_list *list = &composer->record->sop;
	struct text *names = arena_many(composer->arena, list->count + 1, struct text);

	for (size_t i = 0; i < list->count; i++)
		names[i] = text_trim(list->items[i].nomor.count ? list->items[i].nomor : list->items[i].nama);
	diag_add(composer->diags, composer->wishes.path.count ? composer->wishes.path : LIT("sop"),
	         MESSAGE_NO_SOP_OF_NUMBER, composer->wishes.nomor, list_words(composer->arena, names, list->count));
}

/* -- the list -- */

static bool any_number(const struct composer *composer)
{
	for (size_t i = 0; i < composer->record->sop.count; i++)
		if (text_trim(composer->record->sop.items[i].nomor).count)
			return true;
	return false;
}

static void add_head(struct arena *arena, struct table *table, const char *const *titles)
{
	struct row *row = row_add(arena, table, ROW_HEAD);

	for (size_t c = 0; c < table->column_count; c++)
		cell_text(arena, row, c, text_from(titles[c]), LIT(""));
}

static void add_row(const struct sop_sheet *sheet, struct table *table, const struct sop *sop, size_t number)
{
	struct arena *arena = sheet->composer->arena;
	struct row *row = row_add(arena, table, ROW_BODY);
	size_t last = table->column_count - 1;

	cell_text(arena, row, 0, text_from_int(arena, (int64_t)number), LIT(""));
	if (last == 3)
		cell_text(arena, row, 1, text_trim(sop->nomor).count ? text_trim(sop->nomor) : LIT("-"),
		          sop_path(sheet, sop, "nomor"));
	page_words_add(&row->cells[last - 1].body, PAGE_WORDS_LINK, sop->path)->words =
		rich_plain(arena, sop->nama, sop_path(sheet, sop, "nama"));
	page_words_add(&row->cells[last].body, PAGE_WORDS_NUMBER, sop->path)->align = ALIGN_CENTRE;
}

void sop_list(const struct sop_sheet *sheet, struct paper paper)
{
	static const char *const titles[] = { "No.", "Nomor SOP", "Judul", "Halaman" };
	static const char *const without[] = { "No.", "Judul", "Halaman" };
	struct composer *composer = sheet->composer;
	struct blocks blocks = blocks_new(composer->arena);
	bool numbers = any_number(composer);
	size_t columns = numbers ? 4 : 3, count = 0;
	struct section *section;
	struct table *table;

	title_add(&blocks, "DAFTAR STANDAR OPERASIONAL PROSEDUR");
	blocks.items[blocks.count - 1].heading->in_contents = false;
	table = table_add(&blocks, columns);
	table->path = LIT("sop");
	for (size_t c = 0; c < columns; c++) {
		table->columns[c].align = c == 0 || c + 1 == columns ? ALIGN_CENTRE : ALIGN_LEFT;
		table->columns[c].narrow = c + 2 != columns;
	}
	add_head(composer->arena, table, numbers ? titles : without);
	for (size_t i = 0; i < composer->record->sop.count; i++)
		if (sop_wanted(composer, &composer->record->sop.items[i]))
			add_row(sheet, table, &composer->record->sop.items[i], ++count);
	section = section_add(composer->manuscript, paper, FOLIO_ARABIC);
	section->blocks = blocks;
	section_furnish(composer, section, false);
}
