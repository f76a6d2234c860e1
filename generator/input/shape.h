/* Shapes: tables of fields that turn JSON into C structs.
 *
 * A shape says once what a kind of data may hold; reading, messages about wrong, missing and unknown
 * keys, and the JSON Schema all come from it. A record's struct members have fixed types per kind:
 *
 *   FIELD_TEXT     struct text            a name, number, key or file, printed as it stands: what looks like a
 *                                         field in it is refused; .bytes NULL when not given
 *   FIELD_PROSE    struct prose           a sentence as people write it, with fields, references and marks
 *   FIELD_BOOL     struct yes_no          {given, value}
 *   FIELD_INTEGER  struct integer         {given, value}
 *   FIELD_RUPIAH   struct number          rupiah, with two places where there are sen, else none; |value| <= 10^15
 *   FIELD_DECIMAL  struct number          {given, value}, exact
 *   FIELD_DATE     struct date            year 0 when not given; "2024-01-17"
 *   FIELD_CHOICE   enum of an int's size  the value of the choice; when not given the first, 0 for an alternative
 *   FIELD_OBJECT   STRUCT *               NULL when not given
 *   FIELD_LIST     struct {STRUCT *items; size_t count;}   of the field's shape
 *   FIELD_TEXTS    struct texts           list of strings (a single string is a list of one); none
 *                                         of them may be blank
 *   FIELD_PROSES   struct prose_list      the same of sentences
 *   FIELD_MAP      struct {STRUCT *items; size_t count;}   object with keys of the user's choice; each
 *                                         item's FIELD_KEY member gets the key
 *   FIELD_YEARS    struct year_values     object with years as keys, decimals as values, sorted by year
 *   FIELD_TABLE    struct prose_table     list of lists of cells (strings are sentences; numbers as
 *                                         papers write them, 8,60, but for a column of years;
 *                                         true, false; null as empty)
 *   FIELD_CELL     struct cell_value      words of one cell of a table: a sentence, a number as papers write it,
 *                                         true, false; null as empty
 *   FIELD_PRINTED  struct printed         words or a number just as a paper has them, blank too
 *   FIELD_EXITS    struct exits           where a step leads: a text or a whole number, a list of these,
 *                                         or an object of them whose keys are labels ("Ya", "Tidak")
 *   FIELD_KEY      struct text            not read from a member: the key of a FIELD_MAP item
 *   FIELD_PATH     struct text            not read: the JSON path of the struct itself
 */
#ifndef INPUT_SHAPE_H
#define INPUT_SHAPE_H

#include "base/decimal.h"
#include "base/text.h"
#include "official/tanggal.h"

#include <stddef.h>
#include <string.h>

struct yes_no {
	bool given, value;
};
struct integer {
	bool given;
	int64_t value;
};
struct number {
	bool given;
	struct decimal value;
};
struct texts {
	struct text *items; /* NULL: the key is not there */
	size_t count;
};
/* Words that are not for print as they stand: a layout prints them through layouts/parts/prose.h, which fills in
 * the fields and reads the marks. They know where they stand in the data. */
struct prose {
	struct text written; /* .bytes NULL when not given */
	struct text path;
};
static inline bool prose_given(struct prose prose)
{
	return prose.written.count > 0;
}
struct prose_list {
	struct prose *items;
	size_t count;
};
struct prose_table {
	struct prose_list *items; /* rows */
	size_t count;
};
/* A number of four digits may be a year or a sum: only its column tells. */
struct cell_value {
	struct prose words;
	struct text grouped; /* "2.024", where the words are such a number; else empty */
	bool number;
};
static inline struct prose cell_grouped(const struct cell_value *cell)
{
	return (struct prose){ cell->grouped, cell->words.path };
}
/* The number as the data file spells it. */
struct printed {
	bool given, number;
	struct text written;
};
struct year_value {
	int year;
	struct decimal value;
};
struct year_values {
	struct year_value *items;
	size_t count;
};
struct exit_value {
	struct text label, target, path;
};
struct exits {
	struct exit_value *items;
	size_t count;
};

enum field_kind {
	FIELD_END,
	FIELD_TEXT,
	FIELD_PROSE,
	FIELD_BOOL,
	FIELD_INTEGER,
	FIELD_RUPIAH,
	FIELD_DECIMAL,
	FIELD_DATE,
	FIELD_CHOICE,
	FIELD_OBJECT,
	FIELD_LIST,
	FIELD_TEXTS,
	FIELD_PROSES,
	FIELD_MAP,
	FIELD_YEARS,
	FIELD_TABLE,
	FIELD_CELL,
	FIELD_PRINTED,
	FIELD_EXITS,
	FIELD_KEY,
	FIELD_PATH
};

enum presence {
	OPTIONAL,
	REQUIRED,
	ALTERNATIVE, /* exactly one of the shape's alternatives must be given */
	SUPPLYING    /* may be left out; names what is laid under the object, so the schema requires no more */
};

