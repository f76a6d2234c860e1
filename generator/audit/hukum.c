/* Regulations that the texts cite: each in full, the same in the same words, in their order, still in force.
 *
 * Source of the order: Undang-Undang 12/2011, article 7 (jenis dan hierarki), and the habit of decrees to cite what is
 * of one level by its year, number by number; Permendagri 80/2015 says the same of regional law.
 */
#include "audit/rules.h"

#include "audit/baca/bacaan.h"
#include "audit/hukum_dikenal.h"
#include "audit/hukum_tahun.h"

#include "record/keputusan.h"
#include "record/record.h"

#include <string.h>

/* -- one citation by itself -- */

static void ask_utuh(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;

	for (size_t i = 0; i < list->count; i++) {
		const struct peraturan *one = &list->items[i];
		bool numbered = one->jenis != PERATURAN_KEPUTUSAN;
		struct text said = peraturan_sebutan(one);

		if (numbered && (one->nomor_kosong || one->tahun_kosong || one->tahun_salah))
			audit_find(audit, one->teks->path, ((struct evidence){ .written = said }), MESSAGE_HUKUM_UTUH,
			           said);
	}
}

/* Whether a word of its title is nearly that of the table. */
static bool misspelt(const struct audit *audit, const struct peraturan *one, const struct dikenal *row)
{
	struct text left, right;

	if (!row || !one->judul_kata || one->perubahan)
		return false;
	dikenal_judul(one, row, &left, &right);
	return left.count && right.count && jarak(left, kata_lipat(audit->arena, right), 3) <= 3;
}

static void ask_dikenal(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;

	for (size_t i = 0; i < list->count; i++) {
		const struct peraturan *one = &list->items[i];
		const struct dikenal *row = dikenal_cari(one), *other = dikenal_lain(one);

		if (one->nomor_kosong || one->tahun_kosong || one->tahun_salah)
			continue;
		if (other) {
			audit_find(audit, one->teks->path,
			           ((struct evidence){ .written = peraturan_sebutan(one),
			                               .wanted = dikenal_sebutan(audit->arena, other) }),
			           MESSAGE_HUKUM_DIKENAL, peraturan_sebutan(one), dikenal_sebutan(audit->arena, other));
			continue;
		}
		if (misspelt(audit, one, row))
			audit_find(
				audit, one->teks->path,
				((struct evidence){ .written = peraturan_judul(one), .wanted = text_from(row->judul) }),
				MESSAGE_HUKUM_DIKENAL, peraturan_judul(one), text_from(row->judul));
	}
}

/* "berdasarkan Inpres 7/1999": a sentence that rests on it, and does not tell of former times. */
static bool rests_on(const struct peraturan *one)
{
	static const char *const bases[] = { "berdasarkan", "menurut",    "mengacu",      "mengikuti",
		                             "sesuai",      "berpedoman", "memenuhi",     "amanat",
		                             "diatur",      "dilandasi",  "melaksanakan", NULL };
	static const char *const former[] = { "dicabut",   "diganti", "digantikan",   "berlaku",  "semula",
		                              "dahulu",    "sebelum", "sebelumnya",   "awalnya",  "awal",
		                              "pernah",    "lama",    "menggantikan", "mencabut", "diubah",
		                              "perubahan", "sejak",   "ketika",       NULL };
	size_t from = one->first > 4 ? one->first - 4 : 0, begin = 0, end = kalimat_akhir(one->teks, 0);

	while (end <= one->first && end < one->teks->count) {
		begin = end;
		end = kalimat_akhir(one->teks, begin);
	}
	from = from < begin ? begin : from;
	return one->teks->jenis == TEKS_KALIMAT && kata_cari(one->teks, from, one->first, bases) < one->first &&
	       kata_cari(one->teks, begin, end, former) == end;
}

