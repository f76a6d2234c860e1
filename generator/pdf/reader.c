/* Only streams that are plain or deflated are read, as our own are, and they are inflated here: libqpdf would make room
 * for whatever a stream claims to hold. Its handles go after each question. */
#include "pdf/reader.h"

#include "base/buffer.h"
#include "base/decimal.h"
#include "paint/stream.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 16, ITEMS_MOST = 20000 };

struct pdf_reader {
	struct arena *arena;
	qpdf_data qpdf;
	size_t seen; /* of a tree, while it is walked */
};

static void close_reader(void *resource)
{
	struct pdf_reader *reader = resource;

	if (!reader->qpdf)
		return;
	if (qpdf_has_error(reader->qpdf)) /* one that nobody asked for would be printed */
		qpdf_get_error(reader->qpdf);
	qpdf_cleanup(&reader->qpdf);
}

bool pdf_readable(void)
{
	return true;
}

struct pdf_reader *pdf_open(struct arena *arena, struct text file)
{
	struct pdf_reader *reader = arena_new(arena, struct pdf_reader);

	reader->arena = arena;
	arena_defer(arena, close_reader, reader);
	reader->qpdf = qpdf_init();
	if (!reader->qpdf)
		arena_fail(arena, EXHAUSTED_MEMORY);
	qpdf_set_suppress_warnings(reader->qpdf, QPDF_TRUE);
	qpdf_silence_errors(reader->qpdf);
	if (qpdf_read_memory(reader->qpdf, "pdf", file.bytes, file.count, NULL) & QPDF_ERRORS)
		return NULL;
	return reader;
}

bool pdf_repaired(struct pdf_reader *reader)
{
	return qpdf_more_warnings(reader->qpdf);
}

/* -- values; what is missing is a null -- */

static qpdf_oh member(const struct pdf_reader *reader, qpdf_oh dict, const char *key)
{
	if (qpdf_oh_is_stream(reader->qpdf, dict))
		dict = qpdf_oh_get_dict(reader->qpdf, dict);
	if (!qpdf_oh_is_dictionary(reader->qpdf, dict))
		return qpdf_oh_new_null(reader->qpdf);
	return qpdf_oh_get_key(reader->qpdf, dict, key);
}

/* How many there are, no more than the limit. */
static int items(const struct pdf_reader *reader, qpdf_oh array)
{
	int count = qpdf_oh_is_array(reader->qpdf, array) ? qpdf_oh_get_array_n_items(reader->qpdf, array) : 0;

	return count < 0 ? 0 : count > ITEMS_MOST ? ITEMS_MOST : count;
}

static qpdf_oh item(const struct pdf_reader *reader, qpdf_oh array, int index)
{
	return qpdf_oh_get_array_item(reader->qpdf, array, index);
}

/* A string's bytes as UTF-8, cut off before the first that is none, tamed. */
static struct text words(const struct pdf_reader *reader, qpdf_oh string)
{
	struct text found = { 0 };

	if (qpdf_oh_is_string(reader->qpdf, string))
		found = text_copy(reader->arena, text_from(qpdf_oh_get_utf8_value(reader->qpdf, string)));
	return text_tamed(reader->arena, found);
}

static struct text name_of(const struct pdf_reader *reader, qpdf_oh name)
{
	if (!qpdf_oh_is_name(reader->qpdf, name))
		return (struct text){ 0 };
	return text_copy(reader->arena, text_from(qpdf_oh_get_name(reader->qpdf, name)));
}

static bool is_named(const struct pdf_reader *reader, qpdf_oh name, const char *wanted)
{
	return text_is(name_of(reader, name), wanted);
}

static bool is_deflated(const struct pdf_reader *reader, qpdf_oh stream)
{
	qpdf_oh filter = member(reader, stream, "/Filter");

	if (items(reader, filter) == 1)
		filter = item(reader, filter, 0);
	return is_named(reader, filter, "/FlateDecode");
}

