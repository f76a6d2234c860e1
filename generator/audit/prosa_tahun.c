/* Years, periods, quarters and dates in sentences that must be the report's own.
 *
 * A year is judged where it belongs to a paper that the data is about: "LKIP ... Tahun 2024", "Tahun Anggaran 2024".
 * Its words run from the paper's name through names and joining words to "Tahun"; other years of a sentence are
 * history.
 */
#include "audit/prosa.h"

#include "official/tanggal.h"
#include "record/keputusan.h"
#include "record/lkip.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/triwulan.h"

#include <string.h>

static const char *const past[] = { "sebelumnya", "lalu",       "dibanding", "dibandingkan", "perbandingan",
	                            "daripada",   "berikutnya", "mendatang", "rekomendasi",  "evaluasi",
	                            "riwayat",    "perubahan",  "akan",      "depan",        "lampau",
	                            "terdahulu",  NULL };

/* What stands in a table of another year's evaluation is of that year. */
static bool is_of_now(const struct kalimat *kalimat)
{
	return !teks_di(kalimat->teks, "lkip.perencanaan.tindak_lanjut") && !kalimat_memuat(kalimat, past);
}

static bool is_span(const struct teks *teks, size_t at)
{
	static const char *const signs[] = { "-",      "\xE2\x80\x93", "\xE2\x80\x94", "/", "s",
		                             "sampai", "sd",           "hingga",       NULL };

	return (at + 1 < teks->count && kata_among(&teks->kata[at + 1], signs)) ||
	       (at && kata_among(&teks->kata[at - 1], signs));
}

/* -- the year of a paper -- */

static const char *const papers[] = { "laporan kinerja",
	                              "lkip",
	                              "lkjip",
	                              "lkj",
	                              "lakip",
	                              "perjanjian kinerja",
	                              "laporan evaluasi kinerja",
	                              "laporan triwulan",
	                              "rencana kinerja tahunan" };

static size_t paper_at(const struct teks *teks, size_t at)
{
	size_t words;

	if (text_is(teks->kata[at].asli, "PK"))
		return 1;
	frasa_pilih(teks, at, TABEL_KATA(papers), &words);
	return words;
}

static bool joins(const struct kata *kata)
{
	static const char *const words[] = { "dan",   "di",       "pada", "instansi", "pemerintah",
		                             "tahun", "anggaran", "i",    NULL };

	return kata->besar || kata->jenis == KATA_TANDA || kata_among(kata, words);
}

/* The year behind a paper's name; the count of words when its words break off. */
static size_t year_behind(const struct kalimat *kalimat, size_t at)
{
	const struct teks *teks = kalimat->teks;

	for (; at < kalimat->end && joins(&teks->kata[at]); at++) {
		size_t next = at + 1;

		if (kata_is(&teks->kata[at], ";") || kata_is(&teks->kata[at], ":"))
			break;
		if (!kata_is(&teks->kata[at], "tahun"))
			continue;
		if (next < kalimat->end && kata_is(&teks->kata[next], "anggaran"))
			next++;
		return next < kalimat->end && kata_tahun(&teks->kata[next]) ? next : teks->count;
	}
	return teks->count;
}

static void tell_year(const struct kalimat *kalimat, size_t first, size_t at)
{
	const struct audit *audit = kalimat->audit;
	struct text right = text_from_int(audit->arena, audit->record->tahun.value);

	audit_find(audit, kalimat->teks->path,
	           ((struct evidence){ .written = teks_kutip(kalimat->teks, first, at + 1), .wanted = right }),
	           MESSAGE_PROSA_TAHUN, kalimat->teks->kata[at].asli, right);
}

/* "Evaluasi tahun 2023" in the follow-up of an evaluation is that evaluation's. */
static void look_at_evaluation(const struct kalimat *kalimat)
{
	const struct audit *audit = kalimat->audit;
	const struct lkip *lkip = audit->record->lkip;
	const struct tindak_lanjut *own = lkip && lkip->perencanaan ? lkip->perencanaan->tindak_lanjut : NULL;

	if (!own || !own->tahun.given || !teks_di(kalimat->teks, "lkip.perencanaan.tindak_lanjut.pengantar"))
		return;
	for (size_t i = kalimat->first; i + 2 < kalimat->end; i++) {
		int year = kata_tahun(&kalimat->teks->kata[i + 2]);
		struct text right = text_from_int(audit->arena, own->tahun.value);

		if (frasa_di(kalimat->teks, i, "evaluasi tahun") && year && year != own->tahun.value)
			audit_find(
				audit, kalimat->teks->path,
				((struct evidence){ .written = teks_kutip(kalimat->teks, i, i + 3), .wanted = right }),
				MESSAGE_PROSA_TAHUN, kalimat->teks->kata[i + 2].asli, right);
	}
}