static void ask_berlaku(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;

	for (size_t i = 0; i < list->count; i++) {
		const struct peraturan *one = &list->items[i];
		const struct dikenal *row = dikenal_cari(one);
		bool listed = one->first == 0 || rests_on(one);

		if (row && row->pengganti && listed)
			audit_find(audit, one->teks->path,
			           ((struct evidence){ .written = peraturan_sebutan(one),
			                               .wanted = text_from(row->pengganti) }),
			           MESSAGE_HUKUM_BERLAKU, peraturan_sebutan(one), text_from(row->pengganti));
	}
}

/* The year in which the paper is made, which is the last a regulation may have. */
static int64_t paper_year(const struct audit *audit, const struct teks *teks)
{
	const struct keputusan_iku *keputusan = audit->record->keputusan_iku;

	if (teks_di(teks, "keputusan_iku") && keputusan->tanggal.year)
		return keputusan->tanggal.year;
	return audit->record->tahun.value + 1;
}

static void ask_tahun(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;

	for (size_t i = 0; i < list->count; i++) {
		const struct peraturan *one = &list->items[i];
		int64_t last = paper_year(audit, one->teks);

		if (one->tahun > last)
			audit_find(audit, one->teks->path, ((struct evidence){ .written = peraturan_sebutan(one) }),
			           MESSAGE_HUKUM_TAHUN, peraturan_sebutan(one), text_from_int(audit->arena, last));
	}
}

/* Behind "Perubahan atas" the gazette is that of the change. */
static bool has_gazette(const struct peraturan *one)
{
	return one->lembaran && one->lembaran_tahun == one->tahun &&
	       !(one->first && kata_is(&one->teks->kata[one->first - 1], "atas"));
}

/* The gazette is of the year of one of the laws that the text cites; a law without a whole year is HUKUM-09 already. */
static void ask_lembaran(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;

	for (size_t i = 0; i < list->count; i++) {
		const struct peraturan *one = &list->items[i];
		bool met = !one->lembaran_tahun || one->tahun < 1000;

		for (size_t k = 0; k < list->count && !met; k++)
			met = list->items[k].teks == one->teks && list->items[k].tahun == one->lembaran_tahun;
		if (!met)
			audit_find(audit, one->teks->path,
			           ((struct evidence){ .written = text_from_int(audit->arena, one->lembaran_tahun),
			                               .wanted = text_from_int(audit->arena, one->tahun) }),
			           MESSAGE_HUKUM_LEMBARAN, peraturan_sebutan(one),
			           text_from_int(audit->arena, one->lembaran_tahun));
		for (size_t k = 0; k < i; k++)
			if (has_gazette(one) && has_gazette(&list->items[k]) && peraturan_sama(one, &list->items[k]) &&
			    one->lembaran != list->items[k].lembaran) {
				audit_find(audit, one->teks->path,
				           ((struct evidence){
						   .written = text_from_int(audit->arena, one->lembaran),
						   .wanted = text_from_int(audit->arena, list->items[k].lembaran) }),
				           MESSAGE_HUKUM_LEMBARAN, peraturan_sebutan(one),
				           text_from_int(audit->arena, one->lembaran));
				break;
			}
	}
}

/* -- citations of one another -- */

/* Titles that come again each year, or with each change. */
static bool yearly(const struct peraturan *one)
{
	static const char *const words[] = { "anggaran", "penjabaran", "pengalokasian", "perubahan", "kerja", NULL };

	for (size_t i = 0; i < one->judul_kata; i++)
		if (kata_among(judul_kata(one, i), words))
			return true;
	return one->perubahan;
}

/* What a letter says in its title is the letter's. */
static bool is_quoted(const struct peraturan_list *list, const struct peraturan *one)
{
	for (size_t i = 0; i < list->count && &list->items[i] < one; i++)
		if (list->items[i].teks == one->teks && list->items[i].jenis == PERATURAN_KEPUTUSAN &&
		    !list->items[i].first)
			return true;
	return false;
}

