// What the tests of mapHl7 share: a header of a monitor that tells all, mapping in one call, values without their
// times.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "unit/wire/wire_test_support.h"

namespace chairside::wire::test {

inline constexpr const char* kHeader =
    "MSH|^~\\&|VS^00000000000000AA^EUI-64|ACME|||20260115143005+0000||ORU^R01^ORU_R01|41|P|2.6|||AL|NE||UNICODE UTF-8\r"
    "PID|||X1^^^CLINIC^PI||DOE^JANE\rPV1||U|INFUSION^^CHAIR-3\rOBR|1|||182777000^monitoring of "
    "patient^SCT|||20260115143005+0000\r";

inline Result<Mapped> mapBytes(const std::string& bytes, bool demoAllowed = false) {
    const auto message = Hl7Message::parse(bytes);
    if (!message) return message.error();
    return mapHl7(message.value(), ihePcd01(), {"10.0.0.7", {}, demoAllowed});
}

inline DeviceMessage mapped(const std::string& bytes, bool demoAllowed = false) {
    auto result = mapBytes(bytes, demoAllowed);
    EXPECT_TRUE(result.ok()) << (result ? "" : result.error().text());
    return result ? std::move(result).value().message : DeviceMessage{};
}

inline std::vector<std::string> values(const DeviceMessage& message) {
    std::vector<std::string> out;
    for (const auto& observation : message.observations) {
        const std::string text = describe(observation);
        const std::size_t at = text.find(" @");
        const std::size_t flags = text.find(' ', at + 1);
        out.push_back(text.substr(0, at) + (flags == std::string::npos ? "" : text.substr(flags)));
    }
    return out;
}
}  // namespace chairside::wire::test
