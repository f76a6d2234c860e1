/* The formats of fields, a row each: {program.total.realisasi|rupiah|terbilang}. */
#include "record/figures/naming.h"

#include "official/rupiah.h"
#include "official/terbilang.h"
#include "record/aturan.h"
#include "record/figures/value.h"
#include "record/record.h"

static enum rupiah_style money_style(const struct record *record)
{
	static const enum rupiah_style styles[] = {
		[UANG_RP_RAPAT] = RUPIAH_EYD,
		[UANG_RP_SPASI] = RUPIAH_SPACED,
		[UANG_RP_TITIK] = RUPIAH_DOTTED,
		[UANG_RP_STRIP] = RUPIAH_CLOSED,
	};

	return styles[record->aturan ? record->aturan->gaya_uang : UANG_RP_RAPAT];
}

static struct text number_text(struct arena *arena, const struct record *record, const struct figure *figure,
                               struct text unit)
{
	struct measure value = measure_of(figure->number);

	if (figure->ungrouped)
		return text_from_int(arena, figure->number.digits);
	return value_text(arena, record->aturan, value, figure->number.places, unit);
}

struct measure figure_measure(const struct figure *figure)
{
	if (figure->kind == FIGURE_MONEY)
		return measure_if(figure->known, figure->rupiah);
	return figure->kind == FIGURE_NUMBER && figure->known ? figure->exact : MEASURE_UNKNOWN;
}

struct text figure_text(struct arena *arena, const struct record *record, const struct figure *figure)
{
	if (!figure->known)
		return figure->computed ? LIT("tidak dapat dihitung") : LIT("(belum ada data)");
	switch (figure->kind) {
	case FIGURE_WORDS:
		return figure->words;
	case FIGURE_SENTENCE: /* only for messages: fields.c prints it */
		return figure->sentence.written;
	case FIGURE_NUMBER:
		return number_text(arena, record, figure, figure->unit);
	case FIGURE_RANGE:
		return nilai_text(arena, record->aturan, figure->indikator, figure->nilai);
	case FIGURE_MONEY:
		return rupiah_format(arena, figure->rupiah, money_style(record));
	case FIGURE_DATE:
		return date_format(arena, figure->date);
	}
	return LIT("");
}

static struct text nilai_bare(struct arena *arena, const struct record *record, const struct figure *figure)
{
	struct indikator bare = *figure->indikator;

	bare.satuan = LIT("");
	return nilai_text(arena, record->aturan, &bare, figure->nilai);
}

struct text figure_bare(struct arena *arena, const struct record *record, const struct figure *figure)
{
	if (!figure->known)
		return LIT("-");
	if (figure->kind == FIGURE_RANGE)
		return nilai_bare(arena, record, figure);
	if (figure->kind == FIGURE_MONEY)
		return record->aturan && record->aturan->angka->sen.value
		               ? rupiah_format_sen(arena, figure->rupiah, RUPIAH_PLAIN)
		               : rupiah_format(arena, figure->rupiah, RUPIAH_PLAIN);
	return figure->kind == FIGURE_NUMBER ? number_text(arena, record, figure, LIT(""))
	                                     : figure_text(arena, record, figure);
}

static bool apply_rupiah(struct writing *writing)
{
	if (writing->figure.kind != FIGURE_MONEY)
		return false;
	writing->text = figure_text(writing->arena, writing->record, &writing->figure);
	writing->bare = false;
	return true;
}

static bool apply_angka(struct writing *writing)
{
	const struct figure *figure = &writing->figure;

	if (figure->kind == FIGURE_MONEY)
		writing->text = rupiah_format(writing->arena, figure->rupiah, RUPIAH_PLAIN);
	else if (figure->kind == FIGURE_NUMBER)
		writing->text = number_text(writing->arena, writing->record, figure, LIT(""));
	else
		return false;
	writing->bare = true;
	return true;
}

static bool apply_persen(struct writing *writing)
{
	const struct figure *figure = &writing->figure;

	if (figure->kind != FIGURE_NUMBER ||
	    !(unit_is_percent(figure->unit) || (!figure->unit.count && !figure->computed && !figure->ungrouped)))
		return false; /* 4 orang are not 4% */
	writing->figure.unit = LIT("%");
	writing->text = number_text(writing->arena, writing->record, &writing->figure, LIT("%"));
	writing->bare = false;
	return true;
}

/* 15 instead of 15,00; 22,05 stays. */
static struct text number_words(struct arena *arena, struct decimal number)
{
	struct decimal whole = decimal_round(number, 0);

	return terbilang_decimal(arena, decimal_compare(whole, number) == 0 ? whole : number);
}

static bool apply_terbilang(struct writing *writing)
{
	const struct figure *figure = &writing->figure;
	struct text words;

	if (figure->kind == FIGURE_MONEY)
		words = writing->bare ? number_words(writing->arena, figure->rupiah)
		                      : terbilang_rupiah(writing->arena, figure->rupiah);
	else if (figure->kind == FIGURE_NUMBER)
		words = number_words(writing->arena, figure->number);
	else
		return false;
	if (figure->kind == FIGURE_NUMBER && !writing->bare && unit_is_percent(figure->unit))
		words = TEXT_JOIN(writing->arena, words, LIT(" persen"));
	writing->text = writing->formatted ? text_format(writing->arena, "%t (%t)", writing->text, words) : words;
	return true;
}

static bool apply_romawi(struct writing *writing)
{
	const struct figure *figure = &writing->figure;
	struct decimal whole = decimal_round(figure->number, 0);

	if (figure->kind != FIGURE_NUMBER || decimal_compare(whole, figure->number) != 0 || whole.digits < 1 ||
	    whole.digits > 3999)
		return false;
	writing->text = roman_upper(writing->arena, (int)whole.digits);
	return true;
}

static bool apply_huruf_besar(struct writing *writing)
{
	writing->text = text_upper(writing->arena, writing->text);
	return true;
}

static bool apply_tanggal(struct writing *writing)
{
	if (writing->figure.kind != FIGURE_DATE)
		return false;
	writing->text = date_format(writing->arena, writing->figure.date);
	return true;
}

static bool apply_tanggal_panjang(struct writing *writing)
{
	if (writing->figure.kind != FIGURE_DATE)
		return false;
	writing->text = date_format_with_day(writing->arena, writing->figure.date);
	return true;
}

const struct bentuk bentuk_table[] = {
	{ "angka", apply_angka },
	{ "huruf_besar", apply_huruf_besar },
	{ "persen", apply_persen },
	{ "romawi", apply_romawi },
	{ "rupiah", apply_rupiah },
	{ "tanggal", apply_tanggal },
	{ "tanggal_panjang", apply_tanggal_panjang },
	{ "terbilang", apply_terbilang },
	{ NULL, NULL },
};
