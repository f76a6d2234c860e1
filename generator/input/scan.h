/* Private to input/: the strict reader of JSON, in two halves.
 *
 * scan.c walks the bytes by the grammar and makes the tree with its places; where the grammar
 * stops, refuse.c looks at what stands there and says in plain words what to do. The first mistake
 * ends it.
 */
#ifndef INPUT_SCAN_H
#define INPUT_SCAN_H

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

/* The tree of `bytes`, with every text and key as it is spelt between its quotes, escapes included,
 * and the bytes of those that have escapes added up in *escaped. NULL after a message in `diags`.
 */
struct json *scan_json(struct arena *arena, struct text bytes, struct diags *diags,
                       size_t *escaped);

/* One byte on; the spot goes with it. */
void scan_step(struct scanner *scanner);

/* Whether there are not too many bytes and all are UTF-8; else says so. */
bool scan_check_bytes(struct scanner *scanner);

/* Each says what is wrong and gives false. `start` and `spot` are where the thing begins. */
bool scan_refuse(struct scanner *scanner, enum awaited awaited);
bool scan_refuse_depth(struct scanner *scanner);
bool scan_refuse_amount(struct scanner *scanner);
bool scan_refuse_open_text(struct scanner *scanner, size_t start, struct spot spot);
bool scan_refuse_control(struct scanner *scanner);
bool scan_refuse_escape(struct scanner *scanner);
bool scan_refuse_number(struct scanner *scanner, size_t start, struct spot spot);

/* The byte `ahead` places on; 0 behind the end. */
static inline char scan_ahead(const struct scanner *scanner, size_t ahead)
{
	return ahead < scanner->bytes.count - scanner->at
	               ? scanner->bytes.bytes[scanner->at + ahead]
	               : '\0';
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
