/* The words of a call, taken apart by the tables of commands and options. What does not apply is refused, so that
 * nobody believes it was heard. */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

/* Words on their way: which options stand among them. */
struct reading {
	struct call *call;
	char **argv;
	size_t count, at;
	const struct option *given[OPTION_COUNT];
	const struct option *mistaken; /* the first whose value is wrong */
	const char *mistake;
};

/* -- looking up -- */

static const struct option *lookup_option(const char *word, size_t count)
{
	for (size_t i = 0; options[i].name; i++)
		if (strlen(options[i].name) == count && memcmp(options[i].name, word, count) == 0)
			return &options[i];
	return NULL;
}

static const struct option *lookup_letter(char letter)
{
	for (size_t i = 0; options[i].name; i++)
		if (options[i].letter && options[i].letter == letter)
			return &options[i];
	return NULL;
}

static enum naskah_status unknown_option(const struct call *call, const char *word, size_t count)
{
	const char *names[OPTION_COUNT], *near;
	char name[64], proposal[72];

	for (size_t i = 0; options[i].name; i++)
		names[i] = options[i].name;
	snprintf(name, sizeof name, "%.*s", (int)(count < sizeof name ? count : sizeof name - 1), word + 2);
	near = count > 2 ? naskah_nearest(name, names, OPTION_COUNT) : NULL;
	if (!near)
		return wrong_call(call, SAY_UNKNOWN_OPTION, word);
	snprintf(proposal, sizeof proposal, "--%s", near);
	return wrong_call(call, SAY_UNKNOWN_OPTION_NEAR, word, proposal);
}

static enum naskah_status unknown_command(const struct call *call)
{
	const char **names = command_names();
	const char *near = NULL;
	size_t count = 0;

	while (names && names[count])
		count++;
	if (count)
		near = naskah_nearest(call->command, names, count);
	free(names);
	return near ? wrong_call(call, SAY_UNKNOWN_COMMAND_NEAR, call->command, near)
	            : wrong_call(call, SAY_UNKNOWN_COMMAND, call->command);
}

/* -- options -- */

/* How what is wrong is to be said, wherever it stands among the words. */
static void take_manner(struct call *call, int argc, char **argv)
{
	static const char *const names[] = { "bahasa", "format" };

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		for (size_t j = 0; j < 2; j++) {
			const struct option *option = lookup_option(names[j], strlen(names[j]));
			size_t count = strlen(names[j]);

			if (strncmp(argv[i], "--", 2) != 0 || strncmp(argv[i] + 2, names[j], count) != 0)
				continue;
			if (argv[i][count + 2] == '=')
				option_take(call, option, argv[i] + count + 3);
			else if (!argv[i][count + 2] && i + 1 < argc)
				option_take(call, option, argv[i + 1]);
		}
}

/* Of what papers depend on, a number; where they go and how many are made at once changes none (FNV-1a). */
static void note_asked(struct call *call, const struct option *option, const char *value)
{
	static const enum option_kind others[] = { OPTION_FOLDER, OPTION_HANDS, OPTION_PART,   OPTION_LANGUAGE,
		                                   OPTION_FORMAT, OPTION_LEVEL, OPTION_MEMORY, OPTION_TIME };
	const char *words[] = { option->name, value ? value : "" };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (option->kind == others[i])
			return;
	for (size_t i = 0; i < 2; i++)
		for (const char *at = words[i]; at == words[i] || at[-1]; at++)
			call->asked = (call->asked ^ (unsigned char)*at) * UINT64_C(1099511628211);
}

/* Reads an option and its value ("-o x", "-ox", "--name x", "--name=x"). */
static enum naskah_status take_option(struct reading *reading)
{
	const char *word = reading->argv[reading->at], *value = NULL, *equals = strchr(word, '=');
	size_t count = equals && word[1] == '-' ? (size_t)(equals - word) : strlen(word);
	const struct option *option;

	if (word[1] == '-') {
		option = lookup_option(word + 2, count - 2);
		value = equals ? equals + 1 : NULL;
	} else {
		option = lookup_letter(word[1]);
		value = word[2] ? word + 2 : NULL;
	}
	if (!option)
		return unknown_option(reading->call, word, word[1] == '-' ? count : 0);
	if (!option->value && value)
		return wrong_call(reading->call, SAY_OPTION_NO_VALUE, word);
	if (option->value && !value) {
		if (reading->at + 1 >= reading->count)
			return wrong_call(reading->call, SAY_OPTION_NEEDS_VALUE, word, option->value);
		value = reading->argv[++reading->at];
	}
	reading->given[option->kind] = option;
	note_asked(reading->call, option, value);
	if (!option_take(reading->call, option, value) && !reading->mistaken) {
		reading->mistaken = option;
		reading->mistake = value;
	}
	return NASKAH_DONE;
}

