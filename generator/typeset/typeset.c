/* One row per block kind; then section by section: set, paginate; then draw, and bookmarks. */
#include "typeset/typeset.h"
#include "typeset/setter.h"

static void set_block(struct setter *setter, struct galley *galley, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_PARAGRAPH:
		set_paragraph(setter, galley, &block->paragraph);
		break;
	case BLOCK_HEADING:
		set_heading(setter, galley, &block->heading);
		break;
	case BLOCK_LIST:
		set_list(setter, galley, &block->list);
		break;
	case BLOCK_TABLE:
		set_table(setter, galley, &block->table);
		break;
	case BLOCK_FIGURE:
		set_figure(setter, galley, &block->figure);
		break;
	case BLOCK_FORMULA:
		set_formula(setter, galley, &block->formula);
		break;
	case BLOCK_CONTENTS:
		set_contents(setter, galley, &block->contents);
		break;
	case BLOCK_COLUMNS:
		set_columns(setter, galley, &block->columns);
		break;
	case BLOCK_GROUP:
		set_group(setter, galley, &block->group);
		break;
	case BLOCK_SPACE:
		set_space(setter, galley, &block->space);
		break;
	case BLOCK_RULE:
		set_rule(setter, galley, &block->rule);
		break;
	case BLOCK_BREAK:
		set_break(setter, galley, &block->page_break);
		break;
	case BLOCK_CHAIN:
		set_chain(setter, galley, &block->chain);
		break;
	case BLOCK_LEGEND:
		set_legend(setter, galley, &block->legend);
		break;
	case BLOCK_QR:
		set_qr(setter, galley, &block->qr);
		break;
	case BLOCK_PAGE_WORDS:
		set_page_words(setter, galley, &block->page_words);
		break;
	case BLOCK_GALLERY:
		set_gallery(setter, galley, &block->gallery);
		break;
	}
}

void set_blocks(struct setter *setter, struct galley *galley, const struct blocks *blocks)
{
	size_t i;

	for (i = 0; i < blocks->count; i++)
		set_block(setter, galley, &blocks->items[i]);
}

/* -- entries: what contents and bookmarks list -- */

static void add_entry(struct setter *setter, const void *source, enum contents_kind kind, int level,
                      struct text number, struct rich title)
{
	struct entry *entry = array_push(setter->arena, &setter->entries);

	*entry = (struct entry){ .source = source,
		                 .kind = kind,
		                 .level = level,
		                 .number = number,
		                 .title = title,
		                 .annex = setter->annex,
		                 .book = setter->book };
}

static struct rich name_of(struct setter *setter, const struct heading *heading)
{
	if (heading->bookmark.count)
		return rich_plain(setter->arena, heading->bookmark, heading->title.path);
	return heading->title;
}

static void add_heading_entry(struct setter *setter, const struct heading *heading)
{
	struct entry *entry;

	add_entry(setter, heading, CONTENTS_HEADINGS, heading->level, heading->number, name_of(setter, heading));
	entry = &setter->entries.items[setter->entries.count - 1];
	entry->opens = heading->annex;
	entry->under = heading->under;
}

static void collect(struct setter *setter, const struct blocks *blocks)
{
	size_t i;

	for (i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_HEADING && block->heading.in_contents)
			add_heading_entry(setter, &block->heading);
		else if (block->kind == BLOCK_TABLE && !rich_empty(block->table.caption))
			add_entry(setter, &block->table, CONTENTS_TABLES, 1, block->table.label, block->table.caption);
		else if (block->kind == BLOCK_FIGURE && !rich_empty(block->figure.caption))
			add_entry(setter, &block->figure, CONTENTS_FIGURES, 1, block->figure.label,
			          block->figure.caption);
		else if (block->kind == BLOCK_GROUP)
			collect(setter, &block->group.body);
		else if (block->kind == BLOCK_LIST)
			for (size_t k = 0; k < block->list.count; k++)
				collect(setter, &block->list.items[k].body);
	}
}

void entry_set(struct setter *setter, const void *source, struct strip *strip)
{
	size_t count = setter->entries.count, i;

	for (i = 0; i < count; i++) { /* they are set in their order, so it is mostly the next */
		size_t at = (setter->entry_at + i) % count;

		if (setter->entries.items[at].source == source) {
			setter->entries.items[at].strip = strip;
			setter->entry_at = at + 1;
			return;
		}
	}
}

static void add_bookmarks(struct setter *setter)
{
	size_t i;

	for (i = 0; i < setter->entries.count; i++) {
		const struct entry *entry = &setter->entries.items[i];
		struct text title = rich_words(setter->arena, entry->title);
		struct bookmark *bookmark;

		if (entry->kind != CONTENTS_HEADINGS || !entry->strip)
			continue;
		bookmark = array_push(setter->arena, &setter->document->bookmarks);
		bookmark->level = entry->level + entry->under;
		bookmark->title = entry->number.count ? TEXT_JOIN(setter->arena, entry->number, LIT(" "), title) : title;
		bookmark->page = entry->strip->page;
		bookmark->top = entry->strip->top;
	}
}

