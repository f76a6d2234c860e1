/* When things are said to be: quarters and halves that no year has, what has happened in years to come, a plan that has
 * ended as the plan of now. */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "record/lkip.h"
#include "record/record.h"

static void tell(const struct kalimat *kalimat, size_t first, size_t end, enum message message, struct text right)
{
	struct text said = teks_kutip(kalimat->teks, first, end);

	if (teks_diketik(kalimat->teks, &kalimat->teks->kata[end - 1]))
		audit_find(kalimat->audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
		           message, said, right);
}

/* -- quarters and halves -- */

static void look_at_part(const struct kalimat *kalimat, size_t at)
{
	static const char *const quarters[] = { "triwulan", "tw", NULL }, *const halves[] = { "semester", NULL };
	static const char *const no_quarter[] = { "v", "vi", "vii", "5", "6", "kelima", NULL };
	static const char *const no_half[] = { "iii", "iv", "v", "3", "4", "ketiga", "keempat", NULL };
	static const char *const numerals[] = { "i", "ii", "iii", "iv", NULL }, *const joins[] = { ",", "dan", "s.d",
		                                                                                   NULL };
	static const char *const schools[] = { "mahasiswa", "kuliah", "kurikulum", "sks", NULL };
	const struct kata *kata = kalimat->teks->kata;
	bool quarter =
		kata_among(&kata[at], quarters) && at + 1 < kalimat->end && kata_among(&kata[at + 1], no_quarter);
	bool half = kata_among(&kata[at], halves) && at + 1 < kalimat->end && kata_among(&kata[at + 1], no_half) &&
	            !kalimat_memuat(kalimat, schools);
	size_t last = at + 1;

	/* "semester I, II dan III" */
	while (!quarter && !half && (kata_among(&kata[at], halves) || kata_among(&kata[at], quarters)) &&
	       last + 2 < kalimat->end && kata_among(&kata[last], numerals) && kata_among(&kata[last + 1], joins)) {
		last += 2;
		quarter = kata_among(&kata[at], quarters) && kata_among(&kata[last], no_quarter);
		half = kata_among(&kata[at], halves) && kata_among(&kata[last], no_half) &&
		       kata[last].asli.bytes[0] == 'I' && !kalimat_memuat(kalimat, schools);
	}
	if (quarter || half)
		tell(kalimat, at, last + 1, MESSAGE_PROSA_TANGGAL_SALAH,
		     quarter ? LIT("triwulan I\xE2\x80\x93IV") : LIT("semester I\xE2\x80\x93II"));
}

/* -- years to come -- */

/* The year in which the report is written is the last that can be told of. */
static int last_year(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;
	int next = (int)audit->record->tahun.value + 1;

	return lkip && lkip->tanggal.year > next ? lkip->tanggal.year : next;
}

/* "Pada tahun 2026 dinas telah menyalurkan ..." in the report of 2024. */
static void look_at_future(const struct kalimat *kalimat, size_t at)
{
	static const char *const done[] = { "telah", "sudah", NULL };
	static const char *const planned[] = {
		"ditetapkan", "direncanakan",  "ditargetkan", "disusun", "dirumuskan",  "diharapkan",  "akan",
		"target",     "renstra",       "rpjmd",       "rencana", "dianggarkan", "dijadwalkan", "disepakati",
		"diusulkan",  "diproyeksikan", "proyeksi",    "visi",    "depan",       "mendatang",   "sampai",
		"hingga",     "menuju",        "berlaku",     NULL
	};
	size_t end = at + 8 < kalimat->end ? at + 8 : kalimat->end;
	int year, named;

	if (at + 1 >= kalimat->end || !kata_is(&kalimat->teks->kata[at], "tahun"))
		return;
	year = kata_tahun(&kalimat->teks->kata[at + 1]);
	if (year <= last_year(kalimat->audit) || kalimat_tahun(kalimat, &named) != 1 ||
	    kata_cari(kalimat->teks, at, end, done) == end || kalimat_memuat(kalimat, planned) ||
	    kalimat_mengutip(kalimat, at + 1))
		return;
	tell(kalimat, at, at + 2, MESSAGE_PROSA_RUJUKAN,
	     text_format(kalimat->audit->arena, "<= %d", last_year(kalimat->audit)));
}

