/* How the number of a page is printed. */
#include "page/page.h"

/* Small Roman numerals; 4000 and over, which no front matter has, in figures. */
static struct text roman(struct arena *arena, size_t number)
{
	static const struct {
		size_t value;
		const char *letters;
	} steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
		      { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
		      { 5, "v" },    { 4, "iv" },   { 1, "i" } };
	struct text parts[16]; /* mmmdccclxxxviii takes 15 steps */
	size_t count = 0;

	for (size_t i = 0; number < 4000 && i < sizeof steps / sizeof *steps; i++) {
		for (; number >= steps[i].value; number -= steps[i].value)
			parts[count++] = text_from(steps[i].letters);
	}
	return number ? text_from_int(arena, (int64_t)number) : text_join(arena, parts, count);
}

struct text page_label(struct arena *arena, const struct page *page)
{
	switch (page->numbering) {
	case NUMBERING_ROMAN:
		return roman(arena, page->number);
	case NUMBERING_ARABIC:
		return text_from_int(arena, (int64_t)page->number);
	case NUMBERING_NONE:
		break;
	}
	return LIT("");
}

size_t document_fields(const struct document *document)
{
	size_t count = 0;

	for (size_t i = 0; i < document->pages.count; i++)
		for (size_t k = 0; k < document->pages.items[i].items.count; k++)
			count += document->pages.items[i].items.items[k].kind == ITEM_FIELD;
	return count;
}
