/* What stands below a table because a "-" or a number in it needs a reason: values that cannot be
 * computed, the cap, components of a realisasi, the formula of efficiency. */
#include "layouts/tables/tables.h"

#include "base/buffer.h"
#include "record/aturan.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"

#define TIMES " \xC3\x97 "
#define MINUS "\xE2\x88\x92"

static bool has_line(const struct notes *notes, struct text words)
{
	for (size_t i = 0; i < notes->lines.count; i++)
		if (text_equal(notes->lines.items[i], words))
			return true;
	return false;
}

void notes_line(struct notes *notes, struct text words)
{
	if (words.count && !has_line(notes, words))
		*array_push(notes->composer->arena, &notes->lines) = words;
}

static struct text subject(const struct notes *notes, const struct indikator *indikator, int year)
{
	struct arena *arena = notes->composer->arena;

	switch (notes->subject) {
	case SUBJECT_NAME:
		return indikator->nama;
	case SUBJECT_YEAR:
		return text_format(arena, "tahun %t", told_year(notes->composer, year));
	case SUBJECT_BOTH:
		return text_format(arena, "%t tahun %t", indikator->nama, told_year(notes->composer, year));
	}
	return LIT("");
}

static void enumerate(const struct notes *notes, struct text *list, struct text item)
{
	*list = text_format(notes->composer->arena, list->count ? "%t, %t" : "%t%t", *list, item);
}

/* Words in the table itself say why there is no number. */
static bool told_in_words(const struct indikator *indikator, int year)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);

	return tahunan && prose_given(tahunan->sebutan_realisasi);
}

void notes_capaian(struct notes *notes, const struct indikator *indikator, int year)
{
	struct arena *arena = notes->composer->arena;
	struct pencapaian found = indikator_pencapaian(notes->composer->record, indikator, year);
	struct text name = subject(notes, indikator, year);

	if (found.alasan != ALASAN_TIDAK_ADA &&
	    !(found.alasan == ALASAN_REALISASI_KOSONG && told_in_words(indikator, year)))
		enumerate(notes, &notes->unknown[found.alasan], name);
	notes_spared(notes, found.capaian);
	if (found.alasan == ALASAN_TIDAK_ADA && found.capaian.known &&
	    decimal_compare(found.capaian.value, found.penuh.value) != 0)
		enumerate(notes, &notes->cut,
		          text_format(arena, "%t (%t)", name,
		                      told_as(notes->composer,
		                              percent_text(arena, notes->composer->record->aturan, found.penuh),
		                              indikator->path, "capaian_penuh.%d", year)));
}

void notes_putus(struct notes *notes, const struct indikator *indikator, int from, int to)
{
	if (seri_putus(indikator, from, to))
		notes_line(notes, text_format(notes->composer->arena,
		                              "%t tahun %t tidak dibandingkan dengan tahun sebelumnya "
		                              "karena cara mengukurnya berbeda.",
		                              indikator->nama, told_year(notes->composer, to)));
}

/* -- components -- */

static struct text spelt(struct composer *composer, struct decimal value, struct text path, const char *name)
{
	return told_as(composer, decimal_format(composer->arena, value), path, name, 0);
}

static struct text term(struct composer *composer, const struct indikator *indikator, const struct komponen *komponen)
{
	struct text nilai = spelt(composer, komponen->nilai.value, komponen->path, "nilai");

	if (indikator->hitung == HITUNG_BERBOBOT)
		return text_format(composer->arena, "%t" TIMES "%t",
		                   spelt(composer, komponen->bobot.value, komponen->path, "bobot"), nilai);
	return nilai;
}

/* "80 + 90 + 85" */
static struct text sum(struct composer *composer, const struct indikator *indikator,
                       const struct komponen_list *komponen)
{
	struct text words = LIT("");

	for (size_t i = 0; i < komponen->count; i++)
		words = text_format(composer->arena, i ? "%t + %t" : "%t%t", words,
		                    term(composer, indikator, &komponen->items[i]));
	return words;
}

static struct text working(struct composer *composer, const struct indikator *indikator,
                           const struct komponen_list *komponen, struct text result)
{
	struct arena *arena = composer->arena;
	const struct komponen *items = komponen->items;
	struct decimal factor = indikator->pengali.given ? indikator->pengali.value : decimal_from_int(100);

	switch (indikator->hitung) {
	case HITUNG_RASIO:
		return text_format(arena, "%t / %t" TIMES "%t",
		                   spelt(composer, items[0].nilai.value, items[0].path, "nilai"),
		                   spelt(composer, items[1].nilai.value, items[1].path, "nilai"),
		                   spelt(composer, factor, indikator->path, "pengali"));
	case HITUNG_RATA_RATA:
		return text_format(arena, "(%t) / %t", sum(composer, indikator, komponen),
		                   told(composer, LIT("banyak"), result.bytes, 0));
	case HITUNG_JUMLAH:
	case HITUNG_BERBOBOT:
		break;
	}
	return sum(composer, indikator, komponen);
}

struct text komponen_words(struct composer *composer, const struct indikator *indikator,
                           const struct komponen_list *komponen, struct text name)
{
	struct measure result = komponen_hasil(indikator, komponen);

	if (!result.known)
		return LIT("");
	return text_format(composer->arena, "%t = %t", working(composer, indikator, komponen, name),
	                   told_as(composer,
	                           indikator_value(composer->arena, composer->record->aturan, indikator, result),
	                           LIT(""), name.bytes, 0));
}

