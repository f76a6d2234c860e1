/* What an editor marks: sentences that do not end, words that are not spelt so, a paragraph that was copied from the
 * analysis of another indicator.
 *
 * Words are those of KBBI and EYD V; names, regulations and what a field fills in are left as they are.
 */
#include "audit/bahasa_ejaan.h"

#include "audit/baca/bacaan.h"
#include "record/narasi.h"

#include <string.h>

/* -- sentences without an end -- */

enum { PARAGRAPHS_LEAST = 6, WORDS_LEAST = 6, COPY_LEAST = 12 };

static bool is_paragraph(const struct teks *teks)
{
	return teks->jenis == TEKS_KALIMAT && teks->shape == &blok_shape && strcmp(teks->field->key, "paragraf") == 0 &&
	       teks->count >= WORDS_LEAST && teks->kata[0].besar;
}

static bool is_open(const struct teks *teks)
{
	return teks->kata[teks->count - 1].jenis != KATA_TANDA && !kata_is(&teks->kata[teks->count - 1], "acuan");
}

/* What leads to a list or a table may end without a mark. */
static bool leads(const struct teks *teks)
{
	static const char *const words[] = { "berikut", "yaitu", "meliputi", "lain", "adalah", "atas",
		                             "dari",    "untuk", "yakni",    "ini",  NULL };

	return kata_among(&teks->kata[teks->count - 1], words);
}

static void ask_open(const struct audit *audit)
{
	const struct teks_list *list = &audit->bacaan->teks;
	size_t open = 0, all = 0;

	for (size_t t = 0; t < list->count; t++)
		if (is_paragraph(&list->items[t])) {
			all++;
			open += is_open(&list->items[t]);
		}
	if (all < PARAGRAPHS_LEAST || !open || open * 5 > all)
		return;
	for (size_t t = 0; t < list->count; t++) {
		const struct teks *teks = &list->items[t];
		struct text tail;

		if (!is_paragraph(teks) || !is_open(teks) || leads(teks))
			continue;
		tail = teks_kutip(teks, teks->count - 4, teks->count);
		audit_find(audit, teks->path,
		           ((struct evidence){ .written = tail, .wanted = text_format(audit->arena, "%t.", tail) }),
		           MESSAGE_BAHASA_TERBUKA, tail);
	}
}

/* -- spellings -- */

static const struct {
	const char *said, *right;
} spellings[] = {
	{ "analisa", "analisis" },
	{ "resiko", "risiko" },
	{ "aktifitas", "aktivitas" },
	{ "efektifitas", "efektivitas" },
	{ "produktifitas", "produktivitas" },
	{ "kreatifitas", "kreativitas" },
	{ "obyek", "objek" },
	{ "obyektif", "objektif" },
	{ "subyek", "subjek" },
	{ "prosentase", "persentase" },
	{ "prosen", "persen" },
	{ "nopember", "November" },
	{ "pebruari", "Februari" },
	{ "ijin", "izin" },
	{ "perijinan", "perizinan" },
	{ "jadual", "jadwal" },
	{ "standarisasi", "standardisasi" },
	{ "praktek", "praktik" },
	{ "kwalitas", "kualitas" },
	{ "kwantitas", "kuantitas" },
	{ "kwitansi", "kuitansi" },
	{ "tehnis", "teknis" },
	{ "tehnologi", "teknologi" },
	{ "sistim", "sistem" },
	{ "metoda", "metode" },
	{ "hakekat", "hakikat" },
	{ "nasehat", "nasihat" },
	{ "milyar", "miliar" },
	{ "trilyun", "triliun" },
	{ "trampil", "terampil" },
	{ "propinsi", "provinsi" },
	{ "kabupatan", "kabupaten" },
	{ "terimakasih", "terima kasih" },
	{ "kerjasama", "kerja sama" },
	{ "tanggungjawab", "tanggung jawab" },
	{ "diatas", "di atas" },
	{ "dibawah", "di bawah" },
	{ "didalam", "di dalam" },
	{ "diluar", "di luar" },
	{ "diantara", "di antara" },
	{ "diantaranya", "di antaranya" },
	{ "disamping", "di samping" },
	{ "didepan", "di depan" },
	{ "dimana", "di mana" },
	{ "disini", "di sini" },
	{ "kedalam", "ke dalam" },
	{ "kedepan", "ke depan" },
	{ "keatas", "ke atas" },
	{ "kebawah", "ke bawah" },
	{ "di laksanakan", "dilaksanakan" },
	{ "di lakukan", "dilakukan" },
	{ "di berikan", "diberikan" },
	{ "di tetapkan", "ditetapkan" },
	{ "di gunakan", "digunakan" },
	{ "di sampaikan", "disampaikan" },
	{ "di susun", "disusun" },
	{ "di buat", "dibuat" },
	{ "di capai", "dicapai" },
	{ "di harapkan", "diharapkan" },
	{ "di hasilkan", "dihasilkan" },
	{ "di tingkatkan", "ditingkatkan" },
	{ "di dukung", "didukung" },
	{ "di sebabkan", "disebabkan" },
	{ "di pengaruhi", "dipengaruhi" },
	{ "di butuhkan", "dibutuhkan" },
	{ "di perlukan", "diperlukan" },
	{ "di hadapi", "dihadapi" },
	{ "di kelola", "dikelola" },
	{ "di anggarkan", "dianggarkan" },
	{ "di realisasikan", "direalisasikan" },
	{ "di tandatangani", "ditandatangani" },
	{ "di bentuk", "dibentuk" },
	{ "di atur", "diatur" },
	{ "di peroleh", "diperoleh" },
	{ "di jelaskan", "dijelaskan" },
	{ "di sajikan", "disajikan" },
	{ "di lihat", "dilihat" },
	{ "di tentukan", "ditentukan" },
	{ "di kenal", "dikenal" },
	{ "di tindaklanjuti", "ditindaklanjuti" },
	{ "di evaluasi", "dievaluasi" },
	{ "di alokasikan", "dialokasikan" },
	{ "di manfaatkan", "dimanfaatkan" },
	{ "di selesaikan", "diselesaikan" },
	{ "akutabilitas", "akuntabilitas" },
	{ "akuntabiltas", "akuntabilitas" },
	{ "stategis", "strategis" },
	{ "kordinasi", "koordinasi" },
};

