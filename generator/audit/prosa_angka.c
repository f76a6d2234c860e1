/* Numbers that were typed into sentences, against the figures of the data.
 *
 * A number is judged only where the words say what it is of: an indicator or a programme named before it, a total, a
 * word like "realisasi". Then it must be one of the figures of that, whatever year; if the words say which, that one.
 * What a field filled in is right by itself.
 */
#include "audit/prosa.h"

#include "official/rupiah.h"
#include "record/figures/value.h"
#include "record/record.h"

#include <string.h>

/* A number in a sentence. */
struct angka {
	const struct kalimat *kalimat;
	size_t at;
	struct decimal nilai;
	const struct indikator *indikator;
	bool named;             /* the sentence names the indicator; else it stands in its analysis */
	enum nilai_apa isyarat; /* what the words say it is; NILAI_SEL for nothing */
	int tahun;              /* the only year that the sentence names; 0 */
};

/* -- what the words say -- */

static const char *const standards[] = { "spm",     "standar", "nasional", "provinsi",  "maksimal", "minimal",  "batas",
	                                 "ambang",  "bobot",   "nilai",    "skala",     "minimum",  "maksimum", "pusat",
	                                 "kisaran", "sekitar", "hampir",   "rata-rata", NULL };

static const char *const spending[] = { "anggaran", "pagu",     "belanja", "program",    "kegiatan",
	                                "keuangan", "dana",     "serapan", "penyerapan", "terserap",
	                                "provinsi", "nasional", NULL };

static enum nilai_apa cue_of(const struct kata *kata)
{
	static const struct {
		const char *word;
		enum nilai_apa apa;
	} cues[] = {
		{ "target", NILAI_TARGET },          { "targetnya", NILAI_TARGET },
		{ "ditargetkan", NILAI_TARGET },     { "realisasi", NILAI_REALISASI },
		{ "realisasinya", NILAI_REALISASI }, { "terealisasi", NILAI_REALISASI },
		{ "capaian", NILAI_CAPAIAN },        { "capaiannya", NILAI_CAPAIAN },
	};

	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
		if (kata_is(kata, cues[i].word))
			return cues[i].apa;
	return NILAI_SEL;
}

/* The nearest word that says so before the number, when no other number or part of a sentence stands between. */
static enum nilai_apa cue_before(const struct kalimat *kalimat, size_t at)
{
	static const char *const stops[] = { "dan", ",", ";", "masing-masing", "serta", "atau", "sedangkan", NULL };
	enum nilai_apa found = NILAI_SEL;

	for (size_t i = at; i-- > kalimat->first && at - i <= 8;) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (found != NILAI_SEL)
			return kata_is(kata, "dan") || kata_is(kata, "melampaui") || kata_is(kata, "melebihi") ||
			                       kata_is(kata, "mencapai") || kata_is(kata, "bawah") ||
			                       kata_is(kata, "atas")
			               ? NILAI_SEL
			               : found;
		if (kata_among(kata, stops) || (kata->jenis == KATA_ANGKA && !kata_tahun(kata)))
			return NILAI_SEL;
		found = cue_of(kata);
	}
	return found;
}

/* -- looking in the figures -- */

static bool is_share(const struct nilai_data *row)
{
	return row->apa != NILAI_ANGGARAN && row->apa != NILAI_BELANJA && row->apa != NILAI_SISA;
}

/* Whether any figure is the number; sums of money are none. */
static bool anywhere(const struct audit *audit, struct decimal nilai)
{
	const struct nilai_list *list = &audit->bacaan->nilai;

	for (size_t i = 0; i < list->count; i++)
		if (is_share(&list->items[i]) && nilai_cocok(list->items[i].nilai, nilai))
			return true;
	return false;
}

/* Whether any figure of the indicator is the number. */
static bool of_indicator(const struct kalimat *kalimat, const struct indikator *indikator, struct decimal nilai)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].indikator == indikator && nilai_cocok(list->items[i].nilai, nilai))
			return true;
	return false;
}

static bool of_cue(const struct angka *angka, const struct nilai_data *row)
{
	return row->indikator == angka->indikator && (row->apa == angka->isyarat || angka->isyarat == NILAI_SEL);
}

