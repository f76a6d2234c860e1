/* Above the table: place and date, sifat and hal, to whom, title and number; and the annexed list. */
#include "layouts/surat/parts.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "official/tanggal.h"
#include "record/record.h"
#include "record/surat.h"

enum {
	GAP_MM = 6,          /* between the halves, as between those who sign */
	HANG_TENTH_MM = 105, /* of "Yth." in 12 pt */
	SIDE_MOST = 4
};

static length hang_of(const struct composer *composer)
{
	return length_scale(tenth_mm(HANG_TENTH_MM), composer->manuscript->styles->rules[STYLE_SIGNATURE].size, pt(12));
}

static length right_half(length measure)
{
	return (measure - mm(GAP_MM)) / 2;
}

static struct paragraph *line(struct composer *composer, struct blocks *blocks, struct text words, struct text path)
{
	return paragraph_add(blocks, STYLE_SIGNATURE, rich_plain(composer->arena, text_trim(words), path));
}

#define DAY_ROOM "\xC2\xA0\xC2\xA0\xC2\xA0\xC2\xA0"

/* Letters of a word apart: "S U R A T". */
static struct text renggang(struct arena *arena, struct text words)
{
	struct text spaced = { 0 };
	size_t at = 0;

	while (at < words.count) {
		size_t start = at;
		bool blank = text_next(words, &at) == ' ';

		spaced = TEXT_JOIN(arena, spaced, start ? LIT(" ") : LIT(""),
		                   blank ? LIT("\xC2\xA0") : text_part(words, start, at - start));
	}
	return spaced;
}

/* -- date -- */

/* Room for the day, to write by hand: "      Januari 2025". */
static struct text month_words(struct composer *composer, const struct surat *surat)
{
	struct date month;

	month_parse(text_trim(surat->bulan), &month);
	return text_format(composer->arena, "%s%s%t %d", DAY_ROOM, DAY_ROOM, month_name(month.month), month.year);
}

static struct text date_words(struct composer *composer, const struct surat *surat)
{
	struct text tempat = composer->record->instansi->tempat;

	if (surat->tanggal.year)
		return text_format(composer->arena, "%t, %t", tempat, date_format(composer->arena, surat->tanggal));
	if (surat->bulan.count)
		return text_format(composer->arena, "%t,%t", tempat, month_words(composer, surat));
	diag_add(composer->diags, surat->path, MESSAGE_LETTER_DATE_NOT_GIVEN);
	return text_format(composer->arena, "%t, ........................ %d", tempat,
	                   (int)composer->record->tahun.value);
}

/* -- receivers -- */

/* A line as the data gives it; the first without the "Yth." that some write and the letter prints. */
static struct text receiver_line(const struct penerima *penerima, size_t i)
{
	struct text words = text_trim(penerima->yth.items[i]);

	if (i == 0 && (text_starts(words, "Yth. ") || text_starts(words, "Yth ")))
		return text_trim(text_part(words, words.bytes[3] == '.' ? 4 : 3, words.count));
	return words;
}

/* "di -", and the place below. */
static void place_lines(struct composer *composer, struct blocks *blocks, struct text place, struct text path)
{
	length hang = hang_of(composer);

	if (!place.count)
		return;
	line(composer, blocks, LIT("di -"), path)->hang = hang;
	line(composer, blocks, place, path)->hang = 2 * hang;
}

static void receiver_add(struct composer *composer, struct blocks *blocks, const struct penerima *penerima)
{
	length hang = hang_of(composer);
	struct text path = path_in(composer, penerima->path, "yth");

	for (size_t i = 0; i < penerima->yth.count; i++) {
		struct paragraph *one = line(composer, blocks, receiver_line(penerima, i),
		                             text_format(composer->arena, "%t[%z]", path, i));

		one->hang = hang;
		one->phrases = true;
		if (i == 0)
			one->label = LIT("Yth.");
	}
	if (penerima->up.count) {
		struct group *group = group_add(blocks);

		group->left = hang;
		line(composer, &group->body, penerima->up, path_in(composer, penerima->path, "up"))->label =
			LIT("u.p.");
	}
	place_lines(composer, blocks, penerima->di, path_in(composer, penerima->path, "di"));
}

