#include "ui/view/command_desk.h"

#include <QPointer>

#include "ui/model/command_id.h"

namespace chairside::ui {

namespace {

CommandState stateOf(const Result<v1::StationFrame>& answer) {
    if (!answer.ok()) return {CommandPhase::Unanswered, QString::fromStdString(answer.error().what)};
    const v1::CommandResult& result = answer.value().command_result();
    const QString reason = QString::fromStdString(result.reason());
    switch (result.outcome()) {
        case v1::SAVED: return {CommandPhase::Saved, {}};
        case v1::APPLIED_NOT_SAVED: return {CommandPhase::NotSaved, reason};
        case v1::REFUSED: return {CommandPhase::Refused, reason};
        default: return {CommandPhase::Unanswered, CommandDesk::tr("not understood")};
    }
}

}  // namespace

CommandDesk::CommandDesk(StationPort& port, std::string person, std::string client, QObject* parent)
    : QObject(parent), port_(port), person_(std::move(person)), client_(std::move(client)) {}

void CommandDesk::acknowledge(const v1::Occurrence& occurrence) {
    Sent& sent = sent_[occurrence.id()];
    if (sent.state.phase == CommandPhase::Sending) return;
    if (sent.state.phase != CommandPhase::Unanswered) sent.commandId = newCommandId();
    sent.state = {CommandPhase::Sending, {}};
    v1::ClientFrame frame;
    v1::Command& command = *frame.mutable_command();
    command.set_command_id(sent.commandId);
    command.mutable_actor()->set_person(person_);
    command.mutable_actor()->set_client(client_);
    command.mutable_acknowledge()->set_occurrence(occurrence.id());
    command.mutable_acknowledge()->set_priority_seen(occurrence.priority());
    const QPointer<CommandDesk> self(this);
    port_.request(std::move(frame), [self, id = occurrence.id(), commandId = sent.commandId](const auto& answer) {
        if (self) self->answered(id, commandId, answer);
    });
    Q_EMIT changed();
}

void CommandDesk::answered(const std::string& occurrence, const std::string& commandId,
                           const Result<v1::StationFrame>& answer) {
    const auto at = sent_.find(occurrence);
    if (at == sent_.end() || at->second.commandId != commandId) return;
    at->second.state = stateOf(answer);
    Q_EMIT changed();
}

CommandState CommandDesk::state(const std::string& occurrence) const {
    const auto at = sent_.find(occurrence);
    return at == sent_.end() ? CommandState{} : at->second.state;
}

void CommandDesk::savingAgain() {
    for (auto& [occurrence, sent] : sent_) {
        if (sent.state.phase == CommandPhase::NotSaved) sent.state = {CommandPhase::Saved, {}};
    }
}

}  // namespace chairside::ui