/* Whether both name one law, said in two ways; why is the message. */
static bool differ(const struct peraturan *a, const struct peraturan *b, enum message *why)
{
	size_t same, left = a->judul_kata, right = b->judul_kata;

	if (!left || !right || !a->tahun || !b->tahun)
		return false;
	if (peraturan_sama(a, b)) {
		*why = MESSAGE_HUKUM_EJAAN;
		return a->perubahan == b->perubahan && !judul_sama(a, b, &same);
	}
	if (left != right || left < 3 || a->perubahan || b->perubahan || !judul_sama(a, b, &same))
		return false;
	*why = MESSAGE_HUKUM_NOMOR;
	if (a->jenis != b->jenis)
		return a->angka && a->angka == b->angka && a->tahun == b->tahun;
	if (!peraturan_penerbit_sama(a, b) || yearly(a))
		return false;
	return (a->angka == b->angka) != (a->tahun == b->tahun);
}

/* What is said more often is taken to be right; of two, what is said first. */
static size_t votes(const struct peraturan_list *list, const struct peraturan *one)
{
	size_t count = 0, same;

	for (size_t i = 0; i < list->count; i++)
		count += peraturan_sama(&list->items[i], one) && judul_sama(&list->items[i], one, &same);
	return count;
}

static void ask_satu(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;
	bool *other = arena_many(audit->arena, list->count, bool); /* told already: it is another one of the table */

	for (size_t i = 0; i < list->count; i++)
		other[i] = dikenal_lain(&list->items[i]) != NULL;
	for (size_t i = 0; i < list->count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct peraturan *right = &list->items[k], *wrong = &list->items[i];
			enum message why = MESSAGE_HUKUM_EJAAN;
			struct text said, wanted;

			if (!differ(right, wrong, &why) || other[k] || other[i] || is_quoted(list, right) ||
			    is_quoted(list, wrong) || misspelt(audit, right, dikenal_cari(right)) ||
			    misspelt(audit, wrong, dikenal_cari(wrong)))
				continue;
			if (votes(list, wrong) > votes(list, right)) {
				right = &list->items[i];
				wrong = &list->items[k];
			}
			said = why == MESSAGE_HUKUM_EJAAN ? peraturan_judul(wrong) : peraturan_sebutan(wrong);
			wanted = why == MESSAGE_HUKUM_EJAAN ? peraturan_judul(right) : peraturan_sebutan(right);
			audit_also(audit,
			           audit_find(audit, wrong->teks->path,
			                      ((struct evidence){ .written = said, .wanted = wanted }), why, said,
			                      wanted, peraturan_sebutan(wrong)),
			           right->teks->path, (struct text){ NULL, 0 });
			break;
		}
	hukum_tahun(audit);
}

/* -- lists -- */

/* "keputusan_iku.mengingat" of "keputusan_iku.mengingat[3]"; empty for what stands in no list of laws. */
static struct text list_of(const struct teks *teks)
{
	size_t at = teks->path.count;

	while (at && teks->path.bytes[at - 1] != '[')
		at--;
	if (!at || !(strcmp(teks->field->key, "mengingat") == 0 || strcmp(teks->field->key, "dasar_hukum") == 0))
		return LIT("");
	return text_part(teks->path, 0, at - 1);
}

static bool out_of_order(const struct peraturan *before, const struct peraturan *after, enum message *why)
{
	*why = MESSAGE_HUKUM_HIERARKI;
	if (before->jenis != after->jenis)
		return before->jenis > after->jenis;
	*why = MESSAGE_HUKUM_URUTAN;
	if (!before->tahun || !after->tahun || !peraturan_penerbit_sama(before, after))
		return false;
	return before->tahun > after->tahun ||
	       (before->tahun == after->tahun && before->angka && after->angka && before->angka > after->angka);
}

enum { LIST_MOST = 64 };

/* The citations that items of one list are about, which stand first in them. */
struct laws {
	const struct peraturan *items[LIST_MOST];
	bool placed[LIST_MOST]; /* among the most that stand in order */
	size_t count;
};

