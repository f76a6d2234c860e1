/* An SOP beside the others, its title, its officials and its own steps: what stands there twice, or is of another. */
#include "audit/rules.h"

#include "audit/baca/kata.h"
#include "audit/printed.h"
#include "record/record.h"
#include "record/sop.h"

/* -- one name, one SOP -- */

static void ask_names(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->sop.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct sop *one = &audit->record->sop.items[i], *other = &audit->record->sop.items[k];

			if (!one->nama.count ||
			    !text_equal(printed_fold(audit->arena, one->nama), printed_fold(audit->arena, other->nama)))
				continue;
			audit_also(audit,
			           audit_find(audit, audit_below(audit, one->path, "nama"),
			                      ((struct evidence){ .written = one->nama }), MESSAGE_SOP_NAMA_GANDA,
			                      one->nama),
			           audit_below(audit, other->path, "nama"), DIAG_NONE);
			break;
		}
}

/* -- the title above the flow -- */

enum { WORD_LEAST = 4 };

/* Whether a word of the title is nearly one of the name. */
static bool met(const struct kata *word, const struct kata_list *name)
{
	for (size_t i = 0; i < name->count; i++)
		if (jarak(word->lipat, name->items[i].lipat, 2) <= 2)
			return true;
	return false;
}

/* A title that has less than half of the name's words is of another SOP. */
static void ask_title(const struct audit *audit, const struct sop *sop)
{
	struct kata_list title = { NULL, 0, 0, NULL }, name = { NULL, 0, 0, NULL }, office = { NULL, 0, 0, NULL };
	size_t words = 0, same = 0;

	kata_pisah(audit->arena, sop->judul.written, &title);
	kata_pisah(audit->arena, sop->nama, &name);
	kata_pisah(audit->arena, audit->record->instansi->nama, &office);
	kata_pisah(audit->arena, audit->record->instansi->pemerintah, &office);
	for (size_t i = 0; i < name.count; i++) {
		if (name.items[i].jenis != KATA_HURUF || name.items[i].asli.count < WORD_LEAST ||
		    met(&name.items[i], &office))
			continue;
		words++;
		same += met(&name.items[i], &title);
	}
	if (title.count && words >= 2 && same * 2 <= words)
		audit_find(audit, sop->judul.path,
		           ((struct evidence){ .written = sop->judul.written, .wanted = sop->nama }), MESSAGE_SOP_JUDUL,
		           sop->judul.written, sop->nama);
}

/* -- steps -- */

static bool same_prose(const struct audit *audit, struct prose a, struct prose b)
{
	return text_equal(printed_fold(audit->arena, a.written), printed_fold(audit->arena, b.written));
}

static bool same_step(const struct audit *audit, const struct langkah *a, const struct langkah *b)
{
	if (a->pelaksana.count != b->pelaksana.count || a->output.count != b->output.count ||
	    !same_prose(audit, a->kegiatan, b->kegiatan))
		return false;
	for (size_t i = 0; i < a->pelaksana.count; i++)
		if (!text_equal(a->pelaksana.items[i].kunci, b->pelaksana.items[i].kunci))
			return false;
	for (size_t i = 0; i < a->output.count; i++)
		if (!same_prose(audit, a->output.items[i], b->output.items[i]))
			return false;
	return true;
}

static void ask_steps(const struct audit *audit, const struct sop *sop)
{
	for (size_t i = 0; i < sop->langkah.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct langkah *one = &sop->langkah.items[i], *other = &sop->langkah.items[k];

			if (!one->kegiatan.written.count || !same_step(audit, one, other))
				continue;
			audit_also(audit,
			           audit_find(audit, one->path, ((struct evidence){ .written = one->kegiatan.written }),
			                      MESSAGE_SOP_LANGKAH_GANDA, text_format(audit->arena, "%z", k + 1)),
			           other->path, DIAG_NONE);
			break;
		}
}

/* -- the unit and its officials -- */

/* "Kepala Bagian Organisasi" heads what begins as the unit does, and is not it. */
static bool heads_other(struct text office, struct text unit)
{
	static const char *const kinds[] = { "bagian ", "bidang ", "seksi ", "kantor " };
	struct text kepala = LIT("kepala ");

	if (!text_starts(office, "kepala "))
		return false;
	office = text_part(office, kepala.count, office.count - kepala.count);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (text_starts(office, kinds[i]) && text_starts(unit, kinds[i]))
			return !text_starts(office, text_part(unit, 0, unit.count).bytes) && !text_equal(office, unit);
	return false;
}

static void ask_officials(const struct audit *audit, const struct sop *sop)
{
	const struct text keys[] = { sop->dibuat_oleh, sop->diperiksa_oleh };

	for (size_t u = 0; u < sop->unit.count; u++)
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
			const struct pejabat *pejabat = record_pejabat(audit->record, keys[i]);
			struct text unit = text_copy(audit->arena, printed_fold(audit->arena, sop->unit.items[u]));

			if (!pejabat || !heads_other(printed_fold(audit->arena, pejabat->jabatan), unit))
				continue;
			audit_find(audit, text_format(audit->arena, "%t.unit[%z]", sop->path, u),
			           ((struct evidence){ .written = sop->unit.items[u], .wanted = pejabat->jabatan }),
			           MESSAGE_SOP_UNIT_LAIN, sop->unit.items[u], pejabat->jabatan);
			return;
		}
}

static void ask_each(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->sop.count; i++) {
		ask_title(audit, &audit->record->sop.items[i]);
		ask_steps(audit, &audit->record->sop.items[i]);
		ask_officials(audit, &audit->record->sop.items[i]);
	}
}

#define ONE                                                                                                            \
	{                                                                                                              \
		"satu SOP memuat satu prosedur dan milik satu unit", "an SOP has one procedure and is of one unit"     \
	}

const struct rule sop_kembar_rules[] = {
	{ MESSAGE_SOP_NAMA_GANDA, NULL, { "satu nama, satu SOP", "a name is of one SOP" }, ONE, ask_names, NULL },
	{ MESSAGE_SOP_JUDUL,
	  NULL,
	  { "judul bagan alir memuat nama SOP", "the title of the flow has the SOP's name" },
	  ONE,
	  ask_each,
	  NULL },
	{ MESSAGE_SOP_LANGKAH_GANDA,
	  NULL,
	  { "satu langkah ditulis satu kali", "a step stands once" },
	  ONE,
	  NULL,
	  NULL },
	{ MESSAGE_SOP_UNIT_LAIN,
	  NULL,
	  { "SOP dibuat dan diperiksa pejabat unitnya", "an SOP is made and checked by its unit's officials" },
	  ONE,
	  NULL,
	  NULL },
	END_OF_RULES
};
