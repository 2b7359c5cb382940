#include "engine/bursts.h"

#include <algorithm>
#include <utility>

#include "engine/charting.h"

namespace chairside::engine {
namespace {

constexpr int kBurstFraction = 4;  // a vital that comes again within a quarter of the interval is a burst
constexpr Duration kBurstMost = std::chrono::seconds{2};  // however long that is: a monitor may begin to speak quicker

bool tells(const DeviceMessage& message, Vital vital) {
    return std::ranges::find(message.observations, vital, &Observation::vital) != message.observations.end();
}

// A cuff's time tells nothing of the rest: it is told again with everything.
bool hasDeviceTime(const DeviceMessage& message) {
    return message.sentAt.has_value() || std::ranges::any_of(message.observations, [](const Observation& o) {
               return o.measuredAt.has_value() && !isCuff(o.vital);
           });
}

// It has nothing to do with what is held.
bool isOfOthers(const DeviceMessage& message, const DeviceMessage& held) {
    return !hasDeviceTime(message) &&
           std::ranges::none_of(message.observations, [&](const Observation& o) { return tells(held, o.vital); });
}

Duration burstOf(const Monitor& monitor) { return std::min(*monitor.learnedInterval / kBurstFraction, kBurstMost); }

bool isBurst(const Turn& turn, const Chair& chair, const Monitor& monitor, const DeviceMessage& message) {
    if (hasDeviceTime(message) || !monitor.learnedInterval) return false;
    const Instant recently = turn.at - burstOf(monitor);
    return std::ranges::any_of(message.observations, [&](const Observation& o) {
        return (monitor.held && tells(*monitor.held, o.vital)) || showsSince(chair, monitor, o.vital, recently);
    });
}

// The same cuff value again: monitors repeat the last measurement with every message.
bool repeats(const DeviceMessage& message, const Observation& held) {
    return isCuff(held.vital) && std::ranges::any_of(message.observations, [&](const Observation& o) {
               return o.vital == held.vital && o.value == held.value && o.measuredAt == held.measuredAt;
           });
}

// What is held of a vital is late once that vital is told again; of a cuff, all its values at once when any is another.
// The rest is the newest of its vitals still, and held on.
void hold(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message) {
    DeviceMessage newest = message;
    if (monitor.held) {
        DeviceMessage before = *std::exchange(monitor.held, std::nullopt);
        const auto isToldAgain = [&](const Observation& o) { return tells(message, o.vital); };
        const bool isAnotherCuff = std::ranges::any_of(before.observations, [&](const Observation& o) {
            return isCuff(o.vital) && isToldAgain(o) && !repeats(message, o);
        });
        if (!isAnotherCuff) std::erase_if(before.observations, [&](const auto& o) { return repeats(message, o); });
        const auto rest = std::ranges::stable_partition(before.observations, [&](const Observation& o) {
            return isCuff(o.vital) ? isAnotherCuff : isToldAgain(o);
        });
        newest.observations.insert(newest.observations.begin(), rest.begin(), rest.end());
        before.observations.erase(rest.begin(), rest.end());
        chart(turn, chair, monitor, before, ChartAs::Late);
    }
    monitor.held = std::move(newest);
    monitor.heldUntil = turn.at + burstOf(monitor);
    if (!turn.soonest || monitor.heldUntil < *turn.soonest) turn.soonest = monitor.heldUntil;
}

}  // namespace

void chartOrHold(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message) {
    if (isBurst(turn, chair, monitor, message)) return hold(turn, chair, monitor, message);
    if (!monitor.held || !isOfOthers(message, *monitor.held)) chartHeld(turn, chair, monitor);
    chart(turn, chair, monitor, message, ChartAs::Live);
}

void chartHeld(Turn& turn, Chair& chair, Monitor& monitor) {
    if (!monitor.held) return;
    const DeviceMessage held = *std::exchange(monitor.held, std::nullopt);
    chart(turn, chair, monitor, held, ChartAs::Live);
}

}  // namespace chairside::engine
