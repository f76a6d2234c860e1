/* Data out to a workbook, and back. */
#include "cli/call.h"

enum naskah_status run_ekspor(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status;

	if (!call->workbook)
		return wrong_call(call, SAY_NO_WORKBOOK);
	office = open_office(call);
	if (!office)
		return NASKAH_SYSTEM_FAILED;
	status = naskah_office_status(office);
	if (status == NASKAH_DONE)
		status = naskah_export(office, "xlsx", call->workbook);
	print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}

/* A file that is there is left alone: the data of an office is worth more than a command typed wrong. */
static bool is_there(const struct call *call, const char *path)
{
	FILE *there = fopen(path, "rb");

	if (!there)
		return false;
	fclose(there);
	wrong_call(call, SAY_THERE_ALREADY, path);
	return true;
}

enum naskah_status run_impor(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status;

	if (call->into)
		return run_masuk(call);
	if (call->sheet || call->columns[0] || call->only[0] || call->basis || call->dry)
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
