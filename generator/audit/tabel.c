/* Own tables against themselves: sums and means of their columns, percentages of their rows, the run of their numbers,
 * rows that stand twice. Nothing is known of a table but what it says. */
#include "audit/tabel_data.h"
#include "audit/tabel_antar.h"
#include "audit/tabel_hitung.h"

#include "record/record.h"
#include "record/shapes/walk.h"

struct looking {
	const struct audit *audit;
	int64_t last; /* the last number of the table before: the next may go on from it */
};

/* -- numbers -- */

/* Begins at 1, goes up by 1; after a heading or a letter it may begin again. */
static void look_at_numbers(struct looking *looking, const struct isi_tabel *isi)
{
	int64_t before = 0, value = 0;
	bool first = true, again = false;

	for (size_t r = 0; isi->nomor < isi->columns && r < isi->rows; r++) {
		const struct isi_baris *baris = &isi->baris[r];
		enum nomor_baris kind = isi_nomor(isi, baris, &value);

		if (baris->judul || kind == NOMOR_LAIN)
			again = true;
		if (baris->judul || kind != NOMOR_ANGKA || !baris->sel[isi->nomor].here)
			continue;
		if (value != before + 1 && !(again && value == 1) && !(first && value == looking->last + 1)) {
			struct text wanted = text_from_int(looking->audit->arena, before + 1);

			audit_find(looking->audit, baris->path,
			           ((struct evidence){ .written = baris->sel[isi->nomor].asli, .wanted = wanted }),
			           MESSAGE_TABEL_NOMOR, baris->sel[isi->nomor].asli, wanted);
			return;
		}
		before = value;
		first = again = false;
	}
	looking->last = before;
}

/* -- rows that stand twice -- */

/* What a merged cell says for both rows is no sign that they are one: beside it two cells of their own must agree. */
static bool same_rows(const struct isi_tabel *isi, const struct isi_baris *a, const struct isi_baris *b)
{
	size_t own = 0, shared = 0;

	for (size_t c = 0; c < isi->columns; c++) {
		if (c == isi->nomor)
			continue;
		if (!text_equal(a->sel[c].words, b->sel[c].words))
			return false;
		if (a->sel[c].sel && a->sel[c].sel == b->sel[c].sel)
			shared++;
		else
			own += b->sel[c].words.count > 0;
	}
	return !shared || own >= 2;
}

/* Rows of one part: no heading is between them, and their numbers are of one kind. */
static size_t *parts_of(struct arena *arena, const struct isi_tabel *isi)
{
	size_t *parts = arena_many(arena, isi->rows + 1, size_t), part = 0;
	enum nomor_baris last = NOMOR_ANGKA;
	int64_t value;

	for (size_t r = 0; r < isi->rows; r++) {
		enum nomor_baris kind = isi_nomor(isi, &isi->baris[r], &value);

		if (isi->baris[r].judul || (isi->nomor < isi->columns && kind != last))
			part++;
		last = kind;
		parts[r] = part;
	}
	return parts;
}

/* Of what same_rows compares. */
static size_t fingerprint(const struct isi_tabel *isi, const struct isi_baris *row)
{
	uint64_t hash = 0xCBF29CE484222325u;

	for (size_t c = 0; c < isi->columns; c++) {
		for (size_t i = 0; c != isi->nomor && i < row->sel[c].words.count; i++)
			hash = (hash ^ (unsigned char)row->sel[c].words.bytes[i]) * 0x100000001B3u;
		hash = (hash ^ c) * 0x100000001B3u;
	}
	return (size_t)(hash ^ hash >> 32);
}

/* Each row is compared with those before it of its fingerprint alone, first to last. */
static void look_at_twins(const struct looking *looking, const struct isi_tabel *isi)
{
	struct arena *arena = looking->audit->arena;
	size_t *parts = parts_of(arena, isi), *next = arena_many(arena, isi->rows + 1, size_t);
	size_t *firsts = arena_many(arena, isi->rows + 1, size_t), *lasts = arena_many(arena, isi->rows + 1, size_t);

	for (size_t b = 0; b < isi->rows; b++) {
		const struct isi_baris *row = &isi->baris[b];
		bool alone = isi->columns - (isi->nomor < isi->columns) < 2;
		size_t chain = fingerprint(isi, row) % (isi->rows + 1), at = firsts[chain]; /* indexes + 1 */

		*(at ? &next[lasts[chain] - 1] : &firsts[chain]) = b + 1;
		lasts[chain] = b + 1;
		if (!row->label.count || (row->judul && !alone))
			continue;
		while (at && at <= b && (parts[at - 1] != parts[b] || !same_rows(isi, &isi->baris[at - 1], row)))
			at = next[at - 1];
		if (at && at <= b)
			audit_find(looking->audit, row->path, ((struct evidence){ .written = row->label }),
			           MESSAGE_TABEL_GANDA, row->label, isi->baris[at - 1].path);
	}
}

