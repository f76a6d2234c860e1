/* How an indicator is measured: which way is good, and what its values are made from. */
#ifndef RECORD_UKURAN_H
#define RECORD_UKURAN_H

#include "input/shape.h"

/* Which way is good, and how capaian is computed. */
enum arah { ARAH_NAIK, ARAH_TURUN, ARAH_TURUN_RASIO, ARAH_RENTANG };

/* How efficiency is computed from capaian and money; the office chooses (aturan.efisiensi). */
enum cara_efisiensi { EFISIENSI_SELISIH, EFISIENSI_PMK214, EFISIENSI_SISA };

/* How components give the realisasi. */
enum hitung { HITUNG_RASIO, HITUNG_JUMLAH, HITUNG_BERBOBOT, HITUNG_RATA_RATA };

struct formula {
	struct prose pembilang, penyebut, kali, uraian;
	struct text path;
};

/* A target with two ends. */
struct rentang {
	struct number bawah, atas;
	struct text path;
};

/* What a realisasi is computed from. */
struct komponen {
	struct text nama;
	struct number nilai, bobot;
	struct text path;
};

struct komponen_list {
	struct komponen *items;
	size_t count;
};

/* A step of an ordered scale ("BB"), perhaps with the number it stands for. */
struct kategori {
	struct text nama;
	struct number nilai;
	struct text path;
};

#endif
