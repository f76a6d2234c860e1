/* What concerns every paper: whether they may be signed at all, and codes of its programmes. */
#include "audit/rules.h"
#include "audit/umum_tempat.h"

#include "record/record.h"
#include "record/shapes/names.h"

static void ask_status(const struct audit *audit)
{
	if (audit->record->status == STATUS_KONSEP)
		audit_find(audit, LIT("status"), NO_EVIDENCE, MESSAGE_AUDIT_KONSEP);
}

/* Codes as SIPD exports them. */
static void ask_code(const struct audit *audit, struct text kode, struct text nama, struct text path)
{
	struct text said = name_code(nama);
	size_t at;

	path = audit_below(audit, path, "nama");
	if (text_find(nama, "XXX", &at))
		audit_find(audit, path, ((struct evidence){ .written = nama }), MESSAGE_UMUM_NAMA_X, nama);
	if (text_find(kode, "X", &at) || text_find(kode, "x", &at))
		audit_find(audit, path, ((struct evidence){ .written = kode }), MESSAGE_AUDIT_KODE_X, kode);
	if (said.count && kode.count)
		audit_find(audit, path, ((struct evidence){ .written = said, .wanted = kode }), MESSAGE_AUDIT_KODE_NAMA,
		           said, kode);
}

static void ask_codes(const struct audit *audit)
{
	const struct record *record = audit->record;

	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		ask_code(audit, program->kode, program->nama, program->path);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			ask_code(audit, kegiatan->kode, kegiatan->nama, kegiatan->path);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				ask_code(audit, kegiatan->sub_kegiatan.items[s].kode,
				         kegiatan->sub_kegiatan.items[s].nama, kegiatan->sub_kegiatan.items[s].path);
		}
	}
}

/* Five digits. */
static void ask_post_code(const struct audit *audit)
{
	struct text kode = text_trim(audit->record->instansi->kode_pos);
	size_t digits = 0;

	for (size_t i = 0; i < kode.count; i++)
		digits += kode.bytes[i] >= '0' && kode.bytes[i] <= '9';
	if (kode.count && (digits != 5 || kode.count != 5))
		audit_find(audit, LIT("instansi.kode_pos"), ((struct evidence){ .written = kode }),
		           MESSAGE_UMUM_KODE_POS, kode);
}

const struct rule umum_rules[] = {
	{ MESSAGE_AUDIT_KONSEP,
	  NULL,
	  { "naskah yang ditandatangani tidak bertanda KONSEP", "papers to be signed are not marked KONSEP" },
	  { "naskah dinas ditandatangani dalam bentuk final", "papers are signed in their final form" },
	  ask_status,
	  NULL },
	{ MESSAGE_AUDIT_KODE_X,
	  NULL,
	  { "kode tidak bertanda X dari templat", "codes have no X of the template" },
	  SAME("Permendagri 90/2019"),
	  ask_codes,
	  NULL },
	{ MESSAGE_AUDIT_KODE_NAMA,
	  NULL,
	  { "kode di depan nama sama dengan \"kode\"", "a code before a name is that of \"kode\"" },
	  SAME("Permendagri 90/2019"),
	  NULL,
	  NULL },
	{ MESSAGE_UMUM_KODE_POS,
	  NULL,
	  { "kode pos terdiri atas lima angka", "post codes have five digits" },
	  { "Pos Indonesia", "the Indonesian post" },
	  ask_post_code,
	  NULL },
	{ MESSAGE_UMUM_TEMPAT,
	  NULL,
	  { "nilai ada pada isian yang semestinya", "values stand in their own fields" },
	  { "NIP, nomor, kode, dan alamat dikenali dari bentuknya",
	    "a NIP, a number, a code, an address have their forms" },
	  ask_tempat,
	  NULL },
	{ MESSAGE_AUDIT_SINGKATAN,
	  "lkip",
	  { "singkatan dalam daftar dipakai dalam laporan", "abbreviations of the list are used" },
	  { "daftar singkatan memuat yang dipakai", "the list is of those that are used" },
	  NULL,
	  NULL },
	END_OF_RULES
};
