/* The only file that sees libharu 2.3.0.
 *
 * Its objects come first: catalog, information, pages. Objects of ours have the numbers behind them and are unknown to
 * it, for a list of libharu's grows by copying, a little at a time; where a dictionary of its own refers to one of
 * ours, a null object stands for that. Texts wait in an array. Traps of the library that show here: an array takes
 * 32,767 items, so pages hang in groups; replacing an entry by an indirect object corrupts the dictionary, so entries
 * are removed first; HPDF_Dict_Add and its like set an error without calling the handler, so every return is looked at.
 */
#include "paint/haru.h"

#include "base/array.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <assert.h>

enum { PAGES_PER_GROUP = 200, SCRATCH_BYTES = 16384 };

struct filled {
	bool is_filled;
	struct haru_object object;
};

struct haru {
	struct arena *arena;
	HPDF_Doc doc;
	HPDF_Stream scratch;
	bool failed;
	ARRAY_OF(HPDF_Page) pages;
	size_t theirs;                  /* objects of libharu, by number; 0 until all its pages are there, */
	ARRAY_OF(struct filled) filled; /* and all objects, by number less those that are made late, */
	size_t late, late_count;        /* from this number on; 0 until there are such */
	struct haru_maker maker;
	struct buffer text;
};

static void record_error(HPDF_STATUS error, HPDF_STATUS detail, void *user)
{
	struct haru *haru = user;

	(void)error;
	(void)detail;
	haru->failed = true;
}

static void check(struct haru *haru, HPDF_STATUS status)
{
	if (status != HPDF_OK)
		haru->failed = true;
}

static void release(void *resource)
{
	struct haru *haru = resource;

	if (haru->scratch)
		HPDF_Stream_Free(haru->scratch);
	if (haru->doc)
		HPDF_Free(haru->doc);
}

struct haru *haru_open(struct arena *arena)
{
	struct haru *haru = arena_new(arena, struct haru);

	haru->arena = arena;
	haru->text = (struct buffer){ .arena = arena };
	arena_defer(arena, release, haru); /* first: it may leave itself */
	haru->doc = HPDF_New(record_error, haru);
	if (!haru->doc)
		arena_fail(arena, EXHAUSTED_MEMORY);
	haru->scratch = HPDF_MemStream_New(haru->doc->mmgr, SCRATCH_BYTES);
	if (!haru->scratch)
		arena_fail(arena, EXHAUSTED_MEMORY);
	check(haru, HPDF_SetPagesConfiguration(haru->doc, PAGES_PER_GROUP));
	return haru;
}

bool haru_failed(const struct haru *haru)
{
	return haru->failed || HPDF_GetError(haru->doc) != HPDF_OK;
}

static size_t number_of(const void *object)
{
	const HPDF_Obj_Header *header = object;

	return header->obj_id & 0x00FFFFFF;
}

static void *object_at(const struct haru *haru, size_t number)
{
	HPDF_XrefEntry entry = HPDF_Xref_GetEntry(haru->doc->xref, (HPDF_UINT)number);

	return entry ? entry->obj : NULL;
}

/* -- objects filled by ourselves -- */

static size_t their_count(const struct haru *haru)
{
	return haru->doc->xref->entries->count;
}

size_t haru_reserve(struct haru *haru)
{
	if (haru->failed)
		return 0;
	if (!haru->theirs)
		haru->theirs = their_count(haru);
	while (haru->filled.count < haru->theirs)
		(void)array_push(haru->arena, &haru->filled);
	(void)array_push(haru->arena, &haru->filled);
	return haru->filled.count - 1 + haru->late_count;
}

size_t haru_reserve_many(struct haru *haru, size_t count, struct haru_maker maker)
{
	size_t first = count ? haru_reserve(haru) : 0;

	assert(!haru->late);
	if (!first)
		return 0;
	haru->filled.count--;
	haru->late = first;
	haru->late_count = count;
	haru->maker = maker;
	return first;
}

static bool is_late(const struct haru *haru, size_t number)
{
	return haru->late && number >= haru->late && number - haru->late < haru->late_count;
}

/* Where an object that is not made late stands among the filled. */
static size_t place_of(const struct haru *haru, size_t number)
{
	return haru->late && number >= haru->late ? number - haru->late_count : number;
}

static struct haru_object *fill(struct haru *haru, size_t number)
{
	size_t place = place_of(haru, number);

	assert(!is_late(haru, number));
	while (haru->filled.count <= place) /* a page's contents, before anything is ours */
		(void)array_push(haru->arena, &haru->filled);
	haru->filled.items[place].is_filled = true;
	return &haru->filled.items[place].object;
}

void haru_fill(struct haru *haru, size_t number, struct text body)
{
	*fill(haru, number) = (struct haru_object){ .body = body };
}

size_t haru_add(struct haru *haru, struct text body)
{
	size_t number = haru_reserve(haru);

	haru_fill(haru, number, body);
	return number;
}

void haru_fill_stream(struct haru *haru, size_t number, struct text entries, struct text bytes)
{
	struct text body = text_format(haru->arena, "<<%t/Length %z>>", entries, bytes.count);

	*fill(haru, number) = (struct haru_object){ body, true, bytes };
}

/* -- the dictionaries of libharu -- */

/* Stands for an object of ours wherever libharu writes a reference to it. */
static void *stand_in(struct haru *haru, size_t number)
{
	HPDF_Null object = HPDF_Null_New(haru->doc->mmgr);

	if (!object) {
		haru->failed = true;
		return NULL;
	}
	check(haru, HPDF_Xref_Add(haru->doc->xref, object));
	object->header.obj_id = (HPDF_UINT32)number | HPDF_OTYPE_INDIRECT;
	return object;
}