/* As they stand in the file; libqpdf's own copy goes with the arena. */
static bool raw_bytes(const struct pdf_reader *reader, qpdf_oh stream, struct arena *inside, struct text *bytes)
{
	void **held = arena_hold(inside, free);
	unsigned char *raw = NULL;
	size_t count = 0;
	QPDF_ERROR_CODE errors =
		qpdf_oh_get_stream_data(reader->qpdf, stream, qpdf_dl_none, NULL, &raw, &count) & QPDF_ERRORS;

	*held = raw;
	*bytes = (struct text){ (const char *)raw, count };
	return !errors && raw;
}

/* False when it is no stream, damaged, or has more bytes than that. */
static bool stream_bytes(const struct pdf_reader *reader, qpdf_oh stream, size_t most, struct text *bytes)
{
	struct arena *inside;
	struct text found;
	bool fine;

	*bytes = LIT("");
	if (!qpdf_oh_is_stream(reader->qpdf, stream))
		return false;
	inside = arena_open_inside(reader->arena);
	fine = raw_bytes(reader, stream, inside, &found);
	if (fine && is_deflated(reader, stream))
		fine = inflated(inside, found, most, &found);
	else
		fine = fine && found.count <= most && qpdf_oh_is_null(reader->qpdf, member(reader, stream, "/Filter"));
	if (fine)
		*bytes = text_copy(reader->arena, found);
	arena_close(inside);
	return fine;
}

static void forget(const struct pdf_reader *reader)
{
	qpdf_oh_release_all(reader->qpdf);
}

/* -- attachments -- */

struct gathering {
	struct pdf_attachments found;
	size_t left; /* bytes that may still be read */
};

static void take_file(struct pdf_reader *reader, qpdf_oh specification, struct gathering *gathering)
{
	qpdf_oh files = member(reader, specification, "/EF");
	struct pdf_attachment attachment = { .name = words(reader, member(reader, specification, "/UF")) };

	if (!attachment.name.count)
		attachment.name = words(reader, member(reader, specification, "/F"));
	attachment.damaged = !stream_bytes(reader, member(reader, files, "/F"), gathering->left, &attachment.bytes);
	gathering->left -= attachment.bytes.count;
	*array_push(reader->arena, &gathering->found) = attachment;
}

static void walk_names(struct pdf_reader *reader, qpdf_oh node, int depth, struct gathering *gathering)
{
	qpdf_oh names = member(reader, node, "/Names"), kids = member(reader, node, "/Kids");
	int count = items(reader, names);

	for (int i = 1; i < count && reader->seen++ < ITEMS_MOST; i += 2)
		take_file(reader, item(reader, names, i), gathering);
	count = depth < DEPTH_MOST ? items(reader, kids) : 0;
	for (int i = 0; i < count && reader->seen++ < ITEMS_MOST; i++)
		walk_names(reader, item(reader, kids, i), depth + 1, gathering);
}

struct pdf_attachments pdf_attachments(struct pdf_reader *reader, size_t most)
{
	struct gathering gathering = { .left = most };
	qpdf_oh names = member(reader, qpdf_get_root(reader->qpdf), "/Names");

	reader->seen = 0;
	walk_names(reader, member(reader, names, "/EmbeddedFiles"), 0, &gathering);
	forget(reader);
	return gathering.found;
}

/* -- pages -- */

size_t pdf_pages(struct pdf_reader *reader)
{
	int count = qpdf_get_num_pages(reader->qpdf);

	return count < 0 ? 0 : (size_t)count;
}

static void read_fonts(struct pdf_reader *reader, qpdf_oh fonts, size_t most, struct pdf_page *page)
{
	ARRAY_OF(struct pdf_font) found = { 0 };
	ARRAY_OF(struct text) names = { 0 };

	if (!qpdf_oh_is_dictionary(reader->qpdf, fonts))
		return;
	qpdf_oh_begin_dict_key_iter(reader->qpdf, fonts);
	while (names.count < ITEMS_MOST && qpdf_oh_dict_more_keys(reader->qpdf))
		*array_push(reader->arena, &names) =
			text_copy(reader->arena, text_from(qpdf_oh_dict_next_key(reader->qpdf)));
	for (size_t i = 0; i < names.count; i++) {
		struct pdf_font font = { .name = text_part(names.items[i], 1, names.items[i].count) };
		qpdf_oh dict = member(reader, fonts, names.items[i].bytes);

		stream_bytes(reader, member(reader, dict, "/ToUnicode"), most, &font.to_unicode);
		*array_push(reader->arena, &found) = font;
	}
	page->fonts = found.items;
	page->font_count = found.count;
}

