/* Private to input/: what the files of the reader share.
 *
 * read.c goes through structs and lists of them, read_value.c through single values, read_many.c
 * through lists and maps of those, read_exits.c through where steps lead, read_keys.c looks at the keys of
 * one object, plain.c at texts that are printed as they stand; complain.c tells what is wrong.
 */
#ifndef INPUT_READER_H
#define INPUT_READER_H

#include "input/path.h"
#include "input/read.h"
#include "input/wording.h"

#include <string.h>

enum { COMPLAINTS_MAX = 1000, LIST_COUNT_MAX = 100000 };

struct keyed; /* of read_keys.c */

struct reader {
	struct arena *arena;
	struct diags *diags;
	size_t said, unsaid;  /* complaints; those past the maximum are only counted */
	struct text path;     /* the last that was kept */
	struct keyed *sorted; /* room for sorting keys, used again for every object */
	size_t capacity;
};

/* One value to be read: what the field wants, what the file has, where it goes in the record. */
struct slot {
	struct reader *reader;
	const struct where *where;
	const struct field *field;
	const struct json *json; /* never null, but as an item of a list */
	void *member;
};

/* Writes the value of a choice into a member whose type is an enum; CHOICE sees to it that the sizes are one. */
static inline void choice_store(void *member, int value)
{
	memcpy(member, &value, sizeof value);
}

/* A message with the place of `json` (or of its key); texts for {1}..{4} as in diag_add. */
#define COMPLAIN(reader, where, json, ...)                                                                             \
	reader_complain((reader), (where), (json), false,                                                              \
	                DIAG_ARGS(__VA_ARGS__, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE))
#define COMPLAIN_KEY(reader, where, json, ...)                                                                         \
	reader_complain((reader), (where), (json), true,                                                               \
	                DIAG_ARGS(__VA_ARGS__, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE))
void reader_complain(struct reader *reader, const struct where *where, const struct json *json, bool on_key,
                     enum message message, const struct text arguments[4]);

/* The path of a value, for the record: what stands for its whole struct has one with it. */
struct text reader_path(struct reader *reader, const struct where *where);

/* "{1} diharapkan, ditemukan {2}" about the slot's value; false. */
bool reader_wants(const struct slot *slot, enum wording wanted);

/* Keys that start with "$" or "_" are the user's notes. */
bool is_note(const struct json *member);

/* What is wrong with the keys of an object as such. */
enum key_fault { KEY_FINE, KEY_DOUBLE, KEY_ALIKE };

/* Reports keys given twice, and keys alike but for case. Gives a fault for each member in the order
 * of the file, or NULL when all are fine: of double keys the later ones are KEY_DOUBLE; of those
 * alike, all are KEY_ALIKE. */
const enum key_fault *keys_check(struct reader *reader, const struct where *where, const struct json *object);

/* Reports a key the shape does not know; gives the index of the field it may have meant, or the
 * number of fields. */
size_t keys_unknown(struct reader *reader, const struct where *where, const struct json *member,
                    const struct shape *shape);

/* The keys of fields that are read from members, and their number. */
size_t shape_keys(struct arena *arena, const struct shape *shape, struct text **keys);

/* Whether the number of things is allowed: not empty when wanted, not over the field's limit. */
bool count_allowed(const struct slot *slot, size_t count);

/* An exact number from a JSON number, or a message and false. */
bool decimal_from_json(const struct slot *slot, const struct json *json, const struct where *where,
                       struct decimal *value);

/* Whether words that are printed as they stand hold nothing that looks like a field; a message and false if so. */
bool plain_allowed(struct reader *reader, const struct where *where, const struct json *json, struct text words,
                   bool on_key);

/* One row for each kind of field. */
void read_text(const struct slot *slot);
void read_prose(const struct slot *slot);
void read_bool(const struct slot *slot);
void read_integer(const struct slot *slot);
void read_rupiah(const struct slot *slot);
void read_decimal(const struct slot *slot);
void read_date(const struct slot *slot);
void read_choice(const struct slot *slot);
void read_texts(const struct slot *slot);
void read_proses(const struct slot *slot);
void read_years(const struct slot *slot);
void read_table(const struct slot *slot);
void read_cell(const struct slot *slot);
void read_printed(const struct slot *slot);
void read_exits(const struct slot *slot);

#endif
