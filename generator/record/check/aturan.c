/* The rules about the office's own choices: each within its range, and together they leave room for
 * text. */
#include "record/check/check.h"

#include "input/wording.h"
#include "record/aturan.h"
#include "record/paper.h"
#include "record/shapes/shapes.h"

#include <stddef.h>

static const struct range ranges[] = {
	{ "ukuran", offsetof(struct aturan, ukuran), "8", "16", " pt" },
	{ "spasi", offsetof(struct aturan, spasi), "1", "2", "" },
	{ "margin_atas", offsetof(struct aturan, margin_atas), "1", "6", " cm" },
	{ "margin_bawah", offsetof(struct aturan, margin_bawah), "1", "6", " cm" },
	{ "margin_kiri", offsetof(struct aturan, margin_kiri), "1", "6", " cm" },
	{ "margin_kanan", offsetof(struct aturan, margin_kanan), "1", "6", " cm" },
};

enum { TEXT_MM_LEAST = 50 };

/* Of a margin of at most 6 cm, in thousandths of a point. */
static length margin_length(struct number margin, struct decimal usual)
{
	struct decimal tenths = decimal_round(margin.given ? margin.value : usual, 2);

	return tenth_mm(tenths.digits);
}

/* Both ways round, since pages may lie. */
static void check_room(struct diags *diags, const struct aturan *aturan, const struct sheet *paper)
{
	length across =
		margin_length(aturan->margin_kiri, MARGIN_KIRI) + margin_length(aturan->margin_kanan, MARGIN_KANAN);
	length down =
		margin_length(aturan->margin_atas, MARGIN_ATAS) + margin_length(aturan->margin_bawah, MARGIN_BAWAH);
	length room = length_min(paper->width, paper->height) - length_max(across, down);

	if (room < mm(TEXT_MM_LEAST))
		diag_add(diags, aturan->path, MESSAGE_NO_ROOM, text_from_int(diags->arena, length_max(room, 0) / mm(1)),
		         text_from_int(diags->arena, TEXT_MM_LEAST));
}

void check_aturan(struct diags *diags, const void *item)
{
	const struct aturan *aturan = item;
	struct text path = check_path(diags, aturan->path, "kertas");
	struct text written = aturan->kertas.count ? aturan->kertas : KERTAS;
	struct sheet paper;
	bool fine = check_ranges(diags, aturan->path, item, ranges, sizeof ranges / sizeof ranges[0]);

	if (check_paper(diags, path, written, &paper) == PAPER_FINE && fine)
		check_room(diags, aturan, &paper);
}
