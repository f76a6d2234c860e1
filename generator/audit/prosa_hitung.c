/* Sums that sentences do themselves: differences, shares, parts of a whole, means.
 *
 * Each is judged by the numbers that stand beside it in the sentence, or by the figures of the one indicator that it
 * names; a sentence that could be read in another way is left alone.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

static void tell(const struct kalimat *kalimat, size_t first, size_t end, struct text wanted, struct text formula)
{
	struct text said = teks_kutip(kalimat->teks, first, end);

	audit_find(kalimat->audit, kalimat->teks->path,
	           ((struct evidence){ .written = said, .wanted = wanted, .formula = formula }), MESSAGE_PROSA_HITUNG,
	           said, wanted);
}

static struct text spelt(const struct kalimat *kalimat, struct decimal value, int places)
{
	return decimal_format(kalimat->audit->arena, decimal_round(value, places));
}

static struct decimal positive(struct decimal value)
{
	struct decimal turned = value;

	if (decimal_sign(value) < 0)
		decimal_sub(decimal_from_int(0), value, &turned);
	return turned;
}

/* a / b x 100 is the number as it is written; `*share` is what it is. */
static bool is_share_of(struct decimal a, struct decimal b, struct decimal said, struct decimal *share)
{
	struct decimal hundred;

	*share = said;
	if (decimal_sign(b) == 0 || !decimal_mul(a, decimal_from_int(100), a.places, &hundred) ||
	    !decimal_div(hundred, b, said.places + 4, share))
		return true;
	return nilai_cocok(*share, said);
}

/* A number that is no year and stands in no citation. */
static bool number_at(const struct kalimat *kalimat, size_t at, struct decimal *value)
{
	const struct kata *kata = &kalimat->teks->kata[at];

	return kata->jenis == KATA_ANGKA && !kata_tahun(kata) && !kalimat_mengutip(kalimat, at) &&
	       angka_baca(kata->asli, value);
}

/* -- how far two figures are apart -- */

/* The difference, or how much more in percent of the second. */
static bool is_apart(struct measure a, struct measure b, struct decimal said, struct decimal *apart)
{
	struct decimal share;

	if (!a.known || !b.known || !decimal_sub(a.value, b.value, apart))
		return false;
	*apart = positive(*apart);
	return nilai_cocok(*apart, said) || is_share_of(*apart, positive(b.value), said, &share);
}

/* "melampaui target sebesar 3,01 poin", "selisih target dan realisasi": the year's realisasi and target. */
static bool of_target(const struct kalimat *kalimat, const struct indikator *indikator, int year, struct decimal said,
                      struct decimal *apart)
{
	const struct record *record = kalimat->audit->record;
	struct measure target = indikator_target(record, indikator, year), real = indikator_realisasi(indikator, year);
	struct measure capaian = indikator_capaian(record, indikator, year);

	if (is_apart(capaian, measure_of(decimal_from_int(100)), said, apart))
		return true;
	return is_apart(real, target, said, apart) || !real.known || !target.known;
}

/* "meningkat 5,13 poin dibandingkan tahun lalu": two years' realisasi, or capaian. */
static bool of_years(const struct kalimat *kalimat, const struct indikator *indikator, int year, struct decimal said,
                     struct decimal *apart)
{
	const struct record *record = kalimat->audit->record;
	struct measure now = indikator_realisasi(indikator, year), then = indikator_realisasi(indikator, year - 1);

	if (is_apart(indikator_capaian(record, indikator, year), indikator_capaian(record, indikator, year - 1), said,
	             apart) ||
	    is_apart(indikator_target(record, indikator, year), indikator_target(record, indikator, year - 1), said,
	             apart))
		return true;
	return is_apart(now, then, said, apart) || !now.known || !then.known;
}

static bool is_of_last_year(const struct kalimat *kalimat)
{
	static const char *const lasts[] = { "sebelumnya", "lalu", "kemarin", NULL };
	int year = (int)kalimat->audit->record->tahun.value, named;
	size_t years = kalimat_tahun(kalimat, &named);

	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		int found = kata_tahun(&kalimat->teks->kata[i]);

		if (found && found != year && found != year - 1)
			return false;
	}
	return years == 2 || (years == 1 && named == year - 1) || (years <= 1 && kalimat_memuat(kalimat, lasts));
}

/* "naik dari 40% menjadi 43%, atau 3 poin" tells its own numbers. */
static bool tells_both(const struct kalimat *kalimat)
{
	static const char *const tos[] = { "menjadi", NULL };

	return kalimat_memuat(kalimat, tos);
}

