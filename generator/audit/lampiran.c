/* What is annexed to the annual report: each once, and none that the report passes over while it refers to others. */
#include "audit/rules.h"

#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"
#include "record/shapes/walk.h"

static bool same_annex(const struct lampiran *a, const struct lampiran *b)
{
	if (a->jenis != b->jenis || !text_equal(a->nomor, b->nomor) || a->triwulan.value != b->triwulan.value)
		return false;
	return a->jenis != LAMPIRAN_SENDIRI ||
	       (a->judul.written.count && text_equal(a->judul.written, b->judul.written));
}

static void ask_twice(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;

	for (size_t i = 0; lkip && i < lkip->lampiran.count; i++)
		for (size_t k = 0; k < i; k++) {
			if (!same_annex(&lkip->lampiran.items[i], &lkip->lampiran.items[k]))
				continue;
			audit_also(audit,
			           audit_find(audit, lkip->lampiran.items[i].path, NO_EVIDENCE, MESSAGE_LAMPIRAN_TWICE),
			           lkip->lampiran.items[k].path, DIAG_NONE);
			break;
		}
}

/* -- referred to -- */

struct sought {
	struct arena *arena;
	const struct lkip *lkip;
	bool *named; /* of each annex */
};

static void look_at_prose(void *context, const struct prose *prose)
{
	const struct sought *sought = context;
	size_t at;

	if (!prose_given(*prose) || !text_find(prose->written, "{lampiran:", &at))
		return;
	for (size_t i = 0; i < sought->lkip->lampiran.count; i++) {
		struct text kunci = sought->lkip->lampiran.items[i].kunci;
		struct text said = text_format(sought->arena, "{lampiran:%t}", kunci);

		sought->named[i] = sought->named[i] || (kunci.count && text_find(prose->written, said.bytes, &at));
	}
}

static void look(void *context, const struct shape *shape, const void *item)
{
	walk_prose(shape, item, look_at_prose, context);
}

/* An author who refers to annexes refers to each that he gave a key for it. */
static void ask_named(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;
	struct sought sought = { .arena = audit->arena, .lkip = lkip };
	size_t named = 0;

	if (lkip->lampiran.count < 2)
		return;
	sought.named = arena_many(audit->arena, lkip->lampiran.count, bool);
	walk(&record_shape, audit->record, (struct visitor){ look, &sought });
	for (size_t i = 0; i < lkip->lampiran.count; i++)
		named += sought.named[i];
	for (size_t i = 0; named && i < lkip->lampiran.count; i++)
		if (!sought.named[i] && lkip->lampiran.items[i].kunci.count)
			audit_find(audit, lkip->lampiran.items[i].path, NO_EVIDENCE, MESSAGE_LAMPIRAN_UNNAMED);
}

const struct rule lampiran_rules[] = { { MESSAGE_LAMPIRAN_TWICE,
	                                 NULL,
	                                 { "satu lampiran dilampirkan satu kali", "an annex is annexed once" },
	                                 { "lampiran disebut dua kali", "it is named twice" },
	                                 ask_twice,
	                                 NULL },
	                               { MESSAGE_LAMPIRAN_UNNAMED,
	                                 "lkip",
	                                 { "setiap lampiran dirujuk dalam laporan",
	                                   "the report refers to each of its annexes" },
	                                 { "lampiran mendukung isi laporan (PermenPANRB 53/2014, lampiran III: I.4)",
	                                   "annexes support the body (PermenPANRB 53/2014, annex III: I.4)" },
	                                 ask_named,
	                                 NULL },
	                               END_OF_RULES };
