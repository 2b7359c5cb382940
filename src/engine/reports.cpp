#include "engine/reports.h"

#include <algorithm>

#include "engine/attention.h"
#include "engine/delivery.h"
#include "engine/monitor_book.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using namespace std::chrono_literals;
using alarm::Occurrence;
using alarm::Phase;
using alarm::Priority;
using alarm::SignalInput;

constexpr Duration kListedAgain = 60s;  // what was listed once and then no more is doubted
const std::string kHelp = "help";

Priority priorityOf(const DeviceAlert& alert) {
    switch (alert.priority) {
        case DeviceAlertPriority::High: return Priority::High;
        case DeviceAlertPriority::Low: return Priority::Low;
        case DeviceAlertPriority::Medium:
        case DeviceAlertPriority::Unknown: return Priority::Medium;  // not said: somebody has to look
    }
    return Priority::Medium;
}

std::string wordsOf(const DeviceAlert& alert) {
    const std::string& words = alert.text.empty() ? alert.code : alert.text;
    return alert.priority == DeviceAlertPriority::Unknown ? words + " (priority not said)" : words;
}

std::string keyOf(const Monitor& monitor, const DeviceAlert& alert) {
    return monitorKey(monitor.identity) + ' ' + alert.code;
}

void beginReport(Turn& turn, Chair& chair, Report& report, Occurrence o) {
    report.guard.machine.state = alarm::ConditionState::Active;
    beginOccurrence(turn, chair, report.guard, std::move(o));
}

using Reports = std::map<std::string, Report>;

Reports::iterator endReport(Turn& turn, Chair& chair, Reports::iterator at, const std::string& by = {}) {
    if (at->second.guard.occurrence) endOccurrence(turn, chair, at->second.guard, by);
    return chair.reported.erase(at);
}

Occurrence occurrenceOf(const DeviceAlert& alert) {
    Occurrence o;
    o.rule = alert.code;
    o.kind = alarm::Kind::Bedside;
    o.priority = priorityOf(alert);
    o.vital = alert.vital;
    o.text = wordsOf(alert);
    o.demo = alert.demo;
    return o;
}

// The monitor says it again, perhaps with other words or another priority.
void restate(Turn& turn, Report& report, const DeviceAlert& alert) {
    Occurrence& o = *report.guard.occurrence;
    const Priority priority = priorityOf(alert);
    const bool changed = o.conditionUnknown || o.text != wordsOf(alert);
    o.conditionUnknown = false;
    o.text = wordsOf(alert);
    if (priority > o.priority) return raisePriority(turn, report.guard, priority);
    const bool lower = priority < o.priority;
    o.priority = priority;
    if (lower) awaitConfirmation(turn, report.guard, false);
    if (lower || changed) turn.say(AlarmChanged{lower ? Phase::Deescalate : Phase::Update, o});
}

void takeAlert(Turn& turn, Chair& chair, const Monitor& monitor, const DeviceAlert& alert) {
    const std::string key = keyOf(monitor, alert);
    const auto known = chair.reported.find(key);
    if (alert.phase == DeviceAlertPhase::Ended) {
        if (known != chair.reported.end()) endReport(turn, chair, known);
        return;
    }
    if (known == chair.reported.end() && chair.reported.size() >= kReportsMax) {
        putInTray(turn, monitor.identity, {alert.code, alert.text, "too many alarms of this monitor are on"});
        return;
    }
    Report& report = chair.reported[key];
    report.monitor = monitorKey(monitor.identity);
    report.stated = turn.at;
    report.listed = alert.phase == DeviceAlertPhase::Present;
    report.list = alert.list;
    if (report.guard.occurrence) return restate(turn, report, alert);
    beginReport(turn, chair, report, occurrenceOf(alert));
}

void doubt(Turn& turn, Occurrence& o) {
    if (o.conditionUnknown) return;
    o.conditionUnknown = true;
    turn.say(AlarmChanged{Phase::Update, o});
}

// A list that names anything is stated, whether or not the reader says so (journals before version 12 do not).
bool carriesList(const DeviceMessage& message, const std::string& list) {
    const bool told = std::ranges::find(message.listsTold, list) != message.listsTold.end();
    return told || std::ranges::any_of(message.alerts, [&](const DeviceAlert& alert) {
               return alert.phase == DeviceAlertPhase::Present && alert.list == list;
           });
}

// Another monitor speaks for the chair; whoever reported this one has gone.
bool isOfAnAbsent(const Turn& turn, const Chair& chair, const Report& report) {
    const auto found = turn.state.monitors.find(report.monitor);
    if (found == turn.state.monitors.end()) return true;
    const Monitor& reporter = found->second;
    return reporter.chair != chair.id || !reporter.lastHeard || turn.at - *reporter.lastHeard >= linkLostAfter(chair);
}

