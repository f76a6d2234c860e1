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

int cli(int argc, char **argv, const char *epoch, FILE *out, FILE *err)
{
	struct call call = { .written = "pdf", .out = out, .err = err };
	enum naskah_status wrong = take_words(&call, argc, argv);

	if (wrong)
		return (int)wrong;
	if (call.help)
		return (int)print_help(&call);
	if (!read_epoch(epoch, &call.form.moment))
		return (int)wrong_call(&call, "SOURCE_DATE_EPOCH bukan bilangan detik",
		                       "SOURCE_DATE_EPOCH is no number of seconds", epoch);
	call.form.dated = call.form.moment >= 0;
	if (!call.command)
		return (int)wrong_call(&call, "perintah belum disebut", "no command given", NULL);
	return (int)run_command(&call);
}
