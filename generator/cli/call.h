/* A call of the program, taken apart; private to this folder. */
#ifndef CLI_CALL_H
#define CLI_CALL_H

#include "cli/cli.h"

enum { FONT_FOLDERS_MOST = 16 };

/* Which findings are told: faults alone, warnings too, what is good to know, all there is to say. */
enum level { LEVEL_USUAL, LEVEL_FAULTS, LEVEL_WARNINGS, LEVEL_ALL };

struct call {
	const char *command;
	const char *input;    /* the data file, "-" for standard input */
	const char *kind;     /* of the paper, or what is to be explained, where it stands behind the data file */
	const char *output;   /* -o */
	const char *folder;   /* -d */
	const char *metadata; /* --metadata: a file, of semua a folder; NULL: none wished */
	const char *written;  /* the output that papers are written in: "pdf" */
	const char *font_folders[FONT_FOLDERS_MOST];
	struct naskah_options options;
	struct naskah_wishes wishes;
	struct naskah_form form;
	bool english;
	bool json;  /* --format json */
	bool plain; /* --format teks */
	bool help;
	enum level level; /* --tingkat */
	bool rules;       /* --aturan */
	bool evaluator;   /* --evaluator */
	bool strict;      /* --ketat */
	FILE *out, *err;
};

static inline const char *say(const struct call *call, const char *id, const char *en)
{
	return call->english ? en : id;
}

/* -- commands.c -- */

struct command {
	const char *name;  /* NULL ends the table */
	const char *words; /* what follows it */
	const char *id, *en;
	enum naskah_status (*run)(struct call *call);
};

extern const struct command commands[];

/* Runs what was called; the name of a paper is a command too. */
enum naskah_status run_command(struct call *call);

/* -- options.c -- */

/* Reads the words of a call; NASKAH_DONE, or what is wrong with it has been said. */
enum naskah_status take_words(struct call *call, int argc, char **argv);

/* A line for each option. */
void print_options(const struct call *call);

/* -- help.c -- */

enum naskah_status print_help(const struct call *call);

/* -- report.c -- */

/* Says what is wrong with the call: `what`, unless NULL, is the word concerned. */
enum naskah_status wrong_call(const struct call *call, const char *id, const char *en, const char *what);

/* The status, or NASKAH_SYSTEM_FAILED, with a word about it, when `to` could not take all that was printed. */
enum naskah_status printed(const struct call *call, FILE *to, enum naskah_status status);

/* The office of the data file; NULL when there is no memory for it, which has been said. */
struct naskah_office *open_office(struct call *call);

/* All messages of the office that --tingkat asks for, a line or an object each; in JSON as a list of its own. Gives how
 * many of them are more than information. */
size_t print_messages(const struct call *call, FILE *to, struct naskah_office *office);

/* One message as a JSON object. */
void print_message_object(const struct call *call, FILE *to, const struct naskah_message *message);

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

/* -- gambar.c -- */

enum naskah_status run_gambar(struct call *call);

/* -- periksa.c -- */

enum naskah_status run_periksa(struct call *call);

/* Whether --ketat holds back all papers, because the audit finds faults; which is said. */
bool held_back(const struct call *call, struct naskah_office *office);

/* A line about findings that wait, where there are any. */
void print_waiting(const struct call *call, struct naskah_office *office);

/* -- salin.c, verifikasi.c -- */

enum naskah_status run_salin(struct call *call);
enum naskah_status run_verifikasi(struct call *call);

/* -- semua.c -- */

enum naskah_status run_semua(struct call *call);

#endif
