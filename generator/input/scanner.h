/* Private to input/: a place in the bytes of a JSON file, and what is known there.
 *
 * Three floors: scanner.c walks from byte to byte; refuse.c and refuse_token.c look at what is
 * where the grammar stops, and say in plain words what to do; scan.c is the grammar and makes the
 * tree with its places. The first mistake ends it.
 */
#ifndef INPUT_SCANNER_H
#define INPUT_SCANNER_H

#include "input/ascii.h"
#include "input/json.h"

enum { NUMBER_BYTES_MAX = 63 }; /* what cJSON reads of a number */

struct spot {
	uint32_t line, column; /* from 1; columns count code points */
};

/* What the grammar would take next; in an object a member starts with its key. */
enum awaited {
	AWAIT_ROOT,
	AWAIT_FIRST, /* behind an opening bracket: a member, or the bracket's end */
	AWAIT_NEXT,  /* behind a comma: one more member */
	AWAIT_COLON,
	AWAIT_VALUE, /* behind a colon */
	AWAIT_COMMA, /* behind a member: a comma, or the bracket's end */
	AWAIT_END
};

struct scanner {
	struct arena *arena;
	struct diags *diags;
	struct text bytes;
	size_t at;
	struct spot spot;         /* of bytes[at] */
	struct spot behind;       /* right behind the last thing that is not blank */
	struct spot comma;        /* of the last comma between members */
	const struct json *last;  /* the value finished last */
	const struct json *keyed; /* the member whose key was read last */
	const struct json *open[JSON_DEPTH_MAX];
	size_t depth; /* how many are open */
	size_t values;
	size_t escaped; /* bytes of all texts and keys with escapes */
};

/* One byte on; the spot goes with it. */
void scan_step(struct scanner *scanner);

/* The byte `ahead` places on; 0 behind the end. */
static inline char scan_ahead(const struct scanner *scanner, size_t ahead)
{
	return ahead < scanner->bytes.count - scanner->at ? scanner->bytes.bytes[scanner->at + ahead] : '\0';
}

static inline char scan_peek(const struct scanner *scanner)
{
	return scan_ahead(scanner, 0);
}

static inline bool scan_at_end(const struct scanner *scanner)
{
	return scanner->at == scanner->bytes.count;
}

#endif
