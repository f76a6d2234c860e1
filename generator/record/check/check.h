/* What shapes cannot say about the data. Private to this folder. */
#ifndef RECORD_CHECK_H
#define RECORD_CHECK_H

#include "base/diag.h"
#include "input/shape.h"
#include "record/paper.h"

struct record;
struct sop;
struct sop_list;
struct surat_list;

/* Reports dangling references, keys used twice, rows that do not fit their table, values that
 * contradict each other. The record may be incomplete: what is not there is not judged. */
void record_check(const struct record *record, struct diags *diags);

/* Reports the mistakes in the fields and references of every sentence. `aturan` is filled in. */
void prose_check(const struct record *record, struct diags *diags);

/* The rules about one struct, of the kind in the name. */
void check_tabel(struct diags *diags, const void *tabel);
void check_blok_data(struct diags *diags, const void *blok_data);
void check_blok_triwulan(struct diags *diags, const void *blok_triwulan);
void check_kolom_anggaran(struct diags *diags, const void *aturan);
void check_gambar(struct diags *diags, const void *gambar);
void check_foto(struct diags *diags, const void *foto);
void check_reviu(struct diags *diags, const void *reviu);
void check_singkatan(struct diags *diags, const void *singkatan);
void check_pejabat(struct diags *diags, const void *pejabat);
void check_aturan(struct diags *diags, const void *aturan);
void check_ukuran(struct diags *diags, const void *indikator); /* how it is measured */
void check_gaya_judul(struct diags *diags, const void *gaya);
void check_gaya_paragraf(struct diags *diags, const void *gaya);
void check_gaya_tabel(struct diags *diags, const void *gaya);
void check_gaya_judul_tabel(struct diags *diags, const void *gaya);
void check_predikat(struct diags *diags, const void *aturan);
void check_uang_triwulan(struct diags *diags, const void *uang_triwulan);
void check_uang_setahun(struct diags *diags, const void *uang_setahun);
void check_laporan_triwulan(struct diags *diags, const void *laporan_triwulan);
void check_evaluasi(struct diags *diags, const void *laporan_evaluasi);
void check_surat(struct diags *diags, const void *surat);
void check_banyaknya(struct diags *diags, const void *banyaknya);
void check_kiriman(struct diags *diags, const void *kiriman);
void check_gaya_surat(struct diags *diags, const void *gaya);
void check_gaya_kop(struct diags *diags, const void *gaya);
void check_gaya_tanda_tangan(struct diags *diags, const void *gaya);
void check_kuasa(struct diags *diags, const void *pejabat);
void check_sop(struct diags *diags, const void *sop);
void check_sop_identity(struct diags *diags, const struct sop *sop);
void check_keputusan(struct diags *diags, const void *keputusan);
void check_lampiran(struct diags *diags, const void *lampiran);

/* Who is the same person as another has that one's name, so that one must have a name of his own. */
void check_persons(struct diags *diags, const struct record *record);

/* Numbers of letters, and of SOPs, are used once. */
void check_surat_list(struct diags *diags, const struct surat_list *list);
void check_sop_list(struct diags *diags, const struct sop_list *list);

/* A warning for each paper that has the number of one before it; numbers with a gap, to be filled in by hand, may
 * be alike. */
struct numbered {
	struct text nomor, path; /* path: of the paper */
};
void check_numbers(struct diags *diags, const struct numbered *papers, size_t count);

/* The rules about the Perjanjian Kinerja, from the uppermost down. */
void check_perjanjian(struct diags *diags, const struct record *record);

/* The fourth quarter against the year: warnings. */
void check_quarters(struct diags *diags, const struct record *record);

/* The path of a member: "aturan.kertas". */
struct text check_path(struct diags *diags, struct text path, const char *key);

/* A number as the data file spells it: 8.6 */
struct text check_spelt(struct arena *arena, struct decimal value);

/* Bounds are spelt likewise: check_within(value, "1", "2.5"). */
bool check_within(struct decimal value, const char *least, const char *most);

/* Reports a paper of no known name and size; gives what it is. */
enum paper_fault check_paper(struct diags *diags, struct text path, struct text written, struct sheet *sheet);

/* Reports a number that is given and out of its bounds; false then. */
bool check_range(struct diags *diags, struct text path, struct number number, const char *least, const char *most,
                 const char *unit);

/* Numbers of a struct and their bounds. */
struct range {
	const char *key;
	size_t offset; /* of the number in the struct */
	const char *least, *most, *unit;
};

/* Reports those out of bounds; false then. `path` is that of the struct. */
bool check_ranges(struct diags *diags, struct text path, const void *item, const struct range *ranges, size_t count);

#endif
