/* Processors of this family have instructions for SHA-256: two at a time of the 64 rounds of a block, and the schedule
 * of its words (Intel, SHA extensions). Where they lack, or on others, base/sha256.c does it by hand.
 */
#include "base/sha256.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

enum { SHA_BIT = 1 << 29, SSSE3_BIT = 1 << 9, SSE41_BIT = 1 << 19 };

bool sha256_quick(void)
{
	unsigned a, b, c, d;

	if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & SSSE3_BIT) || !(c & SSE41_BIT))
		return false;
	return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & SHA_BIT);
}

/* Four rounds with words that have their constants added. */
#define ROUNDS(words)                                                                                                  \
	do {                                                                                                           \
		__m128i sum =                                                                                          \
			_mm_add_epi32(words, _mm_loadu_si128((const __m128i *)(const void *)&rounds[4 * group]));      \
		high = _mm_sha256rnds2_epu32(high, low, sum);                                                          \
		low = _mm_sha256rnds2_epu32(low, high, _mm_shuffle_epi32(sum, 0x0E));                                  \
	} while (0)

__attribute__((target("sha,ssse3,sse4.1"))) void sha256_quick_block(uint32_t state[8], const uint32_t rounds[64],
                                                                    const unsigned char *block)
{
	const __m128i bytes_turned = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
	/* The instructions want the state as a b e f and c d g h. */
	__m128i first = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)state), 0xB1);
	__m128i second = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)(state + 4)), 0x1B);
	__m128i low = _mm_alignr_epi8(first, second, 8), high = _mm_blend_epi16(second, first, 0xF0);
	__m128i low_before = low, high_before = high;
	__m128i words[4];

	for (int group = 0; group < 16; group++) {
		__m128i *now = &words[group % 4];

		if (group < 4) {
			*now = _mm_loadu_si128((const __m128i *)(const void *)(block + 16 * group));
			*now = _mm_shuffle_epi8(*now, bytes_turned);
		} else {
			__m128i last = words[(group + 3) % 4], between = words[(group + 2) % 4];

			*now = _mm_sha256msg1_epu32(*now, words[(group + 1) % 4]);
			*now = _mm_add_epi32(*now, _mm_alignr_epi8(last, between, 4));
			*now = _mm_sha256msg2_epu32(*now, last);
		}
		ROUNDS(*now);
	}
	low = _mm_add_epi32(low, low_before);
	high = _mm_add_epi32(high, high_before);
	first = _mm_shuffle_epi32(low, 0x1B);
	second = _mm_shuffle_epi32(high, 0xB1);
	_mm_storeu_si128((__m128i *)(void *)state, _mm_blend_epi16(first, second, 0xF0));
	_mm_storeu_si128((__m128i *)(void *)(state + 4), _mm_alignr_epi8(second, first, 8));
}

#else

bool sha256_quick(void)
{
	return false;
}

void sha256_quick_block(uint32_t state[8], const uint32_t rounds[64], const unsigned char *block)
{
	(void)state;
	(void)rounds;
	(void)block;
}

#endif
