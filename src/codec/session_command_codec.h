// Commands and events of sessions. Any thread.
#pragma once

#include "chairside/v1/journal.pb.h"
#include "codec/field_reader.h"
#include "engine/event.h"

namespace chairside::codec {

void toProto(const engine::SessionAct& from, v1::SessionCommand& to);
// From a stranger a Begin gets its protocol here: a shipped one by its id, or the text that came along, checked whole.
[[nodiscard]] engine::SessionAct read(const v1::SessionCommand& from, FieldReader& reader);

void toProto(const engine::SessionRecorded& from, v1::SessionRecorded& to);
[[nodiscard]] engine::SessionRecorded read(const v1::SessionRecorded& from, FieldReader& reader);

}  // namespace chairside::codec
