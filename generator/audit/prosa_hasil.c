/* How many indicators reached their targets, as sentences count them: "2 dari 3 indikator mencapai target", "tidak ada
 * indikator yang ...", "66,67% indikator ...".
 *
 * A count is judged only where its verb is near, and only when it is known of every indicator how it came out. */
#include "audit/prosa_hasil.h"

#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

enum vonis { VONIS_TIDAK_ADA, VONIS_TERCAPAI, VONIS_TERLAMPAUI, VONIS_BELUM };

enum { VERB_MOST = 10 };

/* The verdict of the words from `at` on, up to the end of their part of the sentence. */
static enum vonis verdict_behind(const struct kalimat *kalimat, size_t at)
{
	static const char *const reach[] = { "mencapai", "memenuhi", NULL };
	static const char *const passive[] = { "tercapai", "terpenuhi", NULL };
	static const char *const pass[] = { "melampaui", "melebihi", "terlampaui", NULL };
	static const char *const stops[] = { ",", ";", "dan", "sedangkan", "serta", "dari", "dengan", "untuk", NULL };
	static const char *const denials[] = { "belum", "tidak", "gagal", NULL };
	static const char *const targets[] = { "target", "targetnya", NULL };
	const struct teks *teks = kalimat->teks;
	size_t end = at + VERB_MOST < kalimat->end ? at + VERB_MOST : kalimat->end;
	size_t stop = kata_cari(teks, at, end, stops), near;

	for (size_t i = at; i < stop; i++) {
		bool active = kata_among(&teks->kata[i], reach), over = kata_among(&teks->kata[i], pass);
		bool denied = kata_cari(teks, at, i, denials) < i;

		near = i + 5 < kalimat->end ? i + 5 : kalimat->end;
		if (frasa_di(teks, i, "di bawah target"))
			return VONIS_BELUM;
		if (frasa_di(teks, i, "di atas target"))
			return VONIS_TERLAMPAUI;
		if (kata_among(&teks->kata[i], passive) && i + 1 < kalimat->end &&
		    teks->kata[i + 1].jenis != KATA_ANGKA)
			return denied ? VONIS_BELUM : VONIS_TERCAPAI;
		if ((active || over) && kata_cari(teks, i + 1, near, targets) < near)
			return !over    ? denied ? VONIS_BELUM : VONIS_TERCAPAI
			       : denied ? VONIS_TIDAK_ADA
			                : VONIS_TERLAMPAUI;
	}
	return VONIS_TIDAK_ADA;
}

/* -- what the data says -- */

struct tally {
	int64_t all, reached, passed, missed, unknown;
};

static void add(struct tally *tally, const struct record *record, const struct indikator *indikator)
{
	int year = (int)record->tahun.value;
	enum hasil hasil = indikator_hasil(record, indikator, year);
	struct measure target = indikator_target(record, indikator, year), real = indikator_realisasi(indikator, year);
	bool equal = target.known && real.known && decimal_compare(target.value, real.value) == 0;

	tally->all++;
	tally->reached += hasil == HASIL_TERCAPAI;
	tally->passed += hasil == HASIL_TERCAPAI && !equal;
	tally->missed += hasil == HASIL_TIDAK_TERCAPAI;
	tally->unknown += hasil == HASIL_TIDAK_DIKETAHUI;
}

static struct tally tally_of(const struct record *record, const struct sasaran *only)
{
	struct tally tally = { 0, 0, 0, 0, 0 };

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			if (!only || only == &record->sasaran.items[s])
				add(&tally, record, &record->sasaran.items[s].indikator.items[i]);
	return tally;
}

/* "Mencapai" may leave out those that went beyond, when these are counted beside it. */
static bool is_so(const struct kalimat *kalimat, struct tally tally, enum vonis vonis, int64_t count)
{
	static const char *const pass[] = { "melampaui", "melebihi", "terlampaui", NULL };

	switch (vonis) {
	case VONIS_TIDAK_ADA:
		return true;
	case VONIS_BELUM:
		return count == tally.missed;
	case VONIS_TERLAMPAUI:
		return count == tally.passed || count == tally.reached;
	case VONIS_TERCAPAI:
		return count == tally.reached ||
		       (kalimat_memuat(kalimat, pass) && count == tally.reached - tally.passed);
	}
	return true;
}

