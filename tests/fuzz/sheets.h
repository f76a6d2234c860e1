/* What the harnesses of sheets share: the one file that there is, and messages that can be printed. */
#ifndef FUZZ_SHEETS_H
#define FUZZ_SHEETS_H

#include "base/diag.h"
#include "input/json.h"

#include <assert.h>

/* In either language, UTF-8 without control characters. */
static inline void check_messages(struct arena *arena, struct diags *diags)
{
	diags_sort(diags);
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = &diags->list.items[i];
		struct text line = diag_format(arena, diag, LIT("f"), i % 2 ? LANGUAGE_EN : LANGUAGE_ID);

		assert(text_valid(line) == line.count);
		for (size_t at = 0; at < line.count; at++)
			assert((unsigned char)line.bytes[at] >= 0x20);
	}
}

/* The bytes of `context`, whatever is asked for. */
static inline bool fetch(void *context, const struct json *name, struct text path, struct text *bytes,
                         struct text *shown)
{
	(void)path;
	*bytes = *(struct text *)context;
	*shown = name->text;
	return true;
}

#endif
