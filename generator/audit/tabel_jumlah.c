/* Rows of sums and means. A table may have levels (programmes over their activities): the sum is right when it is that
 * of one of them. */
#include "audit/tabel_hitung.h"

#include "audit/baca/kata.h"

enum level {
	LEVEL_ALL,
	LEVEL_NO_SUMS, /* without rows that are sums themselves */
	LEVEL_TOP,     /* rows numbered like the first */
	LEVEL_LAST,    /* like the last */
	LEVEL_BOLD,
	LEVELS
};

struct jumlah {
	struct decimal value, other; /* by both readings of doubtful numbers */
	size_t count, rows;          /* numbers; rows taken */
	int places;                  /* most of the numbers */
	bool fine;                   /* all cells are numbers or say nothing */
	bool percent;
};

static const char *const sum_words[] = { "jumlah", "total", "subtotal", NULL };
static const char *const mean_words[] = { "rata-rata", "rerata", "rata", NULL };

/* -- rows of a level -- */

/* "1.02.03" has three parts; a letter or a roman number is of another kind than a digit. */
static size_t rank_of(const struct isi_tabel *isi, const struct isi_baris *baris)
{
	struct text code = baris->sel[isi->nomor < isi->columns ? isi->nomor : 0].words;
	size_t parts = 1;

	if (!code.count)
		return 0;
	for (size_t i = 0; i + 1 < code.count; i++)
		parts += code.bytes[i] == '.';
	return parts * 2 + (code.bytes[0] >= '0' && code.bytes[0] <= '9');
}

static bool starts_as_sum(struct arena *arena, const struct isi_baris *baris)
{
	struct kata_list list = { NULL, 0, 0, NULL };

	kata_pisah(arena, baris->label, &list);
	return list.count && (kata_among(&list.items[0], sum_words) || kata_is(&list.items[0], "sub"));
}

static bool takes(const struct audit *audit, const struct isi_tabel *isi, size_t row, size_t column, enum level level)
{
	const struct isi_baris *baris = &isi->baris[row];
	const struct sel *sel = baris->sel[column].sel;

	switch (level) {
	case LEVEL_NO_SUMS:
		return !starts_as_sum(audit->arena, baris);
	case LEVEL_TOP:
		return rank_of(isi, baris) == rank_of(isi, &isi->baris[0]);
	case LEVEL_LAST:
		return rank_of(isi, baris) == rank_of(isi, &isi->baris[isi->rows - 1]);
	case LEVEL_BOLD:
		return sel && sel->tebal.given && sel->tebal.value;
	case LEVEL_ALL:
	case LEVELS:
		break;
	}
	return true;
}

static void add_cell(struct jumlah *jumlah, const struct isi_sel *cell)
{
	const struct printed_number *number = &cell->number;

	if (!cell->here) { /* over several columns: whose it is, nobody knows */
		jumlah->fine = jumlah->fine && number->kind != PRINTED_NUMBER;
		return;
	}
	if (number->kind == PRINTED_BLANK || number->kind == PRINTED_DASH)
		return;
	jumlah->fine = jumlah->fine && number->kind == PRINTED_NUMBER &&
	               decimal_add(jumlah->value, number->value, &jumlah->value) &&
	               decimal_add(jumlah->other, number->doubtful ? number->other : number->value, &jumlah->other);
	jumlah->count++;
	jumlah->percent = jumlah->percent || number->percent;
	if (number->value.places > jumlah->places)
		jumlah->places = number->value.places;
}

static struct jumlah sum_of(const struct audit *audit, const struct isi_tabel *isi, size_t column, enum level level)
{
	struct jumlah jumlah = { .fine = true };

	for (size_t r = 0; r < isi->rows; r++) {
		if (!takes(audit, isi, r, column, level))
			continue;
		jumlah.rows++;
		add_cell(&jumlah, &isi->baris[r].sel[column]);
	}
	return jumlah;
}

/* -- what may be printed -- */

/* Half of the last digit of each number that was rounded. */
static struct decimal slack(const struct jumlah *jumlah, size_t count)
{
	if (!jumlah->places && !jumlah->percent)
		return decimal_from_int(0);
	return (struct decimal){ (int64_t)count * 5, jumlah->places + 1 };
}

static bool near(struct decimal printed, struct decimal exact, struct decimal slack)
{
	struct decimal off;

	if (!decimal_compare(printed, decimal_round(exact, printed.places)))
		return true;
	if (!decimal_sub(printed, exact, &off))
		return true;
	if (off.digits < 0)
		off.digits = -off.digits;
	return decimal_compare(off, slack) <= 0;
}

static bool is_sum(const struct printed_number *printed, const struct jumlah *jumlah)
{
	struct decimal room = slack(jumlah, jumlah->count);

	return near(printed->value, jumlah->value, room) || near(printed->value, jumlah->other, room) ||
	       (printed->doubtful &&
	        (near(printed->other, jumlah->value, room) || near(printed->other, jumlah->other, room)));
}

