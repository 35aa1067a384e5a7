#include "asked.h"

#include <stdlib.h>
#include <string.h>

const char *fault_asked(const char *name, char *value, size_t size) {
  const char *next = getenv("ACCORD_FAULTS");
  const size_t length = strlen(name);
  while (next) {
    if (strncmp(next, name, length) == 0 && strchr(",=", next[length]) != NULL) {
      const char *start = next + length + (next[length] == '=');
      const size_t count = strcspn(start, ",");
      if (count >= size) return NULL;
      memcpy(value, start, count);
      value[count] = '\0';
      return value;
    }
    next = strchr(next, ',');
    if (next) next++;
  }
  return NULL;
}
