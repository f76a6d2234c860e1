/* Completion for shells, written from the tables of commands and options, so that it knows all of them and no other.
 *
 * Each shell gets the same: commands first, then the options that say something to the command, then the values of an
 * option or the files the command works on.
 */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

/* -- what all shells ask -- */

/* Calls `each` for every word that may stand for a command. */
static bool for_commands(const struct call *call, void (*each)(const struct call *call, const char *name,
                                                               const struct command *command, const char *note))
{
	const char **names = command_names();

	for (size_t i = 0; names && names[i]; i++) {
		const struct command *command = lookup_command(names[i]);

		each(call, names[i], command,
		     command->name ? say(call, command->id, command->en) : naskah_kind_note(names[i]));
	}
	free(names);
	return names;
}

static bool applies(const struct option *option, const char *name, const struct command *command)
{
	return option_applies(option, command, command->name ? NULL : name);
}

enum { WORDS_MOST = 9999 }; /* what a shell can reckon with */

enum value_kind { VALUE_NONE, VALUE_WORDS, VALUE_FOLDER, VALUE_FILE, VALUE_OTHER };

static enum value_kind value_kind(const struct option *option)
{
	if (!option->value)
		return VALUE_NONE;
	if (option->kind == OPTION_PAPER || option->kind == OPTION_TRIWULAN || strchr(option->value, '|'))
		return VALUE_WORDS;
	if (strcmp(option->value, "FOLDER") == 0)
		return VALUE_FOLDER;
	return strcmp(option->value, "BERKAS") == 0 ? VALUE_FILE : VALUE_OTHER;
}

/* With blanks between them. */
static void print_value_words(FILE *out, const struct option *option)
{
	if (option->kind == OPTION_PAPER || option->kind == OPTION_TRIWULAN) {
		fputs(option->kind == OPTION_PAPER ? "A4 F4 Folio Legal A3 A2 A1" : "1 2 3 4", out);
		return;
	}
	for (const char *at = option->value; *at; at++)
		fputc(*at == '|' ? ' ' : *at, out);
}

/* Within single quotes; `stop` gets a backslash. */
static void print_quoted(FILE *out, const char *words, const char *stop)
{
	for (; *words; words++) {
		if (*words == '\'')
			fputs("'\\''", out);
		else
			fprintf(out, strchr(stop, *words) ? "\\%c" : "%c", *words);
	}
}

/* How the files end that its first word may name; "/": it names a folder. */
static const char *ending(const struct command *command)
{
	if (command->needed[0] == SAY_NO_NEW_FOLDER)
		return "/";
	return command->needed[0] == SAY_NO_PDF ? "pdf" : "json";
}

static bool takes_papers(const struct command *command)
{
	return command->bit == FOR_GAMBAR || command->bit == FOR_PANTAU;
}

/* -- bash -- */

/* "-o|--keluaran" */
static void print_forms(FILE *out, const struct option *option, const char *between)
{
	if (option->letter)
		fprintf(out, "-%c%s", option->letter, between);
	fprintf(out, "--%s", option->name);
}

static void bash_command(const struct call *call, const char *name, const struct command *command, const char *note)
{
	(void)note;
	fprintf(call->out, "\t%s)\n\t\toptions='", name);
	for (size_t i = 0; options[i].name; i++)
		if (applies(&options[i], name, command)) {
			print_forms(call->out, &options[i], " ");
			fputc(' ', call->out);
		}
	fprintf(call->out, "' files='%s' words='", command->most ? ending(command) : "");
	if (takes_papers(command))
		for (size_t i = 0; naskah_kind(i); i++)
			fprintf(call->out, "%s ", naskah_kind(i));
	fputs(command->bit == FOR_PELENGKAP ? "bash zsh fish" : "", call->out);
	fprintf(call->out, "' most=%zu ;;\n", command->most < WORDS_MOST ? command->most : WORDS_MOST);
}

static void bash_name(const struct call *call, const char *name, const struct command *command, const char *note)
{
	(void)command;
	(void)note;
	fprintf(call->out, "%s ", name);
}

