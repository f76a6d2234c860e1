/* One row per kind of column: what heads it in the year and in a quarter, how it stands, and what it shows. */
#include "layouts/tables/uang.h"

#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "record/record.h"

/* Codes that come first stand before the name. */
static bool code_leads(const struct uang_kolom *kolom)
{
	return kolom->count && kolom->items[0].jenis == KOLOM_KODE;
}

static size_t place(const struct uang_kolom *kolom, size_t i)
{
	if (!code_leads(kolom))
		return kolom->nama + 1 + i;
	return i ? kolom->nama + i : kolom->nama - 1;
}

typedef void put(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts);

static void put_kode(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_name(kolom->composer, row, column, facts->kode, LIT(""));
}

static void put_sumber_dana(const struct uang_kolom *kolom, struct row *row, size_t column,
                            const struct uang_facts *facts)
{
	cell_name(kolom->composer, row, column, facts->sumber_dana, facts->sumber_path);
}

static void put_keterangan(const struct uang_kolom *kolom, struct row *row, size_t column,
                           const struct uang_facts *facts)
{
	if (prose_given(facts->keterangan))
		cell_prose(kolom->composer, row, column, facts->keterangan);
}

static const struct kind {
	const char *year, *quarter;   /* heads */
	const char *of_year, *of_one; /* the figure it shows; NULL: */
	put *put;                     /* words */
	struct column column;
	bool grouped; /* a figure of the quarter */
	bool words;   /* no sum of it */
} kinds[KOLOM_UANG_COUNT] = {
	[KOLOM_KODE] = { "Kode", "Kode", NULL, NULL, put_kode, { .align = ALIGN_LEFT, .narrow = true }, false, true },
	[KOLOM_SEMULA] = { "Anggaran Sebelum Perubahan (Rp)",
	                   "Anggaran Sebelum Perubahan (Rp)",
	                   "semula",
	                   "semula.%d",
	                   NULL,
	                   { .align = ALIGN_RIGHT, .narrow = true },
	                   false,
	                   false },
	[KOLOM_ANGGARAN] = { "Anggaran (Rp)",
	                     "Anggaran (Rp)",
	                     "anggaran",
	                     "setahun.%d",
	                     NULL,
	                     { .align = ALIGN_RIGHT, .narrow = true },
	                     false,
	                     false },
	[KOLOM_PERUBAHAN] = { "Bertambah/ (Berkurang) (Rp)",
	                      "Bertambah/ (Berkurang) (Rp)",
	                      "perubahan",
	                      "perubahan.%d",
	                      NULL,
	                      { .align = ALIGN_RIGHT, .narrow = true },
	                      false,
	                      false },
	[KOLOM_RENCANA] = { "Rencana (Rp)",
	                    "Target (Rp)",
	                    "renja.target.4",
	                    "target.%d",
	                    NULL,
	                    { .align = ALIGN_RIGHT, .narrow = true },
	                    true,
	                    false },
	[KOLOM_REALISASI] = { "Realisasi (Rp)",
	                      "Realisasi (Rp)",
	                      "realisasi",
	                      "realisasi.%d",
	                      NULL,
	                      { .align = ALIGN_RIGHT, .narrow = true },
	                      true,
	                      false },
	[KOLOM_PERSEN] = { "Persentase (%)",
	                   "Capaian (%)",
	                   "serapan",
	                   "capaian.%d",
	                   NULL,
	                   { .align = ALIGN_DECIMAL, .narrow = true },
	                   true,
	                   false },
	[KOLOM_RENCANA_PERSEN] = { "Rencana (%)",
	                           "Rencana (%)",
	                           "rencana_persen",
	                           "rencana_persen.%d",
	                           NULL,
	                           { .align = ALIGN_DECIMAL, .narrow = true },
	                           true,
	                           false },
	[KOLOM_REALISASI_PERSEN] = { "Realisasi (%)",
	                             "Realisasi (%)",
	                             "serapan",
	                             "tingkat.%d",
	                             NULL,
	                             { .align = ALIGN_DECIMAL, .narrow = true },
	                             true,
	                             false },
	[KOLOM_DEVIASI] = { "Deviasi (poin)",
	                    "Deviasi (poin)",
	                    "deviasi",
	                    "deviasi.%d",
	                    NULL,
	                    { .align = ALIGN_DECIMAL, .narrow = true },
	                    true,
	                    false },
	[KOLOM_SISA] = { "Sisa (Rp)",
	                 "Sisa (Rp)",
	                 "sisa",
	                 "sisa.%d",
	                 NULL,
	                 { .align = ALIGN_RIGHT, .narrow = true },
	                 false,
	                 false },
	[KOLOM_SUMBER_DANA] = { "Sumber Dana",
	                        "Sumber Dana",
	                        NULL,
	                        NULL,
	                        put_sumber_dana,
	                        { .align = ALIGN_CENTRE, .narrow = true },
	                        false,
	                        true },
	[KOLOM_KETERANGAN] = { "Keterangan",
	                       "Keterangan",
	                       NULL,
	                       NULL,
	                       put_keterangan,
	                       { .align = ALIGN_LEFT },
	                       false,
	                       true },
	[KOLOM_PREDIKAT] = { "Predikat Kinerja",
	                     "Predikat Kinerja",
	                     "predikat",
	                     "predikat.%d",
	                     NULL,
	                     { .align = ALIGN_CENTRE, .narrow = true },
	                     false,
	                     false },
};

