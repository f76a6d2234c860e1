/* The data of an office in other forms. */
#include "api/shell.h"
#include "input/json_print.h"
#include "office/masuk.h"
#include "record/record.h"
#include "workbook/workbook.h"

struct exporting {
	struct text form, path; /* no path: into memory */
	struct text bytes;
};

static struct text write_form(struct text form, struct arena *arena, const struct json *json, struct buffer *out)
{
	if (text_is(form, "xlsx"))
		return workbook_write(arena, json, &record_shape, out);
	json_print(json, out);
	return (struct text){ 0 };
}

void shell_save_book(struct naskah_office *shell, struct buffer *book, struct text cut, struct text path,
                     struct diags *diags)
{
	if (cut.count)
		diag_add(diags, (struct text){ 0 }, MESSAGE_KANTOR_CUT, text_copy(shell->arena, cut), LIT("32.767"));
	else
		office_save(shell->office, buffer_text(book), path, diags);
}

static enum naskah_status export_data(struct naskah_office *shell, void *context)
{
	struct exporting *exporting = context;
	struct arena *arena = arena_open_inside(shell->arena);
	struct diags diags = { .arena = shell->arena };
	struct buffer out = { .arena = arena };
	struct text cut;

	cut = write_form(exporting->form, arena, sources_json(&shell->office->sources), &out);
	if (cut.count || exporting->path.count)
		shell_save_book(shell, &out, cut, exporting->path, &diags);
	else
		exporting->bytes = text_copy(shell->arena, buffer_text(&out));
	office_report(shell->office, &diags);
	arena_close(arena);
	return shell_status(&diags);
}

static enum naskah_status export_as(struct naskah_office *office, struct exporting *exporting)
{
	if (!(text_is(exporting->form, "xlsx") || text_is(exporting->form, "json")))
		return NASKAH_CALL_WRONG;
	if (!office->office || !office->office->sources.tree)
		return office->status;
	return shell_run(office, export_data, exporting);
}

enum naskah_status naskah_export(struct naskah_office *office, const char *form, const char *path)
{
	struct exporting exporting = { .form = text_from(form ? form : ""), .path = text_from(path ? path : "") };

	return exporting.path.count ? export_as(office, &exporting) : NASKAH_CALL_WRONG;
}

enum naskah_status naskah_export_bytes(struct naskah_office *office, const char *form, const char **bytes,
                                       size_t *count)
{
	struct exporting exporting = { .form = text_from(form ? form : "") };
	enum naskah_status status = export_as(office, &exporting);

	*bytes = exporting.bytes.bytes;
	*count = exporting.bytes.count;
	return status;
}

/* -- a sheet as CSV -- */

struct sheeting {
	size_t index;
	struct text name, path;
};

static struct text book_of(struct naskah_office *shell)
{
	struct buffer out = { .arena = shell->arena };

	if (!shell->workbook.count) {
		workbook_write(shell->arena, sources_json(&shell->office->sources), &record_shape, &out);
		shell->workbook = buffer_text(&out);
	}
	return shell->workbook;
}

static enum naskah_status take_sheet(struct naskah_office *shell, void *context)
{
	struct sheeting *sheeting = context;
	struct arena *arena = arena_open_inside(shell->arena);
	struct diags diags = { .arena = shell->arena };
	struct buffer out = { .arena = arena };
	struct text name;

	if (workbook_csv(arena, book_of(shell), sheeting->index, &name, &out)) {
		sheeting->name = text_copy(shell->arena, name);
		if (sheeting->path.count)
			office_save(shell->office, buffer_text(&out), sheeting->path, &diags);
	}
	office_report(shell->office, &diags);
	arena_close(arena);
	return shell_status(&diags);
}

const char *naskah_sheet(struct naskah_office *office, size_t index)
{
	struct sheeting sheeting = { .index = index };

	if (office->office && office->office->sources.tree)
		shell_run(office, take_sheet, &sheeting);
	return sheeting.name.bytes;
}

enum naskah_status naskah_sheet_save(struct naskah_office *office, size_t index, const char *path)
{
	struct sheeting sheeting = { .index = index, .path = text_from(path ? path : "") };
	enum naskah_status status;

	if (!sheeting.path.count || !office->office || !office->office->sources.tree)
		return NASKAH_CALL_WRONG;
	status = shell_run(office, take_sheet, &sheeting);
	return status == NASKAH_DONE && !sheeting.name.count ? NASKAH_CALL_WRONG : status;
}

/* -- rows into the data -- */

struct merging {
	struct masuk_wishes wishes;
	bool english;
	struct masuk *masuk;
	struct text path;
};

static enum naskah_status merge(struct naskah_office *shell, void *context)
{
	struct merging *merging = context;
	struct diags diags = { .arena = shell->arena };

	merging->masuk = arena_new(shell->arena, struct masuk);
	if (!office_masuk(shell->office, &merging->wishes, merging->english, &diags, merging->masuk))
		merging->masuk = NULL;
	shell->merged = merging->masuk;
	office_report(shell->office, &diags);
	return shell_status(&diags);
}

static struct text text_of(const char *string)
{
	return text_from(string ? string : "");
}

enum naskah_status naskah_merge(struct naskah_office *office, const struct naskah_rows *rows, bool english,
                                const char **difference)
{
	struct merging merging = { .wishes = { text_of(rows->file), text_of(rows->sheet), text_of(rows->key),
		                               text_of(rows->lembar) },
		                   .english = english };
	enum naskah_status status;

	*difference = NULL;
	if (!merging.wishes.file.count || !merging.wishes.key.count)
		return NASKAH_CALL_WRONG;
	if (!office->office || !office->office->sources.tree)
		return office->status;
	status = shell_run(office, merge, &merging);
	if (status == NASKAH_DONE && merging.masuk)
		*difference = merging.masuk->difference.bytes;
	return status;
}

static enum naskah_status save_merged(struct naskah_office *shell, void *context)
{
	const struct merging *merging = context;
	struct diags diags = { .arena = shell->arena };

	office_save(shell->office, shell->merged->bytes, merging->path, &diags);
	office_report(shell->office, &diags);
	return shell_status(&diags);
}

enum naskah_status naskah_merged_save(struct naskah_office *office, const char *path)
{
	struct merging merging = { .path = text_of(path) };

	if (!office->merged || !merging.path.count)
		return NASKAH_CALL_WRONG;
	return shell_run(office, save_merged, &merging);
}

bool naskah_merged_any(const struct naskah_office *office)
{
	return office->merged && office->merged->any;
}
