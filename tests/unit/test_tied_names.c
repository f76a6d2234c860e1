/* Names of officials are not torn: in signatures beside each other, alone, and in prose; over names of every length. */
#include "paper_fixture.h"

#include "layouts/lkip/lkip.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/signature.h"
#include "layouts/sop/sop.h"
#include "official/kuasa.h"
#include "record/record.h"

#include <stdio.h>

static const char *const given[] = { "Sari",          "Bambang",  "Prasetyo", "Nugroho",     "Wulandari",
	                             "Kusumaningrum", "Rahadian", "Hartanto", "Suryaningsih" };
static const char *const in_front[] = { "", "H. ", "Dr. H. ", "Prof. Dr. Ir. " };
static const char *const gelar[] = { "", ", S.Sos.", ", S.STP., M.A.P.", ", S.Kep., Ns., M.Kes.",
	                             ", S.Pd., M.Pd., M.Si." };

enum {
	GIVEN = sizeof given / sizeof *given,
	GELAR = sizeof gelar / sizeof *gelar,
	FRONT = sizeof in_front / sizeof *in_front
};

/* The i-th of many names, from one to four words long; with its gelar. */
static const char *name(size_t i)
{
	static char room[200];
	size_t words = 1 + i % 4, used = (size_t)snprintf(room, sizeof room, "%s", in_front[i / 20 % FRONT]);

	for (size_t w = 0; w < words; w++)
		used += (size_t)snprintf(room + used, sizeof room - used, "%s%s", w ? " " : "",
		                         given[(i * 5 + w * 2) % GIVEN]);
	snprintf(room + used, sizeof room - used, "%s", gelar[i / 4 % GELAR]);
	return room;
}

/* -- signatures -- */

static void compose_two(struct composer *composer)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct signing signing = { .left = { .key = LIT("kiri"), .lead = LIT("Pihak Kedua,") },
		                   .right = { .key = LIT("kanan"), .lead = LIT("Pihak Pertama,") } };

	composer->manuscript->styles = styles_from_aturan(composer->arena, composer->record->aturan);
	signing_add(composer, &blocks, &signing);
	section_add(composer->manuscript, paper_of(composer), FOLIO_NONE)->blocks = blocks;
}

static struct fixture *signed_paper(const char *left, const char *right, void (*compose)(struct composer *composer))
{
	char data[1000];

	snprintf(data, sizeof data,
	         "{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C' },"
	         " 'tahun': 2024, 'pejabat': { 'kiri': { 'nama': '%s', 'jabatan': 'Bupati Contoh' },"
	         " 'kanan': { 'nama': '%s', 'jabatan': 'Camat Contoh' } }, 'lkip': {} }",
	         left, right);
	return paper_pages(data, (struct wishes){ 0 }, compose);
}

static struct fixture *two(const char *left, const char *right)
{
	return signed_paper(left, right, compose_two);
}

/* The first word of a name, as it begins a line. */
static const char *first_word(const char *written)
{
	static char room[60];

	snprintf(room, sizeof room, "%.*s", (int)strcspn(written, " "), written);
	return room;
}

/* The lines of one paragraph on a page. */
struct told {
	struct text lines[12];
	size_t count;
	length width; /* of the widest */
};

/* Words beside each other are one line. */
static struct told told_at(struct fixture *f, size_t page, const struct item *first)
{
	const struct page *p = &f->document.pages.items[page];
	struct told told = { .count = 0 };
	length baseline = 0, left = 0;

	for (size_t i = 0; i < p->items.count; i++) {
		const struct item *item = &p->items.items[i];

		if (item->kind != ITEM_TEXT || item->mark != first->mark)
			continue;
		if (!told.count || item->y != baseline) {
			assert_true(told.count < 12);
			told.lines[told.count++] = LIT("");
			left = item->x;
		}
		baseline = item->y;
		told.lines[told.count - 1] =
			TEXT_JOIN(f->arena, told.lines[told.count - 1], item_words(f->arena, item));
		told.width = length_max(told.width, item_end(item) - left);
	}
	for (size_t i = 0; i < told.count; i++)
		told.lines[i] = text_trim(told.lines[i]);
	return told;
}

/* Where a name of its own line may end it: before all gelar behind it, or, where there is one, before the last word of
 * the name; 0: nowhere. */
