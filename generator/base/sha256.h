/* SHA-256 (FIPS 180-4): the name of a file's contents. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/text.h"

enum { SHA256_BYTES = 32 };

struct sha256 {
	uint32_t state[8];
	uint64_t count; /* bytes so far */
	unsigned char block[64];
};

void sha256_start(struct sha256 *sha);
void sha256_add(struct sha256 *sha, struct text bytes);
void sha256_end(struct sha256 *sha, unsigned char digest[SHA256_BYTES]);

/* Of all the bytes, as 64 hexadecimal digits. */
struct text sha256_hex(struct arena *arena, struct text bytes);

#endif
