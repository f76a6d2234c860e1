/* Numbers of papers: "005/12/Perenc/2024" says when and in which order. */
#include "audit/papers.h"

#include "audit/baca/bacaan.h"
#include "base/buffer.h"
#include "record/record.h"
#include "record/sop.h"

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* The part of a number between bars. */
static struct text part_of(struct text number, size_t index)
{
	size_t start = 0;

	for (size_t i = 0; i <= number.count; i++) {
		if (i < number.count && number.bytes[i] != '/')
			continue;
		if (!index--)
			return text_trim(text_part(number, start, i - start));
		start = i + 1;
	}
	return DIAG_NONE;
}

/* -1 where it is no number of at most nine digits. */
static long whole(struct text part)
{
	long number = 0;

	if (!part.count || part.count > 9)
		return -1;
	for (size_t i = 0; i < part.count; i++) {
		if (!is_digit(part.bytes[i]))
			return -1;
		number = number * 10 + (part.bytes[i] - '0');
	}
	return number;
}

static bool is_year(struct text part)
{
	long number = whole(part);

	return part.count == 4 && number >= 1990 && number <= 2100;
}

/* 1 to 12 of "I" to "XII"; 0 for none. */
static int month_of(struct arena *arena, struct text part)
{
	for (int month = 1; month <= 12; month++)
		if (text_equal(part, roman_upper(arena, month)))
			return month;
	return 0;
}

/* -- year and month in a number -- */

static void ask_moment(const struct audit *audit, const struct dated *paper)
{
	struct text path = audit_below(audit, paper->path, "nomor");

	for (size_t i = 1; i < 8 && paper->date.year; i++) {
		struct text part = part_of(paper->number, i);
		int month = i > 1 ? month_of(audit->arena, part) : 0;

		if (is_year(part) && whole(part) != paper->date.year)
			audit_find(audit, path,
			           ((struct evidence){ .written = part,
			                               .wanted = text_from_int(audit->arena, paper->date.year) }),
			           MESSAGE_NOMOR_YEAR, paper->number, part, date_format(audit->arena, paper->date));
		if (month && month != paper->date.month)
			audit_find(audit, path,
			           ((struct evidence){ .written = part,
			                               .wanted = roman_upper(audit->arena, paper->date.month) }),
			           MESSAGE_NOMOR_MONTH, paper->number, part, date_format(audit->arena, paper->date));
	}
}

/* -- patterns and running numbers of letters -- */

/* "005/12/Perenc/2024" is "9/9/a/9": digits, a month, or letters between bars. */
static struct text pattern_of(const struct audit *audit, struct text number)
{
	struct buffer pattern = { .arena = audit->arena };
	struct text part;

	for (size_t i = 0; (part = part_of(number, i)).bytes; i++) {
		bool digits = part.count > 0;

		for (size_t k = 0; k < part.count; k++)
			digits = digits && (is_digit(part.bytes[k]) || part.bytes[k] == '.');
		buffer_byte(&pattern, '/');
		buffer_str(&pattern, !part.count ? "_" : digits ? "9" : month_of(audit->arena, part) ? "M" : "a");
	}
	return buffer_text(&pattern);
}

static bool whole_number(struct text number)
{
	struct text part;

	for (size_t i = 0; (part = part_of(number, i)).bytes; i++)
		if (!part.count)
			return false;
	return number.count > 0;
}

static void ask_pattern(const struct audit *audit, const struct papers *papers)
{
	size_t count = 0, alike;

	for (size_t i = 0; i < papers->list.count; i++)
		count += papers->list.items[i].kind == PAPER_LETTER && whole_number(papers->list.items[i].number);
	for (size_t i = 0; i < papers->list.count && count >= 3; i++) {
		const struct dated *paper = &papers->list.items[i], *usual = NULL;

		if (paper->kind != PAPER_LETTER || !whole_number(paper->number))
			continue;
		alike = 0;
		for (size_t k = 0; k < papers->list.count; k++) {
			const struct dated *other = &papers->list.items[k];

			if (other->kind != PAPER_LETTER || !whole_number(other->number))
				continue;
			if (text_equal(pattern_of(audit, paper->number), pattern_of(audit, other->number)))
				alike++;
			else
				usual = other;
		}
		if (usual && alike * 3 <= count)
			audit_find(audit, audit_below(audit, paper->path, "nomor"),
			           ((struct evidence){ .written = paper->number, .wanted = usual->number }),
			           MESSAGE_NOMOR_PATTERN, paper->number, usual->number);
	}
}

