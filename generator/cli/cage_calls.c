/* seccomp, by libseccomp: what papers never need is refused with EPERM, all else goes on as it did. A list of what is
 * allowed would break with the next C library. */
#include "cli/cage.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CAGED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define CAGED 0
#endif
#endif
#ifndef CAGED
#define CAGED 1 /* sanitizers look into their own process from another */
#endif

#define CLONE_THREAD_FLAG 0x00010000 /* CLONE_THREAD of sched.h, which only GNU shows */

static const int refused[] = {
	/* other programs and processes */
	SCMP_SYS(execve),
	SCMP_SYS(execveat),
	SCMP_SYS(fork),
	SCMP_SYS(vfork),
	SCMP_SYS(ptrace),
	SCMP_SYS(process_vm_readv),
	SCMP_SYS(process_vm_writev),
	SCMP_SYS(pidfd_open),
	SCMP_SYS(pidfd_getfd),
	SCMP_SYS(kcmp),
	/* the machine */
	SCMP_SYS(mount),
	SCMP_SYS(umount2),
	SCMP_SYS(pivot_root),
	SCMP_SYS(chroot),
	SCMP_SYS(setns),
	SCMP_SYS(unshare),
	SCMP_SYS(bpf),
	SCMP_SYS(perf_event_open),
	SCMP_SYS(add_key),
	SCMP_SYS(request_key),
	SCMP_SYS(keyctl),
	SCMP_SYS(init_module),
	SCMP_SYS(finit_module),
	SCMP_SYS(delete_module),
	SCMP_SYS(kexec_load),
	SCMP_SYS(kexec_file_load),
	SCMP_SYS(reboot),
	SCMP_SYS(userfaultfd),
	SCMP_SYS(io_uring_setup),
	SCMP_SYS(open_by_handle_at),
	SCMP_SYS(mknod),
	SCMP_SYS(mknodat),
	SCMP_SYS(symlink),
	SCMP_SYS(symlinkat),
};

static const int of_sockets[] = { SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind),
	                          SCMP_SYS(listen), SCMP_SYS(accept),     SCMP_SYS(accept4) };

static int refuse(scmp_filter_ctx filter, const int *calls, size_t count)
{
	int failed = 0;

	for (size_t i = 0; i < count; i++)
		failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), calls[i], 0);
	return failed;
}

/* Threads are made by clone; clone3, whose wishes a filter cannot read, is as in kernels that have none. */
static int refuse_processes(scmp_filter_ctx filter)
{
	return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
	                        SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD_FLAG, 0)) |
	       seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
}

void cage_calls(bool sockets)
{
	scmp_filter_ctx filter = CAGED ? seccomp_init(SCMP_ACT_ALLOW) : NULL;
	int failed;

	if (!filter)
		return;
	failed = refuse(filter, refused, sizeof refused / sizeof *refused) | refuse_processes(filter);
	if (!sockets)
		failed |= refuse(filter, of_sockets, sizeof of_sockets / sizeof *of_sockets);
	if (!failed)
		seccomp_load(filter);
	seccomp_release(filter);
}
