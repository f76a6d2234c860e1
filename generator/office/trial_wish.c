/* Of both versions each value is a text by its name, so that one set of rules holds for both: of version 1 the parts of
 * the form, of version 2 the members of the body, of its signatureProperties and of its file. */
#include "office/trial_wish.h"

#include "base/array.h"
#include "base/base64.h"
#include "base/decimal.h"

enum { NIK_DIGITS = 16, REFUSED = 400, UNREGISTERED = 2011, WRONG_PASSPHRASE = 2031, POINTS_MOST = 20000 };

struct reading {
	struct arena *arena;
	ARRAY_OF(struct trial_part) values;
	struct trial_wish *wish;
	struct trial_refusal *why;
};

bool trial_refuse(struct trial_refusal *why, int code, struct text words)
{
	*why = (struct trial_refusal){ code, words };
	return false;
}

static bool refuse(const struct reading *reading, const char *words, const char *name)
{
	return trial_refuse(reading->why, REFUSED,
	                    name ? text_format(reading->arena, "%s: %s", name, words) : text_from(words));
}

/* Empty when it is not given. */
static struct text value_of(const struct reading *reading, const char *name)
{
	for (size_t i = 0; i < reading->values.count; i++)
		if (text_is(reading->values.items[i].name, name))
			return reading->values.items[i].bytes;
	return (struct text){ 0 };
}

/* -- the body of version 2 -- */

static void take_members(struct reading *reading, const struct json *object)
{
	for (const struct json *member = object->members; member; member = member->next)
		if (member->kind == JSON_TEXT || member->kind == JSON_NUMBER)
			*array_push(reading->arena, &reading->values) =
				(struct trial_part){ member->key, member->text };
}

/* The one item of a list. */
static const struct json *only_item(const struct json *root, const char *key)
{
	const struct json *list = json_lookup(root, key);

	return list && list->kind == JSON_LIST && list->count == 1 ? list->members : NULL;
}

static bool read_body(struct reading *reading, struct text body)
{
	struct diags diags = { .arena = reading->arena };
	const struct json *root = json_parse(reading->arena, body, &diags), *properties, *file;
	struct buffer bytes = { .arena = reading->arena };

	if (!root || root->kind != JSON_OBJECT)
		return refuse(reading, "isi permintaan bukan objek JSON", NULL);
	properties = only_item(root, "signatureProperties");
	file = only_item(root, "file");
	if (!properties || properties->kind != JSON_OBJECT)
		return refuse(reading, "harus daftar dengan satu objek; setiap penanda tangan satu permintaan",
		              "signatureProperties");
	if (!file || file->kind != JSON_TEXT || !file->text.count || !base64_read(&bytes, file->text))
		return refuse(reading, "harus daftar dengan satu berkas PDF dalam Base64", "file");
	take_members(reading, root);
	take_members(reading, properties);
	reading->wish->file = buffer_text(&bytes);
	return true;
}

/* -- who -- */

static bool is_nik(struct text nik)
{
	for (size_t i = 0; i < nik.count; i++)
		if (nik.bytes[i] < '0' || nik.bytes[i] > '9')
			return false;
	return nik.count == NIK_DIGITS;
}

static bool check_who(const struct reading *reading)
{
	struct text nik = value_of(reading, "nik"), email = value_of(reading, "email");
	struct text passphrase = value_of(reading, "passphrase"), totp = value_of(reading, "totp");
	bool second = reading->wish->version == 2;
	size_t at;

	if (!nik.count && second && email.count) {
		if (!text_find(email, "@", &at))
			return trial_refuse(reading->why, UNREGISTERED, LIT("User tidak terdaftar"));
	} else if (!is_nik(nik)) {
		return refuse(reading, "wajib diisi 16 angka", "nik");
	} else if (text_is(nik, NASKAH_TRIAL_NIK_UNKNOWN)) {
		return trial_refuse(reading->why, UNREGISTERED, LIT("User tidak terdaftar"));
	}
	if (second && !passphrase.count && totp.count)
		return text_is(totp, NASKAH_TRIAL_TOTP) ||
		       trial_refuse(reading->why, WRONG_PASSPHRASE, LIT("TOTP Anda salah"));
	if (!passphrase.count)
		return refuse(reading, "wajib diisi", "passphrase");
	return text_is(passphrase, NASKAH_TRIAL_PASSPHRASE) ||
	       trial_refuse(reading->why, WRONG_PASSPHRASE, LIT("Passphrase Anda salah"));
}

