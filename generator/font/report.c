/* What `naskah font` prints: which face answers to which name. */
#include "base/buffer.h"
#include "font/faces.h"
#include "fonts/families.h"

enum { COLUMN = 24 };

static void add_column(struct buffer *buffer, struct text text)
{
	buffer_add(buffer, text);
	buffer_byte(buffer, ' ');
	for (size_t i = text_length(text) + 1; i < COLUMN; i++)
		buffer_byte(buffer, ' ');
}

static void add_line(struct buffer *buffer, struct fonts *fonts, struct text name)
{
	struct text lacking;
	int number = fonts_family(fonts, name, &lacking);

	add_column(buffer, name);
	add_column(buffer, number < 0 ? LIT("-") : fonts->typefaces.items[number].name);
	buffer_add(buffer, number < 0 ? lacking : fonts_face(fonts, number, FACE_REGULAR)->file);
	buffer_byte(buffer, '\n');
}

struct text fonts_report(struct arena *arena, struct fonts *fonts)
{
	struct buffer buffer = { .arena = arena };

	fonts_scan(fonts);
	for (size_t i = 0; i < fonts->users.count; i++)
		add_line(&buffer, fonts, fonts->users.items[i].name);
	for (const struct family *family = families; family->name; family++)
		add_line(&buffer, fonts, text_from(family->name));
	return buffer_text(&buffer);
}
