/* Keys and what refers to them. Private to this folder.
 *
 * A thing has a key when its shape has a FIELD_KEY or a text `kunci`; keys are unique among things
 * of one shape, whose name is the kind that references name in `refers`; one may name several, "program, kegiatan",
 * and then only one of them may have the key. So a new kind of thing, or
 * a new reference, is a row in a shape and nothing here.
 */
#ifndef RECORD_REFERENCES_H
#define RECORD_REFERENCES_H

#include "base/diag.h"
#include "input/shape.h"

struct key_entry {
	const char *kind; /* name of the shape */
	struct text key;
	struct text path; /* of the text that gives it */
	size_t order;     /* of finding: earlier things own the key */
};

struct reference {
	const char *kind;
	struct text key;
	struct text path; /* of the text that names it */
};

struct references {
	struct diags *diags;
	const struct diags *before; /* what reading told: behind a key that is spelt wrong nothing was read */
	const struct shape *root;
	ARRAY_OF(struct key_entry) keys;
	ARRAY_OF(struct reference) named;
};

/* Notes the keys and references of one struct, and reports keys that are badly spelt. */
void references_collect(struct references *all, const struct shape *shape, const void *item);

/* Once all are collected: reports keys used twice and references to nothing, of these at most `most`;
 * gives the number left unsaid. */
size_t references_check(struct references *all, size_t most);

#endif
