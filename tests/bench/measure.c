/* One run of a program: measure SECONDS PROGRAM WORD... prints its status, its processor and wall time in seconds and
 * its peak memory in kB. A program of its own, for what is started by a large process is counted with that one's
 * memory.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* What it prints goes nowhere. */
static void begin(unsigned patience, char **words)
{
	if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr))
		_exit(126);
	alarm(patience);
	execvp(words[0], words);
	_exit(127);
}

int main(int count, char **words)
{
	double began = now();
	struct rusage usage;
	int status = 0;
	pid_t child;

	if (count < 3)
		return 2;
	child = fork();
	if (child == 0)
		begin((unsigned)strtoul(words[1], NULL, 10), words + 2);
	if (child < 0 || waitpid(child, &status, 0) < 0 || getrusage(RUSAGE_CHILDREN, &usage) < 0)
		return 3;
	printf("%d %.6f %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
	       seconds(usage.ru_utime) + seconds(usage.ru_stime), now() - began, usage.ru_maxrss);
	return 0;
}