/* -- percentages -- */

static void look_at_percentages(const struct looking *looking, const struct isi_tabel *isi)
{
	struct arena *arena = looking->audit->arena;

	for (size_t c = 0; c < isi->columns; c++) {
		struct rasio rasio = rasio_cari(isi, c);
		struct decimal wanted;

		for (size_t r = 0; rasio.found && r < isi->rows; r++) {
			const struct isi_sel *sel = isi->baris[r].sel;
			struct evidence evidence = { .written = sel[c].asli };

			if (rasio_cocok(&rasio, &isi->baris[r], &wanted))
				continue;
			evidence.wanted = decimal_format(arena, wanted);
			evidence.formula = text_format(arena, rasio.scale == 1 ? "%t / %t" : "%t / %t x 100",
			                               sel[rasio.realisasi].asli, sel[rasio.target].asli);
			audit_find(looking->audit, isi->baris[r].path, evidence, MESSAGE_TABEL_PERSENTASE,
			           isi->kolom[c].judul, sel[c].asli, evidence.wanted);
		}
	}
}

static void look_at(void *context, const struct shape *shape, const void *item)
{
	struct looking *looking = context;
	struct isi_tabel isi;

	if (shape != &tabel_shape)
		return;
	isi = isi_tabel(looking->audit, item);
	tabel_jumlah(looking->audit, &isi);
	look_at_numbers(looking, &isi);
	look_at_twins(looking, &isi);
	look_at_percentages(looking, &isi);
	tabel_mendatar(looking->audit, &isi);
	tabel_kepala(looking->audit, item);
	tabel_nama(looking->audit, &isi);
	tabel_data(looking->audit, item, &isi);
}

static void ask_tables(const struct audit *audit)
{
	struct looking looking = { .audit = audit };

	walk(&record_shape, audit->record, (struct visitor){ look_at, &looking });
}

#define ITSELF                                                                                                         \
	{                                                                                                              \
		"angka dalam satu tabel saling cocok", "figures of one table agree with each other"                    \
	}

const struct rule tabel_rules[] = {
	{ MESSAGE_TABEL_JUMLAH,
	  NULL,
	  { "baris jumlah pada tabel sendiri adalah jumlah kolomnya",
	    "a total of an own table is the sum of its column" },
	  ITSELF,
	  ask_tables,
	  NULL },
	{ MESSAGE_TABEL_RATA_RATA,
	  NULL,
	  { "baris rata-rata pada tabel sendiri adalah rata-rata kolomnya",
	    "a mean of an own table is that of its column" },
	  ITSELF,
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_NOMOR,
	  NULL,
	  { "kolom No pada tabel sendiri berurutan", "numbers of the rows of an own table run 1, 2, 3" },
	  ITSELF,
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_GANDA,
	  NULL,
	  { "tidak ada baris yang sama dalam satu tabel", "no row stands twice in a table" },
	  ITSELF,
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_DATA,
	  NULL,
	  { "baris indikator dan program pada tabel sendiri sama dengan datanya",
	    "rows of indicators and programmes in own tables are those of the data" },
	  { "satu hal satu angka, di mana pun disebut", "one thing has one figure, wherever it is said" },
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_PERSENTASE,
	  NULL,
	  { "persentase pada tabel sendiri adalah realisasi / target barisnya",
	    "a percentage of an own table is realisasi / target of its row" },
	  { "rumus yang dipenuhi paling sedikit dua pertiga barisnya", "the formula that two thirds of its rows obey" },
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_SATUAN,
	  NULL,
	  { "yang dijumlahkan bersatuan sama", "what is summed has one unit" },
	  ITSELF,
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_MENDATAR,
	  NULL,
	  { "kolom jumlah pada tabel sendiri adalah jumlah barisnya", "a column of sums has the sum of its rows" },
	  { "rumus yang dipenuhi paling sedikit dua pertiga barisnya", "the formula that two thirds of its rows obey" },
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_KEPALA,
	  NULL,
	  { "satu tahun mengepalai satu kolom", "a year heads one column" },
	  ITSELF,
	  NULL,
	  NULL },
	{ MESSAGE_TABEL_NAMA, NULL, { "satu nama, satu baris", "a name has one row" }, ITSELF, NULL, NULL },
	{ MESSAGE_TABEL_ANTAR,
	  NULL,
	  { "jumlah satu hal sama pada setiap tabel dan kalimat", "totals of one thing agree in tables and sentences" },
	  { "satu hal, satu nilai di semua naskah", "one thing has one value in all papers" },
	  ask_tabel_antar,
	  NULL },
	END_OF_RULES
};
