#include "engine/charting.h"

#include <algorithm>
#include <functional>

#include "engine/chair_alarms.h"
#include "engine/chair_technical.h"
#include "engine/cuff.h"
#include "engine/cuff_watch.h"
#include "engine/monitor_book.h"
#include "engine/session_commands.h"
#include "engine/sessions.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration kLateAfter = 10s;   // docs/clinical-numbers.md, "late"
constexpr Duration kMinute = 60s;      // a time to the minute may be so much too early
constexpr Duration kKeptAtMost = 24h;  // as of cuffs: what is said to be older was measured by another, wrong clock

std::string sourceOf(const Monitor& monitor) {
    const MonitorIdentity& who = monitor.identity;
    return monitor.protocol + ' ' + (who.device.empty() ? who.peer : who.device);
}

// Too low to be a heart that beats, or a probe on a finger that lives: not physiology, and not nothing.
bool isUnbelievable(const Reading& r) {
    const bool watched = r.vital == Vital::HeartRate || r.vital == Vital::PulseRate || r.vital == Vital::Spo2;
    return watched && r.state == ReadingState::Invalid && r.value < plausible(r.vital).lowest;
}

InvalidWhy whyInvalid(const Observation& o, bool cuffContradicts) {
    if (o.quality == Quality::Bad) return InvalidWhy::BadQuality;
    if (!plausible(o.vital).contains(o.value)) return InvalidWhy::Implausible;
    if (isCuff(o.vital) && cuffContradicts) return InvalidWhy::Contradictory;
    return InvalidWhy::NotInvalid;
}

Reading readingOf(const Turn& turn, const std::string& source, const Observation& o) {
    Reading reading;
    reading.vital = o.vital;
    reading.value = o.value;
    reading.deviceTime = o.measuredAt;
    reading.receivedAt = turn.wall();
    reading.since = turn.at;
    reading.quality = o.quality;
    reading.origin = o.origin;
    reading.demo = o.demo;
    reading.source = source;
    return reading;
}

// Times are compared on the station's axis, which moves by some milliseconds when its clock is sampled. Where the same
// monitor's own times say that it is not older, it is not.
bool isOlder(const Reading& reading, const Reading& shown) {
    const bool inOrder = reading.source == shown.source && reading.deviceTime && shown.deviceTime &&
                         *reading.deviceTime >= *shown.deviceTime;
    return shown.state == ReadingState::Valid && shown.since > reading.since && !inOrder;
}

// Puts the reading on the chair unless a newer one is there, and says it. Late ones are only said: they belong to the
// record, not to the screen.
void put(Turn& turn, Chair& chair, Reading reading, bool fresh) {
    VitalSlot& vital = chair.vitals[slot(reading.vital)];
    if (vital.reading && isOlder(reading, *vital.reading)) reading.state = ReadingState::Late;
    if (reading.state == ReadingState::Late) {
        turn.say(ReadingTaken{chair.id, std::move(reading), false});
        return;
    }
    vital.unbelievable = isUnbelievable(reading);
    if (reading.state == ReadingState::Valid) {
        arrive(turn, chair);
        vital.lastGood = reading.since;
        vital.expired = false;
    }
    vital.reading = reading;
    turn.say(ReadingTaken{chair.id, std::move(reading), fresh});
}

struct Arrived {
    Monitor& from;
    std::string source;  // the monitor in words: the same for all that a message brings
    ChartAs as;
    Duration delay{};  // of the message, where its own time stands in for values that have none
};

