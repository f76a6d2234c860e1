/* A table of a paper, as a workbook. */
#include "api/shell.h"
#include "office/tabel.h"

struct tabling {
	const struct made_paper *made;
	struct text label, path;
};

static enum naskah_status save_table(struct naskah_office *shell, void *context)
{
	const struct tabling *tabling = context;
	struct buffer out = { .arena = tabling->made->arena };
	struct diags diags = { .arena = shell->arena };
	struct text known, cut = { 0 };

	if (tabel_write(tabling->made, tabling->label, &out, &known, &cut))
		shell_save_book(shell, &out, cut, tabling->path, &diags);
	else
		diag_add(&diags, (struct text){ 0 }, MESSAGE_NO_TABLE, tabling->label, known);
	office_report(shell->office, &diags);
	return shell_status(&diags);
}

enum naskah_status naskah_table_save(struct naskah_paper *paper, const char *label, const char *path)
{
	struct tabling tabling = { paper->made, text_from(label ? label : ""), text_from(path ? path : "") };

	if (!tabling.label.count || !tabling.path.count)
		return NASKAH_CALL_WRONG;
	return shell_run(paper->shell, save_table, &tabling);
}
