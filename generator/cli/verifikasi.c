/* Whether a PDF still is what its data makes, told to people or as one JSON object. */
#include "cli/call.h"

static const char *likeness_word(enum naskah_likeness likeness)
{
	static const char *const words[] = {
		[NASKAH_LIKE_SAME] = "sama",
		[NASKAH_LIKE_WORDS] = "kata-berbeda",
		[NASKAH_LIKE_DRAWING] = "gambar-berbeda",
		[NASKAH_LIKE_PAGES] = "jumlah-halaman-berbeda",
		[NASKAH_LIKE_BYTES] = "bita-berbeda",
		[NASKAH_LIKE_UNKNOWN] = "tidak-dapat-dibuat",
	};

	return words[likeness];
}

static const char *seal_word(enum naskah_seal seal)
{
	static const char *const words[] = {
		[NASKAH_SEAL_WHOLE] = "utuh",
		[NASKAH_SEAL_BROKEN] = "rusak",
		[NASKAH_SEAL_UNKNOWN] = "tidak-diketahui",
	};

	return words[seal];
}

/* -- for people -- */

static void tell_likeness(const struct call *call, const struct naskah_verification *v)
{
	static const enum saying sayings[] = {
		[NASKAH_LIKE_SAME] = SAY_LIKE_SAME,       [NASKAH_LIKE_WORDS] = SAY_LIKE_WORDS,
		[NASKAH_LIKE_DRAWING] = SAY_LIKE_DRAWING, [NASKAH_LIKE_PAGES] = SAY_LIKE_PAGES,
		[NASKAH_LIKE_BYTES] = SAY_LIKE_BYTES,     [NASKAH_LIKE_UNKNOWN] = SAY_LIKE_UNKNOWN,
	};
	size_t number = v->likeness == NASKAH_LIKE_BYTES ? v->at + 1 : v->page;

	tell_people(call, call->out, sayings[v->likeness], call->input, NUMBER(number), v->found, v->made);
}

static void tell_causes(const struct call *call, const struct naskah_verification *v)
{
	if (v->altered)
		tell_people(call, call->out, SAY_ALTERED, call->input);
	if (v->other_program)
		tell_people(call, call->out, SAY_OTHER_PROGRAM, call->input);
	if (v->other_means)
		tell_people(call, call->out, SAY_OTHER_MEANS, call->input, v->other_means);
}

/* Of the others, how many lie within what this one covers. */
static size_t earlier(const struct naskah_verification *v, const struct naskah_signature *s)
{
	size_t count = 0;

	for (size_t i = 0; i < v->signature_count; i++)
		count += v->signatures[i].end && v->signatures[i].end < s->end;
	return count;
}

static void tell_cover(const struct call *call, const struct naskah_verification *v, const struct naskah_signature *s)
{
	size_t others = earlier(v, s);

	if (!s->end)
		print_said(call, call->out, SAY_COVERS_NOTHING);
	else if (!s->covers_paper)
		print_said(call, call->out, SAY_COVERS_PART, NUMBER(s->end));
	else if (others)
		print_said(call, call->out, SAY_COVERS_OTHERS, NUMBER(others));
	else
		print_said(call, call->out, SAY_COVERS_PAPER);
	if (s->end && !s->revision)
		print_said(call, call->out, SAY_COVERS_MIDDLE);
}

static void tell_signature(const struct call *call, const struct naskah_verification *v,
                           const struct naskah_signature *s)
{
	static const enum saying seals[] = {
		[NASKAH_SEAL_WHOLE] = SAY_SEAL_WHOLE,
		[NASKAH_SEAL_BROKEN] = SAY_SEAL_BROKEN,
		[NASKAH_SEAL_UNKNOWN] = SAY_SEAL_UNKNOWN,
	};

	print_said(call, call->out, s->signer ? SAY_SIGNED_BY : SAY_SIGNED, s->field,
	           s->own ? "" : words_of(call, SAY_SIGNED_FIELD_ADDED), s->signer);
	tell_cover(call, v, s);
	tell_people(call, call->out, seals[s->seal]);
}

static void tell_all(const struct call *call, const struct naskah_verification *v)
{
	tell_likeness(call, v);
	tell_causes(call, v);
	for (size_t i = 0; i < v->signature_count; i++)
		tell_signature(call, v, &v->signatures[i]);
	if (v->empty)
		tell_people(call, call->out, SAY_FIELDS_EMPTY, NUMBER(v->empty));
	if (v->uncovered)
		tell_people(call, call->out, SAY_UNCOVERED, call->input, NUMBER(v->uncovered));
	if (v->signature_count)
		tell_people(call, call->out, SAY_CERTIFICATES);
}

/* -- for machines -- */

static void member(const struct call *call, const char *key, const char *value)
{
	fputs(",\n ", call->out);
	print_member(call->out, key, value);
}

static void number(const struct call *call, const char *key, size_t value)
{
	fprintf(call->out, ",\n \"%s\": %zu", key, value);
}

static const char *truth(bool value)
{
	return value ? "true" : "false";
}

static void print_signatures(const struct call *call, const struct naskah_verification *v)
{
	fputs(",\n \"tanda_tangan\": [", call->out);
	for (size_t i = 0; i < v->signature_count; i++) {
		const struct naskah_signature *s = &v->signatures[i];

		fputs(i ? ",\n  {" : "\n  {", call->out);
		print_member(call->out, "kolom", s->field);
		if (s->signer) {
			fputs(", ", call->out);
			print_member(call->out, "sertifikat", s->signer);
		}
		fprintf(call->out,
		        ", \"kolom_naskah\": %s, \"mencakup_naskah\": %s, \"cakupan\": %zu, \"revisi\": %zu, ",
		        truth(s->own), truth(s->covers_paper), s->end, s->revision);
		print_member(call->out, "isi", seal_word(s->seal));
		fputc('}', call->out);
	}
	fputs("]", call->out);
}

static void print(const struct call *call, const struct naskah_verification *v)
{
	fputs("{", call->out);
	print_member(call->out, "berkas", call->input);
	member(call, "hasil", likeness_word(v->likeness));
	fprintf(call->out, ",\n \"program_lain\": %s,\n \"data_diubah\": %s", truth(v->other_program),
	        truth(v->altered));
	if (v->other_means)
		member(call, "sarana_lain", v->other_means);
	if (v->page)
		number(call, "halaman", v->page);
	if (v->likeness == NASKAH_LIKE_WORDS) {
		member(call, "tertulis", v->found ? v->found : "");
		member(call, "seharusnya", v->made ? v->made : "");
	}
	if (v->likeness != NASKAH_LIKE_SAME)
		number(call, "bita", v->at + 1);
	number(call, "naskah", v->paper);
	number(call, "tambahan", v->appended);
	number(call, "tak_tercakup", v->uncovered);
	number(call, "kolom_kosong", v->empty);
	print_signatures(call, v);
	fputs("}\n", call->out);
}

enum naskah_status run_verifikasi(struct call *call)
{
	struct naskah_office *office = naskah_open_pdf(call->input, &call->options);
	const struct naskah_verification *verification;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!office) {
		complain(call, call->input, SAY_OUT_OF_MEMORY);
		return status;
	}
	status = naskah_verify(office, &verification);
	if (verification && call->json)
		print(call, verification);
	else if (verification)
		tell_all(call, verification);
	if (!verification || verification->likeness == NASKAH_LIKE_UNKNOWN)
		print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}
