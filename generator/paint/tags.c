/* What painting notes about each mark, by the mark's order, and the tree written from it at the
 * end.
 *
 * Parents are made before their children, so one walk backwards over the marks tells which are
 * needed, and one walk forwards numbers them in the order of reading.
 */
#include "paint/tags.h"

#include "paint/elements.h"
#include "page/reach.h"
#include "paint/literal.h"

#include <assert.h>

enum { LEAF_KEYS = 64 }; /* of the parent tree */

struct page_notes {
	ARRAY_OF(uint32_t) holders; /* by MCID: the order of its mark */
};

struct tags {
	struct painter *painter;
	size_t mark_count;
	const struct mark **marks; /* by order; once it is known which are needed, these, by number */
	struct element *elements;  /* by order of the mark */
	struct page_notes *pages;
	ARRAY_OF(const struct mark *) links; /* by key, less the number of pages */
	size_t root;                         /* number of the tree's */
};

/* The mark behind in the order of reading; NULL after the last. */
static const struct mark *mark_after(const struct mark *mark)
{
	if (mark->first)
		return mark->first;
	while (mark && !mark->next)
		mark = mark->parent;
	return mark ? mark->next : NULL;
}

static size_t count_marks(const struct mark *root)
{
	size_t count = 0;

	for (const struct mark *mark = root; mark; mark = mark_after(mark))
		count = mark->order < count ? count : mark->order + 1;
	return count;
}

struct tags *tags_open(struct painter *painter)
{
	const struct mark *root = painter->document->root;
	struct tags *tags = arena_new(painter->arena, struct tags);

	tags->painter = painter;
	tags->mark_count = count_marks(root);
	tags->marks = arena_many(painter->arena, tags->mark_count, const struct mark *);
	tags->elements = arena_many(painter->arena, tags->mark_count, struct element);
	tags->pages = arena_many(painter->arena, painter->document->pages.count, struct page_notes);
	for (const struct mark *mark = root; mark; mark = mark_after(mark))
		tags->marks[mark->order] = mark;
	return tags;
}

/* -- notes while painting -- */

static void element_add(struct tags *tags, struct element *element, struct element_kid kid)
{
	if (!element->any) {
		element->any = true;
		element->first = kid;
		return;
	}
	if (!element->others)
		element->others = arena_new(tags->painter->arena, struct element_kids);
	*array_push(tags->painter->arena, element->others) = kid;
}

static void note_kid(struct tags *tags, const struct mark *mark, struct element_kid kid)
{
	struct element *element = &tags->elements[mark->order];

	assert(tags->marks[mark->order] == mark);
	element_add(tags, element, kid);
	element->needed = true;
}

int tags_place(struct tags *tags, const struct mark *mark, size_t index)
{
	struct page_notes *notes = &tags->pages[index];
	size_t mcid = notes->holders.count;

	*array_push(tags->painter->arena, &notes->holders) = mark->order;
	note_kid(tags, mark, (struct element_kid){ KID_CONTENT, (uint32_t)index, (uint32_t)mcid });
	return (int)mcid;
}

void tags_extend(struct tags *tags, const struct item *item, size_t index)
{
	for (const struct mark *mark = item->mark; mark; mark = mark->parent) {
		struct element *element = &tags->elements[mark->order];

		if (mark->role != ROLE_FIGURE && mark->role != ROLE_FORMULA)
			continue;
		if (!element->reach) {
			element->reach = arena_new(tags->painter->arena, struct element_reach);
			*element->reach = (struct element_reach){ reach_of(item), (uint32_t)index };
		} else if (element->reach->page == index) {
			element->reach->reach = reach_join(element->reach->reach, reach_of(item));
		}
	}
}

size_t tags_link(struct tags *tags, const struct mark *mark, size_t index, size_t annotation)
{
	size_t key = tags->painter->document->pages.count + tags->links.count;

	*array_push(tags->painter->arena, &tags->links) = mark;
	note_kid(tags, mark, (struct element_kid){ KID_ANNOTATION, (uint32_t)index, (uint32_t)annotation });
	return key;
}

/* -- the tree -- */

