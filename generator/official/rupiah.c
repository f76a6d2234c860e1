/* One table of what stands before and after the figure. */
#include "official/rupiah.h"

#define NO_BREAK_SPACE "\xC2\xA0"

enum { SEN_PLACES = 2 };

bool rupiah_has_sen(struct decimal rupiah)
{
	struct decimal shown = decimal_round(rupiah, SEN_PLACES);

	return decimal_compare(shown, decimal_round(shown, 0)) != 0;
}

static struct text format(struct arena *arena, struct decimal shown, enum rupiah_style style)
{
	static const struct {
		const char *before, *after;
	} styles[] = {
		[RUPIAH_EYD] = { "Rp", "" },
		[RUPIAH_SPACED] = { "Rp" NO_BREAK_SPACE, "" },
		[RUPIAH_DOTTED] = { "Rp." NO_BREAK_SPACE, "" },
		[RUPIAH_CLOSED] = { "Rp." NO_BREAK_SPACE, ",-" },
		[RUPIAH_PLAIN] = { "", "" },
	};
	struct text figure = decimal_format(arena, shown);
	size_t sign = decimal_sign(shown) < 0;

	return TEXT_JOIN(arena, text_part(figure, 0, sign), text_from(styles[style].before),
	                 text_part(figure, sign, figure.count),
	                 shown.places ? LIT("") : text_from(styles[style].after));
}

struct text rupiah_format(struct arena *arena, struct decimal rupiah, enum rupiah_style style)
{
	return format(arena, decimal_round(rupiah, rupiah_has_sen(rupiah) ? SEN_PLACES : 0), style);
}

struct text rupiah_format_sen(struct arena *arena, struct decimal rupiah, enum rupiah_style style)
{
	return format(arena, decimal_round(rupiah, SEN_PLACES), style);
}