/* -- which -- */

struct uang_kolom uang_kolom_new(struct composer *composer, const struct kolom_anggaran_list *asked,
                                 const enum kolom_uang *usual, size_t count)
{
	struct uang_kolom kolom = { .composer = composer };

	if (!asked || !asked->count) {
		for (size_t i = 0; i < count; i++)
			uang_kolom_add(&kolom, usual[i]);
		return kolom;
	}
	kolom.chosen = true;
	for (size_t i = 0; i < asked->count && kolom.count < KOLOM_MOST; i++)
		kolom.items[kolom.count++] = asked->items[i];
	return kolom;
}

size_t uang_kolom_at(const struct uang_kolom *kolom, enum kolom_uang jenis)
{
	for (size_t i = 0; i < kolom->count; i++)
		if (kolom->items[i].jenis == jenis)
			return place(kolom, i);
	return 0;
}

bool uang_kolom_has(const struct uang_kolom *kolom, enum kolom_uang jenis)
{
	for (size_t i = 0; i < kolom->count; i++)
		if (kolom->items[i].jenis == jenis)
			return true;
	return false;
}

void uang_kolom_add(struct uang_kolom *kolom, enum kolom_uang jenis)
{
	if (kolom->count < KOLOM_MOST)
		kolom->items[kolom->count++] = (struct kolom_anggaran){ .jenis = jenis };
}

void uang_kolom_place(struct uang_kolom *kolom, size_t at)
{
	kolom->nama = at + code_leads(kolom);
}

size_t uang_kolom_end(const struct uang_kolom *kolom)
{
	return place(kolom, kolom->count - 1) + 1;
}

size_t uang_kolom_money(const struct uang_kolom *kolom)
{
	size_t i = 0;

	while (i < kolom->count && kinds[kolom->items[i].jenis].words)
		i++;
	return place(kolom, i);
}

/* -- heads -- */

void uang_kolom_columns(const struct uang_kolom *kolom, struct table *table)
{
	for (size_t i = 0; i < kolom->count; i++)
		table->columns[place(kolom, i)] = kinds[kolom->items[i].jenis].column;
}

static const char *usual_head(const struct uang_kolom *kolom, enum kolom_uang jenis)
{
	if (jenis == KOLOM_ANGGARAN && uang_kolom_has(kolom, KOLOM_SEMULA))
		return "Anggaran Setelah Perubahan (Rp)";
	if (jenis == KOLOM_ANGGARAN && !kolom->chosen && !kolom->quarter)
		return "Target (Rp)";
	return kolom->quarter ? kinds[jenis].quarter : kinds[jenis].year;
}

