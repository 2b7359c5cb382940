// One journal entry's events as all clients get them: converted and serialised once, shared by every session.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "engine/event.h"

namespace chairside::link {

using FrameBytes = std::shared_ptr<const std::string>;

struct Broadcast {
    std::uint64_t sequence = 0;
    FrameBytes events;                 // an EventsFrame; null when the entry made readings only
    FrameBytes live;                   // a LiveFrame; null when it made none
    v1::LiveFrame values;              // what `live` says, for clients that are busy
    std::vector<std::string> removed;  // chairs that are gone: nothing live may follow of them
};

[[nodiscard]] std::shared_ptr<const Broadcast> makeBroadcast(std::uint64_t sequence, const engine::Events& events);

}  // namespace chairside::link
