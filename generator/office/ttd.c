/* Boxes are rounded to lie within the field: services take whole points. Version 1 of the service counts y from the
 * foot of the page, version 2 from its head, as those say who call it; both are told, so that either can be tried. */
#include "office/ttd.h"

#include "input/json_writer.h"
#include "record/record.h"

struct box {
	int64_t x, width, height;
	int64_t from_foot, from_head; /* of its lower, its upper edge */
};

static int64_t up(length value)
{
	return (value + LENGTH_PT - 1) / LENGTH_PT;
}

static struct box box_of(const struct page *page, const struct item *item)
{
	int64_t left = up(item->x), right = (item->x + item->field.width) / LENGTH_PT;
	int64_t head = up(item->y), foot = (item->y + item->field.height) / LENGTH_PT;

	return (struct box){ left, right - left, foot - head, page->height / LENGTH_PT - foot, head };
}

static void write_box(struct json_writer *writer, const char *key, const struct box *box, int64_t y)
{
	json_open_member(writer, key, '{');
	json_int_member(writer, "x", box->x);
	json_int_member(writer, "y", y);
	json_int_member(writer, "lebar", box->width);
	json_int_member(writer, "tinggi", box->height);
	json_close(writer, '}');
}

/* The parts of POST /api/sign/pdf, besides the files `file` and `imageTTD`. */
static void write_first(struct json_writer *writer, const struct made_paper *paper, size_t page, const struct box *box)
{
	json_open_member(writer, "permintaan_v1", '{');
	json_text_member(writer, "nik", "");
	json_text_member(writer, "passphrase", "");
	json_text_member(writer, "tampilan", "visible");
	json_bool_member(writer, "image", true);
	json_int_member(writer, "page", (int64_t)page);
	json_int_member(writer, "xAxis", box->x);
	json_int_member(writer, "yAxis", box->from_foot);
	json_int_member(writer, "width", box->width);
	json_int_member(writer, "height", box->height);
	json_words_member(writer, "reason", paper->manuscript.subject);
	json_words_member(writer, "location", paper->office->record->instansi->tempat);
	json_text_member(writer, "jenis_response", "BASE64");
	json_close(writer, '}');
}

/* The body of POST /api/v2/sign/pdf. */
static void write_second(struct json_writer *writer, const struct made_paper *paper, size_t page, const struct box *box,
                         const struct ttd_secrets *secrets)
{
	json_words_member(writer, "nik", secrets->nik);
	json_words_member(writer, "passphrase", secrets->passphrase);
	json_open_member(writer, "signatureProperties", '[');
	json_open_item(writer, '{');
	json_text_member(writer, "tampilan", "VISIBLE");
	json_text_member(writer, "imageBase64", "");
	json_int_member(writer, "page", (int64_t)page);
	json_int_member(writer, "originX", box->x);
	json_int_member(writer, "originY", box->from_head);
	json_int_member(writer, "width", box->width);
	json_int_member(writer, "height", box->height);
	json_words_member(writer, "location", paper->office->record->instansi->tempat);
	json_words_member(writer, "reason", paper->manuscript.subject);
	json_text_member(writer, "contactInfo", "");
	json_close(writer, '}');
	json_close(writer, ']');
	json_open_member(writer, "file", '[');
	json_item(writer);
	json_text(writer, text_copy(writer->out->arena, secrets->file).bytes);
	json_close(writer, ']');
}

static void write_field(struct json_writer *writer, const struct made_paper *paper, size_t index,
                        const struct item *item)
{
	const struct page *page = &paper->document.pages.items[index];
	struct box box = box_of(page, item);

	json_open_item(writer, '{');
	json_words_member(writer, "kolom", item->field.name);
	json_words_member(writer, "keterangan", item->field.words);
	json_int_member(writer, "halaman", (int64_t)index + 1);
	json_int_member(writer, "lebar_halaman", page->width / LENGTH_PT);
	json_int_member(writer, "tinggi_halaman", page->height / LENGTH_PT);
	if (item->field.anchor.count)
		json_words_member(writer, "tag", item->field.anchor);
	write_box(writer, "dari_bawah", &box, box.from_foot);
	write_box(writer, "dari_atas", &box, box.from_head);
	write_first(writer, paper, index + 1, &box);
	json_open_member(writer, "permintaan_v2", '{');
	write_second(writer, paper, index + 1, &box, &(struct ttd_secrets){ LIT(""), LIT(""), LIT("") });
	json_close(writer, '}');
	json_close(writer, '}');
}

struct text ttd_report(struct arena *arena, const struct made_paper *paper)
{
	struct buffer out = { .arena = arena };
	struct json_writer writer = { .out = &out, .fresh = true };

	json_open(&writer, '{');
	json_text_member(&writer, "naskah", paper->layout->name);
	json_int_member(&writer, "halaman", (int64_t)paper->document.pages.count);
	json_open_member(&writer, "penanda_tangan", '[');
	for (size_t i = 0; i < paper->document.pages.count; i++) {
		const struct page *page = &paper->document.pages.items[i];

		for (size_t k = 0; k < page->items.count; k++)
			if (page->items.items[k].kind == ITEM_FIELD)
				write_field(&writer, paper, i, &page->items.items[k]);
	}
	json_close(&writer, ']');
	json_close(&writer, '}');
	buffer_byte(&out, '\n');
	return buffer_text(&out);
}

/* The nth field of the paper, from 0; NULL behind the last. */
static const struct item *field_at(const struct made_paper *paper, size_t nth, size_t *index)
{
	for (*index = 0; *index < paper->document.pages.count; (*index)++) {
		const struct page *page = &paper->document.pages.items[*index];

		for (size_t k = 0; k < page->items.count; k++)
			if (page->items.items[k].kind == ITEM_FIELD && nth-- == 0)
				return &page->items.items[k];
	}
	return NULL;
}

struct text ttd_request(struct arena *arena, const struct made_paper *paper, size_t nth,
                        const struct ttd_secrets *secrets)
{
	struct buffer out = { .arena = arena };
	struct json_writer writer = { .out = &out, .fresh = true };
	size_t index;
	const struct item *item = field_at(paper, nth, &index);
	struct box box;

	if (!item)
		return (struct text){ 0 };
	box = box_of(&paper->document.pages.items[index], item);
	json_open(&writer, '{');
	write_second(&writer, paper, index + 1, &box, secrets);
	json_close(&writer, '}');
	return buffer_text(&out);
}
