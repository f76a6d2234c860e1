/* Who heads the office, and whose the office is, in sentences and in the offices of those who sign. */
#include "audit/prosa.h"

#include "record/lkip.h"
#include "record/perjanjian.h"
#include "record/record.h"

/* The words of "Kepala" and the office's name at `at`; 0 when something else stands there. */
static size_t headed(const struct kalimat *kalimat, size_t at)
{
	const struct nama_list *names = &kalimat->audit->bacaan->nama;
	const struct nama *office = names->count && names->items->jenis == NAMA_INSTANSI ? names->items : NULL;
	size_t word = 0, i = at + 1;

	for (; office && i < kalimat->end && word < office->count; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (kata->jenis == KATA_TANDA)
			continue;
		if (!text_equal(kata->lipat, office->kata[word].lipat))
			return 0;
		word++;
	}
	return office && word == office->count ? i - at : 0;
}

/* The official whose office is that of the head, as the sentence says it; the first, where another acts for him. */
static const struct pejabat *head_of(const struct audit *audit)
{
	struct text office = text_format(audit->arena, "Kepala %t", audit->record->instansi->nama);

	for (size_t i = 0; i < audit->record->pejabat.count; i++) {
		const struct pejabat *pejabat = &audit->record->pejabat.items[i];

		if (pejabat->nama.count && (text_starts(pejabat->jabatan, text_copy(audit->arena, office).bytes) ||
		                            text_is(pejabat->jabatan, "Kepala Dinas")))
			return pejabat;
	}
	return NULL;
}

/* Capitalised words from `at` on, before a comma or a word in small letters. */
static size_t name_end(const struct kalimat *kalimat, size_t at)
{
	while (at < kalimat->end && kalimat->teks->kata[at].jenis == KATA_HURUF && kalimat->teks->kata[at].besar)
		at++;
	return at;
}

static bool is_known(const struct audit *audit, struct text said)
{
	struct text folded = kata_lipat(audit->arena, said);

	for (size_t i = 0; i < audit->record->pejabat.count; i++) {
		struct text own = kata_lipat(audit->arena, audit->record->pejabat.items[i].nama);
		size_t at;

		if (own.count && (text_find(own, text_copy(audit->arena, folded).bytes, &at) ||
		                  text_find(folded, text_copy(audit->arena, own).bytes, &at)))
			return true;
	}
	return false;
}

static bool is_nearly(const struct kalimat *kalimat, size_t first, size_t end)
{
	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis == NAMA_ORANG && one->first < end && one->end > first)
			return true;
	}
	return false;
}

/* Whether the words are another office of a list of them, no person. */
static bool is_office(const struct kalimat *kalimat, size_t at)
{
	static const char *const words[] = {
		"kepala",    "sekretaris", "camat",     "lurah",      "bupati",    "wakil",       "ketua",
		"inspektur", "anggota",    "para",      "badan",      "dinas",     "bagian",      "bidang",
		"seksi",     "kantor",     "staf",      "asisten",    "menteri",   "gubernur",    "wali",
		"direktur",  "pejabat",    "tim",       "forum",      "kabupaten", "kota",        "provinsi",
		"dprd",      "pemerintah", "kecamatan", "desa",       "dewan",     "sekretariat", "inspektorat",
		"unit",      "komisi",     "lembaga",   "organisasi", "perangkat", "masyarakat",  "tokoh",
		"kapolres",  "dandim",     "kejaksaan", "pengadilan", "polres",    "program",     NULL
	};

	return at >= kalimat->end || kata_among(&kalimat->teks->kata[at], words);
}

/* "Kepala Dinas X, Pendamping Desa, dan Tenaga Ahli": others in a list, not his name. */
static bool is_list(const struct kalimat *kalimat, size_t at)
{
	static const char *const last[] = { "dan", "serta", NULL };

	for (size_t i = at; i + 1 < kalimat->end; i++)
		if (kata_is(&kalimat->teks->kata[i], ",") && kata_among(&kalimat->teks->kata[i + 1], last))
			return true;
	return false;
}

