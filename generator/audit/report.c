/* How rules report. */
#include "audit/rules.h"

#include "base/decimal.h"

struct diag *audit_report(const struct audit *audit, struct text path, struct evidence evidence, enum message message,
                          const struct text arguments[4])
{
	if (!evidence.basis.id)
		evidence.basis = audit->rule->basis;
	return diag_put_finding(audit->diags, path, evidence, message, arguments);
}

void audit_also(const struct audit *audit, struct diag *finding, struct text path, struct text letak)
{
	diag_also(audit->diags, finding, path, letak);
}

struct text audit_below(const struct audit *audit, struct text path, const char *key)
{
	return path.count ? text_format(audit->arena, "%t.%s", path, key) : text_from(key);
}

struct text audit_money(const struct audit *audit, struct decimal rupiah)
{
	return decimal_format(audit->arena, rupiah);
}
