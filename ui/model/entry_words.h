// One entry of a session in a line, in the reader's language. Any thread after start.
#pragma once

#include <QString>

#include "chairside/v1/session.pb.h"

namespace chairside::ui {

// "Nausea, mild", "Pump stopped: planned end", "Phase: INFUSING".
[[nodiscard]] QString entryText(const v1::SessionEntry& entry);

}  // namespace chairside::ui
