#ifndef ACCORD_FILE_LOCKS_H
#define ACCORD_FILE_LOCKS_H

#include <errno.h>
#include <sys/file.h>

// Waits until nobody else holds the lock of an open file; it ends when the file is closed, also by
// the death of the process. 0, or -1 with errno. Swift takes `flock` for the structure of that name.
static inline int linux_lock_file(int descriptor) {
  int status;
  do {
    status = flock(descriptor, LOCK_EX);
  } while (status != 0 && errno == EINTR);
  return status;
}

#endif
