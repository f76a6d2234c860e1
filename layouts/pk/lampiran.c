/* The lampiran of an agreement: its title, what is promised, with which money, and both parties
 * again. */
#include "layouts/pk/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/signature.h"
#include "record/perjanjian.h"
#include "record/record.h"

/* Adds a line unless what stands there names it already. */
static struct text with_line(struct arena *arena, struct text lines, struct text line)
{
	size_t at;

	if (!line.count || text_find(lines, text_copy(arena, line).bytes, &at))
		return lines;
	return text_format(arena, "%t\n%t", lines, line);
}

/* The unit, or the official himself where it is not named, then the office he belongs to. */
static struct text unit_lines(struct composer *composer, const struct agreement *agreement)
{
	const struct instansi *instansi = composer->record->instansi;
	struct arena *arena = composer->arena;
	struct text lines = agreement->perjanjian->unit;

	if (lines.count)
		return lines;
	lines = instansi->nama;
	if (!agreement->uppermost) {
		lines = pejabat_office(composer, record_pejabat(composer->record, agreement->first));
		lines = with_line(arena, lines, instansi->nama);
	}
	return with_line(arena, lines, instansi->wilayah);
}

static void lampiran_title(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	struct text words =
		text_format(composer->arena, "%t\n%t", pk_title(composer, agreement), unit_lines(composer, agreement));
	struct text path = path_in(composer, agreement->perjanjian->path, "unit");

	struct heading *heading = heading_add(blocks, 2, rich_plain(composer->arena, words, path));

	heading->numbered = false;
	heading->phrases = true;
}

void pk_lampiran(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	size_t content, said;

	lampiran_title(composer, blocks, agreement);
	content = blocks->count;
	pk_sasaran_table(composer, blocks, agreement);
	pk_kegiatan_table(composer, blocks, agreement);
	pk_program_money(composer, blocks, agreement);
	pk_kegiatan_money(composer, blocks, agreement);
	if (blocks->count == content) {
		blocks->count = 0;
		diag_add(composer->diags, agreement->perjanjian->path, MESSAGE_PERJANJIAN_EMPTY);
		return;
	}
	said = composer->diags->list.count;
	pk_signatures(composer, blocks, agreement);
	composer->diags->list.count = said; /* of warnings: the statement has given them */
}
