/* Markup of narratives to runs, in one pass over the bytes.
 *
 * A mark (two stars, one star ...) is first put among the runs as the text it is. When its partner
 * comes, the runs between get the face and the mark's own run is emptied; a mark that stays alone
 * therefore stays as it was written. All runs are views of the markup, so nothing is copied.
 */
#include "content/rich.h"

#include <string.h>

enum face_mark { FACE_MARK_BOLD, FACE_MARK_ITALIC, FACE_MARK_UNDERLINE, FACE_MARK_SUPER, FACE_MARKS };

static const unsigned mark_flags[FACE_MARKS] = { RUN_BOLD, RUN_ITALIC, RUN_UNDERLINE, RUN_SUPER };

struct reader {
	struct arena *arena;
	struct text markup;
	size_t at;    /* the byte to be read */
	size_t plain; /* where the text not yet put into a run begins */
	ARRAY_OF(struct run) runs;
	size_t open[FACE_MARKS]; /* 1 + index of the run of a mark without partner, 0 none */
	bool addresses;          /* there may be some: most texts have none */
};

static struct run *add_run(struct reader *reader, enum run_kind kind, struct text text)
{
	struct run *run = array_push(reader->arena, &reader->runs);

	*run = (struct run){ .kind = kind, .text = text };
	return run;
}

/* Ends the plain text before `at`; the next begins `skip` bytes further on. */
static void end_plain(struct reader *reader, size_t skip)
{
	if (reader->at > reader->plain)
		add_run(reader, RUN_TEXT, text_part(reader->markup, reader->plain, reader->at - reader->plain));
	reader->at += skip;
	reader->plain = reader->at;
}

static bool blank_at(struct text text, size_t at)
{
	return at >= text.count || strchr(" \t\r\n", text.bytes[at]);
}

/* -- marks -- */

/* Gives the face to the runs after the opening mark; marks opened in between stay text. */
static void close_mark(struct reader *reader, enum face_mark kind)
{
	size_t opened = reader->open[kind];

	reader->runs.items[opened - 1].text.count = 0;
	for (size_t i = opened; i < reader->runs.count; i++)
		reader->runs.items[i].flags |= mark_flags[kind];
	for (int other = 0; other < FACE_MARKS; other++)
		if (reader->open[other] >= opened)
			reader->open[other] = 0;
}

static void put_mark(struct reader *reader, enum face_mark kind, struct text spelt, bool opens, bool closes)
{
	if (closes && reader->open[kind]) {
		close_mark(reader, kind);
		return;
	}
	add_run(reader, RUN_TEXT, spelt);
	if (opens)
		reader->open[kind] = reader->runs.count;
}

/* Three stars are two marks; the one opened last closes first. */
static void put_three(struct reader *reader, struct text spelt, bool opens, bool closes)
{
	if (closes && reader->open[FACE_MARK_ITALIC] > reader->open[FACE_MARK_BOLD]) {
		put_mark(reader, FACE_MARK_ITALIC, text_part(spelt, 0, 1), opens, closes);
		put_mark(reader, FACE_MARK_BOLD, text_part(spelt, 1, 2), opens, closes);
	} else {
		put_mark(reader, FACE_MARK_BOLD, text_part(spelt, 0, 2), opens, closes);
		put_mark(reader, FACE_MARK_ITALIC, text_part(spelt, 2, 1), opens, closes);
	}
}

/* Longer runs of a mark's character are lines to write on, not marks. */
static void read_mark(struct reader *reader)
{
	struct text markup = reader->markup;
	char byte = markup.bytes[reader->at];
	size_t start = reader->at, count = 1;
	bool opens, closes;
	struct text spelt;

	while (start + count < markup.count && markup.bytes[start + count] == byte)
		count++;
	if (count > 3 || (byte == '_' && count != 2) || (byte == '^' && count != 1)) {
		reader->at += count;
		return;
	}
	closes = start > 0 && !blank_at(markup, start - 1);
	opens = !blank_at(markup, start + count);
	spelt = text_part(markup, start, count);
	end_plain(reader, count);
	if (count == 3)
		put_three(reader, spelt, opens, closes);
	else if (byte == '*')
		put_mark(reader, count == 2 ? FACE_MARK_BOLD : FACE_MARK_ITALIC, spelt, opens, closes);
	else
		put_mark(reader, byte == '_' ? FACE_MARK_UNDERLINE : FACE_MARK_SUPER, spelt, opens, closes);
}

