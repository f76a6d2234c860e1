/* What each option does to the call. */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

enum { MEGABYTES_LEAST = 64, MEGABYTES_MOST = 65536, SECONDS_MOST = 86400, PORT_MOST = 65535 };
enum { YEAR_LEAST = 1946, YEAR_MOST = 2190 };

static bool take_folder(struct call *call, const char *folder)
{
	if (call->options.font_folder_count == FONT_FOLDERS_MOST)
		return false;
	call->font_folders[call->options.font_folder_count++] = folder;
	call->options.font_folders = call->font_folders;
	return true;
}

static bool take_language(struct call *call, const char *language)
{
	call->english = strcmp(language, "en") == 0;
	return call->english || strcmp(language, "id") == 0;
}

static bool take_format(struct call *call, const char *format)
{
	call->json = strcmp(format, "json") == 0;
	call->plain = strcmp(format, "teks") == 0;
	return call->json || call->plain;
}

static bool take_level(struct call *call, const char *level)
{
	static const char *const words[] = {
		[LEVEL_FAULTS] = "galat", [LEVEL_WARNINGS] = "peringatan", [LEVEL_ALL] = "info"
	};

	for (int i = LEVEL_FAULTS; i <= LEVEL_ALL; i++)
		if (strcmp(level, words[i]) == 0)
			call->level = (enum level)i;
	return call->level != LEVEL_USUAL;
}

/* "7", "3-5", "3-" */
static bool take_pages(struct call *call, const char *value)
{
	char *end;

	if (*value < '1' || *value > '9')
		return false;
	call->form.first = strtoul(value, &end, 10);
	call->form.last = call->form.first;
	if (end[0] != '-')
		return *end == '\0';
	call->form.last = 0;
	if (!end[1])
		return true;
	if (end[1] < '1' || end[1] > '9')
		return false;
	call->form.last = strtoul(end + 1, &end, 10);
	return *end == '\0' && call->form.last >= call->form.first;
}

static bool take_port(struct call *call, const char *value)
{
	unsigned long port = 0;

	for (const char *at = value; *at; at++) {
		if (*at < '0' || *at > '9' || port > PORT_MOST)
			return false;
		port = port * 10 + (unsigned long)(*at - '0');
	}
	call->port = (unsigned)port;
	return port >= 1 && port <= PORT_MOST;
}

/* A whole number in a range. */
static bool take_whole(const char *value, size_t least, size_t most, size_t *whole)
{
	*whole = 0;
	for (const char *at = value; *at; at++) {
		if (*at < '0' || *at > '9' || *whole > most)
			return false;
		*whole = *whole * 10 + (size_t)(*at - '0');
	}
	return *whole >= least && *whole <= most;
}

static bool take_seconds(struct call *call, const char *value)
{
	size_t seconds;

	if (!take_whole(value, 1, SECONDS_MOST, &seconds))
		return false;
	call->seconds = (unsigned)seconds;
	return true;
}

static bool take_name(const char **place, const char *value)
{
	*place = value;
	return *value != 0;
}

/* "anggaran=PAPBD"; false without both, and when there are too many. */
static bool take_pair(const char **pairs, const char *value)
{
	const char *equals = strchr(value, '=');
	size_t count = 0;

	while (pairs[count])
		count++;
	if (!equals || equals == value || !equals[1] || count + 1 == PAIRS_MOST)
		return false;
	pairs[count] = value;
	return true;
}

static bool take_build(struct call *call, bool classic)
{
	call->form.classic = classic;
	call->form.compact = !classic;
	return true;
}

static bool take_quarter(struct call *call, const char *value)
{
	call->wishes.triwulan = value[0] - '0';
	return value[0] >= '1' && value[0] <= '4' && !value[1];
}

static bool take_of_export(struct call *call, enum option_kind kind, const char *value)
{
	if (kind == OPTION_CSV)
		return call->csv = true;
	return take_name(&call->table, value);
}

/* Of impor with --ke. */
static bool take_of_rows(struct call *call, enum option_kind kind, const char *value)
{
	if (kind == OPTION_INTO)
		return take_name(&call->into, value);
	if (kind == OPTION_SHEET)
		return take_name(&call->sheet, value);
	if (kind == OPTION_COLUMN || kind == OPTION_ONLY)
		return take_pair(kind == OPTION_COLUMN ? call->columns : call->only, value);
	if (kind == OPTION_DRY)
		return call->dry = true;
	if (kind == OPTION_DECIMAL)
		return !strcmp(call->decimal = value, ",") || !strcmp(value, ".");
	if (kind == OPTION_PERCENT)
		return !strcmp(call->percent = value, "pecahan") || !strcmp(value, "persen");
	call->basis = value;
	return !strcmp(value, "kumulatif") || !strcmp(value, "per_triwulan") || !strcmp(value, "tetap");
}

/* Of baru. */
static bool take_of_start(struct call *call, enum option_kind kind, const char *value)
{
	if (kind == OPTION_EXCEL)
		return call->excel = true;
	if (kind == OPTION_YEAR) {
		call->year = strlen(value) == 4 && strspn(value, "0123456789") == 4 ? atoi(value) : 0;
		return call->year >= YEAR_LEAST && call->year <= YEAR_MOST;
	}
	call->office = value;
	for (size_t i = 0; naskah_starter_kind(i); i++)
		if (strcmp(value, naskah_starter_kind(i)) == 0)
			return true;
	return false;
}

