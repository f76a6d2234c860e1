/* The files of starters/, which starters/pack.sh makes a table of when the program is built. */
#ifndef STARTER_TEXTS_H
#define STARTER_TEXTS_H

struct starter_text {
	const char *name, *text; /* "dinas/profil.json"; NULL behind the last */
};

extern const struct starter_text starter_texts[];

#endif
