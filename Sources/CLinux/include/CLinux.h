#ifndef ACCORD_CLINUX_H
#define ACCORD_CLINUX_H

#include "EventDescriptors.h"
#include "FileLocks.h"
#include "FileSystem.h"
#include "MemoryFile.h"
#include "Semaphores.h"
#include "Spawning.h"

#endif
