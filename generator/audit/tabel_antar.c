/* Own tables across their columns, and beside each other: sums of rows, heads and names that stand twice, totals of
 * one thing told by several tables or by a sentence.
 *
 * A sum of rows is one where two thirds of the rows obey; totals are of one thing where the captions say so: "Pegawai
 * Menurut Golongan" and "Pegawai Menurut Pendidikan".
 */
#include "audit/tabel_antar.h"

#include "audit/baca/kata.h"
#include "audit/cacah.h"
#include "audit/prosa.h"
#include "record/record.h"
#include "record/shapes/walk.h"

static bool is_sum_head(const struct isi_tabel *isi, size_t column)
{
	struct text head = text_trim(isi->kolom[column].judul);

	return text_starts(head, "Jumlah") || text_starts(head, "JUMLAH") || text_starts(head, "Total") ||
	       text_starts(head, "TOTAL");
}

static bool is_number(const struct isi_sel *sel)
{
	return sel->here && sel->number.kind == PRINTED_NUMBER && !sel->number.doubtful && !sel->number.percent;
}

static bool is_nothing(const struct isi_sel *sel)
{
	return sel->number.kind == PRINTED_BLANK || sel->number.kind == PRINTED_DASH;
}

/* -- sums of rows -- */

enum { ROWS_LEAST = 3, LABEL_LEAST = 4, ROWS_NAMED = 4 };

static bool is_year(const struct isi_sel *sel)
{
	return sel->words.count == 4 && decimal_compare(sel->number.value, decimal_from_int(1945)) > 0 &&
	       decimal_compare(sel->number.value, decimal_from_int(2100)) < 0;
}

/* Whether all cells of the column are numbers or nothing, and some are numbers; years count nothing. */
static bool counts(const struct isi_tabel *isi, size_t column)
{
	size_t numbers = 0, years = 0;

	for (size_t r = 0; r < isi->rows; r++) {
		const struct isi_sel *sel = &isi->baris[r].sel[column];

		if (isi->baris[r].judul)
			continue;
		if (!is_number(sel) && !is_nothing(sel))
			return false;
		numbers += is_number(sel);
		years += is_number(sel) && is_year(sel);
	}
	return numbers > 0 && years < numbers && column != isi->nomor && !isi->kolom[column].rasio;
}

/* The sum of the columns from..to of the row; false where it says nothing to add, or no sum. */
static bool add_row(const struct isi_baris *row, size_t from, size_t to, struct decimal *sum)
{
	size_t numbers = 0;

	*sum = decimal_from_int(0);
	for (size_t c = from; c < to; c++)
		if (is_number(&row->sel[c])) {
			numbers++;
			if (!decimal_add(*sum, row->sel[c].number.value, sum))
				return false;
		}
	return numbers > 0 && !row->judul && is_number(&row->sel[to]);
}

void tabel_mendatar(const struct audit *audit, const struct isi_tabel *isi)
{
	for (size_t c = 2; c < isi->columns; c++) {
		size_t from = c, right = 0, all = 0;
		struct decimal sum;

		if (!is_sum_head(isi, c) || !counts(isi, c))
			continue;
		while (from > 0 && counts(isi, from - 1) && !is_sum_head(isi, from - 1))
			from--;
		for (size_t r = 0; c - from >= 2 && r < isi->rows; r++)
			if (add_row(&isi->baris[r], from, c, &sum)) {
				all++;
				right += decimal_compare(sum, isi->baris[r].sel[c].number.value) == 0;
			}
		if (all < ROWS_LEAST || right * 3 < all * 2)
			continue;
		for (size_t r = 0; r < isi->rows; r++) {
			const struct isi_sel *said = &isi->baris[r].sel[c];

			if (!add_row(&isi->baris[r], from, c, &sum) || decimal_compare(sum, said->number.value) == 0)
				continue;
			audit_find(audit, isi->baris[r].path,
			           ((struct evidence){ .written = said->asli,
			                               .wanted = decimal_format(audit->arena, sum) }),
			           MESSAGE_TABEL_MENDATAR, isi->kolom[c].judul, said->asli,
			           decimal_format(audit->arena, sum));
		}
	}
}

/* -- heads that stand twice -- */

static bool has_year(const struct audit *audit, struct text head)
{
	struct kata_list list = { NULL, 0, 0, NULL };

	kata_pisah(audit->arena, head, &list);
	for (size_t i = 0; i < list.count; i++)
		if (kata_tahun(&list.items[i]))
			return true;
	return false;
}

