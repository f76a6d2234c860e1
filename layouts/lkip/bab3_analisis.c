/* BAB III.B: the analyses of every sasaran, in the order of PermenPANRB 53/2014.
 *
 * Each part prints when the data has something for it, under a heading that vanishes otherwise. An
 * office that chose the short form gets the tables of years and its own words alone.
 */
#include "layouts/lkip/parts.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "layouts/pictures/pictures.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/lists.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"

/* -- words of people -- */

static void points(struct composer *composer, struct blocks *blocks, const char *title, const struct narasi *narasi,
                   int level)
{
	if (!narasi->count)
		return;
	subheading_add(blocks, lkip_title(composer, title), level);
	narasi_add_points(composer, blocks, narasi, level + 1);
}

static void causes(struct composer *composer, struct blocks *blocks, const struct indikator *indikator, int level)
{
	const struct analisis *analisis = indikator->analisis;

	if (!analisis)
		return;
	narasi_add(composer, blocks, &analisis->uraian, level);
	points(composer, blocks, "Faktor Pendorong atau Keberhasilan", &analisis->pendorong, level);
	points(composer, blocks, "Faktor Penghambat atau Kendala", &analisis->penghambat, level);
	points(composer, blocks, "Solusi", &analisis->solusi, level);
}

/* A bold line with the indicator's name where a sasaran has several. */
static void name_line(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of, size_t i)
{
	const struct indikator *indikator = &of->sasaran->indikator.items[i];
	struct text words = text_format(composer->arena, "Indikator %z: %t", of->first + i, indikator->nama);

	if (of->sasaran->indikator.count > 1)
		subheading_add(blocks, rich_plain(composer->arena, words, path_in(composer, indikator->path, "nama")),
		               NARASI_IN_LIST);
}

static void lead_in(struct composer *composer, struct blocks *blocks, struct text words)
{
	struct paragraph *paragraph = paragraph_add(blocks, STYLE_BODY, rich_plain(composer->arena, words, LIT("")));

	paragraph->keep_next = true;
}

/* -- the seven analyses, each below a heading of level 4 -- */

/* The trend over years, unless the writer shows it himself. */
static void trend(struct composer *composer, struct blocks *blocks, const struct indikator *indikator)
{
	if (narasi_shows(&indikator->data_pendukung, BAGAN_TREN, indikator) ||
	    (indikator->analisis && narasi_shows(&indikator->analisis->uraian, BAGAN_TREN, indikator)))
		return;
	picture_usual(composer, blocks, BAGAN_TREN, indikator);
}

static int this_year(const struct composer *composer)
{
	return (int)composer->record->tahun.value;
}

/* "Seluruh 2 indikator ...", "Dari 3 indikator ..., 2 mencapai target dan 1 tidak ..." */
static struct text count_words(struct composer *composer, const struct sasaran *sasaran,
                               const struct ikhtisar_capaian *all)
{
	struct arena *arena = composer->arena;
	struct text whole = told(composer, sasaran->path, "jumlah", 0), year = told_year(composer, this_year(composer));
	size_t unknown = all->indikator - all->tercapai - all->tidak_tercapai;
	struct text words;

	if (all->tercapai == all->indikator || all->tidak_tercapai == all->indikator)
		return text_format(arena, "Seluruh %t indikator pada sasaran ini %smencapai target tahun %t.", whole,
		                   all->tercapai ? "" : "tidak ", year);
	words = text_format(arena, "Dari %t indikator pada sasaran ini, %t mencapai target tahun %t", whole,
	                    told(composer, sasaran->path, "tercapai", 0), year);
	if (all->tidak_tercapai)
		words = text_format(arena, "%t, %t tidak mencapai target", words,
		                    told(composer, sasaran->path, "tidak_tercapai", 0));
	if (unknown)
		words = text_format(arena, "%t, dan %t belum dapat dinilai", words,
		                    told(composer, sasaran->path, "belum_dinilai", 0));
	return text_format(arena, "%t.", words);
}

static void target_realisasi(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	struct ikhtisar_capaian all = sasaran_ikhtisar(composer->record, of->sasaran, this_year(composer));

	if (!all.indikator)
		return;
	if (all.indikator > 1)
		lead_in(composer, blocks, count_words(composer, of->sasaran, &all));
	sasaran_capaian_table(composer, blocks, of);
	for (size_t i = 0; i < of->sasaran->indikator.count; i++)
		narasi_add(composer, blocks, &of->sasaran->indikator.items[i].data_pendukung, 5);
}

static bool has_earlier(struct composer *composer, const struct indikator *indikator)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		int year = (int)indikator->tahunan.items[i].tahun.value;

		if (year < this_year(composer) && nilai_realisasi(indikator, year).kind != NILAI_TIDAK_ADA)
			return true;
	}
	return false;
}

static void years_before(struct composer *composer, struct blocks *blocks, const struct indikator *indikator,
                         size_t number)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++)
		if (indikator->tahunan.items[i].tahun.value < this_year(composer))
			tahunan_table(composer, blocks, indikator, &indikator->tahunan.items[i], number);
}

static void own_years(struct composer *composer, struct blocks *blocks, const struct indikator *indikator,
                      size_t number)
{
	if (seri_joined(composer->record, indikator))
		seri_table(composer, blocks, indikator);
	else
		years_before(composer, blocks, indikator, number);
}

static bool any_earlier(struct composer *composer, const struct sasaran *sasaran)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		if (has_earlier(composer, &sasaran->indikator.items[i]))
			return true;
	return false;
}

