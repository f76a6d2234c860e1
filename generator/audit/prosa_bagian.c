/* Parts and wholes that a sentence tells itself: what is done and what is not of so many, shares that make more than
 * all, how much lies between "dari" and "menjadi". */
#include "audit/prosa.h"

#include "audit/cacah.h"

static void tell(const struct kalimat *kalimat, size_t first, size_t end, struct decimal right)
{
	const struct audit *audit = kalimat->audit;
	struct text said = teks_kutip(kalimat->teks, first, end), wanted = decimal_format(audit->arena, right);

	if (teks_diketik(kalimat->teks, &kalimat->teks->kata[first]))
		audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = wanted }),
		           MESSAGE_PROSA_HITUNG, said, wanted);
}

/* -- so many of them, and the rest -- */

/* A whole number with its thing, from `at` on; gives where the thing is, 0 for none. */
static size_t count_at(const struct kalimat *kalimat, size_t at, int64_t *value)
{
	bool both;
	size_t taken = at < kalimat->end ? bilangan_di(kalimat->teks, at, value, &both) : 0;

	return taken && at + taken < kalimat->end && kalimat->teks->kata[at + taken].jenis == KATA_HURUF ? at + taken
	                                                                                                 : 0;
}

/* "Dari 12 kelompok tani, 10 kelompok aktif dan 3 kelompok tidak aktif": three counts of one thing, the last denied. */
static void look_at_rest(const struct kalimat *kalimat)
{
	static const char *const denials[] = { "tidak", "belum", NULL };
	const struct kata *kata = kalimat->teks->kata;
	int64_t counts[3] = { 0 };
	size_t things[3] = { 0 }, first = 0, found = 0, near;

	if (kalimat->first + 2 >= kalimat->end || !kata_is(&kata[kalimat->first], "dari"))
		return;
	for (size_t i = kalimat->first + 1; i < kalimat->end; i++) {
		int64_t value;
		size_t thing;

		if (kata[i].jenis == KATA_ANGKA && (kalimat_persen(kalimat, i) || kalimat_uang(kalimat, i)))
			return;
		thing = count_at(kalimat, i, &value);
		if (!thing)
			continue;
		if (found == 3)
			return;
		first = found ? first : i;
		counts[found] = value;
		things[found++] = thing;
		i = thing - 1;
	}
	if (found != 3 || first != kalimat->first + 1)
		return;
	near = things[2] + 5 < kalimat->end ? things[2] + 5 : kalimat->end;
	for (size_t i = 1; i < 3; i++)
		if (!text_equal(kata[things[i]].lipat, kata[things[0]].lipat))
			return;
	if (kata_cari(kalimat->teks, things[2], near, denials) == near ||
	    kata_cari(kalimat->teks, things[1], things[2], denials) < things[2] || counts[1] + counts[2] == counts[0])
		return;
	tell(kalimat, first, things[0] + 1, decimal_from_int(counts[1] + counts[2]));
}

/* -- shares -- */

/* "terdiri atas laki-laki 60,00% dan perempuan 45,00%": more than all. */
static void look_at_shares(const struct kalimat *kalimat)
{
	static const char *const wholes[] = { "terdiri", "terbagi", "komposisi", "komposisinya", NULL };
	size_t at = kata_cari(kalimat->teks, kalimat->first, kalimat->end, wholes), first = 0, last = 0, count = 0;
	struct decimal sum = { 0, 0 }, value;

	for (size_t i = at; i < kalimat->end; i++) {
		if (kalimat->teks->kata[i].jenis != KATA_ANGKA)
			continue;
		if (!kalimat_persen(kalimat, i) || kalimat_selisih(kalimat, i) ||
		    !angka_baca(kalimat->teks->kata[i].asli, &value) || !decimal_add(sum, value, &sum))
			return;
		first = count++ ? first : i;
		last = i;
	}
	if (count >= 2 && decimal_compare(sum, (struct decimal){ 1001 + (int64_t)count, 1 }) > 0)
		tell(kalimat, first, last + 2 <= kalimat->end ? last + 2 : last + 1, decimal_from_int(100));
}

/* -- from one to the other -- */

