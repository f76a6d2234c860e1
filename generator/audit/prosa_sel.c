/* Sentences that quote an own table: its total, or what one of its rows has.
 *
 * "Jumlah pegawai dinas sebanyak 45 orang" is the total of a table about "Pegawai ..."; every word between must be one
 * of the caption, of the office or of time: "pegawai perempuan" are some of them. "Penerima PKH sebanyak 292 orang" is
 * the row of that label, in a table beside the sentence. Both are judged only where the table has one number for it.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "audit/tabel_isi.h"
#include "record/record.h"
#include "record/shapes/walk.h"

enum { BESIDE = 2, LABEL_LEAST = 4, FAR_WORDS = 12 };

struct dikutip {
	const struct tabel *tabel;
	struct kata_list judul;
	struct isi_tabel isi;
	bool dibaca;
};

struct kutipan {
	const struct audit *audit;
	ARRAY_OF(struct dikutip) tabel;
	const struct kalimat *kalimat;
};

static void collect(void *context, const struct shape *shape, const void *item)
{
	struct kutipan *kutipan = context;
	struct dikutip *one;

	if (shape != &tabel_shape)
		return;
	one = array_push(kutipan->audit->arena, &kutipan->tabel);
	*one = (struct dikutip){ .tabel = item };
	kata_pisah(kutipan->audit->arena, one->tabel->judul.written, &one->judul);
}

static const struct isi_tabel *isi_of(const struct kutipan *kutipan, struct dikutip *one)
{
	if (!one->dibaca)
		one->isi = isi_tabel(kutipan->audit, one->tabel);
	one->dibaca = true;
	return &one->isi;
}

/* -- where -- */

static size_t index_at(struct text path, size_t *at)
{
	size_t value = 0;

	while (*at < path.count && path.bytes[*at] >= '0' && path.bytes[*at] <= '9')
		value = value * 10 + (size_t)(path.bytes[(*at)++] - '0');
	return value;
}

/* Whether table and sentence stand in one list, at most two items apart. */
static bool beside(struct text sentence, struct text table)
{
	size_t at = 0, own, other, end;

	while (at < sentence.count && at < table.count && sentence.bytes[at] == table.bytes[at])
		at++;
	while (at && sentence.bytes[at - 1] != '[')
		at--;
	if (!at)
		return false;
	end = at;
	own = index_at(sentence, &end);
	end = at;
	other = index_at(table, &end);
	return text_is(text_part(table, end, table.count - end), "].tabel") &&
	       (own > other ? own - other : other - own) <= BESIDE;
}

/* -- what is said -- */

/* Of the year of the report or the caption, and of all of them. */
static bool is_plain(const struct kutipan *kutipan, const struct dikutip *one)
{
	static const char *const words[] = { "antaranya",  "target",    "ditargetkan", "rencana",   "lalu",
		                             "sebelumnya", "bertambah", "berkurang",   "meningkat", "menurun",
		                             "semula",     "menjadi",   "tambahan",    "akan",      "kebutuhan",
		                             "rata-rata",  NULL };
	const struct kalimat *kalimat = kutipan->kalimat;
	size_t years, at;
	int year = 0;

	if (kalimat_memuat(kalimat, words) || kalimat->teks->triwulan)
		return false;
	years = kalimat_tahun(kalimat, &year);
	return !years || (years == 1 && (year == kutipan->audit->record->tahun.value ||
	                                 text_find(one->tabel->judul.written,
	                                           text_format(kutipan->audit->arena, "%d", year).bytes, &at)));
}

/* A number of things at the word. */
static bool number_at(const struct kalimat *kalimat, size_t at, struct decimal *value)
{
	return at < kalimat->end && kalimat->teks->kata[at].jenis == KATA_ANGKA &&
	       !kata_tahun(&kalimat->teks->kata[at]) && !kalimat_persen(kalimat, at) && !kalimat_uang(kalimat, at) &&
	       !kalimat_batas(kalimat, at) && angka_baca(kalimat->teks->kata[at].asli, value) &&
	       teks_diketik(kalimat->teks, &kalimat->teks->kata[at]);
}

/* One cause, one finding: a sum that the sentence reckons wrongly is told already. */
static bool told(const struct audit *audit, struct text path)
{
	for (size_t i = 0; i < audit->diags->list.count; i++)
		if ((audit->diags->list.items[i].message == MESSAGE_PROSA_HITUNG ||
		     audit->diags->list.items[i].message == MESSAGE_PROSA_JUMLAH) &&
		    text_equal(audit->diags->list.items[i].path, path))
			return true;
	return false;
}

static void tell(const struct kutipan *kutipan, const struct dikutip *one, size_t at, struct decimal right)
{
	const struct kalimat *kalimat = kutipan->kalimat;
	const struct audit *audit = kutipan->audit;
	size_t end = at + 2 < kalimat->end ? at + 2 : kalimat->end;
	struct text said = teks_kutip(kalimat->teks, at, end), wanted = decimal_format(audit->arena, right);

	if (told(audit, kalimat->teks->path))
		return;
	audit_also(audit,
	           audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = wanted }),
	                      MESSAGE_PROSA_JUMLAH, said, wanted),
	           one->tabel->path, DIAG_NONE);
}