/* -- where -- */

static bool take_number(const struct reading *reading, const char *name, int64_t least, int64_t *number)
{
	struct text spelling = value_of(reading, name);
	struct decimal value;

	if (!spelling.count)
		return refuse(reading, "wajib diisi", name);
	if (!decimal_parse(spelling, &value))
		return refuse(reading, "harus bilangan bulat", name);
	*number = decimal_round(value, 0).digits;
	if (decimal_compare(value, decimal_from_int(*number)) != 0)
		return refuse(reading, "harus bilangan bulat", name);
	if (*number < least || *number > POINTS_MOST)
		return refuse(reading, "di luar batas", name);
	return true;
}

static bool take_box(const struct reading *reading)
{
	struct trial_wish *wish = reading->wish;
	bool first = wish->version == 1;

	return take_number(reading, "page", 1, &wish->page) &&
	       take_number(reading, first ? "xAxis" : "originX", 0, &wish->x) &&
	       take_number(reading, first ? "yAxis" : "originY", 0, &wish->y);
}

static bool take_size(const struct reading *reading)
{
	return take_number(reading, "width", 1, &reading->wish->width) &&
	       take_number(reading, "height", 1, &reading->wish->height);
}

static bool take_tag(const struct reading *reading, struct text tag)
{
	reading->wish->tag = tag;
	return text_length(tag) == 1 ||
	       refuse(reading, "harus tepat satu tanda", reading->wish->version == 1 ? "tag_koordinat" : "tag");
}

/* The picture is looked at, but the mark of the trial stands in its place. */
static bool check_picture(const struct reading *reading)
{
	struct buffer bytes = { .arena = reading->arena };

	if (reading->wish->version == 1 && text_is(value_of(reading, "image"), "false") &&
	    !value_of(reading, "linkQR").count)
		return refuse(reading, "wajib diisi bila image=false", "linkQR");
	if (reading->wish->version == 2 && !base64_read(&bytes, value_of(reading, "imageBase64")))
		return refuse(reading, "bukan Base64", "imageBase64");
	return true;
}

static bool take_place(const struct reading *reading)
{
	struct text look = text_upper(reading->arena, value_of(reading, "tampilan"));
	struct text tag = value_of(reading, reading->wish->version == 1 ? "tag_koordinat" : "tag");

	if (text_is(look, "INVISIBLE"))
		return true;
	if (!text_is(look, "VISIBLE"))
		return refuse(reading, "harus visible atau invisible", "tampilan");
	reading->wish->visible = true;
	return check_picture(reading) && take_size(reading) && (tag.count ? take_tag(reading, tag) : take_box(reading));
}

/* -- all of it -- */

bool trial_wish_read(struct arena *arena, const struct trial_part *parts, size_t count, struct trial_wish *wish,
                     struct trial_refusal *why)
{
	struct reading reading = { .arena = arena, .wish = wish, .why = why };

	if (wish->version == 2 && !read_body(&reading, count ? parts[0].bytes : (struct text){ 0 }))
		return false;
	for (size_t i = 0; wish->version == 1 && i < count; i++)
		*array_push(arena, &reading.values) = parts[i];
	if (wish->version == 1)
		wish->file = value_of(&reading, "file");
	if (!wish->file.count)
		return refuse(&reading, "wajib diisi", "file");
	wish->reason = value_of(&reading, "reason");
	wish->location = value_of(&reading, "location");
	wish->contact = value_of(&reading, "contactInfo");
	wish->letters = text_is(text_upper(arena, value_of(&reading, "jenis_response")), "BASE64");
	return check_who(&reading) && take_place(&reading);
}
