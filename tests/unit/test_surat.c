/* Letters and signatures on their pages: what stands where, what fits, what is kept together. */
#include "paper_fixture.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/signature.h"
#include "layouts/surat/surat.h"
#include "record/record.h"

#include <stdio.h>

#define HEAD                                                                                                           \
	"{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Demak', 'nama': 'Dinas Sosial', 'tempat': 'Demak',"       \
	" 'alamat': 'Jalan Raya 1' }, 'tahun': 2024, 'pejabat': {"                                                     \
	" 'kepala': { 'nama': 'Drs. Budi Santoso, M.Si.', 'jabatan': 'Kepala Dinas Sosial', 'golongan': 'IV/b',"       \
	" 'nip': '197309271994031006' },"                                                                              \
	" 'bupati': { 'nama': 'H. Ahmad Yani, S.E.', 'jabatan': 'Bupati Demak', 'nip': '196501011990031001' },"        \
	" 'pj': { 'nama': 'Dr. Hadi, M.Si.', 'jabatan': 'Pj. Bupati Demak', 'nip': '196501011990031001' },"            \
	" 'sekda': { 'nama': 'Ir. Sutrisno, M.T.', 'jabatan': 'Sekretaris Daerah', 'atas_nama': 'bupati' },"           \
	" 'asisten': { 'nama': 'Nurul A\xC3\xAFsyah', 'jabatan': 'Asisten Administrasi Umum', 'status': 'plh',"        \
	" 'pangkat': 'Pembina Utama Muda', 'golongan': 'IV/c', 'atas_nama_jabatan': 'Gubernur', 'melalui': 'sekda' }," \
	" 'plh': { 'sama_dengan': 'asisten', 'jabatan': 'Kepala Dinas Sosial', 'status': 'plh' },"                     \
	" 'acting': { 'nama': 'Rina', 'jabatan': 'Kepala Dinas Sosial', 'status': 'plh',"                              \
	" 'jabatan_sendiri': 'Sekretaris Dinas' },"                                                                    \
	" 'pppk': { 'nama': 'Siti', 'jabatan': 'Pengelola', 'golongan': 'IX', 'nip': '199002112023212007' } },"

#define LETTER(signer)                                                                                                 \
	"'tanggal': '2024-05-08', 'penanda_tangan': '" signer "', 'nomor': '010/7/Perenc',"                            \
	" 'kepada': { 'yth': [ 'Kepala Bagian Organisasi', 'Sekretariat Daerah' ], 'di': 'Demak' }"

static struct fixture *letters_wished(const char *data, struct wishes wishes)
{
	return paper_pages(data, wishes, surat_layout.compose);
}

static struct fixture *letters(const char *data)
{
	return letters_wished(data, (struct wishes){ 0 });
}

/* Data of one letter with `count` items or lines of a kind, each named by its number. */
static struct fixture *letter_of_many(const char *before, const char *each, size_t count, const char *after)
{
	struct fixture *f;
	char *data = malloc(4096 + count * (strlen(each) + 8)), *at;

	assert_non_null(data);
	at = data + sprintf(data, "%s 'surat_pengantar': { %s, %s [ ", HEAD, LETTER("kepala"), before);
	for (size_t i = 1; i <= count; i++)
		at += sprintf(at, "%s'%s %zu'", i > 1 ? ", " : "", each, i);
	sprintf(at, " ] %s } }", after);
	f = letters(data);
	free(data);
	return f;
}

/* -- parts of a letter -- */

