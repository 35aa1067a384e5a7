// For memfd_create.
#define _GNU_SOURCE 1

#include "crash_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum ownership { NOT_OURS, OURS, LENT };

// Set once by the installation.
static int terminal = -1;
static struct termios first_settings;
static pid_t owner;
static int listener = -1;
static int keeps_backtracer;

// Shared with the handlers.
static atomic_int ownership = NOT_OURS;
static atomic_int listening;
static atomic_int waiting_signal;
static atomic_int dying;
static atomic_int held_errors = -1;
static atomic_int real_errors = -1;

// Faults come with a place that faulted, the others are sent.
static const int faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS };
static const int deaths[] = { SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
                              SIGXCPU, SIGXFSZ, SIGPIPE, SIGIO, SIGPWR, SIGSTKFLT };
static const int requests[] = { SIGINT, SIGTERM, SIGHUP };
static struct sigaction previous[NSIG];
// The handlers, while the job is stopped.
static struct sigaction aside[NSIG];

#define COUNT(array) (sizeof(array) / sizeof *(array))

// Ends synchronised output, mouse reports, focus reports and bracketed paste, then the character
// set, colours, scroll region, keypad and cursor; clears the last row for terminals without an
// alternate screen; leaves the alternate screen. CAN first: a sequence may have been cut.
static const char restoring[] =
    "\030\033[?2026l\033[?1006;1003;1002;1000l\033[?1004l\033[?2004l"
    "\017\033(B\033[0m\033[r\033[?1l\033>\033[?25h\033[999;1H\033[J\033[?1049l";

// --- Everything down to the installation is async-signal-safe. ---

// Waits a moment at most: a terminal stopped by ^S must not keep the process from ending.
static int is_writable(int descriptor) {
  struct pollfd one = { .fd = descriptor, .events = POLLOUT };
  int ready;
  do {
    ready = poll(&one, 1, 500);
  } while (ready < 0 && errno == EINTR);
  return ready == 1 && (one.revents & POLLOUT);
}

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0 && is_writable(descriptor)) {
    const ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

int crash_guard_is_in_background(int descriptor) {
  // None, or none that we can see: nobody else's at least.
  const pid_t front = tcgetpgrp(descriptor);
  return front > 0 && front != getpgrp();
}

static void restore_settings(void) {
  // Whoever is in front has made the settings its own.
  if (crash_guard_is_in_background(terminal)) return;
  // From the background, where we may be by now, this would stop us instead.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  // At once: waiting for output to drain may be for ever.
  tcsetattr(terminal, TCSANOW, &first_settings);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void show_held_errors(void) {
  const int held = atomic_exchange(&held_errors, -1);
  const int real = atomic_exchange(&real_errors, -1);
  if (real < 0) return;
  dup2(real, STDERR_FILENO);
  close(real);
  char part[1024];
  ssize_t count;
  lseek(held, 0, SEEK_SET);
  while ((count = read(held, part, sizeof part)) > 0) {
    write_all(STDERR_FILENO, part, (size_t)count);
  }
  close(held);
}

static void give_back(void) {
  if (getpid() != owner || atomic_exchange(&ownership, NOT_OURS) != OURS) return;
  write_all(terminal, restoring, sizeof restoring - 1);
  restore_settings();
  show_held_errors();
}

// The first of several dying threads restores; the others wait to be ended with the process. Should
// it live on, because the handler of whoever was there before us returned, they end it themselves.
static int is_first_to_die(void) {
  if (atomic_exchange(&dying, 1)) {
    poll(NULL, 0, 60 * 1000);
    return 0;
  }
  give_back();
  return 1;
}

static void reset(int signal_number) {
  struct sigaction action = { .sa_handler = SIG_DFL };
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

// Only for faults does a code above zero mean the processor: that of ^\ is the kernel's as well.
static int runs_into_it_again(int signal_number, const siginfo_t *info) {
  const int faulted = signal_number == SIGSEGV || signal_number == SIGBUS
                      || signal_number == SIGILL || signal_number == SIGFPE;
  return faulted && info->si_code > 0;
}

// A crash, or a death that nobody is asked about.
static void on_death(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  // Also while an editor has the terminal: the backtracer would ask its questions over it.
  const int has_screen = terminal >= 0 && getpid() == owner;
  if (signal_number == SIGQUIT && atomic_load(&ownership) == LENT) return;
  if (!is_first_to_die() || (has_screen && !keeps_backtracer)) {
    reset(signal_number);
  } else {
    sigaction(signal_number, &previous[signal_number], NULL);
  }
  // A fault recurs on return, and so keeps its address for whoever handles it now. Anything else
  // is sent again; it is blocked until this handler returns.
  if (!runs_into_it_again(signal_number, info)) raise(signal_number);
}

// A request to end.
static void on_request(int signal_number, siginfo_t *info, void *context) {
  const int saved = errno;
  if (signal_number == SIGINT && atomic_load(&ownership) == LENT) return;
  int none = 0;
  const int is_typed = signal_number == SIGINT && info->si_code == SI_KERNEL;
  const int told = is_typed ? -signal_number : signal_number;
  if (atomic_load(&listening) && getpid() == owner
      && atomic_compare_exchange_strong(&waiting_signal, &none, told)) {
    const uint64_t one = 1;
    (void)!write(listener, &one, sizeof one);
    errno = saved;
    return;
  }
  on_death(signal_number, info, context);
}

// --- Installation ---

typedef void handler(int, siginfo_t *, void *);

static int install(int signal_number, handler *handle, int flags) {
  struct sigaction action = { .sa_sigaction = handle, .sa_flags = SA_SIGINFO | flags };
  sigfillset(&action.sa_mask);
  if (sigaction(signal_number, NULL, &previous[signal_number]) != 0) return -1;
  // Whoever started us with a signal ignored (nohup) wants it ignored.
  if (previous[signal_number].sa_handler == SIG_IGN) return 0;
  return sigaction(signal_number, &action, NULL);
}

static int install_all(const int *signals, size_t count, handler *handle, int flags) {
  for (size_t index = 0; index < count; index++) {
    if (install(signals[index], handle, flags) != 0) return -1;
  }
  return 0;
}

// Nobody sends those that have no name but to end us, or somebody here listens already.
static int install_for_nameless(void) {
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) {
    struct sigaction now;
    if (sigaction(number, NULL, &now) != 0) return -1;
    if (!(now.sa_flags & SA_SIGINFO) && now.sa_handler == SIG_DFL
        && install(number, on_death, SA_ONSTACK) != 0) {
      return -1;
    }
  }
  return 0;
}

int crash_guard_cover_thread(void) {
  // What is sent to the process is for the thread that has the terminal: the handlers of another
  // would run beside it, in the midst of what it does to the terminal. Faults are the thread's own.
  if (owner != 0 && gettid() != owner) {
    sigset_t sent;
    sigemptyset(&sent);
    for (size_t index = 0; index < COUNT(requests); index++) sigaddset(&sent, requests[index]);
    for (size_t index = 0; index < COUNT(deaths); index++) sigaddset(&sent, deaths[index]);
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) sigaddset(&sent, number);
    // That of a pipe is the writing thread's own.
    sigdelset(&sent, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &sent, NULL);
  }
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0) return -1;
  if (!(stack.ss_flags & SS_DISABLE)) return 0;
  const size_t size = 64 * 1024;
  // Freed by nobody: it serves for as long as its thread lives, which here is to the end.
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return -1;
  stack = (stack_t){ .ss_sp = memory, .ss_size = size };
  return sigaltstack(&stack, NULL);
}

