/* The rules about sentences, wherever in the record they stand: each field names something, each reference leads to
 * a table, picture or lampiran that there is.
 *
 * A sentence is looked at in the scope in which it will be printed: what stands under a quarter, and a letter that
 * sends the report of one, in that quarter; an evaluation report in each of its quarters, with its programmes alone.
 * Whether the paper at hand has the table is asked when it is composed; here, whether any could.
 */
#include "record/check/check.h"

#include "content/rich.h"
#include "input/read.h"
#include "input/wording.h"
#include "record/evaluasi.h"
#include "record/figures/fields.h"
#include "record/scope.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"
#include "record/surat.h"
#include "record/ukuran.h"

#include <stdlib.h>
#include <string.h>

enum { COMPLAINTS_MOST = 1000, WORDS_SEARCHED_MOST = 1000 };

struct target {
	struct text name; /* "tabel:kunci" */
	bool own;         /* a key that the data gives, no word for what is made from it */
};

struct targets {
	struct arena *arena;
	ARRAY_OF(struct target) list; /* sorted once all are found */
};

struct checking {
	struct scope scope;
	const struct targets *targets;
	struct diags *diags;
	int only; /* of an evaluation report: its quarter that is looked at */
};

/* -- what references may lead to -- */

static void add_target(struct targets *targets, const char *kind, struct text key, bool own)
{
	if (key.count)
		*array_push(targets->arena, &targets->list) =
			(struct target){ text_format(targets->arena, "%s:%t", kind, key), own };
}

static void add_words(struct targets *targets, const char *kind, const struct choice *choices)
{
	for (; choices->word; choices++)
		add_target(targets, kind, text_from(choices->word), false);
}

static void collect(void *context, const struct shape *shape, const void *item)
{
	static const struct {
		const struct shape *shape;
		const char *kind;
	} kinds[] = {
		{ &tabel_shape, "tabel" },  { &blok_triwulan_shape, "tabel" }, { &gambar_shape, "gambar" },
		{ &bagan_shape, "gambar" }, { &lampiran_shape, "lampiran" },
	};
	struct targets *targets = context;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].shape == shape)
			add_target(targets, kinds[i].kind, walk_kunci(shape, item), true);
	if (shape == &indikator_shape)
		add_target(targets, "gambar",
		           TEXT_JOIN(targets->arena, LIT("tren_"), ((const struct indikator *)item)->kunci), false);
}

static int compare_names(const void *left, const void *right)
{
	const struct target *a = left, *b = right;

	return text_compare(a->name, b->name);
}

static struct targets targets_of(struct arena *arena, const struct record *record)
{
	struct targets targets = { .arena = arena };

	add_words(&targets, "tabel", data_choices);
	add_words(&targets, "tabel", jenis_triwulan_choices);
	add_words(&targets, "gambar", bagan_choices);
	walk(&record_shape, record, (struct visitor){ collect, &targets });
	qsort(targets.list.items, targets.list.count, sizeof *targets.list.items, compare_names);
	return targets;
}

