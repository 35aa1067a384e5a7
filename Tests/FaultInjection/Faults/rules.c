#define _GNU_SOURCE 1

#include "asked.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

// --- Which calls fail, or take their time ---

// The file is read at each call, so that a test can change what goes wrong while the program runs;
// by the system itself, for the functions of the library are the ones that are replaced here.
static int read_rules(const char *path, char *text, size_t size) {
  const long file = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  const long count = syscall(SYS_read, file, text, size - 1);
  syscall(SYS_close, file);
  text[count < 0 ? 0 : count] = '\0';
  return count > 0;
}

// 0, or -1 with the errno that a rule asks for.
static int apply_rules(const char *call, const char *path) {
  char file[256], text[1024];
  const int saved = errno;
  if (!fault_asked("rules", file, sizeof file) || !read_rules(file, text, sizeof text)) {
    errno = saved;
    return 0;
  }
  char *rest = NULL;
  for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
    char name[32], part[256], what[16];
    int number = 0;
    if (sscanf(line, "%31s %255s %15s %d", name, part, what, &number) != 4) continue;
    if (strcmp(name, call) != 0 || !strstr(path, part)) continue;
    if (strcmp(what, "fail") == 0) {
      errno = number;
      return -1;
    }
    const struct timespec pause = { number / 1000, number % 1000 * 1000000L };
    syscall(SYS_nanosleep, &pause, NULL);
  }
  errno = saved;
  return 0;
}

static int apply_rules_to(const char *call, int descriptor) {
  char link[64], path[512], unused[256];
  if (!fault_asked("rules", unused, sizeof unused)) return 0;
  const int saved = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const long count = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  path[count < 0 ? 0 : count] = '\0';
  errno = saved;
  return apply_rules(call, path);
}

// --- The calls ---

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

#define MODE(flags)                                      \
  mode_t mode = 0;                                       \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                 \
    va_list rest;                                        \
    va_start(rest, flags);                               \
    mode = va_arg(rest, mode_t);                         \
    va_end(rest);                                        \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return apply_rules("open", path) == 0 ? REAL(open)(path, flags, mode) : -1;
}

int open64(const char *path, int flags, ...) {
  MODE(flags)
  return apply_rules("open", path) == 0 ? REAL(open64)(path, flags, mode) : -1;
}

int openat(int directory, const char *path, int flags, ...) {
  MODE(flags)
  return apply_rules("open", path) == 0 ? REAL(openat)(directory, path, flags, mode) : -1;
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  return apply_rules_to("read", descriptor) == 0 ? REAL(read)(descriptor, bytes, count) : -1;
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t place) {
  if (apply_rules_to("read", descriptor) != 0) return -1;
  return REAL(pread)(descriptor, bytes, count, place);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return apply_rules_to("write", descriptor) == 0 ? REAL(write)(descriptor, bytes, count) : -1;
}

int fsync(int descriptor) {
  return apply_rules_to("fsync", descriptor) == 0 ? REAL(fsync)(descriptor) : -1;
}

int inotify_add_watch(int queue, const char *path, uint32_t mask) {
  if (apply_rules("watch", path) != 0) return -1;
  int (*real)(int, const char *, uint32_t) =
      (int (*)(int, const char *, uint32_t))dlsym(RTLD_NEXT, "inotify_add_watch");
  return real(queue, path, mask);
}