static void bash_values(FILE *out)
{
	for (size_t i = 0; options[i].name; i++) {
		enum value_kind kind = value_kind(&options[i]);

		if (kind == VALUE_NONE)
			continue;
		fputc('\t', out);
		print_forms(out, &options[i], "|");
		fputs(") ", out);
		if (kind == VALUE_WORDS) {
			fputs("_naskah_offer -W '", out);
			print_value_words(out, &options[i]);
			fputs("'", out);
		}
		fputs(kind == VALUE_FOLDER ? "_naskah_files -d" : kind == VALUE_FILE ? "_naskah_files -f" : "", out);
		fputs(kind == VALUE_OTHER ? "return ;;\n" : "; return ;;\n", out);
	}
}

static void bash_with_value(FILE *out)
{
	const char *between = "";

	for (size_t i = 0; options[i].name; i++) {
		if (!options[i].value)
			continue;
		fputs(between, out);
		print_forms(out, &options[i], "|");
		between = "|";
	}
}

static bool print_bash(const struct call *call)
{
	FILE *out = call->out;
	bool whole;

	fputs("_naskah_offer() { mapfile -t COMPREPLY < <(compgen \"$@\" -- \"$word\"); }\n"
	      "_naskah_files() { compopt -o filenames 2>/dev/null; _naskah_offer \"$@\"; }\n"
	      "_naskah() {\n"
	      "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= count=0 i\n"
	      "\tlocal options= files= words= most=0 only=\n"
	      "\tCOMPREPLY=()\n"
	      "\tif [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; "
	      "fi\n"
	      "\tcase $before in\n",
	      out);
	bash_values(out);
	fputs("\tesac\n"
	      "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	      "\t\tcase $only${COMP_WORDS[i]} in\n"
	      "\t\t--) only=. ;;\n\t\t",
	      out);
	bash_with_value(out);
	fputs(") ((i++)); [[ ${COMP_WORDS[i]} == = ]] && ((i++)) ;;\n"
	      "\t\t-?*) ;;\n"
	      "\t\t*) if [[ $command ]]; then ((count++)); else command=${COMP_WORDS[i]}; fi ;;\n"
	      "\t\tesac\n\tdone\n"
	      "\tcase $command in\n"
	      "\t'') options='",
	      out);
	for (size_t i = 0; options[i].name; i++) {
		print_forms(out, &options[i], " ");
		fputc(' ', out);
	}
	fputs("' most=1 words='", out);
	whole = for_commands(call, bash_name);
	fputs("' ;;\n", out);
	whole = for_commands(call, bash_command) && whole;
	fputs("\tesac\n"
	      "\tif [[ $word == -* && ! $only ]]; then _naskah_offer -W \"$options\"; return; fi\n"
	      "\t((count < most)) || return\n"
	      "\tif [[ $words && ( $count -ge 1 || $most -eq 1 ) ]]; then _naskah_offer -W \"$words\"; return; fi\n"
	      "\t((count == 0)) && [[ $files ]] || return\n"
	      "\tcompopt -o filenames 2>/dev/null\n"
	      "\tmapfile -t COMPREPLY < <(compgen -d -- \"$word\"; compgen -f -X \"!*.$files\" -- \"$word\")\n"
	      "}\n"
	      "complete -F _naskah naskah\n",
	      out);
	return whole;
}

/* -- zsh -- */

static void zsh_name(const struct call *call, const char *name, const struct command *command, const char *note)
{
	(void)command;
	fprintf(call->out, "\t\t'%s:", name);
	print_quoted(call->out, note, ":");
	fputs("'\n", call->out);
}

static void zsh_option(const struct call *call, const struct option *option)
{
	FILE *out = call->out;
	enum value_kind kind = value_kind(option);

	fputs(" \\\n\t\t\t", out);
	if (option->letter)
		fprintf(out, "{-%c%s,--%s%s}", option->letter, option->value ? "+" : "", option->name,
		        option->value ? "=" : "");
	else
		fprintf(out, "--%s%s", option->name, option->value ? "=" : "");
	fputs("'[", out);
	print_quoted(out, say(call, option->id, option->en), "[]:");
	fputc(']', out);
	if (option->value) {
		fputc(':', out);
		print_quoted(out, option->value, ":");
		fputc(':', out);
	}
	if (kind == VALUE_WORDS) {
		fputc('(', out);
		print_value_words(out, option);
		fputc(')', out);
	}
	fputs(kind == VALUE_FOLDER ? "_files -/'" : kind == VALUE_FILE ? "_files'" : "'", out);
}

