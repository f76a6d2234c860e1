/* The papers of an office as far as they are dated, numbered and signed. Private to this folder. */
#ifndef AUDIT_PAPERS_H
#define AUDIT_PAPERS_H

#include "audit/rules.h"
#include "official/tanggal.h"

enum paper_kind { PAPER_LKIP, PAPER_PK, PAPER_IKU, PAPER_LETTER, PAPER_QUARTERLY, PAPER_EVALUATION, PAPER_REVIEW };

struct dated {
	enum paper_kind kind;
	struct text path; /* of the paper */
	struct date date; /* year 0: not given */
	struct text number;
	int quarter;                  /* that it is about; 0: the year */
	const struct pejabat *signer; /* or NULL */
	struct date superior;         /* of an agreement: when that of the superior was signed */
};

struct papers {
	ARRAY_OF(struct dated) list;
};

/* All that have a date, a number or a signer; SOPs, whose dates are of another kind, are not among them. */
void papers_collect(const struct audit *audit, struct papers *papers);

/* Whether one of them signed all that he did before the other signed anything: who moved in the year, or followed. */
bool papers_apart(const struct papers *papers, const struct pejabat *a, const struct pejabat *b);

/* The last day that the paper may be about: of its quarter, or of the year. */
struct date paper_period_end(const struct audit *audit, const struct dated *paper);

#endif
