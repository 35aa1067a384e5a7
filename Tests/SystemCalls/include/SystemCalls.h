#pragma once

// What became of a program that was to be killed.
struct killed_run {
  // Whether it was killed; otherwise it ended before it made so many calls.
  int is_killed;
  // The status of waitpid(2), where it was not.
  int status;
  // The number of the system call before which it was killed; -1 when it was not.
  long call;
};

// Runs a program and kills it, as nothing can be caught, when it is about to make a system call: the
// one that comes so many calls after the first that changes a file. Calls that come before change
// nothing. The streams of the program lead nowhere.
//
// Returns 0, or the reason as an errno.
int run_and_kill_at_call(
    const char *program, char *const arguments[], char *const environment[], long index,
    struct killed_run *result);
