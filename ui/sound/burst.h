// Alarm sounds, made in code: which pulses a burst has, and its samples. Numbers: docs/clinical-numbers.md, "The sound
// of an alarm" (IEC 60601-1-8 tables 3 and 4 as far as we know them). Pure functions, any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "chairside/v1/alarm.pb.h"

namespace chairside::ui {

inline constexpr int kSampleRate = 48'000;

// What the alarm is about: told apart by its tune.
enum class Tune { General, Cardiovascular, Oxygenation, Ventilation, Temperature, Equipment };

// Times in seconds from the start of the burst, between the points where the pulse has nine tenths of its height.
struct Pulse {
    double start = 0;
    double length = 0;
    double hertz = 0;
};

struct Burst {
    std::vector<Pulse> pulses;
    double rise = 0;  // from one tenth to nine tenths; the fall takes as long
    [[nodiscard]] double length() const { return pulses.empty() ? 0 : pulses.back().start + pulses.back().length; }
};

// 10, 3 or 2 pulses; none for a priority that makes no sound.
[[nodiscard]] Burst burstOf(v1::Priority priority, Tune tune);
// Seconds of quiet between two bursts of the same alarm; a low one sounds once: 0.
[[nodiscard]] double quietAfter(v1::Priority priority);
// 0 to 1: high is never quieter than medium, nor medium than low. `louder`: nobody answered.
[[nodiscard]] double levelOf(v1::Priority priority, bool louder);
// Mono, 16 bit, kSampleRate. `level` 1 uses the full range without clipping.
[[nodiscard]] std::vector<std::int16_t> render(const Burst& burst, double level);

[[nodiscard]] Tune tuneOf(const v1::Occurrence& occurrence);

}  // namespace chairside::ui
