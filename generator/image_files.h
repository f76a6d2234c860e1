/* Pictures that the data names: read once, and only from below folders that are trusted. */
#ifndef IMAGE_FILES_H
#define IMAGE_FILES_H

#include "base/folder.h"
#include "layout.h"

struct image_files;

/* Pictures below these folders. */
struct image_files *image_files_new(struct arena *arena, const struct folders *folders);

/* For struct composer: composer->files is a struct image_files. */
const struct image *image_files_read(struct composer *composer, struct text name, struct text path);

#endif
