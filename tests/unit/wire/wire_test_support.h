// What the wire tests share: the shipped dialect, mapping in one call, readable observations.
#pragma once

#include <google/protobuf/text_format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "chairside/v1/dialect.pb.h"
#include "vitals/quantity.h"
#include "wire/dialect_index.h"
#include "wire/hl7_mapping.h"
#include "wire/shipped_dialects.h"

namespace chairside::wire::test {

inline Dialect readDialect(std::string_view text) {
    v1::Dialect proto;
    if (!google::protobuf::TextFormat::ParseFromString(std::string{text}, &proto)) throw std::runtime_error("dialect text");
    Dialect dialect;
    dialect.name = proto.name();
    for (const auto& code : proto.codes()) {
        dialect.codes.push_back({code.code(), code.system(), static_cast<Vital>(code.vital()), code.rank(),
                                 code.expect_name(), code.from_cuff()});
    }
    for (const auto& unit : proto.units()) {
        dialect.units.push_back({static_cast<Vital>(unit.vital()), unit.unit(), unit.scale() == 0 ? 1.0 : unit.scale(),
                                 unit.offset()});
    }
    dialect.sentinels.assign(proto.sentinels().begin(), proto.sentinels().end());
    dialect.chartableStatus.assign(proto.chartable_status().begin(), proto.chartable_status().end());
    return dialect;
}

inline const DialectIndex& ihePcd01() {
    static const DialectIndex index{readDialect(shippedDialects().front().text)};
    return index;
}

// "NIBP_SYSTOLIC 120 @2026-01-15T14:25:10.000Z", with "questionable", "bad", "demo" where they apply.
inline std::string describe(const Observation& observation) {
    std::string text = std::string{name(observation.vital)} + " " + toText(observation.value);
    text += observation.measuredAt ? " @" + toIso8601(*observation.measuredAt) : " @none";
    if (observation.quality == Quality::Questionable) text += " questionable";
    if (observation.quality == Quality::Bad) text += " bad";
    if (observation.demo) text += " demo";
    return text;
}

inline std::filesystem::path corpus() {
    if (const char* set = std::getenv("CHAIRSIDE_CORPUS")) return set;
    return std::filesystem::path{CHAIRSIDE_SOURCE_DIR} / ".." / "shared" / "corpus";
}

inline std::string readFile(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace chairside::wire::test
