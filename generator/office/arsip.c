/* An annexed paper is part of what it is annexed to: the file as a whole is described by the papers that are not. */
#include "office/arsip.h"

#include "official/nomor.h"
#include "record/record.h"

/* -- what is known of each -- */

/* YYYY-MM-DD without what is not known of it. */
struct text filing_date(struct arena *arena, struct date date)
{
	const int parts[] = { date.month, date.day };
	struct text written;

	if (!date.year)
		return LIT("");
	written = text_from_int(arena, date.year);
	for (size_t i = 0; i < 2 && parts[i]; i++)
		written = text_format(arena, parts[i] < 10 ? "%t-0%d" : "%t-%d", written, parts[i]);
	return written;
}

static struct arsip said_of(const struct made_paper *made, const struct archived *paper)
{
	const struct record *record = made->office->record;
	const struct arsip *layers[] = { paper->said[0], paper->said[1], record->arsip };
	struct arsip said = arsip_layered(made->arena, layers, 3);

	if (!said.nomor.count && nomor_complete(paper->nomor))
		said.nomor = paper->nomor;
	if (!said.tanggal.year)
		said.tanggal = paper->date;
	if (said.sifat == SIFAT_OTOMATIS)
		said.sifat = sifat_from_words(paper->sifat);
	if (!said.cakupan.count)
		said.cakupan = record->instansi->wilayah;
	return said;
}

/* The first section that is no longer the paper's. */
static size_t end_of(const struct made_paper *made, const struct archived *paper)
{
	const struct manuscript *manuscript = &made->manuscript;
	size_t end = paper->section;

	while (end < manuscript->sections.count && paper->annex &&
	       manuscript->sections.items[end].annex == paper->annex)
		end++;
	if (!paper->annex)
		end = manuscript->sections.count;
	for (const struct archived *next = paper + 1; next < manuscript->archived.items + manuscript->archived.count;
	     next++)
		if (next->annex == paper->annex && next->section < end)
			end = next->section;
	return end;
}

static struct filed filed_of(const struct made_paper *made, const struct archived *paper)
{
	const struct document *document = &made->document;
	size_t end = end_of(made, paper);
	size_t after =
		end < document->section_starts.count ? document->section_starts.items[end] : document->pages.count;

	return (struct filed){ paper, said_of(made, paper), document->section_starts.items[paper->section] + 1, after };
}

/* -- what all agree on -- */

static void agree_on(struct text *text, struct text other)
{
	if (!text_equal(*text, other))
		*text = LIT("");
}

static bool same_schedule(const struct retensi *a, const struct retensi *b)
{
	if (!a || !b)
		return a == b;
	return a->aktif.given == b->aktif.given && a->aktif.value == b->aktif.value &&
	       a->inaktif.given == b->inaktif.given && a->inaktif.value == b->inaktif.value &&
	       a->nasib_akhir == b->nasib_akhir && text_equal(a->sejak, b->sejak) && text_equal(a->dasar, b->dasar);
}

static bool says(const struct arsip *said, const struct keterangan_arsip *what)
{
	for (size_t i = 0; i < said->lain.count; i++)
		if (text_equal(said->lain.items[i].kunci, what->kunci))
			return text_equal(said->lain.items[i].isi, what->isi);
	return false;
}

static void agree_on_others(struct arsip *whole, const struct arsip *said)
{
	size_t count = 0;

	for (size_t i = 0; i < whole->lain.count; i++)
		if (says(said, &whole->lain.items[i]))
			whole->lain.items[count++] = whole->lain.items[i];
	whole->lain.count = count;
}

static void add_number(struct arena *arena, struct text *numbers, struct text nomor)
{
	if (nomor.count)
		*numbers = numbers->count ? text_format(arena, "%t; %t", *numbers, nomor) : nomor;
}

static void agree(struct arena *arena, struct arsip *whole, const struct arsip *said)
{
	add_number(arena, &whole->nomor, said->nomor);
	agree_on(&whole->kode_referensi, said->kode_referensi);
	agree_on(&whole->klasifikasi, said->klasifikasi);
	agree_on(&whole->uraian_klasifikasi, said->uraian_klasifikasi);
	agree_on(&whole->unit, said->unit);
	agree_on(&whole->hak, said->hak);
	agree_on(&whole->cakupan, said->cakupan);
	if (whole->sifat != said->sifat)
		whole->sifat = SIFAT_OTOMATIS;
	if (!same_schedule(whole->retensi, said->retensi))
		whole->retensi = NULL;
	agree_on_others(whole, said);
}

/* A layer that lists none is copied, as it is thinned out. */
static struct arsip first_of(struct arena *arena, const struct arsip *said)
{
	return arsip_layered(arena, &said, 1);
}

struct filing filing_of(struct arena *arena, const struct made_paper *paper)
{
	const struct archived_list *list = &paper->manuscript.archived;
	struct filing filing = { .stated = paper->office->record->arsip != NULL };

