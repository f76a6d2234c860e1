/* The evaluator's list: what the LKE of PermenPANRB 88/2021 (component 3, reporting) and the checklist of the review
 * (PermenPANRB 53/2014, annex III) ask, as far as the data answers it. Never a score: that is the evaluator's.
 */
#ifndef AUDIT_EVALUATOR_H
#define AUDIT_EVALUATOR_H

#include "base/array.h"
#include "base/diag.h"

struct record;

enum jawaban {
	JAWABAN_TERBUKTI,     /* the data proves it */
	JAWABAN_BERTENTANGAN, /* the data says otherwise */
	JAWABAN_TERBUKA       /* the data does not tell; the evaluator looks himself */
};

struct bukti {
	struct text path;   /* where the data has it */
	struct text tempat; /* the part of the paper that prints it */
};

/* An item, answered. */
struct butir_evaluator {
	const char *kode; /* "LKE 3.b.3", "Reviu III.7" */
	struct text kata; /* what is asked */
	enum jawaban jawaban;
	struct text alasan; /* why it is not proved; empty otherwise */
	ARRAY_OF(struct bukti) bukti;
};

/* The item at the index, answered from the data; false behind the last. The record must be without errors. */
bool evaluator_butir(struct arena *arena, const struct record *record, size_t index, struct butir_evaluator *butir);

#endif
