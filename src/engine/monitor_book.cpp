#include "engine/monitor_book.h"

#include <algorithm>
#include <utility>

#include "engine/profiles.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kOffsetMinutesKept = 10;  // "recent" in the late rule: in which something with a time came
constexpr Duration kSteadyWithin = 1s;          // a delay that neither shrinks nor grows ...
constexpr Duration kSteadyFor = 10s;            // ... for this long is the device's clock having been set
constexpr Duration kLearnableGap = 200ms;       // closer messages are one burst, not an interval
constexpr Duration kLateAfter = 10s;            // docs/clinical-numbers.md, "late"
constexpr Duration kInTurnsWithin = 60s;        // who was silent for longer was replaced
constexpr Duration kForgottenAfter = 24h;       // of silence, when another monitor needs the place

Chair& makeChair(Turn& turn, const ChairId& id) {
    Chair& chair = turn.state.chairs[id];
    chair.id = id;
    chair.expected = turn.state.configuration.expected;
    beginJudging(turn.state, chair);
    turn.say(ChairAdded{id});
    return chair;
}

void learnInterval(Monitor& monitor, Duration gap) {
    if (gap < kLearnableGap) return;
    monitor.gaps.push_back(gap);
    if (monitor.gaps.size() < kGapsKept) return;
    const Duration longest = *std::ranges::max_element(monitor.gaps);
    monitor.learnedInterval = monitor.learnedInterval ? std::min(*monitor.learnedInterval, longest) : longest;
    monitor.gaps.pop_front();
}

// A clock that was set back makes every message look late. Offsets that stay the same for a while, where a backlog's
// would shrink, are the new difference of the clocks.
bool isSteady(ClockOffsets& offsets, std::int64_t offsetMs, Duration grain, Instant now) {
    const Duration within = kSteadyWithin + grain;
    const bool same = offsets.steadyMs && std::abs(*offsets.steadyMs - offsetMs) <= within.count();
    if (!same) {
        offsets.steadyMs = offsetMs;
        offsets.steadySince = now;
        return false;
    }
    return now - offsets.steadySince >= kSteadyFor + grain;
}

std::int64_t smallestMs(const ClockOffsets& offsets) {
    return std::ranges::min(offsets.minutes, {}, &OffsetOfMinute::smallestMs).smallestMs;
}

void keepOffset(ClockOffsets& offsets, std::int64_t offsetMs, Instant now) {
    const std::int64_t minute = now.ms() / 60'000;
    if (!offsets.minutes.empty() && offsets.minutes.back().minute == minute) {
        OffsetOfMinute& newest = offsets.minutes.back();
        newest.smallestMs = std::min(newest.smallestMs, offsetMs);
        return;
    }
    offsets.minutes.push_back({minute, offsetMs});
    // However long nothing came: what a monitor kept through a long outage is measured by the minutes before it.
    if (offsets.minutes.size() > kOffsetMinutesKept) offsets.minutes.erase(offsets.minutes.begin());
}

// Of two that name one bed: device ids tell, where both have one; else addresses.
bool isSame(const Speaker& a, const MonitorIdentity& b) {
    return !a.device.empty() && !b.device.empty() ? a.device == b.device : a.peer == b.peer;
}

// Who measures under this name. Each device keeps its own clock and its own last cuff, so that two of them that speak
// in turns are not taken for one whose clock jumps and whose cuff changes with each message.
void noteSpeaker(Turn& turn, Monitor& monitor, const DeviceMessage& message) {
    const MonitorIdentity& who = message.monitor;
    if (message.observations.empty()) return;
    if (!monitor.speaker || isSame(*monitor.speaker, who)) {
        const bool isFirst = !monitor.speaker;
        if (isFirst) monitor.speaker.emplace();
        if (isFirst || !who.device.empty()) {
            monitor.speaker->device = who.device;
            monitor.speaker->peer = who.peer;
        }
        monitor.speaker->heard = turn.at;
        return;
    }
    const bool isBack = monitor.other && isSame(*monitor.other, who);
    monitor.shared = isBack && turn.at - monitor.other->heard <= kInTurnsWithin;
    Speaker next = isBack ? *std::move(monitor.other) : Speaker{who.device, who.peer, {}, {}, {}};
    next.heard = turn.at;
    monitor.speaker->cuff = std::exchange(monitor.cuff, std::exchange(next.cuff, std::nullopt));
    monitor.speaker->offsets = std::exchange(monitor.offsets, std::exchange(next.offsets, {}));
    monitor.other = std::exchange(monitor.speaker, std::move(next));
}