/* Behind titles before a name: "Drs. H. Budi". */
static size_t behind_titles(const struct kalimat *kalimat, size_t at)
{
	static const char *const titles[] = { "drs", "dra", "dr", "ir", "prof", "h", "hj", "drg", NULL };

	while (at + 2 < kalimat->end && kata_among(&kalimat->teks->kata[at], titles) &&
	       kata_is(&kalimat->teks->kata[at + 1], "."))
		at += 2;
	return at;
}

static void tell(const struct kalimat *kalimat, size_t first, size_t end, const struct pejabat *head)
{
	struct text said = teks_kutip(kalimat->teks, first, end);

	if (end < first + 2 || is_nearly(kalimat, first, end) || is_known(kalimat->audit, said) ||
	    !teks_diketik(kalimat->teks, &kalimat->teks->kata[first]))
		return;
	audit_also(kalimat->audit,
	           audit_find(kalimat->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = said, .wanted = head->nama }), MESSAGE_PROSA_PEJABAT, said,
	                      head->jabatan, head->nama),
	           head->path, DIAG_NONE);
}

/* "Kepala Dinas X, Budi Santoso, S.Sos.", "Budi Santoso selaku Kepala Dinas X" */
static void look_at_head(const struct kalimat *kalimat)
{
	static const char *const past[] = { "mantan", "sebelumnya", "lama", "terdahulu", "periode", NULL };
	static const char *const as[] = { "selaku", "sebagai", NULL };
	const struct pejabat *head = kalimat->teks->count ? head_of(kalimat->audit) : NULL;
	const struct kata *kata = kalimat->teks->kata;

	if (!head || kalimat_memuat(kalimat, past))
		return;
	for (size_t i = kalimat->first; i + 2 < kalimat->end; i++) {
		size_t words = kata_is(&kata[i], "kepala") && kata[i].besar ? headed(kalimat, i) : 0;
		size_t end = i + words, first = i;

		if (!words)
			continue;
		if (end < kalimat->end && (kata_is(&kata[end], "kabupaten") || kata_is(&kata[end], "kota")))
			end = name_end(kalimat, end);
		if (end + 2 < kalimat->end && kata_is(&kata[end], ",")) {
			size_t name = behind_titles(kalimat, end + 1);

			if (!is_office(kalimat, name) && !is_list(kalimat, name))
				tell(kalimat, name, name_end(kalimat, name), head);
		}
		if (i == kalimat->first || !kata_among(&kata[i - 1], as))
			continue;
		for (first = i - 1; first > kalimat->first && kata[first - 1].besar; first--)
			;
		tell(kalimat, first, i - 1, head);
	}
}

/* -- other offices -- */

/* How many words of the office stand at `at`. */
static size_t office_at(const struct kalimat *kalimat, const struct kata_list *office, size_t at)
{
	for (size_t i = 0; i < office->count; i++)
		if (at + i >= kalimat->end || !text_equal(kalimat->teks->kata[at + i].lipat, office->items[i].lipat))
			return 0;
	return office->count;
}

/* "Bupati Rimba Jaya, Ahmad Yani, menerima": behind an office of two words or more, of which the data has one holder.
 */
static void look_at_offices(const struct kalimat *kalimat)
{
	static const char *const past[] = { "mantan", "sebelumnya", "lama", "terdahulu", "periode", "dan", NULL };
	const struct audit *audit = kalimat->audit;
	bool read = false;

	for (size_t i = kalimat->first; i + 3 < kalimat->end && !read; i++)
		read = kalimat->teks->kata[i].besar && kata_is(&kalimat->teks->kata[i], "bupati");
	if (!read || kalimat_memuat(kalimat, past))
		return;
	for (size_t p = 0; p < audit->record->pejabat.count; p++) {
		const struct pejabat *pejabat = &audit->record->pejabat.items[p];
		struct kata_list office = { NULL, 0, 0, NULL };

		if (!pejabat->nama.count || !text_starts(pejabat->jabatan, "Bupati "))
			continue;
		kata_pisah(audit->arena, pejabat->jabatan, &office);
		for (size_t i = kalimat->first; office.count >= 2 && i + office.count + 2 < kalimat->end; i++) {
			size_t end = i + office_at(kalimat, &office, i);

			if (end > i && kata_is(&kalimat->teks->kata[end], ",") && !is_office(kalimat, end + 1) &&
			    !(i > kalimat->first && kata_is(&kalimat->teks->kata[i - 1], "wakil")))
				tell(kalimat, end + 1, name_end(kalimat, end + 1), pejabat);
		}
	}
}

