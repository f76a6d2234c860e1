/* Persons: a NIP is one person's, who has one name and one rank, high enough for his office. */
#include "audit/papers.h"

#include "audit/baca/kata.h"

#include "audit/printed.h"
#include "official/nip.h"
#include "official/pangkat.h"
#include "record/record.h"

/* -- who is who -- */

/* Without titles: what stands before the first comma, without words that end with a dot. */
static struct text bare_name(const struct audit *audit, struct text name)
{
	struct text folded = printed_fold(audit->arena, name), bare = DIAG_NONE;
	size_t start = 0, comma = 0;

	while (comma < folded.count && folded.bytes[comma] != ',')
		comma++;
	folded = text_part(folded, 0, comma);
	for (size_t i = 0; i <= folded.count; i++) {
		struct text word;

		if (i < folded.count && folded.bytes[i] != ' ')
			continue;
		word = text_part(folded, start, i - start);
		start = i + 1;
		if (!word.count || (text_ends(word, ".") && (word.count > 2 || text_is(word, "h."))))
			continue;
		bare = bare.count ? text_format(audit->arena, "%t %t", bare, word) : word;
	}
	return bare;
}

static struct text nip_of(const struct audit *audit, const struct pejabat *pejabat)
{
	return printed_digits(audit->arena, pejabat->nip);
}

static struct text below(const struct audit *audit, const struct pejabat *pejabat, const char *key)
{
	return audit_below(audit, pejabat->path, key);
}

static void tell_two(const struct audit *audit, const struct pejabat *a, const struct pejabat *b, const char *key,
                     enum message message, struct text written, struct text other)
{
	audit_also(audit,
	           audit_find(audit, below(audit, b, key), ((struct evidence){ .written = written, .wanted = other }),
	                      message, b->nama, written, other),
	           below(audit, a, key), DIAG_NONE);
}

/* `b` stands later in the data. */
static void compare(const struct audit *audit, const struct papers *papers, const struct pejabat *a,
                    const struct pejabat *b)
{
	struct text nip_a = nip_of(audit, a), nip_b = nip_of(audit, b);
	bool same_nip = nip_a.count && text_equal(nip_a, nip_b);
	bool same_name = text_equal(bare_name(audit, a->nama), bare_name(audit, b->nama));

	if (b->sama_dengan.count || a->sama_dengan.count)
		return;
	if (same_nip && !same_name)
		tell_two(audit, a, b, "nip", MESSAGE_ORANG_NIP, b->nip, a->nama);
	else if (same_name && nip_a.count && nip_b.count && !same_nip)
		tell_two(audit, a, b, "nip", MESSAGE_ORANG_TWO_NIPS, b->nip, a->nip);
	else if (same_nip && !text_equal(printed_fold(audit->arena, a->nama), printed_fold(audit->arena, b->nama)))
		tell_two(audit, a, b, "nama", MESSAGE_ORANG_TITLES, b->nama, a->nama);
	else if (same_nip && a->golongan.count && b->golongan.count && !text_equal(a->golongan, b->golongan))
		tell_two(audit, a, b, "golongan", MESSAGE_ORANG_RANKS, b->golongan, a->golongan);
	else if (!same_nip && !same_name && a->status == STATUS_DEFINITIF && b->status == STATUS_DEFINITIF &&
	         a->jabatan.count &&
	         text_equal(printed_fold(audit->arena, a->jabatan), printed_fold(audit->arena, b->jabatan)) &&
	         !papers_apart(papers, a, b))
		tell_two(audit, a, b, "jabatan", MESSAGE_ORANG_OFFICE, b->jabatan, a->nama);
}

static void ask_pairs(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };

	papers_collect(audit, &papers);
	for (size_t i = 0; i < audit->record->pejabat.count; i++)
		for (size_t k = 0; k < i; k++)
			compare(audit, &papers, &audit->record->pejabat.items[k], &audit->record->pejabat.items[i]);
}

/* -- rank and office -- */

/* The lowest golongan of an office, one below what PP 100/2000 has for its echelon, as PP 13/2002 allows. */
static const struct {
	const char *office, *least;
} least_ranks[] = {
	{ "sekretaris daerah", "IV/b" },   { "kepala dinas", "IV/a" },
	{ "kepala badan", "IV/a" },        { "inspektur daerah", "IV/a" },
	{ "inspektur kabupaten", "IV/a" }, { "camat", "III/c" },
	{ "sekretaris dinas", "III/c" },   { "sekretaris badan", "III/c" },
	{ "kepala bagian", "III/c" },      { "kepala bidang", "III/b" },
	{ "sekretaris camat", "III/b" },   { "kepala sub", "III/a" },
	{ "kepala seksi", "III/a" },       { "lurah", "III/a" },
};

