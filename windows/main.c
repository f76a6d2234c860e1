/* The program on Windows: words in UTF-8, and a data file or workbook dropped on it.
 *
 * One word that is a data file and no command is a file that was dropped on the program (or opened with it): every
 * paper is made beside it. What was found wrong is written to "<data>-temuan.txt" there, and opened.
 */
#include "cli/cli.h"

#include "windows/wide.h"

#include <fcntl.h>
#include <io.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include <shellapi.h>

enum { NO_MEMORY = 3, ENDING = sizeof ".json" - 1 };

#define REPORT_ENDING "-temuan.txt"

/* -- words -- */

/* "\" is "/" for the engine, which knows no other. */
static char **words_of(int count, wchar_t **wide)
{
	char **words = calloc((size_t)count + 1, sizeof *words);

	for (int i = 0; words && i < count; i++) {
		words[i] = narrow_from(wide[i]);
		if (!words[i])
			return NULL;
		for (char *at = strchr(words[i], '\\'); at; at = strchr(at, '\\'))
			*at = '/';
	}
	return words;
}

static bool is_data(const char *word)
{
	size_t count = strlen(word);

	return count > ENDING &&
	       (_stricmp(word + count - ENDING, ".json") == 0 || _stricmp(word + count - ENDING, ".xlsx") == 0);
}

/* -- a file that was dropped -- */

static bool own_window(void)
{
	DWORD process;

	return GetConsoleProcessList(&process, 1) == 1;
}

static void wait_for_key(void)
{
	if (!own_window())
		return;
	fputs("\nTekan Enter untuk menutup jendela ini.\n", stdout);
	fflush(stdout);
	getchar();
}

static void begin_report(FILE *report, const char *data)
{
	fprintf(report, "\xEF\xBB\xBFYang ditemukan naskah dalam %s\n\n", data);
	fputs("Setiap baris menyebut berkas, baris dan kolomnya, lalu apa yang perlu diperbaiki. Perbaiki datanya,\n"
	      "simpan, lalu lepaskan lagi berkas itu di atas naskah.exe. Di buku kerja Excel disebut lembar, baris dan "
	      "kolom:\n"
	      "kantor.xlsx[pejabat]:3:F adalah sel F3 di lembar pejabat.\n\n",
	      report);
}

/* From malloc: "C:/data/lkip" of "C:/data/lkip.json", with what is added. */
static char *beside(const char *data, size_t kept, const char *added)
{
	char *name = malloc(kept + strlen(added) + 1);

	if (name)
		snprintf(name, kept + strlen(added) + 1, "%.*s%s", (int)kept, data, added);
	return name;
}

static void open_report(const wchar_t *report)
{
	if (own_window())
		ShellExecuteW(NULL, L"open", report, NULL, NULL, SW_SHOWNORMAL);
}

/* `folder` and `name` are of the report; whether there was anything to report is told by the report's length. */
static int make_all(const char *data, const char *folder, const char *name)
{
	char *words[] = { "naskah", "semua", (char *)data, "-d", (char *)folder, NULL };
	wchar_t *wide = wide_path(name);
	FILE *report = wide ? _wfopen(wide, L"wb") : NULL;
	long empty;
	int status;
	bool found;

	if (!report) {
		free(wide);
		return cli(5, words, NULL, stdout, stderr);
	}
	begin_report(report, data);
	empty = ftell(report);
	status = cli(5, words, NULL, stdout, report);
	found = ftell(report) > empty;
	fclose(report);
	if (found)
		printf("\nYang ditemukan: %s\n", name);
	if (found && status)
		open_report(wide);
	if (!found)
		DeleteFileW(wide);
	free(wide);
	return status;
}

static int run_dropped(const char *data)
{
	const char *slash = strrchr(data, '/');
	char *folder = slash ? beside(data, (size_t)(slash - data), "") : beside(".", 1, "");
	char *name = beside(data, strlen(data) - ENDING, REPORT_ENDING);
	int status = folder && name ? make_all(data, folder, name) : NO_MEMORY;

	free(folder);
	free(name);
	wait_for_key();
	return status;
}

static int year_now(void)
{
	SYSTEMTIME now;

	GetLocalTime(&now);
	return now.wYear;
}

int wmain(int argc, wchar_t **wide)
{
	char **words = words_of(argc, wide);

	SetConsoleOutputCP(CP_UTF8);
	_setmode(_fileno(stdout), _O_BINARY);
	_setmode(_fileno(stderr), _O_BINARY);
	if (!words)
		return NO_MEMORY;
	if (argc == 2 && is_data(words[1]))
		return run_dropped(words[1]);
	return cli(argc, words, &(struct cli_around){ .epoch = getenv("SOURCE_DATE_EPOCH"), .year = year_now() },
	           stdout, stderr);
}
