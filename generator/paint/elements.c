/* Content on the page that /Pg names is a bare MCID; content elsewhere and annotations name their
 * page. */
#include "paint/elements.h"

#include "paint/literal.h"

static void add_page(struct buffer *out, const struct painter *painter, size_t page)
{
	buffer_str(out, "/Pg ");
	literal_reference(out, painter->pages[page].page);
}

/* The page of the first content; false when there is none. */
static bool home_page(const struct element *element, size_t *page)
{
	for (size_t i = 0; i < element_kids(element); i++) {
		if (element_kid(element, i)->kind == KID_CONTENT) {
			*page = element_kid(element, i)->page;
			return true;
		}
	}
	return false;
}

static void add_kid(struct buffer *out, const struct painter *painter, const struct element_kid *kid, size_t home)
{
	switch (kid->kind) {
	case KID_ELEMENT:
		literal_reference(out, kid->number);
		break;
	case KID_CONTENT:
		if (kid->page == home) {
			buffer_int(out, (int64_t)kid->number);
			break;
		}
		buffer_str(out, "<</Type/MCR");
		add_page(out, painter, kid->page);
		buffer_str(out, "/MCID ");
		buffer_int(out, (int64_t)kid->number);
		buffer_str(out, ">>");
		break;
	case KID_ANNOTATION:
		buffer_str(out, "<</Type/OBJR");
		add_page(out, painter, kid->page);
		buffer_str(out, "/Obj ");
		literal_reference(out, kid->number);
		buffer_str(out, ">>");
		break;
	}
}

static void add_kids(struct buffer *out, const struct painter *painter, const struct element *element)
{
	size_t home = 0;

	if (home_page(element, &home))
		add_page(out, painter, home);
	if (!element->any)
		return;
	buffer_str(out, "/K[");
	for (size_t i = 0; i < element_kids(element); i++) {
		if (i > 0)
			buffer_byte(out, ' ');
		add_kid(out, painter, element_kid(element, i), home);
	}
	buffer_byte(out, ']');
}

/* -- attributes (14.8.5) -- */

static void add_cell(struct buffer *out, const struct mark *mark)
{
	static const char *const scopes[] = {
		[SCOPE_NONE] = NULL,
		[SCOPE_COLUMN] = "Column",
		[SCOPE_ROW] = "Row",
		[SCOPE_BOTH] = "Both",
	};
	const char *scope = mark->role == ROLE_TH ? scopes[mark->scope] : NULL;

	if (!scope && mark->colspan <= 1 && mark->rowspan <= 1)
		return;
	buffer_str(out, "/A<</O/Table");
	if (scope) {
		buffer_str(out, "/Scope/");
		buffer_str(out, scope);
	}
	if (mark->colspan > 1) {
		buffer_str(out, "/ColSpan ");
		buffer_int(out, mark->colspan);
	}
	if (mark->rowspan > 1) {
		buffer_str(out, "/RowSpan ");
		buffer_int(out, mark->rowspan);
	}
	buffer_str(out, ">>");
}

static void add_numbering(struct buffer *out, const struct mark *mark)
{
	static const char *const names[] = {
		[LIST_NONE] = NULL,
		[LIST_DECIMAL] = "Decimal",
		[LIST_LOWER_ALPHA] = "LowerAlpha",
		[LIST_UPPER_ALPHA] = "UpperAlpha",
		[LIST_LOWER_ROMAN] = "LowerRoman",
		[LIST_UPPER_ROMAN] = "UpperRoman",
		[LIST_DISC] = "Disc",
		[LIST_CIRCLE] = "Circle",
		[LIST_SQUARE] = "Square",
	};

	if (!names[mark->list])
		return;
	buffer_str(out, "/A<</O/List/ListNumbering/");
	buffer_str(out, names[mark->list]);
	buffer_str(out, ">>");
}

static void add_illustration(struct buffer *out, const struct painter *painter, const struct mark *mark,
                             const struct element *element)
{
	const struct reach *reach;
	length height;

	buffer_str(out, "/Alt");
	literal_text(out, mark->alt);
	if (!element->reach)
		return;
	reach = &element->reach->reach;
	height = painter->document->pages.items[element->reach->page].height;
	buffer_str(out, "/A<</O/Layout/Placement/Block/BBox[");
	buffer_fixed(out, reach->left);
	buffer_byte(out, ' ');
	buffer_fixed(out, height - reach->bottom);
	buffer_byte(out, ' ');
	buffer_fixed(out, reach->right);
	buffer_byte(out, ' ');
	buffer_fixed(out, height - reach->top);
	buffer_str(out, "]>>");
}

void element_write(struct buffer *out, const struct painter *painter, const struct mark *mark,
                   const struct element *element, size_t parent)
{
	buffer_str(out, "<</S/");
	buffer_str(out, role_name(mark->role));
	buffer_str(out, "/P ");
	literal_reference(out, parent);
	add_kids(out, painter, element);
	if (mark->role == ROLE_TH || mark->role == ROLE_TD)
		add_cell(out, mark);
	else if (mark->role == ROLE_L)
		add_numbering(out, mark);
	else if (mark->role == ROLE_FIGURE || mark->role == ROLE_FORMULA)
		add_illustration(out, painter, mark, element);
	buffer_str(out, ">>");
}
