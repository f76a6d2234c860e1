/* Verdicts about other yardsticks than the year's target: "di atas target provinsi", "melampaui target akhir Renstra".
 *
 * Judged where the sentence names one indicator, or stands in the analysis of one, and names the yardstick right behind
 * the verdict; wishes and other years are left alone.
 */
#include "audit/prosa.h"

#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

#include <string.h>

enum vonis { VONIS_TIDAK_ADA, VONIS_DI_ATAS, VONIS_MENCAPAI, VONIS_DI_BAWAH };

enum { BEHIND_MOST = 2, DENIED_MOST = 3, BEFORE_MOST = 6 };

/* The verdict that ends right before the yardstick. */
static enum vonis verdict_before(const struct kalimat *kalimat, size_t at, bool *denied)
{
	static const struct {
		const char *phrase;
		enum vonis vonis;
	} verdicts[] = { { "di atas", VONIS_DI_ATAS },
		         { "diatas", VONIS_DI_ATAS },
		         { "melampaui", VONIS_DI_ATAS },
		         { "melebihi", VONIS_DI_ATAS },
		         { "lebih tinggi dari", VONIS_DI_ATAS },
		         { "lebih tinggi daripada", VONIS_DI_ATAS },
		         { "lebih besar dari", VONIS_DI_ATAS },
		         { "mencapai", VONIS_MENCAPAI },
		         { "memenuhi", VONIS_MENCAPAI },
		         { "di bawah", VONIS_DI_BAWAH },
		         { "dibawah", VONIS_DI_BAWAH },
		         { "lebih rendah dari", VONIS_DI_BAWAH },
		         { "lebih rendah daripada", VONIS_DI_BAWAH },
		         { "lebih kecil dari", VONIS_DI_BAWAH },
		         { "kurang dari", VONIS_DI_BAWAH } };
	static const char *const denials[] = { "belum", "tidak", "bukan", NULL };
	size_t from = at > kalimat->first + BEFORE_MOST ? at - BEFORE_MOST : kalimat->first;

	for (size_t i = from; i < at; i++) {
		size_t words, found = frasa_pilih(kalimat->teks, i, TABEL_KATA(verdicts), &words);
		size_t near = i > kalimat->first + DENIED_MOST ? i - DENIED_MOST : kalimat->first;

		if (!words || i + words > at || at - (i + words) > BEHIND_MOST)
			continue;
		*denied = kata_cari(kalimat->teks, near, i, denials) < i;
		return verdicts[found].vonis;
	}
	return VONIS_TIDAK_ADA;
}

static bool holds(enum vonis vonis, bool denied, int order)
{
	bool so = vonis == VONIS_DI_ATAS ? order > 0 : vonis == VONIS_MENCAPAI ? order >= 0 : order < 0;

	return so != denied;
}

static bool is_wish(const struct kalimat *kalimat)
{
	static const char *const words[] = { "akan",    "agar",  "harus", "diharapkan", "dapat",  "jika",   "bila",
		                             "apabila", "untuk", "ingin", "hingga",     "sampai", "menuju", "mengejar",
		                             "supaya",  "bisa",  "mampu", "perlu",      NULL };

	return kalimat_memuat(kalimat, words);
}

static const struct indikator *subject(const struct kalimat *kalimat)
{
	static const char *const words[] = { "realisasi", "realisasinya", "capaian", "capaiannya", "indikator", NULL };
	const struct indikator *only;
	size_t named = kalimat_indikator(kalimat, &only);

	if (named)
		return only;
	return kalimat_memuat(kalimat, words) ? bacaan_indikator(kalimat->audit->record, kalimat->teks) : NULL;
}

/* The yardstick, where its name stands behind a verdict. */
static bool judge(const struct kalimat *kalimat, const struct indikator *indikator, struct text name,
                  struct decimal yardstick, struct text path)
{
	const struct audit *audit = kalimat->audit;
	int year = (int)audit->record->tahun.value;
	struct measure real = indikator_realisasi(indikator, year);
	size_t at = frasa_cari(kalimat->teks, kalimat->first, kalimat->end,
	                       text_copy(audit->arena, kata_lipat(audit->arena, name)).bytes);
	bool denied = false;
	enum vonis vonis = at < kalimat->end ? verdict_before(kalimat, at, &denied) : VONIS_TIDAK_ADA;
	struct text figures, said;

	if (vonis == VONIS_TIDAK_ADA || !real.known || holds(vonis, denied, decimal_compare(real.value, yardstick)))
		return false;
	said = teks_kutip(kalimat->teks, kalimat->first, kalimat->end);
	figures = text_format(
		audit->arena, "%t %t, realisasi %t", name, decimal_format(audit->arena, yardstick),
		nilai_text(audit->arena, audit->record->aturan, indikator, nilai_realisasi(indikator, year)));
	audit_also(audit,
	           audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .formula = figures }),
	                      MESSAGE_PROSA_VONIS, said, indikator->nama, text_from_int(audit->arena, year), figures),
	           path, DIAG_NONE);
	return true;
}

/* "Keduanya", "semua indikator". */
static bool is_all(const struct kalimat *kalimat)
{
	static const char *const words[] = { "keduanya", "seluruhnya", "semuanya", NULL };
	static const char *const alls[] = { "kedua indikator", "semua indikator", "seluruh indikator" };

	if (kalimat_memuat(kalimat, words))
		return true;
	for (size_t i = 0; i < sizeof alls / sizeof *alls; i++)
		if (frasa_cari(kalimat->teks, kalimat->first, kalimat->end, alls[i]) < kalimat->end)
			return true;
	return false;
}

static bool judge_yardsticks(const struct kalimat *kalimat, const struct indikator *indikator)
{
	const struct record *record = kalimat->audit->record;

	if (indikator->arah != ARAH_NAIK)
		return false;
	for (size_t i = 0; i < indikator->pembanding.count; i++)
		if (indikator->pembanding.items[i].nilai.given &&
		    judge(kalimat, indikator, indikator->pembanding.items[i].nama,
		          indikator->pembanding.items[i].nilai.value, indikator->pembanding.items[i].path))
			return true;
	if (record->renstra && record->renstra->akhir.given) {
		struct measure last = renstra_target(record, indikator, (int)record->renstra->akhir.value);

		return last.known && judge(kalimat, indikator, LIT("target akhir renstra"), last.value, LIT("renstra"));
	}
	return false;
}

void lihat_banding(const struct kalimat *kalimat)
{
	static const char *const standards[] = { "provinsi", "nasional", "spm", "renstra", "standar", NULL };
	const struct record *record = kalimat->audit->record;
	const struct indikator *indikator;
	int year;

	if (kalimat->teks->triwulan || !kalimat_memuat(kalimat, standards) || is_wish(kalimat) ||
	    (kalimat_tahun(kalimat, &year) && year != record->tahun.value))
		return;
	indikator = subject(kalimat);
	if (indikator) {
		judge_yardsticks(kalimat, indikator);
		return;
	}
	for (size_t s = 0; is_all(kalimat) && s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (judge_yardsticks(kalimat, &record->sasaran.items[s].indikator.items[i]))
				return;
}
