// An alarm profile at work: its rules, and which of them judge which vital. Made once for each version, never changed,
// shared by the chairs it judges.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "alarm/profile.h"

namespace chairside::engine {

struct Judging {
    explicit Judging(alarm::Profile of);

    alarm::Profile profile;
    std::array<std::vector<std::size_t>, kVitalSlots> byVital;  // places in profile.rules
    std::array<Duration, kVitalSlots> trendWindow{};  // how far back trends of the vital look; zero: none does

    [[nodiscard]] bool asks(Vital vital, std::size_t rule) const {
        return std::ranges::binary_search(byVital[slot(vital)], rule);
    }

private:
    void add(Vital vital, std::size_t rule);
};

using JudgedBy = std::shared_ptr<const Judging>;

[[nodiscard]] inline JudgedBy judgedBy(alarm::Profile profile) {
    return std::make_shared<const Judging>(std::move(profile));
}

}  // namespace chairside::engine