static void parts_in_order(void **state)
{
	static const char *const order[] = { "PEMERINTAH KABUPATEN DEMAK",
		                             "Demak, 8 Mei 2024",
		                             "Kepada",
		                             "Yth.",
		                             "SURAT PENGANTAR",
		                             "Nomor : 010/7/Perenc",
		                             "No.",
		                             "Laporan Kinerja Triwulan II",
		                             "Diterima tanggal",
		                             "Kepala Dinas Sosial,",
		                             "Drs. Budi Santoso, M.Si.",
		                             "NIP. 19730927 199403 1 006",
		                             "Tembusan:",
		                             "Bupati Demak" };
	struct fixture *f =
		letters(HEAD "'surat_pengantar': { 'triwulan': 2, 'tembusan': 'Bupati Demak'," LETTER("kepala") " } }");
	length y = 0;

	(void)state;
	assert_int_equal(f->document.pages.count, 1);
	assert_int_equal(f->diags.list.count, 0);
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		const struct item *item = words_at(f, 0, order[i]);

		assert_true(item->y >= y);
		y = item->y;
	}
	words_at(f, 0, "1 (satu) dokumen");
	words_at(f, 0, "Pembina Tingkat I (IV/b)");
	assert_int_equal(words_at(f, 0, "Demak, 8")->x, words_at(f, 0, "Kepala Dinas Sosial,")->x);
	assert_int_equal(find_words(f, 0, "- 1 -", NULL), 0);
	fixture_close(f);
}

/* Figures are grouped as everywhere else. */
static void amounts_are_grouped(void **state)
{
	static const char *const rows[][2] = { { "7", "7 (tujuh) lembar" },
		                               { "999", "999 (sembilan" },
		                               { "1000", "1.000 (seribu)" },
		                               { "654321", "654.321 " } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char data[2048];
		struct fixture *f;

		snprintf(data, sizeof data,
		         HEAD "'surat_pengantar': { 'butir': [ { 'jenis': 'Laporan', 'banyaknya': { 'jumlah': %s,"
		              " 'satuan': 'lembar' } } ]," LETTER("kepala") " } }",
		         rows[i][0]);
		f = letters(data);
		words_at(f, 0, rows[i][1]);
		fixture_close(f);
	}
}

/* The receiver's dots stand as high as the sender's name. */
static void receipt_beside_the_signature(void **state)
{
	struct fixture *f = letters(HEAD "'surat_pengantar': { 'triwulan': 1," LETTER("kepala") " } }");

	(void)state;
	assert_int_equal(words_at(f, 0, ".....")->y, words_at(f, 0, "Drs. Budi")->y);
	assert_int_equal(words_at(f, 0, ".....")->x, mm(30));
	assert_int_equal(words_at(f, 0, "Penerima,")->y, words_at(f, 0, "Kepala Dinas Sosial,")->y);
	fixture_close(f);
	f = letters(HEAD "'surat_pengantar': { 'triwulan': 1, 'tanda_terima': false," LETTER("kepala") " } }");
	assert_int_equal(find_words(f, 0, "Diterima", NULL), 0);
	fixture_close(f);
}

static void remark_over_all_rows(void **state)
{
	struct fixture *f = letter_of_many("'butir':", "Buku", 3, ", 'keterangan': 'Demikian'");

	(void)state;
	assert_int_equal(find_words(f, 0, "Demikian", NULL), 1);
	assert_int_equal(words_at(f, 0, "Demikian")->y, words_at(f, 0, "Buku 1")->y);
	fixture_close(f);
}

static void gap_in_the_number(void **state)
{
	struct fixture *f =
		letters(HEAD "'surat_pengantar': { 'triwulan': 1, 'nomor': '010/ /Perenc', 'kepada': { 'yth': 'A' },"
	                     " 'penanda_tangan': 'kepala', 'tanggal': '2024-01-02' } }");
	const struct item *item = words_at(f, 0, "Nomor : 010/");

	(void)state;
	assert_int_equal(f->diags.list.count, 1);
	assert_int_equal(f->diags.list.items[0].message, MESSAGE_NUMBER_GAP);
	assert_true(item_end(item) - item->x > pt(140)); /* room to write */
	fixture_close(f);
}

/* -- one page, or a good second -- */

