/* Private to sheet/: items of a list that are made of rows. */
#ifndef SHEET_ITEMS_H
#define SHEET_ITEMS_H

#include "sheet/sheet.h"

/* A value that stands in the row. */
struct json *item_new(struct sheet *sheet, enum json_kind kind, uint32_t row, const char *key);

/* The member under the key, made when it is not there. */
struct json *item_member(struct sheet *sheet, struct json *item, enum json_kind kind, uint32_t row, const char *key);

/* One more item of the list, behind `last`; NULL: its first. */
void item_append(struct json *list, struct json *last, struct json *item);

#endif
