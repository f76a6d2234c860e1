/* The formats of fields, a row each: {program.total.realisasi|rupiah|terbilang}. */
#include "record/figures/isian.h"

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

static struct text number_text(struct arena *arena, const struct record *record, const struct isian *isian,
                               struct text unit)
{
	struct measure value = measure_of(isian->number);

	if (isian->ungrouped)
		return text_from_int(arena, isian->number.digits);
	return value_text(arena, record->aturan, value, isian->number.places, unit);
}

struct text isian_text(struct arena *arena, const struct record *record, const struct isian *isian)
{
	if (!isian->known)
		return isian->computed ? LIT("tidak dapat dihitung") : LIT("(belum ada data)");
	switch (isian->kind) {
	case ISIAN_TEKS:
		return isian->text;
	case ISIAN_KALIMAT: /* only for messages: fields.c prints it */
		return isian->kalimat.written;
	case ISIAN_ANGKA:
		return number_text(arena, record, isian, isian->unit);
	case ISIAN_RENTANG:
		return nilai_text(arena, record->aturan, isian->indikator, isian->nilai);
	case ISIAN_UANG:
		return rupiah_format(arena, isian->rupiah, money_style(record));
	case ISIAN_TANGGAL:
		return date_format(arena, isian->date);
	}
	return LIT("");
}

static bool apply_rupiah(struct writing *writing)
{
	if (writing->isian.kind != ISIAN_UANG)
		return false;
	writing->text = isian_text(writing->arena, writing->record, &writing->isian);
	writing->bare = false;
	return true;
}

static bool apply_angka(struct writing *writing)
{
	const struct isian *isian = &writing->isian;

	if (isian->kind == ISIAN_UANG)
		writing->text = rupiah_format(writing->arena, isian->rupiah, RUPIAH_PLAIN);
	else if (isian->kind == ISIAN_ANGKA)
		writing->text = number_text(writing->arena, writing->record, isian, LIT(""));
	else
		return false;
	writing->bare = true;
	return true;
}

static bool apply_persen(struct writing *writing)
{
	const struct isian *isian = &writing->isian;

	if (isian->kind != ISIAN_ANGKA ||
	    !(unit_is_percent(isian->unit) || (!isian->unit.count && !isian->computed && !isian->ungrouped)))
		return false; /* 4 orang are not 4% */
	writing->isian.unit = LIT("%");
	writing->text = number_text(writing->arena, writing->record, &writing->isian, LIT("%"));
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
	const struct isian *isian = &writing->isian;
	struct text words;

	if (isian->kind == ISIAN_UANG)
		words = writing->bare ? terbilang(writing->arena, isian->rupiah)
		                      : terbilang_rupiah(writing->arena, isian->rupiah);
	else if (isian->kind == ISIAN_ANGKA)
		words = number_words(writing->arena, isian->number);
	else
		return false;
	if (isian->kind == ISIAN_ANGKA && !writing->bare && unit_is_percent(isian->unit))
		words = TEXT_JOIN(writing->arena, words, LIT(" persen"));
	writing->text = writing->formatted ? text_format(writing->arena, "%t (%t)", writing->text, words) : words;
	return true;
}

static bool apply_romawi(struct writing *writing)
{
	const struct isian *isian = &writing->isian;
	struct decimal whole = decimal_round(isian->number, 0);

	if (isian->kind != ISIAN_ANGKA || decimal_compare(whole, isian->number) != 0 || whole.digits < 1 ||
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
	if (writing->isian.kind != ISIAN_TANGGAL)
		return false;
	writing->text = date_format(writing->arena, writing->isian.date);
	return true;
}

static bool apply_tanggal_panjang(struct writing *writing)
{
	if (writing->isian.kind != ISIAN_TANGGAL)
		return false;
	writing->text = date_format_with_day(writing->arena, writing->isian.date);
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
