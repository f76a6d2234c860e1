/* Values and the words for them: predikat of an evaluation or a survey, efficiency and
 * absorption of a goal that is named by its place, amounts that are no numbers. */
#include "audit/prosa.h"

#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

/* -- predikat of evaluations and surveys -- */

/* A class reaches from its lowest value to the next above it. */
struct kelas {
	const char *nama;
	struct decimal bawah;
};

/* PermenPANRB 88/2021: more than 90 is AA. */
static const struct kelas akip[] = { { "AA", { 9001, 2 } }, { "A", { 8001, 2 } },  { "BB", { 7001, 2 } },
	                             { "B", { 6001, 2 } },  { "CC", { 5001, 2 } }, { "C", { 3001, 2 } },
	                             { "D", { 0, 2 } },     { NULL, { 0, 0 } } };

/* PermenPANRB 14/2017, of surveys of public services. */
static const struct kelas survei[] = {
	{ "A", { 8831, 2 } }, { "B", { 7661, 2 } }, { "C", { 6500, 2 } }, { "D", { 2500, 2 } }, { NULL, { 0, 0 } }
};

static const struct kelas *scale_of(const struct kalimat *kalimat)
{
	static const char *const evaluations[] = { "sakip", "akip", NULL }, *const surveys[] = { "ikm", "skm", NULL };
	bool evaluation = kalimat_memuat(kalimat, evaluations), survey = kalimat_memuat(kalimat, surveys);

	survey =
		survey || frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "kepuasan masyarakat") < kalimat->end;
	return evaluation == survey ? NULL : evaluation ? akip : survei;
}

/* The class that the word is, where it is said to be one. */
static const char *class_at(const struct kalimat *kalimat, const struct kelas *scale, size_t at)
{
	static const char *const heads[] = {
		"predikat", "kategori", "pelayanan", "peringkat", "mutu", "(", "\"", NULL
	};
	const struct kata *kata = kalimat->teks->kata;

	if (at == kalimat->first || !kata_among(&kata[at - 1], heads))
		return NULL;
	for (size_t i = 0; scale[i].nama; i++)
		if (text_is(kata[at].asli, scale[i].nama))
			return scale[i].nama;
	return NULL;
}

static const char *class_of(const struct kelas *scale, struct decimal value)
{
	for (size_t i = 0; scale[i].nama; i++)
		if (decimal_compare(decimal_round(value, 2), scale[i].bawah) >= 0)
			return scale[i].nama;
	return NULL;
}

/* The only number from 0 to 100; false where there is none, or several. */
static bool only_value(const struct kalimat *kalimat, struct decimal *value, size_t *at)
{
	size_t count = 0;

	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];
		struct decimal found;

		if (kata->jenis != KATA_ANGKA || kata_tahun(kata) || kalimat_mengutip(kalimat, i) ||
		    !angka_baca(kata->asli, &found))
			continue;
		*value = found;
		*at = i;
		count++;
	}
	return count == 1 && decimal_compare(*value, decimal_from_int(100)) <= 0;
}

static void tell(const struct kalimat *kalimat, struct text said, const char *right, struct decimal value)
{
	const struct audit *audit = kalimat->audit;

	audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = text_from(right) }),
	           MESSAGE_PROSA_PREDIKAT, said, decimal_format(audit->arena, value), text_from(right));
}

static void look_at_classes(const struct kalimat *kalimat)
{
	const struct kelas *scale = scale_of(kalimat);
	const char *said = NULL, *right;
	struct decimal value;
	size_t at, count = 0;

	if (!scale || kalimat_batas(kalimat, kalimat->first))
		return;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const char *found = class_at(kalimat, scale, i);

		said = found ? found : said;
		count += found != NULL;
	}
	if (count != 1 || !only_value(kalimat, &value, &at) || kalimat_batas(kalimat, at) ||
	    kalimat_selisih(kalimat, at))
		return;
	right = class_of(scale, value);
	if (right && !text_is(text_from(said), right))
		tell(kalimat, text_from(said), right, value);
}

/* -- a goal by its place -- */

