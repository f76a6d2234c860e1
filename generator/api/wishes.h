/* What a caller wishes of a paper, as the engine has it. */
#ifndef API_WISHES_H
#define API_WISHES_H

#include "naskah.h"
#include "office/paper.h"

/* Whether the caller may wish so; `wishes` may be NULL. */
bool wishes_sensible(const struct naskah_wishes *wishes);

/* Of NULL: as usual. */
struct paper_wishes wishes_of(const struct naskah_wishes *wishes);

#endif
