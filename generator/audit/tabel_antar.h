/* What own tables say across their columns and beside each other. Private to this folder. */
#ifndef AUDIT_TABEL_ANTAR_H
#define AUDIT_TABEL_ANTAR_H

#include "audit/tabel_isi.h"

/* Reports rows whose column of sums is not that of the columns before it. */
void tabel_mendatar(const struct audit *audit, const struct isi_tabel *isi);

/* Reports a year that heads two columns. */
void tabel_kepala(const struct audit *audit, const struct tabel *tabel);

/* Reports a name that stands twice with other numbers. */
void tabel_nama(const struct audit *audit, const struct isi_tabel *isi);

/* Reports totals of one thing that differ, in tables and sentences. */
void ask_tabel_antar(const struct audit *audit);

#endif
