/* PermenPANRB 53/2014, lampiran III: the report is reviewed by the APIP before it goes out, by a checklist,
 * and says so. Who is responsible for the report does not review it himself. */
#include "audit/rules.h"

#include "record/figures/reviu.h"
#include "record/lkip.h"
#include "record/record.h"

static bool same_person(const struct pejabat *a, const struct pejabat *b)
{
	return a == b || (a && b && a->nip.count && text_equal(a->nip, b->nip));
}

static void ask_signer(const struct audit *audit)
{
	const struct record *record = audit->record;
	const struct lkip *lkip = record->lkip;
	const struct pejabat *auditor = lkip->reviu ? record_pejabat(record, lkip->reviu->penanda_tangan) : NULL;

	if (auditor && same_person(auditor, record_pejabat(record, lkip->penanda_tangan)))
		audit_find(audit, audit_below(audit, lkip->reviu->path, "penanda_tangan"), NO_EVIDENCE,
		           MESSAGE_AUDIT_REVIU_SIGNER, auditor->nama);
}

/* An item without tick is told by its note. */
static void ask_items(const struct audit *audit, const struct reviu *reviu)
{
	for (size_t part = 0; part < reviu_parts(reviu); part++) {
		for (size_t item = 0; item < reviu_items(reviu, part); item++) {
			struct hasil_reviu hasil = reviu_hasil(reviu, audit->arena, part, item);

			if (!hasil.centang.value && !prose_given(hasil.catatan))
				audit_find(audit, hasil.path, NO_EVIDENCE, MESSAGE_AUDIT_REVIU_ITEM, hasil.kunci,
				           reviu_butir(reviu, part, item).written);
		}
	}
}

static void ask_statement(const struct audit *audit)
{
	if (!audit->record->lkip->reviu)
		audit_find(audit, audit->record->lkip->path, NO_EVIDENCE, MESSAGE_AUDIT_REVIU);
}

static void ask_checklist(const struct audit *audit)
{
	const struct reviu *reviu = audit->record->lkip->reviu;

	if (reviu && reviu_filled(reviu))
		ask_items(audit, reviu);
	else if (reviu)
		audit_find(audit, reviu->path, NO_EVIDENCE, MESSAGE_AUDIT_REVIU_EMPTY);
}

#define BASIS SAME("PermenPANRB 53/2014 lampiran III")

const struct rule reviu_rules[] = {
	{ MESSAGE_AUDIT_REVIU,
	  "lkip",
	  { "laporan memuat Pernyataan Telah Direviu", "the report has its statement of review" },
	  BASIS,
	  ask_statement,
	  NULL },
	{ MESSAGE_AUDIT_REVIU_SIGNER,
	  "lkip",
	  { "penanda tangan laporan tidak mereviu laporannya sendiri", "who signs the report does not review it" },
	  BASIS,
	  ask_signer,
	  NULL },
	{ MESSAGE_AUDIT_REVIU_EMPTY,
	  "lkip",
	  { "checklist reviu terisi; butir tanpa centang bercatatan",
	    "the checklist is filled in; an item without tick has a note" },
	  BASIS,
	  ask_checklist,
	  NULL },
	END_OF_RULES
};
