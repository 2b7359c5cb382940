#include "station/json_log.h"

#include <gtest/gtest.h>
#include <spdlog/details/log_msg.h>

namespace chairside::station {
namespace {

std::string lineOf(std::string_view text) {
    const spdlog::details::log_msg message{"log", spdlog::level::warn, spdlog::string_view_t{text.data(), text.size()}};
    spdlog::memory_buf_t line;
    jsonFormatter()->format(message, line);
    return {line.data(), line.size()};
}

struct Logged {
    std::string_view text;
    std::string json;
};

class JsonLog : public testing::TestWithParam<Logged> {};

TEST_P(JsonLog, EscapesWhatIsNoJsonText) {
    const std::string line = lineOf(GetParam().text);
    EXPECT_TRUE(line.starts_with("{\"time\":\"2")) << line;
    EXPECT_TRUE(line.ends_with(",\"level\":\"warning\",\"text\":\"" + GetParam().json + "\"}\n")) << line;
}

INSTANTIATE_TEST_SUITE_P(Texts, JsonLog,
                         testing::Values(Logged{"plain", "plain"}, Logged{"a \"b\" c", "a \\\"b\\\" c"},
                                         Logged{"C:\\x", "C:\\\\x"}, Logged{"two\nlines\t", "two\\u000alines\\u0009"},
                                         Logged{"\x1b[2J", "\\u001b[2J"}, Logged{"M\xc3\xbcller", "M\xc3\xbcller"},
                                         Logged{"M\xfcller", "M?ller"}, Logged{"50 %v", "50 %v"}));

}  // namespace
}  // namespace chairside::station
