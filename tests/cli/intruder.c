/* Put before the program by the loader: stands for a library that a damaged file has got hold of. When the first text
 * is shaped it tries what no paper needs, and tells on standard error what came of it, a line each: "NAME 0" or the
 * errno. INTRUDER names a folder with a file "secret" in it, which the call does not name; with INTRUDER_EXEC it
 * becomes another program and lets itself be traced, too, which sanitizers could not bear.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void tell(const char *name, long result)
{
	fprintf(stderr, "INTRUDER %s %d\n", name, result < 0 ? errno : 0);
}

static const char *in_folder(const char *name)
{
	static char path[4096];

	snprintf(path, sizeof path, "%s/%s", getenv("INTRUDER"), name);
	return path;
}

static int opened(const char *path, int how)
{
	int descriptor = open(path, how, 0600);

	if (descriptor >= 0)
		close(descriptor);
	return descriptor;
}

static void *nothing(void *context)
{
	return context;
}

static void try_files(void)
{
	char own[4096];

	tell("read", opened(in_folder("secret"), O_RDONLY));
	tell("list", opened(in_folder("."), O_RDONLY | O_DIRECTORY));
	tell("write", opened(in_folder("secret"), O_WRONLY));
	tell("create", opened(in_folder("new"), O_WRONLY | O_CREAT));
	snprintf(own, sizeof own, "%s", in_folder("folder"));
	tell("folder", mkdir(own, 0700));
	tell("remove", unlink(in_folder("secret")));
	tell("cut", truncate(in_folder("secret"), 0));
	tell("password", opened("/etc/passwd", O_RDONLY));
}

static void try_calls(void)
{
	static char *const words[] = { "true", NULL };
	pthread_t thread;
	int child = fork();

	if (child == 0)
		_exit(0);
	if (child > 0)
		waitpid(child, NULL, 0);
	tell("fork", child);
	tell("socket", socket(AF_INET, SOCK_STREAM, 0));
	tell("local", socket(AF_UNIX, SOCK_STREAM, 0));
	tell("trace", getenv("INTRUDER_EXEC") ? ptrace(PTRACE_TRACEME, 0, NULL, NULL) : 0);
	errno = pthread_create(&thread, NULL, nothing, NULL);
	tell("thread", errno ? -1 : 0);
	if (errno == 0)
		pthread_join(thread, NULL);
	tell("exec", access("/bin/true", X_OK) == 0 && getenv("INTRUDER_EXEC") ? execv("/bin/true", words) : 0);
}

typedef struct hb_buffer_t *create(void);
__attribute__((visibility("default"))) create hb_buffer_create;

struct hb_buffer_t *hb_buffer_create(void)
{
	static bool tried;
	void *found = dlsym(RTLD_NEXT, "hb_buffer_create");
	create *next;

	memcpy(&next, &found, sizeof next);
	if (!tried) {
		tried = true;
		fprintf(stderr, "INTRUDER landlock %ld\n",
		        syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION));
		try_files();
		try_calls();
	}
	return next();
}
