/* Series of outputs, and of the plan: what is counted one by one is whole and does not leap, what was reached does not
 * vanish, targets of later years do not go back. */
#include "audit/baca/kata.h"
#include "audit/keluaran.h"
#include "audit/rules.h"

#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"
#include "record/triwulan.h"

static struct text spelt(const struct audit *audit, struct decimal value)
{
	return decimal_format(audit->arena, value);
}

/* -- outputs -- */

/* Things that nobody halves. */
static bool is_whole(struct text unit)
{
	static const char *const units[] = { "dokumen",   "laporan",   "orang",   "unit",     "paket", "desa",
		                             "kelurahan", "kecamatan", "lembaga", "kelompok", "kali",  "kegiatan",
		                             "kk",        "keluarga",  "buah",    "surat" };

	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct text word = text_from(units[i]);
		bool same = unit.count == word.count;

		for (size_t k = 0; same && k < unit.count; k++)
			same = (unit.bytes[k] | 0x20) == (word.bytes[k] | 0x20);
		if (same)
			return true;
	}

	return false;
}

static bool is_broken(struct number number)
{
	return number.given && decimal_compare(decimal_round(number.value, 0), number.value) != 0;
}

/* Three decimals are thousands, two or one a slip. */
static void ask_whole(const struct audit *audit, const struct keluaran *keluaran, const char *key, struct number number)
{
	struct decimal meant = number.value;

	if (!is_broken(number) || !is_whole(keluaran->satuan))
		return;
	if (meant.places == 3) {
		meant.places = 0;
		audit_find(audit, audit_below(audit, keluaran->path, key),
		           ((struct evidence){ .written = spelt(audit, number.value), .wanted = spelt(audit, meant) }),
		           MESSAGE_DERET_THOUSANDS, keluaran->nama, spelt(audit, number.value), spelt(audit, meant));
		return;
	}
	audit_find(audit, audit_below(audit, keluaran->path, key),
	           ((struct evidence){ .written = spelt(audit, number.value) }), MESSAGE_DERET_BROKEN, keluaran->nama,
	           spelt(audit, number.value), keluaran->satuan);
}

static void ask_far(const struct audit *audit, const struct keluaran *keluaran)
{
	struct decimal most;

	if (!keluaran->target.given || !keluaran->realisasi.given || decimal_sign(keluaran->target.value) <= 0 ||
	    keluaran->arah != ARAH_NAIK ||
	    !decimal_mul(keluaran->target.value, decimal_from_int(10), keluaran->target.value.places, &most) ||
	    decimal_compare(keluaran->realisasi.value, most) < 0)
		return;
	audit_find(audit, audit_below(audit, keluaran->path, "realisasi"),
	           ((struct evidence){ .written = spelt(audit, keluaran->realisasi.value) }), MESSAGE_DERET_LEAP,
	           keluaran->nama, spelt(audit, keluaran->realisasi.value), spelt(audit, keluaran->target.value));
}

/* What a quarter is to reach, alone or to date, is within what the year is to reach. That figures to date fall is told
 * already. */
static void ask_quarters(const struct audit *audit, const struct kinerja_setahun *setahun, struct text name,
                         struct measure year)
{
	for (int q = 0; setahun && setahun->basis != BASIS_PER_TRIWULAN && year.known && q < QUARTERS - 1; q++) {
		const struct kinerja_triwulan *now = setahun->triwulan[q], *next = setahun->triwulan[q + 1];

		if (!now || !now->target.given || decimal_compare(now->target.value, year.value) <= 0 ||
		    (setahun->basis == BASIS_KUMULATIF && next && next->target.given))
			continue;
		audit_find(
			audit, audit_below(audit, now->path, "target"),
			((struct evidence){ .written = spelt(audit, now->target.value),
		                            .wanted = text_format(audit->arena, "<= %t", spelt(audit, year.value)) }),
			MESSAGE_DERET_QUARTER_MORE, name, text_from_int(audit->arena, q + 1),
			spelt(audit, now->target.value), spelt(audit, year.value));
		return;
	}
}

static void ask_quarters_indikator(const struct audit *audit, const struct indikator *indikator)
{
	if (indikator->arah == ARAH_NAIK)
		ask_quarters(audit, indikator->triwulan, indikator->nama,
		             indikator_target(audit->record, indikator, (int)audit->record->tahun.value));
}

static void ask_list(const struct audit *audit, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		ask_whole(audit, &list->items[i], "target", list->items[i].target);
		ask_whole(audit, &list->items[i], "realisasi", list->items[i].realisasi);
		ask_far(audit, &list->items[i]);
		if (list->items[i].arah == ARAH_NAIK)
			ask_quarters(audit, list->items[i].triwulan, list->items[i].nama,
			             (struct measure){ .known = list->items[i].target.given,
			                               .value = list->items[i].target.value });
	}
}

static void ask_outputs(const struct audit *audit)
{
	each_keluaran_list(audit, ask_list);
}

/* -- nothing after something -- */

