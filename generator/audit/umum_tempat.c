/* Values that stand in the field beside theirs: a NIP as a name, a code as a name, a site as an e-mail address. What a
 * value looks like must be plain; what may be anything (notes, addresses) is not asked. */
#include "audit/umum_tempat.h"

#include "audit/baca/bacaan.h"
#include "audit/printed.h"
#include "record/record.h"
#include "record/sop.h"

#include <string.h>

/* -- what it looks like -- */

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static size_t digits_of(const struct teks *teks)
{
	size_t count = 0;

	for (size_t i = 0; i < teks->isi.count; i++)
		count += is_digit(teks->isi.bytes[i]);
	return count;
}

static bool has_letters(const struct teks *teks)
{
	for (size_t i = 0; i < teks->count; i++)
		if (teks->kata[i].jenis == KATA_HURUF)
			return true;
	return false;
}

static bool is_number(const struct teks *teks)
{
	return digits_of(teks) >= 4 && !has_letters(teks);
}

/* "197309271994031006", in its groups or not. */
static bool is_nip(const struct teks *teks)
{
	return digits_of(teks) == 18 && !has_letters(teks);
}

/* "Pembina Tingkat I" and nothing else. */
static bool is_rank(const struct teks *teks)
{
	static const char *const ranks[] = { "pembina", "penata", "pengatur", "juru", NULL };
	static const char *const rest[] = { "utama", "muda", "madya", "tingkat", "tk", "i", ".", NULL };

	if (!teks->count || !kata_among(&teks->kata[0], ranks))
		return false;
	for (size_t i = 1; i < teks->count; i++)
		if (!kata_among(&teks->kata[i], rest))
			return false;
	return true;
}

/* "1.06.01.2.01" */
static bool is_code(const struct teks *teks)
{
	size_t dots = 0;

	for (size_t i = 0; i < teks->isi.count; i++)
		dots += teks->isi.bytes[i] == '.';
	return dots >= 2 && digits_of(teks) + dots == teks->isi.count;
}

static bool is_words(const struct teks *teks)
{
	static const char *const codes[] = { "x", "xx", "xxxx", NULL };

	if (digits_of(teks) || teks->count < 2)
		return false;
	for (size_t i = 0; i < teks->count; i++)
		if (teks->kata[i].jenis != KATA_HURUF || kata_among(&teks->kata[i], codes))
			return false;
	return true;
}

static bool is_mail(const struct teks *teks)
{
	return teks->isi.count && memchr(teks->isi.bytes, '@', teks->isi.count);
}

/* "Kepala Bagian Organisasi", "Dinas Sosial" */
static bool is_office(const struct teks *teks)
{
	static const char *const words[] = { "kepala", "sekretaris", "dinas",     "badan",       "kantor",
		                             "bupati", "camat",      "inspektur", "inspektorat", NULL };

	return teks->count >= 2 && kata_among(&teks->kata[0], words) && teks->kata[1].besar;
}

/* "2 hari" */
static bool is_time(const struct teks *teks)
{
	static const char *const units[] = { "menit", "jam", "hari", "minggu", "bulan", NULL };

	return teks->count == 2 && teks->kata[0].jenis == KATA_ANGKA && kata_among(&teks->kata[1], units);
}

/* "010/308/Perencanaan": parts between strokes, no blank. */
static bool is_paper_number(const struct teks *teks)
{
	size_t strokes = 0;

	for (size_t i = 0; i < teks->isi.count; i++) {
		if (teks->isi.bytes[i] == ' ')
			return false;
		strokes += teks->isi.bytes[i] == '/';
	}
	return strokes >= 2 && digits_of(teks) >= 2;
}

static bool is_date(const struct teks *teks)
{
	struct date date;

	return printed_date(teks->isi, &date) == PRINTED_DATE_FINE;
}

/* -- where -- */

static const struct {
	const char *shape, *key;
	bool (*looks)(const struct teks *teks);
	const char *belongs;
} places[] = {
	{ "pejabat", "nama", is_nip, "nip" },
	{ "pejabat", "nama", is_rank, "pangkat" },
	{ "pejabat", "jabatan", is_rank, "pangkat" },
	{ "pejabat", "jabatan", is_nip, "nip" },
	{ "instansi", "situs", is_mail, "email" },
	{ "instansi", "tempat", is_office, "nama" },
	{ "program", "nama", is_code, "kode" },
	{ "program", "kode", is_words, "nama" },
	{ "program", "sumber_dana", is_number, "anggaran" },
	{ "kegiatan", "nama", is_code, "kode" },
	{ "kegiatan", "kode", is_words, "nama" },
	{ "sub_kegiatan", "nama", is_code, "kode" },
	{ "sub_kegiatan", "kode", is_words, "nama" },
	{ "sub_kegiatan", "sumber_dana", is_number, "anggaran" },
	{ "surat", "hal", is_paper_number, "nomor" },
	{ "surat", "nomor", is_date, "tanggal" },
	{ "penerima", "di", is_office, "yth" },
	{ "sop", "nama", is_paper_number, "nomor" },
	{ "sop", "nomor", is_words, "nama" },
	{ "langkah", "output", is_time, "waktu" },
};

/* One who signs in two offices has one name: the same value again is another place of it. */
static struct diag *told(const struct audit *audit, struct text written)
{
	struct diags *diags = audit->diags;
	struct diag *last = diags->list.count ? &diags->list.items[diags->list.count - 1] : NULL;

	return last && last->message == MESSAGE_UMUM_TEMPAT && text_equal(last->evidence.written, written) ? last
	                                                                                                   : NULL;
}

static void look_at(const struct audit *audit, const char *shape, const char *key, const struct teks *teks)
{
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct diag *before;

		if (strcmp(places[i].key, key) != 0 || strcmp(places[i].shape, shape) != 0 || !places[i].looks(teks))
			continue;
		before = told(audit, teks->isi);
		if (before)
			audit_also(audit, before, teks->path, DIAG_NONE);
		else
			audit_find(audit, teks->path, ((struct evidence){ .written = teks->isi }), MESSAGE_UMUM_TEMPAT,
			           teks->isi, text_from(key), text_from(places[i].belongs));
		return;
	}
}

/* What is no text to be read: codes, numbers, sites. */
static void look_at_plain(const struct audit *audit, const char *shape, const char *key, struct text path,
                          struct text value)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	struct teks teks = { .path = audit_below(audit, path, key), .isi = text_trim(value) };

	kata_pisah(audit->arena, teks.isi, &list);
	teks.kata = list.items;
	teks.count = list.count;
	look_at(audit, shape, key, &teks);
}

static void look_at_codes(const struct audit *audit)
{
	const struct record *record = audit->record;

	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		look_at_plain(audit, "program", "kode", program->path, program->kode);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			look_at_plain(audit, "kegiatan", "kode", kegiatan->path, kegiatan->kode);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				look_at_plain(audit, "sub_kegiatan", "kode", kegiatan->sub_kegiatan.items[s].path,
				              kegiatan->sub_kegiatan.items[s].kode);
		}
	}
}

void ask_tempat(const struct audit *audit)
{
	const struct record *record = audit->record;

	look_at_plain(audit, "instansi", "situs", LIT("instansi"), record->instansi->situs);
	look_at_codes(audit);
	for (size_t i = 0; i < record->sop.count; i++)
		look_at_plain(audit, "sop", "nomor", record->sop.items[i].path, record->sop.items[i].nomor);
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		if (teks->field && teks->shape)
			look_at(audit, teks->shape->name, teks->field->key, teks);
	}
}
