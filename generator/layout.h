/* The contract of a paper: a layout turns the record into a manuscript and knows nothing of places. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "base/diag.h"
#include "content/block.h"
#include "official/tanggal.h"
#include "record/scope.h"

struct names;

/* What the caller requests beyond the data; each 0 or empty when not requested. */
struct wishes {
	int triwulan;                 /* --triwulan 1..4: only that quarter */
	struct text nomor;            /* --nomor: only the paper with this number */
	struct text kertas;           /* --kertas: "A3", "F4", "215x330": instead of aturan.kertas */
	bool poster;                  /* --poster: for a notice board */
	bool konsep;                  /* --konsep: marked as a draft, whatever the data says */
	struct text ttd;              /* --ttd: "basah", "elektronik": instead of aturan.tanda_tangan.cara */
	bool arsip;                   /* --arsip: the file copy, with its table of paraf */
	struct text path;             /* where in the data this is requested; empty: by the caller */
	const struct diags *findings; /* what the sheet of findings tells; NULL for papers */
};

/* What a layout works with. */
struct composer {
	struct arena *arena;
	const struct record *record;
	struct scope scope;            /* of the record: what the part at hand is about */
	struct manuscript *manuscript; /* empty, for the layout to fill */
	struct diags *diags;           /* what the paper lacks */
	struct wishes wishes;
	/* Reads an image that the data names, relative to the data file; NULL (and a message at `path`) when it
	 * is not there, not allowed or damaged. The same name gives the same image. */
	const struct image *(*image)(struct composer *composer, struct text name, struct text path);
	void *files;         /* for `image` */
	struct names *names; /* of officials, for layouts/parts/prose.c; NULL until it needs them */
	struct date date;    /* the layout sets the paper's own date */
};

/* Wishes that not every paper has a use for. */
enum wish { WISH_TRIWULAN = 1, WISH_NOMOR = 2, WISH_POSTER = 4, WISH_ARSIP = 8 };

struct layout {
	const char *name; /* of the command: "lkip" */
	const char *key;  /* of the data that is this paper's alone: "sop"; NULL for none */
	const char *note; /* one line for --help */
	void (*compose)(struct composer *composer);
	/* Whether the data lacks what the paper is made from, which is then reported in `diags` at `path`. */
	bool (*lacks)(const struct record *record, struct text path, struct diags *diags);
	int takes; /* bits (wish) */
};

/* Ended by NULL. */
extern const struct layout *const layouts[];

#endif
