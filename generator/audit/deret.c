/* Series: figures of quarters and years that do not follow from one another as they must. */
#include "audit/rules.h"

#include "record/figures/measures_triwulan.h"
#include "record/figures/sub_walk.h"
#include "record/figures/value.h"
#include "record/record.h"
#include "record/triwulan.h"

static struct text spelt(const struct audit *audit, struct decimal value)
{
	return decimal_format(audit->arena, value);
}

static int year_of(const struct audit *audit)
{
	return (int)audit->record->tahun.value;
}

/* -- figures to date that fall -- */

static void ask_falling(const struct audit *audit, const struct kinerja_setahun *setahun)
{
	const struct kinerja_triwulan *target = NULL, *realisasi = NULL;

	for (int q = 0; setahun && setahun->basis == BASIS_KUMULATIF && q < QUARTERS; q++) {
		const struct kinerja_triwulan *now = setahun->triwulan[q];
		const struct {
			const char *key;
			const struct number *before, *now;
		} pairs[] = {
			{ "target", target ? &target->target : NULL, now ? &now->target : NULL },
			{ "realisasi", realisasi ? &realisasi->realisasi : NULL, now ? &now->realisasi : NULL },
		};

		for (size_t i = 0; now && i < 2; i++)
			if (pairs[i].before && pairs[i].now->given &&
			    decimal_compare(pairs[i].now->value, pairs[i].before->value) < 0)
				audit_find(audit, audit_below(audit, now->path, pairs[i].key),
				           ((struct evidence){
						   .written = spelt(audit, pairs[i].now->value),
						   .wanted = text_format(audit->arena, ">= %t",
				                                         spelt(audit, pairs[i].before->value)) }),
				           MESSAGE_DERET_FALLS, text_from(pairs[i].key),
				           spelt(audit, pairs[i].before->value), spelt(audit, pairs[i].now->value));
		target = now && now->target.given ? now : target;
		realisasi = now && now->realisasi.given ? now : realisasi;
	}
}

static void ask_falling_indikator(const struct audit *audit, const struct indikator *indikator)
{
	ask_falling(audit, indikator->triwulan);
}

static void ask_falling_list(const struct audit *audit, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		ask_falling(audit, list->items[i].triwulan);
}

static void ask_falling_keluaran(const struct audit *audit)
{
	for (size_t p = 0; p < audit->record->program.count; p++) {
		const struct program *program = &audit->record->program.items[p];

		ask_falling_list(audit, &program->indikator);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			ask_falling_list(audit, &kegiatan->indikator);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				ask_falling_list(audit, &kegiatan->sub_kegiatan.items[s].indikator);
		}
	}
}

/* A level does not start from nothing in January. */
static void ask_restart(const struct audit *audit, const struct indikator *indikator)
{
	struct measure before = indikator_realisasi(indikator, year_of(audit) - 1);
	const struct kinerja_triwulan *first = indikator->triwulan ? indikator->triwulan->triwulan[0] : NULL;

	if (!first || indikator->triwulan->basis != BASIS_TETAP || !first->realisasi.given || !before.known ||
	    indikator->arah != ARAH_NAIK || decimal_sign(first->realisasi.value) || decimal_sign(before.value) <= 0)
		return;
	audit_find(audit, audit_below(audit, first->path, "realisasi"),
	           ((struct evidence){ .written = LIT("0"), .wanted = spelt(audit, before.value) }),
	           MESSAGE_DERET_RESTART, indikator->nama, spelt(audit, before.value));
}

/* -- figures that are the same everywhere -- */

struct tally {
	size_t known, same;
};

static void ask_everywhere(const struct audit *audit)
{
	struct tally last = { 0, 0 }, target = { 0, 0 };

	for (size_t s = 0; s < audit->record->sasaran.count; s++)
		for (size_t i = 0; i < audit->record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &audit->record->sasaran.items[s].indikator.items[i];
			struct measure now = indikator_realisasi(indikator, year_of(audit));
			struct measure before = indikator_realisasi(indikator, year_of(audit) - 1);
			struct measure aim = indikator_target(audit->record, indikator, year_of(audit));

			last.known += now.known && before.known;
			last.same += now.known && before.known && decimal_compare(now.value, before.value) == 0;
			target.known += now.known && aim.known;
			target.same += now.known && aim.known && decimal_compare(now.value, aim.value) == 0;
		}
	if (last.known >= 2 && last.same == last.known)
		audit_find(audit, LIT("sasaran"), NO_EVIDENCE, MESSAGE_DERET_LAST_YEAR,
		           text_from_int(audit->arena, (int64_t)last.known));
	else if (target.known >= 3 && target.same == target.known)
		audit_find(audit, LIT("sasaran"), NO_EVIDENCE, MESSAGE_DERET_AS_TARGET,
		           text_from_int(audit->arena, (int64_t)target.known));
}

