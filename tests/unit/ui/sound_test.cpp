// The alarm sounds as they come out: rendered to a WAV file, read back and measured. Windows: docs/clinical-numbers.md.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <numbers>

#include "ui/sound/burst.h"
#include "ui/sound/sound_director.h"
#include "ui/sound/wav.h"

namespace chairside::ui {
namespace {

using namespace std::chrono_literals;

struct Sound {
    int rate = 0;
    std::vector<double> samples;  // -1 to 1
};

std::uint32_t numberAt(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, size);
    return value;
}

Sound readWav(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    Sound sound;
    EXPECT_EQ(bytes.substr(0, 4) + bytes.substr(8, 8), "RIFFWAVEfmt ");
    EXPECT_EQ(numberAt(bytes, 22, 2), 1U);
    EXPECT_EQ(numberAt(bytes, 34, 2), 16U);
    sound.rate = static_cast<int>(numberAt(bytes, 24, 4));
    for (std::size_t at = 44; at + 1 < bytes.size(); at += 2) {
        std::int16_t sample = 0;
        std::memcpy(&sample, bytes.data() + at, 2);
        sound.samples.push_back(sample / 32768.0);
    }
    EXPECT_EQ(numberAt(bytes, 40, 4), sound.samples.size() * 2);
    return sound;
}

Sound written(v1::Priority priority, Tune tune = Tune::Cardiovascular) {
    // A name of its own: each test may run beside the others.
    const std::string path = testing::TempDir() + "burst-" +
                             testing::UnitTest::GetInstance()->current_test_info()->name() + "-" +
                             std::to_string(priority) + "-" + std::to_string(static_cast<int>(tune)) + ".wav";
    std::ofstream(path, std::ios::binary) << wavOf(render(burstOf(priority, tune), levelOf(priority, false)));
    return readWav(path);
}

// The height of the sound over time: the largest within one period of the lowest note.
std::vector<double> heights(const Sound& sound) {
    const auto half = static_cast<std::size_t>(sound.rate / 261.63 / 2);
    std::vector<double> high(sound.samples.size());
    for (std::size_t i = 0; i < high.size(); ++i) {
        const std::size_t end = std::min(high.size(), i + half + 1);
        for (std::size_t j = i < half ? 0 : i - half; j < end; ++j)
            high[i] = std::max(high[i], std::abs(sound.samples[j]));
    }
    return high;
}

struct Measured {
    double start = 0;  // where it passes nine tenths of its own height, seconds
    double end = 0;
    double rise = 0;  // one tenth to nine tenths
    double height = 0;
    [[nodiscard]] double length() const { return end - start; }
};

std::vector<Measured> pulsesOf(const Sound& sound) {
    const std::vector<double> high = heights(sound);
    const double top = *std::max_element(high.begin(), high.end());
    std::vector<Measured> pulses;
    std::size_t i = 0;
    const auto seconds = [&](std::size_t at) { return static_cast<double>(at) / sound.rate; };
    while (i < high.size()) {
        while (i < high.size() && high[i] < 0.05 * top) ++i;
        const std::size_t from = i;
        while (i < high.size() && high[i] >= 0.05 * top) ++i;
        if (i == from) break;
        const auto begin = high.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = high.begin() + static_cast<std::ptrdiff_t>(i);
        const double own = *std::max_element(begin, end);
        const auto passes = [own](double part) { return [own, part](double h) { return h >= part * own; }; };
        const auto tenth = std::find_if(begin, end, passes(0.1));
        const auto nine = std::find_if(begin, end, passes(0.9));
        auto last = end;
        while (*(last - 1) < 0.9 * own) --last;
        Measured pulse;
        pulse.height = own;
        pulse.start = seconds(static_cast<std::size_t>(nine - high.begin()));
        pulse.end = seconds(static_cast<std::size_t>(last - high.begin()));
        pulse.rise = pulse.start - seconds(static_cast<std::size_t>(tenth - high.begin()));
        pulses.push_back(pulse);
    }
    return pulses;
}

// Strength of one frequency within the middle of a pulse (Goertzel).
double strengthAt(const Sound& sound, const Measured& pulse, double hertz) {
    const auto from = static_cast<std::size_t>((pulse.start + 0.02) * sound.rate);
    const auto to = static_cast<std::size_t>((pulse.end - 0.02) * sound.rate);
    double re = 0;
    double im = 0;
    for (std::size_t i = from; i < to; ++i) {
        const double window =
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i - from) / static_cast<double>(to - from));
        const double turn = 2 * std::numbers::pi * hertz * static_cast<double>(i) / sound.rate;
        re += window * sound.samples[i] * std::cos(turn);
        im += window * sound.samples[i] * std::sin(turn);
    }
    return std::hypot(re, im);
}

