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

// Waits for the clock to be changed by anything but the passing of time.
static inline int linux_wait_for_clock_change(int descriptor) {
  // A time that never comes.
  const struct itimerspec setting = { .it_value = { .tv_sec = INT32_MAX * (int64_t)64 } };
  return timerfd_settime(
    descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &setting, NULL);
}

// Readable when the clock was set, also by the end of a sleep.
static inline int linux_clock_change_descriptor(void) {
  const int descriptor = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (descriptor >= 0 && linux_wait_for_clock_change(descriptor) != 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

// Whether the clock was set since this was asked last.
static inline int linux_take_clock_change(int descriptor) {
  uint64_t count;
  const int is_changed = read(descriptor, &count, sizeof count) < 0 && errno == ECANCELED;
  if (is_changed) linux_wait_for_clock_change(descriptor);
  return is_changed;
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
  if (ioctl(descriptor, FIONREAD, &waiting) != 0 || waiting == 0) return 1;
  // Reading nothing tells whether something could be read.
  char nothing;
  return read(descriptor, &nothing, 0) < 0 && errno == EIO;
}

#endif
