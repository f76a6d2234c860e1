/* What was reached of a target, for the shapes targets come in, and over several indicators. */
#include "record/aturan.h"
#include "record/figures/measures_private.h"
#include "record/record.h"

/* -- one indicator -- */

static enum alasan first_fault(enum arah arah, struct nilai target, struct nilai realisasi)
{
	if (target.kind == NILAI_TIDAK_ADA)
		return ALASAN_TARGET_KOSONG;
	if (realisasi.kind == NILAI_TIDAK_ADA)
		return ALASAN_REALISASI_KOSONG;
	if (!target.numbered || !realisasi.numbered)
		return ALASAN_KATEGORI;
	if (target.kind != NILAI_RENTANG && decimal_sign(target.low) <= 0)
		return ALASAN_TARGET_NOL;
	if (arah == ARAH_TURUN_RASIO && decimal_sign(realisasi.low) <= 0)
		return ALASAN_REALISASI_NOL;
	return ALASAN_TIDAK_ADA;
}

static struct measure capped(const struct record *record, struct measure penuh)
{
	const struct aturan *aturan = record->aturan;

	if (penuh.known && aturan && aturan->capaian_tertinggi.given &&
	    decimal_compare(penuh.value, aturan->capaian_tertinggi.value) > 0)
		return measure_of(decimal_round(aturan->capaian_tertinggi.value, percent_places(record)));
	return penuh;
}

static bool zero_is_hundred(const struct record *record)
{
	return record->aturan && record->aturan->target_nol == TARGET_NOL_SERATUS;
}

struct measure capaian_nol(const struct record *record, enum arah arah, struct measure target, struct measure realisasi)
{
	if (!zero_is_hundred(record) || !target.known || !realisasi.known || decimal_sign(target.value) != 0 ||
	    !target_tercapai(arah, target.value, realisasi.value))
		return MEASURE_UNKNOWN;
	return measure_of(decimal_round(decimal_from_int(100), percent_places(record)));
}

static struct pencapaian compare(const struct record *record, enum arah arah, struct nilai target,
                                 struct nilai realisasi)
{
	struct pencapaian result = { .alasan = first_fault(arah, target, realisasi) };
	int places = percent_places(record);

	if (result.alasan == ALASAN_TARGET_NOL) {
		result.capaian = result.penuh =
			capaian_nol(record, arah, measure_of(target.low), measure_of(realisasi.low));
		result.alasan = result.penuh.known ? ALASAN_TIDAK_ADA : ALASAN_TARGET_NOL;
		return result;
	}
	if (result.alasan != ALASAN_TIDAK_ADA)
		return result;
	result.penuh = target.kind == NILAI_RENTANG
	                       ? measure_rentang(arah, target.low, target.high, realisasi.low, places)
	                       : capaian(arah, measure_of(target.low), measure_of(realisasi.low), places);
	if (!result.penuh.known)
		result.alasan = ALASAN_TERLALU_BESAR;
	result.capaian = capped(record, result.penuh);
	return result;
}

struct pencapaian indikator_pencapaian(const struct record *record, const struct indikator *indikator, int year)
{
	return compare(record, indikator->arah, nilai_target(record, indikator, year),
	               nilai_realisasi(indikator, year));
}

struct measure indikator_capaian(const struct record *record, const struct indikator *indikator, int year)
{
	return indikator_pencapaian(record, indikator, year).capaian;
}

static bool reached(enum arah arah, struct nilai target, struct nilai realisasi)
{
	if (target.kind == NILAI_KATEGORI && realisasi.kind == NILAI_KATEGORI)
		return arah == ARAH_NAIK ? realisasi.rank >= target.rank : realisasi.rank <= target.rank;
	if (target.kind == NILAI_RENTANG)
		return (arah == ARAH_TURUN || arah == ARAH_TURUN_RASIO ||
		        decimal_compare(realisasi.low, target.low) >= 0) &&
		       (arah == ARAH_NAIK || decimal_compare(realisasi.low, target.high) <= 0);
	return target_tercapai(arah, target.low, realisasi.low);
}

enum hasil indikator_hasil(const struct record *record, const struct indikator *indikator, int year)
{
	struct nilai target = nilai_target(record, indikator, year);
	struct nilai realisasi = nilai_realisasi(indikator, year);
	bool steps = target.kind == NILAI_KATEGORI && realisasi.kind == NILAI_KATEGORI;

	if (!steps && (!target.numbered || !realisasi.numbered))
		return HASIL_TIDAK_DIKETAHUI;
	if (!reached(indikator->arah, target, realisasi))
		return HASIL_TIDAK_TERCAPAI;
	/* no success is claimed beside a capaian that is not known */
	return target.kind == NILAI_ANGKA && decimal_sign(target.low) == 0 && !zero_is_hundred(record)
	               ? HASIL_TIDAK_DIKETAHUI
	               : HASIL_TERCAPAI;
}

struct pencapaian indikator_kemajuan(const struct record *record, const struct indikator *indikator, int year)
{
	struct nilai last = { .kind = NILAI_TIDAK_ADA };
	struct pencapaian result;

	if (record->renstra && record->renstra->akhir.given)
		last = nilai_target(record, indikator, (int)record->renstra->akhir.value);
	result = compare(record, indikator->arah, last, nilai_realisasi(indikator, year));
	result.capaian = result.penuh;
	return result;
}

/* -- several -- */

struct gathering {
	struct ikhtisar_capaian all;
	struct mean mean;
};

static void add_indikator(struct gathering *gathering, const struct record *record, const struct indikator *indikator,
                          int year)
{
	struct ikhtisar_capaian *all = &gathering->all;
	enum hasil hasil = indikator_hasil(record, indikator, year);

	all->indikator++;
	all->tercapai += hasil == HASIL_TERCAPAI;
	all->tidak_tercapai += hasil == HASIL_TIDAK_TERCAPAI;
	mean_add(&gathering->mean, indikator_capaian(record, indikator, year));
}

static void add_sasaran(struct gathering *gathering, const struct record *record, const struct sasaran *sasaran,
                        int year)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		add_indikator(gathering, record, &sasaran->indikator.items[i], year);
}

static struct ikhtisar_capaian settled(struct gathering gathering)
{
	gathering.all.dihitung = gathering.mean.known;
	gathering.all.rata_rata = mean_of(&gathering.mean);
	gathering.all.surprises = mean_surprises(&gathering.mean);
	return gathering.all;
}

struct ikhtisar_capaian sasaran_ikhtisar(const struct record *record, const struct sasaran *sasaran, int year)
{
	struct gathering gathering = { 0 };

	add_sasaran(&gathering, record, sasaran, year);
	return settled(gathering);
}

struct ikhtisar_capaian record_ikhtisar(const struct record *record, int year)
{
	struct gathering gathering = { 0 };

	for (size_t i = 0; i < record->sasaran.count; i++)
		add_sasaran(&gathering, record, &record->sasaran.items[i], year);
	return settled(gathering);
}
