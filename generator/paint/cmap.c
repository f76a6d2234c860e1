/* Rows come in blocks of at most a hundred, as the format demands. */
#include "paint/cmap.h"

#include "paint/literal.h"

enum {
	BLOCK_ROWS = 100,
	SOURCE_POINTS_MAX = 64, /* a row's text; longer clusters exist in nonsense only */
	CONTINUES = 0x2060      /* word joiner: stands for nothing, and does not part words */
};

static bool is_short(const struct codes *codes)
{
	return codes->list.count <= CODES_SHORT;
}

static void add_head(struct buffer *out, const struct codes *codes, const char *ordering, const char *name, int type)
{
	struct text head = text_format(out->arena,
	                               "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
	                               "/CIDSystemInfo <</Registry (Adobe) /Ordering (%s) /Supplement 0>> def\n"
	                               "/CMapName /%s def\n/CMapType %d def\n",
	                               ordering, name, type);

	buffer_add(out, head);
	if (type == 1)
		buffer_str(out, "/WMode 0 def\n");
	buffer_str(out, is_short(codes) ? "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
	                                : "2 begincodespacerange\n<00> <7F>\n<8000> <FFFF>\nendcodespacerange\n");
}

static void add_foot(struct buffer *out)
{
	buffer_str(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}

static void begin_block(struct buffer *out, size_t rows, const char *kind)
{
	buffer_int(out, (int64_t)(rows < BLOCK_ROWS ? rows : BLOCK_ROWS));
	buffer_str(out, kind);
}

static void add_code(struct buffer *out, size_t number)
{
	buffer_byte(out, '<');
	if (number < CODES_SHORT)
		literal_hex2(out, codes_shown(number));
	else
		literal_hex4(out, codes_shown(number));
	buffer_str(out, "> ");
}

static void add_source(struct buffer *out, struct text source)
{
	size_t at = 0;

	buffer_byte(out, '<');
	if (source.count == 0)
		literal_utf16(out, CONTINUES);
	for (int i = 0; at < source.count && i < SOURCE_POINTS_MAX; i++)
		literal_utf16(out, text_next(source, &at));
	buffer_str(out, ">\n");
}

struct text cmap_to_unicode(struct arena *arena, const struct codes *codes)
{
	struct buffer out = { .arena = arena };
	size_t count = codes->list.count;

	add_head(&out, codes, "UCS", "Adobe-Identity-UCS", 2);
	for (size_t code = 1; code < count; code++) {
		if (code % BLOCK_ROWS == 1)
			begin_block(&out, count - code, " beginbfchar\n");
		add_code(&out, code);
		add_source(&out, codes->list.items[code].source);
		if (code % BLOCK_ROWS == 0 || code + 1 == count)
			buffer_str(&out, "endbfchar\n");
	}
	add_foot(&out);
	return buffer_text(&out);
}

bool cmap_is_identity(const struct codes *codes, const uint16_t *cids)
{
	return is_short(codes) && !cids;
}

const char *cmap_to_cid_name(const struct codes *codes, const uint16_t *cids)
{
	return cmap_is_identity(codes, cids) ? "OneByteIdentityH" : "Naskah-H";
}

struct text cmap_to_cid(struct arena *arena, const struct codes *codes, const uint16_t *cids)
{
	struct buffer out = { .arena = arena };
	size_t count = codes->list.count;

	add_head(&out, codes, "Identity", cmap_to_cid_name(codes, cids), 1);
	if (cmap_is_identity(codes, cids)) {
		buffer_str(&out, "1 begincidrange\n<00> <FF> 0\nendcidrange\n");
		count = 0;
	}
	for (size_t code = 1; code < count; code++) {
		if (code % BLOCK_ROWS == 1)
			begin_block(&out, count - code, " begincidchar\n");
		add_code(&out, code);
		buffer_int(&out, cids ? cids[code] : (int64_t)code);
		buffer_byte(&out, '\n');
		if (code % BLOCK_ROWS == 0 || code + 1 == count)
			buffer_str(&out, "endcidchar\n");
	}
	add_foot(&out);
	return buffer_text(&out);
}