void chartContinuous(Turn& turn, Chair& chair, const Arrived& arrived, const Observation& o) {
    Reading reading = readingOf(turn, arrived.source, o);
    const Duration delay = o.measuredAt ? delayOf(turn, arrived.from, *o.measuredAt) : arrived.delay;
    reading.measuredAt = turn.wall() - delay;
    reading.since = turn.at - delay;
    reading.invalidWhy = whyInvalid(o, false);
    reading.state = reading.invalidWhy == InvalidWhy::NotInvalid ? ReadingState::Valid : ReadingState::Invalid;
    if (arrived.as == ChartAs::Late || delay > kLateAfter) reading.state = ReadingState::Late;
    const Instant since = reading.since;
    const bool late = reading.state != ReadingState::Valid;
    if (!late) chair.catchesUpUntil.reset();
    put(turn, chair, std::move(reading), true);
    const bool measured = chair.vitals[slot(o.vital)].lastGood == since && !late;
    if (measured) chair.facts.measured[slot(o.vital)] = since;
    judgeVital(turn, chair, o.vital, measured);
    // Last: what the session finds has the chair judged anew, which must not count a measurement twice.
    if (measured) noteReading(turn, chair, *chair.vitals[slot(o.vital)].reading);
}

void chartCuff(Turn& turn, Chair& chair, const Arrived& arrived, const DeviceMessage& message) {
    const CuffArrival arrival = recogniseCuff(turn, chair, arrived.from, message);
    if (!arrival.isNew) return;
    std::array<bool, kVitalSlots> measured{};
    bool failed = false;
    for (const Observation& o : message.observations) {
        if (!isCuff(o.vital) || !arrival.bringsThe(o.vital)) continue;
        Reading reading = readingOf(turn, arrived.source, o);
        reading.measuredAt = arrival.measuredAt;
        reading.since = arrival.since;
        reading.invalidWhy = whyInvalid(o, arrival.contradictory);
        reading.state = reading.invalidWhy == InvalidWhy::NotInvalid ? ReadingState::Valid : ReadingState::Invalid;
        // A cuff is shown with its age: it is late only when it would already be stale.
        const bool old = turn.at - reading.since >= staleAfter(chair, o.vital);
        if (arrived.as == ChartAs::Late || old) reading.state = ReadingState::Late;
        failed = failed || reading.state == ReadingState::Invalid;
        const bool valid = reading.state == ReadingState::Valid;
        const Instant since = reading.since;
        put(turn, chair, std::move(reading), arrival.fresh);
        // An older one than is known is charted late: it confirms nothing.
        if (!valid || chair.vitals[slot(o.vital)].lastGood != since) continue;
        measured[slot(o.vital)] = true;
        if (arrival.fresh) chair.facts.measured[slot(o.vital)] = since;
        if (arrival.fresh) noteCuffTime(turn, chair, since);
    }
    const bool good = std::ranges::any_of(measured, std::identity{});
    if (failed || good) countCuff(chair, failed);
    std::vector<CuffValue> values;
    for (const Vital vital : {Vital::NibpSystolic, Vital::NibpDiastolic, Vital::NibpMean}) {
        const VitalSlot& known = chair.vitals[slot(vital)];
        const bool before = arrival.completes && !measured[slot(vital)] && known.lastGood == arrival.since;
        if (known.reading) values.push_back({vital, measured[slot(vital)], before});
    }
    judgeCuff(turn, chair, values);
    // A mean that comes after both is no second measurement.
    const bool pair = measured[slot(Vital::NibpSystolic)] || measured[slot(Vital::NibpDiastolic)];
    if (arrival.fresh && pair && !failed) noteCuff(turn, chair);
}

// What the message's own time tells. It stands in where no value but the cuff's has a time: that tells the difference
// of the clocks. Where it is precise to the minute only, the reader leaves values without a time: they are live unless
// the message is surely late, as after an outage.
Duration learnFromMessage(Turn& turn, Monitor& monitor, const DeviceMessage& message) {
    if (!message.sentAt) return {};
    bool timed = false, untimed = false;
    for (const Observation& o : message.observations) {
        if (!isCuff(o.vital)) (o.measuredAt ? timed : untimed) = true;
    }
    if (timed && !untimed) return {};
    const Duration delay = learnDelay(turn, monitor, *message.sentAt, untimed ? kMinute : 0s);
    return untimed && delay > kMinute + kLateAfter ? delay : Duration::zero();
}

