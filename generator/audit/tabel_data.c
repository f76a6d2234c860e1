/* Own tables whose rows are indicators, programmes, kegiatan or sub kegiatan of the data: what stands below "Target",
 * "Realisasi", "Capaian", "Anggaran" and "Keterangan" is what the data has.
 *
 * The year is that of the head or the caption; without one, a figure is wrong when it is that of no year. Quarters are
 * left alone. A capaian that follows from a wrong target or realisasi of its row is the same cause.
 */
#include "audit/tabel_data.h"

#include "audit/baca/bacaan.h"
#include "audit/prosa.h"
#include "record/figures/measures.h"
#include "record/record.h"

enum jenis_kolom { ISI_TARGET, ISI_REALISASI, ISI_CAPAIAN, ISI_ANGGARAN, ISI_HASIL, ISI_KELAS, ISI_JENIS };

enum { RUPIAH_LEAST = 100000 };

struct kolom_data {
	enum jenis_kolom jenis;
	int tahun; /* 0: not said */
};

struct tabel_data {
	const struct audit *audit;
	const struct isi_tabel *isi;
	struct kolom_data *kolom;
	int tahun; /* of the caption */
};

/* -- columns -- */

static int year_of(struct arena *arena, struct text words, bool *several)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	int year = 0;

	kata_pisah(arena, words, &list);
	for (size_t i = 0; i < list.count; i++) {
		int found = kata_tahun(&list.items[i]);

		*several = *several || (found && year && found != year);
		year = found ? found : year;
	}
	return year;
}

/* Heads that say one thing plainly; any other word makes them something else ("Target Provinsi"). */
static enum jenis_kolom kind_of(struct arena *arena, struct text head)
{
	static const struct {
		const char *word;
		enum jenis_kolom jenis;
	} words[] = {
		{ "target", ISI_TARGET },     { "realisasi", ISI_REALISASI }, { "capaian", ISI_CAPAIAN },
		{ "anggaran", ISI_ANGGARAN }, { "pagu", ISI_ANGGARAN },       { "keterangan", ISI_HASIL },
		{ "predikat", ISI_KELAS },    { "kategori", ISI_KELAS },      { "persentase", ISI_CAPAIAN },
		{ "%", ISI_CAPAIAN },         { "serapan", ISI_CAPAIAN },
	};
	static const char *const fillers[] = { "kinerja", "tahun", "(", ")", "rp", ".", "%", "rpd", "renstra", NULL };
	struct kata_list list = { NULL, 0, 0, NULL };
	enum jenis_kolom found = ISI_JENIS;

	kata_pisah(arena, head, &list);
	for (size_t i = 0; i < list.count; i++) {
		enum jenis_kolom one = ISI_JENIS;

		for (size_t w = 0; w < sizeof words / sizeof *words; w++)
			if (kata_is(&list.items[i], words[w].word))
				one = words[w].jenis;
		if (one != ISI_JENIS && found != ISI_JENIS && one != found && !kata_is(&list.items[i], "%"))
			return found == ISI_REALISASI && one == ISI_ANGGARAN ? ISI_REALISASI : ISI_JENIS;
		if (one == ISI_JENIS && !kata_among(&list.items[i], fillers) && !kata_tahun(&list.items[i]))
			return ISI_JENIS;
		found = found == ISI_JENIS ? one : found;
	}
	return found;
}

/* What is told in thousands or millions is rounded as the table likes. */
static bool is_scaled(struct arena *arena, struct text words)
{
	static const char *const scales[] = {
		"juta", "ribu", "miliar", "jutaan", "ribuan", "miliaran", "milyar", NULL
	};

	return isi_memuat(arena, words, scales);
}

static bool heads_read(struct tabel_data *data, const struct tabel *tabel)
{
	static const char *const other[] = { "triwulan", "tw",     "semester",  "bulan",
		                             "sebelum",  "usulan", "indikatif", NULL };
	static const char *const parts[] = {
		"kecamatan", "desa",  "kelurahan", "lokasi",    "sumber",     "bidang",  "seksi", "unit",
		"tahap",     "jenis", "bulan",     "kabupaten", "sebelumnya", "selisih", NULL
	}; /* of which a row may be a part */
	struct arena *arena = data->audit->arena;
	bool several = false, any = false;

	data->tahun = year_of(arena, tabel->judul.written, &several);
	if (several || isi_memuat(arena, tabel->judul.written, other) || is_scaled(arena, tabel->judul.written))
		return false;
	data->kolom = arena_many(arena, data->isi->columns + 1, struct kolom_data);
	for (size_t c = 0; c < data->isi->columns; c++) {
		struct text head = data->isi->kolom[c].judul;

		data->kolom[c] = (struct kolom_data){ kind_of(arena, head), year_of(arena, head, &several) };
		for (size_t before = 0; before < c; before++) /* of results, then of money */
			if (data->kolom[before].jenis == data->kolom[c].jenis &&
			    data->kolom[before].tahun == data->kolom[c].tahun)
				data->kolom[c].jenis = ISI_JENIS;
		any = any || data->kolom[c].jenis != ISI_JENIS;
		if (isi_memuat(arena, head, other) || isi_memuat(arena, head, parts) || is_scaled(arena, head))
			return false;
	}
	return any && !several;
}

