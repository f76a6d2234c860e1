/* The shapes of the office's own choices: what may be chosen, and what each choice does. */
#include "record/aturan.h"
#include "record/narasi.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

static const struct choice nomor_lampiran_choices[] = { { "angka", NOMOR_LAMPIRAN_ANGKA, "Lampiran 1, Lampiran 2" },
	                                                { "romawi", NOMOR_LAMPIRAN_ROMAWI, "Lampiran I, Lampiran II" },
	                                                { NULL, 0, NULL } };

static const struct choice gaya_uang_choices[] = { { "Rp1.000", UANG_RP_RAPAT, "tanpa spasi, menurut ejaan baku" },
	                                           { "Rp 1.000", UANG_RP_SPASI, "dengan spasi" },
	                                           { "Rp. 1.000", UANG_RP_TITIK, "dengan titik dan spasi" },
	                                           { "Rp. 1.000,-", UANG_RP_STRIP,
	                                             "dengan titik, spasi, koma dan strip" },
	                                           { NULL, 0, NULL } };

static const struct choice target_nol_choices[] = {
	{ "kosong", TARGET_NOL_KOSONG, "capaiannya -, dan tidak disebut tercapai, karena tidak ada yang dapat dibagi" },
	{ "seratus", TARGET_NOL_SERATUS, "capaian 100 bila target nol tercapai, misalnya 0 dari 0 kejadian" },
	{ NULL, 0, NULL }
};

static const struct choice kode_choices[] = { { "tanpa", KODE_TANPA, "kode tidak dicetak" },
	                                      { "nama", KODE_NAMA, "kode di depan nama" },
	                                      { "kolom", KODE_KOLOM,
	                                        "kolom Kode pada tabel anggaran, di depan nama pada tabel lain" },
	                                      { NULL, 0, NULL } };

static const struct choice efisiensi_choices[] = {
	{ "selisih", EFISIENSI_SELISIH, "capaian kinerja - capaian anggaran, dari persentase yang tercetak" },
	{ "pmk214", EFISIENSI_PMK214,
	  "cara PMK 214/PMK.02/2017: efisiensi dan nilai efisiensi, dari angka sebelum dibulatkan" },
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
	  "satu tabel dengan satu baris per tahun, begitu ada lebih dari satu tahun" },
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
	TEXT(struct kelas_predikat, nama, "nama", REQUIRED, "sebutan predikat"), PATH(struct kelas_predikat, path),
	END_OF_FIELDS
};

static const struct shape kelas_predikat_shape = {
	"kelas_predikat",
	sizeof(struct kelas_predikat),
	kelas_predikat_fields,
	"satu predikat dengan batas bawahnya",
	NULL,
};

