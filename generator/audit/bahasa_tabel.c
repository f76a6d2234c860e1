/* Own tables of narratives: captions that say another year than their columns, one caption twice, a cell left blank in
 * a column that is otherwise full; and the same for what the program's own tables are made from. */
#include "audit/bahasa_tabel.h"

#include "audit/baca/kata.h"
#include "audit/printed.h"
#include "audit/rules.h"

#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/walk.h"

#include <string.h>

struct looking {
	struct audit audit;
	ARRAY_OF(const struct tabel *) tabel;
};

/* -- years of captions -- */

static bool year_of(const struct kata *kata, int *year)
{
	struct decimal value;

	if (kata->jenis != KATA_ANGKA || kata->asli.count != 4 || !decimal_parse(kata->asli, &value))
		return false;
	*year = (int)value.digits;
	return value.places == 0 && *year >= 1945 && *year <= 2100;
}

/* The only year of the words behind "tahun"; 0 when there is none, or several, or a span. */
static int only_year(struct arena *arena, struct text words)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	int found = 0, year;

	kata_pisah(arena, words, &list);
	for (size_t i = 0; i < list.count; i++) {
		if (!year_of(&list.items[i], &year))
			continue;
		if (found || !i || !(kata_is(&list.items[i - 1], "tahun") || kata_is(&list.items[i - 1], "anggaran")))
			return 0;
		found = year;
	}
	return found;
}

static bool up_to(struct text words)
{
	size_t at;

	return text_find(words, "sampai", &at) || text_find(words, "s.d", &at) || text_find(words, "hingga", &at);
}

/* Years that the heads of columns name; how many. */
static size_t years_of_heads(struct arena *arena, const struct tabel *tabel, int caption, bool *met)
{
	size_t years = 0;

	for (size_t i = 0; i < tabel->kolom.count; i++) {
		struct kata_list list = { NULL, 0, 0, NULL };
		int year;

		kata_pisah(arena, tabel->kolom.items[i].judul.written, &list);
		for (size_t w = 0; w < list.count; w++)
			if (year_of(&list.items[w], &year)) {
				years++;
				*met = *met || year == caption;
			}
	}
	return years;
}

static size_t column_named(const struct tabel *tabel, const char *name)
{
	for (size_t i = 0; i < tabel->kolom.count; i++) {
		struct text judul = text_trim(tabel->kolom.items[i].judul.written);

		if (judul.count == strlen(name) && jarak(judul, text_from(name), 1) <= 1)
			return i;
	}
	return tabel->kolom.count;
}

/* The latest year in the column headed "Tahun". */
static int latest_year(struct arena *arena, const struct tabel *tabel)
{
	size_t column = column_named(tabel, "Tahun");
	int latest = 0, year;

	for (size_t r = 0; column < tabel->kolom.count && r < tabel->baris.count; r++) {
		const struct baris_tabel *baris = &tabel->baris.items[r];
		struct kata_list list = { NULL, 0, 0, NULL };

		if (baris->sel.count != tabel->kolom.count)
			continue;
		kata_pisah(arena, baris->sel.items[column].isi.words.written, &list);
		if (list.count == 1 && year_of(&list.items[0], &year) && year > latest)
			latest = year;
	}
	return latest;
}

static void look_at_caption(const struct audit *audit, const struct tabel *tabel)
{
	int caption = only_year(audit->arena, tabel->judul.written), latest = latest_year(audit->arena, tabel);
	bool met = false, wrong;

	if (!caption)
		return;
	if (up_to(tabel->judul.written))
		wrong = latest > caption;
	else
		wrong = years_of_heads(audit->arena, tabel, caption, &met) && !met;
	if (wrong)
		audit_find(audit, tabel->judul.path, ((struct evidence){ .written = tabel->judul.written }),
		           MESSAGE_BAHASA_JUDUL_TABEL, tabel->judul.written, text_from_int(audit->arena, caption));
}

