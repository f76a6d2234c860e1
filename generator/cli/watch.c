/* inotify on folders, not on files: editors save by putting another file in the place of the old one, and a file may be
 * there only later. A signal comes through a descriptor, so that a round is never cut off in the middle.
 */
#include "cli/watch.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

enum { NEWS = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MOVED_FROM | IN_DELETE };

/* How long it must be quiet: when a file is whole (one that is saved again behind that has a round of its own), and
 * when it is gone or has just been begun, so that more will come; and how long it is waited for in all. Thousandths of
 * a second. */
enum { QUIET_WHOLE = 3, QUIET_HALF = 150, PATIENCE = 2000 };

/* A folder under a name; one folder may have several. */
struct looked_at {
	struct looked_at *next;
	int number;
	char name[];
};

struct watch {
	int news, signals; /* descriptors */
	sigset_t before;
	struct timespec since;
	struct looked_at *folders;
};

static void close_one(int descriptor)
{
	if (descriptor >= 0)
		close(descriptor);
}

static sigset_t ending_signals(void)
{
	sigset_t ending;

	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	return ending;
}

struct watch *watch_open(void)
{
	struct watch *watch = calloc(1, sizeof *watch);
	sigset_t ending = ending_signals();
	int code;

	if (!watch)
		return NULL;
	clock_gettime(CLOCK_MONOTONIC, &watch->since);
	sigprocmask(SIG_BLOCK, &ending, &watch->before);
	watch->news = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	watch->signals = watch->news < 0 ? -1 : signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
	if (watch->signals >= 0)
		return watch;
	code = errno;
	watch_close(watch);
	errno = code;
	return NULL;
}

void watch_close(struct watch *watch)
{
	static const struct timespec now = { 0, 0 };
	struct looked_at *next;
	sigset_t ending = ending_signals();

	if (!watch)
		return;
	close_one(watch->news);
	close_one(watch->signals);
	while (sigtimedwait(&ending, NULL, &now) > 0) /* who ends by himself still has to say why */
		;
	sigprocmask(SIG_SETMASK, &watch->before, NULL);
	for (struct looked_at *folder = watch->folders; folder; folder = next) {
		next = folder->next;
		free(folder);
	}
	free(watch);
}

bool watch_folder(struct watch *watch, const char *folder, bool *fresh)
{
	size_t count = strlen(folder) + 1;
	int number = inotify_add_watch(watch->news, folder, NEWS | IN_ONLYDIR);
	struct looked_at *known = watch->folders;

	*fresh = false;
	if (number < 0)
		return false;
	while (known && (known->number != number || strcmp(known->name, folder) != 0))
		known = known->next;
	if (known)
		return true;
	known = malloc(sizeof *known + count);
	if (!known)
		return false;
	known->next = watch->folders;
	known->number = number;
	memcpy(known->name, folder, count);
	watch->folders = known;
	*fresh = true;
	return true;
}

unsigned long watch_since(const struct watch *watch)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (unsigned long)((now.tv_sec - watch->since.tv_sec) * 1000 +
	                       (now.tv_nsec - watch->since.tv_nsec) / 1000000);
}

/* -- events -- */

struct asking {
	const struct watch *watch;
	bool (*concerns)(void *context, const char *path);
	void *context;
	int quiet; /* how long it must be from now on; 0: nothing has happened yet */
};

/* Under one of the names that its folder has. */
static bool is_of_concern(const struct asking *asking, const struct inotify_event *event)
{
	char path[PATH_MAX];

	if (event->mask & IN_Q_OVERFLOW)
		return true; /* nobody knows what */
	for (const struct looked_at *folder = asking->watch->folders; folder && event->len; folder = folder->next) {
		bool here = strcmp(folder->name, ".") == 0;

		if (folder->number != event->wd)
			continue;
		snprintf(path, sizeof path, "%s%s%s", here ? "" : folder->name, here ? "" : "/", event->name);
		if (asking->concerns(asking->context, path))
			return true;
	}
	return false;
}

static void take_event(struct asking *asking, const struct inotify_event *event)
{
	if (is_of_concern(asking, event))
		asking->quiet = event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO) ? QUIET_WHOLE : QUIET_HALF;
}

static bool take_events(struct asking *asking)
{
	_Alignas(struct inotify_event) char bytes[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
	ssize_t count = read(asking->watch->news, bytes, sizeof bytes);

	for (ssize_t at = 0; at < count;) {
		const struct inotify_event *event = (const struct inotify_event *)(const void *)(bytes + at);

		take_event(asking, event);
		at += (ssize_t)(sizeof *event + event->len);
	}
	return count > 0 || errno == EAGAIN || errno == EINTR;
}

bool watch_wait(struct watch *watch, bool (*concerns)(void *context, const char *path), void *context)
{
	struct asking asking = { watch, concerns, context, 0 };

	for (;;) {
		struct pollfd both[] = { { watch->news, POLLIN, 0 }, { watch->signals, POLLIN, 0 } };
		bool waited = asking.quiet > 0;
		int ready = poll(both, 2, waited ? asking.quiet : -1);

		if (ready < 0 && errno != EINTR)
			return false;
		if (ready > 0 && both[1].revents) {
			struct signalfd_siginfo taken;

			(void)!read(watch->signals, &taken, sizeof taken);
			return false;
		}
		if (ready == 0 || (waited && watch_since(watch) > PATIENCE))
			return true;
		if (ready > 0 && !take_events(&asking))
			return false;
		if (!waited && asking.quiet)
			clock_gettime(CLOCK_MONOTONIC, &watch->since);
	}
}