static length least_type(struct fixture *f)
{
	length least = pt(100), kop = words_at(f, 0, "Demak, 8")->y - pt(1);

	for (size_t p = 0; p < f->document.pages.count; p++)
		for (size_t i = 0; i < f->document.pages.items[p].items.count; i++) {
			const struct item *item = &f->document.pages.items[p].items.items[i];

			if (item->kind == ITEM_TEXT && (p || item->y > kop))
				least = length_min(least, item->text.size);
		}
	return least;
}

static void squeezed_to_one_page(void **state)
{
	static const size_t counts[] = { 1, 7, 12, 18 };
	length type[4];

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct fixture *f = letter_of_many("'butir':", "Dokumen nomor", counts[i], "");

		assert_int_equal(f->document.pages.count, 1);
		type[i] = least_type(f);
		assert_true(type[i] >= pt(11));
		assert_int_equal(words_at(f, 0, "Drs. Budi")->y - words_at(f, 0, "Kepala Dinas Sosial,")->y >= mm(22),
		                 1);
		fixture_close(f);
	}
	assert_int_equal(type[0], pt(12)); /* room is given before type */
	assert_int_equal(type[1], pt(12));
	assert_true(type[3] < pt(12));
}

/* When even the closest setting is too long, the usual one is taken; the signature brings a row along. */
static void good_second_page(void **state)
{
	for (size_t count = 24; count <= 60; count += 6) {
		struct fixture *f = letter_of_many("'butir':", "Dokumen nomor", count, "");
		size_t last = f->document.pages.count - 1;
		char row[32];

		assert_true(last >= 1);
		assert_int_equal(words_at(f, 0, "Kepada")->text.size, pt(12));
		snprintf(row, sizeof row, "Dokumen nomor %zu", count);
		assert_true(words_at(f, last, row)->y < words_at(f, last, "Drs. Budi")->y);
		words_at(f, last, "- ");
		fixture_close(f);
	}
	(void)state;
}

static void long_lists_go_on(void **state)
{
	struct fixture *f = letter_of_many("'triwulan': 1, 'tembusan':", "Yth. Kepala Dinas", 40, "");

	(void)state;
	assert_int_equal(f->document.pages.count, 2);
	words_at(f, 0, "Tembusan:");
	words_at(f, 0, "Drs. Budi");
	words_at(f, 1, "Yth. Kepala Dinas 40");
	fixture_close(f);
}

/* Marks of settings that were tried and dropped are in nobody's way. */
static size_t count_marks(const struct mark *mark, enum role role)
{
	size_t count = mark->role == role;

	for (const struct mark *child = mark->first; child; child = child->next)
		count += count_marks(child, role);
	return count;
}

static void only_the_setting_kept_is_marked(void **state)
{
	struct fixture *f = letter_of_many("'butir':", "Dokumen nomor", 14, "");

	(void)state;
	assert_int_equal(f->document.pages.count, 1);
	assert_int_equal(count_marks(f->document.root, ROLE_SECT), 1);
	assert_int_equal(count_marks(f->document.root, ROLE_TABLE), 1);
	assert_int_equal(count_marks(f->document.root, ROLE_TR), 15);
	assert_int_equal(count_marks(f->document.root, ROLE_H1), 1);
	fixture_close(f);
}

static void missing_glyph_is_told_once(void **state)
{
	struct fixture *f =
		paper_compose(HEAD "'surat_pengantar': { 'butir': 'Buku \xEE\x80\x80'," LETTER("kepala") " } }",
	                      (struct wishes){ 0 }, surat_layout.compose);

	(void)state;
	fixture_set(f);
	assert_int_equal(f->diags.errors, 1);
	fixture_close(f);
}

/* -- several letters, several receivers -- */

