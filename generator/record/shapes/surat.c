/* The shapes of letters and letterheads, of who signs and how it looks. */
#include "record/shapes/shapes.h"

#include "official/kuasa.h"
#include "record/kop.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/surat.h"

#include <stddef.h>

enum { KOP_LINES_MOST = 4, ADDRESS_LINES_MOST = 4, COLUMNS = 4, YTH_LINES_MOST = 60, RECEIPT_LINES_MOST = 5 };

#define FEW_TEXTS(type, member, key, most, note)                                                                       \
	{                                                                                                              \
		FIELD_TEXTS, OPTIONAL, key, offsetof(type, member), note, NULL, NULL, 0, most, NULL                    \
	}

/* -- letters -- */

static const struct field banyaknya_fields[] = {
	PROSE(struct banyaknya, teks, "teks", OPTIONAL, "banyaknya dengan kata-kata sendiri, misalnya 1 bundel"),
	INTEGER(struct banyaknya, jumlah, "jumlah", OPTIONAL, 0, 1000000,
	        "jumlahnya; ditulis juga dengan huruf: 1 (satu) berkas"),
	TEXT(struct banyaknya, satuan, "satuan", OPTIONAL, "berkas, dokumen, buku, lembar ..."),
	PATH(struct banyaknya, path), END_OF_FIELDS
};

const struct shape banyaknya_shape = {
	"banyaknya",      sizeof(struct banyaknya),
	banyaknya_fields, "berapa banyak yang dikirim; teks biasa dicetak seperti tertulis",
	"teks",
};

static const struct field kiriman_fields[] = {
	PROSE(struct kiriman, jenis, "jenis", REQUIRED, "nama yang dikirim"),
	TABLE(struct kiriman, pasangan, "pasangan", OPTIONAL,
	      "pasangan label dan isinya, titik dua sejajar: [[\"Nomor\", \"010/7\"], [\"Hal\", \"Laporan\"]]"),
	LIST(struct kiriman, rincian, "rincian", OPTIONAL, &blok_shape,
	     "yang termasuk di dalamnya, misalnya sebuah daftar"),
	OBJECT(struct kiriman, banyaknya, "banyaknya", OPTIONAL, &banyaknya_shape,
	       "banyaknya, misalnya {\"jumlah\": 1, \"satuan\": \"berkas\"}"),
	PROSE(struct kiriman, keterangan, "keterangan", OPTIONAL, "keterangan untuk barang ini"),
	PATH(struct kiriman, path),
	END_OF_FIELDS
};

const struct shape kiriman_shape = {
	"kiriman",      sizeof(struct kiriman),
	kiriman_fields, "satu naskah atau barang yang dikirim; teks biasa berarti namanya saja",
	"jenis",
};

static const struct field penerima_fields[] = {
	{ FIELD_TEXTS, REQUIRED, "yth", offsetof(struct penerima, yth),
	  "jabatan yang dituju sesudah Yth., satu baris per isi", NULL, NULL, 0, YTH_LINES_MOST, NULL },
	TEXT(struct penerima, up, "up", OPTIONAL, "untuk perhatian: jabatan sesudah u.p."),
	TEXT(struct penerima, di, "di", OPTIONAL, "tempat sesudah di -"),
	PATH(struct penerima, path),
	END_OF_FIELDS
};

static const struct shape penerima_shape = {
	"penerima", sizeof(struct penerima), penerima_fields, "penerima surat", NULL,
};

