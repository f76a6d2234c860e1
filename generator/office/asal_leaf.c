/* Texts as audit/baca reads them; dates and numbers as figures print them. */
#include "office/asal_leaf.h"

#include "audit/baca/teks.h"
#include "page/printed.h"
#include "record/figures/figure.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

#include <string.h>

/* Digits of a number that is printed in groups, of a group that is asked for; bytes of what is no number. */
enum { NUMBER_LEAST = 8, PART_LEAST = 6, WHOLE_LEAST = 4 };

struct looking {
	struct arena *arena;
	const struct record *record;
	struct text words;
	struct leaves leaves;
};

/* -- words -- */

static bool is_word(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (unsigned char)byte >= 0x80;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Whether a word begins at the place, which is not so within "1.250" either. */
static bool starts_word(struct text text, size_t at)
{
	if (at == 0 || at >= text.count)
		return true;
	if (is_word(text.bytes[at - 1]) && is_word(text.bytes[at]))
		return false;
	return !(at > 1 && strchr(".,", text.bytes[at - 1]) && is_digit(text.bytes[at - 2]) &&
	         is_digit(text.bytes[at]));
}

static bool ends_word(struct text text, size_t at)
{
	if (at >= text.count || !at)
		return true;
	if (is_word(text.bytes[at - 1]) && is_word(text.bytes[at]))
		return false;
	return !(at + 1 < text.count && strchr(".,", text.bytes[at]) && is_digit(text.bytes[at - 1]) &&
	         is_digit(text.bytes[at + 1]));
}

bool words_in(struct text text, struct text words, size_t *at)
{
	for (size_t i = *at; words.count && i + words.count <= text.count; i++)
		if (text.bytes[i] == words.bytes[0] && memcmp(text.bytes + i, words.bytes, words.count) == 0 &&
		    starts_word(text, i) && ends_word(text, i + words.count)) {
			*at = i;
			return true;
		}
	return false;
}

static bool holds(struct text text, struct text words)
{
	size_t at = 0;

	return words_in(text, words, &at);
}

static struct text digits_of(struct arena *arena, struct text words)
{
	char *bytes = arena_alloc(arena, words.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < words.count; i++)
		if (is_digit(words.bytes[i]))
			bytes[count++] = words.bytes[i];
	bytes[count] = '\0';
	return (struct text){ bytes, count };
}

/* A NIP, which papers print in groups. */
static bool is_number(struct arena *arena, struct text words)
{
	return words.count >= NUMBER_LEAST && digits_of(arena, words).count == words.count;
}

/* Digits among those of a number. */
static bool part_of(struct text number, struct text digits)
{
	size_t at;

	return text_find(number, digits.bytes, &at);
}

/* -- what holds them -- */

static bool has_path(const struct leaves *leaves, struct text path)
{
	for (size_t i = 0; i < leaves->list.count; i++)
		if (text_equal(leaves->list.items[i].path, path))
			return true;
	return false;
}

static void add(struct looking *looking, struct text path, struct text words, bool number)
{
	struct text fold = fold_words(looking->arena, words);
	struct text digits = digits_of(looking->arena, looking->words);
	bool same = is_number(looking->arena, fold) && digits.count >= PART_LEAST && part_of(fold, digits);

	if ((same || holds(fold, looking->words)) && !has_path(&looking->leaves, path))
		*array_push(looking->arena, &looking->leaves.list) = (struct leaf){ path, words, fold, number };
}

static void add_field(struct looking *looking, const struct field *field, const void *item, struct text path)
{
	struct scope scope = { .record = looking->record };
	struct figure figure;
	struct text name = path.count ? text_format(looking->arena, "%t.%s", path, field->key) : text_from(field->key);

	if (field->kind == FIELD_TEXT)
		add(looking, name, walk_text(field, item), false);
	else if (figure_find(looking->arena, &scope, LIT(""), name, &figure) && figure.known)
		add(looking, name, figure_text(looking->arena, looking->record, &figure), field->kind != FIELD_DATE);
}

static void visit(void *context, const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_DATE || field->kind == FIELD_INTEGER || field->kind == FIELD_DECIMAL ||
		    field->kind == FIELD_RUPIAH || field->kind == FIELD_TEXT)
			add_field(context, field, item, walk_path(shape, item));
}

struct leaves leaves_with(struct arena *arena, const struct record *record, struct text words)
{
	struct looking looking = { .arena = arena, .record = record, .words = words };
	struct teks_list all = teks_kumpul(arena, record);

	for (size_t i = 0; i < all.count; i++)
		add(&looking, all.items[i].path, all.items[i].isi, false);
	walk(&record_shape, record, (struct visitor){ visit, &looking });
	return looking.leaves;
}

/* -- what prints them -- */

/* The words with one more on each side, as far as the line has them whole. */
static struct text beside(struct text line, size_t at, size_t count)
{
	size_t first = at, end = at + count;

	if (first && line.bytes[first - 1] == ' ')
		first--;
	while (first && line.bytes[first - 1] != ' ')
		first--;
	if (end < line.count && line.bytes[end] == ' ')
		end++;
	while (end < line.count && line.bytes[end] != ' ')
		end++;
	if (end == line.count && end && line.bytes[end - 1] == '-') /* a word that goes on in the next line */
		end = at + count;
	return text_trim(text_part(line, first, end - first));
}

bool leaf_prints(struct arena *arena, const struct leaf *leaf, struct text line, size_t at, size_t count)
{
	struct text whole = text_trim(line), around = beside(line, at, count);

	if (text_equal(whole, leaf->fold) || leaf->number)
		return text_equal(whole, leaf->fold);
	if (around.count > count && holds(leaf->fold, around))
		return true;
	if (is_number(arena, leaf->fold))
		return holds(digits_of(arena, whole), leaf->fold);
	return leaf->fold.count >= WHOLE_LEAST && holds(whole, leaf->fold);
}
