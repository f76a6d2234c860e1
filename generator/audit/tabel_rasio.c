/* Percentages: found out which columns they are made from, then asked of each row. */
#include "audit/tabel_hitung.h"

static bool number_in(const struct isi_sel *cell)
{
	return cell->here && cell->number.kind == PRINTED_NUMBER;
}

/* Reading 0 is the likely one, 1 the other where there is any. */
static struct decimal reading(const struct printed_number *number, int which)
{
	return which && number->doubtful ? number->other : number->value;
}

/* Rounded, or cut off: the cut has a rule of its own where it matters. */
static bool says(struct decimal printed, struct decimal exact)
{
	struct decimal cut, low;

	if (!decimal_compare(printed, decimal_round(exact, printed.places)))
		return true;
	if (!decimal_sub(exact, printed, &cut))
		return false;
	low = (struct decimal){ 1, printed.places };
	return decimal_sign(cut) >= 0 && decimal_compare(cut, low) < 0;
}

static bool ratio_of(struct decimal a, struct decimal b, int64_t scale, struct decimal *value)
{
	struct decimal scaled;

	return decimal_sign(b) && decimal_mul(a, decimal_from_int(scale), a.places, &scaled) &&
	       decimal_div(scaled, b, 6, value);
}

/* realisasi / target; where less is better also (2 target - realisasi) / target and target / realisasi. */
static bool obeys(const struct rasio *rasio, const struct isi_baris *baris, bool others)
{
	const struct printed_number *ratio = &baris->sel[rasio->kolom].number;
	const struct printed_number *spent = &baris->sel[rasio->realisasi].number;
	const struct printed_number *target = &baris->sel[rasio->target].number;

	for (int way = 0; way < 8; way++) {
		struct decimal printed = reading(ratio, way & 1), a = reading(spent, way & 2),
			       b = reading(target, way & 4);
		struct decimal value, left;

		if (ratio_of(a, b, rasio->scale, &value) && says(printed, value))
			return true;
		if (!others)
			continue;
		if (decimal_compare(a, b) > 0 && !decimal_compare(printed, decimal_from_int(rasio->scale)))
			return true; /* capped */
		if (ratio_of(b, a, rasio->scale, &value) && says(printed, value))
			return true;
		if (decimal_add(b, b, &left) && decimal_sub(left, a, &left) &&
		    ratio_of(left, b, rasio->scale, &value) && says(printed, value))
			return true;
	}
	return false;
}

static bool judged(const struct rasio *rasio, const struct isi_baris *baris)
{
	return number_in(&baris->sel[rasio->kolom]) && number_in(&baris->sel[rasio->realisasi]) &&
	       number_in(&baris->sel[rasio->target]) && decimal_sign(baris->sel[rasio->target].number.value) != 0;
}

static size_t count_obeying(const struct isi_tabel *isi, const struct rasio *rasio, size_t *all)
{
	size_t good = 0;

	*all = 0;
	for (size_t r = 0; r < isi->rows; r++) {
		if (!judged(rasio, &isi->baris[r]))
			continue;
		(*all)++;
		good += obeys(rasio, &isi->baris[r], false);
	}
	return good;
}

struct rasio rasio_cari(const struct isi_tabel *isi, size_t kolom)
{
	struct rasio best = { .found = false };
	size_t most = 1;

	for (size_t r = 0; isi->kolom[kolom].rasio && r < isi->columns; r++)
		for (size_t t = 0; isi->kolom[r].realisasi && t < isi->columns; t++) {
			if (!isi->kolom[t].target || r == kolom || t == kolom || r == t)
				continue;
			for (int64_t scale = 100; scale >= 1; scale /= 100) {
				struct rasio rasio = { true, kolom, r, t, scale };
				size_t all, good = count_obeying(isi, &rasio, &all);

				if (good * 3 >= all * 2 && good > most) {
					most = good;
					best = rasio;
				}
			}
		}
	return best;
}

bool rasio_cocok(const struct rasio *rasio, const struct isi_baris *baris, struct decimal *wanted)
{
	struct decimal exact;

	if (!judged(rasio, baris) || obeys(rasio, baris, true))
		return true;
	if (!ratio_of(baris->sel[rasio->realisasi].number.value, baris->sel[rasio->target].number.value, rasio->scale,
	              &exact))
		return true;
	*wanted = decimal_round(exact, baris->sel[rasio->kolom].number.value.places);
	return false;
}
