/* A message is checked as far as it speaks of itself: its encoding is the only one there is, its digest and the
 * signature over it hold, the signature's attribute names the very certificate, and each certificate is signed by its
 * issuer where that one is in the message, too. So hardly a bit of it can change unnoticed: of an issuer that nobody in
 * the message vouches for more than its key, and of attributes that nobody signed (a time stamp).
 */
#include "pdf/cms.h"

#include "pdf/cms_bytes.h"

#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>
#include <string.h>

enum { DEPTH_MOST = 24, LENGTH_ROOM = 8 };

bool cms_ready(void)
{
	return true;
}

/* The message and where it ends; NULL when it is none. */
static CMS_ContentInfo *read_message(struct text message, size_t *end)
{
	const unsigned char *at = (const unsigned char *)message.bytes;
	CMS_ContentInfo *read = NULL;

	if (message.count && message.count <= INT32_MAX)
		read = d2i_CMS_ContentInfo(NULL, &at, (long)message.count);
	*end = read ? (size_t)(at - (const unsigned char *)message.bytes) : 0;
	if (read && OBJ_obj2nid(CMS_get0_type(read)) == NID_pkcs7_signed &&
	    OBJ_obj2nid(CMS_get0_eContentType(read)) == NID_pkcs7_data)
		return read;
	CMS_ContentInfo_free(read);
	return NULL;
}

/* The element at *from as DER spells it, and behind it *from; gives how many bytes, 0 when it is none. Each part of it
 * may be longer there than here by the room of a length. */
static size_t put_der(const unsigned char **from, const unsigned char *end, unsigned char *out, int depth)
{
	const unsigned char *at = *from;
	unsigned char first = at < end ? *at : 0, body[LENGTH_ROOM];
	size_t count = 0, part, header = 0;
	int tag, kind, flags;
	long length;

	if (at >= end || (first & 31) == 31 || depth == DEPTH_MOST)
		return 0;
	flags = ASN1_get_object(&at, &length, &tag, &kind, end - at);
	if (flags & 0x80)
		return 0;
	if (!(flags & V_ASN1_CONSTRUCTED)) {
		memcpy(out + LENGTH_ROOM, at, (size_t)length);
		count = (size_t)length;
		at += length;
	} else if (flags & 1) { /* it says at its end that it ends */
		for (; end - at >= 2 && (at[0] || at[1]); count += part)
			if (!(part = put_der(&at, end, out + LENGTH_ROOM + count, depth + 1)))
				return 0;
		if (end - at < 2)
			return 0;
		at += 2;
	} else {
		for (const unsigned char *stop = at + length; at < stop; count += part)
			if (!(part = put_der(&at, stop, out + LENGTH_ROOM + count, depth + 1)))
				return 0;
	}
	for (size_t rest = count; count > 127 && rest; rest >>= 8)
		body[header++] = (unsigned char)rest;
	out[0] = first;
	out[1] = (unsigned char)(count > 127 ? 0x80 | header : count);
	for (size_t i = 0; i < header; i++)
		out[2 + i] = body[header - 1 - i];
	memmove(out + 2 + header, out + LENGTH_ROOM, count);
	*from = at;
	return 2 + header + count;
}

/* Said again as it was read it is the same, but for parts that say at their end that they end, as NSS writes them; and
 * nothing is behind it. */
static bool is_canonical(CMS_ContentInfo *read, struct text message, size_t end)
{
	const unsigned char *at = (const unsigned char *)message.bytes;
	unsigned char *again = NULL, *spelled = OPENSSL_malloc(2 * end + DEPTH_MOST * LENGTH_ROOM);
	int count = i2d_CMS_ContentInfo(read, &again);
	bool same = spelled && count > 0 && put_der(&at, at + end, spelled, 0) == (size_t)count &&
	            memcmp(again, spelled, (size_t)count) == 0;

	OPENSSL_free(again);
	OPENSSL_free(spelled);
	for (size_t i = end; i < message.count; i++)
		same = same && message.bytes[i] == 0;
	return same;
}

