// The engine's events, to the contracts' form and back. encodeEvents and decodeEvents are on every message's way to
// the disk: one arena, no copy beyond the fields. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "chairside/v1/journal.pb.h"
#include "engine/event.h"

namespace chairside::codec {

// The journal's bytes of what one input did: the same events give the same bytes. No events: no bytes.
[[nodiscard]] std::string encodeEvents(const engine::Events& events);
// An Error when the bytes are not what encodeEvents wrote: damage, or a newer program's journal.
[[nodiscard]] Result<engine::Events> decodeEvents(std::string_view bytes);

void toProto(const engine::Event& from, v1::Event& to);
[[nodiscard]] Result<engine::Event> fromProto(const v1::Event& from);

}  // namespace chairside::codec
