/* Not libharu's own saver: that one reports success on a full disk, takes the file's identifier
 * from the clock, and knows no object streams. Here the identifier is a hash of the bytes before
 * it.
 */
#include "paint/save.h"

#include "paint/literal.h"

enum {
	PACKED_OBJECTS = 200, /* in one object stream */
	ROW_BYTES = 9         /* of the cross-reference stream */
};

enum place_kind { PLACE_FREE, PLACE_OFFSET, PLACE_PACKED };

/* Where an object is found: an offset, or the number of its object stream and its index there. */
struct place {
	uint64_t where;
	uint32_t index;
	enum place_kind kind : 8;
};

struct saver {
	struct painter *painter;
	struct sink *sink;
	struct digest *digest;
	bool failed;
	uint64_t offset;
	struct place *places; /* by object number, with room for the streams made here */
	size_t count;         /* one more than the largest number */
	struct buffer line;   /* for what is written at once */

	struct buffer packed, directory; /* of the object stream being gathered */
	size_t packed_numbers[PACKED_OBJECTS];
	size_t packed_count;
};

static void put(struct saver *saver, struct text bytes)
{
	digest_add(saver->digest, bytes);
	if (!saver->failed && !sink_put(saver->sink, bytes))
		saver->failed = true;
	saver->offset += bytes.count;
}

static void put_object(struct saver *saver, size_t number, const struct haru_object *object)
{
	saver->places[number] = (struct place){ .kind = PLACE_OFFSET, .where = saver->offset };
	saver->line.count = 0;
	buffer_int(&saver->line, (int64_t)number);
	buffer_str(&saver->line, " 0 obj\n");
	put(saver, buffer_text(&saver->line));
	put(saver, object->body);
	if (object->has_stream) {
		put(saver, LIT("\nstream\n"));
		put(saver, object->stream);
		put(saver, LIT("\nendstream"));
	}
	put(saver, LIT("\nendobj\n"));
}

/* Entries that both kinds of trailer have; the identifier is of what was written so far. */
static struct text trailer_entries(struct saver *saver)
{
	struct painter *painter = saver->painter;
	struct text id = digest_end(painter->arena, saver->digest);

	saver->digest = digest_new(painter->arena);
	return text_format(painter->arena, "/Size %z/Root %z 0 R/Info %z 0 R/ID[<%t><%t>]", saver->count,
	                   haru_catalog(painter->haru), haru_info(painter->haru), id, id);
}

/* -- classic -- */

static void put_table(struct saver *saver)
{
	struct buffer out = { .arena = saver->painter->arena };

	buffer_add(&out, text_format(out.arena, "xref\n0 %z\n0000000000 65535 f \n", saver->count));
	for (size_t i = 1; i < saver->count; i++) {
		for (uint64_t unit = 1000000000; unit > 0; unit /= 10)
			buffer_byte(&out, (char)('0' + saver->places[i].where / unit % 10));
		buffer_str(&out, " 00000 n \n");
	}
	put(saver, buffer_text(&out));
	put(saver, text_format(out.arena, "trailer\n<<%t>>\n", trailer_entries(saver)));
}

static void put_classic(struct saver *saver)
{
	for (size_t i = 1; i < saver->count; i++) {
		struct haru_object object = haru_object(saver->painter->haru, i);

		put_object(saver, i, &object);
	}
}

/* -- object streams -- */

static void put_packed(struct saver *saver)
{
	struct arena *arena = saver->painter->arena;
	size_t number = saver->count++;
	size_t first = saver->directory.count;
	struct haru_object object = { .has_stream = true };

	for (size_t i = 0; i < saver->packed_count; i++)
		saver->places[saver->packed_numbers[i]] =
			(struct place){ .kind = PLACE_PACKED, .where = number, .index = (uint32_t)i };
	buffer_add(&saver->directory, buffer_text(&saver->packed));
	object.stream = deflated(saver->painter->deflater, buffer_text(&saver->directory));
	object.body = text_format(arena, "<</Type/ObjStm/N %z/First %z/Filter/FlateDecode/Length %z>>",
	                          saver->packed_count, first, object.stream.count);
	put_object(saver, number, &object);
	saver->packed.count = 0;
	saver->directory.count = 0;
	saver->packed_count = 0;
}

