// Which HL7 messages may come again because their sender did not hear that they were taken: the connection ended
// before their answer, or the answer was that they are not saved. Thread-safe; bounded. Of this run only: after a
// restart the engine itself takes every message for one (docs/decisions/0016-resends.md).
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string_view>

#include "engine/intake.h"

namespace chairside::station {

class UnheardFrames {
public:
    // Of a sender and its bytes; never 0.
    [[nodiscard]] static std::uint64_t digest(std::string_view peer, std::string_view bytes);

    // A message came on this lane. True: the same may have come before unheard; asked once for each.
    [[nodiscard]] bool came(engine::Lane lane, std::uint64_t digest);
    void answered(engine::Lane lane, std::uint64_t digest, bool durable);
    void ended(engine::Lane lane);  // its connection

    static constexpr std::size_t kMost = 8192;

private:
    void remember(std::uint64_t digest);

    std::mutex mutex_;
    std::map<engine::Lane, std::deque<std::uint64_t>> unanswered_;
    std::set<std::uint64_t> unheard_;
    std::deque<std::uint64_t> order_;  // of unheard_, oldest first; may name some that are gone
};

}  // namespace chairside::station
