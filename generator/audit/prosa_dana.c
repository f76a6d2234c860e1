/* Sources of funds that sentences name: "Program X dibiayai dari DAK" where the data has DAU.
 *
 * A programme, kegiatan or sub kegiatan must be named, and one source alone. What comes into the budget of the region
 * (DAU, DAK, DBH, PAD) is APBD, too, and what comes from that of the state may be called APBN.
 */
#include "audit/prosa.h"

#include "record/record.h"

enum dana { DANA_APBD, DANA_APBN, DANA_DAU, DANA_DAK, DANA_DBH, DANA_PAD, DANA_DID, DANA_BLUD, DANA_KINDS };

static const struct {
	const char *words;
	enum dana dana;
} names[] = {
	{ "apbd", DANA_APBD }, { "anggaran pendapatan dan belanja daerah", DANA_APBD },
	{ "apbn", DANA_APBN }, { "anggaran pendapatan dan belanja negara", DANA_APBN },
	{ "dau", DANA_DAU },   { "dana alokasi umum", DANA_DAU },
	{ "dak", DANA_DAK },   { "dana alokasi khusus", DANA_DAK },
	{ "dbh", DANA_DBH },   { "dana bagi hasil", DANA_DBH },
	{ "pad", DANA_PAD },   { "pendapatan asli daerah", DANA_PAD },
	{ "did", DANA_DID },   { "dana insentif daerah", DANA_DID },
	{ "blud", DANA_BLUD },
};

/* The only source among the words; DANA_KINDS for none, or several. */
static enum dana only_source(const struct teks *teks, size_t first, size_t end, size_t *at)
{
	enum dana found = DANA_KINDS;
	size_t words;

	for (size_t i = first; i < end; i++) {
		size_t row = frasa_pilih(teks, i, TABEL_KATA(names), &words);

		if (!words)
			continue;
		if (found != DANA_KINDS && found != names[row].dana)
			return DANA_KINDS;
		if (found == DANA_KINDS)
			*at = i;
		found = names[row].dana;
	}
	return found;
}

static enum dana source_of(const struct audit *audit, struct text written)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	struct teks teks = { .isi = written };
	size_t at;

	kata_pisah(audit->arena, written, &list);
	teks.kata = list.items;
	teks.count = list.count;
	return only_source(&teks, 0, teks.count, &at);
}

static bool differ(enum dana said, enum dana right)
{
	if (said == DANA_APBN || right == DANA_APBN)
		return said != right &&
		       (said == DANA_APBD || right == DANA_APBD || said == DANA_PAD || right == DANA_PAD);
	return said != right && said != DANA_APBD && right != DANA_APBD;
}

/* The programme that holds it, and itself where it is a sub kegiatan. */
static struct text written_for(const struct record *record, const void *milik)
{
	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				if (&kegiatan->sub_kegiatan.items[s] == milik)
					return kegiatan->sub_kegiatan.items[s].sumber_dana.count
					               ? kegiatan->sub_kegiatan.items[s].sumber_dana
					               : program->sumber_dana;
			if (kegiatan == milik)
				return program->sumber_dana;
		}
		if (program == milik)
			return program->sumber_dana;
	}
	return DIAG_NONE;
}

/* The only one that the sentence names. */
static const struct nama *named(const struct kalimat *kalimat)
{
	const struct nama *found = NULL;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];
		enum jenis_nama jenis = one->nama->jenis;

		if (one->first < kalimat->first || one->end > kalimat->end ||
		    (jenis != NAMA_PROGRAM && jenis != NAMA_KEGIATAN && jenis != NAMA_SUB_KEGIATAN))
			continue;
		if (found && found != one->nama)
			return NULL;
		found = one->nama;
	}
	return found;
}

void lihat_dana(const struct kalimat *kalimat)
{
	static const char *const verbs[] = { "bersumber",  "sumber",  "dibiayai", "didanai",     "pendanaan", "dana",
		                             "pembiayaan", "melalui", "berasal",  "menggunakan", NULL };
	static const char *const no[] = { "selain", "bukan", "tidak", "usulan", "diusulkan", "rencana", "mulai", NULL };
	const struct audit *audit = kalimat->audit;
	const struct nama *nama;
	struct text written, said;
	enum dana source, right;
	size_t at;
	int year = 0;

	if (!kalimat_memuat(kalimat, verbs) || kalimat_memuat(kalimat, no) ||
	    (kalimat_tahun(kalimat, &year) && year != audit->record->tahun.value))
		return;
	nama = named(kalimat);
	source = nama ? only_source(kalimat->teks, kalimat->first, kalimat->end, &at) : DANA_KINDS;
	if (source == DANA_KINDS || !teks_diketik(kalimat->teks, &kalimat->teks->kata[at]))
		return;
	written = written_for(audit->record, nama->milik);
	right = source_of(audit, written);
	if (right == DANA_KINDS || !differ(source, right))
		return;
	said = kalimat->teks->kata[at].asli;
	audit_also(audit,
	           audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = written }),
	                      MESSAGE_PROSA_DANA, nama->teks, said, written),
	           nama->path, DIAG_NONE);
}
