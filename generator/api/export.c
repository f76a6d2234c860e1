/* The data of an office in other forms. */
#include "api/shell.h"
#include "input/json_print.h"
#include "record/record.h"
#include "workbook/workbook.h"

struct exporting {
	struct text form, path;
};

static void write_form(struct text form, struct arena *arena, const struct json *json, struct buffer *out)
{
	if (text_is(form, "xlsx"))
		workbook_write(arena, json, &record_shape, out);
	else
		json_print(json, out);
}

static enum naskah_status export_data(struct naskah_office *shell, void *context)
{
	const struct exporting *exporting = context;
	struct arena *arena = arena_open_inside(shell->arena);
	struct diags diags = { .arena = shell->arena };
	struct buffer out = { .arena = arena };

	write_form(exporting->form, arena, shell->office->sources.json, &out);
	office_save(shell->office, buffer_text(&out), exporting->path, &diags);
	office_report(shell->office, &diags);
	arena_close(arena);
	return shell_status(&diags);
}

enum naskah_status naskah_export(struct naskah_office *office, const char *form, const char *path)
{
	struct exporting exporting = { text_from(form ? form : ""), text_from(path ? path : "") };

	if (!exporting.path.count || !(text_is(exporting.form, "xlsx") || text_is(exporting.form, "json")))
		return NASKAH_CALL_WRONG;
	if (!office->office || !office->office->sources.json)
		return office->status;
	return shell_run(office, export_data, &exporting);
}
