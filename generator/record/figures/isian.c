/* Derived values by name, a row each: {iku.pmks_mandiri.capaian.2023}, {program.total.serapan}.
 *
 * The first part chooses a table; names that stand in no table are facts of the data file. After
 * `iku` and `program` the second part is a key, unless it names a value of all of them together.
 */
#include "record/figures/isian.h"

#include "record/record.h"

/* -- programmes -- */

static bool program_find(struct naming *naming, const struct program *program, struct isian *isian)
{
	const struct {
		const char *name;
		struct text text;
	} rows[] = {
		{ "nama", program->nama },
		{ "kode", program->kode },
		{ "sumber_dana", program->sumber_dana },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (naming->count == 3 && text_is(naming->parts[2], rows[i].name)) {
			*isian = isian_words_of(rows[i].text);
			return true;
		}
		naming_choice(naming, 2, text_from(rows[i].name));
	}
	return naming_money(naming, 2, program_money(program), isian);
}

static bool find_program(struct naming *naming, struct isian *isian)
{
	const struct record *record = naming->record;
	struct text key = naming->count > 1 ? naming->parts[1] : LIT("");
	const struct program *program = record_program(record, key);

	if (text_is(key, "total"))
		return naming_money(naming, 2, record_money(record), isian);
	if (program)
		return program_find(naming, program, isian);
	*isian = isian_count_of(record->program.count);
	if (naming->count == 2 && text_is(key, "jumlah"))
		return true;
	naming_choice(naming, 1, LIT("total"));
	naming_choice(naming, 1, LIT("jumlah"));
	for (size_t i = 0; i < record->program.count; i++)
		naming_choice(naming, 1, record->program.items[i].kunci);
	return false;
}

/* -- all -- */

static bool find_year(struct naming *naming, struct isian *isian)
{
	int year;

	naming->wrong = naming->count > 1;
	if (naming->count > 1 || !naming_year(naming, 0, &year))
		return false;
	*isian = (struct isian){
		.kind = ISIAN_ANGKA, .known = true, .ungrouped = true, .number = decimal_from_int(year)
	};
	return true;
}

static const struct root {
	const char *name;
	bool (*find)(struct naming *naming, struct isian *isian);
} roots[] = {
	{ "iku", isian_of_iku },           { "program", find_program },
	{ "sasaran", isian_of_sasaran },   { "sub_kegiatan", isian_of_sub_kegiatan },
	{ "triwulan", isian_of_triwulan },
};

bool isian_find(struct naming *naming, struct isian *isian)
{
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		if (text_is(naming->parts[0], roots[i].name)) {
			naming->wrong = 1;
			return roots[i].find(naming, isian);
		}
	}
	if (text_starts(naming->parts[0], "tahun"))
		return find_year(naming, isian);
	if (isian_from_data(naming, isian))
		return true;
	for (size_t i = 0; i < sizeof roots / sizeof *roots && naming->wrong == 0; i++)
		naming_choice(naming, 0, text_from(roots[i].name));
	return false;
}
