/* Options as a table; what they mean stands in their rows. */
#include "cli/call.h"

#include <stdlib.h>
#include <string.h>

enum { MEGABYTES_LEAST = 64, MEGABYTES_MOST = 65536 };

enum option_kind {
	OPTION_OUTPUT,
	OPTION_FOLDER,
	OPTION_TRIWULAN,
	OPTION_NOMOR,
	OPTION_PAPER,
	OPTION_PAGES,
	OPTION_POSTER,
	OPTION_CERTIFICATE,
	OPTION_ARSIP,
	OPTION_KONSEP,
	OPTION_ROOT,
	OPTION_FONTS,
	OPTION_LANGUAGE,
	OPTION_FORMAT,
	OPTION_LEVEL,
	OPTION_RULES,
	OPTION_EVALUATOR,
	OPTION_STRICT,
	OPTION_MEMORY,
	OPTION_DUMP,
	OPTION_CLASSIC,
	OPTION_COMPACT,
	OPTION_TTD,
	OPTION_METADATA,
	OPTION_SIGNING,
	OPTION_NO_FIELDS,
	OPTION_NO_SOURCE,
	OPTION_NOTES,
	OPTION_TRACE,
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
	{ "halaman", 0, OPTION_PAGES, "3-5", "hanya halaman ini, untuk naskah gambar; 7 atau 3- juga boleh",
	  "only these pages, for naskah gambar; 7 or 3- will do, too" },
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
	{ "tingkat", 0, OPTION_LEVEL, "galat|peringatan|info",
	  "periksa: hanya temuan setingkat ini ke atas; info memuat semua",
	  "periksa: findings of this level and above; info for all" },
	{ "aturan", 0, OPTION_RULES, NULL, "periksa: daftar aturannya", "periksa: the list of its rules" },
	{ "evaluator", 0, OPTION_EVALUATOR, NULL, "periksa: daftar penilai, butir dan buktinya",
	  "periksa: the evaluator's list, items and their evidence" },
	{ "ketat", 0, OPTION_STRICT, NULL, "naskah tidak dibuat selama periksa menemukan galat",
	  "make no paper while periksa finds faults" },
	{ "tanpa-sumber", 0, OPTION_NO_SOURCE, NULL,
	  "PDF tanpa data dan gambar asalnya, yang biasanya ikut terbaca oleh setiap penerima PDF",
	  "PDF without its data and pictures, which every reader of the PDF has otherwise" },
	{ "dengan-catatan", 0, OPTION_NOTES, NULL,
	  "kunci yang diawali \"_\" ikut disimpan di dalam PDF; biasanya dihapus dari salinan itu",
	  "keys that begin with \"_\" stay in the data inside the PDF; they are cut out otherwise" },
	{ "jejak", 0, OPTION_TRACE, NULL, "asal setiap angka yang tercetak dilampirkan di dalam PDF (asal.json)",
	  "attach the origin of each printed figure to the PDF (asal.json)" },
	{ "tanpa-kolom", 0, OPTION_NO_FIELDS, NULL, "tanpa kolom tanda tangan elektronik di dalam PDF",
	  "no fields for electronic signatures in the PDF" },
	{ "ttd", 0, OPTION_SIGNING, "basah|elektronik",
	  "cara menandatangani; elektronik: dengan tempat visual tanda tangan elektronik",
	  "how it is signed; elektronik: with room for the picture of an electronic signature" },
	{ "ttd-json", 0, OPTION_TTD, NULL,
	  "bukan PDF, melainkan letak setiap tanda tangan dan isi permintaan ke layanan TTE, sebagai JSON",
	  "no PDF, but where each signature goes and the request to a signing service, as JSON" },
	{ "metadata", 0, OPTION_METADATA, "BERKAS",
	  "metadata kearsipan naskah sebagai JSON, di samping PDF; naskah semua: folder, satu berkas per naskah",
	  "archive metadata of the paper as JSON, beside the PDF; naskah semua: a folder, a file for each paper" },
	{ "klasik", 0, OPTION_CLASSIC, NULL,
	  "PDF tanpa object stream, untuk pembaca lama; biasa bila ada kolom tanda tangan",
	  "PDF without object streams, for old readers; usual with fields to sign" },
	{ "padat", 0, OPTION_COMPACT, NULL, "PDF dengan object stream, lebih kecil, walaupun ada kolom tanda tangan",
	  "PDF with object streams, smaller, even with fields to sign" },
	{ "batas-memori", 0, OPTION_MEMORY, "MB", "memori paling banyak, 64 sampai 65536; 1024 bila tidak ditulis",
	  "memory at most, 64 to 65536; 1024 unless said" },
	{ "dump", 0, OPTION_DUMP, NULL, "halaman sebagai teks, untuk pengujian", "pages as text, for tests" },
	{ "help", 'h', OPTION_HELP, NULL, "bantuan ini", "this help" },
	{ NULL, 0, OPTION_HELP, NULL, NULL, NULL },
};

