/* Names of the fields for signatures. */
#ifndef CONTENT_FIELDS_H
#define CONTENT_FIELDS_H

#include "content/block.h"

/* Gives each room to sign the name of its field, when the manuscript wishes fields: the key of who signs, with a
 * number behind it from his second field on. No two are alike. Papers that a report annexes get none: they are signed
 * as papers of their own. Framed rooms get the manuscript's anchors in order. Gives how many framed rooms there are. */
size_t fields_name(struct manuscript *manuscript);

#endif
