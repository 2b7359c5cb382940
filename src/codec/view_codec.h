// What the engine shows of itself, to the link's form. toProto expects an empty message.
#pragma once

#include "chairside/v1/link.pb.h"
#include "engine/view.h"

namespace chairside::codec {

void toProto(const engine::Snapshot& from, v1::Snapshot& to);
void toProto(const engine::ChairView& from, v1::ChairView& to);
void toProto(const engine::MonitorView& from, v1::MonitorView& to);
void toProto(const engine::UnmappedView& from, v1::UnmappedView& to);
void toProto(const engine::Tray& from, v1::UnmappedReply& to);

}  // namespace chairside::codec
