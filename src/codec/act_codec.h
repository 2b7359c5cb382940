// What happens in a session, to and from the contract. Any thread.
#pragma once

#include "chairside/v1/session.pb.h"
#include "codec/field_reader.h"
#include "session/act.h"

namespace chairside::codec {

void toProto(const session::Act& from, v1::SessionAct& to);
void toProto(const session::Entry& from, v1::SessionEntry& to);

// From a stranger only acts of people are taken.
[[nodiscard]] session::Act read(const v1::SessionAct& from, FieldReader& reader);
[[nodiscard]] session::Entry read(const v1::SessionEntry& from, FieldReader& reader);

}  // namespace chairside::codec
