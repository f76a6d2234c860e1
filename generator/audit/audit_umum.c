/* What concerns every paper: whether they may be signed at all. */
#include "audit/audit_umum.h"

#include "record/record.h"

static void ask_status(const struct record *record, struct diags *diags)
{
	if (record->status == STATUS_KONSEP)
		diag_add(diags, LIT("status"), MESSAGE_AUDIT_KONSEP);
}

void audit_umum(const struct record *record, struct diags *diags)
{
	ask_status(record, diags);
}