/* Tables and pictures that the program makes are of the report's year. */
static void look_at_made(const struct audit *audit, struct prose judul)
{
	int caption = prose_given(judul) ? only_year(audit->arena, judul.written) : 0;
	struct text year = text_from_int(audit->arena, audit->record->tahun.value);

	if (caption && caption != audit->record->tahun.value && !up_to(judul.written))
		audit_find(audit, judul.path,
		           ((struct evidence){ .written = text_from_int(audit->arena, caption), .wanted = year }),
		           MESSAGE_BAHASA_JUDUL_TABEL, judul.written, text_from_int(audit->arena, caption));
}

/* -- one caption twice -- */

static void look_at_twins(const struct looking *looking)
{
	for (size_t i = 0; i < looking->tabel.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct tabel *a = looking->tabel.items[k], *b = looking->tabel.items[i];

			if (!prose_given(b->judul) || !text_equal(a->judul.written, b->judul.written))
				continue;
			audit_find(&looking->audit, b->judul.path, ((struct evidence){ .written = b->judul.written }),
			           MESSAGE_BAHASA_JUDUL_GANDA, b->judul.written, a->judul.path);
			break;
		}
}

/* -- blank cells -- */

static bool may_be_blank(struct text head)
{
	static const char *const words[] = { "Keterangan", "Catatan", "Ket", "Paraf", "Bukti", "Tanda", NULL };
	size_t at;

	for (size_t i = 0; words[i]; i++)
		if (text_find(head, words[i], &at))
			return true;
	return false;
}

/* Rows with merged cells are not counted. */
static bool plain_row(const struct tabel *tabel, const struct baris_tabel *baris)
{
	if (baris->sel.count != tabel->kolom.count)
		return false;
	for (size_t i = 0; i < baris->sel.count; i++)
		if (baris->sel.items[i].baris.given || baris->sel.items[i].kolom.given)
			return false;
	return true;
}

/* Of a column of figures half may be missing, and still it is one. */
static bool is_figure(struct text words)
{
	return printed_read(words).kind == PRINTED_NUMBER;
}

/* Rows that are all numbered are of one kind: none is a heading over others. */
static bool is_numbered(const struct tabel *tabel)
{
	for (size_t r = 0; r < tabel->baris.count; r++)
		if (!tabel->baris.items[r].sel.count ||
		    !is_figure(tabel->baris.items[r].sel.items[0].isi.words.written))
			return false;
	return tabel->kolom.count > 2;
}

static void look_at_column(const struct audit *audit, const struct tabel *tabel, size_t column)
{
	const struct sel *blank = NULL;
	size_t filled = 0, blanks = 0, figures = 0;

	for (size_t r = 0; r < tabel->baris.count; r++) {
		const struct baris_tabel *baris = &tabel->baris.items[r];
		const struct sel *sel;

		if (!plain_row(tabel, baris))
			return;
		sel = &baris->sel.items[column];
		if (text_blank(sel->isi.words.written)) {
			blank = blank ? blank : sel;
			blanks++;
		} else {
			filled++;
			figures += is_figure(sel->isi.words.written);
		}
	}
	if (blank && filled >= 2 &&
	    (blanks * 4 <= filled + 1 || (figures == filled && blanks <= filled && is_numbered(tabel))))
		audit_find(audit, text_format(audit->arena, "%t.baris", tabel->path),
		           ((struct evidence){ .written = LIT("") }), MESSAGE_BAHASA_SEL_KOSONG,
		           tabel->kolom.items[column].judul.written, text_format(audit->arena, "%z", blanks),
		           text_format(audit->arena, "%z", filled + blanks));
}

