/* Flow tables nobody would write, made by dice: to 15 lanes and 60 steps, with loops, forks, skips, joint rows and
 * rows taller than a page; on A4, F4, A3 and a poster, a fifth of them upright; with short and long labels, and words
 * of up to 300 letters. */
#ifndef PROCEDURES_H
#define PROCEDURES_H

#include "typeset_fixture.h"

enum { STEPS_MOST = 60, WAYS_MOST = 3, NOBODY_IDLE = 11 };

struct procedure {
	struct fixture *f;
	struct table *table;
	struct flow_lanes *lanes;
	uint64_t dice;
	bool wild;
	size_t speech; /* how its exits are called */
	size_t idle;   /* tells in which rows nobody acts */
};

enum { SPEECHES = 4 };

static const char *const yes_words[SPEECHES] = { "Ya", "Sesuai", "Disetujui", "Ya, lengkap" };
static const char *const no_words[SPEECHES] = { "Tidak", "Tidak sesuai", "Ditolak", "Belum lengkap" };

static inline size_t roll(struct procedure *procedure, size_t sides)
{
	procedure->dice = procedure->dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(procedure->dice >> 33) % sides;
}

static inline struct text text_repeated(struct arena *arena, char letter, size_t count)
{
	char *bytes = arena_many(arena, count, char);

	memset(bytes, letter, count);
	return (struct text){ bytes, count };
}

static inline struct text some_words(struct procedure *procedure, size_t count)
{
	static const char *const words[] = { "berkas ", "surat ",   "usulan ",      "kegiatan ", "memeriksa ",
		                             "dan ",    "laporan ", "kelengkapan ", "di ",       "pelaksanaan " };
	struct text *parts = arena_many(procedure->f->arena, count, struct text);

	for (size_t i = 0; i < count; i++)
		parts[i] = roll(procedure, 300) ? text_from(words[roll(procedure, 10)])
		                                : text_repeated(procedure->f->arena, 'm', 300);
	return text_join(procedure->f->arena, parts, count);
}

static inline void add_way(struct flow_row *row, size_t from, size_t to, const char *label)
{
	for (size_t i = 0; i < row->way_count; i++)
		if (row->ways[i].to == to)
			return;
	if (to != from)
		row->ways[row->way_count++] = (struct flow_way){ to, text_from(label) };
}

static inline void add_actors(struct procedure *procedure, struct flow_row *row)
{
	size_t lanes = procedure->lanes->count, lane = roll(procedure, lanes),
	       joint = roll(procedure, procedure->wild ? 4 : 8);

	row->actors = arena_many(procedure->f->arena, 3, struct flow_actor);
	row->actors[0] = (struct flow_actor){ lane, row->decision ? SYMBOL_DIAMOND : SYMBOL_BOX, LIT("") };
	if (!row->decision && roll(procedure, 5) == 0)
		row->actors[0].symbol = roll(procedure, 2) ? SYMBOL_DOCUMENT : SYMBOL_SUBPROCESS;
	if (row == procedure->lanes->rows)
		row->actors[0] = (struct flow_actor){ lane, SYMBOL_CAPSULE, LIT("Mulai") };
	if (row == procedure->lanes->rows + procedure->lanes->row_count - 1)
		row->actors[0] = (struct flow_actor){ lane, SYMBOL_CAPSULE, LIT("Selesai") };
	row->actor_count = 1;
	for (size_t i = 1; joint == 0 && i < 3 && i < lanes; i++) {
		size_t other = (lane + (i == 1 ? 1 + roll(procedure, 2) : lanes - 1)) % lanes;

		if (other != lane && other != row->actors[row->actor_count - 1].lane)
			row->actors[row->actor_count++] = (struct flow_actor){ other, SYMBOL_BOX, LIT("") };
	}
}

/* Lines pass by a row in which nobody acts: it has no way on, and none leads there. */
static inline bool acts(const struct procedure *procedure, size_t step)
{
	return step == 0 || step + 1 >= procedure->lanes->row_count || procedure->idle == NOBODY_IDLE ||
	       (procedure->idle + step) % 11 != 0;
}

static inline size_t acted(const struct procedure *procedure, size_t step)
{
	while (!acts(procedure, step))
		step++;
	return step;
}