static X509 *issuer_among(STACK_OF(X509) * certificates, X509 *certificate)
{
	for (int i = 0; i < sk_X509_num(certificates); i++) {
		X509 *other = sk_X509_value(certificates, i);

		if (X509_NAME_cmp(X509_get_subject_name(other), X509_get_issuer_name(certificate)) == 0)
			return other;
	}
	return NULL;
}

/* Letter by letter, not as names are compared. */
static bool is_spelled_alike(const X509_NAME *one, const X509_NAME *other)
{
	const unsigned char *a, *b;
	size_t count, others;

	return X509_NAME_get0_der(one, &a, &count) && X509_NAME_get0_der(other, &b, &others) && count == others &&
	       memcmp(a, b, count) == 0;
}

/* The signer points to it: by its key, or by its issuer and number. */
static bool is_meant(CMS_SignerInfo *signer, X509 *certificate)
{
	X509_NAME *issuer = NULL;

	CMS_SignerInfo_get0_signer_id(signer, NULL, &issuer, NULL);
	return CMS_SignerInfo_cert_cmp(signer, certificate) == 0 &&
	       (!issuer || is_spelled_alike(issuer, X509_get_issuer_name(certificate)));
}

static X509 *certificate_of(CMS_SignerInfo *signer, STACK_OF(X509) * certificates)
{
	for (int i = 0; i < sk_X509_num(certificates); i++)
		if (is_meant(signer, sk_X509_value(certificates, i)))
			return sk_X509_value(certificates, i);
	return NULL;
}

/* Of what is signed, an attribute that is one sequence; NULL without. */
static ASN1_STRING *attribute_of(CMS_SignerInfo *signer, int nid)
{
	return CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, V_ASN1_SEQUENCE);
}

/* A signer may have signed which certificate is his (RFC 5035): then it must be the very one. */
static bool is_named(CMS_SignerInfo *signer, X509 *certificate)
{
	ASN1_STRING *first = attribute_of(signer, NID_id_smime_aa_signingCertificate);
	ASN1_STRING *second = attribute_of(signer, NID_id_smime_aa_signingCertificateV2);
	const unsigned char *one = first ? ASN1_STRING_get0_data(first) : NULL;
	const unsigned char *two = second ? ASN1_STRING_get0_data(second) : NULL;
	ESS_SIGNING_CERT *named = one ? d2i_ESS_SIGNING_CERT(NULL, &one, ASN1_STRING_length(first)) : NULL;
	ESS_SIGNING_CERT_V2 *named_too = two ? d2i_ESS_SIGNING_CERT_V2(NULL, &two, ASN1_STRING_length(second)) : NULL;
	STACK_OF(X509) *chain = sk_X509_new_null();
	bool fine = chain && sk_X509_push(chain, certificate) > 0 && (named || !first) && (named_too || !second) &&
	            OSSL_ESS_check_signing_certs(named, named_too, chain, 0) > 0;

	sk_X509_free(chain);
	ESS_SIGNING_CERT_free(named);
	ESS_SIGNING_CERT_V2_free(named_too);
	return fine;
}

static bool signers_are_named(CMS_ContentInfo *message)
{
	STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(message);
	STACK_OF(X509) *certificates = CMS_get1_certs(message);
	bool named = true;

	for (int i = 0; i < sk_CMS_SignerInfo_num(signers); i++) {
		CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, i);
		X509 *certificate = certificate_of(signer, certificates);

		named = named && certificate && is_named(signer, certificate);
	}
	sk_X509_pop_free(certificates, X509_free);
	return named;
}

static bool is_issuer(STACK_OF(X509) * certificates, X509 *certificate)
{
	for (int i = 0; i < sk_X509_num(certificates); i++)
		if (issuer_among(certificates, sk_X509_value(certificates, i)) == certificate)
			return true;
	return false;
}

static bool is_signers(STACK_OF(CMS_SignerInfo) * signers, X509 *certificate)
{
	for (int i = 0; i < sk_CMS_SignerInfo_num(signers); i++) {
		CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, i);

		if (is_meant(signer, certificate) && is_named(signer, certificate))
			return true;
	}
	return false;
}

/* Each certificate is signed by the key of its issuer, where that is in the message; else it is a signer's, or the
 * issuer of another. */
