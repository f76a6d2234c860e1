/* pdf/cms.h where libcrypto is not: no message is made, and none is checked. */
#include "pdf/cms.h"

bool cms_ready(void)
{
	return false;
}

struct cms_signer *cms_signer_new(struct arena *arena, const char *name, int days)
{
	(void)arena;
	(void)name;
	(void)days;
	return NULL;
}

struct text cms_sign(struct arena *arena, const struct cms_signer *signer, struct text bytes)
{
	(void)arena;
	(void)signer;
	(void)bytes;
	return (struct text){ 0 };
}

enum cms_verdict cms_check(struct text message, struct text bytes)
{
	(void)message;
	(void)bytes;
	return CMS_UNKNOWN;
}

struct text cms_signer_name(struct arena *arena, struct text message)
{
	(void)arena;
	(void)message;
	return (struct text){ 0 };
}
