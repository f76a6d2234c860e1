/* The list: a table by part of the data, like the lines of naskah beda, with the page of each. */
#include "office/compared.h"

#include "layouts/parts/paper.h"
#include "record/aturan.h"
#include "record/changes/words.h"

enum { COLUMNS = 5, SHOWN_MOST = 240 };

/* -- rows -- */

static struct text said(struct arena *arena, struct text whose, struct text what)
{
	return whose.count && what.count ? text_format(arena, "%t: %t", whose, what) : whose.count ? whose : what;
}

static struct text shortened(struct arena *arena, struct text text)
{
	size_t end = SHOWN_MOST;

	if (text.count <= SHOWN_MOST)
		return text;
	while (end && ((unsigned char)text.bytes[end] & 0xC0) == 0x80)
		end--;
	return text_format(arena, "%t\xE2\x80\xA6", text_part(text, 0, end));
}

static void add_change(struct compared *compared, const struct change *change)
{
	struct arena *arena = compared->arena;
	struct compared_row *row = array_push(arena, &compared->rows);

	*row = (struct compared_row){ .part = change->part,
		                      .words = said(arena, change->whose, change->what),
		                      .before = shortened(arena, change->before),
		                      .after = shortened(arena, change->after),
		                      .change = change,
		                      .page = SIZE_MAX };
	if (change->kind == CHANGE_ADDED && !change->after.count)
		row->after = LIT("(baru)");
	if (change->kind == CHANGE_GONE)
		row->after = LIT("(dihapus)");
	if (change->sentence) {
		struct word_parts parts = words_compare(arena, change->before, change->after);

		row->told = words_told(arena, &parts);
	}
}

void compared_rows(struct compared *compared)
{
	const struct beda *beda = compared->beda;

	for (size_t i = 0; i < beda->changes.list.count; i++) {
		const struct change *change = &beda->changes.list.items[i];
		bool told = false;

		for (size_t k = 0; k < i; k++)
			told = told || strcmp(beda->changes.list.items[k].part, change->part) == 0;
		for (size_t k = i; k < beda->changes.list.count && !told; k++)
			if (strcmp(beda->changes.list.items[k].part, change->part) == 0)
				add_change(compared, &beda->changes.list.items[k]);
	}
	for (size_t i = 0; i < beda->follows.list.count; i++) {
		const struct followed *followed = &beda->follows.list.items[i];

		*array_push(compared->arena, &compared->rows) = (struct compared_row){
			.part = "",
			.words = said(compared->arena, followed->whose, followed->what),
			.before = followed->before,
			.after = followed->after,
			.followed = followed,
			.page = SIZE_MAX,
		};
	}
}

/* -- the table -- */

static struct rich plain(struct compared *compared, struct text words)
{
	return rich_plain(compared->arena, words, LIT(""));
}

static void head(struct compared *compared, struct table *table)
{
	static const char *const heads[COLUMNS] = { "No.", "Yang berubah", "Semula", "Menjadi", "Halaman" };
	struct row *row = row_add(compared->arena, table, ROW_HEAD);

	for (size_t i = 0; i < COLUMNS; i++)
		cell_text(compared->arena, row, i, text_from(heads[i]), LIT(""));
}

static void group(struct compared *compared, struct table *table, const char *part)
{
	struct row *row = row_add(compared->arena, table, ROW_GROUP);
	struct text words = part[0] ? beda_part(compared->arena, part, false) : LIT("Angka yang mengikuti");

	row->bold = true;
	cell_text(compared->arena, row, 0, words, LIT(""));
	cell_span(table, table->rows.count - 1, 0, COLUMNS, 1);
}

static struct rich page_reference(struct compared *compared, size_t index)
{
	const struct compared_row *row = &compared->rows.items[index];
	struct text name = text_format(compared->arena, COMPARED_PAGE "%z", index);

	return rich_figure(compared->arena, row->page_words.count ? row->page_words : LIT("\xE2\x80\x93"), name);
}

static struct text why(struct compared *compared, const struct followed *followed)
{
	struct text words = LIT("");

	for (size_t i = 0; followed && i < followed->because.count; i++)
		words = text_format(compared->arena, i ? "%t; %t" : "%tkarena %t", words, followed->because.items[i]);
	return words;
}

