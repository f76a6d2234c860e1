/* One table of what stands before and after the figure. */
#include "official/rupiah.h"

#include "base/decimal.h"

#define NO_BREAK_SPACE "\xC2\xA0"

struct text rupiah_format(struct arena *arena, int64_t rupiah, enum rupiah_style style)
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
	struct text figure = decimal_format(arena, decimal_from_int(rupiah));
	size_t sign = rupiah < 0;

	return TEXT_JOIN(arena, text_part(figure, 0, sign), text_from(styles[style].before),
	                 text_part(figure, sign, figure.count), text_from(styles[style].after));
}
