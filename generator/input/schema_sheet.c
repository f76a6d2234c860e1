/* What no shape has: sheets in the place of lists and tables. */
#include "input/schema_sheet.h"

static const char file_note[] = "nama buku kerja (XLSX), berkas CSV, atau tabel HTML (.xls) di dekat berkas data";
static const char sheet_note[] = "lembar di dalam buku kerja";

static void put_word(struct json_writer *json, const char *key, const char *type, const char *note)
{
	json_open_member(json, key, '{');
	json_text_member(json, "type", type);
	json_text_member(json, "description", note);
	json_close(json, '}');
}

/* Behind the properties: notes beside them, and that the file is named. */
static void end_object(struct json_writer *json)
{
	json_close(json, '}');
	json_open_member(json, "patternProperties", '{');
	json_open_member(json, "^[$_]", '{');
	json_close(json, '}');
	json_close(json, '}');
	json_bool_member(json, "additionalProperties", false);
	json_open_member(json, "required", '[');
	json_item(json);
	json_text(json, "lembar");
	json_close(json, ']');
	json_close(json, '}');
}

/* What may stand in the place of a list: the sheet that its rows are read from (sheet/lembar.h). */
void schema_sheet_list(struct json_writer *json)
{
	static const struct {
		const char *key, *type, *note;
	} members[] = {
		{ "lembar", "string", file_note },
		{ "nama", "string", sheet_note },
		{ "kolom", "object", "judul kolom bagi kunci yang kolomnya lebih dari satu, misalnya anggaran" },
		{ "hanya", "object", "judul kolom dan isinya: baris mana yang diambil" },
		{ "basis", "string", "kumulatif, per_triwulan, atau tetap, bagi kolom triwulan" },
		{ "desimal", "string", "tanda desimal bila angkanya bermakna dua: koma atau titik" },
		{ "persen", "string", "pecahan bila 0.889 berarti 88,9%; persen bila kurang dari 1%" },
	};

	json_open_member(json, SCHEMA_SHEET_LIST, '{');
	json_text_member(json, "description", "lembar kerja yang baris-barisnya menjadi isi daftar");
	json_text_member(json, "type", "object");
	json_open_member(json, "properties", '{');
	for (size_t i = 0; i < sizeof members / sizeof *members; i++)
		put_word(json, members[i].key, members[i].type, members[i].note);
	end_object(json);
}

void schema_sheet_table(struct json_writer *json, const struct shape *shape)
{
	json_open_item(json, '{');
	json_text_member(json, "description",
	                 "lembar kerja yang seluruhnya tabel ini; yang ditulis di sampingnya menang");
	json_text_member(json, "type", "object");
	json_open_member(json, "properties", '{');
	put_word(json, "lembar", "string", file_note);
	put_word(json, "nama", "string", sheet_note);
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (!field->key[0])
			continue;
		json_open_member(json, field->key, '{');
		json_text_member(json, "description", field->note);
		json_close(json, '}');
	}
	end_object(json);
}
