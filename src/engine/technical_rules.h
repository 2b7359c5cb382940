// What a profile says of technical causes, and how their occurrences are named. Plain functions.
#pragma once

#include "engine/state.h"

namespace chairside::engine {

[[nodiscard]] alarm::Delays delays(const alarm::Profile& profile, const TechnicalKey& key);

// Its rule reads "vital-lost:SPO2", "pending-lost:spo2-low", "link-lost".
[[nodiscard]] alarm::Occurrence technical(const TechnicalKey& key, const alarm::TechnicalRule& rule);

}  // namespace chairside::engine
