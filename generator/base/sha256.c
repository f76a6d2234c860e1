/* The constants are the first 32 bits of the fractional parts of square and cube roots of the first primes. */
#include "base/sha256.h"

#include <string.h>

static const uint32_t rounds[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t turned(uint32_t word, int by)
{
	return word >> by | word << (32 - by);
}

static void take_block(struct sha256 *sha, const unsigned char *block)
{
	uint32_t words[64];
	uint32_t s[8];

	if (sha->quick) {
		sha256_quick_block(sha->state, rounds, block);
		return;
	}
	for (int i = 0; i < 16; i++)
		words[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
		           (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	for (int i = 16; i < 64; i++) {
		uint32_t a = words[i - 15], b = words[i - 2];

		words[i] = words[i - 16] + words[i - 7] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) +
		           (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
	}
	memcpy(s, sha->state, sizeof s);
	for (int i = 0; i < 64; i++) {
		uint32_t one = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)) +
		               ((s[4] & s[5]) ^ (~s[4] & s[6])) + rounds[i] + words[i];
		uint32_t two = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) +
		               ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));

		memmove(s + 1, s, 7 * sizeof *s);
		s[4] += one;
		s[0] = one + two;
	}
	for (int i = 0; i < 8; i++)
		sha->state[i] += s[i];
}

void sha256_start(struct sha256 *sha)
{
	static const uint32_t start[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };

	memcpy(sha->state, start, sizeof start);
	sha->count = 0;
	sha->quick = sha256_quick();
}

void sha256_add(struct sha256 *sha, struct text bytes)
{
	size_t held = sha->count % sizeof sha->block;

	sha->count += bytes.count;
	while (bytes.count) {
		size_t room = sizeof sha->block - held;
		size_t count = bytes.count < room ? bytes.count : room;

		if (!held && count == sizeof sha->block) {
			take_block(sha, (const unsigned char *)bytes.bytes);
		} else {
			memcpy(sha->block + held, bytes.bytes, count);
			held += count;
			if (held == sizeof sha->block)
				take_block(sha, sha->block);
			held %= sizeof sha->block;
		}
		bytes = text_part(bytes, count, bytes.count);
	}
}

void sha256_end(struct sha256 *sha, unsigned char digest[SHA256_BYTES])
{
	static const char padding[64] = { '\x80' };
	uint64_t bits = sha->count * 8;
	char length[8];

	for (int i = 0; i < 8; i++)
		length[i] = (char)(bits >> (56 - 8 * i));
	sha256_add(sha, (struct text){ padding, 1 + (119 - sha->count % 64) % 64 });
	sha256_add(sha, (struct text){ length, sizeof length });
	for (int i = 0; i < SHA256_BYTES; i++)
		digest[i] = (unsigned char)(sha->state[i / 4] >> (24 - 8 * (i % 4)));
}

struct text sha256_hex(struct arena *arena, struct text bytes)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[SHA256_BYTES];
	char hex[2 * SHA256_BYTES];
	struct sha256 sha;

	sha256_start(&sha);
	sha256_add(&sha, bytes);
	sha256_end(&sha, digest);
	for (size_t i = 0; i < sizeof hex; i++)
		hex[i] = digits[i % 2 ? digest[i / 2] & 15 : digest[i / 2] >> 4];
	return text_copy(arena, (struct text){ hex, sizeof hex });
}