double decibels(double a, double b) { return 20 * std::log10(a / b); }

void expectSpacings(const std::vector<Measured>& pulses, const std::vector<double>& wanted) {
    ASSERT_EQ(pulses.size(), wanted.size() + 1);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_NEAR(pulses[i + 1].start - pulses[i].end, wanted[i], 0.012) << "between pulse " << i + 1 << " and next";
    }
}

TEST(AlarmSound, highIsTenPulsesInTheirRhythm) {
    const std::vector<Measured> pulses = pulsesOf(written(v1::HIGH));
    ASSERT_EQ(pulses.size(), 10U);
    expectSpacings(pulses, {0.1, 0.1, 0.35, 0.1, 0.8, 0.1, 0.1, 0.35, 0.1});
    for (const Measured& pulse : pulses) {
        EXPECT_GE(pulse.length(), 0.075);
        EXPECT_LE(pulse.length(), 0.200);
        EXPECT_GE(pulse.rise / pulse.length(), 0.10);
        EXPECT_LE(pulse.rise / pulse.length(), 0.20);
    }
    EXPECT_GE(pulses[5].start - pulses[4].end, 0.35);
    EXPECT_LE(pulses[5].start - pulses[4].end, 1.30);
}

TEST(AlarmSound, mediumIsThreePulsesAndLowTwo) {
    for (const auto& [priority, count] : {std::pair{v1::MEDIUM, 3U}, std::pair{v1::LOW, 2U}}) {
        const std::vector<Measured> pulses = pulsesOf(written(priority));
        ASSERT_EQ(pulses.size(), count);
        expectSpacings(pulses, std::vector<double>(count - 1, 0.2));
        for (const Measured& pulse : pulses) {
            EXPECT_GE(pulse.length(), 0.125);
            EXPECT_LE(pulse.length(), 0.250);
            EXPECT_GE(pulse.rise / pulse.length(), 0.10);
            EXPECT_LE(pulse.rise / pulse.length(), 0.20);
        }
    }
}

TEST(AlarmSound, everyPulseHasItsHarmonicsWithin15Decibels) {
    for (const v1::Priority priority : {v1::HIGH, v1::MEDIUM, v1::LOW}) {
        for (const Tune tune : {Tune::General, Tune::Cardiovascular, Tune::Oxygenation, Tune::Ventilation,
                                Tune::Temperature, Tune::Equipment}) {
            const Sound sound = written(priority, tune);
            const std::vector<Measured> pulses = pulsesOf(sound);
            const Burst burst = burstOf(priority, tune);
            ASSERT_EQ(pulses.size(), burst.pulses.size());
            for (std::size_t i = 0; i < pulses.size(); i += 2) {
                const double f0 = burst.pulses[i].hertz;
                EXPECT_GE(f0, 150);
                EXPECT_LE(f0, 1000);
                const double fundamental = strengthAt(sound, pulses[i], f0);
                int audible = 0;
                for (int n = 1; n <= 5; ++n) {
                    const double level = decibels(strengthAt(sound, pulses[i], f0 * n), fundamental);
                    if (f0 * n >= 300 && f0 * n <= 4000 && std::abs(level) <= 15) ++audible;
                }
                EXPECT_GE(audible, 4) << "priority " << priority << " pulse " << i + 1;
                EXPECT_LT(decibels(strengthAt(sound, pulses[i], f0 * 1.5), fundamental), -15) << "nothing between";
            }
        }
    }
}

TEST(AlarmSound, pulsesAreOfEqualHeightAndAWorseAlarmIsNotQuieter) {
    std::vector<double> heights;
    for (const v1::Priority priority : {v1::LOW, v1::MEDIUM, v1::HIGH}) {
        const std::vector<Measured> pulses = pulsesOf(written(priority));
        const auto [low, high] = std::minmax_element(pulses.begin(), pulses.end(),
                                                     [](const auto& a, const auto& b) { return a.height < b.height; });
        EXPECT_LE(decibels(high->height, low->height), 10);
        EXPECT_LT(high->height, 1.0) << "not clipped";
        heights.push_back(high->height);
        EXPECT_GT(levelOf(priority, true), levelOf(priority, false));
    }
    EXPECT_TRUE(std::is_sorted(heights.begin(), heights.end()));
}

