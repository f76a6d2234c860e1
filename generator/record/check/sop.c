/* The rules about procedures. What cannot be drawn is an error; a flow that can be drawn but not worked
 * by, as every office has one, is a warning. */
#include "record/check/check.h"

#include "input/read.h"
#include "input/wording.h"
#include "record/figures/waktu.h"

enum { EXITS_MOST = 4 };

/* -- keys -- */

static void tell_missing(struct diags *diags, struct text path, const char *kind, struct text key,
                         const struct texts *words)
{
	struct text found = shorten(diags->arena, key);
	struct text nearest = nearest_word(key, words->items, words->count);

	if (words->count == 0)
		diag_add(diags, path, MESSAGE_DANGLING_NONE, text_from(kind), found);
	else if (nearest.count)
		diag_add(diags, path, MESSAGE_DANGLING_MISSPELT, text_from(kind), found, nearest);
	else
		diag_add(diags, path, MESSAGE_DANGLING, text_from(kind), found,
		         list_words(diags->arena, words->items, words->count));
}

static struct texts lane_keys(struct arena *arena, const struct sop *sop)
{
	struct texts keys = { arena_many(arena, sop->pelaksana.count + 1, struct text), 0 };

	for (size_t i = 0; i < sop->pelaksana.count; i++)
		keys.items[keys.count++] = sop->pelaksana.items[i].kunci;
	return keys;
}

static struct texts step_keys(struct arena *arena, const struct sop *sop)
{
	struct texts keys = { arena_many(arena, sop->langkah.count + 1, struct text), 0 };

	for (size_t i = 0; i < sop->langkah.count; i++) {
		const struct langkah *langkah = &sop->langkah.items[i];

		if (langkah->kunci.count)
			keys.items[keys.count++] = langkah->kunci;
		else if (langkah->nomor.count)
			keys.items[keys.count++] = langkah->nomor;
		else
			keys.items[keys.count++] = text_from_int(arena, (int64_t)i + 1);
	}
	return keys;
}

static void check_lanes(struct diags *diags, const struct sop *sop)
{
	for (size_t i = 0; i < sop->pelaksana.count; i++)
		for (size_t j = 0; j < i; j++)
			if (sop->pelaksana.items[i].nama.count && same_word(text_trim(sop->pelaksana.items[i].nama),
			                                                    text_trim(sop->pelaksana.items[j].nama))) {
				diag_add(diags, sop->pelaksana.items[i].path, MESSAGE_LANE_SAME_NAME,
				         shorten(diags->arena, sop->pelaksana.items[i].nama),
				         sop->pelaksana.items[j].kunci);
				break;
			}
}

static bool acts(const struct sop *sop, struct text key)
{
	for (size_t i = 0; i < sop->langkah.count; i++)
		for (size_t k = 0; k < sop->langkah.items[i].pelaksana.count; k++)
			if (text_equal(sop->langkah.items[i].pelaksana.items[k].kunci, key))
				return true;
	return false;
}

static bool anybody_acts(const struct sop *sop)
{
	for (size_t i = 0; i < sop->langkah.count; i++)
		if (langkah_acts(&sop->langkah.items[i]))
			return true;
	return false;
}

static void check_idle_lanes(struct diags *diags, const struct sop *sop)
{
	for (size_t i = 0; i < sop->pelaksana.count && sop->langkah.count; i++)
		if (!acts(sop, sop->pelaksana.items[i].kunci))
			diag_add(diags, sop->pelaksana.items[i].path, MESSAGE_LANE_IDLE,
			         shorten(diags->arena, sop->pelaksana.items[i].nama));
}

/* What is not drawn has no symbol and nothing to choose. */
static void check_nobody(struct diags *diags, const struct sop *sop, const struct langkah *langkah)
{
	if (langkah->simbol != SIMBOL_OTOMATIS)
		diag_add(diags, check_path(diags, langkah->path, "simbol"), MESSAGE_STEP_NOT_DRAWN, LIT("simbol"));
	if (!sop->pelaksana.count)
		return;
	if (langkah->lanjut.count > 1 || (langkah->lanjut.count && langkah->lanjut.items[0].label.count))
		diag_add(diags, check_path(diags, langkah->path, "lanjut"), MESSAGE_STEP_NOT_DRAWN, LIT("lanjut"));
	if (!langkah->pelaksana.count)
		diag_add(diags, langkah->path, MESSAGE_STEP_OF_NOBODY);
}