static int install_handlers(void) {
  if (owner != 0) return 0;
  listener = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (listener < 0 || crash_guard_cover_thread() != 0) return -1;
  owner = getpid();
  keeps_backtracer = getenv("SWIFT_BACKTRACE") != NULL;
  if (install_all(faults, COUNT(faults), on_death, SA_ONSTACK) != 0) return -1;
  if (install_all(deaths, COUNT(deaths), on_death, SA_ONSTACK) != 0) return -1;
  if (install_for_nameless() != 0) return -1;
  if (install_all(requests, COUNT(requests), on_request, SA_ONSTACK | SA_RESTART) != 0) return -1;
  return atexit(give_back) == 0 ? 0 : -1;
}

int crash_guard_install(int descriptor) {
  if (terminal >= 0) return 0;
  if (tcgetattr(descriptor, &first_settings) != 0 || install_handlers() != 0) return -1;
  terminal = descriptor;
  return 0;
}

int crash_guard_listen(void) {
  if (install_handlers() != 0) return -1;
  atomic_store(&listening, 1);
  return listener;
}

void crash_guard_stop_listening(void) { atomic_store(&listening, 0); }

int crash_guard_take_signal(void) {
  uint64_t count;
  (void)!read(listener, &count, sizeof count);
  return atomic_exchange(&waiting_signal, 0);
}

// --- Changes of ownership ---

static void hold_errors(void) {
  // What goes to a file or a pipe disturbs nobody.
  if (!isatty(STDERR_FILENO) || atomic_load(&real_errors) >= 0) return;
  const int held = memfd_create("held-errors", MFD_CLOEXEC);
  if (held < 0) return;
  const int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0) {
    close(held);
    return;
  }
  atomic_store(&held_errors, held);
  atomic_store(&real_errors, real);
  dup2(held, STDERR_FILENO);
}

