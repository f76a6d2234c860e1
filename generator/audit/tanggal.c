/* Dates of papers: none is signed before what it is about has happened, nor years later, and each after what it rests
 * on. */
#include "audit/papers.h"

#include "record/lkip.h"
#include "record/record.h"
#include "record/sop.h"

static struct text date_words(const struct audit *audit, struct date date)
{
	return date_format(audit->arena, date);
}

static struct text date_path(const struct audit *audit, struct text path)
{
	return audit_below(audit, path, "tanggal");
}

/* Letters that send no quarter's report may be about anything. */
static bool is_report(const struct dated *paper)
{
	return paper->kind == PAPER_LKIP || paper->kind == PAPER_QUARTERLY || paper->kind == PAPER_EVALUATION ||
	       paper->kind == PAPER_REVIEW || (paper->kind == PAPER_LETTER && paper->quarter);
}

enum { DAYS_OF_GRACE = 5 };

/* Days from one to the other, for days that are less than a month or two apart; else many. */
static int days_between(struct date from, struct date to)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (from.year == to.year && from.month == to.month)
		return to.day - from.day;
	if (from.year == to.year && from.month + 1 == to.month)
		return to.day + lengths[from.month - 1] - from.day;
	return 366;
}

/* Reports are signed on the last days of their period already, when holidays follow. */
static void ask_before_end(const struct audit *audit, const struct dated *paper)
{
	struct date end = paper_period_end(audit, paper);
	struct text written = date_words(audit, paper->date);
	bool nearly = days_between(paper->date, end) <= DAYS_OF_GRACE;

	if (is_report(paper) && date_compare(paper->date, end) < 0)
		audit_find(audit, date_path(audit, paper->path),
		           ((struct evidence){ .written = written,
		                               .wanted = text_format(audit->arena, ">= %t", date_words(audit, end)) }),
		           nearly ? MESSAGE_TANGGAL_NEARLY : MESSAGE_TANGGAL_EARLY, written, date_words(audit, end));
}

static void ask_years_late(const struct audit *audit, const struct dated *paper)
{
	int year = (int)audit->record->tahun.value;
	struct text written = date_words(audit, paper->date);

	if (is_report(paper) && paper->date.year > year + 1)
		audit_find(audit, date_path(audit, paper->path), ((struct evidence){ .written = written }),
		           MESSAGE_TANGGAL_LATE, written, text_from_int(audit->arena, year));
	else if (paper->kind == PAPER_LKIP && date_compare((struct date){ year + 1, 3, 31 }, paper->date) < 0)
		audit_find(audit, date_path(audit, paper->path), ((struct evidence){ .written = written }),
		           MESSAGE_TANGGAL_AFTER, written, date_words(audit, (struct date){ year + 1, 3, 31 }));
	if ((paper->kind == PAPER_PK && (paper->date.year > year || paper->date.year < year - 1)) ||
	    (paper->kind == PAPER_IKU && paper->date.year > year))
		audit_find(audit, date_path(audit, paper->path), ((struct evidence){ .written = written }),
		           MESSAGE_TANGGAL_OTHER_YEAR, written, text_from_int(audit->arena, year));
}

static void ask_superior(const struct audit *audit, const struct dated *paper)
{
	struct text written = date_words(audit, paper->date);

	if (paper->kind != PAPER_PK || !paper->superior.year || date_compare(paper->date, paper->superior) >= 0)
		return;
	audit_find(
		audit, date_path(audit, paper->path),
		((struct evidence){ .written = written,
	                            .wanted = text_format(audit->arena, ">= %t", date_words(audit, paper->superior)) }),
		MESSAGE_TANGGAL_BEFORE_SUPERIOR, written, date_words(audit, paper->superior));
}

/* A letter is not dated before the report that it sends, but by a few days: the report may be signed last. */
static void ask_letter(const struct audit *audit, const struct papers *papers, const struct dated *letter)
{
	for (size_t i = 0; i < papers->list.count && letter->kind == PAPER_LETTER && letter->quarter; i++) {
		const struct dated *report = &papers->list.items[i];
		struct text written = date_words(audit, letter->date);

		if (report->kind != PAPER_QUARTERLY || report->quarter != letter->quarter || !report->date.year ||
		    date_compare(letter->date, report->date) >= 0 ||
		    days_between(letter->date, report->date) <= DAYS_OF_GRACE)
			continue;
		audit_also(audit,
		           audit_find(audit, date_path(audit, letter->path), ((struct evidence){ .written = written }),
		                      MESSAGE_TANGGAL_LETTER, written, date_words(audit, report->date)),
		           date_path(audit, report->path), DIAG_NONE);
	}
}

/* The report of a later quarter is not older than that of an earlier one. */
static void ask_sequence(const struct audit *audit, const struct papers *papers, const struct dated *paper)
{
	for (size_t i = 0; i < papers->list.count && paper->quarter > 1; i++) {
		const struct dated *other = &papers->list.items[i];
		struct text written = date_words(audit, paper->date);

		if (other->kind != paper->kind || other->quarter != paper->quarter - 1 || !other->date.year ||
		    date_compare(paper->date, other->date) >= 0 ||
		    date_compare(paper->date, paper_period_end(audit, paper)) < 0)
			continue;
		audit_also(audit,
		           audit_find(audit, date_path(audit, paper->path), ((struct evidence){ .written = written }),
		                      MESSAGE_TANGGAL_ORDER, written, date_words(audit, other->date)),
		           date_path(audit, other->path), DIAG_NONE);
		return;
	}
}

