#ifndef ACCORD_FAULTS_H
#define ACCORD_FAULTS_H

// Preloaded into the program under test (LD_PRELOAD), this library makes calls of the C library
// fail, and the program crash, as the variable ACCORD_FAULTS asks: names separated by commas.
//
//   no-inotify      no inotify instance is left (EMFILE)
//   crash=KIND      on the first real-time signal the main thread crashes in that way
//   clock=FILE      time() is ahead by the seconds that the file holds whenever it is asked
//   rules=FILE      each line of the file is a rule: CALL PART fail ERRNO or CALL PART slow MS.
//                   A call (open, read, write, fsync, watch) on a path with that part in it fails,
//                   or first takes some milliseconds; the file can be changed at any time
//
// Nothing of it is ever part of the program itself.

// Defined in Swift: crashes as Swift programs do.
void crash_by(const char *kind);

#endif
