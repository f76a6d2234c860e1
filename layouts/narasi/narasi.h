/* Narratives of the record as blocks of the manuscript. */
#ifndef LAYOUTS_NARASI_H
#define LAYOUTS_NARASI_H

#include "layouts/parts/prose.h"
#include "record/narasi.h"

struct gambar;
struct narasi;
struct tabel;

/* Appends the narrative; its sub-headings ("judul") are headings of `level`, without number. */
void narasi_add(struct composer *composer, struct blocks *blocks, const struct narasi *narasi, int level);

/* The same, but a narrative of nothing else than two and more plain paragraphs becomes a numbered
 * list, as people write factors and solutions one string each. */
void narasi_add_points(struct composer *composer, struct blocks *blocks, const struct narasi *narasi, int level);

/* A figure of the data; nothing when its image cannot be had. `title` serves where it has none. */
void gambar_add(struct composer *composer, struct blocks *blocks, const struct gambar *gambar, struct rich title);

/* A table that people wrote themselves. */
void tabel_add(struct composer *composer, struct blocks *blocks, const struct tabel *tabel);

/* Whether the narrative calls this data table by name, at any depth. */
bool narasi_calls(const struct narasi *narasi, enum data_name data);

#endif
