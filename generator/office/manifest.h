/* The manifest of a paper: how and from what it was made, as a JSON file that travels inside its PDF. */
#ifndef OFFICE_MANIFEST_H
#define OFFICE_MANIFEST_H

#include "office/output.h"

#define MANIFEST_NAME "naskah-manifes.json"

enum inside_kind { INSIDE_DATA, INSIDE_INCLUDED, INSIDE_PICTURE };

/* A file that the paper was made from. */
struct inside_file {
	enum inside_kind kind;
	struct text attached; /* its name in the PDF, where no other has it */
	struct text name;     /* as the data calls it */
	struct text digest;   /* SHA-256 */
	struct text bytes;    /* as attached; a manifest that was read knows none */
};

/* What else the pages hang on: a font, the patterns, the colour profile. */
struct inside_means {
	struct text name;
	struct text version; /* or empty */
	struct text digest;
};

struct manifest {
	struct text version, digest; /* of the program */
	struct text paper;           /* "lkip" */
	struct paper_wishes wishes;
	struct output_wishes form;
	ARRAY_OF(struct inside_file) files;
	ARRAY_OF(struct inside_means) means;
};

/* What the paper would be made from again in that form; its notes are cut out unless the form asks for them.
 * A picture that cannot be had again is reported in `diags`. */
struct manifest manifest_of(const struct made_paper *paper, const struct output_wishes *form, struct diags *diags);

/* As JSON. */
struct text manifest_write(struct arena *arena, const struct manifest *manifest);

/* False when it is none that this program understands. Texts may hold anything. */
bool manifest_read(struct arena *arena, struct text json, struct manifest *manifest);

#endif