static bool fits(const struct kalimat *kalimat, enum vonis vonis, int64_t count, int64_t *wanted)
{
	static const char *const goals[] = { "sasaran", "tersebut", "ini", NULL };
	const struct record *record = kalimat->audit->record;
	struct tally all = tally_of(record, NULL);
	bool part = kalimat_memuat(kalimat, goals) || teks_di(kalimat->teks, "sasaran");

	*wanted = vonis == VONIS_BELUM ? all.missed : all.reached;
	if (!all.all || all.unknown || is_so(kalimat, all, vonis, count))
		return true;
	for (size_t s = 0; part && s < record->sasaran.count; s++)
		if (is_so(kalimat, tally_of(record, &record->sasaran.items[s]), vonis, count))
			return true;
	return false;
}

static void tell(const struct kalimat *kalimat, size_t first, size_t end, int64_t wanted)
{
	struct text said = teks_kutip(kalimat->teks, first, end);
	struct text right = text_from_int(kalimat->audit->arena, wanted);

	if (teks_diketik(kalimat->teks, &kalimat->teks->kata[first]))
		audit_find(kalimat->audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
		           MESSAGE_PROSA_JUMLAH, said, right);
}

/* -- what sentences say -- */

/* "dari 3 indikator", "dari total 3 indikator": all there are, none by themselves. */
static bool is_total(const struct kalimat *kalimat, size_t first)
{
	static const char *const words[] = { "dari", "atas", NULL };
	size_t from = first > kalimat->first + 2 ? first - 2 : kalimat->first;

	return kata_cari(kalimat->teks, from, first, words) < first;
}

bool hasil_cacah(const struct kalimat *kalimat, const struct cacah *cacah)
{
	enum vonis vonis = cacah->benda == BENDA_INDIKATOR && !is_total(kalimat, cacah->first)
	                           ? verdict_behind(kalimat, cacah->end)
	                           : VONIS_TIDAK_ADA;
	int64_t wanted;

	if (vonis == VONIS_TIDAK_ADA)
		return false;
	if (kalimat_kami(kalimat) && !kalimat->teks->triwulan && !fits(kalimat, vonis, cacah->nilai, &wanted))
		tell(kalimat, cacah->first, cacah->end, wanted);
	return true;
}

size_t hasil_bagian(const struct kalimat *kalimat, size_t at)
{
	static const char *const totals[] = { "total", "seluruh", "keseluruhan", "jumlah", NULL };
	int64_t count, wanted;
	bool both;
	size_t taken = bilangan_di(kalimat->teks, at, &count, &both), of = at + taken, words;
	struct cacah all;
	enum vonis vonis;

	if (!taken)
		return 0;
	if (benda_di(kalimat->teks, of, &words) == BENDA_INDIKATOR)
		of += words;
	if (of + 1 >= kalimat->end || !kata_is(&kalimat->teks->kata[of], "dari"))
		return 0;
	of++;
	of += kata_among(&kalimat->teks->kata[of], totals);
	if (of >= kalimat->end || !cacah_di(kalimat->teks, of, &all) || all.benda != BENDA_INDIKATOR ||
	    all.end > kalimat->end)
		return 0;
	vonis = verdict_behind(kalimat, all.end);
	if (vonis != VONIS_TIDAK_ADA && kalimat_kami(kalimat) && !kalimat->teks->triwulan &&
	    !fits(kalimat, vonis, count, &wanted))
		tell(kalimat, at, all.end, wanted);
	return taken;
}

/* "tidak ada indikator yang mencapai target" */
static const char *const nones[] = { "tidak ada", "tidak satu pun", "tidak terdapat", "belum ada" };

static void look_for_none(const struct kalimat *kalimat, size_t at)
{
	size_t words, thing, length;
	enum vonis vonis;
	int64_t wanted;

	frasa_pilih(kalimat->teks, at, TABEL_KATA(nones), &words);
	thing = at + words;
	if (!words || benda_di(kalimat->teks, thing, &length) != BENDA_INDIKATOR)
		return;
	vonis = verdict_behind(kalimat, thing + length);
	if (!fits(kalimat, vonis, 0, &wanted))
		tell(kalimat, at, thing + length, wanted);
}

