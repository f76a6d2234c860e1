/* EVAL-01 to EVAL-09: what papers printed against what the data says; one finding for each cause. */
#include "audit/tercetak.h"

#include "record/record.h"

/* -- the same mistake, printed again -- */

static bool same_mistake(const struct audit *audit, const struct print *a, const struct print *b)
{
	return a->verdict == b->verdict && text_equal(a->bearer, b->bearer) &&
	       text_equal(a->tercetak->isian, b->tercetak->isian) &&
	       text_equal(printed_fold(audit->arena, a->tercetak->nilai.written),
	                  printed_fold(audit->arena, b->tercetak->nilai.written));
}

static bool is_wrong(const struct print *print)
{
	return print->verdict != VERDICT_FINE;
}

static void find_causes(struct prints *prints)
{
	for (size_t i = 0; i < prints->list.count; i++) {
		struct print *print = &prints->list.items[i];

		if (!is_wrong(print))
			continue;
		for (size_t k = 0; k < i && !print->cause; k++)
			if (!prints->list.items[k].cause && same_mistake(prints->audit, &prints->list.items[k], print))
				print->cause = &prints->list.items[k];
		if (!print->cause)
			print->cause = prints_wrong_source(prints, print);
	}
	for (size_t i = 0; i < prints->list.count; i++)
		for (size_t step = 0; step < i + 1 && prints->list.items[i].cause; step++)
			if (prints->list.items[i].cause->cause)
				prints->list.items[i].cause = prints->list.items[i].cause->cause;
}

/* -- telling -- */

/* Names of people and their ranks are no matter of taste. */
static bool is_identity(struct text name)
{
	static const char *const names[] = { "nip", "nama", "pangkat", "golongan" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is(name, names[i]) || (text_ends(name, names[i]) && name.count > text_from(names[i]).count &&
		                                name.bytes[name.count - text_from(names[i]).count - 1] == '.'))
			return true;
	return false;
}

static enum message message_of(const struct print *print)
{
	switch (print->verdict) {
	case VERDICT_FINE:
	case VERDICT_DIFFERS:
		break;
	case VERDICT_UNKNOWN:
		return MESSAGE_AUDIT_TERCETAK_ASAL;
	case VERDICT_TRUNCATED:
		return MESSAGE_EVAL_TRUNCATED;
	case VERDICT_MALFORMED:
		return MESSAGE_EVAL_MALFORMED;
	case VERDICT_PART:
		return MESSAGE_EVAL_DATE_PART;
	case VERDICT_BLANK:
		return MESSAGE_EVAL_BLANK;
	case VERDICT_HOLLOW:
		return MESSAGE_EVAL_HOLLOW;
	case VERDICT_RATIO:
		return MESSAGE_EVAL_RATIO;
	case VERDICT_WORDS:
		return is_identity(text_trim(print->tercetak->isian)) ? MESSAGE_EVAL_IDENTITY : MESSAGE_EVAL_WORDS;
	case VERDICT_NAMELESS:
		return MESSAGE_EVAL_NAMELESS;
	}
	return MESSAGE_AUDIT_TERCETAK;
}

static struct text shown(const struct print *print)
{
	return print->number.kind == PRINTED_BLANK ? LIT("\"\"") : print->tercetak->nilai.written;
}

static void tell(struct prints *prints, struct print *print)
{
	const struct audit *audit = prints->audit;
	const struct tercetak *tercetak = print->tercetak;
	bool known = print->verdict != VERDICT_NAMELESS && print->figure.known;
	struct text wanted = known ? figure_text(audit->arena, audit->record, &print->figure) : DIAG_NONE;
	struct text where = tercetak->letak.count
	                            ? text_format(audit->arena, "%t, %t", tercetak->letak, tercetak->isian)
	                            : tercetak->isian;
	struct evidence evidence = {
		.written = shown(print),
		.wanted = wanted,
		.formula = known ? prints_formula(prints, print) : DIAG_NONE,
		.letak = tercetak->letak,
	};

	audit_find(audit, tercetak->path, evidence, message_of(print), where, shown(print), wanted);
	print->found = audit->diags->list.count;
}

static void ask_printed(const struct audit *audit)
{
	struct prints prints = { .audit = audit };

	prints_collect(&prints);
	find_causes(&prints);
	for (size_t i = 0; i < prints.list.count; i++)
		if (is_wrong(&prints.list.items[i]) && !prints.list.items[i].cause)
			tell(&prints, &prints.list.items[i]);
	for (size_t i = 0; i < prints.list.count; i++) {
		const struct print *print = &prints.list.items[i];

		if (print->cause && print->cause->found)
			audit_also(audit, &audit->diags->list.items[print->cause->found - 1], print->tercetak->path,
			           print->tercetak->letak);
	}
	prints_ask_forms(&prints);
}

#define ONE_VALUE                                                                                                      \
	{                                                                                                              \
		"satu hal, satu nilai di semua naskah", "one thing has one value in all papers"                        \
	}

const struct rule tercetak_rules[] = {
	{ MESSAGE_AUDIT_TERCETAK,
	  NULL,
	  { "yang tercetak sama dengan data", "what was printed is what the data says" },
	  ONE_VALUE,
	  ask_printed,
	  NULL },
	{ MESSAGE_AUDIT_TERCETAK_ASAL,
	  NULL,
	  { "yang tercetak ada dalam data", "what was printed is in the data" },
	  { "angka tanpa asal tidak dapat diperiksa", "a figure without origin cannot be checked" },
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_TRUNCATED,
	  NULL,
	  { "angka dibulatkan, tidak dipotong", "numbers are rounded, not cut" },
	  { "pembulatan setengah ke atas", "half is rounded up" },
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_MALFORMED,
	  NULL,
	  { "angka dikelompokkan tiga-tiga, tanggal lengkap", "digits stand in groups of three, dates are whole" },
	  SAME("EYD V"),
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_FORM,
	  NULL,
	  { "satu tabel, satu cara menulis angka", "a table writes its numbers in one way" },
	  SAME("EYD V"),
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_BLANK,
	  NULL,
	  { "sel yang ada datanya terisi", "a cell whose value is known is filled in" },
	  ONE_VALUE,
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_RATIO,
	  NULL,
	  { "persentase tidak ditulis sebagai perbandingan", "a percentage is not written as a ratio" },
	  { "persen berarti per seratus", "percent is of a hundred" },
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_IDENTITY,
	  NULL,
	  { "nama, NIP dan sebutan sama di semua naskah", "names, NIP and words are the same in all papers" },
	  ONE_VALUE,
	  NULL,
	  NULL },
	{ MESSAGE_EVAL_NAMELESS,
	  NULL,
	  { "isian pada \"tercetak\" dikenal", "the names in \"tercetak\" are known" },
	  { "yang tidak dikenal tidak dapat diperiksa", "what is unknown cannot be checked" },
	  NULL,
	  NULL },
	END_OF_RULES
};
