#include "ui/view/actions.h"

#include <cmath>

#include "link/client/alarm_text.h"
#include "ui/model/alarm_words.h"

namespace chairside::ui {

namespace {
std::string alarmKey(const std::string& occurrence) { return "alarm:" + occurrence; }
std::string chairKey(const std::string& chair) { return "chair:" + chair; }
std::string chairKey(const QString& chair) { return chairKey(chair.toStdString()); }
// Of its own: help must never wait for what else is being recorded.
std::string helpKey(const std::string& chair) { return chairKey(chair) + ":help"; }
std::string sessionKey(const std::string& chair) { return chairKey(chair) + ":session"; }
std::string baselineKey(const std::string& chair, v1::Vital vital) {
    return chairKey(chair) + ":baseline:" + std::to_string(vital);
}
}  // namespace

void Actions::acknowledge(const QString& occurrence) {
    const v1::Occurrence* found = book_.find(occurrence.toStdString());
    if (found == nullptr || isAcknowledged(*found)) return;
    v1::Command command;
    command.mutable_acknowledge()->set_occurrence(found->id());
    command.mutable_acknowledge()->set_priority_seen(found->priority());
    desk_.send(alarmKey(found->id()), std::move(command));
}

void Actions::undoAcknowledge(const QString& occurrence) {
    const v1::Occurrence* found = book_.find(occurrence.toStdString());
    if (found == nullptr || !isAcknowledged(*found)) return;
    v1::Command command;
    command.mutable_unacknowledge()->set_occurrence(found->id());
    desk_.send(alarmKey(found->id()), std::move(command));
}

void Actions::pauseAudio() {
    v1::Command command;
    command.mutable_pause_audio();
    desk_.send("pause", std::move(command));
}

void Actions::endPause() {
    v1::Command command;
    command.mutable_end_pause();
    desk_.send("pause", std::move(command));
}

void Actions::beginStandby(const QString& chair, const QString& reason) {
    v1::Command command;
    command.mutable_begin_standby()->set_chair(chair.toStdString());
    command.mutable_begin_standby()->set_reason(reason.toStdString());
    desk_.send(chairKey(chair), std::move(command));
}

void Actions::endStandby(const QString& chair) {
    v1::Command command;
    command.mutable_end_standby()->set_chair(chair.toStdString());
    desk_.send(chairKey(chair), std::move(command));
}

void Actions::changeLimit(const QString& chair, const QString& session, const QString& rule, double value) {
    v1::Command command;
    command.mutable_change_limit()->set_chair(chair.toStdString());
    command.mutable_change_limit()->set_session(session.toStdString());
    command.mutable_change_limit()->set_rule(rule.toStdString());
    command.mutable_change_limit()->set_value_milli(std::llround(value * 1000));
    desk_.send(chairKey(chair), std::move(command));
}

void Actions::resetLimit(const QString& chair, const QString& session, const QString& rule) {
    v1::Command command;
    command.mutable_change_limit()->set_chair(chair.toStdString());
    command.mutable_change_limit()->set_session(session.toStdString());
    command.mutable_change_limit()->set_rule(rule.toStdString());
    desk_.send(chairKey(chair), std::move(command));
}

void Actions::setPhase(const QString& chair, int phase, const QString& overrideReason) {
    v1::Command command;
    command.mutable_set_phase()->set_chair(chair.toStdString());
    command.mutable_set_phase()->set_phase(static_cast<v1::ChairPhase>(phase));
    command.mutable_set_phase()->set_override_reason(overrideReason.trimmed().toStdString());
    desk_.send(chairKey(chair), std::move(command));
}

void Actions::askAnew(const QString& chair) {
    for (const std::string& key : keysOf(chair.toStdString())) {
        if (desk_.state(key).phase != CommandPhase::Sending) desk_.forget(key);
    }
}

void Actions::observe(const QString& chair, const QString& session, int scale, double value) {
    v1::Command command;
    command.mutable_enter_observation()->set_chair(chair.toStdString());
    command.mutable_enter_observation()->set_session(session.toStdString());
    command.mutable_enter_observation()->set_scale(static_cast<v1::Scale>(scale));
    command.mutable_enter_observation()->set_value_milli(std::llround(value * 1000));
    desk_.send(chairKey(chair), std::move(command));
}

void Actions::setBaseline(const QString& chair, v1::Vital vital, std::int64_t valueMilli) {
    v1::Command command;
    command.mutable_set_baseline()->set_chair(chair.toStdString());
    command.mutable_set_baseline()->set_vital(vital);
    command.mutable_set_baseline()->set_value_milli(valueMilli);
    desk_.send(baselineKey(chair.toStdString(), vital), std::move(command));
}

bool Actions::actOnSession(v1::SessionCommand act) {
    const std::string key = sessionKey(act.chair());
    v1::Command command;
    *command.mutable_session() = std::move(act);
    return desk_.send(key, std::move(command));
}

void Actions::callHelp(const QString& chair) {
    v1::Command command;
    command.mutable_call_help()->set_chair(chair.toStdString());
    // Each press is a call of its own: one that was answered to nobody may be over by now.
    const std::string key = helpKey(chair.toStdString());
    if (desk_.state(key).phase != CommandPhase::Sending) desk_.forget(key);
    desk_.send(key, std::move(command));
}

void Actions::endHelp(const QString& chair) {
    v1::Command command;
    command.mutable_end_help()->set_chair(chair.toStdString());
    desk_.send(helpKey(chair.toStdString()), std::move(command));
}

CommandState Actions::ofAlarm(const std::string& occurrence) const { return desk_.state(alarmKey(occurrence)); }

CommandState Actions::ofSession(const std::string& chair) const { return desk_.state(sessionKey(chair)); }

std::vector<std::string> Actions::keysOf(const std::string& chair) {
    std::vector<std::string> keys = {chairKey(chair), helpKey(chair), sessionKey(chair)};
    for (const v1::Vital vital : kBaselineVitals) keys.push_back(baselineKey(chair, vital));
    return keys;
}

// The one that fared worst speaks for all.
CommandState Actions::ofChair(const std::string& chair) const {
    CommandState worst;
    for (const std::string& key : keysOf(chair)) {
        const CommandState own = desk_.state(key);
        if (own.phase > worst.phase) worst = own;
    }
    return worst;
}

}  // namespace chairside::ui
