/* Names first, then likeness: an item that changed its name is still itself where its key, or most of it, stayed. */
#include "record/changes/match.h"

#include "base/buffer.h"
#include "record/changes/leaf.h"
#include "record/changes/words.h"

enum { ALIKE_LEAST = 34, KNOWN_LEAST = 50, PAIRS_MOST = 400, COMPARED_MOST = 4000, ROW_MOST = 4000 };

/* -- what an item is known by -- */

static bool is_one_of(const char *key, const char *const *keys)
{
	for (; *keys; keys++)
		if (strcmp(key, *keys) == 0)
			return true;
	return false;
}

static bool names(const struct field *field, enum ident ident)
{
	static const char *const nama[] = { "nama", "uraian", "judul", "singkatan", "aturan", "isian", NULL };
	static const char *const tahun[] = { "tahun", "triwulan", NULL };
	bool text = field->kind == FIELD_TEXT;

	switch (ident) {
	case IDENT_KUNCI:
		return field->kind == FIELD_KEY || (text && strcmp(field->key, "kunci") == 0);
	case IDENT_KODE:
		return text && strcmp(field->key, "kode") == 0;
	case IDENT_NOMOR:
		return text && strcmp(field->key, "nomor") == 0;
	case IDENT_RUJUKAN:
		return text && field->refers && strcmp(field->key, "penanda_tangan") != 0;
	case IDENT_TAHUN:
		return field->kind == FIELD_INTEGER && is_one_of(field->key, tahun);
	case IDENT_NAMA:
		return (text || field->kind == FIELD_PROSE) && is_one_of(field->key, nama);
	case IDENT_COUNT:
		break;
	}
	return false;
}

struct text ident_of(struct arena *arena, const struct shape *shape, const void *item, enum ident ident)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct text text;

		if (!names(field, ident))
			continue;
		text = leaf_text(arena, field, item);
		if (text.count)
			return text;
	}
	return LIT("");
}

/* -- all that an item says -- */

static void write(struct buffer *out, const struct shape *shape, const void *item);

static void write_items(struct buffer *out, const struct field *field, const void *item)
{
	struct members list = field_members(field, item);

	for (size_t i = 0; i < list.count; i++)
		write(out, field->shape, list.items + i * field->shape->size);
}

static void write_sentences(struct buffer *out, const struct prose_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		buffer_add(out, list->items[i].written);
		buffer_byte(out, '\n');
	}
}

static void write_others(struct buffer *out, const struct field *field, const void *item)
{
	const struct texts *texts = field_member(field, item);
	const struct prose_table *table = field_member(field, item);
	const struct year_values *years = field_member(field, item);
	const struct exits *exits = field_member(field, item);

	for (size_t i = 0; field->kind == FIELD_TEXTS && i < texts->count; i++)
		buffer_add(out, text_format(out->arena, "%t\n", texts->items[i]));
	if (field->kind == FIELD_PROSES)
		write_sentences(out, field_member(field, item));
	for (size_t i = 0; field->kind == FIELD_TABLE && i < table->count; i++)
		write_sentences(out, &table->items[i]);
	for (size_t i = 0; field->kind == FIELD_YEARS && i < years->count; i++)
		buffer_add(out, text_format(out->arena, "%d=%t\n", years->items[i].year,
		                            decimal_format(out->arena, years->items[i].value)));
	for (size_t i = 0; field->kind == FIELD_EXITS && i < exits->count; i++)
		buffer_add(out, text_format(out->arena, "%t>%t\n", exits->items[i].label, exits->items[i].target));
}

static void write(struct buffer *out, const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (leaf_kind(field->kind)) {
			struct text text = leaf_text(out->arena, field, item);

			if (text.count)
				buffer_add(out, text_format(out->arena, "%s=%t\n", field->key, text));
		} else if (field->kind == FIELD_OBJECT && field_object(field, item)) {
			buffer_add(out, text_format(out->arena, "%s:\n", field->key));
			write(out, field->shape, field_object(field, item));
		} else if (field->kind == FIELD_LIST || field->kind == FIELD_MAP) {
			write_items(out, field, item);
		} else {
			write_others(out, field, item);
		}
	}
}

static struct text all_of(struct arena *arena, const struct shape *shape, const void *item)
{
	struct buffer out = { .arena = arena };

	write(&out, shape, item);
	return buffer_text(&out);
}

