/* The papers there are; a new one is a file beside this and a row here. */
#include "layouts/lkip.h"

const struct layout *const layouts[] = {
	&lkip_layout,
	NULL,
};
