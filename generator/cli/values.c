/* What each option does to the call. */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

enum { MEGABYTES_LEAST = 64, MEGABYTES_MOST = 65536 };

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

/* Whole megabytes. */
static bool take_memory(struct call *call, const char *value)
{
	size_t megabytes = 0;

	for (const char *at = value; *at; at++) {
		if (*at < '0' || *at > '9' || megabytes > MEGABYTES_MOST)
			return false;
		megabytes = megabytes * 10 + (size_t)(*at - '0');
	}
	call->options.megabytes = megabytes;
	return megabytes >= MEGABYTES_LEAST && megabytes <= MEGABYTES_MOST;
}

static bool take_name(const char **place, const char *value)
{
	*place = value;
	return *value != 0;
}

bool option_take(struct call *call, const struct option *option, const char *value)
{
	switch (option->kind) {
	case OPTION_OUTPUT:
		return take_name(&call->output, value);
	case OPTION_FOLDER:
		return take_name(&call->folder, value);
	case OPTION_TRIWULAN:
		call->wishes.triwulan = value[0] - '0';
		return value[0] >= '1' && value[0] <= '4' && !value[1];
	case OPTION_NOMOR:
		return take_name(&call->wishes.nomor, value);
	case OPTION_PAPER:
		call->wishes.kertas = value;
		return naskah_kertas_known(value);
	case OPTION_PAGES:
		return take_pages(call, value);
	case OPTION_POSTER:
		return call->wishes.poster = true;
	case OPTION_CERTIFICATE:
		return call->wishes.certify = true;
	case OPTION_ARSIP:
		return call->wishes.arsip = true;
	case OPTION_KONSEP:
		return call->wishes.konsep = true;
	case OPTION_ROOT:
		call->options.root = value;
		return true;
	case OPTION_FONTS:
		return take_folder(call, value);
	case OPTION_LANGUAGE:
		return take_language(call, value);
	case OPTION_FORMAT:
		return take_format(call, value);
	case OPTION_LEVEL:
		return take_level(call, value);
	case OPTION_RULES:
		return call->rules = true;
	case OPTION_EVALUATOR:
		return call->evaluator = true;
	case OPTION_STRICT:
		return call->strict = true;
	case OPTION_MEMORY:
		return take_memory(call, value);
	case OPTION_DUMP:
		call->written = "teks";
		return true;
	case OPTION_CLASSIC:
		call->form.compact = false;
		return call->form.classic = true;
	case OPTION_COMPACT:
		call->form.classic = false;
		return call->form.compact = true;
	case OPTION_TTD:
		call->written = "ttd";
		return true;
	case OPTION_METADATA:
		return take_name(&call->metadata, value);
	case OPTION_SIGNING:
		call->wishes.ttd = value;
		return strcmp(value, "basah") == 0 || strcmp(value, "elektronik") == 0;
	case OPTION_NO_FIELDS:
		return call->wishes.no_fields = true;
	case OPTION_NO_SOURCE:
		return call->form.no_source = true;
	case OPTION_NOTES:
		return call->form.notes = true;
	case OPTION_TRACE:
		return call->form.trace = true;
	case OPTION_XLSX:
		return take_name(&call->workbook, value);
	case OPTION_HELP:
		return call->help = true;
	case OPTION_VERSION:
		return call->version = true;
	case OPTION_COUNT:
		break;
	}
	return false;
}
