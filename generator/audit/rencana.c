/* What the data says of itself: the plan's first and last year, figures of years to come, money that is spent wholly
 * everywhere, names and addresses that were left open. */
#include "audit/rules.h"

#include "audit/printed.h"
#include "record/e81.h"
#include "record/figures/measures.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"
#include "record/sop.h"

#include <string.h>

static struct text spelt(const struct audit *audit, struct decimal value)
{
	return decimal_format(audit->arena, value);
}

/* -- the plan -- */

/* The base year is before the first. */
static void ask_base(const struct audit *audit)
{
	const struct renstra *renstra = audit->record->renstra;
	struct text base = renstra ? text_from_int(audit->arena, renstra->tahun_dasar.value) : DIAG_NONE;

	if (!renstra || !renstra->tahun_dasar.given || !renstra->awal.given ||
	    renstra->tahun_dasar.value < renstra->awal.value)
		return;
	audit_find(audit, LIT("renstra.tahun_dasar"), ((struct evidence){ .written = base }), MESSAGE_RENSTRA_BASE,
	           base, text_from_int(audit->arena, renstra->awal.value));
}

/* A first target worse than what there was at the start. */
static void ask_start(const struct audit *audit, const struct target_renstra *row, const struct indikator *indikator)
{
	int way = indikator->arah == ARAH_NAIK ? 1 : -1;

	if (!row->kondisi_awal.given || !row->target.count || indikator->arah == ARAH_RENTANG ||
	    decimal_compare(row->target.items[0].value, row->kondisi_awal.value) * way >= 0)
		return;
	audit_find(audit, audit_below(audit, row->path, "kondisi_awal"),
	           ((struct evidence){ .written = spelt(audit, row->kondisi_awal.value) }), MESSAGE_RENSTRA_START,
	           indikator->nama, spelt(audit, row->target.items[0].value), spelt(audit, row->kondisi_awal.value));
}

/* The state at the end is the last year's target; what adds up is the sum of them. */
static void ask_end(const struct audit *audit, const struct target_renstra *row, struct text name)
{
	const struct renstra *renstra = audit->record->renstra;
	struct decimal sum = decimal_from_int(0), last = sum;
	bool known = false;

	for (size_t i = 0; row->kondisi_akhir.given && i < row->target.count; i++) {
		if (!decimal_add(sum, row->target.items[i].value, &sum))
			return;
		if (row->target.items[i].year != renstra->akhir.value)
			continue;
		known = true;
		last = row->target.items[i].value;
	}
	if (!known || decimal_compare(row->kondisi_akhir.value, last) == 0 ||
	    decimal_compare(row->kondisi_akhir.value, sum) == 0)
		return;
	audit_find(
		audit, audit_below(audit, row->path, "kondisi_akhir"),
		((struct evidence){ .written = spelt(audit, row->kondisi_akhir.value), .wanted = spelt(audit, last) }),
		MESSAGE_RENSTRA_END, name, spelt(audit, row->kondisi_akhir.value), spelt(audit, last));
}

static void ask_plan(const struct audit *audit)
{
	const struct renstra *renstra = audit->record->renstra;

	ask_base(audit);
	for (size_t t = 0; renstra && t < renstra->tujuan.count; t++)
		for (size_t i = 0; i < renstra->tujuan.items[t].indikator.count; i++) {
			const struct target_renstra *row = &renstra->tujuan.items[t].indikator.items[i];
			const struct indikator *indikator = record_indikator(audit->record, row->iku);

			if (indikator)
				ask_start(audit, row, indikator);
			ask_end(audit, row, indikator ? indikator->nama : row->nama);
		}
}

/* -- indicators -- */

/* Nothing is reached before its year. */
static void ask_future(const struct audit *audit, const struct indikator *indikator)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];

		if (tahunan->tahun.value > audit->record->tahun.value && tahunan->realisasi.given)
			audit_find(audit, audit_below(audit, tahunan->path, "realisasi"),
			           ((struct evidence){ .written = spelt(audit, tahunan->realisasi.value) }),
			           MESSAGE_DERET_FUTURE, indikator->nama,
			           text_from_int(audit->arena, tahunan->tahun.value),
			           text_from_int(audit->arena, audit->record->tahun.value));
	}
	for (size_t i = 0; i < indikator->program.count; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(indikator->program.items[i], indikator->program.items[k]))
				audit_find(audit, audit_below(audit, indikator->path, "program"),
				           ((struct evidence){ .written = indikator->program.items[i] }),
				           MESSAGE_SAMA_TWICE, indikator->program.items[i]);
}

/* -- money -- */

enum { SUBS_LEAST = 5 };

static void ask_long_money(const struct audit *audit, const struct uang_renstra *money)
{
	if (money && money->anggaran.given && money->realisasi.given &&
	    decimal_compare(money->realisasi.value, money->anggaran.value) > 0)
		audit_find(audit, audit_below(audit, money->path, "realisasi"),
		           ((struct evidence){ .written = audit_money(audit, money->realisasi.value) }),
		           MESSAGE_UANG_LONG, audit_money(audit, money->realisasi.value),
		           audit_money(audit, money->anggaran.value));
}

/* All that was granted, everywhere. */
static void ask_wholly(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };
	size_t subs = 0, wholly = 0;

	while (sub_walk_next(&walk)) {
		if (!walk.sub->anggaran.given || !walk.sub->realisasi.given)
			continue;
		subs++;
		wholly += decimal_compare(walk.sub->anggaran.value, walk.sub->realisasi.value) == 0;
	}
	if (subs >= SUBS_LEAST && wholly == subs)
		audit_find(audit, LIT("program"), NO_EVIDENCE, MESSAGE_UANG_WHOLLY,
		           text_format(audit->arena, "%z", subs));
}

