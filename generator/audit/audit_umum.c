/* What concerns every paper: whether they may be signed at all, and codes of its programmes. */
#include "audit/audit_umum.h"

#include "record/record.h"
#include "record/shapes/names.h"

static void ask_status(const struct record *record, struct diags *diags)
{
	if (record->status == STATUS_KONSEP)
		diag_add(diags, LIT("status"), MESSAGE_AUDIT_KONSEP);
}

/* Codes as SIPD exports them. */
static void ask_code(struct diags *diags, struct text kode, struct text nama, struct text path)
{
	struct text said = name_code(nama);
	size_t at;

	path = text_format(diags->arena, "%t.nama", path);
	if (text_find(kode, "X", &at) || text_find(kode, "x", &at))
		diag_add(diags, path, MESSAGE_AUDIT_KODE_X, kode);
	if (said.count && kode.count)
		diag_add(diags, path, MESSAGE_AUDIT_KODE_NAMA, said, kode);
}

static void ask_codes(const struct record *record, struct diags *diags)
{
	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		ask_code(diags, program->kode, program->nama, program->path);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			ask_code(diags, kegiatan->kode, kegiatan->nama, kegiatan->path);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				ask_code(diags, kegiatan->sub_kegiatan.items[s].kode,
				         kegiatan->sub_kegiatan.items[s].nama, kegiatan->sub_kegiatan.items[s].path);
		}
	}
}

void audit_umum(const struct record *record, struct diags *diags)
{
	ask_status(record, diags);
	ask_codes(record, diags);
}
