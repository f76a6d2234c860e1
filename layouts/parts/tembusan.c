/* What stands below the signatures: who gets a copy, who has read the draft; and numbers with gaps. */
#include "layouts/parts/prose.h"
#include "layouts/parts/signature.h"

#include "base/buffer.h"
#include "layouts/parts/parts.h"
#include "record/aturan.h"
#include "record/record.h"
#include "record/surat.h"

enum { PARAF_WIDTH_MM = 80, PARAF_ROOM_MM = 5, GAP_BLANKS = 12 };

#define NO_BREAK_SPACE "\xC2\xA0"

/* -- tembusan -- */

/* A page has two of several at least, at its foot and at its head. */
static void copy_line(struct composer *composer, struct blocks *blocks, const struct prose_list *tembusan, size_t i)
{
	paragraph_add(blocks, STYLE_SIGNATURE, prose(composer, tembusan->items[i]))->keep_next =
		i + 1 < tembusan->count && (i == 0 || i + 2 == tembusan->count);
}

/* As this office writes above the list, in letters and decrees alike. */
static struct text tembusan_head(const struct composer *composer)
{
	const struct gaya_surat *gaya = composer->record->aturan->surat;

	return gaya && gaya->tembusan.count ? text_trim(gaya->tembusan) : LIT("Tembusan:");
}

void tembusan_add(struct composer *composer, struct blocks *blocks, const struct prose_list *tembusan)
{
	struct rich words = rich_plain(composer->arena, tembusan_head(composer), LIT(""));
	struct list *list;

	if (!tembusan->count)
		return;
	space_add(blocks, pt(18));
	paragraph_add(blocks, STYLE_SIGNATURE, words)->keep_next = true;
	if (tembusan->count == 1) {
		copy_line(composer, blocks, tembusan, 0);
		return;
	}
	list = list_add(blocks, LIST_MARK_DECIMAL, tembusan->count);
	list->tight = true;
	for (size_t i = 0; i < tembusan->count; i++)
		copy_line(composer, &list->items[i].body, tembusan, i);
}

/* -- paraf -- */

bool paraf_wanted(const struct composer *composer, struct yes_no asked)
{
	return asked.value || composer->wishes.arsip;
}

/* "kepala_bidang_linjamsos": letters and figures of an office's name. */
static struct text key_from(struct arena *arena, struct text words)
{
	struct buffer key = { .arena = arena };

	for (size_t i = 0; i < words.count; i++) {
		char byte = words.bytes[i];
		bool capital = byte >= 'A' && byte <= 'Z';

		if (capital || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
			buffer_byte(&key, (char)(capital ? byte - 'A' + 'a' : byte));
		else if (key.count && key.bytes[key.count - 1] != '_')
			buffer_byte(&key, '_');
	}
	return buffer_text(&key);
}

static void paraf_row(struct composer *composer, struct table *table, struct text jabatan)
{
	struct row *row = row_add(composer->arena, table, ROW_BODY);
	struct signature_room *room;

	cell_text(composer->arena, row, 0, jabatan, LIT(""))->vertical = VERTICAL_MIDDLE;
	room = signature_room_add(&row->cells[1].body, mm(PARAF_ROOM_MM),
	                          TEXT_JOIN(composer->arena, LIT("paraf_"), key_from(composer->arena, jabatan)));
	room->words = TEXT_JOIN(composer->arena, LIT("Paraf "), jabatan);
}

void paraf_add(struct composer *composer, struct blocks *blocks, const struct texts *jabatan)
{
	static const char *const usual[] = { "Sekretaris", "Kepala Bidang", "Kepala Subbagian", "Konseptor",
		                             "Pengetik" };
	const struct texts *from = jabatan->count ? jabatan : &composer->record->aturan->paraf;
	struct group *group;
	struct table *table;
	struct row *head;

	space_add(blocks, pt(14));
	group = group_add(blocks);
	group->width = mm(PARAF_WIDTH_MM);
	table = table_add(&group->body, 2);
	table->boxed = true;
	table->columns[0].share = 640;
	table->columns[1].share = 360;
	head = row_add(composer->arena, table, ROW_HEAD);
	cell_text(composer->arena, head, 0, LIT("Jabatan"), LIT(""));
	cell_text(composer->arena, head, 1, LIT("Paraf"), LIT(""));
	for (size_t i = 0; i < from->count; i++)
		paraf_row(composer, table, from->items[i]);
	for (size_t i = 0; !from->count && i < sizeof usual / sizeof *usual; i++)
		paraf_row(composer, table, text_from(usual[i]));
}

/* -- numbers -- */

static struct text gap(struct arena *arena)
{
	struct text blanks[GAP_BLANKS];

	for (size_t i = 0; i < GAP_BLANKS; i++)
		blanks[i] = LIT(NO_BREAK_SPACE);
	return text_join(arena, blanks, GAP_BLANKS);
}

/* Whether a gap is meant at byte `at`: blanks between slashes, or two and more. Its bytes in *count. */
static bool gap_at(struct text nomor, size_t at, size_t *count)
{
	size_t end = at;
	bool slash_before = at > 0 && nomor.bytes[at - 1] == '/';

	while (end < nomor.count && nomor.bytes[end] == ' ')
		end++;
	*count = end - at;
	if (end == at) /* "//" */
		return slash_before && at < nomor.count && nomor.bytes[at] == '/';
	return *count > 1 || (slash_before && (end == nomor.count || nomor.bytes[end] == '/'));
}

struct text nomor_words(struct composer *composer, struct text nomor, struct text path)
{
	struct text trimmed = text_trim(nomor), words = { 0 };
	size_t start = 0, count;
	bool gaps = false;

	for (size_t at = 0; at < trimmed.count; at++) {
		if (!gap_at(trimmed, at, &count))
			continue;
		words = TEXT_JOIN(composer->arena, words, text_part(trimmed, start, at - start), gap(composer->arena));
		start = at + count;
		at = start;
		gaps = true;
	}
	if (gaps || !trimmed.count)
		diag_add(composer->diags, path, MESSAGE_NUMBER_GAP);
	if (!trimmed.count)
		return LIT("..............................");
	return TEXT_JOIN(composer->arena, words, text_part(trimmed, start, trimmed.count));
}
