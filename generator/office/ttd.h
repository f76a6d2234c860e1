/* Where a paper is to be signed electronically, for programs that call a signing service. */
#ifndef OFFICE_TTD_H
#define OFFICE_TTD_H

#include "office/paper.h"

/* As JSON: of each field its name, page, and box in whole points from both origins, and the bodies of requests to the
 * Esign Client Service, versions 1 and 2, in which the caller fills in who signs, the secrets and the file. */
struct text ttd_report(struct arena *arena, const struct made_paper *paper);

/* Who signs, his secret, and the file in Base64. */
struct ttd_secrets {
	struct text nik, passphrase, file;
};

/* The body of version 2 for the nth field of the paper, from 0, with these filled in; empty behind the last field. */
struct text ttd_request(struct arena *arena, const struct made_paper *paper, size_t nth,
                        const struct ttd_secrets *secrets);

#endif
