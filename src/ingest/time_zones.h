// IANA time zones for the clocks of monitors, from the system's tzdata. Thread-safe.
#pragma once

#include <string>

#include "base/result.h"
#include "wire/hl7_time.h"

namespace chairside::ingest {

// The rules of zone `name` ("Europe/Berlin"). UTC needs no tzdata. Fails when the name or the system's tzdata is
// missing.
[[nodiscard]] Result<wire::ZoneRules> zoneRules(const std::string& name);

}  // namespace chairside::ingest
