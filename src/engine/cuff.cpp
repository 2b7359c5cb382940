#include "engine/cuff.h"

#include <algorithm>
#include <utility>

#include "engine/chair_technical.h"
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
std::optional<WallTime> corrected(const Turn& turn, const Monitor& monitor, std::optional<WallTime> deviceTime) {
    if (!deviceTime) return std::nullopt;
    const WallTime at = *deviceTime + smallestOffset(monitor).value_or(Duration::zero());
    const Duration age = turn.wall() - at;
    if (age < -kFutureTolerated || age > kPastTolerated) return std::nullopt;
    return std::min(at, turn.wall());
}

}  // namespace

void noteFailedCuff(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message) {
    if (!message.cuffFailedAt) return;
    const WallTime told = *message.cuffFailedAt;
    if (!monitor.failedCuff || monitor.failedCuff->at != told) {
        monitor.failedCuff = FailedCuff{told, false};
        return;
    }
    if (std::exchange(monitor.failedCuff->counted, true)) return;
    const auto at = corrected(turn, monitor, told);
    const bool isOld = !at || turn.wall() - *at >= staleAfter(chair, Vital::NibpSystolic);
    const bool isBeforeTheLast = monitor.cuff && monitor.cuff->deviceTime && told <= *monitor.cuff->deviceTime;
    if (!isOld && !isBeforeTheLast) countCuff(chair, true);
}

CuffArrival recogniseCuff(Turn& turn, Monitor& monitor, const DeviceMessage& message) {
    const CuffTriple triple = tripleOf(message);
    const bool firstHere = !monitor.cuffHeardThisConnection;
    const bool same = monitor.cuff && *monitor.cuff == triple;
    CuffArrival arrival;
    arrival.contradictory = contradicts(triple);
    arrival.measuredAt = corrected(turn, monitor, triple.deviceTime);
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