static void zsh_command(const struct call *call, const char *name, const struct command *command, const char *note)
{
	FILE *out = call->out;

	(void)note;
	fprintf(out, "\t%s)\n\t\t_arguments -s", name);
	for (size_t i = 0; options[i].name; i++)
		if (applies(&options[i], name, command))
			zsh_option(call, &options[i]);
	if (command->bit == FOR_PELENGKAP)
		fputs(" \\\n\t\t\t'1:shell:(bash zsh fish)'", out);
	else if (command->most && *ending(command) == '/')
		fputs(" \\\n\t\t\t'1:FOLDER:_files -/'", out);
	else if (command->most)
		fprintf(out, " \\\n\t\t\t'1:DATA:_files -g \"*.%s\"'", ending(command));
	if (takes_papers(command)) {
		fprintf(out, " \\\n\t\t\t'%s:NASKAH:(", command->bit == FOR_PANTAU ? "*" : "2");
		for (size_t i = 0; naskah_kind(i); i++)
			fprintf(out, i ? " %s" : "%s", naskah_kind(i));
		fputs(")'", out);
	}
	fputs(" ;;\n", out);
}

static bool print_zsh(const struct call *call)
{
	FILE *out = call->out;
	bool whole;

	fputs("#compdef naskah\n_naskah() {\n\tlocal -a names\n\tnames=(\n", out);
	whole = for_commands(call, zsh_name);
	fputs("\t)\n\tif (( CURRENT == 2 )); then _describe naskah names; return; fi\n"
	      "\tshift words; (( CURRENT-- ))\n"
	      "\tcase $words[1] in\n",
	      out);
	whole = for_commands(call, zsh_command) && whole;
	fputs("\tesac\n}\n_naskah \"$@\"\n", out);
	return whole;
}

/* -- fish -- */

static void fish_name(const struct call *call, const char *name, const struct command *command, const char *note)
{
	(void)command;
	fprintf(call->out, "complete -c naskah -n __fish_use_subcommand -f -a %s -d '", name);
	print_quoted(call->out, note, "");
	fputs("'\n", call->out);
}

static void fish_command(const struct call *call, const char *name, const struct command *command, const char *note)
{
	FILE *out = call->out;

	(void)note;
	for (size_t i = 0; options[i].name; i++) {
		enum value_kind kind = value_kind(&options[i]);

		if (!applies(&options[i], name, command))
			continue;
		fprintf(out, "complete -c naskah -n '__fish_seen_subcommand_from %s' -l %s", name, options[i].name);
		if (options[i].letter)
			fprintf(out, " -s %c", options[i].letter);
		fputs(kind == VALUE_NONE ? "" : kind == VALUE_FILE || kind == VALUE_FOLDER ? " -r -F" : " -x", out);
		if (kind == VALUE_WORDS) {
			fputs(" -a '", out);
			print_value_words(out, &options[i]);
			fputc('\'', out);
		}
		fputs(" -d '", out);
		print_quoted(out, say(call, options[i].id, options[i].en), "");
		fputs("'\n", out);
	}
	if (takes_papers(command))
		for (size_t i = 0; naskah_kind(i); i++)
			fprintf(out, "complete -c naskah -n '__fish_seen_subcommand_from %s' -a %s\n", name,
			        naskah_kind(i));
	if (command->bit == FOR_PELENGKAP)
		fprintf(out, "complete -c naskah -n '__fish_seen_subcommand_from %s' -f -a 'bash zsh fish'\n", name);
}

static bool print_fish(const struct call *call)
{
	bool whole = for_commands(call, fish_name);

	return for_commands(call, fish_command) && whole;
}

enum naskah_status run_pelengkap(struct call *call)
{
	static const struct {
		const char *shell;
		bool (*print)(const struct call *call);
	} shells[] = { { "bash", print_bash }, { "zsh", print_zsh }, { "fish", print_fish } };

	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
		if (strcmp(call->input, shells[i].shell) == 0)
			return printed(call, call->out, shells[i].print(call) ? NASKAH_DONE : NASKAH_SYSTEM_FAILED);
	return wrong_call(call, SAY_UNKNOWN_SHELL, call->input);
}
