// An entry of a session in English words, for lists, CSV and the report.
#pragma once

#include <string>

#include "session/act.h"

namespace chairside::tools {

// "Drug started: 40 mg ..., prescribed by Dr Grey". Never claims to have driven a pump or a cuff.
[[nodiscard]] std::string entryText(const session::Entry& entry);
// One word for what it is: "drug", "symptom", "pressure".
[[nodiscard]] std::string entryKind(const session::Entry& entry);

}  // namespace chairside::tools
