#ifndef ACCORD_CLINUX_H
#define ACCORD_CLINUX_H

#include "EventDescriptors.h"
#include "FileSystem.h"

#endif