static void receivers_add(struct composer *composer, struct blocks *blocks, const struct surat *surat)
{
	const struct gaya_surat *gaya = surat_gaya(composer);
	struct text kepada = LIT("Kepada");
	struct paragraph *one;

	if (gaya->kepada_renggang.value)
		kepada = renggang(composer->arena, kepada);
	if (!gaya->kepada.given || gaya->kepada.value)
		line(composer, blocks, kepada, LIT(""));
	if (surat->kepada.count == 1) {
		receiver_add(composer, blocks, &surat->kepada.items[0]);
		return;
	}
	one = line(composer, blocks, LIT("Daftar Terlampir"), LIT(""));
	one->label = LIT("Yth.");
	one->hang = hang_of(composer);
	place_lines(composer, blocks, gaya->tempat_terlampir, path_in(composer, gaya->path, "tempat_terlampir"));
}

/* -- nomor, sifat, lampiran, hal -- */

struct side {
	const char *label;
	struct rich words;
};

static struct rich plain(struct composer *composer, const struct surat *surat, struct text words, const char *member)
{
	return rich_plain(composer->arena, words, path_in(composer, surat->path, member));
}

static size_t sides_of(struct composer *composer, const struct surat *surat, struct text nomor,
                       struct side sides[SIDE_MOST])
{
	size_t count = 0;

	if (surat_gaya(composer)->nomor == NOMOR_ATAS)
		sides[count++] = (struct side){ "Nomor", plain(composer, surat, nomor, "nomor") };
	if (surat->sifat.count)
		sides[count++] = (struct side){ "Sifat", plain(composer, surat, surat->sifat, "sifat") };
	if (prose_given(surat->lampiran))
		sides[count++] = (struct side){ "Lampiran", prose(composer, surat->lampiran) };
	if (prose_given(surat->hal))
		sides[count++] = (struct side){ "Hal", prose(composer, surat->hal) };
	return count;
}

static void side_add(struct blocks *blocks, const struct side *sides, size_t count)
{
	struct list *list = list_add(blocks, LIST_MARK_NONE, count);

	list->tight = true;
	list->colons = true;
	for (size_t i = 0; i < count; i++) {
		list->items[i].label = text_from(sides[i].label);
		paragraph_add(&list->items[i].body, STYLE_SIGNATURE, sides[i].words);
	}
}

/* -- title -- */

static void title_lines(struct composer *composer, struct blocks *blocks, const struct surat *surat, struct text nomor)
{
	struct rich judul = rich_upper(composer->arena, prose(composer, surat_judul(composer)));
	struct arena *arena = composer->arena;
	struct heading *heading;

	if (surat_gaya(composer)->judul_renggang.value)
		judul = rich_plain(arena, renggang(arena, rich_words(arena, judul)), judul.path);
	if (surat_gaya(composer)->judul_garis.value)
		judul = rich_with(arena, judul, RUN_UNDERLINE);
	heading = heading_add(blocks, 1, judul);
	heading->numbered = false;
	heading->same_page = true;
	heading->bookmark = prose_line(composer, surat_judul(composer));
	if (surat->triwulan.given)
		heading->bookmark = text_format(arena, "%t %t", heading->bookmark,
		                                triwulan_format(arena, (int)surat->triwulan.value));
	if (surat_gaya(composer)->nomor == NOMOR_ATAS)
		return;
	paragraph_add(
		blocks, STYLE_CENTRE,
		rich_plain(arena, text_format(arena, "Nomor : %t", nomor), path_in(composer, surat->path, "nomor")))
		->keep_next = true;
}

/* -- the whole -- */