/* -- numbers of a table -- */

/* The only number of the row; `*count` is how many there are. */
static struct decimal only_number(const struct isi_tabel *isi, const struct isi_baris *baris, size_t *count)
{
	struct decimal value = { 0, 0 };

	*count = 0;
	for (size_t c = 0; c < isi->columns; c++) {
		const struct isi_sel *cell = &baris->sel[c];

		if (c == isi->nomor || cell->number.kind != PRINTED_NUMBER || !cell->here)
			continue;
		value = cell->number.value;
		(*count)++;
	}
	return value;
}

static bool has_number(const struct isi_tabel *isi, struct decimal said)
{
	for (size_t r = 0; r < isi->rows + isi->sums; r++) {
		const struct isi_baris *baris = r < isi->rows ? &isi->baris[r] : &isi->jumlah[r - isi->rows];

		for (size_t c = 0; c < isi->columns; c++)
			if (baris->sel[c].number.kind == PRINTED_NUMBER &&
			    decimal_compare(baris->sel[c].number.value, said) == 0)
				return true;
	}
	return decimal_compare(decimal_from_int((int64_t)isi->rows), said) == 0;
}

/* -- the total -- */

static bool is_of_caption(const struct dikutip *one, const struct kata *kata)
{
	for (size_t i = 0; i < one->judul.count; i++)
		if (text_equal(one->judul.items[i].lipat, kata->lipat))
			return true;
	return false;
}

/* What the caption is about: "Desa Mandiri" of "Desa Mandiri di Kabupaten X Tahun 2024". */
static size_t subject_words(const struct dikutip *one)
{
	static const char *const stops[] = { "menurut", "berdasarkan", "per",  "tahun",  "di",      "pada",
		                             "yang",    "dan",         "tiap", "setiap", "dirinci", "sampai",
		                             "dalam",   "(",           ",",    NULL };
	size_t count = 0;

	while (count < one->judul.count && one->judul.items[count].jenis == KATA_HURUF &&
	       !kata_among(&one->judul.items[count], stops))
		count++;
	return count;
}

/* "jumlah" at `at`; where the number of all that the caption names stands, the end for nowhere. */
static size_t total_at(const struct kutipan *kutipan, const struct dikutip *one, size_t at, bool near,
                       struct decimal *said)
{
	static const char *const fillers[] = { "seluruh",   "keseluruhan", "dinas",  "badan",   "kecamatan",
		                               "kantor",    "kami",        "ini",    "tahun",   "sebanyak",
		                               "berjumlah", "sejumlah",    "adalah", "yaitu",   "mencapai",
		                               "tercatat",  "pada",        "di",     "sebesar", "ada",
		                               "yang",      NULL };
	const struct kalimat *kalimat = kutipan->kalimat;
	const struct kata *kata = kalimat->teks->kata;
	size_t first = at + 1, met = 0;

	while (first < kalimat->end && kata_is(&kata[first], "seluruh"))
		first++;
	for (size_t i = first; i < kalimat->end && i < first + FAR_WORDS; i++) {
		if (number_at(kalimat, i, said))
			return met && met >= subject_words(one) && (near || met > 1) ? i : kalimat->end;
		if (met == i - first && met < one->judul.count &&
		    text_equal(kata[i].lipat, one->judul.items[met].lipat))
			met++;
		else if (!met ||
		         (!kata_among(&kata[i], fillers) && !kata_tahun(&kata[i]) && !is_of_caption(one, &kata[i])))
			return kalimat->end;
	}
	return kalimat->end;
}

static void look_at_total(const struct kutipan *kutipan, struct dikutip *one, bool near)
{
	static const char *const heads[] = { "jumlah", "total", NULL };
	const struct kalimat *kalimat = kutipan->kalimat;
	size_t head = kata_cari(kalimat->teks, kalimat->first, kalimat->end, heads), at, count;
	const struct isi_tabel *isi;
	struct decimal said, right;

	if (head >= kalimat->end || !one->judul.count || !one->tabel->jumlah.count)
		return;
	at = total_at(kutipan, one, head, near, &said);
	if (at >= kalimat->end || !is_plain(kutipan, one))
		return;
	isi = isi_of(kutipan, one);
	right = isi->sums ? only_number(isi, &isi->jumlah[isi->sums - 1], &count) : said;
	if (isi->sums && count == 1 && decimal_compare(right, said) != 0 && !has_number(isi, said))
		tell(kutipan, one, at, right);
}

/* -- a row -- */

/* What a sentence would call the row: its label, behind the head where it is short ("Golongan III"). */
static struct text name_of(const struct kutipan *kutipan, const struct isi_tabel *isi, const struct isi_baris *baris)
{
	size_t column = isi->nomor == 0 ? 1 : 0;

