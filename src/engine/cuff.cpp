#include "engine/cuff.h"

#include <algorithm>

#include "engine/monitor_book.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration kFutureTolerated = 10s;  // a cuff ahead of now by more has a time that cannot be believed
constexpr Duration kPastTolerated = 24h;    // so has one from before yesterday

CuffTriple tripleOf(const DeviceMessage& message) {
    CuffTriple triple;
    for (const Observation& o : message.observations) {
        if (!isCuff(o.vital)) continue;
        triple.values[slot(o.vital) - slot(Vital::NibpSystolic)] = o.value;
        if (o.measuredAt) triple.deviceTime = o.measuredAt;
    }
    return triple;
}

bool contradicts(const CuffTriple& triple) {
    const auto& [systolic, diastolic, mean] = triple.values;
    if (systolic && diastolic && *diastolic >= *systolic) return true;
    if (mean && systolic && *mean > *systolic) return true;
    return mean && diastolic && *mean < *diastolic;
}

// The cuff's own time on the station's clock, when it can be believed.
std::optional<WallTime> corrected(const Turn& turn, const Monitor& monitor, const CuffTriple& triple) {
    if (!triple.deviceTime) return std::nullopt;
    const WallTime at = *triple.deviceTime + smallestOffset(monitor).value_or(Duration::zero());
    const Duration age = turn.wall() - at;
    if (age < -kFutureTolerated || age > kPastTolerated) return std::nullopt;
    return std::min(at, turn.wall());
}

}  // namespace

CuffArrival recogniseCuff(Turn& turn, Monitor& monitor, const DeviceMessage& message) {
    const CuffTriple triple = tripleOf(message);
    const bool firstHere = !monitor.cuffHeardThisConnection;
    const bool same = monitor.cuff && *monitor.cuff == triple;
    CuffArrival arrival;
    arrival.contradictory = contradicts(triple);
    arrival.measuredAt = corrected(turn, monitor, triple);
    monitor.cuffHeardThisConnection = true;
    monitor.cuff = triple;
    if (arrival.measuredAt) {
        arrival.isNew = arrival.fresh = !same;
        return arrival;
    }
    // Without a time that can be believed only a change tells that the cuff was inflated again. The first one after a
    // connection may be from before it: charted with its age unknown, counted by no check.
    arrival.isNew = !same;
    arrival.fresh = !same && !firstHere;
    if (arrival.fresh) arrival.measuredAt = turn.wall();
    return arrival;
}

}  // namespace chairside::engine