/* The same classification and unit, the same year: the running number grows with the date. */
static bool same_series(const struct dated *a, const struct dated *b)
{
	struct text part;

	if (a->kind != PAPER_LETTER || b->kind != PAPER_LETTER || a->date.year != b->date.year || !a->date.year)
		return false;
	for (size_t i = 0; (part = part_of(a->number, i)).bytes; i++)
		if (i != 1 && !text_equal(part, part_of(b->number, i)))
			return false;
	return whole(part_of(a->number, 1)) >= 0 && whole(part_of(b->number, 1)) >= 0 && !part_of(b->number, 5).bytes;
}

static void ask_order(const struct audit *audit, const struct papers *papers)
{
	for (size_t i = 0; i < papers->list.count; i++)
		for (size_t k = 0; k < papers->list.count; k++) {
			const struct dated *late = &papers->list.items[i], *early = &papers->list.items[k];

			if (k == i || !same_series(late, early) || date_compare(late->date, early->date) <= 0 ||
			    whole(part_of(late->number, 1)) >= whole(part_of(early->number, 1)))
				continue;
			audit_also(audit,
			           audit_find(audit, audit_below(audit, late->path, "nomor"),
			                      ((struct evidence){ .written = late->number }), MESSAGE_NOMOR_ORDER,
			                      late->number, date_format(audit->arena, late->date), early->number,
			                      date_format(audit->arena, early->date)),
			           audit_below(audit, early->path, "nomor"), DIAG_NONE);
			break;
		}
}

/* -- parts that are nearly the others' -- */

/* The part that most letters have there, when this one is nearly it; empty for none. */
static struct text nearly(const struct papers *papers, const struct dated *paper, size_t index)
{
	struct text own = part_of(paper->number, index), found = DIAG_NONE;
	size_t same = 0, others = 0;

	for (size_t i = 0; i < papers->list.count; i++) {
		struct text part = part_of(papers->list.items[i].number, index);

		if (papers->list.items[i].kind != PAPER_LETTER || !part.count)
			continue;
		same += text_equal(part, own);
		if (text_equal(part, own) || jarak(part, own, 2) > 2)
			continue;
		others++;
		found = part;
	}
	return others > same ? found : DIAG_NONE;
}

static void ask_parts(const struct audit *audit, const struct papers *papers)
{
	enum { LETTERS_LEAST = 5 };

	for (size_t i = 0; i < papers->list.count; i++) {
		const struct dated *paper = &papers->list.items[i];
		struct text part;

		for (size_t k = 0; paper->kind == PAPER_LETTER && (part = part_of(paper->number, k)).bytes; k++) {
			bool word = part.count >= LETTERS_LEAST && !is_digit(part.bytes[0]);
			struct text usual = word ? nearly(papers, paper, k) : DIAG_NONE;

			if (usual.count)
				audit_find(audit, audit_below(audit, paper->path, "nomor"),
				           ((struct evidence){ .written = part, .wanted = usual }), MESSAGE_NOMOR_UNIT,
				           part, paper->number, usual);
		}
	}
}

/* A gap for the pen is left empty; dots are of a template. */
static void ask_open(const struct audit *audit, const struct papers *papers)
{
	for (size_t i = 0; i < papers->list.count; i++) {
		const struct dated *paper = &papers->list.items[i];
		size_t at;

		if (text_find(paper->number, "...", &at) || text_find(paper->number, "\xE2\x80\xA6", &at) ||
		    text_find(paper->number, "__", &at))
			audit_find(audit, audit_below(audit, paper->path, "nomor"),
			           ((struct evidence){ .written = paper->number }), MESSAGE_NOMOR_OPEN, paper->number);
	}
}

