/* The way of one paper: compose, number, set. */
#include "office/paper.h"

#include "content/fields.h"
#include "content/numbering.h"
#include "layouts/lkip/lkip.h"
#include "office/anchors.h"
#include "record/aturan.h"
#include "record/kop.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"
#include "typeset/typeset.h"

#include <string.h>

enum { PATTERNS_BYTES_MOST = 4 << 20 };

/* A paper on its way. */
struct way {
	struct made_paper *paper;
	const struct paper_wishes *wishes;
	struct diags *diags;
};

static bool fine(const struct way *way)
{
	return way->diags->errors == 0;
}

static void name_fields(struct way *way)
{
	const struct gaya_tanda_tangan *gaya = way->paper->office->record->aturan->tanda_tangan;
	struct manuscript *manuscript = &way->paper->manuscript;
	struct arena *arena = way->paper->arena;
	size_t framed;

	for (size_t i = 0; gaya && i < gaya->jangkar.count; i++)
		*array_push(arena, &manuscript->anchors) = gaya->jangkar.items[i];
	framed = fields_name(manuscript);
	if (manuscript->anchors.count && framed > manuscript->anchors.count)
		diag_add(way->diags, LIT("aturan.tanda_tangan.jangkar"), MESSAGE_ANCHORS_FEW,
		         text_from_int(arena, (int64_t)manuscript->anchors.count),
		         text_from_int(arena, (int64_t)framed));
}

static bool compose(struct way *way)
{
	struct made_paper *paper = way->paper;
	const struct record *record = paper->office->record;
	struct composer composer = {
		.arena = paper->arena,
		.record = record,
		.scope = { .record = record },
		.manuscript = &paper->manuscript,
		.diags = way->diags,
		.wishes = way->wishes->layout,
		.image = pictures_read,
		.files = &paper->pictures,
	};

	paper->manuscript.arena = paper->arena;
	diags_add(way->diags, &paper->office->lacks);
	if (!fine(way))
		return false;
	paper->manuscript.certify = way->wishes->certify;
	if (composer.wishes.konsep || record->status == STATUS_KONSEP)
		paper->manuscript.watermark = LIT("KONSEP");
	paper->manuscript.fields = !way->wishes->no_fields && !paper->manuscript.watermark.count;
	paper->layout->compose(&composer);
	paper->document.date = composer.date;
	if (fine(way))
		numbering_apply(&paper->manuscript, way->diags);
	if (fine(way))
		name_fields(way);
	return fine(way);
}

/* Empty where the office wants no hyphens, or there are none. */
static struct text patterns(struct way *way)
{
	const struct yes_no *wish = &way->paper->office->record->aturan->pemenggalan;
	struct world_name name = { .kind = WORLD_PATTERNS, .name = LIT("id_ID") };
	struct world_file file;
	struct world_end end;

	if (wish->given && !wish->value)
		return (struct text){ 0 };
	end = world_read(&way->paper->office->shared, way->paper->arena, name, PATTERNS_BYTES_MOST, &file);
	if (end.fault != WORLD_FINE)
		diag_add(way->diags, (struct text){ 0 }, MESSAGE_PATTERNS_MISSING);
	return file.bytes;
}

static void set(struct way *way)
{
	struct made_paper *paper = way->paper;
	struct text hyphenation = patterns(way);
	struct fonts *fonts;

	if (!fine(way))
		return;
	paper->hyphenation = hyphenation;
	fonts = fonts_open(paper->arena, &paper->office->shared);
	typeset(paper->arena, &paper->manuscript, fonts, hyphenation, way->diags, &paper->document);
	anchors_check(paper->arena, &paper->document, way->diags);
	for (size_t i = 0; fonts_passed_over(fonts, i).count; i++)
		diag_add(way->diags, (struct text){ 0 }, MESSAGE_FONT_PASSED_OVER, fonts_passed_over(fonts, i));
	if (fonts_unreadable(fonts).count)
		diag_add(way->diags, (struct text){ 0 }, MESSAGE_FONT_UNREADABLE, fonts_unreadable(fonts));
}

static void set_again(struct way *way)
{
	way->paper->document = (struct document){ .date = way->paper->document.date };
	set(way);
}

struct made_paper *paper_make(struct arena *arena, struct office *office, const struct layout *layout,
                              const struct paper_wishes *wishes)
{
	return paper_revise(arena, office, layout, wishes, NULL);
}

struct made_paper *paper_revise(struct arena *arena, struct office *office, const struct layout *layout,
                                const struct paper_wishes *wishes, const struct reviser *reviser)
{
	struct made_paper *paper = arena_new(arena, struct made_paper);
	struct way way = { paper, wishes, &paper->diags };

	paper->arena = arena;
	paper->office = office;
	paper->layout = layout;
	paper->diags.arena = arena;
	paper->wishes = *wishes;
	paper->wishes.layout.nomor = text_copy(arena, wishes->layout.nomor);
	paper->wishes.layout.kertas = text_copy(arena, wishes->layout.kertas);
	paper->wishes.layout.ttd = text_copy(arena, wishes->layout.ttd);
	paper->pictures.pictures = office->pictures;
	paper->pictures.arena = arena;
	if (compose(&way)) {
		if (reviser)
			reviser->composed(reviser->context, paper);
		set(&way);
		while (reviser && fine(&way) && reviser->set(reviser->context, paper))
			set_again(&way);
	}
	office_report(office, &paper->diags);
	return paper;
}

const struct layout *lookup_layout(struct text name)
{
	for (size_t i = 0; layouts[i]; i++)
		if (text_is(name, layouts[i]->name))
			return layouts[i];
	return NULL;
}

bool paper_possible(const struct office *office, const struct layout *layout, struct arena *arena, struct diag *lack)
{
	struct diags diags = { .arena = arena };

	if (office->lacks.errors) {
		if (lack)
			*lack = office->lacks.list.items[0];
		return false;
	}
	if (!layout->lacks || !layout->lacks(office->record, LIT(""), &diags))
		return true;
	if (lack && diags.list.count)
		*lack = diags.list.items[0];
	return false;
}

/* The layout whose own the path is; NULL for what papers share. */
static const struct layout *owner(struct text path)
{
	for (size_t i = 0; layouts[i]; i++) {
		size_t count = layouts[i]->key ? strlen(layouts[i]->key) : 0;

		if (count && text_starts(path, layouts[i]->key) &&
		    (path.count == count || path.bytes[count] == '.' || path.bytes[count] == '['))
			return layouts[i];
	}
	return NULL;
}

bool paper_concerned(const struct office *office, const struct layout *layout, struct text path)
{
	const struct layout *own = owner(path);
	const struct lkip *lkip = office->record ? office->record->lkip : NULL;

	if (!own || own == layout)
		return true;
	for (size_t i = 0; lkip && layout == &lkip_layout && i < lkip->lampiran.count; i++)
		if (strcmp(lampiran_word(lkip->lampiran.items[i].jenis), own->name) == 0)
			return true;
	return false;
}
