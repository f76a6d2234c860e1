/* Spellings in chains by fingerprint, and a set of them for each table that was asked about. */
#include "audit/baca/kosakata.h"

#include "base/array.h"

#include <string.h>

struct kosakata *kosakata_buat(struct arena *arena)
{
	struct kosakata *kosakata = arena_new(arena, struct kosakata);

	kosakata->arena = arena;
	return kosakata;
}

uint32_t kosakata_sidik(struct text lipat)
{
	uint32_t sidik = 2166136261U;

	for (size_t i = 0; i < lipat.count; i++)
		sidik = (sidik ^ (unsigned char)lipat.bytes[i]) * 16777619U;
	return sidik;
}

static struct bentuk *lookup(const struct kosakata *kosakata, struct text lipat, uint32_t sidik)
{
	struct bentuk *bentuk = kosakata->chains[sidik % KOSAKATA_CHAINS];

	while (bentuk && (bentuk->sidik != sidik || !text_equal(bentuk->lipat, lipat)))
		bentuk = bentuk->next;
	return bentuk;
}

struct bentuk *kosakata_bentuk(struct kosakata *kosakata, struct text lipat)
{
	uint32_t sidik = kosakata_sidik(lipat);
	struct bentuk *bentuk = lookup(kosakata, lipat, sidik);

	if (!bentuk) {
		struct bentuk **chain = &kosakata->chains[sidik % KOSAKATA_CHAINS];

		bentuk = arena_new(kosakata->arena, struct bentuk);
		*bentuk = (struct bentuk){ kosakata, lipat, sidik, (uint32_t)kosakata->count++, *chain };
		*chain = bentuk;
	}
	return bentuk;
}

/* -- tables -- */

const char *tabel_kata_baris(struct tabel_kata tabel, size_t row)
{
	const char *words = NULL;

	if (row < tabel.count)
		memcpy(&words, (const char *)tabel.rows + row * tabel.size, sizeof words);
	return words;
}

static void answer(const struct kosakata *kosakata, struct tabel_kata tabel, struct jawaban *jawaban)
{
	const char *words;

	for (size_t row = 0; (words = tabel_kata_baris(tabel, row)); row++) {
		struct text first = { words, strcspn(words, " ") };
		const struct bentuk *bentuk = lookup(kosakata, first, kosakata_sidik(first));

		if (bentuk)
			jawaban->bits[bentuk->nomor / 8] |= (unsigned char)(1U << bentuk->nomor % 8);
		jawaban->angka = jawaban->angka || (*words >= '0' && *words <= '9');
	}
}

const struct jawaban *kosakata_jawab(struct kosakata *kosakata, struct tabel_kata tabel)
{
	struct jawaban **chain = &kosakata->tables[kosakata_rantai(tabel.rows)], *jawaban = *chain;

	while (jawaban && jawaban->tabel.rows != tabel.rows)
		jawaban = jawaban->next;
	if (!jawaban) {
		jawaban = arena_new(kosakata->arena, struct jawaban);
		*jawaban = (struct jawaban){ .tabel = tabel, .next = *chain };
		*chain = jawaban;
	}
	jawaban->known = kosakata->count;
	jawaban->bits = arena_alloc(kosakata->arena, kosakata->count / 8 + 1);
	for (size_t i = 0; i < tabel_kata_banyak(tabel); i++)
		answer(kosakata, tabel_kata_bagian(tabel, i), jawaban);
	return jawaban;
}
