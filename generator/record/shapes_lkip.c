/* The shapes of what only the annual report needs, chapter by chapter, and of the office's own
 * choices. */
#include "record/shapes.h"

#include <stddef.h>

static const struct field rumusan_fields[] = {
	TEXT(struct rumusan, permasalahan, "permasalahan", REQUIRED, "rumusan permasalahan"),
	TEXT(struct rumusan, akar, "akar", OPTIONAL, "akar permasalahan"),
	END_OF_FIELDS
};

static const struct shape rumusan_shape = {
	"rumusan", sizeof(struct rumusan), rumusan_fields,
	"satu baris tabel rumusan permasalahan", NULL,
};

static const struct field isu_fields[] = {
	TEXT(struct isu, judul, "judul", REQUIRED, "judul isu strategis"),
	LIST(struct isu, uraian, "uraian", OPTIONAL, &blok_shape, "uraian isu strategis"),
	LIST(struct isu, rumusan, "rumusan", OPTIONAL, &rumusan_shape,
	     "permasalahan dan akarnya, menjadi tabel rumusan permasalahan"),
	PATH(struct isu, path),
	END_OF_FIELDS
};

static const struct shape isu_shape = {
	"isu", sizeof(struct isu), isu_fields,
	"satu isu strategis", "judul",
};

static const struct field rekomendasi_fields[] = {
	TEXT(struct rekomendasi, rekomendasi, "rekomendasi", REQUIRED,
	     "bunyi rekomendasi evaluator"),
	TEXT(struct rekomendasi, rencana_aksi, "rencana_aksi", OPTIONAL,
	     "rencana aksi tindak lanjut"),
	TEXT(struct rekomendasi, penanggung_jawab, "penanggung_jawab", OPTIONAL,
	     "unit yang menindaklanjuti"),
	TEXT(struct rekomendasi, status, "status", OPTIONAL, "status atau progres penyelesaian"),
	TEXTS(struct rekomendasi, bukti, "bukti", OPTIONAL,
	      "keterangan atau bukti dukung; alamat web boleh ditulis langsung"),
	PATH(struct rekomendasi, path),
	END_OF_FIELDS
};

static const struct shape rekomendasi_shape = {
	"rekomendasi", sizeof(struct rekomendasi), rekomendasi_fields,
	"satu rekomendasi hasil evaluasi dan tindak lanjutnya", NULL,
};

static const struct field kelompok_fields[] = {
	TEXT(struct kelompok_rekomendasi, komponen, "komponen", REQUIRED,
	     "komponen evaluasi, misalnya Perencanaan Kinerja"),
	LIST(struct kelompok_rekomendasi, butir, "butir", REQUIRED, &rekomendasi_shape,
	     "rekomendasi dalam komponen ini"),
	PATH(struct kelompok_rekomendasi, path),
	END_OF_FIELDS
};

static const struct shape kelompok_shape = {
	"kelompok_rekomendasi", sizeof(struct kelompok_rekomendasi), kelompok_fields,
	"rekomendasi satu komponen evaluasi", NULL,
};

static const struct field tindak_lanjut_fields[] = {
	LIST(struct tindak_lanjut, pengantar, "pengantar", OPTIONAL, &blok_shape,
	     "kalimat di atas tabel"),
	INTEGER(struct tindak_lanjut, tahun, "tahun", OPTIONAL, YEAR_LEAST, YEAR_MOST,
		"tahun yang dievaluasi; tahun sebelum tahun pelaporan bila tidak diisi"),
	LIST(struct tindak_lanjut, kelompok, "kelompok", REQUIRED, &kelompok_shape,
	     "rekomendasi, dikelompokkan menurut komponen evaluasi"),
	DATE(struct tindak_lanjut, tanggal, "tanggal", OPTIONAL,
	     "tanggal penandatanganan tabel, TTTT-BB-HH"),
	REFERENCE(struct tindak_lanjut, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
		  "kunci pejabat yang menandatangani tabel"),
	PATH(struct tindak_lanjut, path),
	END_OF_FIELDS
};

static const struct shape tindak_lanjut_shape = {
	"tindak_lanjut", sizeof(struct tindak_lanjut), tindak_lanjut_fields,
	"tindak lanjut hasil evaluasi tahun sebelumnya", NULL,
};

static const struct field bagian_fields[] = {
	TEXT(struct bagian, judul, "judul", REQUIRED, "judul bagian, tanpa nomor"),
	LIST(struct bagian, isi, "isi", REQUIRED, &blok_shape, "isi bagian"),
	PATH(struct bagian, path),
	END_OF_FIELDS
};

static const struct shape bagian_shape = {
	"bagian", sizeof(struct bagian), bagian_fields,
	"bagian tambahan pada akhir sebuah bab", NULL,
};

