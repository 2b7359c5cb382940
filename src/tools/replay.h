// A journal run again: every stored input through a fresh engine, each entry's events compared with the stored ones,
// byte for byte. Stored events are facts: differences are said, nothing is rewritten.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "engine/engine.h"
#include "record/journal_reader.h"
#include "tools/event_diff.h"

namespace chairside::tools {

struct Difference {
    std::uint64_t sequence = 0;
    EventDiff events;
};

class Replay {
public:
    // An Error when the entry cannot be run: it does not follow, goes back in time, or holds no input.
    [[nodiscard]] Outcome take(const record::StoredEntry& entry, const std::function<void(const Difference&)>& differs);

    [[nodiscard]] std::uint64_t entries() const { return entries_; }
    [[nodiscard]] std::uint64_t events() const { return events_; }
    [[nodiscard]] std::uint64_t differences() const { return differences_; }
    // Of the station run that wrote the last entries taken.
    [[nodiscard]] const std::string& writtenBy() const { return writtenBy_; }

private:
    engine::Engine engine_;
    engine::Stamp last_;
    std::uint64_t entries_ = 0;
    std::uint64_t events_ = 0;
    std::uint64_t differences_ = 0;
    std::string writtenBy_;
};

}  // namespace chairside::tools
