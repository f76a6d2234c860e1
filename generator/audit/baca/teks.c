/* Collecting the texts: the record is gone through by its shapes, as reading made it. */
#include "audit/baca/teks.h"

#include "base/diag.h"
#include "content/rich.h"
#include "record/evaluasi.h"
#include "record/figures/fields.h"
#include "record/scope.h"
#include "record/record.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"
#include "record/surat.h"

#include <string.h>

struct reading {
	struct arena *arena;
	const struct record *record;
	struct teks_list *list;
	struct kata_list *kata;
	struct diags *unsaid; /* what is wrong with fields is told by the checks */
	struct scope scope;
	int triwulan;
	const struct shape *shape;
	const void *item;
	const struct field *field;
};

/* -- one text -- */

static struct text without_marks(struct arena *arena, struct text markup)
{
	struct rich rich = rich_parse(arena, markup, LIT(""));
	struct text *parts = arena_many(arena, rich.count + 1, struct text);

	for (size_t i = 0; i < rich.count; i++)
		parts[i] = rich.runs[i].kind == RUN_TEXT        ? rich.runs[i].text
		           : rich.runs[i].kind == RUN_REFERENCE ? LIT("Acuan")
		                                                : LIT("\n");
	return text_join(arena, parts, rich.count);
}

static bool marked(struct text text)
{
	static const char marks[] = "*_^{\\";

	for (size_t i = 0; i < sizeof marks - 1; i++)
		if (text.count && memchr(text.bytes, marks[i], text.count))
			return true;
	return false;
}

static void add(struct reading *reading, enum jenis_teks jenis, struct text path, struct text isi, struct text ketikan)
{
	struct teks *teks = array_push(reading->arena, reading->list);
	size_t first = reading->kata->count;

	kata_pisah(reading->arena, isi, reading->kata);
	*teks = (struct teks){ jenis,
		               path,
		               isi,
		               ketikan,
		               reading->shape,
		               reading->item,
		               reading->field,
		               reading->triwulan,
		               NULL,
		               reading->kata->count - first,
		               NULL,
		               0 };
}

/* Fields taken out: "Pada tahun  sebesar ". */
static struct text without_fields(struct arena *arena, struct text written)
{
	char *bytes = arena_many(arena, written.count + 1, char);
	size_t count = 0, depth = 0;

	for (size_t i = 0; i < written.count; i++) {
		depth += written.bytes[i] == '{';
		if (!depth)
			bytes[count++] = written.bytes[i];
		if (written.bytes[i] == '}' && depth) {
			bytes[count++] = ' ';
			depth--;
		}
	}
	return (struct text){ bytes, count };
}

static void add_prose(struct reading *reading, enum jenis_teks jenis, const struct prose *prose)
{
	struct text isi = prose->written, ketikan = { 0 };

	if (!isi.bytes)
		return;
	if (memchr(isi.bytes, '{', isi.count)) {
		isi = fields_expand(&reading->scope, *prose, reading->unsaid);
		ketikan = without_fields(reading->arena, prose->written);
	}
	if (marked(isi))
		isi = without_marks(reading->arena, isi);
	add(reading, jenis, prose->path, isi, ketikan);
}

static void add_name(struct reading *reading, struct text name, struct text path, size_t index)
{
	struct arena *arena = reading->arena;

	if (!name.count)
		return;
	path = path.count ? text_format(arena, "%t.%s", path, reading->field->key) : text_from(reading->field->key);
	if (reading->field->kind == FIELD_TEXTS)
		path = text_format(arena, "%t[%z]", path, index);
	add(reading, TEKS_NAMA, path, name, name);
}

/* -- the fields of a struct -- */

/* Words that are no words: keys, numbers, addresses, files. */
static bool is_words(const struct field *field)
{
	static const char *const keys[] = { "kunci",   "kode",   "nip",       "golongan",        "berkas", "lambang",
		                            "email",   "situs",  "kode_pos",  "salinan_digital", "nomor",  "telepon",
		                            "isian",   "nilai",  "letak",     "tanggal_efektif", "bulan",  "huruf",
		                            "revisi",  "iku",    "faksimile", "kertas_evaluasi", "waktu",  "satuan",
		                            "pangkat", "aturan", "jalur",     "alasan",          "tanda",  "warna",
		                            "aksen",   "kertas", "sertakan",  "nomor_salinan",   NULL };

	if (field->refers || text_starts(text_from(field->key), "tanggal"))
		return false;
	for (size_t i = 0; keys[i]; i++)
		if (strcmp(field->key, keys[i]) == 0)
			return false;
	return true;
}

