/* Outputs of programmes, kegiatan and sub kegiatan, wherever they are promised. */
#ifndef AUDIT_KELUARAN_H
#define AUDIT_KELUARAN_H

#include "audit/rules.h"

struct keluaran_list;

/* Asks of each list of outputs: those of programmes and their kegiatan, then those of sub kegiatan. */
void each_keluaran_list(const struct audit *audit,
                        void (*ask)(const struct audit *audit, const struct keluaran_list *list));

#endif
