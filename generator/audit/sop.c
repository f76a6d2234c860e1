/* What an SOP says that its own steps, its office or another SOP contradict.
 *
 * Lanes without a step, steps without output, an SOP that is related to itself and numbers used twice are told when the
 * data is read (record/check/sop.c, record/check/sop_identity.c).
 */
#include "audit/prosa.h"

#include "record/figures/waktu.h"
#include "record/record.h"
#include "record/sop.h"

#include <string.h>

static size_t sop_of(const struct audit *audit, const struct teks *teks)
{
	for (size_t i = 0; i < audit->record->sop.count; i++) {
		struct text path = audit->record->sop.items[i].path;

		if (teks->path.count > path.count && memcmp(teks->path.bytes, path.bytes, path.count) == 0 &&
		    teks->path.bytes[path.count] == '.')
			return i;
	}
	return audit->record->sop.count;
}

/* -- another SOP's words -- */

/* Where an SOP speaks of itself. */
static bool is_own_field(const struct teks *teks)
{
	static const char *const keys[] = { "peringatan", "pencatatan", "judul", NULL };

	for (size_t i = 0; keys[i]; i++)
		if (strcmp(teks->field->key, keys[i]) == 0)
			return true;
	return false;
}

static void ask_nama_lain(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		const struct sebutan_list *list = &audit->bacaan->sebutan[t];
		size_t own = sop_of(audit, teks);

		for (size_t i = 0; own < audit->record->sop.count && is_own_field(teks) && i < list->count; i++) {
			const struct sebutan *one = &list->items[i];
			const struct sop *sop = &audit->record->sop.items[own];

			if (one->hampir || one->nama->jenis != NAMA_SOP || one->nama->milik == sop ||
			    one->nama->count < 2 || text_equal(one->nama->teks, sop->nama) ||
			    (one->first && kata_is(&teks->kata[one->first - 1], "sop")))
				continue;
			audit_find(audit, teks->path,
			           ((struct evidence){ .written = one->nama->teks, .wanted = sop->nama }),
			           MESSAGE_SOP_NAMA_LAIN, one->nama->teks, sop->nama);
			break;
		}
	}
}

/* -- the whole time -- */

static bool outside(const struct waktu *said, const struct alur_times *times)
{
	struct duration least = times->sum_least, most = times->sum_most;

	if (times->ways && duration_compare(times->shortest, least) < 0)
		least = times->shortest;
	if (times->ways && duration_compare(times->longest, most) > 0)
		most = times->longest;
	return duration_compare(said->most, least) < 0 || duration_compare(said->least, most) > 0;
}

/* "total waktu penyelesaian 14 hari": where the number is. */
static size_t whole_time_at(const struct teks *teks)
{
	static const char *const totals[] = { "total waktu",        "jumlah waktu",      "waktu keseluruhan",
		                              "waktu penyelesaian", "keseluruhan waktu", "waktu total",
		                              "seluruh prosedur",   "seluruh langkah",   "seluruh proses" };
	size_t words;

	for (size_t i = 0; i < teks->count; i++)
		if (frasa_pilih(teks, i, TABEL_KATA(totals), &words) < sizeof totals / sizeof *totals)
			for (size_t at = i; at < i + 9 && at + 1 < teks->count; at++)
				if (teks->kata[at].jenis == KATA_ANGKA)
					return at;
	return teks->count;
}

static void ask_waktu(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		size_t own = sop_of(audit, teks), at;
		const struct sop *sop;
		struct alur alur;
		struct alur_times times;
		struct waktu said;
		struct text words;

		if (own == audit->record->sop.count || (at = whole_time_at(teks)) == teks->count)
			continue;
		sop = &audit->record->sop.items[own];
		words = teks_kutip(teks, at,
		                   at + 4 <= teks->count && teks->kata[at + 2].jenis == KATA_ANGKA ? at + 4 : at + 2);
		alur = sop_alur(audit->arena, sop);
		times = sop_times(audit->arena, &alur);
		if (!sop->langkah.count || times.without == sop->langkah.count ||
		    waktu_parse(words, (struct text){ NULL, 0 }, &said) != WAKTU_FINE || !outside(&said, &times))
			continue;
		audit_find(audit, teks->path,
		           ((struct evidence){ .written = words,
		                               .wanted = duration_format(audit->arena, times.sum_most) }),
		           MESSAGE_SOP_WAKTU, words, duration_format(audit->arena, times.sum_most));
	}
}

