/* Words that print figures: told apart from the markup around them, and found again. */
#include "content/rich.h"

#include <string.h>

/* The byte that ends the part at `at`, which moves behind it. */
static struct text part_until(struct text markup, size_t *at, char end)
{
	size_t start = *at;

	while (*at < markup.count && markup.bytes[*at] != end)
		++*at;
	return text_part(markup, start, (*at)++ - start);
}

struct text imprints_take(struct arena *arena, struct text markup, struct imprints *imprints)
{
	char *bytes;
	size_t count = 0;

	if (!markup.count || !memchr(markup.bytes, IMPRINT_NAME[0], markup.count))
		return markup;
	bytes = arena_alloc(arena, markup.count + 1);
	for (size_t at = 0; at < markup.count;) {
		struct text name, words;

		if (markup.bytes[at] != IMPRINT_NAME[0]) {
			bytes[count++] = markup.bytes[at++];
			continue;
		}
		at++;
		name = part_until(markup, &at, IMPRINT_WORDS[0]);
		words = part_until(markup, &at, IMPRINT_END[0]);
		*array_push(arena, imprints) = (struct imprint){ { bytes + count, words.count }, name };
		memcpy(bytes + count, words.bytes, words.count);
		count += words.count;
	}
	bytes[count] = '\0';
	return (struct text){ bytes, count };
}

struct text imprint_words(struct arena *arena, struct text words, struct text figure)
{
	return text_format(arena, IMPRINT_NAME "%t" IMPRINT_WORDS "%t" IMPRINT_END, figure, words);
}

static bool touches(struct text a, struct text b)
{
	return a.bytes < b.bytes + b.count && b.bytes < a.bytes + a.count;
}

const struct imprint *rich_printed(struct rich rich, struct text words)
{
	for (size_t i = 0; i < rich.printed_count; i++)
		if (touches(rich.printed[i].words, words))
			return rich.printed + i;
	return NULL;
}
