/* Walked in one place, so that no rule forgets a level. */
#include "audit/keluaran.h"

#include "record/figures/sub_walk.h"
#include "record/record.h"

void each_keluaran_list(const struct audit *audit,
                        void (*ask)(const struct audit *audit, const struct keluaran_list *list))
{
	struct scope year = { .record = audit->record };
	struct sub_walk walk = { .scope = &year };

	for (size_t p = 0; p < audit->record->program.count; p++) {
		const struct program *program = &audit->record->program.items[p];

		ask(audit, &program->indikator);
		for (size_t k = 0; k < program->kegiatan.count; k++)
			ask(audit, &program->kegiatan.items[k].indikator);
	}
	while (sub_walk_next(&walk))
		ask(audit, &walk.sub->indikator);
}
