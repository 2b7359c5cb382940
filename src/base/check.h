// check(): our own assumptions, on in release too. A failed check prints where and why to stderr and
// aborts: the journal has everything acknowledged, a restart recovers. Never used to judge input.
#pragma once

#include <source_location>

namespace chairside {

[[noreturn]] void checkFailed(const char* why, const std::source_location& where);

inline void check(bool holds, const char* why, const std::source_location& where = std::source_location::current()) {
    if (!holds) [[unlikely]]
        checkFailed(why, where);
}

}  // namespace chairside
