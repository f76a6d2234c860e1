/* What the data excuses: a rule at a path and below it. */
#include "audit/pengecualian.h"

#include "audit/rules.h"

#include "record/record.h"

struct excuse {
	const struct pengecualian *pengecualian;
	size_t count;
};

/* Errors are no findings: nobody can excuse them. */
static bool excused(void *context, const struct diag *diag)
{
	struct excuse *excuse = context;
	const struct message_row *row = message_row(diag->message);

	if (message_is_error(diag->message))
		return false;
	if (!text_is(text_trim(excuse->pengecualian->aturan), row->code) ||
	    !audit_covers(text_trim(excuse->pengecualian->jalur), diag->path))
		return false;
	excuse->count++;
	return true;
}

void pengecualian_apply(const struct pengecualian *pengecualian, struct diags *diags, struct diags *excuses)
{
	struct excuse excuse = { .pengecualian = pengecualian };
	struct text where = pengecualian->jalur.count ? pengecualian->jalur
	                                              : diag_words(diags->arena, WORDING_EVERYWHERE, DIAG_NONE);

	diags_drop(diags, excused, &excuse);
	if (excuse.count)
		diag_add(excuses, pengecualian->path, MESSAGE_EXCUSED, pengecualian->aturan, where,
		         text_from_int(diags->arena, (int64_t)excuse.count), pengecualian->alasan);
	else
		diag_add(excuses, pengecualian->path, MESSAGE_EXCUSE_UNUSED, pengecualian->aturan, where);
}
