/* expat's handlers only write down what they are told, into a room of fixed size; when it is nearly full expat is
 * stopped until all has been taken out. So nobody leaves through expat, and nothing grows. */
#include "sheet/xml.h"

#include <expat.h>

enum { INPUT_ROOM = 8192, EVENTS_ROOM = 4 * XML_TAG_MOST, TOKEN_MOST = 1 << 20, NAME_BITS = 8192 };

struct note {
	enum xml_kind kind;
	size_t name, rest; /* bytes of the name, and of words or attributes behind it */
};

struct xml {
	struct arena *arena;
	struct zip *zip;
	XML_Parser parser;
	char input[INPUT_ROOM], events[EVENTS_ROOM];
	size_t filled, taken; /* of events */
	bool last, stopped;
	unsigned char names[NAME_BITS / 8];
	size_t name_count;
	enum xml_end fault;
};

/* -- writing down -- */

static void give_up(struct xml *xml, enum xml_end fault)
{
	if (xml->fault == XML_FINE)
		xml->fault = fault;
	XML_StopParser(xml->parser, XML_FALSE);
}

static void put(struct xml *xml, const char *bytes, size_t count)
{
	if (count)
		memcpy(xml->events + xml->filled, bytes, count);
	xml->filled += count;
}

static void start_note(struct xml *xml, enum xml_kind kind, struct text name, size_t rest)
{
	struct note note = { kind, name.count, rest };

	put(xml, (const char *)&note, sizeof note);
	put(xml, name.bytes, name.count);
}

static void end_note(struct xml *xml)
{
	if (EVENTS_ROOM - xml->filled < 3 * (XML_TAG_MOST / 2) && !xml->stopped && xml->fault == XML_FINE)
		xml->stopped = XML_StopParser(xml->parser, XML_TRUE) == XML_STATUS_OK;
}

static struct text without_prefix(const char *name)
{
	const char *colon = strchr(name, ':');

	return text_from(colon ? colon + 1 : name);
}

/* expat keeps every name it has met: no more different ones than a workbook has. */
static void count_name(struct xml *xml, const char *name)
{
	uint32_t hash = 2166136261u;

	for (const char *at = name; *at; at++)
		hash = (hash ^ (unsigned char)*at) * 16777619u;
	hash = (hash ^ hash >> 16) % NAME_BITS;
	if (!(xml->names[hash / 8] >> hash % 8 & 1)) {
		xml->names[hash / 8] = (unsigned char)(xml->names[hash / 8] | 1 << hash % 8);
		if (++xml->name_count > XML_NAMES_MOST)
			give_up(xml, XML_SWOLLEN);
	}
}

static void on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct xml *xml = context;
	size_t rest = 0;

	count_name(xml, name);
	for (size_t i = 0; attributes[i]; i++) {
		if (i % 2 == 0)
			count_name(xml, attributes[i]);
		rest += (i % 2 ? strlen(attributes[i]) : without_prefix(attributes[i]).count) + 1;
	}
	if (rest + strlen(name) + sizeof(struct note) > XML_TAG_MOST / 2)
		give_up(xml, XML_SWOLLEN);
	if (xml->fault != XML_FINE)
		return;
	start_note(xml, XML_START, without_prefix(name), rest);
	for (size_t i = 0; attributes[i]; i++) {
		struct text word = i % 2 ? text_from(attributes[i]) : without_prefix(attributes[i]);

		put(xml, word.bytes, word.count);
		put(xml, "", 1);
	}
	end_note(xml);
}

static void on_end(void *context, const XML_Char *name)
{
	struct xml *xml = context;

	if (xml->fault != XML_FINE)
		return;
	start_note(xml, XML_END, without_prefix(name), 0);
	end_note(xml);
}

