/* A signature put into an empty field of a PDF: a revision behind the file, which stays as it is.
 *
 * For trials of the way to a signing service; the service itself signs for good.
 */
#ifndef PDF_FILL_H
#define PDF_FILL_H

#include "pdf/cms.h"
#include "pdf/reader.h"

/* Whether the file's last table of objects is of the old form, which a revision of the same form may follow. */
bool pdf_is_classic(struct text file);

struct filling {
	const struct pdf_field *field;
	struct text name, reason, location, contact; /* each may be empty */
	struct text appearance;                      /* operators; the box is as large as the field, from 0 0 */
	const struct cms_signer *signer;
};

/* The file with the revision; `form` is that of this very file, which is classic. Empty when no message can be made. */
struct text pdf_fill(struct arena *arena, struct text file, const struct pdf_form *form, const struct filling *filling);

#endif
