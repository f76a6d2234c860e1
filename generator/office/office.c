/* Reading the office, and the world that its papers share. */
#include "office/office.h"

#include "base/sha256.h"
#include "record/check/reading.h"
#include "record/record.h"

/* A file that does not change while the office is open. */
struct asset {
	struct world_name name;
	struct world_file file;
	struct world_end end;
};

/* -- what papers share -- */

static bool kept(enum world_kind kind)
{
	return kind == WORLD_FONT || kind == WORLD_OWN_FONT || kind == WORLD_PATTERNS || kind == WORLD_PROFILE;
}

static const struct asset *lookup(const struct office *office, struct world_name name)
{
	for (size_t i = 0; i < office->assets.count; i++) {
		const struct asset *asset = &office->assets.items[i];

		if (asset->name.kind == name.kind && asset->name.place == name.place &&
		    text_equal(asset->name.name, name.name))
			return asset;
	}
	return NULL;
}

static const struct asset *keep(struct office *office, struct world_name name, size_t limit)
{
	struct asset asset = { .name = name };
	struct asset *place;

	asset.name.name = text_copy(office->arena, name.name);
	asset.end = world_read(office->world, office->arena, name, limit, &asset.file);
	place = array_push(office->arena, &office->assets);
	*place = asset;
	return place;
}

static struct world_end read_shared(const struct world *world, struct arena *arena, struct world_name name,
                                    size_t limit, struct world_file *file)
{
	struct office *office = world->context;
	const struct asset *asset;

	if (!kept(name.kind))
		return office->world->read(office->world, arena, name, limit, file);
	asset = lookup(office, name);
	if (!asset)
		asset = keep(office, name, limit);
	*file = asset->file;
	return asset->end;
}

static struct text own_font(const struct world *world, struct arena *arena, size_t index)
{
	struct office *office = world->context;

	return office->world->own_font(office->world, arena, index);
}

static void share(struct office *office)
{
	office->shared = *office->world;
	office->shared.context = office;
	office->shared.read = read_shared;
	office->shared.own_font = own_font;
	office->shared.create = NULL;
	office->shared.commit = NULL;
	office->shared.discard = NULL;
}

/* -- digests -- */

struct digested {
	struct text bytes, digest;
};

struct text office_digest(struct office *office, struct text bytes)
{
	struct digested digested = { .bytes = bytes };

	for (size_t i = 0; i < office->digests.count; i++) {
		const struct digested *before = &office->digests.items[i];

		if (before->bytes.bytes == bytes.bytes && before->bytes.count == bytes.count)
			return before->digest;
	}
	digested.digest = sha256_hex(office->arena, bytes);
	*array_push(office->arena, &office->digests) = digested;
	return digested.digest;
}

/* -- reading -- */

struct office *office_new(struct arena *arena, const struct world *world, struct text name)
{
	struct office *office = arena_new(arena, struct office);

	office->arena = arena;
	office->world = world;
	office->name = text_copy(arena, name);
	office->diags.arena = office->lacks.arena = arena;
	office->pictures = pictures_new(arena, world);
	share(office);
	return office;
}

/* A key that names somebody or something the fragment has none of; a table or an annex that a sentence names is not. */
static bool names_absent(const struct diag *diag)
{
	static const char *const kinds[] = {
		"pejabat", "pelaksana", "program", "kegiatan", "sub_kegiatan", "indikator"
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (text_is(diag->arguments[0], kinds[i]))
			return true;
	return false;
}

/* What is missing where a paper is told of in part. */
static bool is_lack(const struct diag *diag)
{
	static const enum message lacks[] = { MESSAGE_NONE_OF, MESSAGE_AMOUNT_INCOMPLETE, MESSAGE_SOP_WITHOUT };

	if (diag->message == MESSAGE_DANGLING_NONE)
		return names_absent(diag);

	for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++)
		if (diag->message == lacks[i])
			return diag->path.count > 0;
	return diag->message == MESSAGE_MISSING && diag->path.count &&
	       (diag->arguments[2].count || text_is(diag->path, "renstra"));
}

/* What stands in a table or a paragraph, or says what was printed, is told of whole or not at all. */
static bool lacks_part(void *context, const struct diag *diag)
{
	static const char *const whole[] = { "tercetak", "pengecualian", "tabel", "daftar", "isi[", "rincian[" };
	struct office *office = context;
	bool part = is_lack(diag);
	size_t at;

	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		part = part && !text_find(diag->path, whole[i], &at);
	if (part)
		diag_put_finding(&office->lacks, diag->path, diag->evidence, diag->message, diag->arguments)->on_key =
			diag->on_key;
	return part;
}

/* The same, once, of what was reported of the reading. */
static void spare_fragment(struct office *office)
{
	size_t before = office->lacks.errors;

	diags_drop(&office->diags, lacks_part, office);
	office->diags.errors -= office->lacks.errors - before;
}

struct office *office_read(struct arena *arena, const struct world *world, struct text name)
{
	struct office *office = office_new(arena, world, name);
	struct record *record;

	if (!sources_read(arena, world, office->name, &office->diags, &office->sources))
		return office;
	record = record_from_json(arena, sources_json(&office->sources), &office->diags);
	if (record->potongan.value)
		spare_fragment(office);
	if (office->diags.errors)
		return office;
	office->record = record;
	sources_rest(&office->sources);
	return office;
}

/* -- what was reported -- */

void office_sort(struct office *office)
{
	const struct json *json = json_unlocated(&office->diags) ? sources_json(&office->sources) : NULL;

	if (json)
		json_locate(json, &office->diags);
	diags_sort(&office->diags);
}

void office_report(struct office *office, const struct diags *diags)
{
	diags_add(&office->diags, diags);
}

/* -- files beside the papers -- */

void office_save(struct office *office, struct text bytes, struct text path, struct diags *diags)
{
	struct arena *arena = diags->arena;
	struct world_end end;
	struct sink *sink = office->world->create(office->world, arena, path, &end);

	if (sink) {
		sink_put(sink, bytes);
		end = office->world->commit(office->world, arena, sink);
	}
	if (end.fault == WORLD_WAS_READ)
		diag_add(diags, (struct text){ 0 }, MESSAGE_OUTPUT_IS_INPUT, path);
	else if (end.fault != WORLD_FINE)
		diag_add(diags, (struct text){ 0 }, MESSAGE_OUTPUT_FAILED, path, end.reason);
}
