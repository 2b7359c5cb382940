// Session protocols and whole sessions, to and from the contract. Any thread.
#pragma once

#include "base/result.h"
#include "chairside/v1/session.pb.h"
#include "codec/field_reader.h"
#include "session/session.h"

namespace chairside::codec {

// Hash and text travel beside the message.
void toProto(const session::Protocol& from, v1::SessionProtocol& to);
[[nodiscard]] session::Protocol read(const v1::SessionProtocol& from, FieldReader& reader);

void toProto(const session::Session& from, v1::SessionRecord& to);
// An Error when the entries are no session. Its standing is reckoned anew.
[[nodiscard]] session::Session read(const v1::SessionRecord& from, FieldReader& reader);
// To look at, not to go on with: some of the entries may never have been saved. Their numbers tell which.
[[nodiscard]] Result<session::Session> readRecorded(const v1::SessionRecord& from);

}  // namespace chairside::codec
