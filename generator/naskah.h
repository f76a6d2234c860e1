/* naskah as a library: an office's data in, its official papers out.
 *
 *     struct naskah_office *office = naskah_open("data.json", NULL);
 *     struct naskah_paper *paper = NULL;
 *
 *     if (naskah_make(office, "lkip", NULL, &paper) == NASKAH_DONE)
 *             naskah_save(paper, "pdf", NULL, "lkip.pdf");
 *     for (size_t i = 0; i < naskah_message_count(office); i++)
 *             puts(naskah_message(office, i)->line_id);
 *     naskah_paper_close(paper);
 *     naskah_close(office);
 *
 * There are no globals and nothing is printed: an office may be used by one thread at a time, different offices by
 * different threads at once. Texts are UTF-8 and end with a zero byte. What a function gives is owned by the office or
 * paper it comes from and good until that is closed, unless said otherwise. When memory runs out, the function says
 * NASKAH_SYSTEM_FAILED; when the office's limit is met, NASKAH_DATA_WRONG; the office stays usable. The same data and
 * fonts give the same bytes on every machine.
 */
#ifndef NASKAH_H
#define NASKAH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define NASKAH_PUBLIC __attribute__((visibility("default")))
#else
#define NASKAH_PUBLIC
#endif

struct naskah_office; /* an office and its year, read once */
struct naskah_paper;  /* one of its papers, set into pages */

/* How a call ended. A program may use them as its exit status. */
enum naskah_status {
	NASKAH_DONE = 0,
	NASKAH_DATA_WRONG = 1,   /* the data has errors, or asks for more than the limits allow */
	NASKAH_CALL_WRONG = 2,   /* no such data file, paper, output or wish; an output that would overwrite the data */
	NASKAH_SYSTEM_FAILED = 3 /* no memory, no space, a font or package that is not installed */
};

NASKAH_PUBLIC const char *naskah_version(void); /* "0.1.0" */
/* The version and what the program's sources are: another edition may make other papers from the same data. */
NASKAH_PUBLIC const char *naskah_edition(void);

/* SHA-256 of a file in hexadecimal, with a zero byte; false when it cannot be read. */
NASKAH_PUBLIC bool naskah_digest(const char *path, char digest[65]);

/* Writes a file at once or not at all, like naskah_save. */
NASKAH_PUBLIC bool naskah_put(const char *path, const char *bytes, size_t count);

/* -- opening -- */

/* What a data file names, and what the papers need besides, when the caller brings it along. */
enum naskah_file_kind {
	NASKAH_FILE_NAMED,    /* named by the data: a picture, a file of `sertakan`; the name as it stands there */
	NASKAH_FILE_FONT,     /* "LiberationSans-Regular.ttf" */
	NASKAH_FILE_PATTERNS, /* hyphenation patterns: "id_ID" */
	NASKAH_FILE_PROFILE   /* colour profile (ICC): "sRGB" */
};
enum naskah_found { NASKAH_FOUND, NASKAH_ABSENT, NASKAH_UNREADABLE };

struct naskah_files {
	void *context;
	/* Gives the bytes of a file; they are copied at once and then released. Names come from the data and lead
	 * wherever they like ("../x"): check them before opening anything. */
	enum naskah_found (*read)(void *context, enum naskah_file_kind kind, const char *name, const char **bytes,
	                          size_t *count);
	void (*release)(void *context, const char *bytes); /* or NULL */
	bool alone; /* fonts, patterns and profile that are absent are not looked for in the system */
};

/* Zero or NULL: as usual. */
struct naskah_options {
	const char *root;                /* folder of pictures and included files; the data file's */
	const char *const *font_folders; /* of the caller's own fonts */
	size_t font_folder_count;
	size_t megabytes; /* of memory at most, for the office with its papers; 1024 */
	bool remember;    /* naskah_file_read tells the files that were read */
	struct naskah_shelf *shelf;
};

