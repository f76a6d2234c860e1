/* Commands and options as tables; what they mean stands in their rows. */
#include "cli.h"

#include "base/buffer.h"
#include "generate.h"
#include "font/font.h"
#include "input/guide.h"
#include "input/schema.h"
#include "semua.h"
#include "record/paper.h"

#include <string.h>

#ifndef NASKAH_VERSION
#define NASKAH_VERSION "0.1.0"
#endif

enum { FOLDERS_MOST = 16, HELP_COLUMN = 26 };

struct call {
	struct job job;
	const char *command;
	const char *folder; /* of papers: -d */
	struct text folders[FOLDERS_MOST];
	bool help;
	bool plain; /* --format teks */
	FILE *out, *err;
};

enum option_kind {
	OPTION_OUTPUT,
	OPTION_FOLDER,
	OPTION_TRIWULAN,
	OPTION_NOMOR,
	OPTION_PAPER,
	OPTION_POSTER,
	OPTION_CERTIFICATE,
	OPTION_ARSIP,
	OPTION_KONSEP,
	OPTION_ROOT,
	OPTION_FONTS,
	OPTION_LANGUAGE,
	OPTION_FORMAT,
	OPTION_DUMP,
	OPTION_CLASSIC,
	OPTION_NO_SOURCE,
	OPTION_HELP
};

struct option {
	const char *name; /* NULL ends the table */
	char letter;
	enum option_kind kind;
	const char *value; /* what its value is called, or NULL */
	const char *id, *en;
};

static const struct option options[] = {
	{ "keluaran", 'o', OPTION_OUTPUT, "BERKAS", "berkas PDF yang ditulis; - untuk keluaran standar",
	  "PDF file to write; - for standard output" },
	{ "folder", 'd', OPTION_FOLDER, "FOLDER", "folder untuk naskah semua; dibuat bila belum ada",
	  "folder for naskah semua; made when missing" },
	{ "triwulan", 0, OPTION_TRIWULAN, "1..4", "hanya naskah triwulan ini", "only the papers of this quarter" },
	{ "nomor", 0, OPTION_NOMOR, "NOMOR", "hanya naskah dengan nomor ini", "only the paper with this number" },
	{ "kertas", 0, OPTION_PAPER, "KERTAS", "A4, F4, Folio, Legal, A3, A2, A1 atau lebar x tinggi mm: 215x330",
	  "A4, F4, Folio, Legal, A3, A2, A1 or width x height in mm: 215x330" },
	{ "poster", 0, OPTION_POSTER, NULL,
	  "untuk papan pengumuman: SOP yang terbaca dari dua meter, A1 bila tanpa --kertas",
	  "for a notice board: SOPs legible from two metres, A1 unless --kertas" },
	{ "arsip", 0, OPTION_ARSIP, NULL, "salinan arsip, dengan tabel paraf",
	  "the file copy, with its table of initials" },
	{ "konsep", 0, OPTION_KONSEP, NULL, "tulisan KONSEP di setiap halaman, walaupun datanya sudah final",
	  "KONSEP (draft) across every page, even when the data is final" },
	{ "sertifikat", 0, OPTION_CERTIFICATE, NULL, "bukti bagan alir SOP: garis, persilangan, pelanggaran aturan",
	  "proof of the flow charts of SOPs: lines, crossings, rules broken" },
	{ "akar", 0, OPTION_ROOT, "FOLDER", "folder gambar dan berkas sertakan; biasanya folder berkas data",
	  "folder of pictures and included files; by default the data file's" },
	{ "font-dir", 0, OPTION_FONTS, "FOLDER", "folder huruf Anda sendiri; boleh lebih dari satu kali",
	  "folder of your own fonts; may be repeated" },
	{ "bahasa", 0, OPTION_LANGUAGE, "id|en", "bahasa pesan", "language of messages" },
	{ "format", 0, OPTION_FORMAT, "teks|json", "bentuk pesan", "form of messages" },
	{ "tanpa-sumber", 0, OPTION_NO_SOURCE, NULL, "data tidak dilampirkan di dalam PDF",
	  "do not attach the data to the PDF" },
	{ "klasik", 0, OPTION_CLASSIC, NULL, "PDF tanpa object stream, untuk pembaca lama",
	  "PDF without object streams, for old readers" },
	{ "dump", 0, OPTION_DUMP, NULL, "halaman sebagai teks, untuk pengujian", "pages as text, for tests" },
	{ "help", 'h', OPTION_HELP, NULL, "bantuan ini", "this help" },
	{ NULL, 0, OPTION_HELP, NULL, NULL, NULL },
};

