/* The shape of what is annexed to the annual report. The words of `jenis` are names of layouts, but for the
 * map of processes, which is a paper of its own nowhere else. */
#include "record/lampiran.h"
#include "record/narasi.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

enum { QUARTER_MOST = 4 };

static const struct choice jenis_choices[] = { { "pk", LAMPIRAN_PK, "perjanjian kinerja" },
	                                       { "keputusan-iku", LAMPIRAN_KEPUTUSAN_IKU,
	                                         "keputusan tentang indikator kinerja utama" },
	                                       { "surat", LAMPIRAN_SURAT, "surat pengantar" },
	                                       { "triwulan", LAMPIRAN_TRIWULAN, "laporan triwulan" },
	                                       { "evaluasi", LAMPIRAN_EVALUASI, "laporan evaluasi triwulan" },
	                                       { "sop", LAMPIRAN_SOP, "standar operasional prosedur" },
	                                       { "proses-bisnis", LAMPIRAN_PROSES_BISNIS, "peta proses bisnis" },
	                                       { NULL, 0, NULL } };

static const struct choice arah_lampiran_choices[] = { { "lazim", ARAH_LAZIM,
	                                                 "peta proses bisnis rebah, isi sendiri berdiri" },
	                                               { "tegak", ARAH_TEGAK, "halaman berdiri" },
	                                               { "melintang", ARAH_MELINTANG, "halaman rebah" },
	                                               { NULL, 0, NULL } };

const char *lampiran_word(enum jenis_lampiran jenis)
{
	for (const struct choice *choice = jenis_choices; choice->word; choice++)
		if (choice->value == (int)jenis)
			return choice->word;
	return "isi";
}

static const struct field lampiran_fields[] = {
	CHOICE(struct lampiran, jenis, "jenis", ALTERNATIVE, jenis_choices,
	       "naskah lain dari berkas ini, disusun seperti bila dicetak sendiri"),
	LIST(struct lampiran, isi, "isi", ALTERNATIVE, &blok_shape, "isi lampiran yang ditulis sendiri"),
	PROSE(struct lampiran, judul, "judul", OPTIONAL,
	      "judul lampiran, tanpa nomor; judul naskahnya bila tidak diisi, wajib bersama isi"),
	TEXT(struct lampiran, kunci, "kunci", OPTIONAL, "nama untuk merujuk lampiran ini dalam teks: {lampiran:kunci}"),
	TEXT(struct lampiran, nomor, "nomor", OPTIONAL,
	     "hanya surat, laporan triwulan atau SOP bernomor ini (SOP juga menurut namanya); semuanya "
	     "bila tidak diisi"),
	INTEGER(struct lampiran, triwulan, "triwulan", OPTIONAL, 1, QUARTER_MOST,
	        "hanya surat atau laporan triwulan ini; semuanya bila tidak diisi"),
	TEXT(struct lampiran, kertas, "kertas", OPTIONAL,
	     "kertas lampiran ini, seperti aturan.kertas; kertas naskahnya bila tidak diisi"),
	CHOICE(struct lampiran, arah, "arah", OPTIONAL, arah_lampiran_choices,
	       "letak halaman lampiran berisi sendiri atau peta proses bisnis"),
	PATH(struct lampiran, path),
	END_OF_FIELDS
};

const struct shape lampiran_shape = {
	"lampiran", sizeof(struct lampiran), lampiran_fields, "satu lampiran laporan; teks biasa berarti jenisnya",
	"jenis",
};
