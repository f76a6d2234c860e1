/* Rules by path; the first that fits says what becomes of a value. Lists count for nothing in paths: a list of one may
 * stand without its brackets. */
#include "starter/turn.h"

enum fate { FATE_KEPT, FATE_EMPTY, FATE_GONE };

static const struct rule {
	const char *path;
	enum fate fate;
	enum turned kind;
} rules[] = {
	{ "**.tercetak", FATE_GONE, TURNED_RESULT },
	{ "pengecualian", FATE_GONE, TURNED_RESULT },
	{ "**.arsip.tanggal", FATE_EMPTY, TURNED_DAY },
	{ "**.arsip.nomor", FATE_EMPTY, TURNED_DAY },

	{ "sasaran.indikator.triwulan.*.target", FATE_EMPTY, TURNED_TARGET },
	{ "sasaran.indikator.triwulan.*.realisasi", FATE_EMPTY, TURNED_RESULT },
	{ "sasaran.indikator.triwulan.*.komponen", FATE_EMPTY, TURNED_RESULT },
	{ "sasaran.indikator.triwulan.*.keterangan", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.triwulan.*.kendala", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.triwulan.*.solusi", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.triwulan.*.tindak_lanjut", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.triwulan.*.uraian", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.analisis.*", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.data_pendukung", FATE_EMPTY, TURNED_WORDS },
	{ "sasaran.indikator.pembanding", FATE_EMPTY, TURNED_RESULT },

	{ "program.**.renstra.anggaran", FATE_KEPT, TURNED_BUDGET },
	{ "program.**.renstra.target", FATE_KEPT, TURNED_TARGET },
	{ "program.**.renstra.realisasi", FATE_EMPTY, TURNED_RESULT },
	{ "program.kegiatan.sub_kegiatan.anggaran", FATE_EMPTY, TURNED_BUDGET },
	{ "program.kegiatan.sub_kegiatan.semula", FATE_EMPTY, TURNED_BUDGET },
	{ "program.kegiatan.sub_kegiatan.triwulan.*.target", FATE_EMPTY, TURNED_BUDGET },
	{ "program.**.indikator.target", FATE_EMPTY, TURNED_TARGET },
	{ "program.**.indikator.triwulan.*.target", FATE_EMPTY, TURNED_TARGET },
	{ "program.**.realisasi", FATE_EMPTY, TURNED_RESULT },
	{ "program.**.keterangan", FATE_EMPTY, TURNED_WORDS },
	{ "program.**.kendala", FATE_EMPTY, TURNED_WORDS },
	{ "program.**.solusi", FATE_EMPTY, TURNED_WORDS },
	{ "program.**.tindak_lanjut", FATE_EMPTY, TURNED_WORDS },
	{ "program.**.uraian", FATE_EMPTY, TURNED_WORDS },

	{ "perjanjian_kinerja.**.tanggal", FATE_EMPTY, TURNED_DAY },
	{ "perjanjian_kinerja.**.perubahan", FATE_EMPTY, TURNED_DAY },
	{ "perjanjian_kinerja.**.anggaran", FATE_EMPTY, TURNED_BUDGET },
	{ "perjanjian_kinerja.**.semula", FATE_EMPTY, TURNED_BUDGET },
	{ "perjanjian_kinerja.**.indikator.target", FATE_EMPTY, TURNED_TARGET },
	{ "perjanjian_kinerja.**.indikator.sebutan_target", FATE_EMPTY, TURNED_TARGET },

	{ "lkip.tanggal", FATE_EMPTY, TURNED_DAY },
	{ "lkip.reviu", FATE_EMPTY, TURNED_RESULT },
	{ "lkip.dokumentasi", FATE_EMPTY, TURNED_RESULT },
	{ "lkip.perencanaan.tindak_lanjut", FATE_EMPTY, TURNED_RESULT },

	{ "surat_pengantar.nomor", FATE_EMPTY, TURNED_DAY },
	{ "surat_pengantar.tanggal", FATE_EMPTY, TURNED_DAY },
	{ "surat_pengantar.bulan", FATE_EMPTY, TURNED_DAY },

	{ "laporan_triwulan.*.nomor", FATE_EMPTY, TURNED_DAY },
	{ "laporan_triwulan.*.tanggal", FATE_EMPTY, TURNED_DAY },
	{ "laporan_triwulan.*.kendala", FATE_EMPTY, TURNED_WORDS },
	{ "laporan_triwulan.*.solusi", FATE_EMPTY, TURNED_WORDS },
	{ "laporan_triwulan.*.tindak_lanjut", FATE_EMPTY, TURNED_WORDS },

	{ "laporan_evaluasi.*.nomor", FATE_EMPTY, TURNED_DAY },
	{ "laporan_evaluasi.*.tanggal", FATE_EMPTY, TURNED_DAY },
	{ "laporan_evaluasi.*.uraian", FATE_EMPTY, TURNED_WORDS },
	{ "laporan_evaluasi.*.formulir_e81", FATE_EMPTY, TURNED_WORDS },
};