	if (baris->label.count >= LABEL_LEAST || column >= isi->columns || !baris->label.count)
		return baris->label;
	return text_format(kutipan->audit->arena, "%t %t", kata_lipat(kutipan->audit->arena, isi->kolom[column].judul),
	                   baris->label);
}

static bool is_only_row(const struct isi_tabel *isi, size_t row)
{
	for (size_t r = 0; r < isi->rows; r++)
		if (r != row && text_equal(isi->baris[r].label, isi->baris[row].label))
			return false;
	return true;
}

/* Nothing but the table's own words stands before the name: "Penduduk Kecamatan X" is something else. */
static bool begins(const struct kutipan *kutipan, const struct dikutip *one, size_t at)
{
	static const char *const joins[] = {
		",", ";", ":", "dan", "serta", "yaitu", "atas", "meliputi", "berupa", NULL
	};
	const struct kalimat *kalimat = kutipan->kalimat;
	const struct kata *kata = kalimat->teks->kata;

	if (at > kalimat->first && !kata_among(&kata[at - 1], joins)) {
		size_t column = one->isi.nomor == 0 ? 1 : 0;

		if (!is_of_caption(one, &kata[at - 1]) &&
		    !(column < one->isi.columns &&
		      text_equal(kata_lipat(kutipan->audit->arena, one->isi.kolom[column].judul), kata[at - 1].lipat)))
			return false;
		at--;
	}
	return at == kalimat->first || kata_among(&kata[at - 1], joins) || is_of_caption(one, &kata[at]);
}

/* What is counted is what the table counts, or people. */
static bool counts_same(const struct kutipan *kutipan, const struct dikutip *one, size_t at)
{
	static const char *const people[] = { "orang", "unit", NULL };
	const struct kalimat *kalimat = kutipan->kalimat;

	return at >= kalimat->end || kalimat->teks->kata[at].jenis == KATA_TANDA ||
	       kata_among(&kalimat->teks->kata[at], people) || is_of_caption(one, &kalimat->teks->kata[at]);
}

static void look_at_row(const struct kutipan *kutipan, const struct dikutip *one, size_t row)
{
	static const char *const verbs[] = { "sebanyak", "berjumlah", "sejumlah", "sebesar", NULL };
	const struct kalimat *kalimat = kutipan->kalimat;
	const struct isi_tabel *isi = &one->isi;
	const struct isi_baris *baris = &isi->baris[row];
	struct text name = name_of(kutipan, isi, baris);
	struct decimal said, right;
	size_t at, count;

	if (baris->judul || name.count < LABEL_LEAST || !is_only_row(isi, row))
		return;
	name = text_copy(kutipan->audit->arena, name);
	at = frasa_cari(kalimat->teks, kalimat->first, kalimat->end, name.bytes);
	if (at >= kalimat->end || !begins(kutipan, one, at))
		return;
	at += frasa_panjang(kalimat->teks, at, name.bytes);
	if (at >= kalimat->end || !kata_among(&kalimat->teks->kata[at], verbs) || !number_at(kalimat, at + 1, &said) ||
	    !counts_same(kutipan, one, at + 2))
		return;
	right = only_number(isi, baris, &count);
	if (count == 1 && decimal_compare(right, said) != 0)
		tell(kutipan, one, at + 1, right);
}

static void look_at_rows(const struct kutipan *kutipan, struct dikutip *one)
{
	static const char *const verbs[] = { "sebanyak", "berjumlah", "sejumlah", "sebesar", NULL };

	if (!kalimat_memuat(kutipan->kalimat, verbs) || !is_plain(kutipan, one))
		return;
	isi_of(kutipan, one);
	for (size_t r = 0; r < one->isi.rows; r++)
		look_at_row(kutipan, one, r);
}

static void look(const struct kutipan *kutipan)
{
	for (size_t i = 0; i < kutipan->tabel.count; i++) {
		struct dikutip *one = &kutipan->tabel.items[i];
		bool near = beside(kutipan->kalimat->teks->path, one->tabel->path);
		size_t before = kutipan->audit->diags->list.count;

		look_at_total(kutipan, one, near);
		if (near && kutipan->audit->diags->list.count == before)
			look_at_rows(kutipan, one);
	}
}

void ask_sel(const struct audit *audit)
{
	static const char *const words[] = { "jumlah", "total", "sebanyak", "berjumlah", "sejumlah", "sebesar", NULL };
	struct kutipan kutipan = { .audit = audit };

	walk(&record_shape, audit->record, (struct visitor){ collect, &kutipan });
	for (size_t t = 0; t < audit->bacaan->teks.count && kutipan.tabel.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		struct kalimat kalimat = { .audit = audit, .teks = teks, .sebutan = &audit->bacaan->sebutan[t] };

		for (size_t i = 0; teks->jenis == TEKS_KALIMAT && i < teks->kalimat; i++) {
			kalimat.first = kalimat.end;
			kalimat.end = teks->akhir[i];
			kutipan.kalimat = &kalimat;
			if (kalimat_memuat(&kalimat, words))
				look(&kutipan);
		}
	}
}