static void check_step_lanes(struct diags *diags, const struct sop *sop, const struct langkah *langkah)
{
	struct texts keys = lane_keys(diags->arena, sop);

	if (!langkah_acts(langkah)) {
		check_nobody(diags, sop, langkah);
		return;
	}
	for (size_t i = 0; i < langkah->pelaksana.count; i++) {
		const struct pelaku *pelaku = &langkah->pelaksana.items[i];
		bool there = !pelaku->kunci.count; /* then it is told that it misses */

		for (size_t k = 0; k < keys.count; k++)
			there = there || text_equal(keys.items[k], pelaku->kunci);
		if (!there)
			tell_missing(diags, pelaku->path, "pelaksana", pelaku->kunci, &keys);
		for (size_t j = 0; j < i; j++)
			if (text_equal(langkah->pelaksana.items[j].kunci, pelaku->kunci)) {
				diag_add(diags, pelaku->path, MESSAGE_LANE_TWICE, shorten(diags->arena, pelaku->kunci));
				break;
			}
	}
}

static void check_step_key(struct diags *diags, const struct sop *sop, size_t index)
{
	const struct langkah *langkah = &sop->langkah.items[index];
	struct text path = check_path(diags, langkah->path, "kunci");

	if (!langkah->kunci.bytes)
		return;
	for (size_t i = 0; i < langkah->kunci.count || !langkah->kunci.count; i++) {
		char byte = langkah->kunci.count ? langkah->kunci.bytes[i] : ' ';

		if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_')
			continue;
		diag_add(diags, path, MESSAGE_BAD_NAME_KEY, shorten(diags->arena, langkah->kunci));
		return;
	}
	for (size_t i = 0; i < index; i++)
		if (text_equal(sop->langkah.items[i].kunci, langkah->kunci)) {
			diag_add(diags, path, MESSAGE_SAME_KEY_TWICE, langkah->kunci,
			         check_path(diags, sop->langkah.items[i].path, "kunci"));
			return;
		}
}

/* -- where steps lead -- */

static bool leads_twice(const struct sop *sop, const struct langkah *langkah, size_t index)
{
	long to = sop_step(sop, langkah->lanjut.items[index].target);

	for (size_t i = 0; i < index; i++)
		if (sop_step(sop, langkah->lanjut.items[i].target) == to &&
		    text_equal(langkah->lanjut.items[i].label, langkah->lanjut.items[index].label))
			return true;
	return false;
}

static void check_targets(struct diags *diags, const struct sop *sop, size_t index)
{
	const struct langkah *langkah = &sop->langkah.items[index];

	for (size_t i = 0; i < langkah->lanjut.count; i++) {
		const struct exit_value *value = &langkah->lanjut.items[i];
		long to = sop_step(sop, value->target);

		if (sop_is_end(sop, value->target))
			continue;
		if (to == STEP_NOWHERE) {
			struct texts keys = step_keys(diags->arena, sop);

			tell_missing(diags, value->path, "langkah", value->target, &keys);
		} else if ((size_t)to == index) {
			diag_add(diags, value->path, MESSAGE_STEP_TO_ITSELF);
		} else if (leads_twice(sop, langkah, i)) {
			diag_add(diags, value->path, MESSAGE_EXIT_TWICE, shorten(diags->arena, value->target));
		}
	}
}

/* Exits that all say "Ya" leave nothing to decide. */
static bool one_answer(const struct alur_step *step)
{
	for (size_t i = 1; i < step->exit_count; i++)
		if (!same_word(step->exits[i].label, step->exits[0].label))
			return false;
	return true;
}

static void check_decision(struct diags *diags, const struct alur_step *step, const struct langkah *langkah)
{
	size_t unlabelled = 0;

	if (step->simbol != SIMBOL_KEPUTUSAN)
		return;
	for (size_t i = 0; i < step->exit_count; i++)
		unlabelled += !step->exits[i].label.count;
	if (step->exit_count > EXITS_MOST) /* a diamond has four sides */
		diag_add(diags, check_path(diags, langkah->path, "lanjut"), MESSAGE_LIST_TOO_LONG,
		         text_from_int(diags->arena, EXITS_MOST),
		         text_from_int(diags->arena, (int64_t)step->exit_count));
	else if (step->exit_count < 2)
		diag_add(diags, langkah->path, MESSAGE_DECISION_ONE_EXIT);
	else if (unlabelled)
		diag_add(diags, check_path(diags, langkah->path, "lanjut"), MESSAGE_EXIT_UNLABELLED,
		         text_from_int(diags->arena, (int64_t)unlabelled));
	else if (one_answer(step))
		diag_add(diags, check_path(diags, langkah->path, "lanjut"), MESSAGE_DECISION_ONE_ANSWER,
		         shorten(diags->arena, step->exits[0].label));
}

