/* PDFs of any kind read back: never a crash, never a leak. Pages, signatures and attachments are looked through; where
 * a manifest is found, the paper is made again and compared.
 *
 * With libFuzzer: clang -fsanitize=fuzzer,address,undefined. Without (-DALONE): files named on the command line.
 */
#include "office/verify.h"
#include "pdf/words.h"
#include "world/files.h"
#include "world/memory.h"

#include <stdio.h>
#include <stdlib.h>

enum { MEMORY = 512 << 20, PAGES_MOST = 8, STREAM_MOST = 1 << 20 };

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count);

static void look_at_pages(struct arena *arena, struct text file)
{
	struct pdf_reader *reader = pdf_open(arena, file);
	struct pdf_signatures signatures;
	struct texts_found fields;

	if (!reader)
		return;
	for (size_t i = 0; i < PAGES_MOST && i < pdf_pages(reader); i++) {
		struct pdf_page page = pdf_page(reader, i, STREAM_MOST);
		struct text words = page_words(arena, &page);

		if (text_valid(words) != words.count)
			abort();
	}
	signatures = pdf_signatures(reader);
	fields = pdf_fields(reader);
	if (signatures.count > fields.count)
		abort();
}

static void verify_file(struct arena *arena, struct text file)
{
	struct files_options options = { .data = "-" };
	struct memory *memory = world_of_memory(arena, world_of_files(arena, &options));
	struct inside *inside;
	struct office *office;

	memory_add(memory, WORLD_DATA, LIT("x.pdf"), file);
	office = inside_read(arena, &memory->world, LIT("x.pdf"), &inside);
	if (!inside)
		return;
	if (verify(arena, office, inside).paper > file.count)
		abort();
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count)
{
	struct arena *arena = arena_open(MEMORY);

	if (!arena)
		return 0;
	if (setjmp(*arena_landing(arena)) == 0) {
		struct text file = text_copy(arena, (struct text){ (const char *)bytes, count });

		look_at_pages(arena, file);
		verify_file(arena, file);
	}
	arena_close(arena);
	return 0;
}

#ifdef ALONE
int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		size_t count;
		char *bytes = malloc(MEMORY / 8);

		if (!file || !bytes)
			return 1;
		count = fread(bytes, 1, MEMORY / 8, file);
		fclose(file);
		LLVMFuzzerTestOneInput((const unsigned char *)bytes, count);
		free(bytes);
	}
	return 0;
}
#endif
