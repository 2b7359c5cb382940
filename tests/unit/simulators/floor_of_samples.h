// What the simulator tests share: a monitor at a fixed start, its samples, a value out of a sample.
#pragma once

#include <optional>
#include <vector>

#include "simulators/monitor/bedside_monitor.h"

namespace chairside::sim {

inline constexpr WallTime kProgramStart{1'768'487'405'120};  // 2026-01-15T14:30:05.120Z

inline BedsideOptions bedside(std::uint64_t seed, std::size_t chair, std::vector<Fault> faults = {}) {
    BedsideOptions options;
    options.seed = seed;
    options.chairIndex = chair;
    options.start = kProgramStart;
    options.faults = FaultSchedule(std::move(faults));
    return options;
}

inline std::vector<Sample> samplesUntil(SampleSource& source, Duration until) {
    std::vector<Sample> samples;
    while (source.due() && *source.due() < until) samples.push_back(source.take());
    return samples;
}

inline const Measurement* find(const Sample& sample, Vital vital) {
    for (const Measurement& measurement : sample.measurements) {
        if (measurement.vital == vital) return &measurement;
    }
    return nullptr;
}

inline std::optional<double> value(const Sample& sample, Vital vital) {
    const Measurement* measurement = find(sample, vital);
    if (measurement == nullptr || !measurement->value) return std::nullopt;
    return measurement->value->toDouble();
}

// A source that says what the test wants, at whole seconds from 0.
class ScriptedSource final : public SampleSource {
public:
    explicit ScriptedSource(int samples, Duration interval = Duration{0}) : left_(samples), interval_(interval) {}
    [[nodiscard]] std::optional<Duration> due() const override {
        if (left_ == 0) return std::nullopt;
        return due_;
    }
    [[nodiscard]] Sample take() override {
        Sample sample{due_, kProgramStart + due_, {}, false, {}};
        sample.measurements.push_back({Vital::Spo2, Quantity::whole(90 + taken_ % 10), sample.at});
        sample.newCuff = newCuffAt && taken_ == *newCuffAt;
        ++taken_;
        --left_;
        due_ += interval_;
        return sample;
    }
    std::optional<int> newCuffAt;

private:
    int left_;
    int taken_ = 0;
    Duration interval_;
    Duration due_{0};
};

}  // namespace chairside::sim
