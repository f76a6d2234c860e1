/* What sentences say of the plan's years, of quarters' months, of decrees' numbers and of chapters.
 *
 * The year of the plan ("tahun ketiga pelaksanaan Renstra") is reckoned from the year that the sentence is about.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "official/tanggal.h"
#include "record/keputusan.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"

static void tell(const struct kalimat *kalimat, size_t first, size_t end, struct text right)
{
	struct text said = teks_kutip(kalimat->teks, first, end);

	if (teks_diketik(kalimat->teks, &kalimat->teks->kata[end - 1]))
		audit_find(kalimat->audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
		           MESSAGE_PROSA_RUJUKAN, said, right);
}

/* -- years of the plan -- */

static const char *const ordinals[] = { "pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", NULL };

static bool names_plan(const struct kalimat *kalimat, size_t from, size_t end)
{
	static const char *const plan[] = { "renstra", NULL };

	return kata_cari(kalimat->teks, from, end, plan) < end ||
	       frasa_cari(kalimat->teks, from, end, "rencana strategis") < end;
}

static bool names_other_plan(const struct kalimat *kalimat)
{
	static const char *const words[] = { "rpjmd",    "rpjmn",    "rpjpd",       "rpd",
		                             "provinsi", "nasional", "kementerian", NULL };

	return kalimat_memuat(kalimat, words);
}

/* "Tahun 2024 merupakan tahun kedua pelaksanaan Renstra" */
static void look_at_ordinal(const struct kalimat *kalimat, size_t at)
{
	const struct renstra *renstra = kalimat->audit->record->renstra;
	const struct kata *kata = kalimat->teks->kata;
	size_t end = at + 10 < kalimat->end ? at + 10 : kalimat->end;
	int64_t year = kalimat->audit->record->tahun.value, said = 0;

	if (at + 2 >= kalimat->end || !kata_is(&kata[at], "tahun") || !names_plan(kalimat, at + 2, end) ||
	    names_other_plan(kalimat))
		return;
	for (size_t i = 0; ordinals[i] && !said; i++)
		said = kata_is(&kata[at + 1], ordinals[i]) ? (int64_t)i + 1 : 0;
	for (size_t i = at; i-- > kalimat->first;)
		year = kata_tahun(&kata[i]) ? kata_tahun(&kata[i]) : year;
	year = year - renstra->awal.value + 1;
	if (said && said != year && year >= 1 && year <= 6)
		tell(kalimat, at, at + 2, text_format(kalimat->audit->arena, "tahun %s", ordinals[year - 1]));
}

/* "Renstra untuk jangka waktu 5 (lima) tahun" */
static const char *const lengths[] = { "jangka waktu", "kurun waktu", "periode", "selama" };

static void look_at_length(const struct kalimat *kalimat, size_t at)
{
	static const char *const past[] = { "terakhir", "sebelumnya", "pertama", "lalu", NULL };
	const struct renstra *renstra = kalimat->audit->record->renstra;
	int64_t years = renstra->akhir.value - renstra->awal.value + 1, said;
	size_t words, taken, end;
	bool both;

	frasa_pilih(kalimat->teks, at, TABEL_KATA(lengths), &words);
	taken = words ? bilangan_di(kalimat->teks, at + words, &said, &both) : 0;
	end = at + words + taken;
	if (!taken || end >= kalimat->end || !kata_is(&kalimat->teks->kata[end], "tahun") || said == years ||
	    names_other_plan(kalimat) || !names_plan(kalimat, kalimat->first, kalimat->end) ||
	    (end + 1 < kalimat->end && kata_among(&kalimat->teks->kata[end + 1], past)))
		return;
	tell(kalimat, at, end + 1, text_format(kalimat->audit->arena, "%d tahun", (int)years));
}

/* -- months of quarters -- */

static int month_of(const struct kata *kata)
{
	static const char *const names[] = { "januari", "februari", "maret",     "april",   "mei",      "juni",
		                             "juli",    "agustus",  "september", "oktober", "november", "desember" };

	for (int i = 0; i < 12; i++)
		if (kata_is(kata, names[i]))
			return i + 1;
	return 0;
}

