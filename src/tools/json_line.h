// One JSON object on one line, keys in the order they were put. Text is escaped; nothing else is judged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chairside::tools {

class JsonLine {
public:
    JsonLine& text(std::string_view key, std::string_view value);
    JsonLine& textOrNull(std::string_view key, std::string_view value);  // empty: null
    JsonLine& number(std::string_view key, std::int64_t value);
    JsonLine& flag(std::string_view key, bool value);
    JsonLine& null(std::string_view key);
    // `value` already is JSON: a number as text, an object.
    JsonLine& raw(std::string_view key, std::string_view value);
    JsonLine& seconds(std::string_view key, std::optional<std::int64_t> milliseconds);  // 1.234, or null
    JsonLine& timeOrNull(std::string_view key, std::optional<std::int64_t> unixMs);     // ISO 8601 UTC
    JsonLine& milliOrNull(std::string_view key, std::optional<std::int64_t> milli);     // thousandths as a number
    [[nodiscard]] std::string str() const { return "{" + body_ + "}"; }

private:
    void key(std::string_view key);
    std::string body_;
};

}  // namespace chairside::tools
