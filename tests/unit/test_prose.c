/* Justified prose measured on finished pages, over many paragraphs made of the words of official papers: how even its
 * blanks are, how few lines end in a hyphen, and that letters give way no further than they may. */
#include "typeset_fixture.h"

#include <stdio.h>

enum { PARAGRAPHS = 150, LINES_MOST = 4000, BLANKS_MOST = 60000, EM = 12000, EDGE_MM = 190 };

static const char *const vocabulary[] = {
	"penyelenggaraan",
	"pemerintahan",
	"daerah",
	"yang",
	"dan",
	"di",
	"untuk",
	"dengan",
	"masyarakat",
	"pemberdayaan",
	"sosial",
	"kinerja",
	"sasaran",
	"strategis",
	"indikator",
	"capaian",
	"realisasi",
	"anggaran",
	"pelaksanaan",
	"program",
	"kegiatan",
	"pertanggungjawaban",
	"akuntabilitas",
	"perangkat",
	"desa",
	"kelurahan",
	"pembangunan",
	"kesejahteraan",
	"peningkatan",
	"kualitas",
	"pelayanan",
	"publik",
	"berdasarkan",
	"peraturan",
	"menteri",
	"tentang",
	"tahun",
	"ini",
	"itu",
	"adalah",
	"merupakan",
	"dalam",
	"pada",
	"oleh",
	"sebagai",
	"terhadap",
	"secara",
	"serta",
	"keberhasilan",
	"kegagalan",
	"perencanaan",
	"pengendalian",
	"pengawasan",
	"dokumen",
	"transparansi",
	"efisiensi",
	"efektivitas",
	"sumber",
	"daya",
	"manusia",
	"aparatur",
	"kelembagaan",
	"kemiskinan",
	"penanganan",
	"penyandang",
	"masalah",
	"perlindungan",
	"jaminan",
	"rehabilitasi",
	"bantuan",
	"keluarga",
	"miskin",
	"sembilan",
	"ratus",
	"ribu",
	"lima",
	"puluh",
	"tiga",
	"mengoptimalkan",
	"memfasilitasi",
	"bekerja",
	"sama",
	"kepada",
	"seluruh",
	"kecamatan",
	"kabupaten",
	"provinsi",
	"evaluasi",
	"laporan",
	"triwulan",
	"tidak",
	"dapat",
	"telah",
	"akan",
	"harus",
	"lebih",
	"perubahan",
	"lingkungan",
	"kebijakan",
	"operasional",
	"administrasi",
	"keuangan",
};

enum { VOCABULARY = sizeof vocabulary / sizeof *vocabulary };

static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7FFF;
}

/* One word in four joins others, as in papers: seven letters a word. */
static const char *next_word(unsigned *seed)
{
	static const char *const joining[] = { "yang", "dan", "di",    "untuk", "dengan", "dalam", "pada",
		                               "oleh", "ini", "tidak", "dari",  "ke",     "para",  "atas" };

	if (next_number(seed) % 4 == 0)
		return joining[next_number(seed) % (sizeof joining / sizeof *joining)];
	return vocabulary[next_number(seed) % VOCABULARY];
}

/* Sentences of 8 to 25 words, some with a comma, a few with a number that belongs to its label. */
static const char *paragraph(unsigned *seed)
{
	static const char *const labels[] = { "Tabel", "Nomor", "Pasal", "Gambar" };
	static char room[4000];
	size_t used = 0, sentences = 2 + next_number(seed) % 5;

	for (size_t s = 0; s < sentences; s++) {
		size_t count = 8 + next_number(seed) % 18;

		for (size_t i = 0; i < count; i++) {
			const char *word = next_word(seed);
			bool last = i + 1 == count, comma = !last && next_number(seed) % 12 == 0;
			int start = i ? word[0] : word[0] - 'a' + 'A';

			used += (size_t)snprintf(room + used, sizeof room - used, "%s%c%s%s", used ? " " : "", start,
			                         word + 1,
			                         last    ? "."
			                         : comma ? ","
			                                 : "");
			if (!last && !comma && next_number(seed) % 40 == 0)
				used += (size_t)snprintf(room + used, sizeof room - used, " pada %s 3.%u",
				                         labels[next_number(seed) % 4], next_number(seed) % 30 + 1);
		}
	}
	return room;
}

struct measured {
	size_t lines, full, hyphens, ladder, ladder_most, before_last, page_ends, labels_parted;
	length *blanks; /* thousandths of an em */
	size_t blank_count;
	length p95, sd;
	length widest_stretch, widest_spacing;
};

static int by_length(const void *a, const void *b)
{
	length x = *(const length *)a, y = *(const length *)b;

	return x < y ? -1 : x > y;
}

static length root(length square)
{
	length least = 0;

	while ((least + 1) * (least + 1) <= square)
		least++;
	return least;
}

static void add_blanks(struct measured *measured, const struct item_text *text)
{
	/* the last piece is the blank that closes the line */
	for (size_t i = 0; i + 1 < text->count; i++)
		if (text_is(text->pieces[i].shaped->text, " "))
			measured->blanks[measured->blank_count++] =
				(text_reach(text, text->pieces[i].shaped) + text->pieces[i].after) * 1000 / EM;
}

/* A label without its number, or a part of it. */
static bool ends_in_label(struct text words)
{
	static const char *const ends[] = { " Tabel",      " Nomor",      " Pasal",      " Gambar",
		                            " Ta\xC2\xAD", " No\xC2\xAD", " Pa\xC2\xAD", " Gam\xC2\xAD" };

	words = text_trim(words);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (text_ends(words, ends[i]))
			return true;
	return false;
}

