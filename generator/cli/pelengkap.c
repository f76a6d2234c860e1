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

/* -- the words behind a command, as its line of help has them -- */

enum { WORD_MOST = 64 };

/* The index-th of "DATA.json [NASKAH...]", without its marks; whether there is one. *goes_on: so may be those behind.
 */
static bool word_behind(const struct command *command, size_t index, char word[WORD_MOST], bool *goes_on)
{
	const char *at = command->words + strspn(command->words, " ");
	size_t count;

	while (index-- && *at) {
		at += strcspn(at, " ");
		at += strspn(at, " ");
	}
	if (!*at || *at == '-')
		return false;
	at += *at == '[';
	count = strcspn(at, " ].");
	if (at[count] == '.' && at[count + 1] != '.')
		count += strcspn(at + count, " ]");
	*goes_on = strncmp(at + count, "...", 3) == 0;
	snprintf(word, WORD_MOST, "%.*s", (int)count, at);
	return true;
}

/* How files end that such a word may name, with blanks between; "/": it names a folder; empty: no file. */
static const char *endings(const char *word, size_t index)
{
	static const struct {
		const char *word, *endings;
	} known[] = {
		{ "DATA.json", "json xlsx" }, /* a workbook alone is a data file; */
		{ "BUKU.xlsx", "xlsx csv html xls" }, { "BERKAS.pdf", "pdf" },
		{ "LAMA", "json xlsx pdf" },          { "BARU", "json xlsx pdf" },
		{ "DAFTAR|FOLDER", "txt json xlsx" }, { "FOLDER", "/" },
	};

	if (index && strcmp(word, "DATA.json") == 0)
		return "json"; /* what is written is none */
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(word, known[i].word) == 0)
			return known[i].endings;
	return "";
}

/* The words that such a word may be, with blanks between. */
static void print_choices(FILE *out, const char *word)
{
	bool papers = strcmp(word, "NASKAH") == 0;

	for (size_t i = 0; papers && naskah_kind(i); i++)
		fprintf(out, i ? " %s" : "%s", naskah_kind(i));
	for (const char *at = word; !papers && *at; at++)
		fputc(*at == '|' ? ' ' : *at, out);
}

static bool has_choices(const char *word)
{
	return strcmp(word, "NASKAH") == 0 || (strchr(word, '|') && !*endings(word, 0));
}

/* -- values of options -- */

enum value_kind { VALUE_NONE, VALUE_WORDS, VALUE_FOLDER, VALUE_FILE, VALUE_OTHER };

