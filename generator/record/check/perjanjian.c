/* The rules about agreements: two parties, nothing promised twice, money "before" only where
 * something changed, every sub kegiatan below its own kegiatan. */
#include "record/check/check.h"
#include "record/perjanjian.h"
#include "record/record.h"

#include "record/shapes/shapes.h"

/* -- one agreement -- */

/* Money of a thing named twice would be counted twice. */
static bool refuse_second(struct diags *diags, struct text key, struct text path, struct text other,
                          struct text other_path)
{
	if (!key.count || !text_equal(key, other))
		return false;
	diag_add(diags, path, MESSAGE_SAME_KEY_TWICE, key, other_path);
	return true;
}

static void check_programs(struct diags *diags, const struct perjanjian *perjanjian)
{
	const struct program_perjanjian *items = perjanjian->program.items;

	for (size_t i = 1; i < perjanjian->program.count; i++)
		for (size_t k = 0; k < i; k++)
			if (refuse_second(diags, items[i].program, items[i].path, items[k].program, items[k].path))
				break;
}

static void check_sub_kegiatan(struct diags *diags, const struct kegiatan_perjanjian *kegiatan)
{
	const struct sub_kegiatan_perjanjian *items = kegiatan->sub_kegiatan.items;

	for (size_t i = 1; i < kegiatan->sub_kegiatan.count; i++)
		for (size_t k = 0; k < i; k++)
			if (refuse_second(diags, items[i].sub_kegiatan, items[i].path, items[k].sub_kegiatan,
			                  items[k].path))
				break;
}

static void check_kegiatan_list(struct diags *diags, const struct perjanjian *perjanjian)
{
	const struct kegiatan_perjanjian *items = perjanjian->kegiatan.items;

	for (size_t i = 0; i < perjanjian->kegiatan.count; i++) {
		check_sub_kegiatan(diags, &items[i]);
		for (size_t k = 0; k < i; k++)
			if (refuse_second(diags, items[i].kegiatan, items[i].path, items[k].kegiatan, items[k].path))
				break;
	}
}

static void check_indikator_list(struct diags *diags, const struct indikator_perjanjian_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct indikator_perjanjian *one = &list->items[i];

		if (one->target.given && one->sebutan_target.count)
			diag_add(diags, check_path(diags, one->path, "sebutan_target"), MESSAGE_MORE_THAN_ONE_OF,
			         LIT("target, sebutan_target"), LIT("target, sebutan_target"));
	}
}

static void check_kegiatan(struct diags *diags, const struct record *record, const struct kegiatan_perjanjian *kegiatan)
{
	check_indikator_list(diags, &kegiatan->indikator);
	if (kegiatan->sub_kegiatan.count && (kegiatan->anggaran.given || kegiatan->semula.given))
		diag_add(diags, check_path(diags, kegiatan->path, kegiatan->anggaran.given ? "anggaran" : "semula"),
		         MESSAGE_MORE_THAN_ONE_OF, LIT("anggaran, sub_kegiatan"), LIT("anggaran, sub_kegiatan"));
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan_perjanjian *sub = &kegiatan->sub_kegiatan.items[i];
		const struct kegiatan *there = NULL;

		check_indikator_list(diags, &sub->indikator);
		if (!perjanjian_sub_kegiatan(record, sub->sub_kegiatan, &there, NULL) || !kegiatan->kegiatan.count ||
		    text_equal(there->kunci, kegiatan->kegiatan))
			continue;
		diag_add(diags, sub->path, MESSAGE_SUB_ELSEWHERE, sub->sub_kegiatan, kegiatan->kegiatan,
		         there->kunci.count ? there->kunci : there->nama);
	}
}

static void refuse_semula(struct diags *diags, struct number semula, struct text path)
{
	if (semula.given)
		diag_add(diags, check_path(diags, path, "semula"), MESSAGE_SEMULA_UNCHANGED);
}

static void check_semula(struct diags *diags, const struct perjanjian *perjanjian)
{
	for (size_t i = 0; i < perjanjian->program.count; i++)
		refuse_semula(diags, perjanjian->program.items[i].semula, perjanjian->program.items[i].path);
	for (size_t i = 0; i < perjanjian->kegiatan.count; i++) {
		const struct kegiatan_perjanjian *kegiatan = &perjanjian->kegiatan.items[i];

		refuse_semula(diags, kegiatan->semula, kegiatan->path);
		for (size_t k = 0; k < kegiatan->sub_kegiatan.count; k++)
			refuse_semula(diags, kegiatan->sub_kegiatan.items[k].semula,
			              kegiatan->sub_kegiatan.items[k].path);
	}
}

/* What holds for an agreement by what stands above it. */
struct above {
	struct text pihak_kedua;
	bool perubahan;
};

static void check_one(struct diags *diags, const struct record *record, const struct perjanjian *perjanjian,
                      struct above above)
{
	struct text second = perjanjian->pihak_kedua.count ? perjanjian->pihak_kedua : above.pihak_kedua;
	struct above below = { perjanjian->pihak_pertama,
		               perjanjian->perubahan.given ? perjanjian->perubahan.value : above.perubahan };

	if (!second.count)
		diag_add(diags, perjanjian->path, MESSAGE_MISSING, LIT("pihak_kedua"), LIT("kunci pejabat atasannya"),
		         LIT("bagian"));
	else if (text_equal(second, perjanjian->pihak_pertama))
		diag_add(diags, perjanjian->path, MESSAGE_SAME_PARTY, second);
	check_programs(diags, perjanjian);
	check_kegiatan_list(diags, perjanjian);
	if (!below.perubahan)
		check_semula(diags, perjanjian);
	for (size_t i = 0; i < perjanjian->sasaran.count; i++)
		check_indikator_list(diags, &perjanjian->sasaran.items[i].indikator);
	for (size_t i = 0; i < perjanjian->kegiatan.count; i++)
		check_kegiatan(diags, record, &perjanjian->kegiatan.items[i]);
	for (size_t i = 0; i < perjanjian->tingkat.count; i++)
		check_one(diags, record, &perjanjian->tingkat.items[i], below);
}

void check_perjanjian(struct diags *diags, const struct record *record)
{
	if (record->perjanjian_kinerja)
		check_one(diags, record, record->perjanjian_kinerja, (struct above){ { NULL, 0 }, false });
}