/* -- thousands taken for decimals -- */

/* Things that are counted one by one. */
static bool is_counted(struct text unit)
{
	static const char *const measured[] = { "%",     "persen", "indeks", "nilai", "skor",   "poin", "rasio",
		                                "angka", "tahun",  "jam",    "hari",  "menit",  "ha",   "hektar",
		                                "ton",   "kg",     "km",     "rp",    "rupiah", "juta", "miliar" };

	for (size_t i = 0; i < sizeof measured / sizeof *measured; i++) {
		struct text word = text_from(measured[i]);
		bool same = unit.count == word.count;

		for (size_t k = 0; same && k < unit.count; k++)
			same = (unit.bytes[k] | 0x20) == (word.bytes[k] | 0x20);
		if (same)
			return false;
	}
	return unit.count > 0;
}

static bool has_three(struct number number)
{
	struct decimal one = decimal_from_int(1);

	return number.given && number.value.places == 3 && decimal_compare(number.value, one) >= 0;
}

/* Whether other values of the series have other places. */
static bool is_alone(const struct indikator *indikator)
{
	size_t threes = 0, others = 0;

	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct number numbers[] = { indikator->tahunan.items[i].target,
			                          indikator->tahunan.items[i].realisasi };

		for (size_t k = 0; k < 2; k++) {
			threes += has_three(numbers[k]);
			others += numbers[k].given && numbers[k].value.places != 3;
		}
	}
	return others > threes;
}

static void ask_thousands(const struct audit *audit, const struct indikator *indikator)
{
	bool suspect = is_counted(indikator->satuan) || is_alone(indikator);

	for (size_t i = 0; suspect && i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];
		const struct {
			const char *key;
			struct number number;
		} pairs[] = { { "target", tahunan->target }, { "realisasi", tahunan->realisasi } };

		for (size_t k = 0; k < 2; k++) {
			struct decimal meant = pairs[k].number.value;

			if (!has_three(pairs[k].number))
				continue;
			meant.places = 0;
			audit_find(audit, audit_below(audit, tahunan->path, pairs[k].key),
			           ((struct evidence){ .written = spelt(audit, pairs[k].number.value),
			                               .wanted = spelt(audit, meant) }),
			           MESSAGE_DERET_THOUSANDS, indikator->nama, spelt(audit, pairs[k].number.value),
			           spelt(audit, meant));
		}
	}
}

/* -- shares of a whole -- */

enum { WHOLE_MOST = 5000 };

/* "Jumlah desa (93)", "Jumlah desa (93 desa)" */
static int64_t whole_in(struct text words)
{
	int64_t whole = 0;
	size_t at;

	if (!text_find(words, "(", &at))
		return 0;
	for (at++; at < words.count && words.bytes[at] >= '0' && words.bytes[at] <= '9' && whole < WHOLE_MOST; at++)
		whole = whole * 10 + (words.bytes[at] - '0');
	return at < words.count && (words.bytes[at] == ')' || words.bytes[at] == ' ') && whole < WHOLE_MOST ? whole : 0;
}

/* How many things the share is of this year; 0 where it is not known or no count. */
static int64_t whole_of(const struct audit *audit, const struct indikator *indikator)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year_of(audit));
	struct decimal whole;

	if (tahunan && !tahunan->komponen.count && indikator->hitung == HITUNG_RASIO && !indikator->pengali.given &&
	    indikator->formula && unit_is_percent(indikator->satuan))
		return whole_in(indikator->formula->penyebut.written);
	if (!tahunan || indikator->hitung != HITUNG_RASIO || tahunan->komponen.count != 2 || indikator->pengali.given ||
	    !tahunan->komponen.items[1].nilai.given)
		return 0;
	whole = decimal_round(tahunan->komponen.items[1].nilai.value, 0);
	return decimal_compare(whole, tahunan->komponen.items[1].nilai.value) == 0 && whole.digits < WHOLE_MOST
	               ? whole.digits
	               : 0;
}

/* Whether some k of n comes to the percentage, as it is written. */
static bool is_share(struct decimal percent, int64_t n)
{
	struct decimal count, back;

	if (!decimal_mul(percent, decimal_from_int(n), percent.places, &count))
		return true;
	count.places += 2;
	if (count.places > DECIMAL_PLACES_MAX)
		return true;
	count = decimal_round(count, 0);
	return !decimal_mul(count, decimal_from_int(100), 0, &back) ||
	       !decimal_div(back, decimal_from_int(n), percent.places, &back) || decimal_compare(back, percent) == 0;
}

