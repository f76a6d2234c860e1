/* What libraries and the system hand out is given back wherever memory runs out: each way that opens something is
 * walked again and again, each time with another allocation of the arena failing; then no descriptor is open and no
 * byte kept. */
#include "readback.h"

#include "base/below.h"
#include "base/folder.h"
#include "font/subset.h"
#include "page/image.h"
#include "page/qr.h"
#include "paint/stream.h"
#include "pdf/cms.h"
#include "pdf/reader.h"
#include "sheet/xml.h"
#include "sheet/zip.h"

#include <fcntl.h>
#include <malloc.h>

enum { DESCRIPTORS = 64, LIMIT = 1 << 26 };

/* What the ways read, made beforehand. */
struct shelf {
	struct arena *arena;
	struct text deflated, pdf, zip, message, png;
	struct cms_signer *signer;
};

static void inflating(const struct shelf *shelf, struct arena *arena)
{
	struct text bytes;

	assert_true(inflated(arena, shelf->deflated, LIMIT, &bytes));
}

static void deflating(const struct shelf *shelf, struct arena *arena)
{
	deflated(deflater_open(arena), shelf->png);
}

static void reading_below(const struct shelf *shelf, struct arena *arena)
{
	struct file_identity identity;
	struct text bytes;

	(void)shelf;
	assert_int_equal(below_read(arena, LIT("samples/mini"), LIT("data.json"), LIMIT, &bytes, &identity), 0);
	assert_int_not_equal(below_read(arena, LIT("samples"), LIT("mini"), LIMIT, &bytes, &identity), 0);
	assert_int_not_equal(below_read(arena, LIT("samples"), LIT("none"), LIMIT, &bytes, &identity), 0);
}

static void reading_files(const struct shelf *shelf, struct arena *arena)
{
	struct text bytes;

	(void)shelf;
	assert_int_equal(file_read(arena, "samples/mini/data.json", LIMIT, &bytes).fault, FILE_FINE);
}

static void writing_files(const struct shelf *shelf, struct arena *arena)
{
	struct file_error error;
	char path[64];
	struct file_writer *writer;

	snprintf(path, sizeof path, "%s/out", folder);
	writer = file_open(arena, path, &error);
	assert_non_null(writer);
	assert_true(file_write(writer, shelf->png.bytes, shelf->png.count));
	file_discard(writer);
}

static void take_name(void *context, struct text name)
{
	text_copy(context, name);
}

static void listing_folders(const struct shelf *shelf, struct arena *arena)
{
	(void)shelf;
	folder_names(arena, LIT("samples"), take_name, arena);
}

static void reading_pdfs(const struct shelf *shelf, struct arena *arena)
{
	struct pdf_reader *reader = pdf_open(arena, shelf->pdf);

	assert_non_null(reader);
	assert_true(pdf_page(reader, 0, LIMIT).contents.count > 0);
	assert_int_equal(pdf_attachments(reader, LIMIT).count, 1);
}

static void reading_signers(const struct shelf *shelf, struct arena *arena)
{
	assert_string_equal(cms_signer_name(arena, shelf->message).bytes, "Uji");
	assert_int_equal(cms_signer_name(arena, LIT("\x30\x03\x06\x01\x01")).count, 0);
}

static void signing(const struct shelf *shelf, struct arena *arena)
{
	assert_true(cms_sign(arena, shelf->signer, LIT("Isi")).count > 500);
}

static void making_signers(const struct shelf *shelf, struct arena *arena)
{
	(void)shelf;
	assert_non_null(cms_signer_new(arena, "Uji", 2));
}

static void reading_zips(const struct shelf *shelf, struct arena *arena)
{
	struct zip *zip = zip_open(arena, shelf->zip);
	struct xml_event event;
	struct xml *xml;

	assert_non_null(zip);
	assert_true(zip_enter(zip, LIT("isi.xml")));
	xml = xml_open(arena, zip);
	while (xml_next(xml, &event) == XML_FINE)
		text_copy(arena, event.words);
	xml_close(xml);
}

static void writing_zips(const struct shelf *shelf, struct arena *arena)
{
	struct zip_part parts[] = { { LIT("a"), shelf->png }, { LIT("b"), LIT("b") } };

	assert_true(zip_make(arena, parts, 2).count > 0);
}

static void pictures(const struct shelf *shelf, struct arena *arena)
{
	struct image image;

	assert_int_equal(image_read(arena, shelf->png, &image), IMAGE_FINE);
}

static void samples_as_png(const struct shelf *shelf, struct arena *arena)
{
	struct image image = { .kind = IMAGE_GREY, .width = 2, .height = 2, .bytes = LIT("\1\2\3\4") };

	(void)shelf;
	assert_true(image_png(arena, &image).count > 0);
}

static void codes(const struct shelf *shelf, struct arena *arena)
{
	struct item_path path;

	(void)shelf;
	assert_true(qr_path(arena, LIT("https://contoh.go.id/1"), pt(60), &path));
}