static void on_words(void *context, const XML_Char *words, int count)
{
	struct xml *xml = context;

	if ((size_t)count + sizeof(struct note) > XML_TAG_MOST / 2)
		give_up(xml, XML_SWOLLEN);
	if (xml->fault != XML_FINE)
		return;
	start_note(xml, XML_WORDS, (struct text){ 0 }, (size_t)count);
	put(xml, words, (size_t)count);
	end_note(xml);
}

static void on_doctype(void *context, const XML_Char *name, const XML_Char *system, const XML_Char *public, int inside)
{
	(void)name;
	(void)system;
	(void)public;
	(void)inside;
	give_up(context, XML_BROKEN);
}

/* -- taking out -- */

static void close_parser(void *resource)
{
	struct xml *xml = resource;

	XML_ParserFree(xml->parser);
}

struct xml *xml_open(struct arena *parent, struct zip *zip)
{
	struct arena *arena = arena_open_inside(parent);
	struct xml *xml = arena_new(arena, struct xml);

	xml->arena = arena;
	xml->zip = zip;
	arena_defer(arena, close_parser, xml); /* first, for it may find no memory */
	xml->parser = XML_ParserCreate(NULL);
	if (!xml->parser)
		arena_fail(arena, EXHAUSTED_MEMORY);
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml->parser, on_words);
	XML_SetStartDoctypeDeclHandler(xml->parser, on_doctype);
	return xml;
}

void xml_close(struct xml *xml)
{
	arena_close(xml->arena);
}

static void settle(struct xml *xml, enum XML_Status status)
{
	xml->stopped = status == XML_STATUS_SUSPENDED;
	if (status != XML_STATUS_ERROR || xml->fault != XML_FINE)
		return;
	if (XML_GetErrorCode(xml->parser) == XML_ERROR_NO_MEMORY)
		arena_fail(xml->arena, EXHAUSTED_MEMORY);
	xml->fault = XML_BROKEN;
}

/* Until something is written down, or it is over. */
static void fill(struct xml *xml)
{
	size_t given = 0; /* without anything to write down: of one tag */

	xml->filled = xml->taken = 0;
	if (xml->stopped)
		settle(xml, XML_ResumeParser(xml->parser));
	while (!xml->filled && !xml->last && !xml->stopped && xml->fault == XML_FINE) {
		size_t count;
		enum zip_end end = zip_read(xml->zip, xml->input, INPUT_ROOM, &count);

		if (end != ZIP_FINE) {
			xml->fault = end == ZIP_SWOLLEN ? XML_SWOLLEN : XML_BROKEN;
			return;
		}
		xml->last = !count;
		given += count;
		settle(xml, XML_Parse(xml->parser, xml->input, (int)count, xml->last));
		if (!xml->filled && given > TOKEN_MOST)
			give_up(xml, XML_SWOLLEN);
	}
}

enum xml_end xml_next(struct xml *xml, struct xml_event *event)
{
	const char *bytes;
	struct note note;

	if (xml->taken == xml->filled && xml->fault == XML_FINE)
		fill(xml);
	if (xml->taken == xml->filled)
		return xml->fault == XML_FINE ? XML_OVER : xml->fault;
	bytes = xml->events + xml->taken;
	memcpy(&note, bytes, sizeof note);
	bytes += sizeof note;
	*event = (struct xml_event){ .kind = note.kind, .name = { bytes, note.name } };
	if (note.kind == XML_WORDS)
		event->words = (struct text){ bytes + note.name, note.rest };
	else
		event->attributes = (struct text){ bytes + note.name, note.rest };
	xml->taken += sizeof note + note.name + note.rest;
	return XML_FINE;
}

struct text xml_attribute(const struct xml_event *event, const char *name)
{
	size_t at = 0;

	while (at < event->attributes.count) {
		struct text key = text_from(event->attributes.bytes + at);
		struct text value = text_from(event->attributes.bytes + at + key.count + 1);

		if (text_is(key, name))
			return value;
		at += key.count + value.count + 2;
	}
	return (struct text){ 0 };
}