static size_t good_place(const char *written)
{
	const char *comma = strchr(written, ','), *at;
	struct text bare;

	if (!comma)
		return 0;
	if (strchr(comma + 2, ' '))
		return (size_t)(comma + 1 - written);
	bare = nama_tanpa_gelar(text_from(written));
	for (at = comma; at > bare.bytes && *at != ' ';)
		at--;
	return at > bare.bytes ? (size_t)(at - written) : 0;
}

/* A name on two lines is broken where it may be. */
static void broken_well(const char *written, const struct told *told)
{
	size_t place = good_place(written);

	if (told->count == 1)
		assert_true(text_equal(told->lines[0], text_from(written)));
	else if (told->count != 2 || !place || !text_equal(told->lines[0], text_part(text_from(written), 0, place)) ||
	         !text_is(told->lines[1], written + place + 1))
		fail_msg("\"%s\" breaks after \"%.*s\"", written, (int)told->lines[0].count, told->lines[0].bytes);
}

/* Two lines are what it takes at most, the wider is so wide. */
static length parted_width(const char *written, length whole)
{
	size_t place = good_place(written), count = strlen(written);

	return place ? whole * (length)(place > count - place ? place : count - place) / (length)count : whole;
}

static void compose_below(struct composer *composer)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct signing signing = { .left = { .key = LIT("kiri") },
		                   .right = { .key = LIT("kiri") },
		                   .below = { .key = LIT("kanan") } };

	composer->manuscript->styles = styles_from_aturan(composer->arena, composer->record->aturan);
	signing_add(composer, &blocks, &signing);
	section_add(composer->manuscript, paper_of(composer), FOLIO_NONE)->blocks = blocks;
}

/* Of a name on one line; more than there is on a page where it has two. */
static length width_of(const char *written)
{
	struct fixture *f = signed_paper("A", written, compose_below);
	struct told told = told_at(f, 0, words_at(f, 0, first_word(written)));
	length width = told.count == 1 ? told.width : mm(160);

	fixture_close(f);
	return width;
}

/* Both fit one line when together they fit; one alone is broken when that will do; what is broken is broken well. */
static void signatures_share_their_room(void **state)
{
	size_t whole = 0, broken = 0;
	length room = mm(160) - mm(6) - 2 * pt(1);

	(void)state;
	for (size_t i = 0; i < 60; i++) {
		char left[200], right[200];
		length a, b;
		struct fixture *f;
		struct told first, second;

		snprintf(left, sizeof left, "Ny. %s", name(i * 7));
		snprintf(right, sizeof right, "Sdr. %s", name(i));
		a = width_of(left);
		b = width_of(right);
		f = two(left, right);
		first = told_at(f, 0, words_at(f, 0, "Ny."));
		second = told_at(f, 0, words_at(f, 0, "Sdr."));
		if (a + b <= room) {
			assert_int_equal(first.count + second.count, 2);
			whole++;
		} else if (parted_width(left, a) + b < room * 95 / 100 ||
		           a + parted_width(right, b) < room * 95 / 100) {
			assert_int_equal(first.count + second.count, 3);
			broken++;
		}
		if (parted_width(left, a) + parted_width(right, b) < room * 95 / 100) {
			broken_well(left, &first);
			broken_well(right, &second);
		}
		fixture_close(f);
	}
	assert_true(whole >= 10 && broken >= 10);
}

static void compose_one(struct composer *composer)
{
	struct blocks blocks = blocks_new(composer->arena);

	composer->manuscript->styles = styles_from_aturan(composer->arena, composer->record->aturan);
	signature_add(composer, &blocks, &(struct signature){ .signer = LIT("kanan") });
	section_add(composer->manuscript, paper_of(composer), FOLIO_NONE)->blocks = blocks;
}