static void ask_money(const struct audit *audit)
{
	for (size_t p = 0; p < audit->record->program.count; p++) {
		const struct program *program = &audit->record->program.items[p];

		ask_long_money(audit, program->renstra);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			ask_long_money(audit, program->kegiatan.items[k].renstra);
			for (size_t s = 0; s < program->kegiatan.items[k].sub_kegiatan.count; s++)
				ask_long_money(audit, program->kegiatan.items[k].sub_kegiatan.items[s].renstra);
		}
	}
	ask_wholly(audit);
}

/* -- names and addresses -- */

static void tell_address(const struct audit *audit, const char *key, struct text written)
{
	audit_find(audit, audit_below(audit, LIT("instansi"), key), ((struct evidence){ .written = written }),
	           MESSAGE_UMUM_ADDRESS, written);
}

static void ask_profile(const struct audit *audit)
{
	const struct instansi *instansi = audit->record->instansi;
	size_t at;

	if (instansi->email.count && !text_find(instansi->email, "@", &at))
		tell_address(audit, "email", instansi->email);
	if (instansi->telepon.count && printed_digits(audit->arena, instansi->telepon).count < 6)
		tell_address(audit, "telepon", instansi->telepon);
	for (size_t i = 0; audit->record->status == STATUS_FINAL && i < audit->record->pejabat.count; i++) {
		const struct pejabat *pejabat = &audit->record->pejabat.items[i];

		if (!pejabat->sama_dengan.count && text_starts(pejabat->nama, "(") && text_ends(pejabat->nama, ")"))
			audit_find(audit, audit_below(audit, pejabat->path, "nama"),
			           ((struct evidence){ .written = pejabat->nama }), MESSAGE_UMUM_NAME_OPEN,
			           pejabat->nama);
	}
}

/* -- who puts an SOP into force -- */

static void ask_sop(const struct audit *audit)
{
	static const char *const low[] = { "kepala sub", "kepala seksi", "kasubbag", "kasi " };

	for (size_t s = 0; s < audit->record->sop.count; s++) {
		const struct sop *sop = &audit->record->sop.items[s];
		const struct pejabat *pejabat = record_pejabat(audit->record, sop->disahkan_oleh);
		struct text office = pejabat ? printed_fold(audit->arena, pejabat->jabatan) : DIAG_NONE;

		for (size_t i = 0; i < sizeof low / sizeof *low; i++)
			if (office.count && text_starts(office, low[i]) && !pejabat->atas_nama.count)
				audit_find(audit, audit_below(audit, sop->path, "disahkan_oleh"),
				           ((struct evidence){ .written = pejabat->jabatan }), MESSAGE_SOP_SUBORDINATE,
				           pejabat->jabatan);
	}
}

#define ONE                                                                                                            \
	{                                                                                                              \
		"satu hal, satu nilai di semua naskah", "one thing has one value in all papers"                        \
	}

const struct rule rencana_rules[] = {
	{ MESSAGE_RENSTRA_BASE,
	  NULL,
	  { "tahun dasar Renstra mendahului tahun pertamanya", "the base year of the plan is before its first" },
	  SAME("Permendagri 86/2017"),
	  ask_plan,
	  NULL },
	{ MESSAGE_RENSTRA_START,
	  NULL,
	  { "target pertama Renstra tidak lebih buruk daripada kondisi awalnya",
	    "the first target of the plan is no worse than its start" },
	  SAME("Permendagri 86/2017"),
	  NULL,
	  NULL },
	{ MESSAGE_RENSTRA_END,
	  NULL,
	  { "kondisi akhir Renstra sama dengan target tahun terakhirnya",
	    "the state at the plan's end is the last year's target" },
	  ONE,
	  NULL,
	  NULL },
	{ MESSAGE_DERET_FUTURE,
	  NULL,
	  { "realisasi tidak mendahului tahun laporan", "nothing is reached after the year of the report" },
	  { "yang dilaporkan harus sudah terjadi", "what is reported must have happened" },
	  NULL,
	  ask_future },
	{ MESSAGE_SAMA_TWICE,
	  NULL,
	  { "satu program menunjang satu indikator satu kali", "a programme supports an indicator once" },
	  ONE,
	  NULL,
	  NULL },
	{ MESSAGE_UANG_LONG,
	  NULL,
	  { "realisasi sampai tahun lalu tidak melebihi anggaran Renstra",
	    "what was spent up to last year is within the plan's money" },
	  SAME("Permendagri 86/2017"),
	  ask_money,
	  NULL },
	{ MESSAGE_UANG_WHOLLY,
	  NULL,
	  { "realisasi tidak semuanya persis sama dengan anggaran", "not every budget is spent to the last rupiah" },
	  { "mungkin disalin dari anggaran", "they may be copied from the budgets" },
	  NULL,
	  NULL },
	{ MESSAGE_UMUM_ADDRESS,
	  NULL,
	  { "surel dan telepon kantor dapat dihubungi", "the office's e-mail and telephone can be reached" },
	  SAME("Permendagri 1/2023"),
	  ask_profile,
	  NULL },
	{ MESSAGE_UMUM_NAME_OPEN,
	  NULL,
	  { "nama pejabat sudah diisi", "the names of officials are filled in" },
	  { "naskah dibaca utuh: yang disebut harus ada", "a paper is read as a whole: what it names must be there" },
	  NULL,
	  NULL },
	{ MESSAGE_SOP_SUBORDINATE,
	  NULL,
	  { "SOP disahkan pimpinan, bukan kepala seksi atau subbagian",
	    "an SOP is put into force by a head, not by who leads a section" },
	  SAME("PermenPANRB 35/2012"),
	  ask_sop,
	  NULL },
	END_OF_RULES
};
