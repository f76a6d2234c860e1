/* Text items as TJ with codes of one or two bytes.
 *
 * Two pens walk along a line: `wanted` is where typesetting put each glyph, `shown` where a reader
 * of the PDF stands after adding up the widths that the font dictionary states. A number in the TJ
 * array closes the gap whenever it grows past a tolerance, so no rounding error ever adds up. Both
 * count in millionths of an em before letters are stretched (Tz), as TJ does, whose numbers are thousandths,
 * written with one decimal; spacing (Tc) counts for both.
 */
#include "paint/state.h"

#include "paint/fonts.h"
#include "paint/literal.h"

enum { EM = 1000000, STEP = 100, TOLERANCE = 300 };

struct pen {
	struct content *content;
	const struct item_text *text;
	int64_t wanted, shown;
	bool in_array, in_string;
	bool leftmost; /* the next mark is the end of what is read from right to left */
};

static void close_string(struct pen *pen)
{
	if (pen->in_string)
		buffer_byte(pen->content->out, ')');
	pen->in_string = false;
}

static void close_array(struct pen *pen)
{
	close_string(pen);
	if (pen->in_array)
		buffer_str(pen->content->out, "]TJ\n");
	pen->in_array = false;
}

static void open_array(struct pen *pen)
{
	if (!pen->in_array)
		buffer_byte(pen->content->out, '[');
	pen->in_array = true;
}

static void set_face(struct pen *pen, struct painted_face *face, length size)
{
	struct content *content = pen->content;

	face->last_page = content->index + 1;
	if (content->face == face->face && content->size == size)
		return;
	close_array(pen);
	content->face = face->face;
	content->size = size;
	buffer_str(content->out, "/F");
	buffer_int(content->out, (int64_t)face->face->index);
	buffer_byte(content->out, ' ');
	literal_number(content->out, size);
	buffer_str(content->out, "Tf\n");
}

static void set_rise(struct pen *pen, length rise)
{
	struct content *content = pen->content;

	if (content->rise == rise)
		return;
	close_array(pen);
	content->rise = rise;
	literal_number(content->out, rise);
	buffer_str(content->out, "Ts\n");
}

/* How wide letters are and how far they stand apart; both stay until they are told anew. */
static void set_width(struct content *content, const struct item_text *text)
{
	if (content->stretch != text->stretch) {
		literal_number(content->out, (STRETCH_WHOLE + text->stretch) * (100 * LENGTH_PT / STRETCH_WHOLE));
		buffer_str(content->out, "Tz\n");
	}
	if (content->spacing != text->spacing) {
		literal_number(content->out, text->spacing);
		buffer_str(content->out, "Tc\n");
	}
	content->stretch = text->stretch;
	content->spacing = text->spacing;
}

/* TJ subtracts its numbers: a positive one goes back. */
static void close_gap(struct pen *pen)
{
	int64_t gap = pen->shown - pen->wanted, number;

	if (gap >= -TOLERANCE && gap <= TOLERANCE)
		return;
	number = length_scale(gap, 1, STEP);
	open_array(pen);
	close_string(pen);
	literal_decimal(pen->content->out, number, 1);
	pen->shown -= number * STEP;
}

static inline char *put_byte(char *at, unsigned byte)
{
	if (byte == '(' || byte == ')' || byte == '\\') {
		*at++ = '\\';
	} else if (byte == '\r') {
		*at++ = '\\';
		byte = 'r';
	}
	*at++ = (char)byte;
	return at;
}

static inline void put_code(struct pen *pen, unsigned number)
{
	enum { MOST = sizeof "[(\\x\\y" };
	struct buffer *out = pen->content->out;
	unsigned code = codes_shown(number);
	char *at = buffer_room(out, MOST);

	if (!pen->in_array)
		*at++ = '[';
	if (!pen->in_string)
		*at++ = '(';
	pen->in_array = pen->in_string = true;
	if (code > 0xFF)
		at = put_byte(at, code >> 8);
	at = put_byte(at, code & 0xFF);
	out->count = (size_t)(at - out->bytes);
}

/* The code of a glyph that tells these letters. */
static unsigned code_of(struct painted_face *face, const struct glyph *glyph, struct text source)
{
	return codes_number(&face->codes, glyph->id, glyph->nominal, source);
}

