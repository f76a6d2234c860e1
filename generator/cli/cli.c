/* From words to a command. */
#include "cli/call.h"
#include "cli/confine.h"
#include "cli/deadline.h"
#include "cli/whole.h"

#include <stdlib.h>
#include <string.h>

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

enum { MEGABYTES_USUAL = 1024 };

/* The commands that read PDF files back, or sign them. */
static bool needs_whole(const struct command *command)
{
	return (command->bit & (FOR_SALIN | FOR_VERIFIKASI | FOR_BEDA | FOR_TTD_UJI)) != 0;
}

/* What `argv` was before its words were put into order; told when the whole program is not where it should be. */
static enum naskah_status go_on_whole(const struct call *call, const struct command *command, char **words)
{
	whole_start(words);
	complain(call, NULL, SAY_NO_WHOLE, command->name);
	return NASKAH_SYSTEM_FAILED;
}

/* The words as they are, with a NULL behind them; NULL without memory. */
static char **copy_words(int argc, char **argv)
{
	char **words = calloc((size_t)argc + 1, sizeof *words);

	return words && argc ? memcpy(words, argv, (size_t)argc * sizeof *words) : words;
}

static enum naskah_status run(struct call *call, int argc, char **argv, char **words)
{
	const struct command *command = NULL;
	enum naskah_status wrong = take_words(call, argc, argv, &command);

	if (wrong)
		return wrong;
	if (call->help)
		return print_help(call, command);
	if (call->version)
		return print_version(call);
	if (!read_epoch(call->around->epoch, &call->form.moment))
		return wrong_call(call, SAY_EPOCH, call->around->epoch);
	call->form.dated = call->form.moment >= 0;
	if (words && needs_whole(command))
		return go_on_whole(call, command, words);
	if (needs_whole(command))
		whole_bound(call->options.megabytes ? call->options.megabytes : MEGABYTES_USUAL);
	if (call->around->alone) {
		if (!deadline_begin(call)) {
			complain(call, NULL, SAY_OUT_OF_MEMORY);
			return NASKAH_SYSTEM_FAILED;
		}
		confine(call, command);
	}
	return command->run ? command->run(call) : run_pelengkap(call);
}

int cli(int argc, char **argv, const struct cli_around *around, FILE *out, FILE *err)
{
	static const struct cli_around nothing = { NULL, false, false, 0, false };
	char **words = whole_here() ? NULL : copy_words(argc, argv);
	size_t complaints = 0;
	bool told = false, starved = false;
	struct call call = { .written = "pdf",
		             .around = around ? around : &nothing,
		             .complaints = &complaints,
		             .told = &told,
		             .starved = &starved,
		             .out = out,
		             .err = err };
	enum naskah_status status = run(&call, argc, argv, words);

	if (status == NASKAH_SYSTEM_FAILED && !told) /* what has no memory gives up; all else says what it lacks */
		complain(&call, NULL, SAY_OUT_OF_MEMORY);
	free(words);
	return (int)status;
}