/* Pictures that several offices show, decoded once for those that are opened with it, and closed before it; they and it
 * are used by one thread at a time. Papers are the same without. NULL without memory; close takes NULL. */
NASKAH_PUBLIC struct naskah_shelf *naskah_shelf_open(void);
NASKAH_PUBLIC void naskah_shelf_close(struct naskah_shelf *shelf);

/* Reads a data file, JSON or a workbook ("-" is standard input), what it includes, and checks it. NULL only when there
 * is no memory for the office itself; all else that is wrong is a message. */
NASKAH_PUBLIC struct naskah_office *naskah_open(const char *path, const struct naskah_options *options);

/* The same from memory; `name` is how messages call the data. Without `files` the data names none. `bytes` are copied.
 */
NASKAH_PUBLIC struct naskah_office *naskah_open_memory(const char *bytes, size_t count, const char *name,
                                                       const struct naskah_files *files,
                                                       const struct naskah_options *options);

/* NASKAH_DONE when papers can be made from it. */
NASKAH_PUBLIC enum naskah_status naskah_office_status(const struct naskah_office *office);

/* A file of the system that the office or its papers were made from, or a place where one was looked for. */
struct naskah_file_read {
	const char *path;
	const char *digest; /* SHA-256 of what was read, in hexadecimal; NULL for fonts and the like */
	bool absent;        /* there was none: papers may be others when there is */
};

/* The files that were read or looked for so far, each time they were, when options say `remember`; NULL behind the
 * last. Good until the office is closed. */
NASKAH_PUBLIC const struct naskah_file_read *naskah_file_read(struct naskah_office *office, size_t index);

NASKAH_PUBLIC void naskah_close(struct naskah_office *office); /* with its papers; takes NULL */

/* -- messages -- */

enum naskah_severity {
	NASKAH_ERROR,   /* no paper is made */
	NASKAH_WARNING, /* to be looked at */
	NASKAH_FAULT,   /* of the audit: surely wrong, though papers can be made */
	NASKAH_INFO,    /* of the audit: good to know */
	NASKAH_NOTE     /* the same, for who asks for all there is to say */
};

struct naskah_place {
	const char *file;    /* where the value stands */
	const char *path;    /* JSON path: "sasaran[2].target"; empty for the whole file */
	size_t line, column; /* from 1; 0 for the whole file */
	const char *letak;   /* where a paper has it, in the words of the data; or NULL */
};

struct naskah_message {
	enum naskah_severity severity;
	const char *code; /* the same for ever: "tipe-salah", "LKIP-04" */
	struct naskah_place place;
	const char *words_id, *words_en;   /* what is wrong, in Indonesian and in English */
	const char *line_id, *line_en;     /* with place and severity, as a line to print; without line end */
	const struct naskah_place *others; /* where the same cause is met besides */
	size_t other_count;
	/* Of a finding of the audit; NULL where there is nothing to say of it. */
	const char *written, *wanted;    /* what stands there, what it should be */
	const char *formula;             /* "22.693.400 / 30.000.000 x 100" */
	const char *basis_id, *basis_en; /* the regulation or the reason */
};

/* All that was reported about the office so far, each cause once, in the order of the data file. A message is good
 * until the next call that makes, writes or inspects. */
NASKAH_PUBLIC size_t naskah_message_count(struct naskah_office *office);
NASKAH_PUBLIC const struct naskah_message *naskah_message(struct naskah_office *office, size_t index);

/* Whether papers of the kind print what stands at the path of the data, or it is another paper's alone. */
NASKAH_PUBLIC bool naskah_concerns(const struct naskah_office *office, const char *kind, const char *path);

/* -- papers -- */

/* The kinds of papers there are, by the name they are asked for with ("lkip"); NULL behind the last. */
NASKAH_PUBLIC const char *naskah_kind(size_t index);
NASKAH_PUBLIC const char *naskah_kind_note(const char *kind); /* a line about it, in Indonesian; or NULL */

