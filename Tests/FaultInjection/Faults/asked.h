#ifndef ACCORD_FAULTS_ASKED_H
#define ACCORD_FAULTS_ASKED_H

#include <stddef.h>

// What follows a name in ACCORD_FAULTS, up to the next comma; NULL when it is not asked for.
const char *fault_asked(const char *name, char *value, size_t size);

#endif
