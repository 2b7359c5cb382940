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

struct ToldTime {
    WallTime at;
    bool hasSeconds = false;  // false: the begin of the minute that was told
};

class MessageTimes {
public:
    // `zone` may be null. `notes` receives one Unmapped for each text that is no time, for 64 at most. All must outlive
    // this.
    MessageTimes(const Hl7Message& message, const ZoneRules* zone, std::vector<Unmapped>& notes);

    // MSH-7.
    [[nodiscard]] std::optional<WallTime> sentAt() const { return atOf(sent_); }
    [[nodiscard]] std::optional<ToldTime> sent() const { return sent_; }
    // Takes a whole field. No value: it says no time, or cannot be read (noted).
    [[nodiscard]] std::optional<WallTime> read(std::string_view field) { return atOf(told(field)); }
    [[nodiscard]] std::optional<ToldTime> told(std::string_view field);
    // When a value was measured that this time was told for. One without seconds, taken as it is, would make each value
    // up to a minute late: then it is the message's time; where that has no seconds either, none (the arrival counts).
    // Only where the message was surely sent more than 10 s later it is the minute: a value that old is not live.
    [[nodiscard]] std::optional<WallTime> measuredAt(const ToldTime& told) const {
        return told.hasSeconds ? std::optional{told.at} : measuredWithin(told.at);
    }

private:
    static std::optional<WallTime> atOf(const std::optional<ToldTime>& told) {
        return told ? std::optional{told->at} : std::nullopt;
    }
    [[nodiscard]] std::optional<WallTime> measuredWithin(WallTime minute) const;
    [[nodiscard]] Result<ToldTime> resolve(std::string_view field) const;
    void note(std::string_view field, const Error& error);
    [[nodiscard]] std::string_view firstComponent(std::string_view field) const;

    const Hl7Message* message_;
    const ZoneRules* zone_;
    std::vector<Unmapped>* notes_;
    std::optional<int> headerOffset_;
    std::optional<ToldTime> sent_;
    static constexpr std::size_t kKnownMax = 8;
    std::array<std::pair<std::string_view, std::optional<ToldTime>>, kKnownMax> known_;
    std::size_t knownCount_ = 0;
    static constexpr std::size_t kUnreadableMax = 64;
    std::vector<std::string_view> unreadable_;  // noted, each once, the first ones
};

}  // namespace chairside::wire
