/* Counts in sentences, and in the data. */
#include "audit/cacah.h"

#include "record/record.h"

/* -- numbers -- */

bool bilangan_utuh(const struct kata *kata, int64_t *value)
{
	struct decimal number;

	if (kata->jenis != KATA_ANGKA || !angka_baca(kata->asli, &number))
		return false;
	if (decimal_compare(decimal_round(number, 0), number) != 0)
		return false;
	*value = decimal_round(number, 0).digits;
	return true;
}

/* Between a number and its words: "%", ",-". */
static size_t behind_number(const struct teks *teks, size_t at)
{
	static const char *const signs[] = { "%", ",", "-", NULL };

	for (at++; at < teks->count && teks->kata[at].rapat && kata_among(&teks->kata[at], signs);)
		at++;
	return at;
}

bool bilangan_dieja(const struct teks *teks, size_t at, int64_t *said, size_t *end)
{
	static const char *const ends[] = { ")", "rupiah", "persen", NULL };
	size_t open = behind_number(teks, at), taken;

	if (open + 1 >= teks->count || !kata_is(&teks->kata[open], "("))
		return false;
	taken = terbilang_baca(teks->kata + open + 1, teks->count - open - 1, said);
	*end = open + 1 + taken;
	return taken && *end < teks->count && kata_among(&teks->kata[*end], ends);
}

size_t bilangan_di(const struct teks *teks, size_t at, int64_t *value, bool *both)
{
	int64_t again;
	size_t end;

	*both = false;
	if (at >= teks->count || kata_tahun(&teks->kata[at]))
		return 0;
	if (bilangan_utuh(&teks->kata[at], value)) {
		*both = bilangan_dieja(teks, at, &again, &end);
		return *both ? end + 1 - at : 1;
	}
	end = terbilang_baca(teks->kata + at, teks->count - at, value);
	if (!end)
		return 0;
	if (at + end + 2 < teks->count && kata_is(&teks->kata[at + end], "(") &&
	    bilangan_utuh(&teks->kata[at + end + 1], &again)) {
		*both = true;
		end += 3;
	}
	return end;
}

size_t bilangan_cari(const struct teks *teks, size_t first, size_t end)
{
	return kata_atau_angka(teks->kata, first, end, TABEL_KATA(terbilang_awal));
}

/* -- things -- */

static const struct {
	const char *words;
	enum benda benda;
} things[] = {
	{ "sub kegiatan", BENDA_SUB }, { "subkegiatan", BENDA_SUB },       { "sub-kegiatan", BENDA_SUB },
	{ "sasaran", BENDA_SASARAN },  { "indikator", BENDA_INDIKATOR },   { "iku", BENDA_INDIKATOR },
	{ "tujuan", BENDA_TUJUAN },    { "program", BENDA_PROGRAM },       { "kegiatan", BENDA_KEGIATAN },
	{ "bidang", BENDA_BIDANG },    { "sub bagian", BENDA_SUB_BAGIAN }, { "subbagian", BENDA_SUB_BAGIAN },
	{ "seksi", BENDA_SEKSI },
};

enum benda benda_di(const struct teks *teks, size_t at, size_t *words)
{
	size_t found = frasa_pilih(teks, at, TABEL_KATA(things), words);

	return *words ? things[found].benda : BENDA_LAIN;
}

bool cacah_di(const struct teks *teks, size_t at, struct cacah *found)
{
	size_t words, taken;

	*found = (struct cacah){ .first = at };
	taken = bilangan_di(teks, at, &found->nilai, &found->ganda);
	if (!taken)
		return false;
	found->at = at + taken;
	found->benda = benda_di(teks, found->at, &words);
	found->end = found->at + words;
	return words > 0;
}

size_t cacah_unit(const struct unit *items, size_t count, enum benda benda)
{
	static const char *const bidang[] = { "Bidang ", NULL };
	static const char *const sub_bagian[] = { "Sub Bagian ", "Subbagian ", "Sub Bagian", "Subbag ", NULL };
	static const char *const seksi[] = { "Seksi ", NULL };
	const char *const *starts = benda == BENDA_BIDANG ? bidang : benda == BENDA_SEKSI ? seksi : sub_bagian;
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; starts[k]; k++)
			if (text_starts(items[i].nama, starts[k])) {
				found++;
				break;
			}
		if (benda != BENDA_BIDANG)
			found += cacah_unit(items[i].bawahan.items, items[i].bawahan.count, benda);
	}
	return found;
}

size_t cacah_data(const struct record *record, enum benda benda)
{
	size_t count = 0;

	if (benda == BENDA_SASARAN)
		return record->sasaran.count;
	if (benda == BENDA_TUJUAN)
		return record->renstra ? record->renstra->tujuan.count : 0;
	if (benda == BENDA_PROGRAM)
		return record->program.count;
	for (size_t s = 0; benda == BENDA_INDIKATOR && s < record->sasaran.count; s++)
		count += record->sasaran.items[s].indikator.count;
	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		for (size_t k = 0; k < program->kegiatan.count; k++)
			count += benda == BENDA_KEGIATAN ? 1
			         : benda == BENDA_SUB    ? program->kegiatan.items[k].sub_kegiatan.count
			                                 : 0;
	}
	if (record->organisasi && (benda == BENDA_BIDANG || benda == BENDA_SUB_BAGIAN || benda == BENDA_SEKSI))
		count = cacah_unit(record->organisasi->unit.items, record->organisasi->unit.count, benda);
	return count;
}