static void ask_rank(const struct audit *audit, const struct pejabat *pejabat)
{
	struct text office = printed_fold(audit->arena, pejabat->jabatan);
	int rank = golongan_urutan(pejabat->golongan);

	if (!rank || pejabat->status != STATUS_DEFINITIF || text_starts(office, "plt") || text_starts(office, "plh"))
		return;
	for (size_t i = 0; i < sizeof least_ranks / sizeof *least_ranks; i++) {
		if (!text_starts(office, least_ranks[i].office))
			continue;
		if (rank < golongan_urutan(text_from(least_ranks[i].least)))
			audit_find(audit, below(audit, pejabat, "golongan"),
			           ((struct evidence){
					   .written = pejabat->golongan,
					   .wanted = text_format(audit->arena, ">= %s", least_ranks[i].least) }),
			           MESSAGE_ORANG_RANK_LOW, pejabat->nama, pejabat->golongan, pejabat->jabatan,
			           text_from(least_ranks[i].least));
		return;
	}
}

static void ask_serial(const struct audit *audit, const struct pejabat *pejabat)
{
	struct nip nip;

	if (pejabat->nip.count && nip_parse(pejabat->nip, &nip) == NIP_FINE && nip.serial == 0)
		audit_find(audit, below(audit, pejabat, "nip"), ((struct evidence){ .written = pejabat->nip }),
		           MESSAGE_ORANG_SERIAL, pejabat->nama, pejabat->nip);
}

/* Hj. is a woman, H. a man. */
static void ask_honour(const struct audit *audit, const struct pejabat *pejabat)
{
	struct nip nip;
	bool woman = text_starts(pejabat->nama, "Hj. ") || text_starts(pejabat->nama, "Dra. ");
	bool man = text_starts(pejabat->nama, "H. ") || text_starts(pejabat->nama, "Drs. ");

	if (!pejabat->nip.count || nip_parse(pejabat->nip, &nip) != NIP_FINE || (!woman && !man) || nip.female == woman)
		return;
	audit_find(audit, below(audit, pejabat, "nip"), ((struct evidence){ .written = pejabat->nip }),
	           MESSAGE_ORANG_SEX, pejabat->nama, pejabat->nip);
}

static void ask_each(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->pejabat.count; i++) {
		const struct pejabat *pejabat = &audit->record->pejabat.items[i];

		if (pejabat->sama_dengan.count)
			continue;
		ask_rank(audit, pejabat);
		ask_serial(audit, pejabat);
		ask_honour(audit, pejabat);
	}
}

/* -- who signs, and when -- */

enum { RETIRED = 61 }; /* UU 20/2023: at 60 from high offices, at 58 from others */

static bool asked_before(const struct papers *papers, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (papers->list.items[i].signer == papers->list.items[index].signer)
			return true;
	return false;
}

/* The annual report is the head's to sign; others sign for him, or hold the office for now. */
static void ask_subordinate(const struct audit *audit, const struct dated *paper)
{
	static const char *const below_head[] = {
		"sekretaris dinas", "sekretaris badan", "sekretaris camat", "sekretaris inspektorat", "kepala bidang",
		"kabid ",           "kepala sub",       "kasubbag",         "kepala seksi",           "kasi "
	};
	const struct pejabat *signer = paper->signer;
	struct text office = printed_fold(audit->arena, signer->jabatan);

	if (paper->kind != PAPER_LKIP || signer->status != STATUS_DEFINITIF || signer->atas_nama.count ||
	    signer->atas_nama_jabatan.count)
		return;
	for (size_t i = 0; i < sizeof below_head / sizeof *below_head; i++)
		if (text_starts(office, below_head[i]))
			audit_find(audit, audit_below(audit, paper->path, "penanda_tangan"),
			           ((struct evidence){ .written = signer->jabatan }), MESSAGE_ORANG_SUBORDINATE,
			           signer->jabatan);
}

/* How many words of the office's name the text begins with. */
static size_t words_alike(struct text office, struct text name)
{
	size_t words = 0, at = 0;

	while (at < office.count && at < name.count && office.bytes[at] == name.bytes[at]) {
		at++;
		words += at == name.count || name.bytes[at] == ' ';
	}
	return words;
}

/* Behind "kepala" or "sekretaris"; empty for other offices. */
static struct text headed(struct text office)
{
	const struct text words[] = { LIT("kepala "), LIT("sekretaris ") };

	for (size_t i = 0; i < 2; i++)
		if (text_starts(office, words[i].bytes))
			return text_part(office, words[i].count, office.count - words[i].count);
	return DIAG_NONE;
}

