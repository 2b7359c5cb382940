// What a configuration must fulfil before a station runs it.
#pragma once

#include "chairside/v1/config.pb.h"
#include "codec/text_file.h"

namespace chairside::codec {

// Adds everything that is wrong to `findings`. The alarm profile's file is not opened.
void checkConfiguration(const v1::StationConfiguration& configuration, const FieldPlaces& places, Findings& findings);

}  // namespace chairside::codec
