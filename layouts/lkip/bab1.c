/* BAB I: what the office is, what troubles it, and what the report is for. */
#include "layouts/lkip/parts.h"

#include "layouts/book/book.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/pictures/pictures.h"
#include "layouts/tables/tables.h"
#include "record/lists.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"

/* A sentence above a list, which it does not leave. */
static void leading_sentence(struct blocks *blocks, struct rich words)
{
	if (!rich_empty(words))
		paragraph_add(blocks, STYLE_BODY, words)->keep_next = true;
}

/* -- A. Gambaran Umum -- */

static void tugas_fungsi(struct composer *composer, struct blocks *blocks, const struct organisasi *organisasi)
{
	struct part part = part_open(blocks, 3, lkip_title(composer, "Tugas Pokok dan Fungsi"));
	struct text usual = text_format(
		composer->arena,
		"Dalam melaksanakan tugas tersebut, %t menyelenggarakan fungsi:", composer->record->instansi->nama);

	narasi_add(composer, blocks, &organisasi->tugas, 4);
	if (organisasi->fungsi.count) {
		leading_sentence(blocks, prose_or(composer, organisasi->pengantar_fungsi, usual, LIT("organisasi")));
		texts_add(composer, blocks, &organisasi->fungsi, LIST_MARK_ALPHA);
	}
	part_close_or(composer, blocks, part, "organisasi.tugas");
}

/* "**Sekretariat** mempunyai tugas melaksanakan ..."; the words between are left out where the data
 * has a verb of its own. */
static struct rich unit_words(struct composer *composer, const struct unit *unit)
{
	static const char *const verbs[] = { "mempunyai ", "bertugas ", "yang ", "dipimpin ", "adalah ", "merupakan " };
	struct arena *arena = composer->arena;
	struct rich words[2] = { rich_plain(arena, unit->nama, path_in(composer, unit->path, "nama")) };
	struct rich tugas = prose(composer, unit->tugas);
	struct text line = rich_words(arena, tugas);
	const char *between = " mempunyai tugas ";

	if (!line.count)
		return words[0];
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (text_starts(line, verbs[i]))
			between = " ";
	words[0] = rich_with(arena, words[0], RUN_BOLD);
	words[1] = rich_between(arena, between, tugas, "");
	return rich_join(arena, words, 2);
}

/* Units as a list, their own units as lists inside: 1. a. 1) a) - */
static void unit_list(struct composer *composer, struct blocks *blocks, const struct unit *units, size_t count,
                      size_t depth)
{
	static const enum list_mark marks[] = { LIST_MARK_DECIMAL, LIST_MARK_ALPHA, LIST_MARK_DECIMAL_PAREN,
		                                LIST_MARK_ALPHA_PAREN, LIST_MARK_DASH };
	size_t deepest = sizeof marks / sizeof *marks - 1;
	struct list *list;

	if (!count)
		return;
	list = list_add(blocks, marks[depth < deepest ? depth : deepest], count);
	for (size_t i = 0; i < count; i++) {
		const struct unit *unit = &units[i];
		struct blocks *body = &list->items[i].body;

		paragraph_add(body, STYLE_LIST, unit_words(composer, unit))->keep_next = unit->bawahan.count > 0;
		unit_list(composer, body, unit->bawahan.items, unit->bawahan.count, depth + 1);
	}
}

static bool shows_chart(const struct organisasi *organisasi)
{
	return organisasi->bagan || narasi_shows(&organisasi->kedudukan, BAGAN_ORGANISASI, NULL) ||
	       narasi_shows(&organisasi->tugas, BAGAN_ORGANISASI, NULL) ||
	       narasi_shows(&organisasi->kondisi, BAGAN_ORGANISASI, NULL);
}

static void susunan(struct composer *composer, struct blocks *blocks, const struct organisasi *organisasi)
{
	struct part part = part_open(blocks, 3, lkip_title(composer, "Susunan Organisasi"));
	struct text caption =
		text_format(composer->arena, "Bagan Susunan Organisasi %t", composer->record->instansi->nama);

	leading_sentence(blocks, prose(composer, organisasi->pengantar_susunan));
	if (organisasi->unit.count && !shows_chart(organisasi))
		picture_usual(composer, blocks, BAGAN_ORGANISASI, NULL);
	unit_list(composer, blocks, organisasi->unit.items, organisasi->unit.count, 0);
	if (organisasi->bagan)
		gambar_add(composer, blocks, organisasi->bagan, rich_plain(composer->arena, caption, LIT("")));
	part_close_or(composer, blocks, part, "organisasi.unit");
}

