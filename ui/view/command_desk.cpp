#include "ui/view/command_desk.h"

#include <QPointer>

#include "ui/model/command_id.h"
#include "ui/model/reason_words.h"

namespace chairside::ui {

namespace {

constexpr std::chrono::seconds kReadable{20};
// A press after an answer that never came is the same act for this long, then another one.
constexpr std::chrono::minutes kSameAct{2};

CommandState stateOf(const Result<v1::StationFrame>& answer) {
    if (!answer.ok()) return {CommandPhase::Unanswered, reasonText(answer.error().what)};
    const v1::CommandResult& result = answer.value().command_result();
    const QString reason = reasonText(result.reason());
    switch (result.outcome()) {
        case v1::SAVED: return {CommandPhase::Saved, {}};
        case v1::APPLIED_NOT_SAVED: return {CommandPhase::NotSaved, reason};
        case v1::REFUSED: return {CommandPhase::Refused, reason};
        default: return {CommandPhase::Unanswered, CommandDesk::tr("not understood")};
    }
}

// Two commands that ask for the same, whoever made them and under whatever id.
bool same(v1::Command a, v1::Command b) {
    a.clear_command_id();
    b.clear_command_id();
    return a.SerializeAsString() == b.SerializeAsString();
}

}  // namespace

CommandDesk::CommandDesk(StationPort& port, Sender sender, QObject* parent)
    : QObject(parent), port_(port), sender_(std::move(sender)) {}

bool CommandDesk::send(const std::string& key, v1::Command command) {
    command.mutable_actor()->set_person(sender_.person);
    command.mutable_actor()->set_client(sender_.client);
    Sent& sent = sent_[key];
    if (sent.state.phase == CommandPhase::Sending) return false;
    const bool lately = sent.state.phase == CommandPhase::Unanswered && sender_.now() - sent.since <= kSameAct;
    const bool again = lately && same(sent.command, command);
    command.set_command_id(again ? sent.command.command_id() : newCommandId());
    sent = {std::move(command), {CommandPhase::Sending, {}}, sender_.now()};
    v1::ClientFrame frame;
    *frame.mutable_command() = sent.command;
    const QPointer<CommandDesk> self(this);
    port_.request(std::move(frame), [self, key, id = sent.command.command_id()](const auto& answer) {
        if (self) self->answered(key, id, answer);
    });
    Q_EMIT changed();
    return true;
}

void CommandDesk::answered(const std::string& key, const std::string& commandId,
                           const Result<v1::StationFrame>& answer) {
    const auto at = sent_.find(key);
    if (at == sent_.end() || at->second.command.command_id() != commandId) return;
    at->second.state = stateOf(answer);
    at->second.since = sender_.now();
    Q_EMIT changed();
}

CommandState CommandDesk::state(const std::string& key) const {
    const auto at = sent_.find(key);
    return at == sent_.end() ? CommandState{} : at->second.state;
}

void CommandDesk::savingAgain() {
    for (auto& [key, sent] : sent_) {
        if (sent.state.phase != CommandPhase::NotSaved) continue;
        sent.state = {CommandPhase::Saved, {}};
        sent.since = sender_.now();
    }
}

void CommandDesk::forgetUnsaved() {
    std::erase_if(sent_, [](const auto& entry) { return entry.second.state.phase == CommandPhase::NotSaved; });
}

void CommandDesk::tidy() {
    std::erase_if(sent_, [now = sender_.now()](const auto& entry) {
        const CommandPhase phase = entry.second.state.phase;
        const bool told = phase == CommandPhase::Saved || phase == CommandPhase::Refused;
        const auto old = now - entry.second.since;
        return (told && old > kReadable) || (phase == CommandPhase::Unanswered && old > kSameAct);
    });
}

}  // namespace chairside::ui