enum { MAP_WORDS = 1, MAP_ORDERED = 2 };

struct choice {
	const char *word; /* NULL ends a table of choices */
	int value;
	const char *note;
};

struct shape;

struct field {
	enum field_kind kind;
	enum presence presence;
	const char *key;
	size_t offset;                /* of the member */
	const char *note;             /* what it is, in Indonesian: for messages and the schema */
	const struct shape *shape;    /* OBJECT, LIST, MAP */
	const struct choice *choices; /* CHOICE; TEXT: words that editors offer */
	int64_t least, most;          /* INTEGER, RUPIAH: both 0 for no limit but the type's;
	                                 TEXT: least so many digits and nothing else counts, for the schema;
	                                 TEXTS, PROSES, LIST, MAP: most items, 0 for the default of 100,000;
	                                 OBJECT: least 1 to 4 where all that stands in it is of that quarter;
	                                 MAP: least MAP_WORDS where keys are words as people write them, not names,
	                                 MAP_ORDERED where the order of its members counts */
	const char *refers;           /* TEXT, TEXTS: kind of thing the text names (`pejabat`), for the schema */
};

struct shape {
	const char *name; /* of the struct, in the schema's definitions */
	size_t size;
	const struct field *fields; /* ended by FIELD_END */
	const char *note;
	const char *shorthand; /* key of a TEXT, PROSE or CHOICE field: a plain string stands for {key: string};
	                          of a CELL: any plain value does; of a LIST: a list does, and of blocks of words a
	                          string */
};

/* Whether it holds one value, with nothing below it, that its own key gives. */
static inline bool field_kind_is_value(enum field_kind kind)
{
	switch (kind) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_BOOL:
	case FIELD_INTEGER:
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
	case FIELD_DATE:
	case FIELD_CHOICE:
	case FIELD_CELL:
	case FIELD_PRINTED:
		return true;
	case FIELD_END:
	case FIELD_OBJECT:
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_MAP:
	case FIELD_YEARS:
	case FIELD_TABLE:
	case FIELD_EXITS:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return false;
}

/* -- what reading made, found again by a field; `item` is of the field's shape -- */

static inline const void *field_member(const struct field *field, const void *item)
{
	return (const char *)item + field->offset;
}

/* Of an OBJECT; NULL when not given. */
static inline const void *field_object(const struct field *field, const void *item)
{
	const void *object;

	memcpy(&object, field_member(field, item), sizeof object);
	return object;
}

/* Of a LIST or MAP (items of field->shape->size bytes), TEXTS or PROSES. */
struct members {
	const char *items;
	size_t count;
};

static inline struct members field_members(const struct field *field, const void *item)
{
	struct members members;

	memcpy(&members, field_member(field, item), sizeof members);
	return members;
}

/* The field of the shorthand; the shape has one. */
static inline const struct field *shape_shorthand(const struct shape *shape)
{
	const struct field *field = shape->fields;

	while (!text_is(text_from(shape->shorthand), field->key))
		field++;
	return field;
}

/* A list that a plain string stands for: its items are words, or may be. */
static inline bool field_is_words(const struct field *field)
{
	return field->kind == FIELD_LIST && field->shape->shorthand &&
	       shape_shorthand(field->shape)->kind == FIELD_PROSE;
}

#define FIELD_AT(kind, type, member, key, presence, note)                                                              \
	{                                                                                                              \
		kind, presence, key, offsetof(type, member), note, NULL, NULL, 0, 0, NULL                              \
	}
#define TEXT(type, member, key, presence, note) FIELD_AT(FIELD_TEXT, type, member, key, presence, note)
#define DIGITS(type, member, key, presence, count, note)                                                               \
	{                                                                                                              \
		FIELD_TEXT, presence, key, offsetof(type, member), note, NULL, NULL, count, count, NULL                \
	}
#define USUAL_TEXT(type, member, key, presence, choices, note)                                                         \
	{                                                                                                              \
		FIELD_TEXT, presence, key, offsetof(type, member), note, NULL, choices, 0, 0, NULL                     \
	}
#define TEXTS(type, member, key, presence, note) FIELD_AT(FIELD_TEXTS, type, member, key, presence, note)
#define PROSE(type, member, key, presence, note) FIELD_AT(FIELD_PROSE, type, member, key, presence, note)
#define PROSES(type, member, key, presence, note) FIELD_AT(FIELD_PROSES, type, member, key, presence, note)
#define BOOL(type, member, key, presence, note) FIELD_AT(FIELD_BOOL, type, member, key, presence, note)
#define DECIMAL(type, member, key, presence, note) FIELD_AT(FIELD_DECIMAL, type, member, key, presence, note)
#define DATE(type, member, key, presence, note) FIELD_AT(FIELD_DATE, type, member, key, presence, note)
#define YEARS(type, member, key, presence, note) FIELD_AT(FIELD_YEARS, type, member, key, presence, note)
#define TABLE(type, member, key, presence, note) FIELD_AT(FIELD_TABLE, type, member, key, presence, note)
#define CELL(type, member, key, presence, note) FIELD_AT(FIELD_CELL, type, member, key, presence, note)
#define PRINTED(type, member, key, presence, note) FIELD_AT(FIELD_PRINTED, type, member, key, presence, note)
#define EXITS(type, member, key, presence, note) FIELD_AT(FIELD_EXITS, type, member, key, presence, note)
#define INTEGER(type, member, key, presence, least, most, note)                                                        \
	{                                                                                                              \
		FIELD_INTEGER, presence, key, offsetof(type, member), note, NULL, NULL, least, most, NULL              \
	}
