/* What an archive wants to know of a paper besides what is printed on it: its class, who keeps it, how long it is
 * kept and what becomes of it then.
 *
 * The office says what holds of all its papers (`arsip`), a paper what holds of it alone: the nearest wins, member by
 * member. The names are those of the rules: klasifikasi (Permendagri 83/2022), sifat as the degrees of security and
 * access, retensi with nasib akhir as in a schedule of retention (jadwal retensi arsip, PP 28/2012).
 */
#ifndef RECORD_ARSIP_H
#define RECORD_ARSIP_H

#include "input/shape.h"

/* SIFAT_OTOMATIS: that of the letter itself, where it is one of the others. */
enum sifat_arsip { SIFAT_OTOMATIS, SIFAT_BIASA, SIFAT_TERBATAS, SIFAT_RAHASIA, SIFAT_SANGAT_RAHASIA };
enum nasib_akhir { NASIB_MUSNAH, NASIB_PERMANEN, NASIB_DINILAI_KEMBALI };

struct retensi {
	struct integer aktif, inaktif; /* years */
	struct text sejak;             /* "setelah tahun anggaran berakhir" */
	enum nasib_akhir nasib_akhir;
	struct text dasar; /* the schedule it follows */
	struct text path;
};

/* What the office's archive knows besides: by a name of its own. */
struct keterangan_arsip {
	struct text kunci, isi;
	struct text path;
};

struct arsip {
	struct text nomor;   /* of a paper alone: instead of that printed on it; */
	struct date tanggal; /* likewise */
	struct text kode_referensi;
	struct text klasifikasi, uraian_klasifikasi; /* "000.8.6.3", "Laporan kinerja" */
	struct text unit;                            /* that made it, below the office */
	enum sifat_arsip sifat;
	struct retensi *retensi;
	struct text hak, cakupan; /* rights; what place or time it is about */
	struct {
		struct keterangan_arsip *items;
		size_t count;
	} lain;
	struct text path;
};

extern const struct choice sifat_arsip_choices[], nasib_choices[];

/* As in the data: "sangat_rahasia", "dinilai_kembali"; empty for SIFAT_OTOMATIS. */
struct text sifat_word(enum sifat_arsip sifat);
struct text nasib_word(enum nasib_akhir nasib);

/* The degree that a letter's own words say, in small or capital letters: "Sangat Rahasia"; else SIFAT_OTOMATIS. */
enum sifat_arsip sifat_from_words(struct text words);

/* The nearest first; some may be NULL. A schedule is taken whole. */
struct arsip arsip_layered(struct arena *arena, const struct arsip *const *layers, size_t count);

#endif
