/* Fields in prose: "{iku.pmks_mandiri.capaian}" becomes "113,65%", so no number is typed twice.
 *
 * A field names a fact or a derived value by its way through the data, and may say after bars how
 * it is written: {program.total.realisasi|rupiah|terbilang}. "{{" is a brace. References
 * ({tabel:kunci}) are left for numbering. What a value holds is escaped, so it is never markup; a sentence keeps its
 * own.
 */
#ifndef RECORD_FIELDS_H
#define RECORD_FIELDS_H

#include "input/shape.h"

struct diags;
struct scope;

/* Its words with their fields replaced, still with their marks; the very same view when they hold none. An unknown
 * field or format is an error at the path of the words, with its place in the string; the field then stays as it was
 * written. A fact that is not given is a warning, and the paper says so; a value that cannot be computed is "tidak
 * dapat dihitung". A field may name a sentence that holds fields, but not one that names another sentence. */
struct text fields_expand(const struct scope *scope, struct prose prose, struct diags *diags);

/* The same, with its figures told among the words, for rich_parse. */
struct text fields_traced(const struct scope *scope, struct prose prose, struct diags *diags);

#endif
