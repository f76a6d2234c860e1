/* Every figure of the newer record is asked for in the older by the name it has there; what makes it is followed down
 * to facts that are not the same. */
#include "record/changes/follow.h"

#include "base/buffer.h"
#include "record/figures/daftar.h"
#include "record/figures/formula.h"

#include <string.h>

enum { DEPTH_MOST = 12, BECAUSE_MOST = 4 };

struct following {
	struct arena *arena;
	const struct record *before, *after;
	const struct changes *changes;
	struct follows follows;
};

/* One of the two records. */
struct side {
	const struct record *record;
	bool newer;
};

static bool other_name(const struct following *following, struct text name, bool newer, struct text *other)
{
	return newer ? changes_older_name(following->arena, following->changes, name, other)
	             : changes_newer_name(following->arena, following->changes, name, other);
}

static bool find(struct arena *arena, const struct record *record, struct text name, struct figure *figure,
                 struct origin *origin)
{
	return figure_origin(arena, &(struct scope){ .record = record }, name, figure, origin);
}

/* -- in words -- */

static struct text roman(struct text digit)
{
	static const char *const romans[] = { "I", "II", "III", "IV" };

	return text_from(romans[digit.bytes[0] - '1']);
}

/* "kinerja.capaian.4" is "kinerja capaian triwulan IV", "rata_rata" "rata-rata". */
static struct text name_words(struct arena *arena, struct text name)
{
	struct buffer out = { .arena = arena };
	struct text last = LIT("");
	size_t start = 0;

	for (size_t i = 0; i <= name.count; i++) {
		struct text part = text_part(name, start, i - start);

		if (i < name.count && name.bytes[i] != '.' && name.bytes[i] != '_')
			continue;
		buffer_str(&out, !start ? "" : text_equal(part, last) ? "-" : " ");
		last = part;
		if (i == name.count && part.count == 1 && part.bytes[0] >= '1' && part.bytes[0] <= '4') {
			buffer_str(&out, "triwulan ");
			part = roman(part);
		}
		buffer_add(&out, part);
		start = i + 1;
	}
	return buffer_text(&out);
}

static size_t part_end(struct text name, size_t parts)
{
	size_t end = 0;

	for (; end < name.count; end++)
		if (name.bytes[end] == '.' && --parts == 0)
			break;
	return end;
}

/* What all of them have is of the collection: "IKU", "program total". */
static void say(const struct following *following, struct followed *followed, struct text bearer)
{
	static const struct {
		const char *name, *words;
		size_t parts;
	} roots[] = { { "iku.", "IKU", 1 },
		      { "program.total.", "program, total", 2 },
		      { "program.lainnya.", "program, lainnya", 2 },
		      { "triwulan.", "laporan triwulan", 1 },
		      { "sasaran.", "sasaran", 1 } };
	struct text what;
	size_t end = 0;

	changes_place(following->arena, &record_shape, following->after, bearer, &followed->whose, &what);
	if (text_starts(followed->name, text_copy(following->arena, bearer).bytes) && followed->whose.count)
		end = bearer.count;
	else
		end = part_end(followed->name, 2);
	for (size_t i = 0; i < sizeof roots / sizeof *roots && !followed->whose.count; i++)
		if (text_starts(followed->name, roots[i].name)) {
			followed->whose = text_from(roots[i].words);
			end = part_end(followed->name, roots[i].parts);
			what = LIT("");
		}
	followed->what = name_words(following->arena, text_part(followed->name, end + 1, followed->name.count));
	if (what.count)
		followed->what = text_format(following->arena, "%t, %t", what, followed->what);
}

/* -- why -- */

static void add_because(const struct following *following, struct followed *followed, const struct side *side,
                        struct text path)
{
	struct text whose, what, words;

	changes_place(following->arena, &record_shape, side->record, path, &whose, &what);
	words = text_equal(whose, followed->whose) || !whose.count ? what
	        : what.count ? text_format(following->arena, "%t, %t", whose, what)
	                     : whose;
	for (size_t i = 0; i < followed->because.count; i++)
		if (text_equal(followed->because.items[i], words))
			return;
	if (followed->because.count < BECAUSE_MOST && words.count)
		*array_push(following->arena, &followed->because) = words;
}

