/* The audit looks at the data, the papers at themselves. */
#include "office/inspect.h"

#include "audit/audit.h"

void office_audit(const struct office *office, struct diags *diags)
{
	audit(office->record, diags);
	audit_excuse(office->record, diags);
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
	audit_excuse(office->record, &office->diags);
}
