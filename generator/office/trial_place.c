/* A box may be a point off, as whole points are. When it lies in a field only if y is counted from the page's other
 * edge, that is said: of all mistakes it is the most usual. */
#include "office/trial_place.h"

#include "base/length.h"
#include "pdf/words.h"

enum { REFUSED = 400, OFF = LENGTH_PT, STREAM_BYTES_MOST = 64 << 20 };

struct box {
	int64_t left, low, right, high;
};

static bool lies_in(const struct pdf_field *field, struct box box)
{
	return box.left >= field->corners[0] - OFF && box.low >= field->corners[1] - OFF &&
	       box.right <= field->corners[2] + OFF && box.high <= field->corners[3] + OFF;
}

static struct box box_on(const struct pdf_field *field, const struct trial_wish *wish, bool from_foot)
{
	int64_t left = wish->x * LENGTH_PT, y = wish->y * LENGTH_PT, height = wish->height * LENGTH_PT;
	int64_t low = from_foot ? y : field->page_high - y - height;

	return (struct box){ left, low, left + wish->width * LENGTH_PT, low + height };
}

static const struct pdf_field *field_at(const struct pdf_form *form, const struct trial_wish *wish, bool from_foot)
{
	for (size_t i = 0; i < form->fields.count; i++) {
		const struct pdf_field *field = &form->fields.items[i];

		if (field->page + 1 == (size_t)wish->page && lies_in(field, box_on(field, wish, from_foot)))
			return field;
	}
	return NULL;
}

static const struct pdf_field *by_box(struct arena *arena, const struct pdf_form *form, const struct trial_wish *wish,
                                      struct trial_refusal *why)
{
	const struct pdf_field *field = field_at(form, wish, wish->version == 1);
	struct text hint = LIT("");

	if (field)
		return field;
	if (field_at(form, wish, wish->version != 1))
		hint = wish->version == 1 ? LIT("; versi 1 menghitung y dari bawah halaman, nilai ini dari atas")
		                          : LIT("; versi 2 menghitung y dari atas halaman, nilai ini dari bawah");
	trial_refuse(why, REFUSED,
	             text_format(arena, "tidak ada kolom tanda tangan di kotak itu pada halaman %z%t",
	                         (size_t)wish->page, hint));
	return NULL;
}

static const struct pdf_field *by_tag(struct arena *arena, struct pdf_reader *reader, const struct pdf_form *form,
                                      const struct trial_wish *wish, struct trial_refusal *why)
{
	size_t times = 0, on = 0, pages = pdf_pages(reader);
	struct place_of_words place = { 0 };

	for (size_t i = 0; i < pages; i++) {
		struct pdf_page page = pdf_page(reader, i, STREAM_BYTES_MOST);
		struct places places = page_places(arena, &page, wish->tag);

		if (places.count) {
			place = places.items[0];
			on = i;
		}
		times += places.count;
	}
	for (size_t i = 0; times == 1 && i < form->fields.count; i++)
		if (form->fields.items[i].page == on &&
		    lies_in(&form->fields.items[i], (struct box){ place.x, place.y, place.x, place.y }))
			return &form->fields.items[i];
	if (times == 1)
		trial_refuse(why, REFUSED,
		             text_format(arena, "tanda \"%t\" tidak berada di dalam kolom tanda tangan", wish->tag));
	else
		trial_refuse(why, REFUSED,
		             text_format(arena, "tanda \"%t\" harus tepat satu kali dalam berkas, ditemukan %z kali",
		                         wish->tag, times));
	return NULL;
}

static const struct pdf_field *first_empty(const struct pdf_form *form, struct trial_refusal *why)
{
	for (size_t i = 0; i < form->fields.count; i++)
		if (!form->fields.items[i].is_signed)
			return &form->fields.items[i];
	trial_refuse(why, REFUSED, LIT("tidak ada kolom tanda tangan yang masih kosong"));
	return NULL;
}

const struct pdf_field *trial_place(struct arena *arena, struct pdf_reader *reader, const struct pdf_form *form,
                                    const struct trial_wish *wish, struct trial_refusal *why)
{
	const struct pdf_field *field;

	if (!wish->visible)
		return first_empty(form, why);
	field = wish->tag.count ? by_tag(arena, reader, form, wish, why) : by_box(arena, form, wish, why);
	if (!field || !field->is_signed)
		return field;
	trial_refuse(why, REFUSED, text_format(arena, "kolom \"%t\" sudah ditandatangani", field->name));
	return NULL;
}
