/* Private to input/: what is reported where the grammar of JSON ends. Each reports at most one error, at the
 * spot in the file. */
#ifndef INPUT_REFUSE_H
#define INPUT_REFUSE_H

#include "input/scanner.h"

/* Whether there are not too many bytes and all are UTF-8; else says so. */
bool scan_check_bytes(struct scanner *scanner);

/* Each says what is wrong and gives false. `start` and `spot` are where the thing begins. */
bool scan_refuse(struct scanner *scanner, enum awaited awaited);
bool scan_refuse_depth(struct scanner *scanner);
bool scan_refuse_amount(struct scanner *scanner);
bool scan_refuse_open_text(struct scanner *scanner, size_t start, struct spot spot);
bool scan_refuse_control(struct scanner *scanner);
bool scan_refuse_escape(struct scanner *scanner);
bool scan_refuse_number(struct scanner *scanner, size_t start, struct spot spot);

#endif
