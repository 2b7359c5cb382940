// Conditions of alarm rules, to and from the contract. No thread of its own.
#pragma once

#include "alarm/condition.h"
#include "chairside/v1/alarm.pb.h"
#include "codec/field_reader.h"

namespace chairside::codec {

void toProto(const alarm::Condition& from, v1::Condition& to);
[[nodiscard]] alarm::Condition read(const v1::Condition& from, FieldReader& reader);

}  // namespace chairside::codec
