/* The scales by name, and finding a class on any of them.
 *
 * Sources: Permendagri 54/2010 and 86/2017 for the five classes of 91, 76, 66 and 51 (local papers
 * carry other words on the same bounds); PermenPANRB 88/2021 for AA to D. Where a source says
 * "more than 85", the bound itself belongs to the class below.
 */
#include "record/figures/predikat.h"

#include "base/buffer.h"
#include "content/rich.h"
#include "record/aturan.h"

struct kelas {
	struct text nama;
	struct decimal bound;
	bool above;  /* more than the bound, not the bound itself */
	bool lowest; /* without bound */
};

struct skala {
	const struct kelas *items;
	size_t count;
};

#define KELAS(nama, bound)                                                                                             \
	{                                                                                                              \
		{ "" nama, sizeof(nama) - 1 }, { bound, 0 }, false, false                                              \
	}
#define KELAS_ABOVE(nama, bound)                                                                                       \
	{                                                                                                              \
		{ "" nama, sizeof(nama) - 1 }, { bound, 0 }, true, false                                               \
	}
#define KELAS_LOWEST(nama)                                                                                             \
	{                                                                                                              \
		{ "" nama, sizeof(nama) - 1 }, { 0, 0 }, false, true                                                   \
	}

static const struct kelas permendagri54[] = {
	KELAS("Sangat Tinggi", 91), KELAS("Tinggi", 76),           KELAS("Sedang", 66),
	KELAS("Rendah", 51),        KELAS_LOWEST("Sangat Rendah"),
};

static const struct kelas lima_baik[] = {
	KELAS("Sangat Baik", 91),      KELAS("Baik", 76), KELAS("Cukup", 66), KELAS("Kurang", 51),
	KELAS_LOWEST("Sangat Kurang"),
};

static const struct kelas enam[] = {
	KELAS_ABOVE("Memuaskan", 85),  KELAS_ABOVE("Sangat Baik", 75), KELAS_ABOVE("Baik", 65),
	KELAS_ABOVE("Cukup Baik", 50), KELAS_ABOVE("Agak Kurang", 30), KELAS_LOWEST("Kurang"),
};

static const struct kelas dua_arah[] = {
	KELAS("Mencapai Target", 100),
	KELAS_LOWEST("Tidak Mencapai Target"),
};

static const struct kelas akip[] = {
	KELAS_ABOVE("AA", 90), KELAS_ABOVE("A", 80), KELAS_ABOVE("BB", 70), KELAS_ABOVE("B", 60),
	KELAS_ABOVE("CC", 50), KELAS_ABOVE("C", 30), KELAS_LOWEST("D"),
};

#define SKALA(kelas)                                                                                                   \
	{                                                                                                              \
		kelas, sizeof kelas / sizeof *kelas                                                                    \
	}

static const struct skala named[] = {
	[PREDIKAT_TANPA] = { NULL, 0 },          [PREDIKAT_PERMENDAGRI54] = SKALA(permendagri54),
	[PREDIKAT_LIMA_BAIK] = SKALA(lima_baik), [PREDIKAT_ENAM] = SKALA(enam),
	[PREDIKAT_DUA_ARAH] = SKALA(dua_arah),   [PREDIKAT_AKIP] = SKALA(akip),
	[PREDIKAT_SENDIRI] = { NULL, 0 },
};

/* Gives a scale without choice its meaning: a list of classes is wanted when it is written. */
static enum skala_predikat chosen(const struct aturan *aturan)
{
	if (aturan->predikat == PREDIKAT_TANPA && aturan->skala_predikat.count)
		return PREDIKAT_SENDIRI;
	return aturan->predikat;
}

bool predikat_chosen(const struct aturan *aturan)
{
	return chosen(aturan) != PREDIKAT_TANPA;
}

static size_t kelas_count(const struct aturan *aturan)
{
	return chosen(aturan) == PREDIKAT_SENDIRI ? aturan->skala_predikat.count : named[chosen(aturan)].count;
}

static struct kelas kelas_at(const struct aturan *aturan, size_t i)
{
	const struct kelas_predikat *own;

	if (chosen(aturan) != PREDIKAT_SENDIRI)
		return named[chosen(aturan)].items[i];
	own = &aturan->skala_predikat.items[i];
	return (struct kelas){ own->nama, own->bawah.value, false, !own->bawah.given };
}

static bool belongs(const struct kelas *kelas, struct decimal capaian)
{
	int order = decimal_compare(capaian, kelas->bound);

	return kelas->lowest || (kelas->above ? order > 0 : order >= 0);
}

const struct aturan *predikat_scale(struct arena *arena, const struct aturan *aturan)
{
	struct aturan *own;

	if (predikat_chosen(aturan))
		return aturan;
	own = arena_new(arena, struct aturan);
	*own = *aturan;
	own->predikat = PREDIKAT_PERMENDAGRI54;
	return own;
}

struct text predikat_of(const struct aturan *aturan, struct measure capaian)
{
	for (size_t i = 0; i < kelas_count(aturan) && capaian.known; i++) {
		struct kelas kelas = kelas_at(aturan, i);

		if (belongs(&kelas, capaian.value))
			return kelas.nama;
	}
	return LIT("");
}

struct text predikat_text(const struct aturan *aturan, struct measure capaian)
{
	struct text word = predikat_of(aturan, capaian);

	return word.count ? word : LIT("-");
}

bool predikat_bound(struct arena *arena, const struct aturan *aturan, size_t i, struct decimal *bound,
                    struct text *path)
{
	struct kelas kelas;

	if (i >= kelas_count(aturan))
		return false;
	kelas = kelas_at(aturan, i);
	*bound = kelas.bound;
	*path = chosen(aturan) == PREDIKAT_SENDIRI ? text_format(arena, "aturan.skala_predikat[%z].bawah", i)
	                                           : LIT("aturan.predikat");
	return !kelas.lowest;
}

/* As a figure: bounds have the number of their class. */
static struct text told(struct arena *arena, const struct kelas *kelas, size_t number)
{
	return imprint_words(arena, decimal_format(arena, kelas->bound),
	                     text_format(arena, "predikat.%z.batas", number));
}

/* "91 ke atas", "di atas 75 sampai 85", "76 sampai di bawah 91", "di bawah 51" */
static struct text span(struct arena *arena, const struct kelas *kelas, size_t number, const struct kelas *higher)
{
	struct text low = told(arena, kelas, number);
	struct text high = higher ? told(arena, higher, number - 1) : LIT("");

	if (kelas->lowest && !higher)
		return LIT("semua capaian");
	if (kelas->lowest)
		return text_format(arena, higher->above ? "%t ke bawah" : "di bawah %t", high);
	if (!higher)
		return text_format(arena, kelas->above ? "di atas %t" : "%t ke atas", low);
	return text_format(arena, "%s%t sampai %s%t", kelas->above ? "di atas " : "", low,
	                   higher->above ? "" : "di bawah ", high);
}

struct text predikat_legend(struct arena *arena, const struct aturan *aturan)
{
	struct buffer words = { .arena = arena };
	struct kelas higher = { .lowest = true };

	for (size_t i = 0; i < kelas_count(aturan); i++) {
		struct kelas kelas = kelas_at(aturan, i);

		buffer_str(&words, i ? ", " : "Predikat menurut capaian (%): ");
		buffer_add(&words,
		           text_format(arena, "%t (%t)", kelas.nama, span(arena, &kelas, i + 1, i ? &higher : NULL)));
		higher = kelas;
	}
	if (words.count)
		buffer_byte(&words, '.');
	return buffer_text(&words);
}
