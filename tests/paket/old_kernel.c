/* A kernel of ten years ago, as far as a program sees it: old_kernel [-r] PROGRAM WORDS...
 *
 * What Linux learned after 4.4 (January 2016) is refused as not implemented, and so are files without a name, which
 * some file systems never had; with -r random numbers, too. Programs must go another way. The numbers are those of
 * x86-64.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { NUMBER_OF_OPENAT = 257, NUMBER_OF_GETRANDOM = 318, NEWEST = 325, UNNAMED = 020000000, NOT_STARTED = 125 };

#define FIELD(name) (unsigned)offsetof(struct seccomp_data, name)
#define REFUSE(code) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))

static int refuse(unsigned random)
{
	struct sock_filter steps[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(nr)),
		BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, NEWEST, 0, 1),
		REFUSE(ENOSYS),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, random, 0, 1),
		REFUSE(ENOSYS),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NUMBER_OF_OPENAT, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, FIELD(args[2])),
		BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, UNNAMED, 0, 1),
		REFUSE(EOPNOTSUPP),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { sizeof steps / sizeof *steps, steps };

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return -1;
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int main(int argc, char **argv)
{
	int random = argc > 1 && strcmp(argv[1], "-r") == 0;

	if (argc < 2 + random || refuse(random ? NUMBER_OF_GETRANDOM : NEWEST) != 0)
		return NOT_STARTED;
	execv(argv[1 + random], argv + 1 + random);
	perror(argv[1 + random]);
	return NOT_STARTED;
}
