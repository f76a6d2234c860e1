/* The map of processes: management, core and support, in this order from above. */
#include "layouts/pictures/picture.h"
#include "record/record.h"

#include "layouts/parts/prose.h"

static struct texts lines_of(struct composer *composer, const struct prose_list *list)
{
	struct texts lines = { arena_many(composer->arena, list->count, struct text), list->count };

	for (size_t i = 0; i < list->count; i++)
		lines.items[i] = prose_line(composer, list->items[i]);
	return lines;
}

static void add_band(struct composer *composer, struct process_map *map, struct phrase *alt, const char *name,
                     const struct proses_list *list, bool core)
{
	struct arena *arena = composer->arena;
	struct process_band *band;

	if (!list->count)
		return;
	band = array_push(arena, &map->bands);
	*band = (struct process_band){ .name = text_from(name), .core = core };
	phrase_add(alt, text_format(arena, " %s: ", name));
	for (size_t i = 0; i < list->count; i++) {
		const struct proses *proses = &list->items[i];

		struct texts steps = lines_of(composer, &proses->langkah);

		*array_push(arena, &band->boxes) =
			(struct process_box){ proses->nama, steps.items, steps.count, proses->path };
		phrase_add(alt, i ? core ? LIT(", lalu ") : LIT(", ") : LIT(""));
		phrase_add(alt, proses->nama);
		for (size_t s = 0; s < steps.count; s++)
			phrase_add(alt, text_format(arena, "%s%z. %t%s", s ? "; " : " (", s + 1, steps.items[s],
			                            s + 1 == steps.count ? ")" : ""));
	}
	phrase_add(alt, LIT("."));
}

struct picture picture_proses_bisnis(struct composer *composer)
{
	struct arena *arena = composer->arena;
	const struct proses_bisnis *proses = composer->record->proses_bisnis;
	struct drawing *drawing = arena_new(arena, struct drawing);
	struct phrase alt = { .arena = arena };

	if (!proses)
		return (struct picture){ 0 };
	drawing->kind = DRAWING_PROCESSES;
	phrase_add(&alt, LIT("Peta proses bisnis."));
	add_band(composer, &drawing->processes, &alt, "Proses Manajemen", &proses->manajemen, false);
	add_band(composer, &drawing->processes, &alt, "Proses Inti", &proses->inti, true);
	add_band(composer, &drawing->processes, &alt, "Proses Pendukung", &proses->pendukung, false);
	if (!drawing->processes.bands.count)
		return (struct picture){ 0 };
	return (struct picture){
		.drawing = drawing,
		.alt = phrase_text(&alt),
		.title = text_format(arena, "Peta Proses Bisnis %t", composer->record->instansi->nama),
		.key = LIT("proses_bisnis"),
		.path = LIT("proses_bisnis"),
	};
}
