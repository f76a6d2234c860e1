/* The audit looks at the data, the papers at themselves. */
#include "office/inspect.h"

#include "audit/audit.h"
#include "office/lembar_bukti.h"
#include "record/record.h"

void office_audit(const struct office *office, struct diags *diags)
{
	audit(office->record, diags);
	audit_excuse(office->record, diags);
}

void office_evaluate(struct arena *arena, struct office *office, const struct paper_wishes *wishes, struct diags *diags)
{
	audit_evaluator(office->record, diags);
	bukti_pages(arena, office, wishes, diags);
	office_report(office, diags);
}

/* What a paper misses that can be made without. */
static bool is_lack(enum message message)
{
	static const enum message lacks[] = {
		MESSAGE_SIGNATORY_MISSING,
		MESSAGE_DATE_NOT_GIVEN,
		MESSAGE_LETTER_DATE_NOT_GIVEN,
		MESSAGE_NUMBER_GAP,
		MESSAGE_SOP_UNSIGNED,
		MESSAGE_OUTPUT_EMPTY,
		MESSAGE_PERJANJIAN_EMPTY,
		MESSAGE_PICTURE_WITHOUT_DATA,
		MESSAGE_QUARTER_TABLE_EMPTY,
		MESSAGE_URAIAN_UNWRITTEN,
		MESSAGE_FIELD_NOT_GIVEN,
		MESSAGE_URAIAN_UNCALLED,
		MESSAGE_NO_START,
		MESSAGE_NO_END,
	};

	for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++)
		if (message == lacks[i])
			return true;
	return false;
}

/* Of a fragment nobody asks for what is missing; nor of a paper that the data does not speak of. */
static bool unasked(void *context, const struct diag *diag)
{
	const struct record *record = context;

	if (!is_lack(diag->message))
		return false;
	return record->potongan.value || (text_is(diag->path, "laporan_triwulan") && !record->laporan_triwulan) ||
	       (text_is(diag->path, "lkip") && !record->lkip);
}

void office_inspect(struct arena *arena, struct office *office, const struct paper_wishes *wishes, struct diags *diags)
{
	audit(office->record, diags);
	for (size_t i = 0; layouts[i]; i++) {
		const struct made_paper *paper;
		struct arena *inside;

		if (!paper_possible(office, layouts[i], arena, NULL))
			continue;
		inside = arena_open_inside(arena);
		paper = paper_make(inside, office, layouts[i], wishes);
		if (!paper->diags.errors)
			audit_paper(office->record, &paper->manuscript, diags);
		diags_add(diags, &paper->diags);
		arena_close(inside);
	}
	office_report(office, diags);
	diags_drop(&office->diags, unasked, (void *)office->record);
	audit_excuse(office->record, &office->diags);
}
