#ifndef ACCORD_SHIPPED_FILES_H
#define ACCORD_SHIPPED_FILES_H
#include <stddef.h>

/// A file that travels inside the program.
struct shipped_file {
  /// Its path, relative to the folder it was taken from.
  const char *path;
  const unsigned char *bytes;
  size_t length;
};

/// The data directory that ships with the program.
extern const struct shipped_file shipped_registry[];
extern const size_t shipped_registry_count;

/// The themes that ship with the program.
extern const struct shipped_file shipped_themes[];
extern const size_t shipped_themes_count;
#endif