void notes_komponen(struct notes *notes, const struct indikator *indikator, int year)
{
	struct arena *arena = notes->composer->arena;
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);
	struct text name = text_format(arena, "%t.realisasi.%d", indikator->path, year);
	struct text words = tahunan ? komponen_words(notes->composer, indikator, &tahunan->komponen, name) : LIT("");

	if (words.count)
		notes_line(notes, text_format(arena, "%s%t = %t", notes->subject == SUBJECT_YEAR ? "Realisasi " : "",
		                              subject(notes, indikator, year), words));
}

/* -- means and efficiency -- */

void notes_mean(struct notes *notes, const struct ikhtisar_capaian *all, struct text path)
{
	size_t left_out = all->indikator - all->dihitung;

	if (left_out)
		notes_line(notes, text_format(notes->composer->arena,
		                              "Rata-rata dihitung dari %t indikator; %t indikator "
		                              "yang capaiannya tidak dapat dihitung tidak ikut.",
		                              told_count(notes->composer, path, "rata_rata", 0),
		                              told(notes->composer, path, "tidak_dihitung", 0)));
	if (all->surprises)
		notes_line(notes, MEAN_WORDS);
}

struct text spared_words(struct composer *composer, struct measure percent)
{
	bool below = decimal_compare(percent.value, decimal_from_int(100)) < 0;

	return text_format(composer->arena, "%t berarti %s 100%%: angka 100 hanya ditulis bila tepat tercapai.",
	                   told_as(composer, decimal_format(composer->arena, percent.value), LIT("seratus"),
	                           below ? "kurang" : "lebih", 0),
	                   below ? "belum tepat" : "sedikit di atas");
}

void notes_spared(struct notes *notes, struct measure percent)
{
	if (measure_spared(percent))
		notes_line(notes, spared_words(notes->composer, percent));
}

void notes_unspent(struct notes *notes)
{
	struct sub_walk walk = { .scope = &notes->composer->scope };
	size_t unspent = 0;

	while (sub_walk_next(&walk))
		unspent += belanja_kosong(walk.sub);
	if (unspent)
		notes_line(notes, text_format(notes->composer->arena,
		                              "Realisasi %t sub kegiatan belum ada, sehingga jumlah dan persentase "
		                              "yang memuatnya bertanda -.",
		                              told(notes->composer, LIT("sub_kegiatan"), "tanpa_realisasi", 0)));
}

void notes_formula(struct notes *notes, bool columns)
{
	static const char *const formulas[] = {
		[EFISIENSI_SELISIH] =
			"Tingkat efisiensi = capaian kinerja " MINUS " capaian anggaran, dalam poin persentase.",
		[EFISIENSI_PMK214] = "E = (anggaran" TIMES "capaian " MINUS " realisasi) / "
				     "(anggaran" TIMES "capaian)" TIMES "100%; NE = 50% + E / 20" TIMES
				     "50%, dengan E dibatasi dari " MINUS "20% sampai 20% "
				     "(cara PMK 214/PMK.02/2017).",
		[EFISIENSI_SISA] = "Efisiensi = 100% " MINUS " capaian anggaran, dihitung bila "
				   "capaian kinerja paling sedikit 100%.",
	};
	enum cara_efisiensi cara = notes->composer->record->aturan->efisiensi;

	if (cara == EFISIENSI_SELISIH && columns)
		notes_line(notes, LIT("Tingkat efisiensi = capaian kinerja (kolom 6) " MINUS
		                      " capaian anggaran (kolom 9), dalam poin persentase."));
	else
		notes_line(notes, text_from(formulas[cara]));
}

void notes_efisiensi(struct notes *notes, struct text name, enum alasan alasan)
{
	if (alasan != ALASAN_TIDAK_ADA)
		enumerate(notes, &notes->unreckoned[alasan], name);
}

void notes_kemajuan(struct notes *notes, struct text name, enum alasan alasan)
{
	if (alasan != ALASAN_TIDAK_ADA)
		enumerate(notes, &notes->behind[alasan], name);
}

/* -- to the table -- */

static void line_out(struct buffer *words, struct text line)
{
	if (words->count)
		buffer_byte(words, '\n');
	buffer_add(words, line);
}

static void reasons_out(struct buffer *words, const char *format, const struct text *subjects)
{
	for (enum alasan i = 0; i < ALASAN_COUNT; i++)
		if (subjects[i].count)
			line_out(words, text_format(words->arena, format, alasan_text(i), subjects[i]));
}

/* Reasons come first, the cap last. */
static void gathered_lines(struct notes *notes, struct buffer *words)
{
	struct arena *arena = notes->composer->arena;
	struct number cap = notes->composer->record->aturan->capaian_tertinggi;

	reasons_out(words, "Capaian tidak dapat dihitung karena %t: %t.", notes->unknown);
	reasons_out(words, "Efisiensi tidak dapat dihitung karena %t: %t.", notes->unreckoned);
	reasons_out(words, "Kemajuan tidak dapat dihitung karena %t: %t.", notes->behind);
	for (size_t i = 0; i < notes->lines.count; i++)
		line_out(words, notes->lines.items[i]);
	if (notes->cut.count)
		line_out(words, text_format(arena,
		                            "Capaian dibatasi paling tinggi %t; sebelum "
		                            "dibatasi: %t.",
		                            told_as(notes->composer,
		                                    percent_text(arena, notes->composer->record->aturan,
		                                                 measure_of(cap.value)),
		                                    LIT("aturan"), "capaian_tertinggi", 0),
		                            notes->cut));
}

void notes_put(struct notes *notes, struct table *table)
{
	struct buffer words = { .arena = notes->composer->arena };

	gathered_lines(notes, &words);
	if (words.count)
		table->source = rich_plain(notes->composer->arena, buffer_text(&words), LIT(""));
}
