/* The institution's year: every fact of the data file, read, checked and typed, stated once.
 *
 * Derived values are not here: measures.h computes them. Members are named as in the data file, whose
 * keys, kinds and meanings stand in shapes.c; from them the JSON Schema is made. `path` is the JSON path
 * of a thing, for messages.
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include "input/json.h"
#include "record/narasi.h"

struct instansi {
	struct text pemerintah;      /* "Pemerintah Kabupaten Barito Utara" */
	struct text nama;            /* "Dinas Sosial, Pemberdayaan Masyarakat dan Desa" */
	struct text singkatan;
	struct text wilayah;         /* "Kabupaten Barito Utara" */
	struct text alamat, kode_pos, telepon, faksimile, email, situs;
	struct text tempat;          /* where papers are dated: "Muara Teweh" */
	struct text lambang;         /* image file */
	struct text lambang_alt;
	struct text path;
};

struct pejabat {
	struct text kunci, nama, jabatan, pangkat, golongan, nip;
	struct text path;
};
struct pejabat_list { struct pejabat *items; size_t count; };

struct unit {
	struct text nama, tugas;
	struct { struct unit *items; size_t count; } bawahan;
	struct text path;
};

struct organisasi {
	struct narasi kedudukan, tugas, kondisi;
	struct texts fungsi;
	struct text pengantar_susunan;
	struct { struct unit *items; size_t count; } unit;
	struct gambar *bagan;
	struct texts dasar_hukum;
	struct text pengantar_dasar_hukum, pengantar_fungsi;
};

/* A target of the Renstra: an indicator of `sasaran` named by key, or one of its own. */
struct target_renstra {
	struct text iku;             /* key of an indicator */
	struct text nama, satuan;
	struct integer desimal;
	struct year_values target;
	struct text path;
};

struct tujuan {
	struct text uraian;
	struct texts sasaran;
	struct { struct target_renstra *items; size_t count; } indikator;
	struct text path;
};

struct renstra {
	struct integer awal, akhir;
	struct text dokumen;         /* "Rencana Strategis ... Tahun 2024-2026" */
	struct text rencana_daerah;  /* "RPD": name of the region's medium-term plan */
	struct { struct tujuan *items; size_t count; } tujuan;
	struct text path;
};

enum arah { ARAH_NAIK, ARAH_TURUN };

struct formula {
	struct text pembilang, penyebut, kali, uraian;
	struct text path;
};

struct tahunan {
	struct integer tahun;
	struct number target, realisasi;
	struct text catatan;
	struct text path;
};

struct pembanding {
	struct text nama;            /* "Target Provinsi" */
	struct number nilai;
	struct text path;
};

struct analisis {
	struct narasi uraian, pendorong, penghambat, solusi;
	struct text path;
};

struct indikator {
	struct text kunci, nama, satuan;
	struct integer desimal;      /* places shown; 2 when not given */
	int arah;                    /* enum arah */
	struct formula *formula;
	struct text sumber_data;
	struct texts penanggung_jawab;
	struct { struct tahunan *items; size_t count; } tahunan;
	struct { struct pembanding *items; size_t count; } pembanding;
	struct narasi data_pendukung;
	struct analisis *analisis;
	struct texts program;        /* keys of programmes that support it */
	struct text path;
};

struct sasaran {
	struct text kunci, uraian;
	struct { struct indikator *items; size_t count; } indikator;
	struct text path;
};

struct sub_kegiatan {
	struct text kode, nama;
	struct integer anggaran, realisasi; /* rupiah; not given: no money this year */
	struct text path;
};

struct kegiatan {
	struct text kode, nama;
	struct { struct sub_kegiatan *items; size_t count; } sub_kegiatan;
	struct text path;
};

struct program {
	struct text kunci, kode, nama;
	struct text sumber_dana;     /* "APBD" */
	struct { struct kegiatan *items; size_t count; } kegiatan;
	struct text path;
};

struct rumusan {
	struct text permasalahan, akar;
};

