/* The one definition that no shape has. */
#include "input/schema_sheet.h"

/* What may stand in the place of a list: the sheet that its rows are read from (sheet/lembar.h). */
void schema_sheet_list(struct json_writer *json)
{
	static const struct {
		const char *key, *type, *note;
	} members[] = {
		{ "lembar", "string",
		  "nama buku kerja (XLSX), berkas CSV, atau tabel HTML (.xls) di dekat berkas data" },
		{ "nama", "string", "lembar di dalam buku kerja" },
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
	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		json_open_member(json, members[i].key, '{');
		json_text_member(json, "type", members[i].type);
		json_text_member(json, "description", members[i].note);
		json_close(json, '}');
	}
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