void crash_guard_arm(void) {
  if (terminal < 0) return;
  hold_errors();
  atomic_store(&ownership, OURS);
}

void crash_guard_restore_settings(void) { restore_settings(); }

void crash_guard_disarm(void) {
  atomic_store(&ownership, NOT_OURS);
  if (terminal < 0) return;
  restore_settings();
  show_held_errors();
}

static void set_blocked(int how, int signal_number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal_number);
  pthread_sigmask(how, &one, NULL);
}

// Blocked, these let us be told that the terminal is not ours, instead of stopping us half-way
// through what we do to it.
static void set_background_stops(int how) {
  set_blocked(how, SIGTTIN);
  set_blocked(how, SIGTTOU);
}

// While we are stopped we own nothing: whatever ends us does so by itself, at once. The event loop,
// which would first have to take the terminal, could not answer from the background.
static void set_aside(const int *signals, size_t count) {
  for (size_t index = 0; index < count; index++) {
    const int number = signals[index];
    sigaction(number, NULL, &aside[number]);
    if (aside[number].sa_handler != SIG_IGN) reset(number);
  }
}

static void take_up(const int *signals, size_t count) {
  for (size_t index = 0; index < count; index++) {
    sigaction(signals[index], &aside[signals[index]], NULL);
  }
}

static void set_all_aside(void) {
  set_aside(requests, COUNT(requests));
  set_aside(deaths, COUNT(deaths));
  set_aside(faults, COUNT(faults));
}

static void take_all_up(void) {
  take_up(faults, COUNT(faults));
  take_up(deaths, COUNT(deaths));
  take_up(requests, COUNT(requests));
}

// `bg` lets us go on without the terminal: we stop again until we have it.
static void stop_until_in_front(int descriptor, const sigset_t *go_on) {
  const struct timespec at_once = { 0 };
  while (crash_guard_is_in_background(descriptor)) {
    // Somebody wants us to end, and waits for the event loop to do so.
    if (atomic_load(&waiting_signal) != 0) return;
    raise(SIGTTOU);
    set_blocked(SIG_UNBLOCK, SIGTTOU);
    // Stopped here.
    set_blocked(SIG_BLOCK, SIGTTOU);
    // Nobody let us go on: where no shell is left to do so, nothing stops us either.
    if (sigtimedwait(go_on, NULL, &at_once) < 0) return;
  }
}

void crash_guard_wait_for_front(int descriptor) {
  if (!crash_guard_is_in_background(descriptor)) return;
  sigset_t go_on, before;
  sigemptyset(&go_on);
  sigaddset(&go_on, SIGCONT);
  const int is_installed = owner != 0;
  if (is_installed) set_all_aside();
  // Blocked, so that it is still there to be taken.
  pthread_sigmask(SIG_BLOCK, &go_on, &before);
  stop_until_in_front(descriptor, &go_on);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (is_installed) take_all_up();
}

int crash_guard_is_asked_to_end(void) { return atomic_load(&waiting_signal) != 0; }

void crash_guard_lend(void) {
  crash_guard_disarm();
  reset(SIGTSTP);
  atomic_store(&ownership, LENT);
  set_blocked(SIG_UNBLOCK, SIGTSTP);
  set_background_stops(SIG_UNBLOCK);
}

void crash_guard_reclaim(void) {
  set_background_stops(SIG_BLOCK);
  set_blocked(SIG_BLOCK, SIGTSTP);
  // The other program may have ended in the background.
  atomic_store(&ownership, NOT_OURS);
  crash_guard_wait_for_front(terminal);
  crash_guard_arm();
}

void crash_guard_stop_job(void) {
  sigset_t stop, go_on, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigemptyset(&go_on);
  sigaddset(&go_on, SIGCONT);
  reset(SIGTSTP);
  set_all_aside();
  // Blocked, so that it is still there to be taken.
  pthread_sigmask(SIG_BLOCK, &go_on, &before);
  // The whole group, for a parent that waits for us (git, a script) must stop as well.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  // Stopped here. That we go on is known by now: the event loop need not hear of it.
  const struct timespec at_once = { 0 };
  sigtimedwait(&go_on, NULL, &at_once);
  stop_until_in_front(terminal, &go_on);
  take_all_up();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

_Noreturn void crash_guard_end_by(int signal_number) {
  give_back();
  reset(signal_number);
  set_blocked(SIG_UNBLOCK, signal_number);
  raise(signal_number);
  // Not reached, but for signals whose default is not to end a process.
  _exit(128 + signal_number);
}
