/* A call of the program, taken apart; private to this folder. */
#ifndef CLI_CALL_H
#define CLI_CALL_H

#include "cli/cli.h"
#include "cli/sayings.h"

enum { FONT_FOLDERS_MOST = 16, PAIRS_MOST = 17 };

/* Which findings are told: faults alone, warnings too, what is good to know, all there is to say. */
enum level { LEVEL_USUAL, LEVEL_FAULTS, LEVEL_WARNINGS, LEVEL_ALL };

/* Commands; the papers are one. */
enum command_bit {
	FOR_PAPER = 1,
	FOR_SEMUA = 1 << 1,
	FOR_GAMBAR = 1 << 2,
	FOR_PERIKSA = 1 << 3,
	FOR_SALIN = 1 << 4,
	FOR_VERIFIKASI = 1 << 5,
	FOR_JELASKAN = 1 << 6,
	FOR_SKEMA = 1 << 7,
	FOR_FONT = 1 << 8,
	FOR_PELENGKAP = 1 << 9,
	FOR_EKSPOR = 1 << 10,
	FOR_IMPOR = 1 << 11,
	FOR_BEDA = 1 << 12,
	FOR_TTD_UJI = 1 << 13,
	FOR_MASSAL = 1 << 14,
	FOR_BARU = 1 << 15,
	FOR_PANTAU = 1 << 16,

	FOR_MAKING = FOR_PAPER | FOR_SEMUA | FOR_MASSAL | FOR_PANTAU, /* of files of papers */
	FOR_PAPERS = FOR_MAKING | FOR_GAMBAR | FOR_PERIKSA | FOR_JELASKAN,
	FOR_ALL = (1 << 17) - 1
};

struct call {
	const char *command;
	bool known;   /* there is such a command */
	char **words; /* behind the command; moved to the front of argv */
	size_t word_count;
	const char *input;    /* the first of them: the data file, "-" for standard input, or a PDF */
	const char *kind;     /* the second: of the paper, or what is to be explained */
	const char *alone;    /* the only kind of paper that is made: warnings are of it; NULL for all */
	const char *output;   /* -o */
	const char *folder;   /* -d */
	const char *metadata; /* --metadata: a file, of semua a folder; NULL: none wished */
	const char *written;  /* the output that papers are written in: "pdf" */
	const char *font_folders[FONT_FOLDERS_MOST];
	struct naskah_options options;
	struct naskah_wishes wishes;
	struct naskah_form form;
	const char *workbook;                               /* --xlsx */
	const char *table;                                  /* --tabel */
	bool csv;                                           /* --csv */
	const char *into;                                   /* --ke */
	const char *sheet;                                  /* --lembar */
	const char *basis, *decimal, *percent;              /* --basis, --desimal, --persen */
	const char *columns[PAIRS_MOST], *only[PAIRS_MOST]; /* --kolom, --hanya: "KUNCI=JUDUL", ended by NULL */
	bool dry;                                           /* --coba */
	const char *office;                                 /* --jenis */
	const char *older;                                  /* --dari */
	int year;                                           /* --tahun; 0 when not given */
	bool excel;                                         /* --excel */
	unsigned port;                                      /* --porta; 0 when not given */
	const char *compared;                               /* --pdf */
	bool english;
	bool json;  /* --format json */
	bool plain; /* --format teks */
	bool help, version;
	enum level level; /* --tingkat */
	bool rules;       /* --aturan */
	bool evaluator;   /* --evaluator */
	bool strict;      /* --ketat */
	bool waiting;     /* lists for machines say how many findings wait */

	size_t hands;       /* -j */
	size_t part, parts; /* --bagian 2/8 */
	unsigned seconds;   /* --batas-waktu; 0 when not given */
	uint64_t asked;     /* a number for all options that papers depend on */
	const struct cli_around *around;
	size_t *complaints; /* how many were printed, so that machines get one list */
	bool *told;         /* whether anything said why it fails */
	bool *starved;      /* whether what was printed ended for want of memory */
	FILE *out, *err;
};

/* Of a row with words in both languages. */
static inline const char *say(const struct call *call, const char *id, const char *en)
{
	return call->english ? en : id;
}

static inline const char *words_of(const struct call *call, enum saying saying)
{
	return saying_words(saying, call->english);
}

/* -- commands.c -- */

struct command {
	const char *name;  /* NULL for papers, and in the row that ends the table */
	const char *words; /* what follows it */
	const char *id, *en;
	enum command_bit bit;
	size_t most;           /* words behind it */
	enum saying needed[2]; /* what is said when the first, the second is missing; SAYING_COUNT: it may be */
	enum naskah_status (*run)(struct call *call); /* NULL for pelengkap, which reads this table itself */
};

extern const struct command commands[];

/* Of that name; for a paper one that all papers share; NULL when there is none. */
const struct command *lookup_command(const char *name);

/* The words that may stand for a command, ended by NULL: papers, then the others. From malloc; NULL without memory. */
const char **command_names(void);

/* -- words.c -- */

/* Reads the words of a call; NASKAH_DONE, or what is wrong with it has been said. *command is NULL when only help or
 * version is asked for. */
enum naskah_status take_words(struct call *call, int argc, char **argv, const struct command **command);

/* -- help.c -- */

/* Of all commands, or of one. */
enum naskah_status print_help(const struct call *call, const struct command *command);

