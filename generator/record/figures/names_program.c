/* What names may ask of programmes, kegiatan, sub kegiatan and what they bring about, a row each:
 * {program.total.serapan}, {kegiatan.bina.sisa}, {sub_kegiatan.musrenbang.kinerja.realisasi},
 * {sub_kegiatan.musrenbang.indikator.2.capaian}. */
#include "record/figures/naming.h"

#include "record/figures/biaya.h"
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
		{ .name = "nama", .words = program->nama },
		{ .name = "kode", .words = program->kode },
		{ .name = "sumber_dana", .words = program->sumber_dana },
	};
	enum naming_step step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);
	struct text *parts = arena_many(naming->arena, program->kegiatan.count, struct text);
	struct purse purse = { .money = program_money(program), .parts = parts };

	for (; purse.count < program->kegiatan.count; purse.count++)
		parts[purse.count] = program->kegiatan.items[purse.count].path;
	if (step == NAMING_NOT_MINE)
		step = naming_money(naming, 0, &purse, figure);
	if (step == NAMING_NOT_MINE)
		step = name_of_renstra_money(naming, &(struct money_bearer){ .program = program }, figure);
	return step == NAMING_NOT_MINE ? naming_subs(naming, &(struct subs){ .program = program }, figure) : step;
}

/* Sub kegiatan from which no sasaran is paid. */
static struct purse purse_left(const struct naming *naming)
{
	struct sub_walk walk = { .scope = &naming->scope };
	struct purse purse = { .money = scope_money_left(&naming->scope) };
	ARRAY_OF(struct text) parts = { NULL, 0, 0 };

	while (sub_walk_next(&walk))
		if (!sasaran_dibiayai(naming->record, &walk))
			*array_push(naming->arena, &parts) = walk.sub->path;
	purse.parts = parts.items;
	purse.count = parts.count;
	return purse;
}

static struct purse purse_total(const struct naming *naming)
{
	size_t count = scope_program_count(&naming->scope);
	struct text *parts = arena_many(naming->arena, count, struct text);
	struct purse purse = { .money = scope_money(&naming->scope), .parts = parts };

	for (; purse.count < count; purse.count++)
		parts[purse.count] = scope_program(&naming->scope, purse.count)->path;
	return purse;
}

/* {program.total. ...}, and {program.lainnya. ...} of what pays for no sasaran. */
static enum naming_step take_total(struct naming *naming, bool left, struct figure *figure)
{
	struct purse purse = left ? purse_left(naming) : purse_total(naming);
	enum naming_step step;

	naming->bearer.path = left ? LIT("program.lainnya") : LIT("program.total");
	step = naming_money(naming, 1, &purse, figure);
	if (step == NAMING_NOT_MINE && !left)
		step = naming_subs(naming, &(struct subs){ .ahead = 1 }, figure);
	naming->bearer.path = LIT("");
	return naming_or_wrong(step);
}

enum naming_step name_of_program(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	const struct program *program = record_program(record, naming_part(naming, 0));
	size_t number;

	if (text_is(naming_part(naming, 0), "total") || text_is(naming_part(naming, 0), "lainnya"))
		return take_total(naming, text_is(naming_part(naming, 0), "lainnya"), figure);
	if (!program && naming_number(naming, 0, &number) && number <= record->program.count)
		program = &record->program.items[number - 1];
	if (program && scope_has(&naming->scope, program))
		return naming_onto(naming, 1, &program_shape, program, program->path);
	if (text_is(naming_part(naming, 0), "jumlah")) {
		size_t count = scope_program_count(&naming->scope);

		origin_formula(naming, FORMULA_BANYAK);
		for (size_t i = 0; i < count; i++)
			origin_input_at(naming, scope_program(&naming->scope, i)->path, "nama", 0);
		*figure = figure_count(count);
		return naming_ends(naming, 1);
	}
	naming_choice(naming, 0, LIT("total"));
	naming_choice(naming, 0, LIT("jumlah"));
	for (size_t i = 0; (program = scope_program(&naming->scope, i)); i++)
		naming_choice(naming, 0, program->kunci);
	return NAMING_WRONG;
}

/* -- kegiatan -- */

enum naming_step name_at_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct kegiatan *kegiatan = naming->bearer.item;
	const struct word_row rows[] = { { .name = "nama", .words = kegiatan->nama },
		                         { .name = "kode", .words = kegiatan->kode } };
	enum naming_step step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);
	struct text *parts = arena_many(naming->arena, kegiatan->sub_kegiatan.count, struct text);
	struct purse purse = { .money = kegiatan_money(kegiatan), .parts = parts };

	for (; purse.count < kegiatan->sub_kegiatan.count; purse.count++)
		parts[purse.count] = kegiatan->sub_kegiatan.items[purse.count].path;
	if (step == NAMING_NOT_MINE)
		step = naming_money(naming, 0, &purse, figure);
	if (step == NAMING_NOT_MINE)
		step = name_of_renstra_money(naming, &(struct money_bearer){ .kegiatan = kegiatan }, figure);
	return step == NAMING_NOT_MINE ? naming_subs(naming, &(struct subs){ .kegiatan = kegiatan }, figure) : step;
}

