// What became of something a person did. Any thread.
#pragma once

#include <QString>

namespace chairside::ui {

enum class CommandPhase { None, Sending, Saved, NotSaved, Refused, Unanswered };

struct CommandState {
    CommandPhase phase = CommandPhase::None;
    QString reason;
    bool operator==(const CommandState&) const = default;
};

// "saved", "refused: it is HIGH now"; empty when nothing was sent.
[[nodiscard]] QString commandText(const CommandState& state);

}  // namespace chairside::ui