static void four_quarters(void **state)
{
	static const char *const names[] = { "I", "II", "III", "IV" };
	const char *data = HEAD "'surat_pengantar': [ { 'triwulan': 1," LETTER(
		"kepala") " },"
			  " { 'triwulan': 2," LETTER("kepala") " }, { 'triwulan': 3," LETTER(
				  "kepala") " },"
					    " { 'triwulan': 4," LETTER("kepala") " } ] }";
	struct fixture *f = letters(data);

	(void)state;
	assert_int_equal(f->document.pages.count, 4);
	for (size_t i = 0; i < 4; i++) {
		char words[64];

		snprintf(words, sizeof words, "Laporan Kinerja Triwulan %s Dinas", names[i]);
		words_at(f, i, words);
		snprintf(words, sizeof words, "Surat Pengantar Triwulan %s", names[i]);
		assert_string_equal(f->document.bookmarks.items[i].title.bytes, words);
		assert_int_equal(f->document.pages.items[i].number, 1);
	}
	fixture_close(f);
	f = letters_wished(data, (struct wishes){ .triwulan = 3 });
	assert_int_equal(f->document.pages.count, 1);
	words_at(f, 0, "Laporan Kinerja Triwulan III");
	fixture_close(f);
}

static void receivers_annexed(void **state)
{
	struct fixture *f = letters(
		HEAD "'surat_pengantar': { 'triwulan': 1, 'nomor': '010/7', 'tanggal': '2024-05-08',"
		     " 'penanda_tangan': 'kepala', 'kepada': [ { 'yth': [ 'Camat', 'Karanganyar' ], 'di': 'Demak' },"
		     " { 'yth': 'Camat Gajah', 'up': 'Sekretaris' } ] } }");

	(void)state;
	assert_int_equal(f->document.pages.count, 2);
	words_at(f, 0, "Daftar Terlampir");
	words_at(f, 1, "- 2 -");
	words_at(f, 1, "DAFTAR PENERIMA");
	words_at(f, 1, "Camat Karanganyar di Demak");
	words_at(f, 1, "Camat Gajah u.p. Sekretaris");
	words_at(f, 1, "Drs. Budi");
	fixture_close(f);
}

/* -- signatures -- */

static void chain_of_authority(void **state)
{
	struct fixture *f = letters(HEAD "'surat_pengantar': { 'triwulan': 1," LETTER("asisten") " } }");
	const struct item *an = words_at(f, 0, "a.n."), *office = words_at(f, 0, "Gubernur");

	(void)state;
	assert_int_equal(an->y, office->y);
	assert_true(item_end(an) < office->x + pt(1));
	assert_int_equal(words_at(f, 0, "Sekretaris Daerah")->x, office->x);
	assert_true(words_at(f, 0, "u.b.")->y > words_at(f, 0, "Sekretaris Daerah")->y - pt(1));
	assert_true(words_at(f, 0, "Plh. Asisten Administrasi Umum,")->y > words_at(f, 0, "u.b.")->y);
	assert_int_equal(words_at(f, 0, "Nurul A\xC3\xAFsyah")->x, office->x);
	words_at(f, 0, "Pembina Utama Muda (IV/c)");
	fixture_close(f);
}

static void same_person_other_office(void **state)
{
	struct fixture *f = letters(HEAD "'surat_pengantar': { 'triwulan': 1," LETTER("plh") " } }");

	(void)state;
	words_at(f, 0, "Plh. Kepala Dinas Sosial,");
	words_at(f, 0, "Nurul A\xC3\xAFsyah");
	words_at(f, 0, "Pembina Utama Muda (IV/c)");
	fixture_close(f);
}

static void who_carries_what(void **state)
{
	struct fixture *f =
		letters(HEAD "'surat_pengantar': { 'triwulan': 1, 'tanda_terima': false," LETTER("pj") " } }");

	(void)state;
	words_at(f, 0, "Pj. Bupati Demak,");
	assert_int_equal(find_words(f, 0, "NIP", NULL), 0);
	assert_int_equal(find_words(f, 0, "Dr.", NULL), 0);
	words_at(f, 0, "Hadi");
	fixture_close(f);
	f = letters(HEAD "'surat_pengantar': { 'triwulan': 1," LETTER("pppk") " } }");
	words_at(f, 0, "Golongan IX");
	words_at(f, 0, "NI PPPK 19900211 202321 2 007");
	fixture_close(f);
}