const char *turn_rule(size_t index)
{
	return index < sizeof rules / sizeof *rules ? rules[index].path : NULL;
}

/* -- paths -- */

/* The first step of a path; *rest is what is behind it. */
static struct text first_step(struct text path, struct text *rest)
{
	size_t dot = path.count;

	text_find(path, ".", &dot);
	*rest = text_part(path, dot + 1, path.count);
	return text_part(path, 0, dot);
}

static bool fits(struct text rule, struct text path)
{
	struct text rule_rest, path_rest, step = first_step(rule, &rule_rest);

	if (!rule.count || !path.count)
		return !rule.count && (!path.count || text_is(step, "**"));
	first_step(path, &path_rest);
	if (text_is(step, "**"))
		return fits(rule_rest, path) || fits(rule, path_rest);
	return (text_is(step, "*") || text_equal(step, first_step(path, &path_rest))) && fits(rule_rest, path_rest);
}

static const struct rule *rule_for(struct text path)
{
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (fits(text_from(rules[i].path), path))
			return &rules[i];
	return NULL;
}

/* -- trees -- */

static struct json *new_value(struct next_year *turn, enum json_kind kind, struct text key, struct text text)
{
	struct json *json = arena_new(turn->arena, struct json);

	json->kind = kind;
	json->key = key;
	json->text = text;
	return json;
}

static struct json *add(struct json *parent, struct json *child)
{
	struct json **end = &parent->members;

	while (*end)
		end = &(*end)->next;
	*end = child;
	parent->count++;
	return child;
}

static bool is_filled(const struct json *json)
{
	return json->kind != JSON_NULL && !((json->kind == JSON_LIST || json->kind == JSON_OBJECT) && !json->members);
}

static struct json *member_of(struct json *object, const char *key)
{
	struct json *member = object->kind == JSON_OBJECT ? object->members : NULL;

	while (member && !text_is(member->key, key))
		member = member->next;
	return member;
}

/* -- a year more for an indicator -- */

/* Of an object that stands for a list of one, the object alone. */
static const struct json *items_of(const struct json *json)
{
	return json && json->kind == JSON_LIST ? json->members : json;
}

static const struct json *next_of(const struct json *list, const struct json *item)
{
	return list->kind == JSON_LIST ? item->next : NULL;
}

static bool has_target(const struct next_year *turn, const struct json *row, struct text key)
{
	const struct json *iku = json_lookup(row, "iku"), *targets = json_lookup(row, "target");
	struct text year = text_from_int(turn->arena, turn->year);

	return iku && targets && iku->kind == JSON_TEXT && text_equal(iku->text, key) && targets->kind == JSON_OBJECT &&
	       json_lookup(targets, year.bytes);
}

static bool renstra_has_target(const struct next_year *turn, struct text key)
{
	const struct json *renstra = json_lookup(turn->all, "renstra");
	const struct json *aims = renstra && renstra->kind == JSON_OBJECT ? json_lookup(renstra, "tujuan") : NULL;

	for (const struct json *aim = items_of(aims); aim && aim->kind == JSON_OBJECT; aim = next_of(aims, aim)) {
		const struct json *rows = json_lookup(aim, "indikator");

		for (const struct json *row = items_of(rows); row && row->kind == JSON_OBJECT; row = next_of(rows, row))
			if (has_target(turn, row, key))
				return true;
	}
	return false;
}

