/* The usual words of the decree, with the office's own names in their places.
 *
 * Source: the form of Permendagri 80/2015 for decrees of a head of region, the considerations
 * and dicta as offices write them after PermenPAN PER/9/M.PAN/5/2007.
 */
#include "layouts/keputusan/keputusan.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"

#include "official/terbilang.h"
#include "record/istilah.h"
#include "record/keputusan.h"
#include "record/record.h"

#define PEDOMAN                                                                                                        \
	"Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/9/M.PAN/5/2007 tentang "                     \
	"Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah"

struct text diktum_label(struct arena *arena, int number)
{
	return text_upper(arena, text_format(arena, "ke%t", terbilang(arena, number)));
}

/* Line ends become blanks. */
static struct text one_line(struct arena *arena, struct text lines)
{
	char *bytes = arena_alloc(arena, lines.count + 1);

	for (size_t i = 0; i < lines.count; i++)
		bytes[i] = lines.bytes[i] == '\n' ? ' ' : lines.bytes[i];
	bytes[lines.count] = '\0';
	return (struct text){ bytes, lines.count };
}

/* "2024-2026" of the Renstra, else the year; told as figures. */
static struct text span(struct composer *composer)
{
	struct arena *arena = composer->arena;
	const struct record *record = composer->record;
	const struct renstra *renstra = record->renstra;
	int first = renstra ? (int)renstra->awal.value : 0, last = renstra ? (int)renstra->akhir.value : 0;

	if (first >= last)
		return told_year(composer, (int)record->tahun.value);
	return told_as(composer, text_format(arena, "%d-%d", first, last), LIT(""),
	               text_format(arena, "periode.%d.%d", first, last).bytes, 0);
}

static struct text years(struct composer *composer)
{
	return text_format(composer->arena, "Tahun %t", span(composer));
}

struct text keputusan_name(struct composer *composer)
{
	const struct keputusan_iku *keputusan = composer->record->keputusan_iku;

	return text_format(composer->arena, "KEPUTUSAN %t", text_upper(composer->arena, keputusan->jabatan));
}

static struct text usual_judul(struct composer *composer)
{
	struct arena *arena = composer->arena;

	return text_format(arena, "%t %t",
	                   text_upper(arena, text_format(arena, "Penetapan %t\n%t\nTahun", istilah(composer)->iku,
	                                                 office_words(composer, "\n"))),
	                   span(composer));
}

struct rich keputusan_judul(struct composer *composer)
{
	const struct keputusan_iku *keputusan = composer->record->keputusan_iku;

	return rich_upper(composer->arena,
	                  prose_or(composer, keputusan->judul, usual_judul(composer), keputusan->path));
}

struct text keputusan_judul_line(struct composer *composer)
{
	struct prose own = composer->record->keputusan_iku->judul;

	return prose_given(own) ? text_upper(composer->arena, prose_line(composer, own))
	                        : one_line(composer->arena, usual_judul(composer));
}

struct text keputusan_lampiran_judul(struct composer *composer)
{
	struct arena *arena = composer->arena;
	struct text words = text_format(arena, "%t %t Tahun", istilah(composer)->iku, office_words(composer, "\n"));

	return text_format(arena, "%t %t", text_upper(arena, words), span(composer));
}

/* -- the usual clauses -- */

struct clauses keputusan_clauses(struct composer *composer, const struct prose_list *own)
{
	struct clauses clauses = { arena_many(composer->arena, own->count, struct rich), own->count };

	for (size_t i = 0; i < own->count; i++)
		clauses.items[i] = prose(composer, own->items[i]);
	return clauses;
}

static struct rich plain(struct composer *composer, struct text words)
{
	return rich_plain(composer->arena, words, composer->record->keputusan_iku->path);
}

struct clauses keputusan_menimbang(struct composer *composer)
{
	const struct keputusan_iku *keputusan = composer->record->keputusan_iku;
	struct arena *arena = composer->arena;
	struct clauses usual = { arena_many(arena, 2, struct rich), 2 };

	if (keputusan->menimbang.count)
		return keputusan_clauses(composer, &keputusan->menimbang);
	usual.items[0] = plain(composer, text_format(arena,
	                                             "bahwa untuk melaksanakan ketentuan Pasal 3 dan Pasal 4 " PEDOMAN
	                                             ", perlu menetapkan %t di lingkungan %t;",
	                                             istilah(composer)->iku, composer->record->instansi->nama));
	usual.items[1] =
		plain(composer, text_format(arena,
	                                    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu "
	                                    "menetapkan Keputusan %t tentang Penetapan %t %t %t;",
	                                    keputusan->jabatan, istilah(composer)->iku, office_words(composer, " "),
	                                    years(composer)));
	return usual;
}

/* The plan that the indicators are measured against, by its name where the data gives one. */
static struct text plan(struct composer *composer)
{
	const struct renstra *renstra = composer->record->renstra;

	if (renstra && renstra->dokumen.count)
		return renstra->dokumen;
	return text_format(composer->arena, "Rencana Strategis %t %t", office_words(composer, " "), years(composer));
}

struct clauses keputusan_diktum(struct composer *composer)
{
	const struct keputusan_iku *keputusan = composer->record->keputusan_iku;
	const struct instansi *instansi = composer->record->instansi;
	struct arena *arena = composer->arena;
	struct clauses usual = { arena_many(arena, 3, struct rich), 3 };

	if (keputusan->diktum.count)
		return keputusan_clauses(composer, &keputusan->diktum);
	usual.items[0] =
		plain(composer, text_format(arena,
	                                    "%t %t %t sebagaimana tercantum dalam "
	                                    "Lampiran yang merupakan bagian tidak terpisahkan dari "
	                                    "Keputusan ini.",
	                                    istilah(composer)->iku, office_words(composer, " "), years(composer)));
	usual.items[1] = plain(
		composer, text_format(arena,
	                              "%t sebagaimana dimaksud dalam Diktum KESATU merupakan acuan "
	                              "ukuran kinerja yang digunakan oleh %t untuk menetapkan rencana kerja tahunan, "
	                              "menyampaikan rencana kerja dan anggaran, menyusun dokumen perjanjian kinerja, "
	                              "menyusun laporan kinerja, serta melakukan evaluasi pencapaian kinerja sesuai "
	                              "dengan %t.",
	                              istilah(composer)->iku, instansi->nama, plan(composer)));
	usual.items[2] = plain(composer, LIT("Keputusan ini mulai berlaku pada tanggal ditetapkan."));
	return usual;
}

struct rich keputusan_menetapkan(struct composer *composer)
{
	const struct keputusan_iku *keputusan = composer->record->keputusan_iku;
	struct text usual = text_format(composer->arena, "%t TENTANG %t.", keputusan_name(composer),
	                                keputusan_judul_line(composer));

	return prose_or(composer, keputusan->menetapkan, usual, keputusan->path);
}
