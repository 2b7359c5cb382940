// A sound as a WAV file: to be listened to, and measured. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace chairside::ui {

// Mono, 16 bit, kSampleRate.
[[nodiscard]] std::string wavOf(const std::vector<std::int16_t>& samples);

}  // namespace chairside::ui
