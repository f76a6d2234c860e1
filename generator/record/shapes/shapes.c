/* The shapes of the institution's year: for every struct of record.h which keys may stand in the
 * data file, of which kind, and what each means to the officer who fills it in.
 *
 * Only what no paper can do without is required; an office with less data gets its papers with
 * those parts left out. The shapes of the LKIP's own text stand in lkip.c, those of blocks
 * in narasi.c, those of how an indicator is measured in ukuran.c.
 */
#include "record/shapes/shapes.h"

#include "record/narasi.h"
#include "record/record.h"
#include "record/sop.h"

#include <stddef.h>

enum { LETTERS_MOST = 2000 };

static const struct field instansi_fields[] = {
	TEXT(struct instansi, pemerintah, "pemerintah", REQUIRED,
	     "nama pemerintah pada baris pertama kop, misalnya Pemerintah Kabupaten Barito Utara"),
	TEXT(struct instansi, nama, "nama", REQUIRED, "nama lengkap perangkat daerah, misalnya Dinas Sosial"),
	TEXT(struct instansi, singkatan, "singkatan", OPTIONAL, "nama pendek perangkat daerah"),
	TEXT(struct instansi, wilayah, "wilayah", OPTIONAL, "nama wilayah, misalnya Kabupaten Barito Utara"),
	TEXT(struct instansi, alamat, "alamat", OPTIONAL, "alamat kantor pada kop"),
	TEXT(struct instansi, kode_pos, "kode_pos", OPTIONAL, "kode pos, sebagai teks"),
	TEXT(struct instansi, telepon, "telepon", OPTIONAL, "nomor telepon, sebagai teks"),
	TEXT(struct instansi, faksimile, "faksimile", OPTIONAL, "nomor faksimile, sebagai teks"),
	TEXT(struct instansi, email, "email", OPTIONAL, "alamat surat elektronik"),
	TEXT(struct instansi, situs, "situs", OPTIONAL, "alamat situs web"),
	TEXT(struct instansi, tempat, "tempat", REQUIRED,
	     "tempat kedudukan yang ditulis di depan tanggal surat, misalnya Muara Teweh"),
	TEXT(struct instansi, lambang, "lambang", OPTIONAL, "nama berkas lambang daerah di dekat berkas data"),
	PROSE(struct instansi, lambang_alt, "lambang_alt", OPTIONAL,
	      "keterangan lambang bagi pembaca yang tidak dapat melihatnya"),
	OBJECT(struct instansi, kop, "kop", OPTIONAL, &kop_instansi_shape,
	       "isi kop surat bila lain daripada pemerintah, nama dan alamat di atas"),
	PATH(struct instansi, path),
	END_OF_FIELDS
};

static const struct shape instansi_shape = {
	"instansi", sizeof(struct instansi), instansi_fields, "perangkat daerah yang membuat naskah", NULL,
};

static const struct choice jenis_unit_choices[] = {
	{ "otomatis", UNIT_OTOMATIS, "menurut nama dan tempatnya" },
	{ "unit", UNIT_BIASA, "di bawah atasannya, dengan garis komando" },
	{ "sekretariat", UNIT_SEKRETARIAT, "di kanan garis komando pimpinan" },
	{ "fungsional", UNIT_FUNGSIONAL, "di kiri garis komando pimpinan" },
	{ "upt", UNIT_UPT, "di bawah semua unit lain, dengan garis putus-putus" },
	{ NULL, 0, NULL }
};

static const struct shape unit_shape;

static const struct field unit_fields[] = {
	TEXT(struct unit, nama, "nama", REQUIRED, "nama unit kerja atau jabatan"),
	PROSE(struct unit, tugas, "tugas", OPTIONAL, "uraian tugas unit ini"),
	CHOICE(struct unit, jenis, "jenis", OPTIONAL, jenis_unit_choices, "tempatnya dalam bagan susunan organisasi"),
	LIST(struct unit, bawahan, "bawahan", OPTIONAL, &unit_shape, "unit-unit di bawahnya"),
	PATH(struct unit, path),
	END_OF_FIELDS
};

static const struct shape unit_shape = {
	"unit",      sizeof(struct unit),
	unit_fields, "unit kerja dalam susunan organisasi; teks biasa berarti namanya saja",
	"nama",
};

