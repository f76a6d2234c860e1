/* Names as spreadsheets and SIPD export them: line ends and runs of blanks become one blank, and a code that stands
 * before the name goes to `kode`, where papers that want it find it. */
#include "record/shapes/names.h"

#include "record/triwulan.h"

static bool blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct text name_mended(struct arena *arena, struct text name)
{
	struct text trimmed = text_trim(name);
	char *bytes = arena_alloc(arena, trimmed.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < trimmed.count; i++) {
		if (!blank(trimmed.bytes[i]))
			bytes[count++] = trimmed.bytes[i];
		else if (!blank(bytes[count - 1]))
			bytes[count++] = ' ';
	}
	bytes[count] = '\0';
	return (struct text){ bytes, count };
}

static bool in_code(char byte)
{
	return (byte >= '0' && byte <= '9') || byte == 'X' || byte == 'x';
}

/* "1.000.000": groups of three digits. */
static bool is_number(struct text code)
{
	size_t digits = 0;
	bool first = true;

	for (size_t i = 0; i <= code.count; i++) {
		if (i < code.count && code.bytes[i] != '.') {
			digits += code.bytes[i] >= '0' && code.bytes[i] <= '9';
			continue;
		}
		if (digits == 0 || digits > 3 || (!first && digits < 3))
			return false;
		first = false;
		digits = 0;
	}
	return true;
}

struct text name_code(struct text name)
{
	size_t end = 0, dots = 0;

	while (end < name.count && (in_code(name.bytes[end]) || name.bytes[end] == '.')) {
		if (name.bytes[end] == '.' && (end == 0 || name.bytes[end - 1] == '.'))
			return LIT("");
		dots += name.bytes[end++] == '.';
	}
	if (dots < 2 || name.bytes[end - 1] == '.' || end == name.count || !blank(name.bytes[end]))
		return LIT("");
	return is_number(text_part(name, 0, end)) ? LIT("") : text_part(name, 0, end);
}

static void mend(struct arena *arena, struct text *kode, struct text *nama)
{
	struct text code;

	*nama = name_mended(arena, *nama);
	code = name_code(*nama);
	if (!code.count || (kode->count && !text_equal(*kode, code)))
		return;
	*kode = code;
	*nama = text_trim(text_part(*nama, code.count, nama->count));
	while (text_starts(*nama, "- ") || text_starts(*nama, ": "))
		*nama = text_trim(text_part(*nama, 1, nama->count));
}

static void mend_keluaran(struct arena *arena, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		list->items[i].nama = name_mended(arena, list->items[i].nama);
}

static void mend_kegiatan(struct arena *arena, struct kegiatan *kegiatan)
{
	mend(arena, &kegiatan->kode, &kegiatan->nama);
	mend_keluaran(arena, &kegiatan->indikator);
	for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++) {
		struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[s];

		mend(arena, &sub->kode, &sub->nama);
		mend_keluaran(arena, &sub->indikator);
	}
}

void names_mend(struct arena *arena, struct record *record)
{
	for (size_t p = 0; p < record->program.count; p++) {
		struct program *program = &record->program.items[p];

		mend(arena, &program->kode, &program->nama);
		mend_keluaran(arena, &program->indikator);
		for (size_t k = 0; k < program->kegiatan.count; k++)
			mend_kegiatan(arena, &program->kegiatan.items[k]);
	}
	for (size_t s = 0; s < record->sasaran.count; s++) {
		struct sasaran *sasaran = &record->sasaran.items[s];

		sasaran->uraian = name_mended(arena, sasaran->uraian);
		for (size_t i = 0; i < sasaran->indikator.count; i++)
			sasaran->indikator.items[i].nama = name_mended(arena, sasaran->indikator.items[i].nama);
	}
}
