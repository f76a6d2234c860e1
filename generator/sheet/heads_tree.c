/* Reports that print programmes, kegiatan and sub kegiatan below each other, in one column of codes and one of names.
 */
#include "sheet/heads_parts.h"

enum { PARTS_OF_KEGIATAN = 5, PARTS_OF_SUB = 6, DEEPEST = 2 };

size_t heads_code_parts(struct text code)
{
	size_t parts = code.count > 0, inside = 0, second = 0;

	for (size_t i = 0; i < code.count; i++) {
		char byte = code.bytes[i];

		if (byte == '.' && (!inside || i + 1 == code.count))
			return 0;
		if (byte != '.' && !(byte >= '0' && byte <= '9') && !(byte >= 'A' && byte <= 'Z'))
			return 0;
		second += parts == 2 && byte != '.';
		parts += byte == '.';
		inside = byte == '.' ? 0 : inside + 1;
	}
	return second == 2 || parts == 1 ? parts : 0; /* 5.01.02 is a programme, 5.1.02 an account */
}

static size_t column_called(const struct heads *heads, const char *const *words, size_t count)
{
	for (size_t k = 0; k < count; k++)
		for (size_t i = 0; i < heads->count; i++)
			if (text_is(heads->columns[i].slug, words[k]))
				return i;
	return heads->count;
}

bool heads_as_tree(const struct grid *grid, size_t below, struct heads *heads)
{
	static const char *const codes[] = { "kode", "kode_rekening", "no_rekening", "kode_program_kegiatan" };
	static const char *const names[] = { "nama",
		                             "uraian",
		                             "program_kegiatan",
		                             "program_kegiatan_sub_kegiatan",
		                             "nama_program_kegiatan_sub_kegiatan",
		                             "program_kegiatan_dan_sub_kegiatan",
		                             "nama_program_kegiatan" };
	size_t code = column_called(heads, codes, sizeof codes / sizeof *codes);
	size_t name = column_called(heads, names, sizeof names / sizeof *names);
	struct text kegiatan = { 0 };

	if (heads->level_count <= DEEPEST || strcmp(heads->levels[DEEPEST].name, "sub_kegiatan") != 0 ||
	    code == heads->count || name == heads->count)
		return false;
	for (size_t r = below; r < grid->rows.count; r++) {
		struct text cell = grid_cell(&grid->rows.items[r], code);

		while (text_ends(cell, "."))
			cell.count--;
		if (heads_code_parts(cell) == PARTS_OF_KEGIATAN)
			kegiatan = cell;
		if (heads_code_parts(cell) != PARTS_OF_SUB || !kegiatan.count ||
		    !text_equal(text_part(cell, 0, kegiatan.count), kegiatan))
			continue;
		heads->columns[code].slug = LIT("kode");
		heads->columns[name].slug = LIT("nama");
		heads->tree = code + 1;
		heads->deepest = DEEPEST;
		return true;
	}
	return false;
}
