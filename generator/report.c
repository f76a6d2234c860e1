/* A line per message, or JSON for machines. */
#include "report.h"

#include "base/buffer.h"

static void add_json_text(struct buffer *out, struct text text)
{
	static const char digits[] = "0123456789abcdef";
	size_t i;

	buffer_byte(out, '"');
	for (i = 0; i < text.count; i++) {
		unsigned char c = (unsigned char)text.bytes[i];

		if (c == '"' || c == '\\') {
			buffer_byte(out, '\\');
			buffer_byte(out, (char)c);
		} else if (c < 0x20) {
			buffer_str(out, "\\u00");
			buffer_byte(out, digits[c >> 4]);
			buffer_byte(out, digits[c & 15]);
		} else
			buffer_byte(out, (char)c);
	}
	buffer_byte(out, '"');
}

static void add_member(struct buffer *out, const char *key, struct text value)
{
	buffer_str(out, ", \"");
	buffer_str(out, key);
	buffer_str(out, "\": ");
	add_json_text(out, value);
}

static void add_json(struct arena *arena, struct buffer *out, const struct diag *diag, const struct job *job)
{
	const struct message_row *row = message_row(diag->message);

	buffer_str(out, "{\"baris\": ");
	buffer_int(out, (int64_t)diag->line);
	buffer_str(out, ", \"kolom\": ");
	buffer_int(out, (int64_t)diag->column);
	add_member(out, "berkas", text_from(job->input));
	add_member(out, "jalur", diag->path);
	add_member(out, "tingkat", text_from(row->severity == SEVERITY_ERROR ? "galat" : "peringatan"));
	add_member(out, "kode", text_from(row->code));
	add_member(out, "pesan", diag_message(arena, diag, job->language));
	buffer_byte(out, '}');
}

void report_diags(struct arena *arena, const struct diags *diags, const struct job *job)
{
	struct buffer out = { .arena = arena };
	struct text text;
	size_t i;

	if (job->json_messages)
		buffer_byte(&out, '[');
	for (i = 0; i < diags->list.count; i++) {
		if (job->json_messages) {
			buffer_str(&out, i ? ",\n " : "");
			add_json(arena, &out, &diags->list.items[i], job);
		} else {
			buffer_add(&out, diag_format(arena, &diags->list.items[i], text_from(job->input), job->language));
			buffer_byte(&out, '\n');
		}
	}
	if (job->json_messages)
		buffer_str(&out, "]\n");
	text = buffer_text(&out);
	fwrite(text.bytes, 1, text.count, job->messages);
}

void report_exhausted(const struct job *job, enum exhaustion why, int megabytes)
{
	const struct message_row *row =
		message_row(why == EXHAUSTED_LIMIT ? MESSAGE_TOO_MUCH : MESSAGE_OUT_OF_MEMORY);
	const char *words = job->language == LANGUAGE_EN ? row->en : row->id;
	const char *severity = job->language == LANGUAGE_EN ? "error" : "galat";

	fprintf(job->messages, "%s: %s: ", job->input, severity);
	for (; *words; words++) {
		if (words[0] == '{' && words[1] == '1' && words[2] == '}') {
			fprintf(job->messages, "%d", megabytes);
			words += 2;
		} else
			fputc(*words, job->messages);
	}
	fputc('\n', job->messages);
}
