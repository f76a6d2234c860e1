/* The office's data is called "surat.pdf/data.json", so that messages say where it stands. */
#include "office/inside.h"

#include "base/sha256.h"
#include "world/memory.h"

enum { PDF_BYTES_MOST = 512 << 20, INSIDE_BYTES_MOST = 256 << 20 };

static const struct pdf_attachment *lookup(const struct pdf_attachments *attachments, struct text name)
{
	for (size_t i = 0; i < attachments->count; i++)
		if (text_equal(attachments->items[i].name, name))
			return &attachments->items[i];
	return NULL;
}

/* The manifest of these bytes as a PDF, and the attachments; false without. */
static bool look_into(struct arena *arena, struct inside *inside, struct text bytes,
                      struct pdf_attachments *attachments)
{
	const struct pdf_attachment *manifest;

	inside->reader = pdf_open(arena, bytes);
	if (!inside->reader)
		return false;
	*attachments = pdf_attachments(inside->reader, INSIDE_BYTES_MOST);
	manifest = lookup(attachments, LIT(MANIFEST_NAME));
	return manifest && !manifest->damaged && manifest_read(arena, manifest->bytes, &inside->manifest);
}

static void take_files(struct arena *arena, struct inside *inside, const struct pdf_attachments *attachments,
                       struct diags *diags)
{
	for (size_t i = 0; i < inside->manifest.files.count; i++) {
		struct inside_file *file = &inside->manifest.files.items[i];
		const struct pdf_attachment *found = lookup(attachments, file->attached);

		if (!found || found->damaged) {
			diag_add(diags, (struct text){ 0 }, MESSAGE_PDF_SOURCE_DAMAGED, file->attached);
			inside->altered = true;
			continue;
		}
		file->bytes = found->bytes;
		inside->altered = inside->altered || !text_equal(sha256_hex(arena, file->bytes), file->digest);
	}
}

/* NULL when nothing is inside, which is reported. */
static struct inside *open_inside(struct arena *arena, struct text file, struct diags *diags)
{
	struct inside *inside = arena_new(arena, struct inside);
	struct pdf_attachments attachments = { 0 };
	bool found;

	inside->file = file;
	inside->revisions = revisions_of(arena, file);
	inside->paper = inside->revisions.count ? text_part(file, 0, inside->revisions.items[0]) : file;
	found = look_into(arena, inside, inside->paper, &attachments);
	if (!found && inside->paper.count < file.count) {
		inside->paper = file;
		found = look_into(arena, inside, file, &attachments);
	}
	if (found) {
		take_files(arena, inside, &attachments, diags);
		return inside;
	}
	diag_add(diags, (struct text){ 0 },
	         !pdf_readable()  ? MESSAGE_PDF_NOT_HERE
	         : inside->reader ? MESSAGE_PDF_NO_SOURCE
	                          : MESSAGE_PDF_UNREADABLE);
	return NULL;
}

/* -- the file -- */

static bool tell_unread(struct arena *arena, struct diags *diags, struct world_end end)
{
	switch (end.fault) {
	case WORLD_FINE:
		return false;
	case WORLD_ABSENT:
	case WORLD_OUTSIDE:
		diag_add(diags, (struct text){ 0 }, MESSAGE_INPUT_MISSING);
		break;
	case WORLD_TOO_LARGE:
		diag_add(diags, (struct text){ 0 }, MESSAGE_FILE_TOO_LARGE, text_from_int(arena, PDF_BYTES_MOST >> 20));
		break;
	case WORLD_UNREADABLE:
	case WORLD_UNWRITABLE:
	case WORLD_WAS_READ:
		diag_add(diags, (struct text){ 0 }, MESSAGE_INPUT_UNREADABLE, end.reason);
		break;
	}
	return true;
}

/* What the data names is inside, or nowhere. */
static const struct world *world_inside(struct arena *arena, const struct world *world, const struct inside *inside,
                                        struct text data)
{
	struct memory *memory = world_of_memory(arena, world);

	memory->writes_behind = true;
	for (size_t i = 0; i < inside->manifest.files.count; i++) {
		const struct inside_file *file = &inside->manifest.files.items[i];

		if (i == 0)
			memory_add(memory, WORLD_DATA, data, file->bytes);
		else if (file->kind != INSIDE_DATA)
			memory_add(memory, WORLD_BESIDE, file->name, file->bytes);
	}
	return &memory->world;
}

struct office *inside_read(struct arena *arena, const struct world *world, struct text name, struct inside **inside)
{
	struct world_name wanted = { .kind = WORLD_DATA, .name = name };
	struct diags diags = { .arena = arena };
	struct office *office;
	struct world_file file;

	*inside = NULL;
	if (!tell_unread(arena, &diags, world_read(world, arena, wanted, PDF_BYTES_MOST, &file)))
		*inside = open_inside(arena, file.bytes, &diags);
	if (*inside && !diags.errors) {
		struct text data = text_format(arena, "%t/%t", name, (*inside)->manifest.files.items[0].name);

		office = office_read(arena, world_inside(arena, world, *inside, data), data);
	} else {
		office = office_new(arena, world, name);
	}
	office_report(office, &diags);
	return office;
}
