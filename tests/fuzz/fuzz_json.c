/* Any bytes as a data file: parsed, read by a small shape, its messages placed and spelt; then once more with
 * an allocation that fails. The sanitizers are the judge, and that every message has a place. */
#include "input/json.h"
#include "input/read.h"

#include "tests/unit/input_shapes.h"

#include <assert.h>
#include <setjmp.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_messages(struct arena *arena, const struct json *json, struct diags *diags)
{
	if (json)
		json_locate(json, diags);
	diags_sort(diags);
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = &diags->list.items[i];
		struct text line = diag_format(arena, diag, LIT("f"), LANGUAGE_ID);

		assert(diag->line && diag->column);
		assert(text_valid(line) == line.count);
		for (size_t at = 0; at < line.count; at++)
			assert((unsigned char)line.bytes[at] >= 0x20);
		assert(!json || json_at(json, diag->path));
	}
}

static void read_once(struct text bytes, size_t fail_at)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct diags diags = { .arena = arena };
	struct dinas dinas = { 0 };
	struct json *json;

	if (setjmp(*arena_landing(arena)) == 0) {
		arena_fail_at(arena, fail_at);
		json = json_parse(arena, bytes, &diags);
		assert(json ? diags.list.count == 0 : diags.list.count == 1);
		if (json)
			record_read(arena, json, &dinas_shape, &dinas, &diags);
		check_messages(arena, json, &diags);
	}
	arena_close(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text bytes = { (const char *)data, size };

	read_once(bytes, 0);
	if (size)
		read_once(bytes, 1 + data[size - 1]);
	return 0;
}
