/* All rules there are, family by family, and how they are asked. */
#include "audit/rules.h"

#include "audit/audit_rujukan.h"
#include "audit/audit_singkatan.h"
#include "audit/baca/bacaan.h"
#include "audit/ganda.h"
#include "audit/pengecualian.h"
#include "record/record.h"

static const struct rule *const families[] = {
	umum_rules,      lkip_rules,     reviu_rules,   tercetak_rules, uang_rules,       uang_lain_rules,
	samaan_rules,    kembar_rules,   setahun_rules, deret_rules,    deret_lain_rules, tanggal_rules,
	nomor_rules,     lampiran_rules, surat_rules,   orang_rules,    orang_lain_rules, prosa_rules,
	jabatan_rules,   bahasa_rules,   hukum_rules,   sop_rules,      sop_kembar_rules, sop_lain_rules,
	evaluator_rules, tabel_rules,    selaras_rules, rencana_rules,
};

enum { FAMILIES = sizeof families / sizeof *families };

/* -- which rules are asked -- */

static bool has_paper(const struct record *record, const char *paper)
{
	const struct {
		const char *name;
		bool there;
	} papers[] = {
		{ "lkip", record->lkip },
		{ "pk", record->perjanjian_kinerja },
		{ "iku", record->keputusan_iku },
		{ "surat", record->surat_pengantar.count > 0 },
		{ "triwulan", record->laporan_triwulan },
		{ "evaluasi", record->laporan_evaluasi.count > 0 },
		{ "sop", record->sop.count > 0 },
	};

	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (text_is(text_from(paper), papers[i].name))
			return papers[i].there;
	return false;
}

static bool concerns(const struct rule *rule, const struct record *record)
{
	if (!rule->paper)
		return true;
	return !(record->potongan.given && record->potongan.value) && has_paper(record, rule->paper);
}

static void ask_indikator(const struct audit *audit)
{
	for (size_t s = 0; s < audit->record->sasaran.count; s++) {
		const struct sasaran *sasaran = &audit->record->sasaran.items[s];

		for (size_t i = 0; i < sasaran->indikator.count; i++)
			audit->rule->ask_indikator(audit, &sasaran->indikator.items[i]);
	}
}

static void ask(struct audit *audit, const struct rule *rule)
{
	if (!concerns(rule, audit->record))
		return;
	audit->rule = rule;
	if (rule->ask)
		rule->ask(audit);
	if (rule->ask_indikator)
		ask_indikator(audit);
}

static void ask_all(const struct record *record, struct diags *diags)
{
	struct audit audit = { .arena = diags->arena, .record = record, .diags = diags };

	audit.bacaan = bacaan_buat(diags->arena, record);

	for (size_t i = 0; i < FAMILIES; i++) {
		audit.family = families[i];
		for (const struct rule *rule = families[i]; rule->words.id; rule++)
			ask(&audit, rule);
	}
}

void audit(const struct record *record, struct diags *diags)
{
	struct ganda ganda = ganda_cari(diags->arena, record);
	struct diags tanpa = { .arena = diags->arena };
	size_t start = diags->list.count;

	ask_all(record, diags);
	if (!ganda.tanpa)
		return;
	ask_all(ganda.tanpa, &tanpa);
	ganda_sebab(&ganda, diags, start, &tanpa);
}

/* The rule that a message is of; one without words where there is none. */
static struct pair basis_of(enum message message)
{
	for (size_t i = 0; i < FAMILIES; i++)
		for (const struct rule *rule = families[i]; rule->words.id; rule++)
			if (rule->message == message)
				return rule->basis;
	return (struct pair){ 0 };
}

void audit_paper(const struct record *record, const struct manuscript *manuscript, struct diags *diags)
{
	size_t start = diags->list.count;

	audit_singkatan(record, manuscript, diags);
	audit_rujukan(manuscript, diags);
	if (!(record->potongan.given && record->potongan.value))
		audit_di_bawah(manuscript, diags);
	for (size_t i = start; i < diags->list.count; i++)
		if (!diags->list.items[i].evidence.basis.id)
			diags->list.items[i].evidence.basis = basis_of(diags->list.items[i].message);
}

/* -- telling of them -- */

static struct text code_of(const struct rule *rule)
{
	return text_from(message_row(rule->message)->code);
}

/* The row that stands for a code is its first, in whatever family. */
static bool told_before(const struct rule *rule)
{
	for (size_t i = 0; i < FAMILIES; i++)
		for (const struct rule *before = families[i]; before->words.id; before++) {
			if (before == rule)
				return false;
			if (text_equal(code_of(before), code_of(rule)))
				return true;
		}
	return false;
}

bool audit_rule(size_t index, struct rule_note *note)
{
	for (size_t i = 0; i < FAMILIES; i++)
		for (const struct rule *rule = families[i]; rule->words.id; rule++) {
			if (told_before(rule) || index--)
				continue;
			*note = (struct rule_note){ rule->message, rule->paper, rule->words, rule->basis };
			return true;
		}
	return false;
}

void audit_excuse(const struct record *record, struct diags *diags)
{
	struct diags excuses = { .arena = diags->arena };

	for (size_t i = 0; i < record->pengecualian.count; i++)
		if (pengecualian_fits(&record->pengecualian.items[i], &excuses))
			pengecualian_apply(&record->pengecualian.items[i], diags, &excuses);
	diags_add(diags, &excuses);
}
