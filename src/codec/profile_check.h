// What an alarm profile must fulfil before a station runs it. Not a matter of taste: each demand guards against a
// profile under which a chair looks watched and is not. The numbers come from docs/clinical-numbers.md, "what a
// profile must have".
#pragma once

#include "chairside/v1/alarm.pb.h"
#include "codec/text_file.h"

namespace chairside::codec {

// Adds everything that is wrong to `findings`.
void checkProfile(const v1::AlarmProfile& profile, const FieldPlaces& places, Findings& findings);

}  // namespace chairside::codec