static void print_option(const struct call *call, FILE *to, const struct option *option)
{
	char head[64];
	int used = snprintf(head, sizeof head, "%s%c%s--%s%s%s", option->letter ? "-" : "  ",
	                    option->letter ? option->letter : ' ', option->letter ? ", " : " ", option->name,
	                    option->value ? " " : "", option->value ? option->value : "");

	fprintf(to, "  %s%*s %s\n", head, used < 28 ? 28 - used : 0, "", say(call, option->id, option->en));
}

void print_options(const struct call *call)
{
	for (size_t i = 0; options[i].name; i++)
		print_option(call, call->out, &options[i]);
}

static const struct option *lookup_option(const char *word, size_t count)
{
	for (size_t i = 0; options[i].name; i++)
		if (strlen(options[i].name) == count && memcmp(options[i].name, word, count) == 0)
			return &options[i];
	return NULL;
}

static const struct option *lookup_letter(char letter)
{
	for (size_t i = 0; options[i].name; i++)
		if (options[i].letter == letter)
			return &options[i];
	return NULL;
}

static bool take_folder(struct call *call, const char *folder)
{
	if (call->options.font_folder_count == FONT_FOLDERS_MOST)
		return false;
	call->font_folders[call->options.font_folder_count++] = folder;
	call->options.font_folders = call->font_folders;
	return true;
}

static bool take_language(struct call *call, const char *language)
{
	call->english = strcmp(language, "en") == 0;
	return call->english || strcmp(language, "id") == 0;
}

static bool take_format(struct call *call, const char *format)
{
	call->json = strcmp(format, "json") == 0;
	call->plain = strcmp(format, "teks") == 0;
	return call->json || call->plain;
}

static bool take_level(struct call *call, const char *level)
{
	static const char *const words[] = {
		[LEVEL_FAULTS] = "galat", [LEVEL_WARNINGS] = "peringatan", [LEVEL_ALL] = "info"
	};

	for (int i = LEVEL_FAULTS; i <= LEVEL_ALL; i++)
		if (strcmp(level, words[i]) == 0)
			call->level = (enum level)i;
	return call->level != LEVEL_USUAL;
}

/* "7", "3-5", "3-" */
static bool take_pages(struct call *call, const char *value)
{
	char *end;

	if (*value < '1' || *value > '9')
		return false;
	call->form.first = strtoul(value, &end, 10);
	call->form.last = call->form.first;
	if (end[0] != '-')
		return *end == '\0';
	call->form.last = 0;
	if (!end[1])
		return true;
	if (end[1] < '1' || end[1] > '9')
		return false;
	call->form.last = strtoul(end + 1, &end, 10);
	return *end == '\0' && call->form.last >= call->form.first;
}

