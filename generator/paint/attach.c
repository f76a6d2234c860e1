/* Each attachment is an embedded file, its specification hangs in the tree of names, which is
 * sorted, and in the catalog's list of associated files. */
#include "paint/attach.h"

#include "paint/literal.h"
#include "paint/moment.h"

#include <stdlib.h>

struct specification {
	struct text name;
	size_t index;
	size_t number;
};

static size_t add_file(struct painter *painter, const struct attachment *attachment)
{
	struct arena *arena = painter->arena;
	struct buffer entries = { .arena = arena };
	struct digest *digest = digest_new(arena);
	size_t number = haru_reserve(painter->haru);

	digest_add(digest, attachment->bytes);
	buffer_str(&entries, "/Type/EmbeddedFile/Subtype");
	literal_name(&entries, attachment->media_type);
	buffer_add(&entries, text_format(arena, "/Params<</Size %z/ModDate(%t)/CheckSum<%t>>>", attachment->bytes.count,
	                                 moment_pdf(arena, painter->moment), digest_end(arena, digest)));
	painter_fill_fast(painter, number, buffer_text(&entries), attachment->bytes);
	return number;
}

static size_t add_specification(struct painter *painter, const struct attachment *attachment)
{
	static const char *const relations[] = {
		[ATTACHED_SOURCE] = "Source", [ATTACHED_DATA] = "Data", [ATTACHED_SUPPLEMENT] = "Supplement"
	};
	struct buffer out = { .arena = painter->arena };
	size_t file = add_file(painter, attachment);

	buffer_str(&out, "<</Type/Filespec/AFRelationship/");
	buffer_str(&out, relations[attachment->relation]);
	buffer_str(&out, "/F");
	literal_text(&out, attachment->name);
	buffer_str(&out, "/UF");
	literal_text(&out, attachment->name);
	buffer_str(&out, "/Desc");
	literal_text(&out, attachment->description);
	buffer_add(&out, text_format(out.arena, "/EF<</F %z 0 R/UF %z 0 R>>>>", file, file));
	return haru_add(painter->haru, buffer_text(&out));
}

/* By name as it is spelled in the file. */
static int by_name(const void *a, const void *b)
{
	const struct specification *left = a;
	const struct specification *right = b;
	int order = text_compare(left->name, right->name);

	return order ? order : (left->index > right->index) - (left->index < right->index);
}

static struct specification *add_specifications(struct painter *painter, size_t count)
{
	const struct attachment *attachments = painter->document->attachments.items;
	struct specification *list = arena_many(painter->arena, count, struct specification);

	for (size_t i = 0; i < count; i++) {
		struct buffer name = { .arena = painter->arena };

		literal_text(&name, attachments[i].name);
		list[i] = (struct specification){
			buffer_text(&name),
			i,
			add_specification(painter, &attachments[i]),
		};
	}
	qsort(list, count, sizeof *list, by_name);
	return list;
}

void attachments_write(struct painter *painter)
{
	size_t count = painter->document->attachments.count;
	struct buffer names = { .arena = painter->arena };
	struct buffer associated = { .arena = painter->arena };
	const struct specification *list;

	if (count == 0)
		return;
	list = add_specifications(painter, count);
	buffer_str(&names, "<</EmbeddedFiles<</Names[");
	buffer_byte(&associated, '[');
	for (size_t i = 0; i < count; i++) {
		buffer_add(&names, list[i].name);
		literal_reference(&names, list[i].number);
		buffer_byte(&associated, ' ');
		literal_reference(&associated, list[i].number);
	}
	buffer_str(&names, "]>>>>");
	buffer_byte(&associated, ']');
	haru_catalog_entry(painter->haru, "Names", haru_add(painter->haru, buffer_text(&names)));
	haru_catalog_entry(painter->haru, "AF", haru_add(painter->haru, buffer_text(&associated)));
}