static void look_at(void *context, const struct shape *shape, const void *item)
{
	struct looking *looking = context;
	const struct audit *audit = &looking->audit;
	const struct tabel *tabel = item;

	if (shape == &bagan_shape)
		look_at_made(audit, ((const struct bagan *)item)->judul);
	if (shape == &blok_triwulan_shape)
		look_at_made(audit, ((const struct blok_triwulan *)item)->judul);
	if (shape != &tabel_shape)
		return;
	*array_push(audit->arena, &looking->tabel) = tabel;
	look_at_caption(audit, tabel);
	for (size_t i = 0; !tabel->kepala.count && i < tabel->kolom.count; i++)
		if (!may_be_blank(tabel->kolom.items[i].judul.written))
			look_at_column(audit, tabel, i);
}

/* -- what the program's own tables are made from: a column that others fill -- */

struct column {
	const char *name;
	struct text path; /* of the first that is blank */
	size_t filled, blank;
};

static void count(struct column *column, bool filled, struct text path)
{
	if (filled) {
		column->filled++;
		return;
	}
	if (!column->blank++)
		column->path = path;
}

static void tell(const struct audit *audit, const struct column *column)
{
	if (column->filled && column->blank)
		audit_find(audit, column->path, ((struct evidence){ .written = LIT("") }), MESSAGE_BAHASA_SEL_KOSONG,
		           text_from(column->name), text_format(audit->arena, "%z", column->blank),
		           text_format(audit->arena, "%z", column->filled + column->blank));
}

static void look_at_iku(const struct audit *audit)
{
	struct column formula = { .name = "Formula" }, source = { .name = "Sumber Data" };
	struct column owner = { .name = "Penanggung Jawab" }, unit = { .name = "Satuan" };

	for (size_t s = 0; s < audit->record->sasaran.count; s++)
		for (size_t i = 0; i < audit->record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &audit->record->sasaran.items[s].indikator.items[i];

			count(&formula, indikator->formula, indikator->path);
			count(&source, prose_given(indikator->sumber_data), indikator->path);
			count(&owner, indikator->penanggung_jawab.count > 0, indikator->path);
			count(&unit, indikator->satuan.count > 0 || indikator->skala.count > 0, indikator->path);
		}
	tell(audit, &formula);
	tell(audit, &source);
	tell(audit, &owner);
	tell(audit, &unit);
}

static void look_at_rekomendasi(const struct audit *audit, const struct tindak_lanjut *tindak_lanjut)
{
	struct column plan = { .name = "Rencana Aksi Tindak Lanjut" }, owner = { .name = "Penanggung Jawab" };
	struct column status = { .name = "Status" }, proof = { .name = "Bukti Dukung" };

	for (size_t k = 0; k < tindak_lanjut->kelompok.count; k++)
		for (size_t i = 0; i < tindak_lanjut->kelompok.items[k].butir.count; i++) {
			const struct rekomendasi *butir = &tindak_lanjut->kelompok.items[k].butir.items[i];

			count(&plan, prose_given(butir->rencana_aksi), butir->path);
			count(&owner, butir->penanggung_jawab.count > 0, butir->path);
			count(&status, prose_given(butir->status), butir->path);
			count(&proof, butir->bukti.count > 0, butir->path);
		}
	tell(audit, &plan);
	tell(audit, &owner);
	tell(audit, &status);
	tell(audit, &proof);
}

static void look_at_sources(const struct audit *audit)
{
	struct column funds = { .name = "Sumber Dana" };

	for (size_t p = 0; p < audit->record->program.count; p++)
		count(&funds, audit->record->program.items[p].sumber_dana.count > 0,
		      audit->record->program.items[p].path);
	tell(audit, &funds);
}

void ask_tabel(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;
	struct looking looking = { .audit = *audit };

	walk(&record_shape, audit->record, (struct visitor){ look_at, &looking });
	look_at_twins(&looking);
	look_at_iku(audit);
	look_at_sources(audit);
	if (lkip && lkip->perencanaan && lkip->perencanaan->tindak_lanjut)
		look_at_rekomendasi(audit, lkip->perencanaan->tindak_lanjut);
}
