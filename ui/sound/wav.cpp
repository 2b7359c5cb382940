#include "ui/sound/wav.h"

#include "ui/sound/burst.h"

namespace chairside::ui {

namespace {

void append(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

}  // namespace

std::string wavOf(const std::vector<std::int16_t>& samples) {
    const auto size = static_cast<std::uint32_t>(samples.size() * 2);
    std::string bytes = "RIFF";
    append(bytes, 36 + size, 4);
    bytes += "WAVEfmt ";
    append(bytes, 16, 4);
    append(bytes, 1, 2);  // PCM
    append(bytes, 1, 2);  // mono
    append(bytes, kSampleRate, 4);
    append(bytes, kSampleRate * 2, 4);
    append(bytes, 2, 2);
    append(bytes, 16, 2);
    bytes += "data";
    append(bytes, size, 4);
    for (const std::int16_t sample : samples) append(bytes, static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

}  // namespace chairside::ui
