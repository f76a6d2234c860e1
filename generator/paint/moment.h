/* Moments in time as PDF and XMP spell them, by the calendar alone: no clock, no time zone. */
#ifndef PAINT_MOMENT_H
#define PAINT_MOMENT_H

#include "official/tanggal.h"

/* Midnight UTC of a day, in seconds since 1970. */
int64_t moment_from_date(struct date date);

/* `D:20250218000000+00'00'` and `2025-02-18T00:00:00+00:00`; years 0 to 9999. */
struct text moment_pdf(struct arena *arena, int64_t moment);
struct text moment_xmp(struct arena *arena, int64_t moment);

#endif
