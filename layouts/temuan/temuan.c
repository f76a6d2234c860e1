/* A table per level, the gravest first: where it is, what is wrong, what is written, what it should be and why.
 *
 * The order within a level is that of the findings. Whoever mends the data ticks them off on paper, so every row has a
 * number that runs through.
 */
#include "layouts/temuan/temuan.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"

#include "record/lkip.h"
#include "record/record.h"

enum {
	COLUMN_NO,
	COLUMN_KODE,
	COLUMN_LETAK,
	COLUMN_TEMUAN,
	COLUMN_TERTULIS,
	COLUMN_SEHARUSNYA,
	COLUMN_DASAR,
	COLUMN_COUNT
};

static const struct column_head heads[COLUMN_COUNT] = {
	{ "No", ALIGN_CENTRE, false, 40 },
	{ "Kode", ALIGN_LEFT, false, 90 },
	{ "Letak dalam Data", ALIGN_LEFT, false, 220 },
	{ "Temuan", ALIGN_LEFT, false, 290 },
	{ "Tertulis", ALIGN_LEFT, false, 115 },
	{ "Seharusnya", ALIGN_LEFT, false, 120 },
	{ "Dasar", ALIGN_LEFT, false, 125 },
};

enum level { LEVEL_GALAT, LEVEL_PERINGATAN, LEVEL_INFO, LEVELS };

static const struct {
	const char *title, *word;
} levels[LEVELS] = { { "Galat", "galat" }, { "Peringatan", "peringatan" }, { "Info", "info" } };

/* LEVELS for what is only told to who asks. */
static enum level level_of(enum severity severity)
{
	switch (severity) {
	case SEVERITY_WARNING:
		return LEVEL_PERINGATAN;
	case SEVERITY_INFO:
		return LEVEL_INFO;
	case SEVERITY_NOTE:
		return LEVELS;
	case SEVERITY_ERROR:
	case SEVERITY_FAULT:
	case SEVERITY_CALL:
	case SEVERITY_SYSTEM:
		return LEVEL_GALAT;
	}
	return LEVEL_GALAT;
}

static enum level level_of_finding(const struct diag *diag)
{
	return level_of(message_row(diag->message)->severity);
}

/* -- cells -- */

/* A path in words that lines can end between: "program[0] › kegiatan[1]". */
static struct text path_words(struct arena *arena, struct text path)
{
	struct text words = LIT("");
	size_t start = 0;

	for (size_t i = 0; i <= path.count; i++) {
		if (i < path.count && path.bytes[i] != '.')
			continue;
		words = text_format(arena, "%t%s%t", words, start ? " \xE2\x80\xBA " : "",
		                    text_part(path, start, i - start));
		start = i + 1;
	}
	return words;
}

static struct text place_of(struct arena *arena, struct text path, struct text letak, size_t line)
{
	struct text words = path.count ? path_words(arena, path) : LIT("seluruh berkas");

	if (letak.count)
		words = text_format(arena, "%t; %t", words, letak);
	return line ? text_format(arena, "%t (baris %z)", words, line) : words;
}

static struct text places_of(struct arena *arena, const struct diag *diag)
{
	struct text words = place_of(arena, diag->path, diag->evidence.letak, diag->line);

	for (size_t i = 0; i < diag->others.count; i++) {
		const struct diag_place *other = &diag->others.items[i];

		words = text_format(arena, "%t%s%t", words, i ? "; " : "; juga ",
		                    place_of(arena, other->path, other->letak, other->line));
	}
	return words;
}

/* Without its code, which has a column. */
static struct text words_of(struct arena *arena, const struct diag *diag)
{
	struct text words = diag_message(arena, diag, LANGUAGE_ID), code = text_from(message_row(diag->message)->code);

	if (words.count > code.count && text_equal(text_part(words, 0, code.count), code))
		words = text_trim(text_part(words, code.count, words.count - code.count));
	return words;
}

static void plain_cell(struct composer *composer, struct row *row, size_t column, struct text words)
{
	if (words.count)
		cell_text(composer->arena, row, column, words, LIT(""));
	else
		cell_dash(composer, row, column);
}

