/* Letters: what a surat pengantar says, and how the office's letterheads, signatures and letters look.
 *
 * The report of a quarter that a letter sends is named and counted by itself. What all letters of an
 * office have in common stands once, in `aturan.surat`.
 */
#ifndef RECORD_SURAT_H
#define RECORD_SURAT_H

#include "record/narasi.h"

/* "1 (satu) berkas", or words of the user's own. */
struct banyaknya {
	struct integer jumlah;
	struct text satuan, teks;
	struct text path;
};

/* One thing that is sent. */
struct kiriman {
	struct text jenis;
	struct narasi rincian; /* below the words */
	struct banyaknya *banyaknya;
	struct text keterangan;
	struct text path;
};

/* A receiver: lines after "Yth.", for whose attention, where. */
struct penerima {
	struct texts yth;
	struct text up, di;
	struct text path;
};

struct surat {
	struct integer triwulan; /* 1..4: sends the report of that quarter */
	struct text nomor;       /* a gap is left for what is not given: "010/   /Perenc" */
	struct date tanggal;
	struct {
		struct penerima *items;
		size_t count;
	} kepada; /* more than one: an annexed list */
	struct text sifat, lampiran, hal;
	struct {
		struct kiriman *items;
		size_t count;
	} butir;
	struct text keterangan;     /* of all items together */
	struct text penanda_tangan; /* key of pejabat */
	struct yes_no tanda_terima; /* the receiver's part; as aturan.surat says */
	struct text jabatan_penerima;
	struct texts tembusan;
	struct texts paraf; /* offices that initial the file copy */
	struct text path;
};
struct surat_list {
	struct surat *items;
	size_t count;
};

/* -- instansi.kop: what the letterhead says -- */

struct kop_instansi {
	struct texts baris;  /* 1 to 4; pemerintah and nama when not given */
	struct texts alamat; /* lines below; made from the address when not given */
	struct text lambang_kanan, lambang_kanan_alt;
	struct text path;
};

/* -- aturan: how things look; all may be missing -- */

enum letak_lambang { LAMBANG_KIRI, LAMBANG_DUA_SISI, LAMBANG_TENGAH, LAMBANG_TANPA };
enum garis_kop { GARIS_TEBAL_TIPIS, GARIS_TUNGGAL, GARIS_GANDA, GARIS_TANPA };

struct gaya_kop {
	int lambang;                  /* enum letak_lambang */
	int garis;                    /* enum garis_kop */
	struct number ukuran;         /* points of the second line, 12 to 20; the first is 3/4 of it */
	struct number tinggi_lambang; /* cm, 1 to 4; 2.3 */
	struct text path;
};

enum gaya_nama { NAMA_TEBAL_GARIS, NAMA_TEBAL, NAMA_GARIS, NAMA_BIASA };
enum gaya_pangkat { PANGKAT_KURUNG, PANGKAT_KOMA, PANGKAT_SAJA };

struct gaya_tanda_tangan {
	int nama;                      /* enum gaya_nama */
	struct yes_no kapital;         /* name in capitals */
	int pangkat;                   /* enum gaya_pangkat */
	struct yes_no tengah;          /* lines centred */
	struct number ruang;           /* cm for signature and stamp, 1.5 to 4; 2.2 */
	struct yes_no gelar_keputusan; /* gelar in decrees too */
	struct text path;
};

enum letak_nomor { NOMOR_BAWAH_JUDUL, NOMOR_ATAS };

struct gaya_surat {
	struct text judul;                             /* "Surat Pengantar" */
	struct yes_no judul_renggang, kepada_renggang; /* S U R A T */
	struct texts kolom;                            /* four heads of the table */
	struct yes_no tanda_terima;                    /* true */
	int nomor;                                     /* enum letak_nomor */
	struct text path;
};

#endif
