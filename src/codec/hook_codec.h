// What became of a hook, to the contracts' form and back. toProto expects an empty message.
#pragma once

#include "chairside/v1/journal.pb.h"
#include "codec/field_reader.h"
#include "engine/input.h"

namespace chairside::codec {

void toProto(const engine::HookFinished& from, v1::HookFinished& to);
[[nodiscard]] engine::HookFinished read(const v1::HookFinished& from, FieldReader& reader);

}  // namespace chairside::codec
