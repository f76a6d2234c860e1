/* What sentences say of the years of an indicator: a target that was always or never reached, a figure so many times
 * another, the target of the plan's last year.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

static void tell_verdict(const struct kalimat *kalimat, const struct indikator *indikator, int year,
                         struct text figures)
{
	struct text said = teks_kutip(kalimat->teks, kalimat->first, kalimat->end);
	const struct diags *told = kalimat->audit->diags;

	for (size_t i = 0; i < told->list.count; i++) /* other words of the sentence may have told of it */
		if (told->list.items[i].message == MESSAGE_PROSA_VONIS &&
		    text_equal(told->list.items[i].path, kalimat->teks->path) &&
		    text_equal(told->list.items[i].arguments[1], indikator->nama))
			return;
	audit_also(kalimat->audit,
	           audit_find(kalimat->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = said, .formula = figures }), MESSAGE_PROSA_VONIS, said,
	                      indikator->nama, text_from_int(kalimat->audit->arena, year), figures),
	           indikator->path, LIT(""));
}

static struct text figures_of(const struct kalimat *kalimat, const struct indikator *indikator, int target, int real)
{
	const struct record *record = kalimat->audit->record;
	struct arena *arena = kalimat->audit->arena;

	return text_format(arena, "target %t, realisasi %t",
	                   nilai_text(arena, record->aturan, indikator, nilai_target(record, indikator, target)),
	                   nilai_text(arena, record->aturan, indikator, nilai_realisasi(indikator, real)));
}

/* -- "sejak tahun 2018 selalu melampaui target" -- */

static const struct indikator *spoken_of(const struct kalimat *kalimat)
{
	static const char *const own[] = { "realisasi", "realisasinya", "capaian", "capaiannya",
		                           "indikator", "target",       NULL };
	const struct indikator *found;

	if (!kalimat_indikator(kalimat, &found) && kalimat_memuat(kalimat, own))
		return bacaan_indikator(kalimat->audit->record, kalimat->teks);
	return found;
}

/* The first year it speaks of: named, or of the first result there is. */
static int first_year(const struct kalimat *kalimat, const struct indikator *indikator, int *last)
{
	int first = 0, this = (int)kalimat->audit->record->tahun.value;

	*last = 0;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		int year = kata_tahun(&kalimat->teks->kata[i]);

		first = year && (!first || year < first) ? year : first;
		*last = year > *last ? year : *last;
	}
	*last = *last > first ? *last : this;
	for (int year = this - 30; !first && year < this; year++)
		first = indikator_realisasi(indikator, year).known ? year : 0;
	return first;
}

static void look_at_years(const struct kalimat *kalimat)
{
	static const char *const since[] = { "sejak", "selama", "sepanjang", "dari", NULL };
	static const char *const always[] = { "selalu", "senantiasa", NULL };
	static const char *const nevers[] = { "tidak pernah", "belum pernah", "tak pernah" };
	static const char *const verbs[] = { "mencapai", "memenuhi",   "melampaui", "melebihi",
		                             "tercapai", "terlampaui", NULL };
	static const char *const targets[] = { "target", "targetnya", NULL };
	static const char *const others[] = { "provinsi", "nasional", "rpjmd", "rpd",     "renstra", "standar",
		                              "triwulan", "harus",    "agar",  "upaya",   "program", "anggaran",
		                              "akan",     "hampir",   "bila",  "apabila", "untuk",   NULL };
	const struct indikator *indikator;
	bool never = false;
	int first, last;

	if (!kalimat_memuat(kalimat, since) || !kalimat_memuat(kalimat, verbs) || !kalimat_memuat(kalimat, targets))
		return;
	for (size_t i = 0; i < sizeof nevers / sizeof *nevers; i++)
		never = never || frasa_cari(kalimat->teks, kalimat->first, kalimat->end, nevers[i]) < kalimat->end;
	indikator = never != kalimat_memuat(kalimat, always) && !kalimat_memuat(kalimat, others) ? spoken_of(kalimat)
	                                                                                         : NULL;
	if (!indikator)
		return;
	first = first_year(kalimat, indikator, &last);
	for (int year = first; first && year <= last; year++)
		if (indikator_hasil(kalimat->audit->record, indikator, year) ==
		    (never ? HASIL_TERCAPAI : HASIL_TIDAK_TERCAPAI)) {
			tell_verdict(kalimat, indikator, year, figures_of(kalimat, indikator, year, year));
			return;
		}
}

/* -- "belum mencapai target akhir Renstra" -- */

static void look_at_last(const struct kalimat *kalimat)
{
	static const char *const ends[] = { "target akhir", "target jangka menengah", "target tahun terakhir" };
	static const char *const reach[] = { "mencapai",   "memenuhi", "melampaui", "melebihi",
		                             "terlampaui", "tercapai", NULL };
	static const char *const denials[] = { "belum", "tidak", "bukan", NULL }, *const done[] = { "telah", "sudah",
		                                                                                    NULL };
	static const char *const others[] = { "rpjmd", "provinsi", "nasional", "agar",  "untuk",  "akan",
		                              "dapat", "optimis",  "yakin",    "mampu", "hampir", "upaya",
		                              "bila",  "harus",    "yang",     NULL };
	const struct record *record = kalimat->audit->record;
	const struct indikator *indikator;
	struct measure progress;
	bool said = false, no = kalimat_memuat(kalimat, denials);
	int year = (int)record->tahun.value, named;

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		said = said || frasa_cari(kalimat->teks, kalimat->first, kalimat->end, ends[i]) < kalimat->end;
	if (!said || !record->renstra || !record->renstra->akhir.given || kalimat_memuat(kalimat, others) ||
	    !kalimat_memuat(kalimat, reach) || no == kalimat_memuat(kalimat, done) ||
	    (kalimat_tahun(kalimat, &named) && named != year && named != record->renstra->akhir.value))
		return;
	indikator = spoken_of(kalimat);
	if (!indikator)
		return;
	progress = indikator_kemajuan(record, indikator, year).capaian;
	if (progress.known && (decimal_compare(progress.value, decimal_from_int(100)) >= 0) == no)
		tell_verdict(kalimat, indikator, year,
		             figures_of(kalimat, indikator, (int)record->renstra->akhir.value, year));
}

