/* Letters: what a surat pengantar says, and how the office's letters look.
 *
 * The report of a quarter that a letter sends is named and counted by itself. What all letters of an
 * office have in common is written once, in `aturan.surat`.
 */
#ifndef RECORD_SURAT_H
#define RECORD_SURAT_H

#include "input/shape.h"
#include "record/lists.h"

struct arsip;

/* "1 (satu) berkas", or words of the user's own. */
struct banyaknya {
	struct integer jumlah;
	struct text satuan;
	struct prose teks;
	struct text path;
};

/* One thing that is sent. */
struct kiriman {
	struct prose jenis;
	struct prose_table pasangan; /* rows of two: label, value; below the words */
	struct narasi rincian;       /* below these */
	struct banyaknya *banyaknya;
	struct prose keterangan;
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
	struct text bulan; /* "2025-01": its day is written by hand; instead of `tanggal` */
	struct {
		struct penerima *items;
		size_t count;
	} kepada; /* more than one: an annexed list */
	struct text sifat;
	struct prose lampiran, hal;
	struct {
		struct kiriman *items;
		size_t count;
	} butir;
	struct prose keterangan;    /* of all items together */
	struct text penanda_tangan; /* key of pejabat */
	struct yes_no tanda_terima; /* the receiver's part; as aturan.surat says */
	struct text jabatan_penerima;
	struct prose_list tembusan;
	struct texts paraf; /* offices that initial the file copy */
	struct tercetak_list tercetak;
	struct arsip *arsip;
	struct text path;
};

/* -- aturan.surat: how letters look; may be missing -- */

enum letak_nomor { NOMOR_BAWAH_JUDUL, NOMOR_ATAS };

struct gaya_surat {
	struct prose judul;                            /* "Surat Pengantar" */
	struct yes_no judul_renggang, kepada_renggang; /* S U R A T */
	struct yes_no judul_garis;                     /* underlined */
	struct yes_no kepada;                          /* the word above the receivers; true */
	struct text tempat_terlampir;                  /* after "di -" below "Daftar Terlampir" */
	struct prose_list kolom;                       /* four heads of the table */
	struct yes_no tanda_terima;                    /* true */
	struct texts terima_atas, terima_bawah; /* labels of its dotted lines, above and below the room to sign */
	struct text penerima, pengirim;         /* "Penerima,"; nothing */
	struct text tembusan;                   /* "Tembusan:" */
	enum letak_nomor nomor;
	struct text path;
};

#endif
