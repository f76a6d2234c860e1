/* What concerns every paper: whether they may be signed at all, and lists of things that nobody uses. */
#include "audit/audit_umum.h"

#include "record/record.h"
#include "record/shapes/mention.h"

static void ask_status(const struct record *record, struct diags *diags)
{
	if (record->status == STATUS_KONSEP)
		diag_add(diags, LIT("status"), MESSAGE_AUDIT_KONSEP);
}

/* Abbreviations in heads, titles and formulas that papers print by themselves. */
static bool papers_print(struct text word)
{
	static const char *const words[] = { "IKU", "LKIP", "NE", "NIP", "NO", "PK", "PMK", "SOP", "SPM", "TW" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_is(word, words[i]))
			return true;
	return false;
}

static void ask_singkatan(const struct record *record, struct diags *diags)
{
	for (size_t i = 0; i < record->singkatan.count; i++) {
		const struct singkatan *singkatan = &record->singkatan.items[i];

		if (!papers_print(singkatan->kunci) && !record_mentions(record, singkatan->kunci))
			diag_add(diags, singkatan->path, MESSAGE_AUDIT_SINGKATAN, singkatan->kunci);
	}
}

void audit_umum(const struct record *record, struct diags *diags)
{
	ask_status(record, diags);
	ask_singkatan(record, diags);
}
