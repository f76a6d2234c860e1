/* The rules about what an SOP says of itself: its dates, its relatives, who puts it in force, and that nothing
 * given is passed over. */
#include "record/check/check.h"

#include "input/wording.h"
#include "record/record.h"
#include "record/sop.h"

#include <string.h>

enum { NAME_LEAST = 8, NUMBER_LEAST = 3 };

static void check_date(struct diags *diags, const struct sop *sop, const char *key, struct text written)
{
	struct date date;

	if (sop_date(written, &date) == SOP_DATE_WRONG)
		diag_add(diags, check_path(diags, sop->path, key), MESSAGE_BAD_SOP_DATE,
		         shorten(diags->arena, written));
}

/* A date of who signs needs who. */
static void check_hand(struct diags *diags, const struct sop *sop, const char *key, struct text written,
                       const char *who, struct text signer)
{
	check_date(diags, sop, key, written);
	if (written.count && !signer.count)
		diag_add(diags, check_path(diags, sop->path, key), MESSAGE_SOP_DATE_OF_NOBODY, text_from(who));
}

/* -- itself among its relatives -- */

/* Letters and digits alone, small, without "SOP" in front. */
static struct text bare_name(struct arena *arena, struct text name)
{
	char *bytes = arena_alloc(arena, name.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < name.count; i++) {
		char byte = name.bytes[i];

		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte | 0x20);
		if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
			bytes[count++] = byte;
	}
	if (count > 3 && memcmp(bytes, "sop", 3) == 0)
		return (struct text){ bytes + 3, count - 3 };
	return (struct text){ bytes, count };
}

/* What may follow a name and it is still the same SOP: where it is in use, its number. "Cuti Bersama" is not
 * "Cuti". */
static bool only_place(struct text rest)
{
	static const char *const words[] = { "pada",        "dilingkungan", "dinas",     "badan", "kantor",
		                             "bagian",      "kecamatan",    "kabupaten", "kota",  "sekretariat",
		                             "inspektorat", "nomor",        "no" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_starts(rest, words[i]))
			return true;
	return rest.count == 0;
}

static bool ends_word(struct text text, size_t at)
{
	char byte = at < text.count ? text.bytes[at] : ' ';

	return byte == ' ' || byte == ',' || byte == '.' || byte == ';' || byte == ':' || byte == '(' || byte == ')';
}

/* Whether `number` stands in it, not as a part of a longer one. */
static bool names_number(struct arena *arena, struct text text, struct text number)
{
	struct text needle = text_copy(arena, number);
	size_t at;

	if (number.count < NUMBER_LEAST || !text_find(text, needle.bytes, &at))
		return false;
	return (at == 0 || ends_word(text, at - 1)) && ends_word(text, at + number.count);
}

static bool same_sop(struct arena *arena, const struct sop *sop, struct text other)
{
	struct text own = bare_name(arena, sop->nama), bare = bare_name(arena, other);

	if (names_number(arena, other, text_trim(sop->nomor)))
		return true;
	return own.count >= NAME_LEAST && text_equal(text_part(bare, 0, own.count), own) &&
	       only_place(text_part(bare, own.count, bare.count));
}

/* A step that is another SOP: "Lihat SOP Pengelolaan Arsip". */
static bool leads_to_itself(struct arena *arena, const struct sop *sop, const struct langkah *langkah)
{
	struct text kegiatan = langkah->kegiatan.written;
	size_t at;

	return langkah->simbol == SIMBOL_SUBPROSES && text_find(kegiatan, "SOP", &at) &&
	       same_sop(arena, sop, text_part(kegiatan, at, kegiatan.count));
}

static void check_related(struct diags *diags, const struct sop *sop)
{
	for (size_t i = 0; i < sop->keterkaitan.count; i++)
		if (same_sop(diags->arena, sop, sop->keterkaitan.items[i].written))
			diag_add(diags, sop->keterkaitan.items[i].path, MESSAGE_SOP_CITES_ITSELF);
	for (size_t i = 0; i < sop->langkah.count; i++)
		if (leads_to_itself(diags->arena, sop, &sop->langkah.items[i]))
			diag_add(diags, sop->langkah.items[i].kegiatan.path, MESSAGE_SOP_CITES_ITSELF);
}

