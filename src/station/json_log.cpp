#include "station/json_log.h"

#include <spdlog/pattern_formatter.h>

#include "codec/text.h"

namespace chairside::station {
namespace {

constexpr char kText = '*';
constexpr const char* kPattern = R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l","text":"%*"})";

class JsonText final : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& to) override {
        const std::string text = codec::toUtf8({message.payload.data(), message.payload.size()});
        for (const char c : text) append(to, c);
    }
    [[nodiscard]] std::unique_ptr<spdlog::custom_flag_formatter> clone() const override {
        return std::make_unique<JsonText>();
    }

private:
    static void append(spdlog::memory_buf_t& to, char c) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            to.push_back('\\');
            to.push_back(c);
        } else if (code < 0x20 || code == 0x7f) {
            const std::string_view start = "\\u00";
            to.append(start.data(), start.data() + start.size());
            to.push_back(kDigits[code >> 4U]);
            to.push_back(kDigits[code & 15U]);
        } else {
            to.push_back(c);
        }
    }
};

}  // namespace

std::unique_ptr<spdlog::formatter> jsonFormatter() {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<JsonText>(kText).set_pattern(kPattern);
    return formatter;
}

}  // namespace chairside::station