struct isu {
	struct text judul;
	struct narasi uraian;
	struct { struct rumusan *items; size_t count; } rumusan;
	struct text path;
};

struct rekomendasi {
	struct text rekomendasi, rencana_aksi, penanggung_jawab, status;
	struct texts bukti;
	struct text path;
};

struct kelompok_rekomendasi {
	struct text komponen;
	struct { struct rekomendasi *items; size_t count; } butir;
	struct text path;
};

struct tindak_lanjut {
	struct narasi pengantar;
	struct integer tahun;        /* of the evaluation */
	struct { struct kelompok_rekomendasi *items; size_t count; } kelompok;
	struct date tanggal;
	struct text penanda_tangan;  /* key of pejabat */
	struct text path;
};

/* A section the office adds to a chapter. */
struct bagian {
	struct text judul;
	struct narasi isi;
	struct text path;
};
struct bagian_list { struct bagian *items; size_t count; };

struct bab_pendahuluan {
	struct narasi isu_strategis; /* introduction */
	struct { struct isu *items; size_t count; } isu;
	struct narasi proses_bisnis, maksud_tujuan, peran_akuntabilitas;
	struct bagian_list tambahan;
};

struct bab_perencanaan {
	struct narasi tujuan_sasaran, iku, perjanjian_kinerja;
	struct tindak_lanjut *tindak_lanjut;
	struct bagian_list tambahan;
};

struct bab_akuntabilitas {
	struct narasi pengantar, perbandingan, capaian, analisis, pengantar_efisiensi, efisiensi, realisasi, penutup_realisasi;
	struct bagian_list tambahan;
};

struct lkip {
	struct text judul;           /* "Laporan Kinerja Instansi Pemerintah" */
	struct text singkatan;       /* "LKIP" */
	struct date tanggal;
	struct text penanda_tangan;  /* key of pejabat */
	struct gambar *sampul;
	struct narasi kata_pengantar, ikhtisar;
	struct bab_pendahuluan *pendahuluan;
	struct bab_perencanaan *perencanaan;
	struct bab_akuntabilitas *akuntabilitas;
	struct narasi penutup;
	struct text path;
};

enum gaya_uang { UANG_RP_RAPAT, UANG_RP_SPASI, UANG_RP_TITIK, UANG_RP_STRIP };

/* Local choices; record_from_json fills in what is usual, so every member is given. */
struct aturan {
	struct text huruf;           /* body font: "Arial", "Times New Roman", "Bookman Old Style" ... */
	struct number ukuran;        /* points, 8 to 16; 12 */
	struct number spasi;         /* line spacing, 1 to 2; 1.5 */
	struct text kertas;          /* for paper_from_text; "A4" */
	struct number margin_atas, margin_bawah, margin_kiri, margin_kanan; /* cm, 1 to 6; 2.5 2.5 3 2 */
	struct text keterangan_tercapai, keterangan_tidak; /* "Mencapai Target" ... */
	int gaya_uang;               /* enum gaya_uang */
	struct yes_no pemenggalan;   /* hyphenation, true */
	struct text path;
};

struct record {
	struct instansi *instansi;
	struct integer tahun;
	struct pejabat_list pejabat;
	struct organisasi *organisasi;
	struct renstra *renstra;
	struct { struct sasaran *items; size_t count; } sasaran;
	struct { struct program *items; size_t count; } program;
	struct lkip *lkip;
	struct aturan *aturan;       /* never NULL after record_from_json */
};

extern const struct shape record_shape;

/* Reads, then checks what shapes cannot say: dangling references, keys used twice, values in order.
 * Always gives a record; it may be used only when no error was added to `diags`. */
struct record *record_from_json(struct arena *arena, const struct json *json, struct diags *diags);

const struct pejabat *record_pejabat(const struct record *record, struct text kunci);      /* or NULL */
const struct indikator *record_indikator(const struct record *record, struct text kunci);  /* or NULL */
const struct program *record_program(const struct record *record, struct text kunci);      /* or NULL */

#endif
