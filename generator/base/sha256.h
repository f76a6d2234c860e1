/* SHA-256 (FIPS 180-4): the name of a file's contents. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/text.h"

enum { SHA256_BYTES = 32 };

struct sha256 {
	uint32_t state[8];
	uint64_t count; /* bytes so far */
	unsigned char block[64];
	bool quick; /* the processor has instructions for it */
};

void sha256_start(struct sha256 *sha);
void sha256_add(struct sha256 *sha, struct text bytes);
void sha256_end(struct sha256 *sha, unsigned char digest[SHA256_BYTES]);

/* Of all the bytes, as 64 hexadecimal digits. */
struct text sha256_hex(struct arena *arena, struct text bytes);

/* -- sha256_x86.c -- */

/* Whether the processor has instructions for it. */
bool sha256_quick(void);

/* Takes one more block of 64 bytes into the state, with the constants of the rounds; only where sha256_quick is true.
 */
void sha256_quick_block(uint32_t state[8], const uint32_t rounds[64], const unsigned char *block);

#endif