static void look_at_difference(const struct kalimat *kalimat, size_t at)
{
	static const char *const ups[] = { "meningkat", "naik",      "bertambah",   "menurun",    "turun", "berkurang",
		                           "kenaikan",  "penurunan", "peningkatan", "penambahan", NULL };
	static const char *const passes[] = { "melampaui", "melebihi", "selisih", "kelebihan", "kekurangan", NULL };
	static const char *const targets[] = { "target", "targetnya", NULL };
	static const char *const other[] = { "provinsi", "nasional", "triwulan", "semester", "anggaran",
		                             "akhir",    "renstra",  "rpjmd",    "rpd",      NULL };
	size_t from = at > kalimat->first + 16 ? at - 16 : kalimat->first,
	       near = at > kalimat->first + 4 ? at - 4 : kalimat->first;
	const struct indikator *indikator;
	int year = (int)kalimat->audit->record->tahun.value, named;
	struct decimal said, apart = { 0, 0 };
	bool right = true;

	if (!number_at(kalimat, at, &said) || kalimat_indikator(kalimat, &indikator) != 1 || kalimat->teks->triwulan ||
	    kalimat_memuat(kalimat, other) ||
	    !(kalimat_persen(kalimat, at) || (at + 1 < kalimat->end && kata_is(&kalimat->teks->kata[at + 1], "poin"))))
		return;
	if (kata_cari(kalimat->teks, from, at, passes) < at && kata_cari(kalimat->teks, from, at, targets) < at) {
		static const char *const by[] = { "sebesar", "sebanyak", "selisih", "adalah", NULL };

		if (kata_cari(kalimat->teks, near, at, by) == at || (kalimat_tahun(kalimat, &named) && named != year))
			return;
		right = of_target(kalimat, indikator, year, said, &apart);
	} else if (kata_cari(kalimat->teks, near, at, ups) < at && is_of_last_year(kalimat) && !tells_both(kalimat)) {
		right = of_years(kalimat, indikator, year, said, &apart);
	}
	if (!right)
		tell(kalimat, at, at + 2, spelt(kalimat, apart, said.places), DIAG_NONE);
}

/* -- parts and wholes -- */

/* Whether the percentage is that of the numbers before it: "(75%)", "atau 75%", "yaitu sebesar 75%". */
static bool is_told_of(const struct kalimat *kalimat, size_t number, size_t percent)
{
	static const char *const joins[] = { "atau", "(", "sebesar", "yaitu", "yakni", "setara", "=", NULL };
	size_t from = percent > number + 3 ? percent - 3 : number + 1;

	return percent - number <= 8 && kata_cari(kalimat->teks, from, percent, joins) < percent &&
	       !kalimat_batas(kalimat, percent);
}

/* "dari 93 desa, sebanyak 27 desa": what stands between the thing and the second number. */
static bool is_comma(const struct kalimat *kalimat, size_t at, size_t number)
{
	static const char *const fillers[] = { "sebanyak", "terdapat", "ada", "baru", "hanya", "sejumlah", NULL };

	return at < number && kata_is(&kalimat->teks->kata[at], ",") &&
	       (number == at + 1 || (number == at + 2 && kata_among(&kalimat->teks->kata[at + 1], fillers)));
}

/* "90 dari 120 permohonan (75%)", "dari 120 permohonan, 90 permohonan atau 75%": the share behind the two numbers. */
static void look_at_part(const struct kalimat *kalimat, size_t at)
{
	const struct kata *kata = kalimat->teks->kata;
	struct decimal first, second, said, share;
	size_t end = at + 14 < kalimat->end ? at + 14 : kalimat->end, other = 0, percent = 0;
	bool before = at > kalimat->first && kata_is(&kata[at - 1], "dari"), of;

	if (!number_at(kalimat, at, &first) || kalimat_persen(kalimat, at) || first.places)
		return;
	for (size_t i = at + 1; i < end; i++) {
		struct decimal number;

		if (kata_is(&kata[i], ";") || kata_is(&kata[i], "dan") || kata_is(&kata[i], "rp"))
			return;
		if (kata[i].jenis != KATA_ANGKA)
			continue;
		if (!number_at(kalimat, i, &number))
			return;
		if (!other && !kalimat_persen(kalimat, i)) {
			other = i;
			second = number;
		} else if (kalimat_persen(kalimat, i) && other) {
			if (!is_told_of(kalimat, other, i))
				return;
			percent = i;
			said = number;
			break;
		} else {
			return;
		}
	}
	if (!other || second.places)
		return;
	of = kata_is(&kata[other - 1], "dari") && !before;
	if (of && other + 1 < kalimat->end && other != at + 2 &&
	    !text_equal(kata[other + 1].lipat, kata[at + 1].lipat) && !kata_is(&kata[at + 1], "("))
		return;
	if (!of && !(before && is_comma(kalimat, at + 2, other) && other + 1 < kalimat->end &&
	             text_equal(kata[other + 1].lipat, kata[at + 1].lipat)))
		return;
	if (decimal_compare(of ? first : second, of ? second : first) > 0)
		tell(kalimat, at, other + 1,
		     text_format(kalimat->audit->arena, "<= %t", spelt(kalimat, of ? second : first, 0)), DIAG_NONE);
	else if (percent && !is_share_of(of ? first : second, of ? second : first, said, &share))
		tell(kalimat, at, percent + 2, spelt(kalimat, share, said.places),
		     text_format(kalimat->audit->arena, "%t / %t x 100", spelt(kalimat, of ? first : second, 0),
		                 spelt(kalimat, of ? second : first, 0)));
}

