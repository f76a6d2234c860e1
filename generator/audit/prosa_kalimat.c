/* Sentence by sentence, and what several rules ask of one. */
#include "audit/prosa.h"

#include "record/record.h"

void kalimat_tiap(const struct audit *audit, void (*look)(const struct kalimat *kalimat))
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		struct kalimat kalimat = { .audit = audit, .teks = teks, .sebutan = &audit->bacaan->sebutan[t] };

		for (size_t i = 0; i < teks->kalimat; i++) {
			kalimat.first = kalimat.end;
			kalimat.end = teks->akhir[i];
			look(&kalimat);
		}
	}
}

bool kalimat_memuat(const struct kalimat *kalimat, const char *const *words)
{
	return kata_cari(kalimat->teks, kalimat->first, kalimat->end, words) < kalimat->end;
}

const struct sebutan *kalimat_sebutan(const struct kalimat *kalimat, enum jenis_nama jenis, size_t before)
{
	const struct sebutan *found = NULL;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis == jenis && one->first >= kalimat->first && one->end <= before)
			found = one;
	}
	return found;
}

size_t kalimat_indikator(const struct kalimat *kalimat, const struct indikator **only)
{
	*only = NULL;
	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis != NAMA_INDIKATOR || one->first < kalimat->first || one->end > kalimat->end)
			continue;
		if (*only && *only != one->nama->milik) {
			*only = NULL;
			return 2;
		}
		*only = one->nama->milik;
	}
	return *only != NULL;
}

int kata_tahun(const struct kata *kata)
{
	int year = 0;

	if (kata->jenis != KATA_ANGKA || kata->asli.count != 4)
		return 0;
	for (size_t i = 0; i < 4; i++)
		year = year * 10 + (kata->asli.bytes[i] - '0');
	return year >= 1945 && year <= 2100 ? year : 0;
}

size_t kalimat_tahun(const struct kalimat *kalimat, int *year)
{
	size_t count = 0;

	*year = 0;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		int found = kata_tahun(&kalimat->teks->kata[i]);

		if (!found || found == *year || kalimat_mengutip(kalimat, i))
			continue;
		*year = found;
		count++;
	}
	return count;
}

bool kalimat_mengutip(const struct kalimat *kalimat, size_t at)
{
	return bacaan_mengutip(kalimat->audit->bacaan, kalimat->teks, at);
}

bool kalimat_kami(const struct kalimat *kalimat)
{
	static const char *const words[] = { "provinsi", "pusat",      "nasional", "kementerian",
		                             "apbn",     "sebelumnya", "lalu",     NULL };
	int year;

	return !kalimat_memuat(kalimat, words) && !teks_di(kalimat->teks, "lkip.perencanaan.tindak_lanjut") &&
	       (!kalimat_tahun(kalimat, &year) || year >= kalimat->audit->record->tahun.value);
}

bool kalimat_batas(const struct kalimat *kalimat, size_t at)
{
	static const char *const bounds[] = { "di atas",       "diatas",
		                              "di bawah",      "dibawah",
		                              "lebih dari",    "kurang dari",
		                              "hampir",        "sekitar",
		                              "kisaran",       "paling sedikit",
		                              "paling banyak", "paling rendah",
		                              "paling tinggi", "sekurang-kurangnya",
		                              "setidaknya",    "minimal",
		                              "maksimal",      "antara",
		                              "batas",         "ambang" };
	static const char *const between[] = { "rp", ".", "angka", "nilai", "sebesar", NULL };
	const struct kata *kata = kalimat->teks->kata;

	while (at > kalimat->first && kata_among(&kata[at - 1], between))
		at--;
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
		for (size_t words = 1; words <= 2 && at >= kalimat->first + words; words++)
			if (frasa_panjang(kalimat->teks, at - words, bounds[i]) == words)
				return true;
	return false;
}

bool kalimat_persen(const struct kalimat *kalimat, size_t at)
{
	return at + 1 < kalimat->end &&
	       (kata_is(&kalimat->teks->kata[at + 1], "%") || kata_is(&kalimat->teks->kata[at + 1], "persen"));
}

bool kalimat_uang(const struct kalimat *kalimat, size_t at)
{
	const struct kata *kata = kalimat->teks->kata;

	if (at > kalimat->first && kata_is(&kata[at - 1], "rp"))
		return true;
	if (at > kalimat->first + 1 && kata_is(&kata[at - 1], ".") && kata_is(&kata[at - 2], "rp"))
		return true;
	return at + 1 < kalimat->end && kata_is(&kata[at + 1], "rupiah");
}

/* "kenaikan ... dari 15% menjadi 29% sebesar 14%" */
static bool behind_both(const struct kalimat *kalimat, size_t at)
{
	static const char *const by[] = { "sebesar", "sebanyak", NULL }, *const to[] = { "menjadi", NULL };
	static const char *const moves[] = { "kenaikan",  "penurunan", "peningkatan", "naik",      "turun",
		                             "meningkat", "menurun",   "bertambah",   "berkurang", NULL };
	size_t end;

	if (at == kalimat->first || !kata_among(&kalimat->teks->kata[at - 1], by))
		return false;
	end = kata_cari(kalimat->teks, kalimat->first, at, to);
	return end < at && kata_cari(kalimat->teks, kalimat->first, end, moves) < end;
}

bool kalimat_selisih(const struct kalimat *kalimat, size_t at)
{
	static const char *const differences[] = { "selisih",    "naik",      "turun",    "meningkat",   "menurun",
		                                   "bertambah",  "berkurang", "kenaikan", "penurunan",   "peningkatan",
		                                   "penambahan", "melampaui", "melebihi", "terpaut",     "jarak",
		                                   "lebih",      "kurang",    "tumbuh",   "pertumbuhan", "deviasi",
		                                   "kekurangan", "kelebihan", NULL };
	size_t from = at > kalimat->first + 5 ? at - 5 : kalimat->first;
	const struct kata *before = at > kalimat->first ? &kalimat->teks->kata[at - 1] : NULL;

	if (behind_both(kalimat, at))
		return true;
	if (before && (kata_is(before, "dari") || kata_is(before, "menjadi") || kata_is(before, "target")))
		return false;
	if (at + 2 < kalimat->end &&
	    (kata_is(&kalimat->teks->kata[at + 1], "poin") || kata_is(&kalimat->teks->kata[at + 2], "poin")))
		return true;
	return kata_cari(kalimat->teks, from, at, differences) < at;
}