/* Whether a figure of the kind that the words say is the number, in the year that they say. */
static bool said_rightly(const struct angka *angka, bool *year_known)
{
	const struct nilai_list *list = &angka->kalimat->audit->bacaan->nilai;
	bool right = false;

	*year_known = false;
	for (size_t i = 0; i < list->count; i++) {
		const struct nilai_data *row = &list->items[i];

		if (!of_cue(angka, row))
			continue;
		*year_known = *year_known || (row->tahun == angka->tahun && !row->triwulan);
		right = right || (nilai_cocok(row->nilai, angka->nilai) &&
		                  (!angka->tahun || !row->tahun || row->tahun == angka->tahun));
	}
	return right;
}

/* The quarter that the sentence names, 0 for the year. */
static int quarter_of(const struct kalimat *kalimat)
{
	static const char *const words[] = { "triwulan i", "triwulan ii", "triwulan iii", "triwulan iv" };

	for (int quarter = 1; quarter <= 4; quarter++)
		if (frasa_cari(kalimat->teks, kalimat->first, kalimat->end, words[quarter - 1]) < kalimat->end)
			return quarter;
	return 0;
}

/* The figure that should stand there: of the cue, of the year or quarter. */
static const struct nilai_data *expected(const struct angka *angka)
{
	const struct audit *audit = angka->kalimat->audit;
	const struct nilai_list *list = &audit->bacaan->nilai;
	enum nilai_apa apa = angka->isyarat == NILAI_SEL ? NILAI_REALISASI : angka->isyarat;
	int year = angka->tahun ? angka->tahun : (int)audit->record->tahun.value, quarter = quarter_of(angka->kalimat);

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].indikator == angka->indikator && list->items[i].apa == apa &&
		    list->items[i].triwulan == quarter && list->items[i].tahun == year)
			return &list->items[i];
	return NULL;
}

/* Whether it is a figure of the indicator but for a digit or two. */
static bool slipped(const struct angka *angka)
{
	const struct audit *audit = angka->kalimat->audit;
	const struct nilai_list *list = &audit->bacaan->nilai;
	struct text said = decimal_format(audit->arena, angka->nilai);

	for (size_t i = 0; i < list->count && said.count > 3; i++)
		if (list->items[i].indikator == angka->indikator &&
		    jarak(decimal_format(audit->arena, decimal_round(list->items[i].nilai, angka->nilai.places)), said,
		          1) == 1)
			return true;
	return false;
}

static void report(const struct angka *angka)
{
	const struct audit *audit = angka->kalimat->audit;
	const struct nilai_data *row = expected(angka);
	size_t at = angka->at, end = at + 1 < angka->kalimat->end && kata_is(&angka->kalimat->teks->kata[at + 1], "%")
	                                     ? at + 2
	                                     : at + 1;
	struct text said = teks_kutip(angka->kalimat->teks, at, end);
	struct text right =
		row ? decimal_format(audit->arena, decimal_round(row->nilai, angka->nilai.places)) : LIT("");
	struct diag *found =
		audit_find(audit, angka->kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
	                   row ? MESSAGE_PROSA_ANGKA : MESSAGE_PROSA_ANGKA_ASING, angka->indikator->nama, said, right);

	if (row)
		audit_also(audit, found, row->path, (struct text){ NULL, 0 });
}

/* -- indicators -- */

/* Numbers that count as figures: percentages, decimals, and whole ones in the unit of the indicator. */
static bool is_figure(const struct angka *angka)
{
	const struct kalimat *kalimat = angka->kalimat;
	struct text unit = angka->indikator->satuan;
	static const char *const efficiency[] = { "efisiensi", NULL };

	if (kalimat_persen(kalimat, angka->at))
		return true;
	if (angka->nilai.places > 0)
		return !unit_is_percent(unit) || (angka->named && kalimat_memuat(kalimat, efficiency));
	return unit.count && angka->at + 1 < kalimat->end && !unit_is_percent(unit) &&
	       text_equal(kalimat->teks->kata[angka->at + 1].lipat, kata_lipat(kalimat->audit->arena, unit));
}

/* Whether the sentence speaks of what is measured at all. */
static bool is_measured(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++)
		if (cue_of(&kalimat->teks->kata[i]) != NILAI_SEL)
			return true;
	return false;
}

