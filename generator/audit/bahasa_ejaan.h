/* Ends of sentences, spellings, copies. Private to this folder. */
#ifndef AUDIT_BAHASA_EJAAN_H
#define AUDIT_BAHASA_EJAAN_H

#include "audit/rules.h"

void ask_ejaan(const struct audit *audit);

#endif