/* "Kepala Dinas Kesehatan" signs no report of another Dinas. */
static void ask_elsewhere(const struct audit *audit, const struct dated *paper)
{
	struct text office = headed(printed_fold(audit->arena, paper->signer->jabatan));
	struct text name = printed_fold(audit->arena, audit->record->instansi->nama);
	struct text known = printed_fold(audit->arena, audit->record->instansi->singkatan);
	size_t blanks = 0;

	if ((paper->kind != PAPER_LKIP && paper->kind != PAPER_QUARTERLY && paper->kind != PAPER_PK) || !office.count ||
	    paper->signer->sama_dengan.count)
		return;
	for (size_t i = 0; i < office.count; i++)
		blanks += office.bytes[i] == ' ';
	if (!blanks || words_alike(office, name) != 1 || (known.count && words_alike(office, known) > 1) ||
	    jarak(office, text_part(name, 0, office.count), 3) <= 3)
		return;
	audit_find(audit, below(audit, paper->signer, "jabatan"),
	           ((struct evidence){ .written = paper->signer->jabatan, .wanted = audit->record->instansi->nama }),
	           MESSAGE_ORANG_ELSEWHERE, paper->signer->nama, audit->record->instansi->nama, paper->signer->jabatan);
}

static void ask_signers(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };

	papers_collect(audit, &papers);
	for (size_t i = 0; i < papers.list.count; i++) {
		const struct dated *paper = &papers.list.items[i];
		struct nip nip;

		if (paper->signer)
			ask_subordinate(audit, paper);
		if (paper->signer && !asked_before(&papers, i))
			ask_elsewhere(audit, paper);
		if (!paper->signer || !paper->date.year || asked_before(&papers, i) ||
		    nip_parse(paper->signer->nip, &nip) != NIP_FINE)
			continue;
		if (date_years(nip.birth, paper->date) >= RETIRED)
			audit_find(audit, below(audit, paper->signer, "nip"),
			           ((struct evidence){ .written = paper->signer->nip }), MESSAGE_ORANG_RETIRED,
			           paper->signer->nama, text_from_int(audit->arena, date_years(nip.birth, paper->date)),
			           date_format(audit->arena, paper->date));
		else if (nip.appointed_year > paper->date.year)
			audit_find(audit, below(audit, paper->signer, "nip"),
			           ((struct evidence){ .written = paper->signer->nip }), MESSAGE_ORANG_NOT_YET,
			           paper->signer->nama, text_from_int(audit->arena, nip.appointed_year),
			           date_format(audit->arena, paper->date));
	}
}

#define NIP_RULE SAME("Peraturan Kepala BKN 22/2007")

const struct rule orang_rules[] = {
	{ MESSAGE_ORANG_NIP, NULL, { "satu NIP, satu orang", "a NIP is one person's" }, NIP_RULE, ask_pairs, NULL },
	{ MESSAGE_ORANG_TWO_NIPS, NULL, { "satu orang, satu NIP", "a person has one NIP" }, NIP_RULE, NULL, NULL },
	{ MESSAGE_ORANG_TITLES,
	  NULL,
	  { "nama dan gelar seseorang sama di mana pun", "a person's name and titles are the same everywhere" },
	  NIP_RULE,
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_RANKS,
	  NULL,
	  { "golongan seseorang sama di mana pun", "a person's rank is the same everywhere" },
	  NIP_RULE,
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_OFFICE,
	  NULL,
	  { "satu jabatan, satu pejabat", "an office has one holder" },
	  { "yang lain Plt. atau Plh.", "another one is acting" },
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_RANK_LOW,
	  NULL,
	  { "golongan cukup untuk jabatannya", "the rank is high enough for the office" },
	  SAME("PP 100/2000, PP 13/2002"),
	  ask_each,
	  NULL },
	{ MESSAGE_ORANG_SEX,
	  NULL,
	  { "gelar kehormatan cocok dengan NIP", "the form of address fits the NIP" },
	  NIP_RULE,
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_RETIRED,
	  NULL,
	  { "penanda tangan belum pensiun", "who signs is not retired" },
	  SAME("UU 20/2023"),
	  ask_signers,
	  NULL },
	{ MESSAGE_ORANG_NOT_YET,
	  NULL,
	  { "penanda tangan sudah diangkat", "who signs is appointed already" },
	  NIP_RULE,
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_SERIAL,
	  NULL,
	  { "nomor urut NIP mulai dari 001", "serials of NIPs begin with 001" },
	  NIP_RULE,
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_SUBORDINATE,
	  NULL,
	  { "laporan tahunan ditandatangani pimpinan instansi", "the annual report is signed by the head" },
	  SAME("PermenPANRB 53/2014"),
	  NULL,
	  NULL },
	{ MESSAGE_ORANG_ELSEWHERE,
	  NULL,
	  { "penanda tangan memimpin instansinya sendiri", "who signs heads this office" },
	  SAME("PermenPANRB 53/2014"),
	  NULL,
	  NULL },
	END_OF_RULES
};
