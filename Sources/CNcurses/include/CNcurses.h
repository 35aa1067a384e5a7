#ifndef ACCORD_CNCURSES_H
#define ACCORD_CNCURSES_H

// What Swift cannot import of ncurses, as inline functions: global variables (Swift 6 refuses them
// as shared mutable state), macros with casts, and calls that take 32-bit colour pairs.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "crash_guard.h"

// Behind _XOPEN_SOURCE, which Swift's Glibc module does not define.
extern int wcwidth(wchar_t);

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }
static inline int nc_lines(void) { return LINES; }
static inline int nc_columns(void) { return COLS; }

static inline attr_t nc_bold(void) { return WA_BOLD; }
static inline attr_t nc_dim(void) { return WA_DIM; }
static inline attr_t nc_italic(void) { return WA_ITALIC; }
static inline attr_t nc_underline(void) { return WA_UNDERLINE; }
static inline attr_t nc_reverse(void) { return WA_REVERSE; }

// The first function key's predecessor: F1 is nc_function_key() + 1.
static inline int nc_function_key(void) { return KEY_F(0); }

// NULL where initscr would exit: when the type is unknown.
static inline SCREEN *nc_open(const char *type, FILE *output) {
  return newterm(type, output, stdin);
}

// COLOR_PAIR and the short argument keep 8 and 15 bits of a pair; the last argument keeps all.
static inline bool nc_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair) == OK;
}

static inline cchar_t nc_space(attr_t attributes, int pair) {
  cchar_t cell = { .chars = { L' ' } };
  nc_set_cell(&cell, L" ", attributes, pair);
  return cell;
}

// Puts cells into stdscr; neither wraps nor moves to the next row.
static inline void nc_put_cells(int row, int column, const cchar_t *cells, int count) {
  mvwadd_wchnstr(stdscr, row, column, cells, count);
}

// Makes ^Z, ^V, ^S and ^Q keys like others: a screen frozen by a slip to ^S looks like a crash. ^C
// and ^\ stay signals: they end a program that is stuck.
static inline void nc_free_control_keys(void) {
  struct termios settings;
  if (tcgetattr(STDOUT_FILENO, &settings) != 0) return;
  settings.c_cc[VSUSP] = _POSIX_VDISABLE;
  settings.c_cc[VLNEXT] = _POSIX_VDISABLE;
  settings.c_iflag &= ~(tcflag_t)IXON;
  tcsetattr(STDOUT_FILENO, TCSANOW, &settings);
}

// Whether characters are UTF-8 from now on. Only the character set follows the locale: numbers and
// files must not. A locale that is not installed, and "C", say nothing about the terminal; glibc
// has C.UTF-8 built in.
static inline bool nc_use_utf8(void) {
  static const char *const names[] = { "", "C.UTF-8", "en_US.UTF-8" };
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    if (setlocale(LC_CTYPE, names[index]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
      return true;
    }
  }
  setlocale(LC_CTYPE, "");
  return false;
}

#endif
