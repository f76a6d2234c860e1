/* What names may ask of programmes, kegiatan, sub kegiatan and what they bring about, a row each:
 * {program.total.serapan}, {kegiatan.bina.sisa}, {sub_kegiatan.musrenbang.kinerja.realisasi},
 * {sub_kegiatan.musrenbang.indikator.2.capaian}. */
#include "record/figures/naming.h"

#include "record/figures/measures_triwulan.h"
#include "record/figures/value.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/triwulan.h"

#include "record/shapes/shapes.h"

/* -- programmes -- */

enum naming_step name_at_program(struct naming *naming, struct figure *figure)
{
	const struct program *program = naming->bearer.item;
	const struct word_row rows[] = {
		{ "nama", program->nama },
		{ "kode", program->kode },
		{ "sumber_dana", program->sumber_dana },
	};
	enum naming_step step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);

	return step == NAMING_NOT_MINE ? naming_money(naming, 0, program_money(program), figure) : step;
}

enum naming_step name_of_program(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	const struct program *program = record_program(record, naming_part(naming, 0));

	if (text_is(naming_part(naming, 0), "total"))
		return naming_or_wrong(naming_money(naming, 1, record_money(record), figure));
	if (program)
		return naming_onto(naming, 1, &program_shape, program, program->path);
	if (text_is(naming_part(naming, 0), "jumlah")) {
		*figure = figure_count(record->program.count);
		return naming_ends(naming, 1);
	}
	naming_choice(naming, 0, LIT("total"));
	naming_choice(naming, 0, LIT("jumlah"));
	for (size_t i = 0; i < record->program.count; i++)
		naming_choice(naming, 0, record->program.items[i].kunci);
	return NAMING_WRONG;
}

/* -- kegiatan -- */

enum naming_step name_at_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct kegiatan *kegiatan = naming->bearer.item;
	const struct word_row rows[] = { { "nama", kegiatan->nama }, { "kode", kegiatan->kode } };
	enum naming_step step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);

	return step == NAMING_NOT_MINE ? naming_money(naming, 0, kegiatan_money(kegiatan), figure) : step;
}

enum naming_step name_of_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	const struct kegiatan *found = perjanjian_kegiatan(record, naming_part(naming, 0), NULL);

	(void)figure;
	if (found)
		return naming_onto(naming, 1, &kegiatan_shape, found, found->path);
	for (size_t p = 0; p < record->program.count; p++)
		for (size_t k = 0; k < record->program.items[p].kegiatan.count; k++)
			naming_choice(naming, 0, record->program.items[p].kegiatan.items[k].kunci);
	if (!naming->choices.count)
		naming_choice(naming, 0, LIT("(belum ada kegiatan berkunci)"));
	return NAMING_WRONG;
}

/* -- sub kegiatan -- */

enum naming_step name_at_sub_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct sub_kegiatan *sub = naming->bearer.item;
	const struct keluaran *keluaran = sub->indikator.count ? sub->indikator.items : NULL;
	const struct word_row rows[] = {
		{ "nama", sub->nama },
		{ "kode", sub->kode },
		{ "indikator", keluaran ? keluaran->nama : LIT("") },
		{ "satuan", keluaran ? keluaran->satuan : LIT("") },
	};
	struct kinerja kinerja = { 0 };
	struct quartered quarters = { .sub = sub, .keluaran = keluaran };
	size_t number;
	enum naming_step step;

	if (text_is(naming_part(naming, 0), "indikator") && naming_number(naming, 1, &number))
		return NAMING_NOT_MINE; /* one of several */
	if (keluaran) {
		kinerja = kinerja_of_keluaran(keluaran);
		quarters.kinerja = &kinerja;
	}
	step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);
	if (step == NAMING_NOT_MINE)
		step = naming_money(naming, 0, sub_kegiatan_money(sub), figure);
	return step == NAMING_NOT_MINE ? naming_series(naming, &quarters, figure) : step;
}

enum naming_step name_of_sub_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct sub_kegiatan *found = perjanjian_sub_kegiatan(naming->record, naming_part(naming, 0), NULL, NULL);
	struct sub_walk walk = { .record = naming->record };

	(void)figure;
	if (found)
		return naming_onto(naming, 1, &sub_kegiatan_shape, found, found->path);
	while (sub_walk_next(&walk))
		naming_choice(naming, 0, walk.sub->kunci);
	if (!naming->choices.count)
		naming_choice(naming, 0, LIT("(belum ada sub kegiatan berkunci)"));
	return NAMING_WRONG;
}

/* -- what they bring about -- */

static struct figure keluaran_figure(const struct keluaran *keluaran, struct measure measure)
{
	return figure_number(measure, keluaran_places(keluaran, measure), keluaran->satuan, false);
}

enum naming_step name_at_keluaran(struct naming *naming, struct figure *figure)
{
	const struct keluaran *keluaran = naming->bearer.item;
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);
	struct quarterly year = { kinerja.target, kinerja.realisasi };
	const struct word_row words[] = { { "nama", keluaran->nama }, { "satuan", keluaran->satuan } };
	const struct {
		const char *name;
		struct figure figure;
	} values[] = {
		{ "target", keluaran_figure(keluaran, kinerja.target) },
		{ "realisasi", keluaran_figure(keluaran, kinerja.realisasi) },
		{ "capaian", figure_percent(kinerja_capaian(naming->record, &kinerja, year)) },
	};
	enum naming_step step = naming_words(naming, words, sizeof words / sizeof *words, figure);

	for (size_t i = 0; i < sizeof values / sizeof *values && step == NAMING_NOT_MINE; i++) {
		if (!text_is(naming_part(naming, 0), values[i].name)) {
			naming_choice(naming, 0, text_from(values[i].name));
			continue;
		}
		*figure = values[i].figure;
		return naming_ends(naming, 1);
	}
	if (step != NAMING_NOT_MINE)
		return step;
	return naming_series(naming, &(struct quartered){ .kinerja = &kinerja, .keluaran = keluaran }, figure);
}