static void dasar_hukum(struct composer *composer, struct blocks *blocks, const struct organisasi *organisasi)
{
	struct part part = part_open(blocks, 3, lkip_title(composer, "Dasar Hukum"));

	leading_sentence(blocks, prose(composer, organisasi->pengantar_dasar_hukum));
	texts_add(composer, blocks, &organisasi->dasar_hukum, LIST_MARK_ALPHA);
	part_close_or(composer, blocks, part, "organisasi.dasar_hukum");
}

static void rumusan_table(struct composer *composer, struct blocks *blocks, const struct isu *isu)
{
	static const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "Permasalahan", ALIGN_LEFT, false, 450 },
		{ "Akar Permasalahan", ALIGN_LEFT, false, 450 },
	};
	struct arena *arena = composer->arena;
	struct table *table;

	if (!isu->rumusan.count)
		return;
	table = table_start(composer, blocks, heads, 3, LIT(""));
	table->caption =
		rich_between(arena, "Rumusan Permasalahan \xE2\x80\x9C", prose(composer, isu->judul), "\xE2\x80\x9D");
	table->path = isu->path;
	for (size_t i = 0; i < isu->rumusan.count; i++) {
		struct row *row = row_add(arena, table, ROW_BODY);

		cell_int(composer, row, 0, i + 1);
		cell_prose(composer, row, 1, isu->rumusan.items[i].permasalahan);
		cell_prose(composer, row, 2, isu->rumusan.items[i].akar);
	}
}

static void isu_strategis(struct composer *composer, struct blocks *blocks, const struct bab_pendahuluan *bab)
{
	struct part part = part_open(blocks, 3, lkip_title(composer, "Isu Strategis"));

	narasi_add(composer, blocks, &bab->isu_strategis, 4);
	for (size_t i = 0; i < bab->isu.count; i++) {
		const struct isu *isu = &bab->isu.items[i];

		heading_add(blocks, 4, prose(composer, isu->judul));
		narasi_add(composer, blocks, &isu->uraian, 5);
		rumusan_table(composer, blocks, isu);
	}
	part_close_or(composer, blocks, part, "lkip.pendahuluan.isu_strategis");
}

static void proses_bisnis(struct composer *composer, struct blocks *blocks, const struct bab_pendahuluan *bab)
{
	struct part part = part_open(blocks, 3, lkip_title(composer, "Peta Proses Bisnis"));

	narasi_add(composer, blocks, &bab->proses_bisnis, 4);
	if (!narasi_shows(&bab->proses_bisnis, BAGAN_PROSES_BISNIS, NULL))
		picture_usual(composer, blocks, BAGAN_PROSES_BISNIS, NULL);
	part_close_or(composer, blocks, part, "proses_bisnis");
}

static void gambaran_umum(struct composer *composer, struct blocks *blocks, const struct bab_pendahuluan *bab)
{
	static const struct organisasi none = { 0 };
	const struct organisasi *organisasi = composer->record->organisasi ? composer->record->organisasi : &none;
	struct part part = part_open(blocks, 2, lkip_title(composer, "Gambaran Umum"));

	lkip_section(composer, blocks, 3, "Kedudukan", &organisasi->kedudukan, "organisasi.kedudukan");
	tugas_fungsi(composer, blocks, organisasi);
	susunan(composer, blocks, organisasi);
	lkip_section(composer, blocks, 3, "Kondisi Organisasi", &organisasi->kondisi, "organisasi.kondisi");
	dasar_hukum(composer, blocks, organisasi);
	isu_strategis(composer, blocks, bab);
	proses_bisnis(composer, blocks, bab);
	part_close_or(composer, blocks, part, "organisasi");
}

void lkip_pendahuluan(struct composer *composer, struct blocks *blocks)
{
	static const struct bab_pendahuluan none = { 0 };
	const struct bab_pendahuluan *bab =
		composer->record->lkip->pendahuluan ? composer->record->lkip->pendahuluan : &none;
	struct part part = part_open(blocks, 1, lkip_title(composer, "PENDAHULUAN"));

	gambaran_umum(composer, blocks, bab);
	lkip_section(composer, blocks, 2, "Maksud dan Tujuan", &bab->maksud_tujuan, "lkip.pendahuluan.maksud_tujuan");
	lkip_section(composer, blocks, 2, "Peran Pengawasan dan Akuntabilitas", &bab->peran_akuntabilitas,
	             "lkip.pendahuluan.peran_akuntabilitas");
	book_bagian(composer, blocks, &bab->tambahan);
	part_close_or(composer, blocks, part, "organisasi, lkip.pendahuluan");
}
