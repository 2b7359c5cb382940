// Which HL7 messages may come again because their sender did not hear that they were taken: the connection ended
// before their answer, or with answers that were perhaps not read, or the answer was that they are not saved.
// Thread-safe; bounded. Of this run only: after a restart the engine itself takes every message for one
// (docs/decisions/0016-resends.md).
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string_view>
#include <unordered_map>

#include "engine/intake.h"

namespace chairside::station {

class UnheardFrames {
public:
    struct Frame {
        engine::Lane lane = 0;
        std::uint64_t digest = 0;
        bool dated = false;  // it tells when it was sent: the same bytes are the same message, and no repetition
    };

    // Of a sender and its bytes; never 0.
    [[nodiscard]] static std::uint64_t digest(std::string_view peer, std::string_view bytes);

    // A message came on this lane. True: the same may have come before unheard; asked once for each.
    [[nodiscard]] bool came(engine::Lane lane, std::uint64_t digest);
    void answered(const Frame& frame, bool durable);
    void ended(engine::Lane lane, engine::Heard heard);  // its connection

    static constexpr std::size_t kMost = 8192;
    static constexpr std::size_t kAnsweredMost = engine::Intake::kLaneDepth;  // of a lane that may be unread

private:
    struct Open {
        std::deque<std::uint64_t> unanswered;
        std::deque<std::uint64_t> answered;  // the last, dated ones: their sender may still miss the answer
    };
    void letGo(engine::Lane lane, std::uint64_t digest);
    void release(engine::Lane lane, std::uint64_t digest, bool unheard);
    void remember(std::uint64_t digest);

    std::mutex mutex_;
    std::map<engine::Lane, Open> lanes_;
    std::unordered_map<std::uint64_t, engine::Lane> holders_;  // of what lanes_ holds: who brought it last
    std::set<std::uint64_t> unheard_;
    std::deque<std::uint64_t> order_;  // of unheard_, oldest first; may name some that are gone
};

}  // namespace chairside::station
