#define _GNU_SOURCE 1

#include "Faults.h"
#include "asked.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char crash_kind[32];

static void crash_now(int number) {
  (void)number;
  crash_by(crash_kind);
}

__attribute__((constructor)) static void prepare(void) {
  if (!fault_asked("crash", crash_kind, sizeof crash_kind)) return;
  struct sigaction action = { .sa_handler = crash_now };
  sigaction(SIGRTMIN, &action, NULL);
}

int inotify_init1(int flags) {
  char unused[8];
  if (fault_asked("no-inotify", unused, sizeof unused)) {
    errno = EMFILE;
    return -1;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "inotify_init1");
  return real(flags);
}

time_t time(time_t *result) {
  struct timespec now = { 0 };
  clock_gettime(CLOCK_REALTIME, &now);
  char path[256];
  if (fault_asked("clock", path, sizeof path)) {
    char digits[32] = { 0 };
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
      if (read(file, digits, sizeof digits - 1) > 0) now.tv_sec += atoll(digits);
      close(file);
    }
  }
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
