/* What sentences say of many programmes or indicators at once, or of one roughly: how many are above a limit, how far
 * the most is from the least, "lebih dari separuh".
 *
 * Judged where all that is spoken of is known, and where the sentence names its limit or both ends.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
#include "record/figures/measures.h"
#include "record/record.h"

static const char *const shares[] = { "serapan",       "penyerapan",  "terserap",       "menyerap", "serapannya",
	                              "penyerapannya", "terealisasi", "direalisasikan", NULL };

static void tell(const struct kalimat *kalimat, size_t first, size_t end, enum message message, struct text right)
{
	struct text said = teks_kutip(kalimat->teks, first, end);

	if (teks_diketik(kalimat->teks, &kalimat->teks->kata[first]))
		audit_report(kalimat->audit, kalimat->teks->path, (struct evidence){ .written = said, .wanted = right },
		             message, (const struct text[4]){ said, right });
}

/* Unknown where the programme has no budget. */
static struct measure share_of(const struct kalimat *kalimat, size_t p)
{
	const struct record *record = kalimat->audit->record;

	return serapan(program_money(&record->program.items[p]), percent_places(record));
}

/* Whether all programmes have one; those without a budget are not counted by anybody. */
static bool all_known(const struct kalimat *kalimat)
{
	const struct record *record = kalimat->audit->record;

	for (size_t p = 0; p < record->program.count; p++)
		if (program_money(&record->program.items[p]).given && !share_of(kalimat, p).known)
			return false;
	return record->program.count > 1;
}

/* -- "tiga program terserap di bawah 80%" -- */

static const struct {
	const char *phrase;
	int way;
	bool equal; /* what is as much counts, too */
} limits[] = { { "di atas", 1, false },           { "diatas", 1, false },        { "lebih dari", 1, false },
	       { "melebihi", 1, false },          { "di bawah", -1, false },     { "dibawah", -1, false },
	       { "kurang dari", -1, false },      { "paling sedikit", 1, true }, { "minimal", 1, true },
	       { "sekurang-kurangnya", 1, true }, { "paling banyak", -1, true } };

/* What is counted, and by what: programmes by their share, indicators by their capaian. */
struct counting {
	enum benda benda;
	int64_t all, beyond, upto; /* known ones; those beyond the limit, and with what is as much */
};

static void count(struct counting *counting, struct measure one, int way, struct decimal limit)
{
	int order = one.known ? decimal_compare(one.value, limit) * way : -1;

	counting->all += one.known;
	counting->beyond += order > 0;
	counting->upto += order >= 0 && one.known;
}

static struct counting counted(const struct kalimat *kalimat, enum benda benda, int way, struct decimal limit)
{
	const struct record *record = kalimat->audit->record;
	struct counting counting = { .benda = benda };

	for (size_t p = 0; benda == BENDA_PROGRAM && p < record->program.count; p++)
		count(&counting, share_of(kalimat, p), way, limit);
	for (size_t s = 0; benda == BENDA_INDIKATOR && s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			count(&counting,
			      indikator_capaian(record, &record->sasaran.items[s].indikator.items[i],
			                        (int)record->tahun.value),
			      way, limit);
	return counting;
}

/* A count with its thing, of some or of all. */
struct amount {
	int64_t count; /* -1 for all there are */
	size_t first, end;
};

/* "lima dari sembilan program" counts five; "dari sembilan program" nothing. */
static bool of_all(const struct kalimat *kalimat, const struct cacah *cacah, struct amount *found)
{
	const struct kata *kata = kalimat->teks->kata;
	size_t of = cacah->first > kalimat->first ? cacah->first - 1 : cacah->first;
	bool both;

	if (of == cacah->first || !(kata_is(&kata[of], "dari") || kata_is(&kata[of], "atas"))) {
		*found = (struct amount){ cacah->nilai, cacah->first, cacah->end };
		return true;
	}
	for (size_t i = of > kalimat->first + 4 ? of - 4 : kalimat->first; i < of; i++)
		if (bilangan_di(kalimat->teks, i, &found->count, &both) == of - i) {
			found->first = i;
			found->end = cacah->end;
			return true;
		}
	return false;
}

/* The last count of the thing that ends before the limit, "seluruh program", "kedua indikator"; false for none. */
static bool amount_before(const struct kalimat *kalimat, enum benda benda, size_t limit, struct amount *found)
{
	static const char *const all[] = { "seluruh", "semua", "setiap", "kedua", "ketiga", "keempat", NULL };
	size_t from = limit > kalimat->first + 12 ? limit - 12 : kalimat->first, words;
	bool any = false;

	for (size_t i = from; i < limit; i++) {
		struct cacah cacah;

		if (cacah_di(kalimat->teks, i, &cacah) && cacah.end <= limit) {
			any = cacah.benda == benda && of_all(kalimat, &cacah, found);
			i = cacah.end - 1;
		} else if (kata_among(&kalimat->teks->kata[i], all) && i + 1 < limit &&
		           benda_di(kalimat->teks, i + 1, &words) == benda) {
			any = true;
			*found = (struct amount){ -1, i, i + 1 + words };
		}
	}
	return any;
}

/* "Capaian kedua indikator": what is measured stands before. */
static bool measured(const struct kalimat *kalimat, enum benda benda, const struct amount *amount, size_t at)
{
	static const char *const capaian[] = { "capaian", "capaiannya", "bercapaian", NULL };
	const char *const *words = benda == BENDA_PROGRAM ? shares : capaian;
	size_t from = amount->first > kalimat->first + 3 ? amount->first - 3 : kalimat->first;

	return kata_cari(kalimat->teks, amount->end, at, words) < at ||
	       kata_cari(kalimat->teks, from, amount->first, words) < amount->first;
}

static void look_at_limit(const struct kalimat *kalimat, size_t at)
{
	static const char *const stops[] = { ",",        ";",      "dan",    "sedangkan",     "namun",
		                             "kegiatan", "target", "antara", "masing-masing", NULL };
	static const enum benda things[] = { BENDA_PROGRAM, BENDA_INDIKATOR };
	size_t words, row = frasa_pilih(kalimat->teks, at, TABEL_KATA(limits), &words), number = at + words;
	struct decimal limit;
	struct amount amount;

	if (!words || number >= kalimat->end || !kalimat_persen(kalimat, number) ||
	    !angka_baca(kalimat->teks->kata[number].asli, &limit))
		return;
	for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
		struct counting data = counted(kalimat, things[i], limits[row].way, limit);
		int64_t said, right = limits[row].equal ? data.upto : data.beyond;

		if (data.all < 2 || !amount_before(kalimat, things[i], at, &amount) ||
		    !measured(kalimat, things[i], &amount, at) ||
		    kata_cari(kalimat->teks, amount.end, at, stops) < at ||
		    (things[i] == BENDA_PROGRAM && !all_known(kalimat)))
			continue;
		said = amount.count < 0 ? data.all : amount.count;
		if (said != data.beyond && said != data.upto)
			tell(kalimat, amount.first, number + 2, MESSAGE_PROSA_JUMLAH,
			     text_from_int(kalimat->audit->arena, right));
	}
}

