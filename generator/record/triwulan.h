/* The year by quarters: targets and realisasi of indicators and of money, and what only the
 * quarterly report needs.
 *
 * Figures of quarters come in two ways, so the basis is always said: `kumulatif` figures run from
 * the first of January to the end of the quarter, `per_triwulan` figures count the quarter alone;
 * `tetap` is a standing (an index, a share) that is measured anew each time and never added up.
 * Quarters are numbered from 1; quarter n is triwulan[n - 1], NULL when the data has none.
 */
#ifndef RECORD_TRIWULAN_H
#define RECORD_TRIWULAN_H

#include "record/lists.h"
#include "record/ukuran.h"

struct arsip;
struct keluaran_renstra;

enum { QUARTERS = 4 };

enum basis { BASIS_KUMULATIF, BASIS_PER_TRIWULAN, BASIS_TETAP };

/* One quarter of an indicator, in its unit. */
struct kinerja_triwulan {
	struct number target, realisasi;
	struct prose sebutan_realisasi; /* instead of a number: "perhitungan pada triwulan IV" */
	struct komponen_list komponen;  /* of an indicator of a sasaran, by the basis of the series */
	struct prose keterangan;
	struct prose_list kendala, solusi, tindak_lanjut;
	struct narasi uraian; /* what was reached and why, for the evaluation report */
	struct text path;
};

struct kinerja_setahun {
	enum basis basis;
	struct prose_list rencana_aksi;
	struct kinerja_triwulan *triwulan[QUARTERS];
	struct text path;
};

/* One quarter of a sub kegiatan, in rupiah; a realisasi below zero is money that came back. */
struct uang_triwulan {
	struct number target, realisasi;
	struct number target_persen; /* instead of target: its part of the year's anggaran */
	struct prose keterangan;
	struct prose_list kendala, solusi, tindak_lanjut;
	struct text path;
};

struct uang_setahun {
	enum basis basis; /* never BASIS_TETAP */
	struct uang_triwulan *triwulan[QUARTERS];
	struct text path;
};

/* What a program, kegiatan or sub kegiatan brings about this year: the K of K and Rp. */
struct keluaran {
	struct text nama, satuan;
	struct integer desimal; /* places shown; as many as the values have when not given */
	enum arah arah;
	struct number target, realisasi;
	struct keluaran_renstra *renstra;
	struct text penanggung_jawab;
	struct kinerja_setahun *triwulan;
	struct tercetak_list tercetak;
	struct text path;
};

/* Forms left out on demand; one not given is printed when the data has something for it. */
struct lembar_triwulan {
	struct yes_no keuangan, kinerja, rencana_aksi, evaluasi, kendala;
};

/* What the report of one quarter says besides figures. */
struct isi_triwulan {
	struct text nomor;
	struct date tanggal;
	struct text penanda_tangan;  /* key of pejabat; that of laporan_triwulan when not given */
	struct number target_persen; /* money to be spent by the end of the quarter, of the anggaran */
	struct narasi pengantar, kendala, solusi, tindak_lanjut;
	struct tercetak_list tercetak;
	struct arsip *arsip;
	struct text path;
};

enum tampil { TAMPIL_TERISI, TAMPIL_SEMUA };

struct laporan_triwulan {
	struct text penanda_tangan;
	enum tampil sub_kegiatan;    /* those with quarters, or all with money */
	struct text kertas_evaluasi; /* for the wide K and Rp form; F4 */
	struct lembar_triwulan *lembar;
	struct isi_triwulan *triwulan[QUARTERS];
	struct arsip *arsip;
	struct text path;
};

#endif
