// What the station answered, in the reader's language where the words are ours; others stay as they are. Any thread
// after start.
#pragma once

#include <QString>
#include <string>

namespace chairside::ui {

[[nodiscard]] QString reasonText(const std::string& reason);

}  // namespace chairside::ui