/* A share of what is there does not fall to nothing; a blank that was taken for zero does. */
static void ask_vanished(const struct audit *audit, const struct indikator *indikator)
{
	int year = (int)audit->record->tahun.value;
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);
	struct measure before = indikator_realisasi(indikator, year - 1);
	struct measure target = indikator_target(audit->record, indikator, year);

	if (!tahunan || !tahunan->realisasi.given || decimal_sign(tahunan->realisasi.value) != 0 || !before.known ||
	    decimal_sign(before.value) <= 0 || !target.known || decimal_sign(target.value) <= 0 ||
	    indikator->arah != ARAH_NAIK || seri_putus(indikator, year - 1, year))
		return;
	audit_find(audit, audit_below(audit, tahunan->path, "realisasi"),
	           ((struct evidence){ .written = LIT("0"), .wanted = spelt(audit, before.value) }),
	           MESSAGE_DERET_VANISHED, indikator->nama, spelt(audit, before.value));
}

/* -- targets of later years -- */

static void ask_later(const struct audit *audit, const struct indikator *indikator)
{
	const struct renstra *renstra = audit->record->renstra;
	int year = (int)audit->record->tahun.value, way = indikator->arah == ARAH_NAIK ? 1 : -1;

	if (!renstra || !renstra->akhir.given || indikator->arah == ARAH_RENTANG)
		return;
	for (int next = year + 1; next <= (int)renstra->akhir.value; next++) {
		struct measure before = renstra_target(audit->record, indikator, next - 1);
		struct measure target = renstra_target(audit->record, indikator, next);

		if (!before.known || !target.known || way * decimal_compare(target.value, before.value) >= 0)
			continue;
		audit_find(audit, indikator->path,
		           ((struct evidence){ .written = spelt(audit, target.value),
		                               .wanted = spelt(audit, before.value) }),
		           MESSAGE_DERET_LATER, indikator->nama, spelt(audit, target.value),
		           text_from_int(audit->arena, next), spelt(audit, before.value));
		return;
	}
}

/* -- fewer is better -- */

/* The name of something bad, counted as it is: "Angka Kemiskinan", not "Persentase Penurunan Angka Kemiskinan". */
static bool names_harm(const struct audit *audit, struct text name)
{
	static const char *const counts[] = { "angka",      "jumlah", "tingkat", "persentase",
		                              "prevalensi", "rasio",  "kasus",   NULL };
	static const char *const harms[] = { "kemiskinan",    "kematian",   "kesakitan",    "pengangguran",
		                             "stunting",      "kecelakaan", "kriminalitas", "kebakaran",
		                             "putus",         "buta",       "gizi",         "pengaduan",
		                             "keterlambatan", "perceraian", "kekerasan",    NULL };
	static const char *const turned[] = { "penurunan",
		                              "penanganan",
		                              "ditangani",
		                              "tertangani",
		                              "ditindaklanjuti",
		                              "diselesaikan",
		                              "terselesaikan",
		                              "selesai",
		                              "pencegahan",
		                              "penyelesaian",
		                              "dipadamkan",
		                              "dilayani",
		                              "mendapat",
		                              "memperoleh",
		                              "yang",
		                              "terhadap",
		                              NULL };
	struct kata_list list = { NULL, 0, 0, NULL };
	size_t at = 0;

	kata_pisah(audit->arena, name, &list);
	for (size_t i = 0; i < list.count; i++)
		if (kata_among(&list.items[i], turned))
			return false;
	while (at < list.count && kata_among(&list.items[at], counts))
		at++;
	return at && at < list.count && kata_among(&list.items[at], harms);
}

static void ask_way(const struct audit *audit, const struct indikator *indikator)
{
	if (indikator->arah == ARAH_NAIK && names_harm(audit, indikator->nama))
		audit_find(audit, indikator->path, ((struct evidence){ .wanted = LIT("\"arah\": \"turun\"") }),
		           MESSAGE_DERET_WAY, indikator->nama);
}

#define ONE                                                                                                            \
	{                                                                                                              \
		"satu deret, satu cara mengukur", "one series is measured in one way"                                  \
	}

const struct rule deret_lain_rules[] = {
	{ MESSAGE_DERET_BROKEN,
	  NULL,
	  { "yang dihitung satu-satu bernilai bulat", "what is counted one by one is whole" },
	  ONE,
	  ask_outputs,
	  NULL },
	{ MESSAGE_DERET_VANISHED,
	  NULL,
	  { "yang sudah dicapai tidak menjadi nol", "what was reached does not become zero" },
	  { "mungkin sel kosong yang dibaca nol", "a blank cell may have been read as zero" },
	  NULL,
	  ask_vanished },
	{ MESSAGE_DERET_LATER,
	  NULL,
	  { "target Renstra tidak mundur pada tahun-tahun berikutnya", "targets of later years do not go back" },
	  SAME("PermenPANRB 88/2021"),
	  NULL,
	  ask_later },
	{ MESSAGE_DERET_WAY,
	  NULL,
	  { "yang buruk dinilai makin rendah makin baik", "of what is bad, less is better" },
	  ONE,
	  NULL,
	  ask_way },
	{ MESSAGE_DERET_QUARTER_MORE,
	  NULL,
	  { "target triwulan tidak melebihi target setahun", "the target of a quarter is within the year's" },
	  { "triwulan ialah bagian dari tahun", "a quarter is a part of the year" },
	  NULL,
	  ask_quarters_indikator },
	END_OF_RULES
};
