// An engine in open loop: the recorded inputs and the engine's own judging code, but nothing that people did about
// alarms. Acknowledgements, pauses and the like would have been others with other alarms. One thread each.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "tools/whatif_found.h"

namespace chairside::tools {

// True for inputs that an open-loop run takes.
[[nodiscard]] bool countsInOpenLoop(const engine::Input& input);

class OpenLoop {
public:
    // With `profile` that one judges all along; without it those that were in force.
    explicit OpenLoop(std::optional<alarm::Profile> profile) : profile_(std::move(profile)) {}

    void take(const engine::Input& input, Instant at);

    // What began on these chairs.
    [[nodiscard]] std::vector<Found> found(const std::set<std::string>& mine) const;

private:
    void apply(const engine::Input& input, Instant at);
    void note(const engine::AlarmChanged& changed);

    std::optional<alarm::Profile> profile_;
    engine::Engine engine_;
    std::uint64_t sequence_ = 0;
    engine::Events events_;
    std::vector<Found> found_;
    std::map<alarm::OccurrenceId, std::size_t> open_;  // place in found_
};

}  // namespace chairside::tools