#define RUPIAH(type, member, key, presence, note) FIELD_AT(FIELD_RUPIAH, type, member, key, presence, note)
/* A sum of money that may be left out: what is planned, which is never below zero, and what was spent, which is
 * where more came back. */
#define BELANJA(type, member, key, note) RUPIAH(type, member, key, OPTIONAL, note)
#define UANG(type, member, key, note)                                                                                  \
	{                                                                                                              \
		FIELD_RUPIAH, OPTIONAL, key, offsetof(type, member), note, NULL, NULL, 0, INT64_MAX, NULL              \
	}
/* The offset of an enum; does not compile when it has another size than the `value` of a choice, which is what is
 * written there. */
#define CHOICE_OFFSET(type, member)                                                                                    \
	(offsetof(type, member) + 0 * sizeof(char[sizeof((type *)0)->member == sizeof(int) ? 1 : -1]))
#define CHOICE(type, member, key, presence, choices, note)                                                             \
	{                                                                                                              \
		FIELD_CHOICE, presence, key, CHOICE_OFFSET(type, member), note, NULL, choices, 0, 0, NULL              \
	}
#define OBJECT(type, member, key, presence, shape, note)                                                               \
	{                                                                                                              \
		FIELD_OBJECT, presence, key, offsetof(type, member), note, shape, NULL, 0, 0, NULL                     \
	}
/* All that stands in it is of this quarter. */
#define QUARTER(type, member, key, shape, quarter, note)                                                               \
	{                                                                                                              \
		FIELD_OBJECT, OPTIONAL, key, offsetof(type, member), note, shape, NULL, quarter, 0, NULL               \
	}
#define LIST(type, member, key, presence, shape, note)                                                                 \
	{                                                                                                              \
		FIELD_LIST, presence, key, offsetof(type, member), note, shape, NULL, 0, 0, NULL                       \
	}
/* An empty one is told by a check of the record, which knows why it is. */
enum { LEAST_CHECKED = -1 };
#define LIST_CHECKED(type, member, key, presence, shape, note)                                                         \
	{                                                                                                              \
		FIELD_LIST, presence, key, offsetof(type, member), note, shape, NULL, LEAST_CHECKED, 0, NULL           \
	}
#define MAP(type, member, key, presence, shape, note)                                                                  \
	{                                                                                                              \
		FIELD_MAP, presence, key, offsetof(type, member), note, shape, NULL, 0, 0, NULL                        \
	}
/* Keys are words as people write them ("PermenPANRB"); of up to `most_items`. */
#define WORD_MAP(type, member, key, presence, shape, most_items, note)                                                 \
	{                                                                                                              \
		FIELD_MAP, presence, key, offsetof(type, member), note, shape, NULL, MAP_WORDS, most_items, NULL       \
	}
#define REFERENCE(type, member, key, presence, refers, note)                                                           \
	{                                                                                                              \
		FIELD_TEXT, presence, key, offsetof(type, member), note, NULL, NULL, 0, 0, refers                      \
	}
#define REFERENCES(type, member, key, presence, refers, note)                                                          \
	{                                                                                                              \
		FIELD_TEXTS, presence, key, offsetof(type, member), note, NULL, NULL, 0, 0, refers                     \
	}
#define KEY(type, member)                                                                                              \
	{                                                                                                              \
		FIELD_KEY, OPTIONAL, "", offsetof(type, member), "", NULL, NULL, 0, 0, NULL                            \
	}
/* Keys that count only among their neighbours, so another list may use them again. */
#define LOCAL_KEY(type, member)                                                                                        \
	{                                                                                                              \
		FIELD_KEY, OPTIONAL, "", offsetof(type, member), "", NULL, NULL, 0, 1, NULL                            \
	}
#define PATH(type, member)                                                                                             \
	{                                                                                                              \
		FIELD_PATH, OPTIONAL, "", offsetof(type, member), "", NULL, NULL, 0, 0, NULL                           \
	}
#define END_OF_FIELDS                                                                                                  \
	{                                                                                                              \
		FIELD_END, OPTIONAL, NULL, 0, NULL, NULL, NULL, 0, 0, NULL                                             \
	}

#endif
