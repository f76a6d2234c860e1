/* A starter: an arena of its own that holds its files; and an office in another year. */
#include "starter/gaps.h"
#include "starter/starter.h"

#include "api/shell.h"
#include "input/json_print.h"
#include "input/merge.h"
#include "record/record.h"
#include "starter/turn.h"
#include "workbook/workbook.h"

#include <stdlib.h>

enum { MEGABYTES = 256 };

struct naskah_starter {
	struct arena *arena;
	struct starter starter;
	struct naskah_inside file;
};

const char *naskah_starter_kind(size_t index)
{
	return starter_kind(index);
}

static bool make(struct naskah_starter *starter, const char *kind, int year, bool workbook)
{
	return setjmp(*arena_landing(starter->arena)) == 0 &&
	       starter_make(starter->arena, text_from(kind ? kind : ""), year, workbook, &starter->starter);
}

struct naskah_starter *naskah_starter_open(const char *kind, int year, bool workbook)
{
	struct naskah_starter *starter = calloc(1, sizeof *starter);

	if (!starter)
		return NULL;
	starter->arena = arena_open((size_t)MEGABYTES << 20);
	if (starter->arena && make(starter, kind, year, workbook))
		return starter;
	naskah_starter_close(starter);
	return NULL;
}

const struct naskah_inside *naskah_starter_file(struct naskah_starter *starter, size_t index)
{
	const struct starter_file *file;

	if (index >= starter->starter.files.count)
		return NULL;
	file = &starter->starter.files.items[index];
	starter->file = (struct naskah_inside){ file->name.bytes, file->bytes.bytes, file->bytes.count };
	return &starter->file;
}

void naskah_starter_close(struct naskah_starter *starter)
{
	if (starter)
		arena_close(starter->arena);
	free(starter);
}

/* -- another year -- */

struct turning {
	struct next_year turn;
	bool workbook, english;
	struct text bytes;
	const char *told;
};

/* The data file alone, without what it includes, which years share; all of it where it becomes a workbook or is one. */
static const struct json *own_tree(const struct naskah_office *shell, bool workbook, struct diags *diags)
{
	const struct sources *sources = &shell->office->sources;
	struct text bytes = sources->files.items[0].bytes;

	return workbook || workbook_is(bytes) ? sources_json(sources) : json_parse(shell->arena, bytes, diags);
}

/* What came of it, a line each; `json` is what it was printed to, empty of a workbook. */
static const char *words_of(const struct next_year *turn, bool english, struct text json)
{
	static const struct {
		enum turned kind;
		const char *id, *en;
	} rows[] = {
		{ TURNED_RESULT, "dikosongkan: %z hasil\n", "emptied: %z results\n" },
		{ TURNED_BUDGET, "dikosongkan: %z anggaran dan target keuangan\n",
		  "emptied: %z budgets and targets of money\n" },
		{ TURNED_TARGET, "dikosongkan: %z target triwulan, keluaran, dan perjanjian\n",
		  "emptied: %z targets of quarters, outputs and agreements\n" },
		{ TURNED_WORDS, "dikosongkan: %z analisis, kendala, dan keterangan\n",
		  "emptied: %z analyses, obstacles and remarks\n" },
		{ TURNED_DAY, "dikosongkan: %z tanggal dan nomor\n", "emptied: %z days and numbers\n" },
	};
	struct buffer out = { .arena = turn->arena };

	buffer_add(&out, text_format(turn->arena,
	                             english ? "kept: officials, organisation, texts, programmes, results of the past\n"
	                                       "indicators with a year more: %z, targets from the Renstra: %z\n"
	                                     : "dibawa: pejabat, organisasi, teks, program, hasil tahun-tahun lalu\n"
	                                       "indikator bertambah satu tahun: %z, targetnya dari Renstra: %z\n",
	                             turn->indicators, turn->targets));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (turn->emptied[rows[i].kind])
			buffer_add(&out, text_format(turn->arena, english ? rows[i].en : rows[i].id,
			                             turn->emptied[rows[i].kind]));
	if (turn->sheets)
		buffer_add(&out, text_format(turn->arena,
		                             english ? "left as they are: %z lists that stand in sheets of their own\n"
		                                     : "tidak diubah: %z daftar yang ada di lembar tersendiri\n",
		                             turn->sheets));
	if (json.count) {
		buffer_str(&out,
		           english ? "to be filled in, by key and line:\n" : "diisi, menurut kunci dan barisnya:\n");
		gaps_print(turn->arena, json, &out);
	}
	return buffer_text(&out).bytes;
}

static enum naskah_status turn(struct naskah_office *shell, void *context)
{
	struct turning *turning = context;
	struct diags diags = { .arena = shell->arena };
	struct buffer out = { .arena = shell->arena };
	struct json *fresh;

	turning->turn.arena = shell->arena;
	turning->turn.all = sources_json(&shell->office->sources);
	fresh = turn_year(&turning->turn, own_tree(shell, turning->workbook, &diags));
	if (turning->workbook)
		json_take(fresh, "sertakan"); /* it is all in there */
	if (turning->workbook)
		workbook_write(shell->arena, fresh, &record_shape, &out);
	else
		json_print_neat(fresh, &out);
	turning->bytes = buffer_text(&out);
	turning->told = words_of(&turning->turn, turning->english, turning->workbook ? LIT("") : turning->bytes);
	return NASKAH_DONE;
}

enum naskah_status naskah_turn(struct naskah_office *office, int *year, bool workbook, bool english,
                               struct naskah_inside *data, const char **told)
{
	struct turning turning = { .workbook = workbook, .english = english };
	enum naskah_status status = office->status;

	*data = (struct naskah_inside){ 0 };
	*told = NULL;
	if (!office->office || !office->office->record || status != NASKAH_DONE)
		return status;
	*year = *year ? *year : (int)office->office->record->tahun.value + 1;
	turning.turn.year = *year;
	status = shell_run(office, turn, &turning);
	data->name = workbook ? "xlsx" : "json";
	data->bytes = turning.bytes.bytes;
	data->count = turning.bytes.count;
	*told = turning.told;
	return status;
}