/* -- rows -- */

/* What the row is about: the only name of the data that one of its cells is; NULL for none. */
static const struct nama *named(const struct tabel_data *data, const struct isi_baris *baris)
{
	const struct nama_list *list = &data->audit->bacaan->nama;
	const struct nama *found = NULL;

	for (size_t c = 0; c < data->isi->columns; c++) {
		const struct isi_sel *cell = &baris->sel[c];
		struct kata_list words = { NULL, 0, 0, NULL };

		if (cell->number.kind != PRINTED_WORDS || data->kolom[c].jenis != ISI_JENIS)
			continue;
		kata_pisah(data->audit->arena, cell->words, &words);
		for (size_t i = 0; i < list->count; i++) {
			const struct nama *nama = &list->items[i];
			size_t at = 0, met = 0;

			if (nama->jenis != NAMA_INDIKATOR && nama->jenis != NAMA_PROGRAM &&
			    nama->jenis != NAMA_KEGIATAN && nama->jenis != NAMA_SUB_KEGIATAN)
				continue;
			for (; at < words.count; at++) {
				if (words.items[at].jenis == KATA_TANDA)
					continue;
				if (met == nama->count || words.items[at].sidik != nama->kata[met].sidik)
					break;
				met++;
			}
			if (at < words.count || met != nama->count)
				continue;
			if (found && found->milik != nama->milik)
				return NULL;
			found = nama;
		}
	}
	return found;
}

static enum nilai_apa figure_of(enum jenis_kolom jenis, bool money)
{
	static const enum nilai_apa of_result[] = { NILAI_TARGET, NILAI_REALISASI, NILAI_CAPAIAN, NILAI_SEL };
	static const enum nilai_apa of_money[] = { NILAI_ANGGARAN, NILAI_BELANJA, NILAI_SERAPAN, NILAI_ANGGARAN };

	return jenis > ISI_ANGGARAN ? NILAI_SEL : money ? of_money[jenis] : of_result[jenis];
}

/* Whether one of the figures is it, of the year where one is said; `*right` is the one that it should be, where there
 * is one alone. */
static bool is_figure(const struct tabel_data *data, const struct nama *nama, enum nilai_apa apa, int year,
                      const struct printed_number *said, struct decimal *right)
{
	const struct nilai_list *list = &data->audit->bacaan->nilai;
	bool money = nama->jenis != NAMA_INDIKATOR;
	int now = year ? year : (int)data->audit->record->tahun.value;
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct nilai_data *one = &list->items[i];

		if (one->triwulan || (money ? one->milik != nama->milik : one->indikator != nama->milik) ||
		    (year && !money && one->tahun != year))
			continue;
		if (nilai_cocok(one->nilai, said->value) || (said->doubtful && nilai_cocok(one->nilai, said->other)))
			return true;
		if (one->apa != apa || (!money && one->tahun != now))
			continue;
		*right = count++ ? *right : one->nilai;
	}
	return count == 0;
}

static void tell(const struct tabel_data *data, const struct isi_baris *baris, size_t c, const struct nama *nama,
                 struct text wanted)
{
	const struct isi_sel *cell = &baris->sel[c];

	audit_also(data->audit,
	           audit_find(data->audit, baris->path, ((struct evidence){ .written = cell->asli, .wanted = wanted }),
	                      MESSAGE_TABEL_DATA, nama->teks, data->isi->kolom[c].judul, cell->asli, wanted),
	           nama->path, DIAG_NONE);
}

/* Told already: by its own row, or another rule of tables. */
static bool told(const struct tabel_data *data, const struct isi_baris *baris)
{
	for (size_t i = 0; i < data->audit->diags->list.count; i++)
		if (text_equal(data->audit->diags->list.items[i].path, baris->path))
			return true;
	return false;
}

/* Rupiah of a programme; a target in pieces is none. */
static bool is_money(const struct printed_number *number)
{
	return number->kind == PRINTED_NUMBER && !number->percent && (number->money || !number->unit.count) &&
	       decimal_compare(number->value, decimal_from_int(RUPIAH_LEAST)) >= 0;
}

/* Whether the row says its money, so that a percentage is that of the money. */
static bool has_money(const struct tabel_data *data, const struct isi_baris *baris)
{
	for (size_t c = 0; c < data->isi->columns; c++)
		if (figure_of(data->kolom[c].jenis, true) == NILAI_BELANJA && is_money(&baris->sel[c].number))
			return true;
	return false;
}