static void ask_share(const struct audit *audit, const struct indikator *indikator)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year_of(audit));
	int64_t n = whole_of(audit, indikator);

	if (n && tahunan && !tahunan->komponen.count && tahunan->realisasi.given &&
	    !is_share(tahunan->realisasi.value, n))
		audit_find(audit, audit_below(audit, tahunan->path, "realisasi"),
		           ((struct evidence){ .written = spelt(audit, tahunan->realisasi.value) }),
		           MESSAGE_DERET_SHARE, indikator->nama, spelt(audit, tahunan->realisasi.value),
		           text_from_int(audit->arena, n));

	for (int q = 0; n && indikator->triwulan && q < QUARTERS; q++) {
		const struct kinerja_triwulan *now = indikator->triwulan->triwulan[q];

		if (!now || !now->realisasi.given || is_share(now->realisasi.value, n))
			continue;
		audit_find(audit, audit_below(audit, now->path, "realisasi"),
		           ((struct evidence){ .written = spelt(audit, now->realisasi.value) }), MESSAGE_DERET_SHARE,
		           indikator->nama, spelt(audit, now->realisasi.value), text_from_int(audit->arena, n));
	}
}

/* A share of a whole is no more than the whole; growth may be. */
static bool is_part_by_name(const struct indikator *indikator)
{
	static const char *const others[] = { "umbuh", "ningkat", "naik", "capaian", "realisasi", "rasio", "laju" };
	size_t at;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (text_find(indikator->nama, others[i], &at))
			return false;
	return text_starts(indikator->nama, "Persentase") && unit_is_percent(indikator->satuan);
}

static void tell_over_whole(const struct audit *audit, const struct indikator *indikator, struct text path,
                            const char *key, struct measure value)
{
	if (value.known && decimal_compare(value.value, decimal_from_int(100)) > 0)
		audit_find(audit, path,
		           ((struct evidence){ .written = spelt(audit, value.value), .wanted = LIT("<= 100") }),
		           MESSAGE_DERET_OVER_WHOLE, indikator->nama, text_from(key), spelt(audit, value.value));
}

static struct measure stated(struct number number)
{
	return (struct measure){ .known = number.given, .value = number.value };
}

/* Of the year, of those it is compared with, and of the plan. */
static void ask_over_whole(const struct audit *audit, const struct indikator *indikator)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year_of(audit));
	const struct renstra *renstra = audit->record->renstra;

	if (!is_part_by_name(indikator))
		return;
	if (tahunan) {
		tell_over_whole(audit, indikator, audit_below(audit, tahunan->path, "target"), "target",
		                stated(tahunan->target));
		tell_over_whole(audit, indikator, audit_below(audit, tahunan->path, "realisasi"), "realisasi",
		                indikator_realisasi(indikator, year_of(audit)));
	}
	for (size_t i = 0; i < indikator->pembanding.count; i++)
		tell_over_whole(audit, indikator, audit_below(audit, indikator->pembanding.items[i].path, "nilai"),
		                "pembanding", stated(indikator->pembanding.items[i].nilai));
	for (size_t t = 0; renstra && t < renstra->tujuan.count; t++)
		for (size_t i = 0; i < renstra->tujuan.items[t].indikator.count; i++) {
			const struct target_renstra *row = &renstra->tujuan.items[t].indikator.items[i];

			if (!row->iku.count || !text_equal(row->iku, indikator->kunci))
				continue;
			for (size_t y = 0; y < row->target.count; y++)
				if (row->target.items[y].year > year_of(audit))
					tell_over_whole(
						audit, indikator, audit_below(audit, row->path, "target"),
						"target Renstra",
						(struct measure){ .known = true, .value = row->target.items[y].value });
		}
}

/* -- targets and what was reached -- */

static void ask_low_target(const struct audit *audit, const struct indikator *indikator)
{
	int year = year_of(audit);
	struct measure target = indikator_target(audit->record, indikator, year);
	struct measure before = indikator_realisasi(indikator, year - 1);
	struct measure aim = indikator_target(audit->record, indikator, year - 1);
	struct measure renstra = renstra_target(audit->record, indikator, year);
	int way = indikator->arah == ARAH_NAIK ? 1 : -1;
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);

	if (!target.known || !tahunan || indikator->arah == ARAH_RENTANG || seri_putus(indikator, year - 1, year) ||
	    (renstra.known && decimal_compare(renstra.value, target.value) == 0))
		return;
	if (aim.known && way * decimal_compare(target.value, aim.value) < 0)
		audit_find(
			audit, tahunan->path,
			((struct evidence){ .written = spelt(audit, target.value), .wanted = spelt(audit, aim.value) }),
			MESSAGE_DERET_TARGET_BACK, indikator->nama, spelt(audit, target.value),
			spelt(audit, aim.value));
	else if (before.known && unit_is_percent(indikator->satuan) &&
	         way * decimal_compare(target.value, before.value) < 0)
		audit_find(audit, tahunan->path,
		           ((struct evidence){ .written = spelt(audit, target.value),
		                               .wanted = spelt(audit, before.value) }),
		           MESSAGE_DERET_TARGET_LOW, indikator->nama, spelt(audit, target.value),
		           spelt(audit, before.value));
}

