/* What the rules have in common: paths of members, numbers within bounds. */
#include "record/check/check.h"

#include "input/wording.h"
#include "official/nomor.h"

struct text check_path(struct diags *diags, struct text path, const char *key)
{
	return text_format(diags->arena, path.count ? "%t.%s" : "%t%s", path, key);
}

/* As the data file spells numbers: 8.6 */
struct text check_spelt(struct arena *arena, struct decimal value)
{
	struct text written = decimal_format(arena, value);
	char *bytes = arena_alloc(arena, written.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < written.count; i++) {
		if (written.bytes[i] != '.')
			bytes[count++] = written.bytes[i] == ',' ? '.' : written.bytes[i];
	}
	return (struct text){ bytes, count };
}

bool check_within(struct decimal value, const char *least, const char *most)
{
	struct decimal low;
	struct decimal high;

	decimal_parse(text_from(least), &low);
	decimal_parse(text_from(most), &high);
	return decimal_compare(value, low) >= 0 && decimal_compare(value, high) <= 0;
}

enum paper_fault check_paper(struct diags *diags, struct text path, struct text written, struct sheet *sheet)
{
	enum paper_fault fault = paper_from_text(written, sheet);

	switch (fault) {
	case PAPER_FINE:
		break;
	case PAPER_UNKNOWN:
		diag_add(diags, path, MESSAGE_BAD_PAPER, shorten(diags->arena, written));
		break;
	case PAPER_OUT_OF_RANGE:
		diag_add(diags, path, MESSAGE_PAPER_SIZE, shorten(diags->arena, written),
		         text_from_int(diags->arena, PAPER_MM_LEAST), text_from_int(diags->arena, PAPER_MM_MOST));
		break;
	}
	return fault;
}

bool check_range(struct diags *diags, struct text path, struct number number, const char *least, const char *most,
                 const char *unit)
{
	bool fine = !number.given || check_within(number.value, least, most);

	if (!fine)
		diag_add(diags, path, MESSAGE_OUT_OF_RANGE, text_from(least),
		         text_format(diags->arena, "%s%s", most, unit), check_spelt(diags->arena, number.value));
	return fine;
}

bool check_ranges(struct diags *diags, struct text path, const void *item, const struct range *ranges, size_t count)
{
	bool fine = true;

	for (size_t i = 0; i < count; i++) {
		const struct number *number = (const void *)((const char *)item + ranges[i].offset);

		fine = check_range(diags, check_path(diags, path, ranges[i].key), *number, ranges[i].least,
		                   ranges[i].most, ranges[i].unit) &&
		       fine;
	}
	return fine;
}

void check_numbers(struct diags *diags, const struct numbered *papers, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		for (size_t k = 0; k < i && nomor_complete(papers[i].nomor); k++) {
			if (!text_equal(papers[k].nomor, papers[i].nomor))
				continue;
			diag_add(diags, check_path(diags, papers[i].path, "nomor"), MESSAGE_SAME_NUMBER_TWICE,
			         shorten(diags->arena, papers[i].nomor), check_path(diags, papers[k].path, "nomor"));
			break;
		}
	}
}