/* Wishes that not every paper has a use for. */
enum naskah_wish { NASKAH_WISH_TRIWULAN = 1, NASKAH_WISH_NOMOR = 2, NASKAH_WISH_POSTER = 4, NASKAH_WISH_ARSIP = 8 };

/* Whether such a wish says anything to papers of the kind; all others do to all. */
NASKAH_PUBLIC bool naskah_kind_takes(const char *kind, enum naskah_wish wish);

/* NULL when the paper can be made from the data, else what the data lacks for it, in Indonesian or English. */
NASKAH_PUBLIC const char *naskah_lack(struct naskah_office *office, const char *kind, bool english);

/* What a paper is asked for. Zero or NULL: as usual. */
struct naskah_wishes {
	int triwulan;       /* 1 to 4: only that quarter */
	const char *nomor;  /* only the paper with this number */
	const char *kertas; /* "A3", "F4", "215x330": instead of the data's */
	bool poster;        /* SOPs for a notice board */
	bool konsep;        /* marked as a draft, whatever the data says */
	const char *ttd;    /* "basah" or "elektronik": how it is signed, instead of the data's way */
	bool arsip;         /* the file copy, with its table of paraf */
	bool no_fields;     /* no fields to sign electronically; a draft has none anyway */
	bool certify;       /* naskah_certificate says how drawings were checked */
};

NASKAH_PUBLIC bool naskah_kertas_known(const char *kertas); /* whether wishes can name it */
/* Makes a paper as far as its pages. *paper is NULL unless NASKAH_DONE; close it, or the office. */
NASKAH_PUBLIC enum naskah_status naskah_make(struct naskah_office *office, const char *kind,
                                             const struct naskah_wishes *wishes, struct naskah_paper **paper);

NASKAH_PUBLIC void naskah_paper_close(struct naskah_paper *paper); /* takes NULL */
NASKAH_PUBLIC size_t naskah_page_count(const struct naskah_paper *paper);

struct naskah_heading {
	int level;         /* 1 for a chapter */
	size_t page;       /* from 1 */
	const char *words; /* as the bookmarks of the PDF have them */
};

/* The contents of a paper, in their order; NULL behind the last. Good until the next call about the paper. */
NASKAH_PUBLIC const struct naskah_heading *naskah_heading(struct naskah_paper *paper, size_t index);

/* A part of a paper that fell away, because the data has nothing for it. */
struct naskah_left_out {
	int level;         /* 1 for a chapter, 0 for a part of the front matter */
	const char *words; /* its title */
	const char *needs; /* the keys of the data that would fill it: "organisasi.dasar_hukum" */
	bool closes_up;    /* what stands behind it has other numbers because of it */
};

/* What a paper is without, in its order; NULL behind the last. Good until the next call about the paper. */
NASKAH_PUBLIC const struct naskah_left_out *naskah_left_out(struct naskah_paper *paper, size_t index);

/* Lines about the drawings of a paper that was wished with `certify`; NULL behind the last. */
NASKAH_PUBLIC const char *naskah_certificate(const struct naskah_paper *paper, size_t index);

/* Adds to the messages what a reader would object to (the audit), and all that stops any of the papers the data asks
 * for; nothing is written. NASKAH_DONE when every paper can be made; findings are warnings. */
NASKAH_PUBLIC enum naskah_status naskah_inspect(struct naskah_office *office, const struct naskah_wishes *wishes);

/* The messages that the office has now as a paper of their own, the gravest first: a sheet to mend the data by; to be
 * asked for behind naskah_inspect. It is written like any paper; let it be without source, for it is not made of the
 * data alone. NASKAH_DATA_WRONG where no paper could be made. */
NASKAH_PUBLIC enum naskah_status naskah_findings_sheet(struct naskah_office *office, const struct naskah_wishes *wishes,
                                                       struct naskah_paper **paper);