TEST(AlarmSound, quietBetweenBurstsIsWithinItsWindow) {
    EXPECT_GE(quietAfter(v1::HIGH), 2.5);
    EXPECT_LE(quietAfter(v1::HIGH), 15.0);
    EXPECT_GE(quietAfter(v1::MEDIUM), 2.5);
    EXPECT_LE(quietAfter(v1::MEDIUM), 30.0);
    EXPECT_EQ(quietAfter(v1::LOW), 0) << "once";
}

class Directed : public testing::Test {
protected:
    // Steps each quarter of a second; gives what was ordered and when, in seconds.
    struct Played {
        double at;
        Cue cue;
    };
    void run(std::chrono::milliseconds time, const std::vector<Voice>& voices) {
        const auto end = now_ + time;
        while (now_ < end) {
            const SoundDirector::Orders orders = director_.step(now_, voices);
            const double at = std::chrono::duration<double>(now_.time_since_epoch()).count();
            if (orders.stop) stops_.push_back(at);
            if (orders.play.has_value()) played_.push_back({at, *orders.play});
            now_ += 250ms;
        }
    }
    static Voice voice(const std::string& id, v1::Priority priority, bool loud = true) {
        return {id, priority, Tune::General, loud, false};
    }
    SoundDirector::Steady now_{};
    SoundDirector director_;
    std::vector<Played> played_;
    std::vector<double> stops_;
};

TEST_F(Directed, aHighAlarmRepeatsWithItsQuietBetween) {
    run(20s, {voice("a", v1::HIGH)});
    ASSERT_GE(played_.size(), 2U);
    EXPECT_EQ(played_[0].at, 0);
    EXPECT_NEAR(played_[1].at, 3.6 + 5, 0.3);
}

TEST_F(Directed, oneAtATimeAndTheHighestWins) {
    run(250ms, {voice("m", v1::MEDIUM)});
    run(30s, {voice("m", v1::MEDIUM), voice("h", v1::HIGH)});
    ASSERT_GE(played_.size(), 3U);
    EXPECT_EQ(played_[0].cue.priority, v1::MEDIUM);
    EXPECT_EQ(played_[1].cue.priority, v1::HIGH);
    EXPECT_EQ(stops_, std::vector<double>{0.25}) << "it broke in";
    for (std::size_t i = 2; i < played_.size(); ++i) {
        EXPECT_EQ(played_[i].cue.priority, v1::HIGH);
        EXPECT_GE(played_[i].at - played_[i - 1].at, 3.6 + 2.5) << "never two at once";
    }
}

TEST_F(Directed, aLowAlarmDoesNotBreakIntoAHighOneAndSoundsOnce) {
    run(1s, {voice("h", v1::HIGH)});
    run(3s, {voice("h", v1::HIGH), voice("l", v1::LOW)});
    EXPECT_EQ(played_.size(), 1U);
    run(60s, {voice("h", v1::HIGH, false), voice("l", v1::LOW)});
    ASSERT_EQ(played_.size(), 2U);
    EXPECT_EQ(played_[1].cue.priority, v1::LOW);
}

TEST_F(Directed, aNewAlarmOfTheSamePriorityIsHeardSoon) {
    run(4s, {voice("a", v1::HIGH)});
    run(4s, {voice("a", v1::HIGH), voice("b", v1::HIGH)});
    ASSERT_EQ(played_.size(), 2U);
    EXPECT_NEAR(played_[1].at, 3.6 + 2.5, 0.3);
}

TEST_F(Directed, whatAPersonTookOnIsQuietAtOnce) {
    run(1s, {voice("a", v1::HIGH)});
    run(10s, {voice("a", v1::HIGH, false)});
    EXPECT_EQ(stops_, std::vector<double>{1.0});
    EXPECT_EQ(played_.size(), 1U);
    run(1s, {voice("a", v1::HIGH)});
    EXPECT_EQ(played_.size(), 2U) << "worse again: it sounds anew";
}

TEST_F(Directed, anAlarmThatEndedIsHeardToTheEndOfItsBurst) {
    run(1s, {voice("a", v1::HIGH)});
    run(10s, {});
    EXPECT_TRUE(stops_.empty());
    EXPECT_EQ(played_.size(), 1U);
}

}  // namespace
}  // namespace chairside::ui