static void read_field(struct reading *reading, const void *item, struct text path)
{
	const struct field *field = reading->field;
	const void *member = field_member(field, item);
	const struct prose_list *list = member;
	const struct prose_table *table = member;
	const struct texts *texts = member;

	if (field->kind == FIELD_PROSE)
		add_prose(reading, TEKS_KALIMAT, member);
	else if (field->kind == FIELD_CELL)
		add_prose(reading, TEKS_SEL, &((const struct cell_value *)member)->words);
	else if (field->kind == FIELD_PROSES)
		for (size_t i = 0; i < list->count; i++)
			add_prose(reading, TEKS_KALIMAT, &list->items[i]);
	else if (field->kind == FIELD_TABLE)
		for (size_t r = 0; r < table->count; r++)
			for (size_t i = 0; i < table->items[r].count; i++)
				add_prose(reading, TEKS_KALIMAT, &table->items[r].items[i]);
	else if (field->kind == FIELD_TEXT && is_words(field))
		add_name(reading, *(const struct text *)member, path, 0);
	else if (field->kind == FIELD_TEXTS && is_words(field))
		for (size_t i = 0; i < texts->count; i++)
			add_name(reading, texts->items[i], path, i);
}

/* -- the structs -- */

static void read_struct(struct reading reading, const struct shape *shape, const void *item);

static void read_object(struct reading reading, const struct field *field, const void *item)
{
	const void *object = field_object(field, item);

	if (!object)
		return;
	if (field->least) {
		reading.triwulan = (int)field->least;
		reading.scope.quarter = reading.triwulan;
	}
	read_struct(reading, field->shape, object);
}

static void read_list(const struct reading *reading, const struct field *field, const void *item)
{
	struct members list = field_members(field, item);

	for (size_t i = 0; i < list.count; i++)
		read_struct(*reading, field->shape, list.items + i * field->shape->size);
}

/* An evaluation report's chapters are read as those of its last quarter. */
static void enter(struct reading *reading, const struct shape *shape, const void *item)
{
	const struct laporan_evaluasi *laporan = item;
	const struct surat *surat = item;

	if (shape == &surat_shape && surat->triwulan.given) {
		reading->triwulan = (int)surat->triwulan.value;
		reading->scope.quarter = reading->triwulan;
	}
	for (int quarter = 1; shape == &laporan_evaluasi_shape && quarter <= QUARTERS; quarter++)
		if (laporan->triwulan[quarter - 1])
			reading->scope = (struct scope){ reading->record, quarter, laporan };
}

static void read_struct(struct reading reading, const struct shape *shape, const void *item)
{
	struct text path = walk_path(shape, item);

	if (shape == &aturan_shape || shape == &tercetak_shape)
		return;
	enter(&reading, shape, item);
	reading.shape = shape;
	reading.item = item;
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		reading.field = field;
		read_field(&reading, item, path);
		if (field->kind == FIELD_OBJECT)
			read_object(reading, field, item);
		else if (field->kind == FIELD_LIST || field->kind == FIELD_MAP)
			read_list(&reading, field, item);
	}
}

/* Whether a sentence ends with a word but for what stands before it, which may be abbreviated. */
static bool may_end(const struct kata *kata)
{
	bool stop = kata->jenis == KATA_TANDA && (kata_is(kata, ".") || kata_is(kata, "?") || kata_is(kata, "!"));

	return stop && !kata[1].rapat && (kata[1].besar || kata[1].jenis != KATA_HURUF);
}

static bool is_abbreviation(const struct kata *kata)
{
	static const char *const words[] = { "no", "jl",  "kab", "kec", "tk",  "drs", "ir",   "dr",  "hj",  "h",
		                             "rp", "yth", "tgl", "pj",  "plt", "plh", "prof", "dra", "a.n", NULL };

	return kata->asli.count == 1 || kata_among(kata, words);
}

size_t kalimat_akhir(const struct teks *teks, size_t first)
{
	for (size_t i = first; i < teks->count; i++) {
		const struct kata *kata = &teks->kata[i];

		if (kata->henti && (i == first || kata[-1].jenis != KATA_HURUF || !is_abbreviation(kata - 1)))
			return i + 1;
	}
	return teks->count;
}

