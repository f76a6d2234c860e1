/* Parts that announce something and give nothing: a sentence that ends with a colon, a heading without text, an item
 * without words.
 *
 * What the program itself puts behind a narrative (a table of chapter II or III, the list of fungsi) is not in the
 * data, so a narrative that such a thing follows may end with its announcement.
 */
#include "audit/bahasa_bagian.h"

#include "audit/rules.h"

#include "record/evaluasi.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"
#include "record/sop.h"
#include "record/surat.h"

#include <string.h>

/* -- what announces -- */

static struct text bare(struct text words)
{
	words = text_trim(words);
	while (words.count && strchr("*_ \t\n", words.bytes[words.count - 1]))
		words.count--;
	return words;
}

static bool announces(struct prose prose)
{
	static const char *const ends[] = { ":",
		                            "sebagai berikut",
		                            "sebagai berikut.",
		                            "terdiri dari",
		                            "terdiri atas",
		                            "meliputi",
		                            "antara lain",
		                            "yaitu",
		                            "terdiri dari.",
		                            NULL };
	struct text words = bare(prose.written);

	for (size_t i = 0; ends[i]; i++)
		if (text_ends(words, ends[i]))
			return true;
	return false;
}

/* A paragraph of several sentences is no list. */
static bool wants_list(struct prose prose)
{
	static const char *const ends[] = { "untuk:",  "antara lain:", "terdiri dari:", "terdiri atas:", "meliputi:",
		                            "memuat:", "adalah:",      "yaitu:",        "yakni:",        "ialah:",
		                            NULL };
	struct text words = bare(prose.written);

	for (size_t i = 0; ends[i]; i++)
		if (text_ends(words, ends[i]))
			return true;
	return false;
}

static bool is_long(struct prose prose)
{
	size_t at;

	return prose_given(prose) && text_find(bare(prose.written), ". ", &at);
}

/* Nothing that would be read: blanks, dashes, dots, a number with its dot. */
static bool says_nothing(struct prose prose)
{
	struct text words = text_trim(prose.written);

	if (!prose.written.bytes)
		return false;
	for (size_t i = 0; i < words.count; i++)
		if (!strchr("-.0123456789) \t", words.bytes[i]))
			return false;
	return words.count < 4;
}

/* "kearsipan; dan" has another item behind it. */
static bool goes_on(struct prose prose)
{
	static const char *const ends[] = { "; dan", ", dan", "; atau", ", atau", " dan", " serta", ",", NULL };
	struct text words = bare(prose.written);

	for (size_t i = 0; ends[i]; i++)
		if (text_ends(words, ends[i]))
			return true;
	return false;
}

static struct text tail(struct prose prose)
{
	struct text words = bare(prose.written);
	size_t from = words.count > 60 ? words.count - 60 : 0;

	while (from && from < words.count && words.bytes[from - 1] != ' ')
		from++;
	return text_part(words, from, words.count - from);
}

static bool is(const struct shape *shape, const char *name)
{
	return strcmp(shape->name, name) == 0;
}

/* -- narratives -- */

/* Whether something that the data does not have stands behind the narrative. */
static bool followed(const struct shape *shape, const struct field *field, const void *item)
{
	static const char *const keys[] = { "isu_strategis", "tugas",   "kondisi",   "kedudukan",
		                            "efisiensi",     "program", "pengantar", NULL };

	if (is(shape, "bagian_sop"))
		return ((const struct bagian_sop *)item)->alur.count > 0;
	if (is(shape, "bab_evaluasi"))
		return ((const struct bab_evaluasi *)item)->bagian.count > 0;
	if (text_starts(text_from(shape->name), "bab_perencanaan") ||
	    text_starts(text_from(shape->name), "bab_akuntabilitas"))
		return true;
	for (size_t i = 0; keys[i]; i++)
		if (strcmp(field->key, keys[i]) == 0)
			return true;
	return false;
}

static const struct blok *next_of(const struct narasi *narasi, size_t at)
{
	for (at++; at < narasi->count; at++)
		if (narasi->items[at].halaman == HALAMAN_TIDAK_ADA)
			return &narasi->items[at];
	return NULL;
}

static void look_at_list(const struct audit *audit, const struct daftar *daftar)
{
	for (size_t i = 0; i < daftar->butir.count; i++) {
		const struct butir *butir = &daftar->butir.items[i];
		bool last = i + 1 == daftar->butir.count;

		if (says_nothing(butir->isi) && !butir->rincian.count)
			audit_find(audit, butir->isi.path, ((struct evidence){ .written = butir->isi.written }),
			           MESSAGE_BAHASA_KOSONG);
		else if (announces(butir->isi) && !butir->rincian.count)
			audit_find(audit, butir->isi.path, ((struct evidence){ .written = tail(butir->isi) }),
			           MESSAGE_BAHASA_GANTUNG, tail(butir->isi));
		else if (last && !butir->rincian.count && goes_on(butir->isi))
			audit_find(audit, butir->isi.path, ((struct evidence){ .written = tail(butir->isi) }),
			           MESSAGE_BAHASA_PUTUS, tail(butir->isi));
	}
}

