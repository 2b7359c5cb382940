// Reads the times of one message: each text once, zones resolved, what cannot be read noted.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "vitals/observation.h"
#include "wire/hl7_message.h"
#include "wire/hl7_time.h"

namespace chairside::wire {

class MessageTimes {
public:
    // `zone` may be null. `notes` receives one Unmapped for each text that is no time. All must outlive this.
    MessageTimes(const Hl7Message& message, const ZoneRules* zone, std::vector<Unmapped>& notes);

    // MSH-7.
    [[nodiscard]] std::optional<WallTime> sentAt() const { return sentAt_; }
    // Takes a whole field. No value: it says no time, or cannot be read (noted).
    [[nodiscard]] std::optional<WallTime> read(std::string_view field);

private:
    [[nodiscard]] Result<WallTime> resolve(std::string_view field) const;
    [[nodiscard]] std::string_view firstComponent(std::string_view field) const;

    const Hl7Message* message_;
    const ZoneRules* zone_;
    std::vector<Unmapped>* notes_;
    std::optional<int> headerOffset_;
    std::optional<WallTime> sentAt_;
    static constexpr std::size_t kKnownMax = 8;
    std::array<std::pair<std::string_view, std::optional<WallTime>>, kKnownMax> known_;
    std::size_t knownCount_ = 0;
};

}  // namespace chairside::wire