static void head(const struct uang_kolom *kolom, struct table *table, size_t i, size_t row, int down)
{
	const struct kolom_anggaran *one = &kolom->items[i];
	struct text usual = text_from(usual_head(kolom, one->jenis));

	cell_words(kolom->composer->arena, &table->rows.items[row], place(kolom, i),
	           prose_or(kolom->composer, one->judul, usual, LIT("")));
	if (down > 1)
		cell_span(table, row, place(kolom, i), 1, down);
}

/* How many columns from the i-th on are figures of the quarter. */
static size_t group_from(const struct uang_kolom *kolom, size_t i)
{
	size_t count = 0;

	while (i + count < kolom->count && kinds[kolom->items[i + count].jenis].grouped)
		count++;
	return count;
}

void uang_kolom_heads(const struct uang_kolom *kolom, struct table *table, struct text group)
{
	int rows = table->rows.count > 1 && table->rows.items[1].kind == ROW_HEAD ? 2 : 1;

	for (size_t i = 0; i < kolom->count; i++) {
		size_t together = rows > 1 ? group_from(kolom, i) : 0;

		if (!together) {
			head(kolom, table, i, 0, rows);
			continue;
		}
		cell_text(kolom->composer->arena, &table->rows.items[0], place(kolom, i), group, LIT(""));
		cell_span(table, 0, place(kolom, i), (int)together, 1);
		for (size_t end = i + together; i < end; i++)
			head(kolom, table, i, 1, 1);
		i--;
	}
}

/* -- rows -- */

static struct measure put_figure(const struct uang_kolom *kolom, struct row *row, size_t i,
                                 const struct uang_facts *facts)
{
	const struct kind *kind = &kinds[kolom->items[i].jenis];
	const char *name = kolom->quarter ? kind->of_one : kind->of_year;

	if (kolom->items[i].jenis != KOLOM_PERUBAHAN)
		return cell_figure(kolom->composer, row, place(kolom, i), facts->path, name, kolom->quarter);
	cell_figure_change(kolom->composer, row, place(kolom, i), facts->path, name, kolom->quarter);
	return MEASURE_UNKNOWN;
}

struct measure uang_cells(const struct uang_kolom *kolom, struct row *row, const struct uang_facts *facts)
{
	struct measure percent = MEASURE_UNKNOWN;

	for (size_t i = 0; i < kolom->count; i++) {
		const struct kind *kind = &kinds[kolom->items[i].jenis];

		if (row->cells[place(kolom, i)].covered)
			continue;
		if (kind->put)
			kind->put(kolom, row, place(kolom, i), facts);
		else if (kolom->items[i].jenis == KOLOM_PERSEN)
			percent = put_figure(kolom, row, i, facts);
		else
			put_figure(kolom, row, i, facts);
	}
	return percent;
}

void uang_kolom_clear(const struct uang_kolom *kolom, struct row *row)
{
	for (size_t i = 0; i < kolom->count; i++)
		if (!kinds[kolom->items[i].jenis].words)
			row->cells[place(kolom, i)].body.count = 0;
}

void uang_kolom_notes(const struct uang_kolom *kolom, void (*add)(void *context, struct text words), void *context)
{
	if (uang_kolom_has(kolom, KOLOM_DEVIASI))
		add(context, LIT("Deviasi = persentase realisasi \xE2\x88\x92 persentase rencana, keduanya terhadap "
		                 "anggaran, dalam poin persentase."));
	if (kolom->quarter && uang_kolom_has(kolom, KOLOM_SISA))
		add(context, text_format(kolom->composer->arena,
		                         "Sisa = anggaran \xE2\x88\x92 realisasi sampai dengan Triwulan %s.",
		                         quarter_roman(kolom->quarter)));
}
