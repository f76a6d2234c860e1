/* What bound reports share: sections of chapters, the lines of a cover, the lists in front, and sections with folios of
 * their own. */
#ifndef LAYOUTS_BOOK_H
#define LAYOUTS_BOOK_H

#include "layout.h"

struct bagian_list;

/* Sections of a chapter, each under a heading of level 2 on upright pages; left out when empty. */
void book_bagian(struct composer *composer, struct blocks *blocks, const struct bagian_list *bagian);

/* One line of a cover; nothing when it is empty. */
void cover_line(struct composer *composer, struct blocks *blocks, enum style style, struct text words,
                struct text path);
void cover_space(struct blocks *blocks, length height, int stretch);
/* Government, office and address, at the foot of the cover. */
void cover_office(struct composer *composer, struct blocks *blocks);

/* Daftar isi; daftar tabel and daftar gambar where `body` or the front itself has any. Nothing for
 * an empty body. */
void book_lists(struct blocks *front, const struct blocks *body);

/* A section of its own whose folios begin anew; a turn that comes first is the section's own. NULL
 * when there are no blocks. */
struct section *book_section(struct composer *composer, struct paper paper, enum folio folio, struct blocks blocks);

#endif
