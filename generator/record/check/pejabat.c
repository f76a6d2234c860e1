/* One official: a NIP tells birth, appointment and sex, a golongan its pangkat; slips of the pen
 * show. */
#include "record/check/check.h"

#include "input/wording.h"
#include "official/nip.h"
#include "official/pangkat.h"
#include "record/record.h"

/* What is left without blanks, or whatever else is no digit. */
static struct text digits_of(struct arena *arena, struct text written)
{
	char *bytes = arena_alloc(arena, written.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < written.count; i++) {
		if (written.bytes[i] >= '0' && written.bytes[i] <= '9')
			bytes[count++] = written.bytes[i];
	}
	return (struct text){ bytes, count };
}

static void check_nip(struct diags *diags, struct text path, struct text written)
{
	struct arena *arena = diags->arena;
	struct text digits = digits_of(arena, written);
	struct nip nip;
	enum nip_fault fault = nip_parse(written, &nip);
	size_t dot;

	if (text_find(written, ".", &dot) && fault != NIP_NOT_DIGITS && fault != NIP_WRONG_COUNT)
		diag_add(diags, path, MESSAGE_NIP_DOTTED, nip_format(arena, written));
	switch (fault) {
	case NIP_FINE:
		break;
	case NIP_NOT_DIGITS:
		diag_add(diags, path, MESSAGE_NIP_NOT_DIGITS, shorten(arena, written));
		break;
	case NIP_WRONG_COUNT:
		diag_add(diags, path, MESSAGE_NIP_WRONG_COUNT, text_format(arena, "%z", digits.count));
		break;
	case NIP_NO_SUCH_BIRTH:
		diag_add(diags, path, MESSAGE_NIP_NO_SUCH_BIRTH, text_part(digits, 0, 8));
		break;
	case NIP_NO_SUCH_MONTH:
		diag_add(diags, path, MESSAGE_NIP_NO_SUCH_MONTH, text_part(digits, 12, 2));
		break;
	case NIP_NO_SUCH_SEX:
		diag_add(diags, path, MESSAGE_NIP_NO_SUCH_SEX, text_part(digits, 14, 1));
		break;
	case NIP_UNLIKELY_AGE:
		diag_add(diags, path, MESSAGE_NIP_UNLIKELY_AGE, text_from_int(arena, nip.age));
		break;
	}
}

static void check_golongan(struct diags *diags, const struct pejabat *pejabat)
{
	struct arena *arena = diags->arena;
	struct text golongan = pejabat->golongan;
	struct text pangkat = pejabat->pangkat;
	struct text right = pangkat_of_golongan(golongan);

	if (golongan_is_pppk(golongan)) {
		if (pangkat.count)
			diag_add(diags, check_path(diags, pejabat->path, "pangkat"), MESSAGE_PANGKAT_OF_PPPK, golongan,
			         shorten(arena, pangkat));
	} else if (!right.count) {
		diag_add(diags, check_path(diags, pejabat->path, "golongan"), MESSAGE_BAD_GOLONGAN,
		         shorten(arena, golongan));
	} else if (pangkat.count && !pangkat_equal(pangkat, right)) {
		diag_add(diags, check_path(diags, pejabat->path, "pangkat"), MESSAGE_PANGKAT_MISMATCH, golongan, right,
		         shorten(arena, pangkat));
	}
}

void check_pejabat(struct diags *diags, const void *item)
{
	const struct pejabat *pejabat = item;

	if (pejabat->nip.count)
		check_nip(diags, check_path(diags, pejabat->path, "nip"), pejabat->nip);
	if (pejabat->golongan.count)
		check_golongan(diags, pejabat);
}
