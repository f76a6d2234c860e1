/* Colours of the heads of tables, by name or as #RRGGBB, so chosen that type on them is read also
 * from a black and white print. */
#ifndef RECORD_WARNA_H
#define RECORD_WARNA_H

#include "base/text.h"

struct warna {
	bool grey;    /* then `rgb` does not count */
	int shade;    /* 0 black to 100 white */
	uint32_t rgb; /* 0xRRGGBB */
};

/* False when it is neither a name nor six hexadecimal digits behind "#". Capitals do not matter; a blank
 * is as good as an underscore. */
bool warna_from_text(struct text written, struct warna *warna);

/* Whether white type stands out from it better than black does. The one that does has the contrast that
 * WCAG 2.1, 1.4.3 requires, 4.5 to 1: one of lightness, so it outlives a grey printer. */
bool warna_is_dark(const struct warna *warna);

#endif