static inline void add_ways(struct procedure *procedure, size_t step, struct flow_row *row)
{
	size_t steps = procedure->lanes->row_count, kind = roll(procedure, procedure->wild ? 6 : 12);

	row->ways = arena_many(procedure->f->arena, WAYS_MOST, struct flow_way);
	if (!acts(procedure, step)) {
		row->actor_count = 0;
		return;
	}
	if (step + 1 < steps)
		add_way(row, step, acted(procedure, step + 1), row->decision ? yes_words[procedure->speech] : "");
	if (row->decision) {
		add_way(row, step,
		        acted(procedure, procedure->wild ? roll(procedure, steps) : roll(procedure, step + 1)),
		        no_words[procedure->speech]);
		if (procedure->wild && roll(procedure, 3) == 0)
			add_way(row, step, acted(procedure, roll(procedure, steps)), "Ulang");
	} else if (kind == 0) {
		add_way(row, step, acted(procedure, step + roll(procedure, steps - step)), "");
	} else if (kind == 1 && procedure->wild) {
		add_way(row, step, acted(procedure, roll(procedure, steps)), "");
	}
}

static inline void add_step(struct procedure *procedure, size_t step)
{
	struct fixture *f = procedure->f;
	struct row *row = row_add(f->arena, procedure->table, ROW_BODY);
	struct flow_row *flow = &procedure->lanes->rows[step];
	size_t count = roll(procedure, 12)   ? 1 + roll(procedure, 20)
	               : roll(procedure, 20) ? 40 + roll(procedure, 160)
	                                     : 900;

	if (roll(procedure, 40) == 0)
		count = 3;
	cell_text(f->arena, row, 0, text_from_int(f->arena, (int64_t)step + 1), LIT("uji"));
	cell_words(f->arena, row, 1, rich_plain(f->arena, some_words(procedure, count), LIT("uji")));
	flow->row = 1 + step;
	flow->decision = step > 0 && step + 1 < procedure->lanes->row_count &&
	                 roll(procedure, procedure->wild ? 3 : 5) == 0 && acts(procedure, step);
	flow->alt = text_from_int(f->arena, (int64_t)step);
	add_actors(procedure, flow);
	add_ways(procedure, step, flow);
}

/* As the layout of SOPs does: larger paper, larger type; a poster for readers two metres away. */
static inline length choose_paper(struct procedure *procedure, size_t kind)
{
	static const struct {
		int width, height;
		length unit, least, far;
	} papers[] = {
		{ 210, 297, 9000, 7500, 0 },
		{ 215, 330, 9000, 7500, 0 },
		{ 297, 420, 12700, 10600, 0 },
		{ 594, 841, 25500, 21200, 18000 },
	};
	struct styles *styles = procedure->f->manuscript.styles;
	struct paper *paper = &procedure->f->section->paper;

	paper->width = mm(papers[kind].width);
	paper->height = mm(papers[kind].height);
	paper->top = paper->bottom = paper->left = paper->right = mm(15);
	styles->least_size = papers[kind].least;
	styles->far_size = papers[kind].far;
	styles->cell_pad_x = papers[kind].unit * 7 / 18;
	styles->cell_pad_y = papers[kind].unit / 3;
	styles->rules[STYLE_CELL].size = papers[kind].unit;
	styles->rules[STYLE_CELL].leading = papers[kind].unit * 122 / 100;
	styles->rules[STYLE_CELL_HEAD].size = papers[kind].unit;
	styles->rules[STYLE_CELL_HEAD].leading = papers[kind].unit * 118 / 100;
	return papers[kind].unit;
}

static inline struct procedure make_procedure(size_t number, size_t lanes, size_t steps, bool wild)
{
	struct procedure procedure = { .f = fixture_open(), .dice = number * 7919 + 29, .wild = wild };
	struct fixture *f = procedure.f;
	struct symbol_legend *legend;
	length unit = choose_paper(&procedure, roll(&procedure, 8) < 4 ? 0 : 1 + roll(&procedure, 3));

	f->section->landscape = number % 5 != 0;
	procedure.speech = roll(&procedure, SPEECHES);
	lanes = 1 + roll(&procedure, lanes);
	steps = 2 + roll(&procedure, steps - 1);
	procedure.idle = roll(&procedure, 3) ? NOBODY_IDLE : roll(&procedure, 11);
	procedure.table = table_add(f->blocks, lanes + 2);
	procedure.lanes = arena_new(f->arena, struct flow_lanes);
	procedure.table->lanes = procedure.lanes;
	procedure.table->upright = number % 10 == 0;
	*procedure.lanes = (struct flow_lanes){ .first = 2,
		                                .count = lanes,
		                                .unit = unit,
		                                .row_count = steps,
		                                .rows = arena_many(f->arena, steps, struct flow_row) };
	row_add(f->arena, procedure.table, ROW_HEAD);
	for (size_t i = 0; i < lanes + 2; i++) {
		procedure.table->columns[i].narrow = i != 1;
		cell_words(f->arena, &procedure.table->rows.items[0], i,
		           rich_plain(f->arena, LIT("Pelaksana"), LIT("uji")));
	}
	for (size_t i = 0; i < steps; i++)
		add_step(&procedure, i);
	legend = legend_add(f->blocks);
	legend->shown[SYMBOL_BOX] = true;
	return procedure;
}

#endif
