/* All rules there are, paper by paper. */
#include "audit/audit.h"

#include "audit/audit_evaluasi.h"
#include "audit/audit_lkip.h"
#include "audit/audit_reviu.h"
#include "audit/audit_singkatan.h"
#include "audit/audit_umum.h"

static void (*const papers[])(const struct record *record, struct diags *diags) = {
	audit_umum,
	audit_lkip,
	audit_reviu,
	audit_evaluasi,
};

void audit(const struct record *record, struct diags *diags)
{
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		papers[i](record, diags);
}

void audit_paper(const struct record *record, const struct manuscript *manuscript, struct diags *diags)
{
	audit_singkatan(record, manuscript, diags);
}