static void look_at_narasi(const struct audit *audit, const struct narasi *narasi, bool followed)
{
	for (size_t i = 0; i < narasi->count; i++) {
		const struct blok *blok = &narasi->items[i], *next = next_of(narasi, i);
		bool nothing = next ? prose_given(next->judul) : !followed;

		if (next && prose_given(blok->paragraf) && wants_list(blok->paragraf) && is_long(next->paragraf))
			nothing = true;

		if (prose_given(blok->paragraf) && announces(blok->paragraf) && nothing)
			audit_find(audit, blok->paragraf.path, ((struct evidence){ .written = tail(blok->paragraf) }),
			           MESSAGE_BAHASA_GANTUNG, tail(blok->paragraf));
		else if (prose_given(blok->paragraf) && says_nothing(blok->paragraf))
			audit_find(audit, blok->paragraf.path, ((struct evidence){ .written = blok->paragraf.written }),
			           MESSAGE_BAHASA_KOSONG);
		else if (prose_given(blok->judul) && nothing)
			audit_find(audit, blok->judul.path, ((struct evidence){ .written = blok->judul.written }),
			           MESSAGE_BAHASA_JUDUL, blok->judul.written);
		if (blok->daftar)
			look_at_list(audit, blok->daftar);
	}
}

/* -- lists of plain sentences -- */

static void look_at_list_of(const struct audit *audit, const struct prose_list *list)
{
	for (size_t i = 0; i < list->count && list->count > 1; i++)
		if (says_nothing(list->items[i]))
			audit_find(audit, list->items[i].path, ((struct evidence){ .written = list->items[i].written }),
			           MESSAGE_BAHASA_KOSONG);
	if (list->count > 1 && goes_on(list->items[list->count - 1]))
		audit_find(audit, list->items[list->count - 1].path,
		           ((struct evidence){ .written = tail(list->items[list->count - 1]) }), MESSAGE_BAHASA_PUTUS,
		           tail(list->items[list->count - 1]));
}

/* Announcements whose list is a key of its own. */
static void look_at_pair(const struct audit *audit, struct prose words, size_t count)
{
	if (prose_given(words) && announces(words) && !count)
		audit_find(audit, words.path, ((struct evidence){ .written = tail(words) }), MESSAGE_BAHASA_GANTUNG,
		           tail(words));
}

/* -- parts -- */

static void look_at_part(const struct audit *audit, const struct shape *shape, const void *item)
{
	const struct bagian_sop *sop = item;
	const struct bagian *bagian = item;
	const struct bab_evaluasi *bab = item;
	const struct organisasi *organisasi = item;
	const struct kiriman *kiriman = item;
	struct prose empty = { .path = LIT("") };

	if (is(shape, "bagian_sop") && !sop->isi.count && !sop->alur.count)
		empty = sop->judul;
	else if (is(shape, "bab_evaluasi") && !bab->isi.count && !bab->bagian.count)
		empty = bab->judul;
	else if ((is(shape, "bagian") || is(shape, "bagian_evaluasi")) && !bagian->isi.count)
		empty = bagian->judul;
	if (prose_given(empty))
		audit_find(audit, empty.path, ((struct evidence){ .written = empty.written }), MESSAGE_BAHASA_JUDUL,
		           empty.written);
	if (is(shape, "organisasi")) {
		look_at_pair(audit, organisasi->pengantar_fungsi, organisasi->fungsi.count);
		look_at_pair(audit, organisasi->pengantar_dasar_hukum, organisasi->dasar_hukum.count);
		look_at_pair(audit, organisasi->pengantar_susunan, organisasi->unit.count);
	}
	if (is(shape, "kiriman"))
		look_at_pair(audit, kiriman->jenis, kiriman->rincian.count + kiriman->pasangan.count);
}

static void look_at(void *context, const struct shape *shape, const void *item)
{
	const struct audit *audit = context;

	look_at_part(audit, shape, item);
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		const void *member = field_member(field, item);

		if (field->kind == FIELD_LIST && field->shape == &blok_shape)
			look_at_narasi(audit, member, followed(shape, field, item));
		else if (field->kind == FIELD_PROSES)
			look_at_list_of(audit, member);
	}
}

void ask_bagian(const struct audit *audit)
{
	struct audit own = *audit;

	walk(&record_shape, audit->record, (struct visitor){ look_at, &own });
}
