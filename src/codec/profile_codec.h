// Alarm profiles, to the contracts' form and back. A profile's hash travels beside it (profile_hash), not in it.
// fromProto checks each field's form; whether the profile makes a safe set of rules is profile_check.h's matter.
#pragma once

#include "alarm/profile.h"
#include "base/result.h"
#include "chairside/v1/alarm.pb.h"
#include "codec/field_reader.h"

namespace chairside::codec {

void toProto(const alarm::Profile& from, v1::AlarmProfile& to);
[[nodiscard]] Result<alarm::Profile> fromProto(const v1::AlarmProfile& from, std::string hash);

[[nodiscard]] alarm::Profile read(const v1::AlarmProfile& from, FieldReader& reader);

}  // namespace chairside::codec
