/* Heads as slugs: lower letters and digits, "_" between words. */
#include "sheet/heads_parts.h"

void slug_add(struct buffer *out, struct text token)
{
	if (out->count)
		buffer_byte(out, '_');
	buffer_add(out, token);
}

struct text slug_of(struct arena *arena, struct text words)
{
	struct buffer out = { .arena = arena };
	char token[64];
	size_t count = 0;

	for (size_t i = 0; i <= words.count; i++) {
		char byte = i < words.count ? words.bytes[i] : ' ';

		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte | 0x20);
		if (((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) && count < sizeof token) {
			token[count++] = byte;
		} else if (count) {
			slug_add(&out, (struct text){ token, count });
			count = 0;
		}
	}
	return buffer_text(&out);
}

/* The token at *at, which moves behind it. */
struct text slug_next(struct text slug, size_t *at)
{
	size_t start = *at;

	while (*at < slug.count && slug.bytes[*at] != '_')
		++*at;
	slug = text_part(slug, start, *at - start);
	++*at;
	return slug;
}

/* What exports call things, put into our words; of "(Rp juta)" the scale. */
struct text slug_usual(struct arena *arena, struct text slug, int *scale)
{
	static const struct {
		const char *word, *usual;
		int scale;
	} words[] = {
		{ "giat", "kegiatan", 0 },
		{ "keg", "kegiatan", 0 },
		{ "subkegiatan", "sub_kegiatan", 0 },
		{ "bid", "bidang", 0 },
		{ "subbidang", "sub_bidang", 0 },
		{ "saspro", "sasaran", 0 },
		{ "subgiat", "sub_kegiatan", 0 },
		{ "rp", "", 0 },
		{ "rupiah", "", 0 },
		{ "dalam", "", 0 },
		{ "ribu", "", 3 },
		{ "ribuan", "", 3 },
		{ "juta", "", 6 },
		{ "jutaan", "", 6 },
		{ "miliar", "", 9 },
		{ "milyar", "", 9 },
		{ "triwulan", "tw", 0 },
		{ "kd", "kode", 0 },
	};
	struct buffer out = { .arena = arena };

	*scale = 0;
	for (size_t at = 0; at < slug.count;) {
		struct text token = slug_next(slug, &at);
		size_t i = 0;

		while (i < sizeof words / sizeof *words && !text_is(token, words[i].word))
			i++;
		if (i == sizeof words / sizeof *words)
			slug_add(&out, token);
		else if (words[i].usual[0])
			slug_add(&out, text_from(words[i].usual));
		if (i < sizeof words / sizeof *words && words[i].scale)
			*scale = words[i].scale;
	}
	return buffer_text(&out);
}

struct text slug_without(struct arena *arena, struct text slug, const char *const *words, size_t count)
{
	struct buffer out = { .arena = arena };

	for (size_t at = 0; at < slug.count;) {
		struct text token = slug_next(slug, &at);
		size_t i = 0;

		while (i < count && !text_is(token, words[i]))
			i++;
		if (i == count)
			slug_add(&out, token);
	}
	return buffer_text(&out);
}