static const char *say(const struct call *call, const char *id, const char *en)
{
	return call->job.language == LANGUAGE_EN ? en : id;
}

static void print_option(const struct call *call, FILE *to, const struct option *option)
{
	char head[64];
	int used = snprintf(head, sizeof head, "%s%c%s--%s%s%s", option->letter ? "-" : "  ",
	                    option->letter ? option->letter : ' ', option->letter ? ", " : " ", option->name,
	                    option->value ? " " : "", option->value ? option->value : "");

	fprintf(to, "  %s%*s %s\n", head, used < 28 ? 28 - used : 0, "", say(call, option->id, option->en));
}

static void print_command(const struct call *call, const char *name, const char *words, const char *note)
{
	int used = (int)(strlen(name) + strlen(words));

	fprintf(call->out, "  naskah %s%s%*s %s\n", name, words, used < HELP_COLUMN ? HELP_COLUMN - used : 0, "", note);
}

static int print_help(const struct call *call)
{
	size_t i;

	fprintf(call->out, "%s\n\n",
	        say(call, "naskah " NASKAH_VERSION ": satu berkas data JSON menjadi naskah resmi dalam PDF",
	            "naskah " NASKAH_VERSION ": one JSON data file becomes official papers in PDF"));
	fprintf(call->out, "%s\n",
	        say(call,
	            "Naskah, ditulis ke folder ini bila tanpa -o:", "Papers, written to this folder without -o:"));
	for (i = 0; layouts[i]; i++)
		print_command(call, layouts[i]->name, " DATA.json", layouts[i]->note);
	fprintf(call->out, "\n%s\n", say(call, "Perintah lain:", "Other commands:"));
	print_command(call, "semua", " DATA.json -d FOLDER",
	              say(call, "semua naskah yang dapat dibuat dari data itu", "every paper the data can make"));
	print_command(call, "periksa", " DATA.json",
	              say(call, "yang masih kurang atau berselisih; status 1 bila ada",
	                  "what is missing or contradicts; status 1 if any"));
	print_command(call, "skema", "",
	              say(call, "JSON Schema untuk editor; --format teks: daftar kunci untuk dibaca",
	                  "JSON Schema for editors; --format teks: the keys, to be read"));
	print_command(call, "font", "", say(call, "huruf yang ditemukan", "fonts found"));
	fprintf(call->out, "\n");
	fprintf(call->out, "%s\n", say(call, "Pilihan:", "Options:"));
	for (i = 0; options[i].name; i++)
		print_option(call, call->out, &options[i]);
	fprintf(call->out, "\n%s\n",
	        say(call,
	            "DATA.json boleh - (masukan standar). Status keluar: 0 selesai, 1 data salah, 2 perintah\n"
	            "salah, 3 sistem gagal (disk penuh, huruf tidak terpasang).",
	            "DATA.json may be - (standard input). Exit status: 0 done, 1 the data has errors, 2 wrong\n"
	            "call, 3 the system failed (disk full, font not installed)."));
	return fflush(call->out) == 0 && !ferror(call->out) ? OUTCOME_DONE : OUTCOME_SYSTEM_FAILED;
}

static int wrong_call(const struct call *call, const char *id, const char *en, const char *what)
{
	fprintf(call->err, "naskah: %s%s%s\n", say(call, id, en), what ? ": " : "", what ? what : "");
	fprintf(call->err, "%s\n", say(call, "Lihat: naskah --help", "See: naskah --help"));
	return OUTCOME_WRONG_CALL;
}

static const struct option *lookup_option(const char *word, size_t count)
{
	size_t i;

	for (i = 0; options[i].name; i++)
		if (strlen(options[i].name) == count && memcmp(options[i].name, word, count) == 0)
			return &options[i];
	return NULL;
}