static const struct field surat_fields[] = {
	INTEGER(struct surat, triwulan, "triwulan", OPTIONAL, 1, 4,
	        "triwulan yang laporannya diantar; nama laporan ditulis sendiri bila butir kosong"),
	TEXT(struct surat, nomor, "nomor", OPTIONAL,
	     "nomor surat; yang belum ada dikosongkan, misalnya 010/   /Perenc, untuk ditulis tangan"),
	DATE(struct surat, tanggal, "tanggal", OPTIONAL, "tanggal surat, TTTT-BB-HH"),
	TEXT(struct surat, bulan, "bulan", OPTIONAL,
	     "TTTT-BB, dicetak selama tanggal belum diisi; harinya ditulis tangan: (kosong) Januari 2025"),
	LIST(struct surat, kepada, "kepada", REQUIRED, &penerima_shape,
	     "penerima; lebih dari satu dicetak sebagai daftar terlampir"),
	TEXT(struct surat, sifat, "sifat", OPTIONAL, "sifat surat, misalnya Biasa atau Segera"),
	PROSE(struct surat, lampiran, "lampiran", OPTIONAL, "lampiran, misalnya 1 (satu) berkas"),
	PROSE(struct surat, hal, "hal", OPTIONAL, "pokok surat"),
	LIST(struct surat, butir, "butir", OPTIONAL, &kiriman_shape, "yang dikirim; laporan triwulan bila tidak diisi"),
	PROSE(struct surat, keterangan, "keterangan", OPTIONAL,
	      "keterangan untuk semua butir, satu sel sepanjang tabel"),
	REFERENCE(struct surat, penanda_tangan, "penanda_tangan", OPTIONAL, "pejabat",
	          "kunci pejabat yang menandatangani surat"),
	BOOL(struct surat, tanda_terima, "tanda_terima", OPTIONAL,
	     "false bila tanpa tempat tanda terima di kiri bawah"),
	TEXT(struct surat, jabatan_penerima, "jabatan_penerima", OPTIONAL,
	     "jabatan yang menerima, pada tanda terima; titik-titik bila tidak diisi"),
	PROSES(struct surat, tembusan, "tembusan", OPTIONAL, "tembusan, satu penerima per isi"),
	TEXTS(struct surat, paraf, "paraf", OPTIONAL,
	      "jabatan pada tabel paraf salinan arsip; seperti aturan.paraf bila tidak diisi"),
	TERCETAK(struct surat),
	ARSIP(struct surat),
	PATH(struct surat, path),
	END_OF_FIELDS
};

const struct shape surat_shape = {
	"surat", sizeof(struct surat), surat_fields, "satu surat pengantar", NULL,
};

/* -- letterhead -- */

static const struct field kop_instansi_fields[] = {
	FEW_TEXTS(struct kop_instansi, baris, "baris", KOP_LINES_MOST,
	          "baris nama dari atas ke bawah, 1 sampai 4; pemerintah dan nama bila tidak diisi"),
	FEW_TEXTS(struct kop_instansi, alamat, "alamat", ADDRESS_LINES_MOST,
	          "baris alamat; disusun dari alamat, telepon, surel bila tidak diisi; [] untuk kop tanpa alamat"),
	TEXT(struct kop_instansi, lambang_kanan, "lambang_kanan", OPTIONAL,
	     "nama berkas lambang kedua di sebelah kanan"),
	PROSE(struct kop_instansi, lambang_kanan_alt, "lambang_kanan_alt", OPTIONAL,
	      "keterangan lambang kedua bagi pembaca yang tidak dapat melihatnya"),
	PATH(struct kop_instansi, path),
	END_OF_FIELDS
};

const struct shape kop_instansi_shape = {
	"kop_instansi", sizeof(struct kop_instansi), kop_instansi_fields, "isi kop surat yang lain daripada biasa",
	NULL,
};

static const struct choice lambang_choices[] = { { "kiri", LAMBANG_KIRI, "di kiri nama" },
	                                         { "dua_sisi", LAMBANG_DUA_SISI, "di kiri dan di kanan nama" },
	                                         { "tengah", LAMBANG_TENGAH, "di tengah, di atas nama" },
	                                         { "tanpa", LAMBANG_TANPA, "kop tanpa lambang" },
	                                         { NULL, 0, NULL } };

static const struct choice garis_choices[] = { { "tebal_tipis", GARIS_TEBAL_TIPIS, "garis tebal di atas garis tipis" },
	                                       { "tunggal", GARIS_TUNGGAL, "satu garis tebal" },
	                                       { "ganda", GARIS_GANDA, "dua garis sama tebal" },
	                                       { "tanpa", GARIS_TANPA, "kop tanpa garis penutup" },
	                                       { NULL, 0, NULL } };