/* Reports the evaluator's list: what the LKE of PermenPANRB 88/2021 and the checklist of the review ask of an annual
 * report, each item a message ("evaluator-terbukti", "evaluator-bertentangan", "evaluator-terbuka") at the places that
 * prove it. Never a score. Nothing is added without an annual report. */
NASKAH_PUBLIC enum naskah_status naskah_evaluate(struct naskah_office *office);

/* The audit of the data alone, without making papers: how many findings naskah_inspect would report of it, of which
 * how many are faults. Adds no messages. Both 0 where the data has errors. */
NASKAH_PUBLIC void naskah_findings(struct naskah_office *office, size_t *faults, size_t *findings);

/* A rule of the audit. */
struct naskah_rule {
	const char *code;
	enum naskah_severity severity;
	const char *paper;               /* what such a paper must have; NULL: what must agree wherever it is said */
	const char *words_id, *words_en; /* what must hold */
	const char *basis_id, *basis_en;
};

/* Gives the rules one after the other, from 0; false behind the last. */
NASKAH_PUBLIC bool naskah_rule(size_t index, struct naskah_rule *rule);

/* Tells where a figure comes from: its value, its formula with numbers, what that is computed from, the lines of the
 * data, and every place in the papers where it is printed. `what` is its name ("iku.ikm.capaian.2024"), the path of a
 * value in the data ("sasaran[0].indikator[1].tahunan[0].target"), or words as they stand on a page ("113,65%"). Lines
 * of text, or JSON, in *told, good until the office is closed; NULL unless NASKAH_DONE. NASKAH_CALL_WRONG: no such. */
NASKAH_PUBLIC enum naskah_status naskah_explain(struct naskah_office *office, const struct naskah_wishes *wishes,
                                                const char *what, bool json, bool english, const char **told);

/* -- outputs -- */

/* The forms a paper can be written in, by name ("pdf"; "metadata": what an archive takes in, as JSON); NULL behind the
 * last. */
NASKAH_PUBLIC const char *naskah_output(size_t index);

/* Of its files ("pdf") and of what they are ("application/pdf"); NULL when there is no such output. */
NASKAH_PUBLIC const char *naskah_output_extension(const char *output);
NASKAH_PUBLIC const char *naskah_output_media_type(const char *output);

/* Whether a file of it holds one page alone, the first that the form asks for. */
NASKAH_PUBLIC bool naskah_output_one_page(const char *output);

/* The name of the file of a page, from 1, as links between such files expect it: "lkip-001.svg"; or NULL. */
NASKAH_PUBLIC const char *naskah_page_name(struct naskah_paper *paper, size_t page);

/* Zero: as usual. */
struct naskah_form {
	bool dated; /* the file is dated `moment`, seconds since 1970; else by the paper's own date */
	int64_t moment;
	bool classic;       /* PDF without object streams, as old readers and most signers want it; usual with fields */
	bool compact;       /* PDF with them, even so; not both */
	bool no_source;     /* PDF without the data attached, */
	bool notes;         /* or with the data's notes, too: keys that begin with "_" */
	bool trace;         /* PDF with asal.json attached: where each printed figure comes from */
	size_t first, last; /* pages from 1, both included; where the output has pages to choose */
};

/* Writes a file at once or not at all ("-" is standard output). Never over a file that the data was read from. */
NASKAH_PUBLIC enum naskah_status naskah_save(struct naskah_paper *paper, const char *output,
                                             const struct naskah_form *form, const char *path);

/* Hands the bytes to `take` as they are made; NASKAH_SYSTEM_FAILED when it says false. */
NASKAH_PUBLIC enum naskah_status naskah_write(struct naskah_paper *paper, const char *output,
                                              const struct naskah_form *form,
                                              bool (*take)(void *context, const char *bytes, size_t count),
                                              void *context);

