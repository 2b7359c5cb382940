// What tests of the window share: a line to a station on this machine, and a room without ears.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/link/station_link.h"
#include "ui/sound/speaker.h"

namespace chairside::test {

inline link::ClientOptions lineTo(int port) {
    link::ClientOptions options;
    options.port = static_cast<std::uint16_t>(port);
    options.client = "chairside-dashboard@test";
    options.person = "A. Rivera";
    return options;
}

// Takes every sound.
struct QuietSpeaker : ui::Speaker {
    bool played = false;
    void play(const std::vector<std::int16_t>&) override { played = true; }
    void stop() override {}
    [[nodiscard]] QString trouble() const override { return {}; }
    [[nodiscard]] bool proved() const override { return played; }
};

}  // namespace chairside::test
