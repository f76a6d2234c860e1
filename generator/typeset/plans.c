/* Plans: what was found out about a block when the page was chosen for it, kept until it is set there. */
#include "typeset/setter.h"

length measure_lying(const struct setter *setter, enum turn lie, length measure)
{
	return measure + frame_lying(setter->paper, lie).width - setter->frame_measure;
}

struct plan *plan_add(struct setter *setter, const void *source, enum turn lie, length measure)
{
	struct plan *plan = array_push(setter->arena, &setter->plans);

	*plan = (struct plan){ .source = source, .lie = lie, .measure = measure_lying(setter, lie, measure) };
	return plan;
}

const struct plan *plan_find(const struct setter *setter, const void *source, length measure)
{
	for (size_t i = setter->plans.count; i-- > 0;) {
		const struct plan *plan = &setter->plans.items[i];

		if (plan->source == source)
			return plan->lie == setter->lie && plan->measure == measure ? plan : NULL;
	}
	return NULL;
}
