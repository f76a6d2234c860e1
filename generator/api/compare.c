/* Two offices compared: the work is the newer one's, in its memory. */
#include "api/shell.h"
#include "api/wishes.h"
#include "office/compared.h"

struct comparing {
	const struct office *older;
	struct arena *arena;
	bool json, english, differs;
	struct text told;
};

static enum naskah_status compare(struct naskah_office *shell, void *context)
{
	struct comparing *comparing = context;
	struct buffer out = { 0 };
	struct beda beda;

	comparing->arena = out.arena = arena_open_inside(shell->arena);
	beda = beda_of(comparing->arena, comparing->older, shell->office);
	comparing->differs = !beda_none(&beda);
	if (comparing->json)
		beda_json(&beda, &out);
	else
		beda_lines(&beda, comparing->english, &out);
	comparing->told = text_copy(shell->arena, buffer_text(&out));
	return NASKAH_DONE;
}

enum naskah_status naskah_compare(struct naskah_office *older, struct naskah_office *newer, bool json, bool english,
                                  bool *differs, const char **told)
{
	struct comparing comparing = { .json = json, .english = english };
	enum naskah_status status;

	*told = NULL;
	*differs = false;
	if (older->status != NASKAH_DONE || newer->status != NASKAH_DONE)
		return older->status != NASKAH_DONE ? older->status : newer->status;
	comparing.older = older->office;
	status = shell_run(newer, compare, &comparing);
	arena_close(comparing.arena);
	if (status != NASKAH_DONE)
		return status;
	*told = comparing.told.bytes;
	*differs = comparing.differs;
	return NASKAH_DONE;
}

/* -- as a paper -- */

struct making {
	const struct naskah_office *older;
	const char *kind;
	const struct naskah_wishes *wishes;
	struct arena *arena;
	struct naskah_paper *paper;
};

/* What is asked for; else what one of them is, if it is a paper; else the first that the newer data makes. */
static const struct layout *layout_of(struct naskah_office *newer, const struct making *making)
{
	if (making->kind)
		return lookup_layout(text_from(making->kind));
	if (newer->inside)
		return lookup_layout(newer->inside->manifest.paper);
	if (making->older->inside)
		return lookup_layout(making->older->inside->manifest.paper);
	for (size_t i = 0; layouts[i]; i++)
		if (paper_possible(newer->office, layouts[i], newer->arena, NULL))
			return layouts[i];
	return NULL;
}

static struct paper_wishes wished(const struct naskah_office *newer, const struct making *making)
{
	if (making->wishes)
		return wishes_of(making->wishes);
	if (newer->inside && !making->kind)
		return newer->inside->manifest.wishes;
	return making->older->inside && !making->kind ? making->older->inside->manifest.wishes : wishes_of(NULL);
}

static enum naskah_status make(struct naskah_office *shell, void *context)
{
	struct making *making = context;
	const struct layout *layout = layout_of(shell, making);
	struct paper_wishes wishes = wished(shell, making);
	struct beda beda;

	if (!layout)
		return NASKAH_CALL_WRONG;
	making->arena = arena_open_inside(shell->arena);
	beda = beda_of(making->arena, making->older->office, shell->office);
	making->paper = arena_new(making->arena, struct naskah_paper);
	*making->paper = (struct naskah_paper){ shell, making->arena, NULL };
	making->paper->made = compared_paper(making->arena, shell->office, &beda, layout, &wishes);
	return shell_status(&making->paper->made->diags);
}

enum naskah_status naskah_compare_paper(struct naskah_office *older, struct naskah_office *newer, const char *kind,
                                        const struct naskah_wishes *wishes, struct naskah_paper **paper)
{
	struct making making = { .older = older, .kind = kind, .wishes = wishes };
	enum naskah_status status;

	*paper = NULL;
	if (!wishes_sensible(wishes))
		return NASKAH_CALL_WRONG;
	if (older->status != NASKAH_DONE || newer->status != NASKAH_DONE)
		return older->status != NASKAH_DONE ? older->status : newer->status;
	status = shell_run(newer, make, &making);
	if (status == NASKAH_DONE)
		*paper = making.paper;
	else
		arena_close(making.arena);
	return status;
}