/* "Triwulan II (April sampai dengan Juni)"; to date it begins in January. */
static void look_at_months(const struct kalimat *kalimat, size_t at)
{
	static const char *const words[] = { "i", "ii", "iii", "iv", NULL };
	static const char *const firsts[] = { "Januari", "April", "Juli", "Oktober" };
	static const char *const lasts[] = { "Maret", "Juni", "September", "Desember" };
	const struct kata *kata = kalimat->teks->kata;
	int quarter = 0, first = 0, last = 0;
	size_t i = at + 3;

	if (at + 4 >= kalimat->end || !kata_is(&kata[at], "triwulan") || !kata_is(&kata[at + 2], "("))
		return;
	for (int q = 0; words[q] && !quarter; q++)
		quarter = kata_is(&kata[at + 1], words[q]) ? q + 1 : 0;
	for (; i < kalimat->end && !kata_is(&kata[i], ")"); i++) {
		int month = month_of(&kata[i]);

		first = first ? first : month;
		last = month ? month : last;
	}
	if (!quarter || i >= kalimat->end || first == last ||
	    (last == 3 * quarter && (first == 1 || first == last - 2)))
		return;
	tell(kalimat, at, i + 1,
	     text_format(kalimat->audit->arena, "%s\xE2\x80\x93%s", firsts[quarter - 1], lasts[quarter - 1]));
}

/* -- the decree's number -- */

static struct text signs_of(struct arena *arena, struct text text)
{
	char *bytes = arena_many(arena, text.count + 1, char);
	size_t count = 0;

	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] != ' ')
			bytes[count++] = text.bytes[i];
	return kata_lipat(arena, (struct text){ bytes, count });
}

/* "IKU ditetapkan dengan Keputusan Bupati Nomor 188.4/21/2024" */
static void look_at_decree(const struct kalimat *kalimat, size_t at)
{
	static const char *const papers[] = { "iku", NULL }, *const other[] = { "perubahan", "mencabut", "dicabut",
		                                                                NULL };
	const struct keputusan_iku *decree = kalimat->audit->record->keputusan_iku;
	const struct kata *kata = kalimat->teks->kata;
	size_t nomor, end, near = at + 8 < kalimat->end ? at + 8 : kalimat->end;
	static const char *const nomors[] = { "nomor", NULL };

	if (!kata_is(&kata[at], "keputusan") || !decree || !decree->nomor.count || kalimat_memuat(kalimat, other) ||
	    teks_di(kalimat->teks, "keputusan_iku") ||
	    !(kalimat_memuat(kalimat, papers) ||
	      frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "indikator kinerja utama") < kalimat->end))
		return;
	nomor = kata_cari(kalimat->teks, at, near, nomors);
	if (nomor + 1 >= near)
		return;
	end = nomor + 2;
	while (end < kalimat->end && kata[end].rapat)
		end++;
	if (kata_is(&kata[end - 1], ".") || kata_is(&kata[end - 1], ","))
		end--;
	if (!text_equal(signs_of(kalimat->audit->arena, teks_kutip(kalimat->teks, nomor + 1, end)),
	                signs_of(kalimat->audit->arena, decree->nomor)))
		tell(kalimat, nomor, end, decree->nomor);
}

/* -- chapters -- */

/* The report has four. */
static void look_at_chapter(const struct kalimat *kalimat, size_t at)
{
	static const char *const beyond[] = { "v", "vi", "vii", "viii", "ix", "x", NULL };
	static const char *const others[] = {
		"peraturan", "undang-undang", "rpjmd", "renstra", "pedoman", "buku", NULL
	};
	const struct kata *kata = kalimat->teks->kata;

	if (at + 1 >= kalimat->end || !kata_is(&kata[at], "bab") || !kata[at].besar ||
	    !teks_di(kalimat->teks, "lkip") || !kata_among(&kata[at + 1], beyond) || kalimat_memuat(kalimat, others) ||
	    kalimat_mengutip(kalimat, at))
		return;
	tell(kalimat, at, at + 2, LIT("Bab I\xE2\x80\x93IV"));
}

/* "Lampiran 9" of a report that annexes fewer. */
static void look_at_annex(const struct kalimat *kalimat, size_t at)
{
	static const char *const others[] = { "peraturan",   "permen",      "keputusan", "undang-undang",
		                              "permenpanrb", "permendagri", "surat",     NULL };
	const struct lkip *lkip = kalimat->audit->record->lkip;
	const struct kata *kata = kalimat->teks->kata;
	int64_t number = 0;

	if (at + 1 >= kalimat->end || !kata_is(&kata[at], "lampiran") || !kata[at].besar || !lkip ||
	    !lkip->lampiran.count || !teks_di(kalimat->teks, "lkip") || kalimat_memuat(kalimat, others) ||
	    kalimat_mengutip(kalimat, at))
		return;
	for (int roman = 1; roman <= 30 && !number; roman++)
		if (text_equal(kata[at + 1].asli, roman_upper(kalimat->audit->arena, roman)))
			number = roman;
	if (!number && !bilangan_utuh(&kata[at + 1], &number))
		return;
	if (number > (int64_t)lkip->lampiran.count && number < 100)
		tell(kalimat, at, at + 2, text_format(kalimat->audit->arena, "<= %z", lkip->lampiran.count));
}

