/* The tables of families.h. A name in neither column is the user's directories' alone. */
#include "fonts/families.h"

#include <stddef.h>

#define LIBERATION(name)                                                                                               \
	{                                                                                                              \
		"Liberation" name "-Regular.ttf", "Liberation" name "-Bold.ttf", "Liberation" name "-Italic.ttf",      \
			"Liberation" name "-BoldItalic.ttf"                                                            \
	}
#define DEJAVU_SANS                                                                                                    \
	{                                                                                                              \
		"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf"        \
	}
#define DEJAVU_SERIF                                                                                                   \
	{                                                                                                              \
		"DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf", "DejaVuSerif-BoldItalic.ttf"      \
	}
#define CROSEXTRA(name)                                                                                                \
	{                                                                                                              \
		name "-Regular.ttf", name "-Bold.ttf", name "-Italic.ttf", name "-BoldItalic.ttf"                      \
	}
#define TEX_GYRE(name)                                                                                                 \
	{                                                                                                              \
		"texgyre" name "-regular.otf", "texgyre" name "-bold.otf", "texgyre" name "-italic.otf",               \
			"texgyre" name "-bolditalic.otf"                                                               \
	}
#define AMIRI                                                                                                          \
	{                                                                                                              \
		"Amiri-Regular.ttf", "Amiri-Bold.ttf", "Amiri-Slanted.ttf", "Amiri-BoldSlanted.ttf"                    \
	}

const struct family families[] = {
	{ "Arial", "Liberation Sans", "fonts-liberation", LIBERATION("Sans") },
	{ "Arial Narrow", "Liberation Sans Narrow", "fonts-liberation", LIBERATION("SansNarrow") },
	{ "Times New Roman", "Liberation Serif", "fonts-liberation", LIBERATION("Serif") },
	{ "Courier New", "Liberation Mono", "fonts-liberation", LIBERATION("Mono") },
	{ "Bookman Old Style", "TeX Gyre Bonum", "fonts-texgyre", TEX_GYRE("bonum") },
	{ "Tahoma", "DejaVu Sans", "fonts-dejavu-core", DEJAVU_SANS },
	{ "Verdana", "DejaVu Sans", "fonts-dejavu-core", DEJAVU_SANS },
	{ "Calibri", "Carlito", "fonts-crosextra-carlito", CROSEXTRA("Carlito") },
	{ "Cambria", "Caladea", "fonts-crosextra-caladea", CROSEXTRA("Caladea") },
	{ "DejaVu Serif", "DejaVu Serif", "fonts-dejavu-core", DEJAVU_SERIF },
	{ "Amiri", "Amiri", "fonts-hosny-amiri", AMIRI },
	{ .name = NULL },
};

/* The second edition of Liberation before the first: where both are installed, pages look as on
 * systems that have only the second, under the first name. */
const char *const font_places[] = {
	"/usr/share/fonts/truetype/liberation2",
	"/usr/share/fonts/truetype/liberation",
	"/usr/share/fonts/truetype/liberation-sans-narrow",
	"/usr/share/fonts/truetype/dejavu",
	"/usr/share/fonts/truetype/crosextra",
	"/usr/share/texmf/fonts/opentype/public/tex-gyre",
	"/usr/share/fonts/opentype/fonts-hosny-amiri",
	NULL,
};

const char *const fallback_families[] = { "DejaVu Sans", "DejaVu Serif", NULL };

const char *const arabic_families[] = { "Amiri", "DejaVu Sans", "DejaVu Serif", NULL };
