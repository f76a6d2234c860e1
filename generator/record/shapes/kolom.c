/* The shape of columns of budget tables. */
#include "record/kolom.h"
#include "record/narasi.h"

#include <stddef.h>

static const struct choice kolom_choices[] = {
	{ "kode", KOLOM_KODE, "kode program, kegiatan, sub kegiatan" },
	{ "semula", KOLOM_SEMULA, "anggaran sebelum perubahan" },
	{ "anggaran", KOLOM_ANGGARAN, "anggaran sesudah perubahan" },
	{ "perubahan", KOLOM_PERUBAHAN, "selisih keduanya; yang berkurang dalam kurung" },
	{ "rencana", KOLOM_RENCANA, "target keuangan, rupiah" },
	{ "realisasi", KOLOM_REALISASI, "realisasi, rupiah" },
	{ "persen", KOLOM_PERSEN, "realisasi terhadap anggaran; pada tabel triwulan terhadap target" },
	{ "rencana_persen", KOLOM_RENCANA_PERSEN, "target keuangan terhadap anggaran" },
	{ "realisasi_persen", KOLOM_REALISASI_PERSEN, "realisasi terhadap anggaran" },
	{ "deviasi", KOLOM_DEVIASI, "persentase realisasi dikurangi persentase rencana, dalam poin" },
	{ "sisa", KOLOM_SISA, "anggaran dikurangi realisasi" },
	{ "sumber_dana", KOLOM_SUMBER_DANA, "sumber dana setiap baris" },
	{ "keterangan", KOLOM_KETERANGAN, "keterangan setiap baris" },
	{ "predikat", KOLOM_PREDIKAT, "predikat menurut aturan.predikat" },
	{ NULL, 0, NULL }
};

static const struct field kolom_fields[] = {
	CHOICE(struct kolom_anggaran, jenis, "jenis", REQUIRED, kolom_choices, "kolom yang mana"),
	PROSE(struct kolom_anggaran, judul, "judul", OPTIONAL, "kepala kolom; yang lazim bila tidak diisi"),
	PATH(struct kolom_anggaran, path), END_OF_FIELDS
};

const struct shape kolom_anggaran_shape = {
	"kolom_anggaran", sizeof(struct kolom_anggaran),
	kolom_fields,     "satu kolom tabel anggaran; teks biasa berarti jenisnya",
	"jenis",
};
