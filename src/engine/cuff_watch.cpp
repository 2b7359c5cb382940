#include "engine/cuff_watch.h"

#include <algorithm>

#include "engine/chair_alarms.h"
#include "session/checks.h"

namespace chairside::engine {
namespace {

using alarm::TechnicalCause;

// docs/clinical-numbers.md, "Cuff readings".
constexpr Duration kHoldMost = std::chrono::seconds{60};
constexpr Duration kBloodComesBack = std::chrono::seconds{15};  // after the cuff has let go
constexpr Duration kCycleTolerance = std::chrono::seconds{30};

const TechnicalKey kCycle{TechnicalCause::CuffCycle, Vital::NibpSystolic, {}};

// Seen more often than once: a cycle, not a measurement by hand.
std::optional<Duration> cycleOf(const Chair& chair) {
    if (chair.cuffTimes.size() < kCuffTimesKept) return std::nullopt;
    std::array<Duration, kCuffTimesKept - 1> gaps;
    for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i] = chair.cuffTimes[i + 1] - chair.cuffTimes[i];
    std::ranges::sort(gaps);
    return gaps[gaps.size() / 2];
}

// What the protocol of the running session asks for, else the profile.
std::optional<Duration> intervalOf(const Chair& chair, Instant now) {
    if (chair.session) return session::intervalOf(*chair.session, session::CheckKind::BloodPressure, now);
    for (const alarm::CheckInterval& check : chair.judged->profile.checks) {
        const bool applies = inSession(chair.phase) && check.phases.contains(chair.phase);
        if (check.vital == Vital::NibpSystolic && applies) return check.interval;
    }
    return std::nullopt;
}

Quantity inSeconds(Duration d) { return Quantity::fromMilli(d.count()); }

// The rate is lost with the probe only when it is the probe's.
bool isOfProbe(const Chair& chair, Vital vital) {
    if (vital == Vital::Rate) return rateSlot(chair).reading && rateSlot(chair).reading->vital == Vital::PulseRate;
    return vital == Vital::Spo2 || vital == Vital::PulseRate;
}

}  // namespace

void noteInflation(Turn& turn, Chair& chair, const DeviceMessage& message) {
    auto& hold = chair.cuffHold;
    if (message.cuffInflating) {
        if (chair.probeOnCuffArm && !hold) hold = CuffHold{turn.at + kHoldMost, true, false};
        return;
    }
    if (!hold) return;
    if (hold->over) return hold.reset();
    if (hold->inflating) hold->until = std::min(hold->until, turn.at + kBloodComesBack);
    hold->inflating = false;
}

bool waitsForCuff(const Chair& chair, Vital vital, Instant now) {
    return chair.cuffHold && now < chair.cuffHold->until && isOfProbe(chair, vital);
}

std::optional<Instant> cuffHoldDeadline(const Chair& chair) {
    if (!chair.cuffHold || chair.cuffHold->over) return std::nullopt;
    return chair.cuffHold->until;
}

void expireCuffHold(Turn& turn, Chair& chair) {
    const auto due = cuffHoldDeadline(chair);
    if (!due || *due > turn.at) return;
    chair.cuffHold->over = true;
    if (!chair.cuffHold->inflating) chair.cuffHold.reset();
    judgeLink(turn, chair);
}

void noteCuffTime(Turn& turn, Chair& chair, Instant at) {
    if (!chair.cuffTimes.empty() && at <= chair.cuffTimes.back()) return;
    chair.cuffTimes.push_back(at);
    if (chair.cuffTimes.size() > kCuffTimesKept) chair.cuffTimes.erase(chair.cuffTimes.begin());
    if (!chair.technical.contains(kCycle)) return;
    // One cuff in time is enough: somebody has set the monitor.
    const auto interval = intervalOf(chair, turn.at);
    const std::size_t last = chair.cuffTimes.size() - 1;
    const bool inTime = !interval || (last > 0 && at - chair.cuffTimes[last - 1] <= *interval + kCycleTolerance);
    if (inTime) judgeCause(turn, chair, kCycle, false);
}

void compareCuffCycle(Turn& turn, Chair& chair) {
    const auto cycle = cycleOf(chair);
    const auto interval = intervalOf(chair, turn.at);
    const bool slow = cycle && interval && *cycle > *interval + kCycleTolerance;
    Particulars with;
    if (slow) with = {inSeconds(*cycle), {}, inSeconds(*interval)};
    judgeCause(turn, chair, kCycle, slow, with);
}

}  // namespace chairside::engine