static void line(struct compared *compared, struct table *table, size_t index)
{
	const struct compared_row *row = &compared->rows.items[index];
	struct row *cells = row_add(compared->arena, table, ROW_BODY);
	struct text because = why(compared, row->followed);
	struct cell *cell;

	cell_text(compared->arena, cells, 0, text_format(compared->arena, "%z", index + 1), LIT(""));
	cell = cell_text(compared->arena, cells, 1, row->words, LIT(""));
	if (because.count)
		paragraph_add(&cell->body, STYLE_CELL,
		              rich_with(compared->arena, plain(compared, because), RUN_ITALIC));
	if (row->told.count) {
		cell_text(compared->arena, cells, 2, row->told, LIT(""));
		cell_span(table, table->rows.count - 1, 2, 2, 1);
	} else {
		cell_text(compared->arena, cells, 2, row->before.count ? row->before : LIT("\xE2\x80\x93"), LIT(""));
		cell_text(compared->arena, cells, 3, row->after.count ? row->after : LIT("\xE2\x80\x93"), LIT(""));
	}
	cell_words(compared->arena, cells, 4, page_reference(compared, index));
}

static void list(struct compared *compared, struct blocks *blocks)
{
	static const struct column columns[COLUMNS] = { { .align = ALIGN_CENTRE, .narrow = true },
		                                        { .align = ALIGN_LEFT, .share = 430 },
		                                        { .align = ALIGN_LEFT, .share = 210 },
		                                        { .align = ALIGN_LEFT, .share = 210 },
		                                        { .align = ALIGN_CENTRE, .narrow = true } };
	struct table *table = table_add(blocks, COLUMNS);
	const char *part = NULL;

	for (size_t i = 0; i < COLUMNS; i++)
		table->columns[i] = columns[i];
	head(compared, table);
	for (size_t i = 0; i < compared->rows.count; i++) {
		const struct compared_row *row = &compared->rows.items[i];

		if (!part || strcmp(part, row->part) != 0)
			group(compared, table, row->part);
		part = row->part;
		line(compared, table, i);
	}
}

/* -- the section -- */

static void introduce(struct compared *compared, const struct made_paper *paper, struct blocks *blocks)
{
	const struct beda *beda = compared->beda;
	struct heading *heading =
		heading_add(blocks, 1, plain(compared, LIT("PERBANDINGAN, BUKAN NASKAH UNTUK DITANDATANGANI")));

	heading->numbered = false;
	heading->in_contents = false;
	heading->same_page = true;
	paragraph_add(blocks, STYLE_BODY, plain(compared, paper->manuscript.title))->no_indent = true;
	paragraph_add(blocks, STYLE_BODY,
	              plain(compared, text_format(compared->arena, "Semula %t, menjadi %t.", beda->before->name,
	                                          beda->after->name)))
		->no_indent = true;
	paragraph_add(
		blocks, STYLE_BODY,
		plain(compared, LIT("Halaman-halaman berikut adalah naskah yang baru. Angka dan kalimat yang berubah "
	                            "beralas kuning, dengan garis di tepi kiri barisnya; nomornya ada dalam daftar "
	                            "ini. Pada kalimat, [-kata-] hilang dan {+kata+} baru. Tanda \xE2\x80\x93 pada "
	                            "kolom Halaman berarti tidak tercetak dalam naskah ini.")))
		->no_indent = true;
}

void compared_front(struct compared *compared, struct made_paper *paper, bool again)
{
	struct manuscript *manuscript = &paper->manuscript;
	struct section front = { .folio = FOLIO_NONE };

	if (!again) {
		struct section *last = array_push(paper->arena, &manuscript->sections);

		for (; last > manuscript->sections.items; last--)
			last[0] = last[-1];
		for (size_t i = 0; i < manuscript->archived.count; i++)
			manuscript->archived.items[i].section++;
		if (manuscript->sections.count > 1)
			manuscript->sections.items[1].restart = true;
		front.paper = manuscript->sections.items[manuscript->sections.count > 1].paper;
	} else {
		front.paper = manuscript->sections.items[0].paper;
	}
	front.styles = styles_from_aturan(paper->arena, paper->office->record->aturan);
	front.blocks = blocks_new(paper->arena);
	introduce(compared, paper, &front.blocks);
	if (compared->rows.count)
		list(compared, &front.blocks);
	else
		paragraph_add(&front.blocks, STYLE_BODY, plain(compared, LIT("Tidak ada yang berubah.")));
	manuscript->sections.items[0] = front;
}
