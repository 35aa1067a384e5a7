#ifndef ACCORD_CRASH_GUARD_H
#define ACCORD_CRASH_GUARD_H

// Gives the terminal back however the process ends.
//
// The guard knows three states of the terminal: not ours, ours (armed), and lent to another program
// in the foreground. While it is ours, what is written to standard error is held back, for it would
// spoil the screen and vanish with it; it is shown when the terminal is given back.
//
// - A crash, and any other signal whose default is death, restores the terminal and then does what
//   it would have done without the guard; only Swift's interactive backtracer, which would take the
//   terminal once more, is left out unless SWIFT_BACKTRACE is set.
// - SIGINT, SIGTERM and SIGHUP are handed to the event loop once it listens. If one arrives while
//   another still waits to be taken, the loop is stuck, and the process ends as by a crash.
// - SIGQUIT never asks the loop.
// - exit() while the terminal is ours restores it as well.
//
// - From the background nothing stops us half-way: SIGTTIN and SIGTTOU are blocked for as long as
//   the program runs, and the settings of the terminal are left to whoever is in front.
//
// Everything is for one thread, the one that owns the terminal. The handlers run on it as well, but
// for faults, once the other threads are covered.

// Remembers the settings of the terminal as they are now and installs the handlers. Call it before
// anything changes the terminal; later calls do nothing. 0, or -1 with errno.
int crash_guard_install(int terminal);

// From here on the terminal is ours.
void crash_guard_arm(void);

// The terminal is no longer ours: its first settings are back and what was held is shown.
void crash_guard_disarm(void);

// Brings back the first settings of the terminal; in the background they are left alone.
void crash_guard_restore_settings(void);

// Around another program in the foreground: SIGINT and SIGQUIT are for it alone, SIGTSTP stops us
// together with it.
void crash_guard_lend(void);
void crash_guard_reclaim(void);

// From here on the event loop answers for SIGINT, SIGTERM and SIGHUP: the descriptor returned is
// readable when one arrived. -1 with errno on failure.
int crash_guard_listen(void);

// From here on those signals end the process at once: nobody waits for them any more.
void crash_guard_stop_listening(void);

// The signal that arrived; 0 when there is none. Negative when it was typed: ^C at the terminal.
int crash_guard_take_signal(void);

// Whether another process group has the terminal.
int crash_guard_is_in_background(int descriptor);

// Stops until our process group has the terminal; meanwhile signals end the process by themselves.
// Returns as well when there is no shell to let us go on, or when a request to end waits for the
// event loop.
void crash_guard_wait_for_front(int descriptor);

// Whether a request to end waits for the event loop.
int crash_guard_is_asked_to_end(void);

// Stops the whole job, as ^Z does, and returns when it goes on.
void crash_guard_stop_job(void);

// Ends the process by the default action of a signal, so that the parent sees which one it was.
_Noreturn void crash_guard_end_by(int signal_number);

// Gives the calling thread a stack for handlers, without which a stack overflow on it would end the
// process before any handler runs, and leaves signals that are sent to the process to the main
// thread. 0, or -1 with errno. The main thread has its stack by installation.
int crash_guard_cover_thread(void);

#endif
