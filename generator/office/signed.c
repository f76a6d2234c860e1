/* A signature covers two ranges of bytes: before and behind the hole where it stands itself (PDF 1.7, 12.8.1). Whether
 * the message in the hole signs them is for cms.h; where that cannot tell, the hash of these bytes is looked for in it,
 * as the attribute messageDigest (RFC 5652, 11.2) that DER spells. Whether the signature is that of who it says is for
 * the certificate's verifier to tell. */
#include "office/signed.h"

#include "base/sha256.h"
#include "pdf/cms.h"

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

/* By the digest alone, where messages cannot be checked. */
static enum seal seal_by_digest(struct text message, const struct text parts[2])
{
	unsigned char digest[SHA256_BYTES];
	const char *wanted;
	struct sha256 sha;

	if (!find_digest(message, &wanted))
		return SEAL_UNKNOWN;
	sha256_start(&sha);
	sha256_add(&sha, parts[0]);
	sha256_add(&sha, parts[1]);
	sha256_end(&sha, digest);
	return memcmp(digest, wanted, sizeof digest) == 0 ? SEAL_WHOLE : SEAL_BROKEN;
}

/* Digits of both cases in one hole: no signer writes so, and another case is another byte. */
static bool is_mixed(struct text hole)
{
	bool upper = false, lower = false;

	for (size_t i = 0; i < hole.count; i++) {
		upper = upper || (hole.bytes[i] >= 'A' && hole.bytes[i] <= 'F');
		lower = lower || (hole.bytes[i] >= 'a' && hole.bytes[i] <= 'f');
	}
	return upper && lower;
}

/* Kinds that are messages as cms.h knows them, whatever became of this one. */
static bool is_detached(struct text kind)
{
	return text_is(kind, "adbe.pkcs7.detached") || text_is(kind, "ETSI.CAdES.detached");
}

static enum seal seal_of(struct arena *arena, const struct pdf_signature *signature, struct text file,
                         const struct text parts[2])
{
	struct text hole = text_part(file, parts[0].count, (size_t)signature->range[2] - parts[0].count);
	struct arena *inside;
	enum cms_verdict verdict;

	if (is_mixed(hole) || !signature->message.count)
		return SEAL_BROKEN;
	if (!cms_ready())
		return seal_by_digest(signature->message, parts);
	if (text_is(signature->kind, "adbe.pkcs7.sha1")) /* it signs another hash, which it holds itself */
		return SEAL_UNKNOWN;
	inside = arena_open_inside(arena);
	verdict = cms_check(signature->message, TEXT_JOIN(inside, parts[0], parts[1]));
	arena_close(inside);
	switch (verdict) {
	case CMS_WHOLE:
		return SEAL_WHOLE;
	case CMS_CHANGED:
		return SEAL_BROKEN;
	case CMS_UNKNOWN:
		break;
	}
	return is_detached(signature->kind) ? SEAL_BROKEN : SEAL_UNKNOWN;
}

static bool is_own(const struct texts_found *fields, struct text name)
{
	for (size_t i = 0; i < fields->count; i++)
		if (text_equal(fields->items[i], name))
			return true;
	return false;
}

static struct signed_part part_of(struct arena *arena, const struct inside *inside,
                                  const struct pdf_signature *signature)
{
	struct signed_part part = { .field = signature->field,
		                    .signer = cms_signer_name(arena, signature->message),
		                    .seal = SEAL_BROKEN };
	struct text parts[2];

	if (!covered(inside->file, signature, parts))
		return part;
	part.covers_paper = parts[0].count >= inside->paper.count;
	part.end = (size_t)(parts[1].bytes - inside->file.bytes) + parts[1].count;
	for (size_t i = 0; i < inside->revisions.count; i++)
		if (inside->revisions.items[i] == part.end)
			part.revision = i + 1;
	part.seal = seal_of(arena, signature, inside->file, parts);
	return part;
}

void signed_parts(struct arena *arena, const struct inside *inside, struct likeness_report *report)
{
	struct pdf_reader *whole =
		inside->file.count == inside->paper.count ? inside->reader : pdf_open(arena, inside->file);
	struct texts_found own = pdf_fields(inside->reader);
	struct pdf_signatures signatures;

	if (!whole)
		return;
	signatures = pdf_signatures(whole);
	report->empty = pdf_fields(whole).count - signatures.count;
	for (size_t i = 0; i < signatures.count && i < SIGNATURES_MOST; i++) {
		struct signed_part part = part_of(arena, inside, &signatures.items[i]);

		part.own = is_own(&own, part.field);
		*array_push(arena, &report->signatures) = part;
	}
}
