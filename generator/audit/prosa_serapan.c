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

/* "Serapan di bawah 80 persen terjadi pada 3 program": the count behind the limit. */
static bool amount_behind(const struct kalimat *kalimat, enum benda benda, size_t number, struct amount *found)
{
	static const char *const links[] = { "terjadi", "pada", "dialami",  "oleh",     "terdapat", "ada",
		                             "dicatat", "di",   "sebanyak", "terdapat", "sejumlah", NULL };
	struct cacah cacah;
	size_t at = number + 2;

	while (at < kalimat->end && kata_among(&kalimat->teks->kata[at], links))
		at++;
	if (at == number + 2 || at >= kalimat->end || !cacah_di(kalimat->teks, at, &cacah) || cacah.benda != benda ||
	    (cacah.end < kalimat->end && kata_is(&kalimat->teks->kata[cacah.end], "dari")))
		return false;
	*found = (struct amount){ cacah.nilai, cacah.first, cacah.end };
	return true;
}

/* What is measured stands right before the limit. */
static bool measured_before(const struct kalimat *kalimat, enum benda benda, size_t at)
{
	static const char *const capaian[] = { "capaian", "capaiannya", NULL };
	size_t from = at > kalimat->first + 3 ? at - 3 : kalimat->first;

	return kata_cari(kalimat->teks, from, at, benda == BENDA_PROGRAM ? shares : capaian) < at;
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

		bool before = amount_before(kalimat, things[i], at, &amount) &&
		              measured(kalimat, things[i], &amount, at) &&
		              kata_cari(kalimat->teks, amount.end, at, stops) == at;

		if (data.all < 2 || (things[i] == BENDA_PROGRAM && !all_known(kalimat)) ||
		    !(before ||
		      (amount_behind(kalimat, things[i], number, &amount) && measured_before(kalimat, things[i], at))))
			continue;
		said = amount.count < 0 ? data.all : amount.count;
		if (said != data.beyond && said != data.upto)
			tell(kalimat, before ? amount.first : at, before ? number + 2 : amount.end,
			     MESSAGE_PROSA_JUMLAH, text_from_int(kalimat->audit->arena, right));
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

/* -- "serapan Program A lebih tinggi daripada Program B" -- */

static struct measure budget_of(const struct program *program)
{
	struct money money = program_money(program);

	return measure_if(money.given, money.anggaran);
}

/* Of two programmes alone, what stands between them tells which is more. */
static void look_at_two(const struct kalimat *kalimat)
{
	static const char *const budgets[] = { "pagu", "anggaran", "alokasi", "anggarannya", "pagunya", NULL };
	static const char *const more[] = { "tinggi", "besar", "banyak", NULL }, *const less[] = { "rendah", "kecil",
		                                                                                   "sedikit", NULL };
	static const char *const others[] = { "realisasi", "sisa", "target", "tidak", "kegiatan", "bukan", NULL };
	const struct sebutan *two[2];
	struct measure a, b;
	size_t count = 0, at;
	int way;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis != NAMA_PROGRAM || one->first < kalimat->first || one->end > kalimat->end)
			continue;
		if (count == 2 || one->hampir)
			return;
		two[count++] = one;
	}
	if (count != 2 || two[0]->nama->milik == two[1]->nama->milik || kalimat_memuat(kalimat, others))
		return;
	at = frasa_cari(kalimat->teks, two[0]->end, two[1]->first, "lebih");
	if (at + 2 >= two[1]->first || two[1]->first - at > 8)
		return;
	way = kata_among(&kalimat->teks->kata[at + 1], more)   ? 1
	      : kata_among(&kalimat->teks->kata[at + 1], less) ? -1
	                                                       : 0;
	if (kalimat_memuat(kalimat, shares)) {
		int places = percent_places(kalimat->audit->record);

		a = serapan(program_money(two[0]->nama->milik), places);
		b = serapan(program_money(two[1]->nama->milik), places);
	} else if (kalimat_memuat(kalimat, budgets)) {
		a = budget_of(two[0]->nama->milik);
		b = budget_of(two[1]->nama->milik);
	} else {
		return;
	}
	if (way && a.known && b.known && decimal_compare(a.value, b.value) * way <= 0)
		audit_find(
			kalimat->audit, kalimat->teks->path,
			((struct evidence){ .written = teks_kutip(kalimat->teks, kalimat->first, kalimat->end),
		                            .formula = text_format(kalimat->audit->arena, "%t; %t",
		                                                   decimal_format(kalimat->audit->arena, a.value),
		                                                   decimal_format(kalimat->audit->arena, b.value)) }),
			MESSAGE_PROSA_ARAH, teks_kutip(kalimat->teks, kalimat->first, kalimat->end));
}

/* -- "Program A dan Program B masing-masing 90,95% dan 77,90%" -- */

enum { RESPECTIVE_MOST = 6 };

/* As many shares behind the word as programmes before it, in their order. */
static void look_at_respective(const struct kalimat *kalimat)
{
	static const char *const each[] = { "masing-masing", "berturut-turut", NULL };
	static const char *const others[] = { "target", "triwulan", "kegiatan", "capaian", "porsi", NULL };
	size_t at = kata_cari(kalimat->teks, kalimat->first, kalimat->end, each), names = 0, number = at;
	const struct sebutan *named[RESPECTIVE_MOST];
	int places = percent_places(kalimat->audit->record);

	if (at == kalimat->end || !kalimat_memuat(kalimat, shares) || kalimat_memuat(kalimat, others))
		return;
	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis != NAMA_PROGRAM || one->first < kalimat->first || one->end > at)
			continue;
		if (names == RESPECTIVE_MOST || one->hampir)
			return;
		named[names++] = one;
	}
	for (size_t k = 0; names > 1 && k < names; k++) {
		struct measure share = serapan(program_money(named[k]->nama->milik), places);
		struct decimal said;

		for (number++; number < kalimat->end && kalimat->teks->kata[number].jenis != KATA_ANGKA; number++)
			;
		if (number >= kalimat->end || !share.known || !kalimat_persen(kalimat, number) ||
		    !angka_baca(kalimat->teks->kata[number].asli, &said))
			return;
		if (!nilai_cocok(share.value, said)) {
			tell(kalimat, number, number + 2, MESSAGE_PROSA_UANG,
			     decimal_format(kalimat->audit->arena, decimal_round(share.value, said.places)));
			return;
		}
	}
}

void lihat_serapan(const struct kalimat *kalimat)
{
	static const char *const others[] = { "capaian",  "capaiannya",  "bercapaian", "pagu", "pagunya",
		                              "anggaran", "anggarannya", "alokasi",    NULL };

	if (kalimat->teks->triwulan || !(kalimat_memuat(kalimat, shares) || kalimat_memuat(kalimat, others)) ||
	    !kalimat_kami(kalimat))
		return;
	look_at_span(kalimat);
	look_at_fraction(kalimat);
	look_at_two(kalimat);
	look_at_respective(kalimat);
	for (size_t i = kata_berikut(kalimat->teks->kata, kalimat->first, kalimat->end, TABEL_KATA(limits));
	     i < kalimat->end; i = kata_berikut(kalimat->teks->kata, i + 1, kalimat->end, TABEL_KATA(limits)))
		look_at_limit(kalimat, i);
}
