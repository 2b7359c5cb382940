#include "engine/inputs.h"

#include <algorithm>

#include "base/result.h"
#include "engine/attention.h"
#include "engine/bursts.h"
#include "engine/chair_alarms.h"
#include "engine/chair_technical.h"
#include "engine/charting.h"
#include "engine/cuff.h"
#include "engine/cuff_watch.h"
#include "engine/delivery.h"
#include "engine/monitor_book.h"
#include "engine/pause.h"
#include "engine/profiles.h"
#include "engine/refused_demo.h"
#include "engine/reports.h"
#include "engine/session_commands.h"
#include "engine/sessions.h"
#include "engine/standby.h"
#include "engine/technical_guards.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration kStepNoticed = 100ms;  // a wall clock that is off by more was set by somebody
constexpr Duration kAnswersKept = 24h;    // a resent command acts once for this long

constexpr std::size_t kUndatedSuspects = 16;  // what all lanes together had in flight when the station ended

void consider(std::optional<Instant>& first, std::optional<Instant> due) {
    if (due && (!first || *due < *first)) first = due;
}

void touch(Turn& turn, Chair& chair) {
    reviewSession(turn, chair);
    followWhenFree(turn, chair);
    setDue(turn.state, chair);
    if (chair.due && (!turn.soonest || *chair.due < *turn.soonest)) turn.soonest = chair.due;
}

void setLink(Turn& turn, Chair& chair, bool connected, const std::string& monitor, const std::string& reason) {
    if (chair.connected == connected && chair.monitor == monitor) return;
    chair.connected = connected;
    chair.monitor = monitor;
    turn.say(ChairLinkChanged{chair.id, connected, monitor, reason});
    reviewAnnunciators(turn);
}

// A link batch has a name of its own. An HL7 message does not: a monitor may well say the same twice. The same bytes
// are a resend only while their sender may not have heard that they were taken, and once (docs/decisions/0016).
bool alreadyTaken(Turn& turn, const DeviceMessage& message) {
    State& state = turn.state;
    if (message.protocol == "link" && !message.messageId.empty()) {
        if (state.batches.find(message.messageId) != nullptr) return true;
        state.batches.take(message.messageId, {turn.sequence, false}, kBatchesMax);
        return false;
    }
    if (message.digest == 0) return false;
    if (auto* taken = state.frames.find(message.digest); taken && (taken->suspect || message.mayBeResent)) {
        taken->suspect = false;
        return true;
    }
    state.frames.take(message.digest, {turn.sequence, false, !message.sentAt}, kFramesMax);
    return false;
}

// No more of the burst is waited for: what is held is its last.
void release(Turn& turn, Monitor& monitor) {
    Chair* chair = findChair(turn.state, monitor.chair);
    if (chair == nullptr) return monitor.held.reset();
    chartHeld(turn, *chair, monitor);
    touch(turn, *chair);
}

// Bytes that name nobody are those of the monitor at that address, unless several speak from there (a gateway).
Monitor* whoseRejection(Turn& turn, const MonitorIdentity& sender) {
    if (!sender.bed.empty() || !sender.device.empty()) {
        // It may be cut short before it names the device: one that is known keeps its name.
        const auto known = turn.state.monitors.find(monitorKey(sender));
        return known != turn.state.monitors.end() ? &known->second : findMonitor(turn, sender);
    }
    Monitor* only = nullptr;
    for (auto& [key, monitor] : turn.state.monitors) {
        if (monitor.identity.peer != sender.peer || !monitor.connected) continue;
        if (only != nullptr) return findMonitor(turn, sender);
        only = &monitor;
    }
    return only != nullptr ? only : findMonitor(turn, sender);
}

void makeConfiguredChairs(Turn& turn) {
    const Configuration& configuration = turn.state.configuration;
    for (const ChairConfiguration& configured : configuration.chairs) {
        const auto [it, isNew] = turn.state.chairs.try_emplace(configured.chair);
        Chair& chair = it->second;
        chair.id = configured.chair;
        chair.expected = configured.expected.empty() ? configuration.expected : configured.expected;
        chair.probeOnCuffArm = configured.probeOnCuffArm;
        if (!isNew) continue;
        beginJudging(turn.state, chair);
        turn.say(ChairAdded{chair.id});
    }
}

