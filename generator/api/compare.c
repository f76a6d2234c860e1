/* Two offices compared: the work is the newer one's, in its memory. */
#include "api/shell.h"
#include "office/beda.h"

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
