// The station's configuration, to the contracts' form and back, exactly: no defaults are filled in (the file's are
// configuration_file.h's matter). The alarm profile travels beside it, not in it.
#pragma once

#include "base/result.h"
#include "chairside/v1/config.pb.h"
#include "codec/field_reader.h"
#include "engine/configuration.h"

namespace chairside::codec {

inline constexpr std::uint16_t kMindrayPdsPort = 4601;  // of its "realtime" interface

void toProto(const engine::Configuration& from, v1::StationConfiguration& to);
[[nodiscard]] Result<engine::Configuration> fromProto(const v1::StationConfiguration& from);

[[nodiscard]] engine::Configuration read(const v1::StationConfiguration& from, FieldReader& reader);

}  // namespace chairside::codec
