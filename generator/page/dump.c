/* Pages as a person would tell them over the telephone: what stands where, and what part of the
 * document it is. Texts are told in one line as long as nothing about them changes but the place.
 */
#include "page/dump.h"

/* With one decimal, always shown. */
static void add_length(struct buffer *out, length value)
{
	length tenths = length_scale(value, 10, LENGTH_PT);

	if (tenths < 0)
		buffer_byte(out, '-');
	tenths = tenths < 0 ? -tenths : tenths;
	buffer_int(out, tenths / 10);
	buffer_byte(out, '.');
	buffer_int(out, tenths % 10);
}

static void add_place(struct buffer *out, length x, length y)
{
	buffer_byte(out, ' ');
	add_length(out, x);
	buffer_byte(out, ' ');
	add_length(out, y);
}

static void add_size(struct buffer *out, length width, length height)
{
	buffer_byte(out, ' ');
	add_length(out, width);
	buffer_str(out, " x ");
	add_length(out, height);
}

static void add_grey(struct buffer *out, const char *what, int grey)
{
	buffer_str(out, what);
	buffer_int(out, grey);
}

/* "Document/Sect/P" from the root down. */
static void add_role_path(struct buffer *out, const struct mark *mark)
{
	if (mark->parent) {
		add_role_path(out, mark->parent);
		buffer_byte(out, '/');
	}
	buffer_str(out, role_name(mark->role));
}

static void add_mark(struct buffer *out, const struct mark *mark)
{
	buffer_byte(out, ' ');
	if (mark)
		add_role_path(out, mark);
	else
		buffer_byte(out, '-');
}