static const struct field gaya_kop_fields[] = {
	CHOICE(struct gaya_kop, lambang, "lambang", OPTIONAL, lambang_choices, "letak lambang; kiri bila tidak diisi"),
	CHOICE(struct gaya_kop, garis, "garis", OPTIONAL, garis_choices, "garis penutup; tebal_tipis bila tidak diisi"),
	DECIMAL(struct gaya_kop, ukuran, "ukuran", OPTIONAL,
	        "ukuran huruf nama perangkat daerah, 12 sampai 20 pt; baris pertama 3/4-nya"),
	DECIMAL(struct gaya_kop, ukuran_pertama, "ukuran_pertama", OPTIONAL,
	        "ukuran huruf baris pertama, 9 sampai 20 pt; 3/4 dari ukuran bila tidak diisi"),
	INTEGER(struct gaya_kop, baris_pertama, "baris_pertama", OPTIONAL, 1, KOP_LINES_MOST,
	        "banyaknya baris yang dicetak seperti baris pertama; 1 bila tidak diisi"),
	BOOL(struct gaya_kop, tebal_pertama, "tebal_pertama", OPTIONAL, "true bila baris pertama dicetak tebal"),
	DECIMAL(struct gaya_kop, tinggi_lambang, "tinggi_lambang", OPTIONAL,
	        "tinggi lambang, 1 sampai 4 cm; 2.3 bila tidak diisi"),
	PATH(struct gaya_kop, path),
	END_OF_FIELDS
};

const struct shape gaya_kop_shape = {
	"gaya_kop", sizeof(struct gaya_kop), gaya_kop_fields, "rupa kop surat", NULL,
};

/* -- who signs -- */

static const struct choice status_choices[] = { { "definitif", STATUS_DEFINITIF, "memegang jabatannya sendiri" },
	                                        { "plt", STATUS_PLT, "pelaksana tugas: Plt. di depan jabatan" },
	                                        { "plh", STATUS_PLH, "pelaksana harian: Plh. di depan jabatan" },
	                                        { "pj", STATUS_PJ, "penjabat: Pj. di depan jabatan" },
	                                        { "pjs", STATUS_PJS, "penjabat sementara: Pjs. di depan jabatan" },
	                                        { NULL, 0, NULL } };

static const struct choice golongan_choices[] = {
	{ "I/a", 0, "Juru Muda" },
	{ "I/b", 0, "Juru Muda Tingkat I" },
	{ "I/c", 0, "Juru" },
	{ "I/d", 0, "Juru Tingkat I" },
	{ "II/a", 0, "Pengatur Muda" },
	{ "II/b", 0, "Pengatur Muda Tingkat I" },
	{ "II/c", 0, "Pengatur" },
	{ "II/d", 0, "Pengatur Tingkat I" },
	{ "III/a", 0, "Penata Muda" },
	{ "III/b", 0, "Penata Muda Tingkat I" },
	{ "III/c", 0, "Penata" },
	{ "III/d", 0, "Penata Tingkat I" },
	{ "IV/a", 0, "Pembina" },
	{ "IV/b", 0, "Pembina Tingkat I" },
	{ "IV/c", 0, "Pembina Utama Muda" },
	{ "IV/d", 0, "Pembina Utama Madya" },
	{ "IV/e", 0, "Pembina Utama" },
	{ "I", 0, "golongan PPPK" },
	{ "II", 0, "golongan PPPK" },
	{ "III", 0, "golongan PPPK" },
	{ "IV", 0, "golongan PPPK" },
	{ "V", 0, "golongan PPPK" },
	{ "VI", 0, "golongan PPPK" },
	{ "VII", 0, "golongan PPPK" },
	{ "VIII", 0, "golongan PPPK" },
	{ "IX", 0, "golongan PPPK" },
	{ "X", 0, "golongan PPPK" },
	{ "XI", 0, "golongan PPPK" },
	{ "XII", 0, "golongan PPPK" },
	{ "XIII", 0, "golongan PPPK" },
	{ "XIV", 0, "golongan PPPK" },
	{ "XV", 0, "golongan PPPK" },
	{ "XVI", 0, "golongan PPPK" },
	{ "XVII", 0, "golongan PPPK" },
	{ NULL, 0, NULL },
};

