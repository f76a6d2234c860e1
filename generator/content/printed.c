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

struct rich rich_parse_printed(struct arena *arena, struct text markup, struct text path)
{
	char *bytes = arena_alloc(arena, markup.count + 1);
	ARRAY_OF(struct imprint) list = { NULL, 0, 0 };
	size_t count = 0;
	struct rich rich;

	for (size_t at = 0; at < markup.count;) {
		struct imprint *printed;
		struct text name, words;

		if (markup.bytes[at] != IMPRINT_NAME[0]) {
			bytes[count++] = markup.bytes[at++];
			continue;
		}
		at++;
		name = part_until(markup, &at, IMPRINT_WORDS[0]);
		words = part_until(markup, &at, IMPRINT_END[0]);
		printed = array_push(arena, &list);
		*printed = (struct imprint){ { bytes + count, words.count }, name };
		memcpy(bytes + count, words.bytes, words.count);
		count += words.count;
	}
	bytes[count] = '\0';
	rich = rich_parse(arena, (struct text){ bytes, count }, path);
	rich.printed = list.items;
	rich.printed_count = list.count;
	return rich;
}

struct rich rich_figure(struct arena *arena, struct text words, struct text figure)
{
	struct rich rich = rich_plain(arena, words, (struct text){ "", 0 });
	struct imprint *printed;

	if (!figure.count)
		return rich;
	printed = arena_new(arena, struct imprint);
	*printed = (struct imprint){ words, figure };
	rich.printed = printed;
	rich.printed_count = 1;
	return rich;
}

static bool touches(struct text a, struct text b)
{
	return a.bytes < b.bytes + b.count && b.bytes < a.bytes + a.count;
}

const struct imprint *rich_printed(struct rich rich, struct text words)
{
	for (size_t i = 0; i < rich.printed_count; i++)
		if (touches(rich.printed[i].words, words))
			return &rich.printed[i];
	return NULL;
}