/* The item of the year among those there are; NULL when there is none. */
static struct json *item_of_year(struct next_year *turn, struct json *list)
{
	struct json *item = list->members;
	struct text year = text_from_int(turn->arena, turn->year);

	while (item && !(member_of(item, "tahun") && text_equal(member_of(item, "tahun")->text, year)))
		item = item->next;
	return item;
}

static void add_year(struct next_year *turn, struct json *indicator)
{
	struct json *list = member_of(indicator, "tahunan"), *key = member_of(indicator, "kunci"), *item;
	bool known = key && key->kind == JSON_TEXT && renstra_has_target(turn, key->text);

	if (list && list->kind == JSON_OBJECT && json_lookup(list, "lembar"))
		return;
	if (list && list->kind == JSON_OBJECT) { /* a list of one */
		item = arena_new(turn->arena, struct json);
		*item = *list;
		item->next = NULL;
		list->kind = JSON_LIST;
		list->members = item;
		list->count = 1;
	} else if (!list || list->kind != JSON_LIST) {
		list = list ? list : add(indicator, new_value(turn, JSON_LIST, LIT("tahunan"), LIT("")));
		list->kind = JSON_LIST;
	}
	turn->indicators++;
	item = item_of_year(turn, list);
	known = known || (item && (member_of(item, "target") || member_of(item, "rentang") ||
	                           member_of(item, "target_kategori")));
	turn->targets += known;
	if (item)
		return;
	item = add(list, new_value(turn, JSON_OBJECT, LIT(""), LIT("")));
	add(item, new_value(turn, JSON_NUMBER, LIT("tahun"), text_from_int(turn->arena, turn->year)));
	if (!known)
		add(item, new_value(turn, JSON_NULL, LIT("target"), LIT("")));
	add(item, new_value(turn, JSON_NULL, LIT("realisasi"), LIT("")));
}

/* -- all -- */

static struct json *turned(struct next_year *turn, const struct json *json, struct text path);

static void turn_members(struct next_year *turn, const struct json *from, struct json *to, struct text path)
{
	struct json **end = &to->members;

	to->members = NULL;
	to->count = 0;
	for (const struct json *member = from->members; member; member = member->next) {
		struct text below = from->kind == JSON_LIST ? path
		                    : path.count            ? text_format(turn->arena, "%t.%t", path, member->key)
		                                            : member->key;
		struct json *own = turned(turn, member, below);

		if (!own)
			continue;
		*end = own;
		end = &own->next;
		to->count++;
	}
}

/* NULL when it goes. */
static struct json *turned(struct next_year *turn, const struct json *json, struct text path)
{
	const struct rule *rule = json->kind == JSON_OBJECT && json_lookup(json, "lembar") ? NULL : rule_for(path);
	struct json *own = arena_new(turn->arena, struct json);

	*own = *json;
	own->next = NULL;
	if (rule && rule->fate != FATE_KEPT) {
		turn->emptied[rule->kind] += is_filled(json);
		own->kind = JSON_NULL;
		own->members = NULL;
		return rule->fate == FATE_GONE ? NULL : own;
	}
	if (json->kind == JSON_OBJECT && json_lookup(json, "lembar"))
		turn->sheets++;
	else if (json->kind == JSON_OBJECT || json->kind == JSON_LIST)
		turn_members(turn, json, own, path);
	if (json->kind == JSON_OBJECT && text_is(path, "sasaran.indikator") && !json_lookup(json, "lembar"))
		add_year(turn, own);
	return own;
}

struct json *turn_year(struct next_year *turn, const struct json *json)
{
	struct json *own = turned(turn, json, LIT(""));
	struct json *year = member_of(own, "tahun"), *status = member_of(own, "status");

	if (year) {
		year->kind = JSON_NUMBER;
		year->text = text_from_int(turn->arena, turn->year);
	}
	if (!status) {
		status = new_value(turn, JSON_TEXT, LIT("status"), LIT("konsep"));
		status->next = year ? year->next : own->members;
		*(year ? &year->next : &own->members) = status;
		own->count++;
	}
	status->kind = JSON_TEXT;
	status->text = LIT("konsep");
	return own;
}
