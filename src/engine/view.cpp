#include "engine/view.h"

#include <algorithm>

#include "engine/chair_alarms.h"
#include "engine/inputs.h"
#include "engine/monitor_book.h"
#include "engine/pause.h"
#include "engine/sessions.h"
#include "engine/turn.h"

namespace chairside::engine {
namespace {

RuleView viewOf(const alarm::Rule& rule, const Guard& guard, const Chair& chair) {
    RuleView view;
    view.rule = rule.id;
    view.state = guard.machine.state;
    view.unknown = guard.machine.unknown;
    const bool active = alarm::isActive(guard.machine);
    view.pending = guard.machine.state == alarm::ConditionState::Rising && !guard.machine.lostPending &&
                   guard.machine.readings < rule.confirmReadings;
    view.waitsForBaseline = !active && rule.phases.contains(chair.phase) && alarm::waitsForBaseline(rule, chair.facts);
    if (!guard.limit) return view;
    view.limit = guard.limit->value;
    view.limitBefore = guard.limit->before;
    view.limitBy = guard.limit->by;
    view.limitAt = guard.limit->at;
    return view;
}

bool hasSomethingToSay(const RuleView& view) {
    return view.state != alarm::ConditionState::Quiet || view.waitsForBaseline || view.limit;
}

void showRules(const Chair& chair, ChairView& view) {
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        RuleView rule = viewOf(chair.judged->profile.rules[i], chair.rules[i], chair);
        if (hasSomethingToSay(rule)) view.rules.push_back(std::move(rule));
    }
    view.recheckDue = chair.facts.recheckDue;
    view.news2 = alarm::news2(chair.facts);
}

// docs/clinical-numbers.md, "How old a number may be": what is expected of every chair.
constexpr Duration kIntervalUsual = std::chrono::seconds{10};

ChairView viewOf(const Chair& chair) {
    ChairView view;
    view.chair = chair.id;
    for (const Vital vital : kAllVitals) {
        const VitalSlot& s = chair.vitals[slot(vital)];
        if (!s.reading) continue;
        view.readings.push_back(*s.reading);
        view.demo = view.demo || s.reading->demo;
    }
    view.profileHash = chair.judged->profile.hash;
    view.linkConnected = chair.connected;
    view.monitor = chair.monitor;
    view.lastHeard = chair.lastHeard;
    for (const ExpectedVital& expected : chair.expected) {
        view.expected.push_back({expected.vital, expected.interval, staleAfter(chair, expected.vital),
                                 !isCuff(expected.vital) && expected.interval > kIntervalUsual});
        const VitalSlot& s = expected.vital == Vital::Rate ? rateSlot(chair) : chair.vitals[slot(expected.vital)];
        view.monitored = view.monitored || s.lastGood.has_value();
    }
    view.phase = chair.phase;
    view.phaseSince = chair.phaseSince;
    for (const Vital vital : kAllVitals) {
        const auto& baseline = chair.baselines[slot(vital)];
        if (baseline) view.baselines.push_back({vital, baseline->value, baseline->by, baseline->at});
    }
    for (const Scale scale : kAllScales) {
        const auto& seen = chair.observations[slot(scale)];
        if (seen) view.observations.push_back({scale, seen->value, seen->by, seen->at});
    }
    return view;
}

// A monitor that serves no chair is given the time of one that sends every ten seconds.
constexpr Duration kIntervalUndeclared = std::chrono::seconds{10};

LinkState linkOf(const Monitor& monitor, const Chair* chair, Instant now) {
    if (!monitor.connected || !monitor.lastHeard) return LinkState::Down;
    const Duration most =
        chair != nullptr ? linkLostAfter(*chair) : staleAfter(monitor.learnedInterval.value_or(kIntervalUndeclared));
    return now - *monitor.lastHeard > most ? LinkState::Silent : LinkState::Up;
}

std::optional<Duration> declaredIntervalOf(const Chair& chair) {
    std::optional<Duration> shortest;
    for (const ExpectedVital& expected : chair.expected) {
        if (isCuff(expected.vital)) continue;
        shortest = shortest ? std::min(*shortest, expected.interval) : expected.interval;
    }
    return shortest;
}

std::optional<Duration> jitterOf(const Monitor& monitor) {
    if (monitor.gaps.size() < 2) return std::nullopt;
    const auto [shortest, longest] = std::ranges::minmax_element(monitor.gaps);
    return *longest - *shortest;
}

std::vector<alarm::Profile> otherProfiles(const State& state) {
    std::vector<alarm::Profile> others;
    for (const auto& [id, chair] : state.chairs) {
        const alarm::Profile& judges = chair.judged->profile;
        const auto known = std::ranges::find(others, judges.hash, &alarm::Profile::hash);
        if (judges.hash != state.configuration.profile.hash && known == others.end()) others.push_back(judges);
    }
    return others;
}

// Also of one whose messages carried nothing for a chair.
std::string whyNoChairOf(const State& state, const Monitor& monitor) {
    if (!monitor.chair.value().empty() || !monitor.whyNoChair.empty()) return monitor.whyNoChair;
    const std::string why = whyNoChair(state.configuration, monitor.identity);
    return why.empty() ? "nothing that can be charted came yet" : why;
}

}  // namespace

