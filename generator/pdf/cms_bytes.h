/* What making and checking messages share of libcrypto; private to cms.c and cms_sign.c. */
#ifndef PDF_CMS_BYTES_H
#define PDF_CMS_BYTES_H

#include "base/text.h"

#include <openssl/cms.h>

/* Reads the bytes where they are; NULL without memory. */
static inline BIO *bio_over(struct text bytes)
{
	return bytes.count <= INT32_MAX ? BIO_new_mem_buf(bytes.bytes ? bytes.bytes : "", (int)bytes.count) : NULL;
}

/* For arena_defer: what libcrypto handed out, which also goes when there is no memory for a copy. */
static inline void free_bytes(void *bytes)
{
	OPENSSL_free(bytes);
}

/* A copy of them, and they are freed; nothing for none. */
static inline struct text taken_bytes(struct arena *arena, unsigned char *bytes, int count)
{
	struct arena *inside;
	struct text copy;

	if (count <= 0)
		return (struct text){ 0 };
	inside = arena_open_inside(arena);
	arena_defer(inside, free_bytes, bytes);
	copy = text_copy(arena, (struct text){ (const char *)bytes, (size_t)count });
	arena_close(inside);
	return copy;
}

static inline void free_message(void *message)
{
	CMS_ContentInfo_free(message);
}

#endif
