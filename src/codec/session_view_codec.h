// A running session as clients see it. Any thread.
#pragma once

#include "chairside/v1/link.pb.h"
#include "engine/view.h"

namespace chairside::codec {

// `now`: of the snapshot; tells which checks are overdue.
void toProto(const engine::SessionView& from, Instant now, v1::SessionView& to);

// "AB" of "Ada Byron": first letters of the first and the last word.
[[nodiscard]] std::string initialsOf(const std::string& name);

}  // namespace chairside::codec
