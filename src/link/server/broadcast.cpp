#include "link/server/broadcast.h"

#include <spdlog/spdlog.h>

#include "codec/event_codec.h"
#include "codec/reading_codec.h"
#include "link/client/frame.h"
#include "link/server/live_values.h"

namespace chairside::link {
namespace {

// An entry's events are far below a frame's limit (some hundred at most); one that is not would be our own fault, and
// clients then see a gap that only a snapshot mends.
FrameBytes bytesOf(const v1::StationFrame& frame) {
    auto bytes = encodeFrame(frame);
    if (!bytes) {
        spdlog::error("link: events of one entry not sent: {}", bytes.error().text());
        return nullptr;
    }
    return std::make_shared<const std::string>(std::move(bytes).value());
}

void addLive(const engine::Event& event, LiveValues& live) {
    v1::Reading reading;
    if (const auto* taken = std::get_if<engine::ReadingTaken>(&event.what)) {
        codec::toProto(taken->reading, reading);
        live.add(taken->chair.value(), reading, event.at.ms());
    } else if (const auto* aged = std::get_if<engine::ReadingAged>(&event.what)) {
        codec::toProto(aged->reading, reading);
        live.add(aged->chair.value(), reading, 0);
    }
}

bool isReading(const engine::Event& event) {
    return std::holds_alternative<engine::ReadingTaken>(event.what) ||
           std::holds_alternative<engine::ReadingAged>(event.what);
}

}  // namespace

std::shared_ptr<const Broadcast> makeBroadcast(std::uint64_t sequence, const engine::Events& events) {
    auto broadcast = std::make_shared<Broadcast>();
    broadcast->sequence = sequence;
    v1::StationFrame eventsFrame;
    eventsFrame.mutable_events()->set_sequence(sequence);
    LiveValues live;
    for (const engine::Event& event : events) {
        if (isReading(event)) {
            addLive(event, live);
            continue;
        }
        codec::toProto(event, *eventsFrame.mutable_events()->add_events());
        if (const auto* gone = std::get_if<engine::ChairRemoved>(&event.what)) {
            broadcast->removed.push_back(gone->chair.value());
            live.forget(gone->chair.value());
        }
    }
    if (eventsFrame.events().events_size() > 0) broadcast->events = bytesOf(eventsFrame);
    if (live.empty()) return broadcast;
    v1::StationFrame liveFrame;
    *liveFrame.mutable_live() = live.take();
    liveFrame.mutable_live()->set_sequence(sequence);
    broadcast->live = bytesOf(liveFrame);
    broadcast->values = std::move(*liveFrame.mutable_live());
    return broadcast;
}

}  // namespace chairside::link