struct pdf_page pdf_page(struct pdf_reader *reader, size_t index, size_t most)
{
	struct pdf_page page = { .contents = LIT("") };
	qpdf_oh dict;

	if (index >= pdf_pages(reader))
		return page;
	dict = qpdf_get_page_n(reader->qpdf, index);
	stream_bytes(reader, member(reader, dict, "/Contents"), most, &page.contents);
	read_fonts(reader, member(reader, member(reader, dict, "/Resources"), "/Font"), most, &page);
	forget(reader);
	return page;
}

/* -- signatures -- */

static struct pdf_signature read_signature(const struct pdf_reader *reader, qpdf_oh field, qpdf_oh value)
{
	struct pdf_signature signature = { .field = words(reader, member(reader, field, "/T")) };
	qpdf_oh range = member(reader, value, "/ByteRange"), contents = member(reader, value, "/Contents");
	size_t count = 0;

	signature.kind = name_of(reader, member(reader, value, "/SubFilter"));
	signature.kind = text_part(signature.kind, 1, signature.kind.count);
	for (int i = 0; i < 4 && items(reader, range) == 4; i++) {
		long long number = 0;

		if (qpdf_oh_get_value_as_longlong(reader->qpdf, item(reader, range, i), &number))
			signature.range[i] = number;
	}
	if (qpdf_oh_is_string(reader->qpdf, contents)) {
		const char *bytes = qpdf_oh_get_binary_string_value(reader->qpdf, contents, &count);

		signature.message = text_copy(reader->arena, (struct text){ bytes, count });
	}
	return signature;
}

/* Fields in fields give theirs the kind. */
static void walk_fields(struct pdf_reader *reader, qpdf_oh fields, int depth, struct pdf_signatures *signed_fields,
                        struct texts_found *all)
{
	int count = depth < DEPTH_MOST ? items(reader, fields) : 0;

	for (int i = 0; i < count && reader->seen++ < ITEMS_MOST; i++) {
		qpdf_oh field = item(reader, fields, i), value = member(reader, field, "/V");

		if (is_named(reader, member(reader, field, "/FT"), "/Sig")) {
			*array_push(reader->arena, all) = words(reader, member(reader, field, "/T"));
			if (qpdf_oh_is_dictionary(reader->qpdf, value))
				*array_push(reader->arena, signed_fields) = read_signature(reader, field, value);
		}
		walk_fields(reader, member(reader, field, "/Kids"), depth + 1, signed_fields, all);
	}
}

static void read_form(struct pdf_reader *reader, struct pdf_signatures *signed_fields, struct texts_found *all)
{
	qpdf_oh form = member(reader, qpdf_get_root(reader->qpdf), "/AcroForm");

	reader->seen = 0;
	walk_fields(reader, member(reader, form, "/Fields"), 0, signed_fields, all);
	forget(reader);
}

struct pdf_signatures pdf_signatures(struct pdf_reader *reader)
{
	struct pdf_signatures signed_fields = { 0 };
	struct texts_found all = { 0 };

	read_form(reader, &signed_fields, &all);
	return signed_fields;
}

struct texts_found pdf_fields(struct pdf_reader *reader)
{
	struct pdf_signatures signed_fields = { 0 };
	struct texts_found all = { 0 };

	read_form(reader, &signed_fields, &all);
	return all;
}

/* -- the form, for who signs -- */

/* What an object or a value is spelled as; indirect ones inside it stay references. */
static struct text spelled(const struct pdf_reader *reader, qpdf_oh value)
{
	return text_copy(reader->arena, text_from(qpdf_oh_unparse(reader->qpdf, value)));
}

static bool is_left_out(const char *key, const char *const *left_out)
{
	for (; *left_out; left_out++)
		if (strcmp(key, *left_out) == 0)
			return true;
	return false;
}

