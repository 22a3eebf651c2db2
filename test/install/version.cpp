// version.cpp - the library called from C++: the header's version is that of
// the library that is linked.
//
// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstring>
#include <ortaq.h>

int main() {
    char version[32];
    std::snprintf(version, sizeof version, "%d.%d.%d", ORTAQ_VERSION_MAJOR,
                  ORTAQ_VERSION_MINOR, ORTAQ_VERSION_PATCH);
    return std::strcmp(version, ortaq_version()) == 0 ? 0 : 1;
}