void removeOtherChairs(Turn& turn) {
    const Configuration& configuration = turn.state.configuration;
    auto& chairs = turn.state.chairs;
    for (auto it = chairs.begin(); it != chairs.end();) {
        const bool stays = configuration.automatic() ||
                           std::ranges::find(configuration.chairs, it->first, &ChairConfiguration::chair) !=
                               configuration.chairs.end();
        if (stays) {
            ++it;
            continue;
        }
        forEachOpen(it->second, [&](Guard& guard) { endOccurrence(turn, it->second, guard); });
        forEachGuard(it->second, [&](Guard& guard) { forgetLatched(turn, guard); });
        turn.say(ChairRemoved{it->first});
        it = chairs.erase(it);
    }
}

// Which chair each monitor serves now, before it speaks again. The one it left has lost it.
void bindAnew(Turn& turn) {
    for (auto& [key, monitor] : turn.state.monitors) {
        const ChairId before = monitor.chair;
        bind(turn.state, monitor);
        Chair* left = monitor.chair == before ? nullptr : findChair(turn.state, before);
        if (left == nullptr || left->monitor != inWords(monitor.identity)) continue;
        setLink(turn, *left, false, left->monitor, "the configuration names another chair for this monitor");
    }
}

const AnsweredCommand* answeredBefore(const State& state, const CommandId& id) {
    const auto found = std::ranges::find(state.answered, id, &AnsweredCommand::id);
    return found == state.answered.end() ? nullptr : &*found;
}

void remember(Turn& turn, AnsweredCommand answer) {
    auto& answered = turn.state.answered;
    answered.push_back(std::move(answer));
    while (answered.size() > kAnsweredMax || answered.front().at + kAnswersKept < turn.at) answered.pop_front();
}

// Nothing to judge by: the record keeps it.
std::string execute(Turn& /*turn*/, const DraftProfile& /*wanted*/, const Actor& /*by*/) { return {}; }

std::string execute(Turn& turn, const ActivateProfile& wanted, const Actor& by) {
    return activateProfile(turn, wanted, by);
}

struct Obey {
    Turn& turn;
    const Actor& by;
    template <class Wanted>
    std::string operator()(const Wanted& wanted) const {
        return execute(turn, wanted, by);
    }
};

}  // namespace

void setDue(const State& state, Chair& chair) {
    chair.due = readingDeadline(chair);
    consider(chair.due, guardDeadline(chair));
    consider(chair.due, chair.sessionDue);
    consider(chair.due, standbyDeadline(state.configuration.profile, chair));
    forEachOpen(
        chair, [&](const Guard& guard) { consider(chair.due, attentionDeadline(state.configuration.profile, guard)); });
}

std::optional<Instant> stationDeadline(const State& state) {
    std::optional<Instant> first;
    if (state.pause) consider(first, state.pause->until);
    consider(first, deliveryDeadline(state));
    consider(first, stationTechnicalDeadline(state));
    for (const auto& [key, guard] : state.stationTechnical) {
        consider(first, attentionDeadline(state.configuration.profile, guard));
    }
    return first;
}

void standStill(State& state, const Started& started, Instant now) {
    forEachGuardOf(state, [&](Guard& guard) { shiftAttention(guard, started.gap); });
    // What ran out meanwhile ends now: nobody could see it before.
    if (state.pause && state.pause->until < now) state.pause->until = now;
    for (auto& [key, guard] : state.stationTechnical) shiftDelay(guard, started.gap);
    for (auto& [id, chair] : state.chairs) {
        shiftDelays(chair, started.gap);
        if (chair.standby && !chair.standby->over) chair.standby->until = std::max(chair.standby->until, now);
        setDue(state, chair);
    }
}

void releaseHeld(Turn& turn) {
    for (auto& [key, monitor] : turn.state.monitors) {
        if (monitor.held && monitor.heldUntil <= turn.at) release(turn, monitor);
    }
}

void releaseAllHeld(Turn& turn) {
    for (auto& [key, monitor] : turn.state.monitors) {
        if (monitor.held) release(turn, monitor);
    }
}

