/* Letters by which a signing service finds where to put its picture. */
#ifndef OFFICE_ANCHORS_H
#define OFFICE_ANCHORS_H

#include "base/diag.h"
#include "page/page.h"

/* Each anchor of a field must stand once on all pages together, so that the service finds no other place; what stands
 * elsewhere, too, is told. */
void anchors_check(struct arena *arena, const struct document *document, struct diags *diags);

#endif