/* Into memory of the paper's, good until it is closed. */
NASKAH_PUBLIC enum naskah_status naskah_bytes(struct naskah_paper *paper, const char *output,
                                              const struct naskah_form *form, const char **bytes, size_t *count);

/* -- the data in other forms -- */

/* Writes the data of the office, with all that it includes and reads from sheets, as a workbook ("xlsx") or as one data
 * file ("json"): at once or not at all ("-" is standard output). Either can be opened again and makes the same papers.
 * What the data has wrong does not hinder it, as long as there is data at all. */
NASKAH_PUBLIC enum naskah_status naskah_export(struct naskah_office *office, const char *form, const char *path);

/* The same into memory of the office's, good until it is closed; *bytes is NULL unless there are any. */
NASKAH_PUBLIC enum naskah_status naskah_export_bytes(struct naskah_office *office, const char *form, const char **bytes,
                                                     size_t *count);

/* The sheets that such a workbook has, by name; NULL behind the last. Good until the office is closed. */
NASKAH_PUBLIC const char *naskah_sheet(struct naskah_office *office, size_t index);

/* One of them as CSV. */
NASKAH_PUBLIC enum naskah_status naskah_sheet_save(struct naskah_office *office, size_t index, const char *path);

/* Writes a table of the paper ("Tabel 3.2"), as it is printed, as a workbook. A table that is not there is
 * NASKAH_CALL_WRONG, with a message that names those there are. */
NASKAH_PUBLIC enum naskah_status naskah_table_save(struct naskah_paper *paper, const char *label, const char *path);

/* Rows of a sheet for a list of the data file. */
struct naskah_rows {
	const char *file;   /* a workbook, CSV or HTML table */
	const char *sheet;  /* of the workbook; NULL: the only one, or the list's own */
	const char *key;    /* of the list: "program", "renstra.tujuan" */
	const char *lembar; /* what may stand beside {"lembar": ...}, as a JSON object: {"kolom": {...}}; or NULL */
};

/* Works out what the rows change in the data file (JSON) of the office: items are added, changed and taken out, known
 * by code, key or name; what the rows do not say stays, and so does the form of all other text. *difference says it, a
 * line each, good until the office is closed; nothing is written. */
NASKAH_PUBLIC enum naskah_status naskah_merge(struct naskah_office *office, const struct naskah_rows *rows,
                                              bool english, const char **difference);

NASKAH_PUBLIC bool naskah_merged_any(const struct naskah_office *office); /* whether that changes anything */
/* Writes the data file with the rows to another file, at once or not at all. */
NASKAH_PUBLIC enum naskah_status naskah_merged_save(struct naskah_office *office, const char *path);

/* -- papers read back -- */

/* Opens the office of a paper that was written as PDF ("-" is standard input), from what is inside the file: all that
 * can be done with an office can be done with it, and what follows besides. Without source: NASKAH_DATA_WRONG. */
NASKAH_PUBLIC struct naskah_office *naskah_open_pdf(const char *path, const struct naskah_options *options);

/* What is inside: the data first, then what it includes, then pictures. */
struct naskah_inside {
	const char *name; /* as the data calls it: check where it leads to before writing anything */
	const char *bytes;
	size_t count;
};

/* NULL behind the last, and for an office that does not come from a PDF. */
NASKAH_PUBLIC const struct naskah_inside *naskah_inside(struct naskah_office *office, size_t index);

/* Writes such a file, at once or not at all, like naskah_save. */
NASKAH_PUBLIC enum naskah_status naskah_inside_save(struct naskah_office *office, size_t index, const char *path);

/* What became of the paper that was made again from what is inside. */
enum naskah_likeness {
	NASKAH_LIKE_SAME,    /* byte for byte the same */
	NASKAH_LIKE_WORDS,   /* a page says something else */
	NASKAH_LIKE_DRAWING, /* the words are the same, but a page is drawn otherwise */
	NASKAH_LIKE_PAGES,   /* another number of pages */
	NASKAH_LIKE_BYTES,   /* all pages are the same; something else in the file is not */
	NASKAH_LIKE_UNKNOWN  /* it cannot be made again; messages say why */
};
enum naskah_seal { NASKAH_SEAL_WHOLE, NASKAH_SEAL_BROKEN, NASKAH_SEAL_UNKNOWN };