void take(Turn& turn, const Started& started) {
    State& state = turn.state;
    state.clockAt = turn.at;
    state.clockWall = started.wall;
    state.clockIsReal = started.clockIsReal;
    state.demoAllowed = started.demoAllowed;
    for (auto& [key, monitor] : state.monitors) {
        monitor.connected = false;
        monitor.cuffHeardThisConnection = false;
    }
    for (auto& [id, chair] : state.chairs) {
        setLink(turn, chair, false, chair.monitor, "station started");
        noteAway(chair, started.gap);
        leaveIfGone(turn, chair);  // as older programs left it, and the next line
        endUnknownIfEmpty(turn, chair, {});
    }
    // Every connection ended with the run before; which acks arrived is not known.
    state.frames.suspectAll(kUndatedSuspects);
    forgetAnnunciators(turn);
    if (started.gap > Duration::zero()) {
        turn.say(GapRecorded{started.wall - started.gap, started.wall,
                             started.cleanStop ? "station stopped" : "station was interrupted"});
        judgeRestart(turn, started.gap);
    }
}

void take(Turn& turn, const ClockSample& sample) {
    const Duration off = sample.wall - turn.wall();
    const bool stepped = off > kStepNoticed || off < -kStepNoticed;
    turn.state.clockAt = turn.at;
    turn.state.clockWall = sample.wall;
    if (stepped) {
        turn.say(ClockStepped{off});
        // Device times have not stepped with ours.
        for (auto& [key, monitor] : turn.state.monitors) moveOffsets(monitor, off);
    }
    judgeStation(turn, alarm::TechnicalCause::ClockStep, stepped);
    judgeStationMatters(turn);
}

void take(Turn& /*turn*/, const Alive& /*alive*/) {}

void take(Turn& turn, const ConfigurationChanged& changed) {
    releaseAllHeld(turn);
    turn.state.configuration = changed.configuration;
    putInForce(turn, changed.configuration.profile, RunningSessions::Keep);
    for (auto& [id, chair] : turn.state.chairs) {
        if (turn.state.configuration.automatic()) chair.expected = changed.configuration.expected;
    }
    removeOtherChairs(turn);
    makeConfiguredChairs(turn);
    bindAnew(turn);
    for (auto& [id, chair] : turn.state.chairs) touch(turn, chair);
    reviewAnnunciators(turn);
    const alarm::Profile& profile = turn.state.configuration.profile;
    turn.say(ConfigurationInForce{profile.name, profile.hash, changed.actor.person, changed.reason});
}

void take(Turn& turn, const DeviceMessage& message) {
    if (alreadyTaken(turn, message)) return;
    Monitor* monitor = speakerOf(turn, message);
    if (monitor == nullptr) {
        putInTray(turn, message.monitor,
                  {"(message)", message.messageId,
                   "the station already knows " + std::to_string(kMonitorsMax) + " monitors"});
        turn.state.turnedAway = turn.at;
        judgeStationMatters(turn);
        return;
    }
    hear(turn, *monitor, message);
    if (doubtEnded(turn, *monitor, message)) {
        for (auto& [id, chair] : turn.state.chairs) touch(turn, chair);
    }
    for (const Unmapped& item : message.unmapped) putInTray(turn, monitor->identity, item);
    const std::optional<DeviceMessage> kept = withoutRefusedDemo(turn, *monitor, message);
    const DeviceMessage& taken = kept ? *kept : message;
    const bool refusedDemo = saysRefusedDemo(turn, message);
    // A message that carries no measurement (a query) binds nobody and makes no chair; nor does a refused demo, but
    // where chairs are configured those at the monitor's chair must know that it guards nobody.
    const bool automatic = turn.state.configuration.automatic();
    const bool concerns = refusedDemo && !automatic;
    const bool beginsNothing = std::ranges::all_of(
        taken.alerts, [&](const DeviceAlert& alert) { return automatic && alert.phase == DeviceAlertPhase::Ended; });
    const bool empty = taken.observations.empty() && beginsNothing;
    if (empty && !concerns && monitor->chair.value().empty()) return;
    Chair* chair = chairOf(turn, *monitor);
    if (chair == nullptr) {
        keepUncharted(turn, *monitor, taken, monitor->whyNoChair);
        judgeStationMatters(turn);
        return;
    }
    const ChairPhase phaseBefore = chair->phase;
    chair->lastHeard = turn.at;
    chair->learnedInterval = monitor->learnedInterval;
    if (std::exchange(chair->linkExpired, false)) chair->catchesUpUntil = turn.at + linkLostAfter(*chair);
    const std::string speaker = inWords(monitor->identity);
    const bool isAnother = chair->monitor != speaker;
    setLink(turn, *chair, true, speaker, "");
    noteInflation(turn, *chair, taken);
    if (!taken.observations.empty()) chartOrHold(turn, *chair, *monitor, taken);
    noteFailedCuff(turn, *chair, *monitor, taken);
    if (chair->phase != phaseBefore) reviewAnnunciators(turn);
    takeAlerts(turn, *chair, *monitor, taken);
    judgeLink(turn, *chair);
    judgeMonitoring(turn, *chair, *monitor, isAnother);
    // A query or an alarm message says nothing of the values.
    if (refusedDemo || !taken.observations.empty()) judgeDemo(turn, *chair, refusedDemo);
    noteSignal(turn, *chair);
    touch(turn, *chair);
}