/* Whether the number of the column was told to be another than the data's. */
static bool look_at_number(const struct tabel_data *data, const struct isi_baris *baris, size_t c,
                           const struct nama *nama)
{
	const struct printed_number *said = &baris->sel[c].number;
	bool money = nama->jenis != NAMA_INDIKATOR;
	enum nilai_apa apa = figure_of(data->kolom[c].jenis, money);
	int year = data->kolom[c].tahun ? data->kolom[c].tahun : data->tahun;
	struct decimal right = { 0, 0 };

	if (apa == NILAI_SEL || said->kind != PRINTED_NUMBER || !baris->sel[c].here ||
	    (money && year && year != data->audit->record->tahun.value))
		return false;
	if (money ? !(apa == NILAI_SERAPAN ? has_money(data, baris) : is_money(said)) : said->money)
		return false;
	if (is_figure(data, nama, apa, year, said, &right))
		return false;
	tell(data, baris, c, nama, decimal_format(data->audit->arena, decimal_round(right, said->value.places)));
	return true;
}

/* "Mencapai Target" beside a result that does not. */
static void look_at_verdict(const struct tabel_data *data, const struct isi_baris *baris, size_t c,
                            const struct nama *nama, int year)
{
	static const struct {
		const char *words;
		enum hasil hasil;
	} verdicts[] = {
		{ "mencapai target", HASIL_TERCAPAI },      { "tercapai", HASIL_TERCAPAI },
		{ "melampaui target", HASIL_TERCAPAI },     { "tidak mencapai target", HASIL_TIDAK_TERCAPAI },
		{ "tidak tercapai", HASIL_TIDAK_TERCAPAI }, { "belum mencapai target", HASIL_TIDAK_TERCAPAI },
		{ "belum tercapai", HASIL_TIDAK_TERCAPAI },
	};
	enum hasil right = indikator_hasil(data->audit->record, nama->milik, year);

	for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++)
		if (text_is(baris->sel[c].words, verdicts[i].words) && right != HASIL_TIDAK_DIKETAHUI &&
		    verdicts[i].hasil != right)
			tell(data, baris, c, nama,
			     text_from(right == HASIL_TERCAPAI ? "Mencapai Target" : "Tidak Mencapai Target"));
}

static void look_at_words(const struct tabel_data *data, const struct isi_baris *baris, size_t c,
                          const struct nama *nama)
{
	const struct record *record = data->audit->record;
	int year = data->kolom[c].tahun ? data->kolom[c].tahun : data->tahun ? data->tahun : (int)record->tahun.value;
	struct measure capaian;
	struct text right;

	if (nama->jenis != NAMA_INDIKATOR || baris->sel[c].number.kind != PRINTED_WORDS)
		return;
	if (data->kolom[c].jenis == ISI_HASIL && data->tahun)
		look_at_verdict(data, baris, c, nama, year);
	if (data->kolom[c].jenis != ISI_KELAS || !data->tahun)
		return;
	capaian = indikator_capaian(record, nama->milik, year);
	right = capaian.known ? kategori_lain(data->audit, baris->sel[c].words, capaian) : DIAG_NONE;
	if (right.count)
		tell(data, baris, c, nama, right);
}

static void look_at_row(const struct tabel_data *data, const struct isi_baris *baris, const struct nama *nama)
{
	bool wrong = false;

	for (size_t c = 0; c < data->isi->columns; c++) {
		if (data->kolom[c].jenis == ISI_HASIL || data->kolom[c].jenis == ISI_KELAS)
			look_at_words(data, baris, c, nama);
		else if (data->kolom[c].jenis != ISI_JENIS && !(wrong && data->kolom[c].jenis == ISI_CAPAIAN))
			wrong = look_at_number(data, baris, c, nama) || wrong;
	}
}

/* What two rows are about is shared by them. */
static bool is_shared(const struct isi_tabel *isi, const struct nama **about, size_t row)
{
	for (size_t r = 0; r < isi->rows; r++)
		if (r != row && about[r] && about[r]->milik == about[row]->milik)
			return true;
	return false;
}

void tabel_data(const struct audit *audit, const struct tabel *tabel, const struct isi_tabel *isi)
{
	struct tabel_data data = { .audit = audit, .isi = isi };
	const struct nama **about;

	if (!heads_read(&data, tabel))
		return;
	about = arena_many(audit->arena, isi->rows + 1, const struct nama *);
	for (size_t r = 0; r < isi->rows; r++)
		about[r] = isi->baris[r].judul ? NULL : named(&data, &isi->baris[r]);
	for (size_t r = 0; r < isi->rows; r++)
		if (about[r] && !is_shared(isi, about, r) && !told(&data, &isi->baris[r]))
			look_at_row(&data, &isi->baris[r], about[r]);
}