static bool times(struct measure a, struct measure b, int64_t factor)
{
	struct decimal product;

	return a.known && b.known && decimal_sign(b.value) > 0 &&
	       decimal_mul(b.value, decimal_from_int(factor), b.value.places, &product) &&
	       decimal_compare(a.value, product) >= 0;
}

/* Ten times last year's, or tenfold the target, is a slip of the decimal mark more often than a feat. */
static void ask_leap(const struct audit *audit, const struct indikator *indikator)
{
	int year = year_of(audit);
	struct measure now = indikator_realisasi(indikator, year), before = indikator_realisasi(indikator, year - 1);
	struct measure target = indikator_target(audit->record, indikator, year);
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);
	bool leaps = times(now, before, 10) || times(before, now, 10);
	bool wide = times(now, target, 10) || times(target, now, 20);

	if (!tahunan || has_three(tahunan->realisasi) || has_three(tahunan->target) || !(leaps || wide) ||
	    indikator->arah != ARAH_NAIK || seri_putus(indikator, year - 1, year))
		return;
	audit_find(audit, tahunan->path, ((struct evidence){ .written = spelt(audit, now.value) }), MESSAGE_DERET_LEAP,
	           indikator->nama, spelt(audit, now.value), spelt(audit, leaps ? before.value : target.value));
}

#define ONE                                                                                                            \
	{                                                                                                              \
		"satu deret, satu cara mengukur", "one series is measured in one way"                                  \
	}

const struct rule deret_rules[] = {
	{ MESSAGE_DERET_FALLS,
	  NULL,
	  { "angka kumulatif tidak turun", "figures to date do not fall" },
	  { "kumulatif dihitung dari Januari", "they are counted from January" },
	  ask_falling_keluaran,
	  ask_falling_indikator },
	{ MESSAGE_DERET_RESTART,
	  NULL,
	  { "keadaan tidak mulai dari nol setiap Januari", "a level does not start from zero in January" },
	  ONE,
	  NULL,
	  ask_restart },
	{ MESSAGE_DERET_LAST_YEAR,
	  NULL,
	  { "realisasi tidak semuanya sama dengan tahun lalu", "not all realisasi are last year's" },
	  { "mungkin disalin dari laporan lalu", "they may be copied from the last report" },
	  ask_everywhere,
	  NULL },
	{ MESSAGE_DERET_AS_TARGET,
	  NULL,
	  { "realisasi tidak semuanya persis target", "not all realisasi are exactly the target" },
	  { "mungkin disalin dari target", "they may be copied from the targets" },
	  NULL,
	  NULL },
	{ MESSAGE_DERET_THOUSANDS,
	  NULL,
	  { "titik ribuan tidak menjadi desimal", "marks of thousands are no decimal points" },
	  { "dalam JSON titik berarti desimal", "in JSON a point is a decimal point" },
	  NULL,
	  ask_thousands },
	{ MESSAGE_DERET_SHARE,
	  NULL,
	  { "persentase cocok dengan banyaknya", "a share fits the number it is of" },
	  ONE,
	  NULL,
	  ask_share },
	{ MESSAGE_DERET_OVER_WHOLE,
	  NULL,
	  { "bagian tidak melebihi keseluruhannya", "a part is not more than the whole" },
	  ONE,
	  NULL,
	  ask_over_whole },
	{ MESSAGE_DERET_TARGET_BACK,
	  NULL,
	  { "target tidak mundur dari tahun lalu", "a target does not go back" },
	  SAME("PermenPANRB 88/2021"),
	  NULL,
	  ask_low_target },
	{ MESSAGE_DERET_TARGET_LOW,
	  NULL,
	  { "target tidak di bawah yang sudah dicapai", "a target is not below what is reached already" },
	  SAME("PermenPANRB 88/2021"),
	  NULL,
	  NULL },
	{ MESSAGE_DERET_LEAP,
	  NULL,
	  { "realisasi tidak melompat sepuluh kali lipat", "a realisasi does not leap tenfold" },
	  { "mungkin salah tempat koma", "the decimal mark may be misplaced" },
	  NULL,
	  ask_leap },
	END_OF_RULES
};