/* -- pelengkap.c -- */

enum naskah_status run_pelengkap(struct call *call);

/* -- report.c -- */

#define SAY_ARGS(saying, a, b, c, d, ...)                                                                              \
	(saying), (const char *const[4])                                                                               \
	{                                                                                                              \
		(a), (b), (c), (d)                                                                                     \
	}

/* A line for people: tell_people(call, call->out, SAY_PAPERS, ...) with what fills it in, without line end in `print`.
 */
#define tell_people(call, to, ...) tell_people_put((call), (to), SAY_ARGS(__VA_ARGS__, NULL, NULL, NULL, NULL, NULL))
void tell_people_put(const struct call *call, FILE *to, enum saying saying, const char *const filling[4]);
#define print_said(call, to, ...) print_said_put((call), (to), SAY_ARGS(__VA_ARGS__, NULL, NULL, NULL, NULL, NULL))
void print_said_put(const struct call *call, FILE *to, enum saying saying, const char *const filling[4]);

/* Says what is wrong with the call, as a line or, for machines, as a list of one object. */
#define wrong_call(call, ...) wrong_call_put((call), SAY_ARGS(__VA_ARGS__, NULL, NULL, NULL, NULL, NULL))
enum naskah_status wrong_call_put(const struct call *call, enum saying saying, const char *const filling[4]);

/* The same of what went wrong meanwhile; `file` is what it is about, or NULL. To standard error, whatever else stands
 * there: use it where nothing else is said. */
#define complain(call, file, ...) complain_put((call), (file), SAY_ARGS(__VA_ARGS__, NULL, NULL, NULL, NULL, NULL))
void complain_put(const struct call *call, const char *file, enum saying saying, const char *const filling[4]);

/* The same as an object alone. */
void print_complaint(const struct call *call, FILE *to, const char *file, enum saying saying,
                     const char *const filling[4]);

/* The status, or NASKAH_SYSTEM_FAILED, with a word about it, when `to` could not take all that was printed; also
 * where that ended for want of memory. */
enum naskah_status printed(const struct call *call, FILE *to, enum naskah_status status);

/* The office of the data file; NULL when there is no memory for it, which has been said. */
struct naskah_office *open_office(struct call *call);

/* How many findings wait, as an object of a list for machines, `behind` others; nothing when none does. */
void print_waiting_object(const struct call *call, FILE *to, struct naskah_office *office, bool behind);

/* All messages of the office that --tingkat asks for, a line or an object each; in JSON as a list of its own. Gives how
 * many of them are more than information. */
size_t print_messages(const struct call *call, FILE *to, struct naskah_office *office);

/* The same of several offices, in one list. */
size_t print_messages_of(const struct call *call, FILE *to, struct naskah_office *const *offices, size_t count);

/* One message as a JSON object. */
void print_message_object(const struct call *call, FILE *to, const struct naskah_message *message);

/* Whether --tingkat lets it be told. */
bool is_shown(const struct call *call, const struct naskah_message *message);

/* "galat", "peringatan" or "info". */
const char *level_word(enum naskah_severity severity);

/* "key": "value", with what JSON needs escaped. */
void print_member(FILE *to, const char *key, const char *value);

/* -- folder.c -- */

/* Makes a folder with those above it where they are not there yet; false with errno. */
bool make_folder(const char *path);

/* -- one_folder.c -- */

/* Makes a folder in one that is there; true when it stands then, else false with errno. */
bool make_one_folder(const char *path);

/* -- ekspor.c -- */

enum naskah_status run_ekspor(struct call *call);
enum naskah_status run_impor(struct call *call);

/* -- masuk.c -- */

/* impor with --ke: rows of a sheet into a list of the data file. */
enum naskah_status run_masuk(struct call *call);

/* -- baru.c -- */

enum naskah_status run_baru(struct call *call);

/* Writes it with the folder that it lies in; false with errno. */
bool put_file(const char *path, const char *bytes, size_t count);

/* Tells that it was written: a line, or an object of a list. */
void list_file(const struct call *call, const char *path, bool first);

/* Whether it is there, though it may not be read. */
bool is_file_there(const char *path);

/* -- turun.c -- */

/* baru with --dari: the next year of older data. */
enum naskah_status run_turun(struct call *call);

/* -- pantau.c -- */

enum naskah_status run_pantau(struct call *call);

/* -- gambar.c -- */

enum naskah_status run_gambar(struct call *call);

/* -- periksa.c -- */

enum naskah_status run_periksa(struct call *call);

/* Whether --ketat holds back all papers, because the audit finds faults; which is said. */
bool held_back(const struct call *call, struct naskah_office *office);

/* On a terminal what was written, how many pages it has, and what it is without; nothing elsewhere. */
void print_made(const struct call *call, struct naskah_paper *paper, const char *file);

/* A line about findings that wait, where there are any. */
void print_waiting(const struct call *call, struct naskah_office *office);

/* -- salin.c, verifikasi.c -- */

enum naskah_status run_salin(struct call *call);
enum naskah_status run_verifikasi(struct call *call);

/* -- beda.c -- */

enum naskah_status run_beda(struct call *call);

/* -- ttd_uji.c -- */

enum naskah_status run_ttd_uji(struct call *call);

/* -- massal.c -- */

enum naskah_status run_massal(struct call *call);

/* -- semua.c -- */

enum naskah_status run_semua(struct call *call);

#endif
