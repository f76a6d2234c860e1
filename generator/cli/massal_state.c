/* What the papers of a folder were made from: a file ".massal" in it, written when all of them stand.
 *
 *     edition, options
 *     findings and faults
 *     = lkip.pdf                      a paper
 *     DIGEST path                     a file of the office's
 *     FOLDER's fonts likewise
 *     - path                          a place where there was none
 *
 * Papers are as they would be made again when all of that is as it was. What cannot be read is not the same.
 */
#include "cli/massal.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MOST = 8192 };

/* A number for the names in the folders of --font-dir, in no order: a font that is new there may be taken. */
static uint64_t font_names(const struct call *call)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < call->options.font_folder_count; i++) {
		DIR *folder = opendir(call->options.font_folders[i]);
		const struct dirent *entry;

		while (folder && (entry = readdir(folder))) {
			uint64_t name = UINT64_C(14695981039346656037) + i;

			for (const char *at = entry->d_name; *at; at++)
				name = (name ^ (unsigned char)*at) * UINT64_C(1099511628211);
			sum += name;
		}
		if (folder)
			closedir(folder);
	}
	return sum;
}

/* The first line: program, options, and the date that files are given. */
static void head_line(const struct call *call, char room[256])
{
	snprintf(room, 256, "naskah %s %016" PRIx64 " %016" PRIx64 " %d %" PRId64 "\n", naskah_edition(), call->asked,
	         font_names(call), call->form.dated, call->form.moment);
}

static bool is_there(const char *path)
{
	FILE *file = fopen(path, "rb");

	if (file)
		fclose(file);
	return file || errno != ENOENT;
}

static bool stands(const struct massal_job *job, const char *name)
{
	char *path = path_join(job->folder, name);
	bool there = path && is_there(path);

	free(path);
	return there;
}

static bool same_file(const struct massal_shared *shared, const char *line)
{
	char digest[DIGEST_COUNT + 1];

	return strlen(line) > DIGEST_COUNT + 1 &&
	       digests_find(shared->digests, shared->crew, line + DIGEST_COUNT + 1, digest) &&
	       memcmp(digest, line, DIGEST_COUNT) == 0;
}

/* A line about a paper, a place that was empty, or a file. */
static bool same_line(const struct massal_shared *shared, const struct massal_job *job, const char *line)
{
	if (line[0] == '=')
		return stands(job, line + 2);
	return line[0] == '-' ? !is_there(line + 2) : same_file(shared, line);
}

static bool same_lines(const struct massal_shared *shared, struct massal_job *job, FILE *file)
{
	char line[LINE_MOST];
	bool own = false;

	if (!fgets(line, sizeof line, file) ||
	    sscanf(line, "%zu %zu %zu", &job->papers, &job->findings, &job->faults) != 3)
		return false;
	while (fgets(line, sizeof line, file)) {
		size_t count = strcspn(line, "\n");

		if (!line[count])
			return false; /* cut off */
		line[count] = '\0';
		if (strcmp(line, "end") == 0)
			return own;
		if (!same_line(shared, job, line))
			return false;
		own = own || (line[0] != '=' && line[0] != '-');
	}
	return false;
}

bool massal_unchanged(const struct massal_shared *shared, struct massal_job *job)
{
	char *path = path_join(job->folder, ".massal"), head[256], line[LINE_MOST];
	FILE *file = path ? fopen(path, "r") : NULL;
	bool same = false;

	head_line(shared->call, head);
	if (file && fgets(line, sizeof line, file) && strcmp(line, head) == 0)
		same = same_lines(shared, job, file);
	if (file)
		fclose(file);
	free(path);
	if (!same)
		job->papers = job->findings = job->faults = 0;
	return same;
}

/* Fonts are many and the system's: who changes one has another edition of it installed, and its file another size; the
 * digest is taken of the file as it stands. */
static void add_file(const struct massal_shared *shared, struct string *out, const struct naskah_file_read *file)
{
	char digest[DIGEST_COUNT + 1];

	if (!file->absent && !file->digest && !digests_find(shared->digests, shared->crew, file->path, digest))
		return;
	string_add(out, file->absent ? "-" : file->digest ? file->digest : digest);
	string_byte(out, ' ');
	string_add(out, file->path);
	string_byte(out, '\n');
}

/* Not awaited on the disk: the papers are there already, and what a loss of power cuts off is no state. */
static bool put_down(const char *path, const struct string *out)
{
	FILE *file = fopen(path, "w");
	bool done = file && fwrite(out->bytes, 1, out->count, file) == out->count;

	return file && fclose(file) == 0 && done;
}

bool massal_keep(const struct massal_shared *shared, const struct massal_job *job, struct naskah_office *office,
                 const struct string *files)
{
	const struct naskah_file_read *file;
	struct string out = { 0 };
	char head[256], *path = path_join(job->folder, ".massal");
	bool kept;

	head_line(shared->call, head);
	string_add(&out, head);
	snprintf(head, sizeof head, "%zu %zu %zu\n", job->papers, job->findings, job->faults);
	string_add(&out, head);
	out.failed = out.failed || files->failed;
	for (const char *name = files->bytes; !out.failed && name && *name; name = strchr(name, '\n') + 1) {
		string_add(&out, "= ");
		for (const char *at = name; *at != '\n'; at++)
			string_byte(&out, *at);
		string_byte(&out, '\n');
	}
	for (size_t i = 0; (file = naskah_file_read(office, i)); i++)
		add_file(shared, &out, file);
	string_add(&out, "end\n");
	kept = path && !out.failed && put_down(path, &out);
	if (!path || out.failed)
		errno = ENOMEM;
	string_free(&out);
	free(path);
	return kept;
}
