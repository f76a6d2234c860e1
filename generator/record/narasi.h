/* Narrative: what people write in their own words, as a list of blocks.
 *
 * In the data file a narrative is a list; a plain string in it is a paragraph, an object is a block whose
 * one key says its kind. Inside strings: **tebal**, *miring*, __garis bawah__, ^atas^, addresses of the
 * web as they are, and {tabel:kunci}, {gambar:kunci} for "Tabel 3.2", "Gambar 1.1".
 */
#ifndef RECORD_NARASI_H
#define RECORD_NARASI_H

#include "input/shape.h"
#include "record/kolom.h"
#include "record/lists.h"

enum mark_kind {
	MARK_ANGKA,
	MARK_HURUF,
	MARK_HURUF_BESAR,
	MARK_ROMAWI,
	MARK_ROMAWI_KECIL,
	MARK_ANGKA_KURUNG,
	MARK_HURUF_KURUNG,
	MARK_STRIP,
	MARK_TITIK,
	MARK_BULATAN,
	MARK_KOTAK,
	MARK_CENTANG,
	MARK_PANAH
};
enum rata { RATA_OTOMATIS, RATA_KIRI, RATA_TENGAH, RATA_KANAN, RATA_KIRI_KANAN, RATA_DESIMAL };

/* A change of page: {"halaman": "melintang"}. */
enum arah_halaman { HALAMAN_TIDAK_ADA, HALAMAN_BARU, HALAMAN_MELINTANG, HALAMAN_TEGAK };

/* Data tables that a narrative may call by name: {"data": "realisasi"}. */
enum data_name {
	DATA_TIDAK_ADA,
	DATA_RENSTRA,
	DATA_IKU,
	DATA_PERJANJIAN_KINERJA,
	DATA_PERBANDINGAN,
	DATA_CAPAIAN,
	DATA_EFISIENSI,
	DATA_REALISASI,
	DATA_REALISASI_PROGRAM,
	DATA_RINGKASAN,
	DATA_TINDAK_LANJUT,
	DATA_COUNT
};

/* Pictures made from the data, called by name: {"bagan": "organisasi"}. */
enum bagan_name {
	BAGAN_ORGANISASI,
	BAGAN_TARGET_REALISASI,
	BAGAN_TREN,
	BAGAN_SERAPAN,
	BAGAN_POHON_KINERJA,
	BAGAN_PROSES_BISNIS,
	BAGAN_COUNT
};

/* Parts of quarterly reports, called by name: {"triwulan": "kinerja"}. */
enum jenis_triwulan {
	TRIWULAN_PERJANJIAN,
	TRIWULAN_ANGGARAN,
	TRIWULAN_RENCANA,
	TRIWULAN_KINERJA,
	TRIWULAN_KEUANGAN,
	TRIWULAN_RINGKASAN,
	TRIWULAN_ANALISIS,
	TRIWULAN_IKU,
	TRIWULAN_RENCANA_AKSI,
	TRIWULAN_EVALUASI,
	TRIWULAN_KENDALA
};

/* How a table reads series of both bases. */
enum hitungan { HITUNGAN_LAZIM, HITUNGAN_MENURUT_DATA, HITUNGAN_TRIWULAN, HITUNGAN_KUMULATIF };

/* An item of a list: its words, and what belongs below them. */
struct butir {
	struct prose isi;
	struct narasi rincian;
	struct text path;
};

struct daftar {
	struct {
		struct butir *items;
		size_t count;
	} butir;
	enum mark_kind tanda;
	struct integer mulai;
};

struct kolom {
	struct prose judul;    /* given where the table has no head rows of its own */
	struct prose kelompok; /* over neighbours of the same one */
	enum rata rata;
	struct number lebar; /* share of the table's width, in percent */
};

/* A cell; what it covers of the rows below is not written there again. */
struct sel {
	struct cell_value isi;
	struct integer baris, kolom; /* how many it takes, 1 when not given */
	enum rata rata;              /* as its column when automatic */
	struct yes_no tebal;
	struct text path;
};

/* A row of cells, or a title across all columns: exactly one of them. */
struct baris_tabel {
	struct prose judul;
	struct {
		struct sel *items;
		size_t count;
	} sel;
	struct text path;
};

struct baris_list {
	struct baris_tabel *items;
	size_t count;
};

struct tabel {
	struct text kunci;
	struct prose judul;
	struct {
		struct kolom *items;
		size_t count;
	} kolom;
	struct baris_list kepala; /* head rows in place of the columns' titles */
	struct baris_list baris;
	struct baris_list jumlah;  /* rows in bold at the end */
	struct yes_no nomor_kolom; /* a row of column numbers below the head */
	struct prose sumber;
	struct text path;
};

struct gambar {
	struct text kunci, berkas;
	struct prose judul, alt, sumber;
	struct number lebar; /* centimetres; as wide as the text when not given */
	struct text path;
};

/* A photograph among others, without number. */
struct foto {
	struct text berkas;
	struct prose judul, alt;
	struct text path;
};

struct album {
	struct integer kolom; /* photographs side by side, 2 when not given */
	struct {
		struct foto *items;
		size_t count;
	} gambar;
	struct text path;
};

struct bagan {
	enum bagan_name jenis;
	struct text iku; /* of BAGAN_TREN: key of an indicator; all when not given */
	struct text kunci;
	struct prose judul, sumber;
	struct number lebar; /* centimetres; as wide as the text when not given */
	struct text path;
};

/* A table that the program makes, as a narrative calls it. */
struct blok_data {
	enum data_name jenis;
	struct kolom_anggaran_list kolom; /* of budget tables */
	struct text kunci;                /* its name when not given */
	struct prose judul, sumber;
	struct text path;
};

struct blok_triwulan {
	enum jenis_triwulan jenis;
	struct integer triwulan; /* that of the paper when not given */
	enum hitungan hitungan;
	struct text kegiatan; /* key: of this one alone */
	struct yes_no predikat, jumlah;
	struct kolom_anggaran_list kolom; /* of TRIWULAN_KEUANGAN */
	struct text kunci;
	struct prose judul, sumber;
	struct text path;
};

struct rumus {
	struct prose hasil, pembilang, penyebut, kali;
	struct text path;
};

struct blok {
	struct prose paragraf; /* exactly one of these kinds is given */
	struct prose judul;
	struct daftar *daftar;
	struct tabel *tabel;
	struct gambar *gambar;
	struct album *foto;
	struct rumus *rumus;
	struct bagan *bagan;
	struct blok_triwulan *triwulan;
	struct text uraian; /* key of what the quarter says here */
	struct blok_data *data;
	enum arah_halaman halaman; /* HALAMAN_TIDAK_ADA when not given */
	enum rata rata;            /* of a paragraph */
	struct text path;
};

/* A section of a chapter, with a heading of its own. */
struct bagian {
	struct prose judul;
	struct narasi isi;
	struct text path;
};

extern const struct shape blok_shape, tabel_shape, gambar_shape, foto_shape, bagan_shape, blok_triwulan_shape,
	blok_data_shape, kolom_anggaran_shape;
extern const struct choice data_choices[], bagan_choices[], jenis_triwulan_choices[];

#endif
