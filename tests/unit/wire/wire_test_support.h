// What the wire tests share: the shipped dialect, mapping in one call, readable observations.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "codec/dialect_file.h"
#include "vitals/quantity.h"
#include "wire/dialect_book.h"
#include "wire/hl7_mapping.h"

namespace chairside::wire::test {

inline const DialectIndex& ihePcd01() {
    static const DialectIndex index{codec::ihePcd01()};
    return index;
}

inline std::shared_ptr<const DialectBook> shippedBook() {
    static const auto book = std::make_shared<const DialectBook>(codec::shippedDialects());
    return book;
}

// Maps with the dialect the message is recognised to be in.
inline Result<Mapped> mapRecognised(const Hl7Message& message, const MappingOptions& options) {
    const DialectSource dialectOf = [](const Hl7Message& from, const MonitorIdentity& monitor) -> const DialectIndex& {
        return shippedBook()->choose(from, monitor);
    };
    return mapHl7(message, dialectOf, options);
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