/* "/Key value" for each entry but those. */
static struct text entries(const struct pdf_reader *reader, qpdf_oh dict, const char *const *left_out)
{
	struct buffer out = { .arena = reader->arena };
	ARRAY_OF(struct text) keys = { 0 };

	if (!qpdf_oh_is_dictionary(reader->qpdf, dict))
		return (struct text){ 0 };
	qpdf_oh_begin_dict_key_iter(reader->qpdf, dict);
	while (keys.count < ITEMS_MOST && qpdf_oh_dict_more_keys(reader->qpdf))
		*array_push(reader->arena, &keys) =
			text_copy(reader->arena, text_from(qpdf_oh_dict_next_key(reader->qpdf)));
	for (size_t i = 0; i < keys.count; i++) {
		if (is_left_out(keys.items[i].bytes, left_out))
			continue;
		buffer_add(&out, keys.items[i]);
		buffer_byte(&out, ' ');
		buffer_add(&out, spelled(reader, qpdf_oh_get_key(reader->qpdf, dict, keys.items[i].bytes)));
		buffer_byte(&out, '\n');
	}
	return buffer_text(&out);
}

/* The page that the widget says it is on; no page where it says none. */
static size_t page_of(const struct pdf_reader *reader, qpdf_oh field)
{
	int wanted = qpdf_oh_get_object_id(reader->qpdf, member(reader, field, "/P"));
	int pages = qpdf_get_num_pages(reader->qpdf);

	for (int i = 0; wanted && i < pages; i++)
		if (qpdf_oh_get_object_id(reader->qpdf, qpdf_get_page_n(reader->qpdf, (size_t)i)) == wanted)
			return (size_t)i;
	return SIZE_MAX;
}

static void read_rectangle(const struct pdf_reader *reader, qpdf_oh rectangle, int64_t corners[4])
{
	for (int i = 0; i < 4 && items(reader, rectangle) == 4; i++) {
		struct decimal value;

		if (decimal_parse(spelled(reader, item(reader, rectangle, i)), &value))
			corners[i] = decimal_round(value, 3).digits;
	}
}

static struct pdf_field read_field(const struct pdf_reader *reader, qpdf_oh field)
{
	static const char *const renewed[] = { "/V", "/AP", NULL };
	int64_t sheet[4] = { 0 };
	struct pdf_field found = {
		.name = words(reader, member(reader, field, "/T")),
		.object = qpdf_oh_get_object_id(reader->qpdf, field),
		.page = page_of(reader, field),
		.is_signed = !qpdf_oh_is_null(reader->qpdf, member(reader, field, "/V")),
		.entries = entries(reader, field, renewed),
	};

	read_rectangle(reader, member(reader, field, "/Rect"), found.corners);
	read_rectangle(reader, member(reader, member(reader, field, "/P"), "/MediaBox"), sheet);
	found.page_high = sheet[3];
	return found;
}

struct pdf_form pdf_form(struct pdf_reader *reader)
{
	static const char *const flags[] = { "/SigFlags", NULL }, *const history[] = { "/Size", "/Prev", "/XRefStm",
		                                                                       NULL };
	qpdf_oh root = qpdf_get_root(reader->qpdf), trailer = qpdf_get_trailer(reader->qpdf);
	qpdf_oh dict = member(reader, root, "/AcroForm"), fields = member(reader, dict, "/Fields");
	struct pdf_form form = { .object = qpdf_oh_get_object_id(reader->qpdf, dict),
		                 .entries = entries(reader, dict, flags),
		                 .trailer = entries(reader, trailer, history) };
	long long size = 0;

	if (qpdf_oh_get_value_as_longlong(reader->qpdf, member(reader, trailer, "/Size"), &size) && size > 0)
		form.size = size;
	for (int i = 0; i < items(reader, fields); i++)
		if (is_named(reader, member(reader, item(reader, fields, i), "/FT"), "/Sig"))
			*array_push(reader->arena, &form.fields) = read_field(reader, item(reader, fields, i));
	forget(reader);
	return form;
}
