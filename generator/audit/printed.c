/* A number is marks and digits first: what the marks mean is decided by the groups that they make. */
#include "audit/printed.h"

#include "base/buffer.h"

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* -- cursor over what is written -- */

struct cursor {
	struct text text;
	size_t at;
};

/* A blank, or the no-break space of two bytes. */
static bool skip_blank(struct cursor *cursor)
{
	const char *at = cursor->text.bytes + cursor->at;
	size_t left = cursor->text.count - cursor->at;

	if (left > 0 && (*at == ' ' || *at == '\t' || *at == '\n'))
		cursor->at++;
	else if (left > 1 && at[0] == '\xC2' && at[1] == '\xA0')
		cursor->at += 2;
	else
		return false;
	return true;
}

static void skip_blanks(struct cursor *cursor)
{
	while (skip_blank(cursor))
		;
}

/* Whatever its capitals. */
static bool skip_word(struct cursor *cursor, const char *word)
{
	size_t at = cursor->at;

	for (; *word; word++, at++)
		if (at >= cursor->text.count || lower(cursor->text.bytes[at]) != *word)
			return false;
	cursor->at = at;
	return true;
}

static bool at_end(const struct cursor *cursor)
{
	return cursor->at >= cursor->text.count;
}

/* -- digits and marks -- */

struct groups {
	struct text run;           /* "2.036.000,50" */
	size_t dots, commas;       /* how many */
	size_t first, last;        /* digits before the first mark, behind the last */
	bool threes, inner_threes; /* all groups behind the first mark have three digits; all but the last */
	char last_mark;
};

static struct groups groups_of(struct text run)
{
	struct groups groups = { .run = run, .threes = true, .inner_threes = true };
	size_t digits = 0;
	bool marked = false;

	for (size_t i = 0; i <= run.count; i++) {
		if (i < run.count && is_digit(run.bytes[i])) {
			digits++;
			continue;
		}
		if (marked && i < run.count)
			groups.inner_threes = groups.inner_threes && digits == 3;
		if (marked)
			groups.threes = groups.threes && digits == 3;
		else
			groups.first = digits;
		groups.last = digits;
		digits = 0;
		if (i == run.count)
			break;
		marked = true;
		groups.last_mark = run.bytes[i];
		groups.dots += run.bytes[i] == '.';
		groups.commas += run.bytes[i] == ',';
	}
	return groups;
}

/* The digits with a point before the last `places` of them; false when there are too many. */
static bool value_of(struct text run, size_t places, struct decimal *value)
{
	int64_t digits = 0;
	size_t count = 0;

	for (size_t i = 0; i < run.count; i++) {
		if (!is_digit(run.bytes[i]))
			continue;
		if (++count > 17)
			return false;
		digits = digits * 10 + (run.bytes[i] - '0');
	}
	if (places > DECIMAL_PLACES_MAX)
		return false;
	*value = (struct decimal){ digits, (int)places };
	return count > 0;
}

/* One kind of mark, more than once: it groups. */
static bool read_grouped(const struct groups *groups, struct printed_number *number)
{
	number->grouping = groups->last_mark;
	return groups->threes && groups->first >= 1 && groups->first <= 3 && value_of(groups->run, 0, &number->value);
}

static bool read_single(const struct groups *groups, struct printed_number *number)
{
	bool could_group = groups->last == 3 && groups->first >= 1 && groups->first <= 3 && groups->run.bytes[0] != '0';

	number->doubtful = could_group;
	if (could_group && groups->last_mark == '.') {
		number->grouping = '.';
		return value_of(groups->run, 0, &number->value) && value_of(groups->run, 3, &number->other);
	}
	number->point = groups->last_mark;
	if (could_group && !value_of(groups->run, 0, &number->other))
		return false;
	return value_of(groups->run, groups->last, &number->value);
}

/* Both kinds: the last is the decimal mark. */
static bool read_both(const struct groups *groups, struct printed_number *number)
{
	size_t points = groups->last_mark == '.' ? groups->dots : groups->commas;

	number->point = groups->last_mark;
	number->grouping = groups->last_mark == '.' ? ',' : '.';
	return points == 1 && groups->inner_threes && groups->first >= 1 && groups->first <= 3 && groups->last &&
	       value_of(groups->run, groups->last, &number->value);
}

