/* Messages to people and machines: a line each, or one JSON array (`berkas`, `baris`, `kolom`, `jalur`, `tingkat`,
 * `kode`, `pesan`, `tempat_lain`; without `baris` and `kolom` where a whole file is meant). */
#include "cli/call.h"

#include <errno.h>
#include <string.h>

const char *level_word(enum naskah_severity severity)
{
	switch (severity) {
	case NASKAH_ERROR:
	case NASKAH_FAULT:
		break;
	case NASKAH_WARNING:
		return "peringatan";
	case NASKAH_INFO:
	case NASKAH_NOTE:
		return "info";
	}
	return "galat";
}

/* -- colours -- */

static void print_colour(const struct call *call, FILE *to, enum naskah_severity severity)
{
	bool error = severity == NASKAH_ERROR || severity == NASKAH_FAULT;

	if (call->around->colour && to == call->err)
		fputs(error ? "\033[1;31m" : severity == NASKAH_WARNING ? "\033[1;33m" : "\033[36m", to);
}

static void end_colour(const struct call *call, FILE *to)
{
	if (call->around->colour && to == call->err)
		fputs("\033[0m", to);
}

/* The weight of a message stands behind its place: "data.json:41:17: galat: ...". */
static void print_line(const struct call *call, FILE *to, const struct naskah_message *message)
{
	const char *line = say(call, message->line_id, message->line_en);
	const char *rest = line + strlen(message->place.file);
	const char *weight = strstr(strlen(line) > strlen(message->place.file) ? rest : line, ": ");
	size_t count = weight ? strcspn(weight + 2, ":") : 0;

	if (!weight) {
		fprintf(to, "%s\n", line);
		return;
	}
	fprintf(to, "%.*s", (int)(weight + 2 - line), line);
	print_colour(call, to, message->severity);
	fprintf(to, "%.*s", (int)count, weight + 2);
	end_colour(call, to);
	fprintf(to, "%s\n", weight + 2 + count);
}

/* -- what the command line says by itself -- */

void print_said_put(const struct call *call, FILE *to, enum saying saying, const char *const filling[4])
{
	saying_print(to, saying, call->english, filling, false);
}

void tell_people_put(const struct call *call, FILE *to, enum saying saying, const char *const filling[4])
{
	print_said_put(call, to, saying, filling);
	fputc('\n', to);
}

void print_complaint(const struct call *call, FILE *to, const char *file, enum saying saying,
                     const char *const filling[4])
{
	fputc('{', to);
	print_member(to, "berkas", file ? file : "");
	fputs(", \"jalur\": \"\", \"tingkat\": \"galat\", ", to);
	print_member(to, "kode", saying_code(saying));
	fputs(", \"pesan\": \"", to);
	saying_print(to, saying, call->english, filling, true);
	fputs("\"}", to);
}

void complain_put(const struct call *call, const char *file, enum saying saying, const char *const filling[4])
{
	*call->complaints += 1;
	*call->told = true;
	if (call->json) {
		fputc('[', call->err);
		print_complaint(call, call->err, file, saying, filling);
		fputs("]\n", call->err);
		return;
	}
	fprintf(call->err, "%s: ", file ? file : "naskah");
	print_colour(call, call->err, NASKAH_ERROR);
	fputs(words_of(call, SAY_ERROR), call->err);
	end_colour(call, call->err);
	fputs(": ", call->err);
	tell_people_put(call, call->err, saying, filling);
}

enum naskah_status wrong_call_put(const struct call *call, enum saying saying, const char *const filling[4])
{
	if (call->json) {
		complain_put(call, NULL, saying, filling);
		return NASKAH_CALL_WRONG;
	}
	fputs("naskah: ", call->err);
	tell_people_put(call, call->err, saying, filling);
	if (call->known)
		tell_people(call, call->err, SAY_SEE_COMMAND, call->command);
	else
		tell_people(call, call->err, SAY_SEE_HELP);
	return NASKAH_CALL_WRONG;
}

enum naskah_status printed(const struct call *call, FILE *to, enum naskah_status status)
{
	if (fflush(to) == 0 && !ferror(to))
		return *call->starved ? NASKAH_SYSTEM_FAILED : status;
	complain(call, NULL, SAY_OUTPUT_FAILED, strerror(errno ? errno : EIO));
	return NASKAH_SYSTEM_FAILED;
}

/* -- JSON -- */

void print_member(FILE *to, const char *key, const char *value)
{
	fprintf(to, "\"%s\": \"", key);
	print_escaped(to, value);
	fputc('"', to);
}

/* What is about a whole file has no line. */
static void print_place(FILE *to, const struct naskah_place *place)
{
	if (place->line)
		fprintf(to, "\"baris\": %zu, \"kolom\": %zu, ", place->line, place->column);
	print_member(to, "berkas", place->file);
	fputs(", ", to);
	print_member(to, "jalur", place->path);
}

/* What is not there is left out. */
static void print_if(FILE *to, const char *key, const char *value)
{
	if (!value)
		return;
	fputs(", ", to);
	print_member(to, key, value);
}