/* -- given, but not for this form -- */

static void tell_unused(struct diags *diags, const struct sop *sop, const char *key, size_t count)
{
	if (count)
		diag_add(diags, check_path(diags, sop->path, key), MESSAGE_SOP_UNUSED, text_from(key),
		         sop->jenis == SOP_NARATIF ? LIT("naratif") : LIT("alur"));
}

static void check_unused(struct diags *diags, const struct sop *sop)
{
	if (sop->jenis != SOP_NARATIF) {
		tell_unused(diags, sop, "bagian", sop->bagian.count);
		tell_unused(diags, sop, "lampiran", sop->lampiran.count);
		return;
	}
	tell_unused(diags, sop, "unit", sop->unit.count);
	tell_unused(diags, sop, "tanggal_pembuatan", sop->tanggal_pembuatan.count);
	tell_unused(diags, sop, "tanggal_revisi", sop->tanggal_revisi.count);
	tell_unused(diags, sop, "revisi", sop->revisi.count);
	tell_unused(diags, sop, "nomor_salinan", sop->nomor_salinan.count);
	tell_unused(diags, sop, "status_dokumen", sop->status_dokumen.count);
	tell_unused(diags, sop, "halaman", sop->halaman.value);
	tell_unused(diags, sop, "dibuat_oleh", sop->dibuat_oleh.count);
	tell_unused(diags, sop, "diperiksa_oleh", sop->diperiksa_oleh.count);
	tell_unused(diags, sop, "disetujui_oleh", sop->disetujui_oleh.count);
	tell_unused(diags, sop, "kolom", sop->kolom != NULL);
	tell_unused(diags, sop, "dasar_hukum", sop->dasar_hukum.count);
	tell_unused(diags, sop, "kualifikasi", sop->kualifikasi.count);
	tell_unused(diags, sop, "keterkaitan", sop->keterkaitan.count);
	tell_unused(diags, sop, "peralatan", sop->peralatan.count);
	tell_unused(diags, sop, "peringatan", sop->peringatan.count);
	tell_unused(diags, sop, "pencatatan", sop->pencatatan.count);
	tell_unused(diags, sop, "definisi", sop->definisi.count);
	tell_unused(diags, sop, "pelaksana", sop->pelaksana.count);
	tell_unused(diags, sop, "langkah", sop->langkah.count);
}

void check_sop_identity(struct diags *diags, const struct sop *sop)
{
	check_date(diags, sop, "tanggal_pembuatan", sop->tanggal_pembuatan);
	check_date(diags, sop, "tanggal_revisi", sop->tanggal_revisi);
	check_date(diags, sop, "tanggal_efektif", sop->tanggal_efektif);
	check_hand(diags, sop, "tanggal_dibuat", sop->tanggal_dibuat, "dibuat_oleh", sop->dibuat_oleh);
	check_hand(diags, sop, "tanggal_diperiksa", sop->tanggal_diperiksa, "diperiksa_oleh", sop->diperiksa_oleh);
	check_hand(diags, sop, "tanggal_disetujui", sop->tanggal_disetujui, "disetujui_oleh", sop->disetujui_oleh);
	check_related(diags, sop);
	check_unused(diags, sop);
	if (!sop->disahkan_oleh.count)
		diag_add(diags, sop->path, MESSAGE_SOP_UNSIGNED);
}

void check_sop_list(struct diags *diags, const struct sop_list *list)
{
	struct numbered *papers = arena_many(diags->arena, list->count, struct numbered);

	for (size_t i = 0; i < list->count; i++)
		papers[i] = (struct numbered){ list->items[i].nomor, list->items[i].path };
	check_numbers(diags, papers, list->count);
}