/* The budget of the next year is made in this one. */
static bool is_next_budget(const struct kalimat *kalimat, size_t at)
{
	static const char *const budgets[] = { "apbd", "dpa", "rka", "rkpd", "renja", "daerah", "kua", "ppas", NULL };

	return at > kalimat->first && kata_among(&kalimat->teks->kata[at - 1], budgets) &&
	       kata_tahun(&kalimat->teks->kata[at + 2]) > kalimat->audit->record->tahun.value;
}

static void look_at_years(const struct kalimat *kalimat)
{
	static const char *const others[] = { "pk", "tahun", NULL };
	static const struct tabel_kata starts[] = { BAGIAN_KATA(papers), BAGIAN_KATA(others) };
	const struct teks *teks = kalimat->teks;

	look_at_evaluation(kalimat);
	if (!is_of_now(kalimat))
		return;
	for (size_t i = kata_berikut(teks->kata, kalimat->first, kalimat->end, TABEL_TABEL(starts)); i < kalimat->end;
	     i = kata_berikut(teks->kata, i + 1, kalimat->end, TABEL_TABEL(starts))) {
		size_t words = paper_at(teks, i), at = teks->count;

		if (words)
			at = year_behind(kalimat, i + words);
		else if (frasa_di(teks, i, "tahun anggaran") && i + 2 < kalimat->end &&
		         kata_tahun(&teks->kata[i + 2]) && !is_next_budget(kalimat, i))
			at = i + 2;
		if (at == teks->count || kalimat_mengutip(kalimat, at) || is_span(teks, at))
			continue;
		if (kata_tahun(&teks->kata[at]) != kalimat->audit->record->tahun.value) {
			tell_year(kalimat, i, at);
			return;
		}
		i = at;
	}
}

/* -- the period of the plan -- */

static const char *const plans[] = { "renstra",     "rpd", "rpjmd", "strategis", "menengah",
	                             "pembangunan", "iku", "utama", NULL };
static const char *const long_plans[] = { "rpjpd", "rpjmn", "rpjp", "nasional", "panjang", NULL };

static void look_at_periods(const struct kalimat *kalimat)
{
	const struct audit *audit = kalimat->audit;
	const struct renstra *renstra = audit->record->renstra;
	const struct teks *teks = kalimat->teks;

	if (!renstra || !renstra->awal.given || !renstra->akhir.given || kalimat_memuat(kalimat, long_plans) ||
	    !kalimat_memuat(kalimat, plans) || teks_di(teks, "lkip.perencanaan.tindak_lanjut"))
		return;
	for (size_t i = kalimat->first; i + 2 < kalimat->end; i++) {
		int from = kata_tahun(&teks->kata[i]), to = kata_tahun(&teks->kata[i + 2]);
		bool first = from == renstra->awal.value, last = to == renstra->akhir.value;
		struct text right;

		if (!from || !to || to <= from || !is_span(teks, i) || first == last)
			continue;
		right = text_format(audit->arena, "%d\xE2\x80\x93%d", (int)renstra->awal.value,
		                    (int)renstra->akhir.value);
		audit_find(audit, teks->path,
		           ((struct evidence){ .written = teks_kutip(teks, i, i + 3), .wanted = right }),
		           MESSAGE_PROSA_TAHUN, teks_kutip(teks, i, i + 3), right);
	}
}

/* -- dates -- */

static int month_of(const struct kata *kata)
{
	for (int month = 1; month <= 12; month++) {
		struct text name = month_name(month);

		if (kata->asli.count == name.count && jarak(kata->asli, name, 1) <= 1)
			return month;
	}
	return 0;
}

static bool date_at(const struct kalimat *kalimat, size_t at, struct date *date)
{
	const struct kata *kata = &kalimat->teks->kata[at];
	struct decimal day;

	if (at + 2 >= kalimat->end || kata->jenis != KATA_ANGKA || kata->asli.count > 2 ||
	    !angka_baca(kata->asli, &day))
		return false;
	*date = (struct date){ kata_tahun(&kata[2]), month_of(&kata[1]), (int)day.digits };
	return date->year && date->month;
}

