/* The signature block: one group that typesetting moves to the right and never parts.
 *
 * Permendagri 1/2023: place and date, office with a comma, room for signature and stamp, name,
 * pangkat with golongan, NIP.
 */
#include "layouts/parts.h"

#include "layouts/paper.h"
#include "official/nip.h"

enum {
	LINE_LETTERS = 36,   /* an office's line looks long beyond */
	BLOCK_WIDTH_MM = 77, /* 48 % of the measure of A4 */
	SIGN_ROOM_MM = 22,
	PHRASES_MOST = 32
};

/* -- lines of an office -- */

/* Whether a new line looks well at byte `at`, which follows a blank. */
static bool breaks_well(struct text jabatan, size_t at)
{
	static const char *const words[] = { "Kabupaten ", "Kota ", "Provinsi ", "Kecamatan " };
	struct text rest = text_part(jabatan, at, jabatan.count);

	if (at >= 2 && jabatan.bytes[at - 2] == ',')
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_starts(rest, words[i]))
			return true;
	return false;
}

/* The office cut where lines may end; phrases keep their blank at the end. */
static size_t cut_phrases(struct text jabatan, struct text phrases[PHRASES_MOST])
{
	size_t count = 0, start = 0;

	for (size_t at = 1; at < jabatan.count && count < PHRASES_MOST - 1; at++) {
		if (jabatan.bytes[at - 1] == ' ' && breaks_well(jabatan, at)) {
			phrases[count++] = text_part(jabatan, start, at - start);
			start = at;
		}
	}
	phrases[count++] = text_part(jabatan, start, jabatan.count - start);
	return count;
}

struct text jabatan_lines(struct arena *arena, struct text jabatan)
{
	struct text phrases[PHRASES_MOST], parts[2 * PHRASES_MOST], trimmed = text_trim(jabatan);
	size_t count, made = 0, letters = 0, at;

	if (text_length(trimmed) <= LINE_LETTERS || text_find(trimmed, "\n", &at))
		return trimmed;
	count = cut_phrases(trimmed, phrases);
	for (size_t i = 0; i < count; i++) {
		size_t more = text_length(text_trim(phrases[i]));

		if (i && letters + more > LINE_LETTERS) {
			parts[made - 1] = text_trim(parts[made - 1]);
			parts[made++] = LIT("\n");
			letters = 0;
		}
		parts[made++] = phrases[i];
		letters += more + 1;
	}
	return text_join(arena, parts, made);
}

/* -- the block -- */

static void sign_line(struct composer *composer, struct blocks *blocks, struct text words,
                      struct text path, unsigned flags)
{
	struct rich rich =
		rich_with(composer->arena, rich_plain(composer->arena, words, path), flags);
	struct paragraph *paragraph;

	if (rich_empty(rich))
		return;
	paragraph = paragraph_add(blocks, STYLE_SIGNATURE, rich);
	paragraph->keep_next = true;
}

static struct text place_and_date(struct composer *composer, const struct signature *signature)
{
	struct arena *arena = composer->arena;
	struct text day = LIT("........................");

	if (signature->date.year)
		day = date_format(arena, signature->date);
	else
		diag_add(composer->diags, signature->path, MESSAGE_DATE_NOT_GIVEN);
	return text_format(arena, "%t, %t", composer->record->instansi->tempat, day);
}

/* "Pembina Tingkat I (IV/b)" */
static struct text rank_line(struct composer *composer, const struct pejabat *pejabat)
{
	if (pejabat->pangkat.count && pejabat->golongan.count)
		return text_format(composer->arena, "%t (%t)", pejabat->pangkat, pejabat->golongan);
	return pejabat->pangkat.count ? pejabat->pangkat : pejabat->golongan;
}

static void sign(struct composer *composer, struct blocks *blocks,
                 const struct signature *signature, const struct pejabat *pejabat)
{
	struct arena *arena = composer->arena;
	struct text tempat = path_in(composer, composer->record->instansi->path, "tempat");
	struct text office = text_format(arena, "%t,", jabatan_lines(arena, pejabat->jabatan));

	sign_line(composer, blocks, place_and_date(composer, signature), tempat, 0);
	space_add(blocks, pt(6));
	sign_line(composer, blocks, office, path_in(composer, pejabat->path, "jabatan"), 0);
	space_add(blocks, mm(SIGN_ROOM_MM));
	sign_line(composer, blocks, pejabat->nama, path_in(composer, pejabat->path, "nama"),
	          RUN_BOLD | RUN_UNDERLINE);
	sign_line(composer, blocks, rank_line(composer, pejabat),
	          path_in(composer, pejabat->path, "pangkat"), 0);
	if (pejabat->nip.count)
		sign_line(composer, blocks,
		          text_format(arena, "NIP. %t", nip_format(arena, pejabat->nip)),
		          path_in(composer, pejabat->path, "nip"), 0);
}

void signature_add(struct composer *composer, struct blocks *blocks,
                   const struct signature *signature)
{
	const struct pejabat *pejabat = record_pejabat(composer->record, signature->signer);
	struct paper paper = paper_of(composer);
	length measure = paper_measure(&paper, page_turned(blocks));
	struct group *group;

	if (!pejabat) {
		diag_add(composer->diags, signature->path, MESSAGE_SIGNATORY_MISSING);
		return;
	}
	space_add(blocks, pt(12));
	group = group_add(blocks);
	group->left = length_max(measure - mm(BLOCK_WIDTH_MM), length_scale(measure, 1, 3));
	group->with_previous = true;
	sign(composer, &group->body, signature, pejabat);
}
