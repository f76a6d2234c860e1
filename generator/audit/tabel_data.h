/* Own tables whose rows the data knows. Private to this folder. */
#ifndef AUDIT_TABEL_DATA_H
#define AUDIT_TABEL_DATA_H

#include "audit/tabel_isi.h"

/* Reports figures, verdicts and classes in rows of indicators, programmes, kegiatan and sub kegiatan that are not those
 * of the data. */
void tabel_data(const struct audit *audit, const struct tabel *tabel, const struct isi_tabel *isi);

#endif
