/* Data out to a workbook, and back. */
#include "cli/call.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A file for each sheet, called as it is. */
static enum naskah_status write_sheets(struct call *call, struct naskah_office *office)
{
	enum naskah_status status = NASKAH_DONE;
	const char *name;

	if (!make_folder(call->folder)) {
		complain(call, NULL, SAY_FOLDER_FAILED, call->folder, strerror(errno));
		return NASKAH_SYSTEM_FAILED;
	}
	for (size_t i = 0; status == NASKAH_DONE && (name = naskah_sheet(office, i)); i++) {
		size_t room = strlen(call->folder) + strlen(name) + sizeof "/.csv";
		char *path = malloc(room);

		if (!path)
			return NASKAH_SYSTEM_FAILED;
		snprintf(path, room, "%s/%s.csv", call->folder, name);
		status = naskah_sheet_save(office, i, path);
		free(path);
	}
	return status;
}

static enum naskah_status write_table(struct call *call, struct naskah_office *office)
{
	struct naskah_paper *paper = NULL;
	enum naskah_status status = naskah_make(office, call->kind ? call->kind : "lkip", &call->wishes, &paper);

	if (paper)
		status = naskah_table_save(paper, call->table, call->workbook);
	naskah_paper_close(paper);
	return status;
}

static enum naskah_status write_out(struct call *call, struct naskah_office *office)
{
	enum naskah_status status = naskah_office_status(office);

	if (status)
		return status;
	if (call->table)
		return write_table(call, office);
	return call->csv ? write_sheets(call, office) : naskah_export(office, "xlsx", call->workbook);
}

enum naskah_status run_ekspor(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status;

	if (!call->workbook && !call->csv)
		return wrong_call(call, SAY_NO_WORKBOOK);
	if (call->csv && (call->workbook || call->table))
		return wrong_call(call, SAY_OPTION_NOT_WITH, "csv", call->workbook ? "xlsx" : "tabel");
	if (call->csv && !call->folder)
		return wrong_call(call, SAY_NO_FOLDER);
	if (call->kind && !naskah_kind_note(call->kind))
		return wrong_call(call, SAY_UNKNOWN_PAPER, call->kind);
	office = open_office(call);
	if (!office)
		return NASKAH_SYSTEM_FAILED;
	status = write_out(call, office);
	print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}

/* A file that is there is left alone: the data of an office is worth more than a command typed wrong. */
static bool is_there(const struct call *call, const char *path)
{
	if (!is_file_there(path))
		return false;
	wrong_call(call, SAY_THERE_ALREADY, path);
	return true;
}

enum naskah_status run_impor(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status;

	if (call->into)
		return run_masuk(call);
	if (call->sheet || call->columns[0] || call->only[0] || call->basis || call->decimal || call->percent ||
	    call->dry)
		return wrong_call(call, SAY_ONLY_WITH_INTO);
	if (is_there(call, call->kind))
		return NASKAH_CALL_WRONG;
	office = open_office(call);
	if (!office)
		return NASKAH_SYSTEM_FAILED;
	status = naskah_office_status(office);
	if (status == NASKAH_DONE)
		status = naskah_export(office, "json", call->kind);
	print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}