/* The number behind the word, "Rp" and a dot between; the end for none. */
static size_t number_behind(const struct kalimat *kalimat, const char *const *words, struct decimal *value)
{
	static const char *const between[] = { "rp", ".", "sekitar", NULL };
	size_t at = kata_cari(kalimat->teks, kalimat->first, kalimat->end, words) + 1;

	while (at < kalimat->end && kata_among(&kalimat->teks->kata[at], between))
		at++;
	return at < kalimat->end && kalimat->teks->kata[at].jenis == KATA_ANGKA &&
	                       !kata_tahun(&kalimat->teks->kata[at]) && angka_baca(kalimat->teks->kata[at].asli, value)
	               ? at
	               : kalimat->end;
}

static struct decimal positive(struct decimal value)
{
	struct decimal turned = value;

	if (decimal_sign(value) < 0)
		decimal_sub(decimal_from_int(0), value, &turned);
	return turned;
}

/* "bertambah sebesar Rp300, dari Rp1.000 menjadi Rp1.200"; in percent it may be of the first. */
static void look_at_step(const struct kalimat *kalimat)
{
	static const char *const from[] = { "dari", "semula", NULL }, *const to[] = { "menjadi", NULL };
	static const char *const by[] = { "sebesar", "sebanyak", NULL }, *const is[] = { "adalah", "ialah", "yaitu",
		                                                                         "yakni", NULL };
	static const char *const moves[] = { "bertambah",   "berkurang",   "naik",       "turun",
		                             "meningkat",   "menurun",     "kenaikan",   "penurunan",
		                             "peningkatan", "pengurangan", "penambahan", NULL };
	struct decimal a, b, said, apart, share;
	size_t numbers = 0, at_a, at_b, at;

	bool named = kalimat_memuat(kalimat, by);

	if (!kalimat_memuat(kalimat, to) || !kalimat_memuat(kalimat, moves) || !(named || kalimat_memuat(kalimat, is)))
		return;
	at_a = number_behind(kalimat, from, &a);
	at_b = number_behind(kalimat, to, &b);
	at = number_behind(kalimat, named ? by : is, &said);
	for (size_t i = kalimat->first; i < kalimat->end; i++)
		numbers += kalimat->teks->kata[i].jenis == KATA_ANGKA && !kata_tahun(&kalimat->teks->kata[i]);
	if (numbers != 3 || (!named && at < at_b) || at_a >= at_b || at_b >= kalimat->end || at >= kalimat->end ||
	    at == at_a || at == at_b || kalimat_uang(kalimat, at_a) != kalimat_uang(kalimat, at_b) ||
	    !decimal_sub(b, a, &apart))
		return;
	apart = positive(apart);
	if (nilai_cocok(apart, said) ||
	    (kalimat_uang(kalimat, at_a) && !kalimat_uang(kalimat, at) && !kalimat_persen(kalimat, at)))
		return;
	if (decimal_sign(a) > 0 && decimal_mul(apart, decimal_from_int(100), apart.places, &share) &&
	    decimal_div(share, a, said.places + 4, &share) && kalimat_persen(kalimat, at)) {
		if (nilai_cocok(share, said))
			return;
		apart = kalimat_persen(kalimat, at_a) ? apart : decimal_round(share, said.places);
	}
	tell(kalimat, at, at + 1, apart);
}

/* -- one less the other -- */

/* "selisih antara 25% dan 22% ialah 3%", "113% dikurangi 90% yaitu 23%": three numbers of a kind. */
static void look_at_gap(const struct kalimat *kalimat)
{
	static const char *const less[] = { "dikurangi", "dikurang", NULL }, *const gap[] = { "selisih", NULL };
	static const char *const is[] = { "ialah", "adalah", "yaitu", "yakni", "sebesar", "=", "menjadi", NULL };
	struct decimal values[3], apart;
	size_t at[3], count = 0;
	bool differs = kalimat_memuat(kalimat, gap) &&
	               frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "antara") < kalimat->end;

	if (!differs && !kalimat_memuat(kalimat, less))
		return;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (kata->jenis != KATA_ANGKA || kata_tahun(kata))
			continue;
		if (count == 3 || !angka_baca(kata->asli, &values[count]))
			return;
		at[count++] = i;
	}
	if (count != 3 || kata_cari(kalimat->teks, at[1], at[2], is) == at[2] ||
	    kalimat_uang(kalimat, at[0]) != kalimat_uang(kalimat, at[1]) ||
	    kalimat_uang(kalimat, at[0]) != kalimat_uang(kalimat, at[2]) ||
	    kalimat_persen(kalimat, at[0]) != kalimat_persen(kalimat, at[1]) ||
	    (!differs && kata_cari(kalimat->teks, at[0], at[1], less) == at[1]) ||
	    !decimal_sub(values[0], values[1], &apart))
		return;
	apart = positive(apart);
	if (!nilai_cocok(apart, positive(values[2])))
		tell(kalimat, at[2], at[2] + 1, apart);
}

