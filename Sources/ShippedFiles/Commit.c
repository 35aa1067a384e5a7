#include "ShippedFiles.h"

// Package.swift defines it where the sources are a clone.
#ifndef ACCORD_COMMIT
#define ACCORD_COMMIT ""
#endif

const char *const shipped_commit = ACCORD_COMMIT;