static const struct option *lookup_letter(char letter)
{
	size_t i;

	for (i = 0; options[i].name; i++)
		if (options[i].letter == letter)
			return &options[i];
	return NULL;
}

/* False when the value is none of the option's. */
static bool apply(struct call *call, const struct option *option, const char *value)
{
	struct job *job = &call->job;

	switch (option->kind) {
	case OPTION_OUTPUT:
		job->output = value;
		return true;
	case OPTION_FOLDER:
		call->folder = value;
		return *value != 0;
	case OPTION_TRIWULAN:
		job->wishes.triwulan = value[0] - '0';
		return value[0] >= '1' && value[0] <= '4' && !value[1];
	case OPTION_NOMOR:
		job->wishes.nomor = text_from(value);
		return *value != 0;
	case OPTION_PAPER:
		job->wishes.kertas = text_from(value);
		return paper_from_text(job->wishes.kertas, &(struct sheet){ 0, 0 }) == PAPER_FINE;
	case OPTION_POSTER:
		return job->wishes.poster = true;
	case OPTION_CERTIFICATE:
		return (job->certificates = call->out) != NULL;
	case OPTION_ARSIP:
		return job->wishes.arsip = true;
	case OPTION_KONSEP:
		return job->wishes.konsep = true;
	case OPTION_ROOT:
		job->root = value;
		return true;
	case OPTION_FONTS:
		if (job->font_folder_count == FOLDERS_MOST)
			return false;
		call->folders[job->font_folder_count++] = text_from(value);
		return true;
	case OPTION_LANGUAGE:
		job->language = strcmp(value, "en") == 0 ? LANGUAGE_EN : LANGUAGE_ID;
		return strcmp(value, "en") == 0 || strcmp(value, "id") == 0;
	case OPTION_FORMAT:
		job->json_messages = strcmp(value, "json") == 0;
		call->plain = !job->json_messages;
		return job->json_messages || strcmp(value, "teks") == 0;
	case OPTION_DUMP:
		return job->dump = true;
	case OPTION_CLASSIC:
		return job->classic = true;
	case OPTION_NO_SOURCE:
		return job->no_source = true;
	case OPTION_HELP:
		return call->help = true;
	}
	return false;
}

/* Reads an option and its value ("-o x", "-ox", "--name x", "--name=x"); *at moves to the last word used. */
static int take_option(struct call *call, int argc, char **argv, int *at)
{
	const char *word = argv[*at], *value = NULL, *equals = strchr(word, '=');
	const struct option *option;

	if (word[1] == '-') {
		option = lookup_option(word + 2, equals ? (size_t)(equals - word) - 2 : strlen(word) - 2);
		value = equals ? equals + 1 : NULL;
	} else {
		option = lookup_letter(word[1]);
		value = word[2] ? word + 2 : NULL;
	}
	if (!option)
		return wrong_call(call, "pilihan tidak dikenal", "unknown option", word);
	if (!option->value && value)
		return wrong_call(call, "pilihan ini tanpa nilai", "this option takes no value", word);
	if (option->value && !value) {
		if (*at + 1 >= argc)
			return wrong_call(call, "pilihan ini perlu nilai", "this option needs a value", word);
		value = argv[++*at];
	}
	if (!apply(call, option, value)) {
		wrong_call(call, "nilai pilihan salah", "wrong value of an option", word);
		print_option(call, call->err, option);
		return OUTCOME_WRONG_CALL;
	}
	return OUTCOME_DONE;
}

static int take_words(struct call *call, int argc, char **argv)
{
	int i, wrong;

	for (i = 1; i < argc; i++) {
		if (argv[i][0] == '-' && argv[i][1]) {
			wrong = take_option(call, argc, argv, &i);
			if (wrong)
				return wrong;
		} else if (!call->command)
			call->command = argv[i];
		else if (!call->job.input)
			call->job.input = argv[i];
		else
			return wrong_call(call, "terlalu banyak kata", "too many words", argv[i]);
	}
	return OUTCOME_DONE;
}

static int print_text(const struct call *call, struct text text)
{
	size_t put = fwrite(text.bytes, 1, text.count, call->out);

	return fflush(call->out) == 0 && put == text.count ? OUTCOME_DONE : OUTCOME_SYSTEM_FAILED;
}