/* -- the end of another year -- */

static const char *const up_to[] = { "sampai dengan", "hingga", "per" };

static void look_at_end(const struct kalimat *kalimat, size_t at)
{
	static const char *const what[] = { "realisasi", "serapan", "penyerapan", "terealisasi",
		                            "terserap",  "capaian", NULL };
	static const char *const other[] = {
		"dibanding", "dibandingkan", "sebelumnya", "lalu", "daripada", "dari", NULL
	};
	const struct audit *audit = kalimat->audit;
	size_t words, day;
	int year, count;

	frasa_pilih(kalimat->teks, at, TABEL_KATA(up_to), &words);
	day = at + words;
	if (!words || day + 2 >= kalimat->end || !frasa_di(kalimat->teks, day, "31 desember"))
		return;
	year = kata_tahun(&kalimat->teks->kata[day + 2]);
	if (!year || year == audit->record->tahun.value || kalimat_tahun(kalimat, &count) != 1 ||
	    !teks_di(kalimat->teks, "lkip") || !kalimat_memuat(kalimat, what) || kalimat_memuat(kalimat, other))
		return;
	tell(kalimat, day, day + 3, text_format(audit->arena, "31 Desember %d", (int)audit->record->tahun.value));
}

/* "Laporan kinerja ini menyajikan capaian tahun 2021" */
static void look_at_this(const struct kalimat *kalimat, size_t at)
{
	static const char *const verbs[] = { "menyajikan", "menggambarkan", "melaporkan", "memuat", NULL };
	static const char *const figures[] = { "capaian", "kinerja", "realisasi", NULL };
	const struct kata *kata = kalimat->teks->kata;
	size_t end = at + 5 < kalimat->end ? at + 5 : kalimat->end, verb;
	int year;

	if (!kata_is(&kata[at], "laporan") || !teks_di(kalimat->teks, "lkip"))
		return;
	verb = kata_cari(kalimat->teks, at, end, verbs);
	if (verb == end || verb == at || !kata_is(&kata[verb - 1], "ini") || kalimat_tahun(kalimat, &year) != 1 ||
	    year == kalimat->audit->record->tahun.value)
		return;
	end = verb + 6 < kalimat->end ? verb + 6 : kalimat->end;
	for (size_t i = verb + 1; i + 1 < end; i++)
		if (kata_is(&kata[i], "tahun") && kata_tahun(&kata[i + 1]) == year &&
		    kata_cari(kalimat->teks, verb, i, figures) < i)
			tell(kalimat, i, i + 2,
			     text_format(kalimat->audit->arena, "tahun %d", (int)kalimat->audit->record->tahun.value));
}

static void look(const struct kalimat *kalimat)
{
	const struct renstra *renstra = kalimat->audit->record->renstra;
	bool planned = renstra && renstra->awal.given && renstra->akhir.given;
	static const char *const words[] = { "tahun", "triwulan", "keputusan", "bab", "lampiran", "laporan", NULL };
	static const struct tabel_kata starts[] = { BAGIAN_KATA(lengths), BAGIAN_KATA(up_to), BAGIAN_KATA(words) };
	const struct kata *kata = kalimat->teks->kata;

	for (size_t i = kata_berikut(kata, kalimat->first, kalimat->end, TABEL_TABEL(starts)); i < kalimat->end;
	     i = kata_berikut(kata, i + 1, kalimat->end, TABEL_TABEL(starts))) {
		if (planned) {
			look_at_ordinal(kalimat, i);
			look_at_length(kalimat, i);
		}
		look_at_months(kalimat, i);
		look_at_decree(kalimat, i);
		look_at_chapter(kalimat, i);
		look_at_annex(kalimat, i);
		look_at_end(kalimat, i);
		look_at_this(kalimat, i);
	}
}

void ask_masa(const struct audit *audit)
{
	kalimat_tiap(audit, look);
}