/* Heads that name a year, under the same head above them. */
void tabel_kepala(const struct audit *audit, const struct tabel *tabel)
{
	for (size_t i = 1; i < tabel->kolom.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct kolom *a = &tabel->kolom.items[k], *b = &tabel->kolom.items[i];

			if (!prose_given(b->judul) || !text_equal(a->judul.written, b->judul.written) ||
			    !text_equal(a->kelompok.written, b->kelompok.written) || !has_year(audit, b->judul.written))
				continue;
			audit_find(audit, b->judul.path, ((struct evidence){ .written = b->judul.written }),
			           MESSAGE_TABEL_KEPALA, b->judul.written);
			return;
		}
}

/* -- names that stand twice -- */

/* The only column of words; `columns` when there are none or several. */
static size_t only_words(const struct isi_tabel *isi)
{
	size_t found = isi->columns;

	for (size_t c = 0; c < isi->columns; c++) {
		if (c == isi->nomor || counts(isi, c))
			continue;
		if (found < isi->columns)
			return isi->columns;
		found = c;
	}
	return found;
}

/* One name of many, with other numbers: one of the two is another's. */
void tabel_nama(const struct audit *audit, const struct isi_tabel *isi)
{
	size_t column = only_words(isi), twice = 0, first = 0, second = 0;

	if (column == isi->columns || isi->rows < ROWS_NAMED)
		return;
	for (size_t r = 0; r < isi->rows; r++) {
		struct text name = isi->baris[r].sel[column].words;

		if (isi->baris[r].judul ||
		    isi_memuat(audit->arena, name, (const char *const[]){ "jumlah", "lain", NULL }))
			return;
		for (size_t k = 0; k < r; k++)
			if (name.count >= LABEL_LEAST && text_equal(name, isi->baris[k].sel[column].words)) {
				twice++;
				first = k;
				second = r;
			}
	}
	for (size_t c = 0; c < isi->columns && twice == 1; c++)
		if (c != isi->nomor && !text_equal(isi->baris[first].sel[c].words, isi->baris[second].sel[c].words)) {
			audit_find(audit, isi->baris[second].path,
			           ((struct evidence){ .written = isi->baris[second].sel[column].asli }),
			           MESSAGE_TABEL_NAMA, isi->baris[second].sel[column].asli, isi->baris[first].path);
			return;
		}
}

/* -- totals of one thing -- */

/* The words of a caption before "Menurut", and its year. */
struct perihal {
	struct kata_list kata;
	size_t count;
	int tahun;
};

static struct perihal subject_of(const struct audit *audit, struct text caption)
{
	static const char *const by[] = { "menurut", "berdasarkan", "per", NULL };
	struct perihal subject = { .kata = { NULL, 0, 0, NULL } };

	kata_pisah(audit->arena, caption, &subject.kata);
	for (size_t i = 0; i < subject.kata.count; i++) {
		if (!subject.count && kata_among(&subject.kata.items[i], by))
			subject.count = i;
		subject.tahun = kata_tahun(&subject.kata.items[i]) ? kata_tahun(&subject.kata.items[i]) : subject.tahun;
	}
	if (subject.count && kata_is(&subject.kata.items[0], "jumlah")) {
		subject.kata.items++;
		subject.count--;
	}
	return subject;
}

static bool same_subject(const struct perihal *a, const struct perihal *b)
{
	for (size_t i = 0; i < a->count; i++)
		if (a->count != b->count || !text_equal(a->kata.items[i].lipat, b->kata.items[i].lipat))
			return false;
	return a->count > 0 && a->tahun == b->tahun;
}

/* The only number of the only row of sums. */
static const struct isi_sel *total_of(const struct isi_tabel *isi)
{
	const struct isi_sel *found = NULL;

	for (size_t c = 0; isi->sums == 1 && c < isi->columns; c++) {
		const struct isi_sel *sel = &isi->jumlah[0].sel[c];

		if (!sel->here || sel->number.kind != PRINTED_NUMBER || sel->number.percent)
			continue;
		if (found)
			return NULL;
		found = sel;
	}
	return found;
}

struct total {
	struct perihal perihal;
	const struct isi_sel *sel;
	struct text path;
};

struct totals {
	const struct audit *audit;
	ARRAY_OF(struct total) list;
};

