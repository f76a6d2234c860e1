/* The program on Windows: words in UTF-8, and a data file or workbook dropped on it.
 *
 * Words that are data files and no command are files that were dropped on the program (or opened with it): every paper
 * is made beside each, in folders of their names where several lie in one folder. What was found wrong is written to
 * "<data>-temuan.txt" there, and opened. A window that opened for the program alone stays until it was read.
 */
#include "cli/cli.h"

#include "windows/wide.h"

#include <ctype.h>
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

/* -- files that were dropped -- */

static bool own_window(void)
{
	DWORD process;

	return GetConsoleProcessList(&process, 1) == 1;
}

/* Whether somebody reads and types in that window: what goes to a file or another program is theirs alone. */
static bool seen_alone(void)
{
	DWORD mode;

	return own_window() && GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) &&
	       GetConsoleMode(GetStdHandle(STD_OUTPUT_HANDLE), &mode);
}

static void wait_for_key(void)
{
	if (!seen_alone())
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

/* How much of the name is its folder, with the "/". */
static size_t folder_of(const char *data)
{
	const char *slash = strrchr(data, '/');

	return slash ? (size_t)(slash - data) + 1 : 0;
}

/* Another file that was dropped may lie in the same folder, or be called the same but for its ending. */
enum nearness { ALONE, NEIGHBOUR, NAMESAKE };

static enum nearness nearest(int count, char **words, int which)
{
	size_t folder = folder_of(words[which]), stem = strlen(words[which]) - ENDING;
	enum nearness found = ALONE;

	for (int i = 1; i < count; i++) {
		if (i == which || !is_data(words[i]) || folder_of(words[i]) != folder ||
		    _strnicmp(words[i], words[which], folder) != 0)
			continue;
		if (strlen(words[i]) == stem + ENDING && _strnicmp(words[i], words[which], stem) == 0)
			return NAMESAKE;
		found = NEIGHBOUR;
	}
	return found;
}

/* Papers of several in one folder have the same names: each has a folder of its own, "kantor", or "kantor-xlsx". */
static char *folder_for(const char *data, size_t stem, enum nearness nearness)
{
	size_t folder = folder_of(data);

	if (nearness != ALONE)
		return beside(data, stem,
		              nearness == NEIGHBOUR                           ? ""
		              : tolower((unsigned char)data[stem + 1]) == 'x' ? "-xlsx"
		                                                              : "-json");
	if (folder == 0)
		return beside(".", 1, "");
	return folder > 1 && data[folder - 2] != ':' ? beside(data, folder - 1, "") : beside(data, folder, ".");
}

static int run_dropped(const char *data, enum nearness nearness)
{
	size_t stem = strlen(data) - ENDING;
	char *folder = folder_for(data, stem, nearness);
	char *name = nearness == NAMESAKE && folder ? beside(folder, strlen(folder), REPORT_ENDING)
	                                            : beside(data, stem, REPORT_ENDING);
	int status = folder && name ? make_all(data, folder, name) : NO_MEMORY;

	free(folder);
	free(name);
	return status;
}

/* Whether the words are what a hand let fall: no command has a "/", and its options a "-". Pictures may be among them.
 */
static bool are_dropped(int count, char **words)
{
	bool any = false;

	for (int i = 1; i < count; i++) {
		if (words[i][0] == '-' || (!is_data(words[i]) && !strchr(words[i], '/')))
			return false;
		any = any || is_data(words[i]);
	}
	return any;
}

static int run_all_dropped(int count, char **words)
{
	int worst = 0;

	for (int i = 1; i < count; i++) {
		int status = is_data(words[i]) ? run_dropped(words[i], nearest(count, words, i)) : 0;

		worst = status > worst ? status : worst;
	}
	return worst;
}

/* To whoever opened the program by a double click. */
static void say_how(void)
{
	if (seen_alone())
		fputs("Lepaskan buku kerja (.xlsx) atau berkas data (.json) di atas naskah.exe: semua naskahnya "
		      "muncul\n"
		      "di sebelah berkas itu. Contohnya ada di folder \"contoh\"; selebihnya di BACA-SAYA.txt.\n\n",
		      stdout);
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
	int status;

	SetConsoleOutputCP(CP_UTF8);
	_setmode(_fileno(stdout), _O_BINARY);
	_setmode(_fileno(stderr), _O_BINARY);
	if (!words)
		return NO_MEMORY;
	if (argc == 1)
		say_how();
	if (are_dropped(argc, words))
		status = run_all_dropped(argc, words);
	else
		status = cli(argc, words,
		             &(struct cli_around){ .epoch = getenv("SOURCE_DATE_EPOCH"), .year = year_now() }, stdout,
		             stderr);
	wait_for_key();
	return status;
}
