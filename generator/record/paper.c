/* The papers offices print on. F4 and Folio are two sizes: what shops sell as F4 is 215 x 330 mm,
 * the folio of the rules on official papers 210 x 330 mm. */
#include "record/paper.h"

struct named_paper {
	const char *name;      /* in capitals */
	int64_t width, height; /* tenths of a millimetre */
};

static const struct named_paper papers[] = {
	{ "A4", 2100, 2970 },    { "F4", 2150, 3300 }, { "FOLIO", 2100, 3300 }, { "A3", 2970, 4200 },
	{ "LEGAL", 2159, 3556 }, { "A2", 4200, 5940 }, { "A1", 5940, 8410 },
};

static char capital(char byte)
{
	return byte >= 'a' && byte <= 'z' ? (char)(byte - 'a' + 'A') : byte;
}

static bool named(struct text written, const char *name)
{
	for (size_t i = 0; i < written.count; i++) {
		if (name[i] == '\0' || capital(written.bytes[i]) != name[i])
			return false;
	}
	return name[written.count] == '\0';
}

/* Takes digits from the front; large numbers stay at the first that is out of range. */
static bool take_number(struct text *rest, int64_t *number)
{
	size_t taken = 0;

	*number = 0;
	while (taken < rest->count && rest->bytes[taken] >= '0' && rest->bytes[taken] <= '9') {
		if (*number <= PAPER_MM_MOST)
			*number = *number * 10 + (rest->bytes[taken] - '0');
		taken++;
	}
	*rest = text_trim(text_part(*rest, taken, rest->count));
	return taken > 0;
}

static bool take_times(struct text *rest)
{
	size_t sign = text_starts(*rest, "x") || text_starts(*rest, "X") ? 1 : 0;

	if (text_starts(*rest, "×"))
		sign = sizeof "×" - 1;
	*rest = text_trim(text_part(*rest, sign, rest->count));
	return sign > 0;
}

static bool in_range(int64_t side)
{
	return side >= PAPER_MM_LEAST && side <= PAPER_MM_MOST;
}

static enum paper_fault paper_from_size(struct text written, struct sheet *paper)
{
	int64_t width;
	int64_t height;

	if (!take_number(&written, &width) || !take_times(&written) || !take_number(&written, &height) || written.count)
		return PAPER_UNKNOWN;
	if (!in_range(width) || !in_range(height))
		return PAPER_OUT_OF_RANGE;
	*paper = (struct sheet){ mm(width), mm(height) };
	return PAPER_FINE;
}

enum paper_fault paper_from_text(struct text written, struct sheet *paper)
{
	*paper = (struct sheet){ 0, 0 };
	written = text_trim(written);
	for (size_t i = 0; i < sizeof papers / sizeof papers[0]; i++) {
		if (named(written, papers[i].name)) {
			*paper = (struct sheet){ tenth_mm(papers[i].width), tenth_mm(papers[i].height) };
			return PAPER_FINE;
		}
	}
	return paper_from_size(written, paper);
}
