/* Flow tables nobody would write, made by dice: to 15 lanes and 60 steps, with loops, forks, skips, joint rows and
 * rows taller than a page. */
#ifndef PROCEDURES_H
#define PROCEDURES_H

#include "typeset_fixture.h"

enum { STEPS_MOST = 60, WAYS_MOST = 3 };

struct procedure {
	struct fixture *f;
	struct table *table;
	struct flow_lanes *lanes;
	uint64_t dice;
	bool wild;
};

static inline size_t roll(struct procedure *procedure, size_t sides)
{
	procedure->dice = procedure->dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(procedure->dice >> 33) % sides;
}

static inline struct text some_words(struct procedure *procedure, size_t count)
{
	static const char *const words[] = { "berkas ", "surat ",   "usulan ",      "kegiatan ", "memeriksa ",
		                             "dan ",    "laporan ", "kelengkapan ", "di ",       "pelaksanaan " };
	struct text *parts = arena_many(procedure->f->arena, count, struct text);

	for (size_t i = 0; i < count; i++)
		parts[i] = text_from(words[roll(procedure, 10)]);
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
	row->actor_count = 1;
	for (size_t i = 1; joint == 0 && i < 3 && i < lanes; i++) {
		size_t other = (lane + (i == 1 ? 1 + roll(procedure, 2) : lanes - 1)) % lanes;

		if (other != lane && other != row->actors[row->actor_count - 1].lane)
			row->actors[row->actor_count++] = (struct flow_actor){ other, SYMBOL_BOX, LIT("") };
	}
}

static inline void add_ways(struct procedure *procedure, size_t step, struct flow_row *row)
{
	size_t steps = procedure->lanes->row_count, kind = roll(procedure, procedure->wild ? 6 : 12);

	row->ways = arena_many(procedure->f->arena, WAYS_MOST, struct flow_way);
	if (step + 1 < steps)
		add_way(row, step, step + 1, row->decision ? "Ya" : "");
	if (row->decision) {
		add_way(row, step, procedure->wild ? roll(procedure, steps) : roll(procedure, step + 1), "Tidak");
		if (procedure->wild && roll(procedure, 3) == 0)
			add_way(row, step, roll(procedure, steps), "Ulang");
	} else if (kind == 0) {
		add_way(row, step, step + roll(procedure, steps - step), "");
	} else if (kind == 1 && procedure->wild) {
		add_way(row, step, roll(procedure, steps), "");
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

	cell_text(f->arena, row, 0, text_from_int(f->arena, (int64_t)step + 1), LIT("uji"));
	cell_words(f->arena, row, 1, rich_plain(f->arena, some_words(procedure, count), LIT("uji")));
	flow->row = 1 + step;
	flow->decision = step > 0 && roll(procedure, procedure->wild ? 3 : 5) == 0;
	flow->alt = text_from_int(f->arena, (int64_t)step);
	add_actors(procedure, flow);
	add_ways(procedure, step, flow);
}

static inline struct procedure make_procedure(size_t number, size_t lanes, size_t steps, bool wild)
{
	struct procedure procedure = { .f = fixture_open(), .dice = number * 7919 + 29, .wild = wild };
	struct fixture *f = procedure.f;

	f->section->landscape = true;
	f->manuscript.styles->least_size = pt(15) / 2;
	lanes = 1 + roll(&procedure, lanes);
	steps = 2 + roll(&procedure, steps - 1);
	procedure.table = table_add(f->blocks, lanes + 2);
	procedure.lanes = arena_new(f->arena, struct flow_lanes);
	procedure.table->lanes = procedure.lanes;
	*procedure.lanes = (struct flow_lanes){ .first = 2,
		                                .count = lanes,
		                                .unit = pt(9),
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
	return procedure;
}

#endif