/* The most of them that stand in order, those before rather than those behind: what is left over was misplaced. */
static void place(struct laws *laws)
{
	size_t length[LIST_MOST] = { 0 }, before[LIST_MOST] = { 0 }, last = 0;
	enum message why;

	for (size_t i = 0; i < laws->count; i++) {
		length[i] = 1;
		before[i] = i;
		for (size_t k = 0; k < i; k++)
			if (length[k] + 1 > length[i] && !out_of_order(laws->items[k], laws->items[i], &why)) {
				length[i] = length[k] + 1;
				before[i] = k;
			}
		last = length[i] > length[last] ? i : last;
	}
	for (; laws->count; last = before[last]) {
		laws->placed[last] = true;
		if (before[last] == last)
			break;
	}
}

/* One that is misplaced stands behind a lower one, or one that is placed stands behind it. */
static void tell_order(const struct audit *audit, const struct laws *laws, size_t at)
{
	for (size_t k = 0; k < laws->count; k++) {
		const struct peraturan *before = laws->items[k < at ? k : at], *after = laws->items[k < at ? at : k];
		enum message why;

		if (k == at || !laws->placed[k] || !out_of_order(before, after, &why))
			continue;
		audit_find(audit, laws->items[at]->teks->path,
		           ((struct evidence){ .written = peraturan_sebutan(laws->items[at]) }), why,
		           peraturan_sebutan(after), peraturan_sebutan(before));
		return;
	}
}

static void ask_list(const struct audit *audit, struct laws *laws)
{
	place(laws);
	for (size_t i = 0; i < laws->count; i++)
		if (!laws->placed[i])
			tell_order(audit, laws, i);
}

/* The same one before it; then it has no place of its own. */
static bool is_twice(const struct audit *audit, const struct laws *laws, const struct peraturan *law)
{
	for (size_t i = 0; i < laws->count; i++)
		if (peraturan_sama(laws->items[i], law)) {
			audit_find(audit, law->teks->path, ((struct evidence){ .written = peraturan_sebutan(law) }),
			           MESSAGE_HUKUM_GANDA, peraturan_sebutan(law), laws->items[i]->teks->path);
			return true;
		}
	return false;
}

static void ask_urutan(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;
	struct text of = LIT("");
	struct laws laws = { .count = 0 };

	for (size_t i = 0; i < list->count; i++) {
		const struct peraturan *law = &list->items[i];
		struct text own = law->first || law->jenis == PERATURAN_KEPUTUSAN ? LIT("") : list_of(law->teks);

		if (!own.count)
			continue;
		if (!text_equal(own, of)) {
			ask_list(audit, &laws);
			laws = (struct laws){ .count = 0 };
			of = own;
		}
		if (laws.count < LIST_MOST && !is_twice(audit, &laws, law))
			laws.items[laws.count++] = law;
	}
	ask_list(audit, &laws);
}

/* -- parts of the decree -- */

