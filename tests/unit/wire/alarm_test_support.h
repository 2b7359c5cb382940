// What the tests of monitors' own alarms share: messages put together and mapped, alarms as expected.txt writes them.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "unit/wire/corpus_rendering.h"

namespace chairside::wire::test {

inline constexpr const char* kR40 =
    "MSH|^~\\&|MON^00AA^EUI-64|X|||20260115143005+0000||ORU^R40^ORU_R40|1|P|2.6\rPV1||U|W^^3\r"
    "OBR|1|||196616^MDC_EVT_ALARM^MDC|||20260115143004+0000\r";

inline std::string joined(std::initializer_list<std::string_view> parts) {
    std::string whole;
    for (const std::string_view part : parts) whole.append(part);
    return whole;
}

inline DeviceMessage mapped(const std::string& bytes, bool demoAllowed = false, TraceFate trace = {}) {
    const auto message = Hl7Message::parse(bytes);
    auto result = mapRecognised(message.value(), {"10.0.0.7", {}, demoAllowed, std::move(trace)});
    EXPECT_TRUE(result.ok());
    return std::move(result).value().message;
}

inline std::vector<std::string> alarms(const DeviceMessage& message) {
    std::vector<std::string> out;
    for (const DeviceAlert& alert : message.alerts) out.push_back(describe(alert));
    return out;
}

inline std::vector<std::string> reasons(const DeviceMessage& message) {
    std::vector<std::string> out;
    for (const Unmapped& item : message.unmapped) out.push_back(item.reason);
    return out;
}

}  // namespace chairside::wire::test