static const struct field pejabat_fields[] = {
	KEY(struct pejabat, kunci),
	TEXT(struct pejabat, nama, "nama", ALTERNATIVE, "nama lengkap dengan gelar"),
	REFERENCE(struct pejabat, sama_dengan, "sama_dengan", ALTERNATIVE, "pejabat",
	          "kunci pejabat lain bila orangnya sama; nama, pangkat dan NIP diambil dari sana"),
	TEXT(struct pejabat, jabatan, "jabatan", REQUIRED, "jabatan seperti ditulis di atas tanda tangan"),
	TEXT(struct pejabat, pangkat, "pangkat", OPTIONAL, "pangkat, misalnya Pembina Tingkat I"),
	USUAL_TEXT(struct pejabat, golongan, "golongan", OPTIONAL, golongan_choices, "golongan ruang, misalnya IV/b"),
	DIGITS(struct pejabat, nip, "nip", OPTIONAL, 18,
	       "NIP 18 angka, sebagai teks; spasi boleh ada, titik diabaikan"),
	CHOICE(struct pejabat, status, "status", OPTIONAL, status_choices,
	       "cara jabatan dipegang; definitif bila tidak diisi"),
	TEXT(struct pejabat, jabatan_sendiri, "jabatan_sendiri", OPTIONAL,
	     "jabatan sendiri seorang Plt., Plh., Pj. atau Pjs., dicetak di bawah jabatan itu"),
	REFERENCE(struct pejabat, atas_nama, "atas_nama", OPTIONAL, "pejabat",
	          "kunci pejabat yang diatasnamakan (a.n.)"),
	TEXT(struct pejabat, atas_nama_jabatan, "atas_nama_jabatan", OPTIONAL,
	     "jabatan yang diatasnamakan, bila tidak ada di antara pejabat"),
	REFERENCE(struct pejabat, melalui, "melalui", OPTIONAL, "pejabat",
	          "kunci pejabat di antara keduanya, di atas u.b."),
	TEXT(struct pejabat, melalui_jabatan, "melalui_jabatan", OPTIONAL,
	     "jabatan di atas u.b., bila tidak ada di antara pejabat"),
	TERCETAK(struct pejabat),
	PATH(struct pejabat, path),
	END_OF_FIELDS
};

const struct shape pejabat_shape = {
	"pejabat", sizeof(struct pejabat), pejabat_fields, "pejabat yang menandatangani atau disebut dalam naskah",
	NULL,
};

/* -- signature -- */

static const struct choice nama_choices[] = { { "tebal_garis", NAMA_TEBAL_GARIS, "tebal dan digarisbawahi" },
	                                      { "tebal", NAMA_TEBAL, "tebal" },
	                                      { "garis", NAMA_GARIS, "digarisbawahi" },
	                                      { "biasa", NAMA_BIASA, "huruf biasa" },
	                                      { NULL, 0, NULL } };

static const struct choice pangkat_choices[] = { { "Pembina (IV/a)", PANGKAT_KURUNG, "golongan dalam kurung" },
	                                         { "Pembina, IV/a", PANGKAT_KOMA, "golongan sesudah koma" },
	                                         { "Pembina", PANGKAT_SAJA, "pangkat tanpa golongan" },
	                                         { NULL, 0, NULL } };

static const struct choice cara_choices[] = { { "basah", TANDA_TANGAN_BASAH, "dengan tinta dan cap" },
	                                      { "elektronik", TANDA_TANGAN_ELEKTRONIK,
	                                        "dengan tempat visual tanda tangan elektronik" },
	                                      { NULL, 0, NULL } };

static const struct field gaya_tanda_tangan_fields[] = {
	CHOICE(struct gaya_tanda_tangan, cara, "cara", OPTIONAL, cara_choices,
	       "cara menandatangani; basah bila tidak diisi"),
	TEXT(struct gaya_tanda_tangan, kata, "kata", OPTIONAL,
	     "kata di samping visual tanda tangan elektronik; Ditandatangani secara elektronik oleh: bila tidak diisi"),
	PROSE(struct gaya_tanda_tangan, pernyataan, "pernyataan", OPTIONAL,
	      "pernyataan di kaki setiap halaman naskah yang akan ditandatangani secara elektronik; bila tidak diisi: "
	      "sah "
	      "setelah ditandatangani dengan sertifikat elektronik BSrE, dan Pasal 5 ayat (1) UU 11/2008; - bila tidak "
	      "dicetak"),
	TEXTS(struct gaya_tanda_tangan, jangkar, "jangkar", OPTIONAL,
	      "satu tanda untuk setiap penanda tangan elektronik, seperti # atau $, yang dicari layanan TTE "
	      "(tag_koordinat); masing-masing tidak boleh dipakai di tempat lain dalam naskah"),
	CHOICE(struct gaya_tanda_tangan, nama, "nama", OPTIONAL, nama_choices,
	       "cara mencetak nama; tebal_garis bila tidak diisi"),
	BOOL(struct gaya_tanda_tangan, kapital, "kapital", OPTIONAL,
	     "true bila nama dicetak dengan huruf kapital, gelar tetap"),
	CHOICE(struct gaya_tanda_tangan, pangkat, "pangkat", OPTIONAL, pangkat_choices,
	       "cara menulis pangkat dan golongan"),
	BOOL(struct gaya_tanda_tangan, tengah, "tengah", OPTIONAL,
	     "true bila baris-baris tanda tangan dicetak di tengah bloknya"),
	DECIMAL(struct gaya_tanda_tangan, ruang, "ruang", OPTIONAL,
	        "tinggi tempat tanda tangan dan cap, 1.5 sampai 4 cm; 2.2 bila tidak diisi"),
	BOOL(struct gaya_tanda_tangan, gelar_keputusan, "gelar_keputusan", OPTIONAL,
	     "true bila nama dalam keputusan tetap memakai gelar"),
	PATH(struct gaya_tanda_tangan, path),
	END_OF_FIELDS
};

