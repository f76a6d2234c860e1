/* The rules about what is annexed to the annual report: a key that says nothing about this kind of lampiran is
 * a mistake, since the writer expects something of it. */
#include "record/check/check.h"
#include "record/lampiran.h"

static void refuse(struct diags *diags, const struct lampiran *lampiran, const char *key)
{
	diag_add(diags, check_path(diags, lampiran->path, key), MESSAGE_LAMPIRAN_KEY, text_from(key),
	         text_from(lampiran_word(lampiran->jenis)));
}

static bool quarterly(enum jenis_lampiran jenis)
{
	return jenis == LAMPIRAN_SURAT || jenis == LAMPIRAN_TRIWULAN || jenis == LAMPIRAN_EVALUASI;
}

static bool numbered(enum jenis_lampiran jenis)
{
	return quarterly(jenis) || jenis == LAMPIRAN_SOP;
}

static bool turnable(enum jenis_lampiran jenis)
{
	return jenis == LAMPIRAN_SENDIRI || jenis == LAMPIRAN_PROSES_BISNIS;
}

void check_lampiran(struct diags *diags, const void *item)
{
	const struct lampiran *lampiran = item;
	struct sheet sheet;

	if (lampiran->jenis == LAMPIRAN_SENDIRI && lampiran->isi.count && !prose_given(lampiran->judul))
		diag_add(diags, lampiran->path, MESSAGE_MISSING, LIT("judul"), LIT("judul lampiran, tanpa nomor"));
	if (lampiran->nomor.count && !numbered(lampiran->jenis))
		refuse(diags, lampiran, "nomor");
	if (lampiran->triwulan.given && !quarterly(lampiran->jenis))
		refuse(diags, lampiran, "triwulan");
	if (lampiran->arah != ARAH_LAZIM && !turnable(lampiran->jenis))
		refuse(diags, lampiran, "arah");
	if (lampiran->kertas.count)
		check_paper(diags, check_path(diags, lampiran->path, "kertas"), lampiran->kertas, &sheet);
}