/* Commands that need no data: `skema`, `font`. */
static int inform(const struct call *call, bool schema)
{
	struct arena *arena = arena_open((size_t)256 * 1024 * 1024);
	volatile int outcome = OUTCOME_SYSTEM_FAILED;

	if (!arena)
		return OUTCOME_SYSTEM_FAILED;
	if (setjmp(*arena_landing(arena)) == 0) {
		struct buffer out = { .arena = arena };

		if (schema && call->plain)
			guide_write(&out, &record_shape, "Berkas data naskah");
		else if (schema)
			schema_write(&out, &record_shape, "Data naskah");
		else
			buffer_add(&out,
			           fonts_report(arena, fonts_open(arena, call->folders, call->job.font_folder_count)));
		outcome = print_text(call, buffer_text(&out));
	}
	arena_close(arena);
	return outcome;
}

static int run_layout(struct call *call, const struct layout *layout)
{
	char output[64];

	if (!call->job.input)
		return wrong_call(call, "berkas data belum disebut", "no data file given", NULL);
	snprintf(output, sizeof output, "%s.%s", layout->name, call->job.dump ? "txt" : "pdf");
	if (!call->job.output)
		call->job.output = output;
	call->job.layout = layout;
	call->job.font_folders = call->folders;
	return (int)generate(&call->job);
}

static int run_semua(struct call *call)
{
	if (!call->job.input)
		return wrong_call(call, "berkas data belum disebut", "no data file given", NULL);
	if (strcmp(call->job.input, "-") == 0)
		return wrong_call(call, "semua perlu berkas data, bukan masukan standar",
		                  "semua needs a data file, not standard input", NULL);
	if (!call->folder)
		return wrong_call(call, "folder belum disebut; tulis -d FOLDER", "no folder given; write -d FOLDER",
		                  NULL);
	if (call->job.output)
		return wrong_call(call, "semua menulis ke folder; pakai -d, bukan -o",
		                  "semua writes to a folder; use -d, not -o", NULL);
	call->job.font_folders = call->folders;
	return (int)semua(&call->job, call->folder, call->out);
}

/* The findings are what was asked for, so they go to standard output. */
static int run_audit(struct call *call)
{
	if (!call->job.input)
		return wrong_call(call, "berkas data belum disebut", "no data file given", NULL);
	call->job.inspect = true;
	call->job.messages = call->out;
	return (int)generate(&call->job);
}

static int run_command(struct call *call)
{
	size_t i;

	for (i = 0; layouts[i]; i++)
		if (strcmp(call->command, layouts[i]->name) == 0)
			return run_layout(call, layouts[i]);
	if (strcmp(call->command, "semua") == 0)
		return run_semua(call);
	if (strcmp(call->command, "periksa") == 0)
		return run_audit(call);
	if (strcmp(call->command, "skema") == 0 || strcmp(call->command, "font") == 0)
		return inform(call, call->command[0] == 's');
	return wrong_call(call, "perintah tidak dikenal", "unknown command", call->command);
}

static bool read_epoch(const char *epoch, int64_t *moment)
{
	int64_t seconds = 0;

	*moment = -1;
	if (!epoch || !*epoch)
		return true;
	for (; *epoch; epoch++) {
		if (*epoch < '0' || *epoch > '9' || seconds > INT64_C(253402300799))
			return false;
		seconds = seconds * 10 + (*epoch - '0');
	}
	*moment = seconds;
	return seconds <= INT64_C(253402300799);
}

int cli(int argc, char **argv, const char *epoch, FILE *out, FILE *err)
{
	struct call call = { .job = { .messages = err }, .out = out, .err = err };
	int wrong = take_words(&call, argc, argv);

	if (wrong)
		return wrong;
	if (call.help)
		return print_help(&call);
	if (!read_epoch(epoch, &call.job.moment))
		return wrong_call(&call, "SOURCE_DATE_EPOCH bukan bilangan detik",
		                  "SOURCE_DATE_EPOCH is no number of seconds", epoch);
	if (!call.command)
		return wrong_call(&call, "perintah belum disebut", "no command given", NULL);
	return run_command(&call);
}