/* Where the next glyph starts, in millionths of an em. */
static void go_to(struct pen *pen, int64_t wanted)
{
	pen->wanted = wanted;
	close_gap(pen);
}

/* A glyph that says nothing: its letter is told elsewhere. */
static void show_mute(struct pen *pen, const struct glyph_run *run, const struct glyph *glyph, int64_t start)
{
	struct painted_face *face = face_used(pen->content->painter, run->face);

	close_array(pen);
	buffer_str(pen->content->out, "/Span<</ActualText()>>BDC\n");
	set_rise(pen, length_scale(pen->text->size, glyph->y_offset, run->face->units));
	go_to(pen, start + glyph->x_offset * EM / run->face->units);
	put_code(pen, code_of(face, glyph, LIT("")));
	close_array(pen);
	buffer_str(pen->content->out, "EMC\n");
	pen->shown += face_width(run->face, glyph->nominal) * (EM / FACE_WIDTH_EM);
}

#define RIGHT_TO_LEFT_MARK "\xE2\x80\x8F"

/* Tells the letters of marks before their base, unseen and without width. Where nothing read from right to left stands
 * before them, readers would take them for the end of what is read the other way: they are told that it is not so. */
static void tell_marks(struct pen *pen, const struct glyph_run *run, size_t first, size_t end, int64_t start)
{
	struct painted_face *face = face_used(pen->content->painter, run->face);
	struct glyph base = run_glyph(run, first);

	close_array(pen);
	set_rise(pen, 0);
	buffer_str(pen->content->out, "3 Tr\n");
	go_to(pen, start);
	if (pen->leftmost)
		put_code(pen, code_of(face, &base, LIT(RIGHT_TO_LEFT_MARK)));
	for (size_t i = first; i < end; i++) {
		struct glyph glyph = run_glyph(run, i);

		if (glyph.count)
			put_code(pen, code_of(face, &glyph, text_part(run->text, glyph.start, glyph.count)));
	}
	close_array(pen);
	buffer_str(pen->content->out, "0 Tr\n");
}

static bool is_mark(const struct glyph_run *run, size_t i)
{
	return face_width(run->face, run_glyph(run, i).nominal) == 0;
}

/* Behind the marks that stand before a base. Readers take what does not stand on the baseline for another line, and
 * put letters into the order of reading one by one: so marks are drawn mute and told on the baseline. */
static size_t show_marks(struct pen *pen, const struct glyph_run *run, size_t first, int64_t start)
{
	size_t end = first;

	for (; end < run->count && is_mark(run, end); end++) {
		struct glyph mark = run_glyph(run, end);

		show_mute(pen, run, &mark, start);
	}
	if (end > first)
		tell_marks(pen, run, first, end, start);
	pen->leftmost = false;
	return end;
}

/* A run read from right to left, whose first glyph from the left starts at `start`. Glyphs are shown from left to
 * right all the same, as readers expect. */
static void show_backwards(struct pen *pen, const struct glyph_run *run, int64_t start)
{
	struct painted_face *face = face_used(pen->content->painter, run->face);
	int64_t units = run->face->units, advance = 0;

	set_face(pen, face, pen->text->size);
	for (size_t i = show_marks(pen, run, 0, start); i < run->count;
	     i = show_marks(pen, run, i + 1, start + advance * EM / units)) {
		struct glyph glyph = run_glyph(run, i);
		struct text source = text_part(run->text, glyph.start, glyph.count);
		int64_t at = start + advance * EM / units;

		advance += glyph.advance;
		if (!glyph.count) {
			show_mute(pen, run, &glyph, at);
			continue;
		}
		set_rise(pen, length_scale(pen->text->size, glyph.y_offset, units));
		go_to(pen, at + glyph.x_offset * EM / units);
		put_code(pen, code_of(face, &glyph, source));
		pen->shown += face_width(run->face, glyph.nominal) * (EM / FACE_WIDTH_EM);
	}
}

/* Whether a glyph that starts there, in units of the face behind `start`, needs no number before it: told without a
 * division, and sometimes not seen. */
static inline bool is_near(const struct pen *pen, int64_t start, int64_t advance, int64_t units)
{
	int64_t gap = (pen->shown - start) * units - advance * EM;

	return gap >= -TOLERANCE * units && gap <= (TOLERANCE - 1) * units;
}

