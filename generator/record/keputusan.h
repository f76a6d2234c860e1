/* The decree that fixes the indikator kinerja utama: what only it says. Its table is made from
 * `sasaran`. */
#ifndef RECORD_KEPUTUSAN_H
#define RECORD_KEPUTUSAN_H

#include "input/shape.h"

struct keputusan_iku {
	struct text jabatan; /* who decides: "Bupati Barito Utara" */
	struct text nomor;
	struct date tanggal;
	struct text judul;      /* after TENTANG; made from the office's name when not given */
	struct texts menimbang; /* the usual two considerations when not given */
	struct texts mengingat; /* the rules it rests on, highest first */
	struct texts memperhatikan;
	struct text menetapkan;     /* the title again when not given */
	struct texts diktum;        /* KESATU, KEDUA ...; the usual three when not given */
	struct text penanda_tangan; /* key of pejabat */
	struct texts tembusan;
	struct yes_no paraf; /* the table JABATAN | PARAF below */
	struct texts paraf_jabatan;
	struct yes_no tebal; /* titles and labels in bold */
	struct yes_no lampiran_melintang;
	struct text huruf;    /* "Bookman Old Style" when not given */
	struct number ukuran; /* 12 */
	struct text path;
};

#endif
