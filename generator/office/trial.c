/* Both versions become one wish, which is looked over, placed and carried out; the first thing wrong is the answer. */
#include "office/trial.h"

#include "base/base64.h"
#include "base/sha256.h"
#include "input/json_writer.h"
#include "office/trial_mark.h"
#include "office/trial_place.h"
#include "office/trial_wish.h"
#include "pdf/fill.h"

enum { REFUSED = 400, DOCUMENT_DIGITS = 32 };

/* -- answers -- */

static struct trial_answer refusal(struct arena *arena, const struct trial_refusal *why)
{
	struct buffer out = { .arena = arena };
	struct json_writer writer = { .out = &out, .fresh = true };

	json_open(&writer, '{');
	json_words_member(&writer, "error", why->words);
	json_int_member(&writer, "status_code", why->code);
	json_close(&writer, '}');
	buffer_byte(&out, '\n');
	return (struct trial_answer){ .status = REFUSED, .type = LIT("application/json"), .body = buffer_text(&out) };
}

static struct text in_letters(struct arena *arena, struct text bytes)
{
	struct buffer letters = { .arena = arena };

	base64_add(&letters, bytes);
	return buffer_text(&letters);
}

static struct trial_answer answer(struct arena *arena, const struct trial_wish *wish, struct text file,
                                  struct text time)
{
	struct buffer out = { .arena = arena };
	struct json_writer writer = { .out = &out, .fresh = true };
	struct trial_answer answer = { .status = 200, .type = LIT("application/json") };
	struct text document = text_part(sha256_hex(arena, file), 0, DOCUMENT_DIGITS);

	if (wish->version == 1)
		answer.document = document;
	if (wish->version == 1 && !wish->letters) {
		answer.type = LIT("application/pdf");
		answer.body = file;
		return answer;
	}
	json_open(&writer, '{');
	if (wish->version == 1) {
		json_words_member(&writer, "id_dokumen", document);
		json_words_member(&writer, "base64_signed_file", in_letters(arena, file));
	} else {
		json_words_member(&writer, "time", time);
		json_open_member(&writer, "file", '[');
		json_item(&writer);
		json_text(&writer, in_letters(arena, file).bytes);
		json_close(&writer, ']');
	}
	json_close(&writer, '}');
	buffer_byte(&out, '\n');
	answer.body = buffer_text(&out);
	return answer;
}

/* -- the work -- */

static bool sign(struct arena *arena, const struct cms_signer *signer, const struct trial_wish *wish, struct text *file,
                 struct trial_refusal *why)
{
	struct pdf_reader *reader = pdf_open(arena, wish->file);
	struct filling filling = { .name = LIT(TRIAL_NAME), .signer = signer };
	struct pdf_form form;

	if (!reader || pdf_repaired(reader) || !pdf_is_classic(wish->file))
		return trial_refuse(
			why, REFUSED,
			LIT("Rebuild failed: tabel objek (xref) berkas tidak berbentuk klasik, atau rusak"));
	form = pdf_form(reader);
	filling.field = trial_place(arena, reader, &form, wish, why);
	if (!filling.field)
		return false;
	filling.reason = wish->reason;
	filling.location = wish->location;
	filling.contact = wish->contact;
	filling.appearance = wish->visible ? trial_mark(arena, filling.field) : LIT("");
	*file = pdf_fill(arena, wish->file, &form, &filling);
	return file->count || trial_refuse(why, REFUSED, LIT("tanda tangan tidak dapat dibuat"));
}

struct trial_answer trial_sign(struct arena *arena, const struct cms_signer *signer, int version,
                               const struct trial_part *parts, size_t count, struct text time)
{
	struct trial_wish wish = { .version = version };
	struct trial_refusal why = { 0 };
	struct text file;

	if (!trial_wish_read(arena, parts, count, &wish, &why) || !sign(arena, signer, &wish, &file, &why))
		return refusal(arena, &why);
	return answer(arena, &wish, file, time);
}

bool trial_file(struct arena *arena, struct text body, struct text *file)
{
	struct diags diags = { .arena = arena };
	const struct json *root = json_parse(arena, body, &diags);
	const struct json *files = root ? json_lookup(root, "file") : NULL;
	struct buffer bytes = { .arena = arena };

	if (!files || files->kind != JSON_LIST || !files->members || files->members->kind != JSON_TEXT)
		return false;
	if (!base64_read(&bytes, files->members->text))
		return false;
	*file = buffer_text(&bytes);
	return true;
}