/* Blanks that look like others, and what cannot be seen, by their numbers. */
static bool is_unseen(uint32_t code)
{
	return code < ' ' || (code >= 0x7F && code <= 0xA0) || code == 0xAD || (code >= 0x2000 && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202F) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

static void add_unseen(struct buffer *out, uint32_t code)
{
	static const char digits[] = "0123456789abcdef";

	buffer_str(out, "\\u");
	for (int shift = 12; shift >= 0; shift -= 4)
		buffer_byte(out, digits[code >> shift & 15]);
}

static void add_quoted(struct buffer *out, struct text text)
{
	for (size_t at = 0; at < text.count;) {
		size_t start = at;
		uint32_t code = text_next(text, &at);

		if (is_unseen(code)) {
			add_unseen(out, code);
			continue;
		}
		if (code == '"' || code == '\\')
			buffer_byte(out, '\\');
		buffer_add(out, text_part(text, start, at - start));
	}
}

static void add_quotation(struct buffer *out, struct text text)
{
	buffer_str(out, " \"");
	add_quoted(out, text);
	buffer_byte(out, '"');
}

/* -- texts -- */

/* The words, and the face before them whenever it is another. */
static void add_words(struct buffer *out, const struct item_text *text, const struct face **face)
{
	for (size_t i = 0; i < text->count; i++) {
		const struct shaped *shaped = text->pieces[i].shaped;

		for (size_t j = 0; j < shaped->count; j++) {
			const struct glyph_run *run = shaped_read(shaped, j);

			if (*face != run->face) {
				buffer_str(out, *face ? "\" " : " ");
				buffer_add(out, run->face->postscript);
				buffer_str(out, " \"");
			}
			*face = run->face;
			add_quoted(out, run->text);
		}
	}
}

/* How much wider or narrower the letters are, in thousandths, when they are: " ~+12". Their spacing goes with it. */
static void add_stretch(struct buffer *out, int stretch)
{
	if (!stretch)
		return;
	buffer_str(out, stretch < 0 ? " ~" : " ~+");
	buffer_int(out, stretch);
}

/* A line of the dump from touching texts; gives how many items it took. */
static size_t add_text(struct buffer *out, const struct item *items, size_t count)
{
	static const char *const ways[] = {
		[WAY_ACROSS] = "",
		[WAY_UP] = " turned",
		[WAY_SLANTED] = " slanted",
	};
	const struct face *face = NULL;
	size_t taken = 1;

	buffer_str(out, "text");
	add_place(out, items->x, items->y);
	add_mark(out, items->mark);
	buffer_byte(out, ' ');
	add_length(out, items->text.size);
	if (items->text.grey != INK_BLACK)
		add_grey(out, " grey ", items->text.grey);
	add_stretch(out, items->text.stretch);
	buffer_str(out, ways[items->text.way]);
	add_words(out, &items->text, &face);
	while (taken < count && text_goes_on(&items[taken - 1], &items[taken]))
		add_words(out, &items[taken++].text, &face);
	buffer_str(out, face ? "\"\n" : " \"\"\n");
	return taken;
}

/* -- the other kinds -- */

/* " #1F4E79" */
static void add_colour(struct buffer *out, uint32_t rgb)
{
	buffer_str(out, " #");
	for (int shift = 20; shift >= 0; shift -= 4)
		buffer_byte(out, "0123456789ABCDEF"[rgb >> shift & 15]);
}

static void add_rule(struct buffer *out, const struct item *item)
{
	buffer_str(out, "rule");
	add_place(out, item->x, item->y);
	add_mark(out, item->mark);
	add_size(out, item->rule.width, item->rule.height);
	if (item->rule.coloured)
		add_colour(out, item->rule.rgb);
	else if (item->rule.grey != INK_BLACK)
		add_grey(out, " grey ", item->rule.grey);
	buffer_byte(out, '\n');
}

static void add_steps(struct buffer *out, const struct item_path *path)
{
	static const struct {
		char letter;
		int points;
	} verbs[] = {
		[PATH_MOVE] = { 'm', 1 },
		[PATH_LINE] = { 'l', 1 },
		[PATH_CURVE] = { 'c', 3 },
		[PATH_CLOSE] = { 'h', 0 },
	};

	for (size_t i = 0; i < path->count; i++) {
		const struct path_step *step = &path->steps[i];

		buffer_byte(out, ' ');
		buffer_byte(out, verbs[step->verb].letter);
		for (int j = 0; j < verbs[step->verb].points; j++)
			add_place(out, step->x[j], step->y[j]);
	}
}

static void add_path(struct buffer *out, const struct item *item)
{
	const struct item_path *path = &item->path;

	buffer_str(out, "path");
	add_place(out, item->x, item->y);
	add_mark(out, item->mark);
	if (path->stroke > 0) {
		buffer_str(out, " stroke ");
		add_length(out, path->stroke);
		add_grey(out, " grey ", path->stroke_grey);
	}
	if (path->dash > 0) {
		buffer_str(out, " dash");
		add_place(out, path->dash, path->gap);
	}
	if (path->fill)
		add_grey(out, " fill grey ", path->fill_grey);
	add_steps(out, path);
	buffer_byte(out, '\n');
}

static void add_image(struct buffer *out, const struct item *item)
{
	const struct image *image = item->image.image;

	buffer_str(out, "image");
	add_place(out, item->x, item->y);
	add_mark(out, item->mark);
	add_size(out, item->image.width, item->image.height);
	buffer_add(out, text_format(out->arena, ", %z x %z pixels", image->width, image->height));
	if (image->orientation > 1) {
		buffer_str(out, ", orientation ");
		buffer_int(out, image->orientation);
	}
	buffer_byte(out, '\n');
}

static void add_link(struct buffer *out, const struct item *item)
{
	const struct item_link *link = &item->link;

	buffer_str(out, "link");
	add_place(out, item->x, item->y);
	add_mark(out, item->mark);
	add_size(out, link->width, link->height);
	buffer_str(out, " to ");
	if (link->uri.count > 0) {
		buffer_add(out, link->uri);
	} else {
		buffer_str(out, "page ");
		buffer_int(out, (int64_t)link->page + 1);
		buffer_str(out, " at ");
		add_length(out, link->top);
	}
	add_quotation(out, link->words);
	buffer_byte(out, '\n');
}

static void add_field(struct buffer *out, const struct item *item)
{
	buffer_str(out, "field");
	add_place(out, item->x, item->y);
	add_mark(out, item->mark);
	add_size(out, item->field.width, item->field.height);
	buffer_byte(out, ' ');
	buffer_add(out, item->field.name);
	add_quotation(out, item->field.words);
	buffer_byte(out, '\n');
}

/* Gives how many items the line took. */
static size_t add_item(struct buffer *out, const struct item *items, size_t count)
{
	switch (items->kind) {
	case ITEM_TEXT:
		return add_text(out, items, count);
	case ITEM_RULE:
		add_rule(out, items);
		break;
	case ITEM_PATH:
		add_path(out, items);
		break;
	case ITEM_IMAGE:
		add_image(out, items);
		break;
	case ITEM_LINK:
		add_link(out, items);
		break;
	case ITEM_FIELD:
		add_field(out, items);
		break;
	}
	return 1;
}

/* -- documents -- */

static void add_page(struct buffer *out, size_t index, const struct page *page)
{
	struct text label = page_label(out->arena, page);

	buffer_str(out, "page ");
	buffer_int(out, (int64_t)index + 1);
	buffer_byte(out, ':');
	add_size(out, page->width, page->height);
	buffer_add(out, text_format(out->arena, ", number %t, %z items\n", label.count ? label : LIT("-"),
	                            page->items.count));
	for (size_t i = 0; i < page->items.count;)
		i += add_item(out, &page->items.items[i], page->items.count - i);
}

static void add_bookmark(struct buffer *out, const struct bookmark *bookmark)
{
	buffer_str(out, "bookmark ");
	buffer_int(out, bookmark->level);
	add_quotation(out, bookmark->title);
	buffer_str(out, " page ");
	buffer_int(out, (int64_t)bookmark->page + 1);
	buffer_str(out, " at ");
	add_length(out, bookmark->top);
	buffer_byte(out, '\n');
}

void dump_write(struct buffer *out, const struct document *document)
{
	for (size_t i = 0; i < document->pages.count; i++)
		add_page(out, i, &document->pages.items[i]);
	for (size_t i = 0; i < document->bookmarks.count; i++)
		add_bookmark(out, &document->bookmarks.items[i]);
}

/* -- only the words -- */

static const struct item *next_text(const struct page *page, size_t *at)
{
	while (*at < page->items.count) {
		const struct item *item = &page->items.items[(*at)++];

		if (item->kind == ITEM_TEXT)
			return item;
	}
	return NULL;
}

static void end_line(struct buffer *out, size_t start)
{
	while (out->count > start && out->bytes[out->count - 1] == ' ')
		out->count--;
	if (out->count > start)
		buffer_byte(out, '\n');
}

static bool ends_in_blank(const struct buffer *out, size_t start)
{
	return out->count == start || out->bytes[out->count - 1] == ' ';
}

/* A blank of the dump's own wherever texts of one line stand apart without one. */
static void add_page_words(struct buffer *out, const struct page *page)
{
	const struct item *before = NULL;
	size_t start = out->count;
	size_t at = 0;

	for (const struct item *item = next_text(page, &at); item; item = next_text(page, &at)) {
		if (before && item->y != before->y) {
			end_line(out, start);
			start = out->count;
		} else if (before && !before->text.backwards && !item->text.backwards && !ends_in_blank(out, start) &&
		           item->x > before->x + text_width(&before->text) + TEXT_TOUCHES) {
			buffer_byte(out, ' ');
		}
		for (size_t i = 0; i < item->text.count; i++)
			buffer_add(out, item->text.pieces[i].shaped->text);
		before = item;
	}
	end_line(out, start);
}

void dump_words(struct buffer *out, const struct document *document)
{
	for (size_t i = 0; i < document->pages.count; i++) {
		add_page_words(out, &document->pages.items[i]);
		buffer_byte(out, '\f');
	}
}
