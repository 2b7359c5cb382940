#include "station/open_files.h"

#include <sys/resource.h>

#include <algorithm>

namespace chairside::station {
namespace {

constexpr rlim_t kMost = 65'536;
constexpr std::size_t kReserve = 256;  // 64 clients, some 40 of the data folder, 16 hooks, lines that are dialled

}  // namespace

std::size_t raiseOpenFiles() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;  // the usual soft limit
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = std::max(before, std::min(limit.rlim_max, kMost));
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) limit.rlim_cur = before;
    return static_cast<std::size_t>(std::min(limit.rlim_cur, kMost));
}

std::size_t filesForMonitors(std::size_t openFiles) {
    return openFiles >= 2 * kReserve ? openFiles - kReserve : openFiles / 2;
}

}  // namespace chairside::station