static size_t diktum_number(const struct kata *kata)
{
	static const char *const words[] = { "kesatu", "kedua",   "ketiga",    "keempat",    "kelima",
		                             "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (kata_is(kata, words[i]))
			return i + 1;
	return 0;
}

static void ask_diktum(const struct audit *audit)
{
	const struct keputusan_iku *keputusan = audit->record->keputusan_iku;

	for (size_t t = 0; keputusan && t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		bool menimbang = teks_di(teks, "keputusan_iku.menimbang") && keputusan->menimbang.count > 1;
		bool diktum = teks_di(teks, "keputusan_iku.diktum") && keputusan->diktum.count > 1;

		for (size_t i = 0; i + 1 < teks->count && (menimbang || diktum); i++) {
			const struct kata *next = &teks->kata[i + 1];
			size_t letter = next->asli.count == 1 && next->jenis == KATA_HURUF
			                        ? (size_t)(unsigned char)next->lipat.bytes[0] - 'a' + 1
			                        : 0;

			if ((menimbang && kata_is(&teks->kata[i], "huruf") && letter > keputusan->menimbang.count) ||
			    (diktum && kata_is(&teks->kata[i], "diktum") &&
			     diktum_number(next) > keputusan->diktum.count))
				audit_find(audit, teks->path,
				           ((struct evidence){ .written = teks_kutip(teks, i, i + 2) }),
				           MESSAGE_HUKUM_DIKTUM, teks_kutip(teks, i, i + 2));
		}
	}
}

#define ORDER                                                                                                          \
	{                                                                                                              \
		"Undang-Undang 12/2011, Pasal 7 dan lampiran II", "Law 12/2011, article 7 and annex II"                \
	}
#define ONE_LAW                                                                                                        \
	{                                                                                                              \
		"satu peraturan disebut dengan nomor, tahun, dan judul yang sama di semua naskah",                     \
			"a regulation has one number, year and title in all papers"                                    \
	}

const struct rule hukum_rules[] = {
	{ MESSAGE_HUKUM_HIERARKI,
	  NULL,
	  { "dasar hukum berurutan menurut hierarki", "legal bases stand in the order of their rank" },
	  ORDER,
	  ask_urutan,
	  NULL },
	{ MESSAGE_HUKUM_URUTAN,
	  NULL,
	  { "dasar hukum setingkat berurutan menurut tahun dan nomor",
	    "legal bases of one rank stand by year and number" },
	  ORDER,
	  NULL,
	  NULL },
	{ MESSAGE_HUKUM_GANDA,
	  NULL,
	  { "satu peraturan dikutip sekali dalam satu daftar", "a regulation stands once in a list" },
	  ORDER,
	  NULL,
	  NULL },
	{ MESSAGE_HUKUM_EJAAN,
	  NULL,
	  { "judul satu peraturan ditulis sama", "the title of a regulation is written in one way" },
	  ONE_LAW,
	  ask_satu,
	  NULL },
	{ MESSAGE_HUKUM_NOMOR,
	  NULL,
	  { "nomor, tahun, dan jenis satu peraturan ditulis sama",
	    "number, year and kind of a regulation are the same" },
	  ONE_LAW,
	  NULL,
	  NULL },
	{ MESSAGE_HUKUM_DIKENAL,
	  NULL,
	  { "nomor, tahun, dan judul sesuai dengan peraturannya",
	    "number, year and title are those of the regulation" },
	  { "daftar peraturan yang lazim dikutip", "the list of regulations usually cited" },
	  ask_dikenal,
	  NULL },
	{ MESSAGE_HUKUM_BERLAKU,
	  NULL,
	  { "dasar hukum masih berlaku", "legal bases are in force" },
	  { "ketentuan penutup peraturan penggantinya", "the closing articles of its successor" },
	  ask_berlaku,
	  NULL },
	{ MESSAGE_HUKUM_TAHUN,
	  NULL,
	  { "peraturan yang dikutip sudah ada ketika naskah dibuat",
	    "what is cited was there when the paper was made" },
	  ONE_LAW,
	  ask_tahun,
	  NULL },
	{ MESSAGE_HUKUM_UTUH,
	  NULL,
	  { "kutipan peraturan memuat nomor dan tahun", "citations have number and year" },
	  ORDER,
	  ask_utuh,
	  NULL },
	{ MESSAGE_HUKUM_LEMBARAN,
	  NULL,
	  { "lembaran negara atau daerah sesuai dengan peraturannya", "the gazette is that of the regulation" },
	  ONE_LAW,
	  ask_lembaran,
	  NULL },
	{ MESSAGE_HUKUM_DIKTUM,
	  NULL,
	  { "huruf dan diktum yang dirujuk ada", "letters and articles referred to are there" },
	  { "Undang-Undang 12/2011, lampiran II", "Law 12/2011, annex II" },
	  ask_diktum,
	  NULL },
	END_OF_RULES,
};