static void check_reach(struct diags *diags, const struct alur *alur)
{
	bool *reached = arena_many(diags->arena, alur->count + 1, bool);
	bool *ends = arena_many(diags->arena, alur->count + 1, bool);
	bool start = false, end = false;

	alur_reach(alur, reached, ends);
	for (size_t i = 0; i < alur->count; i++) {
		start = start || alur->steps[i].simbol == SIMBOL_MULAI;
		end = end || alur->steps[i].simbol == SIMBOL_SELESAI;
	}
	if (!start)
		diag_add(diags, check_path(diags, alur->sop->path, "langkah"), MESSAGE_NO_START);
	if (!end)
		diag_add(diags, check_path(diags, alur->sop->path, "langkah"), MESSAGE_NO_END);
	for (size_t i = 0; i < alur->count; i++) {
		if (alur->sop->pelaksana.count && !alur->steps[i].lane_count)
			continue;
		if (!reached[i])
			diag_add(diags, alur->sop->langkah.items[i].path, MESSAGE_STEP_UNREACHED);
		else if (end && !ends[i])
			diag_add(diags, alur->sop->langkah.items[i].path, MESSAGE_STEP_DEAD_END);
		if (alur->steps[i].simbol == SIMBOL_SELESAI && alur->steps[i].exit_count)
			diag_add(diags, check_path(diags, alur->sop->langkah.items[i].path, "lanjut"),
			         MESSAGE_END_GOES_ON);
	}
}

/* -- mutu baku -- */

static bool column_absent(struct prose title)
{
	return text_is(text_trim(title.written), "-");
}

static void check_baku(struct diags *diags, const struct sop *sop, const struct langkah *langkah)
{
	static const struct kolom_sop usual = { .path = { NULL, 0 } };
	const struct kolom_sop *kolom = sop->kolom ? sop->kolom : &usual;
	struct waktu waktu;

	if (!column_absent(kolom->waktu) && waktu_parse(langkah->waktu, kolom->satuan_waktu, &waktu) == WAKTU_NO_UNIT)
		diag_add(diags, check_path(diags, langkah->path, "waktu"), MESSAGE_TIME_WITHOUT_UNIT,
		         shorten(diags->arena, langkah->waktu));
	if (!column_absent(kolom->output) && !langkah->output.count)
		diag_add(diags, langkah->path, MESSAGE_OUTPUT_EMPTY);
}

static void check_flow(struct diags *diags, const struct sop *sop)
{
	struct alur alur;
	size_t errors = diags->errors;

	check_lanes(diags, sop);
	for (size_t i = 0; i < sop->langkah.count; i++) {
		check_step_lanes(diags, sop, &sop->langkah.items[i]);
		check_step_key(diags, sop, i);
		check_targets(diags, sop, i);
		check_baku(diags, sop, &sop->langkah.items[i]);
	}
	if (diags->errors > errors || !sop->langkah.count)
		return;
	if (sop->pelaksana.count && !anybody_acts(sop)) {
		diag_add(diags, check_path(diags, sop->path, "pelaksana"), MESSAGE_NOBODY_ACTS);
		return;
	}
	check_idle_lanes(diags, sop);
	alur = sop_alur(diags->arena, sop);
	check_reach(diags, &alur);
	for (size_t i = 0; i < alur.count; i++)
		check_decision(diags, &alur.steps[i], &alur.sop->langkah.items[i]);
}

void check_sop(struct diags *diags, const void *item)
{
	const struct sop *sop = item;

	check_sop_identity(diags, sop);
	if (sop->jenis == SOP_NARATIF) {
		if (!sop->bagian.count)
			diag_add(diags, sop->path, MESSAGE_SOP_WITHOUT, LIT("bagian"));
		return;
	}
	if (!sop->langkah.count)
		diag_add(diags, sop->path, MESSAGE_SOP_WITHOUT, LIT("langkah"));
	check_flow(diags, sop);
}
