/* Messages to people and machines: a line each, or one JSON array (`berkas`, `baris`, `kolom`, `jalur`, `tingkat`,
 * `kode`, `pesan`, `tempat_lain`; without `baris` and `kolom` where a whole file is meant). */
#include "cli/call.h"

#include <errno.h>
#include <string.h>

enum naskah_status printed(const struct call *call, FILE *to, enum naskah_status status)
{
	if (fflush(to) == 0 && !ferror(to))
		return status;
	fprintf(call->err, "naskah: %s: %s\n", say(call, "keluaran tidak dapat ditulis", "output cannot be written"),
	        strerror(errno ? errno : EIO));
	return NASKAH_SYSTEM_FAILED;
}

enum naskah_status wrong_call(const struct call *call, const char *id, const char *en, const char *what)
{
	fprintf(call->err, "naskah: %s%s%s\n", say(call, id, en), what ? ": " : "", what ? what : "");
	fprintf(call->err, "%s\n", say(call, "Lihat: naskah --help", "See: naskah --help"));
	return NASKAH_CALL_WRONG;
}

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

/* -- JSON -- */

static void print_string(FILE *to, const char *string)
{
	fputc('"', to);
	for (const char *at = string; *at; at++) {
		unsigned char byte = (unsigned char)*at;

		if (byte < 0x20)
			fprintf(to, "\\u%04x", byte);
		else
			fprintf(to, byte == '"' || byte == '\\' ? "\\%c" : "%c", byte);
	}
	fputc('"', to);
}

void print_member(FILE *to, const char *key, const char *value)
{
	fprintf(to, "\"%s\": ", key);
	print_string(to, value);
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
		fprintf(call->err, "%s: %s\n", call->input, say(call, "galat: memori habis", "error: out of memory"));
	return office;
}

static bool is_shown(const struct call *call, const struct naskah_message *message)
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

size_t print_messages(const struct call *call, FILE *to, struct naskah_office *office)
{
	size_t count = naskah_message_count(office), shown = 0, news = 0;

	if (call->json)
		fputc('[', to);
	for (size_t i = 0; i < count; i++) {
		const struct naskah_message *message = naskah_message(office, i);

		if (!is_shown(call, message))
			continue;
		news += is_news(message);
		if (!call->json) {
			fprintf(to, "%s\n", say(call, message->line_id, message->line_en));
			continue;
		}
		fputs(shown++ ? ",\n " : "", to);
		print_message_object(call, to, message);
	}
	if (call->json)
		fputs("]\n", to);
	return news;
}
