/* Patterns in a trie over the bytes of their dictionary.
 *
 * A node is a letter with its first child and its next sibling, by number; where a pattern ends it remembers at which
 * byte that begins, and its digits are read from there when it is met. Reading a dictionary is one pass over its
 * bytes, which costs a tenth of what an automaton of all states and their fallbacks does. Near the root siblings are
 * many and lie far apart, so the nodes of all first two letters stand in tables.
 *
 * Dictionaries of libhyphen are made so that of all patterns that end at one letter the longest says all; so only one
 * whose letters reach farther back than any other's counts, and then no digit of a shorter one does.
 */
#include "typeset/patterns.h"

#include "base/array.h"

#include <string.h>

enum { LONGEST = 256, ROOT = 0, NONE = 0, LETTERS = 27, BYTES_PER_NODE = 4 };

struct node {
	uint32_t child, next;
	uint32_t pattern; /* where it begins, plus one */
	char letter;
};

struct patterns {
	struct arena *arena;
	struct text dictionary;
	ARRAY_OF(struct node) nodes; /* the first is the root */
	uint32_t one[LETTERS], two[LETTERS][LETTERS];
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || c == '.';
}

static uint32_t find_child(const struct patterns *patterns, uint32_t parent, char letter)
{
	uint32_t at = patterns->nodes.items[parent].child;

	while (at != NONE && patterns->nodes.items[at].letter != letter)
		at = patterns->nodes.items[at].next;
	return at;
}

/* The newest child stands first: where the dictionary is sorted, it is the one that the next line asks for. */
static uint32_t make_child(struct patterns *patterns, uint32_t parent, char letter)
{
	uint32_t found = find_child(patterns, parent, letter);
	struct node *node;

	if (found != NONE)
		return found;
	found = (uint32_t)patterns->nodes.count;
	node = array_push(patterns->arena, &patterns->nodes);
	node->letter = letter;
	node->next = patterns->nodes.items[parent].child;
	patterns->nodes.items[parent].child = found;
	return found;
}

static bool is_pattern(struct text line)
{
	for (size_t i = 0; i < line.count; i++)
		if (!is_digit(line.bytes[i]) && !is_letter(line.bytes[i]))
			return false;
	return line.count > 0 && line.count <= LONGEST;
}

/* The letters of the pattern added last, and their nodes: the next one mostly begins as it does. */
struct branch {
	size_t count;
	char letters[LONGEST];
	uint32_t nodes[LONGEST];
};

static void add_pattern(struct patterns *patterns, size_t start, struct text line, struct branch *last)
{
	uint32_t node = ROOT;
	size_t depth = 0, shared = last->count;

	if (!is_pattern(line))
		return;
	for (size_t i = 0; i < line.count; i++) {
		char letter = line.bytes[i];

		if (!is_letter(letter))
			continue;
		if (depth < shared && last->letters[depth] == letter) {
			node = last->nodes[depth++];
			continue;
		}
		shared = 0;
		node = make_child(patterns, node, letter);
		last->letters[depth] = letter;
		last->nodes[depth++] = node;
	}
	last->count = depth;
	if (node != ROOT)
		patterns->nodes.items[node].pattern = (uint32_t)start + 1;
}

/* Of a letter. */
static size_t number_of(char letter)
{
	return letter == '.' ? LETTERS - 1 : (size_t)(letter - 'a');
}

static void fill_tables(struct patterns *patterns)
{
	const struct node *nodes = patterns->nodes.items;

	for (uint32_t one = nodes[ROOT].child; one != NONE; one = nodes[one].next) {
		size_t first = number_of(nodes[one].letter);

		patterns->one[first] = one;
		for (uint32_t two = nodes[one].child; two != NONE; two = nodes[two].next)
			patterns->two[first][number_of(nodes[two].letter)] = two;
	}
}

struct patterns *patterns_read(struct arena *arena, struct text dictionary)
{
	struct patterns *patterns = arena_new(arena, struct patterns);
	struct branch last = { .count = 0 };
	bool first = true; /* the character set */

	patterns->arena = arena;
	patterns->dictionary = text_part(dictionary, 0, UINT32_MAX - 1);
	patterns->nodes.capacity = dictionary.count / BYTES_PER_NODE + 1;
	patterns->nodes.items = arena_many(arena, patterns->nodes.capacity, struct node);
	array_push(arena, &patterns->nodes);
	for (size_t start = 0; start < patterns->dictionary.count;) {
		const char *bytes = patterns->dictionary.bytes + start;
		const char *end = memchr(bytes, '\n', patterns->dictionary.count - start);
		size_t count = end ? (size_t)(end - bytes) : patterns->dictionary.count - start;
		struct text line = { bytes, count };

		if (count && bytes[count - 1] == '\r')
			line.count--;
		if (!first)
			add_pattern(patterns, start, line, &last);
		first = false;
		start += count + 1;
	}
	fill_tables(patterns);
	return patterns;
}

/* The digits of a pattern whose first letter stands at `at`, each between two letters; the last of several counts. */
static void take_digits(const struct patterns *patterns, uint32_t pattern, char *values, size_t at)
{
	struct text dictionary = patterns->dictionary;

	for (size_t i = pattern - 1; i < dictionary.count && dictionary.bytes[i] > ' '; i++) {
		char byte = dictionary.bytes[i];
		bool last = i + 1 == dictionary.count || !is_digit(dictionary.bytes[i + 1]);

		if (!is_digit(byte))
			at++;
		else if (last && byte > values[at])
			values[at] = byte;
	}
}

/* The node of the letters from `start` to `end`, with the next one; `node` is that without it. */
static uint32_t next_node(const struct patterns *patterns, uint32_t node, const char *letters, size_t start, size_t end)
{
	if (!is_letter(letters[end]))
		return NONE;
	if (end == start)
		return patterns->one[number_of(letters[end])];
	if (end == start + 1)
		return patterns->two[number_of(letters[start])][number_of(letters[end])];
	return find_child(patterns, node, letters[end]);
}

void patterns_places(const struct patterns *patterns, const char *word, size_t count, bool *places)
{
	char dotted[LONGEST + 2], values[LONGEST + 3];
	size_t letters = count + 2, reached = 0;

	memset(places, 0, count * sizeof *places);
	if (count > LONGEST)
		return;
	dotted[0] = dotted[count + 1] = '.';
	memcpy(dotted + 1, word, count);
	memset(values, '0', letters + 1);
	for (size_t start = 0; start < letters; start++) {
		uint32_t node = ROOT;
		size_t end = start;

		while (end < letters && (node = next_node(patterns, node, dotted, start, end)) != NONE) {
			uint32_t pattern = patterns->nodes.items[node].pattern;

			end++;
			if (end > reached && pattern)
				take_digits(patterns, pattern, values, start);
		}
		reached = end > reached ? end : reached;
	}
	for (size_t i = 1; i < count; i++)
		places[i] = (values[i + 1] - '0') % 2 == 1;
}
