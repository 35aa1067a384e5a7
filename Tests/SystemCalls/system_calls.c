#define _GNU_SOURCE 1

#include "SystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

// Whether a call can change what stands in the file system.
static bool changes_files(const struct __ptrace_syscall_info *info) {
  const __typeof__(info->entry.args[0]) *arguments = info->entry.args;
  switch (info->entry.nr) {
  case SYS_openat:
    return (arguments[2] & (O_CREAT | O_TRUNC | O_TMPFILE)) != 0;
#ifdef SYS_open
  case SYS_open:
    return (arguments[1] & (O_CREAT | O_TRUNC | O_TMPFILE)) != 0;
  case SYS_rename:
  case SYS_unlink:
  case SYS_link:
  case SYS_mkdir:
#endif
  case SYS_mkdirat:
  case SYS_unlinkat:
  case SYS_linkat:
  case SYS_renameat2:
  case SYS_ftruncate:
  case SYS_fallocate:
    return true;
  default:
    return false;
  }
}

static void become(
    const char *program, char *const arguments[], char *const environment[]) {
  const int nothing = open("/dev/null", O_RDWR);
  for (int stream = 0; stream < 3; stream++) dup2(nothing, stream);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0) execve(program, arguments, environment);
  _exit(127);
}

static pid_t wait_for(pid_t child, int *status) {
  pid_t done;
  do {
    done = waitpid(child, status, __WALL);
  } while (done < 0 && errno == EINTR);
  return done;
}

int run_and_kill_at_call(
    const char *program, char *const arguments[], char *const environment[], long index,
    struct killed_run *result) {
  *result = (struct killed_run){ .call = -1 };
  const pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) become(program, arguments, environment);
  int status = 0;
  // It stops when it has become the program.
  if (wait_for(child, &status) < 0) return errno;
  if (!WIFSTOPPED(status)) return EPERM;
  ptrace(PTRACE_SETOPTIONS, child, NULL,
         (void *)(uintptr_t)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
  bool has_begun = false;
  long calls = 0;
  uintptr_t delivered = 0;
  while (true) {
    if (ptrace(PTRACE_SYSCALL, child, NULL, (void *)delivered) != 0 && errno != ESRCH) return errno;
    if (wait_for(child, &status) < 0) return errno;
    if (!WIFSTOPPED(status)) {
      result->status = status;
      return 0;
    }
    const int signal = WSTOPSIG(status);
    delivered = signal == (SIGTRAP | 0x80) ? 0 : (uintptr_t)signal;
    if (delivered) continue;
    struct __ptrace_syscall_info info;
    memset(&info, 0, sizeof info);
    if (ptrace(PTRACE_GET_SYSCALL_INFO, child, (void *)sizeof info, &info) < 0) return errno;
    if (info.op != PTRACE_SYSCALL_INFO_ENTRY) continue;
    has_begun = has_begun || changes_files(&info);
    if (!has_begun || calls++ < index) continue;
    result->is_killed = 1;
    result->call = (long)info.entry.nr;
    kill(child, SIGKILL);
    while (wait_for(child, &status) == child && WIFSTOPPED(status)) {
    }
    return 0;
  }
}
