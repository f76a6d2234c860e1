/* One pass over the bytes: a text remembers itself as the key, a line end counts, and a null outside of texts belongs
 * to the last key. */
#include "starter/gaps.h"

#include "base/array.h"

struct gap {
	struct text key;
	ARRAY_OF(size_t) lines;
};

struct gaps {
	struct arena *arena;
	ARRAY_OF(struct gap) keys;
};

static struct gap *gap_of(struct gaps *gaps, struct text key)
{
	struct gap *gap;

	for (size_t i = 0; i < gaps->keys.count; i++)
		if (text_equal(gaps->keys.items[i].key, key))
			return &gaps->keys.items[i];
	gap = array_push(gaps->arena, &gaps->keys);
	gap->key = key;
	return gap;
}

/* The text that begins at `at`, without its quotes. */
static struct text text_at(struct text json, size_t at)
{
	size_t end = at + 1;

	while (end < json.count && json.bytes[end] != '"')
		end += json.bytes[end] == '\\' ? 2 : 1;
	return text_part(json, at + 1, (end < json.count ? end : json.count) - at - 1);
}

static void find_gaps(struct gaps *gaps, struct text json)
{
	struct text key = LIT("");
	size_t line = 1;

	for (size_t at = 0; at < json.count; at++) {
		if (json.bytes[at] == '\n') {
			line++;
		} else if (json.bytes[at] == '"') {
			struct text text = text_at(json, at);

			at += text.count + 1;
			if (at + 1 < json.count && json.bytes[at + 1] == ':')
				key = text;
		} else if (json.bytes[at] == 'n') { /* no other word has one */
			*array_push(gaps->arena, &gap_of(gaps, key)->lines) = line;
			at += sizeof "ull" - 1;
		}
	}
}

/* "31-33, 61": runs of lines, each told once. */
static void print_lines(const struct gap *gap, struct buffer *out)
{
	size_t count = gap->lines.count;

	for (size_t i = 0; i < count;) {
		const size_t *lines = gap->lines.items;
		size_t first = i, last = i;

		while (last + 1 < count && lines[last + 1] <= lines[last] + 1)
			last++;
		buffer_str(out, first ? ", " : " ");
		buffer_int(out, (int64_t)lines[first]);
		if (lines[last] > lines[first]) {
			buffer_byte(out, '-');
			buffer_int(out, (int64_t)lines[last]);
		}
		i = last + 1;
	}
}

void gaps_print(struct arena *arena, struct text json, struct buffer *out)
{
	struct gaps gaps = { .arena = arena };

	find_gaps(&gaps, json);
	for (size_t i = 0; i < gaps.keys.count; i++) {
		buffer_str(out, "  ");
		buffer_add(out, gaps.keys.items[i].key);
		buffer_byte(out, ':');
		print_lines(&gaps.keys.items[i], out);
		buffer_byte(out, '\n');
	}
}
