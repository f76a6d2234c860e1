/* Which data files a batch is about, in which order, and where each one's papers go.
 *
 * A folder stands for the data files in it and in the folders just below it, by name: those called data*.json where
 * there are such, for what lies beside them are their parts; else every JSON file and workbook. A list stands for the
 * files it names, a line each, relative to itself. Papers go to a folder named like the data.
 */
#include "cli/massal.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LINE_MOST = 4096 };

static bool ends_in(const char *name, const char *ending)
{
	size_t count = strlen(name), more = strlen(ending);

	return count > more && strcmp(name + count - more, ending) == 0;
}

/* -- jobs -- */

/* A data file by its name, JSON or a workbook. */
static bool is_data(const char *name)
{
	return (ends_in(name, ".json") && !ends_in(name, ".schema.json")) || ends_in(name, ".xlsx");
}

/* "kec/data.json" goes to "kec", "dinas-a.json" to "dinas-a"; nothing leads out of -d. */
static char *folder_for(const struct call *call, const char *name)
{
	char *path = path_join(call->folder, name), *part, *end;

	if (!path)
		return NULL;
	part = path + strlen(call->folder) + 1;
	if (is_data(part))
		*strrchr(part, '.') = '\0';
	if (ends_in(part, "/data"))
		part[strlen(part) - strlen("/data")] = '\0';
	for (end = part; *end; end++)
		if (end[0] == '.' && end[1] == '.')
			end[0] = end[1] = '_';
	return path;
}

/* `name` is what the folder of its papers is called after. */
static bool add(const struct call *call, struct massal_jobs *jobs, const char *data, const char *name)
{
	struct massal_job job = { .data = strdup(data), .folder = folder_for(call, name) };

	if (jobs->count == jobs->room) {
		size_t room = jobs->room ? 2 * jobs->room : 64;
		struct massal_job *items = realloc(jobs->items, room * sizeof *items);

		if (items) {
			jobs->items = items;
			jobs->room = room;
		}
	}
	if (!job.data || !job.folder || jobs->count == jobs->room) {
		free(job.data);
		free(job.folder);
		return false;
	}
	jobs->items[jobs->count++] = job;
	return true;
}

void massal_free(struct massal_jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++) {
		free(jobs->items[i].data);
		free(jobs->items[i].folder);
		string_free(&jobs->items[i].said);
	}
	free(jobs->items);
}

/* -- folders and lists -- */

static bool is_folder(const char *path)
{
	struct stat found;

	return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

/* Whether papers go there: what was written by one run is no data of the next. */
static bool is_for_papers(const struct call *call, const char *path)
{
	struct stat here, papers;

	return stat(path, &here) == 0 && stat(call->folder, &papers) == 0 && here.st_dev == papers.st_dev &&
	       here.st_ino == papers.st_ino;
}

static bool is_main_data(const char *name)
{
	return strncmp(name, "data", strlen("data")) == 0 && ends_in(name, ".json") && is_data(name);
}

static bool has_main_data(DIR *directory)
{
	const struct dirent *entry;
	bool has = false;

	while (!has && (entry = readdir(directory)))
		has = is_main_data(entry->d_name);
	rewinddir(directory);
	return has;
}

/* From `folder`, whose name among the results is `under`; below it one storey more. */
static bool add_folder(const struct call *call, struct massal_jobs *jobs, const char *folder, const char *under,
                       int storeys)
{
	DIR *directory = opendir(folder);
	const struct dirent *entry;
	bool fine = directory, with_parts = fine && has_main_data(directory);

	while (fine && (entry = readdir(directory))) {
		char *path = path_join(folder, entry->d_name), *name = NULL;

		if (entry->d_name[0] != '.')
			name = *under ? path_join(under, entry->d_name) : strdup(entry->d_name);
		if (path && name && storeys && is_folder(path) && !is_for_papers(call, path))
			fine = add_folder(call, jobs, path, name, storeys - 1);
		else if (path && name && (with_parts ? is_main_data(entry->d_name) : is_data(name)))
			fine = add(call, jobs, path, name);
		free(path);
		free(name);
	}
	if (directory)
		closedir(directory);
	return fine;
}

/* Absolute, or beside the list. */
static bool add_line(const struct call *call, struct massal_jobs *jobs, const char *list, const char *line)
{
	const char *slash = strrchr(list, '/');
	char path[2 * LINE_MOST];

	if (line[0] == '/' || !slash)
		return add(call, jobs, line, line[0] == '/' ? line + 1 : line);
	snprintf(path, sizeof path, "%.*s/%s", (int)(slash - list), list, line);
	return add(call, jobs, path, line);
}

static bool add_list(const struct call *call, struct massal_jobs *jobs, const char *list)
{
	FILE *file = fopen(list, "r");
	char line[LINE_MOST];
	bool fine = file;

	while (fine && fgets(line, sizeof line, file)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] && line[0] != '#')
			fine = add_line(call, jobs, list, line);
	}
	if (file)
		fclose(file);
	return fine;
}

/* -- all -- */

static int compare_names(const void *left, const void *right)
{
	const struct massal_job *a = left, *b = right;
	int order = strcmp(a->folder, b->folder);

	return order ? order : strcmp(a->data, b->data);
}

/* Two data files whose papers would lie in one folder. */
static enum naskah_status check_folders(const struct call *call, const struct massal_jobs *jobs)
{
	for (size_t i = 1; i < jobs->count; i++)
		if (strcmp(jobs->items[i - 1].folder, jobs->items[i].folder) == 0)
			return wrong_call(call, SAY_BATCH_TWICE, jobs->items[i - 1].data, jobs->items[i].data);
	return jobs->count ? NASKAH_DONE : wrong_call(call, SAY_BATCH_EMPTY);
}

/* Every n-th, from the i-th on. */
static void keep_part(const struct call *call, struct massal_jobs *jobs)
{
	size_t kept = 0;

	for (size_t i = 0; i < jobs->count; i++) {
		struct massal_job *job = &jobs->items[i];

		if (i % call->parts == call->part - 1) {
			jobs->items[kept++] = *job;
			continue;
		}
		free(job->data);
		free(job->folder);
	}
	jobs->count = kept;
}

enum naskah_status massal_list(const struct call *call, struct massal_jobs *jobs)
{
	enum naskah_status status;

	for (size_t i = 0; i < call->word_count; i++) {
		const char *word = call->words[i];
		bool fine;

		if (is_folder(word))
			fine = add_folder(call, jobs, word, "", 1);
		else
			fine = is_data(word) ? add(call, jobs, word, word[0] == '/' ? word + 1 : word)
			                     : add_list(call, jobs, word);
		if (!fine)
			return wrong_call(call, SAY_BATCH_UNREADABLE, word);
	}
	if (jobs->count)
		qsort(jobs->items, jobs->count, sizeof *jobs->items, compare_names);
	status = check_folders(call, jobs);
	if (status == NASKAH_DONE && call->parts)
		keep_part(call, jobs);
	return status;
}