// A list of what is on ends what it named before and names no more. Without it for a while, what it named is doubted,
// and so is what a monitor said that has gone.
void reviewReports(Turn& turn, Chair& chair, const Monitor& monitor, const DeviceMessage& message) {
    const std::string who = monitorKey(monitor.identity);
    for (auto it = chair.reported.begin(); it != chair.reported.end();) {
        Report& report = it->second;
        const bool missing = report.listed && report.monitor == who && report.stated < turn.at;
        if (missing && carriesList(message, report.list)) {
            it = endReport(turn, chair, it);
            continue;
        }
        const bool isOfAnother = !report.monitor.empty() && report.monitor != who;
        const bool inDoubt =
            (missing && turn.at - report.stated >= kListedAgain) || (isOfAnother && isOfAnAbsent(turn, chair, report));
        if (inDoubt && report.guard.occurrence) doubt(turn, *report.guard.occurrence);
        ++it;
    }
    endDoubted(turn, chair);
}

// Of a monitor at that address; false: it said nothing like it.
bool doubtReport(Turn& turn, Chair& chair, const std::string& code, const std::string& peer) {
    bool any = false;
    for (auto& [key, report] : chair.reported) {
        const auto reporter = turn.state.monitors.find(report.monitor);
        if (reporter == turn.state.monitors.end() || reporter->second.identity.peer != peer) continue;
        if (!report.guard.occurrence || report.guard.occurrence->rule != code) continue;
        doubt(turn, *report.guard.occurrence);
        any = true;
    }
    if (any) endDoubted(turn, chair);
    return any;
}

}  // namespace

void takeAlerts(Turn& turn, Chair& chair, const Monitor& monitor, const DeviceMessage& message) {
    if (message.alerts.empty() && chair.reported.empty()) return;
    for (const DeviceAlert& alert : message.alerts) takeAlert(turn, chair, monitor, alert);
    reviewReports(turn, chair, monitor, message);
}

bool doubtEnded(Turn& turn, const Monitor& speaker, const DeviceMessage& message) {
    const bool isSure = !message.monitor.bed.empty() || speaker.speaker || message.protocol == "link";
    if (isSure) return false;  // an end of what is not on ends nothing of another
    bool any = false;
    const Chair* const own = findChair(turn.state, speaker.chair);
    for (const DeviceAlert& alert : message.alerts) {
        const bool isOwn = own != nullptr && own->reported.contains(keyOf(speaker, alert));
        if (alert.phase != DeviceAlertPhase::Ended || isOwn) continue;
        for (auto& [id, chair] : turn.state.chairs) {
            if (doubtReport(turn, chair, alert.code, message.monitor.peer)) any = true;
        }
    }
    return any;
}

void doubtReports(Turn& turn, Chair& chair) {
    for (auto& [key, report] : chair.reported) {
        if (!report.monitor.empty() && report.guard.occurrence) doubt(turn, *report.guard.occurrence);
    }
    endDoubted(turn, chair);
}

void endDoubted(Turn& turn, Chair& chair) {
    for (auto it = chair.reported.begin(); it != chair.reported.end();) {
        const auto& o = it->second.guard.occurrence;
        const bool settled = o && o->conditionUnknown && alarm::isTaken(o->signal);
        it = settled ? endReport(turn, chair, it) : std::next(it);
    }
}

std::string execute(Turn& turn, const CallHelp& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    Report& report = chair->reported[kHelp];
    report.stated = turn.at;
    if (report.guard.occurrence) {  // called again: whoever had taken it on is needed once more
        tellSignal(turn, report.guard, SignalInput::Worse, by.person);
        return {};
    }
    Occurrence o;
    o.rule = kHelp;
    o.kind = alarm::Kind::Help;
    o.priority = Priority::High;
    o.text = by.person;
    beginReport(turn, *chair, report, std::move(o));
    return {};
}

std::string execute(Turn& turn, const EndHelp& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    const auto call = chair == nullptr ? Reports::iterator{} : chair->reported.find(kHelp);
    if (chair == nullptr || call == chair->reported.end()) return "nobody called for help from there";
    if (!alarm::isTaken(call->second.guard.occurrence->signal)) {
        tellSignal(turn, call->second.guard, SignalInput::Acknowledge, by.person);
    }
    endReport(turn, *chair, call, by.person);
    return {};
}

}  // namespace chairside::engine