static bool certificates_hold(CMS_ContentInfo *message)
{
	STACK_OF(X509) *certificates = CMS_get1_certs(message);
	bool hold = true;

	for (int i = 0; i < sk_X509_num(certificates); i++) {
		X509 *certificate = sk_X509_value(certificates, i), *issuer = issuer_among(certificates, certificate);

		if (issuer)
			hold = hold && X509_verify(certificate, X509_get0_pubkey(issuer)) == 1;
		else
			hold = hold && (is_signers(CMS_get0_SignerInfos(message), certificate) ||
			                is_issuer(certificates, certificate));
	}
	sk_X509_pop_free(certificates, X509_free);
	return hold;
}

static bool signatures_hold(CMS_ContentInfo *message, struct text bytes)
{
	BIO *content = bio_over(bytes);
	bool hold =
		content && CMS_verify(message, NULL, NULL, content, NULL, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;

	BIO_free(content);
	return hold;
}

/* -- what no signature covers: numbers and names that follow from the rest, so another one was changed (RFC 5652, 5.1
 * and 5.3) -- */

/* Elements of DER one after the other. */
struct elements {
	const unsigned char *at, *end;
};

/* The next one, taken; false when there is none of that tag (of the universal class, or a context's from 0xA0). */
static bool take(struct elements *from, int wanted, struct elements *inside)
{
	const unsigned char *at = from->at;
	int tag, kind, flags;
	long count;

	if (at >= from->end)
		return false;
	flags = ASN1_get_object(&at, &count, &tag, &kind, from->end - at);
	if ((flags & 0x80) || (kind != V_ASN1_UNIVERSAL && kind != V_ASN1_CONTEXT_SPECIFIC) ||
	    (kind == V_ASN1_CONTEXT_SPECIFIC ? 0xA0 : 0) + tag != wanted)
		return false;
	*inside = (struct elements){ at, at + count };
	from->at = at + count;
	return true;
}

static bool is_number(struct elements number, int wanted)
{
	return number.end - number.at == 1 && *number.at == wanted;
}

/* Nothing beside the name of the algorithm, or a null. */
static bool is_bare(const X509_ALGOR *algorithm)
{
	int kind;

	X509_ALGOR_get0(NULL, &kind, NULL, algorithm);
	return kind == V_ASN1_NULL || kind == V_ASN1_UNDEF;
}

/* The signature's algorithm names none but this digest. */
static bool agree(const X509_ALGOR *signature, const X509_ALGOR *digest)
{
	const ASN1_OBJECT *one, *two;
	int hash = NID_undef, key;

	X509_ALGOR_get0(&one, NULL, NULL, signature);
	X509_ALGOR_get0(&two, NULL, NULL, digest);
	if (OBJ_find_sigid_algs(OBJ_obj2nid(one), &hash, &key) && hash != NID_undef)
		return hash == OBJ_obj2nid(two) && is_bare(signature);
	return OBJ_obj2nid(one) != NID_rsaEncryption || is_bare(signature);
}

/* Version 3 where the certificate is named by its key, else 1. */
static int version_of(CMS_SignerInfo *signer)
{
	ASN1_OCTET_STRING *key = NULL;

	CMS_SignerInfo_get0_signer_id(signer, &key, NULL, NULL);
	return key ? 3 : 1;
}

static bool is_digest(STACK_OF(CMS_SignerInfo) * signers, struct elements algorithm)
{
	for (int i = 0; i < sk_CMS_SignerInfo_num(signers); i++) {
		const ASN1_OBJECT *name;
		X509_ALGOR *digest;
		struct elements at = algorithm, oid, null;

		CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, i), NULL, NULL, &digest, NULL);
		X509_ALGOR_get0(&name, NULL, NULL, digest);
		if (take(&at, V_ASN1_OBJECT, &oid) && OBJ_length(name) == (size_t)(oid.end - oid.at) &&
		    memcmp(OBJ_get0_data(name), oid.at, OBJ_length(name)) == 0)
			return at.at == at.end || (take(&at, V_ASN1_NULL, &null) && at.at == at.end);
	}
	return false;
}