static bool is_mean(const struct printed_number *printed, const struct jumlah *jumlah, struct decimal *mean)
{
	struct decimal room = { 5, printed->value.places + 1 };

	if (!decimal_div(jumlah->value, decimal_from_int((int64_t)jumlah->count), 6, mean))
		return true;
	if (!near(printed->value, *mean, room) && jumlah->places)
		decimal_add(room, slack(jumlah, 1), &room);
	return near(printed->value, *mean, room);
}

/* A row counts when those below that add up to it do not; asked from the last row on. */
static bool is_nested_sum(const struct audit *audit, const struct isi_tabel *isi, size_t column,
                          const struct printed_number *printed)
{
	size_t *end = arena_many(audit->arena, isi->rows + 1, size_t);
	struct decimal total = { 0, 0 };

	for (size_t r = isi->rows; r-- > 0;) {
		struct decimal below = { 0, 0 }, value = isi->baris[r].sel[column].number.value;
		size_t at = r + 1;

		end[r] = r + 1;
		while (decimal_sign(value) > 0 && at < isi->rows && decimal_compare(below, value) < 0) {
			if (!decimal_add(below, isi->baris[at].sel[column].number.value, &below))
				break;
			at = end[at];
		}
		if (decimal_sign(value) > 0 && !decimal_compare(below, value))
			end[r] = at;
	}
	for (size_t r = 0; r < isi->rows; r = end[r])
		if (!decimal_add(total, isi->baris[r].sel[column].number.value, &total))
			return true;
	return !decimal_compare(total, printed->value);
}

/* The sum of one of the levels; `wanted` is the likeliest of them otherwise. */
static bool is_level_sum(const struct audit *audit, const struct isi_tabel *isi, size_t column,
                         const struct printed_number *printed, struct decimal *wanted)
{
	for (enum level level = LEVEL_ALL; level < LEVELS; level++) {
		struct jumlah jumlah = sum_of(audit, isi, column, level);

		if (level != LEVEL_ALL && (!jumlah.count || jumlah.rows == isi->rows))
			continue;
		if (is_sum(printed, &jumlah))
			return true;
		if (level <= LEVEL_TOP)
			*wanted = jumlah.value;
	}
	return is_nested_sum(audit, isi, column, printed);
}

/* -- a row -- */

struct asked {
	const struct audit *audit;
	const struct isi_tabel *isi;
	size_t row;
	bool sum, mean;
	bool plain; /* the label says nothing else */
};

/* One cause, one finding: a blank cell of the column is told already. */
static bool has_blank(const struct asked *asked, struct text head)
{
	for (size_t i = 0; i < asked->audit->diags->list.count; i++) {
		const struct diag *diag = &asked->audit->diags->list.items[i];

		if (diag->message == MESSAGE_BAHASA_SEL_KOSONG && text_equal(diag->arguments[0], head) &&
		    text_starts(
			    asked->isi->jumlah[asked->row].path,
			    text_copy(asked->audit->arena, text_part(diag->path, 0, diag->path.count - strlen("baris")))
				    .bytes))
			return true;
	}
	return false;
}

static void tell(const struct asked *asked, size_t column, struct decimal wanted, enum message message)
{
	const struct isi_baris *baris = &asked->isi->jumlah[asked->row];
	struct arena *arena = asked->audit->arena;
	struct text right = decimal_format(arena, wanted), head = asked->isi->kolom[column].judul;

	if (!head.count)
		head = text_format(arena, "%z", column + 1);
	if (has_blank(asked, head))
		return;
	audit_find(asked->audit, baris->path,
	           ((struct evidence){ .written = baris->sel[column].asli, .wanted = right }), message, head,
	           baris->sel[column].asli, right);
}

/* The sum of the rows of sums above. */
static bool is_sum_of_sums(const struct asked *asked, size_t column, const struct printed_number *printed)
{
	struct jumlah above = { .fine = true };

	for (size_t r = 0; r < asked->row; r++)
		add_cell(&above, &asked->isi->jumlah[r].sel[column]);
	return above.count > 1 && is_sum(printed, &above);
}

/* Shares of a whole: all are less than it, and their sum is said to be it. A mean or a ratio of such rows is less. */
static bool is_of_whole(const struct asked *asked, size_t column, const struct jumlah *all)
{
	struct decimal whole = decimal_from_int(100), low = { 80, 0 }, high = { 120, 0 };

	if (decimal_compare(asked->isi->jumlah[asked->row].sel[column].number.value, whole) != 0)
		return false;
	for (size_t r = 0; r < asked->isi->rows; r++) {
		const struct isi_sel *cell = &asked->isi->baris[r].sel[column];

		if (cell->number.kind == PRINTED_NUMBER && decimal_compare(cell->number.value, whole) >= 0)
			return false;
	}
	return decimal_compare(all->value, low) >= 0 && decimal_compare(all->value, high) <= 0;
}

