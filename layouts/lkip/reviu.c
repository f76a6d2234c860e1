/* Pernyataan Telah Direviu and its checklist, after PermenPANRB 53/2014 lampiran III: what the internal
 * auditor (APIP) says of the report, with the report, on pages of their own. */
#include "layouts/lkip/parts.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/figures/reviu.h"
#include "record/lkip.h"
#include "record/record.h"

enum { COLUMN_NO, COLUMN_ITEM, COLUMN_TICK, COLUMN_NOTE, COLUMN_COUNT };

/* -- the statement -- */

static void say(struct composer *composer, struct blocks *blocks, struct text words)
{
	paragraph_add(blocks, STYLE_BODY, rich_plain(composer->arena, words, LIT("")));
}

static void usual_statement(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	const struct lkip *lkip = record->lkip;
	struct arena *arena = composer->arena;

	say(composer, blocks,
	    text_format(arena,
	                "Kami telah mereviu %t (%t) %t untuk Tahun Anggaran %t berdasarkan pedoman reviu "
	                "atas laporan kinerja dalam Peraturan Menteri Pendayagunaan Aparatur Negara dan "
	                "Reformasi Birokrasi Nomor 53 Tahun 2014. Isi laporan tersebut menjadi tanggung "
	                "jawab %t.",
	                prose_line(composer, lkip_judul(lkip)), lkip_singkatan(lkip), office_words(composer, " "),
	                told_year(composer, (int)record->tahun.value), record->instansi->nama));
	say(composer, blocks,
	    LIT("Reviu dilakukan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan "
	        "secara akurat, andal, dan valid."));
	say(composer, blocks,
	    text_format(arena,
	                "Berdasarkan reviu kami, tidak ditemukan hal yang menimbulkan keraguan atas keandalan "
	                "informasi yang disajikan dalam laporan kinerja ini%s.",
	                reviu_noted(lkip->reviu) ? ", dengan memperhatikan catatan pada checklist reviu" : ""));
}

static void statement(struct composer *composer, struct blocks *blocks)
{
	const struct record *record = composer->record;
	const struct reviu *reviu = record->lkip->reviu;

	title_add(blocks, "PERNYATAAN TELAH DIREVIU");
	if (reviu->pernyataan.count)
		narasi_add(composer, blocks, &reviu->pernyataan, 2);
	else
		usual_statement(composer, blocks);
	signature_add(composer, blocks,
	              &(struct signature){ reviu->penanda_tangan, reviu->tanggal, reviu->path, false });
}

/* -- the checklist -- */

static void part_row(struct composer *composer, struct table *table, size_t part)
{
	const struct reviu *reviu = composer->record->lkip->reviu;
	struct row *row = row_add(composer->arena, table, ROW_GROUP);

	cell_text(composer->arena, row, COLUMN_NO, roman_upper(composer->arena, (int)part + 1), LIT(""));
	cell_prose(composer, row, COLUMN_ITEM, reviu_judul(reviu, part));
	row->cells[COLUMN_ITEM].head = true;
	row->cells[COLUMN_ITEM].align = ALIGN_LEFT;
	cell_span(table, table->rows.count - 1, COLUMN_ITEM, (int)table->column_count - COLUMN_ITEM, 1);
}

static void item_row(struct composer *composer, struct table *table, size_t part, size_t item)
{
	const struct reviu *reviu = composer->record->lkip->reviu;
	struct hasil_reviu hasil = reviu_hasil(reviu, composer->arena, part, item);
	struct row *row = row_add(composer->arena, table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, item + 1);
	cell_prose(composer, row, COLUMN_ITEM, reviu_butir(reviu, part, item));
	if (hasil.centang.value)
		cell_text(composer->arena, row, COLUMN_TICK, LIT("\xE2\x9C\x93"), LIT(""));
	if (prose_given(hasil.catatan))
		cell_prose(composer, row, COLUMN_NOTE, hasil.catatan);
}

/* A column of notes only where there are any. */
static void checklist(struct composer *composer, struct blocks *blocks)
{
	static const struct column_head heads[COLUMN_COUNT] = {
		{ "No.", ALIGN_CENTRE, true, 0 },
		{ "Pernyataan", ALIGN_LEFT, false, 0 },
		{ "Checklist", ALIGN_CENTRE, true, 0 },
		{ "Catatan", ALIGN_LEFT, false, 260 },
	};
	const struct reviu *reviu = composer->record->lkip->reviu;
	size_t columns = reviu_noted(reviu) ? COLUMN_COUNT : COLUMN_NOTE;
	struct group *group = group_add(blocks);
	struct table *table;

	group->save_pages = true;
	blocks = &group->body;
	title_add(blocks, "CHECKLIST REVIU");
	table = table_start(composer, blocks, heads, columns, LIT(""));
	table->path = reviu->path;
	for (size_t part = 0; part < reviu_parts(reviu); part++) {
		part_row(composer, table, part);
		for (size_t item = 0; item < reviu_items(reviu, part); item++)
			item_row(composer, table, part, item);
	}
}

void lkip_reviu(struct composer *composer, struct blocks *blocks)
{
	if (!composer->record->lkip->reviu)
		return;
	statement(composer, blocks);
	checklist(composer, blocks);
}