// Empty: the configuration names none. In automatic mode the chair of its name, whether there or not.
ChairId chairNamedFor(const Configuration& configuration, const MonitorIdentity& who) {
    if (configuration.automatic())
        return ChairId{!who.bed.empty() ? who.bed : !who.device.empty() ? who.device : who.peer};
    const ChairConfiguration* named = chairNaming(configuration, who);
    return named != nullptr ? named->chair : ChairId{};
}

// Whether it is on an open connection says nothing: a gateway's stays open while the names of its beds change.
bool mayGo(const Turn& turn, const Monitor& monitor) {
    if (monitor.lastHeard && turn.at - *monitor.lastHeard < kForgottenAfter) return false;
    const auto chair = turn.state.chairs.find(monitor.chair);
    return chair == turn.state.chairs.end() || chair->second.monitor != inWords(monitor.identity);
}

// Takes the place of who was unheard longest; false: none may go.
bool makePlace(Turn& turn) {
    auto& monitors = turn.state.monitors;
    auto longest = monitors.end();
    for (auto it = monitors.begin(); it != monitors.end(); ++it) {
        if (!mayGo(turn, it->second)) continue;
        if (longest == monitors.end() || it->second.lastHeard < longest->second.lastHeard) longest = it;
    }
    if (longest == monitors.end()) return false;
    monitors.erase(longest);
    return true;
}

// It measures under the name that the message gives, or an alarm of it is on under that name.
bool isKnownAs(const State& state, const MonitorIdentity& who) {
    const auto found = state.monitors.find(monitorKey(who));
    if (found == state.monitors.end()) return false;
    if (found->second.speaker) return true;
    const auto chair = state.chairs.find(found->second.chair);
    return chair != state.chairs.end() && std::ranges::any_of(chair->second.reported, [&](const auto& reported) {
               return reported.second.monitor == found->first;
           });
}

// The only monitor that measures on the message's connection. None, too, when another bed was named there that has told
// no measurement yet, and when another monitor that measured at that address has no connection now: behind a gateway
// that came back it is the next to speak.
Monitor* onlyOneMeasuring(Turn& turn, const DeviceMessage& message) {
    Monitor* only = nullptr;
    for (auto& [key, monitor] : turn.state.monitors) {
        if (monitor.identity.peer != message.monitor.peer) continue;
        const bool isHere = monitor.connected && monitor.connection == message.connection;
        if (!monitor.speaker) {
            if (isHere && !monitor.identity.bed.empty()) return nullptr;
            continue;
        }
        const bool isGone = !monitor.connected && turn.at - monitor.speaker->heard < kForgottenAfter;
        if (isGone || (isHere && only != nullptr)) return nullptr;
        if (isHere) only = &monitor;
    }
    return only;
}

TrayItem* findInTray(State& state, const MonitorIdentity& monitor, const Unmapped& item) {
    for (TrayItem& known : state.tray) {
        if (known.code == item.code && known.reason == item.reason && known.monitor.bed == monitor.bed &&
            known.monitor.device == monitor.device && known.monitor.peer == monitor.peer) {
            return &known;
        }
    }
    return nullptr;
}

TrayItem& newInTray(State& state) {
    if (state.tray.size() < kTrayMax) return state.tray.emplace_back();
    ++state.trayDropped;
    TrayItem& oldest = *std::ranges::min_element(state.tray, {}, &TrayItem::order);
    oldest = TrayItem{};
    return oldest;
}

}  // namespace

