/* Marks hang in a tree whose root knows how many there are. */
#include "page/mark.h"

/* The root is its first member, so that the way up ends here. */
struct tree {
	struct mark root;
	size_t count;
};

static const char *const names[ROLE_COUNT] = {
	[ROLE_DOCUMENT] = "Document",
	[ROLE_SECT] = "Sect",
	[ROLE_DIV] = "Div",
	[ROLE_P] = "P",
	[ROLE_H1] = "H1",
	[ROLE_H2] = "H2",
	[ROLE_H3] = "H3",
	[ROLE_H4] = "H4",
	[ROLE_H5] = "H5",
	[ROLE_H6] = "H6",
	[ROLE_L] = "L",
	[ROLE_LI] = "LI",
	[ROLE_LBL] = "Lbl",
	[ROLE_LBODY] = "LBody",
	[ROLE_TABLE] = "Table",
	[ROLE_CAPTION] = "Caption",
	[ROLE_THEAD] = "THead",
	[ROLE_TBODY] = "TBody",
	[ROLE_TR] = "TR",
	[ROLE_TH] = "TH",
	[ROLE_TD] = "TD",
	[ROLE_FIGURE] = "Figure",
	[ROLE_FORMULA] = "Formula",
	[ROLE_TOC] = "TOC",
	[ROLE_TOCI] = "TOCI",
	[ROLE_REFERENCE] = "Reference",
	[ROLE_LINK] = "Link",
	[ROLE_SPAN] = "Span",
	[ROLE_FORM] = "Form",
};

struct mark *mark_root(struct arena *arena)
{
	struct tree *tree = arena_new(arena, struct tree);

	tree->root.role = ROLE_DOCUMENT;
	tree->count = 1;
	return &tree->root;
}

static struct tree *tree_of(struct mark *mark)
{
	while (mark->parent)
		mark = mark->parent;
	return (struct tree *)mark;
}

struct mark *mark_new(struct arena *arena, struct mark *parent, enum role role)
{
	struct mark *mark = arena_new(arena, struct mark);

	mark->role = role;
	mark->parent = parent;
	mark->order = (uint32_t)tree_of(parent)->count++;
	if (parent->last)
		parent->last->next = mark;
	else
		parent->first = mark;
	parent->last = mark;
	return mark;
}

static size_t depth(const struct mark *mark)
{
	size_t depth = 0;

	while ((mark = mark->parent))
		depth++;
	return depth;
}

bool mark_precedes(const struct mark *a, const struct mark *b)
{
	size_t deep_a = depth(a), deep_b = depth(b);

	for (; deep_a > deep_b; deep_a--)
		a = a->parent;
	for (; deep_b > deep_a; deep_b--)
		b = b->parent;
	if (a == b)
		return false;
	while (a->parent != b->parent) {
		a = a->parent;
		b = b->parent;
	}
	while (a && a != b)
		a = a->next;
	return a == b;
}

const char *role_name(enum role role)
{
	return names[role];
}
