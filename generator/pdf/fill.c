/* Two objects are new, the signature and what is seen of it; the field is written again and points to them, and so is
 * the form, as from now on the file may only be appended to. What is signed is all but the hole for the message, so
 * the numbers that say where the hole is are written last, into room that was kept for them.
 */
#include "pdf/fill.h"

#include "paint/literal.h"

#include <stdio.h>
#include <string.h>

enum { MESSAGE_BYTES = 4096, RANGE_ROOM = 40, OBJECTS_MOST = 4, ENTRY_ROOM = 24 };

/* A revision on its way: the file and what is behind it so far. */
struct revision {
	struct buffer out;
	int64_t numbers[OBJECTS_MOST];
	size_t places[OBJECTS_MOST];
	size_t count;
	size_t range, hole; /* where the ByteRange's numbers begin, and the message's "<" */
};

/* -- the last revision -- */

static bool find_table(struct text file, size_t *table)
{
	static const char word[] = "startxref";
	size_t at = file.count, count = sizeof word - 1;

	*table = 0;
	while (at > 0 && !text_starts(text_part(file, at, file.count), word))
		at--;
	for (at += count; at < file.count && file.bytes[at] <= ' '; at++)
		;
	for (; at < file.count && file.bytes[at] >= '0' && file.bytes[at] <= '9' && *table <= file.count; at++)
		*table = *table * 10 + (size_t)(file.bytes[at] - '0');
	return *table > 0 && *table < file.count;
}

bool pdf_is_classic(struct text file)
{
	size_t table;

	return find_table(file, &table) && text_starts(text_part(file, table, file.count), "xref");
}

/* -- objects -- */

static void open_object(struct revision *revision, int64_t number)
{
	revision->numbers[revision->count] = number;
	revision->places[revision->count++] = revision->out.count;
	buffer_int(&revision->out, number);
	buffer_str(&revision->out, " 0 obj\n<<");
}

static void close_object(struct revision *revision)
{
	buffer_str(&revision->out, ">>\nendobj\n");
}

static void add_appearance(struct revision *revision, int64_t number, const struct filling *filling)
{
	const int64_t *corners = filling->field->corners;
	struct buffer *out = &revision->out;

	open_object(revision, number);
	buffer_str(out, "/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0 ");
	buffer_fixed(out, corners[2] - corners[0]);
	buffer_byte(out, ' ');
	buffer_fixed(out, corners[3] - corners[1]);
	buffer_str(out, "]/Length ");
	buffer_int(out, (int64_t)filling->appearance.count);
	buffer_str(out, ">>\nstream\n");
	buffer_add(out, filling->appearance);
	buffer_str(out, "\nendstream\nendobj\n");
}

static void add_string(struct buffer *out, const char *key, struct text words)
{
	if (!words.count)
		return;
	buffer_str(out, key);
	literal_text(out, words);
}

static void add_signature(struct revision *revision, int64_t number, const struct filling *filling)
{
	struct buffer *out = &revision->out;

	open_object(revision, number);
	buffer_str(out, "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached");
	add_string(out, "/Name", filling->name);
	add_string(out, "/Reason", filling->reason);
	add_string(out, "/Location", filling->location);
	add_string(out, "/ContactInfo", filling->contact);
	buffer_str(out, "/ByteRange[");
	revision->range = out->count;
	for (int i = 0; i < RANGE_ROOM; i++)
		buffer_byte(out, ' ');
	buffer_str(out, "]/Contents");
	revision->hole = out->count;
	buffer_byte(out, '<');
	for (int i = 0; i < 2 * MESSAGE_BYTES; i++)
		buffer_byte(out, '0');
	buffer_byte(out, '>');
	close_object(revision);
}

static void add_again(struct revision *revision, int64_t number, struct text entries, const char *more)
{
	open_object(revision, number);
	buffer_add(&revision->out, entries);
	buffer_str(&revision->out, more);
	close_object(revision);
}

