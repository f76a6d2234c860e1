/* Photographs in rows: equal heights, whole pictures, captions that go with them, from one to forty. */
#include "typeset_fixture.h"

static const struct image lying = { .width = 400, .height = 300 };
static const struct image upright = { .width = 300, .height = 400 };
static const struct image wide = { .width = 1600, .height = 400 };

static void add_photo(struct fixture *f, struct gallery *gallery, const struct image *image, const char *caption)
{
	gallery->items[gallery->count++] = (struct photo){ .image = image,
		                                           .alt = text_from(*caption ? caption : "foto"),
		                                           .caption = words(f, caption) };
}

static const struct item *image_at(struct fixture *f, size_t page, size_t n)
{
	const struct page *p = &f->document.pages.items[page];

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_IMAGE && n-- == 0)
			return &p->items.items[i];
	fail_msg("no such picture");
	return NULL;
}

/* Two cells of 77 mm: three quarters of that is 57.75 mm. */
static void a_row_has_one_height_and_one_line_to_stand_on(void **state)
{
	struct fixture *f = fixture_open();
	struct gallery *gallery = gallery_add(f->blocks, 2, 3);
	const struct item *a, *b, *c, *under_a = NULL, *under_b = NULL;

	(void)state;
	add_photo(f, gallery, &lying, "Rapat");
	add_photo(f, gallery, &upright, "Panen");
	add_photo(f, gallery, &wide, "");
	fixture_set(f);
	a = image_at(f, 0, 0);
	b = image_at(f, 0, 1);
	c = image_at(f, 0, 2);
	assert_int_equal(a->x, mm(30));
	assert_int_equal(a->image.width, mm(77));
	assert_in_range(a->image.height, mm(77) * 3 / 4 - 2, mm(77) * 3 / 4 + 2);
	assert_int_equal(b->image.height, a->image.height);
	assert_in_range(b->image.width, a->image.height * 3 / 4 - 2, a->image.height * 3 / 4 + 2);
	assert_in_range(b->x + b->image.width / 2, mm(113) + mm(77) / 2 - 2, mm(113) + mm(77) / 2 + 2);
	assert_int_equal(a->y, b->y);
	assert_int_equal(find_words(f, 0, "Rapat", &under_a), 1);
	assert_int_equal(find_words(f, 0, "Panen", &under_b), 1);
	assert_int_equal(under_a->y, under_b->y);
	assert_true(under_a->y > a->y + a->image.height);
	assert_int_equal(c->x, a->x); /* the last one stays in its column, in a row as low as itself */
	assert_int_equal(c->image.height, mm(77) / 4);
	assert_true(c->y > under_a->y && c->y < under_a->y + pt(24));
	fixture_close(f);
}

static void upright_pictures_alone_stand_taller(void **state)
{
	struct fixture *f = fixture_open();
	struct gallery *gallery = gallery_add(f->blocks, 2, 2);

	(void)state;
	add_photo(f, gallery, &upright, "");
	add_photo(f, gallery, &upright, "");
	fixture_set(f);
	assert_int_equal(image_at(f, 0, 0)->image.width, mm(77));
	assert_in_range(image_at(f, 0, 1)->image.height, mm(77) * 4 / 3 - 2, mm(77) * 4 / 3 + 2);
	fixture_close(f);
}

/* One picture takes the measure, but never so much that a page could not hold it with its caption. */
static void one_picture_fits_the_page(void **state)
{
	static const struct image tall = { .width = 10, .height = 1000 };
	const struct image *const images[] = { &lying, &tall, &wide };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct fixture *f = fixture_open();
		const struct item *item;

		add_photo(f, gallery_add(f->blocks, 6, 1), images[i], "Satu-satunya");
		fixture_set(f);
		assert_int_equal(f->document.pages.count, 1);
		item = image_at(f, 0, 0);
		assert_true(item->image.width <= mm(160) + 3 && item->image.height <= mm(247) * 8 / 10);
		assert_int_equal(find_words(f, 0, "Satu", NULL), 1);
		fixture_close(f);
	}
}

static size_t images_on(const struct page *page)
{
	size_t count = 0;

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind != ITEM_IMAGE)
			continue;
		assert_non_null(item->mark);
		assert_int_equal(item->mark->role, ROLE_FIGURE);
		assert_true(item->mark->alt.count > 0);
		assert_true(item->x >= mm(30) && item->x + item->image.width <= mm(190));
		assert_true(item->y >= mm(25) && item->y + item->image.height <= mm(272));
		count++;
	}
	return count;
}

/* However many, in however many columns: all are there, inside the page, rows whole, captions on the page
 * of their pictures. */
static void pages_end_between_rows(void **state)
{
	(void)state;
	for (size_t columns = 1; columns <= 4; columns++) {
		for (size_t count = 1; count <= 40; count += count < 5 ? 1 : 7) {
			struct fixture *f = fixture_open();
			struct gallery *gallery = gallery_add(f->blocks, columns, count);
			size_t seen = 0;

			for (size_t i = 0; i < count; i++)
				add_photo(f, gallery, i % 3 == 1 ? &upright : &lying,
				          i % 4 == 2 ? "Foto dengan keterangan yang panjang dan berbaris-baris"
				                     : "Foto kegiatan");
			fixture_set(f);
			for (size_t p = 0; p < f->document.pages.count; p++) {
				size_t here = images_on(&f->document.pages.items[p]);

				seen += here;
				assert_true(seen == count || here % (columns < count ? columns : count) == 0);
				assert_int_equal(find_words(f, p, "Foto", NULL), here);
			}
			assert_int_equal(seen, count);
			fixture_close(f);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_has_one_height_and_one_line_to_stand_on),
		cmocka_unit_test(upright_pictures_alone_stand_taller),
		cmocka_unit_test(one_picture_fits_the_page),
		cmocka_unit_test(pages_end_between_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
