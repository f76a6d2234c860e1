/* Letters: to whom they go, and who has a copy. */
#include "audit/rules.h"

#include "audit/printed.h"
#include "record/record.h"
#include "record/surat.h"

/* Without "Yth.", what stands in brackets, and signs at its end. */
static struct text addressee(const struct audit *audit, struct text written)
{
	struct text words = printed_fold(audit->arena, written), yth = LIT("yth.");
	size_t bracket;

	if (text_starts(words, yth.bytes))
		words = text_part(words, yth.count, words.count - yth.count);
	if (text_find(words, "(", &bracket))
		words = text_part(words, 0, bracket);
	words = text_trim(words);
	while (words.count && (text_ends(words, ".") || text_ends(words, ";") || text_ends(words, ",")))
		words = text_trim(text_part(words, 0, words.count - 1));
	return words;
}

/* The lines behind "Yth." as one. */
static struct text receiver(const struct audit *audit, const struct penerima *penerima)
{
	struct text all = DIAG_NONE;

	for (size_t i = 0; i < penerima->yth.count; i++)
		all = all.count ? text_format(audit->arena, "%t %t", all, penerima->yth.items[i])
		                : penerima->yth.items[i];
	return addressee(audit, all);
}

static void ask_copies(const struct audit *audit, const struct surat *surat, const struct penerima *penerima)
{
	struct text own = receiver(audit, penerima);

	for (size_t i = 0; own.count && i < surat->tembusan.count; i++)
		if (text_equal(addressee(audit, surat->tembusan.items[i].written), own))
			audit_also(audit,
			           audit_find(audit, surat->tembusan.items[i].path,
			                      ((struct evidence){ .written = surat->tembusan.items[i].written }),
			                      MESSAGE_SURAT_COPY, surat->tembusan.items[i].written),
			           penerima->path, DIAG_NONE);
}

/* Whoever signs writes to others. */
static void ask_self(const struct audit *audit, const struct surat *surat, const struct penerima *penerima)
{
	const struct pejabat *signer = record_pejabat(audit->record, surat->penanda_tangan);

	if (!signer || !signer->jabatan.count || signer->status != STATUS_DEFINITIF ||
	    !text_equal(addressee(audit, signer->jabatan), receiver(audit, penerima)))
		return;
	audit_find(audit, audit_below(audit, penerima->path, "yth"), ((struct evidence){ .written = signer->jabatan }),
	           MESSAGE_SURAT_SELF, signer->jabatan);
}

static void ask_letters(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->surat_pengantar.count; i++) {
		const struct surat *surat = &audit->record->surat_pengantar.items[i];

		for (size_t k = 0; k < surat->kepada.count; k++) {
			ask_copies(audit, surat, &surat->kepada.items[k]);
			ask_self(audit, surat, &surat->kepada.items[k]);
		}
	}
}

const struct rule surat_rules[] = {
	{ MESSAGE_SURAT_COPY,
	  NULL,
	  { "yang dituju surat tidak mendapat tembusannya", "who is written to has no copy besides" },
	  { "Permendagri 1/2023: tembusan bagi pihak lain", "Permendagri 1/2023: copies are for others" },
	  ask_letters,
	  NULL },
	{ MESSAGE_SURAT_SELF,
	  NULL,
	  { "surat tidak ditujukan kepada penanda tangannya", "no letter goes to who signs it" },
	  SAME("Permendagri 1/2023"),
	  NULL,
	  NULL },
	END_OF_RULES
};