struct naskah_signature {
	const char *field;
	const char *signer;    /* the name that the certificate gives itself; or NULL */
	bool own;              /* a field of the paper as it was written; else a signer added it */
	bool covers_paper;     /* all of the paper as it was written */
	size_t end;            /* of the bytes it covers, from the first on; 0 when what it says makes no sense */
	size_t revision;       /* that it is the end of, from 1; 0: of none */
	enum naskah_seal seal; /* whether these bytes are those that were signed; certificates are not looked at */
};

struct naskah_verification {
	enum naskah_likeness likeness;
	bool other_program;       /* it was made by another edition of the program */
	const char *other_means;  /* or with another edition of this font (or the like); NULL */
	bool altered;             /* what is inside is not what was put there */
	size_t page;              /* the first that differs, from 1; 0: none */
	const char *found, *made; /* on it the first words that differ, in the file and made again; or NULL */
	size_t at;                /* the first byte that differs */
	size_t paper, appended;   /* bytes of the paper as it was written, and behind it */
	size_t uncovered;         /* bytes at the end that no signature covers */
	size_t empty;             /* fields that are not signed */
	const struct naskah_signature *signatures; /* of what was appended */
	size_t signature_count;
};

/* Makes the paper again and compares. NASKAH_DONE when it is the same, and whole are all signatures behind it, with
 * nothing behind these; NASKAH_DATA_WRONG when not. *verification lives with the office; NULL when nothing is inside.
 */
NASKAH_PUBLIC enum naskah_status naskah_verify(struct naskah_office *office,
                                               const struct naskah_verification **verification);

/* -- two offices -- */

/* Tells what changed from the older data to the newer: which indicator, programme, official, letter, step, sentence (by
 * key, code or name, not by place), and which computed figures come out otherwise, because of what. Lines of text by
 * part of the data, or one JSON object, in *told, good until the newer office is closed; "" when nothing changed.
 * Either may come from a PDF. NASKAH_DONE with *differs; else one of them cannot be read, whose messages say why. */
NASKAH_PUBLIC enum naskah_status naskah_compare(struct naskah_office *older, struct naskah_office *newer, bool json,
                                                bool english, bool *differs, const char **told);

/* Makes the newer paper with what changed marked, and a list of it in front: a comparison, which has no fields to sign,
 * and of which a PDF holds no source. `kind` NULL: the paper that one of the two comes from, or the first that the
 * newer data makes. `wishes` NULL: those it was made with. Close it before the older office. */
NASKAH_PUBLIC enum naskah_status naskah_compare_paper(struct naskah_office *older, struct naskah_office *newer,
                                                      const char *kind, const struct naskah_wishes *wishes,
                                                      struct naskah_paper **paper);

/* -- a stand-in of the signing service, to try the way to it -- */

/* Answers as the Esign Client Service of BSrE does, as far as that is known, with signatures that nobody trusts: in
 * their fields stands "UJI COBA". How requests come and answers go is the caller's. */
struct naskah_trial;

/* Whoever has a NIK of sixteen digits is registered, but for one. */
#define NASKAH_TRIAL_NIK "0000000000000001"
#define NASKAH_TRIAL_NIK_UNKNOWN "0000000000000000"
#define NASKAH_TRIAL_PASSPHRASE "uji-coba"
#define NASKAH_TRIAL_TOTP "123456"

