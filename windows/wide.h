/* Names between the engine (UTF-8, "/") and Windows (UTF-16, "\"), and what Windows says when it refuses. */
#ifndef WINDOWS_WIDE_H
#define WINDOWS_WIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* From malloc; NULL without memory or where the bytes are no UTF-8 (UTF-16). */
wchar_t *wide_from(const char *narrow);
char *narrow_from(const wchar_t *wide);

/* The whole name of a path in the form that has no limit of length ("\\?\C:\..."); from malloc, or NULL. */
wchar_t *wide_path(const char *path);

/* The errno that is nearest to the last error of Windows. */
int wide_errno(void);

#endif
