/* Standard operating procedures: as the planning officer writes them, and what follows from that.
 *
 * A step says who does it and where the work goes next; nothing about drawing. Which symbol a step
 * gets, who decides in joint work, what the exits are when none is written: sop_alur decides, for the
 * checks and the papers alike.
 */
#ifndef RECORD_SOP_H
#define RECORD_SOP_H

#include "input/shape.h"
#include "record/lists.h"

struct arsip;

enum jenis_sop { SOP_ALUR, SOP_NARATIF };
enum orientasi { ORIENTASI_OTOMATIS, ORIENTASI_MELINTANG, ORIENTASI_TEGAK };
enum kepala_sop { KEPALA_KOP, KEPALA_LAMPIRAN, KEPALA_TANPA };

enum simbol {
	SIMBOL_OTOMATIS,
	SIMBOL_MULAI,
	SIMBOL_PROSES,
	SIMBOL_KEPUTUSAN,
	SIMBOL_SELESAI,
	SIMBOL_DOKUMEN,
	SIMBOL_SUBPROSES,
	SIMBOL_LINGKARAN
};

/* Who acts: a column of the flow table. */
struct pelaksana {
	struct text kunci, nama;
	struct text path;
};

/* Who acts in a step; by his key, with a symbol of his own where it is not that of the step. */
struct pelaku {
	struct text kunci;
	enum simbol simbol;
	struct text path;
};

struct langkah {
	struct text kunci; /* for `lanjut`; only among the steps of one SOP */
	struct text nomor; /* as printed; its place when not given, nothing for "-" */
	struct prose kegiatan;
	struct {
		struct pelaku *items; /* several for joint work, of whom the last decides; one called "-" is nobody */
		size_t count;
	} pelaksana;
	enum simbol simbol;
	struct prose_list kelengkapan;
	struct text waktu;
	struct prose_list output, keterangan;
	struct exits lanjut;
	struct tercetak_list tercetak;
	struct text path;
};

/* Titles of the columns; "-" takes a column away. */
struct kolom_sop {
	struct prose nomor, kegiatan, pelaksana, mutu_baku, kelengkapan, waktu, output, keterangan;
	struct text satuan_waktu; /* of times written without one: the head names it */
	struct yes_no keterangan_di_mutu_baku;
	struct yes_no nomor_kolom;           /* a row of column numbers below the head */
	struct yes_no jumlah_waktu;          /* a row with the sum of times */
	struct prose jumlah, catatan_jumlah; /* its label, "Jumlah waktu"; a note below the sum */
	struct text path;
};

/* A numbered section of a narrative SOP; `alur` are chains of work, drawn as boxes when requested. */
struct bagian_sop {
	struct prose judul;
	struct narasi isi;
	struct prose_table alur;
	struct yes_no kotak;
	struct text path;
};

struct sop {
	struct text nomor, nama;
	enum jenis_sop jenis;
	struct texts unit;                                                /* lines below the office's name */
	struct text tanggal_pembuatan, tanggal_revisi, tanggal_efektif;   /* for sop_date */
	struct text revisi;                                               /* number of the revision: "01" */
	struct text tanggal_dibuat, tanggal_diperiksa, tanggal_disetujui; /* of those who sign, for sop_date */
	struct text nomor_salinan, status_dokumen;                        /* "02"; "Terkendali" */
	struct yes_no halaman; /* the identity grid has its page and how many there are */
	struct text disahkan_oleh, dibuat_oleh, diperiksa_oleh, disetujui_oleh; /* keys of pejabat */
	struct prose_list dasar_hukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan, definisi;
	struct prose judul; /* above the flow table; above all of a narrative SOP */
	struct kolom_sop *kolom;
	struct {
		struct pelaksana *items;
		size_t count;
	} pelaksana;
	struct {
		struct langkah *items;
		size_t count;
	} langkah;
	struct {
		struct bagian_sop *items;
		size_t count;
	} bagian;
	enum kepala_sop kepala;      /* what stands on top of a narrative SOP */
	struct prose_list lampiran;  /* lines of the annex head */
	enum orientasi orientasi;    /* of the flow table */
	struct text salinan_digital; /* address of the digital copy, as QR code */
	struct tercetak_list tercetak;
	struct arsip *arsip;
	struct text path;
};

extern const struct shape sop_shape;

/* -- dates -- */

enum sop_date_fault { SOP_DATE_FINE, SOP_DATE_NONE, SOP_DATE_WRONG };

/* "2024-10-01", "2024-10" or "Oktober 2024" (its day is 0), "2024" (its month too), the latter two also with room in
 * front that a pen fills, blanks, dots or lines: "      Oktober 2024". "-", dots and nothing are SOP_DATE_NONE. */
enum sop_date_fault sop_date(struct text written, struct date *date);

/* "1 Oktober 2024", "      Oktober 2024", "2024"; what is no date as it is written. */
struct text sop_date_format(struct arena *arena, struct text written);

/* -- the flow -- */

/* `lanjut` to this word, where no step is called so, leads to the end itself: a symbol in a row of its own, below
 * all steps. */
#define SOP_END "selesai"

enum { STEP_NOWHERE = -1 };

struct alur_exit {
	struct text label;
	size_t to;        /* index of a step */
	struct text path; /* of the words that say so; of the step when none do */
};

struct alur_step {
	enum simbol simbol;      /* never SIMBOL_OTOMATIS */
	size_t *lanes;           /* indices into pelaksana, as written, without the unknown */
	enum simbol *symbols;    /* of each of them */
	size_t lane_count;       /* 0: nobody acts, lines pass by */
	size_t decides;          /* of several: the index in lanes of who decides */
	struct alur_exit *exits; /* without those that lead nowhere */
	size_t exit_count;
	struct text number; /* as printed; empty for none */
};

struct alur {
	const struct sop *sop;   /* the one given, or the same with a step that is the end; its kegiatan is empty */
	struct alur_step *steps; /* one for each of sop->langkah */
	size_t count;
};

/* Whether anybody is named to act in the step. */
bool langkah_acts(const struct langkah *langkah);

struct alur sop_alur(struct arena *arena, const struct sop *sop);

/* The step meant by a key or a printed number; STEP_NOWHERE for none. */
long sop_step(const struct sop *sop, struct text target);

/* The step where lines to step `to` arrive: itself, or the next in which somebody acts; the count of steps for none. */
size_t alur_acted(const struct alur *alur, size_t to);

/* Whether `lanjut` to this leads to the end itself, not to a step. */
bool sop_is_end(const struct sop *sop, struct text target);

/* Which steps are reached from the first, and from which an end is reached. */
void alur_reach(const struct alur *alur, bool *reached, bool *ends);

#endif
