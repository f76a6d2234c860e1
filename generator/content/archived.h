/* The papers within a manuscript, as an archive takes them in: one file may hold several, and others annexed. */
#ifndef CONTENT_ARCHIVED_H
#define CONTENT_ARCHIVED_H

#include "base/array.h"
#include "official/tanggal.h"

struct arsip;

struct archived {
	const char *kind;  /* "surat" */
	struct text title; /* of it alone */
	struct text nomor, sifat;
	struct date date;            /* year 0: none; of some only the month is known, or the year */
	struct text signers[2];      /* keys of officials, or empty */
	const struct arsip *said[2]; /* what the data says of it, the nearest first; NULL: nothing */
	size_t section;              /* its first */
	size_t annex;                /* the lampiran it is, from 1; 0: none */
};

struct archived_list {
	struct archived *items;
	size_t count, capacity;
};

#endif