bool matches(const MonitorMatch& match, const MonitorIdentity& monitor) {
    struct Visitor {
        const MonitorIdentity& monitor;
        bool operator()(const ByBed& by) const { return by.bed == monitor.bed; }
        bool operator()(const ByDevice& by) const { return by.device == monitor.device; }
        bool operator()(const ByAddress& by) const { return by.address == monitor.peer; }
    };
    return std::visit(Visitor{monitor}, match);
}

const ChairConfiguration* chairNaming(const Configuration& configuration, const MonitorIdentity& monitor) {
    for (std::size_t kind = 0; kind < std::variant_size_v<MonitorMatch>; ++kind) {
        const auto names = [&](const MonitorMatch& match) { return match.index() == kind && matches(match, monitor); };
        for (const ChairConfiguration& chair : configuration.chairs) {
            if (std::ranges::any_of(chair.monitors, names)) return &chair;
        }
    }
    return nullptr;
}

std::string monitorKey(const MonitorIdentity& identity) {
    if (!identity.bed.empty()) return "bed " + identity.bed;
    if (!identity.device.empty()) return "device " + identity.device;
    return "address " + identity.peer;
}

std::string inWords(const MonitorIdentity& identity) {
    std::string text;
    text.reserve(identity.bed.size() + identity.device.size() + identity.peer.size() + 24);
    if (!identity.bed.empty()) text.append("bed ").append(identity.bed).append(", ");
    if (!identity.device.empty()) text.append("device ").append(identity.device).append(", ");
    return text.append(identity.peer);
}

Monitor* findMonitor(Turn& turn, const MonitorIdentity& identity) {
    auto& monitors = turn.state.monitors;
    const std::string key = monitorKey(identity);
    const auto found = monitors.find(key);
    if (found != monitors.end()) {
        found->second.identity = identity;
        return &found->second;
    }
    if (monitors.size() >= kMonitorsMax && !makePlace(turn)) return nullptr;
    Monitor& monitor = monitors[key];
    monitor.identity = identity;
    return &monitor;
}

Monitor* speakerOf(Turn& turn, const DeviceMessage& message) {
    const MonitorIdentity& who = message.monitor;
    const bool isAlarm = message.observations.empty() && (!message.alerts.empty() || !message.listsTold.empty());
    const bool isSure = message.protocol == "link";  // who speaks the link names itself in each batch
    if (!isAlarm || isSure || !who.bed.empty() || isKnownAs(turn.state, who)) return findMonitor(turn, who);
    Monitor* only = onlyOneMeasuring(turn, message);
    if (only == nullptr) return findMonitor(turn, who);
    // Who configured a chair for that very device or address means it.
    const Configuration& configuration = turn.state.configuration;
    const ChairId named = configuration.automatic() ? ChairId{} : chairNamedFor(configuration, who);
    const bool isElsewhere = !named.value().empty() && named != chairNamedFor(configuration, only->identity);
    return isElsewhere ? findMonitor(turn, who) : only;
}

void bind(const State& state, Monitor& monitor) {
    monitor.chair = chairNamedFor(state.configuration, monitor.identity);
    if (!state.chairs.contains(monitor.chair)) monitor.chair = ChairId{};
    if (!monitor.chair.value().empty() || state.configuration.automatic()) monitor.whyNoChair.clear();
}

std::string whyNoChair(const Configuration& configuration, const MonitorIdentity& monitor) {
    if (!chairNamedFor(configuration, monitor).value().empty()) return {};
    return "no chair in the configuration names " + inWords(monitor);
}

Chair* chairOf(Turn& turn, Monitor& monitor) {
    State& state = turn.state;
    const ChairId id = chairNamedFor(state.configuration, monitor.identity);
    if (state.configuration.automatic()) {
        Chair* known = findChair(state, id);
        if (known == nullptr && state.chairs.size() >= kChairsMax) {
            monitor.whyNoChair = "the station already has " + std::to_string(kChairsMax) + " chairs";
            return nullptr;
        }
        monitor.chair = id;
        monitor.whyNoChair.clear();
        return known != nullptr ? known : &makeChair(turn, id);
    }
    monitor.chair = id;
    if (id.value().empty()) {
        monitor.whyNoChair = whyNoChair(state.configuration, monitor.identity);
        return nullptr;
    }
    monitor.whyNoChair.clear();
    return &state.chairs.at(id);
}