static bool signers_follow(STACK_OF(CMS_SignerInfo) * signers, struct elements set)
{
	for (int i = 0; i < sk_CMS_SignerInfo_num(signers); i++) {
		CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, i);
		X509_ALGOR *digest, *signature;
		struct elements inside, number;

		CMS_SignerInfo_get0_algs(signer, NULL, NULL, &digest, &signature);
		if (!take(&set, V_ASN1_SEQUENCE, &inside) || !take(&inside, V_ASN1_INTEGER, &number) ||
		    !is_number(number, version_of(signer)) || !is_bare(digest) || !agree(signature, digest))
			return false;
	}
	return true;
}

static bool parts_follow(STACK_OF(CMS_SignerInfo) * signers, struct elements data)
{
	struct elements number, digests, content, digest, set;
	int version = 1;

	for (int i = 0; i < sk_CMS_SignerInfo_num(signers); i++)
		version = version_of(sk_CMS_SignerInfo_value(signers, i)) > version ? 3 : version;
	if (!take(&data, V_ASN1_INTEGER, &number) || !is_number(number, version) ||
	    !take(&data, V_ASN1_SET, &digests) || !take(&data, V_ASN1_SEQUENCE, &content))
		return false;
	while (digests.at < digests.end)
		if (!take(&digests, V_ASN1_SEQUENCE, &digest) || !is_digest(signers, digest))
			return false;
	take(&data, 0xA0, &set);
	take(&data, 0xA1, &set);
	return take(&data, V_ASN1_SET, &set) && data.at == data.end && signers_follow(signers, set);
}

/* In the one spelling there is, whatever the message itself has. */
static bool form_follows(CMS_ContentInfo *message)
{
	unsigned char *bytes = NULL;
	int count = i2d_CMS_ContentInfo(message, &bytes);
	struct elements all = { bytes, bytes ? bytes + count : NULL }, inside, name, content, data;
	bool follows = count > 0 && take(&all, V_ASN1_SEQUENCE, &inside) && take(&inside, V_ASN1_OBJECT, &name) &&
	               take(&inside, 0xA0, &content) && take(&content, V_ASN1_SEQUENCE, &data) &&
	               parts_follow(CMS_get0_SignerInfos(message), data);

	OPENSSL_free(bytes);
	return follows;
}

enum cms_verdict cms_check(struct text message, struct text bytes)
{
	size_t end;
	CMS_ContentInfo *read = read_message(message, &end);
	enum cms_verdict verdict = CMS_UNKNOWN;

	if (read)
		verdict = is_canonical(read, message, end) && form_follows(read) && certificates_hold(read) &&
		                          signers_are_named(read) && signatures_hold(read, bytes)
		                  ? CMS_WHOLE
		                  : CMS_CHANGED;
	CMS_ContentInfo_free(read);
	ERR_clear_error();
	return verdict;
}

/* -- whose it is -- */

static struct text common_name(struct arena *arena, struct arena *inside, X509 *certificate)
{
	void **held = arena_hold(inside, free_bytes);
	X509_NAME *subject = X509_get_subject_name(certificate);
	int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
	unsigned char *bytes = NULL;
	int count =
		at < 0 ? -1 : ASN1_STRING_to_UTF8(&bytes, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
	struct text name;

	*held = bytes;
	name = held_bytes(arena, held, count);
	return name.count ? text_tamed(arena, name) : name;
}

static void free_certificates(void *certificates)
{
	sk_X509_pop_free(certificates, X509_free);
}

struct text cms_signer_name(struct arena *arena, struct text message)
{
	struct arena *inside = arena_open_inside(arena);
	void **read = arena_hold(inside, free_message);
	void **certificates = arena_hold(inside, free_certificates);
	STACK_OF(CMS_SignerInfo) *signers = NULL;
	X509 *certificate = NULL;
	struct text name = { 0 };
	size_t end;

	*read = read_message(message, &end);
	if (*read) {
		signers = CMS_get0_SignerInfos(*read);
		*certificates = CMS_get1_certs(*read);
	}
	if (sk_CMS_SignerInfo_num(signers) > 0)
		certificate = certificate_of(sk_CMS_SignerInfo_value(signers, 0), *certificates);
	if (certificate)
		name = common_name(arena, inside, certificate);
	ERR_clear_error();
	arena_close(inside);
	return name;
}
