/* A stand-in of the Esign Client Service, to try the way to it: the same requests, the same answers and refusals,
 * signatures by a certificate that nobody trusts and with a mark that says "UJI COBA". What the service is known to do
 * is told in docs/data.md; where it would put its box anywhere, this one wants an empty field there.
 */
#ifndef OFFICE_TRIAL_H
#define OFFICE_TRIAL_H

#include "base/text.h"
#include "naskah.h"
#include "pdf/cms.h"

/* The name in the certificate. */
#define TRIAL_NAME "UJI COBA - bukan tanda tangan yang sah"

/* A part of a request: of version 1 each part of its form, the file among them; of version 2 the body alone. */
struct trial_part {
	struct text name, bytes;
};

struct trial_answer {
	int status;           /* of HTTP: 200, 400 */
	struct text type;     /* "application/json" */
	struct text document; /* id_dokumen, a header of version 1; or empty */
	struct text body;
};

/* Answers a request of version 1 (POST /api/sign/pdf) or 2 (POST /api/v2/sign/pdf). `time` is what version 2 says about
 * when it was done. */
struct trial_answer trial_sign(struct arena *arena, const struct cms_signer *signer, int version,
                               const struct trial_part *parts, size_t count, struct text time);

/* The file in an answer of version 2 that is none of a refusal; false without. */
bool trial_file(struct arena *arena, struct text body, struct text *file);

#endif
