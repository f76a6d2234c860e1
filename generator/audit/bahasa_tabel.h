/* Own tables and what the program's tables are made from; private to this folder. */
#ifndef AUDIT_BAHASA_TABEL_H
#define AUDIT_BAHASA_TABEL_H

struct audit;

/* Reports captions of another year than their tables, captions used twice, blank cells in columns that are full, once
 * for a column. */
void ask_tabel(const struct audit *audit);

#endif
