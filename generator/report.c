/* A line per message, or JSON for machines. All goes straight to the stream: what is told when memory
 * is exhausted must not ask for more. */
#include "report.h"

#include <string.h>

/* -- JSON -- */

static void put_text(FILE *out, struct text text)
{
	fwrite(text.bytes, 1, text.count, out);
}

static void put_json_text(FILE *out, struct text text)
{
	fputc('"', out);
	for (size_t i = 0; i < text.count; i++) {
		unsigned char c = (unsigned char)text.bytes[i];

		if (c < 0x20)
			fprintf(out, "\\u%04x", c);
		else
			fprintf(out, c == '"' || c == '\\' ? "\\%c" : "%c", c);
	}
	fputc('"', out);
}

static void put_member(FILE *out, const char *key, struct text value)
{
	fprintf(out, "\"%s\": ", key);
	put_json_text(out, value);
}

/* What is about a whole file has no place. */
static void put_place(FILE *out, const struct diag *diag)
{
	if (diag->line)
		fprintf(out, "\"baris\": %zu, \"kolom\": %zu, ", diag->line, diag->column);
}

static void put_object(const struct job *job, const struct diag *diag, struct text file, struct text words)
{
	const struct message_row *row = message_row(diag->message);
	FILE *out = job->messages;

	fputc('{', out);
	put_place(out, diag);
	put_member(out, "berkas", file);
	fputs(", ", out);
	put_member(out, "jalur", diag->path);
	fputs(", ", out);
	put_member(out, "tingkat", text_from(row->severity == SEVERITY_ERROR ? "galat" : "peringatan"));
	fputs(", ", out);
	put_member(out, "kode", text_from(row->code));
	fputs(", ", out);
	put_member(out, "pesan", words);
	fputc('}', out);
}

/* -- all messages -- */

static void report_json(struct arena *arena, const struct diags *diags, const struct job *job)
{
	fputc('[', job->messages);
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = &diags->list.items[i];

		fputs(i ? ",\n " : "", job->messages);
		put_object(job, diag, diag_file(diag, text_from(job->input)), diag_message(arena, diag, job->language));
	}
	fputs("]\n", job->messages);
}

void report_diags(struct arena *arena, const struct diags *diags, const struct job *job)
{
	if (job->json_messages) {
		report_json(arena, diags, job);
		return;
	}
	for (size_t i = 0; i < diags->list.count; i++) {
		put_text(job->messages,
		         diag_format(arena, &diags->list.items[i], text_from(job->input), job->language));
		fputc('\n', job->messages);
	}
}

/* -- without an arena -- */

/* The words with {1} filled in; what has no room is cut off. */
static struct text fill(char *room, size_t size, const char *words, int number)
{
	const char *place = strstr(words, "{1}");
	int before = place ? (int)(place - words) : (int)strlen(words);
	int count = snprintf(room, size, "%.*s", before, words);

	if (place)
		count = snprintf(room, size, "%.*s%d%s", before, words, number, place + 3);
	return (struct text){ room, count < (int)size ? (size_t)count : size - 1 };
}

void report_exhausted(const struct job *job, enum exhaustion why, int megabytes)
{
	struct diag diag = { .message = why == EXHAUSTED_LIMIT ? MESSAGE_TOO_MUCH : MESSAGE_OUT_OF_MEMORY };
	const struct message_row *row = message_row(diag.message);
	bool english = job->language == LANGUAGE_EN;
	char room[256];
	struct text words = fill(room, sizeof room, english ? row->en : row->id, megabytes);

	if (job->json_messages) {
		fputc('[', job->messages);
		put_object(job, &diag, text_from(job->input), words);
		fputs("]\n", job->messages);
		return;
	}
	fprintf(job->messages, "%s: %s: ", job->input, english ? "error" : "galat");
	put_text(job->messages, words);
	fputc('\n', job->messages);
}