/* The same value; a unit of another name changes none. */
static bool same(const struct following *following, const struct figure *before, const struct figure *after)
{
	return text_equal(figure_bare(following->arena, following->before, before),
	                  figure_bare(following->arena, following->after, after));
}

static bool has_input(const struct origin *origin, struct text name)
{
	for (size_t i = 0; i < origin->inputs.count; i++)
		if (text_equal(origin->inputs.items[i], name))
			return true;
	return false;
}

static void look(const struct following *following, struct followed *followed, const struct side *side,
                 struct text name, int depth);

/* One that the figure has on this side alone is itself the reason. */
static void look_into(const struct following *following, struct followed *followed, const struct side *side,
                      struct text input, const struct origin *across, int depth)
{
	struct text called;
	struct figure figure;
	struct origin origin;

	if (other_name(following, input, side->newer, &called) && (!across || has_input(across, called)))
		look(following, followed, side, input, depth + 1);
	else if (find(following->arena, side->record, input, &figure, &origin))
		add_because(following, followed, side, origin.bearer);
}

/* Down to facts that are other, or not there, on the other side. */
static void look(const struct following *following, struct followed *followed, const struct side *side,
                 struct text name, int depth)
{
	const struct record *across = side->newer ? following->before : following->after;
	struct figure figure, other;
	struct origin origin, beyond;
	struct text called;
	bool there;

	if (!find(following->arena, side->record, name, &figure, &origin))
		return;
	there = other_name(following, figure.name, side->newer, &called) &&
	        find(following->arena, across, called, &other, &beyond);
	if (there && same(following, side->newer ? &other : &figure, side->newer ? &figure : &other))
		return;
	for (size_t i = 0; i < origin.paths.count && (side->newer || !there); i++)
		add_because(following, followed, side, origin.paths.items[i]);
	for (size_t i = 0; i < origin.inputs.count && depth < DEPTH_MOST; i++)
		look_into(following, followed, side, origin.inputs.items[i], there ? &beyond : NULL, depth);
}

/* Both values, where the figure is on both sides and they differ. */
static bool differs(const struct following *following, struct arena *arena, struct followed *followed,
                    struct text *bearer)
{
	struct figure before, after;
	struct origin origin, unused;

	if (!changes_older_name(arena, following->changes, followed->name, &followed->older) ||
	    !find(arena, following->before, followed->older, &before, &unused) ||
	    !find(arena, following->after, followed->name, &after, &origin))
		return false;
	*bearer = origin.bearer;
	followed->before = figure_text(arena, following->before, &before);
	followed->after = figure_text(arena, following->after, &after);
	return !text_equal(figure_bare(arena, following->before, &before),
	                   figure_bare(arena, following->after, &after));
}

static void follow(void *context, struct text name)
{
	struct following *following = context;
	struct arena *arena = following->arena, *inside = arena_open_inside(arena);
	struct followed followed = { .name = name };
	struct text bearer;

	if (differs(following, inside, &followed, &bearer)) {
		followed.name = text_copy(arena, name);
		followed.older = text_copy(arena, followed.older);
		followed.before = text_copy(arena, followed.before);
		followed.after = text_copy(arena, followed.after);
		say(following, &followed, text_copy(arena, bearer));
		look(following, &followed, &(struct side){ following->after, true }, followed.name, 0);
		look(following, &followed, &(struct side){ following->before, false }, followed.older, 0);
		*array_push(arena, &following->follows.list) = followed;
	}
	arena_close(inside);
}

struct follows follows_of(struct arena *arena, const struct record *before, const struct record *after,
                          const struct changes *changes)
{
	struct following following = { .arena = arena, .before = before, .after = after, .changes = changes };

	if (changes->list.count)
		figures_each(arena, after, follow, &following);
	return following.follows;
}
