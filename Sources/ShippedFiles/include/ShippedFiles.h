#ifndef ACCORD_SHIPPED_FILES_H
#define ACCORD_SHIPPED_FILES_H
#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file that travels inside the program.
struct shipped_file {
  /// Its path, relative to the folder it was taken from.
  const char *path;
  const unsigned char *bytes;
  size_t length;
};

// Pointers and not arrays: Swift cannot import an array of unknown length.

/// The data directory that ships with the program: `shipped_registry_count` files.
extern const struct shipped_file *const shipped_registry;
extern const size_t shipped_registry_count;

/// What that data directory says, in the form that is read at each start.
extern const unsigned char *const shipped_packed_registry;
extern const size_t shipped_packed_registry_length;

/// The themes that ship with the program: `shipped_themes_count` files.
extern const struct shipped_file *const shipped_themes;
extern const size_t shipped_themes_count;

/// The commit that the program was built from; empty when that is not known.
extern const char *const shipped_commit;

#pragma clang assume_nonnull end
#endif