/* The date of the paper that the sentence says was signed; year 0 for none. */
static struct date signed_on(const struct kalimat *kalimat, const char **path)
{
	static const char *const verbs[] = { "ditandatangani", "ditetapkan", "disepakati", NULL };
	static const char *const pk[] = { "pk", "perjanjian", NULL }, *const decree[] = { "keputusan", NULL };
	static const char *const report[] = { "lkip", "lkjip", "lakip", "laporan", NULL }, *const this[] = { "ini",
		                                                                                             NULL };
	static const char *const changed[] = { "perubahan", NULL };
	const struct record *record = kalimat->audit->record;
	const struct perjanjian *promise = record->perjanjian_kinerja;

	if (!kalimat_memuat(kalimat, verbs))
		return (struct date){ 0 };
	*path = "perjanjian_kinerja.tanggal";
	if (promise && kalimat_memuat(kalimat, pk))
		return (promise->perubahan.given && promise->perubahan.value) == kalimat_memuat(kalimat, changed)
		               ? promise->tanggal
		               : (struct date){ 0 };
	*path = "lkip.tanggal";
	if (record->lkip && teks_di(kalimat->teks, "lkip") && kalimat_memuat(kalimat, report) &&
	    kalimat_memuat(kalimat, this) && !kalimat_memuat(kalimat, decree))
		return record->lkip->tanggal;
	*path = "keputusan_iku.tanggal";
	if (record->keputusan_iku && kalimat_memuat(kalimat, decree))
		return record->keputusan_iku->tanggal;
	return (struct date){ 0 };
}

static bool wrong_weekday(const struct kalimat *kalimat, size_t at, struct date date)
{
	static const char *const days[] = { "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", NULL };
	size_t day = at;

	while (day > kalimat->first && at - day < 4 && !kata_among(&kalimat->teks->kata[day], days))
		day--;
	return kata_among(&kalimat->teks->kata[day], days) &&
	       !text_equal(kalimat->teks->kata[day].lipat, kata_lipat(kalimat->audit->arena, day_name(date)));
}

/* "ditandatangani pada bulan Februari 2024": a month alone, in a sentence that has no other. */
static void look_at_month(const struct kalimat *kalimat, struct date own, const char *path)
{
	static const char *const leads[] = { "bulan", "pada", NULL };
	const struct audit *audit = kalimat->audit;
	size_t months = 0, at = kalimat->first;
	struct text said;

	for (size_t i = kalimat->first + 1; i + 1 < kalimat->end; i++)
		if (month_of(&kalimat->teks->kata[i]) && kalimat->teks->kata[i].besar) {
			months++;
			at = i;
		}
	if (months != 1 || !kata_among(&kalimat->teks->kata[at - 1], leads) ||
	    !kata_tahun(&kalimat->teks->kata[at + 1]) || kalimat_mengutip(kalimat, at) ||
	    (month_of(&kalimat->teks->kata[at]) == own.month && kata_tahun(&kalimat->teks->kata[at + 1]) == own.year))
		return;
	said = teks_kutip(kalimat->teks, at, at + 2);
	audit_also(audit,
	           audit_find(audit, kalimat->teks->path,
	                      ((struct evidence){ .written = said, .wanted = date_format(audit->arena, own) }),
	                      MESSAGE_PROSA_TANGGAL, said, date_format(audit->arena, own)),
	           text_from(path), DIAG_NONE);
}

static void look_at_dates(const struct kalimat *kalimat)
{
	const struct audit *audit = kalimat->audit;
	const char *path = "";
	struct date own = signed_on(kalimat, &path), date;

	if (own.year)
		look_at_month(kalimat, own, path);
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		struct text said;

		if (!date_at(kalimat, i, &date) || kalimat_mengutip(kalimat, i))
			continue;
		said = teks_kutip(kalimat->teks, i, i + 3);
		if (!date_valid(date))
			audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said }),
			           MESSAGE_PROSA_TANGGAL_SALAH, said);
		else if (wrong_weekday(kalimat, i, date))
			audit_find(audit, kalimat->teks->path,
			           ((struct evidence){ .written = said,
			                               .wanted = date_format_with_day(audit->arena, date) }),
			           MESSAGE_PROSA_TANGGAL_SALAH, said);
		else if (own.year && date_compare(own, date) != 0)
			audit_also(audit,
			           audit_find(audit, kalimat->teks->path,
			                      ((struct evidence){ .written = said,
			                                          .wanted = date_format(audit->arena, own) }),
			                      MESSAGE_PROSA_TANGGAL, said, date_format(audit->arena, own)),
			           text_from(path), (struct text){ NULL, 0 });
	}
}