static void earlier_years(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	bool abreast = composer->record->aturan->tabel_tahunan == TABEL_MENURUT_DATA;

	if (!any_earlier(composer, of->sasaran))
		return;
	if (abreast)
		banding_table(composer, blocks, of);
	for (size_t i = 0; i < of->sasaran->indikator.count; i++) {
		const struct indikator *indikator = &of->sasaran->indikator.items[i];

		if (!has_earlier(composer, indikator))
			continue;
		if (!abreast || !banding_takes(composer, of->sasaran, indikator))
			own_years(composer, blocks, indikator, of->first + i);
		trend(composer, blocks, indikator);
	}
}

static void end_of_renstra(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	kemajuan_table(composer, blocks, of);
}

static void standards(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	standar_table(composer, blocks, of);
}

static void all_causes(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	for (size_t i = 0; i < of->sasaran->indikator.count; i++) {
		size_t before = blocks->count, named;

		name_line(composer, blocks, of, i);
		named = blocks->count;
		causes(composer, blocks, &of->sasaran->indikator.items[i], 5);
		if (blocks->count == named)
			blocks->count = before; /* a name with nothing to say */
	}
}

/* What people wrote about each indicator, below the table of all. */
static void own_words(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of,
                      const struct narasi *(*words)(const struct analisis *analisis))
{
	for (size_t i = 0; i < of->sasaran->indikator.count; i++) {
		const struct analisis *analisis = of->sasaran->indikator.items[i].analisis;

		if (!analisis || !words(analisis)->count)
			continue;
		name_line(composer, blocks, of, i);
		narasi_add(composer, blocks, words(analisis), 5);
	}
}

static const struct narasi *efficiency_words(const struct analisis *analisis)
{
	return &analisis->efisiensi;
}

static const struct narasi *programme_words(const struct analisis *analisis)
{
	return &analisis->program;
}

static void efficiency(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	efisiensi_sasaran_table(composer, blocks, of);
	own_words(composer, blocks, of, efficiency_words);
}

static void programmes(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	program_sasaran_table(composer, blocks, of);
	own_words(composer, blocks, of, programme_words);
}

static const struct analysis {
	const char *title;
	void (*add)(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of);
} analyses[] = {
	{ "Target dan Realisasi Tahun Ini", target_realisasi },
	{ "Perbandingan dengan Tahun-Tahun Sebelumnya", earlier_years },
	{ "Kemajuan terhadap Target Akhir Renstra", end_of_renstra },
	{ "Perbandingan dengan Standar", standards },
	{ "Penyebab Keberhasilan atau Kegagalan dan Solusi", all_causes },
	{ "Efisiensi Penggunaan Sumber Daya", efficiency },
	{ "Program yang Menunjang", programmes },
};

static void full_analysis(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	for (size_t i = 0; i < sizeof analyses / sizeof *analyses; i++) {
		struct part part = part_open(blocks, 4, lkip_title(composer, analyses[i].title));

		analyses[i].add(composer, blocks, of);
		part_close(blocks, part);
	}
}

/* -- the short form: indicator by indicator -- */

static void short_indikator(struct composer *composer, struct blocks *blocks, const struct indikator *indikator,
                            size_t number, int level)
{
	if (seri_joined(composer->record, indikator))
		seri_table(composer, blocks, indikator);
	for (size_t i = 0; !seri_joined(composer->record, indikator) && i < indikator->tahunan.count; i++)
		tahunan_table(composer, blocks, indikator, &indikator->tahunan.items[i], number);
	trend(composer, blocks, indikator);
	narasi_add(composer, blocks, &indikator->data_pendukung, level);
	causes(composer, blocks, indikator, level);
	if (!indikator->analisis)
		return;
	narasi_add(composer, blocks, &indikator->analisis->efisiensi, level);
	narasi_add(composer, blocks, &indikator->analisis->program, level);
}

static void short_analysis(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	bool several = of->sasaran->indikator.count > 1;

	for (size_t i = 0; i < of->sasaran->indikator.count; i++) {
		const struct indikator *indikator = &of->sasaran->indikator.items[i];
		struct text name = path_in(composer, indikator->path, "nama");
		struct part inner = { 0 };

		if (several)
			inner = part_open(blocks, 4, rich_plain(composer->arena, indikator->nama, name));
		short_indikator(composer, blocks, indikator, of->first + i, several ? 5 : 4);
		if (several)
			part_close(blocks, inner);
	}
}

/* -- B. Analisis Kinerja -- */

/* "Sasaran 1: ..." */
static void sasaran_analysis(struct composer *composer, struct blocks *blocks, const struct numbered_sasaran *of)
{
	struct text title = text_format(composer->arena, "Sasaran %z: %t", of->number, of->sasaran->uraian);
	struct text path = path_in(composer, of->sasaran->path, "uraian");
	struct part part = part_open(blocks, 3, rich_plain(composer->arena, title, path));

	blocks->items[part.content - 1].heading->numbered = false;
	if (composer->record->aturan->analisis == ANALISIS_RINGKAS)
		short_analysis(composer, blocks, of);
	else
		full_analysis(composer, blocks, of);
	part_close(blocks, part);
}

void lkip_analisis(struct composer *composer, struct blocks *blocks, const struct bab_akuntabilitas *bab)
{
	const struct record *record = composer->record;
	struct part part = part_open(blocks, 2, lkip_title(composer, "Analisis Kinerja"));
	struct numbered_sasaran of = { .first = 1 };

	narasi_add(composer, blocks, &bab->analisis, 3);
	for (size_t i = 0; i < record->sasaran.count; i++) {
		of.sasaran = &record->sasaran.items[i];
		of.number = i + 1;
		sasaran_analysis(composer, blocks, &of);
		of.first += of.sasaran->indikator.count;
	}
	part_close_or(composer, blocks, part, "sasaran");
}