enum { SPELLINGS = sizeof spellings / sizeof *spellings };

static bool is_named(const struct audit *audit, size_t text, size_t at)
{
	const struct sebutan_list *list = &audit->bacaan->sebutan[text];

	for (size_t i = 0; i < list->count; i++)
		if (at >= list->items[i].first && at < list->items[i].end)
			return true;
	return audit->bacaan->kutipan[text] < audit->bacaan->kutipan[text + 1];
}

/* Words with a capital within a sentence are names, but for months. */
static bool is_word(const struct teks *teks, size_t at)
{
	static const char *const months[] = { "nopember", "pebruari", NULL };

	return !teks->kata[at].besar || !at || kata_is(&teks->kata[at - 1], ".") || kata_among(&teks->kata[at], months);
}

static void look_for_spellings(const struct audit *audit, size_t text)
{
	const struct teks *teks = &audit->bacaan->teks.items[text];
	size_t words;
	struct text said;

	for (size_t i = 0; i < teks->count; i++) {
		size_t row = frasa_pilih(teks, i, TABEL_KATA(spellings), &words);

		if (row == SPELLINGS || !is_word(teks, i) || is_named(audit, text, i) ||
		    !teks_diketik(teks, &teks->kata[i]))
			continue;
		said = teks_kutip(teks, i, i + words);
		audit_find(audit, teks->path,
		           ((struct evidence){ .written = said, .wanted = text_from(spellings[row].right) }),
		           MESSAGE_BAHASA_EJAAN, said, text_from(spellings[row].right));
		return;
	}
}

/* -- copied paragraphs -- */

static bool is_analysis(const struct teks *teks)
{
	return teks->jenis == TEKS_KALIMAT && teks->count >= COPY_LEAST && teks_di(teks, "sasaran") &&
	       !teks->ketikan.count;
}

static bool same_words(const struct teks *a, const struct teks *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (a->kata[i].sidik != b->kata[i].sidik)
			return false;
	return text_equal(a->isi, b->isi);
}

/* "sasaran[0].indikator[1]" of a path below it. */
static struct text owner_of(struct text path)
{
	size_t brackets = 0, at = 0;

	while (at < path.count && brackets < 2)
		brackets += path.bytes[at++] == ']';
	return text_part(path, 0, at);
}

static void look_for_copies(const struct audit *audit, size_t index)
{
	const struct teks_list *list = &audit->bacaan->teks;
	const struct teks *own = &list->items[index];

	if (own->count < COPY_LEAST || !is_analysis(own))
		return;
	for (size_t i = 0; i < index; i++) {
		const struct teks *other = &list->items[i];

		if (!same_words(own, other) || !is_analysis(other) ||
		    text_equal(owner_of(own->path), owner_of(other->path)))
			continue;
		audit_also(audit,
		           audit_find(audit, own->path, ((struct evidence){ .written = own->isi }),
		                      MESSAGE_BAHASA_SALINAN, owner_of(other->path)),
		           other->path, DIAG_NONE);
		return;
	}
}

void ask_ejaan(const struct audit *audit)
{
	ask_open(audit);
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		if (audit->bacaan->teks.items[t].jenis == TEKS_KALIMAT)
			look_for_spellings(audit, t);
		look_for_copies(audit, t);
	}
}