/* -- a plan that has ended -- */

/* "Renstra Tahun 2018-2023 menjadi dasar perjanjian kinerja tahun 2024." */
static void look_at_old_plan(const struct kalimat *kalimat, size_t at)
{
	static const char *const plans[] = { "renstra", "strategis", NULL };
	static const char *const others[] = { "rpjmd", "rpjmn", "rpjpd", "rpd", "provinsi", "kementerian", NULL };
	static const char *const bases[] = { "dasar",       "pedoman", "acuan",     "berpedoman", "mengacu",
		                             "berdasarkan", "sesuai",  "mengikuti", NULL };
	static const char *const past[] = { "sebelumnya", "lalu",       "berakhir", "lama", "dahulu",
		                            "terdahulu",  "digantikan", "sejak",    "awal", "evaluasi",
		                            "diganti",    "lanjutan",   NULL };
	const struct renstra *renstra = kalimat->audit->record->renstra;
	const struct kata *kata = kalimat->teks->kata;
	int64_t year = kalimat->audit->record->tahun.value;
	int from, to;
	bool now = false;

	if (at + 2 >= kalimat->end || !renstra || !renstra->awal.given || !renstra->akhir.given)
		return;
	from = kata_tahun(&kata[at]);
	to = kata_tahun(&kata[at + 2]);
	if (!from || to <= from || to >= year || to >= renstra->awal.value + 1 || !kalimat_memuat(kalimat, plans) ||
	    !kalimat_memuat(kalimat, bases) || kalimat_memuat(kalimat, past) || kalimat_memuat(kalimat, others))
		return;
	for (size_t i = kalimat->first; i < kalimat->end; i++)
		now = now || kata_tahun(&kata[i]) == year;
	if (now)
		tell(kalimat, at, at + 3, MESSAGE_PROSA_TAHUN,
		     text_format(kalimat->audit->arena, "%d\xE2\x80\x93%d", (int)renstra->awal.value,
		                 (int)renstra->akhir.value));
}

/* -- "lima tahun, yaitu 2024-2026" -- */

/* The first year to the last, both included, or as many as lie between them. */
static void look_at_length(const struct kalimat *kalimat, size_t at)
{
	static const char *const spans[] = { "jangka", "periode", "masa", "selama", "berlaku", NULL };
	static const char *const last[] = { "terakhir", "lalu", "pertama", "kedua", "ketiga", "ke", NULL };
	const struct kata *kata = kalimat->teks->kata;
	int from = kata_tahun(&kata[at]), to = at + 2 < kalimat->end ? kata_tahun(&kata[at + 2]) : 0;
	int64_t said = 0;
	bool both;

	if (!from || to <= from || to - from > 30 || !kalimat_memuat(kalimat, spans) || kalimat_mengutip(kalimat, at))
		return;
	for (size_t i = kalimat->first; i + 1 < kalimat->end; i++) {
		size_t taken = bilangan_di(kalimat->teks, i, &said, &both), end = i + taken;

		if (!taken || end >= kalimat->end || !kata_is(&kata[end], "tahun") || end + 1 >= kalimat->end ||
		    kata_tahun(&kata[end + 1]) || kata_among(&kata[end + 1], last))
			continue;
		if (said > 1 && said != to - from + 1 && said != to - from)
			tell(kalimat, i, end + 1, MESSAGE_PROSA_HITUNG,
			     text_format(kalimat->audit->arena, "%d tahun", to - from + 1));
		return;
	}
}

void lihat_waktu(const struct kalimat *kalimat)
{
	static const char *const heads[] = { "triwulan", "tw", "semester", "tahun", NULL };

	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (kata->jenis == KATA_ANGKA && kata_tahun(kata)) {
			look_at_old_plan(kalimat, i);
			look_at_length(kalimat, i);
		} else if (kata->jenis == KATA_HURUF && kata_among(kata, heads)) {
			look_at_part(kalimat, i);
			look_at_future(kalimat, i);
		}
	}
}
