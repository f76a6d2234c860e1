/* What the program says of itself. */
#include "cli/options.h"

#include <string.h>

enum { NOTE_COLUMN = 26 };

static void print_command(const struct call *call, const char *name, const char *words, const char *note)
{
	int used = (int)(strlen(name) + strlen(words));

	fprintf(call->out, "  naskah %s%s%*s %s\n", name, words, used < NOTE_COLUMN ? NOTE_COLUMN - used : 0, "", note);
}

static void print_commands(const struct call *call)
{
	tell_people(call, call->out, SAY_PAPERS);
	for (size_t i = 0; naskah_kind(i); i++)
		print_command(call, naskah_kind(i), " DATA.json", naskah_kind_note(naskah_kind(i)));
	fputc('\n', call->out);
	tell_people(call, call->out, SAY_COMMANDS);
	for (const struct command *command = commands; command->name; command++)
		print_command(call, command->name, command->words, say(call, command->id, command->en));
}

static void print_options(const struct call *call, const struct command *command)
{
	const char *kind = command && !command->name ? call->command : NULL;

	tell_people(call, call->out, SAY_OPTIONS);
	for (size_t i = 0; options[i].name; i++)
		if (!command || option_applies(&options[i], command, kind))
			print_option(call, call->out, &options[i]);
}

enum naskah_status print_help(const struct call *call, const struct command *command)
{
	FILE *out = call->out;

	if (command) {
		const char *note =
			command->name ? say(call, command->id, command->en) : naskah_kind_note(call->command);

		fprintf(out, "naskah %s%s\n%s\n\n", call->command, command->words, note);
	} else {
		fprintf(out, "naskah %s: %s\n\n", naskah_version(), words_of(call, SAY_ABOUT));
		print_commands(call);
		fputc('\n', out);
	}
	print_options(call, command);
	fputc('\n', out);
	tell_people(call, out, SAY_STATUSES);
	return printed(call, out, NASKAH_DONE);
}
