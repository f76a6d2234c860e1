/* The sidecar: Indonesian keys as in the data file, and the same once more as elements of Dublin Core. */
#include "office/arsip.h"

#include "input/json_writer.h"
#include "record/record.h"

enum { EDITION = 1 };

static void year_member(struct json_writer *json, const char *key, struct integer years)
{
	if (years.given)
		json_int_member(json, key, years.value);
}

static void schedule(struct json_writer *json, const struct retensi *retensi)
{
	if (!retensi)
		return;
	json_open_member(json, "retensi", '{');
	year_member(json, "aktif", retensi->aktif);
	year_member(json, "inaktif", retensi->inaktif);
	json_given_member(json, "sejak", retensi->sejak);
	json_given_member(json, "nasib_akhir", nasib_word(retensi->nasib_akhir));
	json_given_member(json, "dasar", retensi->dasar);
	json_close(json, '}');
}

static void others(struct json_writer *json, const struct arsip *said)
{
	if (!said->lain.count)
		return;
	json_open_member(json, "lain", '{');
	for (size_t i = 0; i < said->lain.count; i++)
		json_given_member(json, text_copy(json->out->arena, said->lain.items[i].kunci).bytes,
		                  said->lain.items[i].isi);
	json_close(json, '}');
}

static void said_members(struct json_writer *json, const struct arsip *said)
{
	json_given_member(json, "kode_referensi", said->kode_referensi);
	json_given_member(json, "nomor", said->nomor);
	json_given_member(json, "tanggal", filing_date(json->out->arena, said->tanggal));
	json_given_member(json, "unit", said->unit);
	json_given_member(json, "klasifikasi", said->klasifikasi);
	json_given_member(json, "uraian_klasifikasi", said->uraian_klasifikasi);
	json_given_member(json, "sifat", sifat_word(said->sifat));
	schedule(json, said->retensi);
	json_given_member(json, "hak", said->hak);
	json_given_member(json, "cakupan", said->cakupan);
	others(json, said);
}

static void signers(struct json_writer *json, const struct record *record, const struct archived *paper)
{
	json_open_member(json, "penanda_tangan", '[');
	for (size_t i = 0; i < sizeof paper->signers / sizeof *paper->signers; i++) {
		const struct pejabat *pejabat = record_pejabat(record, paper->signers[i]);

		if (!pejabat)
			continue;
		json_open_item(json, '{');
		json_given_member(json, "jabatan", pejabat->jabatan);
		json_given_member(json, "nama", pejabat->nama);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void one_paper(struct json_writer *json, const struct record *record, const struct filed *filed)
{
	json_open_item(json, '{');
	json_text_member(json, "naskah", filed->paper->kind);
	if (filed->paper->annex)
		json_int_member(json, "lampiran", (int64_t)filed->paper->annex);
	json_given_member(json, "judul", filed->paper->title);
	said_members(json, &filed->said);
	json_int_member(json, "halaman_awal", (int64_t)filed->first);
	json_int_member(json, "halaman_akhir", (int64_t)filed->last);
	signers(json, record, filed->paper);
	json_close(json, '}');
}

static void papers(struct json_writer *json, const struct record *record, const struct filing *filing, bool annexed)
{
	json_open_member(json, annexed ? "lampiran" : "isi", '[');
	for (size_t i = 0; i < filing->count; i++)
		if ((filing->papers[i].paper->annex > 0) == annexed)
			one_paper(json, record, &filing->papers[i]);
	json_close(json, ']');
}

/* Elements 1.1, whose names stay English. */
static void dublin_core(struct json_writer *json, const struct made_paper *paper, const struct filing *filing)
{
	const struct arsip *said = &filing->whole.said;
	const struct document *document = &paper->document;

	json_open_member(json, "dublin_core", '{');
	json_given_member(json, "identifier", filing->identifier);
	json_given_member(json, "title", document->title);
	json_given_member(json, "creator", document->author);
	json_given_member(json, "publisher", paper->office->record->instansi->nama);
	json_given_member(json, "description", document->subject);
	json_given_member(json, "subject",
	                  said->uraian_klasifikasi.count ? said->uraian_klasifikasi : said->klasifikasi);
	json_given_member(json, "date", filing_date(json->out->arena, said->tanggal));
	json_text_member(json, "type", "Text");
	json_text_member(json, "format", "application/pdf");
	json_given_member(json, "language", document->language);
	json_given_member(json, "coverage", said->cakupan);
	json_given_member(json, "rights", said->hak);
	json_close(json, '}');
}

struct text filing_json(struct arena *arena, const struct made_paper *paper)
{
	const struct record *record = paper->office->record;
	struct filing filing = filing_of(arena, paper);
	struct buffer out = { .arena = arena };
	struct json_writer json = { .out = &out, .fresh = true };

	json_open(&json, '{');
	json_int_member(&json, "metadata", EDITION);
	json_text_member(&json, "naskah", paper->layout->name);
	json_given_member(&json, "judul", paper->document.title);
	said_members(&json, &filing.whole.said);
	json_int_member(&json, "tahun", record->tahun.value);
	json_text_member(&json, "tingkat", filing.own > 1 ? "berkas" : "item");
	json_int_member(&json, "jumlah_halaman", (int64_t)filing.whole.last);
	json_given_member(&json, "pencipta", record->instansi->nama);
	json_given_member(&json, "pemerintah", record->instansi->pemerintah);
	json_text_member(&json, "status", paper->manuscript.watermark.count ? "konsep" : "final");
	papers(&json, record, &filing, false);
	papers(&json, record, &filing, true);
	dublin_core(&json, paper, &filing);
	json_close(&json, '}');
	buffer_byte(&out, '\n');
	return buffer_text(&out);
}