static const struct field pendahuluan_fields[] = {
	LIST(struct bab_pendahuluan, isu_strategis, "isu_strategis", OPTIONAL, &blok_shape,
	     "pengantar isu-isu strategis"),
	LIST(struct bab_pendahuluan, isu, "isu", OPTIONAL, &isu_shape,
	     "isu-isu strategis satu per satu"),
	LIST(struct bab_pendahuluan, proses_bisnis, "proses_bisnis", OPTIONAL, &blok_shape,
	     "peta proses bisnis"),
	LIST(struct bab_pendahuluan, maksud_tujuan, "maksud_tujuan", OPTIONAL, &blok_shape,
	     "maksud dan tujuan penyusunan laporan"),
	LIST(struct bab_pendahuluan, peran_akuntabilitas, "peran_akuntabilitas", OPTIONAL,
	     &blok_shape, "peran pengawasan dan akuntabilitas aparatur"),
	LIST(struct bab_pendahuluan, tambahan, "tambahan", OPTIONAL, &bagian_shape,
	     "bagian tambahan pada akhir bab"),
	END_OF_FIELDS
};

static const struct shape pendahuluan_shape = {
	"bab_pendahuluan", sizeof(struct bab_pendahuluan), pendahuluan_fields,
	"teks Bab I Pendahuluan", NULL,
};

static const struct field perencanaan_fields[] = {
	LIST(struct bab_perencanaan, tujuan_sasaran, "tujuan_sasaran", OPTIONAL, &blok_shape,
	     "teks di atas tabel tujuan dan sasaran Renstra"),
	LIST(struct bab_perencanaan, iku, "iku", OPTIONAL, &blok_shape,
	     "teks di atas tabel indikator kinerja utama"),
	LIST(struct bab_perencanaan, perjanjian_kinerja, "perjanjian_kinerja", OPTIONAL,
	     &blok_shape, "teks di atas tabel perjanjian kinerja"),
	OBJECT(struct bab_perencanaan, tindak_lanjut, "tindak_lanjut", OPTIONAL,
	       &tindak_lanjut_shape, "tindak lanjut hasil evaluasi tahun sebelumnya"),
	LIST(struct bab_perencanaan, tambahan, "tambahan", OPTIONAL, &bagian_shape,
	     "bagian tambahan pada akhir bab"),
	END_OF_FIELDS
};

static const struct shape perencanaan_shape = {
	"bab_perencanaan", sizeof(struct bab_perencanaan), perencanaan_fields,
	"teks Bab II Perencanaan Kinerja", NULL,
};

static const struct field akuntabilitas_fields[] = {
	LIST(struct bab_akuntabilitas, pengantar, "pengantar", OPTIONAL, &blok_shape,
	     "teks pembuka bab"),
	LIST(struct bab_akuntabilitas, perbandingan, "perbandingan", OPTIONAL, &blok_shape,
	     "teks tentang perbandingan dengan pembanding dan target jangka menengah"),
	LIST(struct bab_akuntabilitas, capaian, "capaian", OPTIONAL, &blok_shape,
	     "teks tentang capaian tahun pelaporan"),
	LIST(struct bab_akuntabilitas, analisis, "analisis", OPTIONAL, &blok_shape,
	     "teks di atas analisis per sasaran"),
	LIST(struct bab_akuntabilitas, pengantar_efisiensi, "pengantar_efisiensi", OPTIONAL,
	     &blok_shape, "teks di atas tabel perbandingan kinerja dan anggaran"),
	LIST(struct bab_akuntabilitas, efisiensi, "efisiensi", OPTIONAL, &blok_shape,
	     "teks di bawah tabel perbandingan kinerja dan anggaran"),
	LIST(struct bab_akuntabilitas, realisasi, "realisasi", OPTIONAL, &blok_shape,
	     "teks di atas tabel realisasi anggaran"),
	LIST(struct bab_akuntabilitas, penutup_realisasi, "penutup_realisasi", OPTIONAL,
	     &blok_shape, "teks di bawah tabel realisasi anggaran"),
	LIST(struct bab_akuntabilitas, tambahan, "tambahan", OPTIONAL, &bagian_shape,
	     "bagian tambahan pada akhir bab"),
	END_OF_FIELDS
};

static const struct shape akuntabilitas_shape = {
	"bab_akuntabilitas", sizeof(struct bab_akuntabilitas), akuntabilitas_fields,
	"teks Bab III Akuntabilitas Kinerja", NULL,
};

