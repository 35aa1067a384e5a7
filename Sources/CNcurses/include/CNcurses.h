#ifndef ACCORD_CNCURSES_H
#define ACCORD_CNCURSES_H
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#endif