/* -- the table -- */

static void sort(struct revision *revision)
{
	for (size_t i = 1; i < revision->count; i++)
		for (size_t k = i; k > 0 && revision->numbers[k - 1] > revision->numbers[k]; k--) {
			int64_t number = revision->numbers[k];
			size_t place = revision->places[k];

			revision->numbers[k] = revision->numbers[k - 1];
			revision->places[k] = revision->places[k - 1];
			revision->numbers[k - 1] = number;
			revision->places[k - 1] = place;
		}
}

static void add_table(struct revision *revision, const struct pdf_form *form, size_t before)
{
	struct buffer *out = &revision->out;
	size_t table = out->count;
	char entry[ENTRY_ROOM];

	sort(revision);
	buffer_str(out, "xref\n");
	for (size_t i = 0; i < revision->count; i++) {
		buffer_int(out, revision->numbers[i]);
		snprintf(entry, sizeof entry, " 1\n%010zu 00000 n \n", revision->places[i]);
		buffer_str(out, entry);
	}
	buffer_str(out, "trailer\n<<");
	buffer_add(out, form->trailer);
	buffer_str(out, "/Size ");
	buffer_int(out, form->size + 2);
	buffer_str(out, "/Prev ");
	buffer_int(out, (int64_t)before);
	buffer_str(out, ">>\nstartxref\n");
	buffer_int(out, (int64_t)table);
	buffer_str(out, "\n%%EOF\n");
}

/* -- the message -- */

/* False when there is none, or no room for it. */
static bool add_message(struct arena *arena, struct revision *revision, const struct cms_signer *signer)
{
	static const char digits[] = "0123456789abcdef";
	struct buffer *out = &revision->out;
	size_t end = revision->hole + 2 * MESSAGE_BYTES + 2;
	struct buffer range = { .arena = arena }, covered = { .arena = arena };
	struct text message;

	buffer_str(&range, "0 ");
	buffer_int(&range, (int64_t)revision->hole);
	buffer_byte(&range, ' ');
	buffer_int(&range, (int64_t)end);
	buffer_byte(&range, ' ');
	buffer_int(&range, (int64_t)(out->count - end));
	memcpy(out->bytes + revision->range, range.bytes, range.count < RANGE_ROOM ? range.count : RANGE_ROOM);
	buffer_add(&covered, text_part(buffer_text(out), 0, revision->hole));
	buffer_add(&covered, text_part(buffer_text(out), end, out->count - end));
	message = cms_sign(arena, signer, buffer_text(&covered));
	if (!message.count || message.count > MESSAGE_BYTES)
		return false;
	for (size_t i = 0; i < message.count; i++) {
		unsigned char byte = (unsigned char)message.bytes[i];

		out->bytes[revision->hole + 1 + 2 * i] = digits[byte >> 4];
		out->bytes[revision->hole + 2 + 2 * i] = digits[byte & 15];
	}
	return true;
}

struct text pdf_fill(struct arena *arena, struct text file, const struct pdf_form *form, const struct filling *filling)
{
	struct revision revision = { .out = { .arena = arena } };
	int64_t signature = form->size, appearance = form->size + 1;
	size_t before;

	if (!find_table(file, &before) || !filling->field->object)
		return (struct text){ 0 };
	buffer_add(&revision.out, file);
	if (file.count && file.bytes[file.count - 1] != '\n')
		buffer_byte(&revision.out, '\n');
	add_again(&revision, filling->field->object, filling->field->entries,
	          text_format(arena, "/V %z 0 R/AP<</N %z 0 R>>", (size_t)signature, (size_t)appearance).bytes);
	if (form->object)
		add_again(&revision, form->object, form->entries, "/SigFlags 3");
	add_signature(&revision, signature, filling);
	add_appearance(&revision, appearance, filling);
	add_table(&revision, form, before);
	return add_message(arena, &revision, filling->signer) ? buffer_text(&revision.out) : (struct text){ 0 };
}
