/* Names of officials are not torn: in signatures beside each other, alone, and in prose; over names of every length. */
#include "paper_fixture.h"

#include "layouts/lkip/lkip.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/signature.h"
#include "record/record.h"

#include <stdio.h>

static const char *const given[] = { "Sari",          "Bambang",  "Prasetyo", "Nugroho",     "Wulandari",
	                             "Kusumaningrum", "Rahadian", "Hartanto", "Suryaningsih" };
static const char *const gelar[] = { "", ", S.Sos.", ", S.STP., M.A.P.", ", S.Kep., Ns., M.Kes.",
	                             ", S.Pd., M.Pd., M.Si." };

enum { GIVEN = sizeof given / sizeof *given, GELAR = sizeof gelar / sizeof *gelar };

/* The i-th of many names, from one to four words long; with its gelar. */
static const char *name(size_t i)
{
	static char room[200];
	size_t words = 1 + i % 4, used = 0;

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

static struct fixture *two(const char *left, const char *right)
{
	char data[1000];

	snprintf(data, sizeof data,
	         "{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C' },"
	         " 'tahun': 2024, 'pejabat': { 'kiri': { 'nama': '%s', 'jabatan': 'Bupati Contoh' },"
	         " 'kanan': { 'nama': '%s', 'jabatan': 'Camat Contoh' } }, 'lkip': {} }",
	         left, right);
	return paper_pages(data, (struct wishes){ 0 }, compose_two);
}

/* How many lines a name takes from where it begins; the words of its second line. */
static size_t lines_of(struct fixture *f, const char *start, struct text *second)
{
	const struct page *page = &f->document.pages.items[0];
	const struct item *first = words_at(f, 0, start);
	size_t lines = 0;
	length baseline = 0;

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind != ITEM_TEXT || item->mark != first->mark || item->y == baseline)
			continue;
		baseline = item->y;
		if (++lines == 2)
			*second = text_copy(f->arena, item_words(f->arena, item));
	}
	return lines;
}

/* Both fit one line when together they fit; if not, what is broken is broken before all of the gelar. */
static void signatures_share_their_room(void **state)
{
	size_t whole = 0, broken = 0;

	(void)state;
	for (size_t i = 0; i < 40; i++) {
		char left[200], right[200], start[40];
		struct fixture *f;
		struct text second = { 0 };
		const struct item *first;

		snprintf(left, sizeof left, "%s", name(i * 7));
		snprintf(right, sizeof right, "Tri %s", name(i));
		f = two(left, right);
		snprintf(start, sizeof start, "Tri ");
		first = words_at(f, 0, start);
		if (lines_of(f, start, &second) == 1) {
			whole++;
			assert_true(item_end(first) <= mm(190));
		} else if (strcspn(right, ",") < 31) { /* longer ones are no line by themselves */
			broken++;
			assert_true(text_ends(text_trim(item_words(f->arena, first)), ","));
			assert_string_equal(second.bytes, strchr(right, ',') + 2);
		}
		fixture_close(f);
	}

	assert_true(whole >= 10 && broken >= 4);
}

static void one_takes_what_the_other_leaves(void **state)
{
	struct fixture *f = two("H. Suparman Adi", "Bambang Prasetyo Nugroho, S.STP., M.A.P.");
	struct text second;

	(void)state;
	assert_int_equal(lines_of(f, "Bambang", &second), 1);
	assert_int_equal(words_at(f, 0, "H. Suparman")->x, mm(30));
	fixture_close(f);
	f = two("Bambang Prasetyo Nugroho, S.STP., M.A.P.", "H. Suparman Adi");
	assert_int_equal(lines_of(f, "Bambang", &second), 1);
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

static void names_in_prose_are_whole(void **state)
{
	size_t broken = 0;

	(void)state;
	for (size_t i = 0; i < 60; i++) {
		char data[2000], written[200];
		struct fixture *f;
		const char *comma;

		snprintf(written, sizeof written, "%s", name(i));
		snprintf(
			data, sizeof data,
			"{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas', 'tempat': 'C' },"
			" 'tahun': 2024, 'pejabat': { 'k': { 'nama': '%s', 'jabatan': 'Kepala Dinas' } }, 'lkip':"
			" {'penutup': ['Laporan %.*s ini telah dibaca oleh %s pada akhir tahun anggaran yang lalu.'] }"
			" }",
			written, (int)(i * 7 % 60), "kinerja yang disusun menurut pedoman dan ketentuan yang ada",
			written);
		f = paper_pages(data, (struct wishes){ 0 }, lkip_layout.compose);
		comma = strchr(written, ',');
		for (size_t page = 0; page < f->document.pages.count; page++) {
			const struct page *p = &f->document.pages.items[page];

			for (size_t k = 0; k < p->items.count; k++) {
				struct text words;

				if (p->items.items[k].kind != ITEM_TEXT)
					continue;
				words = text_trim(item_words(f->arena, &p->items.items[k]));
				for (const char *blank = strchr(written, ' '); blank; blank = strchr(blank + 1, ' ')) {
					struct text before = { written, (size_t)(blank - written) };
					const char *end = text_copy(f->arena, before).bytes;

					if (!(comma && blank == comma + 1) && text_ends(words, end))
						fail_msg("\"%s\" is broken after \"%s\"", written, end);
				}
				broken += comma &&
				          text_ends(words,
				                    text_copy(f->arena,
				                              (struct text){ written, (size_t)(comma + 1 - written) })
				                            .bytes);
			}
		}
		fixture_close(f);
	}
	assert_true(broken > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signatures_share_their_room),
		cmocka_unit_test(one_takes_what_the_other_leaves),
		cmocka_unit_test(the_line_under_a_name_is_clear),
		cmocka_unit_test(names_in_prose_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
