/* Pages are set with the list in front, and set again until the list has the pages right. */
#include "office/compared.h"

enum { PASSES_MOST = 4 };

static void composed(void *context, struct made_paper *paper)
{
	struct compared *compared = context;
	struct manuscript *manuscript = &paper->manuscript;

	compared->arena = paper->arena;
	compared_rows(compared);
	compared_name(compared, manuscript);
	manuscript->title = TEXT_JOIN(paper->arena, LIT("Perbandingan: "), manuscript->title);
	manuscript->subject = TEXT_JOIN(paper->arena, LIT("Perbandingan: "), manuscript->subject);
	manuscript->watermark = LIT("PERBANDINGAN");
	compared_front(compared, paper, false);
}

static bool set(void *context, struct made_paper *paper)
{
	struct compared *compared = context;

	if (compared_find(compared, paper) && ++compared->passes < PASSES_MOST) {
		compared_front(compared, paper, true);
		return true;
	}
	compared_mark(compared, paper);
	return false;
}

struct made_paper *compared_paper(struct arena *arena, struct office *newer, const struct beda *beda,
                                  const struct layout *layout, const struct paper_wishes *wishes)
{
	struct compared compared = { .beda = beda };
	struct paper_wishes plain = *wishes;
	struct made_paper *paper;

	plain.no_fields = true;
	plain.layout.konsep = false;
	plain.layout.ttd = LIT("basah");
	paper = paper_revise(arena, newer, layout, &plain, &(struct reviser){ composed, set, &compared });
	paper->comparison = true;
	return paper;
}
