// The least that a list in a terminal costs: curses, the lines of a file, and a chosen line that `j`
// and `k` move. What a program takes beyond it is its own.
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINES = 4096, MOST_BYTES = 1 << 20 };

static char bytes[MOST_BYTES + 1];
static char *lines[MOST_LINES];
static int count;

static void read_lines(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    exit(3);
  }
  bytes[fread(bytes, 1, MOST_BYTES, file)] = 0;
  fclose(file);
  for (char *line = strtok(bytes, "\n"); line != NULL && count < MOST_LINES;
       line = strtok(NULL, "\n")) {
    lines[count] = line;
    count += 1;
  }
}

static void draw(int chosen, int top) {
  erase();
  for (int row = 0; row < LINES && top + row < count; row += 1) {
    if (top + row == chosen) {
      attron(A_REVERSE);
    }
    mvaddnstr(row, 0, lines[top + row], COLS - 1);
    attroff(A_REVERSE);
  }
  refresh();
}

int main(int argc, char **argv) {
  if (argc < 2) {
    return 2;
  }
  read_lines(argv[1]);
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  curs_set(0);
  int chosen = 0;
  int top = 0;
  for (;;) {
    draw(chosen, top);
    const int key = getch();
    if (key == 'q' || key == ERR) {
      break;
    }
    chosen += key == 'j' && chosen + 1 < count;
    chosen -= key == 'k' && chosen > 0;
    top = chosen < top ? chosen : chosen >= top + LINES ? chosen - LINES + 1 : top;
  }
  endwin();
  return 0;
}
