/* Messages asked about without making papers: how many findings wait, and whom a message concerns. */
#include "naskah.h"

#include "api/shell.h"
#include "office/inspect.h"

struct counting {
	size_t faults, findings;
};

static enum naskah_status count(struct naskah_office *shell, void *context)
{
	struct counting *counting = context;
	struct diags diags = { .arena = arena_open_inside(shell->arena) };

	office_audit(shell->office, &diags);
	for (size_t i = 0; i < shell->office->diags.list.count; i++) /* told when the data was read: a wrong NIP */
		if (message_row(shell->office->diags.list.items[i].message)->severity == SEVERITY_FAULT)
			counting->faults++, counting->findings++;
	for (size_t i = 0; i < diags.list.count; i++) {
		enum naskah_severity severity = shell_severity(diags.list.items[i].message);

		counting->faults += severity == NASKAH_FAULT;
		counting->findings += severity == NASKAH_FAULT || severity == NASKAH_WARNING;
	}
	arena_close(diags.arena);
	return NASKAH_DONE;
}

void naskah_findings(struct naskah_office *office, size_t *faults, size_t *findings)
{
	struct counting counting = { 0 };

	if (office->status == NASKAH_DONE)
		shell_run(office, count, &counting);
	*faults = counting.faults;
	*findings = counting.findings;
}

bool naskah_concerns(const struct naskah_office *office, const char *kind, const char *path)
{
	const struct layout *layout = lookup_layout(text_from(kind));

	return !layout || !office->office || paper_concerned(office->office, layout, text_from(path));
}
