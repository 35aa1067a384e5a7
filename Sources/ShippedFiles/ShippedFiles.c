#include "ShippedFiles.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const unsigned char accord_yaml[] = {
#embed "registry/accord.yaml"
};

const struct shipped_file shipped_registry[] = {
    {"accord.yaml", accord_yaml, sizeof(accord_yaml)},
};
const size_t shipped_registry_count = LENGTH(shipped_registry);

static const unsigned char default_theme[] = {
#embed "../../themes/default.yaml"
};

const struct shipped_file shipped_themes[] = {
    {"default.yaml", default_theme, sizeof(default_theme)},
};
const size_t shipped_themes_count = LENGTH(shipped_themes);