void take(Turn& turn, const MonitorLink& link) {
    if (link.connected) return;  // who speaks on it is known with the first message
    for (auto& [key, monitor] : turn.state.monitors) {
        if (!monitor.connected || monitor.connection != link.connection) continue;
        monitor.connected = false;
        const auto chair = turn.state.chairs.find(monitor.chair);
        if (chair == turn.state.chairs.end()) continue;
        if (chair->second.monitor != inWords(monitor.identity)) continue;  // another monitor serves it now
        setLink(turn, chair->second, false, chair->second.monitor, link.reason);
    }
}

void take(Turn& turn, const MessageRejected& rejected) {
    Monitor* const found = whoseRejection(turn, rejected.monitor);
    if (found != nullptr) {
        ++found->rejected;
        found->lastReject = Error{rejected.reason, rejected.where}.text();
    }
    putInTray(turn, rejected.monitor, {"(message)", rejected.where, rejected.reason});
}

void take(Turn& turn, const Command& command) {
    if (const AnsweredCommand* before = answeredBefore(turn.state, command.id)) {
        turn.say(CommandAnswered{command.id, before->accepted, before->reason});
        return;
    }
    const std::string refusal = std::visit(Obey{turn, command.actor}, command.action);
    for (auto& [id, chair] : turn.state.chairs) touch(turn, chair);
    reviewAnnunciators(turn);
    // Each dashboard confirms each alarm, and confirming twice changes nothing: no need to remember it.
    const bool confirms = std::holds_alternative<Annunciated>(command.action);
    if (!confirms) remember(turn, {command.id, refusal.empty(), refusal, turn.at});
    turn.say(CommandAnswered{command.id, refusal.empty(), refusal});
}

void take(Turn& turn, const AnnunciatorLink& link) { noteAnnunciator(turn, link); }

void take(Turn& turn, const HookFinished& finished) { turn.say(HookRan{finished}); }

void take(Turn& turn, const StorageState& storage) {
    judgeStation(turn, alarm::TechnicalCause::NotSaved, !storage.saving, {{}, storage.reason});
    judgeStation(turn, alarm::TechnicalCause::RecordDamaged, !storage.damage.empty(), {{}, storage.damage});
}

void take(Turn& turn, const EntriesLost& lost) {
    turn.state.batches.forget(lost.from, lost.to);
    turn.state.frames.forget(lost.from, lost.to);
    if (!lost.over) return;
    for (const auto& [id, chair] : turn.state.chairs) saySessionAgain(turn, chair);
    for (alarm::Occurrence& open : openOccurrences(turn.state)) {
        turn.say(AlarmChanged{alarm::Phase::Update, std::move(open)});
    }
}

void take(Turn& turn, const Health& health) { judgeStation(turn, health.cause, health.failing, {{}, health.reason}); }

}  // namespace chairside::engine
