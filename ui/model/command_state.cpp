#include "ui/model/command_state.h"

#include <QCoreApplication>

namespace chairside::ui {

namespace {
struct CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};
}  // namespace

QString commandText(const CommandState& state) {
    switch (state.phase) {
        case CommandPhase::None: return {};
        case CommandPhase::Sending: return CommandWords::tr("saving…");
        case CommandPhase::Saved: return CommandWords::tr("saved");
        case CommandPhase::NotSaved: return CommandWords::tr("applied, not saved yet");
        case CommandPhase::Refused: return CommandWords::tr("refused: %1").arg(state.reason);
        case CommandPhase::Unanswered: return CommandWords::tr("no answer (%1): press again").arg(state.reason);
    }
    return {};
}

}  // namespace chairside::ui
