/* From words to a command. */
#include "cli/call.h"

static bool read_epoch(const char *epoch, int64_t *moment)
{
	int64_t seconds = 0;

	*moment = -1;
	if (!epoch || !*epoch)
		return true;
	for (; *epoch; epoch++) {
		if (*epoch < '0' || *epoch > '9' || seconds > INT64_C(253402300799))
			return false;
		seconds = seconds * 10 + (*epoch - '0');
	}
	*moment = seconds;
	return seconds <= INT64_C(253402300799);
}

static enum naskah_status print_version(const struct call *call)
{
	fprintf(call->out, "naskah %s\n", naskah_version());
	return printed(call, call->out, NASKAH_DONE);
}

int cli(int argc, char **argv, const struct cli_around *around, FILE *out, FILE *err)
{
	static const struct cli_around nothing = { NULL, false, false };
	size_t complaints = 0;
	struct call call = { .written = "pdf",
		             .around = around ? around : &nothing,
		             .complaints = &complaints,
		             .out = out,
		             .err = err };
	const struct command *command = NULL;
	enum naskah_status wrong = take_words(&call, argc, argv, &command);

	if (wrong)
		return (int)wrong;
	if (call.help)
		return (int)print_help(&call, command);
	if (call.version)
		return (int)print_version(&call);
	if (!read_epoch(call.around->epoch, &call.form.moment))
		return (int)wrong_call(&call, SAY_EPOCH, call.around->epoch);
	call.form.dated = call.form.moment >= 0;
	return (int)(command->run ? command->run(&call) : run_pelengkap(&call));
}
