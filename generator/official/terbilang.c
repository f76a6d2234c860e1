/* Threes of digits from the left, each with its unit: "tiga ratus dua belas" + "juta". */
#include "official/terbilang.h"

#include "base/buffer.h"

static const char *const digit_words[] = {
	"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
};

static void add_word(struct buffer *words, const char *word)
{
	if (words->count)
		buffer_byte(words, ' ');
	buffer_str(words, word);
}

static void add_below_hundred(struct buffer *words, unsigned number)
{
	if (number == 10) {
		add_word(words, "sepuluh");
	} else if (number == 11) {
		add_word(words, "sebelas");
	} else {
		if (number >= 20) {
			add_word(words, digit_words[number / 10]);
			add_word(words, "puluh");
		}
		if (number % 10)
			add_word(words, digit_words[number % 10]);
		if (number / 10 == 1)
			add_word(words, "belas");
	}
}

static void add_below_thousand(struct buffer *words, unsigned number)
{
	if (number / 100 == 1) {
		add_word(words, "seratus");
	} else if (number / 100) {
		add_word(words, digit_words[number / 100]);
		add_word(words, "ratus");
	}
	add_below_hundred(words, number % 100);
}

static void add_number(struct buffer *words, uint64_t number)
{
	static const struct {
		uint64_t size;
		const char *word;
	} units[] = {
		{ 1000000000000000000, "kuintiliun" },
		{ 1000000000000000, "kuadriliun" },
		{ 1000000000000, "triliun" },
		{ 1000000000, "miliar" },
		{ 1000000, "juta" },
		{ 1000, "ribu" },
	};

	if (number == 0)
		add_word(words, digit_words[0]);
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		unsigned times = (unsigned)(number / units[i].size);

		number %= units[i].size;
		if (times == 1 && units[i].size == 1000) {
			add_word(words, "seribu");
		} else if (times) {
			add_below_thousand(words, times);
			add_word(words, units[i].word);
		}
	}
	add_below_thousand(words, (unsigned)number);
}

static uint64_t add_sign(struct buffer *words, int64_t number)
{
	if (number >= 0)
		return (uint64_t)number;
	add_word(words, "minus");
	return 0 - (uint64_t)number;
}

struct text terbilang(struct arena *arena, int64_t number)
{
	struct buffer words = { .arena = arena };

	add_number(&words, add_sign(&words, number));
	return buffer_text(&words);
}

struct text terbilang_decimal(struct arena *arena, struct decimal value)
{
	struct buffer words = { .arena = arena };
	uint64_t rest = add_sign(&words, value.digits);
	uint64_t unit = 1;

	for (int place = 0; place < value.places; place++)
		unit *= 10;
	add_number(&words, rest / unit);
	if (value.places)
		add_word(&words, "koma");
	while (unit >= 10) {
		rest %= unit;
		unit /= 10;
		add_word(&words, digit_words[rest / unit]);
	}
	return buffer_text(&words);
}

struct text terbilang_rupiah(struct arena *arena, struct decimal rupiah)
{
	struct decimal sen = decimal_round(rupiah, 2);
	struct buffer words = { .arena = arena };
	uint64_t all = add_sign(&words, sen.digits);

	add_number(&words, all / 100);
	add_word(&words, "rupiah");
	if (all % 100) {
		add_number(&words, all % 100);
		add_word(&words, "sen");
	}
	return buffer_text(&words);
}
