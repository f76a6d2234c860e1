/* Money: what was spent against what may be spent, sub kegiatan by sub kegiatan. */
#include "audit/rules.h"

#include "record/figures/measures.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"

/* -- realisasi above the budget -- */

static void ask_overspent(const struct audit *audit)
{
	struct sub_walk walk = { .record = audit->record };

	while (sub_walk_next(&walk)) {
		const struct sub_kegiatan *sub = walk.sub;
		struct text spent = audit_money(audit, sub->realisasi.value);
		struct text budget = audit_money(audit, sub->anggaran.value);

		if (!sub->anggaran.given || !sub->realisasi.given ||
		    decimal_compare(sub->realisasi.value, sub->anggaran.value) <= 0)
			continue;
		audit_find(
			audit, audit_below(audit, sub->path, "realisasi"),
			((struct evidence){ .written = spent, .wanted = text_format(audit->arena, "<= %t", budget) }),
			MESSAGE_UANG_OVERSPENT, sub->nama, spent, budget);
	}
}

/* -- the same sub kegiatan twice -- */

static bool same_sub(const struct sub_kegiatan *a, const struct sub_kegiatan *b)
{
	if (a->kode.count && b->kode.count)
		return text_equal(a->kode, b->kode);
	return text_equal(a->nama, b->nama) && a->anggaran.given && b->anggaran.given &&
	       decimal_compare(a->anggaran.value, b->anggaran.value) == 0;
}

/* Within one kegiatan: another one may well have a sub kegiatan of the same name. */
static void ask_doubled_in(const struct audit *audit, const struct kegiatan *kegiatan)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i];

		for (size_t k = 0; k < i; k++) {
			const struct sub_kegiatan *first = &kegiatan->sub_kegiatan.items[k];

			if (!same_sub(first, sub))
				continue;
			audit_also(audit,
			           audit_find(audit, sub->path, ((struct evidence){ .written = sub->nama }),
			                      MESSAGE_UANG_DOUBLED, sub->nama),
			           first->path, DIAG_NONE);
			break;
		}
	}
}

static void ask_doubled(const struct audit *audit)
{
	for (size_t p = 0; p < audit->record->program.count; p++)
		for (size_t k = 0; k < audit->record->program.items[p].kegiatan.count; k++)
			ask_doubled_in(audit, &audit->record->program.items[p].kegiatan.items[k]);
}

const struct rule uang_rules[] = { { MESSAGE_UANG_OVERSPENT,
	                             NULL,
	                             { "realisasi tidak melebihi anggaran", "no realisasi is above its budget" },
	                             SAME("UU 1/2004 Pasal 3 ayat (3)"),
	                             ask_overspent,
	                             NULL },
	                           { MESSAGE_UANG_DOUBLED,
	                             NULL,
	                             { "satu sub kegiatan disebut satu kali", "a sub kegiatan stands only once" },
	                             { "yang disebut dua kali dijumlahkan dua kali",
	                               "what stands twice is summed twice" },
	                             ask_doubled,
	                             NULL },
	                           END_OF_RULES };