/* What is counted by heads or places, so that its parts add up. */
static bool is_headed(const struct kata *kata)
{
	static const char *const words[] = { "orang",     "pegawai",  "jiwa",       "desa",      "kelurahan",
		                             "kecamatan", "keluarga", "kk",         "peserta",   "unit",
		                             "dokumen",   "kasus",    "kelompok",   "paket",     "aparatur",
		                             "personel",  "asn",      "permohonan", "pengaduan", NULL };

	return kata_among(kata, words);
}

/* "45 orang, terdiri atas 20 laki-laki dan 25 perempuan": the parts make the whole. */
static void look_at_parts(const struct kalimat *kalimat, size_t at)
{
	const struct teks *teks = kalimat->teks;
	int64_t whole, sum = 0, part;
	size_t end, behind, parts = 0, words, last;
	bool both;
	struct text wanted;

	words = bilangan_di(teks, at, &whole, &both);
	if (!words || at + words >= kalimat->end || !is_headed(&teks->kata[at + words]))
		return;
	end = at + words + 4 < kalimat->end ? at + words + 4 : kalimat->end;
	behind = frasa_cari(teks, at + words, end, "terdiri atas");
	if (behind == end)
		behind = frasa_cari(teks, at + words, end, "terdiri dari");
	if (behind == end)
		return;
	last = behind;
	for (size_t i = behind + 2; i < kalimat->end; i++) {
		size_t length;

		if (kata_is(&teks->kata[i], ";") || kata_is(&teks->kata[i], "(") || kata_is(&teks->kata[i], "%") ||
		    kata_tahun(&teks->kata[i]))
			return;
		words = bilangan_di(teks, i, &part, &both);
		if (!words)
			continue;
		if (benda_di(teks, i + words, &length) != BENDA_LAIN || part >= whole)
			return;
		sum += part;
		parts++;
		i += words - 1;
		last = i + 2 < kalimat->end ? i + 2 : kalimat->end;
	}
	if (parts < 2 || sum == whole)
		return;
	wanted = text_from_int(kalimat->audit->arena, sum);
	tell(kalimat, at, last, wanted, DIAG_NONE);
}

/* -- money and its share -- */

/* The bearer's absorption when the amount is what one of them spent. */
static bool share_of_spent(const struct kalimat *kalimat, struct decimal spent, struct decimal said,
                           struct decimal *share)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;
	bool known = false;

	for (size_t i = 0; i < list->count; i++) {
		const struct nilai_data *row = &list->items[i];

		if (row->apa != NILAI_BELANJA || row->indikator || !nilai_cocok(row->nilai, spent))
			continue;
		for (size_t k = 0; k < list->count; k++)
			if (list->items[k].apa == NILAI_SERAPAN && list->items[k].milik == row->milik &&
			    list->items[k].triwulan == row->triwulan) {
				known = true;
				*share = list->items[k].nilai;
				if (nilai_cocok(*share, said))
					return true;
			}
	}
	return !known;
}

/* "... sebesar Rp2.000 terealisasi Rp1.000 atau 50%", "realisasi Rp1.000 (50%)". */
static void look_at_absorption(const struct kalimat *kalimat, size_t at)
{
	static const char *const joins[] = {
		"atau", "(", "sebesar", "yaitu", "yakni", "setara", "mencapai", ",", NULL
	};
	struct decimal said, amounts[2] = { { 0, 0 }, { 0, 0 } }, share;
	size_t count = 0, last = 0;

	if (!number_at(kalimat, at, &said) || !kalimat_persen(kalimat, at))
		return;
	for (size_t i = kalimat->first; i < at; i++) {
		struct decimal number;

		if (!number_at(kalimat, i, &number))
			continue;
		if (!kalimat_uang(kalimat, i) || count == 2)
			return;
		amounts[count++] = number;
		last = i;
	}
	if (!count || at - last > 4 || kata_cari(kalimat->teks, last + 1, at, joins) == at)
		return;
	if (count == 1) {
		static const char *const spent[] = { "realisasi", "terealisasi", "realisasinya",
			                             "terserap",  "penyerapan",  "direalisasikan",
			                             NULL };

		if (kata_cari(kalimat->teks, kalimat->first, last, spent) < last &&
		    !share_of_spent(kalimat, amounts[0], said, &share))
			tell(kalimat, at, at + 2, spelt(kalimat, share, said.places), DIAG_NONE);
		return;
	}
	if (is_share_of(amounts[1], amounts[0], said, &share))
		return;
	if (decimal_compare(amounts[1], amounts[0]) <= 0 && decimal_sub(amounts[0], amounts[1], &amounts[0]) &&
	    !is_share_of(amounts[0], amounts[1], said, &(struct decimal){ 0, 0 }))
		tell(kalimat, at, at + 2, spelt(kalimat, share, said.places), DIAG_NONE);
}

