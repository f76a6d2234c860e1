/* Any bytes as an export: CSV in any of its forms or HTML tables, as the rows of a list. The first byte says which list
 * and what the data says of its columns. Judged as workbooks are (fuzz_book.c), and that what was told leaves no list
 * behind.
 */
#include "record/record.h"
#include "sheet/lembar.h"
#include "sheets.h"

#include <assert.h>
#include <setjmp.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const asked[] = {
	"{\"program\": {\"lembar\": \"a.csv\"}}",
	"{\"program\": {\"lembar\": \"a.csv\", \"kolom\": {\"anggaran\": \"PAPBD\"}, \"desimal\": \",\"}}",
	"{\"program\": {\"lembar\": \"a.csv\", \"hanya\": {\"Kode Sub Unit\": \"1\"}, \"basis\": \"kumulatif\"}}",
	"{\"sasaran\": {\"lembar\": \"a.csv\", \"persen\": \"pecahan\"}}",
	"{\"surat_pengantar\": {\"lembar\": \"a.csv\", \"desimal\": \".\"}}",
	"{\"sop\": [{\"langkah\": {\"lembar\": \"a.csv\"}}]}",
};

static void check_places(struct arena *arena, struct diags *diags)
{
	check_messages(arena, diags);
	for (size_t i = 0; i < diags->list.count; i++)
		assert(diags->list.items[i].line && diags->list.items[i].column);
}

/* Every text of the rows is UTF-8, every number one of JSON. */
static void check_values(const struct json *json)
{
	struct decimal number;

	assert(text_valid(json->text) == json->text.count);
	assert(json->kind != JSON_NUMBER || decimal_parse(json->text, &number));
	for (const struct json *member = json->members; member; member = member->next)
		check_values(member);
}

static void try_sheet(struct text bytes, const char *data, size_t fail_at)
{
	struct arena *arena = arena_open((size_t)1 << 28);

	if (setjmp(*arena_landing(arena)) == 0) {
		struct diags diags = { .arena = arena };
		struct lembar_reader reader = { .arena = arena, .diags = &diags, .context = &bytes, .fetch = fetch };
		struct json *root;

		arena_fail_at(arena, fail_at);
		root = json_parse(arena, text_from(data), &diags);
		if (lembar_expand(&reader, root, &record_shape))
			check_values(root);
		else
			assert(diags.list.count);
		check_places(arena, &diags);
	}
	arena_close(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text bytes = { (const char *)data + 1, size ? size - 1 : 0 };

	if (!size)
		return 0;
	try_sheet(bytes, asked[data[0] % (sizeof asked / sizeof *asked)], 0);
	try_sheet(bytes, asked[data[0] % (sizeof asked / sizeof *asked)], 1 + data[size - 1]);
	return 0;
}