void hear(Turn& turn, Monitor& monitor, const DeviceMessage& message) {
    const bool newConnection = !monitor.connected || monitor.connection != message.connection;
    if (newConnection) {
        monitor.gaps.clear();
        monitor.learnedInterval.reset();
        monitor.cuffHeardThisConnection = false;
    } else if (monitor.speaker && !message.observations.empty()) {
        learnInterval(monitor, turn.at - monitor.speaker->heard);
    }
    monitor.connected = true;
    monitor.connection = message.connection;
    monitor.protocol = message.protocol;
    monitor.dialect = message.dialect;
    monitor.lastHeard = turn.at;
    ++monitor.messages;
    noteSpeaker(turn, monitor, message);
}

bool isShared(const Turn& turn, const Chair& chair, const Monitor& monitor) {
    return monitor.shared && monitor.other && turn.at - monitor.other->heard < linkLostAfter(chair);
}

std::optional<Duration> smallestOffset(const Monitor& monitor) {
    if (monitor.offsets.minutes.empty()) return std::nullopt;
    return Duration{smallestMs(monitor.offsets)};
}

Duration delayOf(const Turn& turn, const Monitor& monitor, WallTime deviceTime) {
    if (monitor.offsets.minutes.empty()) return Duration::zero();
    return std::max(Duration::zero(), turn.wall() - deviceTime - Duration{smallestMs(monitor.offsets)});
}

Duration learnDelay(Turn& turn, Monitor& monitor, WallTime deviceTime, Duration grain) {
    ClockOffsets& offsets = monitor.offsets;
    const std::int64_t offsetMs = (turn.wall() - deviceTime).count();
    const std::int64_t delayMs = offsets.minutes.empty() ? 0 : offsetMs - smallestMs(offsets);
    const bool late = delayMs > (kLateAfter + grain).count();
    // Where the saw of times to the minute is low, they may be behind and not late.
    if (delayMs <= kLateAfter.count()) offsets.steadyMs.reset();
    if (late && isSteady(offsets, offsetMs, grain, turn.at)) { offsets = {}; }
    keepOffset(offsets, offsetMs, turn.at);
    return delayOf(turn, monitor, deviceTime);
}

void moveOffsets(ClockOffsets& offsets, Duration by) {
    for (OffsetOfMinute& minute : offsets.minutes) minute.smallestMs += by.count();
    if (offsets.steadyMs) *offsets.steadyMs += by.count();
}

void moveOffsets(Monitor& monitor, Duration by) {
    moveOffsets(monitor.offsets, by);
    if (monitor.other) moveOffsets(monitor.other->offsets, by);
}

void putInTray(Turn& turn, const MonitorIdentity& monitor, const Unmapped& item) {
    State& state = turn.state;
    TrayItem* known = findInTray(state, monitor, item);
    if (known == nullptr) {
        known = &newInTray(state);
        known->monitor = monitor;
        known->code = item.code;
        known->reason = item.reason;
        known->first = turn.wall();
    }
    known->sample = item.sample;
    known->last = turn.wall();
    known->order = ++state.trayOrder;
    ++known->count;
}

void keepUncharted(Turn& turn, const Monitor& monitor, const DeviceMessage& message, const std::string& why) {
    for (const Observation& o : message.observations) {
        putInTray(turn, monitor.identity,
                  {std::string{name(o.vital)}, toText(o.value) + ' ' + std::string{unit(o.vital)}, why});
    }
    for (const DeviceAlert& alert : message.alerts) putInTray(turn, monitor.identity, {alert.code, alert.text, why});
}

}  // namespace chairside::engine
