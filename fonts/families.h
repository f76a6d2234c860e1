/* Which installed faces stand for the fonts that regulations name, and where they are found.
 *
 * Tata naskah dinas asks for Arial (ordinary papers) and Bookman Old Style (legal products); neither is
 * free. A stand-in has the same widths (Arial, Times New Roman) or the same design (Bookman). No font
 * file is kept in this repository: they come from packages, or from the user's --font-dir.
 */
#ifndef FONTS_FAMILIES_H
#define FONTS_FAMILIES_H

struct family {
	const char *name;     /* as data files and regulations say it: "Arial" */
	const char *stand_in; /* family that stands for it: "Liberation Sans"; the same when it is itself */
	const char *package;  /* of Debian */
	const char *files[4]; /* regular, bold, italic, bold italic; relative to a place */
};

/* Ended by a row whose name is NULL. */
extern const struct family families[];

/* Directories searched, ended by NULL. */
extern const char *const font_places[];

/* Families asked, in order, for characters a family lacks; ended by NULL. */
extern const char *const fallback_families[];

/* The same for Arabic letters and figures. */
extern const char *const arabic_families[];

#endif
