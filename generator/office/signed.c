/* A signature covers two ranges of bytes: before and behind the hole where it stands itself (PDF 1.7, 12.8.1). The hash
 * of these bytes stands in it as the attribute messageDigest (RFC 5652, 11.2), which is looked for as DER spells it.
 * Whether the signature is that of who it says is for the certificate's verifier to tell. */
#include "office/signed.h"

#include "base/sha256.h"

#include <string.h>

enum { SIGNATURES_MOST = 200 };

/* The ranges as views; false when they are not one hole in an otherwise whole beginning of the file. */
static bool covered(struct text file, const struct pdf_signature *signature, struct text parts[2])
{
	const int64_t *range = signature->range;
	int64_t count = (int64_t)file.count;

	if (range[0] != 0 || range[1] <= 0 || range[1] >= range[2] || range[2] > count || range[3] < 0 ||
	    range[3] > count - range[2])
		return false;
	if (file.bytes[range[1]] != '<' || file.bytes[range[2] - 1] != '>')
		return false;
	for (int64_t at = range[1] + 1; at < range[2] - 1; at++) {
		char byte = file.bytes[at];

		if (!((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F') || (byte >= 'a' && byte <= 'f')))
			return false;
	}
	parts[0] = text_part(file, 0, (size_t)range[1]);
	parts[1] = text_part(file, (size_t)range[2], (size_t)range[3]);
	return true;
}

/* Where the message says the digest of what is signed, SHA-256; false when it says none. */
static bool find_digest(struct text message, const char **digest)
{
	/* messageDigest 1.2.840.113549.1.9.4, a set of one octet string of 32 */
	static const char start[] = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x09\x04\x31\x22\x04\x20";
	size_t count = sizeof start - 1;

	for (size_t at = 0; at + count + SHA256_BYTES <= message.count; at++)
		if (memcmp(message.bytes + at, start, count) == 0) {
			*digest = message.bytes + at + count;
			return true;
		}
	return false;
}

static enum seal seal_of(const struct pdf_signature *signature, const struct text parts[2])
{
	unsigned char digest[SHA256_BYTES];
	const char *wanted;
	struct sha256 sha;

	if (!find_digest(signature->message, &wanted))
		return SEAL_UNKNOWN;
	sha256_start(&sha);
	sha256_add(&sha, parts[0]);
	sha256_add(&sha, parts[1]);
	sha256_end(&sha, digest);
	return memcmp(digest, wanted, sizeof digest) == 0 ? SEAL_WHOLE : SEAL_BROKEN;
}

static bool is_own(const struct texts_found *fields, struct text name)
{
	for (size_t i = 0; i < fields->count; i++)
		if (text_equal(fields->items[i], name))
			return true;
	return false;
}

static struct signed_part part_of(const struct inside *inside, const struct pdf_signature *signature)
{
	struct signed_part part = { .field = signature->field, .seal = SEAL_BROKEN };
	struct text parts[2];

	if (!covered(inside->file, signature, parts))
		return part;
	part.covers_paper = parts[0].count >= inside->paper.count;
	part.end = (size_t)(parts[1].bytes - inside->file.bytes) + parts[1].count;
	for (size_t i = 0; i < inside->revisions.count; i++)
		if (inside->revisions.items[i] == part.end)
			part.revision = i + 1;
	part.seal = seal_of(signature, parts);
	return part;
}

void signed_parts(struct arena *arena, const struct inside *inside, struct likeness_report *report)
{
	struct pdf_reader *whole = pdf_open(arena, inside->file);
	struct texts_found own = pdf_fields(inside->reader);
	struct pdf_signatures signatures;

	if (!whole)
		return;
	signatures = pdf_signatures(whole);
	for (size_t i = 0; i < signatures.count && i < SIGNATURES_MOST; i++) {
		struct signed_part part = part_of(inside, &signatures.items[i]);

		part.own = is_own(&own, part.field);
		*array_push(arena, &report->signatures) = part;
	}
}
