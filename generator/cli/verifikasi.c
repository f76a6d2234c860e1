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

#define LINE(call, id, en, ...) fprintf((call)->out, say((call), id, en), __VA_ARGS__)

static void tell_likeness(const struct call *call, const struct naskah_verification *v)
{
	switch (v->likeness) {
	case NASKAH_LIKE_SAME:
		LINE(call, "%s: sama persis dengan yang dibuat ulang dari data di dalamnya (%zu bita)\n",
		     "%s: the same, byte for byte, as made again from the data inside (%zu bytes)\n", call->input,
		     v->paper);
		return;
	case NASKAH_LIKE_WORDS:
		LINE(call, "%s: BERBEDA: halaman %zu menyebut \"%s\"; menurut data di dalamnya \"%s\"\n",
		     "%s: DIFFERENT: page %zu says \"%s\"; by the data inside it is \"%s\"\n", call->input, v->page,
		     v->found ? v->found : "", v->made ? v->made : "");
		return;
	case NASKAH_LIKE_DRAWING:
		LINE(call, "%s: BERBEDA: kata-kata halaman %zu sama, tetapi letak atau gambarnya tidak\n",
		     "%s: DIFFERENT: the words of page %zu are the same, its drawing is not\n", call->input, v->page);
		return;
	case NASKAH_LIKE_PAGES:
		LINE(call, "%s: BERBEDA: jumlah halamannya lain, mulai halaman %zu\n",
		     "%s: DIFFERENT: another number of pages, from page %zu on\n", call->input, v->page);
		return;
	case NASKAH_LIKE_BYTES:
		LINE(call, "%s: BERBEDA: isi halaman sama, tetapi bagian lain berkas tidak, mulai bita %zu\n",
		     "%s: DIFFERENT: all pages are the same, but not the file, from byte %zu on\n", call->input, v->at);
		return;
	case NASKAH_LIKE_UNKNOWN:
		break;
	}
	LINE(call, "%s: tidak dapat dibuat ulang dari data di dalamnya\n",
	     "%s: cannot be made again from the data inside\n", call->input);
}

static void tell_causes(const struct call *call, const struct naskah_verification *v)
{
	if (v->altered)
		LINE(call, "%s: data di dalamnya bukan yang disimpan ketika PDF dibuat\n",
		     "%s: the data inside is not what was put there when the PDF was made\n", call->input);
	if (v->other_program)
		LINE(call, "%s: dibuat dengan edisi lain program ini\n", "%s: made by another edition of the program\n",
		     call->input);
	if (v->other_means)
		LINE(call, "%s: dibuat dengan edisi lain \"%s\"\n", "%s: made with another edition of \"%s\"\n",
		     call->input, v->other_means);
}

static void tell_signature(const struct call *call, const struct naskah_signature *s)
{
	static const char *const id[] = {
		[NASKAH_SEAL_WHOLE] = "isinya utuh",
		[NASKAH_SEAL_BROKEN] = "ISINYA BERUBAH sejak ditandatangani",
		[NASKAH_SEAL_UNKNOWN] = "keutuhan isinya tidak dapat diperiksa di sini",
	};
	static const char *const en[] = {
		[NASKAH_SEAL_WHOLE] = "these are whole",
		[NASKAH_SEAL_BROKEN] = "these have CHANGED since it was signed",
		[NASKAH_SEAL_UNKNOWN] = "whether these are whole cannot be told here",
	};

	LINE(call, "tanda tangan \"%s\"%s: mencakup %zu bita pertama%s%s; %s\n",
	     "signature \"%s\"%s: covers the first %zu bytes%s%s; %s\n", s->field,
	     s->own ? "" : say(call, " (kolom tambahan penanda tangan)", " (a field added by the signer)"), s->end,
	     s->revision ? "" : say(call, ", bukan sampai akhir suatu revisi", ", not to the end of a revision"),
	     s->covers_paper ? "" : say(call, ", BUKAN seluruh naskah", ", NOT the whole paper"),
	     say(call, id[s->seal], en[s->seal]));
}

static void tell(const struct call *call, const struct naskah_verification *v)
{
	tell_likeness(call, v);
	tell_causes(call, v);
	for (size_t i = 0; i < v->signature_count; i++)
		tell_signature(call, &v->signatures[i]);
	if (v->uncovered)
		LINE(call, "%s: %zu bita terakhir tidak tercakup tanda tangan mana pun\n",
		     "%s: the last %zu bytes are covered by no signature\n", call->input, v->uncovered);
	if (v->signature_count)
		LINE(call, "%ssertifikat tidak diperiksa di sini; pakai pdfsig atau pembaca PDF\n",
		     "%scertificates are not looked at here; use pdfsig or a PDF reader\n", "");
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
		number(call, "bita", v->at);
	number(call, "naskah", v->paper);
	number(call, "tambahan", v->appended);
	number(call, "tak_tercakup", v->uncovered);
	print_signatures(call, v);
	fputs("}\n", call->out);
}

enum naskah_status run_verifikasi(struct call *call)
{
	struct naskah_office *office = naskah_open_pdf(call->input, &call->options);
	const struct naskah_verification *verification;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!office)
		return status;
	status = naskah_verify(office, &verification);
	if (verification && call->json)
		print(call, verification);
	else if (verification)
		tell(call, verification);
	if (!verification || verification->likeness == NASKAH_LIKE_UNKNOWN)
		print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}
