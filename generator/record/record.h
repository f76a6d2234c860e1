/* The institution's year: every fact of the data file, read, checked and typed, stated once.
 *
 * Here is what papers share: the office, its people, goals, programmes. What one paper has alone is in the
 * header of its name, which only those who read that paper include.
 *
 * Derived values are not here: figures/ computes them. Members are named as in the data file, whose keys,
 * kinds and meanings are rows in shapes/; from them the JSON Schema is made. `path` is the JSON path of a
 * thing, for messages.
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include "input/shape.h"
#include "official/kuasa.h"
#include "record/lists.h"
#include "record/ukuran.h"

/* Each is described in the header of its name. */
struct arsip;
struct aturan;
struct gambar;
struct keluaran;
struct keputusan_iku;
struct kinerja_setahun;
struct kop_instansi;
struct laporan_evaluasi;
struct laporan_triwulan;
struct lkip;
struct perjanjian;
struct sop;
struct surat;
struct uang_renstra;
struct uang_setahun;

struct instansi {
	struct text pemerintah; /* "Pemerintah Kabupaten Barito Utara" */
	struct text nama;       /* "Dinas Sosial, Pemberdayaan Masyarakat dan Desa" */
	struct text singkatan;
	struct text wilayah; /* "Kabupaten Barito Utara" */
	struct text alamat, kode_pos, telepon, faksimile, email, situs;
	struct text tempat;  /* where papers are dated: "Muara Teweh" */
	struct text lambang; /* image file */
	struct prose lambang_alt;
	struct kop_instansi *kop;
	struct text path;
};

struct pejabat {
	struct text kunci, nama, jabatan, pangkat, golongan, nip;
	struct text sama_dengan;     /* key of another entry for the same person, whose name and NIP these are */
	enum status_jabatan status;  /* how the office is held */
	struct text jabatan_sendiri; /* of an acting one, below the office he holds for now */
	struct text atas_nama, atas_nama_jabatan; /* signs a.n.: key of a pejabat, or an office in words */
	struct text melalui, melalui_jabatan;     /* and between the two, before "u.b." */
	struct tercetak_list tercetak;
	struct text path;
};
struct pejabat_list {
	struct pejabat *items;
	size_t count;
};

/* A unit's place in the chart; by its name when not given. */
enum jenis_unit { UNIT_OTOMATIS, UNIT_BIASA, UNIT_SEKRETARIAT, UNIT_FUNGSIONAL, UNIT_UPT };

struct unit {
	struct text nama;
	struct prose tugas;
	enum jenis_unit jenis;
	struct {
		struct unit *items;
		size_t count;
	} bawahan;
	struct text path;
};

struct organisasi {
	struct narasi kedudukan, tugas, kondisi;
	struct prose_list fungsi;
	struct prose pengantar_susunan;
	struct {
		struct unit *items;
		size_t count;
	} unit;
	struct gambar *bagan;
	struct prose_list dasar_hukum;
	struct prose pengantar_dasar_hukum, pengantar_fungsi;
};

/* A target of the Renstra: an indicator of `sasaran` named by key, or one of its own. */
struct target_renstra {
	struct text iku; /* key of an indicator */
	struct text nama, satuan;
	struct integer desimal;
	struct year_values target;
	struct number kondisi_awal, kondisi_akhir; /* before the term, and at its end */
	struct tercetak_list tercetak;
	struct text path;
};

struct tujuan {
	struct text uraian;
	struct texts sasaran;
	struct {
		struct target_renstra *items;
		size_t count;
	} indikator;
	struct text path;
};

struct renstra {
	struct integer awal, akhir;
	struct integer tahun_dasar; /* of kondisi_awal; the year before the term when not given */
	struct text dokumen;        /* "Rencana Strategis ... Tahun 2024-2026" */
	struct text rencana_daerah; /* "RPD": name of the region's medium-term plan */
	struct {
		struct tujuan *items;
		size_t count;
	} tujuan;
	struct text path;
};

/* The map of processes. */
struct proses {
	struct text nama;
	struct prose_list langkah;
	struct text path;
};
struct proses_list {
	struct proses *items;
	size_t count;
};

struct proses_bisnis {
	struct proses_list manajemen, inti, pendukung;
	struct text path;
};

struct tahunan {
	struct integer tahun;
	struct number target, realisasi;
	struct rentang *rentang; /* the target of ARAH_RENTANG */
	struct text target_kategori, realisasi_kategori;
	struct prose sebutan_realisasi; /* instead of a number: "dihitung BPS pada bulan Mei" */
	struct komponen_list komponen;
	struct yes_no putus_seri; /* not comparable with the years before */
	struct prose catatan;
	struct text path;
};

