/* The shape of the decree that fixes the indikator kinerja utama, and its one rule: type of a
 * readable size. */
#include "record/keputusan.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

static const struct field keputusan_fields[] = {
	TEXT(struct keputusan_iku, jabatan, "jabatan", REQUIRED,
	     "pejabat yang menetapkan, misalnya Bupati Barito Utara"),
	TEXT(struct keputusan_iku, nomor, "nomor", OPTIONAL, "nomor keputusan"),
	DATE(struct keputusan_iku, tanggal, "tanggal", OPTIONAL, "tanggal ditetapkan, TTTT-BB-HH"),
	PROSE(struct keputusan_iku, judul, "judul", OPTIONAL,
	      "judul sesudah kata TENTANG; disusun dari nama perangkat daerah dan masa Renstra bila "
	      "tidak diisi"),
	PROSES(struct keputusan_iku, menimbang, "menimbang", OPTIONAL,
	       "pertimbangan satu per satu, masing-masing dimulai dengan bahwa; dua yang lazim bila "
	       "tidak diisi"),
	PROSES(struct keputusan_iku, mengingat, "mengingat", REQUIRED, "peraturan yang mendasari, dari yang tertinggi"),
	PROSES(struct keputusan_iku, memperhatikan, "memperhatikan", OPTIONAL,
	       "surat atau naskah lain yang diperhatikan"),
	PROSE(struct keputusan_iku, menetapkan, "menetapkan", OPTIONAL,
	      "isi Menetapkan; nama keputusan dan judulnya bila tidak diisi"),
	PROSES(struct keputusan_iku, diktum, "diktum", OPTIONAL,
	       "isi KESATU, KEDUA dan seterusnya; tiga diktum yang lazim bila tidak diisi"),
	REFERENCE(struct keputusan_iku, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani keputusan"),
	PROSES(struct keputusan_iku, tembusan, "tembusan", OPTIONAL, "penerima tembusan"),
	BOOL(struct keputusan_iku, paraf, "paraf", OPTIONAL, "true bila tabel paraf hierarki dicetak"),
	TEXTS(struct keputusan_iku, paraf_jabatan, "paraf_jabatan", OPTIONAL,
	      "jabatan dalam tabel paraf, dari yang tertinggi"),
	BOOL(struct keputusan_iku, tebal, "tebal", OPTIONAL, "true bila judul, Menimbang dan diktum dicetak tebal"),
	BOOL(struct keputusan_iku, lampiran_melintang, "lampiran_melintang", OPTIONAL,
	     "true bila halaman lampiran melintang, false bila tegak; bila tidak diisi, melintang bila tabelnya "
	     "memerlukan"),
	TEXT(struct keputusan_iku, huruf, "huruf", OPTIONAL, "jenis huruf; Bookman Old Style bila tidak diisi"),
	DECIMAL(struct keputusan_iku, ukuran, "ukuran", OPTIONAL, "ukuran huruf, 8 sampai 16; 12 bila tidak diisi"),
	TERCETAK(struct keputusan_iku),
	ARSIP(struct keputusan_iku),
	PATH(struct keputusan_iku, path),
	END_OF_FIELDS
};

const struct shape keputusan_iku_shape = {
	"keputusan_iku",
	sizeof(struct keputusan_iku),
	keputusan_fields,
	"keputusan tentang penetapan indikator kinerja utama",
	NULL,
};
