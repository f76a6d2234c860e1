/* The data of an office carried over into another year: officials, texts, programmes and the past of its indicators
 * stay; results, budgets, days and numbers become null, to be filled in; targets come from the Renstra. */
#ifndef STARTER_TURN_H
#define STARTER_TURN_H

#include "base/buffer.h"
#include "input/json.h"

/* What is emptied, by what it is. */
enum turned { TURNED_RESULT, TURNED_BUDGET, TURNED_TARGET, TURNED_WORDS, TURNED_DAY, TURNED_KINDS };

struct next_year {
	struct arena *arena;
	const struct json *all; /* the data with what it includes: where targets are looked for */
	int year;
	size_t emptied[TURNED_KINDS];
	size_t indicators, targets; /* that have a year more; for how many of them the Renstra has a target */
	size_t sheets;              /* lists that stand in files of their own, and are left alone */
};

/* A tree like `json`, for turn->year, in turn->arena. */
struct json *turn_year(struct next_year *turn, const struct json *json);

/* Rules, for tests: the path that each is about, with "*" for any key and "**" for any number of them; NULL behind the
 * last. */
const char *turn_rule(size_t index);

#endif
