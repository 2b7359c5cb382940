// A sample as a batch of readings for the link. Always marked as demonstration. What cannot be measured now is left
// out; a cuff that failed is a value of bad quality.
#pragma once

#include <cstdint>
#include <string>

#include "chairside/v1/link.pb.h"
#include "simulators/monitor/sample.h"
#include "vitals/identity.h"

namespace chairside::sim {

// "SEED-STARTMS-CHAIR-N": the start keeps a second run of the same seed from looking like a resend of the first.
[[nodiscard]] std::string batchId(std::uint64_t seed, WallTime programStart, const std::string& chair,
                                  std::uint64_t number);

// A pure function: the same arguments give the same batch.
[[nodiscard]] v1::ReadingBatch linkBatch(const MonitorIdentity& monitor, const std::string& batchId,
                                         const Sample& sample);

}  // namespace chairside::sim
