/* The decree that fixes the indikator kinerja utama: what only it says. Its table is made from
 * `sasaran`. */
#ifndef RECORD_KEPUTUSAN_H
#define RECORD_KEPUTUSAN_H

#include "input/shape.h"
#include "record/lists.h"

struct arsip;

struct keputusan_iku {
	struct text jabatan; /* who decides: "Bupati Barito Utara" */
	struct text nomor;
	struct date tanggal;
	struct prose judul;          /* after TENTANG; made from the office's name when not given */
	struct prose_list menimbang; /* the usual two considerations when not given */
	struct prose_list mengingat; /* the rules it rests on, highest first */
	struct prose_list memperhatikan;
	struct prose menetapkan;    /* the title again when not given */
	struct prose_list diktum;   /* KESATU, KEDUA ...; the usual three when not given */
	struct text penanda_tangan; /* key of pejabat */
	struct prose_list tembusan;
	struct yes_no paraf; /* the table JABATAN | PARAF below */
	struct texts paraf_jabatan;
	struct yes_no tebal; /* titles and labels in bold */
	struct yes_no lampiran_melintang;
	struct text huruf;    /* "Bookman Old Style" when not given */
	struct number ukuran; /* 12 */
	struct tercetak_list tercetak;
	struct arsip *arsip;
	struct text path;
};

#endif
