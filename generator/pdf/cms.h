/* Messages that signatures are made of (CMS, RFC 5652): OpenSSL's libcrypto behind one door.
 *
 * Nothing is looked up outside: who a certificate belongs to, and whether anybody vouches for it, is told by nobody
 * here.
 */
#ifndef PDF_CMS_H
#define PDF_CMS_H

#include "base/text.h"

/* Whether messages can be made and checked on this machine at all. */
bool cms_ready(void);

/* -- making: for trials -- */

struct cms_signer;

/* A new key of 2,048 bits, with a certificate in that name which it signs itself, valid for so many days from now; NULL
 * when it cannot be made. Key and serial number are random. Freed with the arena. */
struct cms_signer *cms_signer_new(struct arena *arena, const char *name, int days);

/* A message that signs these bytes and does not hold them, in DER; empty when it cannot be made. The time of this
 * machine stands in it. */
struct text cms_sign(struct arena *arena, const struct cms_signer *signer, struct text bytes);

/* -- checking -- */

enum cms_verdict {
	CMS_WHOLE,   /* the key of a certificate in the message signed these bytes, and the message is as it was made */
	CMS_CHANGED, /* the message, or what it signed, is another */
	CMS_UNKNOWN  /* it cannot be checked: of a kind that is not known, or not on this machine */
};

/* `message` may end in zeroes that belong to nothing. */
enum cms_verdict cms_check(struct text message, struct text bytes);

/* The name (CN) in the first signer's certificate, as UTF-8 with blanks for control characters; empty when there is
 * none. */
struct text cms_signer_name(struct arena *arena, struct text message);

#endif
