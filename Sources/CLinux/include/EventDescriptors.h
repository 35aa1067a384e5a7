#ifndef ACCORD_EVENT_DESCRIPTORS_H
#define ACCORD_EVENT_DESCRIPTORS_H

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

// Descriptors that make signals, deadlines and wake-ups readable, so that one poll waits for all of
// them. Swift's Glibc module has none of these headers. All are closed on exec and never block;
// functions return -1 with errno on failure.

static inline int linux_signal_descriptor(const sigset_t *signals) {
  return signalfd(-1, signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

// The next pending signal of a signal descriptor; 0 when there is none.
static inline int linux_next_signal(int descriptor) {
  struct signalfd_siginfo next;
  ssize_t count;
  do {
    count = read(descriptor, &next, sizeof next);
  } while (count < 0 && errno == EINTR);
  return count == (ssize_t)sizeof next ? (int)next.ssi_signo : 0;
}

// A timer by a clock that runs on while the machine sleeps: a deadline such as midnight is not late
// by the time that a lid was closed.
static inline int linux_timer_descriptor(void) {
  return timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

// Fires once, so many nanoseconds from now (at once for zero and less).
static inline int linux_start_timer(int descriptor, int64_t nanoseconds) {
  const int64_t second = 1000000000;
  // All zero would stop the timer.
  if (nanoseconds < 1) nanoseconds = 1;
  const struct itimerspec setting = {
    .it_value = { .tv_sec = nanoseconds / second, .tv_nsec = nanoseconds % second },
  };
  return timerfd_settime(descriptor, 0, &setting, NULL);
}

static inline int linux_stop_timer(int descriptor) {
  const struct itimerspec none = { .it_value = { 0 } };
  return timerfd_settime(descriptor, 0, &none, NULL);
}

static inline int linux_event_descriptor(void) {
  return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

// Makes an event descriptor readable. May be called by any thread and by signal handlers.
static inline void linux_post_event(int descriptor) {
  const uint64_t one = 1;
  ssize_t count;
  do {
    count = write(descriptor, &one, sizeof one);
  } while (count < 0 && errno == EINTR);
}

// Reads the count of a timer or an event descriptor, so that it is no longer readable.
static inline uint64_t linux_take_count(int descriptor) {
  uint64_t taken = 0;
  ssize_t count;
  do {
    count = read(descriptor, &taken, sizeof taken);
  } while (count < 0 && errno == EINTR);
  return count == (ssize_t)sizeof taken ? taken : 0;
}

// The extent of a terminal in cells; zeros when the terminal does not know or is none.
static inline struct winsize linux_terminal_size(int descriptor) {
  struct winsize size = { 0 };
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return (struct winsize){ 0 };
  return size;
}

// Whether nothing more will be read from a terminal: it is gone, or at its end.
static inline int linux_is_at_end(int descriptor) {
  struct pollfd one = { .fd = descriptor, .events = POLLIN };
  if (poll(&one, 1, 0) <= 0) return 0;
  if (one.revents & (POLLHUP | POLLERR | POLLNVAL)) return 1;
  int waiting = 0;
  return ioctl(descriptor, FIONREAD, &waiting) != 0 || waiting == 0;
}

#endif
