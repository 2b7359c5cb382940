#include "vitals/phase.h"

#include <algorithm>

#include "base/check.h"

namespace chairside {
namespace {

struct Names {
    std::string_view contract;
    std::string_view forPeople;
};

constexpr std::array<Names, kAllPhases.size() + 1> kNames = {{
    {},
    {"WATCH", "watch"},
    {"CHECK_IN", "check-in"},
    {"BASELINE", "baseline"},
    {"INFUSING", "infusing"},
    {"PAUSED", "paused"},
    {"OBSERVATION", "observation"},
    {"READY", "ready"},
    {"DISCHARGED", "discharged"},
    {"ABORTED", "aborted"},
    {"UNOCCUPIED", "unoccupied"},
}};

const Names& names(ChairPhase phase) {
    const auto index = static_cast<std::size_t>(phase);
    check(index > 0 && index < kNames.size(), "no such phase");
    return kNames[index];
}

char folded(char c) {
    if (c == '_') return '-';
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view name(ChairPhase phase) { return names(phase).contract; }
std::string_view nameForPeople(ChairPhase phase) { return names(phase).forPeople; }

std::optional<ChairPhase> phaseNamed(std::string_view text) {
    for (const ChairPhase phase : kAllPhases) {
        const std::string_view wanted = nameForPeople(phase);
        if (std::ranges::equal(text, wanted, {}, folded)) return phase;
    }
    return std::nullopt;
}

}  // namespace chairside
