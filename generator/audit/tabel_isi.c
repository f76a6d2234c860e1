/* Cells are put into their columns as the page has them; a cell over several places is met in each. */
#include "audit/tabel_isi.h"

#include "audit/baca/bacaan.h"
#include "record/susunan.h"

static bool is_plain(struct text words)
{
	for (size_t i = 0; i < words.count; i++)
		if (words.bytes[i] == '{' || words.bytes[i] == '*' || words.bytes[i] == '_' || words.bytes[i] == '^')
			return false;
	return true;
}

/* Fields filled in and marks taken away, where the words have any. */
static struct text seen(const struct audit *audit, struct prose prose)
{
	const struct teks *teks = is_plain(prose.written) ? NULL : bacaan_teks(audit->bacaan, prose.path);

	return teks ? teks->isi : prose.written;
}

static struct isi_sel cell_of(const struct audit *audit, const struct tempat *tempat)
{
	struct prose prose = tempat->sel ? tempat->sel->isi.words : tempat->judul;
	struct isi_sel cell = { .sel = tempat->sel };

	cell.asli = text_trim(seen(audit, prose));
	cell.words = printed_fold(audit->arena, cell.asli);
	cell.number = printed_read(cell.asli);
	if (tempat->sel && tempat->sel->isi.number)
		cell.number.doubtful = false;
	return cell;
}

static bool has_letters(struct text words)
{
	size_t at = 0;

	while (at < words.count) {
		uint32_t code = text_next(words, &at);

		if ((code >= 'a' && code <= 'z') || code >= 0xC0)
			return true;
	}
	return false;
}

static void name_row(struct isi_baris *baris, size_t columns)
{
	size_t said = 0;
	const struct sel *last = NULL;

	for (size_t i = 0; i < columns; i++) {
		const struct isi_sel *cell = &baris->sel[i];

		if (cell->sel && cell->sel == last)
			continue;
		last = cell->sel;
		said += cell->words.count > 0;
		if (!baris->label.count && cell->number.kind == PRINTED_WORDS && cell->words.count > 1 &&
		    has_letters(cell->words))
			baris->label = cell->words;
	}
	baris->judul = baris->judul || said <= 1;
}

static struct isi_baris *rows_of(const struct audit *audit, const struct baris_list *list, size_t columns)
{
	struct arena *passing = arena_open_inside(audit->arena);
	struct susunan susunan = susunan_of(passing, list, columns);
	struct isi_baris *rows = arena_many(audit->arena, list->count + 1, struct isi_baris);

	for (size_t r = 0; r < list->count; r++) {
		rows[r].sel = arena_many(audit->arena, columns + 1, struct isi_sel);
		rows[r].path = list->items[r].path;
		rows[r].judul = prose_given(list->items[r].judul);
	}
	for (size_t i = 0; i < susunan.count; i++) {
		const struct tempat *tempat = &susunan.items[i];
		struct isi_sel cell = cell_of(audit, tempat);

		for (size_t r = tempat->row; r < tempat->row + tempat->rows && r < list->count; r++)
			for (size_t c = tempat->column; c < tempat->column + tempat->columns && c < columns; c++) {
				rows[r].sel[c] = cell;
				rows[r].sel[c].here = r == tempat->row && tempat->columns == 1;
			}
	}
	for (size_t r = 0; r < list->count; r++)
		name_row(&rows[r], columns);
	arena_close(passing);
	return rows;
}

/* -- heads -- */

bool isi_memuat(struct arena *arena, struct text text, const char *const *words)
{
	struct kata_list list = { NULL, 0, 0, NULL };

	kata_pisah(arena, text, &list);
	for (size_t i = 0; i < list.count; i++)
		if (kata_among(&list.items[i], words))
			return true;
	return false;
}

static bool is_number_head(struct arena *arena, struct text head)
{
	static const char *const words[] = { "no", "nomor", "urut", NULL };
	struct kata_list list = { NULL, 0, 0, NULL };
	size_t met = 0;

	kata_pisah(arena, head, &list);
	for (size_t i = 0; i < list.count; i++) {
		if (list.items[i].jenis == KATA_TANDA)
			continue;
		if (!kata_among(&list.items[i], words))
			return false;
		met++;
	}
	return met > 0 && !kata_is(&list.items[0], "urut");
}

static struct isi_kolom column_of(struct arena *arena, struct text head, struct text above)
{
	static const char *const ratio[] = { "capaian", "persentase", "prosentase", "persen", "%", NULL };
	static const char *const target[] = { "target", "anggaran", "pagu", NULL };
	static const char *const spent[] = { "realisasi", NULL };
	struct text all = text_format(arena, "%t %t", above, head);

	return (struct isi_kolom){
		.judul = head,
		.nomor = is_number_head(arena, head),
		.rasio = isi_memuat(arena, head, ratio),
		.target = isi_memuat(arena, all, target) && !isi_memuat(arena, head, spent),
		.realisasi = isi_memuat(arena, all, spent),
	};
}

static struct isi_kolom *columns_of(const struct audit *audit, const struct tabel *tabel)
{
	size_t columns = tabel->kolom.count;
	struct isi_kolom *kolom = arena_many(audit->arena, columns + 1, struct isi_kolom);
	struct isi_baris *heads = rows_of(audit, &tabel->kepala, columns);

	for (size_t c = 0; c < columns; c++) {
		struct text head = seen(audit, tabel->kolom.items[c].judul);
		struct text above = seen(audit, tabel->kolom.items[c].kelompok);
		const struct sel *last = NULL;

		for (size_t r = 0; r < tabel->kepala.count; r++) {
			const struct isi_sel *cell = &heads[r].sel[c];

			if (!cell->sel || cell->sel == last)
				continue;
			above = text_format(audit->arena, "%t %t", above, head);
			head = cell->asli;
			last = cell->sel;
		}
		kolom[c] = column_of(audit->arena, head, above);
	}
	return kolom;
}

struct isi_tabel isi_tabel(const struct audit *audit, const struct tabel *tabel)
{
	struct isi_tabel isi = { .columns = tabel->kolom.count,
		                 .rows = tabel->baris.count,
		                 .sums = tabel->jumlah.count };

	isi.kolom = columns_of(audit, tabel);
	isi.baris = rows_of(audit, &tabel->baris, isi.columns);
	isi.jumlah = rows_of(audit, &tabel->jumlah, isi.columns);
	for (isi.nomor = 0; isi.nomor < isi.columns && !isi.kolom[isi.nomor].nomor;)
		isi.nomor++;
	return isi;
}

enum nomor_baris isi_nomor(const struct isi_tabel *isi, const struct isi_baris *baris, int64_t *value)
{
	const struct isi_sel *cell = &baris->sel[isi->nomor];
	const struct printed_number *number = &cell->number;

	if (isi->nomor >= isi->columns || !cell->words.count)
		return NOMOR_TIADA;
	if (number->kind != PRINTED_NUMBER || number->value.places || number->point || number->grouping ||
	    !(number->unit.count == 0 || text_is(number->unit, ")")))
		return NOMOR_LAIN;
	*value = number->value.digits;
	return NOMOR_ANGKA;
}
