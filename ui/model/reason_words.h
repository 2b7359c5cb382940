// What the station answered and says of a session, in the reader's language where the words are ours; others stay as
// they are. Any thread after start.
#pragma once

#include <QString>
#include <string>

namespace chairside::ui {

// A refusal, a finding of the gate, a criterion's value or what it wants.
[[nodiscard]] QString reasonText(const std::string& reason);
// A warning of a session: "what: details".
[[nodiscard]] QString warningText(const std::string& warning);

}  // namespace chairside::ui