static void put_reference(struct haru *haru, HPDF_Dict dict, const char *key, size_t number)
{
	void *object;

	if (haru->failed)
		return;
	object = haru->theirs && number >= haru->theirs ? stand_in(haru, number) : object_at(haru, number);
	if (!haru->failed)
		check(haru, HPDF_Dict_Add(dict, key, object));
}

static void set_size(struct haru *haru, HPDF_Page page, length width, length height)
{
	check(haru, HPDF_Page_SetWidth(page, (HPDF_REAL)width / LENGTH_PT));
	check(haru, HPDF_Page_SetHeight(page, (HPDF_REAL)height / LENGTH_PT));
}

/* libharu numbers an object for the length of the contents. Lengths stand in the dictionaries of
 * our streams, so the number is free for the page's resources. */
struct haru_page haru_page(struct haru *haru, length width, length height, size_t key)
{
	HPDF_Page page = haru->failed ? NULL : HPDF_AddPage(haru->doc);
	HPDF_Dict contents;
	HPDF_Number spare;

	assert(!haru->theirs);
	if (!page) {
		haru->failed = true;
		return (struct haru_page){ 0 };
	}
	*array_push(haru->arena, &haru->pages) = page;
	contents = ((HPDF_PageAttr)page->attr)->contents;
	spare = HPDF_Dict_GetItem(contents, "Length", HPDF_OCLASS_NUMBER);
	set_size(haru, page, width, height);
	check(haru, HPDF_Dict_RemoveElement(page, "Resources"));
	check(haru, HPDF_Dict_Add(page, "Resources", spare));
	check(haru, HPDF_Dict_AddNumber(page, "StructParents", (HPDF_INT32)key));
	check(haru, HPDF_Dict_AddName(page, "Tabs", "S"));
	if (haru->failed)
		return (struct haru_page){ 0 };
	return (struct haru_page){ number_of(page), number_of(contents), number_of(spare) };
}

void haru_page_entry(struct haru *haru, size_t index, const char *key, size_t number)
{
	if (haru->failed)
		return;
	assert(index < haru->pages.count);
	put_reference(haru, haru->pages.items[index], key, number);
}

void haru_catalog_entry(struct haru *haru, const char *key, size_t number)
{
	put_reference(haru, haru->doc->catalog, key, number);
}

void haru_catalog_name(struct haru *haru, const char *key, const char *name)
{
	if (!haru->failed)
		check(haru, HPDF_Dict_AddName(haru->doc->catalog, key, name));
}

size_t haru_catalog(const struct haru *haru)
{
	return number_of(haru->doc->catalog);
}

size_t haru_info(const struct haru *haru)
{
	return number_of(haru->doc->info);
}

/* -- writing -- */

size_t haru_count(const struct haru *haru)
{
	return haru->theirs ? haru->filled.count + haru->late_count : their_count(haru);
}

/* Through a stream in libharu's own memory: its callbacks could not leave by arena_fail. */
static struct text serialise(struct haru *haru, size_t number)
{
	HPDF_Stream stream = haru->scratch;
	HPDF_UINT blocks;

	HPDF_MemStream_FreeData(stream);
	check(haru, HPDF_Obj_WriteValue(object_at(haru, number), stream, NULL));
	haru->text.count = 0;
	blocks = HPDF_MemStream_GetBufCount(stream);
	for (HPDF_UINT i = 0; i < blocks; i++) {
		HPDF_UINT count = 0;
		const char *bytes = (const char *)HPDF_MemStream_GetBufPtr(stream, i, &count);

		buffer_add(&haru->text, (struct text){ bytes, count });
	}
	return buffer_text(&haru->text);
}

struct haru_object haru_object(struct haru *haru, size_t number)
{
	size_t place = place_of(haru, number);

	if (is_late(haru, number)) {
		haru->text.count = 0;
		haru->maker.make(haru->maker.context, number - haru->late, &haru->text);
		return (struct haru_object){ .body = buffer_text(&haru->text) };
	}
	if (place < haru->filled.count && haru->filled.items[place].is_filled)
		return haru->filled.items[place].object;
	return (struct haru_object){ .body = serialise(haru, number) };
}

/* -- MD5 -- */

struct digest {
	HPDF_MD5_CTX context;
};

struct digest *digest_new(struct arena *arena)
{
	struct digest *digest = arena_new(arena, struct digest);

	HPDF_MD5Init(&digest->context);
	return digest;
}

void digest_add(struct digest *digest, struct text bytes)
{
	const size_t step = (size_t)1 << 28; /* libharu counts bits in 32 of them at a time */

	while (bytes.count > 0) {
		size_t count = bytes.count < step ? bytes.count : step;

		HPDF_MD5Update(&digest->context, (const HPDF_BYTE *)bytes.bytes, (HPDF_UINT32)count);
		bytes = text_part(bytes, count, bytes.count);
	}
}

struct text digest_end(struct arena *arena, struct digest *digest)
{
	static const char digits[] = "0123456789ABCDEF";
	HPDF_BYTE raw[16];
	char *hex = arena_alloc(arena, 2 * sizeof raw + 1);

	HPDF_MD5Final(raw, &digest->context);
	for (size_t i = 0; i < sizeof raw; i++) {
		hex[2 * i] = digits[raw[i] >> 4];
		hex[2 * i + 1] = digits[raw[i] & 15];
	}
	return (struct text){ hex, 2 * sizeof raw };
}