static const struct field lkip_fields[] = {
	TEXT(struct lkip, judul, "judul", OPTIONAL,
	     "nama laporan; Laporan Kinerja Instansi Pemerintah bila tidak diisi"),
	TEXT(struct lkip, singkatan, "singkatan", OPTIONAL,
	     "singkatan laporan; LKIP bila tidak diisi"),
	DATE(struct lkip, tanggal, "tanggal", OPTIONAL, "tanggal kata pengantar, TTTT-BB-HH"),
	REFERENCE(struct lkip, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
		  "kunci pejabat yang menandatangani laporan"),
	OBJECT(struct lkip, sampul, "sampul", OPTIONAL, &gambar_shape, "gambar pada sampul"),
	LIST(struct lkip, kata_pengantar, "kata_pengantar", OPTIONAL, &blok_shape,
	     "kata pengantar"),
	LIST(struct lkip, ikhtisar, "ikhtisar", OPTIONAL, &blok_shape, "ikhtisar eksekutif"),
	OBJECT(struct lkip, pendahuluan, "pendahuluan", OPTIONAL, &pendahuluan_shape,
	       "teks Bab I Pendahuluan"),
	OBJECT(struct lkip, perencanaan, "perencanaan", OPTIONAL, &perencanaan_shape,
	       "teks Bab II Perencanaan Kinerja"),
	OBJECT(struct lkip, akuntabilitas, "akuntabilitas", OPTIONAL, &akuntabilitas_shape,
	       "teks Bab III Akuntabilitas Kinerja"),
	LIST(struct lkip, penutup, "penutup", OPTIONAL, &blok_shape, "teks Bab IV Penutup"),
	PATH(struct lkip, path),
	END_OF_FIELDS
};

const struct shape lkip_shape = {
	"lkip", sizeof(struct lkip), lkip_fields,
	"yang hanya dimuat laporan kinerja tahunan", NULL,
};

static const struct choice gaya_uang_choices[] = {
	{ "Rp1.000", UANG_RP_RAPAT, "tanpa spasi, menurut ejaan baku" },
	{ "Rp 1.000", UANG_RP_SPASI, "dengan spasi" },
	{ "Rp. 1.000", UANG_RP_TITIK, "dengan titik dan spasi" },
	{ "Rp. 1.000,-", UANG_RP_STRIP, "dengan titik, spasi, koma dan strip" },
	{ NULL, 0, NULL }
};

static const struct choice efisiensi_choices[] = {
	{ "selisih", EFISIENSI_SELISIH, "capaian kinerja - capaian anggaran" },
	{ "pmk214", EFISIENSI_PMK214, "cara PMK 214/PMK.02/2017: efisiensi dan nilai efisiensi" },
	{ "sisa", EFISIENSI_SISA, "bagian anggaran yang tidak terpakai, bila target tercapai" },
	{ NULL, 0, NULL }
};

static const struct choice predikat_choices[] = {
	{ "tanpa", PREDIKAT_TANPA, "tidak ada kolom predikat" },
	{ "permendagri54", PREDIKAT_PERMENDAGRI54, "Sangat Tinggi sampai Sangat Rendah" },
	{ "lima_baik", PREDIKAT_LIMA_BAIK, "Sangat Baik sampai Sangat Kurang" },
	{ "enam", PREDIKAT_ENAM, "Memuaskan sampai Kurang, enam tingkat" },
	{ "dua_arah", PREDIKAT_DUA_ARAH, "mencapai atau tidak mencapai target" },
	{ "akip", PREDIKAT_AKIP, "AA sampai D" },
	{ "sendiri", PREDIKAT_SENDIRI, "menurut skala_predikat" },
	{ NULL, 0, NULL }
};

static const struct choice tabel_tahunan_choices[] = {
	{ "menurut_data", TABEL_MENURUT_DATA,
	  "satu tabel gabungan bila lebih dari tiga tahun, selain itu satu tabel per tahun" },
	{ "per_tahun", TABEL_PER_TAHUN, "satu tabel kecil per tahun" },
	{ "gabungan", TABEL_GABUNGAN, "satu tabel untuk semua tahun" },
	{ NULL, 0, NULL }
};

static const struct choice analisis_choices[] = {
	{ "lengkap", ANALISIS_LENGKAP, "ketujuh analisis per sasaran, masing-masing berjudul" },
	{ "ringkas", ANALISIS_RINGKAS, "hanya tabel tahunan dan uraian per indikator" },
	{ NULL, 0, NULL }
};

static const struct field kelas_predikat_fields[] = {
	DECIMAL(struct kelas_predikat, bawah, "bawah", OPTIONAL,
		"batas bawah, dalam persen; kosong pada predikat terendah"),
	TEXT(struct kelas_predikat, nama, "nama", REQUIRED, "sebutan predikat"),
	PATH(struct kelas_predikat, path),
	END_OF_FIELDS
};

