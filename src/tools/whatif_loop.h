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
    // With `profile` that one judges all along, and takes the limits of sessions whatever its bounds for them; without
    // it those that were in force.
    explicit OpenLoop(std::optional<alarm::Profile> profile);

    // `at.sequence` is the journal's: it names the session that an input begins. False: it is a limit for a session,
    // and was refused.
    bool take(const engine::Input& input, engine::Stamp at);

    // What began on these chairs.
    [[nodiscard]] std::vector<Found> found(const std::set<std::string>& mine) const;
    // How many limits for a session on these chairs were refused, of those that were taken.
    [[nodiscard]] std::size_t limitsRefused(const std::set<std::string>& mine) const;

private:
    bool apply(const engine::Input& input, engine::Stamp at);
    void note(const engine::AlarmChanged& changed);
    [[nodiscard]] std::string sessionOn(const ChairId& chair) const;

    std::optional<alarm::Profile> profile_;
    engine::Engine engine_;
    engine::Events events_;
    std::vector<Found> found_;
    std::map<alarm::OccurrenceId, std::size_t> open_;   // place in found_
    std::map<std::string, std::size_t> limitsRefused_;  // by chair
};

}  // namespace chairside::tools
