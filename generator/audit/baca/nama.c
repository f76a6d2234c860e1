/* Names in chains by their first and second word, so that a text is looked through once for all of them. */
#include "audit/baca/nama.h"

#include "record/record.h"
#include "record/sop.h"

#include <string.h>

enum { CHAINS = 1024, WORDS_LONG = 5, LETTERS_LEAST = 4, LETTERS_TWO = 7 };

struct adding {
	struct arena *arena;
	struct nama_list list;
};

/* -- the names -- */

static void add(struct adding *all, enum jenis_nama jenis, struct text teks, struct text path, const char *key,
                const void *milik)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	struct nama *nama;
	size_t count = 0;

	kata_pisah(all->arena, teks, &list);
	for (size_t i = 0; i < list.count; i++)
		if (list.items[i].jenis != KATA_TANDA)
			list.items[count++] = list.items[i];
	if (!count || (count == 1 && list.items[0].asli.count < LETTERS_LEAST))
		return;
	nama = array_push(all->arena, &all->list);
	*nama = (struct nama){
		jenis, teks, text_format(all->arena, "%t.%s", path, key), milik, list.items, count, 0, 0
	};
}

static void add_units(struct adding *all, const struct unit *units, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		add(all, NAMA_UNIT, units[i].nama, units[i].path, "nama", &units[i]);
		add_units(all, units[i].bawahan.items, units[i].bawahan.count);
	}
}

static void add_programmes(struct adding *all, const struct record *record)
{
	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		add(all, NAMA_PROGRAM, program->nama, program->path, "nama", program);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			add(all, NAMA_KEGIATAN, kegiatan->nama, kegiatan->path, "nama", kegiatan);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				add(all, NAMA_SUB_KEGIATAN, kegiatan->sub_kegiatan.items[s].nama,
				    kegiatan->sub_kegiatan.items[s].path, "nama", &kegiatan->sub_kegiatan.items[s]);
		}
	}
}

