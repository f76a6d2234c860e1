/* How rules report. */
#include "audit/rules.h"

#include "base/decimal.h"

#include <string.h>

/* What is quoted may have line ends; a message is one line. */
static struct text one_line(struct arena *arena, struct text words)
{
	char *bytes;

	if (!words.count || !memchr(words.bytes, '\n', words.count))
		return words;
	bytes = arena_many(arena, words.count + 1, char);
	for (size_t i = 0; i < words.count; i++)
		bytes[i] = words.bytes[i] == '\n' || words.bytes[i] == '\r' ? ' ' : words.bytes[i];
	return (struct text){ bytes, words.count };
}

/* One cause, one finding, in however many places it is met. */
static bool is_same(const struct diag *diag, struct text path, enum message message, const struct text said[4])
{
	if (diag->message != message || !text_equal(diag->path, path))
		return false;
	for (size_t i = 0; i < 4; i++)
		if (!text_equal(diag->arguments[i], said[i]))
			return false;
	return true;
}

/* Of the rule that the message is of, which another may have found along. */
static struct pair basis_of(const struct audit *audit, enum message message)
{
	const struct rule *rule = audit->rule->message == message ? audit->rule : audit->family;

	while (rule->words.id && rule->message != message)
		rule++;
	return rule->words.id ? rule->basis : audit->rule->basis;
}

struct diag *audit_report(const struct audit *audit, struct text path, struct evidence evidence, enum message message,
                          const struct text arguments[4])
{
	struct text said[4];

	if (!evidence.basis.id)
		evidence.basis = basis_of(audit, message);
	evidence.written = one_line(audit->arena, evidence.written);
	evidence.wanted = one_line(audit->arena, evidence.wanted);
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		said[i] = one_line(audit->arena, arguments[i]);
	for (size_t i = audit->diags->list.count; i-- > 0;)
		if (is_same(&audit->diags->list.items[i], path, message, said))
			return &audit->diags->list.items[i];
	return diag_put_finding(audit->diags, path, evidence, message, said);
}

void audit_also(const struct audit *audit, struct diag *finding, struct text path, struct text letak)
{
	diag_also(audit->diags, finding, path, letak);
}

struct text audit_below(const struct audit *audit, struct text path, const char *key)
{
	return path.count ? text_format(audit->arena, "%t.%s", path, key) : text_from(key);
}

bool audit_covers(struct text above, struct text path)
{
	if (!above.count)
		return true;
	if (path.count < above.count || !text_equal(text_part(path, 0, above.count), above))
		return false;
	return path.count == above.count || path.bytes[above.count] == '.' || path.bytes[above.count] == '[';
}

struct text audit_money(const struct audit *audit, struct decimal rupiah)
{
	return decimal_format(audit->arena, rupiah);
}