/* -- the mean -- */

#define MEAN "rata-rata"

/* Whether it is the mean of the capaian as papers print them, with two decimals. */
static bool is_of_rounded(const struct record *record, struct decimal said)
{
	struct decimal sum = { 0, 0 }, mean;
	int64_t count = 0;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			struct measure capaian = indikator_capaian(record, &record->sasaran.items[s].indikator.items[i],
			                                           (int)record->tahun.value);

			if (capaian.known && decimal_add(sum, decimal_round(capaian.value, 2), &sum))
				count++;
		}
	return count && decimal_div(sum, decimal_from_int(count), 4, &mean) && nilai_cocok(mean, said);
}

/* "Capaian kinerja dinas rata-rata sebesar": of capaian, which stands before and near. */
static bool is_mean_of(const struct kalimat *kalimat, size_t at)
{
	static const char *const capaian[] = { "capaian", NULL }, *const by[] = { "sebesar", "adalah", "mencapai",
		                                                                  NULL };
	size_t from = at > kalimat->first + 7 ? at - 7 : kalimat->first;

	return at + 1 < kalimat->end && kata_among(&kalimat->teks->kata[at + 1], by) &&
	       kata_cari(kalimat->teks, from, at, capaian) < at;
}

static void look_at_mean(const struct kalimat *kalimat, size_t at)
{
	static const char *const capaian[] = { "capaian", NULL };
	static const char *const other[] = { "keuangan", "anggaran", "triwulan",   "provinsi", "nasional",
		                             "program",  "kegiatan", "penyerapan", "serapan",  NULL };
	const struct record *record = kalimat->audit->record;
	size_t end = at + 14 < kalimat->end ? at + 14 : kalimat->end, words = frasa_panjang(kalimat->teks, at, MEAN);
	size_t near = at + 3 < end ? at + 3 : end;
	const struct indikator *only;
	struct measure mean;
	struct decimal said;
	int year;

	if (!words || !(kata_cari(kalimat->teks, at, near, capaian) < near || is_mean_of(kalimat, at)) ||
	    kalimat_memuat(kalimat, other) || kalimat_indikator(kalimat, &only) == 1 || kalimat->teks->triwulan ||
	    teks_di(kalimat->teks, "sasaran") || (kalimat_tahun(kalimat, &year) && year != record->tahun.value))
		return;
	mean = record_ikhtisar(record, (int)record->tahun.value).rata_rata;
	for (size_t i = at + words; i < end && mean.known; i++) {
		if (!number_at(kalimat, i, &said) || !kalimat_persen(kalimat, i))
			continue;
		for (size_t s = 0; s < record->sasaran.count; s++) {
			struct measure own =
				sasaran_ikhtisar(record, &record->sasaran.items[s], (int)record->tahun.value).rata_rata;

			if (own.known && nilai_cocok(own.value, said))
				return;
		}
		if (!nilai_cocok(mean.value, said) && !is_of_rounded(record, said) && !kalimat_batas(kalimat, i))
			tell(kalimat, i, i + 2, spelt(kalimat, mean.value, said.places), DIAG_NONE);
		return;
	}
}

static void look(const struct kalimat *kalimat)
{
	static const char *const means[] = { MEAN, NULL };
	static const struct tabel_kata starts[] = { BAGIAN_KATA(terbilang_awal), BAGIAN_KATA(means) };
	const struct kata *kata = kalimat->teks->kata;

	for (size_t i = kata_atau_angka(kata, kalimat->first, kalimat->end, TABEL_TABEL(starts)); i < kalimat->end;
	     i = kata_atau_angka(kata, i + 1, kalimat->end, TABEL_TABEL(starts))) {
		if (!teks_diketik(kalimat->teks, &kalimat->teks->kata[i]))
			continue;
		look_at_difference(kalimat, i);
		look_at_part(kalimat, i);
		look_at_parts(kalimat, i);
		look_at_absorption(kalimat, i);
		look_at_mean(kalimat, i);
	}
}

void ask_hitung(const struct audit *audit)
{
	kalimat_tiap(audit, look);
}
