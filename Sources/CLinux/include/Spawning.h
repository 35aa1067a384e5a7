#ifndef ACCORD_SPAWNING_H
#define ACCORD_SPAWNING_H

#include <spawn.h>

// Swift sees the C library without _GNU_SOURCE, which hides this from it. Closes every descriptor
// from that one on in a process that is being started; 0 or an error number.
extern int posix_spawn_file_actions_addclosefrom_np(
    posix_spawn_file_actions_t *actions, int first);

static inline int linux_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

// POSIX_SPAWN_SETSID: the new process leads a session of its own.
static inline short linux_spawn_new_session(void) { return 0x80; }

#endif
