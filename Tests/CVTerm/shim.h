#ifndef ACCORD_CVTERM_SHIM_H
#define ACCORD_CVTERM_SHIM_H

#include <spawn.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vterm.h>

// Swift sees the C library without _GNU_SOURCE and _XOPEN_SOURCE, which hides these from it.
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern int ptsname_r(int descriptor, char *name, size_t length);
extern int pipe2(int descriptors[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(
  posix_spawn_file_actions_t *actions, int from);
extern int posix_spawn_file_actions_addchdir_np(
  posix_spawn_file_actions_t *actions, const char *path);

/// Makes the other end usable and writes its path to `name`; 0, or an error number.
static inline int pt_unlock(int master, char *name, size_t length) {
  if (grantpt(master) != 0 || unlockpt(master) != 0) return -1;
  return ptsname_r(master, name, length);
}

/// POSIX_SPAWN_SETSID; the value is part of the C library's binary interface.
static inline short pt_spawn_new_session(void) { return 0x80; }

/// A descriptor that turns readable when the process ends. By number of the system call, because
/// the C library has a function for it only since 2.36.
static inline int pt_exit_descriptor(pid_t process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

/// Sets how many descriptors another process may have, and gives what it was; -1 with errno.
static inline int pt_freeze_memory(pid_t process) {
  struct rlimit now;
  if (prlimit(process, RLIMIT_AS, NULL, &now) != 0) return -1;
  now.rlim_cur = 0;
  return prlimit(process, RLIMIT_AS, &now, NULL);
}

static inline long pt_limit_descriptors(pid_t process, long most) {
  struct { unsigned long long soft, hard; } before, after;
  if (syscall(SYS_prlimit64, process, RLIMIT_NOFILE, NULL, &before) != 0) return -1;
  after = before;
  after.soft = (unsigned long long)most;
  if (syscall(SYS_prlimit64, process, RLIMIT_NOFILE, &after, NULL) != 0) return -1;
  return (long)before.soft;
}

// Bit fields.
static inline int vt_is_bold(const VTermScreenCell *cell) { return cell->attrs.bold; }
static inline int vt_underline(const VTermScreenCell *cell) { return cell->attrs.underline; }
static inline int vt_is_italic(const VTermScreenCell *cell) { return cell->attrs.italic; }
static inline int vt_is_blinking(const VTermScreenCell *cell) { return cell->attrs.blink; }
static inline int vt_is_reverse(const VTermScreenCell *cell) { return cell->attrs.reverse; }
static inline int vt_is_struck(const VTermScreenCell *cell) { return cell->attrs.strike; }

#endif
