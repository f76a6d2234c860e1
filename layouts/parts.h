/* What papers share: turns of the page, headings that vanish with their parts, cover, kop,
 * signatures. */
#ifndef LAYOUTS_PARTS_H
#define LAYOUTS_PARTS_H

#include "layout.h"

/* "base.member", for messages and for the paths of words. */
struct text path_in(struct composer *composer, struct text base, const char *member);

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
};

/* A numbered heading; level 1 begins on a new upright page. */
struct part part_open(struct blocks *blocks, int level, struct rich title);
/* Takes the heading away again when nothing followed; tells whether something did. */
bool part_close(struct blocks *blocks, struct part part);

/* A title of the front matter (KATA PENGANTAR): on a new page, without number, among the contents.
 */
void title_add(struct blocks *blocks, const char *title);

/* -- the office -- */

/* Its lambang as a figure without caption; nothing when there is none. */
void lambang_add(struct composer *composer, struct blocks *blocks, length height);

/* One line of address: "Jl. A. Yani Nomor 91, Telepon (0519) 21016, Muara Teweh 73811". */
struct text address_line(struct composer *composer);
/* "Surel dinas@..., situs ..."; may be empty. */
struct text contact_line(struct composer *composer);

/* The letterhead: lambang left, three sizes of lines, closing rule. */
void kop_add(struct composer *composer, struct blocks *blocks);

/* -- signature -- */

struct signature {
	struct text signer; /* key of pejabat */
	struct date date;
	struct text path; /* of what is signed, for messages */
};

/* Place and date, office, room to sign, name, pangkat and NIP; to the right, kept together and with
 * what stands above. Left out, with a warning, when nobody is named. */
void signature_add(struct composer *composer, struct blocks *blocks,
                   const struct signature *signature);

/* Lines of an office as they look well above a name: broken after commas and before "Kabupaten",
 * "Kota", "Provinsi", "Kecamatan" when it is long. */
struct text jabatan_lines(struct arena *arena, struct text jabatan);

#endif
