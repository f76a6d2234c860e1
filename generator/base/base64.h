/* Base64 (RFC 4648): bytes in letters that go through JSON, XML and mail. */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buffer.h"

/* Adds the letters, in one line. */
void base64_add(struct buffer *out, struct text bytes);

/* Adds the bytes that these letters stand for; line ends between them do not count. False, with part of them added,
 * when they are no whole Base64. */
bool base64_read(struct buffer *out, struct text letters);

#endif
