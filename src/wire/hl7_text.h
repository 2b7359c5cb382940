// Text from monitors made fit for people: charset lies, control characters, length.
#pragma once

#include <string>
#include <string_view>

#include "wire/hl7_message.h"

namespace chairside::wire {

// Printable ASCII without `escape`: needs no decoding at all.
[[nodiscard]] bool isPlainAscii(std::string_view text, char escape);

// Valid UTF-8 of at most `bytesMax` bytes, cut between characters. Valid UTF-8 is kept whatever `charset` says
// (monitors declare 8859/1 and send UTF-8); else declared Latin-1 is transcoded; else each bad byte becomes U+FFFD.
// Control characters become blanks, so that nothing a monitor sends can steer a terminal.
[[nodiscard]] std::string displayText(std::string_view text, Hl7Charset charset, std::size_t bytesMax);

}  // namespace chairside::wire