/* In the indicator's analysis: "Realisasi tahun 2024 sebesar 91,35%", nothing else between cue and number. */
static bool is_plainly(const struct angka *angka)
{
	static const char *const words[] = { "tahun", "sebesar", "adalah",   "mencapai", "kinerja", "indikator",
		                             "ini",   "pada",    "ialah",    "sebanyak", "nilai",   "hanya",
		                             "baru",  "yaitu",   "tersebut", "dengan",   NULL };
	const struct kalimat *kalimat = angka->kalimat;
	size_t i = angka->at;

	while (i > kalimat->first &&
	       (kata_among(&kalimat->teks->kata[i - 1], words) || kata_tahun(&kalimat->teks->kata[i - 1])))
		i--;
	return angka->isyarat != NILAI_SEL && i > kalimat->first &&
	       cue_of(&kalimat->teks->kata[i - 1]) == angka->isyarat && !kalimat_memuat(kalimat, spending);
}

/* Whether one of the words stands in the sentence outside the names of indicators: "Nilai evaluasi ..." is one. */
static bool speaks_of(const struct kalimat *kalimat, const char *const *words)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		bool named = false;

		if (!kata_among(&kalimat->teks->kata[i], words))
			continue;
		for (size_t k = 0; k < kalimat->sebutan->count; k++)
			named = named || (kalimat->sebutan->items[k].nama->jenis == NAMA_INDIKATOR &&
			                  i >= kalimat->sebutan->items[k].first && i < kalimat->sebutan->items[k].end);
		if (!named)
			return true;
	}
	return false;
}

static void judge(const struct angka *angka)
{
	const struct kalimat *kalimat = angka->kalimat;
	bool year_known, right = said_rightly(angka, &year_known);

	if (right || kalimat_selisih(kalimat, angka->at))
		return;
	if (angka->isyarat == NILAI_TARGET && speaks_of(kalimat, standards))
		return;
	if (!anywhere(kalimat->audit, angka->nilai)) {
		if (speaks_of(kalimat, standards) && !slipped(angka))
			return;
		if (angka->named ? angka->nilai.places || angka->isyarat != NILAI_SEL
		                 : is_measured(kalimat) && (slipped(angka) || is_plainly(angka)))
			report(angka);
		return;
	}
	if (angka->named && angka->isyarat != NILAI_SEL && (!angka->tahun || year_known))
		report(angka);
}

/* The only indicator of the sentence, named behind the number: "Dari target 85%, ... terealisasi". */
static const struct sebutan *only_behind(const struct kalimat *kalimat, size_t at)
{
	const struct sebutan *last = kalimat_sebutan(kalimat, NAMA_INDIKATOR, kalimat->end);

	for (size_t i = 0; i < kalimat->sebutan->count && last; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis == NAMA_INDIKATOR && one->first >= kalimat->first && one->end <= kalimat->end &&
		    one != last)
			return NULL;
	}
	return last && last->first > at && last->first < at + 6 ? last : NULL;
}

/* "Rata-rata realisasi ... tiga tahun terakhir": no figure of one year. */
static bool is_of_years(const struct kalimat *kalimat, size_t at)
{
	static const char *const means[] = { "rata-rata", "rerata", "jumlah", "total", NULL };
	size_t mean = kata_cari(kalimat->teks, kalimat->first, at, means), years = kalimat->end;

	if (mean == at)
		return false;
	years = frasa_cari(kalimat->teks, mean, kalimat->end, "tahun terakhir");
	return years < kalimat->end || kalimat_tahun(kalimat, &(int){ 0 }) > 1;
}

static void look_at_number(const struct kalimat *kalimat, size_t at)
{
	const struct sebutan *sebutan = kalimat_sebutan(kalimat, NAMA_INDIKATOR, at);
	struct angka angka = { .kalimat = kalimat, .at = at };
	int year;

	if (!angka_baca(kalimat->teks->kata[at].asli, &angka.nilai) || is_of_years(kalimat, at))
		return;
	if (!sebutan && cue_before(kalimat, at) == NILAI_TARGET)
		sebutan = only_behind(kalimat, at);
	angka.named = sebutan != NULL;
	angka.indikator = sebutan ? sebutan->nama->milik : bacaan_indikator(kalimat->audit->record, kalimat->teks);
	if (!angka.indikator || !is_figure(&angka))
		return;
	angka.isyarat = cue_before(kalimat, at);
	angka.tahun = kalimat_tahun(kalimat, &year) == 1 ? year : 0;
	judge(&angka);
}

