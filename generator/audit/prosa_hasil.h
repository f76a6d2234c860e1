/* How many indicators reached their targets, in sentences. Private to this folder. */
#ifndef AUDIT_PROSA_HASIL_H
#define AUDIT_PROSA_HASIL_H

#include "audit/cacah.h"

/* Whether the count is one by how indicators came out ("2 indikator mencapai target"); then it is judged. */
bool hasil_cacah(const struct kalimat *kalimat, const struct cacah *cacah);

/* Judges "2 dari 3 indikator mencapai target" at `at`; gives how many words the first number takes, 0 when nothing of
 * the kind stands there. */
size_t hasil_bagian(const struct kalimat *kalimat, size_t at);

/* Judges what the sentence says without a count: "tidak ada indikator yang ...", "66,67% indikator ...". */
void hasil_lain(const struct kalimat *kalimat);

#endif