void surat_kepala(struct composer *composer, struct blocks *blocks, const struct surat *surat, struct text nomor)
{
	struct paper paper = paper_of(composer);
	length measure = paper_measure(&paper, false), right = right_half(measure);
	struct side sides[SIDE_MOST];
	size_t count = sides_of(composer, surat, nomor, sides);
	struct columns *columns;
	struct group *group;

	space_add(blocks, pt(10));
	group = group_add(blocks);
	group->left = measure - right;
	line(composer, &group->body, date_words(composer, surat), path_in(composer, surat->path, "tanggal"));
	space_add(blocks, pt(14));
	if (count) {
		columns = columns_add(blocks, 2);
		columns->gap = mm(GAP_MM);
		columns->parts[0].width = measure - right - columns->gap;
		columns->parts[1].width = right;
		side_add(&columns->parts[0].body, sides, count);
		receivers_add(composer, &columns->parts[1].body, surat);
	} else {
		group = group_add(blocks);
		group->left = measure - right;
		receivers_add(composer, &group->body, surat);
	}
	space_add(blocks, pt(26));
	title_lines(composer, blocks, surat, nomor);
	space_add(blocks, pt(14));
}

/* -- annexed list -- */

static void annex_head(struct composer *composer, struct blocks *blocks, const struct surat *surat, struct text nomor)
{
	struct paper paper = paper_of(composer);
	length measure = paper_measure(&paper, false);
	struct group *group = group_add(blocks);
	struct text date = surat->tanggal.year  ? date_format(composer->arena, surat->tanggal)
	                   : surat->bulan.count ? month_words(composer, surat)
	                                        : LIT("........................");
	struct side sides[2] = {
		{ "Nomor", plain(composer, surat, nomor, "nomor") },
		{ "Tanggal", plain(composer, surat, date, "tanggal") },
	};

	group->left = measure - right_half(measure);
	paragraph_add(&group->body, STYLE_SIGNATURE,
	              rich_between(composer->arena, "Lampiran ", prose(composer, surat_judul(composer)), ""));
	side_add(&group->body, sides, 2);
}

/* "Kepala Bagian Organisasi Sekretariat Daerah u.p. ... di Muara Teweh" */
static void annex_item(struct composer *composer, struct blocks *blocks, const struct penerima *penerima)
{
	struct arena *arena = composer->arena;
	struct text words = { 0 };

	for (size_t i = 0; i < penerima->yth.count; i++)
		words = TEXT_JOIN(arena, words, i ? LIT(" ") : LIT(""), receiver_line(penerima, i));
	if (penerima->up.count)
		words = text_format(arena, "%t u.p. %t", words, penerima->up);
	if (penerima->di.count)
		words = text_format(arena, "%t di %t", words, penerima->di);
	paragraph_add(blocks, STYLE_SIGNATURE, rich_plain(arena, words, path_in(composer, penerima->path, "yth")));
}

void surat_lampiran(struct composer *composer, struct blocks *blocks, const struct surat *surat, struct text nomor)
{
	struct rich title = rich_plain(composer->arena, LIT("DAFTAR PENERIMA"), LIT(""));
	struct paragraph *paragraph;
	struct list *list;

	annex_head(composer, blocks, surat, nomor);
	space_add(blocks, pt(26));
	paragraph = paragraph_add(blocks, STYLE_CENTRE, rich_with(composer->arena, title, RUN_BOLD));
	paragraph->keep_next = true;
	space_add(blocks, pt(14));
	paragraph = paragraph_add(blocks, STYLE_SIGNATURE, rich_plain(composer->arena, LIT("Yth."), LIT("")));
	paragraph->keep_next = true;
	list = list_add(blocks, LIST_MARK_DECIMAL, surat->kepada.count);
	for (size_t i = 0; i < surat->kepada.count; i++)
		annex_item(composer, &list->items[i].body, &surat->kepada.items[i]);
}