/* Units that only their head names: "Kepala Seksi Pemberdayaan Masyarakat dan Desa". */
static void add_headed(struct adding *all, const struct record *record)
{
	static const char *const kinds[] = { "Kepala Seksi ", "Kepala Bidang ", "Kepala Bagian ", "Kepala Sub" };
	size_t kepala = strlen("Kepala ");

	for (size_t i = 0; !record->organisasi && i < record->pejabat.count; i++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
			if (text_starts(record->pejabat.items[i].jabatan, kinds[k]))
				add(all, NAMA_UNIT,
				    text_part(record->pejabat.items[i].jabatan, kepala,
				              record->pejabat.items[i].jabatan.count - kepala),
				    record->pejabat.items[i].path, "jabatan", NULL);
}

/* Without the titles behind it; titles before it stay. */
static struct text person(struct text nama)
{
	size_t comma;

	return text_find(nama, ",", &comma) ? text_part(nama, 0, comma) : nama;
}

static void chain(struct adding *all)
{
	struct nama_list *list = &all->list;

	list->first = arena_many(all->arena, CHAINS, size_t);
	list->second = arena_many(all->arena, CHAINS, size_t);
	for (size_t i = list->count; i-- > 0;) {
		struct nama *nama = &list->items[i];
		size_t first = nama->kata[0].sidik % CHAINS;

		nama->next = list->first[first];
		list->first[first] = i + 1;
		if (nama->count > 1) {
			size_t second = nama->kata[1].sidik % CHAINS;

			nama->next_second = list->second[second];
			list->second[second] = i + 1;
		}
	}
}

struct nama_list nama_kumpul(struct arena *arena, const struct record *record)
{
	struct adding all = { .arena = arena };
	const struct instansi *instansi = record->instansi;

	add(&all, NAMA_INSTANSI, instansi->nama, LIT("instansi"), "nama", instansi);
	add(&all, NAMA_WILAYAH, instansi->pemerintah, LIT("instansi"), "pemerintah", NULL);
	if (instansi->wilayah.count)
		add(&all, NAMA_WILAYAH, instansi->wilayah, LIT("instansi"), "wilayah", NULL);
	if (memchr(instansi->tempat.bytes, ' ', instansi->tempat.count))
		add(&all, NAMA_WILAYAH, instansi->tempat, LIT("instansi"), "tempat", NULL);
	if (record->organisasi)
		add_units(&all, record->organisasi->unit.items, record->organisasi->unit.count);
	add_programmes(&all, record);
	for (size_t s = 0; s < record->sasaran.count; s++) {
		const struct sasaran *sasaran = &record->sasaran.items[s];

		add(&all, NAMA_SASARAN, sasaran->uraian, sasaran->path, "uraian", sasaran);
		for (size_t i = 0; i < sasaran->indikator.count; i++)
			add(&all, NAMA_INDIKATOR, sasaran->indikator.items[i].nama, sasaran->indikator.items[i].path,
			    "nama", &sasaran->indikator.items[i]);
	}
	add_headed(&all, record);
	for (size_t i = 0; i < record->pejabat.count; i++)
		add(&all, NAMA_ORANG, person(record->pejabat.items[i].nama), record->pejabat.items[i].path, "nama",
		    &record->pejabat.items[i]);
	for (size_t i = 0; i < record->sop.count; i++)
		add(&all, NAMA_SOP, record->sop.items[i].nama, record->sop.items[i].path, "nama",
		    &record->sop.items[i]);
	chain(&all);
	return all.list;
}

/* -- the texts -- */

/* A text without its signs: `at` leads back. */
struct plain {
	const struct kata *const *kata;
	const size_t *at;
	size_t count;
};

static struct plain without_signs(struct arena *arena, const struct teks *teks)
{
	const struct kata **kata = arena_many(arena, teks->count + 1, const struct kata *);
	size_t *at = arena_many(arena, teks->count + 1, size_t), count = 0;

	for (size_t i = 0; i < teks->count; i++) {
		if (teks->kata[i].jenis == KATA_TANDA)
			continue;
		kata[count] = &teks->kata[i];
		at[count++] = i;
	}
	return (struct plain){ kata, at, count };
}

static bool same(const struct kata *a, const struct kata *b)
{
	return a->sidik == b->sidik && text_equal(a->lipat, b->lipat);
}

/* How many words are alike from the start, and from the end of both. */
static size_t alike(const struct nama *nama, const struct plain *plain, size_t at, size_t words, size_t *tail)
{
	size_t head = 0, most = nama->count < words ? nama->count : words;

	while (head < most && same(&nama->kata[head], plain->kata[at + head]))
		head++;
	for (*tail = 0; head + *tail < most; (*tail)++)
		if (!same(&nama->kata[nama->count - 1 - *tail], plain->kata[at + words - 1 - *tail]))
			break;
	return head;
}

/* An office and who leads it: one is no slip for the other. */
static bool is_holder(const struct kata *a, const struct kata *b)
{
	static const char *const pairs[][2] = { { "sekretaris", "sekretariat" },
		                                { "inspektur", "inspektorat" },
		                                { "direktur", "direktorat" } };

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if ((kata_is(a, pairs[i][0]) && kata_is(b, pairs[i][1])) ||
		    (kata_is(a, pairs[i][1]) && kata_is(b, pairs[i][0])))
			return true;
	return false;
}

/* Whether one letter or two make the difference. Words that are written small where the name has a capital are words of
 * a sentence, no name. */
static bool slip(const struct kata *right, const struct kata *said, bool surely)
{
	size_t most = surely && right->lipat.count >= LETTERS_TWO ? 2 : 1;

	if (right->jenis != KATA_HURUF || said->jenis != KATA_HURUF || (right->besar && !said->besar && !surely) ||
	    is_holder(right, said))
		return false;
	return right->lipat.count >= LETTERS_LEAST && said->lipat.count >= LETTERS_LEAST - 1 &&
	       jarak(right->lipat, said->lipat, most) <= most;
}

/* Names of which a word may be another, or missing. */
static bool is_fixed(const struct nama *nama)
{
	return nama->count >= WORDS_LONG && nama->jenis != NAMA_SOP && nama->jenis != NAMA_UNIT;
}

static bool nearly(const struct nama *nama, const struct plain *plain, size_t at, struct sebutan *found)
{
	size_t tail, head;

	if (at + nama->count <= plain->count) {
		head = alike(nama, plain, at, nama->count, &tail);
		if (head + tail + 1 == nama->count && nama->count > 1) {
			const struct kata *right = &nama->kata[head], *said = plain->kata[at + head];

			*found = (struct sebutan){ nama, at, at + nama->count, true, head };
			if (slip(right, said, head + tail > 2 || (nama->jenis == NAMA_PROGRAM && head + tail > 1)) ||
			    (is_fixed(nama) && head >= 2 && (tail || head >= WORDS_LONG) &&
			     said->besar == right->besar))
				return true;
		}
	}
	for (size_t words = nama->count - 1; is_fixed(nama) && words <= nama->count + 1; words += 2) {
		if (at + words > plain->count)
			continue;
		head = alike(nama, plain, at, words, &tail);
		*found = (struct sebutan){ nama, at, at + words, true, head };
		if (head >= 2 && tail >= 2 && head + tail + (words < nama->count) >= nama->count)
			return true;
	}
	return false;
}

static bool exactly(const struct nama *nama, const struct plain *plain, size_t at)
{
	if (at + nama->count > plain->count)
		return false;
	for (size_t i = 0; i < nama->count; i++)
		if (!same(&nama->kata[i], plain->kata[at + i]))
			return false;
	return true;
}

static bool find_at(const struct nama_list *names, const struct plain *plain, size_t at, struct sebutan *found)
{
	struct sebutan near = { .nama = NULL }, maybe;
	size_t chain = names->first[plain->kata[at]->sidik % CHAINS];

	found->nama = NULL;
	for (; chain; chain = names->items[chain - 1].next) {
		const struct nama *nama = &names->items[chain - 1];

		if (exactly(nama, plain, at)) {
			if (!found->nama || nama->count > found->nama->count)
				*found = (struct sebutan){ nama, at, at + nama->count, false, 0 };
		} else if (nearly(nama, plain, at, &maybe) && (!near.nama || nama->count > near.nama->count)) {
			near = maybe;
		}
	}
	if (at + 1 < plain->count)
		chain = names->second[plain->kata[at + 1]->sidik % CHAINS];
	for (; chain && at + 1 < plain->count; chain = names->items[chain - 1].next_second) {
		const struct nama *nama = &names->items[chain - 1];

		if (!exactly(nama, plain, at) && nearly(nama, plain, at, &maybe) &&
		    (!near.nama || nama->count > near.nama->count))
			near = maybe;
	}
	if (near.nama && (!found->nama || near.nama->count > found->nama->count + 1))
		*found = near;
	return found->nama != NULL;
}

struct sebutan_list nama_cari(struct arena *arena, struct arena *passing, const struct nama_list *names,
                              const struct teks *teks)
{
	struct sebutan_list list = { NULL, 0, 0 };
	struct arena_mark mark = arena_mark(passing);
	struct plain plain = without_signs(passing, teks);
	struct sebutan found;

	for (size_t at = 0; at < plain.count; at++) {
		if (!find_at(names, &plain, at, &found))
			continue;
		at = found.end - 1;
		if (found.hampir)
			found.beda = plain.at[found.first + found.beda < plain.count ? found.first + found.beda : at];
		found.end = plain.at[found.end - 1] + 1;
		found.first = plain.at[found.first];
		*array_push(arena, &list) = found;
	}
	arena_release(passing, mark);
	return list;
}
