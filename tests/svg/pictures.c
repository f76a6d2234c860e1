/* Papers as pictures of their pages, beside their PDF, to be compared:
 *
 *     pictures PAPER DATA.json FOLDER STEM STEP   writes STEM.pdf, STEM.html and every STEP-th page as STEM-001.svg ...
 *     pictures - FOLDER PICTURE...                the same of a page by hand (STEM is "tangan") that has what samples
 *                                                 lack: words upwards and aslant, and the pictures named
 */
#include "byhand.h"
#include "machine.h"
#include "office/paper.h"
#include "page/image.h"
#include "paint/pdf.h"
#include "svg/svg.h"
#include "world/files.h"

#include <stdlib.h>
#include <string.h>

/* -- writing -- */

struct target {
	struct arena *arena;
	const struct world *world;
	struct text folder, stem;
};

static bool save(const struct target *target, struct text name, struct text bytes)
{
	struct world_end end;
	struct text path = TEXT_JOIN(target->arena, target->folder, LIT("/"), name);
	struct sink *sink = target->world->create(target->world, target->arena, path, &end);

	return sink && sink_put(sink, bytes) &&
	       target->world->commit(target->world, target->arena, sink).fault == WORLD_FINE;
}

static bool save_all(const struct target *target, const struct document *document, size_t step)
{
	struct pdf_options options = { .moment = -1, .profile = machine_profile(target->arena) };
	struct buffer pdf = { .arena = target->arena }, html = { .arena = target->arena };
	struct sink into = sink_into_buffer(&pdf);
	bool done = pdf_write(target->arena, document, &options, &into) == PDF_DONE &&
	            html_pages(target->arena, document, 0, document->pages.count - 1, &html) &&
	            save(target, TEXT_JOIN(target->arena, target->stem, LIT(".pdf")), buffer_text(&pdf)) &&
	            save(target, TEXT_JOIN(target->arena, target->stem, LIT(".html")), buffer_text(&html));

	for (size_t i = 0; i < document->pages.count && done; i += step) {
		struct buffer svg = { .arena = target->arena };

		done = svg_page(target->arena, document, i, target->stem, &svg) &&
		       save(target, svg_name(target->arena, target->stem, i), buffer_text(&svg));
	}
	return done;
}

/* -- a sample's paper -- */

static int save_paper(struct arena *arena, char **words)
{
	const struct layout *layout = lookup_layout(text_from(words[0]));
	struct target target = { arena, machine(arena), text_from(words[2]), text_from(words[3]) };
	struct files_options options = { .data = words[1] };
	struct paper_wishes wishes = { 0 };
	const struct made_paper *paper;
	struct office *office;
	int step = atoi(words[4]);

	if (!layout || step < 1)
		return 2;
	office = office_read(arena, world_of_files(arena, &options), text_from(words[1]));
	if (!office->record)
		return 1;
	paper = paper_make(arena_open_inside(arena), office, layout, &wishes);
	return !paper->diags.errors && save_all(&target, &paper->document, (size_t)step) ? 0 : 1;
}

/* -- a page by hand -- */

static void put_words(struct byhand *hand, enum text_way way, length x, length y, int grey)
{
	static const char *const words[] = { "Kabupaten", " ", "\xE2\x9C\x93", " ", "Tahun", " ", "2024", "\xC2\xAD" };
	struct page *page = hand->document.pages.items;

	byhand_words(hand, byhand_mark(hand, NULL, ROLE_P), x, y, words, 8)[1].after = pt(12);
	page->items.items[page->items.count - 1].text.way = way;
	page->items.items[page->items.count - 1].text.grey = grey;
	page->items.items[page->items.count - 1].text.size = pt(17);
}

static void put_drawing(struct byhand *hand)
{
	static const struct path_step steps[] = {
		{ PATH_MOVE, { 0 }, { 0 } },
		{ PATH_LINE, { 90000 }, { 10000 } },
		{ PATH_CURVE, { 120000, 60000, 0 }, { 60000, 90000, 50000 } },
		{ .verb = PATH_CLOSE },
	};

	byhand_item(hand, ITEM_PATH, NULL, pt(60), pt(500))->path =
		(struct item_path){ steps, 4, 2500, 40, true, 85, pt(9), pt(4) };
	byhand_item(hand, ITEM_PATH, NULL, pt(250), pt(500))->path =
		(struct item_path){ .steps = steps, .count = 3, .stroke = 6000 };
	byhand_item(hand, ITEM_RULE, NULL, pt(400), pt(500))->rule =
		(struct item_rule){ .width = pt(120), .height = pt(40), .coloured = true, .rgb = 0x1F4E79 };
}

static bool put_picture(struct byhand *hand, const char *name, size_t number)
{
	struct files_options options = { .data = "" };
	const struct world *world = world_of_files(hand->arena, &options);
	struct world_name wanted = { .kind = WORLD_DATA, .name = text_from(name) };
	struct image *image = arena_new(hand->arena, struct image);
	struct mark *figure = byhand_mark(hand, NULL, ROLE_FIGURE);
	struct world_file file;
	struct item *item;

	if (world_read(world, hand->arena, wanted, 1 << 24, &file).fault != WORLD_FINE ||
	    image_read(hand->arena, file.bytes, image) != IMAGE_FINE)
		return false;
	figure->alt = text_from(name);
	item = byhand_item(hand, ITEM_IMAGE, figure, pt(40 + 100 * (length)(number % 5)),
	                   pt(40 + 120 * (length)(number / 5)));
	item->image = (struct item_image){ image, pt(90), pt(110) };
	return true;
}

static int save_by_hand(char **words, int count)
{
	struct byhand hand;
	struct target target;
	bool done = true;

	byhand_open(&hand, "Bookman Old Style");
	target = (struct target){ hand.arena, machine(hand.arena), text_from(words[0]), LIT("tangan") };
	byhand_page(&hand);
	byhand_item(&hand, ITEM_RULE, NULL, pt(30), pt(30))->rule =
		(struct item_rule){ .width = pt(540), .height = pt(260), .grey = 80 };
	for (int i = 1; i < count && done; i++)
		done = put_picture(&hand, words[i], (size_t)i - 1);
	put_drawing(&hand);
	put_words(&hand, WAY_UP, pt(60), pt(780), INK_BLACK);
	put_words(&hand, WAY_ACROSS, pt(100), pt(780), 30);
	put_words(&hand, WAY_SLANTED, pt(330), pt(790), 60);
	done = done && save_all(&target, &hand.document, 1);
	arena_close(hand.arena);
	return done ? 0 : 1;
}

int main(int argc, char **argv)
{
	struct arena *arena;
	int status;

	if (argc >= 3 && strcmp(argv[1], "-") == 0)
		return save_by_hand(argv + 2, argc - 2);
	if (argc != 6)
		return 2;
	arena = arena_open((size_t)1 << 31);
	if (!arena || setjmp(*arena_landing(arena)))
		return 3;
	status = save_paper(arena, argv + 1);
	arena_close(arena);
	return status;
}
