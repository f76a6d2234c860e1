/* Pages as pictures: an SVG file for each, and one HTML page that holds them, into a folder. */
#include "cli/call.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* One file of the folder. */
static enum naskah_status save(const struct call *call, struct naskah_paper *paper, const char *output,
                               const struct naskah_form *form, const char *name)
{
	size_t room = strlen(call->folder) + strlen(name) + 2;
	char *path = malloc(room);
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (path) {
		snprintf(path, room, "%s/%s", call->folder, name);
		status = naskah_save(paper, output, form, path);
	}
	free(path);
	return status;
}

static enum naskah_status save_all(const struct call *call, struct naskah_paper *paper)
{
	struct naskah_form form = call->form;
	char name[64];
	enum naskah_status status;

	snprintf(name, sizeof name, "%s.%s", call->kind, naskah_output_extension("html"));
	status = save(call, paper, "html", &form, name);
	for (size_t page = form.first; status == NASKAH_DONE && page <= form.last; page++) {
		struct naskah_form one = { .first = page, .last = page };

		status = save(call, paper, "svg", &one, naskah_page_name(paper, page));
	}
	return status;
}

/* The pages that are asked for, of those there are. */
static enum naskah_status draw(struct call *call, struct naskah_paper *paper)
{
	size_t pages = naskah_page_count(paper);

	if (!call->form.first)
		call->form.first = 1;
	if (!call->form.last)
		call->form.last = pages;
	if (call->form.first > pages || call->form.last > pages)
		return wrong_call(call, SAY_NO_SUCH_PAGE, NUMBER(pages));
	if (!make_folder(call->folder)) {
		complain(call, call->input, SAY_FOLDER_FAILED, call->folder, strerror(errno));
		return NASKAH_SYSTEM_FAILED;
	}
	return save_all(call, paper);
}

enum naskah_status run_gambar(struct call *call)
{
	struct naskah_office *office;
	struct naskah_paper *paper = NULL;
	enum naskah_status status;

	if (!call->folder)
		call->folder = ".";
	office = open_office(call);
	if (!office)
		return NASKAH_SYSTEM_FAILED;
	call->alone = call->kind;
	status = naskah_make(office, call->kind, &call->wishes, &paper);
	if (paper)
		status = draw(call, paper);
	print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}
