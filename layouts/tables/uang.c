/* One row per kind of column: what heads it in the year and in a quarter, how it stands, and what it shows. */
#include "layouts/tables/uang.h"

#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "record/figures/predikat.h"
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

static struct measure difference(struct measure a, struct measure b)
{
	struct measure result = MEASURE_UNKNOWN;

	if (a.known && b.known)
		result.known = decimal_sub(a.value, b.value, &result.value);
	return result;
}

static struct measure share(const struct uang_kolom *kolom, const struct uang_facts *facts, struct measure part)
{
	return capaian_uang(facts->anggaran, part, percent_places(kolom->composer->record));
}

static void put_kode(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_name(kolom->composer, row, column, facts->kode, LIT(""));
}

static void put_semula(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_rupiah(kolom->composer, row, column, facts->semula);
}

static void put_anggaran(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_rupiah(kolom->composer, row, column, facts->anggaran);
}

/* What is less stands in brackets, as budgets write it. */
static void put_perubahan(const struct uang_kolom *kolom, struct row *row, size_t column,
                          const struct uang_facts *facts)
{
	struct composer *composer = kolom->composer;
	struct measure change = difference(facts->anggaran, facts->semula);

	if (!change.known || decimal_sign(change.value) >= 0) {
		cell_rupiah(composer, row, column, change);
		return;
	}
	change.value.digits = -change.value.digits;
	cell_value(composer, row, column, text_format(composer->arena, "(%t)", rupiah_plain(composer, change.value)));
}

static void put_rencana(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_rupiah(kolom->composer, row, column, facts->rencana);
}

static void put_realisasi(const struct uang_kolom *kolom, struct row *row, size_t column,
                          const struct uang_facts *facts)
{
	cell_rupiah(kolom->composer, row, column, facts->realisasi);
}

static void put_persen(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_percent(kolom->composer, row, column, facts->persen);
}

static void put_rencana_persen(const struct uang_kolom *kolom, struct row *row, size_t column,
                               const struct uang_facts *facts)
{
	cell_percent(kolom->composer, row, column, share(kolom, facts, facts->rencana));
}

static void put_realisasi_persen(const struct uang_kolom *kolom, struct row *row, size_t column,
                                 const struct uang_facts *facts)
{
	cell_percent(kolom->composer, row, column, share(kolom, facts, facts->realisasi));
}

/* Of the percentages as they are printed, so that who reckons it finds the same. */
static void put_deviasi(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_percent(kolom->composer, row, column,
	             difference(share(kolom, facts, facts->realisasi), share(kolom, facts, facts->rencana)));
}

static void put_sisa(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_rupiah(kolom->composer, row, column, facts->sisa);
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

static void put_predikat(const struct uang_kolom *kolom, struct row *row, size_t column, const struct uang_facts *facts)
{
	cell_value(kolom->composer, row, column, predikat_text(kolom->composer->record->aturan, facts->persen));
}

static const struct kind {
	const char *year, *quarter; /* heads */
	put *put;
	struct column column;
	bool grouped; /* a figure of the quarter */
	bool words;   /* no sum of it */
} kinds[KOLOM_UANG_COUNT] = {
	[KOLOM_KODE] = { "Kode", "Kode", put_kode, { .align = ALIGN_LEFT, .narrow = true }, false, true },
	[KOLOM_SEMULA] = { "Anggaran Sebelum Perubahan (Rp)",
	                   "Anggaran Sebelum Perubahan (Rp)",
	                   put_semula,
	                   { .align = ALIGN_RIGHT, .narrow = true },
	                   false,
	                   false },
	[KOLOM_ANGGARAN] = { "Anggaran (Rp)",
	                     "Anggaran (Rp)",
	                     put_anggaran,
	                     { .align = ALIGN_RIGHT, .narrow = true },
	                     false,
	                     false },
	[KOLOM_PERUBAHAN] = { "Bertambah/ (Berkurang) (Rp)",
	                      "Bertambah/ (Berkurang) (Rp)",
	                      put_perubahan,
	                      { .align = ALIGN_RIGHT, .narrow = true },
	                      false,
	                      false },
	[KOLOM_RENCANA] = { "Rencana (Rp)",
	                    "Target (Rp)",
	                    put_rencana,
	                    { .align = ALIGN_RIGHT, .narrow = true },
	                    true,
	                    false },
	[KOLOM_REALISASI] = { "Realisasi (Rp)",
	                      "Realisasi (Rp)",
	                      put_realisasi,
	                      { .align = ALIGN_RIGHT, .narrow = true },
	                      true,
	                      false },
	[KOLOM_PERSEN] = { "Persentase (%)",
	                   "Capaian (%)",
	                   put_persen,
	                   { .align = ALIGN_DECIMAL, .narrow = true },
	                   true,
	                   false },
	[KOLOM_RENCANA_PERSEN] = { "Rencana (%)",
	                           "Rencana (%)",
	                           put_rencana_persen,
	                           { .align = ALIGN_DECIMAL, .narrow = true },
	                           true,
	                           false },
	[KOLOM_REALISASI_PERSEN] = { "Realisasi (%)",
	                             "Realisasi (%)",
	                             put_realisasi_persen,
	                             { .align = ALIGN_DECIMAL, .narrow = true },
	                             true,
	                             false },
	[KOLOM_DEVIASI] = { "Deviasi (poin)",
	                    "Deviasi (poin)",
	                    put_deviasi,
	                    { .align = ALIGN_DECIMAL, .narrow = true },
	                    true,
	                    false },
	[KOLOM_SISA] = { "Sisa (Rp)", "Sisa (Rp)", put_sisa, { .align = ALIGN_RIGHT, .narrow = true }, false, false },
	[KOLOM_SUMBER_DANA] = { "Sumber Dana",
	                        "Sumber Dana",
	                        put_sumber_dana,
	                        { .align = ALIGN_CENTRE, .narrow = true },
	                        false,
	                        true },
	[KOLOM_KETERANGAN] = { "Keterangan",
	                       "Keterangan",
	                       put_keterangan,
	                       { .align = ALIGN_LEFT, .share = 120 },
	                       false,
	                       true },
	[KOLOM_PREDIKAT] = { "Predikat Kinerja",
	                     "Predikat Kinerja",
	                     put_predikat,
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

void uang_cells(const struct uang_kolom *kolom, struct row *row, const struct uang_facts *facts)
{
	for (size_t i = 0; i < kolom->count; i++)
		if (!row->cells[place(kolom, i)].covered)
			kinds[kolom->items[i].jenis].put(kolom, row, place(kolom, i), facts);
}

void uang_kolom_clear(const struct uang_kolom *kolom, struct row *row)
{
	for (size_t i = 0; i < kolom->count; i++)
		if (!kinds[kolom->items[i].jenis].words)
			row->cells[place(kolom, i)].body.count = 0;
}

struct uang_facts uang_facts_of(struct composer *composer, struct money money)
{
	struct uang_facts facts = {
		.semula = measure_if(money.given, money.semula),
		.anggaran = measure_if(money.given, money.anggaran),
		.realisasi = measure_if(money.given && money.spent, money.realisasi),
		.persen = serapan(money, percent_places(composer->record)),
	};

	facts.sisa.known = uang_sisa(money, &facts.sisa.value);
	return facts;
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