/* -- "hampir tiga kali lipat dari tahun 2023" -- */

/* Surely wrong where the quotient is more than one off. */
static void look_at_times(const struct kalimat *kalimat)
{
	static const char *const lasts[] = { "sebelumnya", "lalu", NULL };
	static const char *const others[] = { "anggaran", "target", "pagu", "jumlah", "jumlahnya", "capaian", NULL };
	size_t at = frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "kali lipat"), taken = 0, number = at;
	const struct record *record = kalimat->audit->record;
	int this = (int)record->tahun.value, named = 0;
	size_t years = kalimat_tahun(kalimat, &named);
	int before = years == 1 && named < this ? named : this - 1;
	const struct indikator *indikator;
	struct measure now, then;
	struct decimal times;
	int64_t said = 0;
	bool both;

	for (size_t i = at > kalimat->first + 4 ? at - 4 : kalimat->first; at < kalimat->end && !taken && i < at; i++) {
		number = i;
		taken = bilangan_di(kalimat->teks, i, &said, &both);
		taken = number + taken == at ? taken : 0;
	}
	if (!taken || said < 2 || years > 1 || (!years && !kalimat_memuat(kalimat, lasts)) ||
	    kalimat_memuat(kalimat, others) || kalimat_indikator(kalimat, &indikator) != 1)
		return;
	now = indikator_realisasi(indikator, this);
	then = indikator_realisasi(indikator, before);
	if (now.known && then.known && decimal_sign(then.value) > 0 && decimal_div(now.value, then.value, 2, &times) &&
	    (decimal_compare(times, decimal_from_int(said - 1)) < 0 ||
	     decimal_compare(times, decimal_from_int(said + 1)) > 0))
		audit_find(kalimat->audit, kalimat->teks->path,
		           ((struct evidence){ .written = teks_kutip(kalimat->teks, number, at + 2) }),
		           MESSAGE_PROSA_UANG, teks_kutip(kalimat->teks, number, at + 2),
		           text_format(kalimat->audit->arena, "%t kali", decimal_format(kalimat->audit->arena, times)));
}

/* -- "terus meningkat setiap tahun", "tidak pernah turun" -- */

/* Judged between years whose figures are known: "terus" must not turn back, "tidak pernah" not once. */
static void look_at_rise(const struct kalimat *kalimat)
{
	static const char *const ups[] = { "meningkat", "naik", "bertambah", NULL };
	static const char *const downs[] = { "menurun", "turun", "berkurang", NULL };
	static const char *const always[] = { "terus", "selalu", "senantiasa", NULL };
	static const char *const spans[] = {
		"setiap", "sejak", "selama", "terakhir", "sepanjang", "tahun-tahun", NULL
	};
	static const char *const others[] = { "target", "anggaran",   "program",    "jumlah", "upaya",
		                              "agar",   "diharapkan", "diupayakan", "akan",   "untuk",
		                              "perlu",  "harus",      "serapan",    NULL };
	static const char *const capaian[] = { "capaian", "capaiannya", NULL };
	const struct record *record = kalimat->audit->record;
	const struct indikator *indikator;
	bool up = kalimat_memuat(kalimat, ups), down = kalimat_memuat(kalimat, downs), never = false;
	int last, first;
	struct measure then = { 0 };

	never = frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "tidak pernah") < kalimat->end;
	if (up == down || never == kalimat_memuat(kalimat, always) || !kalimat_memuat(kalimat, spans) ||
	    kalimat_memuat(kalimat, others) || kalimat_indikator(kalimat, &indikator) != 1)
		return;
	first = first_year(kalimat, indikator, &last);
	for (int year = first; first && year <= last; year++) {
		struct measure now = kalimat_memuat(kalimat, capaian) ? indikator_capaian(record, indikator, year)
		                                                      : indikator_realisasi(indikator, year);
		int order = now.known && then.known ? decimal_compare(now.value, then.value) : 0;

		if (order && (order > 0) == (never ? up : down)) {
			tell_verdict(kalimat, indikator, year,
			             text_format(kalimat->audit->arena, "%t; %t",
			                         decimal_format(kalimat->audit->arena, then.value),
			                         decimal_format(kalimat->audit->arena, now.value)));
			return;
		}
		then = now.known ? now : then;
	}
}

void lihat_deret(const struct kalimat *kalimat)
{
	static const char *const words[] = { "target",     "targetnya", "terus", "selalu",
		                             "senantiasa", "pernah",    "lipat", NULL };

	if (kalimat->teks->triwulan || !kalimat_memuat(kalimat, words) ||
	    teks_di(kalimat->teks, "lkip.perencanaan.tindak_lanjut"))
		return;
	look_at_years(kalimat);
	look_at_last(kalimat);
	look_at_rise(kalimat);
	look_at_times(kalimat);
}
