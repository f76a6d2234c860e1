/* The checklist and its shapes. An item is known by its number alone, so what was found stands apart from
 * what was asked, and most offices write only what was found. */
#include "record/figures/reviu.h"

#include "record/figures/value.h"

#include <stddef.h>

/* -- what the form asks -- */

#define TEXT_OF(words)                                                                                                 \
	{                                                                                                              \
		words, sizeof(words) - 1                                                                               \
	}

/* clang-format off */
static const struct text format_items[] = {
	TEXT_OF("Laporan menampilkan data penting instansi"),
	TEXT_OF("Laporan menyajikan target kinerja"),
	TEXT_OF("Laporan menyajikan capaian kinerja secara memadai"),
	TEXT_OF("Lampiran mendukung informasi pada badan laporan"),
	TEXT_OF("Laporan menyajikan upaya perbaikan ke depan"),
	TEXT_OF("Laporan menyajikan akuntabilitas keuangan"),
};
static const struct text making_items[] = {
	TEXT_OF("Laporan disusun oleh unit kerja yang memiliki tugas untuk itu"),
	TEXT_OF("Informasi dalam laporan didukung data yang memadai"),
	TEXT_OF("Terdapat mekanisme penyampaian data dan informasi dari unit kerja kepada unit penyusun laporan"),
	TEXT_OF("Penanggung jawab pengumpulan data dan informasi ditetapkan pada setiap unit kerja"),
	TEXT_OF("Data dan informasi kinerja dalam laporan diyakini keandalannya"),
	TEXT_OF("Analisis dan penjelasan dalam laporan diketahui oleh unit kerja terkait"),
	TEXT_OF("Laporan dihimpun dari laporan kinerja unit kerja di bawahnya"),
};
static const struct text substance_items[] = {
	TEXT_OF("Sasaran dalam laporan sesuai dengan sasaran dalam perjanjian kinerja"),
	TEXT_OF("Sasaran dalam laporan selaras dengan rencana strategis"),
	TEXT_OF("Bila butir 1 atau 2 tidak terpenuhi, terdapat penjelasan yang memadai"),
	TEXT_OF("Sasaran dalam laporan sesuai dengan sasaran yang diukur indikator kinerja utama"),
	TEXT_OF("Indikator dalam laporan sesuai dengan indikator kinerja utama"),
	TEXT_OF("Bila butir 4 atau 5 tidak terpenuhi, terdapat penjelasan yang memadai"),
	TEXT_OF("Terdapat perbandingan data kinerja dengan tahun lalu, standar nasional, dan pembanding lain "
	        "yang bermanfaat"),
	TEXT_OF("Indikator kinerja cukup untuk mengukur sasaran"),
	TEXT_OF("Bila butir 8 tidak terpenuhi, terdapat penjelasan yang memadai"),
	TEXT_OF("Indikator kinerja spesifik, terukur, dapat dicapai, relevan, dan berjangka waktu (SMART)"),
};

static const struct {
	struct text judul;
	const struct text *items;
	size_t count;
} form[] = {
	{ TEXT_OF("Format"), format_items, sizeof format_items / sizeof *format_items },
	{ TEXT_OF("Mekanisme penyusunan"), making_items, sizeof making_items / sizeof *making_items },
	{ TEXT_OF("Substansi"), substance_items, sizeof substance_items / sizeof *substance_items },
};
/* clang-format on */

size_t reviu_parts(const struct reviu *reviu)
{
	return reviu->kelompok.count ? reviu->kelompok.count : sizeof form / sizeof *form;
}

static struct prose usual_words(const struct reviu *reviu, struct text words)
{
	return (struct prose){ words, reviu->path };
}

struct prose reviu_judul(const struct reviu *reviu, size_t part)
{
	return reviu->kelompok.count ? reviu->kelompok.items[part].judul : usual_words(reviu, form[part].judul);
}

size_t reviu_items(const struct reviu *reviu, size_t part)
{
	return reviu->kelompok.count ? reviu->kelompok.items[part].butir.count : form[part].count;
}

struct prose reviu_butir(const struct reviu *reviu, size_t part, size_t item)
{
	return reviu->kelompok.count ? reviu->kelompok.items[part].butir.items[item]
	                             : usual_words(reviu, form[part].items[item]);
}

/* -- what was found -- */

struct text reviu_nomor(struct arena *arena, size_t part, size_t item)
{
	return text_format(arena, "%t.%z", roman_upper(arena, (int)part + 1), item + 1);
}

struct hasil_reviu reviu_hasil(const struct reviu *reviu, struct arena *arena, size_t part, size_t item)
{
	struct text nomor = reviu_nomor(arena, part, item);
	struct hasil_reviu hasil = { .kunci = nomor, .centang = reviu->centang, .path = reviu->path };

	for (size_t i = 0; i < reviu->hasil.count; i++) {
		const struct hasil_reviu *found = &reviu->hasil.items[i];

		if (!text_equal(found->kunci, nomor))
			continue;
		hasil.catatan = found->catatan;
		hasil.path = found->path;
		if (found->centang.given)
			hasil.centang = found->centang;
	}
	return hasil;
}

bool reviu_filled(const struct reviu *reviu)
{
	return reviu->centang.given || reviu->hasil.count;
}

bool reviu_noted(const struct reviu *reviu)
{
	for (size_t i = 0; i < reviu->hasil.count; i++)
		if (prose_given(reviu->hasil.items[i].catatan))
			return true;
	return false;
}