Snapshot makeSnapshot(const State& state) {
    Snapshot snapshot;
    snapshot.sequence = state.last.sequence;
    snapshot.now = state.last.now;
    snapshot.wall = state.clockWall + (state.last.now - state.clockAt);
    for (const auto& [id, chair] : state.chairs) {
        snapshot.chairs.push_back(viewOf(chair));
        showRules(chair, snapshot.chairs.back());
    }
    for (const auto& [id, chair] : state.chairs) {
        if (!chair.session) continue;
        std::ranges::find(snapshot.chairs, id, &ChairView::chair)->session =
            viewSession(chair, snapshot.now, snapshot.wall);
    }
    snapshot.alarms = openOccurrences(state);
    snapshot.audioPausedUntil = pausedUntil(state);
    for (const auto& [id, chair] : state.chairs) {
        if (!chair.standby) continue;
        const Standby& s = *chair.standby;
        const auto view = std::ranges::find(snapshot.chairs, id, &ChairView::chair);
        view->standby = StandbyView{s.reason, s.by, state.clockWall + (s.until - state.clockAt), s.over};
    }
    for (const auto& [connection, client] : state.annunciators) snapshot.annunciators.push_back(client);
    if (state.pause) snapshot.audioPausedBy = state.pause->by;
    snapshot.profile = state.configuration.profile;
    snapshot.otherProfiles = otherProfiles(state);
    return snapshot;
}

std::vector<MonitorView> makeMonitorViews(const State& state) {
    std::vector<MonitorView> views;
    for (const auto& [key, monitor] : state.monitors) {
        MonitorView view;
        const auto chair = state.chairs.find(monitor.chair);
        const Chair* const served = chair == state.chairs.end() ? nullptr : &chair->second;
        view.monitor = monitor.identity;
        view.chair = monitor.chair;
        view.whyNoChair = whyNoChairOf(state, monitor);
        view.connected = monitor.connected;
        view.protocol = monitor.protocol;
        view.dialect = monitor.dialect;
        if (monitor.lastHeard) view.lastHeard = state.clockWall + (*monitor.lastHeard - state.clockAt);
        view.messages = monitor.messages;
        view.rejected = monitor.rejected;
        view.lastReject = monitor.lastReject;
        view.clockOffset = smallestOffset(monitor);
        view.learnedInterval = monitor.learnedInterval;
        view.link = linkOf(monitor, served, state.last.now);
        if (served != nullptr) view.declaredInterval = declaredIntervalOf(*served);
        view.jitter = jitterOf(monitor);
        views.push_back(std::move(view));
    }
    return views;
}

Tray makeTray(const State& state) {
    std::vector<TrayItem> items = state.tray;
    std::ranges::sort(items, std::ranges::greater{}, &TrayItem::order);
    Tray tray;
    tray.dropped = state.trayDropped;
    for (TrayItem& item : items) {
        tray.items.push_back({std::move(item.monitor), std::move(item.code), std::move(item.sample),
                              std::move(item.reason), item.count, item.first, item.last});
    }
    return tray;
}

}  // namespace chairside::engine