/* "tahun 2204" */
static void look_at_impossible(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first + 1; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];
		struct decimal year;
		struct text said = teks_kutip(kalimat->teks, i - 1, i + 1);

		if (kata->jenis != KATA_ANGKA || kata->asli.count != 4 || !kata_is(kata - 1, "tahun") ||
		    !angka_baca(kata->asli, &year) || year.places || year.digits <= 2100 ||
		    kalimat_mengutip(kalimat, i))
			continue;
		audit_find(kalimat->audit, kalimat->teks->path, ((struct evidence){ .written = said }),
		           MESSAGE_PROSA_TANGGAL_SALAH, said);
		return;
	}
}

static void years(const struct kalimat *kalimat)
{
	look_at_impossible(kalimat);
	look_at_years(kalimat);
	look_at_periods(kalimat);
	look_at_dates(kalimat);
}

void ask_tahun_laporan(const struct audit *audit)
{
	kalimat_tiap(audit, years);
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		if (teks->jenis == TEKS_NAMA)
			look_at_periods(&(struct kalimat){ audit, teks, &audit->bacaan->sebutan[t], 0, teks->count });
	}
}

/* -- quarters -- */

static int quarter_of(const struct kata *kata)
{
	static const char *const words[] = { "i", "ii", "iii", "iv" }, *const digits[] = { "1", "2", "3", "4" };

	for (int quarter = 1; quarter <= QUARTERS; quarter++)
		if (kata_is(kata, words[quarter - 1]) || kata_is(kata, digits[quarter - 1]))
			return quarter;
	return 0;
}

/* Whether the words before "triwulan" say that what is told is of that quarter. */
static bool is_own(const struct kalimat *kalimat, size_t at)
{
	static const char *const words[] = { "laporan", "realisasi", "capaian", "kinerja", "keuangan", "target", NULL };
	size_t from = at > kalimat->first + 5 ? at - 5 : kalimat->first;

	return kata_cari(kalimat->teks, from, at, words) < at;
}

static void look_at_quarters(const struct kalimat *kalimat)
{
	static const char *const other[] = { "dibanding", "dibandingkan", "daripada", "sebelumnya",   "berikutnya",
		                             "lalu",      "naik",         "turun",    "meningkat",    "menurun",
		                             "dari",      "hingga",       "menjadi",  "direncanakan", "rencana",
		                             "untuk",     "setiap",       "seluruh",  "dilanjutkan",  "digeser",
		                             "dialihkan", "dipindahkan",  "selesai",  "mulai",        "sejak",
		                             "pula",      "sudah",        "sesudah",  "setelah",      "akan",
		                             NULL };
	const struct audit *audit = kalimat->audit;

	if (!kalimat->teks->triwulan)
		return;
	for (size_t i = kalimat->first; i + 1 < kalimat->end; i++) {
		int quarter = kata_is(&kalimat->teks->kata[i], "triwulan") || kata_is(&kalimat->teks->kata[i], "tw")
		                      ? quarter_of(&kalimat->teks->kata[i + 1])
		                      : 0;
		struct text right = triwulan_format(audit->arena, kalimat->teks->triwulan);

		size_t from = i > kalimat->first + 6 ? i - 6 : kalimat->first;

		if (!quarter || quarter == kalimat->teks->triwulan || !is_own(kalimat, i) ||
		    kata_cari(kalimat->teks, from, i, other) < i)
			continue;
		audit_find(audit, kalimat->teks->path,
		           ((struct evidence){ .written = teks_kutip(kalimat->teks, i, i + 2), .wanted = right }),
		           MESSAGE_PROSA_TRIWULAN, teks_kutip(kalimat->teks, i, i + 2), right);
		return;
	}
}

void ask_triwulan_lain(const struct audit *audit)
{
	kalimat_tiap(audit, look_at_quarters);
}
