/* Dates as Indonesian papers write them: "17 Januari 2024", quarters and months in Roman numerals.
 *
 * Source: month and day names after KBBI and EYD V (the old Pebruari and Nopember are not written);
 * quarters I to IV and months I to XII in numbers of letters as practised under Permendagri 1/2023.
 */
#ifndef OFFICIAL_TANGGAL_H
#define OFFICIAL_TANGGAL_H

#include "base/text.h"

/* A day of the Gregorian calendar; year 0 when not given. */
struct date {
	int year, month, day; /* month from 1, day from 1 */
};

enum date_fault {
	DATE_FINE,
	DATE_MALFORMED, /* not written YYYY-MM-DD */
	DATE_NO_SUCH    /* written well, but the calendar has no such day */
};

/* From "2024-01-17". `*date` is zeroed unless all is well. */
enum date_fault date_parse(struct text spelling, struct date *date);

/* From "2024-01"; its day is 0. False, with `*month` zeroed, unless all is well. */
bool month_parse(struct text spelling, struct date *month);

/* Whether the calendar has this day, in the years 1 to 9999. */
bool date_valid(struct date date);
int date_compare(struct date a, struct date b); /* -1, 0, 1 */

/* Years completed from `birth` to `day`; negative when birth is later. */
int date_years(struct date birth, struct date day);

/* For a valid date: "17 Januari 2024"; with its day: "Rabu, 17 Januari 2024". */
struct text date_format(struct arena *arena, struct date date);
struct text date_format_with_day(struct arena *arena, struct date date);

/* "Januari" for 1 to "Desember" for 12. */
struct text month_name(int month);

/* "Senin" ... "Minggu" of a valid date. */
struct text day_name(struct date date);

/* "Triwulan I" to "Triwulan IV" for 1 to 4. */
struct text triwulan_format(struct arena *arena, int triwulan);

/* 1 to 3999 as "I" to "MMMCMXCIX", or in small letters; other numbers in Arabic digits. */
struct text roman_upper(struct arena *arena, int number);
struct text roman_lower(struct arena *arena, int number);

#endif