static const struct field organisasi_fields[] = {
	LIST(struct organisasi, kedudukan, "kedudukan", OPTIONAL, &blok_shape,
	     "kedudukan dan dasar pembentukan perangkat daerah"),
	LIST(struct organisasi, tugas, "tugas", OPTIONAL, &blok_shape, "tugas pokok perangkat daerah"),
	PROSE(struct organisasi, pengantar_fungsi, "pengantar_fungsi", OPTIONAL, "kalimat di atas daftar fungsi"),
	PROSES(struct organisasi, fungsi, "fungsi", OPTIONAL, "fungsi-fungsi perangkat daerah"),
	PROSE(struct organisasi, pengantar_susunan, "pengantar_susunan", OPTIONAL,
	      "kalimat di atas uraian susunan organisasi"),
	LIST(struct organisasi, unit, "unit", OPTIONAL, &unit_shape,
	     "susunan organisasi: pimpinan, sekretariat dan bidang dengan bawahannya"),
	OBJECT(struct organisasi, bagan, "bagan", OPTIONAL, &gambar_shape, "gambar bagan susunan organisasi"),
	LIST(struct organisasi, kondisi, "kondisi", OPTIONAL, &blok_shape,
	     "kondisi organisasi: pegawai, sarana, faktor dari dalam dan dari luar"),
	PROSE(struct organisasi, pengantar_dasar_hukum, "pengantar_dasar_hukum", OPTIONAL,
	      "kalimat di atas daftar dasar hukum"),
	PROSES(struct organisasi, dasar_hukum, "dasar_hukum", OPTIONAL,
	       "peraturan yang melandasi tugas dan fungsi, satu per isi"),
	END_OF_FIELDS
};

static const struct shape organisasi_shape = {
	"organisasi", sizeof(struct organisasi), organisasi_fields, "gambaran umum organisasi untuk Bab I", NULL,
};

static const struct field proses_fields[] = { TEXT(struct proses, nama, "nama", REQUIRED, "nama proses"),
	                                      PROSES(struct proses, langkah, "langkah", OPTIONAL,
	                                             "langkah-langkah proses ini"),
	                                      PATH(struct proses, path), END_OF_FIELDS };

static const struct shape proses_shape = {
	"proses", sizeof(struct proses), proses_fields, "satu proses; teks biasa berarti namanya saja", "nama",
};

static const struct field proses_bisnis_fields[] = {
	LIST(struct proses_bisnis, manajemen, "manajemen", OPTIONAL, &proses_shape,
	     "proses manajemen: perencanaan, pengawasan, evaluasi"),
	LIST(struct proses_bisnis, inti, "inti", OPTIONAL, &proses_shape, "proses inti, menurut urutannya"),
	LIST(struct proses_bisnis, pendukung, "pendukung", OPTIONAL, &proses_shape,
	     "proses pendukung: kepegawaian, keuangan, aset"),
	PATH(struct proses_bisnis, path), END_OF_FIELDS
};

static const struct shape proses_bisnis_shape = {
	"proses_bisnis",
	sizeof(struct proses_bisnis),
	proses_bisnis_fields,
	"peta proses bisnis perangkat daerah",
	NULL,
};

static const struct field target_renstra_fields[] = {
	REFERENCE(struct target_renstra, iku, "iku", ALTERNATIVE, "indikator",
	          "kunci indikator pada sasaran; nama dan satuannya diambil dari sana"),
	TEXT(struct target_renstra, nama, "nama", ALTERNATIVE, "nama indikator yang hanya ada dalam Renstra"),
	TEXT(struct target_renstra, satuan, "satuan", OPTIONAL, "satuan target, misalnya % atau desa"),
	INTEGER(struct target_renstra, desimal, "desimal", OPTIONAL, 0, DESIMAL_MOST,
	        "banyaknya angka di belakang koma; sebanyak pada nilainya bila tidak diisi"),
	YEARS(struct target_renstra, target, "target", OPTIONAL,
	      "target per tahun, misalnya {\"2024\": 22.05, \"2025\": 22.36}"),
	TERCETAK(struct target_renstra),
	DECIMAL(struct target_renstra, kondisi_awal, "kondisi_awal", OPTIONAL,
	        "keadaan pada tahun dasar, menjadi kolom sebelum tahun pertama"),
	DECIMAL(struct target_renstra, kondisi_akhir, "kondisi_akhir", OPTIONAL,
	        "keadaan pada akhir masa Renstra, menjadi kolom sesudah tahun terakhir"),
	PATH(struct target_renstra, path),
	END_OF_FIELDS
};

