// Text fields. proto3 refuses to parse a string that is not UTF-8, so one bad byte written into the journal would
// make its entry unreadable: whatever is not UTF-8 is replaced on the way out.
#pragma once

#include <string>
#include <string_view>

namespace chairside::codec {

[[nodiscard]] bool isUtf8(std::string_view text);

// Each byte that is no part of a valid UTF-8 character becomes '?'.
[[nodiscard]] std::string toUtf8(std::string_view text);

// Number of characters, of a text that is UTF-8.
[[nodiscard]] std::size_t countCharacters(std::string_view text);

// putText(to, &v1::Reading::mutable_source, from.source): nothing for an empty text.
template <class Message>
void putText(Message& to, std::string* (Message::*field)(), const std::string& from) {
    if (from.empty()) return;
    if (isUtf8(from)) [[likely]] {
        (to.*field)()->assign(from);
    } else {
        (to.*field)()->assign(toUtf8(from));
    }
}

}  // namespace chairside::codec