static void find_needed(struct tags *tags)
{
	for (size_t i = tags->mark_count; i-- > 0;) {
		const struct mark *mark = tags->marks[i];
		struct element *element = &tags->elements[i];

		if (!mark)
			continue;
		if (mark->role == ROLE_TH || mark->role == ROLE_TD || mark->role == ROLE_TR || !mark->parent)
			element->needed = true;
		if (element->needed && mark->parent)
			tags->elements[mark->parent->order].needed = true;
	}
}

static size_t parent_number(const struct tags *tags, const struct mark *mark)
{
	return mark->parent ? tags->elements[mark->parent->order].number : tags->root;
}

static void make_element(void *context, size_t index, struct buffer *out)
{
	const struct tags *tags = context;
	const struct mark *mark = tags->marks[index];

	element_write(out, tags->painter, mark, &tags->elements[mark->order], parent_number(tags, mark));
}

/* In the order of reading. Elements are most of a tagged file's objects: their texts are made when they are written. */
static void number_elements(struct tags *tags)
{
	const struct mark *root = tags->painter->document->root;
	size_t count = 0, first;

	for (size_t i = 0; i < tags->mark_count; i++)
		count += tags->elements[i].needed;
	first = haru_reserve_many(tags->painter->haru, count, (struct haru_maker){ make_element, tags });
	count = 0;
	for (const struct mark *mark = root; mark; mark = mark_after(mark)) {
		struct element *element = &tags->elements[mark->order];

		if (!element->needed)
			continue;
		element->number = (uint32_t)(first + count);
		tags->marks[count++] = mark;
		if (mark->parent)
			element_add(tags, &tags->elements[mark->parent->order],
			            (struct element_kid){ KID_ELEMENT, 0, element->number });
	}
}

/* -- the parent tree: keys of pages, then those of annotations -- */

static void add_parents(struct tags *tags, struct buffer *out, size_t key)
{
	size_t page_count = tags->painter->document->pages.count;
	const struct page_notes *notes;

	buffer_int(out, (int64_t)key);
	if (key >= page_count) {
		const struct mark *mark = tags->links.items[key - page_count];

		buffer_byte(out, ' ');
		literal_reference(out, tags->elements[mark->order].number);
		buffer_byte(out, ' ');
		return;
	}
	notes = &tags->pages[key];
	buffer_byte(out, '[');
	for (size_t i = 0; i < notes->holders.count; i++) {
		if (i > 0)
			buffer_byte(out, ' ');
		literal_reference(out, tags->elements[notes->holders.items[i]].number);
	}
	buffer_byte(out, ']');
}

static size_t add_leaf(struct tags *tags, size_t first, size_t end)
{
	struct buffer out = { .arena = tags->painter->arena };

	buffer_add(&out, text_format(out.arena, "<</Limits[%z %z]/Nums[", first, end - 1));
	for (size_t key = first; key < end; key++)
		add_parents(tags, &out, key);
	buffer_str(&out, "]>>");
	return haru_add(tags->painter->haru, buffer_text(&out));
}

static size_t add_parent_tree(struct tags *tags, size_t key_count)
{
	struct buffer out = { .arena = tags->painter->arena };

	buffer_str(&out, "<</Kids[");
	for (size_t key = 0; key < key_count; key += LEAF_KEYS) {
		size_t end = key + LEAF_KEYS < key_count ? key + LEAF_KEYS : key_count;

		if (key > 0)
			buffer_byte(&out, ' ');
		literal_reference(&out, add_leaf(tags, key, end));
	}
	buffer_str(&out, "]>>");
	return haru_add(tags->painter->haru, buffer_text(&out));
}

void tags_write(struct tags *tags)
{
	struct painter *painter = tags->painter;
	size_t key_count = painter->document->pages.count + tags->links.count;
	size_t document;
	size_t parents;

	tags->root = haru_reserve(painter->haru);
	find_needed(tags);
	number_elements(tags);
	document = tags->elements[painter->document->root->order].number;
	parents = add_parent_tree(tags, key_count);
	haru_fill(painter->haru, tags->root,
	          text_format(painter->arena,
	                      "<</Type/StructTreeRoot/K %z 0 R/ParentTree %z 0 R"
	                      "/ParentTreeNextKey %z>>",
	                      document, parents, key_count));
	haru_catalog_entry(painter->haru, "StructTreeRoot", tags->root);
	haru_catalog_entry(painter->haru, "MarkInfo", haru_add(painter->haru, LIT("<</Marked true>>")));
}
