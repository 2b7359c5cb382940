// The link's own ingest: batches of readings from gateways, bridges, simulators.
#pragma once

#include "base/result.h"
#include "chairside/v1/link.pb.h"
#include "vitals/observation.h"

namespace chairside::codec {

// Everything in the batch is checked as fromProto(v1::DeviceMessage) does; it also must have a batch id, a bed or a
// device, and at least one observation or unmapped item. The message comes back with the batch id as messageId and
// protocol "link"; monitor.peer is empty: the station sets it from the socket.
[[nodiscard]] Result<DeviceMessage> fromProto(const v1::ReadingBatch& from);

}  // namespace chairside::codec
