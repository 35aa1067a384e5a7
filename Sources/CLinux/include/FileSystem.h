#ifndef ACCORD_FILE_SYSTEM_H
#define ACCORD_FILE_SYSTEM_H

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// The kernel's magic number of the file system that holds a path; -1 with errno when it cannot be
// asked. Swift cannot see statfs: the header is not in its Glibc module.
static inline long long linux_file_system_type(const char *path) {
  struct statfs answer;
  int status;
  do {
    status = statfs(path, &answer);
  } while (status != 0 && errno == EINTR);
  return status == 0 ? (long long)(unsigned int)answer.f_type : -1;
}

// Renames without ever replacing; 0, or -1 with errno (EEXIST when the name is taken, EINVAL when
// the file system cannot promise it). The wrapper of glibc hides behind _GNU_SOURCE.
static inline int linux_rename_to_new_name(const char *from, const char *to) {
  const unsigned int no_replace = 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, no_replace);
}

#endif