const struct shape target_renstra_shape = {
	"target_renstra",
	sizeof(struct target_renstra),
	target_renstra_fields,
	"target jangka menengah satu indikator",
	NULL,
};

static const struct field tujuan_fields[] = {
	TEXT(struct tujuan, uraian, "uraian", REQUIRED, "bunyi tujuan dalam Renstra"),
	TEXTS(struct tujuan, sasaran, "sasaran", OPTIONAL, "bunyi sasaran-sasaran di bawah tujuan ini"),
	LIST(struct tujuan, indikator, "indikator", OPTIONAL, &target_renstra_shape,
	     "indikator tujuan atau sasaran dengan targetnya per tahun"),
	PATH(struct tujuan, path), END_OF_FIELDS
};

static const struct shape tujuan_shape = {
	"tujuan", sizeof(struct tujuan), tujuan_fields, "satu tujuan Renstra dengan sasaran dan indikatornya", NULL,
};

static const struct field renstra_fields[] = {
	INTEGER(struct renstra, awal, "awal", REQUIRED, YEAR_LEAST, YEAR_MOST, "tahun pertama Renstra"),
	INTEGER(struct renstra, akhir, "akhir", REQUIRED, YEAR_LEAST, YEAR_MOST, "tahun terakhir Renstra"),
	INTEGER(struct renstra, tahun_dasar, "tahun_dasar", OPTIONAL, YEAR_LEAST, YEAR_MOST,
	        "tahun kondisi awal; tahun sebelum Renstra bila tidak diisi"),
	TEXT(struct renstra, dokumen, "dokumen", OPTIONAL,
	     "nama dokumen, misalnya Rencana Strategis Dinas Sosial Tahun 2024-2026"),
	TEXT(struct renstra, rencana_daerah, "rencana_daerah", OPTIONAL,
	     "sebutan rencana jangka menengah daerah yang diacu, misalnya RPD atau RPJMD"),
	LIST(struct renstra, tujuan, "tujuan", OPTIONAL, &tujuan_shape, "tujuan-tujuan Renstra"),
	PATH(struct renstra, path),
	END_OF_FIELDS
};

const struct shape renstra_shape = {
	"renstra", sizeof(struct renstra), renstra_fields, "Rencana Strategis: masa, tujuan, sasaran dan target", NULL,
};

static const struct field tahunan_fields[] = {
	INTEGER(struct tahunan, tahun, "tahun", REQUIRED, YEAR_LEAST, YEAR_MOST, "tahun angka-angka ini"),
	DECIMAL(struct tahunan, target, "target", OPTIONAL,
	        "target tahun itu; bila tidak diisi dipakai target Renstra"),
	DECIMAL(struct tahunan, realisasi, "realisasi", OPTIONAL,
	        "realisasi tahun itu; bila tidak diisi dihitung dari komponen"),
	OBJECT(struct tahunan, rentang, "rentang", OPTIONAL, &rentang_shape,
	       "target berupa dua batas; arah naik dan turun boleh melewatinya dengan capaian di atas 100"),
	TEXT(struct tahunan, target_kategori, "target_kategori", OPTIONAL,
	     "target berupa sebutan pada skala, misalnya BB"),
	TEXT(struct tahunan, realisasi_kategori, "realisasi_kategori", OPTIONAL, "realisasi berupa sebutan pada skala"),
	PROSE(struct tahunan, sebutan_realisasi, "sebutan_realisasi", OPTIONAL,
	      "kata-kata di tempat realisasi yang belum ada angkanya, misalnya dihitung BPS pada bulan Mei"),
	LIST(struct tahunan, komponen, "komponen", OPTIONAL, &komponen_shape,
	     "nilai-nilai yang dipakai menghitung realisasi, misalnya pembilang dan penyebut"),
	BOOL(struct tahunan, putus_seri, "putus_seri", OPTIONAL,
	     "true bila cara mengukur berubah, sehingga tidak dapat dibandingkan dengan tahun "
	     "sebelumnya"),
	PROSE(struct tahunan, catatan, "catatan", OPTIONAL, "catatan untuk angka tahun itu"),
	PATH(struct tahunan, path),
	END_OF_FIELDS
};

