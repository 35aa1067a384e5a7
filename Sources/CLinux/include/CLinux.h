#ifndef ACCORD_CLINUX_H
#define ACCORD_CLINUX_H

#include "FileSystem.h"

#endif
