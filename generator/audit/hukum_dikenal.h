/* Regulations that reports of regional offices cite, and what became of them. Private to this folder. */
#ifndef AUDIT_HUKUM_DIKENAL_H
#define AUDIT_HUKUM_DIKENAL_H

#include "audit/baca/peraturan.h"

struct dikenal {
	enum jenis_peraturan jenis;
	const char *penerbit; /* as in struct peraturan; NULL: as its kind */
	int angka, tahun;
	const char *judul;
	const char *pengganti; /* what replaced it, NULL while it holds */
};

/* The row of the citation, or NULL. */
const struct dikenal *dikenal_cari(const struct peraturan *peraturan);

/* A row whose title is that of the citation, which has another number, year or kind of it but agrees in at least one of
 * number and year; NULL when there is none, or the citation is right. */
const struct dikenal *dikenal_lain(const struct peraturan *peraturan);

/* "Peraturan Presiden Nomor 29 Tahun 2014". */
struct text dikenal_sebutan(struct arena *arena, const struct dikenal *dikenal);

/* How many words the title of the citation shares with the row's from the start; `*left`, `*right` are the first that
 * differ, empty where one ends. */
size_t dikenal_judul(const struct peraturan *peraturan, const struct dikenal *dikenal, struct text *left,
                     struct text *right);

#endif