static void finding_row(struct composer *composer, struct table *table, const struct diag *diag, size_t number)
{
	struct arena *arena = composer->arena;
	struct row *row = row_add(arena, table, ROW_BODY);
	const struct evidence *evidence = &diag->evidence;
	struct text wanted = evidence->wanted;

	if (evidence->formula.count)
		wanted = text_format(arena, "%t%s%t", wanted, wanted.count ? " = " : "", evidence->formula);
	cell_int(composer, row, COLUMN_NO, number);
	plain_cell(composer, row, COLUMN_KODE, text_from(message_row(diag->message)->code));
	plain_cell(composer, row, COLUMN_LETAK, places_of(arena, diag));
	plain_cell(composer, row, COLUMN_TEMUAN, words_of(arena, diag));
	plain_cell(composer, row, COLUMN_TERTULIS, evidence->written);
	plain_cell(composer, row, COLUMN_SEHARUSNYA, wanted);
	plain_cell(composer, row, COLUMN_DASAR, evidence->basis.id ? text_from(evidence->basis.id) : LIT(""));
}

/* -- the sheet -- */

static size_t count_of(const struct diags *findings, enum level level)
{
	size_t count = 0;

	for (size_t i = 0; findings && i < findings->list.count; i++)
		count += level_of_finding(&findings->list.items[i]) == level;
	return count;
}

static void level_add(struct composer *composer, struct blocks *blocks, enum level level, size_t *number)
{
	const struct diags *findings = composer->wishes.findings;
	struct heading *heading;
	struct table *table;

	if (!count_of(findings, level))
		return;
	heading = heading_add(blocks, 2, rich_plain(composer->arena, text_from(levels[level].title), LIT("")));
	heading->numbered = false;
	table = table_start(composer, blocks, heads, COLUMN_COUNT, LIT(""));
	for (size_t i = 0; i < findings->list.count; i++)
		if (level_of_finding(&findings->list.items[i]) == level)
			finding_row(composer, table, &findings->list.items[i], ++*number);
}

static void line_add(struct composer *composer, struct blocks *blocks, enum style style, struct text words)
{
	paragraph_add(blocks, style, rich_plain(composer->arena, words, LIT("")));
}

/* "2 galat, 5 peringatan" */
static struct text summary(struct composer *composer)
{
	struct text words = LIT("");

	for (enum level level = LEVEL_GALAT; level < LEVELS; level++) {
		size_t count = count_of(composer->wishes.findings, level);

		if (count)
			words = text_format(composer->arena, "%t%s%z %s", words, words.count ? ", " : "", count,
			                    levels[level].word);
	}
	return words.count ? text_format(composer->arena, "Ditemukan %t.", words) : LIT("Tidak ada temuan.");
}

static struct blocks body(struct composer *composer)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct heading *title = heading_add(&blocks, 1, rich_plain(composer->arena, LIT("LEMBAR TEMUAN"), LIT("")));
	size_t number = 0;

	title->numbered = false;
	title->same_page = true;
	line_add(composer, &blocks, STYLE_CENTRE,
	         text_format(composer->arena, "%t\nTahun %d", office_words(composer, "\n"),
	                     (int)composer->record->tahun.value));
	line_add(composer, &blocks, STYLE_BODY, summary(composer));
	for (enum level level = LEVEL_GALAT; level < LEVELS; level++)
		level_add(composer, &blocks, level, &number);
	return blocks;
}

static void compose(struct composer *composer)
{
	const struct record *record = composer->record;
	struct manuscript *manuscript = composer->manuscript;
	struct section *section;

	manuscript->styles = styles_from_aturan(composer->arena, record->aturan);
	manuscript->title = text_format(composer->arena, "Lembar Temuan %t Tahun %d", office_words(composer, " "),
	                                (int)record->tahun.value);
	manuscript->subject = LIT("Temuan pemeriksaan naskah");
	manuscript->author =
		text_format(composer->arena, "%t, %t", record->instansi->nama, record->instansi->pemerintah);
	composer->date = record->lkip && record->lkip->tanggal.year ? record->lkip->tanggal
	                                                            : (struct date){ (int)record->tahun.value, 12, 31 };
	section = section_add(manuscript, paper_of(composer), FOLIO_ARABIC);
	section->landscape = true;
	section->restart = true;
	section_furnish(composer, section, false);
	section_take(section, body(composer));
}

const struct layout temuan_layout = {
	.name = "temuan",
	.note = "lembar temuan pemeriksaan",
	.compose = compose,
};