	filing.papers = arena_many(arena, list->count + 1, struct filed);
	filing.whole.first = 1;
	filing.whole.last = paper->document.pages.count;
	for (size_t i = 0; i < list->count; i++) {
		struct filed *filed = &filing.papers[filing.count++];

		*filed = filed_of(paper, &list->items[i]);
		if (filed->paper->annex)
			continue;
		filing.stated = filing.stated || filed->paper->said[0] || filed->paper->said[1];
		if (filing.own++)
			agree(arena, &filing.whole.said, &filed->said);
		else
			filing.whole.said = first_of(arena, &filed->said);
	}
	if (filing.own > 1)
		filing.whole.said.tanggal = paper->document.date;
	filing.identifier = filing.whole.said.kode_referensi;
	if (filing.own == 1 && !filing.identifier.count)
		filing.identifier = filing.whole.said.nomor;
	return filing;
}

/* -- as properties -- */

static void put(const struct made_paper *paper, struct document *document, const char *name, enum property_form form,
                const char *description, struct text value)
{
	struct property *property;

	if (!value.count)
		return;
	property = array_push(paper->arena, &document->properties);
	*property = (struct property){ .name = name, .form = form, .description = description };
	*array_push(paper->arena, &property->values) = value;
}

static struct text years(struct arena *arena, struct integer years)
{
	return years.given ? text_from_int(arena, years.value) : LIT("");
}

static void put_schedule(const struct made_paper *paper, struct document *document, const struct retensi *retensi)
{
	if (!retensi)
		return;
	put(paper, document, "retensi_aktif", PROPERTY_INTEGER, "Retensi aktif, tahun",
	    years(paper->arena, retensi->aktif));
	put(paper, document, "retensi_inaktif", PROPERTY_INTEGER, "Retensi inaktif, tahun",
	    years(paper->arena, retensi->inaktif));
	put(paper, document, "retensi_sejak", PROPERTY_TEXT, "Sejak kapan retensi dihitung", retensi->sejak);
	put(paper, document, "nasib_akhir", PROPERTY_TEXT, "Nasib akhir: musnah, permanen, dinilai_kembali",
	    nasib_word(retensi->nasib_akhir));
	put(paper, document, "dasar_retensi", PROPERTY_TEXT, "Jadwal retensi arsip yang diikuti", retensi->dasar);
}

static void put_others(const struct made_paper *paper, struct document *document, const struct arsip *said)
{
	struct property *property;

	if (!said->lain.count)
		return;
	property = array_push(paper->arena, &document->properties);
	*property = (struct property){ .name = "lain",
		                       .form = PROPERTY_LIST,
		                       .description = "Keterangan lain, masing-masing dengan namanya di depan" };
	for (size_t i = 0; i < said->lain.count; i++)
		*array_push(paper->arena, &property->values) =
			text_format(paper->arena, "%t: %t", said->lain.items[i].kunci, said->lain.items[i].isi);
}

void filing_properties(const struct made_paper *paper, struct document *document)
{
	struct filing filing = filing_of(paper->arena, paper);
	const struct arsip *said = &filing.whole.said;
	struct text date = filing_date(paper->arena, said->tanggal);
	struct text office = paper->office->record->instansi->nama;

	if (!filing.stated)
		return;
	put(paper, document, "identifier", PROPERTY_TEXT, NULL, filing.identifier);
	put(paper, document, "date", PROPERTY_LIST, NULL, date);
	put(paper, document, "publisher", PROPERTY_BAG, NULL, office);
	put(paper, document, "subject", PROPERTY_BAG, NULL,
	    said->uraian_klasifikasi.count ? said->uraian_klasifikasi : said->klasifikasi);
	put(paper, document, "coverage", PROPERTY_TEXT, NULL, said->cakupan);
	put(paper, document, "rights", PROPERTY_WORDS, NULL, said->hak);
	put(paper, document, "kode_referensi", PROPERTY_TEXT, "Kode referensi pada daftar arsip", said->kode_referensi);
	put(paper, document, "nomor", PROPERTY_TEXT, "Nomor naskah", said->nomor);
	put(paper, document, "tanggal", PROPERTY_DATE, "Tanggal naskah", date);
	put(paper, document, "pencipta", PROPERTY_TEXT, "Pencipta arsip", office);
	put(paper, document, "unit", PROPERTY_TEXT, "Unit pengolah", said->unit);
	put(paper, document, "klasifikasi", PROPERTY_TEXT, "Kode klasifikasi arsip", said->klasifikasi);
	put(paper, document, "uraian_klasifikasi", PROPERTY_TEXT, "Nama klasifikasi arsip", said->uraian_klasifikasi);
	put(paper, document, "sifat", PROPERTY_TEXT, "Keamanan dan akses: biasa, terbatas, rahasia, sangat_rahasia",
	    sifat_word(said->sifat));
	put_schedule(paper, document, said->retensi);
	put_others(paper, document, said);
}