static const struct shape kelas_predikat_shape = {
	"kelas_predikat", sizeof(struct kelas_predikat), kelas_predikat_fields,
	"satu predikat dengan batas bawahnya", NULL,
};

static const struct field aturan_fields[] = {
	TEXT(struct aturan, huruf, "huruf", OPTIONAL,
	     "jenis huruf isi naskah; Arial bila tidak diisi"),
	DECIMAL(struct aturan, ukuran, "ukuran", OPTIONAL,
		"ukuran huruf, 8 sampai 16; 12 bila tidak diisi"),
	DECIMAL(struct aturan, spasi, "spasi", OPTIONAL,
		"jarak baris, 1 sampai 2; 1.5 bila tidak diisi"),
	TEXT(struct aturan, kertas, "kertas", OPTIONAL,
	     "A4, F4, Folio, A3, Legal, atau lebar x tinggi dalam mm seperti 215x330; A4 bila "
	     "tidak diisi"),
	DECIMAL(struct aturan, margin_atas, "margin_atas", OPTIONAL,
		"margin atas, cm; 2.5 bila tidak diisi"),
	DECIMAL(struct aturan, margin_bawah, "margin_bawah", OPTIONAL,
		"margin bawah, cm; 2.5 bila tidak diisi"),
	DECIMAL(struct aturan, margin_kiri, "margin_kiri", OPTIONAL,
		"margin kiri, cm; 3 bila tidak diisi"),
	DECIMAL(struct aturan, margin_kanan, "margin_kanan", OPTIONAL,
		"margin kanan, cm; 2 bila tidak diisi"),
	TEXT(struct aturan, keterangan_tercapai, "keterangan_tercapai", OPTIONAL,
	     "keterangan bila target tercapai; Mencapai Target bila tidak diisi"),
	TEXT(struct aturan, keterangan_tidak, "keterangan_tidak", OPTIONAL,
	     "keterangan bila target tidak tercapai; Tidak Mencapai Target bila tidak diisi"),
	CHOICE(struct aturan, gaya_uang, "gaya_uang", OPTIONAL, gaya_uang_choices,
	       "cara menulis uang dalam kalimat"),
	BOOL(struct aturan, bagan, "bagan", OPTIONAL,
	     "false bila bagan dan grafik hanya dicetak di tempat yang memanggilnya"),
	BOOL(struct aturan, pemenggalan, "pemenggalan", OPTIONAL,
	     "false bila kata tidak boleh dipenggal pada akhir baris"),
	DECIMAL(struct aturan, capaian_tertinggi, "capaian_tertinggi", OPTIONAL,
		"batas atas capaian dalam persen, misalnya 120; tanpa batas bila tidak diisi"),
	CHOICE(struct aturan, efisiensi, "efisiensi", OPTIONAL, efisiensi_choices,
	       "cara menghitung efisiensi; selisih bila tidak diisi"),
	CHOICE(struct aturan, predikat, "predikat", OPTIONAL, predikat_choices,
	       "skala predikat capaian; tanpa bila tidak diisi"),
	LIST(struct aturan, skala_predikat, "skala_predikat", OPTIONAL, &kelas_predikat_shape,
	     "skala predikat milik sendiri, dari yang tertinggi"),
	CHOICE(struct aturan, tabel_tahunan, "tabel_tahunan", OPTIONAL, tabel_tahunan_choices,
	       "bentuk tabel capaian dari tahun ke tahun"),
	CHOICE(struct aturan, analisis, "analisis", OPTIONAL, analisis_choices,
	       "lengkap atau ringkas; lengkap bila tidak diisi"),
	BOOL(struct aturan, rata_rata, "rata_rata", OPTIONAL,
	     "true untuk baris rata-rata capaian pada tabel capaian"),
	OBJECT(struct aturan, kop, "kop", OPTIONAL, &gaya_kop_shape, "rupa kop surat"),
	OBJECT(struct aturan, tanda_tangan, "tanda_tangan", OPTIONAL, &gaya_tanda_tangan_shape,
	       "rupa blok tanda tangan"),
	OBJECT(struct aturan, surat, "surat", OPTIONAL, &gaya_surat_shape,
	       "kebiasaan surat kantor ini"),
	TEXTS(struct aturan, paraf, "paraf", OPTIONAL,
	      "jabatan pada tabel paraf salinan arsip, dari atas ke bawah"),
	PATH(struct aturan, path),
	END_OF_FIELDS
};

const struct shape aturan_shape = {
	"aturan", sizeof(struct aturan), aturan_fields,
	"pilihan setempat; semuanya boleh tidak diisi", NULL,
};
