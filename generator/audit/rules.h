/* A rule of the audit: a function and a row. Private to this folder.
 *
 * The rules of a family (money, series, persons ...) are a table in the file of that family; audit.c holds the list of
 * tables. The code, the level (SEVERITY_FAULT is "galat") and the words of a finding are a row of base/findings.def.
 */
#ifndef AUDIT_RULES_H
#define AUDIT_RULES_H

#include "audit/audit.h"
#include "base/decimal.h"

struct bacaan;
struct indikator;

/* One run. */
struct audit {
	struct arena *arena;
	const struct record *record;
	struct diags *diags;
	const struct bacaan *bacaan; /* what the texts say (audit/baca/) */
	const struct rule *family;   /* whose rules are asked now */
	const struct rule *rule;     /* the one of them */
};

struct rule {
	enum message message; /* of its findings; others may be reported, too, when they have the same code */
	const char *paper;    /* completeness: only when the data has what this paper is made from, and is no fragment;
	                         NULL: consistency, always */
	struct pair words;    /* what must hold, a sentence */
	struct pair basis;    /* the regulation or the reason */
	/* Reports what does not hold; NULL when the row above finds it along. */
	void (*ask)(const struct audit *audit);
	/* The same, asked of each indicator of `sasaran`. */
	void (*ask_indikator)(const struct audit *audit, const struct indikator *indikator);
};

/* Ends a table. */
#define END_OF_RULES                                                                                                   \
	{                                                                                                              \
		.words = { NULL, NULL }                                                                                \
	}

extern const struct rule umum_rules[], lampiran_rules[], lkip_rules[], reviu_rules[], tercetak_rules[], uang_rules[],
	samaan_rules[], kembar_rules[], setahun_rules[], deret_rules[], deret_lain_rules[], tanggal_rules[],
	nomor_rules[], orang_rules[], orang_lain_rules[], uang_lain_rules[], surat_rules[], jabatan_rules[],
	selaras_rules[], rencana_rules[];
extern const struct rule prosa_rules[], bahasa_rules[], hukum_rules[], sop_rules[], sop_kembar_rules[],
	evaluator_rules[], tabel_rules[], sop_lain_rules[];

#define NO_EVIDENCE ((struct evidence){ .written = DIAG_NONE })

/* Reports a finding at `path`, with its evidence (a struct evidence, or NO_EVIDENCE) and up to four
 * arguments of the message. The reason is that of the message's rule in the family when the
 * evidence has none. Gives the finding, for
 * audit_also. audit_find(audit, sub->path, ((struct evidence){ .written = a, .wanted = b }), MESSAGE_UANG_01,
 * sub->nama); */
#define audit_find(audit, path, evidence, ...)                                                                         \
	audit_report((audit), (path), (evidence),                                                                      \
	             DIAG_ARGS(__VA_ARGS__, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE))
struct diag *audit_report(const struct audit *audit, struct text path, struct evidence evidence, enum message message,
                          const struct text arguments[4]);

/* The same cause at another place; `letak` may be empty. */
void audit_also(const struct audit *audit, struct diag *finding, struct text path, struct text letak);

/* "sasaran[0].indikator[1]" and "triwulan" as one path. */
struct text audit_below(const struct audit *audit, struct text path, const char *key);

/* Whether a path is the one or stands below it: "program[3]" covers "program[3].kegiatan[0]", not "program[30]"; the
 * empty one covers all. */
bool audit_covers(struct text above, struct text path);

/* Whether money was spent, and no sub kegiatan of the office that did has a budget. */
bool audit_unbudgeted(const struct audit *audit);

/* "Rp1.000.000" without the sign: "1.000.000". */
struct text audit_money(const struct audit *audit, struct decimal rupiah);

#endif