/* What the report prints is not signed after it. */
static void ask_follow_up(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;
	const struct tindak_lanjut *own = lkip && lkip->perencanaan ? lkip->perencanaan->tindak_lanjut : NULL;

	if (!own || !own->tanggal.year || !lkip->tanggal.year || date_compare(own->tanggal, lkip->tanggal) <= 0)
		return;
	audit_also(audit,
	           audit_find(audit, date_path(audit, own->path),
	                      ((struct evidence){ .written = date_words(audit, own->tanggal) }),
	                      MESSAGE_TANGGAL_FOLLOW_UP, date_words(audit, own->tanggal),
	                      date_words(audit, lkip->tanggal)),
	           LIT("lkip.tanggal"), DIAG_NONE);
}

static void ask_weekend(const struct audit *audit, const struct dated *paper)
{
	struct text day = day_name(paper->date);

	if (text_is(day, "Sabtu") || text_is(day, "Minggu"))
		audit_find(audit, date_path(audit, paper->path), ((struct evidence){ .written = day }),
		           MESSAGE_TANGGAL_WEEKEND, date_words(audit, paper->date), day);
}

static void ask_papers(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };

	papers_collect(audit, &papers);
	ask_follow_up(audit);
	for (size_t i = 0; i < papers.list.count; i++) {
		const struct dated *paper = &papers.list.items[i];

		if (!paper->date.year)
			continue;
		ask_before_end(audit, paper);
		ask_years_late(audit, paper);
		ask_superior(audit, paper);
		ask_letter(audit, &papers, paper);
		ask_sequence(audit, &papers, paper);
		ask_weekend(audit, paper);
	}
}

/* -- SOPs -- */

/* A month without its day is compared by the month. */
static bool is_before(struct date a, struct date b)
{
	if (!a.day || !b.day)
		a.day = b.day = 0;
	return date_compare(a, b) < 0;
}

static void ask_sop(const struct audit *audit, const struct sop *sop)
{
	const struct {
		const char *key, *after;
		struct text late, early;
	} orders[] = {
		{ "tanggal_efektif", "tanggal_pembuatan", sop->tanggal_efektif, sop->tanggal_pembuatan },
		{ "tanggal_revisi", "tanggal_pembuatan", sop->tanggal_revisi, sop->tanggal_pembuatan },
		{ "tanggal_diperiksa", "tanggal_dibuat", sop->tanggal_diperiksa, sop->tanggal_dibuat },
		{ "tanggal_disetujui", "tanggal_diperiksa", sop->tanggal_disetujui, sop->tanggal_diperiksa },
	};

	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
		struct date late, early;

		if (sop_date(orders[i].late, &late) != SOP_DATE_FINE ||
		    sop_date(orders[i].early, &early) != SOP_DATE_FINE || !is_before(late, early))
			continue;
		audit_find(audit, audit_below(audit, sop->path, orders[i].key),
		           ((struct evidence){ .written = orders[i].late,
		                               .wanted = text_format(audit->arena, ">= %t", orders[i].early) }),
		           MESSAGE_TANGGAL_SOP, sop_date_format(audit->arena, orders[i].late),
		           sop_date_format(audit->arena, orders[i].early));
	}
}

static void ask_sops(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->sop.count; i++)
		ask_sop(audit, &audit->record->sop.items[i]);
}

#define ORDER                                                                                                          \
	{                                                                                                              \
		"yang dilaporkan harus sudah terjadi", "what is reported must have happened"                           \
	}
#define RESTS                                                                                                          \
	{                                                                                                              \
		"naskah tidak mendahului dasarnya", "a paper does not come before what it rests on"                    \
	}

const struct rule tanggal_rules[] = {
	{ MESSAGE_TANGGAL_EARLY,
	  NULL,
	  { "laporan bertanggal sesudah masanya berakhir", "a report is dated after its period" },
	  ORDER,
	  ask_papers,
	  NULL },
	{ MESSAGE_TANGGAL_LATE,
	  NULL,
	  { "laporan bertanggal paling lambat tahun berikutnya", "a report is dated in the next year at the latest" },
	  SAME("Perpres 29/2014"),
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_OTHER_YEAR,
	  NULL,
	  { "Perjanjian Kinerja dan keputusan IKU bertanggal pada tahunnya",
	    "agreements and the decree are of their year" },
	  SAME("PermenPANRB 53/2014"),
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_BEFORE_SUPERIOR,
	  NULL,
	  { "Perjanjian Kinerja bawahan tidak mendahului atasannya", "an agreement is not older than the superior's" },
	  RESTS,
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_LETTER,
	  NULL,
	  { "surat pengantar tidak mendahului laporannya", "a letter is not older than the report it sends" },
	  RESTS,
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_ORDER,
	  NULL,
	  { "laporan triwulan bertanggal menurut urutannya", "reports of quarters are dated in their order" },
	  RESTS,
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_WEEKEND,
	  NULL,
	  { "naskah bertanggal pada hari kerja", "papers are dated on working days" },
	  { "hari libur bukan hari dinas", "weekends are no working days" },
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_SOP,
	  NULL,
	  { "tanggal SOP menurut urutannya", "dates of an SOP are in their order" },
	  SAME("PermenPANRB 35/2012"),
	  ask_sops,
	  NULL },
	{ MESSAGE_TANGGAL_AFTER,
	  NULL,
	  { "laporan tahunan bertanggal dalam tiga bulan sesudah tahunnya",
	    "the annual report is dated within three months" },
	  SAME("PP 8/2006, Perpres 29/2014"),
	  NULL,
	  NULL },
	{ MESSAGE_TANGGAL_FOLLOW_UP,
	  NULL,
	  { "tindak lanjut tidak bertanggal sesudah laporan yang memuatnya",
	    "the follow-up is not dated after the report that has it" },
	  RESTS,
	  NULL,
	  NULL },
	END_OF_RULES
};