enum naming_step name_of_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct program *program = NULL;
	const struct kegiatan *found = perjanjian_kegiatan(naming->record, naming_part(naming, 0), &program);

	(void)figure;
	if (found && scope_has(&naming->scope, program))
		return naming_onto(naming, 1, &kegiatan_shape, found, found->path);
	for (size_t p = 0; (program = scope_program(&naming->scope, p)); p++)
		for (size_t k = 0; k < program->kegiatan.count; k++)
			naming_choice(naming, 0, program->kegiatan.items[k].kunci);
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
		{ .name = "nama", .words = sub->nama },
		{ .name = "kode", .words = sub->kode },
		{ "indikator", keluaran ? keluaran->nama : LIT(""), "nama", keluaran ? keluaran->path : sub->path },
		{ "satuan", keluaran ? keluaran->satuan : LIT(""), NULL, keluaran ? keluaran->path : sub->path },
	};
	struct purse purse = { .money = sub_kegiatan_money(sub), .stated = true, .unchanged = !sub->semula.given };
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
		step = naming_money(naming, 0, &purse, figure);
	if (step == NAMING_NOT_MINE)
		step = name_of_renstra_money(naming, &(struct money_bearer){ .sub = sub }, figure);
	return step == NAMING_NOT_MINE ? naming_series(naming, &quarters, figure) : step;
}

enum naming_step name_of_sub_kegiatan(struct naming *naming, struct figure *figure)
{
	const struct program *program = NULL;
	const struct sub_kegiatan *found =
		perjanjian_sub_kegiatan(naming->record, naming_part(naming, 0), NULL, &program);
	struct sub_walk walk = { .scope = &naming->scope };
	enum naming_step step;

	if (found && scope_has(&naming->scope, program))
		return naming_onto(naming, 1, &sub_kegiatan_shape, found, found->path);
	step = name_of_sub_count(naming, figure);
	if (step != NAMING_NOT_MINE)
		return step;
	naming->choices.count = 0;
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

static struct figure keluaran_target(const struct naming *naming, const struct keluaran *keluaran)
{
	origin_stated(naming, keluaran->path, "target");
	return keluaran_figure(keluaran, kinerja_of_keluaran(keluaran).target);
}

static struct figure keluaran_realisasi(const struct naming *naming, const struct keluaran *keluaran)
{
	origin_stated(naming, keluaran->path, "realisasi");
	return keluaran_figure(keluaran, kinerja_of_keluaran(keluaran).realisasi);
}

static struct figure keluaran_capaian(const struct naming *naming, const struct keluaran *keluaran)
{
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);
	struct quarterly year = { kinerja.target, kinerja.realisasi };
	struct measure percent = kinerja_capaian(naming->record, &kinerja, year);

	origin_capaian(naming, keluaran->arah, nilai_angka(kinerja.target), percent);
	origin_input(naming, "realisasi", 0);
	origin_input(naming, "target", 0);
	return figure_percent(percent);
}

static const struct keluaran_row {
	const char *name;
	struct figure (*value)(const struct naming *naming, const struct keluaran *keluaran);
} keluaran_rows[] = {
	{ "target", keluaran_target },
	{ "realisasi", keluaran_realisasi },
	{ "capaian", keluaran_capaian },
};

enum naming_step name_at_keluaran(struct naming *naming, struct figure *figure)
{
	const struct keluaran *keluaran = naming->bearer.item;
	const struct word_row words[] = { { .name = "nama", .words = keluaran->nama },
		                          { .name = "satuan", .words = keluaran->satuan } };
	enum naming_step step = naming_words(naming, words, sizeof words / sizeof *words, figure);
	struct kinerja kinerja;

	for (size_t i = 0; i < sizeof keluaran_rows / sizeof *keluaran_rows && step == NAMING_NOT_MINE; i++) {
		if (!text_is(naming_part(naming, 0), keluaran_rows[i].name)) {
			naming_choice(naming, 0, text_from(keluaran_rows[i].name));
			continue;
		}
		*figure = keluaran_rows[i].value(naming, keluaran);
		return naming_ends(naming, 1);
	}
	if (step == NAMING_NOT_MINE)
		step = name_of_renstra(naming, keluaran, figure);
	if (step != NAMING_NOT_MINE)
		return step;
	kinerja = kinerja_of_keluaran(keluaran);
	return naming_series(naming, &(struct quartered){ .kinerja = &kinerja, .keluaran = keluaran }, figure);
}
