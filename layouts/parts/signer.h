/* Who signs, line by line; shared by signer.c and signature.c alone. */
#ifndef LAYOUTS_SIGNER_H
#define LAYOUTS_SIGNER_H

#include "layouts/parts/signature.h"

/* A place to sign: where its lines go, and how. */
struct place {
	struct composer *composer;
	struct blocks *blocks;
	enum naskah naskah;
	length hang; /* of all lines, once they are under an "a.n." */
	bool centred;
};

/* The office's choice of looks; never NULL. */
const struct gaya_tanda_tangan *signer_gaya(const struct composer *composer);

/* One line; nothing when it is empty. */
void signer_line(const struct place *place, struct text words, struct text path);

/* The same of words with faces. */
void signer_words(const struct place *place, struct rich words);

/* An office in words, broken where its phrases end, and a comma. */
void signer_office(const struct place *place, struct text office, struct text path);

/* "a.n. X / Y / u.b. / Z," or "Z," alone. */
void signer_offices(struct place *place, const struct pejabat *pejabat);

/* Name, pangkat and NIP, as far as they may be written there. */
void signer_person(const struct place *place, const struct pejabat *pejabat);

#endif
