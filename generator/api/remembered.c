/* Each file with the digest of the very bytes that were read: who compares later need not trust in time. Fonts,
 * patterns and profile are the system's and shared by many offices; they are named alone. Places where there was none
 * are remembered, too: a file that appears there would be read. */
#include "api/remembered.h"

#include "api/shell.h"
#include "base/file.h"
#include "base/sha256.h"
#include "office/program.h"

#include <string.h>

/* The places that were looked at before the one where the file is. */
static void remember_absent(struct remembered *remembered, struct arena *arena, struct world_name name,
                            const struct text *found)
{
	const struct world *inner = remembered->inner;
	struct text path;

	for (size_t i = 0; inner->candidate && (path = inner->candidate(inner, arena, name, i)).count; i++) {
		if (found && text_equal(path, *found))
			return;
		*array_push(remembered->arena, &remembered->files) = (struct naskah_file_read){
			.path = text_copy(remembered->arena, path).bytes,
			.absent = true,
		};
	}
}

static struct world_end read_and_remember(const struct world *world, struct arena *arena, struct world_name name,
                                          size_t limit, struct world_file *file)
{
	struct remembered *remembered = world->context;
	struct world_end end = world_read(remembered->inner, arena, name, limit, file);
	bool own = name.kind == WORLD_DATA || name.kind == WORLD_BESIDE;

	remember_absent(remembered, arena, name, end.fault == WORLD_FINE ? &file->shown : NULL);
	if (end.fault == WORLD_FINE)
		*array_push(remembered->arena, &remembered->files) = (struct naskah_file_read){
			.path = text_copy(remembered->arena, file->shown).bytes,
			.digest = own ? sha256_hex(remembered->arena, file->bytes).bytes : NULL,
		};
	return end;
}

static struct text own_font(const struct world *world, struct arena *arena, size_t index)
{
	const struct remembered *remembered = world->context;

	return remembered->inner->own_font(remembered->inner, arena, index);
}

static struct sink *create(const struct world *world, struct arena *arena, struct text name, struct world_end *end)
{
	const struct remembered *remembered = world->context;

	return remembered->inner->create(remembered->inner, arena, name, end);
}

static struct world_end commit(const struct world *world, struct arena *arena, struct sink *sink)
{
	const struct remembered *remembered = world->context;

	return remembered->inner->commit(remembered->inner, arena, sink);
}

static void discard(const struct world *world, struct sink *sink)
{
	const struct remembered *remembered = world->context;

	remembered->inner->discard(remembered->inner, sink);
}

const struct world *world_remembered(struct arena *arena, const struct world *inner, struct remembered **remembered)
{
	struct world *world = arena_new(arena, struct world);

	*remembered = arena_new(arena, struct remembered);
	**remembered = (struct remembered){ .arena = arena, .inner = inner };
	*world = *inner;
	world->context = *remembered;
	world->read = read_and_remember;
	world->own_font = own_font;
	world->create = create;
	world->commit = commit;
	world->discard = discard;
	return world;
}

const struct naskah_file_read *naskah_file_read(struct naskah_office *office, size_t index)
{
	const struct remembered *remembered = office->remembered;

	return remembered && index < remembered->files.count ? &remembered->files.items[index] : NULL;
}

/* -- files without an office -- */

enum { DIGEST_MEGABYTES = 256, DIGEST_BYTES_MOST = 128 << 20 };

bool naskah_digest(const char *path, char digest[65])
{
	struct arena *arena = arena_open((size_t)DIGEST_MEGABYTES << 20);
	struct text bytes;
	volatile bool done = false;

	if (!arena)
		return false;
	if (setjmp(*arena_landing(arena)) == 0 &&
	    file_read(arena, path, DIGEST_BYTES_MOST, &bytes).fault == FILE_FINE) {
		memcpy(digest, sha256_hex(arena, bytes).bytes, 65);
		done = true;
	}
	arena_close(arena);
	return done;
}

bool naskah_put(const char *path, const char *bytes, size_t count)
{
	struct arena *arena = arena_open((size_t)DIGEST_MEGABYTES << 20);
	struct file_writer *writer;
	struct file_error error;
	volatile bool done = false;

	if (!arena)
		return false;
	if (setjmp(*arena_landing(arena)) == 0) {
		writer = file_open(arena, path, &error);
		done = writer && file_write(writer, bytes, count) && file_commit(writer).fault == FILE_FINE;
	}
	arena_close(arena);
	return done;
}

const char *naskah_edition(void)
{
	return program_digest().bytes;
}