static const struct field aturan_fields[] = {
	TEXT(struct aturan, huruf, "huruf", OPTIONAL, "jenis huruf isi naskah; Arial bila tidak diisi"),
	DECIMAL(struct aturan, ukuran, "ukuran", OPTIONAL, "ukuran huruf, 8 sampai 16; 12 bila tidak diisi"),
	DECIMAL(struct aturan, spasi, "spasi", OPTIONAL, "jarak baris, 1 sampai 2; 1.5 bila tidak diisi"),
	TEXT(struct aturan, kertas, "kertas", OPTIONAL,
	     "A4, F4, Folio, Legal, A3, A2, A1, atau lebar x tinggi dalam mm seperti 215x330; A4 bila "
	     "tidak diisi"),
	DECIMAL(struct aturan, margin_atas, "margin_atas", OPTIONAL, "margin atas, cm; 2.5 bila tidak diisi"),
	DECIMAL(struct aturan, margin_bawah, "margin_bawah", OPTIONAL, "margin bawah, cm; 2.5 bila tidak diisi"),
	DECIMAL(struct aturan, margin_kiri, "margin_kiri", OPTIONAL, "margin kiri, cm; 3 bila tidak diisi"),
	DECIMAL(struct aturan, margin_kanan, "margin_kanan", OPTIONAL, "margin kanan, cm; 2 bila tidak diisi"),
	TEXT(struct aturan, keterangan_tercapai, "keterangan_tercapai", OPTIONAL,
	     "keterangan bila target tercapai; Mencapai Target bila tidak diisi"),
	TEXT(struct aturan, keterangan_tidak, "keterangan_tidak", OPTIONAL,
	     "keterangan bila target tidak tercapai; Tidak Mencapai Target bila tidak diisi"),
	CHOICE(struct aturan, gaya_uang, "gaya_uang", OPTIONAL, gaya_uang_choices, "cara menulis uang dalam kalimat"),
	BOOL(struct aturan, bagan, "bagan", OPTIONAL,
	     "false bila bagan dan grafik hanya dicetak di tempat yang memanggilnya"),
	BOOL(struct aturan, pemenggalan, "pemenggalan", OPTIONAL,
	     "false bila kata tidak boleh dipenggal pada akhir baris"),
	CHOICE(struct aturan, target_nol, "target_nol", OPTIONAL, target_nol_choices,
	       "capaian indikator yang targetnya nol; kosong bila tidak diisi"),
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
	CHOICE(struct aturan, nomor_lampiran, "nomor_lampiran", OPTIONAL, nomor_lampiran_choices,
	       "angka atau romawi; angka bila tidak diisi"),
	BOOL(struct aturan, rata_rata, "rata_rata", OPTIONAL,
	     "true untuk baris rata-rata capaian pada tabel capaian, dari capaian sebelum dibulatkan"),
	CHOICE(struct aturan, kode_program, "kode_program", OPTIONAL, kode_choices,
	       "kode program, kegiatan dan sub kegiatan dalam tabel; tanpa bila tidak diisi"),
	LIST(struct aturan, kolom_anggaran, "kolom_anggaran", OPTIONAL, &kolom_anggaran_shape,
	     "kolom-kolom tabel realisasi anggaran sesudah nama, menurut urutannya; bila tidak diisi anggaran, "
	     "realisasi, "
	     "persen, dan semula serta keterangan bila ada"),
	OBJECT(struct aturan, istilah, "istilah", OPTIONAL, &istilah_shape,
	       "istilah kantor ini sebagai ganti Sasaran Strategis, Indikator Kinerja Utama"),
	OBJECT(struct aturan, sumber_tabel, "sumber_tabel", OPTIONAL, &sumber_tabel_shape,
	       "sumber di bawah tabel dan grafik yang disusun sendiri"),
	OBJECT(struct aturan, judul, "judul", OPTIONAL, &gaya_judul_shape, "rupa judul bab dan subbab"),
	OBJECT(struct aturan, paragraf, "paragraf", OPTIONAL, &gaya_paragraf_shape, "rupa paragraf"),
	OBJECT(struct aturan, tabel, "tabel", OPTIONAL, &gaya_tabel_shape, "rupa tabel"),
	OBJECT(struct aturan, judul_tabel, "judul_tabel", OPTIONAL, &gaya_judul_tabel_shape,
	       "judul tabel dan gambar: letak, nomor, ukuran"),
	OBJECT(struct aturan, angka, "angka", OPTIONAL, &gaya_angka_shape, "cara menulis persen dan banyaknya desimal"),
	OBJECT(struct aturan, halaman, "halaman", OPTIONAL, &gaya_halaman_shape,
	       "nomor halaman, kepala dan kaki halaman"),
	OBJECT(struct aturan, kop, "kop", OPTIONAL, &gaya_kop_shape, "rupa kop surat"),
	OBJECT(struct aturan, tanda_tangan, "tanda_tangan", OPTIONAL, &gaya_tanda_tangan_shape,
	       "rupa blok tanda tangan"),
	OBJECT(struct aturan, surat, "surat", OPTIONAL, &gaya_surat_shape, "kebiasaan surat kantor ini"),
	TEXTS(struct aturan, paraf, "paraf", OPTIONAL, "jabatan pada tabel paraf salinan arsip, dari atas ke bawah"),
	PATH(struct aturan, path),
	END_OF_FIELDS
};

const struct shape aturan_shape = {
	"aturan", sizeof(struct aturan), aturan_fields, "pilihan setempat; semuanya boleh tidak diisi", NULL,
};