static const struct shape tahunan_shape = {
	"tahunan", sizeof(struct tahunan), tahunan_fields, "target dan realisasi satu tahun", NULL,
};

static const struct field pembanding_fields[] = {
	TEXT(struct pembanding, nama, "nama", REQUIRED, "nama pembanding, misalnya Target Provinsi atau SPM"),
	DECIMAL(struct pembanding, nilai, "nilai", ALTERNATIVE, "nilai pembanding dalam satuan indikator"),
	TEXT(struct pembanding, kategori, "kategori", ALTERNATIVE,
	     "pembanding berupa sebutan pada skala indikator, misalnya BB"),
	PATH(struct pembanding, path), END_OF_FIELDS
};

const struct shape pembanding_shape = {
	"pembanding",
	sizeof(struct pembanding),
	pembanding_fields,
	"nilai provinsi, nasional atau standar yang dibandingkan dengan realisasi",
	NULL,
};

static const struct field analisis_fields[] = {
	LIST(struct analisis, uraian, "uraian", OPTIONAL, &blok_shape, "uraian capaian dengan kata-kata sendiri"),
	LIST(struct analisis, pendorong, "pendorong", OPTIONAL, &blok_shape, "faktor pendorong atau keberhasilan"),
	LIST(struct analisis, penghambat, "penghambat", OPTIONAL, &blok_shape, "faktor penghambat atau kendala"),
	LIST(struct analisis, solusi, "solusi", OPTIONAL, &blok_shape, "solusi yang telah atau akan dilakukan"),
	LIST(struct analisis, efisiensi, "efisiensi", OPTIONAL, &blok_shape, "uraian efisiensi penggunaan sumber daya"),
	LIST(struct analisis, program, "program", OPTIONAL, &blok_shape,
	     "uraian program yang menunjang keberhasilan atau kegagalan"),
	PATH(struct analisis, path),
	END_OF_FIELDS
};

static const struct shape analisis_shape = {
	"analisis", sizeof(struct analisis), analisis_fields, "penyebab keberhasilan atau kegagalan, dan solusinya",
	NULL,
};

static const struct field indikator_fields[] = {
	TEXT(struct indikator, kunci, "kunci", REQUIRED,
	     "nama pendek untuk merujuk indikator ini: huruf kecil, angka dan garis bawah"),
	TEXT(struct indikator, nama, "nama", REQUIRED, "nama indikator kinerja utama"),
	TEXT(struct indikator, satuan, "satuan", OPTIONAL, "satuan, misalnya %, desa atau nilai"),
	INTEGER(struct indikator, desimal, "desimal", OPTIONAL, 0, DESIMAL_MOST,
	        "banyaknya angka di belakang koma; sebanyak pada nilainya bila tidak diisi"),
	CHOICE(struct indikator, arah, "arah", OPTIONAL, arah_choices,
	       "naik bila makin tinggi makin baik, turun bila makin rendah makin baik"),
	CHOICE(struct indikator, hitung, "hitung", OPTIONAL, hitung_choices,
	       "cara komponen menjadi realisasi; rasio bila tidak diisi"),
	DECIMAL(struct indikator, pengali, "pengali", OPTIONAL,
	        "pengali pada rasio, misalnya 100000 untuk per 100.000; 100 bila tidak diisi"),
	LIST(struct indikator, skala, "skala", OPTIONAL, &kategori_shape,
	     "skala bertingkat bagi indikator yang dinilai dengan sebutan, dari yang terendah"),
	OBJECT(struct indikator, formula, "formula", OPTIONAL, &formula_shape, "cara menghitung indikator"),
	PROSE(struct indikator, sumber_data, "sumber_data", OPTIONAL, "dari mana datanya diperoleh"),
	TEXTS(struct indikator, penanggung_jawab, "penanggung_jawab", OPTIONAL,
	      "bidang atau jabatan yang bertanggung jawab"),
	LIST(struct indikator, tahunan, "tahunan", OPTIONAL, &tahunan_shape, "target dan realisasi per tahun"),
	LIST(struct indikator, pembanding, "pembanding", OPTIONAL, &pembanding_shape,
	     "nilai yang dibandingkan dengan realisasi: provinsi, nasional, SPM"),
	LIST(struct indikator, data_pendukung, "data_pendukung", OPTIONAL, &blok_shape,
	     "tabel dan penjelasan yang mendukung realisasi"),
	OBJECT(struct indikator, analisis, "analisis", OPTIONAL, &analisis_shape,
	       "penyebab keberhasilan atau kegagalan, dan solusinya"),
	REFERENCES(struct indikator, program, "program", OPTIONAL, "program, kegiatan, sub_kegiatan",
	           "kunci program, kegiatan atau sub kegiatan yang mendukung indikator ini; anggarannya dipakai untuk "
	           "efisiensi"),
	OBJECT(struct indikator, triwulan, "triwulan", OPTIONAL, &kinerja_setahun_shape,
	       "target dan realisasi per triwulan tahun pelaporan"),
	TERCETAK(struct indikator),
	PATH(struct indikator, path),
	END_OF_FIELDS
};