/* -- what is no mark -- */

static bool is_word_byte(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/* Where an address ends: before what cannot belong to it, and before the punctuation of the
 * sentence. */
static size_t address_end(const struct reader *reader, size_t scheme)
{
	struct text markup = reader->markup;
	size_t start = reader->at + scheme, end = start, round = 0;

	while (end < markup.count && markup.bytes[end] > ' ' && markup.bytes[end] < 127 &&
	       !strchr("<>\"\\^`{|}", markup.bytes[end])) {
		round += markup.bytes[end] == '(';
		end++;
	}
	while (end > start) {
		char last = markup.bytes[end - 1];
		bool underline = last == '_' && reader->open[FACE_MARK_UNDERLINE];

		if (!strchr(".,;:!?*'", last) && !underline && !(last == ')' && !round))
			break;
		end--;
	}
	return end > start ? end : reader->at;
}

/* Bytes of a name that is an address by itself: "www.contoh.id", "dinsos.contohkab.go.id"; 0 when it is none. */
static size_t site_name(struct text rest)
{
	static const char *const ends[] = { ".go.id", ".desa.id" };
	size_t count = 0;

	while (count < rest.count &&
	       (is_word_byte(rest.bytes[count]) || rest.bytes[count] == '-' || rest.bytes[count] == '.'))
		count++;
	while (count && !is_word_byte(rest.bytes[count - 1]))
		count--;
	if (text_starts(rest, "www.") && count > 4)
		return count;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (text_ends(text_part(rest, 0, count), ends[i]) && count > strlen(ends[i]))
			return count;
	return 0;
}

/* What every address has somewhere. */
static bool has_addresses(struct text markup)
{
	static const char *const signs[] = { "://", "www.", ".go.id", ".desa.id" };
	bool found = false;
	size_t at;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		found = found || text_find(markup, signs[i], &at);
	return found;
}

static bool inside_word(const struct reader *reader)
{
	char before = reader->at > 0 ? reader->markup.bytes[reader->at - 1] : ' ';

	return is_word_byte(before) || before == '@' || before == '.' || before == '-' || before == '/';
}

static bool read_address(struct reader *reader)
{
	struct text rest = text_part(reader->markup, reader->at, reader->markup.count);
	size_t scheme, end, count, name = 0;
	struct run *run;

	if (!is_word_byte(rest.bytes[0]) || inside_word(reader))
		return false;
	scheme = text_starts(rest, "https://") ? 8 : text_starts(rest, "http://") ? 7 : 0;
	if (!scheme)
		name = site_name(rest);
	if (!scheme && !name)
		return false;
	end = address_end(reader, scheme ? scheme : name);
	if (name && (end == reader->at || rest.bytes[name] != '/'))
		end = reader->at + name;
	if (end == reader->at)
		return false;
	count = end - reader->at;
	end_plain(reader, count);
	run = add_run(reader, RUN_TEXT, text_part(rest, 0, count));
	run->link = name ? TEXT_JOIN(reader->arena, LIT("https://"), run->text) : run->text;
	return true;
}

/* {tabel:kunci} */
static bool read_reference(struct reader *reader)
{
	static const char *const kinds[] = { "{tabel:", "{gambar:", "{bab:", "{lampiran:" };
	struct text rest = text_part(reader->markup, reader->at, reader->markup.count);
	size_t kind = 0, end;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (text_starts(rest, kinds[i]))
			kind = strlen(kinds[i]);
	if (!kind)
		return false;
	for (end = kind; end < rest.count && !strchr("{}\r\n", rest.bytes[end]); end++)
		;
	if (end == kind || end == rest.count || rest.bytes[end] != '}')
		return false;
	end_plain(reader, end + 1);
	add_run(reader, RUN_REFERENCE, text_part(rest, 1, end - 1));
	return true;
}

static void read_break(struct reader *reader)
{
	struct text rest = text_part(reader->markup, reader->at, reader->markup.count);

	end_plain(reader, text_starts(rest, "\r\n") ? 2 : 1);
	add_run(reader, RUN_BREAK, (struct text){ 0 });
}

static void read_escape(struct reader *reader)
{
	size_t next = reader->at + 1;

	if (next < reader->markup.count && strchr("*_^{}\\", reader->markup.bytes[next])) {
		end_plain(reader, 1);
		reader->at++; /* the byte kept is plain text */
	} else {
		reader->at++;
	}
}

static void read_one(struct reader *reader)
{
	switch (reader->markup.bytes[reader->at]) {
	case '*':
	case '_':
	case '^':
		read_mark(reader);
		break;
	case '\\':
		read_escape(reader);
		break;
	case '\r':
	case '\n':
		read_break(reader);
		break;
	case '\t':
		end_plain(reader, 1);
		add_run(reader, RUN_TEXT, LIT(" "));
		break;
	case '{':
		reader->at += !read_reference(reader);
		break;
	default:
		reader->at += !read_address(reader);
		break;
	}
}

/* To the next byte that read_one has something to do with. */
static void skip_plain(struct reader *reader)
{
	static const bool stops[256] = {
		['*'] = true,  ['_'] = true,  ['^'] = true,  ['\\'] = true,
		['\r'] = true, ['\n'] = true, ['\t'] = true, ['{'] = true,
	};

	while (reader->at < reader->markup.count && !stops[(unsigned char)reader->markup.bytes[reader->at]])
		reader->at++;
}

/* -- runs -- */

static bool continues(const struct run *run, const struct run *next)
{
	return run->kind == RUN_TEXT && next->kind == RUN_TEXT && run->flags == next->flags && !run->link.count &&
	       !next->link.count && run->text.bytes + run->text.count == next->text.bytes;
}

/* Drops emptied marks and joins views that stand side by side. */
static struct rich rich_tidy(struct run *runs, size_t count, struct text path)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (runs[i].kind != RUN_BREAK && !runs[i].text.count)
			continue;
		if (kept && continues(&runs[kept - 1], &runs[i]))
			runs[kept - 1].text.count += runs[i].text.count;
		else
			runs[kept++] = runs[i];
	}
	return (struct rich){ .runs = runs, .count = kept, .path = path };
}

