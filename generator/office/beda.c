/* The data is read once more for this: what a record is filled in with is no difference of the data. */
#include "office/beda.h"

#include "input/read.h"
#include "record/changes/words.h"

enum { SHOWN_MOST = 160 };

/* -- comparing -- */

static const void *as_read(struct arena *arena, const struct office *office)
{
	struct record *record = arena_new(arena, struct record);
	struct diags known = { .arena = arena };

	record_read(arena, sources_json(&office->sources), &record_shape, record, &known);
	return record;
}

struct beda beda_of(struct arena *arena, const struct office *before, const struct office *after)
{
	struct beda beda = { .before = before, .after = after };

	beda.changes = changes_between(arena, &record_shape, as_read(arena, before), as_read(arena, after));
	beda.follows = follows_of(arena, before->record, after->record, &beda.changes);
	return beda;
}

bool beda_none(const struct beda *beda)
{
	return !beda->changes.list.count && !beda->follows.list.count;
}

/* -- lines -- */

static const struct part {
	const char *key, *id, *en;
} parts[] = {
	{ "instansi", "Instansi", "Office" },
	{ "tahun", "Tahun", "Year" },
	{ "pejabat", "Pejabat", "Officials" },
	{ "organisasi", "Organisasi", "Organisation" },
	{ "renstra", "Renstra", "Renstra" },
	{ "sasaran", "Sasaran dan indikator", "Objectives and indicators" },
	{ "program", "Program dan anggaran", "Programmes and budget" },
	{ "lkip", "Laporan kinerja", "Annual report" },
	{ "perjanjian_kinerja", "Perjanjian Kinerja", "Performance agreement" },
	{ "keputusan_iku", "Keputusan IKU", "Decree on indicators" },
	{ "surat_pengantar", "Surat pengantar", "Letters" },
	{ "laporan_triwulan", "Laporan triwulan", "Quarterly reports" },
	{ "laporan_evaluasi", "Laporan evaluasi", "Evaluation reports" },
	{ "sop", "SOP", "SOP" },
	{ "aturan", "Aturan", "Local choices" },
};

struct text beda_part(struct arena *arena, const char *part, bool english)
{
	char *bytes;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strcmp(parts[i].key, part) == 0)
			return text_from(english ? parts[i].en : parts[i].id);
	bytes = arena_alloc(arena, strlen(part) + 1);
	for (size_t i = 0; part[i]; i++)
		bytes[i] = part[i] == '_' ? ' ' : part[i];
	if (bytes[0] >= 'a' && bytes[0] <= 'z')
		bytes[0] = (char)(bytes[0] - 'a' + 'A');
	return text_from(bytes);
}

/* On one line, and not too long for it. */
static struct text shown(struct arena *arena, struct text text, bool english)
{
	char *bytes = arena_alloc(arena, text.count + 1);
	size_t end = text.count < SHOWN_MOST ? text.count : SHOWN_MOST;

	if (!text.count)
		return english ? LIT("(not given)") : LIT("(tidak diisi)");
	for (size_t i = 0; i < text.count; i++)
		bytes[i] = (unsigned char)text.bytes[i] < ' ' ? ' ' : text.bytes[i];
	while (end < text.count && end && ((unsigned char)bytes[end] & 0xC0) == 0x80)
		end--;
	return end < text.count ? text_format(arena, "%t\xE2\x80\xA6", (struct text){ bytes, end })
	                        : (struct text){ bytes, end };
}

static void add_place(struct buffer *out, struct text whose, struct text what)
{
	buffer_add(out, whose);
	buffer_str(out, whose.count && what.count ? ": " : "");
	buffer_add(out, what);
}

static void add_values(struct buffer *out, struct text before, struct text after, bool english)
{
	buffer_add(out, shown(out->arena, before, english));
	buffer_str(out, " -> ");
	buffer_add(out, shown(out->arena, after, english));
}

static void change_line(struct buffer *out, const struct change *change, bool english)
{
	static const char signs[] = {
		[CHANGE_VALUE] = '~', [CHANGE_ADDED] = '+', [CHANGE_GONE] = '-', [CHANGE_MOVED] = '>'
	};
	bool whole = change->kind == CHANGE_ADDED || change->kind == CHANGE_GONE;

	buffer_str(out, "  ");
	buffer_byte(out, signs[change->kind]);
	buffer_byte(out, ' ');
	add_place(out, change->whose, change->what);
	whole = whole && !change->before.count && !change->after.count;
	buffer_str(out, whole || (!change->whose.count && !change->what.count) ? "" : ": ");
	if (change->sentence) {
		struct word_parts words = words_compare(out->arena, change->before, change->after);

		buffer_add(out, words_told(out->arena, &words));
	} else if (change->kind == CHANGE_ADDED || change->kind == CHANGE_GONE) {
		if (!whole)
			buffer_add(out,
			           shown(out->arena, change->before.count ? change->before : change->after, english));
	} else {
		add_values(out, change->before, change->after, english);
	}
	buffer_byte(out, '\n');
}

static void followed_line(struct buffer *out, const struct followed *followed, bool english)
{
	buffer_str(out, "    = ");
	buffer_add(out, followed->what);
	buffer_str(out, ": ");
	add_values(out, followed->before, followed->after, english);
	for (size_t i = 0; i < followed->because.count; i++) {
		buffer_str(out, i ? "; " : english ? ", because of " : ", karena ");
		buffer_add(out, followed->because.items[i]);
	}
	buffer_byte(out, '\n');
}

void beda_lines(const struct beda *beda, bool english, struct buffer *out)
{
	const struct change *changes = beda->changes.list.items;
	size_t count = beda->changes.list.count;

	for (size_t i = 0; i < count; i++) {
		bool told = false;

		for (size_t k = 0; k < i; k++)
			told = told || strcmp(changes[k].part, changes[i].part) == 0;
		if (told)
			continue;
		buffer_add(out, beda_part(out->arena, changes[i].part, english));
		buffer_byte(out, '\n');
		for (size_t k = i; k < count; k++)
			if (strcmp(changes[k].part, changes[i].part) == 0)
				change_line(out, &changes[k], english);
	}
	if (beda->follows.list.count)
		buffer_str(out, english ? "Figures that follow\n" : "Angka yang mengikuti\n");
	for (size_t i = 0; i < beda->follows.list.count; i++) {
		const struct followed *followed = &beda->follows.list.items[i];

		if (!i || !text_equal(followed->whose, followed[-1].whose))
			buffer_add(out, text_format(out->arena, "  %t\n", followed->whose));
		followed_line(out, followed, english);
	}
}