/* -- an office and somebody else behind it -- */

/* Whether the person holds the office, under whatever key. */
static bool holds(const struct audit *audit, const struct nama *person, struct text jabatan)
{
	const struct nama_list *list = &audit->bacaan->nama;

	for (size_t i = 0; i < list->count; i++) {
		const struct pejabat *pejabat = list->items[i].milik;

		if (list->items[i].jenis == NAMA_ORANG && text_equal(list->items[i].teks, person->teks) &&
		    (text_equal(pejabat->jabatan, jabatan) ||
		     text_starts(jabatan, text_copy(audit->arena, pejabat->jabatan).bytes)))
			return true;
	}
	return false;
}

/* The person named within three words of `at`, behind a comma, "dijabat oleh" or the like; NULL for none. */
static const struct sebutan *person_behind(const struct kalimat *kalimat, size_t at)
{
	static const char *const between[] = {
		",", "(", "yaitu", "yakni", "adalah", "dijabat", "oleh", "sdr", ".", NULL
	};

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis != NAMA_ORANG || one->first <= at || one->first > at + 3 ||
		    one->end > kalimat->end)
			continue;
		for (; at < one->first && kata_among(&kalimat->teks->kata[at], between); at++)
			;
		return at == one->first ? one : NULL;
	}
	return NULL;
}

/* "Kepala Sub Bagian Keuangan, Rina Puspita": an office of the data in full, and a person of the data who has another.
 */
static void look_at_holder(const struct kalimat *kalimat)
{
	static const char *const past[] = {
		"mantan", "sebelumnya", "lama", "terdahulu", "periode", "plt", "plh", NULL
	};
	const struct audit *audit = kalimat->audit;
	bool any = false;

	for (size_t i = 0; i < kalimat->sebutan->count && !any; i++)
		any = kalimat->sebutan->items[i].nama->jenis == NAMA_ORANG &&
		      kalimat->sebutan->items[i].first > kalimat->first &&
		      kalimat->sebutan->items[i].end <= kalimat->end;
	if (!any || kalimat_memuat(kalimat, past))
		return;
	for (size_t p = 0; p < audit->record->pejabat.count; p++) {
		const struct pejabat *pejabat = &audit->record->pejabat.items[p];
		struct kata_list office = { NULL, 0, 0, NULL };

		if (!pejabat->nama.count)
			continue;
		kata_pisah(audit->arena, pejabat->jabatan, &office);
		for (size_t i = kalimat->first; office.count >= 3 && i + office.count + 1 < kalimat->end; i++) {
			size_t words = office_at(kalimat, &office, i);
			const struct sebutan *one = words ? person_behind(kalimat, i + words) : NULL;

			if (!one || holds(audit, one->nama, pejabat->jabatan) ||
			    !teks_diketik(kalimat->teks, &kalimat->teks->kata[one->first]))
				continue;
			audit_also(
				audit,
				audit_find(audit, kalimat->teks->path,
			                   ((struct evidence){ .written = one->nama->teks, .wanted = pejabat->nama }),
			                   MESSAGE_PROSA_PEJABAT, one->nama->teks, pejabat->jabatan, pejabat->nama),
				pejabat->path, DIAG_NONE);
			return;
		}
	}
}

static void look(const struct kalimat *kalimat)
{
	look_at_holder(kalimat);
	look_at_head(kalimat);
	look_at_offices(kalimat);
}

void ask_pejabat(const struct audit *audit)
{
	kalimat_tiap(audit, look);
}