/* What was read, without the room that is left behind it. */
static struct rich rich_read(struct reader *reader, const struct imprints *imprints, struct text path)
{
	struct rich rich = rich_tidy(reader->runs.items, reader->runs.count, path);

	arena_trim(reader->arena, rich.runs, reader->runs.capacity * sizeof *rich.runs, rich.count * sizeof *rich.runs);
	rich.printed = imprints->items;
	rich.printed_count = imprints->count;
	return rich;
}

struct rich rich_parse(struct arena *arena, struct text markup, struct text path)
{
	struct imprints imprints = { NULL, 0, 0 };
	struct text bare = imprints_take(arena, markup, &imprints);
	struct reader reader = { .arena = arena, .markup = bare, .addresses = has_addresses(bare) };

	while (reader.at < bare.count) {
		if (!reader.addresses)
			skip_plain(&reader);
		if (reader.at < bare.count)
			read_one(&reader);
	}
	end_plain(&reader, 0);
	return rich_read(&reader, &imprints, path);
}

struct rich rich_plain(struct arena *arena, struct text words, struct text path)
{
	struct imprints imprints = { NULL, 0, 0 };
	struct reader reader = { .arena = arena, .markup = imprints_take(arena, words, &imprints) };

	while (reader.at < reader.markup.count) {
		if (strchr("\r\n\t", reader.markup.bytes[reader.at]))
			read_one(&reader);
		else
			reader.at++;
	}
	end_plain(&reader, 0);
	return rich_read(&reader, &imprints, path);
}

struct rich rich_figure(struct arena *arena, struct text words, struct text figure)
{
	return rich_plain(arena, figure.count ? imprint_words(arena, words, figure) : words, LIT(""));
}

static bool touches(struct text a, struct text b)
{
	return a.bytes < b.bytes + b.count && b.bytes < a.bytes + a.count;
}

struct rich rich_with(struct arena *arena, struct rich rich, unsigned flags)
{
	struct run *runs = arena_many(arena, rich.count, struct run);

	for (size_t i = 0; i < rich.count; i++) {
		runs[i] = rich.runs[i];
		runs[i].flags |= flags;
	}
	rich.runs = runs;
	return rich;
}

/* So no seam is seen within a word. */
static bool alike(const struct run *run, const struct run *next)
{
	return run->kind == RUN_TEXT && next->kind == RUN_TEXT && run->flags == next->flags && !run->link.count &&
	       !next->link.count;
}

