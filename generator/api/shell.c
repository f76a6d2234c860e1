/* Every call about an office lands here when its memory runs out. */
#include "api/shell.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct naskah_office *shell_open(const char *name, size_t megabytes)
{
	struct naskah_office *shell = calloc(1, sizeof *shell);

	if (!shell)
		return NULL;
	shell->megabytes = megabytes;
	shell->status = NASKAH_SYSTEM_FAILED;
	shell->arena = arena_open(megabytes * 1024 * 1024);
	shell->name = text_from(name);
	if (shell->arena)
		return shell;
	free(shell);
	return NULL;
}

void shell_close(struct naskah_office *shell)
{
	if (shell)
		arena_close(shell->arena);
	free(shell);
}

struct files_options shell_files(struct arena *arena, const char *data, const struct naskah_options *options)
{
	struct files_options files = { .data = data };
	struct text *folders;

	if (!options)
		return files;
	folders = arena_many(arena, options->font_folder_count + 1, struct text);
	for (size_t i = 0; i < options->font_folder_count; i++)
		folders[i] = text_from(options->font_folders[i]);
	files.root = options->root;
	files.font_folders = folders;
	files.font_folder_count = options->font_folder_count;
	return files;
}

enum naskah_status shell_status(const struct diags *diags)
{
	if (diags_have(diags, SEVERITY_SYSTEM))
		return NASKAH_SYSTEM_FAILED;
	if (diags_have(diags, SEVERITY_CALL))
		return NASKAH_CALL_WRONG;
	return diags->errors ? NASKAH_DATA_WRONG : NASKAH_DONE;
}

enum naskah_severity shell_severity(enum message message)
{
	switch (message_row(message)->severity) {
	case SEVERITY_ERROR:
	case SEVERITY_CALL:
	case SEVERITY_SYSTEM:
		break;
	case SEVERITY_WARNING:
		return NASKAH_WARNING;
	case SEVERITY_FAULT:
		return NASKAH_FAULT;
	case SEVERITY_INFO:
		return NASKAH_INFO;
	case SEVERITY_NOTE:
		return NASKAH_NOTE;
	}
	return NASKAH_ERROR;
}

/* -- when memory runs out -- */

/* The words with {1} filled in; what has no room is cut off. */
static void fill(char room[LAST_WORDS_MOST], const char *words, size_t number)
{
	const char *place = strstr(words, "{1}");

	if (place)
		snprintf(room, LAST_WORDS_MOST, "%.*s%zu%s", (int)(place - words), words, number, place + 3);
	else
		snprintf(room, LAST_WORDS_MOST, "%s", words);
}

static void say_last_words(struct naskah_office *shell, enum exhaustion why)
{
	const struct message_row *row = message_row(why == EXHAUSTED_LIMIT ? MESSAGE_TOO_MUCH : MESSAGE_OUT_OF_MEMORY);

	fill(shell->words[0], row->id, shell->megabytes);
	fill(shell->words[1], row->en, shell->megabytes);
	for (int english = 0; english < 2; english++)
		snprintf(shell->line[english], LAST_WORDS_MOST, "%.200s: %s: %.280s", shell->name.bytes,
		         english ? "error" : "galat", shell->words[english]);
	shell->exhausted = true;
	shell->last_words = (struct naskah_message){
		.severity = NASKAH_ERROR,
		.code = row->code,
		.place = { .file = shell->name.bytes, .path = "" },
		.words_id = shell->words[0],
		.words_en = shell->words[1],
		.line_id = shell->line[0],
		.line_en = shell->line[1],
	};
}

static enum naskah_status list_messages(struct naskah_office *shell, void *context);

/* What is added later makes another list. */
static void forget_messages(struct naskah_office *shell)
{
	arena_close(shell->message_arena);
	shell->message_arena = NULL;
	shell->messages = NULL;
	shell->message_count = 0;
	shell->unlisted = false;
}

enum naskah_status shell_run(struct naskah_office *shell,
                             enum naskah_status (*work)(struct naskah_office *shell, void *context), void *context)
{
	int left;

	if (work != list_messages)
		forget_messages(shell);
	left = setjmp(*arena_landing(shell->arena));
	if (left == 0)
		return work(shell, context);
	say_last_words(shell, (enum exhaustion)left);
	return left == EXHAUSTED_LIMIT ? NASKAH_DATA_WRONG : NASKAH_SYSTEM_FAILED;
}

/* -- messages -- */

/* As a C string; NULL when empty. */
static const char *given(struct arena *arena, struct text text)
{
	return text.count ? text_copy(arena, text).bytes : NULL;
}

static struct naskah_place place_of(const struct naskah_office *shell, const struct diag_place *place)
{
	struct text file = place->file.count ? place->file : shell->office->name;

	return (struct naskah_place){
		.file = text_copy(shell->message_arena, file).bytes,
		.path = text_copy(shell->message_arena, place->path).bytes,
		.line = place->line,
		.column = diag_column_number(place->column),
		.letak = given(shell->message_arena, place->letak),
	};
}

static struct naskah_message message_of(const struct naskah_office *shell, const struct diag *diag)
{
	struct arena *arena = shell->message_arena;
	struct naskah_place *others = arena_many(arena, diag->others.count + 1, struct naskah_place);

	for (size_t i = 0; i < diag->others.count; i++)
		others[i] = place_of(shell, &diag->others.items[i]);
	return (struct naskah_message){
		.severity = shell_severity(diag->message),
		.code = message_row(diag->message)->code,
		.place = place_of(shell, &(struct diag_place){ diag->path, diag->file, diag->line, diag->column,
		                                               diag->evidence.letak }),
		.words_id = diag_message(arena, diag, LANGUAGE_ID).bytes,
		.words_en = diag_message(arena, diag, LANGUAGE_EN).bytes,
		.line_id = diag_format(arena, diag, shell->office->name, LANGUAGE_ID).bytes,
		.line_en = diag_format(arena, diag, shell->office->name, LANGUAGE_EN).bytes,
		.others = others,
		.other_count = diag->others.count,
		.written = given(arena, diag->evidence.written),
		.wanted = given(arena, diag->evidence.wanted),
		.formula = given(arena, diag->evidence.formula),
		.basis_id = diag_basis(diag).id,
		.basis_en = diag_basis(diag).en,
	};
}

static enum naskah_status list_messages(struct naskah_office *shell, void *context)
{
	const struct diags *diags = &shell->office->diags;
	struct naskah_message *messages;

	(void)context;
	office_sort(shell->office);
	shell->message_arena = arena_open_inside(shell->arena);
	messages = arena_many(shell->message_arena, diags->list.count + 1, struct naskah_message);
	for (size_t i = 0; i < diags->list.count; i++)
		messages[i] = message_of(shell, &diags->list.items[i]);
	shell->messages = messages;
	shell->message_count = diags->list.count;
	return NASKAH_DONE;
}

size_t naskah_message_count(struct naskah_office *office)
{
	if (!office->messages && office->office && !office->unlisted)
		office->unlisted = shell_run(office, list_messages, NULL) != NASKAH_DONE;
	return office->message_count + office->exhausted;
}

const struct naskah_message *naskah_message(struct naskah_office *office, size_t index)
{
	if (index >= naskah_message_count(office))
		return NULL;
	return index < office->message_count ? &office->messages[index] : &office->last_words;
}