/* Makes a key and a certificate, gone with it. NULL without memory, and where this machine cannot sign. Close it. */
NASKAH_PUBLIC struct naskah_trial *naskah_trial_open(void);
NASKAH_PUBLIC void naskah_trial_close(struct naskah_trial *trial); /* takes NULL */
/* A part of a request: of version 1 each part of its form, the file "file" among them; of version 2 the body alone. */
struct naskah_part {
	const char *name;
	const char *bytes;
	size_t count;
};

struct naskah_trial_answer {
	int status;           /* of HTTP: 200, 400, 500 */
	const char *type;     /* "application/json" */
	const char *document; /* of version 1, for the header id_dokumen; or NULL */
	const char *bytes;
	size_t count;
};

/* Answers a request of version 1 (POST /api/sign/pdf) or 2 (POST /api/v2/sign/pdf); `time` is what version 2 says about
 * when it was done. The answer is good until the next one. */
NASKAH_PUBLIC const struct naskah_trial_answer *naskah_trial_sign(struct naskah_trial *trial, int version,
                                                                  const struct naskah_part *parts, size_t count,
                                                                  const char *time);

/* The request of version 2 that the output "ttd" has for the nth field, from 0, of a paper opened by naskah_open_pdf,
 * with the NIK and passphrase above, and as its file these bytes (NULL: those that were opened). *body is good until
 * the office is closed; NULL behind the last field, and unless NASKAH_DONE. */
NASKAH_PUBLIC enum naskah_status naskah_trial_request(struct naskah_office *office, size_t nth, const char *bytes,
                                                      size_t count, const char **body, size_t *body_count);

/* The file in such a request's answer, good until the office is closed; NASKAH_DATA_WRONG when there is none. */
NASKAH_PUBLIC enum naskah_status naskah_trial_file(struct naskah_office *office, const char *answer,
                                                   size_t answer_count, const char **bytes, size_t *count);

/* Writes bytes at once or not at all, like naskah_save; never over a file that was read. */
NASKAH_PUBLIC enum naskah_status naskah_trial_save(struct naskah_office *office, const char *bytes, size_t count,
                                                   const char *path);

/* -- a new office -- */

/* The files that an office of a kind starts from ("dinas", "kecamatan"; NULL behind the last), in a year, as JSON or as
 * one workbook: every paper can be made of them, marked as a draft. NULL without memory, and for no such kind or year.
 */
struct naskah_starter;
NASKAH_PUBLIC const char *naskah_starter_kind(size_t index);
NASKAH_PUBLIC struct naskah_starter *naskah_starter_open(const char *kind, int year, bool workbook);

/* One after the other, the data file first; names may lead into a folder (".vscode/settings.json"). NULL behind the
 * last. What is given is good until the next call about the starter. */
NASKAH_PUBLIC const struct naskah_inside *naskah_starter_file(struct naskah_starter *starter, size_t index);

NASKAH_PUBLIC void naskah_starter_close(struct naskah_starter *starter); /* takes NULL */

/* The data carried over into a later year (*year 0: the next, which it becomes): officials, texts, programmes and past
 * results stay, results and budgets become null, targets come from the Renstra. As JSON, without what the data file
 * includes, or as a workbook; `data->name` is how its file ends. *told says what was done. Both live with the office.
 */
NASKAH_PUBLIC enum naskah_status naskah_turn(struct naskah_office *office, int *year, bool workbook, bool english,
                                             struct naskah_inside *data, const char **told);

/* -- about the program -- */

/* The keys of a data file: a JSON Schema (draft-07), or the same in words. NULL without memory; for naskah_free. */
NASKAH_PUBLIC char *naskah_schema(bool in_words);

/* The fonts that are found, a line each. NULL without memory; for naskah_free. */
NASKAH_PUBLIC char *naskah_fonts(const struct naskah_options *options);
NASKAH_PUBLIC void naskah_free(char *text);
/* Which of `count` words a misspelt one was meant to be; NULL when none is near. */
NASKAH_PUBLIC const char *naskah_nearest(const char *word, const char *const *words, size_t count);

#ifdef __cplusplus
}
#endif

#endif
