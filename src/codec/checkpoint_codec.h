// The engine's whole state, to a checkpoint's bytes and back. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/state.h"

namespace chairside::codec {

// The same state gives the same bytes.
[[nodiscard]] std::string encodeCheckpoint(const engine::State& state);

// An Error when the bytes are damaged, or were written by a newer engine or by one too old to be read: the caller then
// takes an older checkpoint or replays the journal from its start. Between those, every older version is read.
[[nodiscard]] Result<engine::State> decodeCheckpoint(std::string_view bytes);

}  // namespace chairside::codec