/* Letters that take their own width, one byte each: most of what is shown. */
static void show_plain(struct pen *pen, const struct glyph_run *run, struct painted_face *face, int64_t start,
                       int64_t spacing)
{
	struct codes *codes = &face->codes;
	int64_t units = run->face->units, advance = 0;

	set_rise(pen, 0);
	for (size_t i = 0; i < run->count; i++) {
		struct plain_glyph glyph = run->plain[i];
		unsigned code = codes_number(codes, glyph.id, glyph.advance, text_part(run->text, i, 1));

		if (!is_near(pen, start, advance, units))
			go_to(pen, start + advance * EM / units);
		put_code(pen, code);
		pen->shown += codes->list.items[code].stated * (EM / FACE_WIDTH_EM) + spacing;
		advance += glyph.advance;
		start += spacing;
	}
}

/* A run whose first glyph starts at `start`, in millionths of an em. */
static void show_run(struct pen *pen, const struct glyph_run *run, int64_t start)
{
	length size = pen->text->size;
	struct painted_face *face = face_used(pen->content->painter, run->face);
	int64_t units = run->face->units, advance = 0;
	int64_t spacing = length_scale(pen->text->spacing, EM, size), spaced = 0;
	unsigned code;

	set_face(pen, face, size);
	if (run->plain) {
		show_plain(pen, run, face, start, spacing);
		return;
	}
	for (size_t i = 0; i < run->count; i++) {
		struct glyph glyph = run_glyph(run, i);
		struct text source = text_part(run->text, glyph.start, glyph.count);

		set_rise(pen, glyph.y_offset ? length_scale(size, glyph.y_offset, units) : 0);
		spaced += i > 0 && glyph.count > 0 ? spacing : 0;
		go_to(pen, start + spaced + (advance + glyph.x_offset) * EM / units);
		code = code_of(face, &glyph, source);
		put_code(pen, code);
		pen->shown += face->codes.list.items[code].stated * (EM / FACE_WIDTH_EM) + spacing;
		advance += glyph.advance;
	}
}

static void go_to_line(struct content *content, length x, length y)
{
	literal_point(content->out, x - content->line_x, y - content->line_y);
	buffer_str(content->out, "Td\n");
	content->line_x = x;
	content->line_y = y;
}

/* A line that does not run across has a text object of its own, so nothing need be turned back. */
static void turn_to_line(struct content *content, enum text_way way, length x, length y)
{
	static const char *const turns[] = {
		[WAY_ACROSS] = "1 0 0 1 ",
		[WAY_UP] = "0 1 -1 0 ",
		[WAY_SLANTED] = ".70711 .70711 -.70711 .70711 ",
	};

	buffer_str(content->out, turns[way]);
	literal_point(content->out, x, y);
	buffer_str(content->out, "Tm\n");
}

/* The runs of a word that starts so far along the line. */
static void show_word(struct pen *pen, const struct shaped *shaped, length along)
{
	const struct item_text *text = pen->text;
	length unstretched = length_scale(along, STRETCH_WHOLE, STRETCH_WHOLE + text->stretch);
	int64_t start = length_scale(unstretched, EM, text->size);

	for (size_t i = 0; i < shaped->count; i++) {
		const struct glyph_run *run = &shaped->runs[i];

		if (shaped->backwards)
			show_backwards(pen, run, start);
		else
			show_run(pen, run, start);
		start += length_scale(run->advance, EM, run->face->units);
		for (size_t k = 0; k < run->count && text->spacing; k++)
			start += run_glyph(run, k).count ? length_scale(text->spacing, EM, text->size) : 0;
	}
}

void content_show(struct content *content, const struct item *item)
{
	const struct item_text *text = &item->text;
	struct pen pen = { .content = content, .text = text };
	length along = 0;

	if (text->way != WAY_ACROSS)
		turn_to_line(content, text->way, item->x, content_up(content, item->y));
	else
		go_to_line(content, item->x, content_up(content, item->y));
	set_width(content, text);
	for (size_t i = 0; i < text->count; i++) {
		const struct piece *piece = text_piece(text, i);

		pen.leftmost = i == 0 && text->backwards;
		show_word(&pen, piece->shaped, along);
		along += text_reach(text, piece->shaped) + piece->after;
	}
	close_array(&pen);
	set_rise(&pen, 0);
}
