// The engine's inputs, to the journal's form and back. encodeInput and decodeInput are on every message's way to the
// disk: one arena, no copy beyond the fields. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "chairside/v1/journal.pb.h"
#include "codec/field_reader.h"
#include "engine/input.h"

namespace chairside::codec {

// The journal's bytes of an input: the same input gives the same bytes.
[[nodiscard]] std::string encodeInput(const engine::Input& input);
// An Error when the bytes are not what encodeInput wrote: damage, or a newer program's journal.
[[nodiscard]] Result<engine::Input> decodeInput(std::string_view bytes);

void toProto(const engine::Input& from, v1::Input& to);
[[nodiscard]] Result<engine::Input> fromProto(const v1::Input& from);

void toProto(const engine::Command& from, v1::Command& to);
// A stranger's command must have an id (at most 64 bytes) and an action. The station sets the actor.
[[nodiscard]] Result<engine::Command> fromProto(const v1::Command& from, Trust trust = Trust::Stranger);

}  // namespace chairside::codec
