/* PermenPANRB 53/2014, lampiran III: the report is reviewed by the APIP before it goes out, by a checklist,
 * and says so. Who is responsible for the report does not review it himself. */
#include "audit/audit_reviu.h"
#include "record/figures/reviu.h"
#include "record/lkip.h"
#include "record/record.h"

static bool same_person(const struct pejabat *a, const struct pejabat *b)
{
	return a == b || (a && b && a->nip.count && text_equal(a->nip, b->nip));
}

static void ask_signer(const struct record *record, struct diags *diags)
{
	const struct lkip *lkip = record->lkip;
	const struct pejabat *auditor = record_pejabat(record, lkip->reviu->penanda_tangan);

	if (auditor && same_person(auditor, record_pejabat(record, lkip->penanda_tangan)))
		diag_add(diags, text_format(diags->arena, "%t.penanda_tangan", lkip->reviu->path),
		         MESSAGE_AUDIT_REVIU_SIGNER, auditor->nama);
}

/* An item without tick is told by its note. */
static void ask_items(const struct reviu *reviu, struct diags *diags)
{
	for (size_t part = 0; part < reviu_parts(reviu); part++) {
		for (size_t item = 0; item < reviu_items(reviu, part); item++) {
			struct hasil_reviu hasil = reviu_hasil(reviu, diags->arena, part, item);

			if (!hasil.centang.value && !prose_given(hasil.catatan))
				diag_add(diags, hasil.path, MESSAGE_AUDIT_REVIU_ITEM, hasil.kunci,
				         reviu_butir(reviu, part, item).written);
		}
	}
}

void audit_reviu(const struct record *record, struct diags *diags)
{
	const struct reviu *reviu = record->lkip ? record->lkip->reviu : NULL;

	if (record->lkip && !reviu)
		diag_add(diags, record->lkip->path, MESSAGE_AUDIT_REVIU);
	if (!reviu)
		return;
	ask_signer(record, diags);
	if (reviu_filled(reviu))
		ask_items(reviu, diags);
	else
		diag_add(diags, reviu->path, MESSAGE_AUDIT_REVIU_EMPTY);
}