// The newest value of a message tells the difference of the clocks, and only it: older ones would look like a clock
// that is set with each of them. In the first message of a monitor it tells nothing where the message itself says that
// it is old.
void learnFromNewest(Turn& turn, Monitor& monitor, const DeviceMessage& message) {
    std::optional<WallTime> newest;
    for (const Observation& o : message.observations) {
        if (!isCuff(o.vital) && o.measuredAt) newest = std::max(newest.value_or(*o.measuredAt), *o.measuredAt);
    }
    if (!newest) return;
    const bool isFirst = monitor.offsets.minutes.empty();
    const Duration before = message.sentAt ? *message.sentAt - *newest : Duration::zero();
    const bool isOld = before > kMinute + kLateAfter && before <= kKeptAtMost;
    (void)learnDelay(turn, monitor, isFirst && isOld ? *message.sentAt : *newest);
}

void expireVital(Turn& turn, Chair& chair, Vital vital) {
    VitalSlot& s = chair.vitals[slot(vital)];
    s.expired = true;
    if (isLive(s)) {
        s.reading->state = ReadingState::Stale;
        turn.say(ReadingAged{chair.id, *s.reading});
    }
    noteExpired(chair, vital);
    leaveIfGone(turn, chair);
    judgeVital(turn, chair, vital, false);
}

}  // namespace

void chart(Turn& turn, Chair& chair, Monitor& monitor, const DeviceMessage& message, ChartAs as) {
    const Duration delay = learnFromMessage(turn, monitor, message);
    learnFromNewest(turn, monitor, message);
    const Arrived arrived{monitor, sourceOf(monitor), as, delay};
    turn.events.reserve(turn.events.size() + message.observations.size() + 1);  // nearly always all it makes
    bool anyCuff = false;
    for (const Observation& o : message.observations) {
        if (isCuff(o.vital)) {
            anyCuff = true;
        } else {
            chartContinuous(turn, chair, arrived, o);
        }
    }
    if (anyCuff) chartCuff(turn, chair, arrived, message);
}

bool showsSince(const Chair& chair, const Monitor& monitor, Vital vital, Instant since) {
    const auto& reading = chair.vitals[slot(vital)].reading;
    return reading && reading->since > since && reading->source == sourceOf(monitor);
}

void chartEntered(Turn& turn, Chair& chair, std::vector<Reading> readings) {
    std::vector<CuffValue> cuff;
    for (Reading& reading : readings) {
        const Vital vital = reading.vital;
        const Instant since = reading.since;
        if (turn.at - since >= staleAfter(chair, vital)) reading.state = ReadingState::Late;
        const bool live = reading.state == ReadingState::Valid;
        put(turn, chair, std::move(reading), true);
        const bool measured = live && chair.vitals[slot(vital)].lastGood == since;
        if (measured) chair.facts.measured[slot(vital)] = since;
        if (isCuff(vital)) {
            cuff.push_back({vital, measured});
        } else {
            judgeVital(turn, chair, vital, measured);
        }
    }
    if (!cuff.empty()) judgeCuff(turn, chair, cuff);
}

void expireReadings(Turn& turn, Chair& chair) {
    expireCuffHold(turn, chair);
    const auto isDue = [&turn](std::optional<Instant> due) { return due && *due <= turn.at; };
    if (isDue(linkDue(chair))) {
        chair.linkExpired = true;
        judgeLink(turn, chair);
    }
    for (const Vital vital : kAllVitals) {
        if (isDue(expiryOf(chair, vital))) expireVital(turn, chair, vital);
    }
    if (!chair.catchesUpUntil || *chair.catchesUpUntil > turn.at) return;
    chair.catchesUpUntil.reset();
    judgeLink(turn, chair);
}

std::optional<Instant> readingDeadline(const Chair& chair) {
    std::optional<Instant> first;
    const auto consider = [&first](std::optional<Instant> due) {
        if (due && (!first || *due < *first)) first = due;
    };
    consider(linkDue(chair));
    consider(cuffHoldDeadline(chair));
    consider(chair.catchesUpUntil);
    for (const Vital vital : kAllVitals) consider(expiryOf(chair, vital));
    return first;
}

}  // namespace chairside::engine
