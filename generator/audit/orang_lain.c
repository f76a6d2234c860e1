/* Persons: one office at a time, none acting for himself, titles as they are written. */
#include "audit/papers.h"

#include "audit/printed.h"
#include "record/record.h"

static bool same(const struct audit *audit, struct text a, struct text b)
{
	return text_equal(printed_fold(audit->arena, a), printed_fold(audit->arena, b));
}

static struct text below(const struct audit *audit, const struct pejabat *pejabat, const char *key)
{
	return audit_below(audit, pejabat->path, key);
}

/* -- two offices -- */

/* Offices that one person does not hold two of; teams and roles come beside them. */
static bool is_post(const struct audit *audit, const struct pejabat *pejabat)
{
	static const char *const posts[] = { "kepala dinas",  "kepala badan", "kepala bagian", "kepala bidang",
		                             "kepala sub",    "kepala seksi", "sekretaris",    "camat",
		                             "kepala kantor", "inspektur",    "asisten",       "lurah" };
	struct text office = printed_fold(audit->arena, pejabat->jabatan);

	for (size_t i = 0; i < sizeof posts / sizeof *posts; i++)
		if (text_starts(office, posts[i]))
			return pejabat->status == STATUS_DEFINITIF && !pejabat->atas_nama.count;
	return false;
}

static void ask_two(const struct audit *audit)
{
	struct papers papers = { .list = { NULL, 0, 0 } };
	size_t count = audit->record->pejabat.count;

	papers_collect(audit, &papers);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct pejabat *b = &audit->record->pejabat.items[i];
			const struct pejabat *a = &audit->record->pejabat.items[k];

			if (!b->nip.count || a->sama_dengan.count || b->sama_dengan.count ||
			    !text_equal(printed_digits(audit->arena, a->nip), printed_digits(audit->arena, b->nip)) ||
			    !same(audit, a->nama, b->nama) || same(audit, a->jabatan, b->jabatan) ||
			    !is_post(audit, a) || !is_post(audit, b) || papers_apart(&papers, a, b))
				continue;
			audit_also(audit,
			           audit_find(audit, below(audit, b, "jabatan"),
			                      ((struct evidence){ .written = b->jabatan, .wanted = a->jabatan }),
			                      MESSAGE_ORANG_TWO_OFFICES, b->nama, b->jabatan, a->jabatan),
			           below(audit, a, "jabatan"), DIAG_NONE);
			break;
		}
}

/* -- acting for himself -- */

static void ask_acting(const struct audit *audit, const struct pejabat *acting)
{
	for (size_t i = 0; i < audit->record->pejabat.count; i++) {
		const struct pejabat *own = &audit->record->pejabat.items[i];

		if (acting->status == STATUS_DEFINITIF || own->status != STATUS_DEFINITIF || own == acting ||
		    !acting->nip.count || !text_equal(own->nip, acting->nip) ||
		    !same(audit, own->jabatan, acting->jabatan))
			continue;
		audit_find(audit, below(audit, acting, "jabatan"), ((struct evidence){ .written = acting->jabatan }),
		           MESSAGE_ORANG_ACTING, acting->nama, acting->jabatan);
		return;
	}
}

/* -- titles -- */

/* The title behind the comma that is the `index`-th; empty for none. */
static struct text title_at(struct text name, size_t index)
{
	size_t start = 0;

	for (size_t i = 0; i <= name.count; i++) {
		if (i < name.count && name.bytes[i] != ',')
			continue;
		if (!index--)
			return text_trim(text_part(name, start, i - start));
		start = i + 1;
	}
	return DIAG_NONE;
}

/* "S.E." and "SE." are one title. */
static bool same_title(struct text a, struct text b)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a.count && (a.bytes[i] == '.' || a.bytes[i] == ' '))
			i++;
		while (k < b.count && (b.bytes[k] == '.' || b.bytes[k] == ' '))
			k++;
		if (i == a.count || k == b.count)
			return i == a.count && k == b.count;
		if (a.bytes[i++] != b.bytes[k++])
			return false;
	}
}

/* "S,Sos.", "S.Sos., S.Sos." */
static void ask_titles(const struct audit *audit, const struct pejabat *pejabat)
{
	struct text name = pejabat->nama, title;

	for (size_t i = 1; (title = title_at(name, i)).count; i++)
		for (size_t k = 1; k < i; k++)
			if (same_title(title, title_at(name, k))) {
				audit_find(audit, below(audit, pejabat, "nama"), ((struct evidence){ .written = name }),
				           MESSAGE_ORANG_TITLE_FORM, name, title);
				return;
			}
	for (size_t i = 1; i + 1 < name.count; i++)
		if (name.bytes[i] == ',' && name.bytes[i + 1] != ' ' && name.bytes[i - 1] != '.') {
			audit_find(audit, below(audit, pejabat, "nama"), ((struct evidence){ .written = name }),
			           MESSAGE_ORANG_TITLE_FORM, name,
			           text_trim(text_part(name, i - 1, name.count - i + 1)));
			return;
		}
}

static void ask_each(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->pejabat.count; i++) {
		ask_acting(audit, &audit->record->pejabat.items[i]);
		if (!audit->record->pejabat.items[i].sama_dengan.count)
			ask_titles(audit, &audit->record->pejabat.items[i]);
	}
}

const struct rule orang_lain_rules[] = {
	{ MESSAGE_ORANG_TWO_OFFICES,
	  NULL,
	  { "satu orang memegang satu jabatan pada satu waktu", "a person holds one office at a time" },
	  { "rangkap jabatan ditulis sebagai Plt. atau Plh.", "a second office is held as Plt. or Plh." },
	  ask_two,
	  NULL },
	{ MESSAGE_ORANG_TITLE_FORM,
	  NULL,
	  { "gelar ditulis sekali, dipisahkan koma dan spasi", "titles stand once, between commas and blanks" },
	  { "EYD V: singkatan gelar", "EYD V: abbreviations of titles" },
	  ask_each,
	  NULL },
	{ MESSAGE_ORANG_ACTING,
	  NULL,
	  { "pelaksana tugas bukan pejabatnya sendiri", "nobody is acting for himself" },
	  SAME("UU 30/2014 Pasal 14"),
	  NULL,
	  NULL },
	END_OF_RULES
};
