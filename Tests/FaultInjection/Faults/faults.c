#define _GNU_SOURCE 1

#include "Faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// What follows a name in ACCORD_FAULTS, up to the next comma; NULL when it is not asked for.
static const char *fault(const char *name, char *value, size_t size) {
  const char *next = getenv("ACCORD_FAULTS");
  const size_t length = strlen(name);
  while (next) {
    if (strncmp(next, name, length) == 0 && strchr(",=", next[length]) != NULL) {
      const char *start = next + length + (next[length] == '=');
      const size_t count = strcspn(start, ",");
      if (count >= size) return NULL;
      memcpy(value, start, count);
      value[count] = '\0';
      return value;
    }
    next = strchr(next, ',');
    if (next) next++;
  }
  return NULL;
}

static char crash_kind[32];

static void crash_now(int number) {
  (void)number;
  crash_by(crash_kind);
}

__attribute__((constructor)) static void prepare(void) {
  if (!fault("crash", crash_kind, sizeof crash_kind)) return;
  struct sigaction action = { .sa_handler = crash_now };
  sigaction(SIGRTMIN, &action, NULL);
}

int inotify_init1(int flags) {
  char unused[8];
  if (fault("no-inotify", unused, sizeof unused)) {
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
  if (fault("clock", path, sizeof path)) {
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