/* "Capaian ... di atas 100%": whether this year's figure, or that of the year that the sentence names, is so. */
static void look_at_bound(const struct kalimat *kalimat, size_t at)
{
	static const char *const spans[] = { "selama", "setiap", "sepanjang", "rata-rata",
		                             "sejak",  "akhir",  "antara",    NULL };
	const struct sebutan *sebutan = kalimat_sebutan(kalimat, NAMA_INDIKATOR, at);
	struct angka angka = { .kalimat = kalimat, .at = at };
	size_t from = at > kalimat->first + 2 ? at - 2 : kalimat->first;
	bool above = frasa_cari(kalimat->teks, from, at, "di atas") < at ||
	             frasa_cari(kalimat->teks, from, at, "lebih dari") < at;
	bool below = frasa_cari(kalimat->teks, from, at, "di bawah") < at ||
	             frasa_cari(kalimat->teks, from, at, "kurang dari") < at;
	const struct nilai_data *row;
	int year;

	angka.indikator = sebutan ? sebutan->nama->milik : bacaan_indikator(kalimat->audit->record, kalimat->teks);
	angka.isyarat = cue_before(kalimat, from);
	if (!angka.indikator || above == below || kalimat->teks->triwulan || kalimat_memuat(kalimat, spans) ||
	    !angka_baca(kalimat->teks->kata[at].asli, &angka.nilai) || !kalimat_persen(kalimat, at) ||
	    (angka.isyarat != NILAI_CAPAIAN && angka.isyarat != NILAI_REALISASI) || kalimat_tahun(kalimat, &year) > 1)
		return;
	angka.tahun = kalimat_tahun(kalimat, &year) == 1 ? year : 0;
	row = expected(&angka);
	if (row && decimal_compare(row->nilai, angka.nilai) * (above ? 1 : -1) <= 0)
		report(&angka);
}

/* "Target provinsi untuk Persentase X sebesar 55%": a yardstick whose name the sentence has, with one number. */
static const struct pembanding *yardstick(const struct kalimat *kalimat, const struct indikator *indikator)
{
	const struct pembanding *found = NULL;

	for (size_t i = 0; i < indikator->pembanding.count; i++) {
		struct text name = kata_lipat(kalimat->audit->arena, indikator->pembanding.items[i].nama);

		name = text_copy(kalimat->audit->arena, name);
		if (!indikator->pembanding.items[i].nilai.given ||
		    frasa_cari(kalimat->teks, kalimat->first, kalimat->end, name.bytes) == kalimat->end)
			continue;
		if (found)
			return NULL;
		found = &indikator->pembanding.items[i];
	}
	return found;
}

static void look_for_yardsticks(const struct kalimat *kalimat)
{
	const struct indikator *indikator;
	const struct pembanding *pembanding;
	struct decimal said = { 0, 0 };
	size_t at = kalimat->end, numbers = 0;
	int year;

	if (kalimat_indikator(kalimat, &indikator) != 1 || !(pembanding = yardstick(kalimat, indikator)) ||
	    (kalimat_tahun(kalimat, &year) && year != kalimat->audit->record->tahun.value))
		return;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		struct decimal value;

		if (!kalimat_persen(kalimat, i) || !angka_baca(kalimat->teks->kata[i].asli, &value))
			continue;
		numbers++;
		at = i;
		said = value;
	}
	if (numbers != 1 || nilai_cocok(pembanding->nilai.value, said) || kalimat_selisih(kalimat, at) ||
	    kalimat_batas(kalimat, at) || !teks_diketik(kalimat->teks, &kalimat->teks->kata[at]) ||
	    of_indicator(kalimat, indikator, said))
		return;
	audit_find(kalimat->audit, kalimat->teks->path,
	           ((struct evidence){ .written = teks_kutip(kalimat->teks, at, at + 2),
	                               .wanted = decimal_format(kalimat->audit->arena, pembanding->nilai.value) }),
	           MESSAGE_PROSA_ANGKA, pembanding->nama, teks_kutip(kalimat->teks, at, at + 2),
	           decimal_format(kalimat->audit->arena, pembanding->nilai.value));
}

static void look_for_figures(const struct kalimat *kalimat)
{
	look_for_yardsticks(kalimat);
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (kata->jenis != KATA_ANGKA || kata_tahun(kata) || kalimat_uang(kalimat, i) ||
		    kalimat_mengutip(kalimat, i) || !teks_diketik(kalimat->teks, kata))
			continue;
		if (kalimat_batas(kalimat, i))
			look_at_bound(kalimat, i);
		else
			look_at_number(kalimat, i);
	}
}

void ask_angka(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_figures);
}