/* What is written. */
static bool take_file(struct call *call, enum option_kind kind, const char *value)
{
	return take_name(kind == OPTION_OUTPUT     ? &call->output
	                 : kind == OPTION_FOLDER   ? &call->folder
	                 : kind == OPTION_METADATA ? &call->metadata
	                 : kind == OPTION_XLSX     ? &call->workbook
	                 : kind == OPTION_OLDER    ? &call->older
	                                           : &call->compared,
	                 value);
}

/* A whole number from 1 to 9999 at *at, which moves behind it. */
static bool take_count(const char **at, size_t *count)
{
	*count = 0;
	for (; **at >= '0' && **at <= '9' && *count < 1000; (*at)++)
		*count = *count * 10 + (size_t)(**at - '0');
	return *count > 0;
}

static bool take_part(struct call *call, const char *value)
{
	return take_count(&value, &call->part) && *value++ == '/' && take_count(&value, &call->parts) && !*value &&
	       call->part <= call->parts;
}

/* What is wished by naming it. */
static bool take_flag(struct call *call, enum option_kind kind)
{
	const struct {
		enum option_kind kind;
		bool *flag;
	} flags[] = {
		{ OPTION_POSTER, &call->wishes.poster },
		{ OPTION_CERTIFICATE, &call->wishes.certify },
		{ OPTION_ARSIP, &call->wishes.arsip },
		{ OPTION_KONSEP, &call->wishes.konsep },
		{ OPTION_RULES, &call->rules },
		{ OPTION_EVALUATOR, &call->evaluator },
		{ OPTION_STRICT, &call->strict },
		{ OPTION_NO_FIELDS, &call->wishes.no_fields },
		{ OPTION_NO_SOURCE, &call->form.no_source },
		{ OPTION_NOTES, &call->form.notes },
		{ OPTION_TRACE, &call->form.trace },
		{ OPTION_HELP, &call->help },
		{ OPTION_VERSION, &call->version },
	};

	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (flags[i].kind == kind)
			return *flags[i].flag = true;
	return false;
}

bool option_take(struct call *call, const struct option *option, const char *value)
{
	switch (option->kind) {
	case OPTION_OUTPUT:
	case OPTION_FOLDER:
	case OPTION_METADATA:
	case OPTION_XLSX:
	case OPTION_PDF:
	case OPTION_OLDER:
		return take_file(call, option->kind, value);
	case OPTION_HANDS:
		return take_count(&value, &call->hands) && !*value;
	case OPTION_PART:
		return take_part(call, value);
	case OPTION_TRIWULAN:
		return take_quarter(call, value);
	case OPTION_NOMOR:
		return take_name(&call->wishes.nomor, value);
	case OPTION_PAPER:
		call->wishes.kertas = value;
		return naskah_kertas_known(value);
	case OPTION_PAGES:
		return take_pages(call, value);
	case OPTION_ROOT:
		return take_name(&call->options.root, value);
	case OPTION_FONTS:
		return take_folder(call, value);
	case OPTION_LANGUAGE:
		return take_language(call, value);
	case OPTION_FORMAT:
		return take_format(call, value);
	case OPTION_LEVEL:
		return take_level(call, value);
	case OPTION_MEMORY:
		return take_whole(value, MEGABYTES_LEAST, MEGABYTES_MOST, &call->options.megabytes);
	case OPTION_TIME:
		return take_seconds(call, value);
	case OPTION_DUMP:
	case OPTION_TTD:
		return take_name(&call->written, option->kind == OPTION_TTD ? "ttd" : "teks");
	case OPTION_CLASSIC:
	case OPTION_COMPACT:
		return take_build(call, option->kind == OPTION_CLASSIC);
	case OPTION_SIGNING:
		return take_name(&call->wishes.ttd, value) && (!strcmp(value, "basah") || !strcmp(value, "elektronik"));
	case OPTION_PORT:
		return take_port(call, value);
	case OPTION_CSV:
	case OPTION_TABLE:
		return take_of_export(call, option->kind, value);
	case OPTION_INTO:
	case OPTION_SHEET:
	case OPTION_COLUMN:
	case OPTION_ONLY:
	case OPTION_BASIS:
	case OPTION_DECIMAL:
	case OPTION_PERCENT:
	case OPTION_DRY:
		return take_of_rows(call, option->kind, value);
	case OPTION_OFFICE:
	case OPTION_EXCEL:
	case OPTION_YEAR:
		return take_of_start(call, option->kind, value);
	case OPTION_POSTER:
	case OPTION_CERTIFICATE:
	case OPTION_ARSIP:
	case OPTION_KONSEP:
	case OPTION_RULES:
	case OPTION_EVALUATOR:
	case OPTION_STRICT:
	case OPTION_NO_FIELDS:
	case OPTION_NO_SOURCE:
	case OPTION_NOTES:
	case OPTION_TRACE:
	case OPTION_HELP:
	case OPTION_VERSION:
	case OPTION_COUNT:
		break;
	}
	return take_flag(call, option->kind);
}
