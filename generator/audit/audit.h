/* The audit: what a paper made from the record would leave open or contradict, found before anyone
 * signs.
 *
 * A finding is no error of the data file: the papers can be made, but a reader will ask. A rule is a function and a
 * row of a table (audit/rules.h); it has a code that stays the same, and reports at the place in the data where the
 * finding can be settled, with what is written there, what it should be, and why.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "base/diag.h"

struct manuscript;
struct record;

/* Adds the findings to `diags`: one for each cause, in the order of the rules. The record must be without errors. */
void audit(const struct record *record, struct diags *diags);

/* Adds what only a paper itself shows: abbreviations of its list that it does not use. The paper must be without
 * errors. */
void audit_paper(const struct record *record, const struct manuscript *manuscript, struct diags *diags);

/* Takes out the findings that the data excuses (`pengecualian`), and tells of each excuse with its reason, or that
 * there was nothing to excuse. To be called once, when all findings are there. */
void audit_excuse(const struct record *record, struct diags *diags);

/* Adds the evaluator's list: each item is proved, with all places that prove it, contradicted, or not answered by the
 * data (audit/evaluator.h). Never a score. Nothing without an annual report. */
void audit_evaluator(const struct record *record, struct diags *diags);

/* What a rule demands, for `naskah periksa --aturan`. */
struct rule_note {
	enum message message; /* its code and severity */
	const char *paper;    /* "lkip": what such a paper must have; NULL: what must agree wherever it is said */
	struct pair words;    /* a sentence */
	struct pair basis;    /* the regulation or the reason */
};

/* In the order of the rules, a code only once; false behind the last. */
bool audit_rule(size_t index, struct rule_note *note);

#endif