static void pack(struct saver *saver, size_t number, struct text body)
{
	buffer_int(&saver->directory, (int64_t)number);
	buffer_byte(&saver->directory, ' ');
	buffer_int(&saver->directory, (int64_t)saver->packed.count);
	buffer_byte(&saver->directory, ' ');
	buffer_add(&saver->packed, body);
	buffer_byte(&saver->packed, '\n');
	saver->packed_numbers[saver->packed_count++] = number;
	if (saver->packed_count == PACKED_OBJECTS)
		put_packed(saver);
}

static void put_gathered(struct saver *saver)
{
	size_t count = saver->count;

	for (size_t i = 1; i < count; i++) {
		struct haru_object object = haru_object(saver->painter->haru, i);

		if (object.has_stream)
			put_object(saver, i, &object);
		else
			pack(saver, i, object.body);
	}
	if (saver->packed_count > 0)
		put_packed(saver);
}

/* A row of the cross-reference stream, as the difference to the row above (PNG's Up), which
 * deflates to a fraction. */
static void add_row(struct buffer *out, const struct place *place, unsigned char above[8])
{
	unsigned char row[8] = { (unsigned char)place->kind };

	for (int i = 0; i < 5; i++)
		row[1 + i] = (unsigned char)(place->where >> (32 - 8 * i));
	row[6] = (unsigned char)(place->index >> 8);
	row[7] = (unsigned char)place->index;
	buffer_byte(out, 2);
	for (int i = 0; i < 8; i++) {
		buffer_byte(out, (char)(row[i] - above[i]));
		above[i] = row[i];
	}
}

static void put_cross_reference_stream(struct saver *saver)
{
	struct arena *arena = saver->painter->arena;
	size_t room = ROW_BYTES * (saver->count + 1) + 1;
	struct buffer rows = { .arena = arena, .bytes = arena_alloc(arena, room), .capacity = room };
	unsigned char above[8] = { 0 };
	size_t number = saver->count++;
	struct haru_object object = { .has_stream = true };

	saver->places[0] = (struct place){ .kind = PLACE_FREE, .index = 65535 };
	saver->places[number] = (struct place){ .kind = PLACE_OFFSET, .where = saver->offset };
	for (size_t i = 0; i < saver->count; i++)
		add_row(&rows, &saver->places[i], above);
	object.stream = deflated(saver->painter->deflater, buffer_text(&rows));
	object.body = text_format(arena,
	                          "<</Type/XRef%t/W[1 5 2]/Filter/FlateDecode/DecodeParms"
	                          "<</Columns 8/Predictor 12>>/Length %z>>",
	                          trailer_entries(saver), object.stream.count);
	put_object(saver, number, &object);
}

bool save(struct painter *painter, bool classic, struct sink *sink)
{
	size_t count = haru_count(painter->haru);
	struct saver saver = {
		.painter = painter,
		.sink = sink,
		.digest = digest_new(painter->arena),
		.count = count,
		.line = { .arena = painter->arena },
		.packed = { .arena = painter->arena },
		.directory = { .arena = painter->arena },
	};
	uint64_t start;

	saver.places = arena_many(painter->arena, count + count / PACKED_OBJECTS + 2, struct place);
	put(&saver, LIT("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
	if (classic)
		put_classic(&saver);
	else
		put_gathered(&saver);
	start = saver.offset;
	if (classic)
		put_table(&saver);
	else
		put_cross_reference_stream(&saver);
	put(&saver, text_format(painter->arena, "startxref\n%z\n%%%%EOF\n", (size_t)start));
	return !saver.failed;
}