/* -- steps without a time -- */

/* A capsule of its own only begins or ends, and another SOP has its own times. */
static bool takes_time(const struct langkah *langkah)
{
	return langkah->simbol != SIMBOL_MULAI && langkah->simbol != SIMBOL_SELESAI &&
	       langkah->simbol != SIMBOL_SUBPROSES && langkah->kegiatan.written.count;
}

static void ask_tanpa_waktu(const struct audit *audit)
{
	for (size_t s = 0; s < audit->record->sop.count; s++) {
		const struct sop *sop = &audit->record->sop.items[s];
		const struct langkah *first = NULL;
		size_t without = 0, with = 0;

		for (size_t i = 0; i < sop->langkah.count; i++) {
			const struct langkah *langkah = &sop->langkah.items[i];

			if (langkah->waktu.count) {
				with++;
			} else if (takes_time(langkah)) {
				first = first ? first : langkah;
				without++;
			}
		}
		if (first && with > without)
			audit_find(audit, first->path, NO_EVIDENCE, MESSAGE_SOP_TANPA_WAKTU,
			           text_format(audit->arena, "%z", without),
			           text_format(audit->arena, "%z", with + without));
	}
}

/* -- a unit that the office has not -- */

/* "Subbagian" and "Sub Bagian" are one. */
static struct text squeezed(struct arena *arena, struct text words)
{
	char *bytes = arena_many(arena, words.count + 1, char);
	size_t count = 0;

	words = kata_lipat(arena, words);
	for (size_t i = 0; i < words.count; i++)
		if (words.bytes[i] >= 'a' && words.bytes[i] <= 'z')
			bytes[count++] = words.bytes[i];
	return (struct text){ bytes, count };
}

static bool has_unit(const struct audit *audit, const struct unit *units, size_t count, struct text name, bool *kind)
{
	for (size_t i = 0; i < count; i++) {
		struct text own = squeezed(audit->arena, units[i].nama);

		*kind = *kind || (own.count > 6 && name.count > 6 && memcmp(own.bytes, name.bytes, 6) == 0);
		if (text_equal(own, name) ||
		    has_unit(audit, units[i].bawahan.items, units[i].bawahan.count, name, kind))
			return true;
	}
	return false;
}

static void ask_unit(const struct audit *audit)
{
	const struct organisasi *organisasi = audit->record->organisasi;

	for (size_t s = 0; organisasi && s < audit->record->sop.count; s++) {
		const struct sop *sop = &audit->record->sop.items[s];

		for (size_t i = 0; i < sop->unit.count; i++) {
			struct text name = squeezed(audit->arena, sop->unit.items[i]);
			bool kind = false;

			if (!has_unit(audit, organisasi->unit.items, organisasi->unit.count, name, &kind) && kind)
				audit_find(audit, text_format(audit->arena, "%t.unit[%z]", sop->path, i),
				           ((struct evidence){ .written = sop->unit.items[i] }), MESSAGE_SOP_UNIT,
				           sop->unit.items[i]);
		}
	}
}

#define STANDARD                                                                                                       \
	{                                                                                                              \
		"PermenPANRB 35/2012: SOP memuat pelaksana, kelengkapan, waktu, dan output setiap langkah",            \
			"PermenPANRB 35/2012: each step has its actor, needs, time and output"                         \
	}

const struct rule sop_rules[] = {
	{ MESSAGE_SOP_UNIT,
	  NULL,
	  { "unit pada SOP ada dalam susunan organisasi", "the unit of an SOP is one of the office" },
	  STANDARD,
	  ask_unit,
	  NULL },
	{ MESSAGE_SOP_WAKTU,
	  NULL,
	  { "waktu keseluruhan sesuai dengan waktu langkah-langkahnya", "the whole time is what the steps make" },
	  STANDARD,
	  ask_waktu,
	  NULL },
	{ MESSAGE_SOP_TANPA_WAKTU,
	  NULL,
	  { "setiap langkah berwaktu", "each step has a time" },
	  STANDARD,
	  ask_tanpa_waktu,
	  NULL },
	{ MESSAGE_SOP_NAMA_LAIN,
	  NULL,
	  { "SOP berbicara tentang dirinya, bukan SOP lain", "an SOP speaks of itself, not of another" },
	  STANDARD,
	  ask_nama_lain,
	  NULL },
	END_OF_RULES,
};
