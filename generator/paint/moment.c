/* The year counted from March has its leap day at the end; 400 years have 146,097 days. */
#include "paint/moment.h"

#include "base/buffer.h"

enum { DAY_SECONDS = 86400, ERA_DAYS = 146097, DAYS_TO_1970 = 719468 };

int64_t moment_from_date(struct date date)
{
	int64_t year = date.month > 2 ? date.year : date.year - 1;
	int64_t month = (date.month + 9) % 12;
	int64_t era = year / 400;
	int64_t in_era = year - era * 400;
	int64_t day = (153 * month + 2) / 5 + date.day - 1;

	day += in_era * 365 + in_era / 4 - in_era / 100;
	return (era * ERA_DAYS + day - DAYS_TO_1970) * DAY_SECONDS;
}

struct parts {
	int64_t date[3]; /* year, month, day */
	int64_t time[3]; /* hour, minute, second */
};

static struct parts split(int64_t moment)
{
	int64_t seconds = moment % DAY_SECONDS;
	int64_t day;
	int64_t era;
	int64_t year;
	int64_t month;

	seconds += seconds < 0 ? DAY_SECONDS : 0;
	day = (moment - seconds) / DAY_SECONDS + DAYS_TO_1970;
	day = day < 0 ? 0 : day;
	era = day / ERA_DAYS;
	day %= ERA_DAYS;
	year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	day -= 365 * year + year / 4 - year / 100;
	month = (5 * day + 2) / 153;
	return (struct parts){
		{ era * 400 + year + (month >= 10), month >= 10 ? month - 9 : month + 3,
		  day - (153 * month + 2) / 5 + 1 },
		{ seconds / 3600, seconds / 60 % 60, seconds % 60 },
	};
}

static void add_padded(struct buffer *out, int64_t number, int width)
{
	int64_t unit = 1;

	while (--width > 0)
		unit *= 10;
	for (; unit > 0; unit /= 10)
		buffer_byte(out, (char)('0' + number / unit % 10));
}

static void add_three(struct buffer *out, const int64_t numbers[3], int first_width, const char *between)
{
	add_padded(out, numbers[0], first_width);
	buffer_str(out, between);
	add_padded(out, numbers[1], 2);
	buffer_str(out, between);
	add_padded(out, numbers[2], 2);
}

struct text moment_pdf(struct arena *arena, int64_t moment)
{
	struct buffer out = { .arena = arena };
	struct parts parts = split(moment);

	buffer_str(&out, "D:");
	add_three(&out, parts.date, 4, "");
	add_three(&out, parts.time, 2, "");
	buffer_str(&out, "+00'00'");
	return buffer_text(&out);
}

struct text moment_xmp(struct arena *arena, int64_t moment)
{
	struct buffer out = { .arena = arena };
	struct parts parts = split(moment);

	add_three(&out, parts.date, 4, "-");
	buffer_byte(&out, 'T');
	add_three(&out, parts.time, 2, ":");
	buffer_str(&out, "+00:00");
	return buffer_text(&out);
}