/* Into sentences, once for all rules. */
static void part(struct arena *arena, struct teks *teks)
{
	size_t count = 0, end;
	uint32_t *ends;

	for (end = 0; end < teks->count; end = kalimat_akhir(teks, end))
		count++;
	ends = arena_many(arena, count, uint32_t);
	teks->akhir = ends;
	for (end = 0; teks->kalimat < count; ends[teks->kalimat++] = (uint32_t)end)
		end = kalimat_akhir(teks, end);
}

struct teks_list teks_kumpul(struct arena *arena, const struct record *record)
{
	struct teks_list list = { NULL, 0, 0 };
	struct kata_list kata = { .kosakata = kosakata_buat(arena) };
	struct diags unsaid = { .arena = arena };
	struct reading reading = { .arena = arena,
		                   .record = record,
		                   .list = &list,
		                   .kata = &kata,
		                   .unsaid = &unsaid,
		                   .scope = { .record = record } };
	size_t first = 0;

	read_struct(reading, &record_shape, record);
	for (size_t i = 0; i < list.count; i++) {
		list.items[i].kata = kata.items + first;
		first += list.items[i].count;
		for (size_t k = first - list.items[i].count; k + 1 < first; k++)
			kata.items[k].henti = may_end(&kata.items[k]);
		if (list.items[i].jenis == TEKS_KALIMAT)
			part(arena, &list.items[i]);
	}
	return list;
}

bool teks_diketik(const struct teks *teks, const struct kata *kata)
{
	struct text rest = teks->ketikan, word = kata->asli;

	if (!rest.bytes)
		return true;
	for (const char *at;
	     rest.count >= word.count && (at = memchr(rest.bytes, *word.bytes, rest.count - word.count + 1));) {
		if (memcmp(at, word.bytes, word.count) == 0)
			return true;
		rest = text_part(rest, (size_t)(at - rest.bytes) + 1, rest.count);
	}
	return false;
}

bool teks_di(const struct teks *teks, const char *path)
{
	size_t count = strlen(path);

	return text_starts(teks->path, path) &&
	       (teks->path.count == count || teks->path.bytes[count] == '.' || teks->path.bytes[count] == '[');
}

struct text teks_kutip(const struct teks *teks, size_t first, size_t end)
{
	size_t from, to;

	if (first >= end || end > teks->count)
		return LIT("");
	from = teks->kata[first].at;
	to = teks->kata[end - 1].at + teks->kata[end - 1].asli.count;
	return text_part(teks->isi, from, to - from);
}

/* -- parts of a text -- */

size_t kata_cari(const struct teks *teks, size_t first, size_t end, const char *const *words)
{
	return kata_berikut(teks->kata, first, end, (struct tabel_kata){ words, sizeof *words, SIZE_MAX });
}

size_t frasa_panjang(const struct teks *teks, size_t at, const char *phrase)
{
	size_t words = 0;

	if (at >= teks->count || teks->kata[at].lipat.bytes[0] != *phrase)
		return 0;
	while (*phrase) {
		size_t count = strcspn(phrase, " ");
		const struct kata *kata = &teks->kata[at + words];

		if (at + words >= teks->count || kata->lipat.count != count ||
		    memcmp(kata->lipat.bytes, phrase, count) != 0)
			return 0;
		words++;
		phrase += count;
		phrase += *phrase == ' ';
	}
	return words;
}

size_t frasa_pilih(const struct teks *teks, size_t at, struct tabel_kata tabel, size_t *words)
{
	const char *phrase;
	size_t row = 0;

	*words = 0;
	if (at >= teks->count || !kata_mulai(&teks->kata[at], tabel))
		return tabel.count;
	for (; (phrase = tabel_kata_baris(tabel, row)); row++) {
		*words = frasa_panjang(teks, at, phrase);
		if (*words)
			break;
	}
	return phrase ? row : tabel.count;
}

bool frasa_di(const struct teks *teks, size_t at, const char *phrase)
{
	return frasa_panjang(teks, at, phrase) > 0;
}

size_t frasa_cari(const struct teks *teks, size_t first, size_t end, const char *phrase)
{
	for (; first < end; first++) {
		size_t words = frasa_panjang(teks, first, phrase);

		if (words && first + words <= end)
			return first;
	}
	return end;
}
