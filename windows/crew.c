/* cli/crew.c on Windows: one hand, which does all. */
#include "cli/crew.h"

struct crew {
	bool locked;
};

bool crew_work(size_t hands, void (*work)(struct crew *crew, void *context), void *context)
{
	struct crew crew = { false };

	(void)hands;
	work(&crew, context);
	return true;
}

bool crew_ends(void)
{
	return false;
}

void crew_lock(struct crew *crew)
{
	crew->locked = true;
}

void crew_unlock(struct crew *crew)
{
	crew->locked = false;
}
