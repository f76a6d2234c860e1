/* Numbers of papers: "005/12/Perenc/2024" says when and in which order; and what is annexed to the annual report. */
#include "audit/papers.h"

#include "base/buffer.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"

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

static void ask_numbers(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };

	papers_collect(audit, &papers);
	for (size_t i = 0; i < papers.list.count; i++)
		ask_moment(audit, &papers.list.items[i]);
	ask_pattern(audit, &papers);
	ask_order(audit, &papers);
	ask_shared(audit, &papers);
}

/* -- annexes -- */

static bool same_annex(const struct lampiran *a, const struct lampiran *b)
{
	if (a->jenis != b->jenis || !text_equal(a->nomor, b->nomor) || a->triwulan.value != b->triwulan.value)
		return false;
	return a->jenis != LAMPIRAN_SENDIRI ||
	       (a->judul.written.count && text_equal(a->judul.written, b->judul.written));
}

static void ask_annexes(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;

	for (size_t i = 0; lkip && i < lkip->lampiran.count; i++)
		for (size_t k = 0; k < i; k++) {
			if (!same_annex(&lkip->lampiran.items[i], &lkip->lampiran.items[k]))
				continue;
			audit_also(audit,
			           audit_find(audit, lkip->lampiran.items[i].path, NO_EVIDENCE, MESSAGE_LAMPIRAN_TWICE),
			           lkip->lampiran.items[k].path, DIAG_NONE);
			break;
		}
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
	{ MESSAGE_LAMPIRAN_TWICE,
	  NULL,
	  { "satu lampiran dilampirkan satu kali", "an annex is annexed once" },
	  { "lampiran disebut dua kali", "it is named twice" },
	  ask_annexes,
	  NULL },
	END_OF_RULES
};