/* -- "lebih dari separuh anggaran Program X terserap" -- */

static const struct {
	const char *phrase;
	int64_t over, under;
} fractions[] = { { "tiga perempat", 3, 4 }, { "dua pertiga", 2, 3 }, { "separuh", 1, 2 },
	          { "setengah", 1, 2 },      { "sepertiga", 1, 3 },   { "seperempat", 1, 4 } };

static void look_at_fraction(const struct kalimat *kalimat)
{
	static const char *const others[] = { "sisa",     "sisanya", "belum",   "tidak",        "jumlah", "kegiatan",
		                              "triwulan", "bukan",   "pegawai", "dialokasikan", NULL };
	const struct sebutan *program = kalimat_sebutan(kalimat, NAMA_PROGRAM, kalimat->end);
	struct measure share;
	struct decimal part;

	if (!program || program->hampir || !kalimat_memuat(kalimat, shares) || kalimat_memuat(kalimat, others))
		return;
	share = serapan(program_money(program->nama->milik), percent_places(kalimat->audit->record));
	for (size_t i = kalimat->first + 2; share.known && i < kalimat->end; i++) {
		size_t words, row = frasa_pilih(kalimat->teks, i, TABEL_KATA(fractions), &words);
		int way = frasa_di(kalimat->teks, i - 2, "lebih dari")    ? 1
		          : frasa_di(kalimat->teks, i - 2, "kurang dari") ? -1
		                                                          : 0;

		if (!words || !way ||
		    !decimal_div(decimal_from_int(100 * fractions[row].over), decimal_from_int(fractions[row].under), 2,
		                 &part) ||
		    decimal_compare(share.value, part) * way >= 0)
			continue;
		tell(kalimat, i - 2, i + words, MESSAGE_PROSA_UANG,
		     text_format(kalimat->audit->arena, "%t%%", decimal_format(kalimat->audit->arena, share.value)));
	}
}

/* -- "selisih antara serapan tertinggi dan terendah 69,92 poin" -- */

static void look_at_span(const struct kalimat *kalimat)
{
	static const char *const gaps[] = { "selisih", "kesenjangan", "rentang", "jarak", "disparitas", NULL };
	static const char *const most[] = { "tertinggi", NULL }, *const least[] = { "terendah", NULL };
	static const char *const others[] = {
		"kegiatan", "indikator", "bidang", "triwulan", "target", "capaian", NULL
	};
	struct measure high = { 0 }, low = { 0 };
	struct decimal said, apart;
	size_t at = kalimat->end;

	if (!kalimat_memuat(kalimat, gaps) || !kalimat_memuat(kalimat, most) || !kalimat_memuat(kalimat, least) ||
	    !kalimat_memuat(kalimat, shares) || kalimat_memuat(kalimat, others) || !all_known(kalimat))
		return;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		if (kalimat->teks->kata[i].jenis != KATA_ANGKA || kata_tahun(&kalimat->teks->kata[i]))
			continue;
		if (at < kalimat->end)
			return; /* more than one number: look_at_gap reckons with them */
		at = i;
	}
	if (at == kalimat->end || !angka_baca(kalimat->teks->kata[at].asli, &said))
		return;
	for (size_t p = 0; p < kalimat->audit->record->program.count; p++) {
		struct measure share = share_of(kalimat, p);

		if (share.known && (!high.known || decimal_compare(share.value, high.value) > 0))
			high = share;
		if (share.known && (!low.known || decimal_compare(share.value, low.value) < 0))
			low = share;
	}
	if (high.known && decimal_sub(high.value, low.value, &apart) && !nilai_cocok(apart, said))
		tell(kalimat, at, at + 1, MESSAGE_PROSA_UANG,
		     decimal_format(kalimat->audit->arena, decimal_round(apart, said.places)));
}

void lihat_serapan(const struct kalimat *kalimat)
{
	if (kalimat->teks->triwulan || !kalimat_kami(kalimat))
		return;
	look_at_span(kalimat);
	look_at_fraction(kalimat);
	for (size_t i = kata_berikut(kalimat->teks->kata, kalimat->first, kalimat->end, TABEL_KATA(limits));
	     i < kalimat->end; i = kata_berikut(kalimat->teks->kata, i + 1, kalimat->end, TABEL_KATA(limits)))
		look_at_limit(kalimat, i);
}