struct pembanding {
	struct text nama;     /* "Target Provinsi" */
	struct number nilai;  /* one of the two */
	struct text kategori; /* a step of the indicator's scale */
	struct text path;
};

struct analisis {
	struct narasi uraian, pendorong, penghambat, solusi, efisiensi, program;
	struct text path;
};

struct indikator {
	struct text kunci, nama, satuan;
	struct integer desimal; /* places shown; filled in when the data does not say */
	enum arah arah;
	enum hitung hitung;
	struct number pengali; /* of HITUNG_RASIO: 100 when not given */
	struct {
		struct kategori *items;
		size_t count;
	} skala; /* from the lowest up */
	struct formula *formula;
	struct prose sumber_data;
	struct texts penanggung_jawab;
	struct {
		struct tahunan *items;
		size_t count;
	} tahunan;
	struct {
		struct pembanding *items;
		size_t count;
	} pembanding;
	struct narasi data_pendukung;
	struct analisis *analisis;
	struct texts program; /* keys of the programmes, kegiatan or sub kegiatan that support it */
	struct kinerja_setahun *triwulan;
	struct tercetak_list tercetak;
	struct text path;
};

struct sasaran {
	struct text kunci, uraian;
	struct {
		struct indikator *items;
		size_t count;
	} indikator;
	struct tercetak_list tercetak;
	struct text path;
};

/* What a program, kegiatan or sub kegiatan brings about. */
struct keluaran_list {
	struct keluaran *items;
	size_t count;
};

struct sub_kegiatan {
	struct text kunci, kode, nama;
	struct number semula;              /* anggaran before it was changed */
	struct number anggaran, realisasi; /* rupiah; not given: no money this year */
	struct text sumber_dana;           /* the programme's when not given */
	struct prose keterangan;
	struct keluaran_list indikator;
	struct uang_setahun *triwulan;
	struct tercetak_list tercetak;
	struct uang_renstra *renstra;
	struct text path;
};

struct kegiatan {
	struct text kunci, kode, nama;
	struct {
		struct sub_kegiatan *items;
		size_t count;
	} sub_kegiatan;
	struct keluaran_list indikator;
	struct tercetak_list tercetak;
	struct uang_renstra *renstra;
	struct text path;
};

struct program {
	struct text kunci, kode, nama;
	struct text sumber_dana; /* "APBD" */
	struct {
		struct kegiatan *items;
		size_t count;
	} kegiatan;
	struct keluaran_list indikator;
	struct tercetak_list tercetak;
	struct uang_renstra *renstra;
	struct text path;
};

/* An abbreviation, its key, and what it stands for. */
struct singkatan {
	struct text kunci;
	struct prose arti;
	struct text path;
};
struct singkatan_list {
	struct singkatan *items;
	size_t count;
};

struct laporan_evaluasi_list {
	struct laporan_evaluasi *items;
	size_t count;
};
struct surat_list {
	struct surat *items;
	size_t count;
};
struct sop_list {
	struct sop *items;
	size_t count;
};

/* Findings of `naskah periksa` that the office lets stand. */
struct pengecualian {
	struct text aturan; /* code: "UANG-03" */
	struct text jalur;  /* path: "program[3]", with all below it; everywhere when not given */
	struct text alasan;
	struct text path;
};
struct pengecualian_list {
	struct pengecualian *items;
	size_t count;
};

/* Whether the papers may be signed already. */
enum status_naskah { STATUS_FINAL, STATUS_KONSEP };

struct record {
	struct instansi *instansi;
	struct integer tahun;
	enum status_naskah status;
	struct tercetak_list tercetak;
	struct yes_no potongan; /* only a part of the year: nobody asks for what is missing */
	struct pengecualian_list pengecualian;
	struct pejabat_list pejabat;
	struct singkatan_list singkatan;
	struct organisasi *organisasi;
	struct proses_bisnis *proses_bisnis;
	struct renstra *renstra;
	struct {
		struct sasaran *items;
		size_t count;
	} sasaran;
	struct {
		struct program *items;
		size_t count;
	} program;
	struct lkip *lkip;
	struct laporan_triwulan *laporan_triwulan;
	struct laporan_evaluasi_list laporan_evaluasi;
	struct surat_list surat_pengantar;
	struct sop_list sop;
	struct perjanjian *perjanjian_kinerja;
	struct keputusan_iku *keputusan_iku;
	struct texts sertakan; /* files laid below the data file; read before the record is */
	struct arsip *arsip;   /* of all papers, or NULL */
	struct aturan *aturan; /* never NULL after record_from_json */
};

extern const struct shape record_shape;

/* By key, or NULL. */
const struct pejabat *record_pejabat(const struct record *record, struct text kunci);
const struct indikator *record_indikator(const struct record *record, struct text kunci);
const struct program *record_program(const struct record *record, struct text kunci);

#endif
