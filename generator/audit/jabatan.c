/* Offices of persons and lanes: ranks that are above them, and their words misspelt. */
#include "audit/rules.h"

#include "audit/baca/kata.h"
#include "audit/printed.h"
#include "official/pangkat.h"
#include "record/record.h"
#include "record/sop.h"

/* -- rank above the office -- */

/* The highest golongan that holders of an office have, two above what PP 100/2000 has for its echelon. */
static const struct {
	const char *office, *most;
} high_ranks[] = {
	{ "kepala sub", "IV/b" }, { "kasubbag", "IV/b" },      { "kepala seksi", "IV/b" },
	{ "kasi ", "IV/b" },      { "lurah", "IV/b" },         { "kepala bidang", "IV/c" },
	{ "kabid ", "IV/c" },     { "kepala bagian", "IV/c" }, { "sekretaris dinas", "IV/c" },
};

static void ask_rank(const struct audit *audit, const struct pejabat *pejabat)
{
	struct text office = printed_fold(audit->arena, pejabat->jabatan);
	int rank = golongan_urutan(pejabat->golongan);

	for (size_t i = 0; rank && pejabat->status == STATUS_DEFINITIF && i < sizeof high_ranks / sizeof *high_ranks;
	     i++) {
		struct text most = text_from(high_ranks[i].most);

		if (!text_starts(office, high_ranks[i].office))
			continue;
		if (rank > golongan_urutan(most))
			audit_find(audit, audit_below(audit, pejabat->path, "golongan"),
			           ((struct evidence){ .written = pejabat->golongan,
			                               .wanted = text_format(audit->arena, "<= %t", most) }),
			           MESSAGE_ORANG_RANK_HIGH, pejabat->nama, pejabat->golongan, pejabat->jabatan, most);
		return;
	}
}

/* -- words of offices -- */

static const char *const right_words[] = {
	"kepala",      "sekretaris",  "sekretariat", "daerah",      "bidang",    "bagian",      "subbagian",
	"bupati",      "gubernur",    "inspektur",   "kecamatan",   "kelurahan", "bendahara",   "pengelola",
	"perencana",   "perencanaan", "keuangan",    "kepegawaian", "pelayanan", "pembangunan", "pemerintahan",
	"inspektorat", "kabupaten",   "pengeluaran", "program",     NULL
};

/* Words of their own that are near to one of these. */
static const char *const other_words[] = { "kepada",    "keluarga", "bangunan",   "pengelolaan", "dina",
	                                   "umur",      "darah",    "sidang",     "bilang",      "bidan",
	                                   "pembangun", "pelayan",  "perencanan", "pengelolah",  "sekretari",
	                                   "inspektor", NULL };

enum { LETTERS_LEAST = 6 };

/* The word that a letter or two that changed places make of it; NULL for none. */
static const char *meant(const struct kata *kata)
{
	if (kata->jenis != KATA_HURUF || kata->asli.count < LETTERS_LEAST || kata_among(kata, right_words) ||
	    kata_among(kata, other_words))
		return NULL;
	for (size_t i = 0; right_words[i]; i++) {
		struct text word = text_from(right_words[i]);

		if (word.count >= LETTERS_LEAST && jarak(word, kata->lipat, 1) == 1)
			return right_words[i];
	}
	return NULL;
}

/* One cause, one finding: what is nearly a name of the data is told there. */
static bool told(const struct audit *audit, struct text path)
{
	for (size_t i = audit->diags->list.count; i-- > 0;)
		if (audit->diags->list.items[i].message == MESSAGE_PROSA_NAMA &&
		    text_equal(audit->diags->list.items[i].path, path))
			return true;
	return false;
}

static void ask_words(const struct audit *audit, struct text office, struct text path)
{
	struct kata_list list = { NULL, 0, 0, NULL };

	kata_pisah(audit->arena, office, &list);
	for (size_t i = 0; i < list.count; i++) {
		const char *right = meant(&list.items[i]);

		if (right && !told(audit, path))
			audit_find(audit, path,
			           ((struct evidence){ .written = list.items[i].asli, .wanted = text_from(right) }),
			           MESSAGE_ORANG_OFFICE_WORD, list.items[i].asli, text_from(right));
	}
}

static void ask_offices(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->pejabat.count; i++) {
		const struct pejabat *pejabat = &audit->record->pejabat.items[i];

		ask_rank(audit, pejabat);
		if (!pejabat->sama_dengan.count || pejabat->jabatan.count)
			ask_words(audit, pejabat->jabatan, audit_below(audit, pejabat->path, "jabatan"));
	}
	for (size_t s = 0; s < audit->record->sop.count; s++)
		for (size_t i = 0; i < audit->record->sop.items[s].pelaksana.count; i++) {
			const struct pelaksana *lane = &audit->record->sop.items[s].pelaksana.items[i];

			ask_words(audit, lane->nama, audit_below(audit, lane->path, "nama"));
		}
}

const struct rule jabatan_rules[] = { { MESSAGE_ORANG_RANK_HIGH,
	                                NULL,
	                                { "golongan tidak melampaui jabatannya", "the rank is not above the office" },
	                                SAME("PP 100/2000, PP 13/2002"),
	                                ask_offices,
	                                NULL },
	                              { MESSAGE_ORANG_OFFICE_WORD,
	                                NULL,
	                                { "sebutan jabatan dieja benar", "offices are spelt rightly" },
	                                { "satu nama ditulis sama di semua naskah",
	                                  "a name is written in one way in all papers" },
	                                NULL,
	                                NULL },
	                              END_OF_RULES };