/* One at the right has two thirds of the page, and all where that would tear the name; so has one below two others. */
static void one_alone_has_the_room_beside_him(void **state)
{
	static void (*const composes[])(struct composer * composer) = { compose_one, compose_below };
	const length room[] = { mm(160) * 2 / 3 - pt(1), mm(160) - pt(1) };
	size_t broken = 0;

	(void)state;
	for (size_t i = 0; i < 60; i++) {
		char written[200];
		length width;

		snprintf(written, sizeof written, "Sdr. %s", name(i));
		width = width_of(written);
		for (size_t k = 0; k < 2; k++) {
			struct fixture *f = signed_paper("H.", written, composes[k]);
			struct told told = told_at(f, 0, words_at(f, 0, "Sdr."));

			broken_well(written, &told);
			assert_int_equal(told.count, width <= (good_place(written) ? room[k] : room[1]) ? 1 : 2);
			broken += told.count - 1;
			fixture_close(f);
		}
	}
	assert_true(broken > 0);
}

static void one_takes_what_the_other_leaves(void **state)
{
	struct fixture *f = two("H. Suparman Adi", "Bambang Prasetyo Nugroho, S.STP., M.A.P.");

	(void)state;
	assert_int_equal(told_at(f, 0, words_at(f, 0, "Bambang")).count, 1);
	assert_int_equal(words_at(f, 0, "H. Suparman")->x, mm(30));
	fixture_close(f);
	f = two("Bambang Prasetyo Nugroho, S.STP., M.A.P.", "H. Suparman Adi");
	assert_int_equal(told_at(f, 0, words_at(f, 0, "Bambang")).count, 1);
	assert_true(words_at(f, 0, "H. Suparman")->x > item_end(words_at(f, 0, "Bambang")));
	fixture_close(f);
}

/* The line under a name lies below its "g" and "p", and above the capitals of the next line. */
static void the_line_under_a_name_is_clear(void **state)
{
	struct fixture *f = two("Sri Utami", "Bagus Prayoga");
	const struct page *page = &f->document.pages.items[0];
	length baseline = words_at(f, 0, "Bagus")->y;
	size_t rules = 0;

	(void)state;
	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];
		bool right = item->x > mm(100);

		if (item->kind != ITEM_RULE)
			continue;
		rules++;
		assert_in_range(item->y - baseline, right ? pt(12) * 212 / 1000 : 1, pt(12) * 26 / 100);
		assert_true(item->y + item->rule.height < baseline + pt(29) / 2 - pt(12) * 73 / 100);
	}
	assert_int_equal(rules, 2);
	fixture_close(f);
}

/* -- prose -- */

/* The name is broken at that place of it or nowhere; gives whether. */
static bool broken_at(struct fixture *f, const struct page *page, const char *written, size_t place)
{
	bool broken = false;

	for (size_t k = 0; k < page->items.count; k++) {
		struct text words;

		if (page->items.items[k].kind != ITEM_TEXT)
			continue;
		words = text_trim(item_words(f->arena, &page->items.items[k]));
		for (const char *blank = strchr(written, ' '); blank; blank = strchr(blank + 1, ' ')) {
			struct text part = { written, (size_t)(blank - written) };

			if (!text_ends(words, text_copy(f->arena, part).bytes))
				continue;
			broken = true;
			if (part.count != place)
				fail_msg("\"%s\" is broken after \"%s\"", written, text_copy(f->arena, part).bytes);
		}
	}
	return broken;
}

/* In letters: longer ones may be torn, or blanks before them would be too wide to bear. */
enum { LONGEST_TIED = 32 };

/* `follow`: what stands behind the name. */
static size_t prose_pages(size_t i, const char *follow)
{
	char data[2000], written[200];
	struct fixture *f;
	const char *comma;
	size_t broken = 0;

	snprintf(written, sizeof written, "%s", name(i));
	if (strcspn(written, ",") > LONGEST_TIED)
		return 0;
	snprintf(data, sizeof data,
	         "{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C' },"
	         " 'tahun': 2024, 'pejabat': { 'k': { 'nama': '%s', 'jabatan': 'Kepala Dinas' } }, 'lkip':"
	         " {'penutup': ['Laporan %.*s ini telah dibaca oleh %s%s'] } }",
	         written, (int)(i * 7 % 60), "kinerja yang disusun menurut pedoman dan ketentuan yang ada", written,
	         follow);
	f = paper_pages(data, (struct wishes){ 0 }, lkip_layout.compose);
	comma = strchr(written, ',');
	for (size_t page = 0; page < f->document.pages.count; page++)
		broken += broken_at(f, &f->document.pages.items[page], written,
		                    *follow == '.' ? good_place(written)
		                    : comma        ? (size_t)(comma + 1 - written)
		                                   : 0);
	fixture_close(f);
	return broken;
}

