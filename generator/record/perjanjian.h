/* The Perjanjian Kinerja: who promises what to whom, from the head of the office down.
 *
 * An agreement of a lower official (kepala bidang, kasubbag) is of the same kind and is listed in
 * the `tingkat` of his superior's, who is its Pihak Kedua; date, wording and `perubahan` are the
 * superior's unless it has its own. What the year's data already say (indicators, programmes,
 * their money) is named by key and not said again; a sum stands here only where the agreement
 * was signed on another one.
 */
#ifndef RECORD_PERJANJIAN_H
#define RECORD_PERJANJIAN_H

#include "input/shape.h"
#include "record/lists.h"

struct arsip;

struct record;
struct program;
struct kegiatan;
struct sub_kegiatan;

/* An indicator of `sasaran` named by key, or one of the agreement's own. */
struct indikator_perjanjian {
	struct text iku; /* key of an indicator; its target and unit unless given here */
	struct text nama, satuan;
	struct integer desimal; /* places shown; as the target is written when not given */
	struct number target;
	struct text sebutan_target; /* a target that is no number: "WTP" */
	struct text path;
};
struct indikator_perjanjian_list {
	struct indikator_perjanjian *items;
	size_t count;
};

struct sasaran_perjanjian {
	struct text uraian;
	struct indikator_perjanjian_list indikator;
	struct text path;
};

struct program_perjanjian {
	struct text program;     /* key */
	struct number anggaran;  /* rupiah agreed on; that of the year when not given */
	struct number semula;    /* before the change, in a perjanjian perubahan */
	struct prose keterangan; /* the programme's source of funds when not given */
	struct text path;
};

struct sub_kegiatan_perjanjian {
	struct text sub_kegiatan; /* key, or a name of its own */
	struct text nama;
	struct number anggaran, semula;
	struct prose keterangan;
	struct indikator_perjanjian_list indikator; /* the year's own when empty */
	struct text path;
};

struct kegiatan_perjanjian {
	struct text kegiatan; /* key, or a name of its own */
	struct text nama;
	struct number anggaran, semula;
	struct prose keterangan;
	struct indikator_perjanjian_list indikator; /* the year's own when empty and no sub kegiatan */
	struct {
		struct sub_kegiatan_perjanjian *items;
		size_t count;
	} sub_kegiatan;
	struct text path;
};

/* The words of the statement; what is not given is the national form of PermenPANRB 53/2014. */
struct kata_perjanjian {
	struct prose judul; /* above "TAHUN 2024" */
	struct prose pembuka;
	struct prose pihak_pertama; /* "selanjutnya disebut Pihak Pertama" */
	struct prose pihak_kedua;
	struct prose janji, supervisi;
	struct prose persetujuan;    /* above the left signature; usually nothing */
	struct prose kolom_kegiatan; /* head of the column of kegiatan with money */
	struct text path;
};

struct perjanjian {
	struct text pihak_pertama; /* keys of pejabat */
	struct text pihak_kedua;   /* the superior's Pihak Pertama when not given */
	struct date tanggal;
	struct yes_no perubahan;
	struct text unit; /* below the title of the lampiran */
	struct kata_perjanjian *kata;
	struct {
		struct sasaran_perjanjian *items;
		size_t count;
	} sasaran;
	struct {
		struct program_perjanjian *items;
		size_t count;
	} program;
	struct {
		struct kegiatan_perjanjian *items;
		size_t count;
	} kegiatan;
	struct {
		struct perjanjian *items;
		size_t count;
	} tingkat;
	struct tercetak_list tercetak;
	struct arsip *arsip;
	struct text path;
};

/* Things of the year's data by key, or NULL; the programme and kegiatan they belong to are given
 * too where requested. */
const struct kegiatan *perjanjian_kegiatan(const struct record *record, struct text kunci,
                                           const struct program **program);
const struct sub_kegiatan *perjanjian_sub_kegiatan(const struct record *record, struct text kunci,
                                                   const struct kegiatan **kegiatan, const struct program **program);

#endif
