#include "ui/sound/burst.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace chairside::ui {

namespace {

constexpr double kC4 = 261.63;
constexpr double kD4 = 293.66;
constexpr double kE4 = 329.63;
constexpr double kF4 = 349.23;
constexpr double kG4 = 392.00;
constexpr double kA4 = 440.00;
constexpr double kB4 = 493.88;
constexpr double kC5 = 523.25;

using Notes = std::array<double, 5>;  // a medium alarm plays the first three, a high one all five, twice

Notes notesOf(Tune tune) {
    switch (tune) {
        case Tune::General: return {kC4, kC4, kC4, kC4, kC4};
        case Tune::Cardiovascular: return {kC4, kE4, kG4, kG4, kC5};
        case Tune::Oxygenation: return {kC5, kB4, kA4, kG4, kF4};
        case Tune::Ventilation: return {kC4, kA4, kF4, kA4, kF4};
        case Tune::Temperature: return {kC4, kD4, kE4, kF4, kG4};
        case Tune::Equipment: return {kC5, kC4, kC4, kC5, kC4};
    }
    return {};
}

Burst highBurst(const Notes& notes) {
    constexpr double kLength = 0.150;
    constexpr double kShort = 0.100;
    constexpr std::array kQuiet = {kShort, kShort, 0.350, kShort, 0.800, kShort, kShort, 0.350, kShort};
    Burst burst{{}, 0.022};
    double at = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        burst.pulses.push_back({at, kLength, notes[i % notes.size()]});
        if (i < kQuiet.size()) at += kLength + kQuiet[i];
    }
    return burst;
}

Burst evenBurst(const std::vector<double>& notes) {
    constexpr double kLength = 0.200;
    constexpr double kQuiet = 0.200;
    Burst burst{{}, 0.030};
    double at = 0;
    for (const double hertz : notes) {
        burst.pulses.push_back({at, kLength, hertz});
        at += kLength + kQuiet;
    }
    return burst;
}

// Of a pulse at `t` seconds after its nine-tenths point: a straight rise, a plateau, a straight fall.
double envelope(const Pulse& pulse, double rise, double t) {
    const double ramp = rise / 0.8;  // from nothing to the full height
    const double in = (t + 0.9 * ramp) / ramp;
    const double out = (pulse.length + 0.9 * ramp - t) / ramp;
    return std::clamp(std::min(in, out), 0.0, 1.0);
}

// The fundamental and four harmonics, each 2 dB below the one before.
double tone(double hertz, double t) {
    constexpr std::array kHeights = {1.0, 0.794, 0.631, 0.501, 0.398};
    constexpr double kSum = 3.324;
    double sum = 0;
    for (std::size_t i = 0; i < kHeights.size(); ++i) {
        sum += kHeights[i] * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i + 1) * t);
    }
    return sum / kSum;
}

void add(std::vector<std::int16_t>& samples, const Pulse& pulse, const Burst& burst, double level) {
    const double lead = 0.9 * burst.rise / 0.8;
    const auto first = static_cast<std::size_t>(std::llround(pulse.start * kSampleRate));
    const auto count = static_cast<std::size_t>(std::llround((pulse.length + 2 * lead) * kSampleRate));
    for (std::size_t i = 0; i < count && first + i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / kSampleRate;
        const double height = envelope(pulse, burst.rise, t - lead) * level * tone(pulse.hertz, t);
        samples[first + i] = static_cast<std::int16_t>(std::lround(height * 32'767));
    }
}

}  // namespace

Burst burstOf(v1::Priority priority, Tune tune) {
    const Notes notes = notesOf(tune);
    switch (static_cast<int>(priority)) {
        case v1::HIGH: return highBurst(notes);
        case v1::MEDIUM: return evenBurst({notes[0], notes[1], notes[2]});
        case v1::LOW: return evenBurst({kE4, kC4});
    }
    return {};
}

double quietAfter(v1::Priority priority) {
    if (priority == v1::HIGH) return 5;
    return priority == v1::MEDIUM ? 10 : 0;
}

double levelOf(v1::Priority priority, bool louder) {
    const double usual = priority == v1::HIGH ? 0.70 : priority == v1::MEDIUM ? 0.50 : 0.35;
    return louder ? std::min(1.0, usual * 1.4) : usual;
}

std::vector<std::int16_t> render(const Burst& burst, double level) {
    const double lead = 0.9 * burst.rise / 0.8;
    const auto length = static_cast<std::size_t>(std::llround((burst.length() + 2 * lead) * kSampleRate));
    std::vector<std::int16_t> samples(length, 0);
    for (const Pulse& pulse : burst.pulses) add(samples, pulse, burst, std::clamp(level, 0.0, 1.0));
    return samples;
}

Tune tuneOf(const v1::Occurrence& occurrence) {
    if (occurrence.kind() == v1::TECHNICAL) return Tune::Equipment;
    if (occurrence.kind() != v1::PHYSIOLOGICAL) return Tune::General;
    switch (static_cast<int>(occurrence.vital())) {
        case v1::HEART_RATE:
        case v1::PULSE_RATE:
        case v1::RATE:
        case v1::NIBP_SYSTOLIC:
        case v1::NIBP_DIASTOLIC:
        case v1::NIBP_MEAN: return Tune::Cardiovascular;
        case v1::SPO2: return Tune::Oxygenation;
        case v1::RESPIRATORY_RATE:
        case v1::ETCO2: return Tune::Ventilation;
        case v1::TEMPERATURE: return Tune::Temperature;
    }
    return Tune::General;
}

}  // namespace chairside::ui
