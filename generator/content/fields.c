/* A field's name may hold no point (PDF 1.7, 12.7.3.2): it would part the name of a field from that of one inside it.
 * So keys are cleaned first, and only then made different. */
#include "content/fields.h"

#include "base/buffer.h"
#include "content/visit.h"

struct signing_key {
	struct text key;
	size_t used; /* fields named so far */
};

struct naming {
	struct arena *arena;
	ARRAY_OF(struct signing_key) keys;
	const struct labels *anchors;
	size_t framed;
};

static struct text clean(struct arena *arena, struct text key)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < key.count; i++)
		buffer_byte(&out, key.bytes[i] == '.' || key.bytes[i] == ' ' ? '_' : key.bytes[i]);
	return key.count ? buffer_text(&out) : LIT("ttd");
}

static struct signing_key *lookup_key(const struct naming *naming, struct text key)
{
	for (size_t i = 0; i < naming->keys.count; i++)
		if (text_equal(naming->keys.items[i].key, key))
			return &naming->keys.items[i];
	return NULL;
}

static bool note_key(void *context, struct block *block)
{
	struct naming *naming = context;
	struct text key;

	if (block->kind != BLOCK_SIGNATURE)
		return true;
	key = clean(naming->arena, block->signature.key);
	if (!lookup_key(naming, key))
		array_push(naming->arena, &naming->keys)->key = key;
	return true;
}

/* Two keys with numbers behind them are never alike, but one so may be like another without. */
static bool name_block(void *context, struct block *block)
{
	struct naming *naming = context;
	struct signing_key *key;
	struct text name;

	if (block->kind != BLOCK_SIGNATURE)
		return true;
	key = lookup_key(naming, clean(naming->arena, block->signature.key));
	name = key->key;
	while (key->used++ && lookup_key(naming, name = text_format(naming->arena, "%t_%z", key->key, key->used)))
		;
	block->signature.name = name;
	if (block->signature.framed && naming->framed++ < naming->anchors->count)
		block->signature.anchor = naming->anchors->items[naming->framed - 1];
	return true;
}

static void visit(const struct manuscript *manuscript, struct naming *naming,
                  bool (*block)(void *context, struct block *block))
{
	for (size_t i = 0; i < manuscript->sections.count; i++)
		if (!manuscript->sections.items[i].annex) /* what a report annexes is signed as a paper of its own */
			blocks_visit(&manuscript->sections.items[i].blocks,
			             &(struct visitor){ .block = block, .context = naming });
}

size_t fields_name(struct manuscript *manuscript)
{
	struct naming naming = { .arena = manuscript->arena, .anchors = &manuscript->anchors };

	if (!manuscript->fields)
		return 0;
	visit(manuscript, &naming, note_key);
	visit(manuscript, &naming, name_block);
	return naming.framed;
}
