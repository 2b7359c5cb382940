#include "engine/cuff.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "engine/chair_technical.h"
#include "engine/monitor_book.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration kFutureTolerated = 10s;  // a cuff ahead of now by more has a time that cannot be believed
constexpr Duration kPastTolerated = 24h;    // so has one from before yesterday
constexpr Duration kStampedWithin = 1s;     // of the message's time, which may be given in whole seconds
constexpr Duration kStampedAgain = 90s;     // told again so soon it is no other cuff; cuffs are rechecked after 2 min
constexpr Duration kPartsWithin = 15s;      // of one measurement without a time of its own; cuffs are not that quick

CuffTriple tripleOf(const DeviceMessage& message) {
    CuffTriple triple;
    for (const Observation& o : message.observations) {
        if (!isCuff(o.vital)) continue;
        triple.values[slot(o.vital) - slot(Vital::NibpSystolic)] = o.value;
        if (o.measuredAt) triple.deviceTime = o.measuredAt;
    }
    if (triple.deviceTime && message.sentAt) {
        const Duration off = *triple.deviceTime - *message.sentAt;
        triple.stamped = off >= -kStampedWithin && off <= kStampedWithin;
    }
    return triple;
}

// What a message's values are to the measurement that is known.
enum class Relation : std::uint8_t {
    Another,  // a measurement of its own
    Resend,   // nothing that is not known
    Part,     // values it lacks, of the same measurement
    Stray,    // values it lacks, too long after it
};

// A time that goes with the message's tells no more than none: who tells the last cuff with everything tells it soon
// again, and who tells each cuff once, at once, does not. Of who was heard to stamp it again it is the same also after
// a silence, which is not always one of the connection: a gateway keeps its own.
bool sameTime(const CuffTriple& known, const CuffTriple& told) {
    if (known.deviceTime == told.deviceTime) return true;
    if (!known.stamped || !told.stamped) return false;
    const bool stampsAgain = known.told > known.changed;
    return told.told - known.told <= kStampedAgain || stampsAgain;
}

bool differ(const CuffTriple& known, const CuffTriple& told) {
    for (std::size_t i = 0; i < told.values.size(); ++i) {
        if (known.values[i] && told.values[i] && *known.values[i] != *told.values[i]) return true;
    }
    return false;
}

std::array<bool, 3> lackedBy(const CuffTriple& known, const CuffTriple& told) {
    std::array<bool, 3> lacked{};
    for (std::size_t i = 0; i < told.values.size(); ++i) lacked[i] = told.values[i] && !known.values[i];
    return lacked;
}

Relation relate(const CuffTriple& known, const CuffTriple& told) {
    if (!sameTime(known, told) || differ(known, told)) return Relation::Another;
    if (std::ranges::none_of(lackedBy(known, told), std::identity{})) return Relation::Resend;
    const bool ownTime = told.deviceTime && !told.stamped;
    const bool together = known.since && (ownTime || told.told - known.changed <= kPartsWithin);
    return together ? Relation::Part : Relation::Stray;
}

void merge(const CuffTriple& from, CuffTriple& to) {
    for (std::size_t i = 0; i < from.values.size(); ++i) {
        if (!to.values[i]) to.values[i] = from.values[i];
    }
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

// Where nothing but cuffs has a time, nothing tells whether its clock is slow: one that would be stale is not believed,
// for it would be judged by no rule.
std::optional<WallTime> measuredWhen(const Turn& turn, const Chair& chair, const Monitor& monitor,
                                     std::optional<WallTime> deviceTime) {
    const auto at = corrected(turn, monitor, deviceTime);
    const bool isSure = smallestOffset(monitor).has_value();
    return at && !isSure && turn.wall() - *at >= staleAfter(chair, Vital::NibpSystolic) ? std::nullopt : at;
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

CuffArrival recogniseCuff(Turn& turn, const Chair& chair, Monitor& monitor, const DeviceMessage& message) {
    CuffTriple told = tripleOf(message);
    told.told = turn.at;
    const bool firstHere = !std::exchange(monitor.cuffHeardThisConnection, true);
    const std::optional<CuffTriple>& known = monitor.cuff;
    const Relation relation = known ? relate(*known, told) : Relation::Another;
    CuffArrival arrival;
    if (relation == Relation::Resend) {
        monitor.cuff->told = turn.at;
        // Said in a later message too: the cuff's own.
        if (known->deviceTime == told.deviceTime) monitor.cuff->stamped = known->stamped && told.stamped;
        return arrival;
    }
    arrival.isNew = true;
    arrival.brings = lackedBy(relation == Relation::Another ? CuffTriple{} : *known, told);
    told.changed = turn.at;
    if (relation == Relation::Part) {
        told.stamped = known->stamped;
        told.deviceTime = known->deviceTime;
        told.measuredAt = known->measuredAt;
        told.since = known->since;
        const std::array<bool, 3> all = lackedBy(CuffTriple{}, told);
        merge(*known, told);
        arrival.completes = true;
        arrival.contradictory = contradicts(told);
        if (arrival.contradictory) arrival.brings = all;  // what was believed alone is not any more
    } else {
        // Without a time that can be believed only a change tells that the cuff was inflated again. The first one after
        // a connection may be from before it: charted with its age unknown, counted by no check. So may the same values
        // with another stamp.
        const bool mayBeOld = known && known->stamped && told.stamped && !differ(*known, told);
        if (!firstHere || !mayBeOld) told.measuredAt = measuredWhen(turn, chair, monitor, told.deviceTime);
        if (!told.measuredAt && !firstHere) told.measuredAt = turn.wall();
        told.since = told.measuredAt ? turn.at - (turn.wall() - *told.measuredAt) : turn.at;
        arrival.contradictory = contradicts(told);
        // Known as well when it is told again.
        if (relation == Relation::Stray) merge(*known, told);
    }
    arrival.fresh = told.measuredAt.has_value();
    arrival.measuredAt = told.measuredAt;
    arrival.since = *told.since;
    monitor.cuff = told;
    return arrival;
}

}  // namespace chairside::engine
