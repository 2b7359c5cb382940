// What the tap tells, as the link shows it.
#pragma once

#include "chairside/v1/link.pb.h"
#include "ingest/tap.h"

namespace chairside::station {

[[nodiscard]] v1::TapFrame toFrame(const ingest::TapEvent& event);

}  // namespace chairside::station