static enum value_kind value_kind(const struct option *option)
{
	if (!option->value)
		return VALUE_NONE;
	if (option->kind == OPTION_PAPER || option->kind == OPTION_TRIWULAN || strchr(option->value, '|'))
		return VALUE_WORDS;
	if (strcmp(option->value, "FOLDER") == 0)
		return VALUE_FOLDER;
	if (strcmp(option->value, "BERKAS") == 0 || *endings(option->value, 0))
		return VALUE_FILE;
	return VALUE_OTHER;
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

/* The same for its value, but a workbook is written; "*": any file. */
static const char *value_endings(const struct option *option)
{
	if (strcmp(option->value, "BUKU.xlsx") == 0)
		return "xlsx";
	return strcmp(option->value, "LAMA") == 0 ? "json xlsx" : "*";
}

/* -- bash -- */

/* "-o|--keluaran" */
static void print_forms(FILE *out, const struct option *option, const char *between)
{
	if (option->letter)
		fprintf(out, "-%c%s", option->letter, between);
	fprintf(out, "--%s", option->name);
}

/* What stands behind the command: "json xlsx", or "=" and the words themselves; "..." when the last may stand again. */
static void bash_places(FILE *out, const struct command *command)
{
	char word[WORD_MOST];
	bool goes_on = false;

	for (size_t i = 0; i < command->most && word_behind(command, i, word, &goes_on); i++) {
		fputs(i ? " '" : "'", out);
		if (has_choices(word)) {
			fputc('=', out);
			print_choices(out, word);
		} else {
			fputs(endings(word, i), out);
		}
		fputc('\'', out);
	}
	fputs(goes_on ? " ..." : "", out);
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
	fputs("'\n\t\tplaces=(", call->out);
	bash_places(call->out, command);
	fputs(") ;;\n", call->out);
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
		if (kind == VALUE_FILE && *value_endings(&options[i]) != '*')
			fprintf(out, "_naskah_ending '%s'", value_endings(&options[i]));
		else
			fputs(kind == VALUE_FOLDER ? "_naskah_files -d"
			      : kind == VALUE_FILE ? "_naskah_files -f"
			                           : "",
			      out);
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
	      "_naskah_ending() {\n"
	      "\tlocal ending\n"
	      "\tcompopt -o filenames 2>/dev/null\n"
	      "\tmapfile -t COMPREPLY < <(compgen -d -- \"$word\"; "
	      "for ending in $1; do compgen -f -X \"!*.$ending\" -- \"$word\"; done)\n"
	      "}\n"
	      "_naskah() {\n"
	      "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= count=0 i\n"
	      "\tlocal options= places=() last only=\n"
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
	fputs("' places=('=", out);
	whole = for_commands(call, bash_name);
	fputs("') ;;\n", out);
	whole = for_commands(call, bash_command) && whole;
	fputs("\tesac\n"
	      "\tif [[ $word == -* && ! $only ]]; then _naskah_offer -W \"$options\"; return; fi\n"
	      "\t((${#places[@]})) || return\n"
	      "\tlast=$((${#places[@]} - 1))\n"
	      "\tif [[ ${places[last]} == ... ]]; then ((count >= last)) && count=$((last - 1)); unset 'places[last]'; "
	      "fi\n"
	      "\tcase ${places[count]} in\n"
	      "\t'') ;;\n"
	      "\t=*) _naskah_offer -W \"${places[count]#=}\" ;;\n"
	      "\t*) _naskah_ending \"${places[count]}\" ;;\n"
	      "\tesac\n"
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

/* `_files -g "*.(json|xlsx)"` */
static void zsh_files(FILE *out, const char *all)
{
	fputs("_files -g \"*.(", out);
	for (const char *at = all; *at; at++)
		fputc(*at == ' ' ? '|' : *at, out);
	fputs(")\"", out);
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
	if (kind == VALUE_FILE && *value_endings(option) != '*')
		zsh_files(out, value_endings(option));
	fputs(kind == VALUE_FOLDER                                  ? "_files -/"
	      : kind == VALUE_FILE && *value_endings(option) == '*' ? "_files"
	                                                            : "",
	      out);
	fputc('\'', out);
}

static void zsh_place(FILE *out, const char *word, size_t index, bool goes_on)
{
	const char *all = endings(word, index);

	if (goes_on)
		fprintf(out, " \\\n\t\t\t'*:%s:", word);
	else
		fprintf(out, " \\\n\t\t\t'%zu:%s:", index + 1, word);
	if (has_choices(word)) {
		fputc('(', out);
		print_choices(out, word);
		fputc(')', out);
	} else if (*all == '/') {
		fputs("_files -/", out);
	} else if (*all) {
		zsh_files(out, all);
	}
	fputc('\'', out);
}

static void zsh_command(const struct call *call, const char *name, const struct command *command, const char *note)
{
	FILE *out = call->out;
	char word[WORD_MOST];
	bool goes_on;

	(void)note;
	fprintf(out, "\t%s)\n\t\t_arguments -s", name);
	for (size_t i = 0; options[i].name; i++)
		if (applies(&options[i], name, command))
			zsh_option(call, &options[i]);
	for (size_t i = 0; i < command->most && word_behind(command, i, word, &goes_on); i++)
		zsh_place(out, word, i, goes_on);
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

static void fish_place(FILE *out, const char *name, const char *word, size_t index)
{
	const char *all = endings(word, index);
	bool choices = has_choices(word);

	if (!choices && !*all)
		return;
	fprintf(out, "complete -c naskah -n '__fish_seen_subcommand_from %s' ", name);
	if (choices) {
		fputs("-f -a '", out);
		print_choices(out, word);
	} else if (*all == '/') {
		fputs("-f -a '(__fish_complete_directories)", out);
	} else {
		fputs("-k -f -a '(", out);
		for (const char *at = all; *at;) {
			size_t count = strcspn(at, " ");

			fprintf(out, "__fish_complete_suffix .%.*s; ", (int)count, at);
			at += count + (at[count] == ' ');
		}
		fputc(')', out);
	}
	fputs("'\n", out);
}

static void fish_command(const struct call *call, const char *name, const struct command *command, const char *note)
{
	FILE *out = call->out;
	char word[WORD_MOST];
	bool goes_on;

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
	for (size_t i = 0; i < command->most && word_behind(command, i, word, &goes_on); i++)
		fish_place(out, name, word, i);
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