/* -- the same number on papers of two kinds -- */

static void ask_shared(const struct audit *audit, const struct papers *papers)
{
	for (size_t i = 0; i < papers->list.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct dated *paper = &papers->list.items[i], *other = &papers->list.items[k];
			bool reports = (paper->kind == PAPER_QUARTERLY || paper->kind == PAPER_EVALUATION) &&
			               paper->kind == other->kind;

			if (!whole_number(paper->number) || !text_equal(paper->number, other->number) ||
			    (paper->kind == other->kind && !reports) ||
			    (paper->quarter == other->quarter && paper->kind != other->kind && paper->quarter))
				continue;
			audit_also(audit,
			           audit_find(audit, audit_below(audit, paper->path, "nomor"),
			                      ((struct evidence){ .written = paper->number }), MESSAGE_NOMOR_SHARED,
			                      paper->number),
			           audit_below(audit, other->path, "nomor"), DIAG_NONE);
			break;
		}
}

/* -- numbers of SOPs: their year is one of theirs, they have one pattern -- */

static bool has_year(const struct sop *sop, long year)
{
	const struct text dates[] = { sop->tanggal_pembuatan, sop->tanggal_revisi, sop->tanggal_efektif };
	bool known = false;

	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct date date;

		if (sop_date(dates[i], &date) != SOP_DATE_FINE || !date.year)
			continue;
		known = true;
		if (date.year == year)
			return true;
	}
	return !known;
}

static void ask_sops(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };

	for (size_t s = 0; s < audit->record->sop.count; s++) {
		const struct sop *sop = &audit->record->sop.items[s];
		struct text part;

		if (sop->nomor.count)
			*array_push(audit->arena, &papers.list) =
				(struct dated){ .kind = PAPER_LETTER, .path = sop->path, .number = sop->nomor };
		for (size_t i = 1; (part = part_of(sop->nomor, i)).bytes; i++)
			if (is_year(part) && !has_year(sop, whole(part)))
				audit_find(audit, audit_below(audit, sop->path, "nomor"),
				           ((struct evidence){ .written = part }), MESSAGE_NOMOR_YEAR, sop->nomor, part,
				           sop_date_format(audit->arena, sop->tanggal_pembuatan));
	}
	ask_pattern(audit, &papers);
}

static void ask_numbers(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };

	papers_collect(audit, &papers);
	for (size_t i = 0; i < papers.list.count; i++)
		ask_moment(audit, &papers.list.items[i]);
	ask_pattern(audit, &papers);
	ask_order(audit, &papers);
	ask_shared(audit, &papers);
	ask_parts(audit, &papers);
	ask_open(audit, &papers);
	ask_sops(audit);
}

#define SERIES SAME("Permendagri 1/2023")

const struct rule nomor_rules[] = {
	{ MESSAGE_NOMOR_YEAR,
	  NULL,
	  { "tahun dalam nomor sama dengan tahun tanggalnya", "the year in a number is that of its date" },
	  SERIES,
	  ask_numbers,
	  NULL },
	{ MESSAGE_NOMOR_MONTH,
	  NULL,
	  { "bulan dalam nomor sama dengan bulan tanggalnya", "the month in a number is that of its date" },
	  SERIES,
	  NULL,
	  NULL },
	{ MESSAGE_NOMOR_PATTERN,
	  NULL,
	  { "nomor surat sepola", "numbers of letters have one pattern" },
	  SERIES,
	  NULL,
	  NULL },
	{ MESSAGE_NOMOR_ORDER,
	  NULL,
	  { "nomor urut surat naik menurut tanggalnya", "running numbers grow with the date" },
	  SERIES,
	  NULL,
	  NULL },
	{ MESSAGE_NOMOR_SHARED, NULL, { "satu nomor, satu naskah", "a number is of one paper" }, SERIES, NULL, NULL },
	END_OF_RULES
};
