// Alarm occurrences, to the contracts' form and back. toProto expects an empty message.
#pragma once

#include "alarm/occurrence.h"
#include "base/result.h"
#include "chairside/v1/alarm.pb.h"
#include "codec/field_reader.h"

namespace chairside::codec {

void toProto(const alarm::Occurrence& from, v1::Occurrence& to);
[[nodiscard]] Result<alarm::Occurrence> fromProto(const v1::Occurrence& from, Trust trust = Trust::Journal);

[[nodiscard]] alarm::Occurrence read(const v1::Occurrence& from, FieldReader& reader);

// "1234-0" in the field named, or an error there.
[[nodiscard]] alarm::OccurrenceId readOccurrenceId(const std::string& text, const char* field, FieldReader& reader);

}  // namespace chairside::codec