static void looks_of_signatures(void **state)
{
	struct fixture *f = letters(
		HEAD "'aturan': { 'tanda_tangan': { 'kapital': true, 'pangkat': 'Pembina, IV/a',"
		     " 'tengah': true, 'ruang': 3 } }, 'surat_pengantar': { 'triwulan': 1," LETTER("kepala") " } }");
	const struct item *name = words_at(f, 0, "Drs. BUDI SANTOSO, M.Si."),
			  *rank = words_at(f, 0, "Pembina Tingkat I, IV/b");

	(void)state;
	assert_in_range(name->x + item_end(name) - rank->x - item_end(rank) + 100, 0, 200);
	assert_true(name->y - words_at(f, 0, "Kepala Dinas Sosial,")->y > mm(30));
	fixture_close(f);
}

static void compose_two(struct composer *composer)
{
	struct blocks blocks = blocks_new(composer->arena);
	struct signing signing = {
		.left = { .key = LIT("bupati"), .lead = LIT("PIHAK KEDUA,") },
		.right = { .key = LIT("kepala"), .lead = LIT("PIHAK PERTAMA,") },
		.below = { .key = LIT("sekda"), .lead = LIT("Mengetahui,") },
		.dating = SIGN_PLACE_DATE,
		.date = { 2024, 5, 0 },
	};
	struct section *section;

	composer->manuscript->styles = styles_from_aturan(composer->arena, composer->record->aturan);
	signing_add(composer, &blocks, &signing);
	section = section_add(composer->manuscript, paper_of(composer), FOLIO_NONE);
	section->blocks = blocks;
}

static void two_side_by_side(void **state)
{
	struct fixture *f = paper_pages(HEAD "'lkip': {} }", (struct wishes){ 0 }, compose_two);
	const struct item *left = words_at(f, 0, "H. Ahmad Yani, S.E."), *right = words_at(f, 0, "Drs. Budi");

	(void)state;
	assert_int_equal(left->y, right->y);
	assert_true(left->x < right->x);
	assert_int_equal(words_at(f, 0, "PIHAK KEDUA,")->y, words_at(f, 0, "PIHAK PERTAMA,")->y);
	assert_true(words_at(f, 0, "Demak, Mei 2024")->y < words_at(f, 0, "PIHAK PERTAMA,")->y);
	assert_true(words_at(f, 0, "Mengetahui,")->y > right->y);
	assert_int_equal(find_words(f, 0, "NIP. 1965", NULL), 0);
	fixture_close(f);
}

static void paraf_on_the_file_copy(void **state)
{
	const char *data =
		HEAD "'aturan': { 'paraf': [ 'Sekretaris', 'Kasubbag' ] }, 'surat_pengantar': { 'triwulan': 1," LETTER(
			"kepala") " } }";
	struct fixture *f = letters_wished(data, (struct wishes){ .arsip = true });

	(void)state;
	words_at(f, 0, "Paraf");
	words_at(f, 0, "Kasubbag");
	fixture_close(f);
	f = letters(data);
	assert_int_equal(find_words(f, 0, "Paraf", NULL), 0);
	fixture_close(f);
}

static void own_office_below_the_one_held(void **state)
{
	struct fixture *f = letters(HEAD "'surat_pengantar': { 'triwulan': 1," LETTER("acting") " } }");
	const struct item *held = words_at(f, 0, "Plh. Kepala Dinas Sosial"),
			  *own = words_at(f, 0, "Sekretaris Dinas,");

	(void)state;
	assert_int_equal(held->x, own->x);
	assert_true(held->y < own->y);
	assert_int_equal(find_words(f, 0, "Plh. Kepala Dinas Sosial,", NULL), 0);
	fixture_close(f);
}