static const struct sasaran *goal_at(const struct kalimat *kalimat)
{
	static const char *const places[] = { "sasaran pertama",
		                              "sasaran kedua",
		                              "sasaran ketiga",
		                              "sasaran keempat",
		                              "sasaran kelima",
		                              "sasaran strategis pertama",
		                              "sasaran strategis kedua",
		                              "sasaran strategis ketiga",
		                              "sasaran strategis keempat",
		                              "sasaran strategis kelima" };
	const struct sasaran *found = NULL;
	size_t words;

	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		size_t row = frasa_pilih(kalimat->teks, i, TABEL_KATA(places), &words);

		if (!words)
			continue;
		if (found || row % 5 >= kalimat->audit->record->sasaran.count)
			return NULL;
		found = &kalimat->audit->record->sasaran.items[row % 5];
	}
	return found;
}

/* The figure of the goal that the words name; unknown for none. */
static struct measure figure_of(const struct kalimat *kalimat, const struct sasaran *sasaran)
{
	static const char *const efficiency[] = { "efisiensi", NULL };
	static const char *const share[] = { "serapan", "penyerapan", NULL };
	struct scope scope = { .record = kalimat->audit->record };

	if (kalimat_memuat(kalimat, efficiency))
		return sasaran_efisiensi(&scope, sasaran).nilai;
	if (kalimat_memuat(kalimat, share))
		return serapan(sasaran_money(&scope, sasaran), 2);
	if (frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "rata-rata capaian") < kalimat->end)
		return sasaran_ikhtisar(scope.record, sasaran, (int)scope.record->tahun.value).rata_rata;
	return (struct measure){ .known = false };
}

static bool is_any(const struct audit *audit, struct decimal value)
{
	for (size_t i = 0; i < audit->bacaan->nilai.count; i++)
		if (nilai_cocok(audit->bacaan->nilai.items[i].nilai, value))
			return true;
	return false;
}

static void look_at_goal(const struct kalimat *kalimat)
{
	const struct sasaran *sasaran = kalimat_kami(kalimat) && !kalimat->teks->triwulan ? goal_at(kalimat) : NULL;
	struct measure right = sasaran ? figure_of(kalimat, sasaran) : (struct measure){ .known = false };
	struct decimal said, zero = { 0, 0 }, turned;
	size_t at;

	if (!right.known || !only_value(kalimat, &said, &at) || !said.places || kalimat_batas(kalimat, at) ||
	    nilai_cocok(right.value, said) || is_any(kalimat->audit, said) ||
	    !teks_diketik(kalimat->teks, &kalimat->teks->kata[at]))
		return;
	if (decimal_sub(zero, right.value, &turned) && nilai_cocok(turned, said))
		return;
	audit_also(kalimat->audit,
	           audit_find(kalimat->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = kalimat->teks->kata[at].asli,
	                                          .wanted = decimal_format(kalimat->audit->arena,
	                                                                   decimal_round(right.value, said.places)) }),
	                      MESSAGE_PROSA_ANGKA, sasaran->uraian, kalimat->teks->kata[at].asli,
	                      decimal_format(kalimat->audit->arena, decimal_round(right.value, said.places))),
	           sasaran->path, DIAG_NONE);
}

/* -- amounts that are none -- */

/* "Rp2.036.000.00": groups of other than three digits. */
static void look_at_amounts(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];
		struct decimal value;

		if (kata->jenis != KATA_ANGKA || !kalimat_uang(kalimat, i) || angka_baca(kata->asli, &value) ||
		    kata->asli.count > 24 || !teks_diketik(kalimat->teks, kata))
			continue;
		audit_find(kalimat->audit, kalimat->teks->path, ((struct evidence){ .written = kata->asli }),
		           MESSAGE_PROSA_RUPIAH, kata->asli);
	}
}

void lihat_nilai(const struct kalimat *kalimat)
{
	static const char *const classes[] = { "predikat",  "berpredikat", "kategori",  "berkategori",
		                               "pelayanan", "mutu",        "peringkat", NULL };
	static const char *const places[] = { "pertama", "kedua", "ketiga", "keempat", "kelima", NULL };

	if (kalimat_memuat(kalimat, classes))
		look_at_classes(kalimat);
	if (kalimat_memuat(kalimat, places))
		look_at_goal(kalimat);
	look_at_amounts(kalimat);
}