/* -- matching -- */

/* Two rows of all that their items say. */
struct rows {
	const struct text *a, *b;
	size_t a_count, b_count;
	bool known;                         /* their items are known by something */
	const struct text *a_year, *b_year; /* NULL: they have none */
	struct matches matches;
};

static struct rows rows_of(struct arena *arena, const struct text *a, size_t a_count, const struct text *b,
                           size_t b_count)
{
	struct rows rows = { .a = a, .b = b, .a_count = a_count, .b_count = b_count };

	rows.matches.of_a = arena_many(arena, a_count + 1, size_t);
	rows.matches.of_b = arena_many(arena, b_count + 1, size_t);
	for (size_t i = 0; i < a_count; i++)
		rows.matches.of_a[i] = SIZE_MAX;
	for (size_t i = 0; i < b_count; i++)
		rows.matches.of_b[i] = SIZE_MAX;
	return rows;
}

static void pair(struct rows *rows, size_t i, size_t k)
{
	rows->matches.of_a[i] = k;
	rows->matches.of_b[k] = i;
}

/* Those that are the same text; of several alike the first with the first. Empty ones are nobody's. */
static void pair_same(struct rows *rows, const struct text *a, const struct text *b)
{
	size_t from = 0;

	for (size_t i = 0; i < rows->a_count; i++) {
		if (rows->matches.of_a[i] != SIZE_MAX || !a[i].count)
			continue;
		for (size_t n = 0; n < rows->b_count; n++) {
			size_t k = (from + n) % rows->b_count;

			if (rows->matches.of_b[k] != SIZE_MAX || !text_equal(a[i], b[k]))
				continue;
			pair(rows, i, k);
			from = k + 1;
			break;
		}
	}
}

/* How much two have in common, where that makes them one; else 0. */
static int score(struct arena *arena, const struct rows *rows, size_t i, size_t k)
{
	struct text a = text_part(rows->a[i], 0, COMPARED_MOST), b = text_part(rows->b[k], 0, COMPARED_MOST);
	int alike;

	if (rows->a_year && !text_equal(rows->a_year[i], rows->b_year[k]))
		return 0;
	alike = words_alike(arena, a, b);
	return alike >= (rows->known ? KNOWN_LEAST : ALIKE_LEAST) ? alike : 0;
}

/* Those that are free between two neighbours: from and up to a, b. */
struct gap {
	size_t a, a_end, b, b_end;
};

/* The two that are most alike, then those before and behind them. */
static void pair_alike(struct arena *arena, struct rows *rows, struct gap gap)
{
	int best = 0, one;
	size_t a = 0, b = 0;

	for (size_t i = gap.a; i < gap.a_end; i++)
		for (size_t k = gap.b; k < gap.b_end; k++)
			if ((one = score(arena, rows, i, k)) > best) {
				best = one;
				a = i;
				b = k;
			}
	if (!best)
		return;
	pair(rows, a, b);
	pair_alike(arena, rows, (struct gap){ gap.a, a, gap.b, b });
	pair_alike(arena, rows, (struct gap){ a + 1, gap.a_end, b + 1, gap.b_end });
}

/* What has no name is what stands in its place. */
static void pair_gap(struct arena *arena, struct rows *rows, struct gap gap)
{
	size_t a_count = gap.a_end - gap.a, b_count = gap.b_end - gap.b;

	if (a_count == b_count && !rows->known)
		for (size_t i = 0; i < a_count; i++)
			pair(rows, gap.a + i, gap.b + i);
	else if (a_count * b_count <= PAIRS_MOST)
		pair_alike(arena, rows, gap);
}

static void pair_neighbours(struct arena *arena, struct rows *rows)
{
	for (size_t i = 0, k = 0; i <= rows->a_count; i++) {
		size_t i_end = i, k_end;

		while (i_end < rows->a_count && rows->matches.of_a[i_end] == SIZE_MAX)
			i_end++;
		for (k_end = k; k_end < rows->b_count && rows->matches.of_b[k_end] == SIZE_MAX;)
			k_end++;
		if (i_end > i && k_end > k)
			pair_gap(arena, rows, (struct gap){ i, i_end, k, k_end });
		i = i_end;
		k = i < rows->a_count ? rows->matches.of_a[i] + 1 : k_end;
	}
}

