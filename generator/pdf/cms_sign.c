/* Messages made for trials, by a key that is gone with the program. */
#include "pdf/cms.h"

#include "pdf/cms_bytes.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

enum { KEY_BITS = 2048, SERIAL_BITS = 64, DAY_SECONDS = 24 * 60 * 60 };

struct cms_signer {
	EVP_PKEY *key;
	X509 *certificate;
};

static void free_signer(void *resource)
{
	struct cms_signer *signer = resource;

	X509_free(signer->certificate);
	EVP_PKEY_free(signer->key);
}

static bool give_serial(X509 *certificate)
{
	BIGNUM *number = BN_new();
	bool fine = number && BN_rand(number, SERIAL_BITS, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) &&
	            BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));

	BN_free(number);
	return fine;
}

static bool give_name(X509 *certificate, const char *name)
{
	X509_NAME *subject = X509_get_subject_name(certificate);

	return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, (const unsigned char *)name, -1, -1, 0) &&
	       X509_set_issuer_name(certificate, subject);
}

static bool give_use(X509 *certificate)
{
	X509_EXTENSION *use =
		X509V3_EXT_conf_nid(NULL, NULL, NID_key_usage, "critical,digitalSignature,nonRepudiation");
	bool fine = use && X509_add_ext(certificate, use, -1);

	X509_EXTENSION_free(use);
	return fine;
}

static bool certify(const struct cms_signer *signer, const char *name, int days)
{
	X509 *certificate = signer->certificate;

	return X509_set_version(certificate, X509_VERSION_3) && give_serial(certificate) &&
	       X509_gmtime_adj(X509_getm_notBefore(certificate), 0) &&
	       X509_gmtime_adj(X509_getm_notAfter(certificate), (long)days * DAY_SECONDS) &&
	       give_name(certificate, name) && give_use(certificate) && X509_set_pubkey(certificate, signer->key) &&
	       X509_sign(certificate, signer->key, EVP_sha256());
}

struct cms_signer *cms_signer_new(struct arena *arena, const char *name, int days)
{
	struct cms_signer *signer = arena_new(arena, struct cms_signer);

	arena_defer(arena, free_signer, signer);
	signer->key = EVP_RSA_gen(KEY_BITS);
	signer->certificate = X509_new();
	if (signer->key && signer->certificate && certify(signer, name, days))
		return signer;
	ERR_clear_error();
	return NULL;
}

static struct text encoded(struct arena *arena, struct arena *inside, CMS_ContentInfo *message)
{
	void **held = arena_hold(inside, free_bytes);
	unsigned char *bytes = NULL;
	int count = i2d_CMS_ContentInfo(message, &bytes);

	*held = bytes;
	return held_bytes(arena, held, count);
}

struct text cms_sign(struct arena *arena, const struct cms_signer *signer, struct text bytes)
{
	struct arena *inside = arena_open_inside(arena);
	void **message = arena_hold(inside, free_message);
	BIO *content = bio_over(bytes);
	struct text der = { 0 };

	if (content)
		*message = CMS_sign(signer->certificate, signer->key, NULL, content,
		                    CMS_BINARY | CMS_DETACHED | CMS_NOSMIMECAP | CMS_CADES);
	BIO_free(content);
	if (*message)
		der = encoded(arena, inside, *message);
	ERR_clear_error();
	arena_close(inside);
	return der;
}