static void collect(void *context, const struct shape *shape, const void *item)
{
	struct totals *totals = context;
	const struct tabel *tabel = item;
	struct total total;
	struct isi_tabel isi;

	if (shape != &tabel_shape || tabel->jumlah.count != 1)
		return;
	total.perihal = subject_of(totals->audit, tabel->judul.written);
	if (!total.perihal.count)
		return;
	isi = isi_tabel(totals->audit, tabel);
	total.sel = total_of(&isi);
	total.path = isi.sums ? isi.jumlah[0].path : tabel->path;
	if (total.sel)
		*array_push(totals->audit->arena, &totals->list) = total;
}

static void compare(const struct totals *totals)
{
	for (size_t i = 1; i < totals->list.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct total *a = &totals->list.items[k], *b = &totals->list.items[i];

			if (!same_subject(&a->perihal, &b->perihal) ||
			    decimal_compare(a->sel->number.value, b->sel->number.value) == 0)
				continue;
			audit_also(totals->audit,
			           audit_find(totals->audit, b->path,
			                      ((struct evidence){ .written = b->sel->asli, .wanted = a->sel->asli }),
			                      MESSAGE_TABEL_ANTAR, b->sel->asli, a->sel->asli),
			           a->path, DIAG_NONE);
			break;
		}
}

/* "Jumlah pegawai sebanyak 48 orang" beside such tables; gives where the number is, else the end. */
static size_t number_at(const struct kalimat *kalimat, const struct perihal *subject, size_t at)
{
	static const char *const verbs[] = { "sebanyak", "adalah", "sebesar", "seluruhnya", "berjumlah", NULL };
	const struct kata *kata = kalimat->teks->kata;
	size_t first = at + 1;

	if (!kata_is(&kata[at], "jumlah") || first + subject->count + 1 >= kalimat->end)
		return kalimat->end;
	for (size_t i = 0; i < subject->count; i++)
		if (!text_equal(kata[first + i].lipat, subject->kata.items[i].lipat))
			return kalimat->end;
	first += subject->count;
	return kata_among(&kata[first], verbs) ? first + 1 : kalimat->end;
}

/* One cause, one finding: the rules of sentences have told of a total that is quoted wrongly. */
static bool told(const struct diags *diags, struct text path)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (diags->list.items[i].message == MESSAGE_PROSA_JUMLAH && text_equal(diags->list.items[i].path, path))
			return true;
	return false;
}

static void look_at_total(const struct totals *totals, const struct kalimat *kalimat, size_t at)
{
	const struct total *near = NULL;
	size_t words = 0;
	int64_t said = 0;
	bool both;
	int year;

	for (size_t i = 0; i < totals->list.count; i++) {
		const struct total *total = &totals->list.items[i];
		size_t number = number_at(kalimat, &total->perihal, at);
		int64_t value;

		if (number >= kalimat->end || !(words = bilangan_di(kalimat->teks, number, &value, &both)))
			continue;
		if (decimal_compare(total->sel->number.value, decimal_from_int(value)) == 0)
			return;
		if (!total->perihal.tahun || !kalimat_tahun(kalimat, &year) || year == total->perihal.tahun)
			near = total;
		said = value;
	}
	if (!near || told(totals->audit->diags, kalimat->teks->path))
		return;
	audit_also(totals->audit,
	           audit_find(totals->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = text_from_int(totals->audit->arena, said),
	                                          .wanted = near->sel->asli }),
	                      MESSAGE_PROSA_HITUNG, text_from_int(totals->audit->arena, said), near->sel->asli),
	           near->path, DIAG_NONE);
}

static void look_at_text(const struct totals *totals, const struct teks *teks)
{
	struct kalimat kalimat = { .audit = totals->audit, .teks = teks };

	for (size_t first = 0; first < teks->count; first = kalimat.end) {
		kalimat.first = first;
		kalimat.end = kalimat_akhir(teks, first);
		for (size_t i = kalimat.first; i < kalimat.end; i++)
			look_at_total(totals, &kalimat, i);
	}
}

void ask_tabel_antar(const struct audit *audit)
{
	struct totals totals = { .audit = audit };

	walk(&record_shape, audit->record, (struct visitor){ collect, &totals });
	compare(&totals);
	for (size_t t = 0; totals.list.count && t < audit->bacaan->teks.count; t++)
		if (audit->bacaan->teks.items[t].jenis == TEKS_KALIMAT)
			look_at_text(&totals, &audit->bacaan->teks.items[t]);
}