/* What is wrong with a value; of an option that says something here. */
static enum naskah_status check_value(const struct reading *reading)
{
	const struct option *option = reading->mistaken;

	return option ? wrong_call(reading->call, SAY_OPTION_VALUE, option->name, reading->mistake, option->value,
	                           say(reading->call, option->id, option->en))
	              : NASKAH_DONE;
}

/* Words that are no options move to the front. */
static enum naskah_status take_all(struct reading *reading)
{
	struct call *call = reading->call;
	bool only_words = false;

	call->words = reading->argv + 1;
	for (; reading->at < reading->count; reading->at++) {
		char *word = reading->argv[reading->at];
		enum naskah_status wrong = NASKAH_DONE;

		if (!only_words && strcmp(word, "--") == 0)
			only_words = true;
		else if (!only_words && word[0] == '-' && word[1])
			wrong = take_option(reading);
		else if (!call->command)
			call->command = word;
		else
			call->words[call->word_count++] = word;
		if (wrong)
			return wrong;
	}
	if (call->word_count)
		call->input = call->words[0];
	if (call->word_count > 1)
		call->kind = call->words[1];
	return NASKAH_DONE;
}

/* -- what applies -- */

/* Options of which the second takes away what the first asks for. */
static const enum option_kind opposites[][2] = {
	{ OPTION_CLASSIC, OPTION_COMPACT }, { OPTION_DUMP, OPTION_TTD },      { OPTION_RULES, OPTION_EVALUATOR },
	{ OPTION_RULES, OPTION_PDF },       { OPTION_EVALUATOR, OPTION_PDF }, { OPTION_NOTES, OPTION_NO_SOURCE },
	{ OPTION_OFFICE, OPTION_OLDER },
};

static enum naskah_status check_options(const struct reading *reading, const struct command *command)
{
	const struct call *call = reading->call;
	const char *paper = command->bit == FOR_PAPER ? call->command : command->bit == FOR_GAMBAR ? call->kind : NULL;

	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (reading->given[i] && !option_applies(reading->given[i], command, paper))
			return wrong_call(call, SAY_OPTION_ELSEWHERE, reading->given[i]->name,
			                  paper ? paper : call->command);
	if (reading->mistaken)
		return check_value(reading);
	for (size_t i = 0; i < sizeof opposites / sizeof *opposites; i++)
		if (reading->given[opposites[i][0]] && reading->given[opposites[i][1]])
			return wrong_call(call, SAY_OPTION_NOT_WITH, reading->given[opposites[i][0]]->name,
			                  reading->given[opposites[i][1]]->name);
	return NASKAH_DONE;
}

static enum naskah_status check_words(const struct call *call, const struct command *command)
{
	size_t most = call->rules ? 0 : command->most;

	if (call->word_count > most)
		return wrong_call(call, SAY_TOO_MANY_WORDS, call->words[most]);
	for (size_t i = 0; i < 2 && !call->rules; i++)
		if (call->word_count <= i && command->needed[i] != SAYING_COUNT)
			return wrong_call(call, command->needed[i]);
	return NASKAH_DONE;
}

static enum naskah_status check_paper(const struct call *call, const struct command *command)
{
	const char **names;
	const char *near = NULL;
	size_t count = 0;

	if (command->bit != FOR_GAMBAR || naskah_kind_note(call->kind))
		return NASKAH_DONE;
	while (naskah_kind(count))
		count++;
	names = command_names(); /* papers come first */
	if (names)
		near = naskah_nearest(call->kind, names, count);
	free(names);
	return near ? wrong_call(call, SAY_UNKNOWN_PAPER_NEAR, call->kind, near)
	            : wrong_call(call, SAY_UNKNOWN_PAPER, call->kind);
}

enum naskah_status take_words(struct call *call, int argc, char **argv, const struct command **command)
{
	struct reading reading = { .call = call, .argv = argv, .count = argc > 0 ? (size_t)argc : 0, .at = 1 };
	enum naskah_status wrong;

	take_manner(call, argc, argv);
	wrong = take_all(&reading);
	if (wrong)
		return wrong;
	*command = call->command ? lookup_command(call->command) : NULL;
	call->known = *command;
	if (!call->command && !call->help && !call->version)
		return reading.mistaken ? check_value(&reading) : wrong_call(call, SAY_NO_COMMAND);
	if (call->command && !*command)
		return unknown_command(call);
	if (call->help || call->version)
		return check_value(&reading);
	wrong = check_options(&reading, *command);
	if (!wrong)
		wrong = check_words(call, *command);
	return wrong ? wrong : check_paper(call, *command);
}
