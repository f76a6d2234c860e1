/* What a program without a system beside it must not do: load code, ask for the names of machines.
 *
 * libcrypto would, when a configuration of the machine tells it to; the code it would get is of another C library. It
 * is told that there is none, as on a machine without any.
 */
#define _GNU_SOURCE /* Dl_info */
#include <dlfcn.h>
#include <netdb.h>
#include <stddef.h>

void *dlopen(const char *file, int mode)
{
	(void)file;
	(void)mode;
	return NULL;
}

void *dlsym(void *restrict handle, const char *restrict name)
{
	(void)handle;
	(void)name;
	return NULL;
}

char *dlerror(void)
{
	static char words[] = "nothing is loaded here";

	return words;
}

int dlclose(void *handle)
{
	(void)handle;
	return -1;
}

int dladdr(const void *address, Dl_info *info)
{
	(void)address;
	(void)info;
	return 0;
}

int getaddrinfo(const char *restrict node, const char *restrict service, const struct addrinfo *restrict hints,
                struct addrinfo **restrict found)
{
	(void)node;
	(void)service;
	(void)hints;
	*found = NULL;
	return EAI_FAIL;
}

void freeaddrinfo(struct addrinfo *found)
{
	(void)found;
}

struct hostent *gethostbyname(const char *name)
{
	(void)name;
	return NULL;
}