struct matches match_texts(struct arena *arena, const struct text *a, size_t a_count, const struct text *b,
                           size_t b_count)
{
	struct rows rows = rows_of(arena, a, a_count, b, b_count);

	pair_same(&rows, a, b);
	pair_neighbours(arena, &rows);
	return rows.matches;
}

static struct text *idents(struct arena *arena, const struct shape *shape, struct members list, enum ident ident)
{
	struct text *texts = arena_many(arena, list.count + 1, struct text);

	for (size_t i = 0; i < list.count; i++)
		texts[i] = ident_of(arena, shape, list.items + i * shape->size, ident);
	return texts;
}

static struct text *wholes(struct arena *arena, const struct shape *shape, struct members list)
{
	struct text *texts = arena_many(arena, list.count + 1, struct text);

	for (size_t i = 0; i < list.count; i++)
		texts[i] = all_of(arena, shape, list.items + i * shape->size);
	return texts;
}

bool match_known(const struct shape *shape)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		for (enum ident ident = IDENT_KUNCI; ident < IDENT_COUNT; ident++)
			if (names(field, ident) && field->presence != ALTERNATIVE)
				return true;
	return false;
}

struct matches match_items(struct arena *arena, const struct shape *shape, struct members a, struct members b)
{
	const struct text *all_a = wholes(arena, shape, a), *all_b = wholes(arena, shape, b);
	struct rows rows = rows_of(arena, all_a, a.count, all_b, b.count);

	for (enum ident ident = IDENT_KUNCI; ident < IDENT_NAMA; ident++)
		pair_same(&rows, idents(arena, shape, a, ident), idents(arena, shape, b, ident));
	pair_same(&rows, all_a, all_b);
	pair_same(&rows, idents(arena, shape, a, IDENT_NAMA), idents(arena, shape, b, IDENT_NAMA));
	rows.known = match_known(shape);
	rows.a_year = idents(arena, shape, a, IDENT_TAHUN);
	rows.b_year = idents(arena, shape, b, IDENT_TAHUN);
	pair_neighbours(arena, &rows);
	return rows.matches;
}

/* -- order -- */

/* The same for a pair in both directions, and else any number: FNV-1a of the lesser of its texts. */
static uint64_t weight(struct text a, struct text b)
{
	struct text text = text_compare(a, b) < 0 ? a : b;
	uint64_t sum = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < text.count; i++)
		sum = (sum ^ (unsigned char)text.bytes[i]) * UINT64_C(1099511628211);
	return sum >> 20;
}

/* A row that kept its order, up to some pair. */
struct kept_row {
	size_t count, before;
	uint64_t weight;
};

/* The longest row; of several the lightest, so that it is the same seen from the other side. */
static bool better(const struct kept_row *a, const struct kept_row *b)
{
	return a->count > b->count || (a->count == b->count && a->weight < b->weight);
}

static void find_row(const struct matches *matches, struct kept_row *rows, const uint64_t *weights, size_t i)
{
	rows[i] = (struct kept_row){ 1, SIZE_MAX, weights[i] };
	for (size_t k = 0; k < i; k++) {
		struct kept_row longer = { rows[k].count + 1, k, rows[k].weight + weights[i] };

		if (matches->of_a[k] != SIZE_MAX && matches->of_a[k] < matches->of_a[i] && better(&longer, &rows[i]))
			rows[i] = longer;
	}
}

bool *match_moved(struct arena *arena, const struct shape *shape, struct members a, struct members b,
                  const struct matches *matches)
{
	bool *moved = arena_many(arena, a.count + 1, bool);
	struct kept_row *rows = arena_many(arena, a.count + 1, struct kept_row);
	uint64_t *weights = arena_many(arena, a.count + 1, uint64_t);
	size_t last = SIZE_MAX;

	for (size_t i = 0; i < a.count && a.count <= ROW_MOST; i++) {
		if (matches->of_a[i] == SIZE_MAX)
			continue;
		moved[i] = true;
		weights[i] = weight(all_of(arena, shape, a.items + i * shape->size),
		                    all_of(arena, shape, b.items + matches->of_a[i] * shape->size));
		find_row(matches, rows, weights, i);
		if (last == SIZE_MAX || better(&rows[i], &rows[last]))
			last = i;
	}
	for (; last != SIZE_MAX; last = rows[last].before)
		moved[last] = false;
	return moved;
}
