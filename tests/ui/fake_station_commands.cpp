// What the fake station does when it is told something: it says the events that the real one would say.
#include <algorithm>

#include "ui/fake_station.h"

namespace chairside::test {

void FakeStation::answerCommand(Line& line, const v1::ClientFrame& frame) {
    const v1::Command& command = frame.command();
    if (command.has_annunciated() || command.has_report_sound()) {
        if (command.has_annunciated()) annunciated_ = QString::fromStdString(command.annunciated().occurrence());
        v1::StationFrame heard;
        heard.set_request(frame.request());
        heard.mutable_command_result()->set_outcome(v1::SAVED);
        send(line, heard);
        Q_EMIT commandArrived();
        return;
    }
    ++commands_;
    lastOccurrence_ = QString::fromStdString(command.acknowledge().occurrence());
    lastPerson_ = QString::fromStdString(command.actor().person());
    if (outcome_ != v1::REFUSED) act(command);
    v1::StationFrame reply;
    reply.set_request(frame.request());
    reply.mutable_command_result()->set_command_id(command.command_id());
    reply.mutable_command_result()->set_outcome(outcome_);
    reply.mutable_command_result()->set_reason(outcomeReason_);
    send(line, reply);
    Q_EMIT commandArrived();
}

void FakeStation::act(const v1::Command& command) {
    const std::string by = "unverified:" + command.actor().person();
    switch (command.action_case()) {
        case v1::Command::kAcknowledge:
            lastAction_ = QStringLiteral("acknowledge");
            setAcknowledged(QString::fromStdString(command.acknowledge().occurrence()), QString::fromStdString(by), 0);
            break;
        case v1::Command::kUnacknowledge:
            lastAction_ = QStringLiteral("unacknowledge");
            unacknowledge(command.unacknowledge().occurrence());
            break;
        case v1::Command::kPauseAudio:
            lastAction_ = QStringLiteral("pause_audio");
            pauseAudio(true, by);
            break;
        case v1::Command::kEndPause:
            lastAction_ = QStringLiteral("end_pause");
            pauseAudio(false, by);
            break;
        case v1::Command::kBeginStandby:
            lastAction_ = QString::fromStdString("begin_standby " + command.begin_standby().chair() + " " +
                                                 command.begin_standby().reason());
            setStandby(command.begin_standby().chair(), command.begin_standby().reason(), by);
            break;
        case v1::Command::kEndStandby:
            lastAction_ = QString::fromStdString("end_standby " + command.end_standby().chair());
            setStandby(command.end_standby().chair(), {}, by);
            break;
        case v1::Command::kSetPhase: changePhase(command.set_phase()); break;
        case v1::Command::kEnterObservation:
            lastAction_ = QStringLiteral("observe %1 %2")
                              .arg(command.enter_observation().scale())
                              .arg(command.enter_observation().value_milli() / 1000);
            break;
        case v1::Command::kSetBaseline: lastAction_ = QStringLiteral("baseline"); break;
        case v1::Command::kChangeLimit: changeLimit(command.change_limit(), by); break;
        case v1::Command::kCallHelp:
            lastAction_ = QString::fromStdString("call_help " + command.call_help().chair());
            raiseHelp(command.call_help().chair());
            break;
        case v1::Command::kEndHelp:
            lastAction_ = QString::fromStdString("end_help " + command.end_help().chair());
            break;
        default: break;
    }
}

void FakeStation::setPhase(const QString& chair, int phase, int sinceMs, int recheckMs) {
    v1::ChairView* held = chairNamed(chair.toStdString());
    if (held == nullptr) return;
    held->set_phase(static_cast<v1::ChairPhase>(phase));
    held->set_phase_since_instant_ms(instantMs() - sinceMs);
    if (recheckMs != 0) held->set_recheck_due_instant_ms(instantMs() + recheckMs);
}

void FakeStation::changePhase(const v1::SetPhase& wanted) {
    lastAction_ =
        QString::fromStdString("phase " + v1::ChairPhase_Name(wanted.phase()) + " " + wanted.override_reason());
    if (v1::ChairView* chair = chairNamed(wanted.chair()); chair != nullptr) chair->set_phase(wanted.phase());
    v1::StationFrame frame;
    v1::Event& event = *frame.mutable_events()->add_events();
    event.set_at_instant_ms(instantMs());
    event.mutable_phase_changed()->set_chair(wanted.chair());
    event.mutable_phase_changed()->set_phase(wanted.phase());
    frame.mutable_events()->set_sequence(++sequence_);
    sendAll(frame);
}

void FakeStation::changeLimit(const v1::ChangeLimit& wanted, const std::string& by) {
    lastAction_ = QString::fromStdString("limit " + wanted.rule() + " " + std::to_string(wanted.value_milli() / 1000));
    v1::StationFrame frame;
    v1::Event& event = *frame.mutable_events()->add_events();
    event.set_at_unix_ms(unixMs());
    event.mutable_limit_changed()->set_chair(wanted.chair());
    event.mutable_limit_changed()->set_rule(wanted.rule());
    event.mutable_limit_changed()->set_by(by);
    if (wanted.has_value_milli()) event.mutable_limit_changed()->set_value_milli(wanted.value_milli());
    frame.mutable_events()->set_sequence(++sequence_);
    sendAll(frame);
}

void FakeStation::raiseHelp(const std::string& chair) {
    v1::Occurrence o;
    o.set_id(std::to_string(nextOccurrence_++) + "-0");
    o.set_chair(chair);
    o.set_rule("help");
    o.set_kind(v1::HELP);
    o.set_priority(v1::HIGH);
    o.set_signal(v1::SOUNDING);
    o.set_started_unix_ms(unixMs());
    alarms_.push_back(o);
    sendAlarm(o, v1::START);
}

void FakeStation::unacknowledge(const std::string& occurrence) {
    for (v1::Occurrence& o : alarms_) {
        if (o.id() != occurrence) continue;
        o.set_signal(v1::SOUNDING);
        o.clear_acknowledged_by();
        o.clear_acknowledged_unix_ms();
        sendAlarm(o, v1::UPDATE);
    }
}

void FakeStation::pauseAudio(bool paused, const std::string& by) {
    pausedUntil_ = paused ? unixMs() + 120'000 : 0;
    pausedBy_ = by;
    v1::StationFrame frame;
    v1::AudioPauseChanged& change = *frame.mutable_events()->add_events()->mutable_audio_pause_changed();
    if (paused) change.set_until_unix_ms(pausedUntil_);
    change.set_by(by);
    frame.mutable_events()->set_sequence(++sequence_);
    sendAll(frame);
    for (v1::Occurrence& o : alarms_) {
        if (o.signal() != (paused ? v1::SOUNDING : v1::PAUSED)) continue;
        o.set_signal(paused ? v1::PAUSED : v1::SOUNDING);
        o.set_signal_by(by);
        sendAlarm(o, v1::UPDATE);
    }
}

void FakeStation::setStandby(const std::string& chair, const std::string& reason, const std::string& by) {
    v1::ChairView* held = chairNamed(chair);
    if (held == nullptr) return;
    v1::StationFrame frame;
    v1::StandbyChanged& change = *frame.mutable_events()->add_events()->mutable_standby_changed();
    change.set_chair(chair);
    change.set_by(by);
    held->clear_standby();
    if (!reason.empty()) {
        change.set_reason(reason);
        change.set_until_unix_ms(unixMs() + 600'000);
        held->mutable_standby()->set_reason(reason);
        held->mutable_standby()->set_by(by);
        held->mutable_standby()->set_until_unix_ms(unixMs() + 600'000);
    }
    frame.mutable_events()->set_sequence(++sequence_);
    sendAll(frame);
}

}  // namespace chairside::test
