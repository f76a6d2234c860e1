/* Sums, means and percentages of own tables. Private to this folder. */
#ifndef AUDIT_TABEL_HITUNG_H
#define AUDIT_TABEL_HITUNG_H

#include "audit/tabel_isi.h"

/* The percentages of a column: of which realisasi by which target; `found` only when two thirds of the rows obey. */
struct rasio {
	bool found;
	size_t kolom, realisasi, target;
	int64_t scale; /* 100, or 1 for a ratio printed as such */
};

struct rasio rasio_cari(const struct isi_tabel *isi, size_t kolom);

/* Whether the row says its percentage rightly, or says none; `wanted` is what it should be when not. */
bool rasio_cocok(const struct rasio *rasio, const struct isi_baris *baris, struct decimal *wanted);

/* Reports rows of sums and means that are not those of their columns, and sums over unlike units. */
void tabel_jumlah(const struct audit *audit, const struct isi_tabel *isi);

#endif