/* What an office may have otherwise: each key, and its words where they belong. */
static void habits_of_an_office(void **state)
{
	struct fixture *f =
		letters(HEAD "'aturan': { 'surat': { 'kepada': false, 'judul_garis': true, 'pengirim': 'Pengirim,',"
	                     " 'penerima': 'Yang menerima,', 'terima_atas': 'Tanggal terima', 'terima_bawah':"
	                     " [ 'Jabatan', 'Cap' ], 'tembusan': 'Tembusan disampaikan kepada Yth.:',"
	                     " 'tempat_terlampir': 'Tempat' } }, 'surat_pengantar': { 'bulan': '2025-01',"
	                     " 'penanda_tangan': 'kepala', 'nomor': '7', 'tembusan': [ 'Bupati', 'Arsip' ],"
	                     " 'kepada': [ { 'yth': 'Camat Satu' }, { 'yth': 'Camat Dua' } ], 'butir': [ { 'jenis':"
	                     " 'Naskah', 'pasangan': [ [ 'Nomor', '010/7' ], [ 'Tentang', 'Laporan' ] ] } ] } }");
	const struct item *sender, *place, *date;

	(void)state;
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(find_words(f, 0, "Kepada", NULL), 0);
	assert_int_equal(find_words(f, 0, "Diterima tanggal", NULL), 0);
	assert_int_equal(find_words(f, 0, "Nomor telepon", NULL), 0);
	assert_int_equal(find_words(f, 0, "Tembusan:", NULL), 0);
	sender = words_at(f, 0, "Pengirim,");
	assert_int_equal(sender->y, words_at(f, 0, "Yang menerima,")->y);
	assert_true(sender->y < words_at(f, 0, "Kepala Dinas Sosial,")->y);
	assert_true(words_at(f, 0, "Tanggal terima")->y < sender->y);
	assert_true(words_at(f, 0, "Jabatan")->y < words_at(f, 0, "Cap")->y);
	words_at(f, 0, "Tembusan disampaikan");
	place = words_at(f, 0, "Tempat");
	assert_true(place->y > words_at(f, 0, "Daftar Terlampir")->y);
	date = words_at(f, 0, "Demak,");
	assert_true(date->y < place->y);
	assert_int_equal(words_at(f, 0, "010/7")->x, words_at(f, 0, "Laporan")->x);
	assert_true(words_at(f, 0, "010/7")->y < words_at(f, 0, "Laporan")->y);
	fixture_close(f);
}

/* A long office ends its lines where its phrases end. */
static void receivers_break_by_sense(void **state)
{
	struct fixture *f =
		letters(HEAD "'surat_pengantar': { 'nomor': '1', 'tanggal': '2024-04-05', 'kepada': { 'yth': ["
	                     " 'Kepala Dinas Komunikasi dan Informatika Kabupaten Contoh',"
	                     " 'Sekretariat Daerah Kabupaten Barito Utara' ] }, 'butir': [ 'LKIP' ] } }");

	(void)state;
	words_at(f, 0, "Kepala Dinas Komunikasi ");
	words_at(f, 0, "dan Informatika Kabupaten Contoh");
	words_at(f, 0, "Kabupaten Barito Utara");
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_in_order),
		cmocka_unit_test(receipt_beside_the_signature),
		cmocka_unit_test(amounts_are_grouped),
		cmocka_unit_test(remark_over_all_rows),
		cmocka_unit_test(gap_in_the_number),
		cmocka_unit_test(squeezed_to_one_page),
		cmocka_unit_test(good_second_page),
		cmocka_unit_test(long_lists_go_on),
		cmocka_unit_test(only_the_setting_kept_is_marked),
		cmocka_unit_test(missing_glyph_is_told_once),
		cmocka_unit_test(four_quarters),
		cmocka_unit_test(receivers_annexed),
		cmocka_unit_test(chain_of_authority),
		cmocka_unit_test(same_person_other_office),
		cmocka_unit_test(who_carries_what),
		cmocka_unit_test(looks_of_signatures),
		cmocka_unit_test(two_side_by_side),
		cmocka_unit_test(habits_of_an_office),
		cmocka_unit_test(own_office_below_the_one_held),
		cmocka_unit_test(receivers_break_by_sense),
		cmocka_unit_test(paraf_on_the_file_copy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
