/* Commands as a table; papers are made by the command of their name. */
#include "cli/call.h"

#include <stdlib.h>
#include <string.h>

/* -- a paper -- */

static void print_certificates(const struct call *call, const struct naskah_paper *paper)
{
	const char *line;

	for (size_t i = 0; (line = naskah_certificate(paper, i)); i++)
		fprintf(call->out, "%s\n", line);
}

/* Where the paper goes when nothing is said: "lkip.pdf". */
static const char *output_name(struct call *call, char room[64])
{
	if (call->output)
		return call->output;
	snprintf(room, 64, "%s.%s", call->command, naskah_output_extension(call->written));
	return room;
}

static enum naskah_status make_paper(struct call *call, struct naskah_office *office)
{
	struct naskah_paper *paper = NULL;
	char room[64];
	enum naskah_status status = naskah_make(office, call->command, &call->wishes, &paper);

	if (paper)
		status = naskah_save(paper, call->written, &call->form, output_name(call, room));
	if (paper && status == NASKAH_DONE && call->metadata)
		status = naskah_save(paper, "metadata", NULL, call->metadata);
	if (paper)
		print_certificates(call, paper);
	naskah_paper_close(paper);
	return status;
}

static enum naskah_status run_paper(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;
	char room[64];

	if (call->metadata && strcmp(call->metadata, output_name(call, room)) == 0)
		return wrong_call(call, "metadata dan naskah tidak dapat ditulis ke tempat yang sama",
		                  "metadata and paper cannot be written to the same place", call->metadata);
	office = open_office(call);
	if (!office)
		return status;
	status = held_back(call, office) ? NASKAH_DATA_WRONG : make_paper(call, office);
	print_messages(call, call->err, office);
	if (status == NASKAH_DONE)
		print_waiting(call, office);
	naskah_close(office);
	return printed(call, call->out, status);
}

/* -- the others -- */

/* Where a figure comes from: what was asked for, so it goes to standard output. */
static enum naskah_status run_jelaskan(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status;
	const char *told;

	if (!call->kind)
		return wrong_call(call, "angka belum disebut, misalnya: jelaskan DATA.json \"113,65%\"",
		                  "no figure given, as in: jelaskan DATA.json \"113,65%\"", NULL);
	office = open_office(call);
	if (!office)
		return NASKAH_SYSTEM_FAILED;
	status = naskah_explain(office, &call->wishes, call->kind, call->json, call->english, &told);
	if (told)
		fputs(told, call->out);
	else
		print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}

/* Prints a text that the library made, which it gets back. */
static enum naskah_status print_made(const struct call *call, char *text)
{
	if (!text) {
		fprintf(call->err, "naskah: %s\n", say(call, "memori habis", "out of memory"));
		return NASKAH_SYSTEM_FAILED;
	}
	fputs(text, call->out);
	naskah_free(text);
	return printed(call, call->out, NASKAH_DONE);
}

static enum naskah_status run_skema(struct call *call)
{
	return print_made(call, naskah_schema(call->plain));
}

static enum naskah_status run_font(struct call *call)
{
	return print_made(call, naskah_fonts(&call->options));
}

#define WITH_DATA " DATA.json"
#define WITH_PDF " BERKAS.pdf"

const struct command commands[] = {
	{ "semua", WITH_DATA " -d FOLDER", "semua naskah yang dapat dibuat dari data itu",
	  "every paper the data can make", run_semua },
	{ "gambar", WITH_DATA " NASKAH", "halaman naskah sebagai gambar SVG, dan satu halaman HTML",
	  "pages of a paper as SVG pictures, and one HTML page", run_gambar },
	{ "periksa", WITH_DATA, "yang masih kurang atau berselisih; status 1 bila ada",
	  "what is missing or contradicts; status 1 if any", run_periksa },
	{ "salin", WITH_PDF " -d FOLDER", "data dan gambar yang tersimpan di dalam PDF",
	  "the data and pictures that a PDF holds", run_salin },
	{ "verifikasi", WITH_PDF, "PDF dibuat ulang dari data di dalamnya, lalu dibandingkan; status 1 bila berbeda",
	  "the PDF is made again from the data it holds, and compared; status 1 if it differs", run_verifikasi },
	{ "jelaskan", WITH_DATA " ANGKA", "asal sebuah angka: nama, jalur, atau kata pada halaman",
	  "where a figure comes from: name, path, or words on a page", run_jelaskan },
	{ "skema", "", "JSON Schema untuk editor; --format teks: daftar kunci untuk dibaca",
	  "JSON Schema for editors; --format teks: the keys, to be read", run_skema },
	{ "font", "", "huruf yang ditemukan", "fonts found", run_font },
	{ NULL, NULL, NULL, NULL, NULL },
};

/* -- running -- */

static enum naskah_status run_on_pdf(struct call *call, enum naskah_status (*run)(struct call *call))
{
	if (!call->input)
		return wrong_call(call, "berkas PDF belum disebut", "no PDF file given", NULL);
	return run(call);
}

static enum naskah_status run_on_data(struct call *call, enum naskah_status (*run)(struct call *call))
{
	if (!call->input && !(call->rules && run == run_periksa))
		return wrong_call(call, "berkas data belum disebut", "no data file given", NULL);
	return run(call);
}

static enum naskah_status run(struct call *call, const struct command *command)
{
	if (strncmp(command->words, WITH_DATA, strlen(WITH_DATA)) == 0)
		return run_on_data(call, command->run);
	if (strncmp(command->words, WITH_PDF, strlen(WITH_PDF)) == 0)
		return run_on_pdf(call, command->run);
	return command->run(call);
}

enum naskah_status run_command(struct call *call)
{
	if (naskah_kind_note(call->command))
		return run_on_data(call, run_paper);
	for (const struct command *command = commands; command->name; command++)
		if (strcmp(call->command, command->name) == 0)
			return run(call, command);
	return wrong_call(call, "perintah tidak dikenal", "unknown command", call->command);
}
