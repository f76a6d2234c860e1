/* Layers of what is said of a paper for the archive: a member that is given hides those below it. */
#include "record/arsip.h"

#include <stddef.h>

const struct choice sifat_arsip_choices[] = {
	{ "otomatis", SIFAT_OTOMATIS, "sifat yang tertulis pada suratnya, bila itu salah satu dari yang berikut" },
	{ "biasa", SIFAT_BIASA, "terbuka untuk umum" },
	{ "terbatas", SIFAT_TERBATAS, "hanya untuk yang berkepentingan" },
	{ "rahasia", SIFAT_RAHASIA, "hanya dengan izin pencipta arsip" },
	{ "sangat_rahasia", SIFAT_SANGAT_RAHASIA, "hanya untuk pejabat yang ditunjuk" },
	{ NULL, 0, NULL }
};

const struct choice nasib_choices[] = { { "musnah", NASIB_MUSNAH, "dimusnahkan sesudah retensinya habis" },
	                                { "permanen", NASIB_PERMANEN, "diserahkan ke lembaga kearsipan" },
	                                { "dinilai_kembali", NASIB_DINILAI_KEMBALI,
	                                  "dinilai lagi sesudah retensinya habis" },
	                                { NULL, 0, NULL } };

static struct text word_of(const struct choice *choices, int value)
{
	for (; choices->word; choices++)
		if (choices->value == value)
			return text_from(choices->word);
	return LIT("");
}

struct text sifat_word(enum sifat_arsip sifat)
{
	return sifat == SIFAT_OTOMATIS ? LIT("") : word_of(sifat_arsip_choices, (int)sifat);
}

struct text nasib_word(enum nasib_akhir nasib)
{
	return word_of(nasib_choices, (int)nasib);
}

static char small(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter + 'a' - 'A') : letter == ' ' ? '_' : letter;
}

/* Whether words, as people write them, are a word of the data. */
static bool alike(struct text words, struct text word)
{
	bool alike = words.count == word.count;

	for (size_t i = 0; alike && i < word.count; i++)
		alike = small(words.bytes[i]) == word.bytes[i];
	return alike;
}

enum sifat_arsip sifat_from_words(struct text words)
{
	enum sifat_arsip sifat = SIFAT_SANGAT_RAHASIA;
	struct text wanted = text_trim(words);

	while (sifat != SIFAT_OTOMATIS && !alike(wanted, sifat_word(sifat)))
		sifat--;
	return sifat;
}

/* -- layers -- */

static const size_t texts[] = { offsetof(struct arsip, nomor),  offsetof(struct arsip, kode_referensi),
	                        offsetof(struct arsip, unit),   offsetof(struct arsip, klasifikasi),
	                        offsetof(struct arsip, hak),    offsetof(struct arsip, uraian_klasifikasi),
	                        offsetof(struct arsip, cakupan) };

static bool is_said(const struct keterangan_arsip *said, size_t count, struct text kunci)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(said[i].kunci, kunci))
			return true;
	return false;
}

static void lay_others(struct arena *arena, struct arsip *over, const struct arsip *below)
{
	struct keterangan_arsip *items =
		arena_many(arena, over->lain.count + below->lain.count + 1, struct keterangan_arsip);
	size_t count = over->lain.count;

	for (size_t i = 0; i < count; i++)
		items[i] = over->lain.items[i];
	for (size_t i = 0; i < below->lain.count; i++)
		if (!is_said(items, over->lain.count, below->lain.items[i].kunci))
			items[count++] = below->lain.items[i];
	over->lain.items = items;
	over->lain.count = count;
}

static void lay(struct arena *arena, struct arsip *over, const struct arsip *below)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct text *member = (struct text *)(void *)((char *)over + texts[i]);

		if (!member->count)
			*member = *(const struct text *)(const void *)((const char *)below + texts[i]);
	}
	if (!over->tanggal.year)
		over->tanggal = below->tanggal;
	if (over->sifat == SIFAT_OTOMATIS)
		over->sifat = below->sifat;
	if (!over->retensi)
		over->retensi = below->retensi;
	lay_others(arena, over, below);
}

struct arsip arsip_layered(struct arena *arena, const struct arsip *const *layers, size_t count)
{
	struct arsip whole = { .sifat = SIFAT_OTOMATIS };

	for (size_t i = 0; i < count; i++)
		if (layers[i])
			lay(arena, &whole, layers[i]);
	return whole;
}
