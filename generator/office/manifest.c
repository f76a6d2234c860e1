/* Keys are Indonesian, as in data files. Only what was wished is written. */
#include "office/manifest.h"

#include "base/sha256.h"
#include "input/json.h"
#include "input/json_writer.h"
#include "input/notes.h"
#include "office/program.h"

#include <string.h>

enum { EDITION = 1, PROFILE_BYTES_MOST = 1 << 20 };

static const char *const kinds[] = {
	[INSIDE_DATA] = "data",
	[INSIDE_INCLUDED] = "sertakan",
	[INSIDE_PICTURE] = "gambar",
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const char *const builds[] = {
	[BUILD_USUAL] = "biasa",
	[BUILD_CLASSIC] = "klasik",
	[BUILD_COMPACT] = "padat",
};
enum { BUILDS = sizeof builds / sizeof *builds };

/* -- of a paper -- */

static bool is_taken(const struct manifest *manifest, struct text name)
{
	for (size_t i = 0; i < manifest->files.count; i++)
		if (text_equal(manifest->files.items[i].attached, name))
			return true;
	return text_is(name, MANIFEST_NAME);
}

/* An included file may be called like the data file. */
static void add_file(const struct made_paper *paper, struct manifest *manifest, enum inside_kind kind, struct text name,
                     struct text bytes, struct text digest)
{
	struct text attached = name;

	while (is_taken(manifest, attached))
		attached = TEXT_JOIN(paper->arena, LIT("sertakan/"), attached);
	*array_push(paper->arena, &manifest->files) = (struct inside_file){ kind, attached, name, digest, bytes };
}

static void add_sources(const struct made_paper *paper, struct manifest *manifest, struct diags *diags)
{
	const struct sources *sources = &paper->office->sources;
	const struct picture_file *pictures = paper->pictures.used.items;

	for (size_t i = 0; i < sources->files.count; i++) {
		const struct source *source = &sources->files.items[i];
		struct text bytes =
			manifest->form.notes || source->sheet ? source->bytes : notes_cut(paper->arena, source->bytes);
		struct text digest = bytes.bytes == source->bytes.bytes ? office_digest(paper->office, bytes)
		                                                        : sha256_hex(paper->arena, bytes);

		add_file(paper, manifest, i ? INSIDE_INCLUDED : INSIDE_DATA, source->name, bytes, digest);
	}
	for (size_t i = 0; i < paper->pictures.used.count; i++) {
		struct text bytes;

		if (pictures_file(paper->office->pictures, &pictures[i], paper->arena, diags, &bytes))
			add_file(paper, manifest, INSIDE_PICTURE, pictures[i].name, bytes, pictures[i].digest);
	}
}

static void add_means(const struct made_paper *paper, struct manifest *manifest, struct text name, struct text version,
                      struct text bytes)
{
	*array_push(paper->arena, &manifest->means) =
		(struct inside_means){ name, version, office_digest(paper->office, bytes) };
}

/* What a font file is known by: the list of its tables at its head, each with its length and checksum (ISO/IEC
 * 14496-22, 4.5.1). Its hash tells fonts apart as the whole file's would, without megabytes read for each letter. All
 * of a file that has no such list. */
static struct text tables_of(struct text font)
{
	enum { HEAD = 12, ROW = 16 };
	const unsigned char *bytes = (const unsigned char *)font.bytes;
	size_t end;

	if (font.count < HEAD || memcmp(bytes, "ttcf", 4) == 0)
		return font;
	end = HEAD + ROW * ((size_t)bytes[4] << 8 | bytes[5]);
	return end <= font.count ? text_part(font, 0, end) : font;
}

static void add_fonts(const struct made_paper *paper, struct manifest *manifest)
{
	const struct fonts *fonts = paper->document.fonts;

	for (size_t i = 0; i < fonts_count(fonts); i++) {
		const struct face *face = fonts_at(fonts, i);
		struct buffer version = { .arena = paper->arena };

		buffer_fixed(&version, face->revision);
		add_means(paper, manifest, face->postscript, buffer_text(&version), tables_of(face->bytes));
	}
}

static void add_assets(const struct made_paper *paper, struct manifest *manifest)
{
	struct world_name profile = { .kind = WORLD_PROFILE, .name = LIT("sRGB") };
	struct world_file file;

	if (paper->hyphenation.count)
		add_means(paper, manifest, LIT("id_ID"), LIT(""), paper->hyphenation);
	if (world_read(&paper->office->shared, paper->arena, profile, PROFILE_BYTES_MOST, &file).fault == WORLD_FINE)
		add_means(paper, manifest, profile.name, LIT(""), file.bytes);
}

struct manifest manifest_of(const struct made_paper *paper, const struct output_wishes *form, struct diags *diags)
{
	struct manifest manifest = {
		.version = program_version(),
		.digest = program_digest(),
		.paper = text_from(paper->layout->name),
		.wishes = paper->wishes,
		.form = *form,
	};

	add_sources(paper, &manifest, diags);
	add_fonts(paper, &manifest);
	add_assets(paper, &manifest);
	return manifest;
}

/* -- writing -- */

static void flag(struct json_writer *writer, const char *key, bool truth)
{
	if (truth)
		json_bool_member(writer, key, true);
}

static void write_wishes(struct json_writer *writer, const struct manifest *manifest)
{
	const struct wishes *wishes = &manifest->wishes.layout;

	json_open_member(writer, "pilihan", '{');
	if (wishes->triwulan)
		json_int_member(writer, "triwulan", wishes->triwulan);
	json_given_member(writer, "nomor", wishes->nomor);
	json_given_member(writer, "kertas", wishes->kertas);
	flag(writer, "poster", wishes->poster);
	flag(writer, "konsep", wishes->konsep);
	flag(writer, "arsip", wishes->arsip);
	json_given_member(writer, "ttd", wishes->ttd);
	flag(writer, "tanpa_kolom", manifest->wishes.no_fields);
	flag(writer, "dengan_catatan", manifest->form.notes);
	if (manifest->form.build != BUILD_USUAL)
		json_text_member(writer, "susunan", builds[manifest->form.build]);
	if (manifest->form.moment >= 0)
		json_int_member(writer, "saat", manifest->form.moment);
	json_close(writer, '}');
}

static void write_file(struct json_writer *writer, const struct inside_file *file)
{
	json_open_item(writer, '{');
	json_text_member(writer, "jenis", kinds[file->kind]);
	json_given_member(writer, "nama", file->name);
	json_given_member(writer, "lampiran", file->attached);
	json_given_member(writer, "sha256", file->digest);
	json_close(writer, '}');
}

static void write_means(struct json_writer *writer, const struct inside_means *means)
{
	json_open_item(writer, '{');
	json_given_member(writer, "nama", means->name);
	json_given_member(writer, "versi", means->version);
	json_given_member(writer, "sha256", means->digest);
	json_close(writer, '}');
}

struct text manifest_write(struct arena *arena, const struct manifest *manifest)
{
	struct buffer out = { .arena = arena };
	struct json_writer writer = { .out = &out, .fresh = true };

	json_open(&writer, '{');
	json_int_member(&writer, "manifes", EDITION);
	json_open_member(&writer, "program", '{');
	json_text_member(&writer, "nama", "naskah");
	json_given_member(&writer, "versi", manifest->version);
	json_given_member(&writer, "sha256", manifest->digest);
	json_close(&writer, '}');
	json_given_member(&writer, "naskah", manifest->paper);
	write_wishes(&writer, manifest);
	json_open_member(&writer, "berkas", '[');
	for (size_t i = 0; i < manifest->files.count; i++)
		write_file(&writer, &manifest->files.items[i]);
	json_close(&writer, ']');
	json_open_member(&writer, "sarana", '[');
	for (size_t i = 0; i < manifest->means.count; i++)
		write_means(&writer, &manifest->means.items[i]);
	json_close(&writer, ']');
	json_close(&writer, '}');
	buffer_byte(&out, '\n');
	return buffer_text(&out);
}

/* -- reading -- */

static struct text text_at(const struct json *object, const char *key)
{
	const struct json *value = object ? json_lookup(object, key) : NULL;

	return value && value->kind == JSON_TEXT ? value->text : (struct text){ 0 };
}

/* A whole number from 0; -1 where there is none. */
static int64_t number_at(const struct json *object, const char *key)
{
	const struct json *value = object ? json_lookup(object, key) : NULL;
	int64_t number = 0;

	if (!value || value->kind != JSON_NUMBER || value->text.count > 15)
		return -1;
	for (size_t i = 0; i < value->text.count; i++) {
		if (value->text.bytes[i] < '0' || value->text.bytes[i] > '9')
			return -1;
		number = number * 10 + value->text.bytes[i] - '0';
	}
	return number;
}

static bool flag_at(const struct json *object, const char *key)
{
	const struct json *value = object ? json_lookup(object, key) : NULL;

	return value && value->kind == JSON_BOOL && value->truth;
}

static const struct json *list_at(const struct json *object, const char *key)
{
	const struct json *list = json_lookup(object, key);

	return list && list->kind == JSON_LIST ? list->members : NULL;
}

static void read_wishes(const struct json *wishes, struct manifest *manifest)
{
	int64_t triwulan = number_at(wishes, "triwulan");
	struct text build = text_at(wishes, "susunan");

	manifest->wishes.layout.triwulan = triwulan >= 1 && triwulan <= 4 ? (int)triwulan : 0;
	manifest->wishes.layout.nomor = text_at(wishes, "nomor");
	manifest->wishes.layout.kertas = text_at(wishes, "kertas");
	manifest->wishes.layout.poster = flag_at(wishes, "poster");
	manifest->wishes.layout.konsep = flag_at(wishes, "konsep");
	manifest->wishes.layout.arsip = flag_at(wishes, "arsip");
	manifest->wishes.layout.ttd = text_at(wishes, "ttd");
	manifest->wishes.no_fields = flag_at(wishes, "tanpa_kolom");
	manifest->form.notes = flag_at(wishes, "dengan_catatan");
	manifest->form.moment = number_at(wishes, "saat");
	for (int i = 0; i < BUILDS; i++)
		if (text_is(build, builds[i]))
			manifest->form.build = (enum build)i;
}

/* Names are shown and written: no control characters. */
static bool is_plain(struct text name)
{
	for (size_t i = 0; i < name.count; i++)
		if ((unsigned char)name.bytes[i] < ' ' || name.bytes[i] == 0x7F)
			return false;
	return name.count > 0;
}

static void read_file(struct arena *arena, const struct json *row, struct manifest *manifest)
{
	struct inside_file file = { .attached = text_at(row, "lampiran"),
		                    .name = text_at(row, "nama"),
		                    .digest = text_at(row, "sha256") };
	struct text kind = text_at(row, "jenis");

	if (!is_plain(file.name) || !is_plain(file.attached))
		return;
	for (int i = 0; i < KINDS; i++)
		if (text_is(kind, kinds[i])) {
			file.kind = (enum inside_kind)i;
			*array_push(arena, &manifest->files) = file;
		}
}

bool manifest_read(struct arena *arena, struct text json, struct manifest *manifest)
{
	struct diags ignored = { .arena = arena };
	const struct json *root = json_parse(arena, json, &ignored);
	const struct json *program;

	*manifest = (struct manifest){ .form.moment = -1 };
	if (!root || root->kind != JSON_OBJECT || number_at(root, "manifes") != EDITION)
		return false;
	program = json_lookup(root, "program");
	manifest->version = text_at(program, "versi");
	manifest->digest = text_at(program, "sha256");
	manifest->paper = text_at(root, "naskah");
	read_wishes(json_lookup(root, "pilihan"), manifest);
	for (const struct json *row = list_at(root, "berkas"); row; row = row->next)
		read_file(arena, row, manifest);
	for (const struct json *row = list_at(root, "sarana"); row; row = row->next)
		*array_push(arena, &manifest->means) = (struct inside_means){
			text_at(row, "nama"),
			text_at(row, "versi"),
			text_at(row, "sha256"),
		};
	return manifest->files.count && manifest->files.items[0].kind == INSIDE_DATA;
}
