// Names for commands: UUID version 7 (RFC 9562), made by this client, so that a command sent twice acts once.
#pragma once

#include <cstdint>
#include <string>

namespace chairside::ui {

// `random` gives 74 bits of it; only the low bits that the format has room for are used.
[[nodiscard]] std::string uuidV7(std::int64_t unixMs, std::uint64_t randomHigh, std::uint64_t randomLow);
// With this computer's time and randomness.
[[nodiscard]] std::string newCommandId();

}  // namespace chairside::ui
