/* One figure with all that is known of it, and one place of a page, as JSON and as lines: the same words for a paper's
 * asal.json, for `naskah jelaskan` and for pages. Private to asal*.c.
 */
#ifndef OFFICE_ASAL_TOLD_H
#define OFFICE_ASAL_TOLD_H

#include "input/json.h"
#include "input/json_writer.h"
#include "office/paper.h"
#include "page/printed.h"
#include "record/figures/figure.h"

struct told {
	struct figure figure;
	struct origin origin;
	struct figure *inputs;
};

struct teller {
	struct arena *arena;
	const struct office *office;
	bool english;
};

enum { TOLD_DEPTH_MOST = 12 };

/* Of a name, or the path of a value in the data; false when it is none. */
bool told_find(const struct teller *teller, struct text name, struct told *told);

/* Where it is stated; empty for what is computed. */
struct text told_path(const struct told *told);
struct text told_value(const struct teller *teller, const struct figure *figure);

/* What is at the path, or should hold it; `found` is the path of that. */
const struct json *told_nearest(const struct office *office, struct text path, struct text *found);

/* Its members, with inputs so many steps deep; `paper` may be NULL. */
void told_json(struct json_writer *json, const struct teller *teller, const struct told *told, size_t depth);
void place_json(struct json_writer *json, const char *paper, const struct document *document,
                const struct printed_place *place);

void told_lines(struct buffer *out, const struct teller *teller, const struct told *told, size_t depth);
void place_line(struct buffer *out, const struct teller *teller, const char *paper, const struct document *document,
                const struct printed_place *place);

#endif
