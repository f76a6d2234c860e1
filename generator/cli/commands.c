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
	if (status == NASKAH_DONE)
		print_made(call, paper, output_name(call, room));
	naskah_paper_close(paper);
	return status;
}

static enum naskah_status run_start(struct call *call)
{
	return call->older ? run_turun(call) : run_baru(call);
}

static enum naskah_status run_paper(struct call *call)
{
	struct naskah_office *office;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;
	char room[64];

	if (call->metadata && strcmp(call->metadata, output_name(call, room)) == 0)
		return wrong_call(call, SAY_SAME_PLACE, call->metadata);
	office = open_office(call);
	if (!office)
		return status;
	call->alone = call->command;
	status = held_back(call, office) ? NASKAH_DATA_WRONG : make_paper(call, office);
	call->waiting = status == NASKAH_DONE;
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
static enum naskah_status print_text(const struct call *call, char *text)
{
	if (!text) {
		complain(call, NULL, SAY_OUT_OF_MEMORY);
		return NASKAH_SYSTEM_FAILED;
	}
	fputs(text, call->out);
	naskah_free(text);
	return printed(call, call->out, NASKAH_DONE);
}

static enum naskah_status run_skema(struct call *call)
{
	return print_text(call, naskah_schema(call->plain));
}

static enum naskah_status run_font(struct call *call)
{
	return print_text(call, naskah_fonts(&call->options));
}

/* What stands behind commands that all need the same. */
#define DATA_FIRST                                                                                                     \
	{                                                                                                              \
		SAY_NO_DATA, SAYING_COUNT                                                                              \
	}
#define PDF_FIRST                                                                                                      \
	{                                                                                                              \
		SAY_NO_PDF, SAYING_COUNT                                                                               \
	}
#define NOTHING                                                                                                        \
	{                                                                                                              \
		SAYING_COUNT, SAYING_COUNT                                                                             \
	}

const struct command commands[] = {
	{ "semua", " DATA.json -d FOLDER", "semua naskah yang dapat dibuat dari data itu",
	  "every paper the data can make", FOR_SEMUA, 1, DATA_FIRST, run_semua },
	{ "baru",
	  " FOLDER",
	  "folder baru yang sudah menghasilkan semua naskah, untuk diisi (--jenis, --excel)",
	  "a new folder that every paper can be made of already, to be filled in (--jenis, --excel)",
	  FOR_BARU,
	  1,
	  { SAY_NO_NEW_FOLDER, SAYING_COUNT },
	  run_start },
	{ "pantau", " DATA.json [NASKAH...]",
	  "naskah dibuat lagi setiap kali datanya disimpan, sampai dihentikan dengan Ctrl-C",
	  "papers are made again whenever their data is saved, until Ctrl-C ends it", FOR_PANTAU, SIZE_MAX, DATA_FIRST,
	  run_pantau },
	{ "massal", " DAFTAR|FOLDER... -d FOLDER", "semua naskah dari banyak berkas data, satu folder bagi tiap berkas",
	  "every paper of many data files, a folder for each", FOR_MASSAL, SIZE_MAX, DATA_FIRST, run_massal },
	{ "gambar",
	  " DATA.json NASKAH",
	  "halaman naskah sebagai gambar SVG, dan satu halaman HTML",
	  "pages of a paper as SVG pictures, and one HTML page",
	  FOR_GAMBAR,
	  2,
	  { SAY_NO_DATA, SAY_NO_PAPER },
	  run_gambar },
	{ "periksa", " DATA.json", "yang masih kurang atau berselisih; status 1 bila ada galat atau peringatan",
	  "what is missing or contradicts; status 1 if any is an error or a warning", FOR_PERIKSA, 1, DATA_FIRST,
	  run_periksa },
	{ "salin", " BERKAS.pdf -d FOLDER", "data dan gambar yang tersimpan di dalam PDF",
	  "the data and pictures that a PDF holds", FOR_SALIN, 1, PDF_FIRST, run_salin },
	{ "verifikasi", " BERKAS.pdf",
	  "PDF dibuat ulang dari data di dalamnya, lalu dibandingkan; status 1 bila berbeda",
	  "the PDF is made again from the data it holds, and compared; status 1 if it differs", FOR_VERIFIKASI, 1,
	  PDF_FIRST, run_verifikasi },
	{ "ekspor", " DATA.json [NASKAH] --xlsx BUKU.xlsx",
	  "data sebagai buku kerja, dengan penjelasan dan rumus; atau sebuah tabel naskah",
	  "the data as a workbook, with explanations and formulas; or a table of a paper", FOR_EKSPOR, 2, DATA_FIRST,
	  run_ekspor },
	{ "impor",
	  " BUKU.xlsx DATA.json",
	  "buku kerja menjadi berkas data",
	  "a workbook becomes a data file",
	  FOR_IMPOR,
	  2,
	  { SAY_NO_DATA, SAY_NO_TARGET },
	  run_impor },
	{ "beda",
	  " LAMA BARU [NASKAH]",
	  "yang berubah dari data (atau PDF) lama ke yang baru; status 1 bila ada",
	  "what changed from older data (or PDF) to newer; status 1 if any",
	  FOR_BEDA,
	  3,
	  { SAY_NO_OLDER, SAY_NO_OLDER },
	  run_beda },
	{ "ttd-uji",
	  " [BERKAS.pdf]",
	  "tiruan layanan TTE di komputer ini (--porta); BERKAS.pdf -o HASIL.pdf: setiap kolomnya ditandatangani di "
	  "situ",
	  "a stand-in of the signing service on this machine (--porta); FILE.pdf -o RESULT.pdf: its fields are signed "
	  "there",
	  FOR_TTD_UJI,
	  1,
	  { SAYING_COUNT, SAYING_COUNT },
	  run_ttd_uji },
	{ "jelaskan",
	  " DATA.json ANGKA",
	  "asal sebuah angka: nama, jalur, atau kata pada halaman",
	  "where a figure comes from: name, path, or words on a page",
	  FOR_JELASKAN,
	  2,
	  { SAY_NO_DATA, SAY_NO_FIGURE },
	  run_jelaskan },
	{ "skema", "", "JSON Schema untuk editor; --format teks: daftar kunci untuk dibaca",
	  "JSON Schema for editors; --format teks: the keys, to be read", FOR_SKEMA, 0, NOTHING, run_skema },
	{ "font", "", "huruf yang ditemukan", "fonts found", FOR_FONT, 0, NOTHING, run_font },
	{ "pelengkap",
	  " bash|zsh|fish",
	  "pelengkap perintah dan pilihan untuk cangkang itu",
	  "completion of commands and options for that shell",
	  FOR_PELENGKAP,
	  1,
	  { SAY_NO_SHELL, SAYING_COUNT },
	  NULL },
	{ NULL, NULL, NULL, NULL, 0, 0, NOTHING, NULL },
};

/* Of whatever name. */
static const struct command paper_command = {
	NULL, " DATA.json", NULL, NULL, FOR_PAPER, 1, DATA_FIRST, run_paper,
};

const struct command *lookup_command(const char *name)
{
	if (naskah_kind_note(name))
		return &paper_command;
	for (const struct command *command = commands; command->name; command++)
		if (strcmp(name, command->name) == 0)
			return command;
	return NULL;
}

const char **command_names(void)
{
	size_t papers = 0, others = 0;
	const char **names;

	while (naskah_kind(papers))
		papers++;
	while (commands[others].name)
		others++;
	names = malloc((papers + others + 1) * sizeof *names);
	for (size_t i = 0; names && i < papers + others; i++)
		names[i] = i < papers ? naskah_kind(i) : commands[i - papers].name;
	if (names)
		names[papers + others] = NULL;
	return names;
}