/* A percentage is no sum: it is made from the sums beside it, or is a mean, or a share of the whole. */
static void look_at_percentage(const struct asked *asked, size_t column, const struct jumlah *all)
{
	const struct isi_baris *baris = &asked->isi->jumlah[asked->row];
	struct rasio rasio = rasio_cari(asked->isi, column);
	struct decimal wanted, mean, low = { 99, 0 }, high = { 101, 0 };

	if (is_sum(&baris->sel[column].number, all) || is_mean(&baris->sel[column].number, all, &mean))
		return;
	if (rasio.found && asked->sum && !rasio_cocok(&rasio, baris, &wanted))
		tell(asked, column, wanted, MESSAGE_TABEL_JUMLAH);
	else if (!rasio.found && asked->sum &&
	         (is_of_whole(asked, column, all) ||
	          (decimal_compare(all->value, low) >= 0 && decimal_compare(all->value, high) <= 0)))
		tell(asked, column, all->value, MESSAGE_TABEL_JUMLAH);
	else if (asked->mean && (!rasio.found || baris->sel[rasio.realisasi].number.kind != PRINTED_NUMBER ||
	                         !rasio_cocok(&rasio, baris, &wanted)))
		tell(asked, column, decimal_round(mean, baris->sel[column].number.value.places),
		     MESSAGE_TABEL_RATA_RATA);
}

static void look_at_cell(const struct asked *asked, size_t column)
{
	const struct isi_sel *cell = &asked->isi->jumlah[asked->row].sel[column];
	struct jumlah all = sum_of(asked->audit, asked->isi, column, LEVEL_ALL);
	struct decimal mean, wanted = all.value;

	if (!cell->here || cell->number.kind != PRINTED_NUMBER || !all.fine || all.count < 2)
		return;
	if (!asked->plain && !decimal_compare(cell->number.value, decimal_from_int((int64_t)asked->isi->rows)))
		return; /* "Jumlah indikator": how many rows there are */
	if (asked->isi->kolom[column].rasio || all.percent) {
		look_at_percentage(asked, column, &all);
		return;
	}
	if (asked->mean) {
		if (!is_mean(&cell->number, &all, &mean) && !(asked->sum && is_sum(&cell->number, &all)))
			tell(asked, column, decimal_round(mean, cell->number.value.places), MESSAGE_TABEL_RATA_RATA);
		return;
	}
	if (!is_sum_of_sums(asked, column, &cell->number) &&
	    !is_level_sum(asked->audit, asked->isi, column, &cell->number, &wanted))
		tell(asked, column, wanted, MESSAGE_TABEL_JUMLAH);
}

/* -- unlike units -- */

static struct text unit_of(struct arena *arena, const struct printed_number *number)
{
	if (number->percent)
		return LIT("%");
	return number->money ? LIT("rp") : printed_fold(arena, number->unit);
}

/* Once for a row: the first column with two units. */
static void look_at_units(const struct asked *asked)
{
	const struct isi_tabel *isi = asked->isi;

	for (size_t c = 0; c < isi->columns; c++) {
		struct text first = { NULL, 0 };

		if (isi->jumlah[asked->row].sel[c].number.kind != PRINTED_NUMBER ||
		    !isi->jumlah[asked->row].sel[c].here)
			continue;
		for (size_t r = 0; r < isi->rows; r++) {
			const struct isi_sel *cell = &isi->baris[r].sel[c];
			struct text unit = unit_of(asked->audit->arena, &cell->number);

			if (!cell->here || cell->number.kind != PRINTED_NUMBER || !unit.count)
				continue;
			if (first.count && !text_equal(first, unit)) {
				audit_find(asked->audit, isi->jumlah[asked->row].path,
				           ((struct evidence){ .written = isi->jumlah[asked->row].sel[c].asli }),
				           MESSAGE_TABEL_SATUAN, isi->kolom[c].judul, first, unit);
				return;
			}
			first = unit;
		}
	}
}

/* Nothing but the sum of all is meant. */
static bool plain_label(struct arena *arena, struct text label)
{
	static const char *const words[] = { "jumlah", "total",    "keseluruhan", "seluruh", "seluruhnya", "semua",
		                             "grand",  "umum",     "akhir",       "besar",   "rata-rata",  "rerata",
		                             "rata",   "/",        "(",           ")",       "-",          ":",
		                             "dan",    "anggaran", "nilai",       "biaya",   NULL };
	struct kata_list list = { NULL, 0, 0, NULL };

	kata_pisah(arena, label, &list);
	for (size_t i = 0; i < list.count; i++)
		if (!kata_among(&list.items[i], words))
			return false;
	return true;
}

void tabel_jumlah(const struct audit *audit, const struct isi_tabel *isi)
{
	size_t sums = 0;

	for (size_t r = 0; r < isi->sums; r++)
		sums += isi_memuat(audit->arena, isi->jumlah[r].label, sum_words);
	for (size_t r = 0; r < isi->sums && isi->rows; r++) {
		struct text label = isi->jumlah[r].label;
		struct asked asked = { audit,
			               isi,
			               r,
			               isi_memuat(audit->arena, label, sum_words),
			               isi_memuat(audit->arena, label, mean_words),
			               plain_label(audit->arena, label) };

		if (!asked.sum && !asked.mean)
			continue;
		for (size_t c = 0; (asked.plain || sums <= 1) && c < isi->columns; c++)
			if (c != isi->nomor)
				look_at_cell(&asked, c);
		if (asked.sum && !asked.mean)
			look_at_units(&asked);
	}
}