static void add_line(struct measured *measured, struct fixture *f, const struct item *line, const struct item *next)
{
	struct text text = item_words(f->arena, line);
	bool hyphen = text_ends(text, "\xC2\xAD"), last = !next || next->mark != line->mark;

	measured->lines++;
	measured->widest_stretch = length_max(measured->widest_stretch, labs(line->text.stretch));
	measured->widest_spacing = length_max(measured->widest_spacing, labs((long)line->text.spacing));
	if (last) {
		measured->ladder = 0;
		return;
	}
	measured->full++;
	measured->hyphens += hyphen;
	measured->ladder = hyphen ? measured->ladder + 1 : 0;
	measured->ladder_most = measured->ladder > measured->ladder_most ? measured->ladder : measured->ladder_most;
	measured->labels_parted += ends_in_label(text);
	add_blanks(measured, &line->text);
}

/* Lines of prose in order, each one item. */
static size_t lines_of(struct fixture *f, const struct item **lines, size_t *pages)
{
	size_t count = 0;

	for (size_t page = 0; page < f->document.pages.count; page++) {
		const struct page *p = &f->document.pages.items[page];

		for (size_t i = 0; i < p->items.count; i++)
			if (p->items.items[i].kind == ITEM_TEXT && p->items.items[i].mark) {
				assert_true(count < LINES_MOST);
				pages[count] = page;
				lines[count++] = &p->items.items[i];
			}
	}
	return count;
}

static void evaluate(struct measured *measured)
{
	length mean = 0, square = 0;
	size_t count = measured->blank_count;

	qsort(measured->blanks, count, sizeof *measured->blanks, by_length);
	for (size_t i = 0; i < count; i++)
		mean += measured->blanks[i];
	mean /= (length)count;
	for (size_t i = 0; i < count; i++)
		square += (measured->blanks[i] - mean) * (measured->blanks[i] - mean);
	measured->sd = root(square / (length)count);
	measured->p95 = measured->blanks[count * 95 / 100];
	print_message(
		"# %zu full lines, %zu hyphens, longest ladder %zu; blanks: mean %ld, sd %ld, 95th %ld, widest %ld "
		"thousandths of an em\n",
		measured->full, measured->hyphens, measured->ladder_most, (long)mean, (long)measured->sd,
		(long)measured->p95, (long)measured->blanks[count - 1]);
}

static struct measured measure(const char *family, bool stiff, unsigned seed)
{
	struct fixture *f = fixture_open();
	const struct item **lines = arena_many(f->arena, LINES_MOST, const struct item *);
	size_t *pages = arena_many(f->arena, LINES_MOST, size_t), count;
	struct measured measured = { 0 };

	f->manuscript.styles = styles_make(f->arena, &(struct style_choices){ .family = text_from(family),
	                                                                      .size = pt(12),
	                                                                      .spacing = 150,
	                                                                      .hyphenate = true,
	                                                                      .stiff = stiff });
	measured.blanks = arena_many(f->arena, BLANKS_MOST, length);
	for (int i = 0; i < PARAGRAPHS; i++)
		paragraph_add(f->blocks, STYLE_BODY, words(f, text_copy(f->arena, text_from(paragraph(&seed))).bytes));
	fixture_set(f);
	count = lines_of(f, lines, pages);
	for (size_t i = 0; i < count; i++) {
		const struct item *next = i + 1 < count ? lines[i + 1] : NULL;
		bool hyphen = text_ends(item_words(f->arena, lines[i]), "\xC2\xAD");

		add_line(&measured, f, lines[i], next);
		measured.page_ends += hyphen && next && pages[i + 1] != pages[i];
		measured.before_last += hyphen && next && (i + 2 >= count || lines[i + 2]->mark != next->mark);
	}
	evaluate(&measured);
	fixture_close(f);
	return measured;
}

static void blanks_are_even_and_hyphens_few(void **state)
{
	static const char *const families[] = { "Arial", "Times New Roman" };

	(void)state;
	for (size_t i = 0; i < 2; i++)
		for (unsigned seed = 1; seed < 4; seed++) {
			struct measured measured = measure(families[i], false, seed);

			assert_true(measured.full > 500);
			assert_true(measured.hyphens * 100 <= measured.full * 4);
			assert_true(measured.ladder_most <= 2);
			assert_int_equal(measured.before_last, 0);
			assert_int_equal(measured.page_ends, 0);
			assert_int_equal(measured.labels_parted, 0);
			assert_true(measured.sd < 50);
			assert_true(measured.p95 < 400);
		}
}

/* Two per cent of their width, and nine thousandths of an em between them: more would be seen. */
static void letters_give_way_within_bounds(void **state)
{
	struct measured measured = measure("Arial", false, 7);

	(void)state;
	assert_in_range(measured.widest_stretch, 10, 20);
	assert_in_range(measured.widest_spacing, 30, EM * 9 / 1000);
}

static void stiff_letters_stay_as_they_are(void **state)
{
	struct measured measured = measure("Arial", true, 7);

	(void)state;
	assert_int_equal(measured.widest_stretch, 0);
	assert_int_equal(measured.widest_spacing, 0);
	assert_true(measured.ladder_most <= 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_are_even_and_hyphens_few),
		cmocka_unit_test(letters_give_way_within_bounds),
		cmocka_unit_test(stiff_letters_stay_as_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
