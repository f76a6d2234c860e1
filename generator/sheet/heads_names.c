/* Which field of a shape a slug names, with the words that exports use instead of our keys. */
#include "sheet/heads_parts.h"

const struct field *heads_called(const struct shape *shape, struct text key)
{
	static const struct {
		const char *word, *key;
	} others[] = {
		{ "pagu", "anggaran" },
		{ "realisasi_rill", "realisasi" },
		{ "realisasi_riil", "realisasi" },
		{ "realisasi_s_d_periode", "realisasi" },
		{ "total_realisasi", "realisasi" },
		{ "realisasi_keuangan", "realisasi" },
		{ "realisasi_anggaran", "realisasi" },
		{ "uraian", "nama" },
		{ "nama_dana", "sumber_dana" },
		{ "indikator_kinerja", "nama" },
		{ "satuan_target", "satuan" },
		{ "sat", "satuan" },
	};
	const struct field *field = shape->fields;

	while (field->kind != FIELD_END && !text_is(key, field->key))
		field++;
	if (field->kind != FIELD_END)
		return field->key[0] ? field : NULL;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (text_is(key, others[i].word))
			return heads_called(shape, text_from(others[i].key));
	return NULL;
}

bool heads_single(const struct field *field)
{
	return field->kind != FIELD_OBJECT && field->kind != FIELD_LIST && field->kind != FIELD_MAP &&
	       field->kind != FIELD_YEARS && field->kind != FIELD_TABLE && field->kind != FIELD_KEY &&
	       field->kind != FIELD_PATH;
}

static bool name_field(const struct level *level, struct text key, const struct field **field)
{
	*field = heads_called(level->shape, key);
	return *field && heads_single(*field);
}

/* "kode_sub_kegiatan", "nama_sub_kegiatan", "sub_kegiatan". */
bool heads_level(const struct level *level, struct text slug, const struct field **field)
{
	size_t count = strlen(level->name);

	if (text_is(slug, level->name))
		return name_field(level, LIT("nama"), field) || name_field(level, LIT("uraian"), field);
	if (slug.count <= count + 1 || !text_ends(slug, level->name) || slug.bytes[slug.count - count - 1] != '_')
		return false;
	slug = text_part(slug, 0, slug.count - count - 1);
	return name_field(level, slug, field) || (text_is(slug, "nama") && name_field(level, LIT("uraian"), field));
}

void heads_village(struct arena *arena, const struct heads *heads, struct column *columns, size_t count)
{
	static const char *const names[][2] = { { "sub_bidang", "kegiatan" },
		                                { "kegiatan", "sub_kegiatan" },
		                                { "bidang", "program" } };
	bool village = false;

	for (size_t i = 0; i < count; i++)
		village = village || text_is(columns[i].slug, "kode_desa") || text_ends(columns[i].slug, "_sub_bidang");
	if (!village || heads->level_count < 3 || strcmp(heads->levels[0].name, "program") != 0)
		return;
	for (size_t i = 0; i < count; i++) {
		struct text slug = columns[i].slug;

		slug = text_is(slug, "kode_sub") ? LIT("kode_sub_bidang") : slug;
		for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
			size_t end = strlen(names[k][0]);

			if (!text_ends(slug, names[k][0]) ||
			    (slug.count > end && slug.bytes[slug.count - end - 1] != '_'))
				continue;
			columns[i].slug =
				TEXT_JOIN(arena, text_part(slug, 0, slug.count - end), text_from(names[k][1]));
			break;
		}
	}
}

bool heads_field(const struct heads *heads, struct text slug, size_t *level, const struct field **field)
{
	for (*level = heads->level_count; (*level)-- > 0;)
		if (heads_level(&heads->levels[*level], slug, field))
			return true;
	*level = heads->deepest;
	return name_field(&heads->levels[heads->deepest], slug, field);
}