static void fonts(const struct shelf *shelf, struct arena *arena)
{
	struct fonts *all = fonts_open(arena, machine(arena));
	const struct shaped *shaped =
		fonts_shape(all, fonts_family(all, LIT("Arial"), NULL), FACE_REGULAR, LIT("Surat"));
	uint32_t glyphs[] = { run_glyph(shaped->runs, 0).id };
	struct subset subset;

	(void)shelf;
	assert_true(face_subset(arena, shaped->runs->face, glyphs, 1, &subset));
}

static const struct {
	const char *name;
	void (*walk)(const struct shelf *shelf, struct arena *arena);
	size_t step; /* from the twentieth on: some take long */
} ways[] = {
	{ "inflating", inflating, 1 },
	{ "deflating", deflating, 1 },
	{ "reading below", reading_below, 1 },
	{ "reading files", reading_files, 1 },
	{ "writing files", writing_files, 1 },
	{ "listing folders", listing_folders, 1 },
	{ "reading PDFs", reading_pdfs, 1 },
	{ "reading signers", reading_signers, 1 },
	{ "signing", signing, 1 },
	{ "making signers", making_signers, 1 },
	{ "reading ZIPs", reading_zips, 1 },
	{ "writing ZIPs", writing_zips, 1 },
	{ "pictures", pictures, 1 },
	{ "samples as PNG", samples_as_png, 1 },
	{ "codes", codes, 1 },
	{ "fonts", fonts, 3 },
};

enum { WAYS = sizeof ways / sizeof *ways };

static int count_open(void)
{
	int count = 0;

	for (int descriptor = 0; descriptor < DESCRIPTORS; descriptor++)
		count += fcntl(descriptor, F_GETFD) != -1;
	return count;
}

/* Of the whole process; sanitizers do not tell, and look for leaks at the end. */
static size_t count_bytes(void)
{
#ifdef __GLIBC__
	struct mallinfo2 info = mallinfo2();

	return info.uordblks + info.hblkhd;
#else
	return 0;
#endif
}

/* True when there was memory for all. */
static bool walk(const struct shelf *shelf, size_t way, size_t nth)
{
	struct arena *arena = arena_open(LIMIT);
	volatile bool done = false;

	if (setjmp(*arena_landing(arena)) == 0) {
		arena_fail_at(arena, nth);
		ways[way].walk(shelf, arena);
		done = true;
	}
	arena_close(arena);
	return done;
}

/* Libraries keep something the first times, and the system what was just given back; what is lost is lost each time. */
static void assert_nothing_is_kept(const struct shelf *shelf, size_t way, size_t nth)
{
	int descriptors = count_open();
	size_t before, lost = 1;

	for (int i = 0; lost && i < 40; i++) {
		before = count_bytes();
		walk(shelf, way, nth);
		lost = count_bytes() > before ? count_bytes() - before : 0;
	}
	if (lost)
		fail_msg("%s: %zu bytes stay when allocation %zu fails", ways[way].name, lost, nth);
	if (count_open() != descriptors)
		fail_msg("%s: a descriptor stays open when allocation %zu fails", ways[way].name, nth);
}

static void nothing_is_kept(void **state)
{
	for (size_t way = 0; way < WAYS; way++) {
		size_t nth = 1;

		assert_true(walk(*state, way, 0));
		for (; !walk(*state, way, nth); nth += nth < 20 ? 1 : ways[way].step)
			assert_nothing_is_kept(*state, way, nth);
		assert_true(nth > 1);
		assert_nothing_is_kept(*state, way, nth);
	}
}

static struct text printed_by_hand(struct arena *arena)
{
	struct byhand hand;
	struct text bytes;

	byhand_open(&hand, "Bookman Old Style");
	byhand_page(&hand);
	byhand_text(&hand, byhand_mark(&hand, NULL, ROLE_P), pt(72), pt(72), "kata");
	*array_push(hand.arena, &hand.document.attachments) =
		(struct attachment){ LIT("a.csv"), LIT("text/csv"), LIT("Tabel"), LIT("1"), ATTACHED_SOURCE };
	bytes = text_copy(arena, written(&hand, (struct pdf_options){ .moment = -1 }));
	arena_close(hand.arena);
	return bytes;
}

static int fill_shelf(void **state)
{
	static struct shelf shelf;
	struct zip_part part = { LIT("isi.xml"), LIT("<a b='c'>satu<d/>dua</a>") };

	if (make_folder(state) != 0)
		return -1;
	shelf.arena = arena_open(LIMIT);
	shelf.png = LIT("");
	file_read(shelf.arena, "samples/barito-utara/foto-permakanan.png", LIMIT, &shelf.png);
	shelf.deflated = deflated(deflater_open(shelf.arena), shelf.png);
	shelf.zip = zip_make(shelf.arena, &part, 1);
	shelf.pdf = printed_by_hand(shelf.arena);
	shelf.signer = cms_signer_new(shelf.arena, "Uji", 2);
	shelf.message = cms_sign(shelf.arena, shelf.signer, LIT("Isi"));
	*state = &shelf;
	return 0;
}

static int clear_shelf(void **state)
{
	const struct shelf *shelf = *state;

	arena_close(shelf->arena);
	return remove_folder(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_kept),
	};

	return cmocka_run_group_tests(tests, fill_shelf, clear_shelf);
}