/* -- "dari 14 desa menjadi 27 desa atau bertambah 13 desa" -- */

static void look_at_gain(const struct kalimat *kalimat)
{
	static const char *const from[] = { "dari", "semula", NULL }, *const to[] = { "menjadi", NULL };
	static const char *const moves[] = { "bertambah", "berkurang", "naik", "turun", "meningkat", "menurun", NULL };
	static const char *const joins[] = { "atau", "berarti", "artinya", "sehingga", NULL };
	struct decimal a, b, said, apart, share;
	size_t at_a, at_b, at, join;

	if (!kalimat_memuat(kalimat, to) || !kalimat_memuat(kalimat, moves))
		return;
	at_a = number_behind(kalimat, from, &a);
	at_b = number_behind(kalimat, to, &b);
	if (at_a >= at_b || at_b >= kalimat->end || kalimat_uang(kalimat, at_a) != kalimat_uang(kalimat, at_b))
		return;
	join = kata_cari(kalimat->teks, at_b, kalimat->end, joins);
	if (join + 2 >= kalimat->end || !kata_among(&kalimat->teks->kata[join + 1], moves))
		return;
	for (at = join + 2; at < kalimat->end && at < join + 6 && kalimat->teks->kata[at].jenis != KATA_ANGKA; at++)
		;
	if (at >= kalimat->end || kalimat->teks->kata[at].jenis != KATA_ANGKA ||
	    !angka_baca(kalimat->teks->kata[at].asli, &said) ||
	    kalimat_uang(kalimat, at) != kalimat_uang(kalimat, at_a) || kalimat_batas(kalimat, at) ||
	    !decimal_sub(b, a, &apart))
		return;
	apart = positive(apart);
	if (nilai_cocok(apart, said))
		return;
	if (kalimat_persen(kalimat, at)) {
		if (decimal_sign(a) <= 0 || !decimal_mul(apart, decimal_from_int(100), apart.places, &share) ||
		    !decimal_div(share, a, said.places + 4, &share) || nilai_cocok(share, said))
			return;
		apart = kalimat_persen(kalimat, at_a) ? apart : decimal_round(share, said.places);
	}
	tell(kalimat, at, at + 1, apart);
}

/* -- "Rp500.000 kepada 120 orang, sehingga seluruhnya Rp60.000.000" -- */

static void look_at_product(const struct kalimat *kalimat)
{
	static const char *const each[] = { "masing-masing", "setiap", "tiap", "per", "diberikan", "@", NULL };
	static const char *const totals[] = { "seluruhnya", "totalnya", "jumlahnya", "keseluruhannya",
		                              "berjumlah",  "total",    NULL };
	const struct kata *kata = kalimat->teks->kata;
	struct decimal money[2], product;
	size_t at[2], found = 0, total;
	int64_t count = 0;

	if (!kalimat_memuat(kalimat, totals) || !kalimat_memuat(kalimat, each))
		return;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		int64_t value;

		if (kata[i].jenis != KATA_ANGKA || kata_tahun(&kata[i]))
			continue;
		if (kalimat_uang(kalimat, i)) {
			if (found == 2 || !angka_baca(kata[i].asli, &money[found]))
				return;
			at[found++] = i;
		} else if (!count && bilangan_utuh(&kata[i], &value) && !kalimat_persen(kalimat, i) && value > 1) {
			count = value;
		} else {
			return;
		}
	}
	if (found != 2 || !count)
		return;
	total = kata_cari(kalimat->teks, at[0], at[1], totals);
	if (total == at[1] || at[1] - total > 5 || kata_is(&kata[total - 1], "dari") ||
	    !decimal_mul(money[0], decimal_from_int(count), money[0].places, &product) ||
	    nilai_cocok(product, money[1]))
		return;
	tell(kalimat, at[1], at[1] + 1, product);
}

void lihat_bagian(const struct kalimat *kalimat)
{
	look_at_gap(kalimat);
	look_at_rest(kalimat);
	look_at_shares(kalimat);
	look_at_step(kalimat);
	look_at_gain(kalimat);
	look_at_product(kalimat);
}