static void print_others(FILE *to, const struct naskah_message *message)
{
	for (size_t i = 0; i < message->other_count; i++) {
		fputs(i ? ", {" : ", \"tempat_lain\": [{", to);
		print_place(to, &message->others[i]);
		print_if(to, "letak", message->others[i].letak);
		fputc('}', to);
	}
	if (message->other_count)
		fputc(']', to);
}

void print_message_object(const struct call *call, FILE *to, const struct naskah_message *message)
{
	fputc('{', to);
	print_place(to, &message->place);
	fputs(", ", to);
	print_member(to, "tingkat", level_word(message->severity));
	fputs(", ", to);
	print_member(to, "kode", message->code);
	fputs(", ", to);
	print_member(to, "pesan", say(call, message->words_id, message->words_en));
	print_if(to, "tertulis", message->written);
	print_if(to, "seharusnya", message->wanted);
	print_if(to, "rumus", message->formula);
	print_if(to, "letak", message->place.letak);
	print_if(to, "dasar", say(call, message->basis_id, message->basis_en));
	print_others(to, message);
	fputc('}', to);
}

/* -- all of an office -- */

struct naskah_office *open_office(struct call *call)
{
	struct naskah_office *office = naskah_open(call->input, &call->options);

	if (!office)
		complain(call, call->input, SAY_OUT_OF_MEMORY);
	return office;
}

/* Who makes one paper is not warned about others; periksa tells of all. */
static bool is_elsewhere(const struct call *call, const struct naskah_office *office,
                         const struct naskah_message *message)
{
	return call->alone && message->severity == NASKAH_WARNING &&
	       !naskah_concerns(office, call->alone, message->place.path);
}

bool is_shown(const struct call *call, const struct naskah_message *message)
{
	switch (message->severity) {
	case NASKAH_ERROR:
	case NASKAH_FAULT:
		break;
	case NASKAH_WARNING:
		return call->level != LEVEL_FAULTS;
	case NASKAH_INFO:
		return call->level == LEVEL_USUAL || call->level == LEVEL_ALL;
	case NASKAH_NOTE:
		return call->level == LEVEL_ALL;
	}
	return true;
}

static bool is_news(const struct naskah_message *message)
{
	return message->severity != NASKAH_INFO && message->severity != NASKAH_NOTE;
}

void print_waiting_object(const struct call *call, FILE *to, struct naskah_office *office, bool behind)
{
	size_t faults = 0, findings = 0;
	const char *filling[4] = { NULL, NULL, call->input, NULL };
	char numbers[2][24];

	naskah_findings(office, &faults, &findings);
	if (!findings)
		return;
	if (behind)
		fputs(",\n ", to);
	snprintf(numbers[0], sizeof numbers[0], "%zu", findings);
	snprintf(numbers[1], sizeof numbers[1], "%zu", faults);
	filling[0] = numbers[0];
	filling[1] = numbers[1];
	fputs("{\"berkas\": \"", to);
	print_escaped(to, call->input);
	fprintf(to,
	        "\", \"jalur\": \"\", \"tingkat\": \"info\", \"kode\": \"temuan-menunggu\", \"temuan\": %zu, "
	        "\"galat\": %zu, ",
	        findings, faults);
	fputs("\"pesan\": \"", to);
	saying_print(to, SAY_WAITING, call->english, filling, true);
	fputs("\"}", to);
}

/* Behind `*shown` others; gives how many are more than information. */
static size_t print_own_messages(const struct call *call, FILE *to, struct naskah_office *office, size_t *shown)
{
	size_t count = naskah_message_count(office), news = 0;

	for (size_t i = 0; i < count; i++) {
		const struct naskah_message *message = naskah_message(office, i);

		if (!is_shown(call, message) || is_elsewhere(call, office, message))
			continue;
		news += is_news(message);
		*call->told = *call->told || message->severity == NASKAH_ERROR;
		if (to == call->out && strcmp(message->code, "memori-habis") == 0)
			*call->starved = true;
		if (!call->json) {
			print_line(call, to, message);
			continue;
		}
		fputs((*shown)++ ? ",\n " : "", to);
		print_message_object(call, to, message);
	}
	return news;
}

size_t print_messages_of(const struct call *call, FILE *to, struct naskah_office *const *offices, size_t count)
{
	size_t shown = 0, news = 0;

	if (call->json && to == call->err && *call->complaints)
		return 0; /* which said why nothing came of it, in a list of its own */
	if (call->json)
		fputc('[', to);
	for (size_t i = 0; i < count; i++)
		news += print_own_messages(call, to, offices[i], &shown);
	if (call->json && call->waiting && count)
		print_waiting_object(call, to, offices[0], shown > 0);
	if (call->json)
		fputs("]\n", to);
	return news;
}

size_t print_messages(const struct call *call, FILE *to, struct naskah_office *office)
{
	return print_messages_of(call, to, &office, 1);
}
