/* Forms of authority under a paper, and what a signatory may carry: gelar, pangkat, NIP.
 *
 * Source: Permendagri 1/2023 articles 42 to 44. a.n. (atas nama) passes authority to the official one
 * level below, u.b. (untuk beliau) from him to the next, and only after an a.n.; Plt., Plh., Pj. and Pjs.
 * are written directly before the office held.
 */
#ifndef OFFICIAL_KUASA_H
#define OFFICIAL_KUASA_H

#include "base/text.h"

enum status_jabatan { STATUS_DEFINITIF, STATUS_PLT, STATUS_PLH, STATUS_PJ, STATUS_PJS };

/* Kinds of papers that the rules distinguish. */
enum naskah {
	NASKAH_SURAT,    /* korespondensi, penugasan, khusus: letters, agreements, reports */
	NASKAH_PENETAPAN /* pengaturan and penetapan: decrees */
};

/* What may be written with a name. */
struct bawaan {
	bool gelar, pangkat, nip;
};

/* "Plt. ", "Plh. ", "Pj. ", "Pjs. "; empty for a definitive holder. */
struct text status_prefix(enum status_jabatan status);

/* The status that an office is written with ("Pj. Bupati"); the office without it in `*bare`. */
enum status_jabatan status_of_jabatan(struct text jabatan, struct text *bare);

/* By the rules; `jabatan` without status prefix. */
struct bawaan bawaan_of(struct text jabatan, enum status_jabatan status, enum naskah naskah);

/* "Drs. H. Ahmad Yani, M.Si." is "Ahmad Yani". */
struct text nama_tanpa_gelar(struct text nama);

/* The name with no-break spaces but for one blank: where it is too long for a line, it goes on with the gelar behind
 * it, all of them. One gelar alone would be no line: unless words follow on it, the last word of the name goes along.
 */
struct text nama_terikat(struct arena *arena, struct text nama, bool words_follow);

/* "a.n." and "u.b." as written before or between offices. */
#define KUASA_AN LIT("a.n.")
#define KUASA_UB LIT("u.b.")

#endif