const struct shape indikator_shape = {
	"indikator", sizeof(struct indikator), indikator_fields, "indikator kinerja utama dari satu sasaran strategis",
	NULL,
};

static const struct field sasaran_fields[] = {
	TEXT(struct sasaran, kunci, "kunci", OPTIONAL, "nama pendek sasaran: huruf kecil, angka dan garis bawah"),
	TEXT(struct sasaran, uraian, "uraian", REQUIRED, "bunyi sasaran strategis"),
	LIST(struct sasaran, indikator, "indikator", OPTIONAL, &indikator_shape, "indikator kinerja utama sasaran ini"),
	TERCETAK(struct sasaran),
	PATH(struct sasaran, path),
	END_OF_FIELDS
};

const struct shape sasaran_shape = {
	"sasaran", sizeof(struct sasaran), sasaran_fields, "sasaran strategis dengan indikatornya", NULL,
};

static const struct field sub_kegiatan_fields[] = {
	TEXT(struct sub_kegiatan, kunci, "kunci", OPTIONAL,
	     "nama pendek untuk merujuk sub kegiatan ini: huruf kecil, angka dan garis bawah"),
	TEXT(struct sub_kegiatan, kode, "kode", OPTIONAL,
	     "kode sub kegiatan, sebagai teks; tanpa kunci dirujuk dengan kode ini, misalnya 1.06.04 atau 1_06_04"),
	TEXT(struct sub_kegiatan, nama, "nama", REQUIRED, "nama sub kegiatan"),
	UANG(struct sub_kegiatan, anggaran, "anggaran",
	     "anggaran tahun ini sesudah perubahan, rupiah tanpa titik; kosong bila tidak dianggarkan"),
	UANG(struct sub_kegiatan, semula, "semula", "anggaran sebelum perubahan, bila ada perubahan"),
	BELANJA(struct sub_kegiatan, realisasi, "realisasi",
	        "realisasi tahun ini, rupiah tanpa titik; di bawah nol bila yang kembali lebih banyak"),
	TEXT(struct sub_kegiatan, sumber_dana, "sumber_dana", OPTIONAL,
	     "sumber dana, misalnya DAK; sumber dana program bila tidak diisi"),
	PROSE(struct sub_kegiatan, keterangan, "keterangan", OPTIONAL, "isi kolom Keterangan pada tabel anggaran"),
	LIST(struct sub_kegiatan, indikator, "indikator", OPTIONAL, &keluaran_shape, "indikator keluaran sub kegiatan"),
	OBJECT(struct sub_kegiatan, triwulan, "triwulan", OPTIONAL, &uang_setahun_shape,
	       "target dan realisasi keuangan per triwulan"),
	TERCETAK(struct sub_kegiatan),
	OBJECT(struct sub_kegiatan, renstra, "renstra", OPTIONAL, &uang_renstra_shape,
	       "anggaran Renstra dan realisasi sampai dengan tahun lalu"),
	PATH(struct sub_kegiatan, path),
	END_OF_FIELDS
};

const struct shape sub_kegiatan_shape = {
	"sub_kegiatan",
	sizeof(struct sub_kegiatan),
	sub_kegiatan_fields,
	"sub kegiatan; teks biasa berarti nama tanpa anggaran",
	"nama",
};