const struct shape gaya_tanda_tangan_shape = {
	"gaya_tanda_tangan", sizeof(struct gaya_tanda_tangan), gaya_tanda_tangan_fields, "rupa blok tanda tangan", NULL,
};

/* -- letters of the office -- */

static const struct choice nomor_choices[] = { { "judul", NOMOR_BAWAH_JUDUL, "di bawah judul surat" },
	                                       { "atas", NOMOR_ATAS, "di kiri atas, di samping penerima" },
	                                       { NULL, 0, NULL } };

static const struct field gaya_surat_fields[] = {
	PROSE(struct gaya_surat, judul, "judul", OPTIONAL, "judul surat; Surat Pengantar bila tidak diisi"),
	BOOL(struct gaya_surat, judul_renggang, "judul_renggang", OPTIONAL,
	     "true bila huruf judul direnggangkan: S U R A T"),
	BOOL(struct gaya_surat, kepada_renggang, "kepada_renggang", OPTIONAL,
	     "true bila kata Kepada direnggangkan: K e p a d a"),
	BOOL(struct gaya_surat, judul_garis, "judul_garis", OPTIONAL, "true bila judul digarisbawahi"),
	BOOL(struct gaya_surat, kepada, "kepada", OPTIONAL, "false bila tanpa kata Kepada di atas Yth."),
	TEXT(struct gaya_surat, tempat_terlampir, "tempat_terlampir", OPTIONAL,
	     "tempat sesudah di - di bawah Daftar Terlampir, misalnya Tempat"),
	{ FIELD_PROSES, OPTIONAL, "kolom", offsetof(struct gaya_surat, kolom),
	  "keempat kepala kolom; No., Jenis yang dikirim, Banyaknya, Keterangan bila tidak diisi", NULL, NULL, 0,
	  COLUMNS, NULL },
	BOOL(struct gaya_surat, tanda_terima, "tanda_terima", OPTIONAL,
	     "false bila surat kantor ini tanpa tempat tanda terima"),
	FEW_TEXTS(struct gaya_surat, terima_atas, "terima_atas", RECEIPT_LINES_MOST,
	          "isian tanda terima di atas tempat tanda tangan, titik-titik di belakangnya; Diterima tanggal bila "
	          "tidak diisi"),
	FEW_TEXTS(struct gaya_surat, terima_bawah, "terima_bawah", RECEIPT_LINES_MOST,
	          "isian tanda terima di bawah nama penerima; NIP. dan Nomor telepon bila tidak diisi"),
	TEXT(struct gaya_surat, penerima, "penerima", OPTIONAL,
	     "sebutan di atas jabatan penerima; Penerima, bila tidak diisi"),
	TEXT(struct gaya_surat, pengirim, "pengirim", OPTIONAL,
	     "sebutan di atas jabatan yang menandatangani, misalnya Pengirim,"),
	TEXT(struct gaya_surat, tembusan, "tembusan", OPTIONAL,
	     "kata di atas penerima tembusan, pada surat dan keputusan; Tembusan: bila tidak diisi"),
	CHOICE(struct gaya_surat, nomor, "nomor", OPTIONAL, nomor_choices, "letak nomor surat; judul bila tidak diisi"),
	PATH(struct gaya_surat, path),
	END_OF_FIELDS
};

const struct shape gaya_surat_shape = {
	"gaya_surat", sizeof(struct gaya_surat), gaya_surat_fields, "kebiasaan surat kantor ini", NULL,
};
