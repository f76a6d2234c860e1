/* The keys of the data file as a text: the shapes in the order in which they are reached, each once. */
#include "input/guide.h"

#include "base/array.h"

struct guide {
	struct buffer *out;
	ARRAY_OF(const struct shape *) shapes; /* reached so far, the root first */
};

static const char opening[] =
	"Kunci yang ditandai **wajib** harus diisi; dari yang ditandai **pilih satu**, tepat satu. Yang lain boleh\n"
	"ditinggalkan. `null` sama dengan tidak diisi. Kunci yang diawali `_` atau `$` adalah catatan dan tidak "
	"dibaca.\n"
	"Daftar yang isinya satu boleh ditulis tanpa kurung siku.\n"
	"\n"
	"Yang berjenis kalimat boleh memuat isian (`{tahun}`, `{instansi.nama}`), rujukan (`{tabel:kunci}`,\n"
	"`{gambar:kunci}`), dan penanda (`**tebal**`, `*miring*`, `__garis bawah__`); kurung kurawal biasa di "
	"dalamnya\n"
	"ditulis `{{`. Yang berjenis teks dicetak seperti tertulis.\n";

static void reach(struct guide *guide, const struct shape *shape)
{
	for (size_t i = 0; i < guide->shapes.count; i++)
		if (guide->shapes.items[i] == shape)
			return;
	*array_push(guide->out->arena, &guide->shapes) = shape;
}

static void put_name(struct guide *guide, const struct shape *shape)
{
	reach(guide, shape);
	buffer_byte(guide->out, '`');
	buffer_str(guide->out, shape == guide->shapes.items[0] ? "berkas data" : shape->name);
	buffer_byte(guide->out, '`');
}

static const char *kind_of(enum field_kind kind)
{
	static const char *const kinds[] = {
		[FIELD_TEXT] = "teks",
		[FIELD_PROSE] = "kalimat",
		[FIELD_BOOL] = "`true` atau `false`",
		[FIELD_INTEGER] = "bilangan bulat",
		[FIELD_RUPIAH] = "rupiah, dengan dua desimal bila ada sen",
		[FIELD_DECIMAL] = "angka",
		[FIELD_DATE] = "tanggal seperti `\"2025-02-18\"`",
		[FIELD_CHOICE] = "salah satu kata di bawah",
		[FIELD_OBJECT] = "objek ",
		[FIELD_LIST] = "daftar ",
		[FIELD_TEXTS] = "daftar teks",
		[FIELD_PROSES] = "daftar kalimat",
		[FIELD_MAP] = "objek dengan kunci pilihan Anda, tiap isinya ",
		[FIELD_YEARS] = "objek dengan tahun sebagai kunci dan angka sebagai isi",
		[FIELD_TABLE] = "daftar baris, tiap baris daftar sel berisi kalimat",
		[FIELD_CELL] = "kalimat, angka, `true` atau `false`",
		[FIELD_PRINTED] = "teks atau angka seperti tercetak",
		[FIELD_EXITS] = "kunci atau nomor langkah, daftarnya, atau objek dengan label sebagai kunci",
	};

	return kinds[kind];
}

static void put_limits(struct guide *guide, const struct field *field)
{
	if ((field->kind != FIELD_INTEGER && field->kind != FIELD_RUPIAH) || (!field->least && !field->most))
		return;
	buffer_str(guide->out, field->most == INT64_MAX ? " mulai " : " ");
	buffer_int(guide->out, field->least);
	if (field->most != INT64_MAX) {
		buffer_str(guide->out, " sampai ");
		buffer_int(guide->out, field->most);
	}
}

static void put_choices(struct guide *guide, const struct field *field)
{
	for (const struct choice *choice = field->choices; choice->word; choice++) {
		buffer_str(guide->out, "  - `\"");
		buffer_str(guide->out, choice->word);
		buffer_str(guide->out, "\"`");
		if (choice == field->choices && field->presence == OPTIONAL)
			buffer_str(guide->out, " (bila tidak diisi)");
		if (choice->note && choice->note[0]) {
			buffer_str(guide->out, ": ");
			buffer_str(guide->out, choice->note);
		}
		buffer_byte(guide->out, '\n');
	}
}

/* - `tahun`: bilangan bulat 1945 sampai 2100, **wajib**. tahun laporan */
static void put_field(struct guide *guide, const struct field *field)
{
	static const char *const marks[] = {
		[OPTIONAL] = "", [REQUIRED] = ", **wajib**", [ALTERNATIVE] = ", **pilih satu**", [SUPPLYING] = ""
	};

	buffer_str(guide->out, "- `");
	buffer_str(guide->out, field->key);
	buffer_str(guide->out, "`: ");
	buffer_str(guide->out, field->refers ? field->kind == FIELD_TEXTS ? "daftar kunci dari `" : "kunci dari `"
	                                     : kind_of(field->kind));
	if (field->refers) {
		buffer_str(guide->out, field->refers);
		buffer_byte(guide->out, '`');
	}
	if (field->shape)
		put_name(guide, field->shape);
	put_limits(guide, field);
	buffer_str(guide->out, marks[field->presence]);
	if (field->note && field->note[0]) {
		buffer_str(guide->out, "; ");
		buffer_str(guide->out, field->note);
	}
	buffer_byte(guide->out, '\n');
	if (field->kind == FIELD_CHOICE)
		put_choices(guide, field);
}

static const char *plain_words(const struct shape *shape)
{
	const struct field *field = shape_shorthand(shape);

	return field_is_words(field)       ? "Teks atau daftar saja"
	       : field->kind == FIELD_LIST ? "Daftar saja"
	       : field->kind == FIELD_CELL ? "Teks atau angka saja"
	                                   : "Teks saja";
}

static void put_shape(struct guide *guide, const struct shape *shape, const char *title)
{
	buffer_str(guide->out, "\n## ");
	buffer_str(guide->out, title);
	buffer_str(guide->out, "\n\n");
	if (shape->note) {
		buffer_str(guide->out, shape->note);
		buffer_str(guide->out, ".\n");
	}
	if (shape->shorthand) {
		buffer_str(guide->out, plain_words(shape));
		buffer_str(guide->out, ", tanpa kurung kurawal, berarti `");
		buffer_str(guide->out, shape->shorthand);
		buffer_str(guide->out, "`.\n");
	}
	if (shape->note || shape->shorthand)
		buffer_byte(guide->out, '\n');
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->key[0])
			put_field(guide, field);
}

void guide_write(struct buffer *out, const struct shape *shape, const char *title)
{
	struct guide guide = { .out = out };

	reach(&guide, shape);
	buffer_str(out, "# ");
	buffer_str(out, title);
	buffer_str(out, "\n\n");
	buffer_str(out, opening);
	put_shape(&guide, shape, "berkas data");
	for (size_t i = 1; i < guide.shapes.count; i++)
		put_shape(&guide, guide.shapes.items[i], guide.shapes.items[i]->name);
}
