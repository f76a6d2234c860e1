/* JPEG and rows packed already go in as they are, samples deflated; transparency becomes a soft mask beside them. */
#include "paint/images.h"

#include "paint/literal.h"

static struct text entries(struct arena *arena, const struct image *image, const char *space, const char *filter,
                           size_t mask)
{
	struct buffer out = { .arena = arena };

	buffer_add(&out, text_format(arena,
	                             "/Type/XObject/Subtype/Image/Width %z/Height %z"
	                             "/ColorSpace/%s/BitsPerComponent 8%s",
	                             image_lies(image) ? image->height : image->width,
	                             image_lies(image) ? image->width : image->height, space, filter));
	if (mask) {
		buffer_str(&out, "/SMask ");
		literal_reference(&out, mask);
	}
	return buffer_text(&out);
}

/* Bytes that may have been deflated before. */
static void fill(struct painter *painter, size_t number, struct text entries, struct text bytes, struct text before)
{
	haru_fill_stream(painter->haru, number, TEXT_JOIN(painter->arena, entries, LIT("/Filter/FlateDecode")),
	                 before.count ? before : deflated(painter->deflater, bytes));
}

static size_t add_mask(struct painter *painter, const struct image *image)
{
	size_t number;

	if (image->alpha.count == 0)
		return 0;
	number = haru_reserve(painter->haru);
	fill(painter, number, entries(painter->arena, image, "DeviceGray", "", 0), image->alpha, image->deflated.alpha);
	return number;
}

static void fill_jpeg(struct painter *painter, size_t number, const struct image *image)
{
	const char *space = image->components == 1 ? "DeviceGray" : "DeviceRGB";

	if (image->components != 1 && image->components != 3)
		painter_fail(painter, PDF_LIBRARY_FAILED);
	haru_fill_stream(painter->haru, number, entries(painter->arena, image, space, "/Filter/DCTDecode", 0),
	                 image->bytes);
}

/* PNG's filters are PDF's predictors (PDF 1.7, 7.4.4.4). */
static void fill_packed(struct painter *painter, size_t number, const struct image *image)
{
	const char *space = image->kind == IMAGE_GREY ? "DeviceGray" : "DeviceRGB";
	struct text filter =
		text_format(painter->arena, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %z>>",
	                    image->components, image->width);

	haru_fill_stream(painter->haru, number, entries(painter->arena, image, space, filter.bytes, 0), image->bytes);
}

static void fill_samples(struct painter *painter, size_t number, const struct image *image)
{
	const char *space = image->kind == IMAGE_GREY ? "DeviceGray" : "DeviceRGB";
	size_t mask = add_mask(painter, image);

	fill(painter, number, entries(painter->arena, image, space, "", mask), image->bytes, image->deflated.bytes);
}

void image_deflate(struct deflater *deflater, struct image *image)
{
	if (image->kind == IMAGE_JPEG || image->packed)
		return;
	image->deflated.bytes = deflated(deflater, image->bytes);
	if (image->alpha.count)
		image->deflated.alpha = deflated(deflater, image->alpha);
}

static size_t find(struct painter *painter, const struct image *image)
{
	size_t i = 0;

	while (i < painter->images.count && painter->images.items[i].image != image)
		i++;
	return i;
}

size_t image_place(struct painter *painter, const struct image *image, size_t page)
{
	size_t index = find(painter, image);

	if (index == painter->images.count) {
		size_t number = haru_reserve(painter->haru);

		*array_push(painter->arena, &painter->images) =
			(struct painted_image){ .image = image, .number = number };
		if (image->kind == IMAGE_JPEG)
			fill_jpeg(painter, number, image);
		else if (image->packed)
			fill_packed(painter, number, image);
		else
			fill_samples(painter, number, image);
	}
	painter->images.items[index].last_page = page + 1;
	return index;
}
