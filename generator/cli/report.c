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

static void print_others(FILE *to, const struct naskah_message *message)
{
	for (size_t i = 0; i < message->other_count; i++) {
		fputs(i ? ", {" : ", \"tempat_lain\": [{", to);
		print_place(to, &message->others[i]);
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
	print_member(to, "tingkat", message->severity == NASKAH_ERROR ? "galat" : "peringatan");
	fputs(", ", to);
	print_member(to, "kode", message->code);
	fputs(", ", to);
	print_member(to, "pesan", say(call, message->words_id, message->words_en));
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

void print_messages(const struct call *call, FILE *to, struct naskah_office *office)
{
	size_t count = naskah_message_count(office);

	if (call->json)
		fputc('[', to);
	for (size_t i = 0; i < count; i++) {
		const struct naskah_message *message = naskah_message(office, i);

		if (!call->json) {
			fprintf(to, "%s\n", say(call, message->line_id, message->line_en));
			continue;
		}
		fputs(i ? ",\n " : "", to);
		print_message_object(call, to, message);
	}
	if (call->json)
		fputs("]\n", to);
}
