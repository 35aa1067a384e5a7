#ifndef ACCORD_MEMORY_FILE_H
#define ACCORD_MEMORY_FILE_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The wrappers of glibc for these calls hide behind _GNU_SOURCE.

// A file without a name, in memory, closed on exec; -1 with errno on failure.
static inline int linux_memory_file(const char *label) {
  const unsigned int close_on_exec = 1;
  return (int)syscall(SYS_memfd_create, label, close_on_exec);
}

// Makes one descriptor mean what another does, and be closed on exec.
static inline int linux_redirect(int descriptor, int target) {
  return (int)syscall(SYS_dup3, target, descriptor, O_CLOEXEC);
}

#endif
