/* The end of a paper: who signs and in whose name, who gets a copy, who has initialled it.
 *
 * Lines of authority (a.n., u.b., Plt., Plh., Pj., Pjs.) and who carries gelar, pangkat and NIP follow
 * from the pejabat and the kind of paper by the rules of official/kuasa.h. A block of signatures is never
 * parted and never alone on a page: the last two lines above it stay with it.
 */
#ifndef LAYOUTS_SIGNATURE_H
#define LAYOUTS_SIGNATURE_H

#include "layout.h"
#include "official/kuasa.h"

struct pejabat;
struct prose_list;
struct texts;
struct yes_no;

/* -- one who signs, to the right -- */

struct signature {
	struct text signer; /* key of pejabat */
	struct date date;
	struct text path; /* of what is signed, for messages */
	bool again;       /* what it lacks was told with another of the same paper */
};

/* Place and date, office, room to sign, name, pangkat and NIP; to the right, kept together and with
 * what is above. Left out, with a warning, when nobody is named. */
void signature_add(struct composer *composer, struct blocks *blocks, const struct signature *signature);

/* -- any number of places -- */

/* One place to sign. What is not given is left out. */
struct signer {
	struct text key;    /* of pejabat; empty: nobody, no message */
	struct text lead;   /* a line above the office: "PIHAK KEDUA,", "Mengetahui," */
	struct text path;   /* of the text that names him, for messages */
	struct rich agreed; /* a line above the lead, or empty */
};

enum sign_date {
	SIGN_UNDATED,
	SIGN_PLACE_DATE, /* "Muara Teweh, 8 Mei 2024"; a date without day (0) is "Muara Teweh, Mei 2024" */
	SIGN_DITETAPKAN  /* "Ditetapkan di Muara Teweh / pada tanggal 8 Mei 2024" */
};

/* Left of the sender: who received the paper, to fill in by hand. */
struct receipt {
	struct text office; /* of the receiver; dots when empty */
	struct text path;
	struct text lead;                  /* "Penerima," when empty */
	const struct texts *above, *below; /* labels of dotted lines around the room to sign; NULL or none: the usual */
};

struct signing {
	struct signer left, right;     /* their names are at one height; one alone is at the right */
	struct signer below;           /* in the middle under both: "Mengetahui," */
	const struct receipt *receipt; /* instead of `left`; NULL: none */
	enum sign_date dating;         /* above the right one */
	struct date date;              /* year 0: dots, and a warning at `path` */
	struct text date_words;        /* as they are printed instead of a date without day; or empty */
	const char *date_key;          /* where the data has it; NULL: "tanggal" */
	enum naskah naskah;            /* kind of paper: NASKAH_SURAT, NASKAH_PENETAPAN ... */
	length width;                  /* of one alone at the right; 0: the usual */
	struct text path;              /* of what is signed, for messages */
	bool again;                    /* what it lacks was told with another of the same paper */
};

/* Appends the block with the room above it, upright or turned; nothing, with a warning, when nobody is
 * named on the right. */
void signing_add(struct composer *composer, struct blocks *blocks, const struct signing *signing);

/* Office, room to sign and person alone, as lines at the end of `blocks`, for a place in a table; nothing
 * when nobody is named. */
void signer_lines(struct composer *composer, struct blocks *blocks, const struct signer *signer, length room);

/* The name as this kind of paper may carry it: "Suparmi A. Aspian, S.ST., M.T.", in a decree without
 * gelar. For the parties of an agreement and the like; also the office with its Plt., Plh., Pj. */
struct text pejabat_name(struct composer *composer, const struct pejabat *pejabat, enum naskah naskah);
struct text pejabat_office(struct composer *composer, const struct pejabat *pejabat);

/* -- tembusan.c: after the signatures -- */

/* "Tembusan:", or what aturan.surat has instead, and a numbered list (no number for one alone); nothing when there is
 * none. */
void tembusan_add(struct composer *composer, struct blocks *blocks, const struct prose_list *tembusan);

/* The table JABATAN | PARAF of who has read the draft, for the file copy: of `jabatan`, of aturan.paraf when
 * that is empty, else of the usual offices. Callers ask first whether it is wanted: their data say so, or
 * the caller of the program does (--arsip). */
void paraf_add(struct composer *composer, struct blocks *blocks, const struct texts *jabatan);
bool paraf_wanted(const struct composer *composer, struct yes_no asked);

/* A number as it is printed: where the data leaves two blanks or a blank between slashes ("010/ /Perenc"),
 * and where it gives none, a gap to fill in by hand, with a warning at `path`. */
struct text nomor_words(struct composer *composer, struct text nomor, struct text path);

#endif