static const struct field kegiatan_fields[] = {
	TEXT(struct kegiatan, kunci, "kunci", OPTIONAL,
	     "nama pendek untuk merujuk kegiatan ini: huruf kecil, angka dan garis bawah"),
	TEXT(struct kegiatan, kode, "kode", OPTIONAL,
	     "kode kegiatan, sebagai teks; tanpa kunci dirujuk dengan kode ini, misalnya 1.06.04 atau 1_06_04"),
	TEXT(struct kegiatan, nama, "nama", REQUIRED, "nama kegiatan"),
	LIST(struct kegiatan, sub_kegiatan, "sub_kegiatan", OPTIONAL, &sub_kegiatan_shape,
	     "sub kegiatan dengan anggaran dan realisasinya"),
	LIST(struct kegiatan, indikator, "indikator", OPTIONAL, &keluaran_shape, "indikator kinerja kegiatan"),
	TERCETAK(struct kegiatan),
	OBJECT(struct kegiatan, renstra, "renstra", OPTIONAL, &uang_renstra_shape,
	       "anggaran Renstra dan realisasi sampai dengan tahun lalu"),
	PATH(struct kegiatan, path),
	END_OF_FIELDS
};

const struct shape kegiatan_shape = {
	"kegiatan", sizeof(struct kegiatan), kegiatan_fields, "kegiatan di bawah satu program", NULL,
};

static const struct field program_fields[] = {
	TEXT(struct program, kunci, "kunci", OPTIONAL,
	     "nama pendek untuk merujuk program ini: huruf kecil, angka dan garis bawah"),
	TEXT(struct program, kode, "kode", OPTIONAL,
	     "kode program, sebagai teks; tanpa kunci dirujuk dengan kode ini, misalnya 1.06.04 atau 1_06_04"),
	TEXT(struct program, nama, "nama", REQUIRED, "nama program"),
	TEXT(struct program, sumber_dana, "sumber_dana", OPTIONAL, "sumber dana, misalnya APBD"),
	LIST(struct program, kegiatan, "kegiatan", OPTIONAL, &kegiatan_shape, "kegiatan di bawah program ini"),
	LIST(struct program, indikator, "indikator", OPTIONAL, &keluaran_shape, "indikator kinerja program"),
	TERCETAK(struct program),
	OBJECT(struct program, renstra, "renstra", OPTIONAL, &uang_renstra_shape,
	       "anggaran Renstra dan realisasi sampai dengan tahun lalu"),
	PATH(struct program, path),
	END_OF_FIELDS
};

const struct shape program_shape = {
	"program", sizeof(struct program), program_fields, "program dengan kegiatan, anggaran dan realisasinya", NULL,
};

static const struct field pengecualian_fields[] = {
	TEXT(struct pengecualian, aturan, "aturan", REQUIRED,
	     "kode aturan, misalnya UANG-03; lihat naskah periksa --aturan"),
	TEXT(struct pengecualian, jalur, "jalur", OPTIONAL,
	     "jalur datanya, misalnya program[3]; mencakup semua di bawahnya, dan seluruh data bila tidak diisi"),
	TEXT(struct pengecualian, alasan, "alasan", REQUIRED, "mengapa temuannya dibiarkan"),
	PATH(struct pengecualian, path), END_OF_FIELDS
};

static const struct shape pengecualian_shape = {
	"pengecualian",
	sizeof(struct pengecualian),
	pengecualian_fields,
	"temuan naskah periksa yang dibiarkan, dengan alasannya",
	NULL,
};

static const struct choice status_choices[] = { { "final", STATUS_FINAL, "siap ditandatangani" },
	                                        { "konsep", STATUS_KONSEP,
	                                          "tulisan KONSEP di belakang setiap halaman semua naskah" },
	                                        { NULL, 0, NULL } };