static bool read_run(struct text run, struct printed_number *number)
{
	struct groups groups = groups_of(run);

	if (groups.last == 0 && groups.last_mark) { /* "1." or "95,": the end of a sentence */
		run.count--;
		groups = groups_of(run);
	}
	if (!groups.dots && !groups.commas)
		return value_of(run, 0, &number->value);
	if (groups.dots && groups.commas)
		return read_both(&groups, number);
	return groups.dots + groups.commas > 1 ? read_grouped(&groups, number) : read_single(&groups, number);
}

static struct text take_run(struct cursor *cursor)
{
	size_t start = cursor->at;

	while (!at_end(cursor)) {
		char byte = cursor->text.bytes[cursor->at];
		bool mark = byte == '.' || byte == ',';
		char next = cursor->at + 1 < cursor->text.count ? cursor->text.bytes[cursor->at + 1] : 0;

		if (!is_digit(byte) && !(mark && is_digit(next)))
			break;
		cursor->at++;
	}
	return text_part(cursor->text, start, cursor->at - start);
}

/* -- all of it -- */

static bool means_nothing(struct text written)
{
	static const char *const words[] = { "n/a", "na", "nihil", "tidak ada", "belum ada" };
	bool marks = written.count > 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct cursor cursor = { written, 0 };

		if (skip_word(&cursor, words[i]) && at_end(&cursor))
			return true;
	}
	for (size_t i = 0; i < written.count; i++)
		marks = marks && (written.bytes[i] == '-' || written.bytes[i] == '.' || written.bytes[i] == ' ');
	return marks || text_is(written, "\xE2\x80\x93") || text_is(written, "\xE2\x80\x94");
}

static bool is_unit(struct text words)
{
	for (size_t i = 0; i < words.count; i++)
		if (is_digit(words.bytes[i]))
			return false;
	return true;
}

/* What may stand behind the digits: ",-", "%", words. */
static bool read_tail(struct cursor *cursor, struct printed_number *number)
{
	if (skip_word(cursor, ",-") || skip_word(cursor, ",--") || skip_word(cursor, ".-"))
		number->money = true;
	skip_blanks(cursor);
	number->percent = skip_word(cursor, "%") || skip_word(cursor, "persen");
	skip_blanks(cursor);
	skip_word(cursor, ".");
	number->unit = text_trim(text_part(cursor->text, cursor->at, cursor->text.count));
	return is_unit(number->unit);
}

struct printed_number printed_read(struct text written)
{
	struct printed_number number = { .kind = PRINTED_WORDS };
	struct cursor cursor = { text_trim(written), 0 };
	struct text run;
	bool minus, fine;

	if (text_blank(written))
		return (struct printed_number){ .kind = PRINTED_BLANK };
	if (means_nothing(cursor.text))
		return (struct printed_number){ .kind = PRINTED_DASH };
	number.money = skip_word(&cursor, "rp");
	if (number.money)
		skip_word(&cursor, ".");
	skip_blanks(&cursor);
	minus = skip_word(&cursor, "-") || skip_word(&cursor, "\xE2\x88\x92") || skip_word(&cursor, "(-)");
	skip_blanks(&cursor);
	run = take_run(&cursor);
	if (!run.count || !read_tail(&cursor, &number))
		return number;
	fine = read_run(run, &number);
	number.kind = fine ? PRINTED_NUMBER : PRINTED_MALFORMED;
	if (minus) {
		number.value.digits = -number.value.digits;
		number.other.digits = -number.other.digits;
	}
	return number;
}

struct printed_number printed_plain(struct text spelling)
{
	struct printed_number number = { .kind = PRINTED_NUMBER };

	if (!decimal_parse(spelling, &number.value))
		number.kind = PRINTED_MALFORMED;
	return number;
}

/* -- words -- */

struct text printed_fold(struct arena *arena, struct text text)
{
	struct cursor cursor = { text_trim(text), 0 };
	char *bytes = arena_many(arena, cursor.text.count + 1, char);
	size_t count = 0;

	while (!at_end(&cursor)) {
		if (!skip_blank(&cursor)) {
			bytes[count++] = lower(cursor.text.bytes[cursor.at++]);
			continue;
		}
		skip_blanks(&cursor);
		if (!at_end(&cursor))
			bytes[count++] = ' ';
	}
	return (struct text){ bytes, count };
}

struct text printed_digits(struct arena *arena, struct text text)
{
	struct buffer digits = { .arena = arena };

	for (size_t i = 0; i < text.count; i++)
		if (is_digit(text.bytes[i]))
			buffer_byte(&digits, text.bytes[i]);
	return buffer_text(&digits);
}
