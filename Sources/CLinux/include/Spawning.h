#ifndef ACCORD_SPAWNING_H
#define ACCORD_SPAWNING_H

#include <spawn.h>

// glibc hides both behind _GNU_SOURCE.
extern int posix_spawn_file_actions_addclosefrom_np(
  posix_spawn_file_actions_t *actions, int from);

// POSIX_SPAWN_SETSID: the new process leads a session of its own.
static inline short linux_spawn_new_session(void) { return 0x80; }

#endif
