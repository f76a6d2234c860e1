/* On which page of the annual report the evidence of the evaluator's list stands. */
#ifndef OFFICE_LEMBAR_BUKTI_H
#define OFFICE_LEMBAR_BUKTI_H

#include "office/paper.h"

/* Adds to the places of the findings, which name the part of the report, its page: "Bab III.A, halaman 36". The report
 * is made in `arena`, inside the office's, and reported nowhere; without one the places stay. */
void bukti_pages(struct arena *arena, struct office *office, const struct paper_wishes *wishes, struct diags *findings);

#endif