/* All runs of the parts in a row; seams[i] where run i begins a part and goes on with the run before. */
static struct rich rich_flat(struct arena *arena, const struct rich *parts, size_t count, bool **seams)
{
	struct rich all = { 0 };
	size_t room = 0;

	for (size_t i = 0; i < count; i++)
		room += parts[i].count;
	all.runs = arena_many(arena, room + 1, struct run);
	*seams = arena_many(arena, room + 1, bool);
	for (size_t i = 0; i < count; i++) {
		for (size_t r = 0; r < parts[i].count; r++, all.count++) {
			all.runs[all.count] = parts[i].runs[r];
			(*seams)[all.count] =
				r == 0 && all.count && alike(&all.runs[all.count - 1], &all.runs[all.count]);
		}
		if (!all.path.count)
			all.path = parts[i].path;
	}
	return all;
}

/* The figures of all parts. */
static struct imprint *printed_flat(struct arena *arena, const struct rich *parts, size_t count, size_t *printed_count)
{
	struct imprint *all;

	*printed_count = 0;
	for (size_t i = 0; i < count; i++)
		*printed_count += parts[i].printed_count;
	all = arena_many(arena, *printed_count, struct imprint);
	*printed_count = 0;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < parts[i].printed_count; k++)
			all[(*printed_count)++] = parts[i].printed[k];
	return all;
}

/* Words that were copied from `words` to `copy`: figures among them have moved. */
static void printed_move(struct imprint *printed, size_t count, struct text words, const char *copy)
{
	for (size_t i = 0; i < count; i++)
		if (touches(printed[i].words, words))
			printed[i].words.bytes = copy + (printed[i].words.bytes - words.bytes);
}

struct rich rich_join(struct arena *arena, const struct rich *parts, size_t count)
{
	bool *seams;
	struct rich all = rich_flat(arena, parts, count, &seams);
	struct text *words = arena_many(arena, all.count, struct text);
	struct imprint *printed = printed_flat(arena, parts, count, &all.printed_count);
	size_t kept = 0;

	all.printed = printed;
	for (size_t i = 0, next; i < all.count; i = next) {
		size_t done = 0;

		for (next = i; next == i || (next < all.count && seams[next]); next++)
			words[next - i] = all.runs[next].text;
		all.runs[kept] = all.runs[i];
		if (next - i > 1)
			all.runs[kept].text = text_join(arena, words, next - i);
		for (size_t part = 0; next - i > 1 && part < next - i; done += words[part++].count)
			printed_move(printed, all.printed_count, words[part], all.runs[kept].text.bytes + done);
		kept++;
	}
	all.count = kept;
	return all;
}

struct rich rich_upper(struct arena *arena, struct rich rich)
{
	struct run *runs = arena_many(arena, rich.count, struct run);
	size_t count;
	struct imprint *printed = printed_flat(arena, &rich, 1, &count);

	rich.printed = printed;
	for (size_t i = 0; i < rich.count; i++) {
		runs[i] = rich.runs[i];
		if (runs[i].kind != RUN_TEXT)
			continue;
		runs[i].text = text_upper(arena, runs[i].text);
		printed_move(printed, count, rich.runs[i].text, runs[i].text.bytes);
	}
	rich.runs = runs;
	return rich;
}

struct text rich_words(struct arena *arena, struct rich rich)
{
	struct text *parts = arena_many(arena, rich.count, struct text), all;
	char *bytes;
	size_t count = 0;

	for (size_t i = 0; i < rich.count; i++)
		parts[i] = rich.runs[i].kind == RUN_BREAK ? LIT(" ") : rich.runs[i].text;
	all = text_trim(text_join(arena, parts, rich.count));
	bytes = arena_alloc(arena, all.count + 1);
	for (size_t i = 0; i < all.count; i++)
		if (all.bytes[i] != ' ' || all.bytes[i - 1] != ' ') /* trimmed: a blank is never the first */
			bytes[count++] = all.bytes[i];
	bytes[count] = '\0';
	return (struct text){ bytes, count };
}

bool rich_empty(struct rich rich)
{
	for (size_t i = 0; i < rich.count; i++)
		if (rich.runs[i].kind != RUN_BREAK && rich.runs[i].text.count)
			return false;
	return true;
}
