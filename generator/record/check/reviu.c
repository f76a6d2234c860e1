/* The rule about a review: what was found names an item that is asked. */
#include "record/check/check.h"
#include "record/figures/reviu.h"

static bool asked(struct arena *arena, const struct reviu *reviu, struct text nomor)
{
	for (size_t part = 0; part < reviu_parts(reviu); part++)
		for (size_t item = 0; item < reviu_items(reviu, part); item++)
			if (text_equal(reviu_nomor(arena, part, item), nomor))
				return true;
	return false;
}

/* "I.1 - I.6, II.1 - II.7" */
static struct text all_asked(struct arena *arena, const struct reviu *reviu)
{
	struct text all = { 0 };

	for (size_t part = 0; part < reviu_parts(reviu); part++) {
		size_t count = reviu_items(reviu, part);

		if (count)
			all = text_format(arena, "%t%s%t - %t", all, all.count ? ", " : "", reviu_nomor(arena, part, 0),
			                  reviu_nomor(arena, part, count - 1));
	}
	return all;
}

void check_reviu(struct diags *diags, const void *item)
{
	const struct reviu *reviu = item;
	struct text all = all_asked(diags->arena, reviu);

	if (!all.count) /* the office's own parts are wrong already */
		return;
	for (size_t i = 0; i < reviu->hasil.count; i++) {
		const struct hasil_reviu *hasil = &reviu->hasil.items[i];

		if (!asked(diags->arena, reviu, hasil->kunci))
			diag_add(diags, hasil->path, MESSAGE_DANGLING, LIT("butir reviu"), hasil->kunci, all);
	}
}
