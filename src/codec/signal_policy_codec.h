// How alarms reach people, to the contracts' form and back, and the check of what people wrote.
#pragma once

#include "alarm/signal_policy.h"
#include "chairside/v1/alarm.pb.h"
#include "codec/field_reader.h"
#include "codec/text_file.h"

namespace chairside::codec {

void toProto(const alarm::SignalPolicy& from, v1::SignalPolicy& to);

// What is not there has the value of alarm/signal_policy.h.
[[nodiscard]] alarm::SignalPolicy read(const v1::SignalPolicy& from, FieldReader& reader);

// Every time inside its bounds (docs/clinical-numbers.md, "How alarms reach people"), every amount above 0.
void checkSignalPolicy(const v1::SignalPolicy& policy, const FieldPlaces& places, Findings& findings);

}  // namespace chairside::codec