/* Whole megabytes. */
static bool take_memory(struct call *call, const char *value)
{
	size_t megabytes = 0;

	for (const char *at = value; *at; at++) {
		if (*at < '0' || *at > '9' || megabytes > MEGABYTES_MOST)
			return false;
		megabytes = megabytes * 10 + (size_t)(*at - '0');
	}
	call->options.megabytes = megabytes;
	return megabytes >= MEGABYTES_LEAST && megabytes <= MEGABYTES_MOST;
}

/* False when the value is none of the option's. */
static bool apply(struct call *call, const struct option *option, const char *value)
{
	switch (option->kind) {
	case OPTION_OUTPUT:
		call->output = value;
		return *value != 0;
	case OPTION_FOLDER:
		call->folder = value;
		return *value != 0;
	case OPTION_TRIWULAN:
		call->wishes.triwulan = value[0] - '0';
		return value[0] >= '1' && value[0] <= '4' && !value[1];
	case OPTION_NOMOR:
		call->wishes.nomor = value;
		return *value != 0;
	case OPTION_PAPER:
		call->wishes.kertas = value;
		return naskah_kertas_known(value);
	case OPTION_PAGES:
		return take_pages(call, value);
	case OPTION_POSTER:
		return call->wishes.poster = true;
	case OPTION_CERTIFICATE:
		return call->wishes.certify = true;
	case OPTION_ARSIP:
		return call->wishes.arsip = true;
	case OPTION_KONSEP:
		return call->wishes.konsep = true;
	case OPTION_ROOT:
		call->options.root = value;
		return true;
	case OPTION_FONTS:
		return take_folder(call, value);
	case OPTION_LANGUAGE:
		return take_language(call, value);
	case OPTION_FORMAT:
		return take_format(call, value);
	case OPTION_LEVEL:
		return take_level(call, value);
	case OPTION_RULES:
		return call->rules = true;
	case OPTION_EVALUATOR:
		return call->evaluator = true;
	case OPTION_STRICT:
		return call->strict = true;
	case OPTION_MEMORY:
		return take_memory(call, value);
	case OPTION_DUMP:
		call->written = "teks";
		return true;
	case OPTION_CLASSIC:
		call->form.compact = false;
		return call->form.classic = true;
	case OPTION_COMPACT:
		call->form.classic = false;
		return call->form.compact = true;
	case OPTION_TTD:
		call->written = "ttd";
		return true;
	case OPTION_METADATA:
		call->metadata = value;
		return *value != 0;
	case OPTION_SIGNING:
		call->wishes.ttd = value;
		return strcmp(value, "basah") == 0 || strcmp(value, "elektronik") == 0;
	case OPTION_NO_FIELDS:
		return call->wishes.no_fields = true;
	case OPTION_NO_SOURCE:
		return call->form.no_source = true;
	case OPTION_NOTES:
		return call->form.notes = true;
	case OPTION_TRACE:
		return call->form.trace = true;
	case OPTION_HELP:
		return call->help = true;
	}
	return false;
}

/* Reads an option and its value ("-o x", "-ox", "--name x", "--name=x"); *at moves to the last word used. */
static enum naskah_status take_option(struct call *call, int argc, char **argv, int *at)
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
		return NASKAH_CALL_WRONG;
	}
	return NASKAH_DONE;
}

/* Whether one more word stands behind the data file: the kind of a paper, what is to be explained. */
static bool takes_kind(const char *command)
{
	return strcmp(command, "gambar") == 0 || strcmp(command, "jelaskan") == 0;
}

enum naskah_status take_words(struct call *call, int argc, char **argv)
{
	enum naskah_status wrong;

	for (int i = 1; i < argc; i++) {
		if (argv[i][0] == '-' && argv[i][1]) {
			wrong = take_option(call, argc, argv, &i);
			if (wrong)
				return wrong;
		} else if (!call->command)
			call->command = argv[i];
		else if (!call->input)
			call->input = argv[i];
		else if (!call->kind && takes_kind(call->command))
			call->kind = argv[i];
		else
			return wrong_call(call, "terlalu banyak kata", "too many words", argv[i]);
	}
	return NASKAH_DONE;
}
