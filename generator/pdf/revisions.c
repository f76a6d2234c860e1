/* An end counts when "startxref" and a number stand before it that leads into what lies before, so that the four
 * letters among other bytes mislead nobody. */
#include "pdf/revisions.h"

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* Whether what ends at `at` is "startxref", a number no larger than `at`, and line ends. */
static bool is_ended(struct text file, size_t at)
{
	struct text before;
	uint64_t offset = 0, unit = 1;
	size_t end = at;

	while (end && is_line_end(file.bytes[end - 1]))
		end--;
	for (; end && is_digit(file.bytes[end - 1]) && unit <= UINT64_C(1) << 40; unit *= 10)
		offset += (uint64_t)(file.bytes[--end] - '0') * unit;
	if (unit == 1 || offset > at)
		return false;
	while (end && is_line_end(file.bytes[end - 1]))
		end--;
	before = text_part(file, 0, end);
	return text_ends(before, "startxref");
}

struct revisions revisions_of(struct arena *arena, struct text file)
{
	struct revisions revisions = { 0 };
	size_t from = 0, found;

	if (!text_starts(file, "%PDF-"))
		return revisions;
	while (text_find(text_part(file, from, file.count), "%%EOF", &found)) {
		size_t start = from + found;

		from = start + 5;
		if (!is_ended(file, start))
			continue;
		if (from < file.count && file.bytes[from] == '\r')
			from++;
		if (from < file.count && file.bytes[from] == '\n')
			from++;
		*array_push(arena, &revisions) = from;
	}
	return revisions;
}
