#ifndef ACCORD_SEMAPHORES_H
#define ACCORD_SEMAPHORES_H

#include <errno.h>
#include <semaphore.h>
#include <time.h>

// Among glibc's own extensions, which only those see who ask for all of them.
extern int sem_clockwait(sem_t *semaphore, clockid_t clock, const struct timespec *limit);

// Waits for a semaphore until a moment of the clock that nobody sets. 0, or -1 when that came first.
static inline int linux_wait_semaphore(sem_t *semaphore, struct timespec limit) {
  int status;
  do {
    status = sem_clockwait(semaphore, CLOCK_MONOTONIC, &limit);
  } while (status != 0 && errno == EINTR);
  return status;
}

#endif
