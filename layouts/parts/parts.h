/* What papers share: turns of the page, headings that vanish with their parts; with kop.h and
 * signature.h, which most need. */
#ifndef LAYOUTS_PARTS_H
#define LAYOUTS_PARTS_H

#include "layout.h"
#include "layouts/parts/kop.h"
#include "layouts/parts/signature.h"

/* "base.member", for messages and for the paths of words. */
struct text path_in(struct composer *composer, struct text base, const char *member);

/* The office with its region, once: "Dinas Sosial Kabupaten Barito Utara"; `between` the two. */
struct text office_words(struct composer *composer, const char *between);

/* -- pages -- */

/* Whether the page is turned at the end of `blocks`, which start upright. */
bool page_turned(const struct blocks *blocks);

/* A new page; none when one begins here anyway. */
void page_new(struct blocks *blocks);

/* A new page that lies so, from the headings at the end of `blocks` on; nothing when the page lies
 * so already. */
void page_turn(struct blocks *blocks, enum turn turn);

/* -- headings of parts that may turn out empty -- */

struct part {
	size_t start, content;
	int level;
	struct rich title;
};

/* A numbered heading; level 1 begins on a new upright page. */
struct part part_open(struct blocks *blocks, int level, struct rich title);
/* Takes the heading away again when nothing followed; true when something did. */
bool part_close(struct blocks *blocks, struct part part);
/* The same; what falls away is noted, with the keys of the data that it needs. */
void part_close_or(struct composer *composer, struct blocks *blocks, struct part part, const char *needs);
/* Notes what the front matter is without. */
void part_missing(struct composer *composer, const char *title, const char *needs);
/* When `blocks` are all there: which of the parts noted changed the numbers of others. */
void parts_close_up(struct composer *composer, const struct blocks *blocks);

/* A title of the front matter (KATA PENGANTAR): on a new page, without number, among the contents.
 */
void title_add(struct blocks *blocks, const char *title);
/* A list behind another: on its page, where it has room. */
void list_page_add(struct blocks *blocks, const char *title, enum contents_kind kind);

#endif