/* Before the gelar; at the end of a paragraph one gelar is not alone on its line. */
static void names_in_prose_are_whole(void **state)
{
	size_t broken = 0;

	(void)state;
	for (size_t i = 0; i < 80; i++) {
		broken += prose_pages(i, " pada akhir tahun anggaran yang lalu.");
		broken += prose_pages(i, ".");
	}
	assert_true(broken > 10);
}

/* -- cells -- */

enum { CELLS_PAPER = 4000, LONGEST_IN_CELL = 22 };

static size_t longest_part(const char *written)
{
	size_t place = good_place(written), count = strlen(written);

	return place > count - place ? place : count - place;
}

/* Three sign side by side below the identity of an SOP, and one in it; in all of its places the name breaks well, where
 * that place gives it room. */
static void names_in_cells_break_well(void **state)
{
	size_t broken = 0;

	(void)state;
	for (size_t i = 0; i < 80; i++) {
		char data[CELLS_PAPER], written[200];
		struct fixture *f;

		snprintf(written, sizeof written, "Sdr. %s", name(i));
		if (longest_part(written) > LONGEST_IN_CELL)
			continue;
		snprintf(
			data, sizeof data,
			"{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C' },"
			" 'tahun': 2024, 'pejabat': { 'k': { 'nama': '%s', 'jabatan': 'Kepala Dinas' } }, 'sop': [{"
			" 'nama': 'Uji', 'disahkan_oleh': 'k', 'dibuat_oleh': 'k', 'diperiksa_oleh': 'k',"
			" 'disetujui_oleh': 'k', 'pelaksana': { 'a': 'Staf' }, 'langkah': [{ 'kegiatan': 'Menerima',"
			" 'pelaksana': 'a', 'waktu': '1 hari', 'output': 'Berkas' }] }] }",
			written);
		f = paper_pages(data, (struct wishes){ 0 }, sop_layout.compose);
		for (size_t k = 0; k < f->document.pages.items[0].items.count; k++) {
			const struct item *item = &f->document.pages.items[0].items.items[k];
			struct told told;

			if (item->kind != ITEM_TEXT || !text_starts(item_words(f->arena, item), "Sdr. "))
				continue;
			told = told_at(f, 0, item);
			broken_well(written, &told);
			broken += told.count - 1;
		}
		fixture_close(f);
	}
	assert_true(broken > 20);
}

/* -- offices named after people -- */

static void check_ends(struct fixture *f, int shift)
{
	static const char *const titles[] = { "dr.", "H.", "K.", "Drs." };

	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
		const struct item *item = &f->document.pages.items[0].items.items[i];

		for (size_t k = 0; item->kind == ITEM_TEXT && k < sizeof titles / sizeof *titles; k++)
			if (text_ends(item_words(f->arena, item), titles[k]))
				fail_msg("%d letters before: a line ends in %s", shift, titles[k]);
	}
}

/* A title or initial is on the line of its name, wherever the name comes to stand. */
static void titles_stay_with_names(void **state)
{
	(void)state;
	for (int shift = 1; shift < 80; shift++) {
		struct fixture *f = fixture_open();
		char filler[120];

		snprintf(filler, sizeof filler, "%.*s", shift,
		         "aa bbb cc dddd ee fff gg hhhh ii jjj kk llll mm nnn oo pppp qq rrr ss tttt uu vvv ww xxxx");
		paragraph_add(f->blocks, STYLE_BODY,
		              words(f, text_format(f->arena,
		                                   "%s Rumah Sakit Umum Daerah dr. H. Soemarno Sosroatmodjo bersama "
		                                   "Rumah Sakit K. Drs. Abdullah melayani masyarakat setiap hari.",
		                                   filler)
		                               .bytes));
		fixture_set(f);
		check_ends(f, shift);
		fixture_close(f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signatures_share_their_room),     cmocka_unit_test(one_alone_has_the_room_beside_him),
		cmocka_unit_test(one_takes_what_the_other_leaves), cmocka_unit_test(the_line_under_a_name_is_clear),
		cmocka_unit_test(names_in_prose_are_whole),        cmocka_unit_test(names_in_cells_break_well),
		cmocka_unit_test(titles_stay_with_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