/* "Dari 3 indikator kinerja utama, 2 (dua) mencapai target": the number stands for itself. */
static const char *const of[] = { "dari", NULL };

static void look_for_elided(const struct kalimat *kalimat, size_t at)
{
	static const char *const between[] = { "diantaranya", "telah", "sudah", "sebanyak", "yang", "di",
		                               "antaranya",   "belum", "tidak", "berhasil", NULL };
	static const char *const only[] = { "hanya", "baru", "sebanyak", "terdapat", "ada", "sejumlah", NULL };
	struct cacah all;
	int64_t count, wanted;
	bool both;
	size_t first, taken, verb;
	enum vonis vonis;

	if (!kata_among(&kalimat->teks->kata[at], of) || !cacah_di(kalimat->teks, at + 1, &all) ||
	    all.benda != BENDA_INDIKATOR || all.end + 2 >= kalimat->end)
		return;
	for (first = all.end; first < kalimat->end && first < all.end + 6; first++)
		if (kata_is(&kalimat->teks->kata[first], ","))
			break;
	for (first++; first < kalimat->end && kata_among(&kalimat->teks->kata[first], only);)
		first++;
	taken = first < kalimat->end ? bilangan_di(kalimat->teks, first, &count, &both) : 0;
	if (taken && benda_di(kalimat->teks, first + taken, &verb) != BENDA_LAIN)
		return; /* it names its thing */
	for (verb = first + taken; taken && verb < kalimat->end && kata_among(&kalimat->teks->kata[verb], between);)
		verb++;
	vonis = taken && verb < first + taken + 4 ? verdict_behind(kalimat, first + taken) : VONIS_TIDAK_ADA;
	if (vonis != VONIS_TIDAK_ADA && verdict_behind(kalimat, verb) != VONIS_TIDAK_ADA &&
	    !fits(kalimat, vonis, count, &wanted))
		tell(kalimat, first, first + taken, wanted);
}

/* "66,67% indikator mencapai target" */
static void look_for_share(const struct kalimat *kalimat, size_t at)
{
	struct decimal said, share = { 0, 0 };
	struct tally all;
	size_t thing = at + 2, words;
	enum vonis vonis;
	int64_t count;

	if (thing >= kalimat->end || !kata_is(&kalimat->teks->kata[at + 1], "%") ||
	    !angka_baca(kalimat->teks->kata[at].asli, &said))
		return;
	thing += kata_is(&kalimat->teks->kata[thing], "dari");
	all = tally_of(kalimat->audit->record, NULL);
	if (benda_di(kalimat->teks, thing, &words) != BENDA_INDIKATOR || !all.all || all.unknown ||
	    teks_di(kalimat->teks, "sasaran"))
		return;
	vonis = verdict_behind(kalimat, thing + words);
	count = vonis == VONIS_BELUM ? all.missed : all.reached;
	if (vonis == VONIS_TIDAK_ADA ||
	    !decimal_div(decimal_from_int(count * 100), decimal_from_int(all.all), said.places, &share) ||
	    decimal_compare(share, said) == 0 ||
	    (vonis == VONIS_TERLAMPAUI &&
	     decimal_div(decimal_from_int(all.passed * 100), decimal_from_int(all.all), said.places, &share) &&
	     decimal_compare(share, said) == 0))
		return;
	tell(kalimat, at, thing + words, count);
}

void hasil_lain(const struct kalimat *kalimat)
{
	static const struct tabel_kata starts[] = { BAGIAN_KATA(nones), BAGIAN_KATA(of) };
	const struct kata *kata = kalimat->teks->kata;

	if (kalimat->teks->triwulan || !kalimat_kami(kalimat))
		return;
	for (size_t i = kata_atau_angka(kata, kalimat->first, kalimat->end, TABEL_TABEL(starts)); i < kalimat->end;
	     i = kata_atau_angka(kata, i + 1, kalimat->end, TABEL_TABEL(starts))) {
		look_for_none(kalimat, i);
		look_for_elided(kalimat, i);
		look_for_share(kalimat, i);
	}
}
