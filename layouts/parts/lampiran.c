/* The head of a lampiran: a block at the right, whose rows hang behind their colons. */
#include "layouts/parts/lampiran.h"

enum { HEAD_MM = 108 };

static void head_row(struct composer *composer, struct list *list, const char *label, struct text words)
{
	struct list_item *item = &list->items[list->count++];
	struct paragraph *line;

	item->label = text_from(label);
	line = paragraph_add(&item->body, STYLE_LIST, rich_plain(composer->arena, words, LIT("")));
	line->align = ALIGN_LEFT;
	line->phrases = true;
}

void lampiran_head_add(struct composer *composer, struct blocks *blocks, const struct lampiran_head *head)
{
	struct arena *arena = composer->arena;
	struct group *group = group_add(blocks);
	struct list *list;

	group->right = mm(HEAD_MM);
	group->half = true;
	group->keep_next = true;
	list = list_add(&group->body, LIST_MARK_NONE, 4);
	list->count = 0;
	list->colons = true;
	list->tight = true;
	head_row(composer, list, "LAMPIRAN", head->induk);
	if (head->nomor.count)
		head_row(composer, list, "NOMOR", head->nomor);
	head_row(composer, list, "TANGGAL",
	         head->tanggal.year ? text_upper(arena, date_format(arena, head->tanggal))
	                            : LIT("........................"));
	if (head->tentang.count)
		head_row(composer, list, "TENTANG", head->tentang);
	space_add(blocks, pt(14));
}
