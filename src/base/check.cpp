#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace chairside {

void checkFailed(const char* why, const std::source_location& where) {
    std::fprintf(stderr, "chairside: check failed at %s:%u (%s): %s\n", where.file_name(), where.line(),
                 where.function_name(), why);
    std::fflush(stderr);
    std::abort();
}

}  // namespace chairside