static const struct field record_fields[] = {
	OBJECT(struct record, instansi, "instansi", REQUIRED, &instansi_shape, "perangkat daerah yang membuat naskah"),
	INTEGER(struct record, tahun, "tahun", REQUIRED, YEAR_LEAST, YEAR_MOST, "tahun yang dilaporkan"),
	CHOICE(struct record, status, "status", OPTIONAL, status_choices,
	       "konsep selama naskah belum disetujui; final bila tidak diisi"),
	MAP(struct record, pejabat, "pejabat", OPTIONAL, &pejabat_shape,
	    "para pejabat, masing-masing dengan kunci pilihan sendiri, misalnya kepala"),
	WORD_MAP(struct record, singkatan, "singkatan", OPTIONAL, &singkatan_shape, SINGKATAN_MOST,
	         "daftar singkatan laporan: setiap singkatan dengan kepanjangannya, dalam urutan apa pun"),
	OBJECT(struct record, organisasi, "organisasi", OPTIONAL, &organisasi_shape,
	       "gambaran umum organisasi untuk Bab I"),
	OBJECT(struct record, proses_bisnis, "proses_bisnis", OPTIONAL, &proses_bisnis_shape,
	       "peta proses bisnis: proses manajemen, inti dan pendukung"),
	OBJECT(struct record, renstra, "renstra", OPTIONAL, &renstra_shape,
	       "Rencana Strategis: masa, tujuan, sasaran dan target"),
	LIST(struct record, sasaran, "sasaran", OPTIONAL, &sasaran_shape,
	     "sasaran strategis dengan indikator kinerja utamanya"),
	LIST(struct record, program, "program", OPTIONAL, &program_shape,
	     "program, kegiatan dan sub kegiatan dengan anggaran dan realisasi"),
	OBJECT(struct record, lkip, "lkip", OPTIONAL, &lkip_shape, "yang hanya dimuat laporan kinerja tahunan"),
	{ FIELD_LIST, OPTIONAL, "surat_pengantar", offsetof(struct record, surat_pengantar),
	  "surat pengantar, misalnya satu untuk laporan setiap triwulan", &surat_shape, NULL, 0, LETTERS_MOST, NULL },
	OBJECT(struct record, laporan_triwulan, "laporan_triwulan", OPTIONAL, &laporan_triwulan_shape,
	       "yang hanya dimuat laporan triwulan"),
	LIST(struct record, laporan_evaluasi, "laporan_evaluasi", OPTIONAL, &laporan_evaluasi_shape,
	     "laporan evaluasi triwulanan berbab, satu untuk setiap unit yang melapor"),
	LIST(struct record, sop, "sop", OPTIONAL, &sop_shape, "standar operasional prosedur perangkat daerah"),
	OBJECT(struct record, perjanjian_kinerja, "perjanjian_kinerja", OPTIONAL, &perjanjian_shape,
	       "Perjanjian Kinerja kepala perangkat daerah, dan bawahannya"),
	OBJECT(struct record, keputusan_iku, "keputusan_iku", OPTIONAL, &keputusan_iku_shape,
	       "keputusan tentang penetapan indikator kinerja utama"),
	OBJECT(struct record, aturan, "aturan", OPTIONAL, &aturan_shape,
	       "pilihan setempat: kertas, huruf, margin, gaya penulisan"),
	ARSIP_UMUM(struct record, "semua naskah"),
	BOOL(struct record, potongan, "potongan", OPTIONAL,
	     "true bila data ini hanya sebagian; naskah periksa lalu tidak menanyakan yang belum ada"),
	LIST(struct record, pengecualian, "pengecualian", OPTIONAL, &pengecualian_shape,
	     "temuan naskah periksa yang dibiarkan, dengan alasannya"),
	TERCETAK(struct record),
	TEXTS(struct record, sertakan, "sertakan", SUPPLYING,
	      "berkas lain di folder ini yang mengisi apa yang tidak diisi di sini, misalnya profil "
	      "kabupaten; bila lebih dari satu, yang disebut lebih dahulu menang"),
	END_OF_FIELDS
};

const struct shape record_shape = {
	"naskah", sizeof(struct record), record_fields, "data satu tahun sebuah perangkat daerah", NULL,
};

struct text keyed_name(struct arena *arena, const struct shape *shape, struct text kunci)
{
	static const struct {
		const struct shape *shape;
		const char *collection;
	} keyed[] = {
		{ &indikator_shape, "iku" },     { &sasaran_shape, "sasaran" },           { &program_shape, "program" },
		{ &kegiatan_shape, "kegiatan" }, { &sub_kegiatan_shape, "sub_kegiatan" },
	};

	for (size_t i = 0; i < sizeof keyed / sizeof *keyed && kunci.count; i++)
		if (keyed[i].shape == shape)
			return text_format(arena, "%s.%t", keyed[i].collection, kunci);
	return LIT("");
}
