/* The annual report: its chapters in words, and what it takes from evaluations before. */
#ifndef RECORD_LKIP_H
#define RECORD_LKIP_H

#include "input/shape.h"
#include "record/lists.h"

struct arsip;
struct gambar;
struct lampiran;
struct reviu;

struct lampiran_list {
	struct lampiran *items;
	size_t count;
};

struct rumusan {
	struct prose permasalahan, akar;
};

struct isu {
	struct prose judul;
	struct narasi uraian;
	struct {
		struct rumusan *items;
		size_t count;
	} rumusan;
	struct text path;
};

struct rekomendasi {
	struct text penanggung_jawab;
	struct prose rekomendasi, rencana_aksi, status;
	struct prose_list bukti;
	struct text path;
};

struct kelompok_rekomendasi {
	struct text komponen;
	struct {
		struct rekomendasi *items;
		size_t count;
	} butir;
	struct text path;
};

struct tindak_lanjut {
	struct narasi pengantar;
	struct integer tahun; /* of the evaluation */
	struct {
		struct kelompok_rekomendasi *items;
		size_t count;
	} kelompok;
	struct date tanggal;
	struct text penanda_tangan; /* key of pejabat */
	struct text path;
};

struct bab_pendahuluan {
	struct narasi isu_strategis; /* introduction */
	struct {
		struct isu *items;
		size_t count;
	} isu;
	struct narasi proses_bisnis, maksud_tujuan, peran_akuntabilitas;
	struct bagian_list tambahan;
};

struct bab_perencanaan {
	struct narasi tujuan_sasaran, iku, perjanjian_kinerja;
	struct tindak_lanjut *tindak_lanjut;
	struct bagian_list tambahan;
};

struct bab_akuntabilitas {
	struct narasi pengantar, perbandingan, capaian, analisis, pengantar_efisiensi, efisiensi;
	struct narasi realisasi, penutup_realisasi;
	struct bagian_list tambahan;
};

struct lkip {
	struct prose judul;    /* "Laporan Kinerja Instansi Pemerintah" */
	struct text singkatan; /* "LKIP" */
	struct date tanggal;
	struct text penanda_tangan; /* key of pejabat */
	struct gambar *sampul;
	struct narasi kata_pengantar, ikhtisar;
	struct reviu *reviu;
	struct bab_pendahuluan *pendahuluan;
	struct bab_perencanaan *perencanaan;
	struct bab_akuntabilitas *akuntabilitas;
	struct narasi penutup, dokumentasi;
	struct lampiran_list lampiran;
	struct yes_no lembar_lampiran; /* a page that says LAMPIRAN before them */
	struct yes_no daftar_lampiran; /* a list of them besides the contents */
	struct arsip *arsip;
	struct text path;
};

#endif
