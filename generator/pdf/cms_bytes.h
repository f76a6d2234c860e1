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

/* For arena_hold: what libcrypto hands out, which also goes when there is no memory for a copy. */
static inline void free_bytes(void *bytes)
{
	OPENSSL_free(bytes);
}

/* A copy of what stands there; nothing for none. */
static inline struct text held_bytes(struct arena *arena, void *const *held, int count)
{
	return count > 0 ? text_copy(arena, (struct text){ *held, (size_t)count }) : (struct text){ 0 };
}

static inline void free_message(void *message)
{
	CMS_ContentInfo_free(message);
}

#endif
