/* What a PDF holds of its source, back into files: byte for byte as it was put there. Names come from a file that may
 * be anyone's, so only names that stay below the folder are written, and nothing that is there is replaced. */
#include "cli/call.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_MOST = 255 };

static bool is_plain(const char *part, size_t count)
{
	return count && count <= NAME_MOST && part[0] != '.' && !(count == 2 && memcmp(part, "..", 2) == 0);
}

/* Relative, each part plain, nothing that a terminal or another system would take for more than a letter. */
static bool is_safe(const char *name)
{
	const char *part = name;

	for (const char *at = name; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7F || *at == '\\' || *at == ':')
			return false;
	for (const char *slash; (slash = strchr(part, '/')); part = slash + 1)
		if (!is_plain(part, (size_t)(slash - part)))
			return false;
	return is_plain(part, strlen(part));
}

static enum naskah_status write_below(const struct call *call, struct naskah_office *office, size_t index, char *path)
{
	char *slash = strrchr(path, '/');

	if (is_file_there(path)) {
		complain(call, call->input, SAY_THERE_ALREADY, path);
		return NASKAH_DATA_WRONG;
	}
	*slash = '\0';
	if (!make_folder(path)) {
		complain(call, call->input, SAY_FOLDER_FAILED, path, strerror(errno));
		return NASKAH_SYSTEM_FAILED;
	}
	*slash = '/';
	return naskah_inside_save(office, index, path);
}

static enum naskah_status write_one(const struct call *call, struct naskah_office *office, size_t index,
                                    const struct naskah_inside *inside)
{
	size_t room = strlen(call->folder) + strlen(inside->name) + 2;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;
	char *path;

	if (!is_safe(inside->name)) {
		complain(call, call->input, SAY_NAME_UNSAFE, inside->name);
		return NASKAH_DATA_WRONG;
	}
	path = malloc(room);
	if (!path)
		return status;
	snprintf(path, room, "%s/%s", call->folder, inside->name);
	status = write_below(call, office, index, path);
	if (status == NASKAH_DONE)
		fprintf(call->out, "%s\n", path);
	free(path);
	return status;
}

enum naskah_status run_salin(struct call *call)
{
	enum naskah_status status = NASKAH_DONE, ended;
	const struct naskah_inside *inside;
	struct naskah_office *office;

	if (!call->folder)
		return wrong_call(call, SAY_NO_FOLDER);
	office = naskah_open_pdf(call->input, &call->options);
	if (!office) {
		complain(call, call->input, SAY_OUT_OF_MEMORY);
		return NASKAH_SYSTEM_FAILED;
	}
	if (!naskah_inside(office, 0))
		status = naskah_office_status(office);
	for (size_t i = 0; (inside = naskah_inside(office, i)); i++) {
		ended = write_one(call, office, i, inside);
		status = ended > status ? ended : status;
	}
	if (status || !naskah_inside(office, 0))
		print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}