/* The first that is not before `name`. */
static size_t position(const struct targets *targets, struct text name)
{
	size_t low = 0, high = targets->list.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (text_compare(targets->list.items[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Words of a kind ("tabel:"), each once, as far as one would read. */
static struct texts words_of(const struct checking *checking, struct text kind, bool own)
{
	const struct targets *targets = checking->targets;
	struct texts keys = { arena_many(checking->diags->arena, WORDS_SEARCHED_MOST, struct text), 0 };

	for (size_t i = position(targets, kind); i < targets->list.count && keys.count < WORDS_SEARCHED_MOST; i++) {
		const struct target *target = &targets->list.items[i];
		struct text key = text_part(target->name, kind.count, target->name.count);

		if (!text_equal(text_part(target->name, 0, kind.count), kind))
			break;
		if ((target->own || !own) && !(keys.count && text_equal(keys.items[keys.count - 1], key)))
			keys.items[keys.count++] = key;
	}
	return keys;
}

static void check_reference(const struct checking *checking, struct text name, struct text path)
{
	struct arena *arena = checking->diags->arena;
	size_t at = position(checking->targets, name), colon = 0;
	struct text kind, key, nearest = { NULL, 0 };
	struct texts keys = { NULL, 0 };

	if (at < checking->targets->list.count && text_equal(checking->targets->list.items[at].name, name))
		return;
	text_find(name, ":", &colon);
	kind = text_part(name, 0, colon);
	key = text_part(name, colon + 1, name.count);
	if (checking->diags->list.count < COMPLAINTS_MOST) { /* else it is only counted */
		keys = words_of(checking, text_part(name, 0, colon + 1), false);
		nearest = nearest_word(key, keys.items, keys.count);
		if (!nearest.count)
			keys = words_of(checking, text_part(name, 0, colon + 1), true);
	}
	if (!keys.count)
		diag_add(checking->diags, path, MESSAGE_DANGLING_NONE, kind, shorten(arena, key));
	else if (nearest.count)
		diag_add(checking->diags, path, MESSAGE_DANGLING_MISSPELT, kind, shorten(arena, key), nearest);
	else
		diag_add(checking->diags, path, MESSAGE_DANGLING, kind, shorten(arena, key),
		         list_words(arena, keys.items, keys.count));
}

/* -- sentences -- */

static void check_prose(void *context, const struct prose *prose)
{
	const struct checking *checking = context;
	struct text markup = fields_expand(&checking->scope, *prose, checking->diags);
	struct rich rich;

	if (!markup.count || !memchr(markup.bytes, '{', markup.count))
		return;
	rich = rich_parse(checking->diags->arena, markup, prose->path);
	for (size_t i = 0; i < rich.count; i++)
		if (rich.runs[i].kind == RUN_REFERENCE)
			check_reference(checking, rich.runs[i].text, prose->path);
}

static void check_struct(const struct checking *checking, const struct shape *shape, const void *item);

/* In each of its quarters; in none of them, as one of the year. */
static void check_laporan(const struct checking *checking, const struct laporan_evaluasi *laporan)
{
	struct checking scope = *checking;

	for (int quarter = 1; quarter <= QUARTERS; quarter++) {
		if (!laporan->triwulan[quarter - 1])
			continue;
		scope.only = quarter;
		scope.scope.quarter = quarter;
		scope.scope.laporan = laporan;
		check_struct(&scope, &laporan_evaluasi_shape, laporan);
	}
	if (!scope.only) {
		scope.only = QUARTERS + 1;
		check_struct(&scope, &laporan_evaluasi_shape, laporan);
	}
}

static void check_object(const struct checking *checking, const struct field *field, const void *item)
{
	struct checking scope = *checking;
	const void *object = field_object(field, item);

	if (!object || (field->least && checking->only && checking->only != field->least))
		return;
	if (field->least && !checking->only)
		scope.scope.quarter = (int)field->least;
	check_struct(&scope, field->shape, object);
}

static void check_list(const struct checking *checking, const struct field *field, const void *item)
{
	struct members list = field_members(field, item);

	for (size_t i = 0; i < list.count; i++)
		check_struct(checking, field->shape, list.items + i * field->shape->size);
}

static void check_struct(const struct checking *checking, const struct shape *shape, const void *item)
{
	struct checking scope = *checking;

	if (shape == &laporan_evaluasi_shape && !checking->only) {
		check_laporan(checking, item);
		return;
	}
	if (shape == &surat_shape && ((const struct surat *)item)->triwulan.given)
		scope.scope.quarter = (int)((const struct surat *)item)->triwulan.value;
	walk_prose(shape, item, check_prose, &scope);
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind == FIELD_OBJECT)
			check_object(&scope, field, item);
		else if (field->kind == FIELD_LIST || field->kind == FIELD_MAP)
			check_list(&scope, field, item);
	}
}

/* -- what was found, each once -- */

static bool same(const struct diag *a, const struct diag *b)
{
	bool same = a->message == b->message && text_equal(a->path, b->path);

	for (size_t i = 0; i < sizeof a->arguments / sizeof *a->arguments; i++)
		same = same && text_equal(a->arguments[i], b->arguments[i]);
	return same;
}

static void say(struct diags *diags, const struct diags *found)
{
	size_t first = diags->list.count, unsaid = 0;

	for (size_t i = 0; i < found->list.count; i++) {
		const struct diag *diag = &found->list.items[i];
		size_t said = first;

		while (said < diags->list.count && !same(&diags->list.items[said], diag))
			said++;
		if (said == diags->list.count && said - first < COMPLAINTS_MOST)
			diag_put(diags, diag->path, diag->on_key, diag->message, diag->arguments);
		else
			unsaid += said == diags->list.count;
	}
	if (unsaid)
		diag_add(diags, LIT(""), MESSAGE_MORE_ERRORS, text_format(diags->arena, "%z", unsaid));
}

void prose_check(const struct record *record, struct diags *diags)
{
	struct diags found = { .arena = diags->arena };
	struct targets targets = targets_of(diags->arena, record);
	struct checking checking = { { .record = record }, &targets, &found, 0 };

	check_struct(&checking, &record_shape, record);
	say(diags, &found);
}