/* -- sections -- */

/* Makes the type of `styles` the setter's; false (and a message) when it is not installed. */
static bool take_styles(struct setter *setter, const struct styles *styles)
{
	struct text lacking = { 0 };

	setter->usual = setter->styles = styles;
	setter->family = fonts_family(setter->fonts, styles->family, &lacking);
	if (setter->family < 0)
		diag_add(setter->diags, LIT("aturan.huruf"), MESSAGE_FAMILY_MISSING, styles->family, lacking);
	return setter->family >= 0;
}

static struct galley *set_section(struct setter *setter, const struct section *section, struct forme *forme)
{
	struct frame frame = frame_of(&section->paper, section->landscape);
	struct frame turned = frame_of(&section->paper, !section->landscape);
	struct galley *galley = galley_new(setter, frame.width);

	setter->paper = &section->paper;
	setter->landscape = section->landscape;
	setter->lie = section->landscape ? TURN_LANDSCAPE : TURN_PORTRAIT;
	setter->lain = TURN_KEEP;
	setter->frame_height = frame.height;
	setter->frame_measure = frame.width;
	setter->measure_turned = turned.width;
	setter->frame_turned = turned.height;
	setter->annex = section->annex;
	setter->book += section->opens;
	fit_section(setter, section);
	setter->mark = mark_new(setter->arena, setter->document->root, ROLE_SECT);
	if (section->head)
		forme->head = mark_new(setter->arena, setter->mark, heading_role(section->head));
	set_blocks(setter, galley, &section->blocks);
	forme->styles = setter->styles;
	forme->family = setter->family;
	return galley;
}

/* The head of a lampiran is found where its first page begins. */
static void find_head(struct setter *setter, const struct forme *forme)
{
	const struct galley *galley = forme->galley;
	size_t i = 0;

	while (i < galley->count && galley->items[i]->page == SIZE_MAX)
		i++;
	if (forme->section->head && i < galley->count)
		entry_set(setter, forme->section->head, galley->items[i]);
}

static bool make_forme(struct setter *setter, const struct section *section, size_t *number, struct forme *forme)
{
	struct galley *galley;

	if (!take_styles(setter, section->styles ? section->styles : setter->manuscript->styles))
		return false;
	galley = set_section(setter, section, forme);
	forme->section = section;
	forme->galley = galley;
	forme->first = setter->document->pages.count;
	*number = section->restart || section->folio == FOLIO_NONE ? 0 : *number;
	if (!paginate(setter, section, galley, number))
		return false;
	forme->end = setter->document->pages.count;
	find_head(setter, forme);
	return true;
}

/* The sections of a lampiran follow each other. */
static void count_annex_pages(struct forme *formes, size_t count)
{
	for (size_t first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && formes[end].section->annex == formes[first].section->annex;)
			end++;
		for (size_t i = first; i < end; i++) {
			formes[i].annex_first = formes[first].first;
			formes[i].annex_end = formes[end - 1].end;
		}
	}
}

static void emit_formes(struct setter *setter, const struct forme *formes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		setter->styles = formes[i].styles;
		setter->family = formes[i].family;
		setter->forme = &formes[i];
		emit_section(setter, &formes[i]);
	}
	take_styles(setter, setter->manuscript->styles);
	for (size_t i = 0; i < count; i++)
		emit_furniture(setter, &formes[i]);
}

static void set_sections(struct setter *setter)
{
	const struct manuscript *manuscript = setter->manuscript;
	size_t count = manuscript->sections.count, number = 0;
	struct forme *formes = arena_many(setter->arena, count + 1, struct forme);

	for (size_t i = 0; i < count; i++) {
		const struct section *section = &manuscript->sections.items[i];

		setter->book += section->opens;
		setter->annex = section->annex;
		if (section->head)
			add_heading_entry(setter, section->head);
		collect(setter, &section->blocks);
	}
	setter->book = 0;
	for (size_t i = 0; i < count; i++)
		if (!make_forme(setter, &manuscript->sections.items[i], &number, &formes[i]))
			return;
	count_annex_pages(formes, count);
	emit_formes(setter, formes, count);
	add_bookmarks(setter);
}

void typeset(struct arena *arena, const struct manuscript *manuscript, struct fonts *fonts,
             struct text hyphenation, struct diags *diags, struct document *document)
{
	struct setter setter = {
		.arena = arena,
		.scratch = arena_open_inside(arena),
		.fonts = fonts,
		.glue = 1000,
		.diags = diags,
		.manuscript = manuscript,
		.document = document,
		.hyphenator = hyphenator_open(arena, hyphenation),
	};

	document->title = manuscript->title;
	document->author = manuscript->author;
	document->subject = manuscript->subject;
	document->language = LIT("id-ID");
	document->fonts = fonts;
	document->root = mark_root(arena);
	if (!take_styles(&setter, manuscript->styles))
		return;
	set_sections(&setter);
}
